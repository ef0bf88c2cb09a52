"""`jiedan rules save`: the rules of a file become those of a group, all of them or none."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import typer

from jiedan.cli.at_the_desk import at_the_desk
from jiedan.cli.rule_files import entries_in, fault_of, only
from jiedan.errors import Fault, Refusal, Stale
from jiedan.host.desk import Desk
from jiedan.host.rule_details import called
from jiedan.host.rule_lines import Entry, as_it_counts, entries, named
from jiedan.host.rule_trial import MOST_OWN
from jiedan.host.rule_values import with_setting
from jiedan.orders.group import Group
from jiedan.rules.shipped import NAMES, shipped
from jiedan.rules.written import Clause, Rule
from jiedan.storage import members, rules
from jiedan.storage.engine import Dialect

OPERATOR: Final = 0
"""In the place of the member who changed a rule: nobody of the group."""
_SAID: Final = ("name", "zh", "en", "row", "active", "version")
"""What a sentence tells already, or nobody reads."""

_MEND: Final = "Nothing was saved: mend the file, and call this again."
_SOON: Final[Mapping[Dialect, str]] = {
    "sqlite": "They count from the next start of jiedan.",
    "postgres": "A jiedan that runs goes by them within a minute.",
}


class Difference(NamedTuple):
    """One entry of the file that says something else than what counts. `before`: None where the group has no such rule."""

    before: Rule | Clause | None
    after: Rule | Clause
    seen: int = 0
    """The newest version of the rule in this group."""
    back: bool = False
    """It is the rule as it was shipped: the group's own version goes."""


class Plan(NamedTuple):
    """What would be saved, and the group before and with the settings of the file."""

    was: Group
    will: Group
    differences: tuple[Difference, ...]
    others: tuple[str, ...]
    """Rules that the group changed or wrote, and of which the file says nothing."""

    def count_of(self, kind: type[Rule | Clause], word: str) -> str:
        """How many of them would be otherwise: `1 rule`, `2 rules`."""
        number = sum(isinstance(each.after, kind) for each in self.differences)
        return f"{number} {word}" if number == 1 else f"{number} {word}s"


def save_rules(file: Path, group: int, settings: Path | None, *, sure: bool) -> int:
    """Save the rules after a question, unless `sure`. Returns 1 where the answer was no. Raises Fault."""
    return asyncio.run(_save(file, group, settings, sure=sure))


async def _save(file: Path, wanted: int, settings: Path | None, *, sure: bool) -> int:
    found = entries_in(file)
    async with at_the_desk(settings) as desk:
        group = only(await members.groups(desk.engine), wanted)
        plan = await _planned(desk, group, found, file)
        if not plan.differences:
            raise Fault(f"Nothing in {file} differs from what counts in {group.title}.", "There is nothing to save.")
        for line in (*_told(desk, plan), *_left_alone(plan, found)):
            typer.echo(line)
        if not (sure or typer.confirm(f"Save this for {group.title} (id {group.id})?")):
            typer.echo("Nothing was saved.")
            return 1
        await _commit(desk, plan)
        typer.echo(f"Saved: {plan.count_of(Rule, 'rule')}, {plan.count_of(Clause, 'setting')}. {_SOON[desk.engine.dialect]}")
    return 0


async def _planned(desk: Desk, group: Group, found: Sequence[Rule | Clause], file: Path) -> Plan:
    """What differs. Raises Fault for what cannot be saved."""
    listed = {language: await entries(desk, group, language) for language in desk.catalog.languages}
    kept = {each.name: each for each in await rules.changed(desk.engine, group.id)}
    will, differences = group, list[Difference]()
    for each in found:
        try:
            if isinstance(each, Clause):
                after = _with_clause(will, each, file)
                differences += [Difference(each, _sentence_of(group, each))] if after != will else []
                will = after
            else:
                seen = kept[each.name].version if each.name in kept else 0
                differences += _differs(group, _entry(listed, each, file), each, seen)
        except Refusal as refusal:
            raise fault_of(f"{file}: {each.name}", refusal, _MEND) from refusal
    changed = [each for each in differences if isinstance(each.after, Rule)]
    own = {name for name, each in kept.items() if each.body} - {each.after.name for each in changed if each.back}
    if len(own | {each.after.name for each in changed if not each.back}) > MOST_OWN:
        raise fault_of(str(file), Refusal("rule-too-many", most=MOST_OWN), _MEND)
    others = sorted({name for name, each in kept.items() if each.body} - {each.name for each in found})
    return Plan(group, will, tuple(differences), tuple(others))


def _with_clause(group: Group, clause: Clause, file: Path) -> Group:
    """The group with the value that the file gives; as it is where it gives none. Raises Fault and Refusal."""
    known = {each.setting for name in NAMES for each in shipped(name).clauses}
    if clause.setting not in known:
        raise Fault(f"{file}: {clause.name}: there is no setting {clause.setting!r}.", f"Take one of {', '.join(sorted(known))}.")
    return with_setting(group, clause.setting, clause.value) if clause.value else group


def _sentence_of(group: Group, clause: Clause) -> Clause:
    """The clause that members of the group read about this setting: the words of a file are not kept."""
    known = (each for name in (group.preset, *NAMES) for each in shipped(name).clauses)
    return next(each for each in known if each.setting == clause.setting)


def _entry(listed: dict[str, list[Entry]], rule: Rule, file: Path) -> Entry | None:
    """The rule of this name as it counts. Raises Fault where something else is called so."""
    found = [entry for each in listed.values() if (entry := named(each, rule.name)) is not None]
    if any(entry.rule.name != rule.name or isinstance(entry.rule, Clause) for entry in found):
        problem = (
            f"{file}: {rule.name}: something else in this group is called so, by its name, its title or its place in the list."
        )
        raise Fault(problem, f"Take another name. {_MEND}")
    return found[0] if found else None


def _differs(group: Group, entry: Entry | None, rule: Rule, seen: int) -> list[Difference]:
    """The rule of the file where it is another one than what counts. Raises Refusal (`rule-number-least`)."""
    before = entry.rule if entry is not None and isinstance(entry.rule, Rule) else None
    after = msgspec.structs.replace(rule, row=rule.row or (before.row if before else ""))
    if before is not None and msgspec.structs.replace(before, version=0) == after:
        return []
    if entry is not None and not entry.own and any(number < 1 for number in after.numbers.values()):
        raise Refusal("rule-number-least", name=rule.name)
    return [Difference(before, after, seen, back=after in shipped(group.preset).rules)]


async def _commit(desk: Desk, plan: Plan) -> None:
    """All of it at once. Raises Fault where the group was changed meanwhile."""
    now, group = desk.now(), plan.was
    writes = [
        rules.change(group.id, each.after.name, None if each.back else each.after, each.seen, OPERATOR, now)
        for each in plan.differences
        if isinstance(each.after, Rule)
    ]
    if plan.will != group:
        writes.append(members.set_up(group, plan.will))
    try:
        await desk.engine.commit(writes)
    except Stale as stale:
        raise Fault(f"Somebody changed the rules of {group.title} meanwhile.", "Nothing was saved: call this again.") from stale


def _told(desk: Desk, plan: Plan) -> Iterator[str]:
    """Each difference: what it is, and the sentence and whatever else changes, before and after."""
    language = desk.catalog.spoken(plan.was.language)
    for each in plan.differences:
        what = "a setting" if isinstance(each.after, Clause) else f"version {each.seen + 1}"
        what = "a new rule" if each.before is None else "as it was shipped" if each.back else what
        yield f"{called(desk, each.after, language)}: {what}"
        yield from _sentences(desk, plan, each, language)
        if isinstance(each.after, Rule) and not isinstance(each.before, Clause):
            yield from _details(each.before, each.after)


def _sentences(desk: Desk, plan: Plan, difference: Difference, language: str) -> Iterator[str]:
    """Before and after in the group's language; in another one where only that changes."""
    before, after = difference.before, difference.after
    for code in sorted(desk.catalog.languages, key=lambda each: each != language):
        was = "" if before is None else as_it_counts(desk, plan.was, before, code)
        will = as_it_counts(desk, plan.will, after, code)
        if was != will:
            yield from ([f"  - {was}"] if was else [])
            yield f"  + {will}"
            return


def _details(before: Rule | None, after: Rule) -> Iterator[str]:
    """What its sentence does not tell, where it changes; of a new rule what it is about, when, and what comes of it."""
    for name in (field for field in Rule.__struct_fields__ if field not in _SAID):
        was, will = None if before is None else getattr(before, name), getattr(after, name)
        if before is None:
            yield from [f"  {name}: {_shown(will)}"] if name in {"on", "when", "then"} else []
        elif was != will:
            yield f"  {name}: {_shown(was)} → {_shown(will)}"


def _shown(value: object) -> str:
    match value:
        case tuple():
            return ", ".join(map(str, value)) or "–"
        case dict():
            return ", ".join(f"{key}={each}" for key, each in value.items()) or "–"
        case _:
            return str(value) or "–"


def _left_alone(plan: Plan, found: Sequence[Rule | Clause]) -> Iterator[str]:
    """What is not done, so that nobody takes it for done."""
    clauses = [each for each in found if isinstance(each, Clause)]
    unset = [each.name for each in clauses if not each.value]
    reworded = [each.name for each in clauses if (each.zh, each.en) not in _words_of_settings()]
    if unset:
        yield f"Left alone, for the file gives them no value: {', '.join(unset)}"
    if reworded:
        yield f"Settings keep the words that they were shipped with: {', '.join(reworded)}"
    if plan.others:
        yield f"Left alone, for they are not in the file: {', '.join(plan.others)}"


def _words_of_settings() -> set[tuple[str, str]]:
    return {(each.zh, each.en) for name in NAMES for each in shipped(name).clauses}
