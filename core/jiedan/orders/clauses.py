"""Settings of a group by their names, for rules that the trade keeps by itself: what one is, another value for it, and both in words."""

import re
from datetime import timedelta
from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.ledger.plan import PLANS, Plan
from jiedan.members.conduct import BOUNDS as CONDUCT
from jiedan.messages.normal import folded
from jiedan.messages.parsing.counts import count
from jiedan.messages.parsing.numerals import ONE, value
from jiedan.messages.spans import LONGEST
from jiedan.messages.spans import span as length_of
from jiedan.money import LARGEST, Money, digits_of
from jiedan.orders.group import Group
from jiedan.rules.rule import GroupRules
from jiedan.rules.sentences import span

MONEY: Final = frozenset({"rules.ceiling", "terms.small_dispute"})
"""Settings that are amounts; None where there is no bound."""
BOUNDS: Final = {
    "rules.silence.months": (0, 24), "rules.entrance.cap": (0, 99_999), "rules.entrance.split_at": (2, 99_999),
    "rules.keep_talk_days": (0, 30),
    **{f"rules.conduct.{name}": (bounds.least, bounds.most) for name, bounds in CONDUCT.items()},
}  # fmt: skip
"""What a number may be that is no length of time and no amount."""
_SHORT: Final = re.compile(r"(\d{1,6})\s*(m|h|d|分钟|小时|天)?")
_YES: Final = frozenset({"yes", "on", "是", "要", "开", "需要", "必须"})
_NO: Final = frozenset({"no", "off", "否", "不要", "关", "不", "不需要", "不用"})
_NONE: Final = frozenset({"none", "0", "无", "不限", "没有", "不设", "no bound", "unlimited"})
_MONEY: Final = re.compile(r"[¥$€£]?\s*(?P<figure>[^\s¥$€£]+?)\s*(?:元|块钱?|rmb|cny|yuan)?")
_EXAMPLES: Final = {timedelta: "24h", bool: "yes", Plan: "halves"}
_EXAMPLES_OF_NUMBERS: Final = {"rules.entrance.cap": "200", "rules.keep_talk_days": "7"}
"""Where the usual number is 0; elsewhere that number is the example."""
_UNITS: Final = {"m": 1, "分钟": 1, "h": 60, "小时": 60, "d": 24 * 60, "天": 24 * 60}
Setting = timedelta | bool | int | Plan | None


def value_of(group: Group, setting: str) -> Any:
    """What the group has set this to: `terms.revisions`, `rules.levels.newcomer_holds`."""
    found: Any = group
    for name in setting.split("."):
        found = getattr(found, name)
    return found


def changed(group: Group, setting: str, text: str) -> Group:
    """The group with another value for the setting, as somebody wrote it. Raises Refusal (`clause-value`)."""
    value = parsed(setting, text, group.currency, value_of(group, setting))
    try:
        found: Group = _replaced(group, setting.split("."), value)
    except ValueError as problem:
        raise _refused(setting, text) from problem
    return found


def parsed(setting: str, text: str, currency: str, now: Any = None) -> Setting:
    """What the words mean for this setting; `now`: what it is, by which its kind is known. Raises `clause-value`, `clause-bounds`."""
    plain = folded(text)
    match now if now is not None else _usual(setting):
        case _ if setting in MONEY:
            return _amount(setting, plain, currency)
        case bool():
            if plain not in _YES | _NO:
                raise _refused(setting, text)
            return plain in _YES
        case Plan():
            if plain not in PLANS:
                raise _refused(setting, text)
            return PLANS[plain]
        case timedelta():
            return _length(setting, plain)
        case int() if (number := 0 if plain in _NONE else count(plain)) is not None:
            least, most = BOUNDS.get(setting, (0, 1000))
            if least <= number <= most:
                return number
            raise Refusal("clause-bounds", least=least, most=most)
    raise _refused(setting, text)


def in_words(value: Setting, setting: str, currency: str, language: str) -> str | None:
    """The value as people write it; None where only the texts know its name (a plan, a commission)."""
    zh = language == "zh"
    match value:
        case None:
            return "不限" if zh else "no bound"
        case bool():
            return ("要" if value else "不要") if zh else ("yes" if value else "no")
        case timedelta():
            return ("没有" if zh else "none") if not value else span(int(value.total_seconds() // 60), language)
        case int():
            return str(Money(value, currency)) if setting in MONEY else str(value)
        case _:
            return None


def _replaced(holder: Any, path: list[str], value: Any) -> Any:
    name, *rest = path
    return msgspec.structs.replace(holder, **{name: _replaced(getattr(holder, name), rest, value) if rest else value})


def _usual(setting: str) -> Any:
    """What the setting is where nobody set it."""
    from jiedan.orders.terms import Terms  # noqa: PLC0415 - presets are read before any group is there

    space, *path = setting.split(".")
    found: Any = Terms() if space == "terms" else GroupRules()
    for name in path:
        found = getattr(found, name)
    return found


def _length(setting: str, plain: str) -> timedelta:
    if plain in _NONE:
        return timedelta(0)
    short = _SHORT.fullmatch(plain)
    found = timedelta(minutes=int(short[1]) * _UNITS[short[2] or "h"]) if short else length_of(plain)
    if found is None or found > LONGEST:
        raise _refused(setting, plain)
    return found


def _amount(setting: str, plain: str, currency: str) -> int | None:
    if plain in _NONE:
        return None if setting == "rules.ceiling" else 0
    found = _MONEY.fullmatch(plain.replace("，", ","))
    figure = None if found is None else value(found["figure"])
    units: int = 10 ** digits_of(currency)
    amount, rest = divmod((figure or 0) * units, ONE)
    if rest or not 0 < amount <= LARGEST:
        raise _refused(setting, plain)
    return amount


def example(setting: str) -> str:
    """How a value of this setting is written."""
    usual = _usual(setting)
    return "5000" if setting in MONEY else _EXAMPLES.get(type(usual)) or _EXAMPLES_OF_NUMBERS.get(setting) or str(usual)


def _refused(setting: str, text: str) -> Refusal:
    return Refusal("clause-value", word=text[:40], example=example(setting))
