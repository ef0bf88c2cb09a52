"""New accounts that keep to themselves, and members who are paid on one account."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from jiedan.patterns.bursts import burst, grouped
from jiedan.patterns.finding import Finding, Kind, finding
from jiedan.patterns.history import History, Trade
from jiedan.patterns.limits import Limits


def is_new(history: History, member: int, at: datetime, limits: Limits) -> bool:
    """Whether the member had joined only lately at that time."""
    since = history.joined.get(member)
    return since is not None and at - since <= limits.fresh


def found_cliques(history: History, limits: Limits) -> Iterator[Finding]:
    """Members who were new when they traded with each other, and traded with hardly anybody else."""
    inside = [
        trade
        for trade in history.trades
        if is_new(history, trade.client, trade.settled, limits) and is_new(history, trade.worker, trade.settled, limits)
    ]
    totals = Counter(member for trade in history.trades for member in (trade.client, trade.worker))
    heads = _heads(inside)
    circles = grouped(heads, lambda member: heads[member])
    for head, trades in grouped(inside, lambda trade: heads[trade.client]).items():
        circle = circles[head]
        everything = sum(totals[member] for member in circle) - len(trades)
        shut = 100 * len(trades) >= everything * limits.clique_inside
        if limits.clique_members <= len(circle) <= limits.clique_most and len(trades) >= limits.clique_orders and shut:
            weight = 100 * len(trades) // limits.clique_orders
            orders = (trade.order for trade in trades)
            share = 100 * len(trades) // max(everything, 1)
            yield finding(Kind.CLIQUE, circle, orders, weight, size=len(circle), count=len(trades), share=min(share, 100))


def _heads(trades: list[Trade]) -> dict[int, int]:
    """Member → one of those with whom trades connect them, the same for all of these."""
    heads: dict[int, int] = {}

    def head(member: int) -> int:
        while heads[member] != member:
            heads[member] = heads[heads[member]]
            member = heads[member]
        return member

    for trade in trades:
        for member in (trade.client, trade.worker):
            heads.setdefault(member, member)
        heads[head(trade.client)] = head(trade.worker)
    return {member: head(member) for member in heads}


def found_shared_accounts(history: History, limits: Limits) -> Iterator[Finding]:  # noqa: ARG001 - a search like the others
    """Members who are paid on the same account, with the trades between them; linked accounts of one person are none."""
    users = grouped(
        ((account, member) for member, accounts in sorted(history.accounts.items()) for account in accounts), lambda each: each[0]
    )
    circles = {tuple(sorted({member for _, member in some})) for some in users.values()}
    circles = {circle for circle in circles if len({history.persons.get(member, member) for member in circle}) > 1}
    among: dict[int, list[tuple[int, ...]]] = {}
    for circle in circles:
        for member in circle:
            among.setdefault(member, []).append(circle)
    orders: dict[tuple[int, ...], list[int]] = {circle: [] for circle in circles}
    for trade in history.trades if circles else ():
        for circle in among.get(trade.client, ()):
            if trade.worker in circle:
                orders[circle].append(trade.order)
    for circle, some in orders.items():
        yield finding(Kind.SHARED_ACCOUNT, circle, some, 50 * len(circle) + 50 * bool(some), size=len(circle), count=len(some))


def found_farming(history: History, limits: Limits) -> Iterator[Finding]:
    """The best reviews of one member, by accounts that were new and never traded with anybody else."""
    partners: dict[int, set[int]] = {}
    for trade in history.trades:
        partners.setdefault(trade.client, set()).add(trade.worker)
        partners.setdefault(trade.worker, set()).add(trade.client)
    for member, opinions in grouped(history.opinions, lambda each: each.of).items():
        good = [
            each
            for each in opinions
            if each.score >= limits.good
            and is_new(history, each.author, each.at, limits)
            and partners.get(each.author, {member}) == {member}
        ]
        found = burst(good, lambda each: each.at, limits.good_within, limits.good_reviews)
        if not found:
            continue
        all_of_then = sum(found[0].at <= each.at <= found[-1].at for each in opinions)
        if 100 * len(found) >= all_of_then * limits.good_share:
            members = {member, *(each.author for each in found)}
            weight = 100 * len(found) // limits.good_reviews
            orders = (each.order for each in found)
            yield finding(Kind.FARMING, members, orders, weight, of=member, count=len(found), all=all_of_then)
