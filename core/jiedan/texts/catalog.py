"""Says things: a key, a language and facts go in, a line comes out.

    catalog.say("did-claim", "zh", number="1", title="一份产品介绍文案", …)

Facts are plain words. What a member wrote is put in as it is, never read as a pattern (`{ $title }` in a title stays what it is).
Characters that turn the direction of writing or hide are dropped, and newlines become spaces, so that nobody's name or note can
look like a line of ours. Only the facts in MANY_LINES, which we put together ourselves, keep their lines.

A key or a fact that is missing is our fault, never the member's: with `strict` (tests) it raises KeyError; without, the member
gets the text as far as it goes (or the key), and the log says so once.
"""

import logging
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jiedan.errors import Fact, Fault
from jiedan.messages.normal import clean

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Resource

LOCALES: Final = {"zh": "zh-CN", "en": "en-US"}
"""Language → the locale whose plural rules it follows."""
MANY_LINES: Final = frozenset({"list", "requirements", "statements"})
"""Facts that keep their newlines."""
COUNTED: Final = frozenset({"count", "files", "held", "lowest", "minutes", "most", "revisions_left"})
"""Facts that may choose a plural: whole numbers, or words that are one."""
NAMED: Final = frozenset({"level", "part", "role", "state", "verb"})
"""Facts that are codes of ours: `state="open"` is said as the text `state-open`."""
LONGEST_FACT: Final = 1000
"""Characters of one fact (fluent.runtime takes no more); what is longer is cut and ends in an ellipsis."""

_LOG: Final = logging.getLogger(__name__)
_BEGINS: Final = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)
"""Where a text begins: nothing else stands at the beginning of a line (Fluent 1.0, `Message`)."""
_Sources = Mapping[str, Iterable[str]]


def shipped() -> dict[str, list[str]]:
    """Language → the texts of this package, as they stand in its files."""
    found: dict[str, list[str]] = {}
    for path in sorted(files("jiedan.texts").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".ftl"):
            found.setdefault(path.name.partition(".")[0], []).append(path.read_text(encoding="utf-8"))
    return found


def apart(source: str) -> dict[str, str]:
    """Name → a text as it stands in a file of ours. Raises Fault when a name is there twice."""
    begins = [*_BEGINS.finditer(source), None]
    found: dict[str, str] = {}
    for this, following in pairwise(begins):
        assert this is not None
        if this[1] in found:
            raise _twice(this[1])
        found[this[1]] = source[this.start() : following.start() if following else len(source)]
    return found


class Catalog:
    """Every text in every language. Opens our files when the first text is asked for, and reads a text of ours when it is said first:
    reading all of them takes longer than anything else at the start. What a plugin brings (`add`) is read at once, so its author hears
    of mistakes.
    """

    def __init__(self, sources: _Sources | None = None, *, strict: bool = False, first: str = "zh") -> None:
        """`sources`: language → Fluent texts (ours by default). `first`: the language of members who named none that we speak."""
        self._sources: Final[_Sources] = shipped() if sources is None else sources
        self._unread: Final[dict[str, dict[str, str]]] = {}
        """Language → name → a text of ours that nobody has said yet."""
        self._strict: Final = strict
        self._first: Final = first
        self._lacking: Final[set[tuple[str, str]]] = set()
        self._named: Final[dict[tuple[str, str], frozenset[str]]] = {}
        self._fixed: Final[dict[tuple[str, str], str]] = {}
        """Texts that name no facts, as they were said before."""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that we speak, the first one first."""
        return tuple(sorted({*self._sources, self._first}, key=lambda code: (code != self._first, code)))

    def spoken(self, language: str | None) -> str:
        """The nearest language that we speak: `zh-Hant-TW` → zh; None or Klingon → the first."""
        code = (language or "").replace("_", "-").partition("-")[0].lower()
        return code if code in self._sources else self._first

    def add(self, language: str, source: str, *, prefix: str = "") -> None:
        """More texts in `language` (a plugin's). Each name gets `prefix-` in front, also where the texts name each other.

        Raises Fault when the source cannot be read, is in a language that we do not speak, or says again what is said already.
        """
        code = language.partition("-")[0]
        if code not in self._bundles:
            raise Fault(f"nobody speaks {language} here", f"the texts of a plugin are in {', '.join(self.languages)}")
        self._fill(self._bundles[code], language, source, prefix)

    def has(self, key: str, language: str) -> bool:
        """Whether `language` itself has the text."""
        return language in self._bundles and self._knows(language, key)

    def say(self, key: str, language: str | None, **facts: Fact) -> str:
        """The text, filled in. In a language that lacks it, another that has it."""
        wanted = self.spoken(language)
        for code in (wanted, *(code for code in self.languages if code != wanted)):
            if self._knows(code, key):
                return self._said(code, key, facts)
        self._lacks(key, "no language has this text")
        return key

    def _knows(self, code: str, key: str) -> bool:
        """Whether the language has the text; from then on it is read, with the texts that it quotes."""
        bundle = self._bundles[code]
        if bundle.has_message(key):
            return True
        source = self._unread.get(code, {}).pop(key, None)
        if source is None:
            return False
        for quoted in self._fill(bundle, code, source, ""):
            self._knows(code, quoted)
        return True

    def _said(self, code: str, key: str, facts: Mapping[str, Fact]) -> str:
        if (fixed := self._fixed.get((code, key))) is not None:
            return fixed
        bundle, named = self._bundles[code], self._named.get((code, key))
        wanted = facts if named is None else facts.keys() & named
        text, errors = _filled(bundle, key, {name: self._fact(code, name, facts[name]) for name in wanted})
        for error in errors:
            self._lacks(key, str(error))
        if named is not None and not named and not errors:
            self._fixed[code, key] = text
        return text

    def _lacks(self, key: str, what: str) -> None:
        if self._strict:
            raise KeyError(f"{key}: {what}")
        if (key, what) not in self._lacking:
            self._lacking.add((key, what))
            _LOG.error("text %s: %s", key, what)

    def _fact(self, code: str, name: str, fact: Fact) -> Any:
        """A fact as it may stand in a line of ours."""
        from fluent.runtime.types import fluent_number  # noqa: PLC0415

        if name in COUNTED and str(fact).isascii() and str(fact).isdigit():
            return fluent_number(int(fact), useGrouping=False)
        if name in NAMED and self._knows(code, key := f"{name}-{fact}"):
            return _filled(self._bundles[code], key, {})[0]
        text = clean(str(fact))
        text = text if len(text) <= LONGEST_FACT else f"{text[: LONGEST_FACT - 1]}…"
        return text if name in MANY_LINES else " ".join(text.split())

    @cached_property
    def _bundles(self) -> dict[str, "FluentBundle"]:
        from fluent.runtime import FluentBundle  # noqa: PLC0415 - takes a tenth of a second, and not every command says something

        bundles = {code: FluentBundle([LOCALES.get(code, code)], use_isolating=False) for code in self.languages}
        for code, sources in self._sources.items():
            self._unread[code] = apart("\n".join(sources))
        return bundles

    def _fill(self, bundle: "FluentBundle", language: str, source: str, prefix: str) -> frozenset[str]:
        """Take in texts. Returns the names of the texts that they quote."""
        from fluent.syntax import ast  # noqa: PLC0415

        read, code = _read(source, language, prefix), self.spoken(language)
        names = [entry.id.name for entry in read.resource.body if isinstance(entry, ast.Message)]
        for name in names:
            if bundle.has_message(name) or name in self._unread.get(code, {}) or names.count(name) > 1:
                raise _twice(f"{name} ({language})")
        bundle.add_resource(read.resource)
        self._named.update({(code, name): facts for name, facts in read.facts.items()})
        return read.quoted


class _Read(NamedTuple):
    """Texts, read. `facts`: key → the facts that its text names; texts that quote others are left out, because those may name more."""

    resource: "Resource"
    facts: dict[str, frozenset[str]]
    quoted: frozenset[str]


def _twice(name: str) -> Fault:
    return Fault(f"the text {name} is there twice", "give one of the two another name")


def _named(resource: "Resource") -> _Read:
    from fluent.syntax import ast, visitor  # noqa: PLC0415

    class Names(visitor.Visitor):
        def __init__(self) -> None:
            self.facts: set[str] = set()
            self.quoted: set[str] = set()

        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            self.facts.add(node.id.name)

        def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
            self.quoted.add(node.id.name)

    found: dict[str, frozenset[str]] = {}
    quoted: set[str] = set()
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            names = Names()
            names.visit(entry)
            quoted |= names.quoted
            if not names.quoted:
                found[entry.id.name] = frozenset(names.facts)
    return _Read(resource, found, frozenset(quoted))


@cache
def _read(source: str, language: str, prefix: str) -> _Read:
    # Tests open many catalogs.
    resource = _parsed(source, language)
    if prefix:
        _rename(resource, prefix)
    return _named(resource)


def _parsed(source: str, language: str) -> "Resource":
    from fluent.syntax import FluentParser, ast  # noqa: PLC0415

    resource = FluentParser().parse(source)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            why = "; ".join(note.message or "" for note in entry.annotations)
            raise Fault(f"a text ({language}, line {line}) cannot be read: {why}", "mend that line of the .ftl file")
    return resource


def _rename(resource: "Resource", prefix: str) -> None:
    from fluent.syntax import ast, visitor  # noqa: PLC0415

    class Prefix(visitor.Visitor):
        def name(self, node: Any) -> None:
            node.id.name = f"{prefix}-{node.id.name}"
            self.generic_visit(node)

        visit_Message = visit_Term = visit_MessageReference = visit_TermReference = name  # noqa: N815

    assert isinstance(resource, ast.Resource)
    Prefix().visit(resource)


def _filled(bundle: "FluentBundle", key: str, facts: dict[str, Any]) -> tuple[str, list[Exception]]:
    pattern = bundle.get_message(key).value
    if pattern is None:
        return key, [ValueError("it has no words")]
    text, errors = bundle.format_pattern(pattern, facts)
    return str(text), errors
