"""Who has an order next: by a moderator's word, or because whoever had it dropped out."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import guards, succession
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import UNSAID, Transition

S = State

_BEFORE_THE_WORK: Final = (S.OPEN, S.CLAIMED, S.FUNDING)

ROWS: Final = (
    Transition(
        name="assign", word="指派", source=(S.OPEN,), target=S.CLAIMED, verbs=(Verb.ASSIGN,), by=Part.MODERATOR,
        when=succession.takes_claims, guards=(guards.still_ahead, guards.not_expired, succession.names_somebody),
        change=succession.assigned, tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="stand_by", word="候补", source=_BEFORE_THE_WORK, target=None, verbs=(Verb.STAND_BY,), by=Part.MEMBER,
        when=succession.takes_claims, guards=(guards.still_ahead, guards.not_expired, succession.not_in_hand),
        change=succession.stood_by, keeps_buttons=True,
    ),
    Transition(
        name="stand_down", word="取消候补", source=_BEFORE_THE_WORK, target=None, verbs=(Verb.STAND_DOWN,), by=Part.MEMBER,
        when=succession.takes_claims, guards=(succession.on_standby,), change=succession.stood_down, keeps_buttons=True,
    ),
    Transition(
        name="call_up", word="候补接上", source=(S.OPEN,), target=S.CLAIMED, verbs=UNSAID, by=Part.CLOCK,
        change=succession.called_up, tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
)  # fmt: skip
