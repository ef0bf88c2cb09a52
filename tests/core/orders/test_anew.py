"""What is written on an order at moments that a plain trade comes by seldom: clocks, limits, money that comes anew."""

from datetime import UTC, datetime

import pytest

from jiedan.ledger.plan import Due, Plan, Released, Stage
from jiedan.messages.verbs import Verb
from jiedan.orders import quoting, sums
from jiedan.orders.act import Part
from jiedan.orders.group import Group
from jiedan.orders.guards import MOST_DISPUTES
from jiedan.orders.machine import plays
from jiedan.orders.order import Mode, OrderKind, State
from jiedan.orders.packages import MOST_SOLD
from jiedan.orders.quiet import BEFORE, QuietHours
from jiedan.orders.room import LONGEST
from jiedan.orders.succession import MOST_ON_STANDBY
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from tests.core.orders.situations import DEPOSITED, asking, at, package
from tests.core.orders.trade import HOUR, MINUTE, NOON, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade

S = State
GROUP = Group(id=3, platform="web", chat="g", title="组", language="zh", currency="CNY", rules=GroupRules(), terms=Terms())


def test_no_clock_runs_twice() -> None:
    """What was owed to the worker goes on being owed when the rest comes in: one clock reminds of it, from now on."""
    trade = Trade(DEPOSITED).to(S.ACCEPTED).does(OWNER, Verb.RECEIVED)
    names = [clock.fires for clock in trade.order.clocks]

    assert trade.order.state is S.ACCEPTED
    assert "remind_payout" in names
    assert len(names) == len(set(names))


def test_the_limits_are_numbers_that_were_decided() -> None:
    """docs/decisions; changing one of them here is a decision."""
    limits = (quoting.MOST_QUOTES, quoting.MOST_VERSIONS, MOST_ON_STANDBY, MOST_SOLD, MOST_DISPUTES, LONGEST)

    assert limits == (50, 10, 20, 10_000, 2, 1000)
    assert quoting.LATELY == MINUTE
    assert BEFORE == 30 * MINUTE
    assert (GROUP.version, GROUP.last_number) == (1, 0)


def test_money_that_comes_after_all_was_given_back_is_to_be_given_back_anew() -> None:
    """That all was given back is not true any more; what is not too much changes nothing of it."""
    trade = at(S.WORKING).does(OWNER, Verb.RECEIVED, amount=10_00).does(OWNER, Verb.REFUND)
    assert trade.order.refunded_at == trade.now
    again = trade.waits(HOUR).does(OWNER, Verb.RECEIVED, amount=5_00)

    assert (again.order.refunded_at, again.order.owed_since) == (None, again.now)


def test_an_order_that_was_not_paid_for_is_open_again_as_if_nobody_had_had_it() -> None:
    """Nothing of the one who had it stays, and what had come in is marked as going back."""
    trade = at(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=100_00).waits(25 * HOUR)
    order = trade.order

    assert (order.state, order.taker, order.claimed_at, order.confirmed_at) == (S.OPEN, None, None, None)
    assert [(receipt.amount, receipt.surplus) for receipt in order.receipts] == [(100_00, 100_00)]
    assert (order.received, order.surplus, sums.owed_to_client(order)) == (0, 100_00, 100_00)


def test_a_draft_that_asks_for_quotes_has_a_ceiling_instead_of_a_price() -> None:
    """Said beforehand or with the change; said anew it is the new one; and what is not for quotes has a price."""
    before = Trade().does(POSTER, Verb.AMEND, quotes_wanted=True)
    after = before.does(POSTER, Verb.AMEND, amount=600_00, title="海报")

    assert (after.order.price, after.order.ceiling, after.order.mode, after.order.title) == (0, 600_00, Mode.QUOTE, "海报")
    assert Trade().does(POSTER, Verb.AMEND, quotes_wanted=True).order.ceiling == 500_00
    plain = Trade().does(POSTER, Verb.AMEND, amount=300_00).order
    assert (plain.price, plain.ceiling, plain.mode) == (300_00, 0, Mode.CLAIM)


def test_a_parcel_that_should_be_there_already_has_no_day() -> None:
    """At the very instant neither; a second later it has."""
    trade = at(S.WORKING)
    shipped = {
        late: at(S.WORKING).does(TAKER, Verb.SHIP, note="SF123456", until=trade.now + late) for late in (0 * SECOND, SECOND)
    }

    assert [each.order.shipment and each.order.shipment.arrives for each in shipped.values()] == [None, trade.now + SECOND]


def test_who_has_not_reviewed_yet_is_silent() -> None:
    """Either party until they have; nobody else."""
    trade = at(S.SETTLED)
    people = (POSTER, TAKER, STRANGER)

    assert [plays(Part.SILENT, trade.order, person) for person in people] == [True, True, False]
    reviewed = trade.does(POSTER, Verb.REVIEW, score=5).order
    assert [plays(Part.SILENT, reviewed, person) for person in people] == [False, True, False]


NIGHT = QuietHours(zone="Asia/Shanghai", first=22 * 60, last=8 * 60)
ELEVEN = NOON + 11 * HOUR
"""At night, by the clock of the group; NOON is its noon."""


@pytest.mark.parametrize(
    ("moment", "earlier", "later"),
    [
        (NOON, NOON, NOON),
        (NOON + 10 * HOUR - SECOND, NOON + 10 * HOUR - SECOND, NOON + 10 * HOUR - SECOND),
        (NOON + 10 * HOUR, NOON + 9.5 * HOUR, NOON + 20 * HOUR),
        (ELEVEN + 17 * SECOND, NOON + 9.5 * HOUR, NOON + 20 * HOUR),
        (NOON + 19 * HOUR, NOON + 9.5 * HOUR, NOON + 20 * HOUR),
        (NOON + 20 * HOUR, NOON + 20 * HOUR, NOON + 20 * HOUR),
    ],
)
def test_nobody_is_reminded_at_night(moment: datetime, earlier: datetime, later: datetime) -> None:
    """From ten in the evening to eight: half an hour before, or at eight to the second; by day at the moment itself."""
    assert (NIGHT.earlier(moment), NIGHT.later(moment)) == (earlier, later)


def test_at_the_hour_that_comes_twice_the_night_begins_with_the_first() -> None:
    """Where clocks are put back at three, half past two comes twice; the quiet hours begin with the first and end with the first."""
    night = QuietHours(zone="Europe/Berlin", first=150, last=160)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    assert night.later(first) == first + 10 * MINUTE
    assert night.earlier(first + MINUTE) == first - BEFORE


def test_what_is_released_on_receipt_is_released_of_its_own_stage() -> None:
    """Also where that is not the first: the other stages go on being held."""
    stages = (Stage(percent=40, due=Due.START), Stage(percent=60, due=Due.START, released=Released.ON_RECEIPT))
    order = Trade(Terms(plan=Plan(stages))).to(S.WORKING).order

    assert [(stage.amount, stage.received, stage.released, stage.refunded) for stage in sums.stages(order)] == [
        (200_00, 200_00, 0, 0),
        (300_00, 300_00, 300_00, 0),
    ]


def test_what_orders_are_called_where_they_are_kept() -> None:
    """Stored orders say it so; another word for it would not be read back."""
    assert [kind.value for kind in OrderKind][:2] == ["task", "package"]
    assert [mode.value for mode in Mode] == ["claim", "quote"]
    assert asking().order.does_without == {"budget"}
    assert package().order.does_without == {"due"}
