"""负债 and 导出: what owners and holders ask of the books."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiedan.members.roles import Role
from jiedan.messages.elements import Attachment
from jiedan.storage import members
from jiedan.storage.engine import Write
from jiedan.testing import Stage
from jiedan.testing.stage import Person
from tests.stories.conftest import Trio

HEAD = "一单一结 的负债，11月21日（周六）10:00："

BLOCKED = "UPDATE private_chats SET blocked = 1 WHERE member_id = (SELECT id FROM members WHERE uid = 'owner')"
"""The owner has blocked the bot."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage that can send files."""
    async with Stage(files=tmp_path / "files") as opened:
        yield opened


@pytest.fixture
async def trio(stage: Stage) -> Trio:
    """The owner, who holds the money, a client and a worker."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    return owner, boss, ann


async def paid(trio: Trio, number: int = 1) -> None:
    """An order whose money is in the owner's hands."""
    owner, boss, ann = trio
    await boss.says("发单 海报，预算500元，明天18点前")
    await boss.says(f"确认 {number}")
    await ann.says(f"接单 {number}")
    await ann.says(f"确认 {number}")
    await boss.says(f"已付 {number}")
    await owner.says(f"到账 {number}")


async def settled(trio: Trio, number: int = 1) -> None:
    """An order whose money is released."""
    await paid(trio, number)
    _, boss, ann = trio
    await ann.says(f"交付 {number} 好了")
    await boss.says(f"验收 {number}")


async def another_holder(stage: Stage) -> Person:
    """Bob, who may hold money, too."""
    (bob,) = await stage.members("bob")
    [found] = [each for each in await members.named(stage.app.desk.engine, 1) if each.member.name == "bob"]
    await stage.app.desk.engine.commit([members.appoint(found, found.roles | {Role.HOLDER})])
    return bob


def newest_file(stage: Stage, person: Person) -> tuple[Attachment, bytes]:
    """The newest file that was sent to somebody in private, with its content."""
    sent = [message for message in stage.platform.sent if message.chat == person.private]
    [file] = [element for element in sent[-1].elements if isinstance(element, Attachment)]
    files = stage.app.desk.files
    assert files is not None
    return file, files.path(file).read_bytes()


async def test_the_owner_reads_who_holds_what_for_whom(stage: Stage, trio: Trio) -> None:
    """Kept for an order, to be paid to a worker, the group's own; and that it is what the books say."""
    owner, _, _ = trio
    assert await owner.whispers("负债") == [f"{HEAD}\n现在没有人替别人拿着钱。\n和账本一致。"]
    await settled(trio)
    await paid(trio, 2)

    [told] = await owner.whispers("负债")

    assert told.splitlines() == [
        HEAD, "owner 手里 ¥1000.00", "·  待付给 ann（#1）：¥475.00，今天", "·  代管 #2（boss → ann）：¥500.00，今天",
        "·  群佣金（1 笔）：¥25.00，今天", "和账本一致。",
    ]  # fmt: skip


async def test_asked_in_the_group_it_is_answered_in_private(stage: Stage, trio: Trio) -> None:
    """The group reads only that it was sent."""
    owner, _, _ = trio
    await paid(trio)

    assert await owner.says("账目") == ["已私聊发给你。"]
    assert owner.told()[-1].startswith(HEAD)


async def test_books_that_were_changed_by_hand_are_shouted_about(stage: Stage, trio: Trio) -> None:
    """With the account and both sums."""
    owner, _, _ = trio
    await paid(trio)
    await stage.app.desk.engine.commit([Write("UPDATE balances SET amount = 40000 WHERE account = 'holder:1'", ())])
    [told] = await owner.whispers("负债")

    assert "！！和账本对不上" in told
    assert "owner 手里的现金：应为 ¥500.00，账上是 ¥400.00。" in told


async def test_a_member_sees_no_more_than_their_own(stage: Stage, trio: Trio) -> None:
    """负债 and 账目 of a member show their own accounts; in the group the word alone is talk, and an export is the owner's."""
    _, boss, ann = trio
    await settled(trio)

    assert await ann.whispers("负债") == ["一单一结 的账：\n待付给你：¥475.00"]
    assert await ann.says("账目") == ["一单一结 的账：\n待付给你：¥475.00"]
    assert await boss.says("负债") == []
    assert await boss.says("导出") == []
    assert await boss.says("/导出") == ["“导出”只有群主能用。自己的账看「账本」。"]
    assert await boss.whispers("导出 2026-11") == ["“导出”只有群主能用。自己的账看「账本」。"]


async def test_the_owner_gets_the_books_as_a_workbook(stage: Stage, trio: Trio) -> None:
    """In private, with a sheet for each kind."""
    owner, _, _ = trio
    await settled(trio)

    assert await owner.says("导出") == ["已私聊发给你。"]
    file, content = newest_file(stage, owner)
    book = load_workbook(BytesIO(content))
    rows = list(book["订单"].iter_rows(values_only=True))
    assert (file.name, book.sheetnames) == (
        "一单一结 2026-11-21.xlsx",
        ["订单", "收付款", "账本", "余额", "成员汇总", "付款截图"],
    )
    assert rows[0][:2] == ("订单号", "标题")
    assert (rows[1][:2], rows[1][7]) == ((1, "海报"), 500)
    assert [row[4] for row in book["收付款"].iter_rows(min_row=2, values_only=True)] == [None, 500, 475, 25]


async def test_an_export_of_one_month_holds_that_month(stage: Stage, trio: Trio) -> None:
    """By the wall clock of the group; what is no month is asked for again."""
    owner, _, _ = trio
    await settled(trio)
    await owner.whispers("导出 2026年11月")
    november = load_workbook(BytesIO(newest_file(stage, owner)[1]))["账本"]
    await owner.whispers("导出 2026-12")
    december = load_workbook(BytesIO(newest_file(stage, owner)[1]))["账本"]

    assert (november.max_row, december.max_row) == (6, 1)
    assert str(november["A2"].value) == "2026-11-21 10:00:00"
    assert await owner.whispers("导出 2026-13") == ["没看懂是哪个月。这样写：「导出 2026-11」。"]
    assert await owner.whispers("导出 3张图") == ["没看懂是哪个月。这样写：「导出 2026-11」。"]
    assert await owner.says("导出 3张图") == []


async def test_who_cannot_be_written_to_is_told_so(stage: Stage, trio: Trio) -> None:
    """Nothing of it is said in the group."""
    owner, _, _ = trio
    await paid(trio)
    await stage.app.desk.engine.commit([Write(BLOCKED, ())])

    assert await owner.says("账目") == ["“负债”只发私聊。先私聊我「帮助」，再说一遍。"]


async def test_the_owner_reads_who_owes_the_group_its_commission(stage: Stage, trio: Trio) -> None:
    """Two hold one order's money, and the second pays out: the first kept it. Orders that are over count one each, whoever has it."""
    owner, boss, ann = trio
    bob = await another_holder(stage)
    for number in (1, 2):
        await settled(trio, number)
        await owner.says(f"打款 {number}")
    await boss.says("发单 海报，预算500元，明天18点前")
    for person, text in (
        (boss, "确认 3"),
        (ann, "接单 3"),
        (ann, "确认 3"),
        (owner, "到账 3 300"),
        (bob, "到账 3 200"),
        (ann, "交付 3 好了"),
    ):
        await person.says(text)
    await boss.says("验收 3")
    await bob.says("打款 3 200")
    [told] = await owner.whispers("负债")

    assert told.splitlines()[1:] == [
        "owner 手里 ¥350.00", "·  待付给 ann（#3）：¥275.00，今天", "·  群佣金（3 笔）：¥75.00，今天", "和账本一致。",
    ]  # fmt: skip


async def test_both_holders_are_named_while_both_have_some(stage: Stage, trio: Trio) -> None:
    """What is the worker's in the hands of each, and the commission with the first."""
    owner, boss, ann = trio
    bob = await another_holder(stage)
    await boss.says("发单 海报，预算500元，明天18点前")
    for person, text in ((boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1 300")):
        await person.says(text)
    await stage.pass_by(minutes=1)
    for person, text in ((bob, "到账 1 200"), (ann, "交付 1 好了"), (boss, "验收 1")):
        await person.says(text)
    [told] = await owner.whispers("负债")

    assert told.splitlines()[1:-1] == [
        "owner 手里 ¥300.00", "·  待付给 ann（#1）：¥275.00，今天", "·  群佣金（1 笔）：¥25.00，今天",
        "bob 手里 ¥200.00", "·  待付给 ann（#1）：¥200.00，今天",
    ]  # fmt: skip
