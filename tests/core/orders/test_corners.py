"""What a plain trade comes by seldom: old records, names at the time, groups and presets, money that comes at an odd moment."""

from datetime import timedelta

import msgspec
import pytest

from jiedan.ledger.plan import HALVES, THIRDS, UP_FRONT, Due, Plan, Stage
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import machine, sums
from jiedan.orders.act import THE_CLOCK, Act, Part
from jiedan.orders.group import Group, number_of, order_id
from jiedan.orders.machine import may, named, plays
from jiedan.orders.order import Called, Left, Order, State
from jiedan.orders.packages import MOST_SOLD
from jiedan.orders.payments import Handover, Payout, Receipt, Refund
from jiedan.orders.presets import PRESETS, USUAL
from jiedan.orders.quiet import QuietHours
from jiedan.orders.stuck import by_urgency, stuck
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from tests.core.orders.showing import facts
from tests.core.orders.situations import NOTHING_FIRST, asking, at, bought, disputed, half_paid, halved, late, package, purchase
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, DUE, HOLDER, HOUR, MINUTE, NOON, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade, draft

S = State
GROUP = Group(id=3, platform="web", chat="g", title="组", language="zh", currency="CNY", rules=GroupRules(), terms=Terms())


def replaced(order: Order, **fields: object) -> Order:
    """The order with other fields."""
    return msgspec.structs.replace(order, **fields)


# Groups and presets.


def test_a_group_lives_by_its_own_clock() -> None:
    """And its quiet hours go onto the orders that are published in it; one without any has none."""
    rules = GroupRules(zone="Asia/Tokyo", quiet_from=21 * 60, quiet_to=7 * 60)
    group = replaced_group(rules)

    assert group.zone.key == "Asia/Tokyo"
    assert group.terms_now.quiet == QuietHours(zone="Asia/Tokyo", first=21 * 60, last=7 * 60)
    assert replaced_group(GroupRules(quiet_from=None)).terms_now == Terms()


def replaced_group(rules: GroupRules) -> Group:
    """The group with other rules."""
    return msgspec.structs.replace(GROUP, rules=rules)


@pytest.mark.parametrize(("group", "number"), [(1, 1), (3, 17), (3, 2**32 - 1), (2**31 - 1, 1)])
def test_an_order_id_is_its_group_and_its_number(group: int, number: int) -> None:
    """No two orders have the same, and the number can be read off it."""
    assert number_of(order_id(group, number)) == number
    assert order_id(group, number) // 2**32 == group
    assert order_id(group, number) < order_id(group + 1, 1)


def test_the_presets_differ_as_the_design_says() -> None:
    """process.md §6: service half and half with a text, goods with a day to complain, dispatch quick, temporary gone in a day."""
    usual = (2 * HOUR, 72 * HOUR, timedelta(0), 2, False, UP_FRONT)
    expected = {
        "service": (*usual[:4], True, HALVES),
        "goods": (*usual[:2], 24 * HOUR, *usual[3:]),
        "dispatch": (30 * MINUTE, *usual[1:]),
        "temporary": (usual[0], 24 * HOUR, *usual[2:]),
    }
    names = ("confirm_within", "open_lives", "complaint_window", "revisions", "acceptance_required", "plan")
    before = Terms(
        confirm_within=HOUR, open_lives=HOUR, complaint_window=HOUR, revisions=9, acceptance_required=True, plan=THIRDS
    )

    assert {name: tuple(getattr(preset.on(before), each) for each in names) for name, preset in PRESETS.items()} == expected
    assert PRESETS["service"] is USUAL
    assert replaced_terms(USUAL.on(before)) == replaced_terms(before)


def replaced_terms(terms: Terms) -> Terms:
    """Terms without what a preset says."""
    return USUAL.on(terms)


@pytest.mark.parametrize(("ceiling", "plan"), [(None, HALVES), (250_00, HALVES), (249_99, THIRDS), (1, THIRDS)])
def test_above_the_ceiling_for_a_single_payment_it_is_paid_in_stages(ceiling: int | None, plan: object) -> None:
    """Half of 500.00 is 250.00: at the ceiling it may stay, above it the staged plan holds, and nothing else is changed."""
    terms = Terms(plan=HALVES)

    assert terms.for_price(500_00, ceiling) == msgspec.structs.replace(terms, plan=plan, ceiling=ceiling)


# What is refused at an odd moment.


def test_a_draft_that_waits_for_the_morning_must_be_wanted_after_it() -> None:
    """What is due before the quiet hours are over cannot wait for their end."""
    morning = NOON + 20 * HOUR

    assert refused(Trade(stated_due=morning), POSTER, Verb.QUEUE, until=morning) == "due-in-quiet-hours"
    assert Trade(stated_due=morning + SECOND).does(POSTER, Verb.QUEUE, until=morning).order.queued_until == morning


def test_nobody_says_paid_when_all_is_paid() -> None:
    """And a second report is not needed while one waits."""
    assert refused(at(S.WORKING), POSTER, Verb.PAID) == "not-now"
    assert refused(at(S.FUNDING).does(POSTER, Verb.PAID), POSTER, Verb.PAID) == "reported-already"


def test_what_left_the_hands_meanwhile_is_not_taken_over() -> None:
    """The holder paid out before the other said yes."""
    trade = at(S.SETTLED).does(OWNER, Verb.HAND_OVER, to=HOLDER.member).does(OWNER, Verb.PAY_OUT)
    while sums.in_hand(trade.order, OWNER.member):
        trade.order = replaced(trade.order, hands=())

    assert trade.order.handover == Handover(by=OWNER.member, holder=OWNER.member, to=HOLDER.member, at=trade.now)
    assert refused(trade, HOLDER, Verb.TAKE_OVER) == "nothing-to-take-over"


def test_who_takes_the_order_meanwhile_does_not_take_over_its_money() -> None:
    """A holder was asked to take over what came too late, and then claimed the order: a party holds nothing of it."""
    trade = at(S.OPEN).does(OWNER, Verb.RECEIVED, amount=100_00).does(OWNER, Verb.HAND_OVER, to=HOLDER.member)
    trade.does(HOLDER, Verb.CLAIM)

    assert refused(trade, HOLDER, Verb.TAKE_OVER) == "party-holds"


def test_a_package_is_sold_so_often_and_no_more() -> None:
    """Ten thousand times."""
    trade = package()
    trade.order = replaced(trade.order, sold=MOST_SOLD)

    assert refused(trade, STRANGER, Verb.BUY) == "package-over"
    trade.order = replaced(trade.order, sold=MOST_SOLD - 1)
    assert trade.does(STRANGER, Verb.BUY).order.sold == MOST_SOLD


def test_whether_something_would_pass_is_known_beforehand() -> None:
    """There is a row, it is the actor's, and no guard has anything against it."""
    order = at(S.WORKING).order

    def passes(**act: object) -> bool:
        return may(order, Act(at=NOON + HOUR, **act))  # type: ignore[arg-type]

    assert passes(verb=Verb.DELIVER, actor=TAKER, note="初稿")
    assert not passes(verb=Verb.DELIVER, actor=TAKER)
    assert not passes(verb=Verb.DELIVER, actor=POSTER, note="初稿")
    assert not passes(verb=Verb.ACCEPT, actor=POSTER)


def test_the_clock_has_its_own_rows() -> None:
    """By name; a name that has no row there is a fault in the program."""
    order = at(S.WORKING).order

    assert named(order, "overrun").target is S.DISPUTED
    with pytest.raises(StopIteration):
        named(order, "lapse")
    assert not may(order, Act(verb=Verb.CLOCK, actor=POSTER, at=NOON))


def test_who_made_the_quote_that_was_spoken_of_is_meant_by_it() -> None:
    """The latest, until that one has the order."""
    order = asking(taker=450_00, stranger=480_00).order

    assert order.addressee == (STRANGER.member,)
    assert [plays(Part.ADDRESSEE, order, actor) for actor in (STRANGER, TAKER)] == [True, False]
    assert not plays(Part.ADDRESSEE, replaced(order, taker=STRANGER.member), STRANGER)
    assert at(S.OPEN).order.addressee == ()


def test_the_price_is_money() -> None:
    """With the currency of the order."""
    assert at(S.OPEN).order.amount == Money(500_00, "CNY")


def test_names_at_the_time_are_kept_once_each() -> None:
    """By who acted last; without a name nothing is kept."""
    trade = Trade().does(POSTER, Verb.CONFIRM, called="老板").does(TAKER, Verb.CLAIM, called="安")
    trade.does(TAKER, Verb.CONFIRM, called="安安").does(POSTER, Verb.PAID)

    assert trade.order.called == (Called(POSTER.member, "老板"), Called(TAKER.member, "安安"))


# Money at an odd moment.


def test_a_purchase_that_nobody_paid_for_is_over_and_what_came_goes_back() -> None:
    """A part of the price came, and a day later the rest had not."""
    trade = bought().does(OWNER, Verb.RECEIVED, amount=100_00).waits(25 * HOUR)

    assert trade.order.state is S.CANCELLED
    assert (sums.owed_to_client(trade.order), trade.order.to_worker, sums.held(trade.order)) == (100_00, 0, 0)
    assert trade.books == {"holder:4": 100_00, "to_return:1": -100_00}


def test_the_rest_that_comes_while_an_accepted_order_is_disputed_lets_it_be_settled_at_once_afterwards() -> None:
    """Nothing is owed by the client any more; the window to complain was over with the acceptance."""
    trade = half_paid(S.ACCEPTED).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED, amount=250_00)

    assert trade.order.case is not None
    assert [left.fires for left in trade.order.case.left] == ["settle"]
    assert trade.order.case.left == (Left("settle", 0),)
    assert trade.does(POSTER, Verb.WITHDRAW).order.received == 500_00
    part = half_paid(S.ACCEPTED).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED, amount=249_99)
    assert part.order.case is not None
    assert "settle" not in [left.fires for left in part.order.case.left]


def test_who_has_owed_for_three_days_is_late() -> None:
    """From the very instant on, and only those with money in hands."""
    order = at(S.SETTLED).order
    assert order.owed_since is not None
    late_at = order.owed_since + 72 * HOUR

    assert sums.late_hands(order, late_at - SECOND) == frozenset()
    assert sums.late_hands(order, late_at) == {OWNER.member}
    assert sums.late_hands(replaced(order, hands=()), late_at) == frozenset()
    assert sums.late_hands(at(S.WORKING).order, late_at) == frozenset()


def as_it_was_kept(order: Order, **fields: object) -> Order:
    """The order as it was stored when its payments were not kept one by one."""
    return replaced(order, receipts=(), hands=(), payouts=(), refunds=(), holder=OWNER.member, **fields)


def test_an_old_record_is_read_with_what_its_sums_say() -> None:
    """What was paid out and given back has left the hands; what was not is still in them."""
    ended = halved().order
    worker, client = ended.to_worker, ended.to_client
    assert ended.confirmed_at is not None
    receipt = Receipt(holder=OWNER.member, at=ended.confirmed_at, amount=500_00)
    old = sums.as_kept_today(as_it_was_kept(ended, paid_out_at=None, refunded_at=None))

    assert (old.receipts, old.payouts, old.refunds) == ((receipt,), (), ())
    assert sums.in_hand(old, OWNER.member) == 500_00
    paid = sums.as_kept_today(as_it_was_kept(ended, paid_out_at=DUE, payout_confirmed_at=DUE + HOUR, refunded_at=None))
    assert paid.payouts == (Payout(holder=OWNER.member, at=DUE, amount=worker, confirmed_at=DUE + HOUR),)
    assert sums.in_hand(paid, OWNER.member) == 500_00 - worker
    back = sums.as_kept_today(as_it_was_kept(ended, paid_out_at=None, refunded_at=DUE))
    assert back.refunds == (Refund(holder=OWNER.member, at=DUE, amount=client),)
    assert sums.in_hand(back, OWNER.member) == 500_00 - client
    unconfirmed = sums.as_kept_today(as_it_was_kept(ended, paid_out_at=None, refunded_at=None, confirmed_at=None))
    assert unconfirmed.receipts[0].at == ended.claimed_at


def test_an_old_record_without_anything_left_has_empty_hands() -> None:
    """All was the worker's and was paid out; and without money nothing is made up."""
    over = replaced(at(S.SETTLED).order, commission=0, to_worker=500_00)
    old = sums.as_kept_today(as_it_was_kept(over, paid_out_at=DUE))
    bare = as_it_was_kept(at(S.FUNDING).order)

    assert (old.hands, sums.owed_to_worker(old)) == ((), 0)
    assert sums.as_kept_today(bare) is bare
    assert sums.as_kept_today(over) is over
    nobodys = replaced(as_it_was_kept(over), holder=None)
    assert sums.as_kept_today(nobodys) is nobodys


def test_a_payout_is_confirmed_once() -> None:
    """What the worker said yes to keeps its time when they say yes to the next."""
    trade = at(S.SETTLED).does(OWNER, Verb.PAY_OUT, amount=100_00).does(TAKER, Verb.GOT_IT)
    first = trade.now
    trade.waits(HOUR).does(OWNER, Verb.PAY_OUT).does(TAKER, Verb.GOT_IT)

    assert [payout.confirmed_at for payout in trade.order.payouts] == [first, first + HOUR]
    assert trade.order.payout_confirmed_at == first + HOUR


def test_what_is_due_with_the_delivery_is_asked_for_then() -> None:
    """A plan of which the second half falls due when the work is handed in."""
    plan = Plan((Stage(percent=50, due=Due.START), Stage(percent=50, due=Due.DELIVERY)))
    trade = Trade(Terms(plan=plan)).to(S.WORKING)

    assert facts(trade.order)["rest_due"] == ""
    assert facts(trade.to(S.DELIVERED).order)["rest_due"] == "rest-due(asked=¥250.00 holder=群主 number=17)"


def test_a_purchase_that_costs_nothing_at_first_is_begun_at_once() -> None:
    """The seller is bound by the offer, and the time of the package runs."""
    trade = purchase(NOTHING_FIRST).does(POSTER, Verb.BUY)

    assert (trade.order.state, trade.names) == (S.WORKING, ["buy_unfunded"])
    assert (trade.order.taker, trade.order.confirmed_at, trade.order.due) == (TAKER.member, trade.now, trade.now + 3 * DAY)
    cheap = purchase()
    cheap.order = replaced(cheap.order, price=1)
    assert cheap.does(POSTER, Verb.BUY).order.state is S.FUNDING


def test_a_quote_that_was_taken_back_or_is_over_is_not_haggled_over_any_more() -> None:
    """The poster's other price goes with it; a price that was agreed to makes a quote that lives anew."""
    asked = {"quote": 1, "amount": 390_00}
    back = asking(taker=450_00).does(POSTER, Verb.COUNTER, **asked).does(TAKER, Verb.WITHDRAW_QUOTE)
    over = asking(taker=450_00).does(POSTER, Verb.COUNTER, **asked).waits(48 * HOUR)
    agreed = asking(taker=450_00).does(POSTER, Verb.COUNTER, **asked).waits(HOUR).does(TAKER, Verb.AGREE)

    assert [trade.order.quotes[0].counter for trade in (back, over, agreed)] == [None, None, None]
    assert [trade.order.quotes[0].stands for trade in (back, over, agreed)] == [False, False, True]
    assert (agreed.order.quotes[0].price, agreed.order.quotes[0].until) == (390_00, agreed.now + 48 * HOUR)


def test_the_first_record_keeps_what_was_sent_with_the_draft() -> None:
    """Text, price, deadline and files."""
    picture = Attachment(name="a.png", mime="image/png", size=9, sha256="ab" * 32)
    order, body = machine.draft(draft(text="急需", files=(picture,), since=None), NOON)
    record = msgspec.json.decode(body)

    assert (record["note"], record["amount"], record["name"], record["actor"]) == ("急需", 500_00, "drafted", POSTER.member)
    assert record["files"][0]["name"] == "a.png"
    assert (order.since, [clock.fires for clock in order.clocks]) == (NOON, [clock.fires for clock in draft().clocks])


# What is stuck.


def test_what_is_late_comes_first_and_the_clock_last() -> None:
    """Then who waits longer."""
    found = {name: stuck(order) for name, order in (("work", at(S.WORKING).order), ("case", disputed(S.WORKING).order))}
    work, case = found["work"], found["case"]
    assert work is not None
    assert case is not None
    order = (work, case)

    assert sorted(order, key=lambda duty: by_urgency(duty, NOON + 3 * DAY)) == [case, work]
    assert sorted(order, key=lambda duty: by_urgency(duty, DUE + SECOND)) == [work, case]
    assert by_urgency(work, NOON) == (True, False, work.since)
    assert by_urgency(work, DUE + SECOND)[0] is False
    clock = msgspec.structs.replace(work, who=Part.CLOCK, since=None)
    assert by_urgency(clock, NOON) == (True, True, NOON)


def test_a_purchase_can_be_refused_only_before_it_is_over() -> None:
    """The time of a package is over at its end, also when the clock is late."""
    assert refused(late(package(), 30 * DAY), STRANGER, Verb.BUY) == "package-over"
    assert late(package(), 30 * DAY - SECOND).does(STRANGER, Verb.BUY).order.sold == 1
    assert Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=NOON).actor.member == 0
