"""What every part of the host has at hand."""

from dataclasses import dataclass, field
from datetime import datetime

from jiedan.clock import Clock
from jiedan.host.plugins import Registry
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.catalog import Catalog


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

    def now(self) -> datetime:
        """The present instant."""
        return self.clock.now()

    def unit(self, key: str | None = None) -> UnitOfWork:
        """A new unit of work; with `key`, of the event that has this key."""
        unit = UnitOfWork(self.engine, self.now(), self.plugins.hears)
        if key is not None:
            unit.admit(key)
        return unit
