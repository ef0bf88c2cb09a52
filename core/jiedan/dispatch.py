"""The main flow: what happens to one inbound event, from the adapter to the outbox. Read this first.

    receive
     ├ recognise      which request it is, or chatter                           pure, no database, one pass over the words
     ├ watch          whether a rule of the group holds for it; neither: done   in memory
     ├ answers        facts → rules → the table → a unit of work                reads; nothing is written yet
     ├ moderating     what comes of the rules, in a unit of its own             also where the message was no request
     └ commit         inbox, order, ledger, deadlines, outbox: all or nothing   a conditional write, judged afresh when it was stale

Only after the commit does anybody hear of it: `wake` tells the deliveries that there is something to send.
"""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from typing import Final

from jiedan.errors import Duplicate, Hiccup, Stale, Unavailable
from jiedan.host.answers import Answers
from jiedan.host.desk import Desk
from jiedan.host.keywords import Keywords, Listening
from jiedan.host.lanes import Lanes
from jiedan.host.listeners import ForPlugin
from jiedan.host.moderating import Moderating
from jiedan.host.requests import Arrival, Knock, OwnPlace, Post, Press, Reply, Request, Riddle, Shown
from jiedan.host.watch import Sight, Watch
from jiedan.messages import grammar
from jiedan.messages.inbound import Inbound, Kind
from jiedan.messages.normal import folded
from jiedan.messages.parsing import ORDER_HINTS, looks_like_order
from jiedan.storage.unit_of_work import UnitOfWork

Answer = Callable[[], Awaitable[UnitOfWork | None]]
"""Judges on what the database knows now, and makes up a unit of work."""
TRIES: Final = 8
"""How often an event is judged afresh because somebody else was faster. Each try, somebody else got on."""


class Dispatch:
    """Takes in events. `wake` is called after each commit."""

    def __init__(self, desk: Desk, answers: Answers, watch: Watch, wake: Callable[[], None]) -> None:
        self._desk: Final = desk
        self._answers: Final = answers
        self._watch: Final = watch
        self._moderating: Final = Moderating(desk)
        self._wake: Final = wake
        self._hints: Final = Keywords(Listening("", hint, None) for hint in ORDER_HINTS)
        self.lanes: Final = Lanes()

    async def receive(self, inbound: Inbound) -> bool:
        """Handle one event. Returns when what it changed is committed; raises Unavailable when nothing could be kept.

        True where it was answered, now or when it came the first time; False where it came to nothing.
        """
        request, sight = self.recognise(inbound), await self._watch.sees(inbound)
        if request is None and sight is None:
            return False
        # Nothing may found a group of the new chat while the old one moves there.
        moves = inbound.moved_to not in ("", inbound.chat.id)
        there = self.lanes.lane((inbound.platform, inbound.moved_to)) if moves else nullcontext()
        async with self.lanes.lane((inbound.platform, inbound.chat.id)), there:
            answered = request is not None and await self._handle(inbound, lambda: self._answers.answer(inbound, request))
            if sight is None:
                return answered
            return await self._handle(inbound, lambda: self._moderating.answer(inbound, sight)) or answered

    async def judge(self, inbound: Inbound, sight: Sight) -> bool:
        """Judge by the rules what was seen of a message after it was taken in; `inbound.key` is the sight's own. True where something
        came of it. Raises Unavailable.
        """
        async with self.lanes.lane((inbound.platform, inbound.chat.id)):
            return await self._handle(inbound, lambda: self._moderating.answer(inbound, sight))

    def recognise(self, inbound: Inbound) -> Request | None:
        """What is asked for; None for ordinary talk. Edits, forwarded messages and quotes ask for nothing."""
        if inbound.kind in (Kind.MESSAGE, Kind.PRESS) and not inbound.author.anonymous:
            chat = inbound.chat.id if inbound.chat.kind == "group" else ""
            self._answers.activity.saw(inbound.platform, chat, inbound.author.id, inbound.at)
        if inbound.kind in (Kind.JOIN, Kind.LEAVE):
            return Arrival(left=inbound.kind is Kind.LEAVE)
        if inbound.kind in (Kind.BOT, Kind.MOVED):
            return OwnPlace(moved=inbound.kind is Kind.MOVED)
        if inbound.kind is Kind.ASKS:
            return Knock()
        if inbound.kind is Kind.PRESS:
            return Press(inbound.token or "")
        if inbound.edited or inbound.forwarded:
            return None
        opened = grammar.opening(inbound.text)
        if opened is not None:
            if opened.word in self._desk.plugins.commands:
                return ForPlugin(opened.word, opened.rest.strip())
            if (command := grammar.read(opened)) is not None:
                return command
        request = self._free_text(inbound)
        if request is None and opened is not None and not inbound.author.anonymous:
            return grammar.unnamed(opened)
        return request

    def _free_text(self, inbound: Inbound) -> Request | None:
        """A need, an answer to our question, a plugin's keyword, or ordinary talk."""
        plain = folded(inbound.text)
        if self._hints.find(plain) and looks_like_order(inbound.text):
            return Post(inbound.text, posted=False)
        if self._answers.drafts.asked((inbound.platform, inbound.chat.id, inbound.author.id)):
            return Reply(inbound.text)
        if heard := self._desk.plugins.keywords.find(plain):
            return ForPlugin("", "", tuple(heard))
        if inbound.chat.kind == "private":
            return Riddle()
        return Shown() if _shows(inbound) else None

    async def _handle(self, inbound: Inbound, answer: Answer) -> bool:
        try:
            unit = await self._committed(answer)
        except Duplicate:
            return True
        except Hiccup:
            raise
        except Exception:  # noqa: BLE001 - one event must not come back for ever; it is logged under the number that the member reads
            unit = await self._answers.apologise(inbound)
        if unit is not None and unit.listens_anew:
            await self._answers.learn_keywords()
        self._watch.begins(inbound.platform, inbound.chat.id)
        if unit is not None and unit.changes_rules is not None:
            self._watch.forget(*unit.changes_rules)
        self._wake()
        return unit is not None

    async def _committed(self, answer: Answer) -> UnitOfWork | None:
        """Answer and commit; judge afresh when somebody else was faster."""
        # Whoever was too slow twice waits for a turn: else all the slow ones judge at once, and all but one are too slow again.
        for tried in range(TRIES):
            async with self.lanes.lane("too slow") if tried > 1 else nullcontext():
                try:
                    unit = await answer()
                    if unit is not None:
                        await unit.commit()
                except Stale:
                    continue
                return unit
        raise Unavailable("too many were faster")


def _shows(inbound: Inbound) -> bool:
    """Whether nothing but files answers a message that may be ours. (Before the files are fetched, a message without words has some.)"""
    to_a_person = inbound.reply_author is not None and not inbound.reply_author.anonymous
    return not inbound.text and bool(inbound.reply_to) and not to_a_person and not inbound.author.anonymous
