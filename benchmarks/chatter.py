"""What ordinary talk costs: CPU time of one line of chatter through `Dispatch.receive`, with 1, 20 and 200 plugins.

The plugins have 10,000 keywords in all, made of the same characters as the talk, so that the automaton has work to do; no line
hits one. The floor, in the same run: one dictionary look-up and one bare Aho-Corasick pass over the same lines. Rounds of all
settings take turns, so that a busy neighbour hits them all.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Final

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.parts.table import Figure, progress, show
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import folded
from jiedan.plugin import Command, Context, Heard, Plugin
from jiedan.storage import members
from jiedan.testing import Person, Stage

KEYWORDS: Final = 10_000
PLUGINS: Final = (1, 20, 200)
PAUSE: Final = timedelta(minutes=11)
SAID_BY_EACH: Final = 4
CPU_TARGET: Final = 50.0
"""Microseconds of CPU an event of chatter may cost."""
GROWTH_TARGET: Final = 1.3
"""How much dearer it may be with 200 plugins than with one."""
HEARD: Final = "价目表在哪里看"

SAYINGS: Final = (
    "大家早上好", "今天天气不错，适合出去走走", "昨晚的球赛你们看了吗", "哈哈哈哈笑死我了", "有人一起吃午饭吗？",
    "我觉得这个方案可以再想想", "刚开完会，累死了", "周末去爬山怎么样", "这家店的牛肉面真好吃", "谁知道地铁几号线到机场",
    "收到收到，马上看", "好的，没问题~", "我家猫又把杯子打翻了[捂脸]", "上海又下雨了 ☔", "听说下个月要搬办公室",
    "图片加载不出来，是我网络的问题吗", "那个 PDF 谁再发我一份", "辛苦各位了！", "孩子发烧，今天请半天假",
    "这个字体叫什么名字啊", "晚上八点开黑，来不来", "接单的人呢", "不是我说，这也太离谱了吧", "morning everyone",
    "lol that's hilarious", "does anyone know a good dentist near here?", "I'll be late, traffic is terrible",
    "the new release looks great, congrats!", "see you tomorrow then", "can you resend the link please",
    "no worries, take your time", "who left the coffee machine on again...", "just merged it, CI is green",
    "haha same here 😂", "what time is the call?",
)  # fmt: skip


async def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each setting (default 15)")
    parser.add_argument("--events", type=int, default=2_000, help="events in a round (default 2000)")
    given = parser.parse_args()
    lines = list(talk(given.events))
    words = list(keywords(lines))
    async with AsyncExitStack() as open_stages:
        stages = {count: await open_stages.enter_async_context(Stage(*plugins(count, words))) for count in PLUGINS}
        for stage in stages.values():
            await must_be_chatter(stage, lines)
        costs = await measure(stages, lines, words, given.rounds)
    report(costs, lines)


async def measure(stages: dict[int, Stage], lines: Sequence[str], words: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Figure → microseconds of CPU an event, round by round."""
    costs: dict[str, list[float]] = {}
    automaton, table = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest), dict.fromkeys(words)
    with progress() as bar:
        task = bar.add_task("chatter", total=rounds * (len(stages) + 3))
        for _ in range(rounds):
            costs.setdefault("floor", []).append(floor(lines, table, automaton))
            for count, stage in stages.items():
                costs.setdefault(f"plugins {count}", []).append(await cost_of(stage, lines))
                bar.update(task, advance=1, refresh=True)
            costs.setdefault("keyword", []).append(await cost_of(stages[max(stages)], [f"请问{HEARD}？"] * 200))
            costs.setdefault("command", []).append(await cost_of(stages[max(stages)], ["接单 7"] * 200))
            bar.update(task, advance=3, refresh=True)
    return costs


async def cost_of(stage: Stage, lines: Sequence[str]) -> float:
    """Microseconds of CPU, of all threads, that one of the lines costs from `receive` to its return."""
    events = [event async for event in said(stage, lines)]
    receive = stage.app.dispatch.receive
    start = process_time()
    for event in events:
        await receive(event)
    return (process_time() - start) / len(events) * 1e6


def floor(lines: Sequence[str], table: dict[str, None], automaton: AhoCorasick) -> float:
    """Microseconds of CPU that the least work costs: one look-up and one pass over the words."""
    start = process_time()
    for line in lines:
        if line in table or automaton.find_matches_as_indexes(line):
            raise AssertionError(line)
    return (process_time() - start) / len(lines) * 1e6


async def said(stage: Stage, lines: Sequence[str]) -> AsyncIterator[Inbound]:
    """The lines as an adapter hands them in, each with a key of its own, by so many people in turn that nobody floods the group.

    Eleven minutes after anything that was said before; and everybody has just said something, so that they are known.
    """
    stage.clock.pass_by(PAUSE)
    people = [Person(stage, f"小林{number}") for number in range(max(1, len(lines) // SAID_BY_EACH))]
    if await members.member(stage.app.desk.engine, "stage", people[-1].name) is None:
        await stage.members(*(person.name for person in people))
    for number, person in enumerate(people):
        await stage.app.dispatch.receive(person.event(text=f"早 {number}"))
    for number, line in enumerate(lines):
        yield msgspec.structs.replace(people[number % len(people)].event(), key=stage.event_key(), text=line)


async def must_be_chatter(stage: Stage, lines: Sequence[str]) -> None:
    """Stop if a line is more than talk: then something else would be measured."""
    async for event in said(stage, lines):
        if (request := stage.app.dispatch.recognise(event)) is not None:
            raise SystemExit(f"this line is no chatter: {event.text} ({request})")


def report(costs: dict[str, list[float]], lines: Sequence[str]) -> None:
    """Print the table."""
    middle = {name: median(values) for name, values in costs.items()}
    bare = middle["floor"]
    figures = [
        Figure(
            name=f"chatter, {count} plugin{'s' if count > 1 else ''}", measured=micros(costs[f"plugins {count}"]),
            floor=micros(costs["floor"]), ratio=f"{middle[f'plugins {count}'] / bare:.1f} x",
            target=f"<= {CPU_TARGET:.0f} µs", met=middle[f"plugins {count}"] <= CPU_TARGET,
        )
        for count in PLUGINS
    ]  # fmt: skip
    few, many = (costs[f"plugins {count}"] for count in (min(PLUGINS), max(PLUGINS)))
    growth = median(after / before for before, after in zip(few, many, strict=True))
    figures += [
        Figure(
            name=f"growth, {min(PLUGINS)} to {max(PLUGINS)} plugins", measured=f"{growth:.2f} x", target=f"<= {GROWTH_TARGET} x",
            met=growth <= GROWTH_TARGET,
        ),
        Figure(name="a keyword is heard and answered, until the commit", measured=micros(costs["keyword"])),
        Figure(name="a command is refused (there is no order 7), until the commit", measured=micros(costs["command"])),
    ]  # fmt: skip
    length = sum(map(len, lines)) / len(lines)
    show(
        f"Chatter: CPU time of one event, {KEYWORDS:,} keywords in all", figures,
        f"Median (and least) of {len(few)} rounds of {len(lines):,} lines, {length:.0f} characters long on average.",
        "Floor: one dictionary look-up and one bare Aho-Corasick pass.",
    )  # fmt: skip


def micros(costs: Sequence[float]) -> str:
    """Median and least of some costs, in words."""
    return f"{median(costs):.1f} ({min(costs):.1f}) µs"


def talk(count: int) -> Iterator[str]:
    """Lines as a group says them, of 5 to 80 characters."""
    random = Random(17)
    for _ in range(count):
        line = random.choice(SAYINGS)
        while random.random() < 0.4 and len(line) < 60:
            line += random.choice(" ，,") + random.choice(SAYINGS)
        yield line[:80]


def keywords(lines: Sequence[str]) -> Iterator[str]:
    """Words of two to six of the characters that people use, none of which is in a line."""
    random, everything = Random(18), "\n".join(map(folded, lines))
    letters = [letter for letter in everything if letter.isalnum()]
    words: set[str] = set()
    while len(words) < KEYWORDS:
        word = "".join(random.choices(letters, k=random.randint(2, 6)))
        if word not in everything and word not in words:
            words.add(word)
            yield word


def plugins(count: int, words: Sequence[str]) -> Iterator[Plugin]:
    """So many plugins, which share the words out among them. Each has a command too."""
    for number in range(count):
        plugin = Plugin(f"plugin{number}")
        mine = [*words[number::count], *([HEARD] if number == 0 else [])]

        @plugin.keyword(*mine)
        async def answer(heard: Heard, ctx: Context[None]) -> None:
            await ctx.reply(f"{heard.word}: 100 元起")

        @plugin.command(f"口令{number}")
        async def command(command: Command, ctx: Context[None]) -> None:
            await ctx.reply(command.rest)

        yield plugin


if __name__ == "__main__":
    asyncio.run(main())
