"""Parcels: what is read of them, and when the client's time to look begins."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from jiedan.messages.shipping import arrival_in, tracking_in
from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from jiedan.orders.terms import Terms
from tests.core.orders.situations import at
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, HOUR, POSTER, SECOND, TAKER

S = State
NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("顺丰 SF123456 三天到", "SF123456"), ("圆通 单号：yt1234567890123，明天到", "YT1234567890123"),
        ("EMS EE123456789CN", "EE123456789CN"),
        ("DHL 123456789 in 3 days", "123456789"), ("A4纸 500张", ""), ("两件 SF123456 SF654321", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_tracking_number_is_read_where_there_is_one(text: str, number: str) -> None:
    """Of two none is taken: nothing is guessed."""
    assert tracking_in(text) == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("顺丰 SF123456 三天到", 24), ("YT1234567890123 明天到", 22), ("DHL 123456789 in 3 days", 24), ("单号 SF123456 周五到", 27),
        ("SF123456", None), ("SF123456 3-5天到", None), ("tracking number: 123456789", None),
    ],
)  # fmt: skip
def test_the_arrival_is_read_beside_the_number(text: str, day: int | None) -> None:
    """To the end of that day; two days are none."""
    found = arrival_in(text, now=NOW, zone=ZoneInfo("Asia/Shanghai"))

    assert (found and found.day) == day


def test_the_time_to_accept_begins_when_the_parcel_should_be_there() -> None:
    """Three days on its way, and then 72 hours."""
    trade = at(S.WORKING)
    trade.does(TAKER, Verb.SHIP, note="顺丰 SF123456 三天到", until=trade.now + 3 * DAY)

    assert trade.order.shipment is not None and trade.order.shipment.tracking == "SF123456"
    assert trade.waits(6 * DAY - SECOND).order.state is S.DELIVERED
    assert trade.waits(SECOND).names[-2:] == ["auto_accept", "settle"]


def test_where_nobody_said_when_it_is_there_the_rule_counts() -> None:
    """Seven days on its way, by the terms (edge case 88)."""
    trade = at(S.WORKING, Terms(transit=2 * DAY)).does(TAKER, Verb.SHIP, note="已寄出")

    assert trade.order.clock("auto_accept") == trade.now + 5 * DAY
    assert at(S.WORKING).does(TAKER, Verb.SHIP, note="已寄出").order.terms.transit == 7 * DAY


def test_an_arrival_in_the_past_is_none() -> None:
    """It cannot be there already: the rule counts."""
    trade = at(S.WORKING)
    trade.does(TAKER, Verb.SHIP, note="已寄出", until=trade.now - HOUR)

    assert trade.order.shipment is not None and trade.order.shipment.arrives is None


def test_a_receipt_that_is_recorded_starts_the_time_to_accept_once() -> None:
    """Late or early, from that instant; saying it again is of no use."""
    trade = at(S.WORKING)
    trade.does(TAKER, Verb.SHIP, note="SF123456", until=trade.now + 3 * DAY).waits(DAY).does(POSTER, Verb.ARRIVED)

    assert trade.order.clock("auto_accept") == trade.now + 3 * DAY
    assert refused(trade, POSTER, Verb.ARRIVED) == "not-now"


def test_a_delivery_by_other_means_knows_no_parcel() -> None:
    """Also where the one before was a parcel: 72 hours from the delivery."""
    trade = at(S.WORKING)
    trade.does(TAKER, Verb.SHIP, note="SF123456").does(POSTER, Verb.REVISE, note="坏了").does(TAKER, Verb.DELIVER, note="电子版")

    assert trade.order.shipment is None
    assert trade.order.clock("auto_accept") == trade.now + 3 * DAY


def test_a_parcel_without_a_word_is_none() -> None:
    """What was sent, and by whom, is said."""
    assert refused(at(S.WORKING), TAKER, Verb.SHIP) == "say-more-ship"
