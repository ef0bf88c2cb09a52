"""`jiedan rules`: what can be typed. What it does is in `rules`, which is imported when it is needed."""
# ruff: noqa: PLC0415 - each command imports what it needs

from pathlib import Path
from typing import Annotated, Final

import typer

rules: Final = typer.Typer(
    no_args_is_help=True, help="The rules of groups: read them, check a file of them, try them, save them."
)
_File = Annotated[Path, typer.Argument(help="A rule file: [[rule]] with name, on, when, then, and zh or en.")]


@rules.command()
def show(preset: Annotated[str, typer.Argument(help="service, goods, dispatch, temporary, or every.")] = "service") -> None:
    r"""Print the rule file of a preset, to read it or to begin your own with it.

    \b
    Examples:
      jiedan rules show goods
      jiedan rules show service > mine.toml     a file of your own to begin with
    """
    from jiedan.cli import trying_rules as work

    work.show(preset)


@rules.command()
def facts() -> None:
    r"""Print what conditions may speak of, and which facts are known when.

    \b
    Example:
      jiedan rules facts
    """
    from jiedan.cli import trying_rules as work

    work.facts()


@rules.command("test")
def check_file(
    file: _File,
    group: Annotated[int, typer.Option(help="The id of one group; 0: all.")] = 0,
    settings: Annotated[Path | None, typer.Option("--settings", "-s", help="The settings file of the installation.")] = None,
) -> None:
    r"""Check a rule file, and print what its rules would have said to all that was decided before, and to talk that was kept.

    Nothing is changed. A rule that cannot be saved ends it with code 2. May be called while jiedan runs.

    \b
    Example:
      jiedan rules show service > mine.toml     then change a number in it
      jiedan rules test mine.toml
    """
    from jiedan.cli import trying_rules as work

    work.check_file(file, group, settings)


@rules.command()
def save(
    file: _File,
    *,
    group: Annotated[int, typer.Option(help="The id of the group; without this the only one.")] = 0,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    settings: Annotated[Path | None, typer.Option("--settings", "-s", help="The settings file of the installation.")] = None,
) -> None:
    r"""Save the rules of a file for a group, all or none: prints what changes, and asks before it does.

    Settings in it are set where they have a value. Rules that are not in the file stay as they are. On SQLite stop jiedan run first.
    A rule that cannot be saved, or a file in which nothing is new, ends it with code 2; no for an answer with code 1.

    \b
    Example:
      jiedan rules test mine.toml               what it would have done
      jiedan rules save mine.toml --group 2
    """
    from jiedan.cli import saving_rules as work

    raise typer.Exit(work.save_rules(file, group, settings, sure=yes))


@rules.command("try")
def attempt(
    text: Annotated[str, typer.Argument(help="The words; - reads them from standard input.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: decision, rules, facts, score.")] = False,
    topic: Annotated[str, typer.Option(help="What is asked about: message, publish, claim …")] = "message",
    preset: Annotated[str, typer.Option(help="Whose rules.")] = "service",
    file: Annotated[Path | None, typer.Option(help="A rule file, instead of those of a preset.")] = None,
    fact: Annotated[
        list[str] | None, typer.Option(help="Another fact: order.price=5000 (minor units), member.level=expert.")
    ] = None,
) -> None:
    r"""Ask rules about one message, or about any facts, and print what they say and why.

    \b
    Examples:
      jiedan rules try "加我微信 abc123" --json
      jiedan rules try "" --topic publish --fact order.price=5000
    """
    from jiedan.cli import trying_rules as work

    work.attempt(text, as_json=as_json, topic=topic, preset=preset, file=file, facts_said=fact or [])
