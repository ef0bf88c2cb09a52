"""`jiedan check PACKAGE`: whether a plugin or adapter keeps to what its author promised."""

import ast
import importlib.util
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from jiedan.adapter import Adapter
from jiedan.errors import Fault
from jiedan.plugin import Plugin
from jiedan.texts.catalog import Catalog

_DOORS: Final[Mapping[str, str]] = {"plugin": "jiedan.plugin", "adapter": "jiedan.adapter"}
"""Name of the object → the only module of jiedan that its package may import. Tests may import jiedan.testing as well."""
_MESSAGE: Final = re.compile(r"^([a-zA-Z][\w-]*)\s*=", re.MULTILINE)


def package_faults(name: str) -> list[Fault]:
    """Everything that is wrong with the package."""
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.origin:
        return [Fault(f"There is no package {name}.", f"Install it first, or go to its folder: pip install -e {name}")]
    try:
        module = import_module(name)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's package raises
        return [Fault(f"{name} cannot be imported: {error!r}", f"Try: python -c 'import {name}'")]
    kind = next((kind for kind in _DOORS if hasattr(module, kind)), None)
    if kind is None:
        remedy = f'Write in {Path(spec.origin).name}: plugin = Plugin("{name.removeprefix("jiedan_")}")'
        return [Fault(f"{name} has neither an object `plugin` nor `adapter`.", remedy)]
    card = getattr(module, kind)
    if not isinstance(card, Plugin | Adapter):
        return [
            Fault(f"{name}.{kind} is no {kind.title()}, but {type(card).__name__}.", f"Make it one: from {_DOORS[kind]} import …")
        ]
    return [*_overstepping(Path(spec.origin), _DOORS[kind]), *_silence(card)]


def _overstepping(origin: Path, door: str) -> Iterator[Fault]:
    """Imports of jiedan besides the public module, in any file of the package."""
    files = sorted(origin.parent.rglob("*.py")) if origin.name == "__init__.py" else [origin]
    for path in files:
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        except (SyntaxError, ValueError) as error:
            yield Fault(f"{path.name} is no Python: {error}", "Mend it first.")
            continue
        for node in ast.walk(tree):
            for module in _imported(node):
                if module.partition(".")[0] == "jiedan" and module != door and not module.startswith(f"{door}."):
                    where = f"{path.relative_to(origin.parent.parent)}:{getattr(node, 'lineno', 1)}"
                    remedy = f"Take what you need from {door}. If it is not there, ask for it: only that module stays as it is."
                    yield Fault(f"{where} imports {module}.", remedy)


def _imported(node: ast.AST) -> list[str]:
    """The modules that a node imports; `from jiedan import plugin` is jiedan.plugin."""
    match node:
        case ast.Import(names=aliases):
            return [alias.name for alias in aliases]
        case ast.ImportFrom(module="jiedan", names=aliases, level=0):
            return [f"jiedan.{alias.name}" for alias in aliases]
        case ast.ImportFrom(module=str(module), level=0):
            return [module]
        case ast.Call(func=ast.Name(id="import_module" | "__import__"), args=[ast.Constant(value=str(module)), *_]):
            return [module]
        case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(module)), *_]):
            return [module]
    return []


def _silence(card: Any) -> Iterator[Fault]:
    """Languages that the plugin does not speak although it has texts, and texts that one language lacks."""
    texts: Mapping[str, str] = getattr(card, "texts", {})
    if not texts:
        return
    spoken = Catalog().languages
    keys = {language: set(_MESSAGE.findall(source)) for language, source in texts.items()}
    everything = set().union(*keys.values())
    for language in (*spoken, *sorted(set(texts) - set(spoken))):
        if language not in texts:
            yield Fault(f"{card.name} has no texts in {language}.", f'Add them: Plugin("{card.name}", texts={{"{language}": …}})')
        elif lacking := everything - keys[language]:
            yield Fault(f"{card.name} lacks in {language}: {', '.join(sorted(lacking))}.", "Say it in every language.")
        else:
            yield from _unreadable(card.name, language, texts[language])


def _unreadable(name: str, language: str, source: str) -> Iterator[Fault]:
    try:
        Catalog().add(language, source, prefix=name)
    except Fault as fault:
        yield fault
