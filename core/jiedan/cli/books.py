"""What every command about the books does first: open the database, find the group and the language, read dates."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from jiedan.cli.place import expect_database, settings_from
from jiedan.errors import Fault
from jiedan.host.report_tables import Speaker
from jiedan.orders.group import Group
from jiedan.storage import reporting
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.texts.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Books:
    """An open database, the groups that are meant, and who says what is written."""

    engine: Engine
    groups: tuple[Group, ...]
    speak: Speaker

    @property
    def only_group(self) -> Group:
        """The one group. Raises Fault where there are several."""
        if len(self.groups) > 1:
            raise Fault("There are several groups.", f"Name one of them with --group: {_listed(self.groups)}")
        return self.groups[0]


@asynccontextmanager
async def opened(named: Path | None, group: str | None, language: str | None) -> AsyncIterator[Books]:
    """The books of the groups that are meant: all, or the one called so (its title, a part of it, or its id).

    Raises Fault where there is no database, no such group, or nobody speaks the language.
    """
    settings = settings_from(named)
    expect_database(settings)
    database = await open_database(settings.database.url)
    try:
        meant = _called(await reporting.groups(database.engine), group)
        yield Books(database.engine, meant, _speaker(language, meant))
    finally:
        await database.close()


def midnight(day: str | None, zone: ZoneInfo, *, after: bool = False) -> datetime | None:
    """`2026-11-30` → the beginning of that day in the zone, or (`after`) of the next. None stays None. Raises Fault."""
    if day is None:
        return None
    try:
        meant = date.fromisoformat(day) + timedelta(days=after)
    except (ValueError, OverflowError):
        raise Fault(f"{day} is no date.", "Write it as 2026-11-30.") from None
    return datetime(meant.year, meant.month, meant.day, tzinfo=zone)


def _called(groups: list[Group], name: str | None) -> tuple[Group, ...]:
    if not groups:
        raise Fault("There is no group yet.", "A group is known once somebody has spoken in it.")
    if name is None:
        return tuple(groups)
    found = [group for group in groups if name in (str(group.id), group.title)]
    found = found or [group for group in groups if name.lower() in group.title.lower()]
    if len(found) != 1:
        problem = f"There is no group called {name}." if not found else f"{name} may be several groups."
        raise Fault(problem, f"Name one of them, or its id: {_listed(found or groups)}")
    return tuple(found)


def _listed(groups: list[Group] | tuple[Group, ...]) -> str:
    return ", ".join(f"{group.title} (id {group.id})" for group in groups)


def _speaker(language: str | None, groups: tuple[Group, ...]) -> Speaker:
    """The language that was asked for, or else that of the first group."""
    catalog = Catalog()
    if language is not None and language not in catalog.languages:
        raise Fault(f"Nobody speaks {language} here.", f"Take one of {', '.join(catalog.languages)}.")
    return Speaker(catalog.say, language or catalog.spoken(groups[0].language))
