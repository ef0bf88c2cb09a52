"""A table as the reports make it, before it becomes a page of a workbook, a CSV file, or lines on a screen."""

from datetime import date, datetime
from typing import Final, NamedTuple

from jiedan.money import Money

Cell = str | int | datetime | date | Money | None
"""Words, a count, an instant (aware, in the zone by which it is to be read), a day, an amount, or nothing."""
Cells = tuple[Cell, ...]

AMOUNTS: Final = frozenset({
    "price", "received", "released", "commission", "paid_out", "returned", "owed_back", "amount", "debit", "credit", "opening", "up",
    "down", "closing", "paid_in", "back", "earned", "took_in", "gave_out", "booked_amount", "expected",
})  # fmt: skip
TIMES: Final = frozenset({"time", "since", "made", "changed", "due", "booked_time", "paid_at", "read_at"})
COUNTS: Final = frozenset({"number", "step", "age", "orders", "row", "version"})
"""What stands in a column, by its name; every other one holds words."""


class Sheet(NamedTuple):
    """A table: its name, the names of its columns (`sheet-<name>` and `column-<name>` are their words), and its rows."""

    name: str
    columns: tuple[str, ...]
    rows: list[Cells]
