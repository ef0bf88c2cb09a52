"""The public modules are small doors: one sorted list says all that may be used."""

import ast
from pathlib import Path

import pytest

from tests.habits.sources import CORE, called, tree

DOORS = [CORE / "plugin.py", CORE / "adapter.py", CORE / "testing" / "__init__.py"]
doors = pytest.mark.parametrize("door", DOORS, ids=["plugin", "adapter", "testing"])


@doors
def test_a_public_module_lists_its_names_in_order(door: Path) -> None:
    """`__all__` is there, sorted, without doubles."""
    names = listed(door)

    assert names == sorted(set(names))


@doors
def test_a_public_module_lists_all_that_it_offers_and_nothing_else(door: Path) -> None:
    """What the module defines or takes from jiedan without an underscore is in `__all__`; what is in `__all__` exists."""
    assert set(listed(door)) == offered(door)


def listed(door: Path) -> list[str]:
    """The names in the module's `__all__`, as written."""
    for node in tree(door).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    raise AssertionError(f"{door.name} has no __all__")


def offered(door: Path) -> set[str]:
    """The names that the module binds at its top and means for others: its own but type variables, and jiedan's."""
    names: set[str] = set()
    for node in tree(door).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(value=value, targets=targets) if called(value) != "TypeVar":
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
            case ast.ImportFrom(module=str(module), names=aliases) if module.partition(".")[0] == "jiedan":
                names |= {alias.asname or alias.name for alias in aliases}
    return {name for name in names if not name.startswith("_")}
