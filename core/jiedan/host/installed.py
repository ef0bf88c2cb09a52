"""The adapters and plugins that are installed (by entry point, ours like a stranger's), and what is wrong with them."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

from jiedan.adapter import Adapter
from jiedan.errors import Fault
from jiedan.plugin import Plugin
from jiedan.settings import Settings, refuse_strangers, section
from jiedan.settings.tables import Kind

CARDS: Final[dict[Kind, type[Any]]] = {"adapters": Adapter, "plugins": Plugin}


def points(kind: Kind) -> dict[str, EntryPoint]:
    """The entry points of all that is installed, by name."""
    return {point.name: point for point in entry_points(group=f"jiedan.{kind}")}


def card(kind: Kind, point: EntryPoint) -> Any:
    """The `adapter` or `plugin` object that an entry point names. Raises Fault when it cannot be loaded or is something else."""
    one = kind.removesuffix("s")
    try:
        found = point.load()
    except Exception as error:
        raise Fault(
            f"The {one} {point.name} cannot be loaded ({point.value}): {error!r}",
            f"Install it again, or take {point.name} out of [{kind}] enabled.",
        ) from error
    if not isinstance(found, CARDS[kind]):
        raise Fault(f"{point.value} is no {CARDS[kind].__name__}, but {type(found).__name__}.", "That is its author's to mend.")
    if found.name != point.name:
        raise Fault(f"The {one} {point.name} calls itself {found.name}.", "That is its author's to mend.")
    return found


def enabled(settings: Settings, kind: Kind) -> Iterator[tuple[Any, Any]]:
    """Each enabled adapter or plugin with its settings. Raises the first Fault."""
    found = points(kind)
    refuse_strangers(settings, kind, sorted(found))
    for name in getattr(settings, kind).chosen(found):
        if name not in found:
            raise Fault(
                f"The {kind.removesuffix('s')} {name} is not installed.", f"Install it, or take it out of [{kind}] enabled."
            )
        declared = card(kind, found[name])
        yield declared, filled(settings, kind, found[name])


def faults(settings: Settings, kind: Kind) -> Iterator[Fault]:
    """All that is wrong with the enabled ones and their tables in settings.toml."""
    installed = points(kind)
    try:
        refuse_strangers(settings, kind, sorted(installed))
    except Fault as fault:
        yield fault
    for name in getattr(settings, kind).chosen(installed):
        if name in installed:
            try:
                filled(settings, kind, installed[name])
            except Fault as fault:
                yield fault


def filled(settings: Settings, kind: Kind, point: EntryPoint) -> Any:
    """The settings of one of them, in its own type; None if it has none. Raises Fault."""
    declared = card(kind, point).settings
    return None if declared is None else section(settings, kind, point.name, declared)
