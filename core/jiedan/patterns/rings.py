"""Three or more among whom the money goes round."""

from collections import deque
from collections.abc import Iterator, Sequence

from jiedan.patterns.finding import Finding, Kind, finding
from jiedan.patterns.history import History, Trade
from jiedan.patterns.limits import Limits
from jiedan.patterns.pairs import alike

Graph = dict[int, deque[Trade]]
"""Client → their payments within the window, the oldest first."""


def found_rings(history: History, limits: Limits) -> Iterator[Finding]:
    """One finding for each set of members, with all the rounds that the money made among them.

    For each payment, the way back from its receiver to its payer is looked for among the payments of like sums of the days before. Where
    nobody both pays and is paid, as in most groups, that is one look-up; else the search ends after so many steps.
    """
    out: Graph = {}
    window: deque[Trade] = deque()
    rounds: dict[tuple[int, ...], tuple[set[int], int, Trade]] = {}
    for trade in history.trades:
        while window and trade.settled - window[0].settled > limits.ring_within:
            gone = window.popleft()
            out[gone.client].popleft()
        way = _way(trade, out, limits) if out.get(trade.worker) else None
        if way is not None:
            members = tuple(sorted(each.client for each in (*way, trade)))
            orders, times, _ = rounds.get(members, (set(), 0, trade))
            orders.update(each.order for each in (*way, trade))
            rounds[members] = (orders, times + 1, trade)
        window.append(trade)
        out.setdefault(trade.client, deque()).append(trade)
    for members, (orders, times, last) in rounds.items():
        yield finding(
            Kind.RING, members, orders, 100 * times, size=len(members), times=times, count=len(orders), price=last.price,
            currency=last.currency,
        )  # fmt: skip


def _way(closing: Trade, out: Graph, limits: Limits) -> Sequence[Trade] | None:
    """Payments of like sums from the receiver of `closing` to its payer, over at least one other and each member once."""
    steps = limits.ring_steps
    stack: list[tuple[Trade, ...]] = [()]
    while stack and steps:
        way = stack.pop()
        at = way[-1].worker if way else closing.worker
        met = {closing.worker, *(each.worker for each in way)}
        tried: set[int] = set()
        for trade in reversed(out.get(at, ())):
            steps -= 1
            if steps <= 0:
                return None
            if trade.worker in tried or not alike(trade, closing, limits):
                continue
            tried.add(trade.worker)
            if trade.worker == closing.client and way:
                return (*way, trade)
            if trade.worker != closing.client and trade.worker not in met and len(way) + 3 <= limits.ring_longest:
                stack.append((*way, trade))
    return None
