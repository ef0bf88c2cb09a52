"""From the draft to the confirmed claim."""

from datetime import timedelta
from typing import Any

import pytest

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.money import LARGEST
from jiedan.orders import events
from jiedan.orders.order import State
from jiedan.orders.terms import Terms
from jiedan.texts.catalog import Catalog
from tests.core.orders.situations import SCREENED, at, late
from tests.core.orders.trade import DAY, DUE, HOUR, MINUTE, NOON, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade

S = State
CATALOG = Catalog(strict=True)


def refused(trade: Trade, *did: Any, **details: Any) -> str:
    """The code with which the act is refused. What its text tells, in either language, is among its facts."""
    with pytest.raises(Refusal) as refusal:
        trade.does(*did, **details)
    for language in CATALOG.languages:
        CATALOG.say(f"refused-{refusal.value.code}", language, **refusal.value.facts)
    return refusal.value.code


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": ""}, "missing-title"),
        ({"title": "  \n"}, "missing-title"),
        ({"price": 0}, "missing-budget"),
        ({"price": -5}, "missing-budget"),
        ({"stated_due": None}, "missing-due"),
        ({"title": "", "price": 0}, "missing-title"),
        ({"price": LARGEST + 1}, "price-too-large"),
        ({"stated_due": NOON}, "due-past"),
        ({"stated_due": NOON - SECOND}, "due-past"),
    ],
)
@pytest.mark.parametrize("terms", [Terms(), SCREENED])
def test_what_lacks_something_is_not_published(fields: dict[str, Any], code: str, terms: Terms) -> None:
    """A draft without title, price or a deadline ahead is neither published nor shown to moderators."""
    assert refused(Trade(terms, **fields), POSTER, Verb.CONFIRM) == code


@pytest.mark.parametrize("fields", [{"price": LARGEST}, {"price": 1}, {"stated_due": NOON + SECOND}])
def test_the_bounds_themselves_may_be_published(fields: dict[str, Any]) -> None:
    """One minor unit, the largest amount and a deadline in a second are still orders."""
    assert Trade(**fields).does(POSTER, Verb.CONFIRM).order.state is S.OPEN


def test_a_draft_is_completed_piece_by_piece() -> None:
    """What the poster says anew replaces the old; what is not said stays; files are added."""
    trade = Trade(title="", price=0).does(POSTER, Verb.AMEND, title="海报").does(POSTER, Verb.AMEND, amount=88_80)

    assert (trade.order.title, trade.order.price, trade.order.stated_due) == ("海报", 88_80, DUE)
    assert trade.order.state is S.DRAFT


def test_an_open_order_is_not_amended() -> None:
    """After the publication the text stands."""
    assert refused(at(S.OPEN), POSTER, Verb.AMEND, title="另一个") == "not-now"


def test_publishing_keeps_the_fingerprint_of_what_was_seen() -> None:
    """The record of the publication carries a hash that another price would not have."""
    trade = at(S.OPEN)
    other = at(S.DRAFT).does(POSTER, Verb.AMEND, amount=1).does(POSTER, Verb.CONFIRM)

    assert trade.outcomes[-1].record.terms == events.fingerprint(trade.order)
    assert other.outcomes[-1].record.terms not in ("", trade.outcomes[-1].record.terms)


def test_a_queued_draft_is_published_when_its_time_comes() -> None:
    """Confirmed in the quiet hours, it goes out by the clock and not before."""
    trade = Trade().does(POSTER, Verb.QUEUE, until=NOON + 9 * HOUR)

    assert trade.waits(9 * HOUR - SECOND).order.state is S.DRAFT
    assert trade.waits(SECOND).order.state is S.OPEN


def test_a_queued_draft_that_is_amended_waits_for_another_confirmation() -> None:
    """The clock publishes only what was confirmed as it stands."""
    trade = Trade().does(POSTER, Verb.QUEUE, until=NOON + 9 * HOUR).does(POSTER, Verb.AMEND, amount=LARGEST + 1)

    assert trade.waits(10 * HOUR).order.state is S.DRAFT
    assert trade.order.queued_until is None


@pytest.mark.parametrize(
    ("waited", "stands", "names"),
    [
        (72 * HOUR - SECOND, S.OPEN, ["publish"]),
        (72 * HOUR, S.EXPIRED, ["publish", "expire"]),
    ],
)
def test_an_unclaimed_order_expires_after_72_hours(waited: timedelta, stands: State, names: list[str]) -> None:
    """Not a second earlier."""
    trade = Trade().does(POSTER, Verb.CONFIRM).waits(waited)

    assert (trade.order.state, trade.names) == (stands, names)


def test_an_unclaimed_order_expires_at_its_deadline_if_that_is_sooner() -> None:
    """Nobody can claim what can no more be delivered in time."""
    trade = Trade(stated_due=NOON + 5 * HOUR).does(POSTER, Verb.CONFIRM)

    assert trade.order.clock("expire") == NOON + 5 * HOUR


def test_a_claim_after_the_deadline_is_refused() -> None:
    """By the guard, also when the clock has not come to it yet."""
    trade = late(Trade(stated_due=NOON + 5 * HOUR).does(POSTER, Verb.CONFIRM), 5 * HOUR)

    assert refused(trade, TAKER, Verb.CLAIM) == "due-past"


def test_a_claim_after_the_expiry_is_refused() -> None:
    """By the guard, at the very instant of the expiry, although the clock's work has not run; a second earlier it is a claim."""
    trade = late(at(S.OPEN), 72 * HOUR)

    assert refused(trade, TAKER, Verb.CLAIM) == "not-now"
    assert late(trade, -SECOND).does(TAKER, Verb.CLAIM).order.taker == TAKER.member


def test_the_second_claim_loses() -> None:
    """Who comes after the winner is refused, and the winner stays."""
    trade = at(S.CLAIMED)

    assert refused(trade, STRANGER, Verb.CLAIM) == "not-now"
    assert trade.order.taker == TAKER.member


@pytest.mark.parametrize(
    ("minutes", "seconds", "name"),
    [(29, 59, "release"), (30, 0, "release"), (30, 1, "release_late")],
    ids=["29:59", "30:00", "30:01"],
)
@pytest.mark.parametrize("confirmed", [False, True])
def test_the_cooling_off_is_thirty_minutes_from_the_claim(minutes: int, seconds: int, name: str, confirmed: bool) -> None:
    """Exactly thirty minutes are still free; a second later it counts. The confirmation does not start it anew."""
    trade = at(S.CLAIMED)
    if confirmed:
        trade.does(TAKER, Verb.CONFIRM)
    trade.waits(minutes * MINUTE + seconds * SECOND).does(TAKER, Verb.RELEASE)

    assert trade.names[-1] == name
    assert (trade.order.state, trade.order.taker) == (S.OPEN, None)


@pytest.mark.parametrize("ends", ["release", "lapse"])
def test_who_gave_it_back_lets_others_try_first(ends: str) -> None:
    """For two hours after a release or a lapse the same member is refused and told how long; a stranger is not."""
    trade = at(S.CLAIMED)
    trade = trade.does(TAKER, Verb.RELEASE) if ends == "release" else trade.waits(2 * HOUR)

    assert trade.order.state is S.OPEN
    assert refused(trade.waits(2 * HOUR - SECOND), TAKER, Verb.CLAIM) == "claimed-before"
    assert trade.waits(SECOND).does(TAKER, Verb.CLAIM).order.taker == TAKER.member


def test_others_may_claim_what_was_given_back_at_once() -> None:
    """Only who had it waits; the next one's release makes both wait."""
    trade = at(S.CLAIMED).does(TAKER, Verb.RELEASE).does(STRANGER, Verb.CLAIM).does(STRANGER, Verb.RELEASE)

    assert {refused(trade, member, Verb.CLAIM) for member in (TAKER, STRANGER)} == {"claimed-before"}
    assert trade.does(OWNER, Verb.CLAIM).order.taker == OWNER.member


def test_the_expiry_starts_afresh_when_it_is_open_again() -> None:
    """A claim that came to nothing does not shorten the time to find another."""
    trade = at(S.CLAIMED).waits(HOUR).does(TAKER, Verb.RELEASE)

    assert trade.order.clock("expire") == trade.now + 72 * HOUR


def test_a_claim_that_nobody_confirms_lapses_after_two_hours() -> None:
    """The order is open again, and nobody has it."""
    trade = at(S.CLAIMED)

    assert trade.waits(2 * HOUR - SECOND).order.state is S.CLAIMED
    assert trade.waits(SECOND).names[-1] == "lapse"
    assert trade.order.taker is None


def test_moderators_look_first_where_the_group_wants_it() -> None:
    """Unseen for three days it is declined; declining needs a reason."""
    trade = Trade(SCREENED).does(POSTER, Verb.CONFIRM)

    assert refused(trade, OWNER, Verb.DECLINE, note=" ") == "say-more-decline"
    assert trade.waits(3 * DAY).names == ["submit", "decline_unseen"]
    assert trade.order.state is S.CANCELLED


def test_approval_comes_too_late_after_the_deadline() -> None:
    """What can no more be delivered in time is not shown to the group."""
    trade = Trade(SCREENED, stated_due=NOON + HOUR).does(POSTER, Verb.CONFIRM).waits(HOUR)

    assert refused(trade, OWNER, Verb.APPROVE) == "due-past"
