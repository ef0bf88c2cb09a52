"""What is bought out of a listing, in the pure process."""

import msgspec

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from jiedan.orders.packages import MOST_SOLD
from tests.core.orders.situations import bought, late, package
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, HOUR, OWNER, TAKER, person

BUYER = person(8)


def test_a_listing_can_be_bought_for_thirty_days_by_the_guard_also_when_the_clock_is_late() -> None:
    """A second before the end it counts."""
    assert refused(late(package(), 30 * DAY), BUYER, Verb.BUY) == "package-over"
    assert package().waits(30 * DAY - HOUR).does(BUYER, Verb.BUY).order.sold == 1


def test_a_listing_is_bought_ten_thousand_times_at_most() -> None:
    """The last one counts."""
    trade = package()
    trade.order = msgspec.structs.replace(trade.order, sold=MOST_SOLD - 1)

    assert trade.does(BUYER, Verb.BUY).order.sold == MOST_SOLD
    assert refused(trade, BUYER, Verb.BUY) == "package-over"


def test_what_was_bought_and_not_paid_ends_after_a_day_and_a_part_goes_back() -> None:
    """It is not open for anybody else: nobody but the buyer wanted it."""
    trade = bought()
    trade.does(OWNER, Verb.RECEIVED, amount=100_00).waits(DAY)

    assert (trade.names[-1], trade.order.state) == ("buy_lapse", State.CANCELLED)
    assert (trade.order.to_worker, trade.order.to_client, trade.escrow) == (0, 100_00, 0)
    assert trade.books == {"holder:4": 100_00, "to_return:1": -100_00}
    assert refused(trade, TAKER, Verb.RELEASE) == "not-now"
