"""The plugins that run, as look-up tables: a command word is one dictionary entry, keywords are one automaton, events an index by type.
Handling an event costs the same with one plugin and with two hundred.
"""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from jiedan.errors import Fault
from jiedan.host import installed
from jiedan.host.keywords import Keywords, Listening
from jiedan.messages.grammar import RESERVED, fold
from jiedan.plugin import Handler, Plugin, RuleHandler
from jiedan.rules.rule import Subject
from jiedan.settings import Settings

LISTENING: Final = "listening"
"""The subject of the notes in which the words lie that `Context.listen` added."""


class Running(NamedTuple):
    """A plugin with its settings."""

    plugin: Plugin
    settings: Any


class Registry:
    """Every plugin that runs."""

    def __init__(self, running: Iterable[Running] = ()) -> None:
        self.plugins: Final[dict[str, Running]] = {each.plugin.name: each for each in running}
        self.commands: Final[dict[str, tuple[str, Handler]]] = {}
        self.rules: Final[dict[Subject, list[tuple[str, RuleHandler]]]] = {subject: [] for subject in Subject}
        self.hears: Final[dict[str, list[tuple[str, str]]]] = {}
        self._fixed: Final[list[Listening]] = []
        self._handlers: Final[dict[tuple[str, str], Handler]] = {}
        for each in self.plugins.values():
            self._enlist(each)
        self.keywords = Keywords(self._fixed)

    def _enlist(self, running: Running) -> None:
        plugin = running.plugin
        for word, handler in plugin.commands.items():
            if fold(word) in RESERVED or fold(word) in self.commands:
                raise Fault(
                    f"the plugin {plugin.name} wants the command {word!r}, which is taken", "switch it off, or ask its author"
                )
            self.commands[fold(word)] = (plugin.name, handler)
        for subject, rule in plugin.rules:
            self.rules[subject].append((plugin.name, rule))
        for event, handlers in plugin.events.items():
            self.hears.setdefault(event, []).extend((plugin.name, name) for name in handlers)
        words = dict(plugin.keywords)
        for source, handler in plugin.keyword_sources:
            words.update(dict.fromkeys(source(running.settings), handler))
        for word, handler in words.items():
            self._fixed.append(Listening(plugin.name, word, None))
            self._handlers[plugin.name, word] = handler

    def listen(self, added: Iterable[Listening]) -> None:
        """Look for these words too, besides those that the plugins brought along. Builds the automaton anew."""
        self.keywords = Keywords([*self._fixed, *added])

    def keyword_handler(self, listening: Listening) -> Handler | None:
        """Who handles a keyword that was found."""
        found = self._handlers.get((listening.plugin, listening.word))
        return found or self.plugins[listening.plugin].plugin.listener

    def event_handler(self, plugin: str, event: str, name: str) -> Handler | None:
        """Who handles an event; None when the plugin runs no more, or has no such handler any more."""
        running = self.plugins.get(plugin)
        return None if running is None else running.plugin.events.get(event, {}).get(name)

    def texts(self) -> Iterable[tuple[str, str, str]]:
        """(language, source, prefix) of all texts that plugins bring along."""
        for name, (plugin, _) in self.plugins.items():
            for language, source in plugin.texts.items():
                yield language, source, name


def load(settings: Settings) -> Registry:
    """The plugins that the settings enable, each with its own settings.

    Raises Fault for one that is not installed, cannot be imported, or whose settings are wrong.
    """
    return Registry(Running(plugin, filled) for plugin, filled in installed.enabled(settings, "plugins"))
