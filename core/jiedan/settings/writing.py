"""settings.toml and its page in the documentation, drawn from the models so that neither can lag behind them."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jiedan.settings.model import ENVIRONMENT, Settings
from jiedan.settings.wording import as_toml

_HEAD: Final = """\
# The settings of jiedan. Everything here is what it does anyway, unless the comment says otherwise: change what you like, delete
# what you do not need. A line in the environment stands above this file: JIEDAN_GROUP__ZONE=Europe/London is zone of [group].
# `jiedan check` tells whether all is well. Money and per cents stand in quotes, so that no cent is lost.
"""
_FREE: Final = {
    "adapters": """
# [adapters.web]                        # the chat in the browser
# port = 8080
# host = "127.0.0.1"                    # anything else lets everybody in who can reach it: this chat has no passwords
""",
    "plugins": """
# [plugins.NAME]                        # what the plugin called NAME lets you set
""",
}
"""Examples of the tables whose keys others declare."""
_PAGE: Final = """\
# Settings

jiedan reads `settings.toml` in the folder in which it starts, or the file that `--settings` names. `jiedan run` writes one with
all keys and comments if there is none. An environment variable stands above the file: its name is `JIEDAN_`, the section, two
underscores, the key, in capital letters. Lists and tables are JSON there; a list of names may also be `web,irc`.

What jiedan does not understand, it refuses at start, with the name of the key that was probably meant. Money and per cents
stand in quotes, because a number with a point in it is not exact in a computer. This page is drawn from the code.
"""
_PAGE_END: Final = """\
## Tables of adapters and plugins

`[adapters.NAME]` and `[plugins.NAME]` hold what the adapter or plugin lets you set; see its own page. In the environment:
`JIEDAN_ADAPTERS__WEB__PORT=8090`. A table may stay in the file while its owner is not enabled.
"""


def write_first(path: Path) -> bool:
    """Write settings.toml as shipped where there is none yet. False when there is one. OSError when it cannot be written."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(shipped())
    except FileExistsError:
        return False
    return True


def shipped() -> str:
    """settings.toml as shipped: every key with its comment and its default."""
    return _HEAD + "".join(_table((name,), Settings.model_fields[name]) for name in Settings.model_fields)


def page() -> str:
    """docs/reference/settings.md."""
    sections = [
        f"## [{'.'.join(keys)}]\n\n{_said(model)}\n\n| key | default | meaning |\n|---|---|---|\n{''.join(_rows(model, keys))}"
        for keys, model in _models((), Settings)
    ]
    return "\n".join((_PAGE, *sections, _PAGE_END))


def _models(keys: tuple[str, ...], model: type[BaseModel]) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """The sections, each with its path, in the order of the file."""
    for name, field in model.model_fields.items():
        if isinstance(field.default, BaseModel):
            yield (*keys, name), type(field.default)
            yield from _models((*keys, name), type(field.default))


def _rows(model: type[BaseModel], keys: tuple[str, ...]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if not isinstance(field.default, BaseModel):
            meaning = " ".join((field.description or "").split()).replace("|", "\\|")
            yield f"| `{name}` | `{as_toml(_value(field.default))}` | {meaning}<br>`{_variable(*keys, name)}` |\n"


def _table(keys: tuple[str, ...], field: FieldInfo) -> str:
    """A section with its keys; its inner sections come after them."""
    model = type(field.default)
    inner = [name for name, part in model.model_fields.items() if isinstance(part.default, BaseModel)]
    text = f"\n{_comment(_said(model))}[{'.'.join(keys)}]\n"
    for name, part in model.model_fields.items():
        if name not in inner:
            text += f"\n{_comment(part.description or '')}{name} = {_shipped_value(part)}\n"
    return text + _FREE.get(keys[-1], "") + "".join(_table((*keys, name), model.model_fields[name]) for name in inner)


def _shipped_value(field: FieldInfo) -> str:
    extra: Any = field.json_schema_extra or {}
    value = _value(extra.get("shipped", field.default))
    if isinstance(value, list) and len(value) > 1:
        return "[\n" + "".join(f"    {as_toml(item)},\n" for item in value) + "]"
    return as_toml(value)


def _value(default: Any) -> Any:
    """A default as plain values."""
    if isinstance(default, tuple):
        return [_value(item) for item in default]
    return default.model_dump() if isinstance(default, BaseModel) else default


def _said(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split())


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in wrap(" ".join(text.split()), 126, break_long_words=False, break_on_hyphens=False))


def _variable(*keys: str) -> str:
    return ENVIRONMENT + "__".join(keys).upper()
