"""Help that teaches, and comes at once."""

import json
import subprocess
import sys

import pytest

from tests.cli.conftest import PATIENCE, Terminal

COMMANDS = (
    "run", "migrate", "check", "new plugin", "export", "evidence", "verify", "doctor", "stuck", "parse", "report liabilities",
    "report month", "report open", "reconcile",
    "patterns", "rules show", "rules facts", "rules test", "rules save", "rules try", "privacy report",
    "privacy erase",
    "blacklist key", "blacklist peer add", "blacklist peer remove", "blacklist peers", "blacklist export", "blacklist import",
    "blacklist verify",
)  # fmt: skip
HEAVY = {
    "asyncpg",
    "cryptography",
    "fastapi",
    "hypothesis",
    "msgspec",
    "nicegui",
    "pydantic",
    "pydantic_settings",
    "reportlab",
    "sqlite3",
    "tortoise",
    "uvicorn",
}
LOOK = """
import json, sys
from jiedan.cli import main
try:
    main()
except SystemExit:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def test_help_lists_every_command(terminal: Terminal) -> None:
    """And says how to begin."""
    answer = terminal.jiedan("--help")

    assert answer.code == 0
    assert "jiedan run in an empty folder" in answer.out
    assert [command for command in COMMANDS if f" {command.split(maxsplit=1)[0]} " not in answer.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_taught_by_example(terminal: Terminal, command: str) -> None:
    """Its help shows lines that one can type."""
    answer = terminal.jiedan(*command.split(), "--help")

    assert answer.code == 0
    assert "Example" in answer.out
    assert f"  jiedan {command}" in answer.out


def test_help_imports_nothing_heavy(terminal: Terminal) -> None:
    """The database, the web server and the settings are imported only by the commands that need them."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, "--help"],
        env=terminal.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    modules = {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}

    assert modules & HEAVY == set()


def test_the_version_is_that_of_the_package(terminal: Terminal) -> None:
    """`jiedan --version`."""
    answer = terminal.jiedan("--version")

    assert (answer.code, answer.out.split()[0]) == (0, "jiedan")


def test_both_modules_start_it(terminal: Terminal) -> None:
    """`python -m jiedan` is the same command."""
    done = subprocess.run(
        [sys.executable, "-m", "jiedan", "--version"],
        env=terminal.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )

    assert done.stdout == terminal.jiedan("--version").out


@pytest.mark.parametrize(("typed", "said"), [("rnu", "run"), ("run --prot 5", "--port"), ("run --port five", "valid integer")])
def test_a_typing_error_is_told_without_a_traceback(terminal: Terminal, typed: str, said: str) -> None:
    """With the word that was probably meant, or the value that does not fit, and code 2."""
    answer = terminal.jiedan(*typed.split())

    assert answer.code == 2
    assert said in answer.err
    assert "Traceback" not in answer.err
