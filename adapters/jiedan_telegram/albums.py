"""Albums: pictures and files that were sent together. Telegram brings each as a message of its own; for jiedan they are one.

A piece is on the disk before it is acknowledged, so that a kill loses none. An album is handed in when it has been quiet for a while:
nothing tells how many pieces it has. What comes after it in its chat waits so long.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from jiedan.adapter import Unavailable
from jiedan_telegram import inward, outward
from jiedan_telegram.inward import Event
from jiedan_telegram.line import Line
from jiedan_telegram.patience import again

log = logging.getLogger(__name__)

QUIET: Final = 0.7
"""Seconds after its last piece in which an album is taken to be complete: its pieces come at once, mostly in one answer."""
OLDEST: Final = 3.0
"""Seconds after which an album is handed in whatever still comes; and for which one that a kill cut off waits for its other pieces."""
MOST: Final = 10
"""Pieces of an album (Doc sendMediaGroup)."""
_OVERDUE: Final = 2 * OLDEST
_REMEMBERED: Final = 10_000
_decode: Final = msgspec.json.Decoder(Event).decode


class _Album:
    """One that is not handed in yet. `ends` is when it counts as complete, by the clock of the event loop."""

    def __init__(self, line: Line, name: str, path: Path) -> None:
        self.line: Final = line
        self.name: Final = name
        self.path: Final = path
        self.pieces: Final[dict[str, Event]] = {}
        self.writing: Final = asyncio.Lock()
        self._sealed = False
        self._latest: Final = asyncio.get_running_loop().time() + OLDEST
        self.ends = self._latest

    @property
    def is_closed(self) -> bool:
        """Whether no further piece belongs to it."""
        return self._sealed or len(self.pieces) >= MOST

    def seal(self) -> None:
        """It is being handed in."""
        self._sealed = True

    def keep(self, piece: Event) -> None:
        """One more piece, on the disk when this returns. Raises OSError."""
        self.path.parent.mkdir(exist_ok=True)
        with self.path.open("ab") as file:
            file.write(msgspec.json.encode(piece) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self.pieces[piece.inbound.key] = piece

    def wait_for_more(self) -> None:
        """Be complete after a quiet while; at once where no more can come."""
        now = asyncio.get_running_loop().time()
        self.ends = now if self.is_closed else min(now + QUIET, self._latest)


class Albums:
    """Those of all chats. `folder` is where pieces lie, `hand_in` takes an album as one event, as often as it raises Unavailable."""

    def __init__(self, folder: Path, hand_in: Callable[[Line, Event], Awaitable[None]]) -> None:
        self._folder: Final = folder
        self._hand_in: Final = hand_in
        self._open: Final[dict[str, dict[asyncio.Task[None], _Album]]] = {}
        self._taken: Final[dict[str, None]] = {}
        """Pieces of albums that were handed in: Telegram may bring them once more, one by one."""

    async def add(self, line: Line, piece: Event) -> None:
        """Take in a piece. Returns when it is kept; raises Unavailable when it could not be."""
        while not self._knows(piece):
            album = self._album(line, piece)
            async with album.writing:
                if album.is_closed:
                    continue
                try:
                    await asyncio.to_thread(album.keep, piece)
                except OSError as error:
                    log.error("a piece of an album could not be kept, and is handed in by itself: %s", error)  # noqa: TRY400
                    await self._hand_in(line, piece)
                    self._remember((piece.inbound.key,))
                album.wait_for_more()

    async def quiet(self, chat: str) -> None:
        """Wait until the albums that came before in this chat are handed in. Raises Unavailable when that takes too long."""
        if before := self._open.get(chat):
            _, late = await asyncio.wait(before, timeout=_OVERDUE)
            if late:
                raise Unavailable("the album before it could not be kept yet")

    def recall(self, line: Line) -> None:
        """After a start: the albums of this bot that were not handed in. Do this before it is heard."""
        for path in sorted(self._folder.glob(f"{line.me.id}.*.jsonl"), key=lambda path: path.stat().st_mtime_ns):
            pieces = [piece for raw in path.read_bytes().splitlines() if (piece := _read(raw)) is not None]
            if pieces:
                album = self._begin(line, pieces[0], path)
                album.pieces.update({piece.inbound.key: piece for piece in pieces})
            else:
                path.unlink()

    async def stop(self) -> None:
        """Hand in nothing more: what is open lies on the disk until the next start."""
        tasks = [task for albums in self._open.values() for task in albums]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _knows(self, piece: Event) -> bool:
        key = piece.inbound.key
        return key in self._taken or any(key in album.pieces for album in self._open.get(piece.inbound.chat.id, {}).values())

    def _remember(self, keys: Iterable[str]) -> None:
        self._taken.update(dict.fromkeys(keys))
        while len(self._taken) > _REMEMBERED:
            del self._taken[next(iter(self._taken))]

    def _album(self, line: Line, piece: Event) -> _Album:
        albums = self._open.get(piece.inbound.chat.id, {}).values()
        known = next((album for album in albums if album.name == piece.album and not album.is_closed), None)
        if known is not None:
            return known
        place = outward.place(piece.inbound.chat.id, piece.inbound.message)
        return self._begin(line, piece, self._folder / f"{line.me.id}.{place.chat}.{place.message}.jsonl")

    def _begin(self, line: Line, piece: Event, path: Path) -> _Album:
        album = _Album(line, piece.album, path)
        albums = self._open.setdefault(piece.inbound.chat.id, {})
        before = next(reversed(albums), None)
        albums[asyncio.create_task(self._settle(piece.inbound.chat.id, album, before))] = album
        return album

    async def _settle(self, chat: str, album: _Album, before: asyncio.Task[None] | None) -> None:
        """Hand it in when it is complete, and after the one that began before it."""
        try:
            while (left := album.ends - asyncio.get_running_loop().time()) > 0:  # noqa: ASYNC110 - every piece moves it
                await asyncio.sleep(left)
            if before is not None:
                await asyncio.wait([before])
            async with album.writing:
                album.seal()
                await self._take(album)
        finally:
            albums = self._open[chat]
            albums.pop(asyncio.current_task(), None)  # type: ignore[arg-type]
            if not albums:
                del self._open[chat]

    async def _take(self, album: _Album) -> None:
        if album.pieces:
            whole = inward.gathered(album.pieces.values())
            await again(lambda: self._hand_in(album.line, whole), f"jiedan cannot keep {whole.inbound.key} now")
        with suppress(OSError):  # then it comes again after the next start, and jiedan knows it
            album.path.unlink(missing_ok=True)
        self._remember(album.pieces)


def _read(raw: bytes) -> Event | None:
    """A piece; None for one that was cut off while it was written, and so never acknowledged."""
    try:
        return _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        log.warning("a piece of an album could not be read, and was stepped over")
        return None
