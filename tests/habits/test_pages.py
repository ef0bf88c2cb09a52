"""The pages tell what is."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.habits.sources import ROOT, SHIPPED, nodes, python_files

FENCE = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
COMMAND = re.compile(r"(?:^|&& )(?:\$ )?(?:\S*/)?(make|jiedan)((?: [a-z][a-z-]*)+)", re.MULTILINE)
WORD = re.compile(r"^\| *([^|]+?) *\| *([^|]+?) *\| *([^|]+?) *\|$", re.MULTILINE)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CALL_MAIN = "import sys; from jiedan.cli import main; sys.exit(main())"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_on_a_page_exists(page: Path) -> None:
    """Each `make X` and each `jiedan X` that a page shows is a target, or a command that has a help."""
    assert [command for command in commands(page) if not exists(*command)] == []


def test_the_readme_runs_it_with_one_command_and_tests_it_with_another() -> None:
    """A newcomer finds both in a code block of the README."""
    blocks = "".join(FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8")))

    assert re.search(r"^(\$ )?make run\b", blocks, re.MULTILINE)
    assert re.search(r"^(\$ )?make test\b", blocks, re.MULTILINE)


def test_each_word_of_the_word_list_is_an_identifier() -> None:
    """docs/words.md is the vocabulary of the code: a word that the code does not use does not belong there."""
    words = {word for cell in word_cells() for word in re.findall(r"[A-Za-z_]\w*", cell)}

    assert words
    assert sorted(word for word in words if word not in identifiers()) == []


def commands(page: Path) -> list[tuple[str, str]]:
    """What the page tells people to type: ("make", "test"), ("jiedan", "new plugin")."""
    text = page.read_text(encoding="utf-8")
    typed = "\n".join([*FENCE.findall(text), *INLINE.findall(FENCE.sub("", text))])
    return sorted({(program, words.strip()) for program, words in COMMAND.findall(typed)})


@cache
def exists(program: str, words: str) -> bool:
    """Whether make knows each of the words as a target, or jiedan answers them with a help."""
    if program == "make":
        return all(
            re.search(rf"^{word}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE) for word in words.split()
        )
    done = subprocess.run([sys.executable, "-c", CALL_MAIN, *words.split(), "--help"], capture_output=True, check=False)
    return done.returncode == 0


def word_cells() -> list[str]:
    """The identifier column of docs/words.md, without the head of the table."""
    rows = WORD.findall((ROOT / "docs" / "words.md").read_text(encoding="utf-8"))
    return [identifier for _, identifier, _ in rows if identifier != "identifier" and not set(identifier) <= set("-: ")]


@cache
def identifiers() -> frozenset[str]:
    """Every name that our code defines or uses: modules, classes, functions, fields, and what a table calls its rows."""
    names = {part for path in python_files(*SHIPPED) for part in (path.stem, path.parent.name)}
    for _, node in nodes(*SHIPPED):
        for field in ("name", "id", "attr", "arg", "value"):
            word = getattr(node, field, None)
            if isinstance(word, str) and word.isidentifier() and (field != "value" or isinstance(node, ast.Constant)):
                names.add(word)
    return frozenset(names)
