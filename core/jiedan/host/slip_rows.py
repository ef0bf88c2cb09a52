"""The slips of a group as rows of an export: what was due, what was read, and what was remarked."""

from collections.abc import Iterable, Iterator
from typing import Final

from jiedan.host.bookkeeping import Known
from jiedan.host.report_tables import Speaker
from jiedan.money import Money
from jiedan.orders.group import Group, number_of, order_id
from jiedan.reports.sheet import Cells
from jiedan.slips.remarks import Flag
from jiedan.storage.slips import Entry

COLUMNS: Final = (
    "time", "number", "step", "person", "expected", "amount", "currency", "status", "paid_at", "payee", "transaction", "remark", "file",
    "sha256", "read_at",
)  # fmt: skip


def slip_rows(entries: Iterable[Entry], group: Group, known: Known, speak: Speaker) -> Iterator[Cells]:
    """A row a slip, in their order. `amount` is what was read (None where nothing could be): a hint, and no figure of the books."""
    for each in entries:
        slip, remarks = each.slip, (_remark(flag, each, group, speak) for flag in each.flags)
        yield (
            each.at.astimezone(group.zone), each.number, each.seq, known.name(each.member), Money(each.due, each.currency),
            None if slip.amount is None else Money(slip.amount, each.currency), each.currency, speak(f"slip-status-{each.status}"),
            slip.paid_at.astimezone(group.zone) if slip.paid_at else None, slip.payee or None, slip.number or None,
            speak("slip-and").join(remarks) or None, each.name or None, each.sha256,
            each.read_at.astimezone(group.zone) if each.read_at else None,
        )  # fmt: skip


def _remark(flag: Flag, each: Entry, group: Group, speak: Speaker) -> str:
    number = number_of(flag.order)
    other = f"#{number}" if flag.order == order_id(group.id, number) else speak("slip-elsewhere")
    return speak(f"slip-mark-{flag.mark}", other=other, words=each.slip.stopped)
