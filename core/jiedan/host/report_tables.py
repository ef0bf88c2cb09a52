"""The reports as tables, in the words of one language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from jiedan.clock import instant, micros
from jiedan.errors import Fact
from jiedan.host.bookkeeping import Known, Outstanding
from jiedan.ledger.account import standing
from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.reports.entries import Kind, is_members, kind, owner
from jiedan.reports.liabilities import Liability, commission, held
from jiedan.reports.matching import Booked, Reconciliation
from jiedan.reports.month import AccountMonth, Close, Wrong, gathered
from jiedan.reports.open_items import OpenItem
from jiedan.reports.sheet import Cells, Sheet
from jiedan.reports.statement import Statement, StatementLine

LIABILITIES: Final = ("holder", "what", "person", "number", "title", "client", "worker", "amount", "currency", "since", "age")
FLOWS: Final = ("turnover", "commission", "received", "released", "owed_back", "paid_out", "returned", "withdrawn", "other")
ACCOUNTS: Final = ("account", "opening", "up", "down", "closing", "currency")
OPEN: Final = ("what", "number", "title", "person", "amount", "currency", "since", "age", "holder", "state")
MATCHES: Final = (
    "result", "ground", "row", "day", "amount", "currency", "party", "remark", "transaction", "number", "booked_time", "way", "person",
    "booked_amount",
)  # fmt: skip
SKIPPED: Final = ("row", "why", "text")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says texts in one language."""

    say: Callable[..., str]
    language: str
    _said: dict[tuple[object, ...], str] = field(default_factory=dict)
    """A table says the same thing on many rows."""

    def __call__(self, key: str, **facts: Fact) -> str:
        """The text under this key."""
        asked = (key, *facts.items())
        if asked not in self._said:
            self._said[asked] = self.say(key, self.language, **facts)
        return self._said[asked]

    def headings(self, sheet: Sheet) -> list[str]:
        """The heads of the table's columns."""
        return [self(f"column-{column}") for column in sheet.columns]


def liabilities_table(found: Outstanding, speak: Speaker, now: datetime) -> Sheet:
    """Who holds what for whom: a row a holder and claim."""
    return Sheet("liabilities", LIABILITIES, [_liability(each, found, speak, now) for each in found.liabilities])


def held_table(found: Outstanding) -> Sheet:
    """The sum of each holder, and what of it is the group's: what the holder owes it."""
    groups = commission(found.liabilities)
    rows: list[Cells] = [
        (found.known.name(holder), Money(amount, currency), Money(groups.get((holder, currency), 0), currency), currency)
        for (holder, currency), amount in held(found.liabilities).items()
    ]
    return Sheet("held", ("holder", "amount", "commission", "currency"), rows)


def month_tables(closed: Close, known: Known, speak: Speaker, *, whole: bool) -> list[Sheet]:
    """What happened, and each account. `whole`: a row for each order's escrow."""
    happened: list[Cells] = [
        (speak(f"flow-{name}"), Money(getattr(told, name), currency), currency)
        for currency, told in closed.flows.items()
        for name in FLOWS
        if getattr(told, name) or name not in ("withdrawn", "other")
    ]
    happened += [(speak("flow-orders", currency=currency), count, currency) for currency, count in closed.orders.items()]
    accounts = closed.accounts if whole else gathered(closed.accounts)
    rows = [_account_month(each, known, speak) for each in accounts]
    return [Sheet("month", ("what", "amount", "currency"), happened), Sheet("accounts", ACCOUNTS, rows)]


def open_table(items: list[OpenItem], known: Known, group: Group, speak: Speaker, now: datetime) -> Sheet:
    """What waits, the oldest first."""
    rows: list[Cells] = []
    for item in items:
        order = known.orders.get(item.order)
        holders = ", ".join(known.name(holder) for holder in item.holders) or None
        amount = None if item.amount is None else Money(item.amount, item.currency)
        rows.append(
            (
                speak(f"open-{item.what}"), number_of(item.order), order.title if order else "", known.name(item.member), amount,
                item.currency, item.since.astimezone(group.zone), max(0, (now - item.since).days), holders,
                speak(f"state-{order.state}") if order else "",
            )
        )  # fmt: skip
    return Sheet("open", OPEN, rows)


def reconciliation_tables(found: Reconciliation, statement: Statement, group: Group, known: Known, speak: Speaker) -> list[Sheet]:
    """Every line and movement with what became of it, and the rows that were left out."""
    rows: list[Cells] = [
        (
            speak("result-matched"),
            speak(f"ground-{pair.ground}"),
            *_statement(pair.line),
            *_booked(pair.booked, group, known, speak),
        )
        for pair in found.matched
    ]
    for place, doubt in enumerate(found.ambiguous, 1):
        result = speak("result-ambiguous", number=place)
        rows += [(result, None, *_statement(line), *_NOTHING) for line in doubt.lines]
        rows += [(result, None, *_BLANK, *_booked(each, group, known, speak)) for each in doubt.booked]
    rows += [(speak("result-statement_only"), None, *_statement(line), *_NOTHING) for line in found.statement_only]
    rows += [(speak("result-ledger_only"), None, *_BLANK, *_booked(each, group, known, speak)) for each in found.ledger_only]
    skipped: list[Cells] = [(each.row, speak(f"skipped-{each.why}"), each.text) for each in statement.skipped]
    return [Sheet("reconciliation", MATCHES, rows), Sheet("skipped", SKIPPED, skipped)]


def what_is_wrong(wrong: Wrong, known: Known, speak: Speaker) -> str:
    """A sum that does not come out, in words."""
    if wrong.account == "?":
        return speak("wrong-record", number=number_of(wrong.order), step=wrong.seq)
    if wrong.order:
        return speak("wrong-entry", number=number_of(wrong.order), step=wrong.seq)
    if not wrong.account:
        return speak("wrong-whole", currency=wrong.currency)
    expected, found = (str(Money(standing(wrong.account, amount), wrong.currency)) for amount in (wrong.expected, wrong.found))
    account = account_name(wrong.account, known, speak)
    return speak("wrong-account", account=account, expected=expected, found=found)


def account_name(account: str, known: Known, speak: Speaker) -> str:
    """What people call the account. `escrow` and `surplus` alone are those of all orders."""
    sort = kind(account)
    if sort is Kind.OTHER:
        return speak(_OF_ALL[account]) if account in _OF_ALL else account
    if is_members(account):
        return speak(f"account-{sort}", who=known.name(owner(account)))
    return speak(f"account-{sort}", number=number_of(owner(account)))


def claim_name(liability: Liability, speak: Speaker) -> str:
    """Whose the money is, without the name."""
    return speak("owed-several") if liability.claim is None else speak(f"owed-{liability.claim.kind}")


def _liability(each: Liability, found: Outstanding, speak: Speaker, now: datetime) -> Cells:
    known, zone = found.known, found.group.zone
    order = known.orders.get(each.order)
    whose = each.claim.owner if each.claim is not None and is_members(each.claim.account) else None
    until = min(now, instant(micros(found.at)))
    return (
        known.name(each.holder), claim_name(each, speak), known.name(whose) if whose else None,
        number_of(each.order) if each.order else None, order.title if order else None,
        known.name(order.client) if order else None, known.name(order.worker) if order and order.worker else None,
        Money(each.amount, each.currency), each.currency, each.since.astimezone(zone), max(0, (until - each.since).days),
    )  # fmt: skip


def _account_month(each: AccountMonth, known: Known, speak: Speaker) -> Cells:
    """As people see it: what stands on the account, and by how much it grew and shrank."""
    cash = kind(each.account) is Kind.HOLDER
    up, down = (each.debits, each.credits) if cash else (each.credits, each.debits)
    opening, closing = (standing(each.account, amount) for amount in (each.opening, each.closing))
    amounts = (Money(amount, each.currency) for amount in (opening, up, down, closing))
    return (account_name(each.account, known, speak), *amounts, each.currency)


_OF_ALL: Final = {"escrow": "account-escrows", "surplus": "account-surpluses"}
_BLANK: Final[Cells] = (None,) * 7
_NOTHING: Final[Cells] = (None,) * 5


def _statement(line: StatementLine) -> Cells:
    when = line.day if line.clock is None else datetime.combine(line.day, line.clock)
    return (line.row, when, Money(line.amount, line.currency), line.currency, line.party, line.remark, line.number)


def _booked(booked: Booked, group: Group, known: Known, speak: Speaker) -> Cells:
    move, order = booked.movement, known.orders.get(booked.movement.order)
    person = move.person or (order.client if order and move.way == "received" else 0)
    return (
        booked.number, move.at.astimezone(group.zone), speak(f"way-{move.way}"), known.name(person) if person else None,
        Money(move.amount, move.currency),
    )  # fmt: skip
