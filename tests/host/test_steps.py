"""Messages that take several steps: a deed and its words, words and files. What is done is never done again, whenever the process ends."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import msgspec
import pytest

from jiedan.adapter import (
    Ambiguous,
    Attachment,
    Deed,
    DeedDone,
    Invite,
    Limits,
    Outgoing,
    Pin,
    RateLimited,
    Text,
    Undeliverable,
    Unpin,
)
from jiedan.errors import SendError
from jiedan.host.deliveries import FILE_WITHIN, SEND_WITHIN, Deliveries
from jiedan.testing import Stage
from jiedan.testing.platform import FakePlatform, words
from jiedan_telegram import line

INVITE: Final = Invite(chat="group")
LINK: Final = "https://stage/+1"
Row = tuple[object, ...]


def paper(name: str) -> Attachment:
    """A file."""
    return Attachment(name=name, mime="application/pdf", size=3, sha256="a" * 64)


class Stepping(FakePlatform):
    """Does deeds by themselves, and shows every element of a message as one of its own."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.fails: Final[dict[str, list[SendError]]] = {}
        """What meets the next messages with these words in them, or with a file of this name."""
        self.gone: Final[set[str]] = set()
        """Messages that cannot be edited any more: what would take their place is posted anew."""

    def parts(self, outgoing: Outgoing) -> Sequence[Outgoing]:
        """One for each element."""
        return [msgspec.structs.replace(outgoing, elements=(element,)) for element in outgoing.elements]

    async def send(self, outgoing: Outgoing) -> str:
        """Do the deed, or take in the message."""
        for failures in [each for part, each in self.fails.items() if part in repr(outgoing.deed or outgoing.elements)]:
            if failures:
                raise failures.pop(0)
        if outgoing.deed is not None:
            self.deeds.append(outgoing.deed)
            raise DeedDone(f"https://stage/+{len(self.deeds)}")
        return await super().send(msgspec.structs.replace(outgoing, edits=None) if outgoing.edits in self.gone else outgoing)


class Office:
    """An outbox, and somebody who delivers from it until the process ends."""

    def __init__(self, stage: Stage, limits: Limits) -> None:
        self.stage: Final = stage
        self.platform: Final = Stepping(limits)
        self.start: Final = stage.clock.now()
        self.open()

    def open(self) -> None:
        """A new process: it knows what is in the database."""
        self.deliveries = Deliveries(self.stage.app.desk.engine, self.stage.clock, {"stage": self.platform})

    async def say(self, *elements: Text | Attachment, card: int | None = None, about: int | None = None) -> None:
        """Put a message into the outbox, and deliver."""
        unit = self.stage.app.desk.unit()
        unit.say("stage", "group", *elements, card=card, about=about)
        await unit.commit()
        await self.deliveries.sweep()

    async def do(self, deed: Deed = INVITE, said: str = "the link: {link}") -> None:
        """Ask for a deed, and deliver."""
        unit = self.stage.app.desk.unit()
        unit.do("stage", "group", deed, said, {"rights": "it was not done", "": "it was not done", "unknown": "who knows"})
        await unit.commit()
        await self.deliveries.sweep()

    async def later(self, seconds: float) -> None:
        """The same somewhat later."""
        self.stage.clock.pass_by(timedelta(seconds=seconds))
        await self.deliveries.sweep()

    def read(self) -> list[str]:
        """What the group has: words, and the names of files."""
        shown = [element for message in self.platform.sent for element in message.elements]
        return [element.name if isinstance(element, Attachment) else repr(element) for element in shown]

    async def rows(self, query: str) -> list[Row]:
        """What the database holds."""
        return [*await self.stage.app.desk.engine.rows(query)]


@pytest.fixture
def office(stage: Stage) -> Office:
    """Without limits."""
    return Office(stage, Limits())


async def test_a_deed_whose_words_still_wait_when_the_process_ends_is_not_done_again(office: Office) -> None:
    """One link is made; after the start its words are said, with this link in them."""
    office.platform.fails["the link"] = [RateLimited(30)]
    await office.do()
    office.open()
    await office.later(30)

    assert office.platform.deeds == [INVITE]
    assert words(office.platform.sent) == [f"the link: {LINK}"]
    assert await office.rows("SELECT status, attempts FROM outbox") == [("sent", 1)]


async def test_words_that_are_in_doubt_repeat_no_deed(office: Office) -> None:
    """Nobody knows whether they arrived; that it was done is known, so nobody reads the opposite."""
    office.platform.fails["the link"] = [Ambiguous("lost"), Ambiguous("lost")]
    await office.do()
    await office.later(5)

    assert office.platform.deeds == [INVITE]
    assert office.read() == []
    assert await office.rows("SELECT status FROM outbox") == [("unknown",)]


async def test_a_deed_that_is_in_doubt_is_done_again_and_one_that_is_refused_is_said(office: Office) -> None:
    """As before: the answer to the deed itself was lost, or the bot may not."""
    office.platform.fails["Invite"] = [Ambiguous("lost")]
    await office.do()
    await office.later(5)
    office.platform.fails["Invite"] = [Undeliverable("no", "rights")]
    await office.do()

    assert words(office.platform.sent) == [f"the link: {LINK}", "it was not done"]


async def test_a_deed_takes_nothing_of_the_pace_of_words(stage: Stage) -> None:
    """It is no message: its words need not wait for the next second."""
    office = Office(stage, Limits(spacing=1.0))
    await office.do()

    assert words(office.platform.sent) == [f"the link: {LINK}"]


async def test_after_a_kill_a_message_goes_on_with_the_first_part_that_was_not_sent(office: Office) -> None:
    """The words and the first file are there; the process ends while the second waits. Nothing is missing, nothing comes twice."""
    office.platform.fails["b.pdf"] = [RateLimited(30)]
    await office.say(Text("work"), paper("a.pdf"), paper("b.pdf"), paper("c.pdf"), about=7)
    await office.say(Text("next"))
    assert office.read() == ["Text(text='work')", "a.pdf"]
    office.open()
    await office.later(30)

    assert office.read() == ["Text(text='work')", "a.pdf", "b.pdf", "c.pdf", "Text(text='next')"]
    assert len({message.nonce for message in office.platform.sent}) == 5
    assert await office.rows("SELECT status, sent_parts FROM outbox ORDER BY id") == [("sent", 3), ("sent", 0)]
    assert [row for (row,) in await office.rows("SELECT message FROM mentions WHERE order_id = 7 ORDER BY id")] == [
        "m1", "m2", "m3", "m4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "failures", [[Undeliverable("gone")], [Ambiguous("lost"), Ambiguous("lost")]], ids=["refused", "in doubt"]
)
async def test_a_part_that_does_not_arrive_holds_back_no_other(office: Office, failures: list[SendError]) -> None:
    """Each part has its own tries; one that is given up is left out."""
    office.platform.fails["a.pdf"] = failures
    office.platform.fails["b.pdf"] = [Ambiguous("lost")]
    await office.say(Text("work"), paper("a.pdf"), paper("b.pdf"))
    await office.later(5)
    await office.later(5)

    assert office.read() == ["Text(text='work')", "b.pdf"]


async def test_words_that_are_refused_take_their_files_with_them(office: Office) -> None:
    """Who has blocked the bot gets nothing more."""
    office.platform.fails["work"] = [Undeliverable("blocked")]
    await office.say(Text("work"), paper("a.pdf"))

    assert office.read() == []
    assert await office.rows("SELECT status, problem FROM outbox") == [("undeliverable", "blocked")]


async def test_each_part_takes_its_turn_in_the_pace(stage: Stage) -> None:
    """A file is a message like any other for the platform."""
    office = Office(stage, Limits(spacing=1.0))
    await office.say(Text("work"), paper("a.pdf"), paper("b.pdf"))
    assert len(office.read()) == 1
    await office.later(1)
    assert len(office.read()) == 2
    await office.later(1)

    assert office.read() == ["Text(text='work')", "a.pdf", "b.pdf"]


class Leaping(asyncio.SelectorEventLoop):
    """An event loop whose clock can be put forward."""

    ahead = 0.0

    def time(self) -> float:
        """Now."""
        return super().time() + self.ahead


class Slow(FakePlatform):
    """Takes so many seconds for everything."""

    seconds = 0.0

    async def send(self, outgoing: Outgoing) -> str:
        """Take in one message, slowly."""
        loop = asyncio.get_running_loop()
        assert isinstance(loop, Leaping)
        loop.ahead += self.seconds
        await loop.run_in_executor(None, int)
        await asyncio.sleep(0)
        return await super().send(outgoing)


def _arrives(element: Text | Attachment, seconds: float) -> bool:
    """Whether it arrives at the first try where that takes so long."""

    async def play() -> bool:
        async with Stage() as stage:
            slow = Slow()
            slow.seconds = seconds
            unit = stage.app.desk.unit()
            unit.say("stage", "group", element)
            await unit.commit()
            await Deliveries(stage.app.desk.engine, stage.clock, {"stage": slow}).sweep()
            return bool(slow.sent)

    with asyncio.Runner(loop_factory=Leaping) as runner:
        return runner.run(play())


def test_a_file_has_the_time_that_its_adapter_gives_it() -> None:
    """Words that hang are in doubt after seconds, a file after minutes: Telegram's adapter may try twice, for a minute each."""
    assert _arrives(Text("words"), SEND_WITHIN - 5)
    assert not _arrives(Text("words"), SEND_WITHIN + 1)
    assert _arrives(paper("a.pdf"), 2 * line.FILE_WITHIN)
    assert not _arrives(paper("a.pdf"), FILE_WITHIN + 1)


@pytest.mark.parametrize(
    ("deeds", "pinned"),
    [
        ([], []), ([Pin(chat="group", message="m1")], ["m3"]),
        ([Pin(chat="group", message="m1"), Unpin(chat="group", message="m1")], []),
        ([Pin(chat="group", message="m0")], []),
    ],
    ids=["never pinned", "pinned", "not any more", "another was pinned"],
)  # fmt: skip
async def test_a_card_that_is_posted_anew_is_pinned_again_if_it_was(
    office: Office, deeds: Sequence[Deed], pinned: Sequence[str]
) -> None:
    """It cannot be edited any more. Nothing is unpinned, nothing is said about it, and a card that was only edited keeps its pin."""
    await office.say(Text("card"), card=7)
    for deed in deeds:
        await office.do(deed, "done")
    await office.say(Text("edited"), card=7)
    office.platform.gone.add("m1")
    office.platform.fixed = "m3"
    await office.say(Text("posted anew"), card=7)

    assert office.platform.deeds == [*deeds, *(Pin(chat="group", message=message) for message in pinned)]
    assert words(office.platform.sent) == ["card", *("done" for _ in deeds), "edited", "posted anew"]
    assert {status for (status,) in await office.rows("SELECT status FROM outbox")} == {"sent"}


async def test_a_pin_that_is_not_allowed_any_more_is_left(office: Office) -> None:
    """Nobody asked for it now, so nobody reads about it; what waits goes on, and the next time it is tried again."""
    await office.say(Text("card"), card=7)
    await office.do(Pin(chat="group", message="m1"), "done")
    office.platform.fails["message='m3'"] = [Undeliverable("not enough rights", "rights")]
    for message in ("m1", "m3"):
        office.platform.gone.add(message)
        await office.say(Text("posted anew"), card=7)
    await office.say(Text("next"))

    assert words(office.platform.sent) == ["card", "done", "posted anew", "posted anew", "next"]
    assert office.platform.deeds == [Pin(chat="group", message=message) for message in ("m1", "m4")]
