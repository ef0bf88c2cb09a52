"""Settings that rules rest on, as owners type them behind `规则`: a clause is one, and some rules with a condition look at one."""

from collections.abc import Mapping
from typing import Final

import msgspec

from jiedan.host.wishes import NO_QUIET, Step, read, tiers_of
from jiedan.ledger.plan import PLANS
from jiedan.messages.normal import folded
from jiedan.orders import clauses
from jiedan.orders.group import Group
from jiedan.rules.typed import SWITCHES
from jiedan.rules.written import Clause, Rule

AWAY: Final = frozenset({"删除", "删", "恢复", "delete", "reset"})
_QUIET: Final = "rules.quiet"
_RESTS_ON: Final[Mapping[str, str]] = {
    "ceiling": "rules.ceiling", "ceiling-of-quotes": "rules.ceiling", "quiet-hours": _QUIET,
}  # fmt: skip
"""Rule → the setting of the group in its sentence, which is what owners mean when they change the rule."""
_EXAMPLES: Final = {"terms.commission": "5%", "terms.plan": "50/50", _QUIET: "22:00-08:00"}


def setting_of(rule: Rule | Clause, text: str) -> str | None:
    """The setting that these words behind the rule's name would change; None where they change the rule itself."""
    if isinstance(rule, Clause):
        return rule.setting
    return None if folded(text) in AWAY | SWITCHES else _RESTS_ON.get(rule.name)


def example_of(rule: Rule | Clause) -> str | None:
    """How its setting is written; None where the rule rests on none."""
    setting = setting_of(rule, "")
    return None if setting is None else _EXAMPLES.get(setting) or clauses.example(setting)


def with_setting(group: Group, setting: str, text: str) -> Group:
    """The group with another value for the setting. Raises Refusal, in the words of the set-up where that asks for the same."""
    terms, rules, currency = group.terms, group.rules, group.currency
    if setting == _QUIET:
        quiet = read(Step.QUIET, text, currency)
        first, last = (None, 0) if quiet == NO_QUIET else map(int, quiet.split("-"))
        return msgspec.structs.replace(group, rules=msgspec.structs.replace(rules, quiet_from=first, quiet_to=last))
    if setting == "terms.commission":
        tiers = tiers_of(read(Step.COMMISSION, text, currency))
        return msgspec.structs.replace(group, terms=msgspec.structs.replace(terms, commission=tiers))
    if setting == "terms.plan":
        plan = PLANS[read(Step.PLAN, text, currency)]
        return msgspec.structs.replace(group, terms=msgspec.structs.replace(terms, plan=plan))
    return clauses.changed(group, setting, text)
