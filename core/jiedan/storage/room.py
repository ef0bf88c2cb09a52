"""What was said in the rooms of orders. Lines are added and read, never changed."""

from datetime import datetime
from typing import Final

import msgspec

from jiedan.clock import instant, micros
from jiedan.messages.elements import Attachment
from jiedan.orders.room import Line
from jiedan.storage.engine import Engine, Row, Write, integer

_SPOKEN: Final = "INSERT INTO room_lines (order_id, member_id, at, text, files, key, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
_NEWEST: Final = (
    "SELECT order_id, member_id, at, text, files, key FROM room_lines WHERE order_id = ? AND at >= ? ORDER BY id DESC LIMIT ?"
)  # fmt: skip


def spoken(line: Line) -> Write:
    """Keep it."""
    files = msgspec.json.encode(line.files).decode()
    return Write(_SPOKEN, (line.order, line.member, micros(line.at), line.text, files, line.key, line.hash), 1)


async def newest(engine: Engine, order: int, since: datetime, most: int) -> list[Line]:
    """The newest lines of the order's room from `since` on, the oldest of them first."""
    rows = await engine.rows(_NEWEST, (order, micros(since), most))
    return [_line(row) for row in reversed(rows)]


async def hashes(engine: Engine, order: int) -> dict[str, str]:
    """Key of the event in which a line was said → the hash under which the line was kept."""
    rows = await engine.rows("SELECT key, hash FROM room_lines WHERE order_id = ?", (order,))
    return {str(key): str(digest) for key, digest in rows}


def _line(row: Row) -> Line:
    order, member, at, text, files, key = row
    return Line(
        order=integer(order), member=integer(member), at=instant(integer(at)), text=str(text),
        files=msgspec.json.decode(str(files), type=tuple[Attachment, ...]), key=str(key),
    )  # fmt: skip
