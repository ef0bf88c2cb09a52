"""Pictures and files that were sent together are one message, however Telegram brings them."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jiedan.adapter import Author, Chat, Inbound
from jiedan_telegram import albums
from jiedan_telegram.albums import Albums
from jiedan_telegram.inward import Event, Remote
from jiedan_telegram.line import Line
from tests.adapters.telegram.botapi import BotApi, Message
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, PAPER, World

PICTURES = [b"\xff\xd8\xff" + name for name in (b"one", b"two", b"three")]
Settings = Callable[[str], dict[str, str]]


@pytest.fixture
def settings(free_port: int) -> Settings:
    """How jiedan gets its updates."""

    def by(mode: str) -> dict[str, str]:
        more = {"webhook_url": f"http://127.0.0.1:{free_port}", "webhook_secret": "only-Telegram_knows", "port": str(free_port)}
        return {f"adapters__telegram__{name}": value for name, value in ({"mode": mode} | more).items()}

    return by


async def working(world: World) -> None:
    """Order 1 is paid for, and the worker has begun."""
    await world.everybody_starts()
    await world.says(world.poster, ORDER, "我是这样理解的")
    await world.says(world.poster, "确认 1", "新订单 #1")
    await world.says(world.worker, "接单 1", "接单成功")
    await world.says(world.worker, "确认 1", "已确认 #1")
    await world.says(world.owner, "到账 1", "款已到")


def shown(world: World) -> list[bytes]:
    """The pictures that the poster has been sent in private."""
    return [message.photo.content for message in world.poster.private.from_bots if message.photo]


async def until_shown(world: World) -> None:
    """Wait until the poster has them all."""
    await world.poster.private.until(lambda _: len(shown(world)) >= len(PICTURES), within=30)


def said(world: World, words: str) -> list[Message]:
    """What the bot has said with these words, to the worker alone."""
    return [message for message in world.worker.private.from_bots if words in message.text]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_delivery_as_the_caption_of_an_album_delivers_all_of_it(tmp_path: Path, mode: str, settings: Settings) -> None:
    """Whichever picture has the caption; it is one delivery, also when Telegram brings the pictures once more."""
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **settings(mode)):
        world = World(api)
        await working(world)
        for number, picture in enumerate(PICTURES):
            world.worker.sends_photo(world.worker.private, picture, "交付 1 三张" if number == 1 else "", album="13")
        await until_shown(world)
        done = await world.worker.private.until_said("已交付 #1", within=30)
        api.repeat(2)
        explained = await world.says(world.worker, "/help", "想知道某个词", chat=world.worker.private)
        answers = world.worker.private.from_bots

    assert shown(world) == PICTURES
    assert answers[answers.index(done) :] == [done, explained]
    assert list((tmp_path / "data" / "telegram" / "albums").iterdir()) == []


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_pieces_that_come_one_by_one_belong_together_over_a_kill(tmp_path: Path, mode: str, settings: Settings) -> None:
    """What was acknowledged before the kill is remembered; the caption comes only after it."""
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **settings(mode)) as jiedan:
        world = World(api)
        await working(world)
        for picture in PICTURES[:2]:
            world.worker.sends_photo(world.worker.private, picture, album="13")
            await api.until(lambda: not api.bot.pending, within=30)
        await jiedan.kill()
        world.worker.sends_photo(world.worker.private, PICTURES[2], "交付 1 三张", album="13")
        await jiedan.start()
        await until_shown(world)

    assert shown(world) == PICTURES
    assert len(said(world, "已交付 #1")) == 1


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_what_is_said_after_an_album_is_heard_after_it(tmp_path: Path, mode: str, settings: Settings) -> None:
    """The poster accepts in the same breath: what is accepted has been delivered by then."""
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **settings(mode)):
        world = World(api)
        await working(world)
        with api.holding():
            for picture, caption in zip(PICTURES, ("交付 1", "", ""), strict=True):
                world.worker.sends_photo(world.group, picture, caption, album="13")
            world.poster.says(world.group, "验收 1")
        await world.group.until_said("已结算", within=30)


async def test_an_album_that_is_only_talk_comes_to_nothing(tmp_path: Path) -> None:
    """In a group: no answer, no file fetched, nothing left on the disk, and the bot hears on."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        for number in range(3):
            world.poster.sends_document(world.group, f"{number}.pdf", "application/pdf", PAPER, "我的假期", album="13")
        await world.says(world.poster, "/help", "想知道某个词")
        spoken = len(world.group.from_bots)

    assert api.calls_of("getFile") == []
    assert spoken == 2  # its hello, and the help
    assert list((tmp_path / "data" / "telegram" / "albums").iterdir()) == []


class Taken:
    """Who gets the albums, as jiedan would."""

    def __init__(self) -> None:
        self.albums: list[Event] = []
        self.changed = asyncio.Event()

    async def take(self, _: Line, album: Event) -> None:
        """Take one."""
        self.albums.append(album)
        self.changed.set()

    async def within(self, seconds: float) -> bool:
        """Whether one comes in that time."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.changed.wait()
        return self.changed.is_set()


def piece(number: int, album: str = "13") -> Event:
    """A picture of an album."""
    chat, author = Chat(id="-100", kind="group"), Author(id="1", name="小敏")
    at = datetime(2026, 11, 21, tzinfo=UTC)
    inbound = Inbound(key=f"key:{number}", platform="telegram", chat=chat, author=author, at=at, message=str(number))
    return Event(inbound, (Remote(f"p{number}", "a.jpg", "image/jpeg", 1),), album=album)


async def test_an_album_has_ten_pieces_at_most(tmp_path: Path) -> None:
    """The eleventh with the same name begins another."""
    taken, line = Taken(), Line("", TOKEN, "http://127.0.0.1:1")
    pieces = Albums(tmp_path, taken.take)
    for number in range(1, albums.MOST + 2):
        await pieces.add(line, piece(number))
    await pieces.quiet("-100")

    assert [len(album.files) for album in taken.albums] == [albums.MOST, 1]


async def test_an_album_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    """Pieces that come again and again, each in time, are an album until it is OLDEST seconds old."""
    taken, line = Taken(), Line("", TOKEN, "http://127.0.0.1:1")
    pieces, number = Albums(tmp_path, taken.take), 0
    began = asyncio.get_running_loop().time()
    while not taken.changed.is_set():
        number += 1
        await pieces.add(line, piece(number))
        await taken.within(albums.QUIET * 0.7)
    lasted = asyncio.get_running_loop().time() - began
    await pieces.stop()

    assert albums.OLDEST - 0.1 < lasted < albums.OLDEST + albums.QUIET
    assert number < albums.MOST


async def test_two_albums_of_a_chat_are_taken_in_their_order(tmp_path: Path) -> None:
    """Also when their pieces come in between each other, and the first is the last to be complete."""
    taken, line = Taken(), Line("", TOKEN, "http://127.0.0.1:1")
    pieces = Albums(tmp_path, taken.take)
    for number, album in ((1, "13"), (2, "14"), (3, "14"), (4, "13")):
        await pieces.add(line, piece(number, album))
        await taken.within(albums.QUIET * 0.5)
    await pieces.quiet("-100")

    assert [[file.id for file in album.files] for album in taken.albums] == [["p1", "p4"], ["p2", "p3"]]


async def test_a_disk_that_keeps_no_piece_does_not_silence_the_words(tmp_path: Path) -> None:
    """Each piece is handed in by itself then."""
    taken, line = Taken(), Line("", TOKEN, "http://127.0.0.1:1")
    (tmp_path / "albums").write_text("in the way")
    pieces = Albums(tmp_path / "albums", taken.take)
    await pieces.add(line, piece(1))
    await pieces.quiet("-100")

    assert [album.inbound.key for album in taken.albums] == ["key:1"]


async def test_a_piece_that_was_cut_off_in_writing_is_stepped_over(tmp_path: Path) -> None:
    """It was not acknowledged: Telegram brings it again. What lies before it is handed in."""
    taken, line = Taken(), Line("", TOKEN, "http://127.0.0.1:1")
    before = Albums(tmp_path, taken.take)
    await before.add(line, piece(1))
    await before.stop()
    [path] = tmp_path.iterdir()
    path.write_bytes(path.read_bytes() + b'{"inbound": {"key"')
    after = Albums(tmp_path, taken.take)
    after.recall(line)
    await after.add(line, piece(2))
    await after.quiet("-100")

    assert [[file.id for file in album.files] for album in taken.albums] == [["p1", "p2"]]
    assert list(tmp_path.iterdir()) == []
