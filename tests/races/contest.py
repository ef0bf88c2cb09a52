"""Many at once: several apps on one database, each with lanes of its own, so that nothing but the database decides."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Final

from jiedan.app import App
from jiedan.clock import Clock
from jiedan.host.desk import GroupDefaults
from jiedan.host.plugins import Registry
from jiedan.members.points import Levels
from jiedan.messages.inbound import Chat, Inbound
from jiedan.messages.outgoing import Outgoing
from jiedan.rules.rule import GroupRules
from jiedan.storage import ledger, members, records
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS, PLATFORM

FREELY: Final = GroupDefaults(rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=1000, regular_holds=1000)))
"""Everybody may hold as many orders as they like."""


class Contest:
    """A group, and the apps that take in its events side by side. The stage's own app sets up and sends."""

    def __init__(self, stage: Stage, engines: Sequence[Engine]) -> None:
        self.stage: Final = stage
        self._engines: Final = engines
        self.apps: Final[list[App]] = []

    def app(self, clock: Clock | None = None) -> App:
        """One more app on the same database."""
        engine = self._engines[len(self.apps) % len(self._engines)]
        app = App(engine, clock or self.stage.clock, Registry(), self.stage.app.desk.defaults, {}, strict_texts=True, salts=str)
        self.apps.append(app)
        return app

    async def at_once(self, events: Iterable[Inbound]) -> list[Outgoing]:
        """Hand in the events all at the same time, each to the next app; returns what was sent because of it."""
        before = len(self.stage.platform.sent)
        await asyncio.gather(*(self.apps[index % len(self.apps)].receive(event) for index, event in enumerate(events)))
        await self.stage.app.sweep()
        return self.stage.platform.sent[before:]

    async def held(self, person: Person) -> int:
        """How many orders the group counts as this person's."""
        engine = self.stage.app.desk.engine
        member = await members.member(engine, PLATFORM, person.name)
        assert member is not None
        found = await members.membership(engine, 1, member.id)
        assert found is not None
        return found.held

    async def holders(self) -> list[str]:
        """The names of those whom the group counts an order for."""
        rows = await self.stage.app.desk.engine.rows(
            "SELECT m.name FROM memberships s JOIN members m ON m.id = s.member_id WHERE s.group_id = 1 AND s.held > 0"
        )
        return [str(name) for (name,) in rows]

    async def check_books(self) -> None:
        """Whatever happened, the balances are the sums, money neither came nor went, and every chain holds."""
        engine = self.stage.app.desk.engine
        assert await ledger.kept(engine) == await ledger.summed(engine)
        assert sum((await self.stage.books()).values()) == 0
        assert await records.broken(engine) == {}


@asynccontextmanager
async def contest(url: str, *, apps: int = 4, defaults: GroupDefaults = DEFAULTS) -> AsyncIterator[Contest]:
    """A fresh group. PostgreSQL is spoken to over two pools, as by two processes; SQLite allows one connection."""
    async with AsyncExitStack() as opened:
        stage = await opened.enter_async_context(Stage(url=url, defaults=defaults, salts=str))
        engines = [stage.app.desk.engine]
        if not url.startswith("sqlite"):
            second = await open_database(url)
            opened.push_async_callback(second.close)
            engines.append(second.engine)
        found = Contest(stage, engines)
        for _ in range(apps):
            found.app()
        yield found


def whispered(person: Person, text: str, **more: Any) -> Inbound:
    """The person says this to the bot in private: a chat, and so a lane, of its own."""
    return person.event(text=text, chat=Chat(id=person.private, kind="private"), **more)


def replies(sent: Iterable[Outgoing], event: Inbound) -> list[Outgoing]:
    """What was said in answer to the event."""
    return [message for message in sent if message.reply_to == event.message]
