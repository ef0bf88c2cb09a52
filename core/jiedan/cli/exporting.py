"""`jiedan export --to FOLDER`: the books as files for programs, all of them. What people read, `spreadsheets` writes."""

import asyncio
import csv
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Final, NamedTuple

import msgspec
import typer

from jiedan.cli.place import expect_database, settings_from
from jiedan.cli.progress import progress
from jiedan.clock import instant
from jiedan.errors import Fault
from jiedan.host.workbook import cell
from jiedan.money import DIGITS, figure
from jiedan.settings import Settings
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine, Row, Value

_AT_ONCE: Final = 1000


class Book(NamedTuple):
    """A table, the file that it goes into, what is read of it, and what is written."""

    table: str
    file: str
    select: str
    head: str


ORDERS: Final = Book(
    "orders",
    "orders.csv",
    "id, group_id, number, kind, state, version, poster_id, taker_id, price, currency, head, data, created_at, updated_at",
    "id, group_id, number, kind, state, title, requirements, price, currency, price_minor, poster_id, taker_id, created_at,"
    " updated_at, version, head",
)
LEDGER: Final = Book(
    "entries",
    "ledger.csv",
    "id, order_id, group_id, seq, line, account, amount, currency, at",
    "id, order_id, group_id, seq, line, at, account, amount, currency, amount_minor",
)
RECORDS: Final = Book(
    "records",
    "records.jsonl",
    "id, order_id, seq, group_id, name, actor_id, at, body, previous, hash",
    "id, order_id, seq, group_id, name, actor_id, at, time, body, previous, hash",
)
SLIPS: Final = Book(
    "slips",
    "slips.csv",
    "id, group_id, order_id, seq, member_id, at, name, sha256, currency, due, status, amount, paid_at, number, payee, stopped, flags,"
    " read_at",
    "id, group_id, order_id, seq, member_id, at, name, sha256, currency, due, due_minor, status, amount, amount_minor, paid_at, number,"
    " payee, stopped, flags, read_at",
)
BOOKS: Final = (ORDERS, LEDGER, RECORDS, SLIPS)


def export_to(folder: Path, named: Path | None, *, only: bool = False) -> None:
    """Write the books into the folder. Raises Fault when it holds something, the database cannot be read, or `only` some were wanted."""
    if only:
        raise Fault("A folder takes everything, as it is kept.", "For some of it name a file: --to books.xlsx")
    settings = settings_from(named)
    expect_database(settings)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Fault(f"{folder} is not an empty folder.", "Name another one: jiedan export --to FOLDER")
    counted = asyncio.run(_export(settings, folder))
    for book in BOOKS:
        typer.echo(f"{folder / book.file}  {counted[book.file]} rows")


async def _export(settings: Settings, folder: Path) -> dict[str, int]:
    database = await open_database(settings.database.url)
    try:
        _make(folder)
        totals = {book: _int((await database.engine.rows(f"SELECT COUNT(*) FROM {book.table}"))[0][0]) for book in BOOKS}  # noqa: S608
        counted = {}
        with progress(sum(totals.values())) as advance:
            for book in BOOKS:
                counted[book.file] = await _write(database.engine, book, folder / book.file, advance)
        return counted
    finally:
        await database.close()


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


async def _write(engine: Engine, book: Book, path: Path, advance: Callable[[int], None]) -> int:
    count = 0
    with path.open("w", encoding="utf-8" if book is RECORDS else "utf-8-sig", newline="") as file:  # a spreadsheet wants the mark
        write = _json_lines(file) if book is RECORDS else _table(file, book.head.split(", "))
        async for row in _rows(engine, book):
            write(_WRITTEN[book.file](dict(zip(book.select.split(", "), row, strict=True))))
            count += 1
            advance(1)
        return count


async def _rows(engine: Engine, book: Book) -> AsyncIterator[Row]:
    """All rows by their id, some at a time."""
    last = -1
    while rows := await engine.rows(
        f"SELECT {book.select} FROM {book.table} WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}",  # noqa: S608 - constants
        (last,),
    ):
        for row in rows:
            yield row
        last = _int(rows[-1][0])


def _order(row: dict[str, Value]) -> dict[str, Value]:
    data = msgspec.json.decode(str(row.pop("data")))
    price, currency = _int(row.pop("price")), str(row["currency"])
    said = {"title": data.get("title", ""), "requirements": data.get("requirements", "")}
    amounts = {"price": _figure(price, currency), "price_minor": price}
    return {**row, **said, **amounts, "created_at": _time(row["created_at"]), "updated_at": _time(row["updated_at"])}


def _entry(row: dict[str, Value]) -> dict[str, Value]:
    amount = _int(row.pop("amount"))
    return {**row, "amount": _figure(amount, str(row["currency"])), "amount_minor": amount, "at": _time(row["at"])}


def _slip(row: dict[str, Value]) -> dict[str, Value]:
    """`due` is what it should show, `amount` what was read, empty for nothing; `flags` are the remarks, as JSON."""
    due, read, currency = _int(row["due"]), row["amount"], str(row["currency"])
    amounts: dict[str, Value] = {
        "due": _figure(due, currency), "due_minor": due, "amount": "" if read is None else _figure(_int(read), currency),
        "amount_minor": read,
    }  # fmt: skip
    times: dict[str, Value] = {name: None if row[name] is None else _time(row[name]) for name in ("at", "paid_at", "read_at")}
    return {**row, **amounts, **times}


def _record(row: dict[str, Value]) -> dict[str, Value]:
    """The body stays the text that the hash was made of."""
    return {**row, "time": _time(row["at"])}


_WRITTEN: Final[Mapping[str, Callable[[dict[str, Value]], dict[str, Value]]]] = {
    ORDERS.file: _order,
    LEDGER.file: _entry,
    RECORDS.file: _record,
    SLIPS.file: _slip,
}


def _table(file: IO[str], head: Sequence[str]) -> Callable[[Mapping[str, Value]], None]:
    writer = csv.DictWriter(file, head)
    writer.writeheader()

    def write(row: Mapping[str, Value]) -> None:
        writer.writerow({name: cell(value) for name, value in row.items()})

    return write


def _json_lines(file: IO[str]) -> Callable[[Mapping[str, Value]], None]:
    def write(row: Mapping[str, Value]) -> None:
        file.write(msgspec.json.encode(row).decode() + "\n")

    return write


def _figure(minor: int, currency: str) -> str:
    return figure(minor, currency) if currency in DIGITS else str(minor)


def _time(micros: Value) -> str:
    return instant(_int(micros)).isoformat()


def _int(value: Value) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is no whole number")
    return value
