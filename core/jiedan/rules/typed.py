"""Rules as owners type them into a chat: a whole one in a line, or a change of one.

不接小单 publish: order.price < money(50) => deny 五十元以下的单不发
most=80     关     开     soft     red
"""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.normal import folded
from jiedan.messages.parsing.counts import count
from jiedan.rules.reading import check, read, topic
from jiedan.rules.spoken import known_outcomes, outcome_called
from jiedan.rules.written import LONGEST_NAME, Outcome, Rule, Severity

_LINE: Final = re.compile(
    r"(?P<name>\S{1,40})\s+(?P<on>[^:：]+?)\s*[:：]\s*(?P<when>.*?)\s*(?:=>|→|＝＞)\s*(?P<then>.*)", re.DOTALL
)
_OUTCOME: Final = re.compile(r"\s*([^\s,，、;；]+)\s*([,，、])?")
_NUMBER: Final = re.compile(r"(?P<name>[a-z_]+)\s*[=:]\s*(?P<minus>-?)\s*(?P<value>\S.*)")
_MARKS: Final = str.maketrans("（）［］｛｝＜＞＝！＆｜，：＂“”‘’＋－＊／？．", '()[]{}<>=!&|,:"""\'\'+-*/?.')
_TEXT: Final = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[“”][^“”]*[“”])""")
_OFF: Final = frozenset({"关", "关闭", "停用", "off", "disable"})
_ON: Final = frozenset({"开", "打开", "启用", "on", "enable"})
_SEVERITIES: Final[Mapping[str, Severity]] = {
    **dict.fromkeys(("red", "红线"), Severity.RED), **dict.fromkeys(("soft", "提醒", "软"), Severity.SOFT),
}  # fmt: skip
SWITCHES: Final = frozenset({*_OFF, *_ON, *_SEVERITIES})
"""Words that change a rule and none of its numbers."""


def typed(text: str) -> Rule:
    """The rule that somebody typed: a line of ours, or TOML. Raises Refusal: `rule-line`, `rule-topic`, `rule-then`, and those of
    `reading.check`.
    """
    if "[[rule]]" in text:
        found = read(text)
        if len(found) != 1 or not isinstance(found[0], Rule):
            raise Refusal("rule-line")
        return found[0]
    parts = _LINE.fullmatch(text.strip())
    if parts is None:
        raise Refusal("rule-line")
    name, on = parts["name"].casefold(), tuple(map(topic, _words(parts["on"])))
    then, says = _outcomes(parts["then"])
    rule = Rule(name=name, on=on, when=plain_marks(parts["when"]), then=then, zh=says, en=says)
    check(rule)
    return rule


def with_change(rule: Rule, text: str) -> Rule:
    """The rule with a change that somebody typed. Raises Refusal: `rule-change`, `rule-change-none`, and those of `reading.check`."""
    plain = folded(text)
    if plain in _OFF | _ON:
        return msgspec.structs.replace(rule, active=plain in _ON)
    if plain in _SEVERITIES:
        severity = _SEVERITIES[plain]
        changed = msgspec.structs.replace(rule, severity=severity, exempt=() if severity is Severity.RED else rule.exempt)
    else:
        changed = msgspec.structs.replace(rule, numbers={**rule.numbers, **_numbers(rule, plain)})
    check(changed)
    return changed


def plain_marks(text: str) -> str:
    """A condition with the marks that Chinese keyboards type made plain; what stands between quotation marks stays."""
    pieces = _TEXT.split(text)
    return "".join(
        f'"{piece[1:-1]}"' if place % 2 and piece[0] in "“”" else piece if place % 2 else piece.translate(_MARKS)
        for place, piece in enumerate(pieces)
    )


def _numbers(rule: Rule, plain: str) -> dict[str, int]:
    """The number that is changed: by its name, or alone where there is one only. Raises Refusal (`rule-change`, `rule-change-none`)."""
    named = _NUMBER.fullmatch(plain)
    name = named["name"] if named else next(iter(rule.numbers), "") if len(rule.numbers) == 1 else ""
    number = count(named["value"] if named else plain)
    if name in rule.numbers and number is not None:
        return {name: -number if named and named["minus"] else number}
    if not rule.numbers:
        raise Refusal("rule-change-none", name=rule.name)
    raise Refusal("rule-change", name=rule.name, known=", ".join(f"{name}={value}" for name, value in rule.numbers.items()))


def _outcomes(text: str) -> tuple[tuple[Outcome, ...], str]:
    """What comes of it, commas between, and the sentence behind. Raises Refusal (`rule-then`) where the first word is no outcome."""
    found, place, goes_on = list[Outcome](), 0, True
    while goes_on and (part := _OUTCOME.match(text, place)) is not None:
        named = outcome_called(part[1])
        if named is None:
            break
        found.append(named)
        place, goes_on = part.end(), part[2] is not None
    if not found:
        raise Refusal("rule-then", word=text.strip()[:LONGEST_NAME], known=known_outcomes())
    return tuple(found), text[place:].strip()


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[,、\s]+", text.strip()) if word]
