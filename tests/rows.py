"""docs/reference/mission.md: which row of the mission is kept by which rule and shown by which test. `python -m tests.rows` writes it.

A test names its rows by `@pytest.mark.row("E06")`; a rule or clause of a preset by `row = "E06"`.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jiedan.rules.shipped import NAMES, shipped
from jiedan.rules.written import Rule

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
