"""Rules as owners type them into a chat: a whole one in a line, or a change of one.

不接小单 publish: order.price < money(50) => deny 五十元以下的单不发
most=80     关     开     soft     red
"""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.rules.reading import check, read
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Outcome, Rule, Severity

_LINE: Final = re.compile(
    r"(?P<name>\S{1,40})\s+(?P<on>[\w\s,、]+?)\s*[:：]\s*(?P<when>.+?)\s*(?:=>|→|＝＞)\s*(?P<then>[a-z][a-z,、\s]*?)(?:\s+(?P<says>\S.*))?",
    re.DOTALL,
)
_NUMBER: Final = re.compile(r"(?P<name>[a-z_]+)\s*[=＝:：]\s*(?P<value>-?\d{1,12})")
_MARKS: Final = str.maketrans("（）［］｛｝＜＞＝！＆｜，：＂“”‘’＋－＊／？．", '()[]{}<>=!&|,:"""\'\'+-*/?.')
_TEXT: Final = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[“”][^“”]*[“”])""")
_OFF: Final = frozenset({"关", "关闭", "停用", "off", "disable"})
_ON: Final = frozenset({"开", "打开", "启用", "on", "enable"})
_SEVERITIES: Final[Mapping[str, Severity]] = {
    **dict.fromkeys(("red", "红线"), Severity.RED), **dict.fromkeys(("soft", "提醒", "软"), Severity.SOFT),
}  # fmt: skip


def typed(text: str) -> Rule:
    """The rule that somebody typed: a line of ours, or TOML. Raises Refusal: `rule-line`, and those of `reading.check`."""
    if "[[rule]]" in text:
        found = read(text)
        if len(found) != 1 or not isinstance(found[0], Rule):
            raise Refusal("rule-line")
        return found[0]
    parts = _LINE.fullmatch(text.strip())
    if parts is None:
        raise Refusal("rule-line")
    says = (parts["says"] or "").strip()
    try:
        rule = Rule(
            name=parts["name"].casefold(), on=tuple(map(Topic, _words(parts["on"]))), when=plain_marks(parts["when"]),
            then=tuple(map(Outcome, _words(parts["then"]))), zh=says, en=says,
        )  # fmt: skip
    except ValueError as problem:
        raise Refusal("rule-line") from problem
    check(rule)
    return rule


def with_change(rule: Rule, text: str) -> Rule:
    """The rule with a change that somebody typed. Raises Refusal: `rule-change`, `rule-number`, and those of `reading.check`."""
    plain = text.strip().casefold()
    if plain in _OFF | _ON:
        return msgspec.structs.replace(rule, active=plain in _ON)
    if plain in _SEVERITIES:
        severity = _SEVERITIES[plain]
        changed = msgspec.structs.replace(rule, severity=severity, exempt=() if severity is Severity.RED else rule.exempt)
    elif (number := _NUMBER.fullmatch(plain)) is not None and number["name"] in rule.numbers:
        changed = msgspec.structs.replace(rule, numbers={**rule.numbers, number["name"]: int(number["value"])})
    elif plain.isdecimal() and len(rule.numbers) == 1 and len(plain) <= 12:
        changed = msgspec.structs.replace(rule, numbers=dict.fromkeys(rule.numbers, int(plain)))
    else:
        raise Refusal(
            "rule-change", name=rule.name, known="、".join(f"{name}={value}" for name, value in rule.numbers.items()) or "-"
        )
    check(changed)
    return changed


def plain_marks(text: str) -> str:
    """A condition with the marks that Chinese keyboards type made plain; what stands between quotation marks stays."""
    pieces = _TEXT.split(text)
    return "".join(
        f'"{piece[1:-1]}"' if place % 2 and piece[0] in "“”" else piece if place % 2 else piece.translate(_MARKS)
        for place, piece in enumerate(pieces)
    )


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[,、\s]+", text.strip()) if word]
