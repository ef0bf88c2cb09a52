"""The commands about the books: `jiedan report …` and `jiedan reconcile`."""
# ruff: noqa: PLC0415 - each command imports what it needs

from pathlib import Path
from typing import Annotated

import typer

report = typer.Typer(no_args_is_help=True, help="What the books say: liabilities, the close of a month, what is open.")

SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings", "-s", metavar="FILE", help="The settings file. Without this: settings.toml in the current folder."
    ),
]
GroupName = Annotated[
    str | None,
    typer.Option("--group", metavar="NAME", help="Which group: its title, a part of it, or its id. Without this: all."),
]
Language = Annotated[str | None, typer.Option("--language", metavar="CODE", help="zh or en. Without this: the group's.")]
Workbook = Annotated[Path | None, typer.Option("--to", metavar="FILE.xlsx", help="Write it into this workbook as well.")]


@report.command()
def liabilities(
    *,
    group: GroupName = None,
    at: Annotated[str | None, typer.Option(metavar="DATE", help="At the end of this day. Without this: now.")] = None,
    to: Workbook = None,
    language: Language = None,
    settings: SettingsFile = None,
) -> None:
    """Say who holds how much, for whom, since when, and whether the books are right.

    The books are right when what the holders have is what the ledger says,
    every entry makes zero, and is what the orders' records say.
    Ends with code 1 if they are not.

    \b
    Examples:
      jiedan report liabilities
      jiedan report liabilities --at 2026-11-30 --to liabilities.xlsx
    """
    from jiedan.cli import reporting

    raise typer.Exit(reporting.liabilities(settings, group, language, at=at, to=to))


@report.command()
def month(
    which: Annotated[str, typer.Argument(metavar="MONTH", help="2026-11")],
    *,
    group: GroupName = None,
    to: Workbook = None,
    language: Language = None,
    settings: SettingsFile = None,
) -> None:
    """Close a month: what came in, was earned and went out, and each account.

    An entry belongs to the month in which it was entered, by the clock of the
    group's zone. A month that is over closes the same for ever.
    Ends with code 1 if a sum does not come out.

    \b
    Examples:
      jiedan report month 2026-11
      jiedan report month 2026-11 --to november.xlsx
    """
    from jiedan.cli import reporting

    raise typer.Exit(reporting.month(settings, group, language, which=which, to=to))


@report.command("open")
def still_open(
    *, group: GroupName = None, to: Workbook = None, language: Language = None, settings: SettingsFile = None
) -> None:  # fmt: skip
    """List what waits for somebody, the oldest first: money that is kept, to be paid out or given back; words that nobody answered.

    \b
    Example:
      jiedan report open
    """
    from jiedan.cli import reporting

    raise typer.Exit(reporting.still_open(settings, group, language, to=to))


def reconcile(
    file: Annotated[Path, typer.Argument(metavar="STATEMENT.csv", help="As your bank, Alipay or WeChat gives it; UTF-8 or GBK.")],
    *,
    holder: Annotated[str | None, typer.Option(metavar="NAME", help="Whose statement it is, if several held money.")] = None,
    group: GroupName = None,
    columns: Annotated[
        str | None,
        typer.Option(metavar="LIST", help="Columns that were not recognised: time=记账日,amount=发生额,remark=摘要+附言"),
    ] = None,
    dates: Annotated[str, typer.Option(metavar="ORDER", help="dmy or mdy, where the year stands last.")] = "ymd",
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Look from this day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Look up to this day.")] = None,
    to: Workbook = None,
    language: Language = None,
    settings: SettingsFile = None,
) -> None:
    """Hold a statement of a bank or a wallet against what the ledger says was received and paid out.

    A line matches by amount, within three days, and by the order's or the
    transaction's number in the remark; without one only where nothing else
    can be meant. What can be two things is listed, never guessed.
    Ends with code 1 if anything is open.

    \b
    Examples:
      jiedan reconcile alipay.csv
      jiedan reconcile bank.csv --holder 王芳 --to november.xlsx
      jiedan reconcile bank.csv --columns 'time=记账日,income=入,expense=出'
    """
    from jiedan.cli.reconciling import Asked, hold_against

    asked = Asked(file=file, holder=holder, columns=columns, dates=dates, since=since, until=until, to=to)
    raise typer.Exit(hold_against(settings, group, language, asked))


def patterns(
    *,
    group: GroupName = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Orders that changed on this day or later.")
    ] = None,
    language: Language = None,
    json: Annotated[bool, typer.Option("--json", help="For programs: one list of findings.")] = False,
    settings: SettingsFile = None,
) -> None:
    """Look through all that was traded for false volume, bought or bombed reviews, orders dropped again and again, and quarrels to come.

    It tells and changes nothing: what it prints is a reason to look, never a
    verdict. While jiedan runs, it looks every hour by itself and tells the
    group's owner and admins, who say "findings" in chat. docs/reference/patterns.md
    explains each pattern, and what a false alarm looks like.

    \b
    Examples:
      jiedan patterns
      jiedan patterns --since 2026-09-01 --group "Copywriters"
      jiedan patterns --json > findings.json
    """
    from jiedan.cli.patterns import replay

    replay(settings, group, language, since=since, as_json=json)
