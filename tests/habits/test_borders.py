"""Who may know whom, beyond what the import contracts in pyproject.toml see."""

import ast
import re
import tomllib

import pytest

from tests.habits.sources import OURS, ROOT, SHIPPED, nodes, packages, python_files, tree


def test_nobody_imports_the_folder_core() -> None:
    """core, adapters and plugins hold packages and are none themselves."""
    imports = [(where, name) for where, node in nodes(*OURS) for name in imported(node)]

    assert [where for where, name in imports if name.partition(".")[0] in SHIPPED] == []


@pytest.mark.parametrize("folder", SHIPPED)
def test_a_folder_of_packages_is_no_package(folder: str) -> None:
    """An __init__.py there would make `import core` work, and everything would have two names."""
    assert not (ROOT / folder / "__init__.py").exists()


def test_the_core_names_no_adapter_and_no_plugin() -> None:
    """Ours come in by entry point, as a stranger's do: not even a comment of the core knows them by name."""
    names = re.compile(r"\b(" + "|".join(packages("adapters") + packages("plugins")) + r")\b")
    files = [path for path in (ROOT / "core").rglob("*") if path.suffix in {".py", ".ftl", ".toml", ".sql", ".md"}]

    assert [str(path.relative_to(ROOT)) for path in files if names.search(path.read_text(encoding="utf-8"))] == []


def test_every_adapter_and_plugin_is_packed_and_watched() -> None:
    """A new folder is in the wheel, in the type check's reach and under an import contract of its own, or this fails."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    contracts = project["importlinter"]["contracts"]
    watched = {
        name
        for contract in contracts
        if "jiedan.*" in contract.get("forbidden_modules", ())
        for name in contract["source_modules"]
    }
    ours = {f"{folder}/{name}" for folder in ("adapters", "plugins") for name in packages(folder)}
    names = {path.partition("/")[2] for path in ours}

    assert ours <= set(project["hatch"]["build"]["targets"]["wheel"]["packages"])
    assert names <= set(project["importlinter"]["root_packages"])
    assert names <= watched


def test_everything_public_says_what_it_is() -> None:
    """Every public module, class, function and method that we ship has a docstring."""
    silent = [where for path in python_files(*SHIPPED) for where in without_docstring(tree(path), str(path.relative_to(ROOT)))]

    assert silent == []


def imported(node: ast.AST) -> list[str]:
    """The modules that a statement imports."""
    match node:
        case ast.Import(names=aliases):
            return [alias.name for alias in aliases]
        case ast.ImportFrom(module=str(module)):
            return [module]
    return []


def without_docstring(node: ast.Module | ast.ClassDef, where: str) -> list[str]:
    """Where a module or class, or something public in it, has no docstring. A Meta and an overload need none."""
    silent = [] if ast.get_docstring(node) else [where]
    for inner in node.body:
        match inner:
            case ast.ClassDef(name=name) if not name.startswith("_") and name != "Meta":
                silent += without_docstring(inner, f"{where}:{inner.lineno} {name}")
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if not name.startswith("_"):
                decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in inner.decorator_list}
                if not ast.get_docstring(inner) and not decorators & {"overload", "override", "setter"}:
                    silent.append(f"{where}:{inner.lineno} {name}")
    return silent
