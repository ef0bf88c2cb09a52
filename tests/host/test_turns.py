"""Whose turn it is: many chats, one account, and the limits of a platform."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.adapter import Ambiguous, Limits, Moved, Outgoing, RateLimited, Text
from jiedan.app import App
from jiedan.clock import SystemClock, micros
from jiedan.errors import Hiccup
from jiedan.host.deliveries import AT_ONCE, Deliveries
from jiedan.host.pace import MINUTE, SECOND
from jiedan.host.plugins import Registry
from jiedan.testing import Stage
from jiedan.testing.platform import FakeClock, FakePlatform, words
from jiedan.testing.stage import DEFAULTS
from tests.host.test_pace import TELEGRAM, most_within

Said = tuple[str, str, bool, int | None]
"""A message of a test: chat, text, whether it is urgent, of which order it is the card."""


class Watch(FakePlatform):
    """Notes when each message arrives, and keeps those of some chats waiting."""

    def __init__(self, clock: FakeClock | SystemClock, limits: Limits = TELEGRAM) -> None:
        super().__init__(limits)
        self.gates: Final[dict[str, asyncio.Event]] = {}
        self.log: Final[list[tuple[datetime, Outgoing]]] = []
        self.at_once = self.most_at_once = 0
        self.stirred: Final = asyncio.Condition()
        self._clock: Final = clock

    async def send(self, outgoing: Outgoing) -> str:
        """Take in one message."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self._tell()
        try:
            if outgoing.chat in self.gates:
                await self.gates[outgoing.chat].wait()
            message = await super().send(outgoing)
            self.log.append((self._clock.now(), outgoing))
        finally:
            self.at_once -= 1
        await self._tell()
        return message

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait (for a few seconds at most) until so much has arrived, or is under way."""
        async with asyncio.timeout(6), self.stirred:
            await self.stirred.wait_for(holds)

    async def _tell(self) -> None:
        async with self.stirred:
            self.stirred.notify_all()

    def read(self, chat: str) -> list[str]:
        """What the chat reads."""
        return words(outgoing for _, outgoing in self.log if outgoing.chat == chat)

    def times(self, chat: str | None = None) -> list[int]:
        """When messages arrived, in the chat or anywhere, in microseconds."""
        return [micros(at) for at, outgoing in self.log if chat in (None, outgoing.chat)]


class Post:
    """The outbox of a stage and somebody who delivers from it, by the clock of the stage."""

    def __init__(self, stage: Stage, limits: Limits = TELEGRAM) -> None:
        self.stage: Final = stage
        self.clock: Final = stage.clock
        self.start: Final = stage.clock.now()
        self.platform: Final = Watch(stage.clock, limits)
        self.deliveries: Final = Deliveries(stage.app.desk.engine, stage.clock, {"stage": self.platform})

    async def say(self, *said: Said) -> None:
        """Put these into the outbox, in one unit of work."""
        unit = self.stage.app.desk.unit()
        for chat, text, urgent, card in said:
            unit.say("stage", chat, Text(text), urgent=urgent, card=card)
        await unit.commit()

    async def run(self, seconds: float | None = None) -> None:
        """Deliver for so long, or until nothing waits any more. Time passes from one turn to the next."""
        until = None if seconds is None else self.clock.now() + timedelta(seconds=seconds)
        await self.deliveries.sweep()
        while (due := self.deliveries.due) is not None and (until is None or due <= until):
            self.clock.pass_by(max(due - self.clock.now(), timedelta(0)))
            await self.deliveries.sweep()
        if until is not None:
            self.clock.pass_by(until - self.clock.now())

    def seconds(self, chat: str | None = None) -> list[float]:
        """At which seconds after the start messages arrived in the chat, or anywhere."""
        return [(time - micros(self.start)) / SECOND for time in self.platform.times(chat)]


def chatter(chat: str, count: int) -> list[Said]:
    """So many messages for which nobody waits."""
    return [(chat, str(number), False, None) for number in range(count)]


async def test_ten_thousand_messages_in_fifty_groups_keep_all_limits_and_their_order(stage: Stage) -> None:
    """None lost, none doubled, and hardly later than the limits themselves allow: nine full minutes and what is left of a tenth."""
    post = Post(stage)
    chats = [f"g{number}" for number in range(50)]
    for chat in chats:
        await post.say(*chatter(chat, 200))
    await post.run()

    assert {chat: post.platform.read(chat) for chat in chats} == {chat: [str(number) for number in range(200)] for chat in chats}
    assert len(post.platform.log) == 10_000
    assert most_within(post.platform.times(), SECOND) == 30
    for chat in chats:
        times = post.platform.times(chat)
        assert most_within(times, MINUTE) == 20
        assert min(b - a for a, b in pairwise(times)) >= SECOND
    assert 9 * 60 + 1000 / 30 - 1 <= post.seconds()[-1] <= 9 * 60 + 1000 / 30 + 5


async def test_one_flooded_group_does_not_slow_the_others(stage: Stage) -> None:
    """Five thousand messages wait in one; the 49 others are served as if it were not there, and it is served no worse than they."""
    post = Post(stage)
    await post.say(*chatter("flooded", 5000))
    others = [f"g{number}" for number in range(49)]
    for chat in others:
        await post.say(*chatter(chat, 10))
    await post.run(40)

    assert {chat: len(post.platform.read(chat)) for chat in others} == dict.fromkeys(others, 10)
    assert max(post.seconds(chat)[-1] for chat in others) <= 500 / 30 + 1
    assert len(post.platform.read("flooded")) == 20


async def test_what_somebody_waits_for_goes_before_the_news_of_other_chats(stage: Stage) -> None:
    """Three hundred chats want to say something, the account may speak thirty times a second: the answer does not wait ten seconds."""
    post = Post(stage)
    for number in range(300):
        await post.say((f"c{number}", "news", False, None))
    await post.say(("quiet", "answer", True, None))
    await post.run()

    assert post.seconds("quiet") == [0]
    assert post.seconds()[-1] == 10


async def test_an_answer_that_comes_while_others_wait_goes_with_the_next_second(stage: Stage) -> None:
    """Also into a chat that nobody served yet."""
    post = Post(stage)
    for number in range(50):
        await post.say(*chatter(f"g{number}", 100))
    await post.run(30.5)
    await post.say(("quiet", "answer", True, None))
    await post.run(5)

    assert 30.5 <= post.seconds("quiet")[0] <= 31.5


async def test_words_overtake_the_edit_of_a_card_when_the_minute_is_nearly_used_up(stage: Stage) -> None:
    """The edit leaves the last five of twenty messages to answers; it goes as soon as there is room for it again."""
    post = Post(stage)
    await post.say(("g", "first picture", False, 7), *chatter("g", 14))
    await post.run(20)
    await post.say(("g", "second picture", False, 7), ("g", "an answer", True, None))
    await post.run()

    assert post.platform.read("g")[-2:] == ["an answer", "second picture"]
    assert post.seconds("g")[-2:] == [20, 61]
    assert post.platform.sent[-1].edits == "m1"


async def test_an_edit_is_overtaken_for_a_minute_at_most_also_when_newer_ones_take_its_place(stage: Stage) -> None:
    """Eighteen words a minute and a new picture every twenty seconds: the group sees the card change every minute."""
    post = Post(stage)
    await post.say(("g", "picture", False, 7), *chatter("g", 19))
    await post.run(20)
    for number in range(30):
        await post.say(("g", f"picture {number}", False, 7), *chatter("g", 6))
        await post.run(20)
    at = [second for second, text in zip(post.seconds("g"), post.platform.read("g"), strict=True) if text.startswith("picture")]

    assert at == [0, *range(80, 640, 60)]


async def test_the_first_picture_of_an_order_is_not_put_off(stage: Stage) -> None:
    """People wait for it: without it nobody can claim the order."""
    post = Post(stage)
    await post.say(*chatter("g", 16))
    await post.run(20)
    await post.say(("g", "a new order", False, 8), ("g", "words", False, None))
    await post.run()

    assert post.platform.read("g")[-2:] == ["a new order", "words"]


async def test_a_chat_that_moved_gets_what_waited_for_it_at_once_and_in_order(stage: Stage) -> None:
    """A group that became a supergroup has another id; nothing is lost."""
    post = Post(stage)
    post.platform.failures.append(Moved("supergroup"))
    await post.say(*chatter("group", 3))
    await post.deliveries.sweep()
    assert post.platform.read("supergroup") == ["0"]
    await post.run()

    assert post.platform.read("supergroup") == ["0", "1", "2"]
    assert post.platform.read("group") == []


async def test_a_chat_that_moves_in_circles_ends(stage: Stage) -> None:
    """A platform out of its mind is not followed for ever."""
    post = Post(stage, Limits())
    post.platform.failures.extend(Moved(chat) for chat in ("b", "a") * 10)
    await post.say(("a", "lost", False, None))
    await post.run()

    assert await stage.app.desk.engine.rows("SELECT status, attempts FROM outbox") == [("undeliverable", 1)]
    assert len(post.platform.failures) == 20 - 6


async def test_a_move_is_none_of_the_tries_of_a_message(stage: Stage) -> None:
    """It was surely not sent: should an answer be lost afterwards, the message still has its second try."""
    post = Post(stage, Limits())
    post.platform.failures.extend([Moved("b"), Ambiguous("lost"), Moved("c")])
    await post.say(("a", "hello", True, None))
    await post.run()

    assert post.platform.read("c") == ["hello"]


async def test_after_an_outage_a_chat_hears_everything_as_fast_as_it_may(stage: Stage) -> None:
    """A minute long the platform could not be reached: none of the tries takes anything from the twenty of the next minute."""
    post = Post(stage)
    post.platform.failures.extend(RateLimited(3) for _ in range(20))
    await post.say(*chatter("g", 21))
    await post.run()

    assert post.seconds("g") == [*range(60, 80), 120]


async def test_what_may_have_arrived_counts_as_said(stage: Stage) -> None:
    """Its answer is lost: for the platform it may be one of the two of this minute, and so may the second try."""
    post = Post(stage, Limits(minute=2))
    post.platform.failures.append(Ambiguous("lost"))
    await post.say(*chatter("g", 2))
    await post.run()

    assert post.seconds("g") == [5, 60]


async def test_a_rate_limit_silences_all_chats_of_the_bucket(stage: Stage) -> None:
    """The topics of a forum; another chat speaks on."""
    post = Post(stage, Limits(bucket="forum"))
    post.platform.failures.append(RateLimited(30))
    await post.say(("topic 1", "one", False, None))
    await post.deliveries.sweep()
    await post.say(("topic 2", "two", False, None))
    await post.run()

    assert post.seconds("topic 1") + post.seconds("topic 2") == [30, 30]


async def test_a_slow_send_holds_up_its_own_chat_alone(stage: Stage) -> None:
    """What is said while it is under way goes out."""
    post = Post(stage, Limits())
    post.platform.gates["slow"] = asyncio.Event()
    await post.say(*chatter("slow", 2))
    sweep = asyncio.create_task(post.deliveries.sweep())
    await post.platform.until(lambda: post.platform.at_once == 1)
    await post.say(*chatter("later", 2))
    post.deliveries.wake()
    await post.platform.until(lambda: len(post.platform.read("later")) == 2)
    assert post.platform.read("slow") == []
    post.platform.gates["slow"].set()
    await sweep

    assert post.platform.read("slow") == ["0", "1"]


async def test_only_so_many_messages_are_under_way_at_once(stage: Stage) -> None:
    """A thousand chats do not open a thousand connections."""
    post = Post(stage, Limits())
    gate = asyncio.Event()
    for number in range(100):
        post.platform.gates[f"c{number}"] = gate
        await post.say(*chatter(f"c{number}", 1))
    sweep = asyncio.create_task(post.deliveries.sweep())
    await post.platform.until(lambda: post.platform.at_once == AT_ONCE)
    gate.set()
    await sweep

    assert (post.platform.most_at_once, len(post.platform.log)) == (AT_ONCE, 100)


class Jam(Watch):
    """The disk fills up while a message is sent."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.clock, Limits())
        self._engine: Final = stage.app.desk.engine

    async def send(self, outgoing: Outgoing) -> str:
        """Take in one message; nothing can be written after the first."""
        if not self.log:
            await self._engine.rows("PRAGMA query_only = 1")
        return await super().send(outgoing)


async def test_what_was_sent_is_marked_before_anything_else_is_sent(stage: Stage) -> None:
    """As long as the database takes nothing, nothing is said; and nothing is said twice."""
    jam = Jam(stage)
    deliveries = Deliveries(stage.app.desk.engine, stage.clock, {"stage": jam})
    await Post(stage).say(("group", "one", False, None), ("group", "two", False, None))
    for _ in range(3):
        with pytest.raises(Hiccup):
            await deliveries.sweep()
    assert words(outgoing for _, outgoing in jam.log) == ["one"]
    await stage.app.desk.engine.rows("PRAGMA query_only = 0")
    await deliveries.sweep()

    assert words(outgoing for _, outgoing in jam.log) == ["one", "two"]


async def test_the_pump_wakes_up_when_the_next_message_may_go(stage: Stage) -> None:
    """By a real clock: twenty messages, a twentieth of a second between them, take one second and not twenty."""
    watch = Watch(SystemClock(), Limits(spacing=0.05))
    app = App(stage.app.desk.engine, SystemClock(), Registry([]), DEFAULTS, {"stage": watch})
    await Post(stage).say(*chatter("group", 20))
    pump = asyncio.create_task(app.pump())
    await watch.until(lambda: len(watch.log) == 20)
    pump.cancel()
    with suppress(asyncio.CancelledError):
        await pump

    assert min(b - a for a, b in pairwise(watch.times())) >= 50_000


@settings(max_examples=25)
@given(
    limits=st.builds(
        Limits, bucket=st.sampled_from(["", "forum"]), spacing=st.sampled_from([0.0, 0.5]), minute=st.integers(0, 8),
        account=st.just("bot"), second=st.integers(0, 3),
    ),
    said=st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.sampled_from([None, None, 1, 2])), max_size=25),
    pauses=st.lists(st.integers(0, 8), min_size=1, max_size=5),
)  # fmt: skip
def test_whatever_is_said_where_all_words_arrive_once_in_order_and_every_card_ends_up_as_it_is(
    limits: Limits, said: list[tuple[str, bool, int | None]], pauses: list[int]
) -> None:
    """And no window of time holds more than the platform allows."""
    post = asyncio.run(_play(limits, said, pauses))

    log = post.platform
    for chat in "abc":
        mine = [(text, card) for text, (of, _, card) in enumerate(said) if of == chat]
        cards = {str(text): card for text, card in mine if card is not None}
        assert [text for text in log.read(chat) if text not in cards] == [str(text) for text, card in mine if card is None]
        shown = {cards[text]: text for text in log.read(chat) if text in cards}
        assert shown == {card: text for text, card in cards.items()}
        assert len(log.read(chat)) == len(set(log.read(chat)))
    for times in [log.times()] if limits.bucket else [log.times(chat) for chat in "abc"]:
        assert most_within(times, MINUTE) <= (limits.minute or len(times))
        assert all(b - a >= limits.spacing * SECOND for a, b in pairwise(times))
    assert most_within(log.times(), SECOND) <= (limits.second or len(said))


async def _play(limits: Limits, said: list[tuple[str, bool, int | None]], pauses: list[int]) -> Post:
    async with Stage() as stage:
        post = Post(stage, limits)
        for text, (chat, urgent, card) in enumerate(said):
            await post.say((chat, str(text), urgent, card))
            await post.run(pauses[text % len(pauses)])
        await post.run()
        return post
