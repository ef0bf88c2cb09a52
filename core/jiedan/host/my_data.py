"""The archive that somebody gets of all that is kept of them: for programs, for spreadsheets, and to read."""

import csv
import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape
from io import StringIO
from typing import Any, Final

import msgspec

from jiedan.evidence.bundle import pack
from jiedan.host.report_tables import Speaker
from jiedan.host.workbook import cell
from jiedan.money import DIGITS, figure
from jiedan.storage.own_data import EVERY_PART, Rows

FORMAT: Final = "jiedan-data/1"
DATA: Final = "data.json"
SUMS: Final = "sha256.txt"
TABLES: Final = ("orders", "points")
"""The parts that go into a spreadsheet of their own."""
_PAGE: Final = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title><style>body{{font:15px/1.6 sans-serif;margin:2em}}'
    "table{{border-collapse:collapse}}"
    "td,th{{border:1px solid #ccd;padding:.2em .6em;text-align:left;vertical-align:top;white-space:pre-wrap}}"
    "</style><h1>{title}</h1><p>{about}</p>{parts}</html>\n"
)
_MONEY: Final = {"amount", "price"}
"""Columns of money: minor units beside the column `currency`."""


class MyData(msgspec.Struct, frozen=True, kw_only=True):
    """data.json. Each part is a list of rows; amounts are minor units, points half points, instants ISO 8601 in UTC."""

    format: str = FORMAT
    made_at: datetime
    parts: dict[str, list[dict[str, Any]]]


def archive(parts: Mapping[str, Rows], made_at: datetime, speak: Speaker) -> bytes:
    """A zip: data.json with its schema, orders.csv and points.csv, index.html in the person's language, and the SHA-256 of each file."""
    data = MyData(made_at=made_at, parts={name: parts[name] for name in EVERY_PART})
    files = {
        DATA: msgspec.json.format(msgspec.json.encode(data)),
        "schema.json": msgspec.json.format(msgspec.json.encode(msgspec.json.schema(MyData))),
        "index.html": _page(parts, made_at, speak).encode(),
        **{f"{name}.csv": _table(parts[name]).encode("utf-8-sig") for name in TABLES},
    }
    sums = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return pack({**files, SUMS: "".join(sums).encode()})


def _table(rows: Rows) -> str:
    """Comma-separated, and no cell that a spreadsheet takes for a formula."""
    target = StringIO()
    writer = csv.writer(target)
    columns = _columns(rows)
    writer.writerow(columns)
    writer.writerows([cell(_shown(row, name)) for name in columns] for row in rows)
    return target.getvalue()


def _page(parts: Mapping[str, Rows], made_at: datetime, speak: Speaker) -> str:
    about = speak("my-data-about", at=f"{made_at:%Y-%m-%d %H:%M} UTC")
    tables = "".join(_part(name, parts[name], speak) for name in EVERY_PART)
    return _PAGE.format(language=speak.language, title=escape(speak("my-data-title")), about=escape(about), parts=tables)


def _part(name: str, rows: Rows, speak: Speaker) -> str:
    head = f"<h2>{escape(speak(_key('part', name)))}</h2>"
    if not rows:
        return f"{head}<p>{escape(speak('my-data-none'))}</p>"
    columns = _columns(rows)
    names = _cells("th", (speak(_key("column", column)) for column in columns))
    lines = "".join(_cells("td", (_shown(row, column) for column in columns)) for row in rows)
    return f"{head}<table>{names}{lines}</table>"


def _key(of: str, name: str) -> str:
    """The text that names a part or a column."""
    return f"my-data-{of}-{name.replace('_', '-')}"


def _cells(tag: str, texts: Iterable[object]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape('' if text is None else str(text))}</{tag}>" for text in texts) + "</tr>"


def _columns(rows: Rows) -> list[str]:
    """Every column that a row has, in their order."""
    return list(dict.fromkeys(name for row in rows for name in row))


def _shown(row: Mapping[str, Any], column: str) -> object:
    """The value as people write it."""
    value = row.get(column)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if column == "half_points" and isinstance(value, int):
        return value / 2 if value % 2 else value // 2
    if column in _MONEY and isinstance(value, int) and row.get("currency") in DIGITS:
        return figure(value, row["currency"])
    return value
