"""All patterns at once."""

from collections.abc import Callable, Iterator

from jiedan.patterns.conduct import found_bombing, found_dropping_out, found_warnings
from jiedan.patterns.finding import Finding
from jiedan.patterns.history import History
from jiedan.patterns.limits import Limits
from jiedan.patterns.newcomers import found_cliques, found_farming, found_shared_accounts
from jiedan.patterns.pairs import found_in_pairs
from jiedan.patterns.rings import found_rings

Search = Callable[[History, Limits], Iterator[Finding]]
SEARCHES: tuple[Search, ...] = (
    found_in_pairs, found_rings, found_cliques, found_shared_accounts, found_farming, found_dropping_out, found_bombing,
    found_warnings,
)  # fmt: skip


def detect(history: History, limits: Limits | None = None) -> list[Finding]:
    """Every pattern in these facts, the weightiest first. Trades, opinions and setbacks must be in the order of their instants.

    The time it takes grows with the number of trades.
    """
    numbers = limits or Limits()
    found = [each for search in SEARCHES for each in search(history, numbers)]
    return sorted(found, key=lambda each: (-each.weight, each.kind, each.members, each.orders))
