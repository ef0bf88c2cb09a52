"""One clock for each duty, from its beginning on, and no reminder in the night. What the reference model found where they were not so."""

from jiedan.ledger.commission import Tiers, earned
from jiedan.ledger.plan import DEPOSIT, HALVES
from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from jiedan.orders.quiet import QuietHours
from jiedan.orders.terms import Terms
from tests.core.orders.situations import half_paid, taken
from tests.core.orders.trade import ARBITRATOR, DAY, DEPUTY, DUE, HOLDER, HOUR, MINUTE, OWNER, POSTER, TAKER, Trade

NIGHT = QuietHours(zone="Asia/Shanghai", first=22 * 60, last=8 * 60)


def test_a_delivery_does_not_put_off_the_payout() -> None:
    """The holder is reminded a day after the deposit was released, whatever else happens meanwhile."""
    trade = Trade(Terms(plan=DEPOSIT)).to(State.WORKING)
    due = trade.order.clock("remind_payout")
    trade.waits(20 * HOUR).does(TAKER, Verb.DELIVER, note="初稿").waits(HOUR).does(POSTER, Verb.DISPUTE, note="不对")

    assert due == trade.order.clock("remind_payout")


def test_another_surplus_does_not_put_off_the_refund_of_the_first() -> None:
    """Whoever owes something since yesterday is reminded today."""
    trade = Trade().to(State.OPEN).does(OWNER, Verb.RECEIVED, amount=100)
    due = trade.order.clock("remind_refund")

    assert due == trade.waits(23 * HOUR).does(OWNER, Verb.RECEIVED, amount=1).order.clock("remind_refund")


def test_nobody_is_reminded_of_money_in_the_night() -> None:
    """What falls into the quiet hours is said in the morning."""
    trade = Trade(Terms(quiet=NIGHT)).to(State.FUNDING).waits(11 * HOUR).does(POSTER, Verb.PAID)
    holder = trade.order.clock("remind_holder")
    trade.does(OWNER, Verb.RECEIVED, amount=600_00)
    refund = trade.order.clock("remind_refund")

    assert holder is not None
    assert refund is not None
    assert not NIGHT.cover(holder)
    assert not NIGHT.cover(refund)


def test_the_holder_is_reminded_once_of_one_report() -> None:
    """Not again when the order comes into another state."""
    trade = half_paid(State.WORKING).does(POSTER, Verb.PAID).waits(25 * HOUR).does(TAKER, Verb.DELIVER, note="初稿")

    assert trade.order.clock("remind_holder") is None
    assert trade.order.clock("unconfirmed") == trade.now + 23 * HOUR


def test_a_confirmed_draft_is_not_thrown_away_in_the_night() -> None:
    """Its 72 hours are those of a draft that nobody confirmed; one that is changed instead of published has them anew."""
    trade = Trade().waits(70 * HOUR)
    trade.does(POSTER, Verb.QUEUE, until=trade.now + 9 * HOUR)

    assert [clock.fires for clock in trade.order.clocks] == ["publish_queued"]
    assert trade.does(POSTER, Verb.AMEND, note="六百").order.clock("discard") == trade.now + 72 * HOUR


def test_a_part_of_the_last_stage_gives_no_more_time_for_the_rest() -> None:
    """Every stage is there a day after the acceptance, or it is a dispute."""
    trade = half_paid(State.DELIVERED).does(POSTER, Verb.ACCEPT)
    due = trade.order.clock("arrears")

    assert due == trade.waits(20 * HOUR).does(OWNER, Verb.RECEIVED, amount=1).order.clock("arrears")


def test_each_holder_can_hand_over_to_the_other() -> None:
    """Also to the one who has a part already; and of one who is gone a moderator asks for what they really have."""
    trade = half_paid(State.DELIVERED).does(POSTER, Verb.ACCEPT).does(HOLDER, Verb.RECEIVED, amount=50_00)
    trade.does(HOLDER, Verb.HAND_OVER, to=OWNER.member).does(OWNER, Verb.TAKE_OVER)
    both = half_paid(State.DELIVERED).does(POSTER, Verb.ACCEPT).does(HOLDER, Verb.RECEIVED, amount=50_00)
    both.does(DEPUTY, Verb.HAND_OVER, to=OWNER.member)

    assert [(hand.member, hand.amount) for hand in trade.order.hands] == [(OWNER.member, 300_00)]
    assert both.order.handover is not None
    assert both.order.handover.holder == HOLDER.member


def test_a_withdrawal_gives_the_work_what_it_had_left_whatever_else_waits() -> None:
    """The day that a holder gets for an answer is not the worker's; and a deadline in the night stays in the night."""
    trade = Trade(Terms(plan=HALVES, quiet=NIGHT), stated_due=DUE + 11 * HOUR).to(State.WORKING).does(POSTER, Verb.PAID)
    trade.waits(47 * HOUR).does(POSTER, Verb.DISPUTE, note="不对")
    trade.waits(HOUR).does(POSTER, Verb.WITHDRAW)

    assert trade.order.due == DUE + 12 * HOUR
    assert trade.order.clock("unconfirmed") == trade.now + DAY
    assert trade.order.clock("overrun") == DUE + 12 * HOUR + DAY


def test_a_dispute_that_a_judge_decided_does_not_count_as_withdrawn() -> None:
    """Whoever was sent back to work twice may open a third dispute."""
    trade = taken(State.WORKING).does(ARBITRATOR, Verb.RESUME)
    trade.does(POSTER, Verb.DISPUTE, note="不对").does(TAKER, Verb.STATE, note="不是的").does(ARBITRATOR, Verb.TAKE_CASE)
    trade.does(ARBITRATOR, Verb.RESUME).waits(MINUTE).does(POSTER, Verb.DISPUTE, note="又不对")

    assert trade.order.state is State.DISPUTED


def test_who_is_sent_back_to_work_has_a_day() -> None:
    """A judge alone gives no less than a panel."""
    trade = taken(State.WORKING)

    assert trade.does(ARBITRATOR, Verb.RESUME, until=trade.now + HOUR).order.due == trade.now + DAY


def test_the_commission_on_a_part_of_a_stage_is_rounded_half_up() -> None:
    """The last 70.00 of 100.00 bear 2.50: of 0.13 that is 0.46 cents, of 0.14 exactly half a cent."""
    assert [earned(Tiers(), DEPOSIT, 100_00, 30_00 + more) for more in (13, 14)] == [250, 251]
