"""Two who trade with each other more, smaller, faster or in a circle more than people do who want something done."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from jiedan.patterns.bursts import burst, grouped
from jiedan.patterns.finding import Finding, Kind, finding
from jiedan.patterns.history import Bound, History, Trade
from jiedan.patterns.limits import Limits

Pair = tuple[int, int]
_NEAREST = 20
"""So many trades behind one are looked at for its return."""


def pair_of(trade: Trade) -> Pair:
    """Its two sides, whoever paid."""
    return (trade.client, trade.worker) if trade.client < trade.worker else (trade.worker, trade.client)


def medians(trades: Sequence[Trade]) -> dict[str, int]:
    """Currency → the median price."""
    prices = grouped(trades, lambda trade: trade.currency)
    return {currency: sorted(each.price for each in some)[len(some) // 2] for currency, some in prices.items()}


def found_in_pairs(history: History, limits: Limits) -> Iterator[Finding]:
    """Everything that two are enough for."""
    pairs = grouped(history.trades, pair_of)
    totals = Counter(member for trade in history.trades for member in (trade.client, trade.worker))
    middle = medians(history.trades)
    for pair, trades in pairs.items():
        yield from _reversed(pair, trades, limits)
        if len(trades) >= min(limits.split_parts, limits.jumped_orders):
            yield from _tiny(pair, trades, middle, limits)
            yield from _fast(pair, trades, limits)
            yield from _concentrated(pair, trades, totals, limits)
            yield from _split(pair, trades, history.bounds, limits)


def alike(one: Trade, other: Trade, limits: Limits) -> bool:
    """Whether the two are about like sums."""
    larger, smaller = max(one.price, other.price), min(one.price, other.price)
    return one.currency == other.currency and (larger - smaller) * 100 <= larger * limits.alike


def _reversed(pair: Pair, trades: Sequence[Trade], limits: Limits) -> Iterator[Finding]:
    if len({trade.client for trade in trades}) < 2:
        return
    back = [(one, other) for place, one in enumerate(trades) for other in islice(trades, place + 1, place + 1 + _NEAREST)
            if _returns(one, other, limits) and other.settled - one.settled <= limits.reversed_within]  # fmt: skip
    turns = [each for each in pairwise(trades) if _returns(*each, limits)]
    turned = burst(turns, lambda each: each[1].settled, limits.switches_within, limits.switches)
    orders = {trade.order for each in (*back, *turned) for trade in each}
    if orders:
        weight = max(100 * len(back), 100 * len(turned) // limits.switches)
        yield finding(Kind.REVERSED, pair, orders, weight, times=max(len(back), len(turned)), count=len(orders))


def _returns(one: Trade, other: Trade, limits: Limits) -> bool:
    return one.client == other.worker and one.worker == other.client and alike(one, other, limits)


def _tiny(pair: Pair, trades: Sequence[Trade], middle: Mapping[str, int], limits: Limits) -> Iterator[Finding]:
    small = [trade for trade in trades if trade.price * 100 < middle[trade.currency] * limits.tiny]
    found = burst(small, lambda trade: trade.settled, limits.tiny_within, limits.tiny_orders)
    if found:
        dearest = max(found, key=lambda trade: trade.price)
        yield finding(
            Kind.TINY, pair, (trade.order for trade in found), 100 * len(found) // limits.tiny_orders, count=len(found),
            price=dearest.price, median=middle[dearest.currency], currency=dearest.currency, days=limits.tiny_within.days,
        )  # fmt: skip


def _fast(pair: Pair, trades: Sequence[Trade], limits: Limits) -> Iterator[Finding]:
    quick = [trade for trade in trades if trade.accepted - trade.claimed <= limits.fast]
    found = burst(quick, lambda trade: trade.settled, limits.fast_within, limits.fast_orders)
    if found:
        slowest = max(trade.accepted - trade.claimed for trade in found)
        yield finding(
            Kind.FAST, pair, (trade.order for trade in found), 100 * len(found) // limits.fast_orders, count=len(found),
            minutes=-(-int(slowest.total_seconds()) // 60), days=limits.fast_within.days,
        )  # fmt: skip


def _concentrated(pair: Pair, trades: Sequence[Trade], totals: Mapping[int, int], limits: Limits) -> Iterator[Finding]:
    """A client with one favourite worker is a good customer: only where both have hardly anybody else it is remarkable."""
    count = len(trades)
    least = min(100 * count // totals[member] for member in pair)
    if count >= limits.concentrated_orders and all(100 * count > totals[member] * limits.concentrated for member in pair):
        weight = 100 * count // limits.concentrated_orders
        yield finding(Kind.CONCENTRATED, pair, (trade.order for trade in trades), weight, count=count, share=least)


def _split(pair: Pair, trades: Sequence[Trade], bounds: Sequence[Bound], limits: Limits) -> Iterator[Finding]:
    """Where the share rises, one sum in several like parts that stay below; where it falls, prices just above, again and again."""
    for bound in bounds:
        low, high = (
            (bound.at * limits.split_near, 100 * bound.at) if bound.rises else (100 * bound.at, bound.at * (100 + limits.jumped))
        )
        near = [trade for trade in trades if low < 100 * trade.price <= high]
        span, least = (
            (limits.split_within, limits.split_parts) if bound.rises else (limits.jumped_within, limits.jumped_orders)
        )  # fmt: skip
        ways = grouped(near, lambda trade: trade.client).values()
        found = [trade for way in ways for trade in burst(way, lambda trade: trade.settled, span, least)]
        found = [trade for trade in found if alike(trade, found[0], limits)]
        if len(found) >= least:
            total = sum(trade.price for trade in found)
            yield finding(
                Kind.SPLIT, pair, (trade.order for trade in found), 100 * len(found) // least, count=len(found), bound=bound.at,
                sum=total, currency=trades[0].currency,
            )  # fmt: skip
            return
