"""The command `jiedan`: run it, look after it, try things out.

Nothing heavy is imported before a command needs it, so that help comes at once.
"""
# ruff: noqa: PLC0415 - each command imports what it needs

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Final

import typer

from jiedan.cli.blacklist import blacklist
from jiedan.cli.privacy import privacy
from jiedan.cli.reports import patterns, reconcile, report
from jiedan.cli.rule_commands import rules

_SETTINGS_HELP: Final = "The settings file. Without this: settings.toml in the current folder, if there is one."
SettingsFile = Annotated[Path | None, typer.Option("--settings", "-s", metavar="FILE", help=_SETTINGS_HELP)]

app = typer.Typer(
    name="jiedan",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(report, name="report")
app.add_typer(privacy, name="privacy")
app.add_typer(blacklist, name="blacklist")
app.command()(reconcile)
app.add_typer(rules, name="rules")
app.command()(patterns)
new = typer.Typer(no_args_is_help=True, help="Begin something of your own: a plugin.")
app.add_typer(new, name="new")


def main() -> None:
    """Do what the command line asks. What the operator has to mend is said in plain words and ends with code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except Exception as error:
        from jiedan.cli.complaints import tell

        if not tell(error):
            raise
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _version(wanted: bool) -> None:
    if wanted:
        from jiedan.cli.version import version

        typer.echo(f"jiedan {version()}")
        raise typer.Exit


@app.callback()
def about(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """接单·结单: a bot for groups that trade, one order and one settlement at a time.

    First time? Type jiedan run in an empty folder and open the address that it prints.
    """


@app.command()
def run(
    *,
    settings: SettingsFile = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, metavar="N", help="The port of the web chat; 0 takes any free one.")
    ] = None,
) -> None:
    """Start jiedan; stop it with Ctrl+C.

    The first start writes settings.toml; everything is kept in the folder data.
    It may be killed at any moment: the next start goes on where this one ended.

    \b
    Examples:
      jiedan run
      jiedan run --port 8090                    the web chat elsewhere
      jiedan run --settings /etc/jiedan.toml    other settings
    """
    from jiedan.cli.running import start

    start(settings, port)


@app.command()
def migrate(
    *,
    settings: SettingsFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
) -> None:
    """Bring the database up to this version of jiedan.

    All or nothing; an SQLite file is copied first.
    It does no harm when there is nothing to do.

    \b
    Examples:
      jiedan migrate --dry-run    what is to be done?
      jiedan migrate
    """
    from jiedan.cli.migrating import migrate_database

    migrate_database(settings, dry_run=dry_run)


@app.command()
def check(
    packages: Annotated[list[str] | None, typer.Argument(metavar="[PACKAGE]...", help="A plugin's or adapter's package.")] = None,
    *,
    settings: SettingsFile = None,
) -> None:
    """Look for mistakes: in the settings and what they name, or in a package.

    Without a package: is settings.toml right, does the database answer, can
    what is installed be loaded? With one: does it keep to the public module,
    is its card there, does it speak every language?
    Ends with code 1 if something was found.

    \b
    Examples:
      jiedan check                     before a restart
      jiedan check jiedan_loyalty      before you install or publish a plugin
    """
    from jiedan.cli.checking import report

    raise typer.Exit(report(settings, packages or []))


@new.command("plugin")
def new_plugin(
    name: Annotated[str, typer.Argument(help="Small letters, digits and _: loyalty")],
    *,
    to: Annotated[Path, typer.Option(metavar="FOLDER", help="Where its folder is made.")] = Path(),
) -> None:
    """Make a plugin that works, with a test that passes, for you to change.

    \b
    Examples:
      jiedan new plugin loyalty    makes the folder jiedan_loyalty
      cd jiedan_loyalty
      pip install -e '.[dev]'      from now on jiedan knows it
      pytest                       its test
    """
    from jiedan.cli.planting import plant

    plant(name, to)


@app.command()
def export(
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="orders, payments, ledger, balances, members, slips or all.")
    ] = "all",
    *,
    to: Annotated[Path, typer.Option(metavar="FILE|FOLDER", help="FILE.xlsx, FILE.csv, or an empty folder.")] = Path("export"),
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Made or entered on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Made or entered on this day or earlier.")] = None,
    group: Annotated[str | None, typer.Option(metavar="NAME", help="One group only: its title or its id.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Of the headings: zh or en.")] = None,
    settings: SettingsFile = None,
) -> None:
    """Write orders, payments, the ledger, balances, members' totals and slips into a workbook, a CSV file, or a folder.

    A workbook has a sheet for each; a CSV file holds one of them. A folder
    takes everything as it is kept, for programs: orders.csv, ledger.csv, slips.csv,
    and records.jsonl, every step of every order with its hash.

    \b
    Examples:
      jiedan export --to books.xlsx
      jiedan export orders --to november.csv --from 2026-11-01 --until 2026-11-30
      jiedan export --to folder
    """
    if to.suffix.lower() in {".xlsx", ".csv", ".xls"}:
        from jiedan.cli.spreadsheets import Asked, write_tables

        write_tables(settings, group, language, Asked(what=what, to=to, since=since, until=until))
        return
    from jiedan.cli.exporting import export_to

    export_to(to, settings, only=what != "all" or any((since, until, group, language)))


@app.command()
def evidence(
    number: Annotated[int, typer.Argument(metavar="NUMBER", min=1, help="The order's number.")],
    *,
    group: Annotated[
        str | None, typer.Option(metavar="NAME", help="The group's title or id, where several have that number.")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the files are written.")] = Path(),
    settings: SettingsFile = None,
) -> None:
    """Write all that is known of an order into a PDF and an archive.

    The order as published, every step with its hash, what was said and handed
    in, the ledger. In chat both sides get the same by "evidence 17" in private.
    Ends with code 1 if what the database holds is not whole.

    \b
    Examples:
      jiedan evidence 17
      jiedan evidence 17 --group "Copywriters" --out for-the-judge
    """
    from jiedan.cli.evidence import write_evidence

    raise typer.Exit(write_evidence(number, group, out, settings))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The archive that jiedan evidence wrote, or the bot sent.")],
    *,
    expected: Annotated[str | None, typer.Option("--sum", metavar="HASH", help="The sum that it must have.")] = None,
) -> None:
    """Check an archive of evidence, without database and network.

    Finds and names whatever was changed, is missing, was added or stands
    elsewhere. Ends with code 1 if something was found.

    \b
    Examples:
      jiedan verify evidence-17.zip
      jiedan verify evidence-17.zip --sum 5e0c…     is it the one that the bot sent?
    """
    from jiedan.cli.verifying import verify_file

    raise typer.Exit(verify_file(file, expected))


@app.command()
def doctor(*, settings: SettingsFile = None) -> None:
    """Examine this computer and this installation, and say what to do about what is wrong.

    Changes nothing, and may be called while jiedan runs.
    Ends with code 1 if something is wrong.

    \b
    Example:
      jiedan doctor
    """
    from jiedan.cli.doctor import examine

    raise typer.Exit(examine(settings))


@app.command()
def stuck(
    *,
    late: Annotated[bool, typer.Option("--late", help="Only what should have been done already.")] = False,
    settings: SettingsFile = None,
) -> None:
    """Show which orders wait for whom, since when, until when, and what happens then.

    What is late comes first, then what waits longest; drafts are left out.
    Ends with code 1 if something is late.

    \b
    Examples:
      jiedan stuck
      jiedan stuck --late    for a job that runs every hour
    """
    from jiedan.cli.stuck import report

    raise typer.Exit(1 if report(settings, late=late) else 0)


@app.command()
def parse(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What somebody wrote; - reads it from standard input.")],
    *,
    now: Annotated[str | None, typer.Option(metavar="ISO", help="Pretend that it is this time.")] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="ZONE", help="Whose wall clock counts. Default: --now's, or Asia/Shanghai.")
    ] = None,
    currency: Annotated[str, typer.Option(metavar="CODE", help="What 元 and a bare figure mean.")] = "CNY",
    json: Annotated[bool, typer.Option("--json", help="For programs: amounts in minor units, the time in ISO 8601.")] = False,
) -> None:
    """Show what jiedan understands of a text that asks for something.

    \b
    Examples:
      jiedan parse "求 logo 一个,预算500元,明天交付"
      jiedan parse "$50, tomorrow" --currency USD --zone America/New_York
      jiedan parse - --now 2026-11-21T10:00+08:00 --json < post.txt
    """
    from jiedan.cli.understanding import show

    show(text, now=now, zone=zone, currency=currency, as_json=json)
