"""The plugins that run, as look-up tables: a command word is one dictionary entry, keywords are one automaton, events an index by type.
Handling an event costs the same with one plugin and with two hundred.
"""

from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points
from typing import Any, Final, NamedTuple

from jiedan.errors import Fault
from jiedan.host.keywords import Keywords, Listening
from jiedan.messages.grammar import RESERVED, fold
from jiedan.plugin import Handler, Plugin, RuleHandler
from jiedan.rules.rule import Subject
from jiedan.settings import Settings, refuse_strangers, section

GROUP: Final = "jiedan.plugins"
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
    points = {point.name: point for point in entry_points(group=GROUP)}
    refuse_strangers(settings, "plugins", tuple(points))
    found = (_loaded(points, name) for name in settings.plugins.chosen(points))
    return Registry(Running(plugin, _settings_of(plugin, settings)) for plugin in found)


def _settings_of(plugin: Plugin, settings: Settings) -> Any:
    return None if plugin.settings is None else section(settings, "plugins", plugin.name, plugin.settings)


def _loaded(points: Mapping[str, Any], name: str) -> Plugin:
    if name not in points:
        raise Fault(
            f"the plugin {name} is not installed", f"install it, or take it out of settings.toml; there are: {', '.join(points)}"
        )
    try:
        plugin = points[name].load()
    except Exception as problem:
        raise Fault(
            f"the plugin {name} cannot be loaded: {problem!r}", "ask its author, or take it out of settings.toml"
        ) from problem
    if not isinstance(plugin, Plugin):
        raise Fault(f"the entry point of the plugin {name} is no Plugin", "ask its author")
    return plugin
