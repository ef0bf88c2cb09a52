"""`jiedan rules`: rule files looked at, tried on what happened, and on one message."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import msgspec
import typer

from jiedan.cli.looking import looked_at
from jiedan.cli.place import settings_from
from jiedan.cli.progress import progress
from jiedan.cli.rule_files import called, entries_in
from jiedan.errors import Fault
from jiedan.money import digits_of
from jiedan.orders.group import Group
from jiedan.orders.rule_facts import of_words
from jiedan.rules.engine import Decision, Ruleset, outcomes
from jiedan.rules.expressions import named_in
from jiedan.rules.replay import Replay, replay
from jiedan.rules.shipped import FILES, NAMES, shipped, text_of
from jiedan.rules.vocabulary import NAMESPACES, TOPICS, Topic, Value, samples
from jiedan.rules.written import Rule
from jiedan.storage import members
from jiedan.storage import rules as stored
from jiedan.storage.engine import Engine

_MOST: Final = 20_000


def show(preset: str) -> None:
    """Print a preset's rule file. Raises Fault where there is none."""
    if preset not in FILES:
        raise Fault(f"There is no preset {preset}.", f"Take one of {', '.join(NAMES)}, or every.")
    typer.echo(text_of(preset), nl=False)


def facts() -> None:
    """Print every fact, and which namespaces are known when."""
    for space, names in NAMESPACES.items():
        for name, fact in names.items():
            typer.echo(f"{space + '.' + name:24} {fact.kind:8} {fact.en}")
    typer.echo("")
    for topic, spaces in TOPICS.items():
        typer.echo(f"{topic:24} {', '.join(spaces)}")


def check_file(file: Path, group: int, settings: Path | None) -> None:
    """Check a rule file and print what it would have said. Raises Fault for a rule that cannot be saved."""
    entries = entries_in(file)
    rules = [each for each in entries if isinstance(each, Rule)]
    typer.echo(f"{len(rules)} rules can be saved; {len(entries) - len(rules)} settings belong to the trade")
    kept = settings_from(settings).database.file
    if kept and not kept.exists():
        typer.echo(f"There is no history to try them on: no database at {kept}.")
        return
    for title, rule, found in asyncio.run(_history(rules, group, settings)):
        cases = "" if not found.examples else f"; newest: {_case(found.examples[-1].facts)}"
        broken = f", {found.broken} cannot be judged" if found.broken else ""
        typer.echo(f"{title}: {rule.name}: {found.asked} asked, {found.before} met before, {found.after} now{broken}{cases}")


def attempt(text: str, *, as_json: bool, topic: str, preset: str, file: Path | None, facts_said: list[str]) -> None:
    """Ask rules about one message, or about any facts, and print what they say. Raises Fault."""
    said = sys.stdin.buffer.read(_MOST).decode("utf-8", errors="replace") if text == "-" else text
    if preset not in NAMES:
        raise Fault(f"There is no preset {preset}.", f"Take one of {', '.join(NAMES)}.")
    if topic not in {*Topic}:
        raise Fault(f"Rules are not about {topic}.", f"Take one of {', '.join(Topic)}.")
    rules = [each for each in (entries_in(file) if file else shipped(preset).entries) if isinstance(each, Rule)]
    decision = Ruleset(rules).decide(Topic(topic), _facts(Topic(topic), said, preset, facts_said))
    typer.echo(
        msgspec.json.format(msgspec.json.encode(_for_programs(decision)), indent=2).decode() if as_json else _for_people(decision)
    )


def _facts(topic: Topic, said: str, preset: str, wanted: list[str]) -> dict[str, dict[str, Value]]:
    """Facts with nothing remarkable in them, but for the words and what was said of others."""
    known = {space: {**names} for space, names in samples(topic)[0].items()}
    known["group"]["preset"] = preset
    if "message" in known:
        known["message"] = of_words(said)
    for each in wanted:
        name, _, value = each.partition("=")
        space, _, short = name.partition(".")
        if space not in known or short not in known[space]:
            raise Fault(f"There is no fact {name} when {topic} is asked about.", "`jiedan rules facts` lists them.")
        known[space][short] = _value(name, value, known[space][short])
    return known


def _value(name: str, text: str, now: Value) -> Value:
    try:
        if isinstance(now, bool):
            return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[text.casefold()]
        if isinstance(now, list):
            return [part for part in text.split(",") if part]
        return type(now)(text)
    except (KeyError, ValueError):
        raise Fault(f"{name} cannot be {text!r}.", f"It is {type(now).__name__}, such as {now!r}.") from None


async def _history(rules: list[Rule], wanted: int, settings: Path | None) -> list[tuple[str, Rule, Replay]]:
    """For each group and rule, what the rule would have said there, beside what is shipped under its name."""
    since = datetime.fromtimestamp(0, tz=UTC)
    async with looked_at(settings_from(settings)) as database:
        groups = called(await members.groups(database.engine), wanted)
        return [each for group in groups for each in await _tried(database.engine, group, rules, since)]


async def _tried(engine: Engine, group: Group, rules: list[Rule], since: datetime) -> list[tuple[str, Rule, Replay]]:
    topics = {topic for rule in rules for topic in rule.on}
    kept = await stored.history(engine, group.id, topics, since, 1_000_000) if topics else []
    kept += await stored.talk(engine, group.id, since, 1_000_000) if Topic.MESSAGE in topics else []
    found: list[tuple[str, Rule, Replay]] = []
    with progress(len(kept) * len(rules)) as advance:
        for rule in rules:
            was = next((each for each in shipped(group.preset).rules if each.name == rule.name), None)
            found.append((_title(group), rule, replay(was, rule, (each.decision for each in kept), digits_of(group.currency))))
            advance(len(kept))
    return found


def _title(group: Group) -> str:
    return f"{group.id} {group.title}"


def _case(known: Any) -> str:
    words = " ".join(str(known.get("message", {}).get("text", "")).split())
    return f"{known.get('member', {}).get('name', '')} #{known.get('order', {}).get('number', '–')} {words[:40]}"


def _for_programs(decision: Decision) -> dict[str, Any]:
    return {
        "topic": decision.topic,
        "decision": sorted(decision.outcomes),
        "rules": [
            {
                "name": hit.rule.name, "version": hit.rule.version, "exempt": hit.exempt, "outcomes": outcomes(hit.rule),
                "facts": {name: _of(decision, name) for name in named_in(hit.rule.when) if _of(decision, name) is not None},
            }
            for hit in decision.hits
        ],
        "broken": [fault.rule.name for fault in decision.faults],
        "score": decision.facts.get("message", {}).get("score"),
        "facts": decision.facts,
    }  # fmt: skip


def _of(decision: Decision, name: str) -> Value | None:
    space, _, short = name.partition(".")
    return decision.facts.get(space, {}).get(short)


def _for_people(decision: Decision) -> str:
    if not decision.hits:
        return f"no rule about {decision.topic} holds"
    lines = []
    for hit in decision.hits:
        seen = ", ".join(
            f"{name} = {_of(decision, name)!r}" for name in named_in(hit.rule.when) if _of(decision, name) is not None
        )
        lines.append(f"{hit.rule.name} (version {hit.rule.version}): {', '.join(outcomes(hit.rule))}; {hit.rule.when}; {seen}")
    return "\n".join(lines)
