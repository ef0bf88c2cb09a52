"""The money on its way into the hands of the holder."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, moves
from jiedan.orders.act import Part
from jiedan.orders.clocks import after
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State

ROWS: Final = (
    Transition(
        name="pay_reported", word="已付", source=(S.FUNDING,), target=None, verbs=(Verb.PAID,), by=Part.CLIENT,
        guards=(guards.nothing_paid,), change=changes.reported, tells=(Part.HOLDER,), stops=("fund_lapse", "remind_fund"),
        starts=(Timer("remind_holder", after("holder_within")), Timer("unconfirmed", after("holder_within", 2))),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_holder", word="催确认到账", source=(S.FUNDING,), target=None, verbs=UNSAID, by=Part.CLOCK,
        tells=(Part.HOLDER, Part.MODERATOR), keeps_buttons=True,
    ),
    Transition(
        name="fund", word="到账", source=(S.FUNDING,), target=S.WORKING, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        guards=(guards.whole_price,), change=changes.received, move=moves.into_escrow, tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="fund_lapse", word="未付", source=(S.FUNDING,), target=S.OPEN, verbs=UNSAID, by=Part.CLOCK, change=changes.open_again,
        tells=BOTH, public=True,
    ),
    Transition(
        name="unconfirmed", word="到账未确认", source=(S.FUNDING,), target=S.DISPUTED, verbs=UNSAID, by=Part.CLOCK,
        change=changes.disputed, tells=(*BOTH, Part.JUDGE), public=True,
    ),
)  # fmt: skip
