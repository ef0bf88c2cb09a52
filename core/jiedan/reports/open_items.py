"""What is still open, and for how long: money that is somewhere, and words about money that nobody has answered."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

import msgspec

from jiedan.reports.entries import Entry, Kind, net
from jiedan.reports.liabilities import Position, Standing

REPORTED: Final = "pay_reported"
PAID_OUT: Final = "pay_out"
CONFIRMED: Final = "confirm_payout"
WORDS: Final = (REPORTED, PAID_OUT, CONFIRMED)
"""The rows of the process that say something about money beside the ledger."""

What = Literal["reported", "escrow", "payable", "to_return", "surplus", "unconfirmed"]
_CLAIMS: Final[Mapping[Kind, What]] = {
    Kind.ESCROW: "escrow", Kind.PAYABLE: "payable", Kind.TO_RETURN: "to_return", Kind.SURPLUS: "surplus",
}  # fmt: skip


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One of `WORDS`, as the records have it. `amount` is what was named, if anything; `note` what was said with it."""

    order: int
    seq: int
    name: str
    actor: int
    at: datetime
    amount: int | None = None
    note: str = ""


class OpenItem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that waits: `what`, in which order, whose it is or who said it (`member`, 0: the order's), how much (None: nobody named
    a figure), since when.
    """

    what: What
    order: int
    member: int
    amount: int | None
    currency: str
    since: datetime
    holders: tuple[int, ...] = ()
    """Who has the money."""


def open_items(
    positions: Iterable[Position], said: Iterable[Said], entries: Iterable[Entry], waits: Mapping[int, str]
) -> list[OpenItem]:
    """Everything open, the oldest first. `entries` are those of the orders that `said` is about, in their order; `waits` maps the orders
    that may still be paid for to their currency.
    """
    found = [item for position in positions for item in _standing(position)]
    money: dict[int, list[Entry]] = {}
    for entry in entries:
        money.setdefault(entry[0].order, []).append(entry)
    words: dict[int, list[Said]] = {}
    for each in said:
        words.setdefault(each.order, []).append(each)
    for order, spoken in words.items():
        found += _unanswered(spoken, money.get(order, []), waits.get(order))
    return sorted(found, key=lambda item: (item.since, item.order, item.what, item.member))


def _standing(position: Position) -> list[OpenItem]:
    holders = tuple(held.owner for held in position.holdings)
    return [
        OpenItem(
            what=_CLAIMS[claim.kind], order=position.order, member=_whose(claim), amount=claim.amount, currency=position.currency,
            since=claim.since, holders=holders,
        )
        for claim in position.claims
        if claim.kind in _CLAIMS and position.order
    ]  # fmt: skip


def _whose(claim: Standing) -> int:
    return claim.owner if claim.kind in (Kind.PAYABLE, Kind.TO_RETURN) else 0


def _unanswered(spoken: Sequence[Said], entries: Sequence[Entry], waiting: str | None) -> list[OpenItem]:
    """A payment that was reported and not received since; a payout that the worker has not confirmed since."""
    found = []
    came_in = max((entry[0].seq for entry in entries if net(entry, Kind.HOLDER) > 0), default=0)
    last = {each.name: each for each in sorted(spoken, key=lambda each: each.seq)}
    told = last.get(REPORTED)
    if told is not None and told.seq > came_in and waiting is not None:
        found.append(
            OpenItem(what="reported", order=told.order, member=told.actor, amount=told.amount, currency=waiting, since=told.at)
        )
    confirmed = last[CONFIRMED].seq if CONFIRMED in last else 0
    paid = [each.seq for each in spoken if each.name == PAID_OUT and each.seq > confirmed]
    for entry in entries:
        if entry[0].seq in paid and (amount := net(entry, Kind.PAYABLE)):
            worker = next(line.account for line in entry if line.account.startswith("payable:"))
            found.append(
                OpenItem(
                    what="unconfirmed", order=entry[0].order, member=int(worker.rpartition(":")[2]), amount=amount,
                    currency=entry[0].currency, since=entry[0].at,
                )
            )  # fmt: skip
    return found
