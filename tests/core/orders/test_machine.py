"""Questions about the table that change nothing, and the names that an order keeps."""

import pytest

from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.act import Act, Actor
from jiedan.orders.machine import choose, fire, may, named
from jiedan.orders.order import Called, State
from jiedan.orders.stuck import by_urgency, stuck
from jiedan.orders.terms import Terms
from tests.core.orders.situations import asking, at
from tests.core.orders.trade import DAY, NOON, OWNER, POSTER, STRANGER, TAKER

S = State


@pytest.mark.parametrize(
    ("actor", "verb", "passes"),
    [(TAKER, Verb.DELIVER, True), (POSTER, Verb.DELIVER, False), (TAKER, Verb.ACCEPT, False)],
)
def test_whether_an_act_would_pass_is_told_without_doing_it(actor: Actor, verb: Verb, passes: bool) -> None:
    """It is the state's, the actor's, and nothing is against it."""
    trade = at(S.WORKING)
    before = trade.order

    assert may(before, Act(verb=verb, actor=actor, at=trade.now, note="初稿")) is passes
    assert trade.order is before


def test_an_act_that_a_guard_is_against_would_not_pass() -> None:
    """A delivery of nothing."""
    trade = at(S.WORKING)

    assert not may(trade.order, Act(verb=Verb.DELIVER, actor=TAKER, at=trade.now))


def test_a_row_of_the_clock_is_found_by_its_name_where_the_order_stands() -> None:
    """Whether it is due or not."""
    assert named(at(S.DRAFT).order, "discard").target is S.CANCELLED


def test_an_order_keeps_what_people_were_called_when_they_last_did_something() -> None:
    """Who changed their name is there once; who did nothing since keeps the old one."""
    trade = at(S.OPEN)
    for actor, name in ((TAKER, "安"), (TAKER, "安安")):
        verb = Verb.CLAIM if trade.order.state is S.OPEN else Verb.CONFIRM
        act = Act(verb=verb, actor=actor, at=trade.now, called=name)
        trade.order = fire(trade.order, choose(trade.order, act), act).order
    act = Act(verb=Verb.RECEIVED, actor=OWNER, at=trade.now, called="掌柜")
    trade.order = fire(trade.order, choose(trade.order, act), act).order

    assert trade.order.called == (Called(TAKER.member, "安安"), Called(OWNER.member, "掌柜"))


def test_what_is_late_comes_first_and_what_waits_for_the_clock_last() -> None:
    """Between them what waits longer."""
    accepted = stuck(at(S.ACCEPTED, Terms(complaint_window=DAY)).order)
    work, claim = stuck(at(S.WORKING).order), stuck(at(S.CLAIMED).order)
    assert accepted is not None and work is not None and claim is not None
    soon, later = NOON + DAY / 48, NOON + 3 * DAY

    assert sorted((accepted, work, claim), key=lambda duty: by_urgency(duty, soon)) == [claim, work, accepted]
    assert min((work, claim), key=lambda duty: by_urgency(duty, later)) is claim


def test_the_price_has_its_currency() -> None:
    """As contracts name it."""
    assert at(S.WORKING).order.amount == Money(500_00, "CNY")


def test_the_latest_act_about_quotes_is_about_somebody() -> None:
    """Nobody where there was no quote."""
    assert asking().order.addressee == ()
    assert asking(taker=450_00).does(STRANGER, Verb.QUOTE, amount=400_00).order.addressee == (STRANGER.member,)
