"""An agreement in writing, for whoever wants one: drawn up from the order, signed by each side once."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import signing
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, Transition

S = State

_UNTIL_DELIVERED: Final = (S.CLAIMED, S.FUNDING, S.WORKING)

ROWS: Final = (
    Transition(
        name="draw_up", word="拟协议", source=_UNTIL_DELIVERED, target=None, verbs=(Verb.AGREEMENT,), by=Part.PARTY,
        guards=(signing.none_yet,), change=signing.laid_down, tells=BOTH, seals=True, keeps_buttons=True,
    ),
    Transition(
        name="sign", word="签署", source=_UNTIL_DELIVERED, target=None, verbs=(Verb.SIGN,), by=Part.PARTY,
        when=signing.other_side_open, guards=(signing.drawn_up,), change=signing.signed, tells=BOTH, seals=True, keeps_buttons=True,
    ),
    Transition(
        name="sign_last", word="双方签署", source=_UNTIL_DELIVERED, target=None, verbs=(Verb.SIGN,), by=Part.PARTY,
        when=signing.other_side_signed, guards=(signing.drawn_up,), change=signing.signed, tells=BOTH, seals=True, keeps_buttons=True,
    ),
)  # fmt: skip
