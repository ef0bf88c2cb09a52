"""Quotes in the pure process: versions, lives, counter-offers, and what comes back when the chosen one drops out."""

from datetime import timedelta
from typing import Any

import pytest

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.orders import events
from jiedan.orders.act import Actor
from jiedan.orders.order import State
from jiedan.orders.quoting import MOST_QUOTES, MOST_VERSIONS
from jiedan.orders.succession import MOST_ON_STANDBY
from tests.core.orders.situations import asking, at, chosen, late, package
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, DUE, HOUR, MINUTE, NOON, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade, person

CHOOSE = {"quote": 1, "seen": 1}


@pytest.mark.parametrize(
    ("waited", "name"), [(48 * HOUR - SECOND, "claimed"), (48 * HOUR, "quote-gone"), (48 * HOUR + SECOND, "quote-gone")]
)
def test_a_quote_lives_48_hours_by_the_guard_also_when_the_clock_is_late(waited: timedelta, name: str) -> None:
    """Chosen a second before the end it counts; at the end and after it does not, whether the clock has come to it or not."""
    trade = late(asking(taker=450_00), waited)
    if name == "claimed":
        assert trade.does(POSTER, Verb.CHOOSE, **CHOOSE).order.state is State.CLAIMED
    else:
        assert refused(trade, POSTER, Verb.CHOOSE, **CHOOSE) == name


def test_a_quote_does_not_outlive_the_deadline_that_it_names() -> None:
    """Nobody can choose what can no more be done in time."""
    trade = asking().does(TAKER, Verb.QUOTE, amount=450_00, until=NOON + 5 * HOUR)

    assert trade.order.quotes[0].until == NOON + 5 * HOUR
    assert trade.waits(5 * HOUR).names[-1] == "expire_quote"


def test_each_quote_expires_at_its_own_time() -> None:
    """The clock goes on to the next; a changed quote lives anew."""
    trade = asking(taker=450_00).waits(HOUR).does(STRANGER, Verb.QUOTE, amount=480_00)
    assert trade.waits(47 * HOUR).order.quoters == (STRANGER.member,)
    trade.does(STRANGER, Verb.QUOTE, amount=470_00)

    assert trade.order.clock("expire_quote") == trade.now + 48 * HOUR


def test_choosing_fixes_price_and_deadline_and_gives_them_back_with_the_order() -> None:
    """The fingerprint of the choice is another than that of the publication, which holds again once the order is open again."""
    trade = asking().does(TAKER, Verb.QUOTE, amount=450_00, until=DUE + DAY).does(POSTER, Verb.CHOOSE, **CHOOSE)
    published, choice = (outcome.record.terms for outcome in trade.outcomes if outcome.row.freezes)
    assert (trade.order.price, trade.order.stated_due) == (450_00, DUE + DAY)
    assert choice == events.fingerprint(trade.order) != published
    trade.does(TAKER, Verb.RELEASE)

    assert (trade.order.price, trade.order.stated_due, trade.order.chosen) == (0, DUE, None)
    assert published == events.fingerprint(trade.order)


@pytest.mark.parametrize("way", ["release", "release_late", "lapse", "criteria_lapse", "fund_lapse"])
def test_however_the_chosen_one_drops_out_the_other_quotes_stand(way: str) -> None:
    """By their own word or the clock's."""
    trade = chosen()
    if way == "fund_lapse":
        trade.does(TAKER, Verb.CONFIRM).waits(DAY)
    elif way == "lapse":
        trade.waits(2 * HOUR)
    elif way == "criteria_lapse":
        trade.does(TAKER, Verb.CRITERIA, note="三张图").waits(2 * HOUR)
    else:
        trade.waits(31 * MINUTE if way == "release_late" else MINUTE).does(TAKER, Verb.RELEASE)

    assert trade.names[-1] == way
    assert (trade.order.quoters, trade.order.price) == ((STRANGER.member,), 0)


@pytest.mark.parametrize(
    ("changed", "details", "code"),
    [
        (False, {"quote": 1, "seen": 1}, None),
        (False, {"quote": 1}, None),
        (False, {"quote": 1, "amount": 449_00}, "quote-changed"),
        (True, {"quote": 1, "seen": 1}, "quote-changed"),
        (True, {"quote": 1, "seen": 2}, None),
        (True, {"quote": 1}, "quote-changed"),
        (True, {"quote": 1, "amount": 450_00}, "quote-changed"),
        (True, {"quote": 1, "amount": 460_00}, None),
        (False, {"quote": 2, "seen": 1}, "no-such-quote"),
        (False, {}, "say-more-choose"),
    ],
)
def test_what_is_chosen_is_what_was_read(changed: bool, details: dict[str, Any], code: str | None) -> None:
    """Edge case 13: by the button's version, by the sum that was typed, or by what has stood for a while."""
    trade = asking(taker=450_00)
    if changed:
        trade.does(TAKER, Verb.QUOTE, amount=460_00)
    if code is None:
        assert trade.does(POSTER, Verb.CHOOSE, **details).order.taker == TAKER.member
    else:
        assert refused(trade, POSTER, Verb.CHOOSE, **details) == code


def test_the_figures_of_a_changed_quote_stand_in_the_refusal() -> None:
    """So that the poster need not look for them."""
    trade = asking(taker=450_00).does(TAKER, Verb.QUOTE, amount=460_50)
    with pytest.raises(Refusal) as refusal:
        trade.does(POSTER, Verb.CHOOSE, **CHOOSE)

    assert refusal.value.facts == {"number": 17, "quote": 1, "price": "¥460.50", "figure": "460.50"}


def test_a_counter_offer_is_answered_before_another_is_made() -> None:
    """Agreed to, it is the next version of the quote; a new quote answers it as well."""
    trade = asking(taker=450_00).does(POSTER, Verb.COUNTER, quote=1, amount=400_00)
    assert refused(trade, POSTER, Verb.COUNTER, quote=1, amount=390_00) == "counter-waits"
    assert refused(trade, TAKER, Verb.AGREE, amount=390_00) == "counter-changed"
    trade.does(TAKER, Verb.AGREE)
    assert (trade.order.quotes[0].price, trade.order.quotes[0].version) == (400_00, 2)
    trade.does(POSTER, Verb.COUNTER, quote=1, amount=380_00).does(TAKER, Verb.QUOTE, amount=395_00)

    assert (trade.order.quotes[0].counter, trade.order.quotes[0].version) == (None, 3)


@pytest.mark.parametrize(
    ("details", "code"),
    [({}, "say-more-counter"), ({"quote": 1}, "say-more-counter"), ({"quote": 1, "amount": 450_00}, "counter-is-the-price")],
)
def test_a_counter_offer_names_a_quote_and_another_sum(details: dict[str, Any], code: str) -> None:
    """Else there is nothing to answer."""
    assert refused(asking(taker=450_00), POSTER, Verb.COUNTER, **details) == code


def test_an_expired_quote_is_not_haggled_over() -> None:
    """Agreeing after the end makes no new version."""
    trade = late(asking(taker=450_00).does(POSTER, Verb.COUNTER, quote=1, amount=400_00), 48 * HOUR)

    assert refused(trade, TAKER, Verb.AGREE) == "quote-gone"


@pytest.mark.parametrize(
    ("amount", "until", "code"), [(None, None, "say-more-quote"), (0, None, "say-more-quote"), (1, NOON, "quote-due-past")]
)
def test_a_quote_is_a_sum_and_a_time_ahead(amount: int | None, until: Any, code: str) -> None:
    """Neither nothing nor yesterday."""
    assert refused(asking(), TAKER, Verb.QUOTE, amount=amount, until=until) == code


def test_there_is_an_end_to_quotes_and_to_versions() -> None:
    """Neither one order nor one poster is flooded."""
    trade = asking()
    for member in range(100, 100 + MOST_QUOTES):
        trade.does(person(member), Verb.QUOTE, amount=member)
    assert refused(trade, TAKER, Verb.QUOTE, amount=1) == "quotes-full"
    for amount in range(2, MOST_VERSIONS + 1):
        trade.does(person(100), Verb.QUOTE, amount=amount)

    assert refused(trade, person(100), Verb.QUOTE, amount=1) == "quote-too-often"


def test_there_is_an_end_to_standby() -> None:
    """Who has no chance is told so."""
    trade = at(State.CLAIMED)
    for member in range(100, 100 + MOST_ON_STANDBY):
        trade.does(person(member), Verb.STAND_BY)

    assert refused(trade, STRANGER, Verb.STAND_BY) == "standby-full"


@pytest.mark.parametrize(
    ("to", "code"), [(None, "say-more-assign"), (POSTER.member, "assign-poster"), (TAKER.member, "assign-waiting")]
)
def test_an_assignment_names_somebody_who_may_have_it(to: int | None, code: str) -> None:
    """Not the poster, and not who gave it back a moment ago."""
    assert refused(at(State.CLAIMED).does(TAKER, Verb.RELEASE), OWNER, Verb.ASSIGN, to=to) == code


def test_whoever_claims_no_longer_stands_by() -> None:
    """They have it."""
    trade = at(State.OPEN).does(STRANGER, Verb.STAND_BY).does(STRANGER, Verb.CLAIM)

    assert trade.order.standby == ()


def test_a_record_says_which_quote_and_who_had_it() -> None:
    """The chain tells later what was chosen and who was assigned."""
    assert chosen().outcomes[-1].record.quote == 1
    assert at(State.OPEN).does(OWNER, Verb.ASSIGN, to=STRANGER.member).outcomes[-1].record.to == STRANGER.member


@pytest.mark.parametrize("actor", [TAKER, OWNER])
def test_a_listing_is_sold_until_it_is_over(actor: Actor) -> None:
    """A second before its end still."""
    assert late(package(), 30 * DAY - SECOND).does(actor, Verb.BUY).order.sold == 1
    assert refused(late(package(), 30 * DAY), actor, Verb.BUY) == "package-over"


def test_a_package_without_its_time_is_not_listed() -> None:
    """And needs no deadline."""
    trade = Trade(kind=package().order.kind, stated_due=None)

    assert refused(trade, POSTER, Verb.CONFIRM) == "missing-lasts"
    assert trade.does(POSTER, Verb.AMEND, lasts=DAY).does(POSTER, Verb.CONFIRM).order.state is State.OPEN
