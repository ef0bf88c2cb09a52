"""`jiedan check` and `jiedan doctor` find what is wrong and say the way out."""

import os
import socket
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jiedan.cli.doctor import write_ahead_log_is_safe
from jiedan.cli.packages import package_faults
from tests.cli.conftest import Terminal
from tests.habits.sources import packages

PLUGIN = 'from jiedan.plugin import Plugin\nplugin = Plugin("shop", texts={texts})\n'
PLAIN = PLUGIN.replace("{texts}", "{}")


def package(above: Path, name: str, source: str, **files: str) -> None:
    """Write a package into the folder."""
    folder = above / name
    folder.mkdir()
    (folder / "__init__.py").write_text(source, encoding="utf-8")
    for module, text in files.items():
        (folder / f"{module}.py").write_text(text, encoding="utf-8")


def test_an_empty_folder_is_well(terminal: Terminal) -> None:
    """The defaults work: that is what `jiedan run` will start with."""
    checked, examined = terminal.jiedan("check"), terminal.jiedan("doctor", JIEDAN_ADAPTERS__WEB__PORT="0")

    assert (checked.code, examined.code) == (0, 0), checked.out + examined.out
    assert "All is well" in checked.out
    assert "✗" not in examined.out
    assert list(terminal.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "text", "said"),
    [
        ("check", "[group]\nzoen = 'x'", "Did you mean zone?"),
        ("doctor", "[group]\nzoen = 'x'", "Did you mean zone?"),
        ("check", "[adapters.web]\nprot = 1", "Did you mean port?"),
        ("doctor", "[adapters]\nenabled = ['wbe']", "Did you mean web?"),
        ("check", "[plugins.nothing]\nx = 1", '[plugins.nothing] is for "nothing", which is not installed.'),
        ("check", "[database]\nurl = 'postgres://nobody@127.0.0.1:1/none'", "PostgreSQL cannot be used"),
    ],
)
def test_a_mistake_in_the_settings_is_found(terminal: Terminal, command: str, text: str, said: str) -> None:
    """With code 1, before anything is started."""
    terminal.settings(text)
    answer = terminal.jiedan(command)

    assert answer.code == 1
    assert said in answer.out
    assert "Traceback" not in answer.out + answer.err


def test_a_password_in_the_url_is_not_printed(terminal: Terminal) -> None:
    """Neither by check nor by doctor when the server does not answer."""
    terminal.settings("[database]\nurl = 'postgres://ann:hunter2@127.0.0.1:1/none'")
    answers = [terminal.jiedan(command) for command in ("check", "doctor", "migrate", "export")]

    assert [answer.code for answer in answers] == [1, 1, 2, 2]
    assert "hunter2" not in "".join(answer.out + answer.err for answer in answers)


def test_pending_migrations_are_found(terminal: Terminal) -> None:
    """A database of an older version, and none that is up to date."""
    (terminal.folder / "data").mkdir()
    sqlite3.connect(terminal.folder / "data" / "jiedan.db").execute("CREATE TABLE old (id)").connection.close()
    before = terminal.jiedan("check")
    terminal.jiedan("migrate")
    after = terminal.jiedan("check")

    assert (before.code, after.code) == (1, 0)
    assert "The database lacks core.0001" in before.out
    assert "jiedan migrate" in before.out


def test_a_file_that_is_no_database_is_told_in_words(terminal: Terminal) -> None:
    """No traceback from deep inside."""
    (terminal.folder / "data").mkdir()
    (terminal.folder / "data" / "jiedan.db").write_bytes(b"this is a shopping list, not a database" * 100)
    answers = [terminal.jiedan(command) for command in ("check", "doctor", "migrate", "export")]

    assert [answer.code for answer in answers] == [1, 1, 2, 2]
    assert "Traceback" not in "".join(answer.out + answer.err for answer in answers)


def test_a_port_in_use_is_found(terminal: Terminal) -> None:
    """And another one is proposed, as one writes it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = terminal.jiedan("doctor", JIEDAN_ADAPTERS__WEB__PORT=str(port))

    assert answer.code == 1
    assert f"127.0.0.1:{port}: Address already in use" in answer.out
    assert f"JIEDAN_ADAPTERS__WEB__PORT={port + 10}" in answer.out


def test_a_clock_before_our_own_files_is_found(terminal: Terminal) -> None:
    """Deadlines would come late."""
    (terminal.folder / "data").mkdir()
    late = terminal.folder / "data" / "web.db"
    late.touch()
    stamp = datetime(2099, 1, 1, tzinfo=UTC).timestamp()
    os.utime(late, (stamp, stamp))
    answer = terminal.jiedan("doctor", JIEDAN_ADAPTERS__WEB__PORT="0")

    assert answer.code == 1
    assert "which is in the past" in answer.out


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 60, 0), True),
    ],
)
def test_sqlite_versions_with_the_wal_fault_are_known(version: tuple[int, int, int], safe: bool) -> None:
    """Mended in 3.51.3, 3.50.7 and 3.44.6."""
    assert write_ahead_log_is_safe(version) is safe


def test_a_good_package_is_well(terminal: Terminal) -> None:
    """A plugin that speaks both languages and keeps to jiedan.plugin."""
    package(
        terminal.folder, "shop", PLUGIN.replace("{texts}", "{'zh': 'a = 你', 'en': 'a = Hello'}"), rules="import jiedan.plugin\n"
    )
    well, missing = terminal.jiedan("check", "shop"), terminal.jiedan("check", "shoop")

    assert (well.code, well.out) == (0, "✓ All is well: shop.\n")
    assert (missing.code, missing.out.splitlines()[0]) == (1, "✗ There is no package shoop.")


@pytest.mark.parametrize(
    ("number", "source", "files", "said"),
    [
        (1, PLAIN, {"a": "from jiedan.storage.engine import Engine\n"}, "shop1/a.py:1 imports jiedan.storage.engine."),
        (2, PLAIN, {"a": "from jiedan import app\n"}, "shop2/a.py:1 imports jiedan.app."),
        (3, PLAIN, {"a": "def f():\n    import jiedan.money\n"}, "shop3/a.py:2 imports jiedan.money."),
        (4, PLAIN, {"a": "__import__('jiedan.money')\n"}, "shop4/a.py:1 imports jiedan.money."),
        (5, PLAIN, {"a": "def\n"}, "a.py is no Python: invalid syntax (a.py, line 1)"),
        (6, PLUGIN.replace("{texts}", "{'zh': 'hello = 你好'}"), {}, "shop has no texts in en."),
        (7, PLUGIN.replace("{texts}", "{'zh': 'a = 你\\nb = 好', 'en': 'a = Hello'}"), {}, "shop lacks in en: b."),
        (8, PLUGIN.replace("{texts}", "{'zh': 'a = { $', 'en': 'a = Hello'}"), {}, "cannot be read"),
        (9, "x = 1\n", {}, "shop9 has neither an object `plugin` nor `adapter`."),
        (10, "plugin = 1\n", {}, "shop10.plugin is no Plugin, but int."),
        (11, "raise RuntimeError('no')\n", {}, "shop11 cannot be imported: RuntimeError('no')"),
    ],
)  # fmt: skip
def test_what_a_package_oversteps_is_named(
    *, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, source: str, files: dict[str, str], said: str
) -> None:
    """File and line where there is one."""
    monkeypatch.syspath_prepend(tmp_path)
    package(tmp_path, f"shop{number}", source, **files)
    (fault,) = package_faults(f"shop{number}")

    assert said in fault.problem


def test_our_own_adapters_and_plugins_pass(terminal: Terminal) -> None:
    """They are no more special than anybody's."""
    names = [*packages("adapters"), *packages("plugins")]
    answer = terminal.jiedan("check", *names)

    assert (answer.code, answer.out) == (0, f"✓ All is well: {', '.join(names)}.\n")


def test_who_asks_for_it_sees_where_a_fault_was_raised(terminal: Terminal) -> None:
    """JIEDAN_DEBUG=1 brings the traceback back; without it nobody is frightened."""
    terminal.settings("[group]\nzoen = 1")
    quiet, loud = terminal.jiedan("migrate"), terminal.jiedan("migrate", JIEDAN_DEBUG="1")

    assert (quiet.code, "Traceback" in quiet.err) == (2, False)
    assert "Traceback" in loud.err
