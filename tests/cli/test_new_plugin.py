"""`jiedan new plugin` makes something that works at once."""

import subprocess
import sys
import tomllib

import pytest

from tests.cli.conftest import PATIENCE, Terminal


def test_a_new_plugin_passes_its_test_and_our_check(terminal: Terminal) -> None:
    """The author starts from green."""
    made = terminal.jiedan("new", "plugin", "loyalty")
    folder = terminal.folder / "jiedan_loyalty"
    environment = terminal.environment | {"PYTHONPATH": f"{folder}:{terminal.environment['PYTHONPATH']}"}
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    checked = terminal.jiedan("check", "jiedan_loyalty", PYTHONPATH=environment["PYTHONPATH"])

    assert made.code == 0
    assert "2 passed" in tested.stdout, tested.stdout + tested.stderr
    assert checked.code == 0, checked.out


def test_its_entry_point_is_where_jiedan_looks(terminal: Terminal) -> None:
    """Installed, it is found by name."""
    terminal.jiedan("new", "plugin", "jiedan-gold-star")
    project = tomllib.loads((terminal.folder / "jiedan_gold_star" / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["entry-points"]["jiedan.plugins"] == {"gold_star": "jiedan_gold_star:plugin"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("接单", "is no name for a plugin"),
        ("x", "is no name"),
        ("../up", "is no name"),
        ("A", "is no name"),
        ("claim", "is a command"),
    ],
)
def test_a_name_that_will_not_do_is_refused(terminal: Terminal, name: str, said: str) -> None:
    """Nothing is written, nowhere."""
    answer = terminal.jiedan("new", "plugin", name)

    assert answer.code == 2
    assert said in answer.err
    assert list(terminal.folder.iterdir()) == []
    assert {path.name for path in terminal.folder.parent.iterdir()} == {"here"}


def test_nothing_is_overwritten(terminal: Terminal) -> None:
    """A second call with the same name is refused."""
    first, second = terminal.jiedan("new", "plugin", "loyalty"), terminal.jiedan("new", "plugin", "loyalty")

    assert (first.code, second.code) == (0, 2)
    assert "is there already" in second.err
