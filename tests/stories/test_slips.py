"""Slips in a group: a photo with 已付 reports at once, and the holder alone hears afterwards what was read on it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

import msgspec
import pytest

from jiedan.errors import Unavailable
from jiedan.host.slips import Slips
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Author
from jiedan.orders.group import order_id
from jiedan.slips.page import Page
from jiedan.slips.remarks import Flag, Mark
from jiedan.slips.slip import Slip
from jiedan.storage import slips
from jiedan.storage.engine import Write
from jiedan.storage.slips import Entry
from jiedan.testing import Person, Stage
from tests.core.slips.screens import misread, recorded
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]
HINT = "截图只是线索，也可能读错。以你的收款记录为准：到了回复「到账 1」，没到就先问付款人。"
READ = "#1 的付款截图读到 ¥500.00，时间 11月21日（周六）10:05，收款方 陈小花，单号 …4539"
NUMBER = "20261121000000000051273998054539"

BLOCKED = "UPDATE private_chats SET blocked = 1 WHERE member_id = (SELECT id FROM members WHERE uid = 'owner')"
"""The owner has blocked the bot."""


class Recorded:
    """A reader that has read before: file → what was seen."""

    def __init__(self) -> None:
        self.pages: dict[str, Page | None] = {}
        self.looked: list[str] = []
        self.breaks: Exception | None = None

    async def look(self, sha256: str) -> Page | None:
        """What was seen; a reader that breaks sees nothing."""
        self.looked.append(sha256)
        if self.breaks is not None:
            raise self.breaks
        return self.pages.get(sha256)


READER = Recorded()


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """A group whose slips are read."""
    READER.__init__()  # type: ignore[misc]
    async with Stage(reader=READER) as opened:
        yield opened


def photo(name: str, page: Page | None = None) -> Attachment:
    """A picture, on which that will be read."""
    sha256 = name.encode().hex().ljust(64, "0")
    READER.pages[sha256] = page
    return Attachment(name=f"{name}.jpg", mime="image/jpeg", size=100_000, sha256=sha256)


def about_slips(person: Person) -> list[str]:
    """What the bot told this person in private about slips."""
    return [told for told in person.told() if "截图" in told and "截图不算" not in told]


async def table(stage: Stage) -> list[Entry]:
    """Every slip of the group."""
    return await slips.table(stage.app.desk.engine, 1)


async def second(stage: Stage, trio: Trio) -> None:
    """Brings order 2 to where the client pays."""
    _, boss, _ = trio
    (eve,) = await stage.members("eve")
    for person, text in ((boss, ORDER), (boss, "确认 2"), (eve, "接单 2"), (eve, "确认 2")):
        await person.says(text)


async def test_a_photo_with_paid_reports_at_once_and_is_read_afterwards(stage: Stage, trio: Trio, until: Until) -> None:
    """The answer does not wait for the reading. The holder hears it, the group and the sides do not, and no money moves."""
    owner, boss, ann = trio
    await until("funding")
    said = await boss.says("已付 1", files=(photo("one", recorded("chat")),))

    assert said[0].startswith("已请保管人 owner 核对 #1")
    assert about_slips(owner) == [f"{READ}，与应付一致。\n{HINT}"]
    assert about_slips(boss) == about_slips(ann) == []
    assert not any("读到" in line for line in said)
    assert ((await stage.order()).state, await stage.books()) == ("funding", {})


async def test_a_photo_without_words_in_reply_to_the_card_is_a_report(stage: Stage, trio: Trio, until: Until) -> None:
    """Of the client, while the order waits for money; anybody else's, or any other, is only a picture."""
    owner, boss, ann = trio
    await until("funding")
    card = stage.platform.newest("group", "#1 ")
    one = (photo("one", recorded("chat")),)
    silent = [
        await ann.says("", files=one, reply_to=card),
        await boss.says("", files=one),
        await boss.says("", files=one, reply_to=card, reply_author=Author(id="ann", name="ann")),
        await boss.says("", files=(msgspec.structs.replace(one[0], mime="application/pdf"),), reply_to=card),
        await boss.says("", files=one, reply_to="somebody said this"),
    ]
    before = (await stage.order()).reported_at
    said = await boss.says("", files=one, reply_to=card, reply_author=Author(id="bot", name="bot", anonymous=True))

    assert (silent, before) == ([[]] * 5, None)
    assert said[0].startswith("已请保管人 owner 核对 #1")
    assert len(about_slips(owner)) == 1


@pytest.mark.parametrize("words", ["已付 1", ""])
async def test_a_picture_after_the_report_goes_to_the_holder(stage: Stage, trio: Trio, until: Until, words: str) -> None:
    """Who presses 已付 first sends the screenshot then: the order stays as it is, the holder has the picture, and it is read."""
    owner, boss, ann = trio
    await until("funding")
    await boss.says("已付 1")
    before, card = await stage.order(), stage.platform.newest("group", "#1 ")
    said = await boss.says(words, files=(photo("one", recorded("chat")),), reply_to=card)

    assert said == ["截图收到，已转给保管人核对 #1。不用再回复「已付」，等保管人确认到账就开工。"]
    assert about_slips(owner) == ["boss 补发了 #1 的付款截图。[one.jpg]", f"{READ}，与应付一致。\n{HINT}"]
    assert await stage.order() == before
    assert (await ann.says("已付 1", files=(photo("two", None),)))[0].startswith("只有付款的一方")


async def test_pictures_after_the_report_have_an_end(stage: Stage, trio: Trio, until: Until) -> None:
    """Eight of an order; then the client hears that the report stands, as without a picture."""
    _, boss, _ = trio
    await until("funding")
    await boss.says("已付 1")
    for name in "abcdefgh":
        await boss.says("已付 1", files=(photo(name, None),))
    said = await boss.says("已付 1", files=(photo("i", None),))

    assert said[0].startswith("#1 已经报过付款")
    assert len(await table(stage)) == 8


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (misread(recorded("chat"), {"-500.00": "-50.00"}), READ.replace("¥500.00", "¥50.00") + "；应付 ¥500.00，对不上。"),
        (
            misread(recorded("chat"), {"-500.00": "-50000"}),
            "#1 的付款截图看不清金额（应付 ¥500.00）" + READ.removeprefix("#1 的付款截图读到 ¥500.00") + "。请自己看图。",
        ),
        (None, "#1 的付款截图看不清金额（应付 ¥500.00）。请自己看图。"),
        (
            misread(recorded("chat"), {"2026年11月21日10:05:33": "2026年11月20日10:05:33"}),
            READ.replace("21日（周六", "20日（周五") + "，与应付一致。\n· 付款时间早于 #1 有人接单的时间。",
        ),
        (
            misread(recorded("chat"), {"2026年11月21日10:05:33": "2026年11月21日20:05:33"}),
            READ.replace("10:05", "20:05") + "，与应付一致。\n· 付款时间比现在还晚。",
        ),
        (
            misread(recorded("chat"), {"对方已收钱": "对方已退还"}),
            READ + "，与应付一致。\n· 图上写着：已退还。钱可能还没到，或退回去了。",
        ),
    ],
    ids=["another amount", "a lost dot", "no picture", "older than the order", "later than now", "given back"],
)
async def test_what_is_remarkable_is_told_to_the_holder(
    stage: Stage, trio: Trio, until: Until, page: Page | None, line: str
) -> None:
    """In plain words, with what a slip is worth below; the report stands all the same."""
    owner, boss, _ = trio
    await until("funding")
    await boss.says("已付 1", files=(photo("one", page),))

    assert about_slips(owner) == [f"{line}\n{HINT}"]
    assert (await stage.order()).reported_at is not None


@pytest.mark.parametrize(
    ("name", "page", "line"),
    [
        ("one", recorded("chat"), "· 同一个单号的截图在 #1 用过。\n· 同一张图在 #1 发过。"),
        ("two", recorded("chat"), "· 同一个单号的截图在 #1 用过。\n· 这张图和 #1 发过的几乎一样。"),
        ("two", misread(recorded("bank"), {}), "· 同一个单号的截图在 #1 用过。"),
        ("two", misread(recorded("chat"), {"123998054539": "123998054588"}), ""),
    ],
    ids=["the same file", "saved anew", "another picture of the same payment", "another payment of the same look"],
)
async def test_a_slip_that_was_used_before_names_the_order(
    stage: Stage, trio: Trio, until: Until, name: str, page: Page, line: str
) -> None:
    """By its number, its file, its looks. The sides hear nothing of it."""
    owner, boss, ann = trio
    await until("funding")
    first = next(line.text for line in recorded("chat").lines if line.text.endswith("8054539"))
    page = misread(page, {first: first.replace("4539", "4588")}) if not line else page
    await boss.says("已付 1", files=(photo("one", recorded("chat")),))
    await second(stage, trio)
    await boss.says("已付 2", files=(photo(name, page),))
    told = about_slips(owner)[-1].split("\n")

    assert "\n".join(told[1:-1]) == line
    assert told[0].startswith("#2 的付款截图读到 ¥500.00")
    assert about_slips(boss) == about_slips(ann) == []


async def test_a_slip_of_another_group_is_not_named(stage: Stage, trio: Trio, until: Until) -> None:
    """That it was used is said; in which group, and for what, is nobody's business here."""
    owner, boss, _ = trio
    await until("funding")
    await boss.says("已付 1", files=(photo("one", recorded("chat")),))
    await second(stage, trio)
    elsewhere = "UPDATE slips SET group_id = 2, order_id = ? WHERE order_id = ?"
    moved = "UPDATE orders SET id = ?, group_id = 2, data = REPLACE(data, '\"group\":1', '\"group\":2') WHERE id = ?"
    there, here = order_id(2, 1), order_id(1, 1)
    await stage.app.desk.engine.commit([Write(sql, (there, here), 1) for sql in (elsewhere, moved)])
    await boss.says("已付 2", files=(photo("one", recorded("chat")),))

    assert "· 同一张图在 别的群的一单 发过。" in about_slips(owner)[-1]


async def test_without_a_reader_files_are_still_compared() -> None:
    """The extra is not installed: a report is a report, nothing is said of reading; the very same file shows all the same."""
    async with Stage() as stage:
        owner, boss, *takers = await stage.members("owner", "boss", "ann", "eve")
        for number, taker in enumerate(takers, start=1):
            await boss.says(ORDER)
            for person, text in ((boss, "确认"), (taker, "接单"), (taker, "确认")):
                await person.says(f"{text} {number}")
            await boss.says(f"已付 {number}", files=(photo("one"),))

        assert about_slips(owner) == [f"· 同一张图在 #1 发过。\n{HINT.replace('到账 1', '到账 2')}"]
        assert [entry.status for entry in await table(stage)] == ["unread", "unread"]


async def test_a_restart_before_the_reading_loses_and_repeats_nothing(stage: Stage, trio: Trio, until: Until) -> None:
    """The picture waits in the database, not in the process."""
    owner, boss, _ = trio
    await until("funding")
    await stage.app.receive(boss.event(text="已付 1", files=(photo("one", recorded("chat")),)))
    await stage.restart()
    before = about_slips(owner)
    await stage.app.sweep()
    await stage.restart()
    await stage.app.sweep()

    assert before == []
    assert len(about_slips(owner)) == len(READER.looked) == 1


async def test_two_processes_read_a_slip_once(stage: Stage, trio: Trio, until: Until) -> None:
    """Whoever begins first has it; the other finds it begun."""
    owner, boss, _ = trio
    await until("funding")
    await stage.app.receive(boss.event(text="已付 1", files=(photo("one", recorded("chat")),)))
    await asyncio.gather(*(Slips(stage.app.desk, READER).sweep() for _ in range(3)))
    await stage.app.sweep()

    assert len(READER.looked) == 1
    assert len(about_slips(owner)) == 1


async def test_a_picture_that_breaks_the_reader_is_given_up_and_told(stage: Stage, trio: Trio, until: Until) -> None:
    """After three beginnings; meanwhile others are read, and in the end the holder hears that this one was not."""
    owner, boss, _ = trio
    await until("funding")
    READER.breaks = RuntimeError("the program that reads is broken")
    await boss.says("已付 1", files=(photo("one", recorded("chat")),))
    for _ in range(4):
        await stage.pass_by(minutes=3)

    assert len(READER.looked) == 3
    assert about_slips(owner) == [f"#1 的付款截图看不清金额（应付 ¥500.00）。请自己看图。\n{HINT}"]


async def test_a_database_that_is_away_is_asked_again(stage: Stage, trio: Trio, until: Until) -> None:
    """That is no fault of the picture: the sweep says so, and nothing is given up."""
    _, boss, _ = trio
    await until("funding")
    await stage.app.receive(boss.event(text="已付 1", files=(photo("one", recorded("chat")),)))
    READER.breaks = Unavailable("gone")
    with pytest.raises(Unavailable):
        await stage.app.slips.sweep()

    assert [entry.status for entry in await table(stage)] == ["waiting"]


async def test_once_the_money_is_there_only_remarks_are_told(stage: Stage, trio: Trio, until: Until) -> None:
    """A holder who was faster than the reader need not hear that all is well."""
    owner, boss, _ = trio
    await until("funding")
    await stage.app.receive(boss.event(text="已付 1", files=(photo("one", recorded("chat")), photo("two", None))))
    await stage.app.receive(owner.event(text="到账 1"))
    await stage.app.sweep()

    assert about_slips(owner) == [f"#1 的付款截图看不清金额（应付 ¥500.00）。请自己看图。\n{HINT}"]


async def test_a_holder_who_cannot_be_reached_in_private_is_told_nothing_in_the_group(
    stage: Stage, trio: Trio, until: Until
) -> None:  # fmt: skip
    """What is remarked on a client's slip is not for everybody's ears."""
    owner, boss, _ = trio
    await until("funding")
    stage.platform.shut.add(owner.private)
    await owner.says("我的订单")
    await stage.app.desk.engine.commit([Write(BLOCKED, (), 1)])
    said = await boss.says("已付 1", files=(photo("one", None),))

    assert not any("截图看不清" in line for line in said)


async def test_the_table_of_slips_tells_each_with_what_was_remarked(stage: Stage, trio: Trio, until: Until) -> None:
    """For the export and the evidence: when, by whom, for which record of the order, what was read, what was remarked."""
    _, boss, _ = trio
    await until("funding")
    files = (photo("one", recorded("bank")), photo("two", None), photo("one", recorded("bank")))
    await boss.says("已付 1", files=files)
    order, (one, two) = await stage.order(), await table(stage)

    assert (one.number, one.order, one.seq, one.member, one.name, one.due, one.currency) == (
        1, order.id, order.version, order.poster, "one.jpg", 500_00, "CNY",
    )  # fmt: skip
    assert one.slip == Slip(amount=500_00, paid_at=datetime(2026, 11, 21, 2, 5, 33, tzinfo=UTC), number=NUMBER, payee="陈小花")
    assert (one.status, one.flags, one.read_at) == ("read", (), stage.clock.now())
    assert (two.status, two.flags, two.slip) == ("unread", (Flag(Mark.UNREAD),), Slip())


async def test_only_pictures_are_read_and_not_too_many(stage: Stage, trio: Trio, until: Until) -> None:
    """Four of a report; a document is the holder's to open."""
    _, boss, _ = trio
    await until("funding")
    pictures = tuple(photo(name, None) for name in "abcdef")
    await boss.says("已付 1", files=(msgspec.structs.replace(pictures[0], mime="application/pdf"), *pictures[1:]))

    assert [entry.name for entry in await table(stage)] == ["b.jpg", "c.jpg", "d.jpg", "e.jpg"]


async def test_on_postgresql_slips_are_read_and_compared_as_well(postgres_url: str) -> None:
    """The same statements, on the other database."""
    READER.__init__()  # type: ignore[misc]
    async with Stage(url=postgres_url, reader=READER) as stage:
        owner, boss, *takers = await stage.members("owner", "boss", "ann", "eve")
        for number, taker in enumerate(takers, start=1):
            for person, text in ((boss, ORDER), (boss, f"确认 {number}"), (taker, f"接单 {number}"), (taker, f"确认 {number}")):
                await person.says(text)
            await boss.says(f"已付 {number}", files=(photo("one", recorded("chat")),))
        await boss.says("已付 2", files=(photo("two", None),))

        assert about_slips(owner)[0] == f"{READ}，与应付一致。\n{HINT}"
        assert "· 同一个单号的截图在 #1 用过。\n· 同一张图在 #1 发过。" in about_slips(owner)[1]
        assert [entry.status for entry in await table(stage)] == ["read", "read", "unread"]


async def test_files_that_come_with_other_words_are_no_slips(stage: Stage, trio: Trio, until: Until) -> None:
    """A delivery is work."""
    _, _, ann = trio
    await until("working")
    await ann.says("交付 1 好了", files=(photo("work", recorded("chat")),))

    assert await table(stage) == []
    assert READER.looked == []
