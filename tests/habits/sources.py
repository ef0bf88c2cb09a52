"""What the habit tests read: our files, as text and as syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CORE: Final = ROOT / "core" / "jiedan"
SHIPPED: Final = ("core", "adapters", "plugins")
OURS: Final = (*SHIPPED, "tests", "benchmarks")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[Path]:
    """All Python files below the folders of the checkout, migrations left out: a program writes those."""
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


@cache
def tree(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def nodes(*folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every Python file below the folders, with `file:line` to find it by."""
    for path in python_files(*folders):
        for node in ast.walk(tree(path)):
            yield place(path, node), node


def place(path: Path, node: ast.AST) -> str:
    """`file:line` of a node, as a terminal makes it clickable."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def called(node: ast.AST) -> str:
    """The last name of what a call calls: `save` for `await order.save()`. Empty for what is no call."""
    if not isinstance(node, ast.Call):
        return ""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def packages(folder: str) -> list[str]:
    """Names of the packages in `adapters` or `plugins`."""
    return sorted(path.parent.name for path in (ROOT / folder).glob("*/__init__.py"))


def tracked() -> list[Path]:
    """All files that are in version control, or would be with the next `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]
