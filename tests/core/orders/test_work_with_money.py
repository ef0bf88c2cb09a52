"""Where the agreed work and the money in stages meet: texts, reminders, disputes and packages."""

import msgspec
import pytest

from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.plan import DEPOSIT, HALVES, Due, Plan, Released, Stage
from jiedan.messages.verbs import Verb
from jiedan.orders.changes import loser
from jiedan.orders.order import OrderKind, State
from jiedan.orders.packages import purchase_of
from jiedan.orders.terms import Terms
from tests.core.orders.situations import DONE, NOTHING_FIRST, at, bought, purchase
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, HOUR, MINUTE, OWNER, POSTER, TAKER, Trade

S = State
MOST_AT_ONCE = Plan((
    Stage(percent=60, due=Due.START, released=Released.ON_RECEIPT), Stage(percent=40, due=Due.START),
))  # fmt: skip


@pytest.mark.parametrize(("share", "who"), [(50_00, TAKER.member), (100_00, None), (150_00, POSTER.member)])
def test_what_was_released_before_a_dispute_was_not_disputed(share: int, who: int | None) -> None:
    """300.00 were the worker's at once; who lost is told by the 200.00 that the judge divided."""
    trade = Trade(Terms(plan=MOST_AT_ONCE)).to(S.DELIVERED).does(POSTER, Verb.DISPUTE, note="不对")
    trade.does(TAKER, Verb.STATE, note="做完了").does(ARBITRATOR, Verb.TAKE_CASE)
    trade.does(ARBITRATOR, Verb.AWARD, amount=share, note="部分完成")

    assert loser(trade.order) == who


def test_where_nothing_is_paid_at_the_start_the_text_is_wanted_all_the_same() -> None:
    """The work begins with the confirmation, and not before there is a text."""
    trade = Trade(msgspec.structs.replace(NOTHING_FIRST, acceptance_required=True)).to(S.CLAIMED)
    assert refused(trade, TAKER, Verb.CONFIRM) == "criteria-missing"
    trade.does(POSTER, Verb.CRITERIA, note=DONE).does(TAKER, Verb.CONFIRM)

    assert (trade.names[-1], trade.order.state) == ("confirm_unfunded", S.WORKING)
    assert trade.order.criteria is not None and trade.order.criteria.agreed_at == trade.now


@pytest.mark.parametrize("plan", [HALVES, NOTHING_FIRST.plan])
def test_a_package_is_bought_without_a_text_also_where_one_is_required(plan: Plan) -> None:
    """What the seller offered is what was bought; nobody confirms anything."""
    trade = purchase(Terms(plan=plan, acceptance_required=True)).does(POSTER, Verb.BUY)

    assert trade.order.state in (S.FUNDING, S.WORKING)
    assert trade.order.criteria is None


def test_whoever_buys_a_package_agrees_to_what_its_seller_wrote() -> None:
    """It goes along with every purchase, and holds from then on."""
    listing = Trade(kind=OrderKind.PACKAGE, stated_due=None, lasts=3 * DAY).does(POSTER, Verb.CONFIRM)
    listing.does(POSTER, Verb.CRITERIA, note=DONE)
    trade = Trade()
    trade.order = purchase_of(listing.order, id=18, number=18, buyer=TAKER.member)
    trade.does(TAKER, Verb.BUY)
    text = trade.order.criteria

    assert text is not None and (text.by, text.text, text.agreed_at) == (POSTER.member, DONE, trade.now)
    assert trade.order.revisions_agreed == 1 and trade.outcomes[-1].record.criteria


def test_who_did_not_pay_leaves_the_posters_text_for_the_next() -> None:
    """The one who was to work agreed to it; the next one has yet to."""
    trade = at(S.OPEN).does(POSTER, Verb.CRITERIA, note=DONE).to(S.FUNDING).waits(DAY)

    assert trade.names[-1] == "fund_lapse"
    assert trade.order.criteria is not None and trade.order.criteria.agreed_at is None


def test_the_client_is_reminded_of_the_rest_when_a_part_came() -> None:
    """The time begins anew with the part, and its reminder with it; of a purchase nobody is reminded."""
    trade = at(S.FUNDING).waits(HOUR).does(OWNER, Verb.RECEIVED, amount=100_00)

    assert trade.order.clock("remind_fund") == trade.now + 18 * HOUR
    assert bought().order.clock("remind_fund") is None


def test_asking_what_counts_as_done_does_not_stop_what_a_holder_owes() -> None:
    """Money that came too early goes back, whoever talks about what meanwhile."""
    trade = at(S.CLAIMED).does(OWNER, Verb.RECEIVED, amount=1_00)
    due = trade.order.clock("remind_refund")
    trade.does(TAKER, Verb.CRITERIA, note=DONE)

    assert trade.order.clock("remind_refund") == due
    assert sorted(clock.fires for clock in trade.does(POSTER, Verb.AGREE).order.clocks) == [
        "lapse",
        "remind_confirm",
        "remind_refund",
    ]


def test_a_parcel_that_is_there_starts_only_the_time_to_look() -> None:
    """What the holder owes of a deposit runs on as it did, once."""
    trade = Trade(Terms(plan=DEPOSIT)).to(S.WORKING).does(TAKER, Verb.SHIP, note="顺丰 SF123456")
    payout = trade.order.clock("remind_payout")
    trade.waits(HOUR).does(POSTER, Verb.ARRIVED)

    assert sorted(clock.fires for clock in trade.order.clocks) == ["auto_accept", "remind_accept", "remind_payout"]
    assert trade.order.clock("remind_payout") == payout


def test_what_came_too_much_in_a_dispute_is_asked_for_after_it_was_withdrawn() -> None:
    """A case stops the clocks of the work, not those of what a holder owes."""
    trade = at(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED, amount=1_00)
    due = trade.order.clock("remind_refund")
    trade.waits(HOUR).does(POSTER, Verb.WITHDRAW)

    assert trade.order.state is S.WORKING
    assert due is not None and trade.order.clock("remind_refund") == due


def test_nobody_is_asked_again_for_what_was_paid_out_in_a_dispute() -> None:
    """The reminder that ran before the dispute ends with the payout."""
    trade = Trade(Terms(plan=DEPOSIT)).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.PAY_OUT)
    trade.waits(HOUR).does(POSTER, Verb.WITHDRAW)

    assert trade.order.clock("remind_payout") is None


def test_a_part_that_came_in_a_dispute_leaves_the_client_time_for_the_rest() -> None:
    """Nothing that was stopped is left to go on, so the time to pay begins anew, beside what is owed."""
    trade = at(S.ACCEPTED, Terms(plan=HALVES)).does(POSTER, Verb.DISPUTE, note="不对").waits(MINUTE)
    trade.does(OWNER, Verb.RECEIVED, amount=100_00).does(POSTER, Verb.WITHDRAW)

    assert trade.order.clock("arrears") == trade.now + trade.order.terms.pay_within


def test_where_the_group_keeps_all_of_the_workers_part_the_rest_is_owed_to_the_client_all_the_same() -> None:
    """A commission of 100 % leaves the worker nothing; since when the client's part waits is known."""
    all_of_it = Tiers((Tier(above=0, basis_points=10_000),))
    trade = Trade(Terms(commission=all_of_it)).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    trade.does(TAKER, Verb.STATE, note="做完了").does(ARBITRATOR, Verb.TAKE_CASE)
    trade.does(ARBITRATOR, Verb.AWARD, amount=100_00, note="部分完成")

    assert (trade.order.to_worker, trade.order.to_client) == (0, 400_00)
    assert trade.order.owed_since == trade.now


def test_a_judge_who_lets_the_work_go_on_is_not_overruled_by_an_old_report() -> None:
    """A holder who did not answer for as long as the case took has their time again, and then the clock asks a judge."""
    trade = Trade(Terms(plan=HALVES)).to(S.WORKING).does(POSTER, Verb.PAID).does(TAKER, Verb.DISPUTE, note="不对").waits(3 * DAY)
    trade.does(ARBITRATOR, Verb.TAKE_CASE).does(ARBITRATOR, Verb.RESUME, until=trade.now + 9 * DAY)

    assert (trade.order.state, trade.order.clock("unconfirmed")) == (S.WORKING, trade.now + 2 * DAY)
    assert trade.waits(2 * DAY).names[-2:] == ["remind_holder", "unconfirmed"]
