"""The rules of a group: what its preset was shipped with, what the owner changed of that, and what they wrote themselves."""

from collections.abc import Iterable
from functools import lru_cache

from jiedan.host.desk import Desk
from jiedan.money import digits_of
from jiedan.orders.group import Group
from jiedan.rules.engine import Ruleset
from jiedan.rules.shipped import shipped
from jiedan.rules.written import Rule
from jiedan.storage import rules
from jiedan.storage.rules import Changed


async def rules_of(desk: Desk, group: Group) -> Ruleset:
    """The rules that count in the group now, compiled once for each version of them."""
    return _ruleset(group.preset, digits_of(group.currency), tuple(await rules.changed(desk.engine, group.id)))


def merged(preset: str, changes: Iterable[Changed]) -> tuple[Rule, ...]:
    """The rules of a preset with a group's changes: what it changed in its place, what it wrote behind them."""
    newest = {each.name: each.rule() for each in changes}
    own = [
        rule for name, rule in newest.items() if rule is not None and name not in {each.name for each in shipped(preset).rules}
    ]
    return (*(newest.get(rule.name) or rule for rule in shipped(preset).rules), *own)


@lru_cache(maxsize=512)
def _ruleset(preset: str, digits: int, changes: tuple[Changed, ...]) -> Ruleset:
    return Ruleset(merged(preset, changes), digits)
