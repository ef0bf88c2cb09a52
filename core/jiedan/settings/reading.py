"""Reading settings.toml and the environment, and saying in plain words what is wrong with them."""

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings.exceptions import SettingsError

from jiedan.errors import Fault
from jiedan.settings.model import ENVIRONMENT, Free, Settings
from jiedan.settings.wording import Place, as_toml, shown, suggestion

_WANTED: Final[Mapping[str, str]] = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "string_type": "a text in quotes",
    "tuple_type": "a list in square brackets",
    "dict_type": "a table of keys and values",
    "model_type": "a table of keys and values",
    "model_attributes_type": "a table of keys and values",
}
"""pydantic's kind of error → what should stand there."""


def load(path: Path | None) -> Settings:
    """The settings of that file, or the defaults, under what the environment says.

    Raises Fault for a file that cannot be read or is no TOML, for keys that we do not know (naming the one that was probably
    meant) and for values that do not fit: all of them at once.
    """
    written = _read(path) if path else {}
    _refuse_unknown_sections(written, path)
    _refuse_unknown_variables()
    try:
        return Settings(**written)
    except SettingsError as error:
        raise _bad_variable(error) from None
    except ValidationError as error:
        told = [_told(detail, path) for detail in _roots(error)]
        raise Fault(_joined(problem for problem, _ in told), _joined(remedy for _, remedy in told)) from None


def _roots(error: ValidationError) -> list[ErrorDetails]:
    """The errors that matter, unknown keys first. A list whose items are all wrong is not told to be empty as well."""
    details = sorted(error.errors(include_url=False), key=lambda detail: detail["type"] != "extra_forbidden")
    places = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in places]


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Fault(
            f"There is no file {path}.", "Name another with --settings, or leave that out to use settings.toml here."
        ) from None
    except UnicodeDecodeError as error:
        raise Fault(f"{path} is not UTF-8 text (byte {error.start}).", "Save it again as UTF-8 in your editor.") from None
    except OSError as error:
        raise Fault(f"{path} cannot be read: {error.strerror}.", "Check the file's owner and rights.") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Fault(f"{path} is no TOML: {error}.{_line(text, str(error))}", _toml_manners(text)) from None


def _line(text: str, complaint: str) -> str:
    """The line that the parser stumbled over, for the message."""
    number = complaint.partition("at line ")[2].partition(",")[0]
    lines = text.splitlines()
    stands = lines[int(number) - 1].strip() if number.isdigit() and int(number) <= len(lines) else ""
    key, _, _ = stands.partition("=")
    return f"\n    {number} | {stands if shown(stands, Place((key.strip(),), None)) != '…' else f'{key}= …'}" if stands else ""


def _toml_manners(text: str) -> str:
    if any(mark in text for mark in "“”‘’＝"):
        return 'Use straight quotes and a plain "=", as in: zone = "Asia/Shanghai"'
    return 'A line is key = value; texts stand in quotes, as in: zone = "Asia/Shanghai". [section] begins a section.'


def _refuse_unknown_sections(written: Mapping[str, Any], path: Path | None) -> None:
    """The sections are looked at before pydantic-settings sees them: some names mean something to it."""
    known = tuple(Settings.model_fields)
    for name, value in written.items():
        if name not in known:
            raise Fault(
                f"{path} has {f'a section [{name}]' if isinstance(value, dict) else f'{name} outside of all sections'}, "
                "which means nothing.",
                _section_of(name, known),
            )


def _section_of(name: str, known: Sequence[str]) -> str:
    """Where a lost key belongs, or which section was probably meant."""
    for section in known:
        if name in _model((section,)).model_fields:
            return f"{name} stands below the line [{section}]. A key belongs to the section line above it."
    close = get_close_matches(name.lower(), known, n=1)
    return f"Did you mean [{close[0]}]?" if close else f"The sections are [{'], ['.join(known)}]."


def _refuse_unknown_variables() -> None:
    """A misspelt variable would otherwise do nothing, in silence."""
    known = tuple(Settings.model_fields)
    for name in os.environ:
        section, separator, key = name.removeprefix(ENVIRONMENT).partition("__")
        if not name.startswith(ENVIRONMENT):
            continue
        if separator and section.lower() not in known:
            meant = get_close_matches(section.lower(), known, n=1) or ["group"]
            raise Fault(
                f"The environment variable {name} sets nothing: there is no section [{section.lower()}].",
                f"Did you mean {ENVIRONMENT}{meant[0].upper()}__{key}? The sections are [{'], ['.join(known)}].",
            )
        head, _, rest = section.partition("_")
        if not separator and head.lower() in known and rest:
            raise Fault(
                f"The environment variable {name} sets nothing: two underscores stand between section and key.",
                f"Did you mean {ENVIRONMENT}{head}__{rest}?",
            )


def _bad_variable(error: SettingsError) -> Fault:
    """A value in the environment that should have been JSON. pydantic-settings tells the section, we find the variable."""
    section = str(error).partition('field "')[2].partition('"')[0]
    names = sorted(name for name in os.environ if name.upper().startswith(f"{ENVIRONMENT}{section.upper()}"))
    return Fault(
        f"The value of the environment variable {' or '.join(names)} cannot be understood.",
        'A list or table is written as JSON there, as in: JIEDAN_ADAPTERS__ENABLED=["web"]. It may be easier in settings.toml.',
    )


def _told(detail: ErrorDetails, path: Path | None) -> tuple[str, str]:
    """(problem, remedy) of one of pydantic's errors."""
    keys = detail["loc"]
    place = Place(keys, path)
    if detail["type"] == "extra_forbidden":
        return _unknown_key(place)
    field = _field(keys)
    example = _example(field, keys)
    remedy = f"Write for instance: {place.written(example)}" if example is not None else "See the comments in settings.toml."
    if detail["type"] == "missing":
        return f"{place} is missing.", remedy
    if detail["type"] == "value_error":
        complaint, *meant = detail["ctx"]["error"].args
        remedy = f"Did you mean {place.written(meant[0])}?" if meant else remedy
        about_a_section = isinstance(detail["input"], dict | BaseModel)
        problem = f"{place}: {complaint}." if about_a_section else f"{place} = {shown(detail['input'], place)} {complaint}."
        return problem, remedy
    return f"{place} = {shown(detail['input'], place)} {_wrong(detail, field, place)}.", remedy


def _unknown_key(place: Place) -> tuple[str, str]:
    known = tuple(_model(place.keys[:-1]).model_fields)
    return f"{place.section} has no key {place.key}.", suggestion(place, known, "The keys there are: {}.")


def _wrong(detail: ErrorDetails, field: FieldInfo | None, place: Place) -> str:
    """What is wrong with the value, as the end of a sentence."""
    match detail["type"]:
        case "literal_error" if field:
            return f"is not one of {', '.join(as_toml(choice) for choice in get_args(field.annotation))}"
        case "greater_than_equal" | "less_than_equal" as kind:
            bound = detail["ctx"]["ge" if kind == "greater_than_equal" else "le"]
            return f"must be {'at least' if kind == 'greater_than_equal' else 'at most'} {bound}"
        case "too_short" | "string_too_short":
            return "must not be empty"
        case "int_type" | "bool_type" as kind if isinstance(detail["input"], str) and not place.variable:
            return f"is not {_WANTED[kind]}: it stands in quotes"
        case kind:
            return f"is not {_WANTED.get(kind) or detail['msg'].removeprefix('Input should be ')}"


def _model(keys: Sequence[int | str]) -> type[BaseModel]:
    """The model of the table at that path."""
    model: type[BaseModel] = Settings
    for key in keys:
        field = model.model_fields.get(str(key))
        models = [kind for kind in (field.annotation, *get_args(field.annotation)) if _is_model(kind)] if field else []
        model = models[0] if models else model
    return model


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _field(keys: Sequence[int | str]) -> FieldInfo | None:
    """The field at that path; None in a free table."""
    field = None
    for position, key in enumerate(keys):
        if isinstance(key, int):
            continue
        field = _model(keys[:position]).model_fields.get(key)
        if field is None:
            return None
    return field


def _example(field: FieldInfo | None, keys: Sequence[int | str]) -> object:
    """What might stand there; None where there is nothing to show."""
    if field is None:
        return {} if len(keys) == 2 and issubclass(_model(keys[:1]), Free) else None
    example = (field.examples or [None])[0]
    return example[0] if isinstance(example, list) and keys and isinstance(keys[-1], int) else example


def _joined(lines: Iterable[str]) -> str:
    """The lines, each once."""
    return "\n".join(dict.fromkeys(lines))
