"""What the commands about rules begin with: the entries of a file, and the groups that are meant."""

from collections.abc import Sequence
from pathlib import Path

from jiedan.errors import Fault, Refusal
from jiedan.orders.group import Group
from jiedan.rules.reading import LONGEST_FILE
from jiedan.rules.shipped import entries_of
from jiedan.rules.written import Clause, Rule
from jiedan.texts.catalog import Catalog


def entries_in(file: Path) -> tuple[Rule | Clause, ...]:
    """The entries of a file. Raises Fault for one that cannot be read, holds none, or holds what cannot be saved."""
    try:
        entries = entries_of(file.read_text(encoding="utf-8")[: LONGEST_FILE + 1])
    except (OSError, UnicodeDecodeError) as problem:
        raise Fault(f"{file} cannot be read: {problem}.", "Name a rule file; `jiedan rules show` prints one.") from problem
    except Refusal as refusal:
        raise fault_of(str(file), refusal) from refusal
    if not entries:
        raise Fault(f"There is no rule in {file}.", "A rule begins with [[rule]]; `jiedan rules show every` prints some.")
    return entries


def fault_of(what: str, refusal: Refusal, remedy: str = "`jiedan rules facts` lists what conditions may speak of.") -> Fault:
    """What an owner would read of it, for an operator. `what`: the file, and which entry."""
    return Fault(f"{what}: {Catalog().say(f'refused-{refusal.code}', 'en', **refusal.facts)}", remedy)


def called(groups: Sequence[Group], wanted: int) -> list[Group]:
    """The group with this id; 0: all. Raises Fault where there is none."""
    found = [group for group in groups if wanted in (0, group.id)]
    if wanted and not found:
        raise Fault(f"There is no group {wanted}.", f"Name one with --group: {listed(groups)}")
    return found


def only(groups: Sequence[Group], wanted: int) -> Group:
    """The group with this id; 0: the only one. Raises Fault where there is none, or several could be meant."""
    found = called(groups, wanted)
    if not found:
        raise Fault("There is no group yet.", "A group is known once somebody has spoken in it.")
    if len(found) > 1:
        raise Fault("There are several groups.", f"Name one of them with --group: {listed(found)}")
    return found[0]


def listed(groups: Sequence[Group]) -> str:
    """The groups with their ids, for people to choose from."""
    return ", ".join(f"{group.id} {group.title}" for group in groups) or "there is none yet"
