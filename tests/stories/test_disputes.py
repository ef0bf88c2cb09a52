"""Quarrels, and how each ends: exact to the cent."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.testing import Stage
from tests.stories.conftest import Trio, heard

Until = Callable[[str], Awaitable[None]]


@pytest.mark.parametrize(
    ("award", "state", "books"),
    [
        ("裁决 1 500 做得很好", "settled", {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}),
        ("裁决 1 333.33 只完成了一部分", "settled",
         {"holder:1": 50000, "income:commission": -1667, "payable:3": -31666, "to_return:2": -16667}),
        ("裁决 1 0 没有交付", "cancelled", {"holder:1": 50000, "to_return:2": -50000}),
    ],
)  # fmt: skip
async def test_a_judge_splits_what_is_held(
    stage: Stage, trio: Trio, until: Until, award: str, state: str, books: dict[str, int]
) -> None:
    """All, a part, nothing: the split sums to what was held, and is carried out at once."""
    owner, _, _ = trio
    await until("delivered")
    await heard(trio)
    await owner.says(award)

    assert (await stage.order()).state == state
    assert await stage.books() == books


async def test_an_award_of_more_than_is_held_or_without_a_reason_is_refused(stage: Stage, trio: Trio, until: Until) -> None:
    """The books do not move."""
    owner, _, _ = trio
    await until("delivered")
    await heard(trio)

    assert "0 和 ¥500.00" in (await owner.says("裁决 1 500.01 多给一点"))[0]
    assert "为什么" in (await owner.says("裁决 1 300元"))[0]
    assert (await stage.order()).state == "disputed"


async def test_no_party_judges_and_no_stranger(stage: Stage, trio: Trio, until: Until) -> None:
    """Nobody decides in their own case."""
    _, boss, ann = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")

    assert "只有裁决人" in (await boss.says("裁决 1 0 我说了算"))[0]
    assert "只有裁决人" in (await ann.says("裁决 1 500 我说了算"))[0]


async def test_who_opened_a_dispute_may_withdraw_it_and_the_clock_goes_on(stage: Stage, trio: Trio, until: Until) -> None:
    """With what was left, at least 24 hours."""
    _, boss, ann = trio
    await until("delivered")
    await stage.pass_by(hours=70)
    await boss.says("纠纷 1 再想想")
    assert "已问对方是否同意撤回" in (await ann.says("撤诉 1"))[0]
    assert (await stage.order()).state == "disputed"
    await boss.says("撤诉 1")
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=23)
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=2)

    assert (await stage.order()).state == "settled"


async def test_a_judge_can_send_the_worker_back_to_work(stage: Stage, trio: Trio, until: Until) -> None:
    """With a new deadline."""
    owner, _, ann = trio
    await until("working")
    await heard(trio)
    await owner.says("继续 1 3天")
    await ann.says("交付 1 好了")

    assert (await stage.order()).state == "delivered"


async def test_a_dispute_that_nobody_judges_goes_up_and_ends_by_the_written_split(stage: Stage, trio: Trio, until: Until) -> None:
    """48 hours to be heard, 48 for a judge, then seven days, then half and half, less commission on the worker's half."""
    _, boss, _ = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")
    await stage.pass_by(hours=48 + 48 + 7 * 24)

    assert (await stage.order()).state == "settled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1250, "payable:3": -23750, "to_return:2": -25000}


async def test_both_sides_may_end_it_themselves_with_a_split(stage: Stage, trio: Trio, until: Until) -> None:
    """One proposes, the other agrees; a refusal leaves everything as it was."""
    _, boss, ann = trio
    await until("working")
    await boss.says("取消 1 200")
    await ann.says("拒绝 1")
    assert (await stage.order()).state == "working"
    await boss.says("取消 1 200")
    await ann.says("同意 1")

    assert (await stage.order()).state == "cancelled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1000, "payable:3": -19000, "to_return:2": -30000}


async def test_a_deadline_moves_only_when_the_other_side_agrees(stage: Stage, trio: Trio, until: Until) -> None:
    """Three times at most."""
    _, boss, ann = trio
    await until("working")
    before = (await stage.order()).due
    await ann.says("延期 1 2天")
    assert (await stage.order()).due == before
    for _ in range(3):
        await ann.says("延期 1 2天")
        await boss.says("同意 1")
    after = (await stage.order()).due

    assert before is not None and after is not None and (after - before).days == 6
    assert "已经延过 3 次" in (await ann.says("延期 1 2天"))[0]


async def test_after_an_award_the_holder_hands_over_both_parts_and_keeps_the_commission(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """300 of 500 for the worker: paid out and given back, nothing is owed to anybody any more, also after a restart in between."""
    owner, boss, ann = trio
    await until("delivered")
    await heard(trio)
    await owner.says("裁决 1 300 做了大半")
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1500, "payable:3": -28500, "to_return:2": -20000}
    await owner.says("打款 1")
    await stage.restart()
    said = await owner.says("退款 1")
    await ann.says("收到 1")

    assert said == ["已记下：#1 的 ¥200.00 退还给了 boss。"]
    assert boss.told()[-1].startswith("owner 说已把 #1 的 ¥200.00 退给你")
    assert [row.value for row in stage.card().rows if "退还" in row.value] == ["已退还给付款方"]
    assert await stage.books() == {"holder:1": 1500, "income:commission": -1500}


async def test_the_holder_gives_back_with_a_button_that_asks_once_more(stage: Stage, trio: Trio, until: Until) -> None:
    """What was agreed comes back to the client; the first press alone moves nothing."""
    owner, boss, ann = trio
    await until("working")
    await ann.says("取消 1 200")
    await boss.says("同意 1")
    asked = await owner.presses("退款", private=True)
    assert "¥300.00 退给 boss" in asked[0] and "不能撤回" in asked[0]
    assert (await stage.books())["to_return:2"] == -30000
    await owner.presses("确定", private=True)

    assert await stage.books() == {"holder:1": 20000, "income:commission": -1000, "payable:3": -19000}
    assert (await stage.order()).refunded_at == stage.clock.now()


async def test_money_goes_back_once(stage: Stage, trio: Trio, until: Until) -> None:
    """The second word, the second press and the same event again find it done; the books stay as they are."""
    owner, _, _ = trio
    await until("delivered")
    await heard(trio)
    await owner.says("裁决 1 0 没有交付")
    await owner.presses("退款", private=True)
    refund = owner.event(text="退款 1", key="stage:refund")
    await stage.hand_in(refund)
    assert await stage.hand_in(refund) == []

    assert "已经记过退款" in (await owner.says("退款 1"))[0]
    assert "已经记过退款" in (await owner.presses("确定", private=True))[0]
    assert await stage.books() == {}


async def test_only_who_has_the_money_says_that_it_went_back(stage: Stage, trio: Trio, until: Until) -> None:
    """Not another owner, in whose hands it never was, nor the client, the worker or a stranger."""
    owner, boss, ann = trio
    second, stranger = await stage.members("second", "stranger")
    await until("delivered")
    await heard(trio)
    await owner.says("裁决 1 300 做了大半")
    before = await stage.books()

    assert "另一位保管人手里" in (await second.says("退款 1", role="owner"))[0]
    for person in (boss, ann, stranger):
        assert "只能由保管人确认" in (await person.says("退款 1"))[0]
    assert await stage.books() == before


@pytest.mark.parametrize(
    ("state", "end", "books"),
    [
        ("delivered", (("boss", "验收 1"),), {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}),
        ("funding", (("boss", "取消 1"), ("ann", "同意 1")), {}),
        ("open", (("boss", "取消 1"),), {}),
    ],
)
async def test_where_the_client_gets_nothing_back_there_is_no_refund(
    stage: Stage, trio: Trio, until: Until, state: str, end: tuple[tuple[str, str], ...], books: dict[str, int]
) -> None:
    """All for the worker, or nothing was ever paid: the word is refused with the reason."""
    people = {person.name: person for person in trio}
    await until(state)
    for name, text in end:
        await people[name].says(text)

    assert await people["owner"].says("退款 1") == ["#1 没有要退的钱，不用退款。"]
    assert await stage.books() == books


async def test_money_that_comes_in_the_midst_of_a_dispute_is_held_for_its_outcome(stage: Stage, trio: Trio, until: Until) -> None:
    """Both sides and the judge hear of it; withdrawn, the dispute leads to the work and not back to waiting for the money."""
    owner, boss, ann = trio
    await until("funding")
    await boss.says("纠纷 1 我已经付了")
    said = await owner.says("到账 1")

    assert said == ["#1 的 ¥500.00 已到账，由 owner 保管，等裁决后再分。"]
    assert (await stage.order()).state == "disputed"
    assert await stage.books() == {"escrow:order:4294967297": -50000, "holder:1": 50000}
    assert [("等裁决人处理" in person.told()[-1]) for person in (boss, ann)] == [True, True]
    assert "「裁决 1 300 理由」" in owner.told()[-1]
    assert "ann 继续做" in (await boss.says("撤诉 1"))[0]
    assert (await stage.order()).state == "working"


async def test_who_proposed_an_end_takes_it_back(stage: Stage, trio: Trio, until: Until) -> None:
    """The other side hears of it and can agree to it no more; to the next one they can."""
    _, boss, ann = trio
    await until("working")
    await boss.says("取消 1 200")
    assert await boss.says("拒绝 1") == ["#1 的提议已收回，一切照旧。"]
    assert ann.told()[-1].startswith("boss 收回了 #1")
    assert "不能“同意”" in (await ann.says("同意 1"))[0]
    await boss.says("取消 1 400")
    await ann.says("同意 1")

    assert (await stage.order()).state == "cancelled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -2000, "payable:3": -38000, "to_return:2": -10000}


async def test_nobody_opens_a_third_dispute_about_one_order(stage: Stage, trio: Trio, until: Until) -> None:
    """After two of their own the way out is said, and nothing stands still; the other side still has theirs."""
    _, boss, ann = trio
    await until("working")
    for _ in range(2):
        await boss.says("纠纷 1 再想想")
        await boss.says("撤诉 1")
    refused = await boss.says("纠纷 1 再想想")

    assert "发起过 2 次纠纷" in refused[0] and "「取消 1」" in refused[0]
    assert (await stage.order()).state == "working"
    await ann.says("纠纷 1 轮到我了")
    assert (await stage.order()).state == "disputed"


async def test_nobody_is_offered_a_button_for_what_is_not_owed(stage: Stage, trio: Trio, until: Until) -> None:
    """After a plain settlement there is something to pay out and nothing to give back."""
    await until("settled")
    owner, _, _ = trio
    labels = {button.label for message in stage.platform.sent if message.chat == owner.private for button in message.buttons}

    assert "打款" in labels
    assert "退款" not in labels
