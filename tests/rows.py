"""docs/reference/mission.md: which row of the mission is kept by which rule and shown by which test. `python -m tests.rows` writes it.

A test names its rows by `@pytest.mark.row("E06")`; a rule or clause of a preset by `row = "E06"`.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from jiedan.rules.shipped import NAMES, shipped
from jiedan.rules.written import Rule

SCOPE: Final[Mapping[str, str]] = {
    "A01": "1", "A02": "1", "A03": "2", "A04": "1", "A05": "1", "A06": "2", "A07": "1",
    "B03": "1", "B04": "2", "B05": "2", "B06": "1", "B07": "2",
    "C08": "2", "C09": "2", "C10": "2", "C11": "1", "C12": "1",
    "D01": "1", "D02": "1", "D03": "2", "D04": "1", "D05": "1", "D06": "1", "D07": "2", "D08": "2", "D09": "1", "D10": "2", "D11": "3",
    "D12": "2", "D13": "2", "D14": "1", "D15": "2", "D16": "1", "D17": "2",
    "E01": "1", "E02": "2", "E03": "1", "E04": "1", "E05": "1", "E06": "1", "E07": "2", "E08": "2", "E09": "2", "E10": "1", "E11": "2",
    "E12": "2", "E13": "1", "E14": "2", "E15": "2",
    "K01": "1", "K02": "1", "K03": "1", "K04": "1", "K05": "1", "K06": "1", "K07": "1", "K08": "1", "K09": "2", "K10": "1", "K11": "2",
    "M01": "1", "M02": "1", "M03": "2", "M04": "1", "M05": "2", "M06": "3", "M07": "1", "M08": "1", "M09": "2",
}  # fmt: skip
"""The rows about groups, members, rules and moderation → how soon they are wanted: 1 the core, 2 next, 3 later."""
LATER: Final[Mapping[str, str]] = {
    "A03": "how strict a group of friends and one of strangers is by default: comes with the advice of the set-up",
    "D12": "moving members out once they are served: comes with the groups of one order, which end",
    "E14": "topic tags and notices that are repeated: come with the messages of set times",
    "K09": "the best of the month: comes with the monthly reports",
    "K11": "rights that a level gives by itself: a deputy's rights are listed by the owner until then",
    "M06": "a check list for accounts that are paid to: advice for people, comes with the guide of the set-up",
}
"""Rows that no test shows yet → what will bring them."""
ROOT: Final = Path(__file__).resolve().parent
PAGE: Final = ROOT.parent / "docs" / "reference" / "mission.md"
_HEAD: Final = """# The mission, row by row

Drawn from the tests and the rule files (`python -m tests.rows`; a test compares). A row of the mission stands here once a test shows it:
the test carries `@pytest.mark.row`. The rule is the entry of a preset's rule file that says it to members, where there is one.

| row | rule | shown by |
|---|---|---|
"""


def draw() -> str:
    """The whole page."""
    rules, tests = _rules(), _tests()
    lines = (f"| {row} | {', '.join(sorted(rules[row])) or '–'} | {'<br>'.join(sorted(tests[row]))} |\n" for row in sorted(tests))
    return _HEAD + "".join(lines)


def _rules() -> dict[str, set[str]]:
    """Row → the names of rules, a clause in brackets."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in (entry for name in NAMES for entry in shipped(name).entries):
        if entry.row:
            found[entry.row].add(entry.name if isinstance(entry, Rule) else f"({entry.name})")
    return found


def shown() -> frozenset[str]:
    """The rows that a test shows."""
    return frozenset(_tests())


def _tests() -> dict[str, set[str]]:
    """Row → the tests that show it, as `folder/module::name`."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(ROOT.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for row in _marked(function):
                    found[row].add(f"{path.relative_to(ROOT).with_suffix('')}::{function.name}")
    return found


def _marked(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    for mark in function.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.row":
            yield from (str(row.value) for row in mark.args if isinstance(row, ast.Constant))


if __name__ == "__main__":
    PAGE.write_text(draw(), encoding="utf-8")
