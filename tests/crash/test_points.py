"""The list of crash points is complete: the code reaches every one of them and no other."""

import ast
from collections.abc import Iterator

from jiedan.crashpoints import POINTS
from tests.habits.sources import called, nodes


def test_the_code_reaches_every_point_of_the_list_and_no_other() -> None:
    """A point that nobody reaches proves nothing, and one that is not in the list is never hit."""
    assert sorted(set(reached())) == sorted(POINTS)


def reached() -> Iterator[str]:
    """The points that stand in the core's source: by name in `reach`, or as the name of a write."""
    for _, node in nodes("core"):
        match node:
            case ast.Call(args=[ast.Constant(value=str(name))]) if called(node) == "reach":
                yield name
            case ast.Call(args=[*given], keywords=keywords) if called(node) == "Write":
                named = [*given[4:5], *(keyword.value for keyword in keywords if keyword.arg == "point")]
                names = [value.value for value in named if isinstance(value, ast.Constant) and isinstance(value.value, str)]
                yield from (f"{name}.{side}" for name in names for side in ("before", "after"))
