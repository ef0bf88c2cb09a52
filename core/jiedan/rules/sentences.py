"""Rules as sentences: a name in braces is the value of a fact, written as people write it. There is no more to it: no templates."""

import re
from collections.abc import Mapping
from typing import Final

from jiedan.money import Money
from jiedan.rules.vocabulary import NAMESPACES, Kind, Value
from jiedan.rules.wall_clock import clock

PLACE: Final = re.compile(r"\{([a-z]+(?:\.[a-z_]+)?)\}")
LONGEST_VALUE: Final = 120


def filled(sentence: str, values: Mapping[str, Value], currency: str, language: str) -> str:
    """The sentence with its values, `{group.ceiling}` by the full name of a fact. What is unknown stays as it is."""
    return PLACE.sub(
        lambda found: shown(found[1], values[found[1]], currency, language) if found[1] in values else found[0], sentence
    )


def shown(name: str, value: Value, currency: str, language: str) -> str:
    """A fact's value as people write it."""
    kind = kind_of(name)
    if isinstance(value, bool):
        return {"zh": ("否", "是"), "en": ("no", "yes")}[language if language in {"zh", "en"} else "en"][value]
    if isinstance(value, list):
        return ("、" if language == "zh" else ", ").join(value)[:LONGEST_VALUE] or "–"
    if isinstance(value, int):
        match kind:
            case Kind.MONEY:
                return str(Money(value, currency))
            case Kind.CLOCK:
                return clock(value % (24 * 60))
            case Kind.MINUTES:
                return span(value, language)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)[:LONGEST_VALUE]


def ended(sentence: str, language: str) -> str:
    """The sentence with a mark at its end, where an owner left it out, so that more can follow."""
    return sentence if not sentence or sentence[-1] in "。！？；.!?;" else f"{sentence}{'。' if language == 'zh' else '.'}"


def called(name: str, language: str) -> str:
    """What people call the fact with this full name; a rule's own number by its name in the rule."""
    space, _, short = name.partition(".")
    found = NAMESPACES.get(space, {}).get(short)
    return short or name if found is None else (found.zh if language == "zh" else found.en)


def kind_of(name: str) -> Kind:
    """What the fact with this full name is; a number where it is one of a rule's own."""
    space, _, short = name.partition(".")
    found = NAMESPACES.get(space, {}).get(short)
    return Kind.NUMBER if found is None else found.kind


_UNITS: Final = ((24 * 60, "天", "day"), (60, "小时", "hour"), (1, "分钟", "minute"))


def span(minutes: int, language: str) -> str:
    """`2880` → 2 天, 1440 → 24 小时, as people say it, 90 → 90 分钟: in the largest unit that it is a whole number of."""
    units = _UNITS[1:] if minutes == _UNITS[0][0] else _UNITS
    size, zh, en = next(unit for unit in units if minutes % unit[0] == 0 and (minutes or unit[0] == 1))
    count = minutes // size
    return f"{count} {zh}" if language == "zh" else f"{count} {en}{'' if count == 1 else 's'}"
