"""What a hundred rules on every message cost: CPU time of one line of talk, beside the same rules as plain Python functions.

Half of the rules look for words, half compare numbers; none holds. The floor, in the same run: the same hundred conditions as Python
lambdas over the same facts. `the dearest` is the most expensive condition of a list that may be saved, on a message of 4,000 characters.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, Final

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.chatter import micros, talk
from benchmarks.parts.table import Figure, progress, show
from jiedan.orders.rule_facts import of_words
from jiedan.rules.engine import Ruleset
from jiedan.rules.reading import check
from jiedan.rules.vocabulary import Topic, samples
from jiedan.rules.written import Outcome, Rule
from jiedan.storage import rules as stored
from jiedan.testing import Stage

PAUSE: Final = timedelta(seconds=201)
HOUR: Final = timedelta(hours=1, seconds=1)
"""After it nobody is known any more: what is remembered of a person is read again."""
PEOPLE: Final = 50
PAUSES: Final = 16
"""Lines that each says in an hour."""
RULES: Final = 100
TARGET: Final = 150.0
"""Microseconds of CPU a message with a hundred rules may cost."""
DEAREST_TARGET: Final = 5.0
"""Milliseconds that any condition that may be saved costs at most."""
_LIST: Final = ",".join(
    f'"{letter}"' for letter in "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生"
)
DEAREST: Final = (
    f"[{_LIST}].exists(x, message.text.contains(x + x) || message.folded.contains(x + x + x))",
    f"[{_LIST}].all(x, !any_of(message.text, [x + x]))",
    " || ".join(f'any_of(message.text, ["{n}字"])' for n in range(14)),
    " || ".join(f'message.text.contains("{n}字词")' for n in range(14)),
    f"[{_LIST}].exists(x, length(message.text + message.folded + x) < 0)",
    "(" + " + ".join(["message.text"] * 30) + ').contains("没有这句话")',
)
"""Conditions as expensive as we could make them within the bounds."""


async def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="rounds (default 15)")
    parser.add_argument("--events", type=int, default=2_000, help="messages in a round (default 2000)")
    given = parser.parse_args()
    lines, rules = list(talk(given.events)), list(written())
    async with Stage() as stage, Stage() as bare:
        await keep(stage, rules)
        costs = await measure(stage, bare, lines, rules, given.rounds)
    report(costs, dearest(), given.rounds, lines)


def written() -> Sequence[Rule]:
    """A hundred rules about messages."""
    words = (f'message.folded.contains("词语{n}") && member.completed < {n}' for n in range(RULES // 2))
    numbers = (f"message.length > {5000 + n} || message.links > {n + 3} && member.points >= {n}.5" for n in range(RULES // 2))
    return [
        Rule(name=f"rule-{n}", on=(Topic.MESSAGE,), when=when, then=(Outcome.TELL,), zh="规则。", en="")
        for n, when in enumerate((*words, *numbers))
    ]  # fmt: skip


def functions() -> list[Callable[[dict[str, dict[str, Any]]], bool]]:
    """The same hundred as Python functions."""
    words = [lambda f, n=n: f"词语{n}" in f["message"]["folded"] and f["member"]["completed"] < n for n in range(RULES // 2)]
    numbers = [
        lambda f, n=n: f["message"]["length"] > 5000 + n or (f["message"]["links"] > n + 3 and f["member"]["points"] >= n + 0.5)
        for n in range(RULES // 2)
    ]
    return [*words, *numbers]


async def keep(stage: Stage, rules: Sequence[Rule]) -> None:
    """Make them the group's, beside those of its preset."""
    await stage.members("owner")
    now = stage.clock.now()
    await stage.app.desk.engine.commit([stored.change(1, rule.name, rule, 0, 1, now) for rule in rules])


async def measure(stage: Stage, bare: Stage, lines: Sequence[str], rules: Sequence[Rule], rounds: int) -> dict[str, list[float]]:
    """Figure → microseconds of CPU a message, round by round."""
    costs: dict[str, list[float]] = {}
    ruleset, plain = Ruleset(rules), functions()
    facts = [{**samples(Topic.MESSAGE)[0], "message": of_words(line)} for line in lines]
    with progress() as bar:
        task = bar.add_task("rules", total=rounds * 4)
        for _ in range(rounds):
            costs.setdefault("floor", []).append(spent(lambda: [[each(seen) for each in plain] for seen in facts], len(lines)))
            costs.setdefault("rules", []).append(
                spent(lambda: [ruleset.decide(Topic.MESSAGE, seen) for seen in facts], len(lines))
            )
            for name, place in (("receive", stage), ("preset", bare)):
                known, anew = await received(place, lines)
                costs.setdefault(name, []).append(known)
                costs.setdefault(f"{name}, anew", []).append(anew)
            bar.update(task, advance=4, refresh=True)
    return costs


def spent(work: Callable[[], object], count: int) -> float:
    """Microseconds of CPU that a piece of the work costs."""
    start = process_time()
    work()
    return (process_time() - start) / count * 1e6


async def received(stage: Stage, lines: Sequence[str]) -> tuple[float, float]:
    """Microseconds of CPU from `receive` to its return: of a line of somebody who is known, and of the first line of an hour, for which
    the person is read. Fifty people say a line each before anybody says another.
    """
    people = await stage.members(*(f"人{n}" for n in range(PEOPLE)))
    events = [
        msgspec.structs.replace(people[n % PEOPLE].event(), key=stage.event_key(), text=line) for n, line in enumerate(lines)
    ]
    known, anew = list[float](), list[float]()
    for first in range(0, len(events), PEOPLE):
        begins = first % (PEOPLE * PAUSES) == 0
        stage.clock.pass_by(HOUR if begins else PAUSE)
        await stage.app.dispatch.receive(msgspec.structs.replace(events[first], key=stage.event_key()))  # the group is read again
        start = process_time()
        for event in events[first + 1 : first + PEOPLE]:
            await stage.app.dispatch.receive(event)
        (anew if begins else known).append((process_time() - start) / (PEOPLE - 1) * 1e6)
    return sum(known) / len(known), sum(anew) / len(anew)


def dearest() -> float:
    """Milliseconds of the most expensive condition that may be saved, on the longest message; the least of three tries each."""
    facts = {**samples(Topic.MESSAGE)[0], "message": of_words("说话" * 2000)}
    worst = 0.0
    for number, when in enumerate(DEAREST):
        rule = Rule(name=f"dear-{number}", on=(Topic.MESSAGE,), when=when, then=(Outcome.TELL,), zh="贵。", en="")
        check(rule)
        ruleset = Ruleset([rule])
        tries = []
        for _ in range(3):
            start = perf_counter()
            if ruleset.decide(Topic.MESSAGE, facts).faults:
                raise SystemExit(f"this condition cannot be asked: {when}")
            tries.append((perf_counter() - start) * 1e3)
        worst = max(worst, min(tries))
    return worst


def report(costs: dict[str, list[float]], worst: float, rounds: int, lines: Sequence[str]) -> None:
    """Print the table."""
    middle = {name: median(values) for name, values in costs.items()}
    figures = [
        Figure(
            name=f"{RULES} rules asked", measured=micros(costs["rules"]), floor=micros(costs["floor"]),
            ratio=f"{middle['rules'] / middle['floor']:.1f} x", target=f"<= {TARGET:.0f} µs", met=middle["rules"] <= TARGET,
        ),
        Figure(
            name=f"a message of the group, {RULES} rules and the preset's, through receive", measured=micros(costs["receive"]),
            floor=micros(costs["floor"]), ratio=f"{middle['receive'] / middle['floor']:.1f} x", target=f"<= {TARGET:.0f} µs",
            met=middle["receive"] <= TARGET,
        ),
        Figure(name="a message of the group, the preset's rules only, through receive", measured=micros(costs["preset"])),
        Figure(name="the first of somebody within an hour, the preset's rules only", measured=micros(costs["preset, anew"])),
        Figure(
            name="the dearest condition that may be saved, 4,000 characters", measured=f"{worst:.2f} ms",
            target=f"<= {DEAREST_TARGET:.0f} ms", met=worst <= DEAREST_TARGET,
        ),
    ]  # fmt: skip
    show(
        "Rules: CPU time of one message", figures, f"Median (and least) of {rounds} rounds of {len(lines):,} lines.",
        f"Floor: the same {RULES} conditions as Python lambdas over the same facts.",
    )  # fmt: skip


if __name__ == "__main__":
    asyncio.run(main())
