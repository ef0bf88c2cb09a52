"""What every part of the host has at hand."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex
from typing import Literal

from jiedan.clock import Clock
from jiedan.host.files import Files
from jiedan.host.keys import Keys
from jiedan.host.plugins import Registry
from jiedan.members.retention import Retention
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.catalog import Catalog

PlatformRole = Literal["owner", "admin", "member", "gone"]
"""What a platform says somebody is in a chat."""
RoleOf = Callable[[str, str, str], Awaitable[PlatformRole | None]]
"""(platform, chat, user) → what they are there right now; None where the platform cannot say. May raise anything."""


async def nobody_says(platform: str, chat: str, user: str) -> PlatformRole | None:  # noqa: ARG001 - a RoleOf
    """No platform is there that could say."""
    return None


def fresh_salt() -> str:
    """Sixteen random bytes in hex."""
    return token_hex(16)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDefaults:
    """What a group has before its owner sets anything (`[group]` of settings.toml)."""

    language: str = "zh"
    currency: str = "CNY"
    rules: GroupRules = field(default_factory=GroupRules)
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The database, the time, the words, the plugins."""

    engine: Engine
    clock: Clock
    catalog: Catalog
    plugins: Registry
    defaults: GroupDefaults
    files: Files
    """Copies of what was handed in, and what we made."""
    role_of: RoleOf = nobody_says
    retention: Retention = field(default_factory=Retention)
    """How long what is known of people is kept."""
    salts: Callable[[], str] = fresh_salt
    """What is mixed into the seal of a record's words: random, or nobody could erase them."""
    keys: Keys | None = None
    """Of this instance, for what it shares with others; None where nothing is shared."""

    def now(self) -> datetime:
        """The present instant."""
        return self.clock.now()

    def unit(self, key: str | None = None) -> UnitOfWork:
        """A new unit of work; with `key`, of the event that has this key."""
        unit = UnitOfWork(self.engine, self.now(), self.plugins.hears)
        if key is not None:
            unit.admit(key)
        return unit
