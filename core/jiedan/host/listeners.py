"""Runs the handlers of plugins: of a command word that is theirs, or of words that they listen for."""

import asyncio
from dataclasses import dataclass
from typing import Final

import structlog

from jiedan.errors import Hiccup, Refusal
from jiedan.host import people
from jiedan.host.context import HandlerContext
from jiedan.host.desk import Desk
from jiedan.host.keywords import Listening
from jiedan.host.people import Asker
from jiedan.members.roles import moderates
from jiedan.plugin import Command, Handler, Heard, Person
from jiedan.storage.unit_of_work import UnitOfWork

HANDLER_DEADLINE: Final = 2.0
"""Seconds that a plugin's handler has."""

_log: Final = structlog.get_logger("jiedan.listeners")


@dataclass(frozen=True, slots=True)
class ForPlugin:
    """A plugin's command word, or keywords of plugins."""

    word: str
    rest: str
    heard: tuple[Listening, ...] = ()


class Listeners:
    """The plugins that are to hear what somebody said."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def run(self, asker: Asker, request: ForPlugin) -> UnitOfWork | None:
        """What they say to it, None where nobody says anything. One that fails or is too slow says nothing, and nothing of it is kept.

        Raises Refusal where all that spoke refused, and Hiccup.
        """
        if not asker.groups:
            return None
        group = asker.groups[0]
        roles = (await people.authority(self._desk, asker, group)).roles
        person = Person(id=asker.member.id, name=asker.member.name, moderates=moderates(roles))
        unit = self._desk.unit(asker.inbound.key)
        refused: list[Refusal] = []
        said = False
        for name, handler, heard in self._handlers(request, group.id, person, asker.inbound.text):
            part = self._desk.unit()
            ctx = HandlerContext(
                self._desk, self._desk.plugins.plugins[name], group, part, chat=asker.chat, reply_to=asker.inbound.message or None
            )  # fmt: skip
            try:
                async with asyncio.timeout(HANDLER_DEADLINE):
                    await handler(heard, ctx)
            except Hiccup:
                raise
            except Refusal as refusal:
                refused.append(refusal)
            except Exception:  # noqa: BLE001 - a plugin's fault must not reach the group, nor the other plugins
                _log.exception("plugin failed", plugin=name)
            else:
                ctx.finish()
                part.listens_anew = ctx.listens_anew
                unit.absorb(part)
                said = True
        if refused and not said:
            raise refused[0]
        return unit if said else None

    def _handlers(self, request: ForPlugin, group: int, person: Person, text: str) -> list[tuple[str, Handler, Command | Heard]]:
        if not request.heard:
            name, handler = self._desk.plugins.commands[request.word]
            return [(name, handler, Command(member=person, group=group, word=request.word, rest=request.rest))]
        found: dict[str, tuple[str, Handler, Command | Heard]] = {}
        for listening in request.heard:
            hears = self._desk.plugins.keyword_handler(listening)
            if hears is not None and listening.group in (None, group) and listening.plugin not in found:
                heard = Heard(member=person, group=group, word=listening.word, text=text)
                found[listening.plugin] = (listening.plugin, hears, heard)
        return list(found.values())
