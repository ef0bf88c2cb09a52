"""What `jiedan privacy` does: counts what is kept of people, and erases one of them."""

import asyncio
from datetime import datetime
from pathlib import Path

import typer

from jiedan.cli.at_the_desk import at_the_desk
from jiedan.clock import instant
from jiedan.errors import Fault
from jiedan.host.desk import Desk
from jiedan.host.erasing import Eraser, farewell, obstacles
from jiedan.members.member import Member
from jiedan.money import Money
from jiedan.orders.group import number_of
from jiedan.storage import erasing, members, retiring
from jiedan.storage.engine import Engine, integer
from jiedan.storage.subjects import HOLDINGS, Holding

_LINE = "{:<17} {:<12} {:>9}  {:<16} {}"


def report_kept(named: Path | None) -> None:
    """Print a line a table, then what goes next. Raises Fault where there is no database."""
    asyncio.run(_report(named))


def erase_person(named: Path | None, platform: str, uid: str, *, sure: bool) -> int:
    """Erase the person. Returns 1 where something stands in the way. Raises Fault where nobody is called so."""
    return asyncio.run(_erase(named, platform, uid, sure=sure))


async def _report(named: Path | None) -> None:
    async with at_the_desk(named) as desk:
        typer.echo(_LINE.format("table", "classes", "rows", "oldest", "kept"))
        for holding in HOLDINGS:
            if holding.personal:
                typer.echo(await _counted(desk.engine, holding))
        for what, at in (await _upcoming(desk)).items():
            typer.echo(f"next: {what}: {'nothing waits' if at is None else f'{at:%Y-%m-%d %H:%M} UTC'}")


async def _counted(engine: Engine, holding: Holding) -> str:
    oldest = f"MIN({holding.clock})" if holding.clock else "NULL"
    [(rows, since)] = await engine.rows(f"SELECT COUNT(*), {oldest} FROM {holding.table}")  # noqa: S608 - our own names
    age = "" if since is None else f"{instant(integer(since)):%Y-%m-%d}"
    classes = " ".join(sorted({kind.value for kind in holding.personal.values()}))
    return _LINE.format(holding.table, classes, integer(rows), age, f"{holding.kept}; erased: {holding.erasing.value}")


async def _upcoming(desk: Desk) -> dict[str, datetime | None]:
    """What goes next → when."""
    kept = desk.retention
    spans = {
        "slips and tracking numbers": ("MIN(ended_at)", "endings WHERE step = 0", kept.contact),
        "words and files of orders": ("MIN(ended_at)", "endings WHERE step = 1", kept.words),
        "texts of reviews": ("MIN(ended_at)", "endings WHERE step = 2", kept.reviews),
        "people who left": ("MIN(since)", "absences", kept.left),
    }
    found: dict[str, datetime | None] = {}
    for what, (oldest, where, span) in spans.items():
        [(at,)] = await desk.engine.rows(f"SELECT {oldest} FROM {where}")  # noqa: S608 - our own names
        found[what] = None if at is None else instant(integer(at)) + span
    [(at,)] = await desk.engine.rows("SELECT MIN(due_at) FROM privacy_requests WHERE kind = 'erase' AND done_at IS NULL")
    return found | {"erasures that go on": None if at is None else instant(integer(at))}


async def _erase(named: Path | None, platform: str, uid: str, *, sure: bool) -> int:
    async with at_the_desk(named) as desk:
        member = await members.member(desk.engine, platform, uid)
        if member is None:
            raise Fault(f"Nobody on {platform} has the id {uid}.", "It is the platform's id of the person, not the name.")
        found = await obstacles(desk, member.id)
        for order in found.orders:
            typer.echo(f"order #{number_of(order.id)} (group {order.group}) is {order.state} or has money to hand over")
        for group, account, amount, currency in found.money:
            typer.echo(f"{Money(abs(amount), currency)} on {account} (group {group}) has to be paid first")
        for title in found.banned:
            typer.echo(f"banned in {title}: lift the ban first")
        for key, code, end in found.listed:
            typer.echo(f"blacklist entry {code} (group {key}) is not over: until {end:%Y-%m-%d} at the latest")
        for title in found.leaving:
            typer.echo(f"to be removed from {title}: that has to be done or dropped first")
        if found.there:
            typer.echo("Not erased.")
            return 1
        if not (sure or typer.confirm(f"Erase {member.name!r} ({platform} {uid})? It cannot be undone")):
            return 1
        return await _carry_out(desk, member)


async def _carry_out(desk: Desk, member: Member) -> int:
    """At once as far as it goes; what is held as evidence goes when jiedan runs and its time is over. Returns the exit code.

    What stands in the way is looked for once more: the operator may have thought for long.
    """
    known = await erasing.places(desk.engine, member.id)
    if (await obstacles(desk, member.id)).there:
        typer.echo("Not erased: they have begun something meanwhile. Call this again to see what.")
        return 1
    await desk.engine.commit(await farewell(desk, member, known))
    await Eraser(desk).sweep()
    due = await retiring.loose(desk.engine, desk.now())
    named = await retiring.named_anywhere(desk.engine, due)
    for sha in set(due) - named:
        desk.files.forget(sha)
    typer.echo(
        "Erased. Messages that were sent go within eight days while jiedan runs; those on the platform are not ours to delete."
    )
    return 0
