"""The reference page of the command line names every command and every option."""

import re

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from jiedan.cli import app
from tests.habits.sources import ROOT


def test_the_reference_page_names_every_command_with_its_options() -> None:
    """A section a command, a row an option; --settings and --help are told once, above."""
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## jiedan ([a-z ]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    options = {
        name: {option for option in options_of(command) if option not in {"--help", "-h", "--settings", "-s"}}
        for name, command in commands()
    }

    assert set(sections) == set(options)
    assert {name: set(re.findall(r"^\| `(--[a-z-]+)", text, re.MULTILINE)) for name, text in sections.items()} == options


def commands() -> list[tuple[str, TyperCommand]]:
    """Every command with its whole name."""
    return below("", group(app))


def below(name: str, found: object) -> list[tuple[str, TyperCommand]]:
    """The command itself, or all commands of a group."""
    if isinstance(found, TyperGroup):
        return [each for inner, command in found.commands.items() for each in below(f"{name} {inner}".strip(), command)]
    return [(name, found)] if isinstance(found, TyperCommand) else []


def group(typed: object) -> TyperGroup:
    """The application as typer runs it."""
    found = get_command(typed)  # type: ignore[arg-type]
    assert isinstance(found, TyperGroup)
    return found


def options_of(command: TyperCommand) -> list[str]:
    """The options, as one types them."""
    return [option for parameter in command.params for option in parameter.opts if option.startswith("-")]
