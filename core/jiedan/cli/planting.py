"""`jiedan new plugin NAME`: a plugin that works, for its author to change."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import typer

from jiedan.errors import Fault
from jiedan.messages.grammar import RESERVED, fold

_NAME: Final = re.compile(r"[a-z][a-z0-9_]{1,30}")
_FILES: Final[Mapping[str, str]] = {
    "README.md": "README.md.template",
    "pyproject.toml": "pyproject.toml.template",
    "{package}/__init__.py": "plugin.py.template",
    "{package}/zh.ftl": "zh.ftl.template",
    "{package}/en.ftl": "en.ftl.template",
    "tests/test_{name}.py": "test_plugin.py.template",
}
"""Where it goes in the new folder → the template that it is made of."""


def plant(name: str, above: Path) -> None:
    """Make the folder jiedan_NAME below `above`. Raises Fault for a name that will not do, and where something stands already."""
    name = name.removeprefix("jiedan_").removeprefix("jiedan-").replace("-", "_")
    if not _NAME.fullmatch(name):
        raise Fault(f'"{name}" is no name for a plugin.', "Take 2 to 31 small letters, digits and _, a letter first: loyalty")
    if fold(name) in RESERVED:
        raise Fault(f'"{name}" is a command of jiedan itself.', "Take another name; members will type it.")
    package = f"jiedan_{name}"
    folder = above / package
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        raise Fault(
            f"{folder} is there already.", "Take another name, or another place: jiedan new plugin NAME --to FOLDER"
        ) from None
    templates = files("jiedan.cli") / "plugin_template"
    for where, template in _FILES.items():
        path = folder / where.format(package=package, name=name)
        path.parent.mkdir(exist_ok=True)
        text = templates.joinpath(template).read_text(encoding="utf-8").replace("@name@", name)
        path.write_text(text, encoding="utf-8")
        typer.echo(f"  {path}")
    typer.echo(f"Made {package}. Next:\n  cd {folder}\n  pip install -e '.[dev]'\n  pytest")
