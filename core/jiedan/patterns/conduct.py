"""How people deal with their orders and with each other: dropping out, bad reviews together, changes without end, disputes to come."""

from collections.abc import Iterator
from typing import Final

from jiedan.patterns.bursts import burst, grouped
from jiedan.patterns.finding import Finding, Kind, finding
from jiedan.patterns.history import History, Mishap
from jiedan.patterns.limits import Limits
from jiedan.patterns.newcomers import is_new

_OF_CLIENTS: Final = frozenset({Mishap.CANCELLED, Mishap.UNPAID})


def found_dropping_out(history: History, limits: Limits) -> Iterator[Finding]:
    """Members who give back or let lapse, cancel or do not pay, much of what they begin."""
    begun = grouped(history.undertakings, lambda each: (each.member, each.as_client))
    dropped = grouped(history.setbacks, lambda each: (each.member, each.mishap in _OF_CLIENTS))
    for (member, as_client), setbacks in dropped.items():
        found = burst(setbacks, lambda each: each.at, limits.setbacks_within, limits.setbacks)
        if not found:
            continue
        since, until = found[0].at - limits.setbacks_within, found[-1].at
        of = max(sum(since <= each.at <= until for each in begun.get((member, as_client), ())), len(found))
        if 100 * len(found) >= of * limits.setbacks_share:
            kind = Kind.CANCELLING if as_client else Kind.DROPPING_OUT
            late = sum(each.mishap in (Mishap.LAPSED, Mishap.UNPAID) for each in found)
            weight = 100 * len(found) // limits.setbacks
            orders = (each.order for each in found)
            yield finding(kind, [member], orders, weight, count=len(found), of=of, late=late, days=limits.setbacks_within.days)


def found_bombing(history: History, limits: Limits) -> Iterator[Finding]:
    """Bad reviews of one member within days, most of what they got then, all by people who trade little or are new."""
    done: dict[int, int] = {}
    for trade in history.trades:
        for member in (trade.client, trade.worker):
            done[member] = done.get(member, 0) + 1
    for member, opinions in grouped(history.opinions, lambda each: each.of).items():
        bad = [
            each
            for each in opinions
            if each.score <= limits.bad
            and (done.get(each.author, 0) <= limits.little or is_new(history, each.author, each.at, limits))
        ]
        found = burst(bad, lambda each: each.at, limits.bad_within, limits.bad_reviews)
        authors = {each.author for each in found}
        if len(authors) < limits.bad_reviews:
            continue
        all_of_then = sum(found[0].at <= each.at <= found[-1].at for each in opinions)
        if 100 * len(found) >= all_of_then * limits.bad_share:
            weight = 100 * len(found) // limits.bad_reviews
            orders = (each.order for each in found)
            yield finding(
                Kind.BOMBING, {member, *authors}, orders, weight, of=member, count=len(found), all=all_of_then,
                days=max(1, (found[-1].at - found[0].at).days),
            )  # fmt: skip


def found_warnings(history: History, limits: Limits) -> Iterator[Finding]:
    """Running orders that somebody should look at before they go wrong."""
    for each in history.running:
        sides = (each.client, each.worker)
        changes = each.revisions + each.other_changes
        if changes >= limits.changes:
            weight = 100 * changes // limits.changes
            yield finding(Kind.CHANGES, sides, [each.order], weight, count=changes, revisions=each.revisions)
        late = each.due is not None and not each.delivered and history.now > each.due
        signs = late + (each.revisions >= limits.revised) + (each.angry >= limits.angry)
        if signs >= limits.signs:
            hours = int((history.now - each.due).total_seconds() // 3600) if late and each.due is not None else 0
            facts = {"hours": hours, "revisions": each.revisions, "angry": each.angry}
            yield finding(Kind.BREWING, sides, [each.order], 100 * signs // limits.signs, **facts)
