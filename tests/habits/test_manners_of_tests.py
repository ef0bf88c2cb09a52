"""A test says what is true and shows it on the real thing."""

import ast

import pytest

from tests.habits.sources import Function, called, nodes

FORBIDDEN_CALLS = {"Mock", "MagicMock", "AsyncMock", "patch", "skip", "skipif", "xfail", "importorskip"}


def test_no_test_pretends_skips_or_sleeps() -> None:
    """No mocks, no patching, no skipping, no waiting by the clock: a fake is a second adapter, time is a FakeClock."""
    assert [where for where, node in nodes("tests") if breaks_manners(node)] == []


def test_every_test_states_its_truth() -> None:
    """A test's docstring says in a sentence what holds."""
    tests = [(where, node) for where, node in nodes("tests") if isinstance(node, Function) and node.name.startswith("test_")]

    assert [where for where, node in tests if not ast.get_docstring(node)] == []


@pytest.mark.parametrize(
    "line", ["time.sleep(1)", "monkeypatch.setattr(a, 'b', 1)", "m = Mock()", "from unittest import mock", "pytest.skip('later')"]
)
def test_bad_manners_are_seen(line: str) -> None:
    """The habit above finds each of the things that it forbids."""
    assert any(breaks_manners(node) for node in ast.walk(ast.parse(line)))


def breaks_manners(node: ast.AST) -> bool:
    """Whether a node mocks, patches, skips or sleeps. `sleep(0)` only lets the others run."""
    match node:
        case ast.ImportFrom(module="unittest" | "unittest.mock") | ast.Import(names=[ast.alias(name="unittest.mock")]):
            return True
        case ast.Attribute(value=ast.Attribute(attr="mark"), attr="skip" | "skipif" | "xfail"):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="monkeypatch"), attr="setattr" | "setitem")):
            return True
        case ast.Call(args=[ast.Constant(value=0)]) if called(node) == "sleep":
            return False
    return called(node) in FORBIDDEN_CALLS | {"sleep"}
