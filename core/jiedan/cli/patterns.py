"""`jiedan patterns`: what a look through all that was traded finds. Nothing is told and nothing changes."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import typer

from jiedan.cli.books import Books, midnight, opened
from jiedan.cli.progress import progress
from jiedan.clock import SystemClock
from jiedan.host.finding_words import wording
from jiedan.orders.group import Group, number_of
from jiedan.patterns.detection import detect
from jiedan.patterns.finding import Finding
from jiedan.storage import histories, reporting
from jiedan.storage.findings import Kept


def replay(named: Path | None, group: str | None, language: str | None, *, since: str | None, as_json: bool) -> None:
    """Print the findings of all groups, or of one, the weightiest of each first. Raises Fault."""
    asyncio.run(_replay(named, group, language, since, as_json=as_json))


async def _replay(named: Path | None, group: str | None, language: str | None, since: str | None, *, as_json: bool) -> None:
    now = SystemClock().now()
    data: list[dict[str, Any]] = []
    async with opened(named, group, language) as books:
        for each in books.groups:
            found = await _look(books, each, now, midnight(since, each.zone))
            if as_json:
                data += await _as_data(books, each, found)
                continue
            kept = [_as_kept(each, number, finding, now) for number, finding in enumerate(found, 1)]
            words = await wording(books.engine, books.speak.say, each, kept)
            typer.echo(books.speak("findings-head", group=each.title, count=len(kept)))
            for one in kept:
                typer.echo(f"{one.weight:5} %  {words.line(one, books.speak.language)}")
    if as_json:
        typer.echo(msgspec.json.format(msgspec.json.encode(data), indent=2).decode())


async def _look(books: Books, group: Group, now: datetime, since: datetime | None) -> list[Finding]:
    total = await reporting.count(books.engine, "orders", group.id, None, None)
    with progress(total, "Reading") as advance:
        history = await histories.history(books.engine, group, now, since, advance=advance)
    return detect(history)


async def _as_data(books: Books, group: Group, found: list[Finding]) -> list[dict[str, Any]]:
    """Amounts are minor units, orders the numbers that people call them by, a weight of 100 just enough to be found."""
    names = await reporting.names(books.engine, {member for each in found for member in each.members})
    return [
        {
            "group": group.title, "kind": each.kind.value, "weight": each.weight,
            "members": [{"id": member, "name": names.get(member, "")} for member in each.members],
            "orders": [number_of(order) for order in each.orders], "facts": dict(each.facts),
        }
        for each in found
    ]  # fmt: skip


def _as_kept(group: Group, number: int, found: Finding, now: datetime) -> Kept:
    return Kept(
        id=0, group=group.id, number=number, kind=found.kind, subject=found.subject, members=found.members, orders=found.orders,
        facts=found.facts, weight=found.weight, first_at=now, last_at=now,
    )  # fmt: skip
