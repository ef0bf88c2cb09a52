"""Whoever is to act is reminded once while there is time; what happens where nobody acts is told by the rows of the clock.

The work has reminders of its own, before and at its deadline, and so has the money that is to be handed over.
"""

from typing import Final

from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import UNSAID, Transition

S = State

ROWS: Final = (
    Transition(
        name="remind_confirm", word="催确认", source=(S.CLAIMED,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.WORKER,),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_fund", word="催付款", source=(S.FUNDING,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.CLIENT,),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_accept", word="催验收", source=(S.DELIVERED,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.CLIENT,),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_review", word="回访", source=(S.SETTLED,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.SILENT,),
        keeps_buttons=True,
    ),
)  # fmt: skip
