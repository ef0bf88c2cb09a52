"""The page of commands is the table of words."""

from pathlib import Path

from jiedan.messages.reference import draw
from jiedan.messages.words import WORDS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "commands.md"


def test_the_page_of_commands_equals_the_table() -> None:
    """docs/reference/commands.md is what `jiedan.messages.reference.draw` draws."""
    assert PAGE.read_text(encoding="utf-8") == draw()


def test_every_word_is_on_the_page() -> None:
    """Each spelling of each verb can be looked up."""
    page = PAGE.read_text(encoding="utf-8")

    assert [word for spelling in WORDS.values() for word in (*spelling.zh, *spelling.en) if word not in page] == []
