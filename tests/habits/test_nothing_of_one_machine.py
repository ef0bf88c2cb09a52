"""What is in version control works on any machine. The patterns are put together so that this file does not match itself."""

import re
from pathlib import Path

from tests.habits.sources import ROOT, tracked

FOLDERS = re.compile(
    "(?<![\\w.~])/(" + "|".join(("wor" + "k", "roo" + "t", "home/" + r"\w+", "User" + "s", r"tmp/\w+/venv")) + ")/"
)
REGISTRIES = re.compile(
    r"\b("
    + "|".join(
        (
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "np" + r"mjs\.(org|com)",
            "crates" + r"\.io",
            "ruby" + r"gems\.org",
            "proxy" + r"\.golang\.org",
            "anaconda" + r"\.org",
            r"\w+://[^\s/]+/\S*simp" + r"le\b",
        )
    )
    + ")"
)
SETTINGS = re.compile("(index-" + "url|find-" + "links|trusted-" + r"host)[= ]+\S*[./]")


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    """No absolute path into a home, a checkout or a virtual environment."""
    assert offenders(FOLDERS) == []


def test_no_file_names_a_package_registry() -> None:
    """Where packages come from is the machine's affair: mirrors keep working."""
    assert offenders(REGISTRIES) + offenders(SETTINGS) == []


def offenders(pattern: re.Pattern[str]) -> list[str]:
    """`file:line` of every match in a tracked text file."""
    return [
        f"{path.relative_to(ROOT)}:{number} {match.group()}"
        for path in tracked()
        for number, line in enumerate(lines(path), start=1)
        if (match := pattern.search(line))
    ]


def lines(path: Path) -> list[str]:
    """The file's lines; none for a picture or another binary file."""
    content = path.read_bytes()
    return [] if b"\0" in content else content.decode("utf-8", errors="replace").splitlines()
