"""What went through each member's hands: as client, as worker, as holder."""

from collections.abc import Mapping

import msgspec

from jiedan.reports.entries import Entry
from jiedan.reports.flows import flows, movements

Sides = Mapping[int, tuple[int, int | None]]
"""Order → (its client, its worker)."""


class Totals(msgspec.Struct, kw_only=True):
    """One member in one currency, minor units."""

    paid_in: int = 0
    """As client: what holders received for their orders."""
    back: int = 0
    """As client: what was given back."""
    earned: int = 0
    """As worker: what was released."""
    paid_out: int = 0
    """As worker: what was paid out."""
    commission: int = 0
    """The group's share of their work."""
    took_in: int = 0
    """As holder: what came into their hands."""
    gave_out: int = 0
    """As holder: what left them."""


class MembersTotals:
    """Adds up entries as they come. Call `add` with each, then look at `members`."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self.members: dict[tuple[int, str], Totals] = {}
        """(member, currency) → the totals."""

    def add(self, entry: Entry) -> None:
        """Count one entry."""
        currency, told = entry[0].currency, flows(entry)
        client, worker = self._sides.get(entry[0].order, (0, None))
        if client:
            of = self._of(client, currency)
            of.paid_in += told.received
            of.back += told.returned
        if worker is not None and (told.released or told.paid_out or told.commission):
            of = self._of(worker, currency)
            of.earned += told.released
            of.paid_out += told.paid_out
            of.commission += told.commission
        for movement in movements(entry):
            of = self._of(movement.holder, currency)
            of.took_in += max(0, movement.amount)
            of.gave_out += max(0, -movement.amount)

    def _of(self, member: int, currency: str) -> Totals:
        return self.members.setdefault((member, currency), Totals())
