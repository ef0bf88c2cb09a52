"""`jiedan migrate` and `jiedan export` on a database of their own."""

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jiedan.host.workbook import cell
from tests.cli.conftest import PATIENCE, Terminal

ORDER = """
INSERT INTO orders
(id, group_id, number, kind, state, version, poster_id, taker_id, price, currency, head, data, created_at, updated_at)
VALUES (?, 1, ?, 'task', 'open', 1, 7, NULL, 50000, 'CNY', '', ?, 1763690400000000, 1763690400000000)
"""
ENTRY = "INSERT INTO entries (group_id, order_id, seq, line, account, amount, currency, at) VALUES (1, 1, 2, ?, ?, ?, 'CNY', 0)"
RECORD = """
INSERT INTO records (order_id, seq, group_id, name, actor_id, at, body, previous, hash)
VALUES (1, 1, 1, 'publish', 7, 0, ?, '', 'h')
"""


def fill(path: Path) -> None:
    """Two orders, the first with a title that a spreadsheet would run, and what belongs to it."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(ORDER, (1, 1, json.dumps({"title": "=HYPERLINK(1)", "requirements": "-2+3"})))
        database.execute(ORDER, (2, 2, json.dumps({"title": "海报", "requirements": "两行\n文字,逗号"})))
        database.executemany(ENTRY, [(1, "holder:3", 50_000), (2, "escrow:order:1", -50_000)])
        database.execute(RECORD, ('{"a":1}',))


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_new_database_is_made_once(terminal: Terminal) -> None:
    """--dry-run makes nothing, the first call all, the second nothing more."""
    announced = terminal.jiedan("migrate", "--dry-run")
    assert not (terminal.folder / "data").exists()
    first, second = terminal.jiedan("migrate"), terminal.jiedan("migrate")

    assert (announced.code, first.code, second.code) == (0, 0, 0)
    assert "There is no database at data/jiedan.db yet." in announced.out
    assert "applied  core.0001" in first.out
    assert "up to date" in second.out


def test_a_dry_run_names_what_is_pending_and_changes_nothing(terminal: Terminal) -> None:
    """On a database that is there and empty."""
    (terminal.folder / "data").mkdir()
    sqlite3.connect(terminal.folder / "data" / "jiedan.db").close()
    (terminal.folder / "data" / "jiedan.db").touch()
    twice = [terminal.jiedan("migrate", "--dry-run").out for _ in range(2)]

    assert "pending  core.0001" in twice[0]
    assert twice[0] == twice[1]


def test_an_export_holds_every_row(terminal: Terminal) -> None:
    """Amounts as figures and in minor units, instants with their offset, records word for word."""
    terminal.jiedan("migrate")
    fill(terminal.folder / "data" / "jiedan.db")
    answer = terminal.jiedan("export", "--to", "books")
    orders, ledger = rows(terminal.folder / "books" / "orders.csv"), rows(terminal.folder / "books" / "ledger.csv")
    records = [json.loads(line) for line in (terminal.folder / "books" / "records.jsonl").read_text("utf-8").splitlines()]

    assert (answer.code, answer.err) == (0, "")
    assert "orders.csv  2 rows" in answer.out
    assert (orders[1]["title"], orders[1]["requirements"]) == ("海报", "两行\n文字,逗号")
    assert (orders[0]["price"], orders[0]["price_minor"], orders[0]["taker_id"]) == ("500.00", "50000", "")
    assert orders[0]["created_at"] == "2025-11-21T02:00:00+00:00"
    assert [(row["account"], row["amount"]) for row in ledger] == [("holder:3", "500.00"), ("escrow:order:1", "-500.00")]
    assert (records[0]["name"], records[0]["body"], records[0]["hash"]) == ("publish", '{"a":1}', "h")


def test_no_cell_of_an_export_is_run_by_a_spreadsheet(terminal: Terminal) -> None:
    """What a member wrote stays text."""
    terminal.jiedan("migrate")
    fill(terminal.folder / "data" / "jiedan.db")
    terminal.jiedan("export")
    orders = rows(terminal.folder / "export" / "orders.csv")

    assert (orders[0]["title"], orders[0]["requirements"]) == ("'=HYPERLINK(1)", "'-2+3")


def test_a_long_export_is_whole(terminal: Terminal) -> None:
    """It is read some rows at a time; none is lost or doubled where one portion ends and the next begins."""
    terminal.jiedan("migrate")
    with closing(sqlite3.connect(terminal.folder / "data" / "jiedan.db")) as database, database:
        database.executemany(ORDER, [(number * 3, number, "{}") for number in range(1, 2502)])
    answer = terminal.jiedan("export")

    assert "orders.csv  2501 rows" in answer.out
    assert [int(row["number"]) for row in rows(terminal.folder / "export" / "orders.csv")] == list(range(1, 2502))


@given(st.text())
def test_a_cell_begins_with_nothing_that_runs(text: str) -> None:
    """Unless it is a plain number, and nothing of the text is lost."""
    written = cell(text)

    assert written[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or written.lstrip("+-").replace(".", "", 1).isdigit()
    assert written.removeprefix("'") == text.removeprefix("'")


def test_an_empty_database_gives_tables_with_their_heads(terminal: Terminal) -> None:
    """A spreadsheet opens them, and the columns are the same as of a full one."""
    terminal.jiedan("migrate")
    terminal.jiedan("export", "--to", "empty")
    fill(terminal.folder / "data" / "jiedan.db")
    terminal.jiedan("export", "--to", "full")

    for name in ("orders.csv", "ledger.csv"):
        empty, full = ((terminal.folder / folder / name).read_text("utf-8-sig").splitlines()[0] for folder in ("empty", "full"))
        assert empty == full


def test_an_export_overwrites_nothing(terminal: Terminal) -> None:
    """A folder that holds something is refused, and no database is no empty export."""
    none = terminal.jiedan("export")
    terminal.jiedan("migrate")
    (terminal.folder / "export").mkdir()
    (terminal.folder / "export" / "orders.csv").write_text("precious", encoding="utf-8")
    full = terminal.jiedan("export")

    assert (none.code, full.code) == (2, 2)
    assert "There is no database at data/jiedan.db." in none.err
    assert "export is not an empty folder." in full.err
    assert (terminal.folder / "export" / "orders.csv").read_text("utf-8") == "precious"


def test_postgresql_is_migrated_checked_and_exported_alike(terminal: Terminal, postgres_url: str) -> None:
    """By the URL in the environment."""
    words = (("migrate", "--dry-run"), ("check",), ("migrate",), ("check",), ("export",))
    pending, lacking, applied, well, exported = (terminal.jiedan(*word, JIEDAN_DATABASE__URL=postgres_url) for word in words)

    assert "pending  core.0001" in pending.out
    assert (lacking.code, well.code) == (1, 0)
    assert "The database lacks core.0001" in lacking.out
    assert "applied  core.0001" in applied.out
    assert "orders.csv  0 rows" in exported.out


def test_a_pipe_that_closes_early_is_no_traceback(terminal: Terminal) -> None:
    """`jiedan parse … | true`."""
    command = f"{sys.executable} -m jiedan.cli doctor | true"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=terminal.folder,
        env=terminal.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )

    assert "Traceback" not in done.stderr
