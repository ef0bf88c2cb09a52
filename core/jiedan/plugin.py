"""Everything that a plugin may import.

A plugin is a package with a `plugin` object, named by an entry point in the group `jiedan.plugins`:

    plugin = Plugin("hello")

    @plugin.keyword("你好", "hello")
    async def answer(heard: Heard, ctx: Context[None]) -> None:
        await ctx.reply(f"你好,{heard.member.name}!")

The object is a registration card: it is filled in at import and read by the host, which calls the handlers. A handler has two
seconds, and writes (notes, messages) that are kept together or not at all. It runs in our process: this is a contract between
colleagues, not a sandbox.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final, Protocol, TypeVar

import msgspec

from jiedan.orders.events import (
    HeldOrderEvent,
    OrderAccepted,
    OrderCancelled,
    OrderClaimed,
    OrderConfirmed,
    OrderDelivered,
    OrderDisputed,
    OrderEvent,
    OrderExpired,
    OrderFunded,
    OrderPublished,
    OrderQuoted,
    OrderReleased,
    OrderReviewed,
    OrderSettled,
)
from jiedan.rules.rule import Denied, Question, Subject

__all__ = [
    "Command",
    "Context",
    "Denied",
    "EventHandler",
    "Handler",
    "Heard",
    "HeldOrderEvent",
    "Notes",
    "OrderAccepted",
    "OrderCancelled",
    "OrderClaimed",
    "OrderConfirmed",
    "OrderDelivered",
    "OrderDisputed",
    "OrderEvent",
    "OrderExpired",
    "OrderFunded",
    "OrderPublished",
    "OrderQuoted",
    "OrderReleased",
    "OrderReviewed",
    "OrderSettled",
    "Person",
    "Plugin",
    "Question",
    "RuleHandler",
    "Subject",
    "Value",
]

S_co = TypeVar("S_co", covariant=True)
E = TypeVar("E", bound=OrderEvent)
Value = str | int | bool | list[str] | dict[str, str] | None
"""What a note may hold."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Who said something. `moderates`: keeps order in the group (owner or deputy)."""

    id: int
    name: str
    moderates: bool


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """A member typed one of the plugin's command words. `rest` is what followed it."""

    member: Person
    group: int
    word: str
    rest: str


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """A member's message contained one of the plugin's keywords, and was no command."""

    member: Person
    group: int
    word: str
    """The keyword, as it was registered."""
    text: str


class Notes(Protocol):
    """What the plugin remembers about one subject in one group. Written when the handler is done."""

    async def get(self, name: str, default: Value = None) -> Value:
        """The value under this name, with what this handler wrote so far."""

    async def set(self, name: str, value: Value) -> None:
        """Remember a value; None forgets it."""

    async def add(self, name: str, amount: int) -> int:
        """Count: add to a whole number (from 0) and return the sum. Right also when two handlers count at once."""

    async def all(self) -> dict[str, Value]:
        """Every name with its value."""


class Context(Protocol[S_co]):
    """What the host lends to a handler while it runs."""

    @property
    def settings(self) -> S_co:
        """`[plugins.<name>]` of settings.toml, as the plugin's settings type."""

    @property
    def language(self) -> str:
        """In which language the group is spoken to: "zh" or "en"."""

    @property
    def group(self) -> int:
        """The group in which it happened."""

    async def reply(self, text: str) -> None:
        """Say something where it happened (for an event: in the group)."""

    async def tell(self, member: int, text: str) -> None:
        """Say something to one member in private; in the group, by name, where the bot has no private chat with them."""

    def text(self, key: str, **facts: str | int) -> str:
        """One of the plugin's own texts in the group's language."""

    def notes(self, subject: str | int) -> Notes:
        """What the plugin remembers about a subject (a member's id, or any word) in this group."""

    async def listen(self, word: str) -> None:
        """From now on the plugin's keyword handler hears this word too, in this group. At most 64 characters."""

    async def unlisten(self, word: str) -> None:
        """No longer."""


Handler = Callable[[Any, Any], Awaitable[None]]
RuleHandler = Callable[[Question, Any], Awaitable[Denied | None]]
EventHandler = Callable[[E, Any], Awaitable[None]]


class Plugin:
    """The registration card of a plugin.

    `name` is short, lower case, and prefixes all that the plugin keeps. `settings` is a msgspec.Struct with defaults.
    `texts`: language → the plugin's texts in Fluent's notation.
    """

    def __init__(self, name: str, *, settings: type[msgspec.Struct] | None = None, texts: dict[str, str] | None = None) -> None:
        self.name: Final = name
        self.settings: Final = settings
        self.texts: Final = texts or {}
        self.commands: Final[dict[str, Handler]] = {}
        self.keywords: Final[dict[str, Handler]] = {}
        self.keyword_sources: Final[list[tuple[Callable[[Any], Iterable[str]], Handler]]] = []
        self.listener: Handler | None = None
        self.events: Final[dict[str, dict[str, Handler]]] = {}
        self.rules: Final[list[tuple[Subject, RuleHandler]]] = []

    def command(self, *words: str) -> Callable[[Handler], Handler]:
        """Run the handler with a `Command` when a message begins with one of the words."""

        def register(handler: Handler) -> Handler:
            self.commands.update(dict.fromkeys(words, handler))
            return handler

        return register

    def keyword(self, *words: str, source: Callable[[Any], Iterable[str]] | None = None) -> Callable[[Handler], Handler]:
        """Run the handler with `Heard` when a message contains one of the words, of those that `source(settings)` names, or of those
        that `Context.listen` added. The words of all plugins are looked for in one pass.
        """

        def register(handler: Handler) -> Handler:
            self.keywords.update(dict.fromkeys(words, handler))
            if source is not None:
                self.keyword_sources.append((source, handler))
            self.listener = self.listener or handler
            return handler

        return register

    def on(self, event: type[E]) -> Callable[[EventHandler[E]], EventHandler[E]]:
        """Run the handler after an event was committed: at least once, and what it writes exactly once."""

        def register(handler: EventHandler[E]) -> EventHandler[E]:
            self.events.setdefault(event.__name__, {})[handler.__name__] = handler
            return handler

        return register

    def rule(self, subject: Subject) -> Callable[[RuleHandler], RuleHandler]:
        """Ask the handler before a member may publish or claim. It returns None, or Denied with the key of one of the plugin's texts."""

        def register(handler: RuleHandler) -> RuleHandler:
            self.rules.append((subject, handler))
            return handler

        return register
