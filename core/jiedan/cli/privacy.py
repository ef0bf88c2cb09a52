"""The commands about people's data: `jiedan privacy report` and `jiedan privacy erase`."""
# ruff: noqa: PLC0415 - each command imports what it needs

from pathlib import Path
from typing import Annotated

import typer

privacy = typer.Typer(no_args_is_help=True, help="What is kept of people, and erasing somebody who asked for it.")

SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings", "-s", metavar="FILE", help="The settings file. Without this: settings.toml in the current folder."
    ),
]


@privacy.command()
def report(*, settings: SettingsFile = None) -> None:
    """Say what is kept of people, how much, since when, and what goes next.

    A line a table: its classes, its rows, the oldest, and how long it is kept.

    \b
    Example:
      jiedan privacy report
    """
    from jiedan.cli.kept import report_kept

    report_kept(settings)


@privacy.command()
def erase(
    platform: Annotated[str, typer.Argument(metavar="PLATFORM", help="The adapter's name: telegram, web.")],
    uid: Annotated[str, typer.Argument(metavar="UID", help="The person's id there, not the name.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    settings: SettingsFile = None,
) -> None:
    """Erase somebody who asked for it in writing; asks before it does.

    As "delete me" in chat: words, name and id go; sums stay under a pseudonym.
    Ends with code 1 if an order, money or a ban stands in the way.

    \b
    Examples:
      jiedan privacy erase telegram 4711
      jiedan privacy erase web anna --yes
    """
    from jiedan.cli.kept import erase_person

    raise typer.Exit(erase_person(settings, platform, uid, sure=yes))
