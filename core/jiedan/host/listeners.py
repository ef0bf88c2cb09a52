"""Runs the handlers of plugins that a command word or keywords call for, each under a deadline."""

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
from jiedan.members.rights import Right, may
from jiedan.plugin import Command as PluginCommand
from jiedan.plugin import Handler, Heard, Person
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


async def run_plugins(desk: Desk, asker: Asker, request: ForPlugin) -> UnitOfWork | None:
    """Run the handlers of plugins. One that fails or is too slow says nothing, and nothing of it is kept."""
    if not asker.groups:
        return None
    group = asker.groups[0]
    moderates = may(await people.authority(desk, asker, group), Right.MODERATE)
    person = Person(id=asker.member.id, name=asker.member.name, moderates=moderates)
    unit = desk.unit(asker.inbound.key)
    refused: list[Refusal] = []
    said = False
    for name, handler, heard in _handlers(desk, request, group.id, person, asker.inbound.text):
        part = desk.unit()
        ctx = HandlerContext(
            desk, desk.plugins.plugins[name], group, part, chat=asker.chat, reply_to=asker.inbound.message or None
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


def _handlers(
    desk: Desk, request: ForPlugin, group: int, person: Person, text: str
) -> list[tuple[str, Handler, PluginCommand | Heard]]:
    if not request.heard:
        name, handler = desk.plugins.commands[request.word]
        return [(name, handler, PluginCommand(member=person, group=group, word=request.word, rest=request.rest))]
    found: dict[str, tuple[str, Handler, PluginCommand | Heard]] = {}
    for listening in request.heard:
        hears = desk.plugins.keyword_handler(listening)
        if hears is not None and listening.group in (None, group) and listening.plugin not in found:
            heard = Heard(member=person, group=group, word=listening.word, text=text)
            found[listening.plugin] = (listening.plugin, hears, heard)
    return list(found.values())
