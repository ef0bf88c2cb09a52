"""Nothing grows into a gravity well."""

import ast

from tests.habits.sources import OURS, ROOT, Function, nodes, python_files


def test_no_file_is_longer_than_400_lines() -> None:
    """A file has one subject; 400 lines are enough for one."""
    sizes = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*OURS)}

    assert {name: size for name, size in sizes.items() if size > 400} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    """A function fits on a screen, its docstring included."""
    functions = [(where, node) for where, node in nodes(*OURS) if isinstance(node, Function)]

    assert {f"{where} {node.name}": lines(node) for where, node in functions if lines(node) > 40} == {}


def lines(node: ast.stmt) -> int:
    """How many lines the definition takes, without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
