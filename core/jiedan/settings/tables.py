"""Settings of adapters and plugins: a free table of settings.toml made into the type that its owner declares."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, Literal, TypeVar, get_origin

import msgspec
from msgspec.inspect import (
    DataclassType,
    DictType,
    Field,
    ListType,
    NoneType,
    SetType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
    type_info,
)

from jiedan.errors import Fault
from jiedan.settings.model import ALL, Free, Settings
from jiedan.settings.wording import Place, as_toml, dotted, shown, suggestion

T = TypeVar("T")
Kind = Literal["adapters", "plugins"]

_COMPLAINT: Final = re.compile(r"(?P<what>.*?)(?: - at `(?:key in )?\$(?P<at>.*)`)?", re.DOTALL)
_STEP: Final = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
_EXPECTED: Final = re.compile(r"Expected `(?P<wanted>[^`]+)`(?P<more>.*?)(?:, got `(?P<got>[^`]+)`)?")
_WORDS: Final[Mapping[str, tuple[str, object]]] = {
    "int": ("a whole number", 8080),
    "float": ("a number", 1.5),
    "bool": ("true or false", True),
    "str": ("a text in quotes", "..."),
    "array": ("a list in square brackets", ["..."]),
    "object": ("a table of keys and values", {}),
}
"""msgspec's name of a type → our words, an example."""
_CHANGE: Final = "Change it in settings.toml, below [{0[0]}.{0[1]}]."


class Secret:
    """A text that must not be seen: a token, a password. It shows itself as `…`; `reveal` gives it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one who sends it."""
        return self._text

    def __repr__(self) -> str:
        return "…"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


def section(settings: Settings, kind: Kind, name: str, type: type[T]) -> T:  # noqa: A002
    """`[adapters.<name>]` or `[plugins.<name>]` as an instance of its settings type, a msgspec.Struct or dataclass.

    Raises Fault for keys that the type does not have (naming the one that was probably meant), for values that do not fit, and
    for what the type's own __post_init__ refuses with ValueError.
    """
    table = _table(settings, kind, name)
    for path, known in _strangers(type_info(type), table, ()):
        place = Place((kind, name, *path), None)
        raise Fault(
            f"{place.section} has no key {place.key}.",
            suggestion(place, known, "The keys there are: {}.") if known else "There is nothing to set there.",
        )
    try:
        return msgspec.convert(_plain(type_info(type), table), type, strict=False, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        raise _fault(str(error), (kind, name), table, type) from None


def refuse_strangers(settings: Settings, kind: Kind, installed: Sequence[str]) -> None:
    """Raise Fault where settings.toml enables or describes an adapter or plugin that is not installed."""
    chosen: Free = getattr(settings, kind)
    for name in (*chosen.enabled, *chosen.tables):
        if name not in installed and name != ALL:
            where = f"{kind}.enabled names" if name in chosen.enabled else f"[{kind}.{name}] is for"
            listed = f"Installed are: {', '.join(sorted(installed))}." if installed else "None is installed."
            close = get_close_matches(name, installed, n=1)
            raise Fault(
                f'{where} "{name}", which is not installed.',
                f"Did you mean {close[0]}?" if close else f"Install the package that brings it, or take {name} out. {listed}",
            )


def _table(settings: Settings, kind: Kind, name: str) -> Mapping[str, Any]:
    """The table; the environment writes names in small letters with `_` for `-`."""
    chosen: Free = getattr(settings, kind)
    return chosen.tables.get(name, {}) | chosen.tables.get(name.lower().replace("-", "_"), {})  # type: ignore[operator,no-any-return]


def _fields(kind: Type) -> tuple[Field, ...] | None:
    """The fields of a settings type; None where keys are free."""
    return kind.fields if isinstance(kind, StructType | DataclassType) else None


def _strangers(kind: Type, value: object, path: tuple[int | str, ...]) -> Iterator[tuple[tuple[int | str, ...], Sequence[str]]]:
    """(path, known keys) of every key that the type does not have, however deep."""
    for inner in kind.types if isinstance(kind, UnionType) else (kind,):
        fields = _fields(inner)
        if fields is not None and isinstance(value, Mapping):
            known = {field.encode_name: field.type for field in fields}
            for key, item in value.items():
                if key not in known:
                    yield (*path, key), tuple(known)
                else:
                    yield from _strangers(known[key], item, (*path, key))
        elif isinstance(inner, DictType) and isinstance(value, Mapping):
            for key, item in value.items():
                yield from _strangers(inner.value_type, item, (*path, key))
        elif isinstance(inner, ListType | VarTupleType) and isinstance(value, list | tuple):
            for index, item in enumerate(value):
                yield from _strangers(inner.item_type, item, (*path, index))


def _plain(kind: Type, value: Any) -> Any:
    """The value with lists and tables read that the environment wrote as JSON, or as `a,b`."""
    if isinstance(kind, UnionType):
        kinds = [inner for inner in kind.types if not isinstance(inner, NoneType)]
        return _plain(kinds[0], value) if len(kinds) == 1 else value
    fields = _fields(kind)
    if isinstance(value, str) and (fields is not None or isinstance(kind, DictType | ListType | VarTupleType | SetType)):
        try:
            return json.loads(value)
        except ValueError:
            return [part.strip() for part in value.split(",")] if fields is None and not isinstance(kind, DictType) else value
    if fields is not None and isinstance(value, Mapping):
        types = {field.encode_name: field.type for field in fields}
        return {key: _plain(types[key], item) for key, item in value.items()}
    if isinstance(kind, DictType) and isinstance(value, Mapping):
        return {key: _plain(kind.value_type, item) for key, item in value.items()}
    return value


def _decoded(type: type, value: Any) -> Any:  # noqa: A002
    """Types that msgspec does not know: secrets and paths."""
    wanted = get_origin(type) or type
    if wanted is Secret and isinstance(value, str):
        return Secret(value)
    if issubclass(wanted, Path) and isinstance(value, str):
        return Path(value)
    raise ValueError(f"Expected `str`, got `{_kind_of(value)}`")


def _kind_of(value: object) -> str:
    return "object" if isinstance(value, Mapping) else "array" if isinstance(value, list | tuple) else value.__class__.__name__


def _fault(complaint: str, owner: tuple[str, str], table: Mapping[str, Any], type: type) -> Fault:  # noqa: A002
    """A complaint of msgspec in our words."""
    parts = _COMPLAINT.fullmatch(complaint)
    what, at = (parts["what"], parts["at"] or "") if parts else (complaint, "")
    keys = [step[1] or (int(step[2]) if step[2].isdigit() else step[2]) for step in _STEP.finditer(at)]
    inside = bool(keys) and keys[-1] == "..."
    keys = keys[:-1] if inside else keys
    place = Place((*owner, *keys), None)
    if missing := re.search(r"missing required field `(.+)`", what):
        place = Place((*owner, *keys, missing[1]), None)
        return Fault(f"[{dotted(place.keys[:-1])}] lacks the key {missing[1]}.", f"Write it below that line: {missing[1]} = ...")
    value = _found(table, keys)
    expected = _EXPECTED.fullmatch(what)
    if expected is None:
        where = f"[{dotted(place.keys)}]" if place.keys == owner else f"{place} = {shown(value, place)}"
        return Fault(f"{where}: {what}", _CHANGE.format(owner))
    names = expected["wanted"].split(" | ")
    words = " or ".join(_WORDS.get(name, (name, None))[0] for name in names if name != "null")
    example = _default(type, keys) if keys else None
    example = _WORDS.get(names[0], ("", None))[1] if example in (None, (), {}, "") else example
    hidden = _is_secret(type, keys)
    stands = f"{place} = {'…' if hidden else shown(value, place)}{': a value in it' if inside else ''}"
    return Fault(
        f"{stands} is not {words}{expected['more']}.",
        f"Write for instance: {place.written(example)}" if not (example is None or hidden or inside) else _CHANGE.format(owner),
    )


def _found(value: Any, keys: Sequence[int | str]) -> object:
    """What stands at the path; the table's own text where the path has a gap."""
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            break
    return value


def _default(type: type, keys: Sequence[int | str]) -> object:  # noqa: A002
    """The default of the field at the top of the path, as TOML may show it."""
    for field in _fields(type_info(type)) or ():
        if field.encode_name == keys[0] and len(keys) == 1 and isinstance(field.default, int | str | list | tuple | dict):
            return field.default
    return None


def _is_secret(type: type, keys: Sequence[int | str]) -> bool:  # noqa: A002
    """Whether the path leads to a Secret."""
    kind: object = type_info(type)
    for key in keys:
        kind = next((f.type for f in _fields(kind) or () if f.encode_name == key), None) if isinstance(kind, Type) else None
    return "Secret" in repr(kind)


__all__ = ["Kind", "Secret", "as_toml", "refuse_strangers", "section"]
