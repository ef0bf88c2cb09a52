"""The close of a month: sums that come out, and a month that stays closed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jiedan.reports.entries import Entry, Kind, kind
from jiedan.reports.month import close, gathered, month_of
from tests.core.reports.ledgers import DAYS, START, balances, entry, ledgers, line

SHANGHAI = ZoneInfo("Asia/Shanghai")
moments = st.integers(0, DAYS * 1440).map(lambda minutes: START + timedelta(minutes=minutes))


def between(entries: list[Entry], since: datetime, until: datetime) -> list[Entry]:
    """The entries of that time."""
    return [each for each in entries if since <= each[0].at < until]


def before(entries: list[Entry], until: datetime) -> dict[tuple[str, str], int]:
    """What stands on the accounts then."""
    return balances(each for each in entries if each[0].at < until)


@given(ledgers(), moments, moments)
def test_opening_and_movements_make_the_closing(entries: list[Entry], one: datetime, other: datetime) -> None:
    """For every account, all accounts together, and the cash; and one month's closing is the next one's opening."""
    since, until = sorted((one, other))
    closed = close(before(entries, since), between(entries, since, until), before(entries, until))
    following = close(before(entries, until), between(entries, until, START + timedelta(days=DAYS + 1)), balances(entries))
    cash = [each for each in closed.accounts if kind(each.account) is Kind.HOLDER]

    assert (closed.wrong, following.wrong) == ((), ())
    assert all(each.opening + each.debits - each.credits == each.closing for each in closed.accounts)
    assert sum(each.closing - each.opening for each in cash) == sum(told.cash for told in closed.flows.values())
    assert {(each.account, each.closing) for each in closed.accounts if each.closing} == {
        (each.account, each.opening) for each in following.accounts if each.opening
    }


@given(ledgers(), st.data())
def test_a_line_that_was_changed_shows(entries: list[Entry], data: st.DataObject) -> None:
    """One line with another amount: the sums do not come out."""
    assume(entries)
    place = data.draw(st.integers(0, len(entries) - 1))
    first, *rest = entries[place]
    more = data.draw(st.integers(-1000, 1000).filter(bool))
    forged = line(first.order, first.seq, first.account, first.amount + more, first.at)
    closed = close({}, [*entries[:place], (forged, *rest), *entries[place + 1 :]], balances(entries))

    assert closed.wrong


@given(ledgers(), st.data())
def test_an_entry_that_was_taken_away_shows(entries: list[Entry], data: st.DataObject) -> None:
    """A whole entry is missing, so that all that is left still makes zero: its accounts do not come out, and no others."""
    assume(entries)
    place = data.draw(st.integers(0, len(entries) - 1))
    closed = close({}, entries[:place] + entries[place + 1 :], balances(entries))

    assert {each.account for each in closed.wrong} == {part.account for part in entries[place]}


@given(ledgers())
def test_gathered_accounts_hold_the_same(entries: list[Entry]) -> None:
    """One row for all escrow, and not a unit more or less."""
    closed = close({}, entries, balances(entries))
    few = gathered(closed.accounts)

    for column in ("opening", "debits", "credits", "closing"):
        assert sum(getattr(each, column) for each in few) == sum(getattr(each, column) for each in closed.accounts)
    assert not any(each.account.startswith("escrow:") for each in few)


def test_what_happened_has_its_name() -> None:
    """One trade from payment to payout, with a part given back: every figure, and the reversal of a payout counts against it."""
    happened = [
        entry(1, 2, START, h1=50_000, esc=-50_000),
        entry(1, 3, START, esc=50_000, pay=-38_000, inc=-2_000, ret=-10_000),
        entry(1, 4, START, h1=-38_000, pay=38_000),
        entry(1, 5, START, h1=-10_000, ret=10_000),
        entry(2, 2, START, h1=700, ret=-700),
        entry(1, 6, START, h1=38_000, pay=-38_000),
        entry(1, 7, START, h1=-38_000, h2=38_000),
        entry(1, 8, START, h1=-1_500, inc=1_500),
    ]
    told = close({}, happened, balances(happened)).flows["CNY"]

    assert (told.received, told.released, told.commission, told.turnover) == (50_700, 38_000, 2_000, 40_000)
    assert (told.paid_out, told.returned, told.owed_back, told.withdrawn) == (0, 10_000, 10_700, 1_500)


def test_a_month_begins_and_ends_by_the_wall_clock_of_the_group() -> None:
    """30 November 23:59:59 in Shanghai is of November, a second later is not, though both are November in UTC."""
    since, until = month_of("2026-11", SHANGHAI)
    last = datetime(2026, 11, 30, 23, 59, 59, tzinfo=SHANGHAI)

    assert since <= last < until
    assert last + timedelta(seconds=1) == until
    assert month_of("2026-12", SHANGHAI) == (until, datetime(2027, 1, 1, tzinfo=SHANGHAI))


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-00", "11", "2026-11-01", "november", "0-1"])
def test_what_is_no_month_is_refused(text: str) -> None:
    """Never read as another one."""
    with pytest.raises(ValueError, match=r".*"):
        month_of(text, SHANGHAI)
