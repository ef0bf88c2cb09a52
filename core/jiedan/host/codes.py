"""Looks for codes in the pictures that are posted in groups, after the message was taken in and beside everything else.

A code that leads to a purse or to somebody's contact is part of what was said: the message is judged once more, with what the code
says. Pictures wait in memory, so many and no more; what a restart forgets was only not looked at.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec
import structlog

from jiedan.errors import Hiccup
from jiedan.host.desk import Desk
from jiedan.host.ocr import Reader
from jiedan.host.pictures import QrFinding, qr_findings, qr_texts
from jiedan.host.watch import Sight, Watch
from jiedan.messages.inbound import Inbound
from jiedan.orders.rule_facts import Space, with_codes
from jiedan.storage import erasing, members, orders, slips

MOST_WAITING: Final = 60
"""Messages whose pictures wait; of more, the newest are not looked at."""
MOST_OF_MESSAGE: Final = 10
KNOWN: Final = 500
"""Pictures of which it is remembered what their codes say: an advert is posted again and again."""
SHOWN: Final = 100
"""Characters of a code that staff read."""
KEPT: Final = timedelta(days=2)
KEPT_WITH_CODES: Final = timedelta(days=30)
"""How long the copy of a picture that was fetched for the look alone stays at least: who was warned may appeal."""
_SAID_AGAIN: Final = timedelta(hours=1)

_log: Final = structlog.get_logger("jiedan.codes")


class _Posted(NamedTuple):
    """A message whose pictures wait, with its words as rules see them. `fetched`: its copies are there for the look alone."""

    inbound: Inbound
    words: Space
    pictures: tuple[str, ...]
    at: datetime
    fetched: bool


class Codes:
    """Looks at pictures, one at a time. `judge` does what the rules say of a message. Without a reader nothing is looked at."""

    def __init__(
        self, desk: Desk, watch: Watch, judge: Callable[[Inbound, Sight], Awaitable[bool]], reader: Reader | None
    ) -> None:  # fmt: skip
        self._desk: Final = desk
        self._watch: Final = watch
        self._judge: Final = judge
        self._reader: Final = reader
        self._waiting: Final[deque[_Posted]] = deque()
        self._known: Final[OrderedDict[str, tuple[str, ...]]] = OrderedDict()
        self._dropped: datetime | None = None
        self.stirred: Final = asyncio.Event()
        """Set when there is something to look at."""

    def offer(self, inbound: Inbound, *, fetched: bool = False) -> None:
        """A message that was taken in: its pictures are looked at in their turn, where the group's rules are about messages."""
        pictures = tuple(dict.fromkeys(file.sha256 for file in inbound.files if file.is_picture))
        if self._reader is None or not pictures or not self._watch.judges(inbound):
            return
        if len(self._waiting) >= MOST_WAITING:
            self._drop()
            return
        looked_at = pictures[:MOST_OF_MESSAGE]
        now = self._desk.now()
        self._waiting.append(_Posted(inbound, self._watch.words(inbound, now), looked_at, now, fetched))
        self.stirred.set()

    async def sweep(self) -> int:
        """Look at all that waits, one after the other. Returns how many messages they were. Raises Hiccup; what waits, waits on."""
        done = 0
        while self._waiting and self._reader is not None:
            try:
                await self._take(self._waiting[0], self._reader)
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one picture that breaks something must not keep the others from being looked at
                _log.exception("a picture cannot be looked at", message=self._waiting[0].inbound.key)
            self._waiting.popleft()
            done += 1
        return done

    async def _take(self, posted: _Posted, reader: Reader) -> None:
        texts = [text for sha256 in posted.pictures for text in await self._texts(sha256, reader)]
        findings = qr_findings(tuple(dict.fromkeys(texts)))
        if posted.fetched:
            await self._let_go_later(posted, KEPT_WITH_CODES if findings else KEPT)
        if findings and not await self._shows_slip(posted):
            await self._judge(_with_text(posted.inbound, findings), _sight(posted.words, findings))

    async def _texts(self, sha256: str, reader: Reader) -> tuple[str, ...]:
        if sha256 not in self._known:
            self._known[sha256] = await qr_texts(reader, sha256)
            if len(self._known) > KNOWN:
                self._known.popitem(last=False)
        self._known.move_to_end(sha256)
        return self._known[sha256]

    async def _shows_slip(self, posted: _Posted) -> bool:
        """Whether it shows a side of an order what belongs to it: an answer to a message about the order, or a slip that was handed in.
        Payment apps print codes on their slips.
        """
        engine, inbound = self._desk.engine, posted.inbound
        place = (inbound.platform, inbound.chat.id)
        if inbound.reply_to and (order := await orders.spoken_of(engine, *place, inbound.reply_to)) is not None:
            member = await members.member(engine, inbound.platform, inbound.author.id)
            if member is not None and member.id in (order.poster, order.taker):
                return True
        return await slips.was_handed_in(engine, place, inbound.author.id, posted.pictures, posted.at - timedelta(minutes=1))

    async def _let_go_later(self, posted: _Posted, kept: timedelta) -> None:
        """Somebody else may name the same picture by then. All of a day go at once: who names them is looked up for all together."""
        due = (posted.at + kept).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        await self._desk.engine.commit(erasing.loosen(posted.pictures, due))

    def _drop(self) -> None:
        now = self._desk.now()
        if self._dropped is None or now - self._dropped >= _SAID_AGAIN:
            _log.warning("too many pictures wait; the newest are not looked at", waiting=MOST_WAITING)
            self._dropped = now


def _with_text(inbound: Inbound, findings: tuple[QrFinding, ...]) -> Inbound:
    """The message as staff read it: what the codes say stands first. It has a key of its own, so that it is dealt with once."""
    said = [f"[QR] {found.text[:SHOWN]}" for found in findings]
    return msgspec.structs.replace(inbound, key=f"{inbound.key}:pictures", text="\n".join([*said, inbound.text]))


def _sight(words: Space, findings: tuple[QrFinding, ...]) -> Sight:
    score = max(found.scan.score for found in findings)
    signals = {kind for found in findings for kind in (found.kind, *found.scan.kinds)}
    return Sight(with_codes(words, [found.text for found in findings], score, signals), None, words)
