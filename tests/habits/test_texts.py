"""Whoever is refused is told why, in the own language."""

import ast
import re
from collections import defaultdict
from pathlib import Path
from typing import Final

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.guards import says_something
from jiedan.orders.process import PROCESS
from tests.habits.sources import CORE, ROOT, called, nodes, packages

MESSAGE: Final = re.compile(r"^([a-z][\w-]*)\s*=", re.MULTILINE)
COMPUTED: Final[dict[str, set[str]]] = {
    "missing-{}": {"title", "budget", "due", "lasts"},
    "takes-{}": {Verb.CLAIM, Verb.QUOTE, Verb.BUY},
    "not-you-{}": {row.by for row in PROCESS if row.by is not Part.CLOCK},
    "say-more-{}": {verb for row in PROCESS if says_something in row.guards for verb in row.verbs},
}
"""The codes that are put together, and what can fill the gap."""
PARTS: Final = ["core/jiedan", *(f"{folder}/{name}" for folder in ("adapters", "plugins") for name in packages(folder))]


@pytest.mark.parametrize("part", PARTS)
def test_every_refusal_has_words_in_every_language(part: str) -> None:
    """Each code in `Refusal("code")` and `Deny.because("code")` has its text `refused-code` wherever we speak."""
    codes = {f"refused-{code}" for _, node in nodes(part) for code in refusal_codes(node)}
    known = {language: words | texts(ROOT / part)[language] for language, words in texts(CORE).items()}

    assert {language: codes - words for language, words in known.items() if codes - words} == {}


@pytest.mark.parametrize("part", PARTS)
def test_every_text_is_there_in_every_language(part: str) -> None:
    """No language knows a text that another lacks."""
    languages = texts(ROOT / part)
    everything = set().union(*languages.values())

    assert {language: everything - words for language, words in languages.items() if everything - words} == {}


def test_we_speak_chinese_and_english() -> None:
    """The core has both, and something to say in each."""
    languages = texts(CORE)

    assert {"zh", "en"} <= {language.partition("-")[0] for language, words in languages.items() if words}


def texts(folder: Path) -> dict[str, set[str]]:
    """Language → names of the texts in the folder's .ftl files. `zh-CN.trade.ftl` belongs to zh-CN."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in folder.rglob("*.ftl"):
        found[path.name.partition(".")[0]] |= set(MESSAGE.findall(path.read_text(encoding="utf-8")))
    return found


def refusal_codes(node: ast.AST) -> list[str]:
    """The codes that a call names in its first argument. A code that is put together stands for all that it can become."""
    if called(node) not in {"Refusal", "because"} or not isinstance(node, ast.Call) or not node.args:
        return []
    return codes_in(node.args[0])


def codes_in(code: ast.expr) -> list[str]:
    """What the expression can give: a word, one of two, or a shape of `COMPUTED` filled in. A code handed on gives none here."""
    match code:
        case ast.Constant(value=str(word)):
            return [word]
        case ast.IfExp(body=one, orelse=other):
            return codes_in(one) + codes_in(other)
        case ast.JoinedStr(values=parts):
            shape = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
            assert shape in COMPUTED, f"say in COMPUTED what {shape!r} can become"
            return [shape.format(filling) for filling in COMPUTED[shape]]
    return []
