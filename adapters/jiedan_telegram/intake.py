"""Updates are taken in: read, completed with what Telegram alone knows, and handed to jiedan, in order within a chat."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from jiedan.adapter import (
    Ambiguous,
    Attachment,
    Fault,
    Host,
    Inbound,
    Kind,
    Moved,
    RateLimited,
    Refusal,
    Unavailable,
    Undeliverable,
)
from jiedan_telegram import inward, outward, updates, words
from jiedan_telegram.albums import Albums
from jiedan_telegram.callbacks import Callbacks
from jiedan_telegram.inward import Event, Remote
from jiedan_telegram.line import Line
from jiedan_telegram.patience import again
from jiedan_telegram.people import People

log = logging.getLogger(__name__)

_STUMBLES: Final = 5
"""How often an event is handed in that jiedan stumbles over for a reason of its own."""
_FETCHES: Final = 3
_WAIT: Final = 0.2
_MOST_TO_SHOW: Final = 40
"""Messages whose pictures wait to be fetched for a look; of more, the newest are left where they lie."""
_LARGEST_RECORD: Final = 1024 * 1024
"""Bytes of the file of updates that could not be read."""
_EYE: Final = [{"type": "emoji", "emoji": "👀"}]
_BY_ROLE: Final = frozenset({Kind.MESSAGE, Kind.PRESS, Kind.BOT, Kind.ASKS})
"""What is handled with the author's role, and with the administrators known, as they are at that moment."""
_TOO_LARGE: Final = ("too big", "too large")
"""How Telegram says that it gives no bot a file of that size."""
_PROBLEMS: Final = (Ambiguous, Fault, Moved, RateLimited, Undeliverable)


class _Numbered(msgspec.Struct):
    """What even an update that cannot be read has."""

    update_id: int


class Intake:
    """The way from raw updates to the host."""

    def __init__(self, host: Host, people: People, callbacks: Callbacks, *, receipts: bool) -> None:
        self._host: Final = host
        self._people: Final = people
        self._callbacks: Final = callbacks
        self._receipts: Final = receipts
        self._albums: Final = Albums(host.data / "albums", self._whole)
        self._tasks: Final[set[asyncio.Task[None]]] = set()
        self._showing: Final = asyncio.Lock()
        self._to_show = 0

    async def batch(self, line: Line, news: Sequence[msgspec.Raw], offset: int | None) -> int | None:
        """Take in everything, and return the offset that confirms it. Returns only when all of it is durable."""
        lanes: dict[str, list[Event]] = defaultdict(list)
        for raw in news:
            update = self._read(raw)
            number = update.update_id if update is not None else _number(raw)
            offset = max(offset or 0, number + 1) if number is not None else offset
            for event in self._events(line, update, raw):
                if self._concerns(line, event):
                    lanes[event.inbound.chat.id].append(event)
        if len(lanes) == 1:
            await self._lane(line, *lanes.values())
        elif lanes:
            async with asyncio.TaskGroup() as group:
                for events in lanes.values():
                    group.create_task(self._lane(line, events))
        return offset

    async def one(self, line: Line, raw: bytes) -> None:
        """Take in one update that was brought to us. Raises Unavailable when it could not be kept: let it be brought again."""
        for event in self._events(line, self._read(msgspec.Raw(raw)), msgspec.Raw(raw)):
            if self._concerns(line, event):
                await self._take_in(line, event)

    def recall(self, line: Line) -> None:
        """After a start, before this bot is heard: what was kept of it and not handed in."""
        self._albums.recall(line)

    async def stop(self) -> None:
        """Hand in nothing more."""
        await self._albums.stop()

    def _read(self, raw: msgspec.Raw) -> updates.Update | None:
        try:
            return updates.read(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            log.warning("an update of Telegram could not be read, and was stepped over: %s", error)
            self._record(bytes(raw))
            return None

    def _events(self, line: Line, update: updates.Update | None, raw: msgspec.Raw) -> tuple[Event, ...]:
        """What happened. An update that reads well may still hold what cannot be, as a date in the year 30000."""
        try:
            return () if update is None else inward.events(update, line.me)
        except Exception:
            log.exception("an update of Telegram could not be understood, and was stepped over")
            self._record(bytes(raw))
            return ()

    def _record(self, raw: bytes) -> None:
        """Keep what could not be read, for whoever mends it; not without bound."""
        path: Path = self._host.data / "unreadable.jsonl"
        if not path.exists() or path.stat().st_size + len(raw) < _LARGEST_RECORD:
            with path.open("ab") as file:
                file.write(raw.replace(b"\n", b" ") + b"\n")

    def _concerns(self, line: Line, event: Event) -> bool:
        """Whether it goes further. Most talk is only talk: then nothing was asked, fetched or written."""
        self._people.heard(event.inbound)
        if event.callback:
            self._callbacks.wait(line, event.callback, event.inbound)
        return bool(event.album) or self._host.heeds(event.inbound)

    async def _lane(self, line: Line, events: Iterable[Event]) -> None:
        for event in events:
            await again(lambda: self._take_in(line, event), f"jiedan cannot keep {event.inbound.key} now", _WAIT)  # noqa: B023

    async def _take_in(self, line: Line, event: Event) -> None:
        """Hand it in; a piece of an album later, with all the others. Raises Unavailable."""
        if event.album:
            await self._albums.add(line, event)
        else:
            await self._albums.quiet(event.inbound.chat.id)
            await self._hand_in(line, event)

    async def _whole(self, line: Line, album: Event) -> None:
        """An album that is complete. Only now it shows whether it is more than talk. Raises Unavailable."""
        if self._host.heeds(album.inbound):
            await self._hand_in(line, album)

    async def _hand_in(self, line: Line, event: Event) -> None:
        """Hand it to jiedan, with its files where it asks for something. Raises Unavailable."""
        with_files = bool(event.files) and self._host.wants(event.inbound) == "now"
        inbound = await self._completed(line, event if with_files else event._replace(files=()))
        await self._introduce(inbound)
        for stumble in range(_STUMBLES):
            try:
                if await self._host.receive(inbound):
                    self._acknowledge(line, inbound)
            except Unavailable:
                raise
            except Exception:
                log.exception("jiedan stumbled over %s", inbound.key)
                await asyncio.sleep(_WAIT * 2**stumble)
            else:
                break
        if event.files and not with_files:
            self._show_later(line, event, inbound)

    def _show_later(self, line: Line, event: Event, inbound: Inbound) -> None:
        """Talk with pictures: those are fetched beside, for a look, where somebody wants to have one."""
        if self._to_show < _MOST_TO_SHOW and self._host.wants(event.inbound) == "later":
            self._to_show += 1
            self._beside(self._show(line, event, inbound))

    async def _show(self, line: Line, event: Event, inbound: Inbound) -> None:
        """Fetch its pictures; those of one message after those of the other."""
        try:
            async with self._showing:
                found = [await self._kept(line, file) for file in event.files if file.is_picture]
        finally:
            self._to_show -= 1
        files = tuple(one for one in found if isinstance(one, Attachment))
        self._host.look(msgspec.structs.replace(inbound, files=files, pictures=0))

    async def _introduce(self, inbound: Inbound) -> None:
        """Jiedan hears first who owns and administers the group: they may never have said a word in it. Raises Unavailable."""
        chat = inbound.chat.id
        for author in self._people.news(chat):
            key = f"{inward.PLATFORM}:admin:{chat}:{author.id}:{author.role}"
            join = Inbound(key=key, platform=inward.PLATFORM, kind=Kind.JOIN, chat=inbound.chat, author=author, at=inbound.at)
            await self._host.receive(join)
        self._people.told(chat)

    async def _completed(self, line: Line, event: Event) -> Inbound:
        """With the speaker's role in the group, and with the files."""
        inbound = event.inbound
        if inbound.chat.kind == "group" and not inbound.author.anonymous and inbound.kind in _BY_ROLE:
            author = msgspec.structs.replace(inbound.author, role=await self._people.of_speaker(inbound))
            inbound = msgspec.structs.replace(inbound, author=author)
        found = [await self._kept(line, file) for file in event.files]
        files = tuple(one for one in found if isinstance(one, Attachment))
        left = inbound.pictures if not event.files else 0
        return msgspec.structs.replace(
            inbound, files=files, pictures=left, unkept=tuple(one for one in found if isinstance(one, str))
        )

    async def _kept(self, line: Line, file: Remote) -> Attachment | str:
        """A copy of the file; where it is not taken, the code of the reason."""
        try:
            if (file.size or 0) > words.LARGEST_FILE:
                return "file-too-large"
            for _ in range(_FETCHES):
                try:
                    return await self._host.keep(file.name, file.mime, await line.fetch(file.id))
                except RateLimited as limit:
                    await asyncio.sleep(min(limit.retry_after, 5.0))
        except Refusal as refusal:
            return refusal.code
        except _PROBLEMS as problem:
            log.warning("a file could not be fetched: %s", problem)
            if isinstance(problem, Undeliverable) and any(mark in problem.reason for mark in _TOO_LARGE):
                return "file-too-large"
        except Exception:
            log.exception("a file could not be kept")  # a full disk must not keep the words from being heard
        return "file-lost"

    def _acknowledge(self, line: Line, inbound: Inbound) -> None:
        """An eye under what was taken in, where many talk."""
        if self._receipts and inbound.kind is Kind.MESSAGE and inbound.chat.kind == "group" and not inbound.edited:
            place = outward.place(inbound.chat.id, inbound.message)
            self._beside(line.ask("setMessageReaction", chat_id=place.chat, message_id=place.message, reaction=_EYE))

    def _beside(self, work: Coroutine[Any, Any, object]) -> None:
        """Do it while other things go on; it is no harm if it fails."""
        task = asyncio.create_task(_harmless(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _harmless(work: Awaitable[object]) -> None:
    try:
        await work
    except _PROBLEMS as problem:
        log.debug("a kindness did not arrive: %s", problem)


def _number(raw: msgspec.Raw) -> int | None:
    """The number of an update that cannot be read; None where not even that can."""
    try:
        return msgspec.json.decode(raw, type=_Numbered).update_id
    except (msgspec.DecodeError, RecursionError):
        return None
