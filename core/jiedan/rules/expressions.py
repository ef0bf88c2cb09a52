"""Conditions in CEL: read, bounded, tried and compiled when a rule is saved; evaluated when it is asked.

The library (Rust) has no bound on cost and holds the interpreter's lock, so the bounds are ours, at saving: length, depth, the size
of lists, one macro at most, and a list of the functions that there are. What passes costs microseconds: a condition names at most
LONGEST characters of things, and each works on one text of at most 4,000 characters or one list (docs/decisions/0011-rules-are-data.md).

Left out on purpose: `size` (it counts bytes), `map` and `filter` (they make lists), `matches` (compiles its pattern every time).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jiedan.errors import Refusal
from jiedan.messages.normal import folded
from jiedan.moderation.folding import tight
from jiedan.rules.cel_engine import cel
from jiedan.rules.vocabulary import NAMESPACES, NUMBERS, TOPICS, Facts, Kind, Topic, Value, samples

if TYPE_CHECKING:
    from cel import Context, Program

LONGEST: Final = 500
"""Characters of a condition."""
DEEPEST: Final = 12
"""Brackets within brackets."""
LONGEST_LIST: Final = 100
MACROS: Final = 1
OPERATORS: Final = frozenset({
    "_&&_", "_||_", "!_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "_+_", "_-_", "_*_", "_/_", "_%_", "-_", "_?_:_", "@in", "_[_]",
    "@not_strictly_false",
})  # fmt: skip
METHODS: Final = frozenset({"contains", "startsWith", "endsWith"})
_MACRO: Final = ("exists", "all", "exists_one")
_BAD_MACRO: Final = ("map", "filter", "has")
_TOKEN: Final = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<mark>[^\sA-Za-z_\d])|(?P<blank>\s+)""",
    re.ASCII,
)
_WORDS: Final = frozenset({"true", "false", "in"})
_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_NAME: Final = re.compile(
    rf"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<![\w.])({"|".join(NAMESPACES)})\s*\.\s*([A-Za-z_]\w*)""", re.ASCII
)
"""A text, or the full name of a fact."""
_NUMBER: Final = re.compile(rf"\b{NUMBERS}\.([a-z_]+)")
_COMPARES: Final = frozenset("<>=!")
_RECKONS: Final = frozenset("+-*/%")
_SUMS: Final = ("zero", "overflow")
"""What the library says of sums that come to nothing, and not of kinds that do not fit."""


def length(text: str) -> int:
    """How many characters people see as such: CEL's own `size` counts bytes."""
    return len(text)


def any_of(text: str, words: list[str]) -> bool:
    """Whether the text holds one of the words, however they are written. Nothing between Chinese characters hides a word (代.考, 代 考);
    of other words a blank is a part, or every second line would hold a short one.
    """
    plain = _plain(text)
    return any(_plain(word) in plain or (_CHINESE.search(word) is not None and _tight(word) in _tight(text)) for word in words)


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Folded once, though a condition asks again and again."""
    return folded(text)


@lru_cache(maxsize=512)
def _tight(text: str) -> str:
    return tight(text)


class Expression:
    """A condition that was looked at and may be asked. `names` are the facts that it looks at, `calls` our functions in it."""

    __slots__ = ("_program", "calls", "names", "text")

    def __init__(self, text: str, program: "Program") -> None:
        self.text: Final = text
        self.names: Final = named_in(text)
        self.calls: Final = frozenset(program.functions()) & functions(2).keys()
        self._program: Final = program

    def holds(self, context: "Context") -> Value:
        """What it comes to. Raises Broken where it cannot be said."""
        try:
            found: Value = self._program.execute(context)
        except Exception as problem:
            raise Broken(str(problem)) from problem
        return found


class Broken(Exception):
    """A condition cannot be evaluated on these facts."""


def variable(space: str, name: str) -> str:
    """What the engine calls a fact: a map for each namespace would cost it three times as long as all that is asked of it."""
    return f"{space}_{name}"


def context(facts: Facts, digits: int = 2, calls: Iterable[str] = ("any_of", "length", "money")) -> "Context":
    """What expressions are asked about: the facts, and the functions. `digits`: of the group's currency."""
    return prepared(
        {variable(space, name): value for space, names in facts.items() for name, value in names.items()}, digits, calls
    )


def prepared(variables: dict[str, Value], digits: int, calls: Iterable[str]) -> "Context":
    """The same for facts that are called as the engine calls them."""
    made: Context = cel.Context(variables)
    for name in calls:
        made.add_function(name, functions(digits)[name])
    return made


@lru_cache(maxsize=8)
def functions(digits: int) -> Mapping[str, Callable[..., Value]]:
    """Name → function. `money(50)` is fifty whole units of the currency."""
    return {"length": length, "any_of": any_of, "money": lambda units: units * 10**digits}


def compiled(text: str, numbers: Mapping[str, int] | None = None) -> Expression:
    """The condition, compiled, with the rule's numbers put in: so all rules are asked about the same facts.

    Raises Refusal where it cannot be read; what it may speak of is for `checked` to say.
    """
    _bounded(text)
    return _compiled(_NUMBER.sub(lambda found: str((numbers or {}).get(found[1], found[0])), text) if numbers else text)


@lru_cache(maxsize=4096)
def _compiled(text: str) -> Expression:
    try:
        program = cel.compile(_NAME.sub(_called, text))
    except ValueError:
        # As it was written the engine says where it stumbles; what may not be asked (`has`) is refused by its name.
        program = _as_written(text)
    return Expression(text, program)


def _called(found: re.Match[str]) -> str:
    """A fact as the engine calls it. A text stays, and so does what is only called like a namespace, as in
    `exists(member, member.contains("x"))`.
    """
    known = found[1] is None and found[3] in NAMESPACES[found[2]]
    return variable(found[2], found[3]) if known else found[0]


def _as_written(text: str) -> "Program":
    try:
        made: Program = cel.compile(text)
    except ValueError as problem:
        raise Refusal("rule-syntax", column=_column(str(problem))) from problem
    return made


def checked(text: str, topics: tuple[Topic, ...], numbers: Mapping[str, int], *, wants: type = bool) -> Expression:
    """The condition, if a rule about these topics may have it; `wants` is what it must come to.

    Raises Refusal: `rule-empty`, `rule-too-long`, `rule-too-deep`, `rule-long-list`, `rule-macros`, `rule-syntax`, `rule-function`,
    `rule-unknown`, `rule-not-then`, `rule-types`, `rule-fails`, `rule-money`.
    """
    if not text.strip():
        raise Refusal("rule-empty")
    expression = compiled(text, numbers)
    _names(text, topics, numbers)
    _money(text)
    _tried(expression, topics, wants)
    return expression


def named_in(text: str) -> tuple[str, ...]:
    """The facts that a condition speaks of, by their full names, each once."""
    tokens = [word for kind, word in _tokens(text) if kind != "blank"]
    places = range(len(tokens) - 2)
    known = {*NAMESPACES, NUMBERS}
    return tuple(dict.fromkeys(f"{tokens[n]}.{tokens[n + 2]}" for n in places if tokens[n] in known and tokens[n + 1] == "."))


def _bounded(text: str) -> None:
    """Bounds that can be seen without reading it: the parser itself is never given more."""
    if len(text) > LONGEST:
        raise Refusal("rule-too-long", most=LONGEST, count=len(text))
    depth = deepest = 0
    for kind, mark in _tokens(text):
        if kind == "mark":
            depth += (mark in "([{") - (mark in ")]}")
            deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise Refusal("rule-too-deep", most=DEEPEST)


def _names(text: str, topics: tuple[Topic, ...], numbers: Mapping[str, int]) -> None:
    """Every name is a fact that is known for all of these topics, a number of the rule, or a function that there is."""
    tokens = [each for each in _tokens(text) if each[0] != "blank"]
    known = set.intersection(*(set(TOPICS[topic]) for topic in topics)) | {NUMBERS}
    bound = _bound(tokens)
    macros = commas = 0
    for place, (kind, word) in enumerate(tokens):
        before = tokens[place - 1][1] if place else ""
        after = tokens[place + 1][1] if place + 1 < len(tokens) else ""
        commas += word == "," and kind == "mark"
        if kind != "name" or word in _WORDS:
            continue
        if after == "(":
            macros += word in _MACRO and before == "."
            _function(word, method=before == ".")
        elif before == ".":
            _fact(tokens[place - 2][1] if place > 1 else "", word, numbers)
        elif word not in bound and word not in known:
            raise Refusal("rule-not-then" if word in NAMESPACES else "rule-unknown", name=word, topic=", ".join(topics))
    if macros > MACROS:
        raise Refusal("rule-macros", most=MACROS)
    if commas >= LONGEST_LIST:
        raise Refusal("rule-long-list", most=LONGEST_LIST)


def _money(text: str) -> None:
    """An amount is compared with an amount: `order.price < 50` would mean fifty of the smallest coin. Raises Refusal (`rule-money`)."""
    tokens = [word for kind, word in _tokens(text) if kind != "blank"]
    for place in range(len(tokens) - 2):
        space, name = tokens[place], tokens[place + 2]
        fact = NAMESPACES.get(space, {}).get(name) if tokens[place + 1] == "." else None
        if fact is None or fact.kind is not Kind.MONEY:
            continue
        ahead, behind = [*reversed(tokens[:place])], tokens[place + 3 :]
        if {*ahead[:1], *behind[:1]} & _RECKONS:
            continue
        for side in (ahead, behind):
            other = next((word for word in side if word not in _COMPARES), "")
            if side[:1] and side[0] in _COMPARES and (other == NUMBERS or (other.isdecimal() and int(other))):
                raise Refusal(
                    "rule-money", name=f"{space}.{name}", example=f"money({other if other.isdecimal() else 'numbers.most'})"
                )


def _bound(tokens: list[tuple[str, str]]) -> set[str]:
    """The names that a macro binds: `roles.exists(role, …)`."""
    return {
        tokens[place + 2][1]
        for place, (_, token) in enumerate(tokens[:-3])
        if token in _MACRO and tokens[place + 1][1] == "(" and tokens[place + 3][1] == ","
    }


def _function(name: str, *, method: bool) -> None:
    may = METHODS | {*_MACRO} | functions(2).keys() if method else functions(2).keys()
    if name in _BAD_MACRO or name not in may:
        raise Refusal("rule-function", name=name, known=", ".join(sorted(METHODS | functions(2).keys() | {"exists", "all"})))


def _fact(space: str, name: str, numbers: Mapping[str, int]) -> None:
    names = numbers if space == NUMBERS else NAMESPACES.get(space, {})
    if name not in names:
        raise Refusal("rule-unknown", name=f"{space}.{name}", topic="")


def _tried(expression: Expression, topics: tuple[Topic, ...], wants: type) -> None:
    for topic in topics:
        for facts in samples(topic):
            try:
                found = expression.holds(context(facts))
            except Broken as problem:
                sums = any(word in str(problem).casefold() for word in _SUMS)
                raise Refusal("rule-fails" if sums else "rule-types", problem=str(problem)[:120]) from problem
            if type(found) is not wants:
                raise Refusal("rule-not-a-condition" if wants is bool else "rule-not-a-minute")


def _tokens(text: str) -> list[tuple[str, str]]:
    """(kind, token), one after the other: `text`, `number`, `name`, `mark`, `blank`."""
    return [(str(found.lastgroup), found[0]) for found in _TOKEN.finditer(text)]


def _column(problem: str) -> int:
    """Where the parser stumbled, by what it says (`ERROR: <input>:1:17: …`); 1 where it does not say."""
    found = re.search(r":(\d+):(\d+)", problem)
    return int(found[2]) + 1 if found else 1
