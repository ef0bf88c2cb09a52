"""What a group is: its kind, its orders that stand alone, and several groups of one owner."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from tests.stories.conftest import ORDER, Trio, answered

Until = Callable[[str], Awaitable[None]]
OTHER = Chat(id="other", kind="group", title="另一个群")
SIZE = '规则 新增 写尺寸 publish：!any_of(message.text, ["尺寸"]) => deny 设计单要写尺寸：尺寸 1080×1920'


async def says_in_other(stage: Stage, person: Person, text: str) -> list[str]:
    """What the other group reads because of it."""
    sent = await stage.hand_in(person.event(text=text, chat=OTHER))
    return words(message for message in sent if message.chat == OTHER.id)


@pytest.mark.row("A01")
@pytest.mark.parametrize(
    ("kind", "sentence", "confirmed"),
    [
        ("实物", "请在签收 24 小时内提出异议", "funding"),
        ("服务", "开工前双方写清楚什么算合格：要", "claimed"),
        ("派单", "最早说「接单」的人得单；30 分钟内要确认", "funding"),
    ],
)
async def test_a01_the_kind_of_a_group_sets_its_rules(
    stage: Stage, owner: Person, kind: str, sentence: str, confirmed: str
) -> None:
    """A01: chosen at set-up, read as sentences, and kept: services want it written first what counts as done."""
    boss, ann = await stage.members("boss", "ann")
    await owner.follows("设置本群")
    await answered(owner, "中文", kind, "北京", "8%", "我", "无", "保存")
    rules = (await ann.says("规则"))[0]
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1")):
        await person.says(text)

    assert sentence in rules
    assert (await stage.order()).state == confirmed


@pytest.mark.row("A02")
async def test_a02_a_group_of_one_trade_says_what_its_orders_must_state(stage: Stage, trio: Trio) -> None:
    """A02: a group for design wants a size in every order; the refusal is the line to fill in, and other groups do not want it."""
    owner, boss, _ = trio
    await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=OTHER))
    await owner.says(SIZE)
    await owner.presses("就这么改")
    await boss.says("发单 300 海报 后天")
    [refused] = await boss.says("确认 1")
    await boss.says("补充 1 要求：尺寸 1080×1920")
    [passed] = await boss.says("确认 1")
    await says_in_other(stage, boss, "发单 300 海报 后天")
    [elsewhere] = await says_in_other(stage, boss, "确认 1")

    assert "设计单要写尺寸：尺寸 1080×1920" in refused
    assert passed.startswith("新订单 #1 海报")
    assert elsewhere.startswith("新订单 #1 海报")


@pytest.mark.row("A04")
async def test_a04_what_one_order_owes_is_never_set_off_against_another(stage: Stage, trio: Trio, until: Until) -> None:
    """A04: two orders between the same two, each the other's client. One is given back in the middle of the other's work."""
    owner, boss, ann = trio
    await until("working")
    for person, text in (
        (ann, "发单 300 海报 后天"), (ann, "确认 2"), (boss, "接单 2"), (boss, "确认 2"), (owner, "到账 2"),
    ):  # fmt: skip
        await person.says(text)
    first, second = await stage.order(1), await stage.order(2)
    both = await stage.books()
    await ann.says("取消 2 0")
    await boss.says("同意 2")
    left = await stage.books()
    await ann.says("交付 1 好了")
    await boss.says("验收 1")
    end = await stage.books()

    assert (first.state, second.state) == ("working", "working")
    assert both == {f"escrow:order:{first.id}": -50000, f"escrow:order:{second.id}": -30000, "holder:1": 80000}
    assert left == {f"escrow:order:{first.id}": -50000, "to_return:3": -30000, "holder:1": 80000}
    assert (await stage.order(1)).state == "settled"
    assert end == {"to_return:3": -30000, "payable:3": -47500, "income:commission": -2500, "holder:1": 80000}


@pytest.mark.row("A07")
async def test_a07_groups_of_one_owner_have_rules_of_their_own_and_one_view(stage: Stage, trio: Trio) -> None:
    """A07: a rule of one group holds there alone, numbers are the groups' own, and in private one reads all of them together."""
    owner, boss, _ = trio
    await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=OTHER))
    await owner.says("规则 新增 不接小单 publish：order.price < money（600） => deny 六百元以下的单不发")
    await owner.presses("就这么改")
    await boss.says("发单 300 海报 后天")
    [refused] = await boss.says("确认 1")
    await says_in_other(stage, boss, "发单 300 海报 后天")
    [passed] = await says_in_other(stage, boss, "确认 1")
    await boss.says("补充 1 预算700元")
    await boss.says("确认 1")
    [listed] = await owner.whispers("订单列表")
    [books] = await owner.whispers("账本")

    assert "六百元以下的单不发" in refused
    assert passed.startswith("新订单 #1 海报：¥300.00")
    assert [line[:2] for line in listed.splitlines() if line.startswith("#")] == ["#1", "#1"]
    assert "¥700.00" in listed and "¥300.00" in listed
    assert "一单一结" in books and "另一个群" in books
