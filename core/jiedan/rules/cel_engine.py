"""The engine that asks conditions: the Rust part of common-expression-language alone.

The Python package around it also opens a terminal of its own, which nobody here uses: 400 modules, 25 MB, a fifth of a second.
"""

import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from typing import Final

NAME: Final = "cel.cel"


def _engine() -> ModuleType:
    """The part, under the name by which the package finds it too: it can be set up once in a process."""
    if NAME in sys.modules:
        return sys.modules[NAME]
    package = PathFinder.find_spec("cel")
    found = package and PathFinder.find_spec(NAME, list(package.submodule_search_locations or ()))
    if found is None or found.loader is None:
        raise ModuleNotFoundError("common-expression-language is not installed", name=NAME)
    made = module_from_spec(found)
    found.loader.exec_module(made)
    sys.modules[NAME] = made
    return made


cel: Final = _engine()
