"""From an open order to one that somebody confirmed, or gave back."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, criteria, guards, money_guards, quoting, when
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Transition

S = State

ROWS: Final = (
    Transition(
        name="claim", word="接单", source=(S.OPEN,), target=S.CLAIMED, verbs=(Verb.CLAIM,), by=Part.MEMBER,
        guards=(quoting.wanted_so, guards.still_ahead, guards.not_expired, guards.not_waiting), change=changes.taken,
        tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="confirm", word="确认", source=(S.CLAIMED,), target=S.FUNDING, verbs=(Verb.CONFIRM,), by=Part.WORKER,
        when=when.something_at_the_start, guards=(criteria.there_where_required,), change=changes.confirmed,
        tells=(Part.CLIENT, Part.HOLDER), public=True,
    ),
    Transition(
        name="confirm_unfunded", word="确认开工", source=(S.CLAIMED,), target=S.WORKING, verbs=(Verb.CONFIRM,), by=Part.WORKER,
        when=when.nothing_at_the_start, guards=(criteria.there_where_required,), change=changes.confirmed_unfunded, tells=BOTH,
        public=True,
    ),
    Transition(
        name="release", word="退单", source=(S.CLAIMED, S.FUNDING), target=S.OPEN, verbs=(Verb.RELEASE,), by=Part.WORKER,
        when=when.cooling_off, guards=(money_guards.nothing_paid,), change=changes.given_back, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="release_late", word="计次退单", source=(S.CLAIMED, S.FUNDING), target=S.OPEN, verbs=(Verb.RELEASE,), by=Part.WORKER,
        when=when.cooled_off, guards=(money_guards.nothing_paid,), change=changes.given_back, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="lapse", word="超时", source=(S.CLAIMED,), target=S.OPEN, verbs=UNSAID, by=Part.CLOCK, change=changes.given_back,
        tells=BOTH, public=True,
    ),
)  # fmt: skip
