"""What somebody was refused last, for whoever asks `为什么`: refusals that no rule of the group is behind (a step that is not due, a wait,
a right that is lacking). What rules decide is kept with its facts (`storage.rules`); this is remembered by the process, and the words
stand in the answer of that moment, too.
"""

from collections import OrderedDict
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.host.people import Asker

MOST: Final = 20_000
"""People whose last refusal is remembered; the one that is longest ago goes first."""


class Refused(NamedTuple):
    """When somebody was refused something, in which chat, of which order, what they had said (empty: a button), and our words."""

    at: datetime
    chat: str
    number: int | None
    said: str
    answer: str


class Refusals:
    """The last refusal of each person. Belongs to one process."""

    def __init__(self) -> None:
        self._last: Final[OrderedDict[int, Refused]] = OrderedDict()

    def remember(self, asker: Asker, at: datetime, number: object, answer: str) -> None:
        """`number`: of the order that the refusal names, if it names one."""
        about = int(str(number)) if str(number).isdecimal() else None
        said = "" if asker.inbound.token is not None else " ".join(asker.inbound.text.split())
        self._last[asker.member.id] = Refused(at, asker.chat, about, said, answer)
        self._last.move_to_end(asker.member.id)
        if len(self._last) > MOST:
            self._last.popitem(last=False)

    def last(self, asker: Asker, number: int | None, since: datetime) -> Refused | None:
        """What the asker was refused last, since then, of order `number` where that is asked. In a group only what was said there."""
        found = self._last.get(asker.member.id)
        here = found is not None and (asker.in_private or found.chat == asker.chat) and number in (None, found.number)
        return found if found is not None and here and found.at >= since else None
