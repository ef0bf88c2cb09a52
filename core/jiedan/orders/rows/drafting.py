"""From a draft to an order that may be claimed, or that nobody wanted."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, when
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import UNSAID, Timer, Transition

S = State
_DISCARD: Final = Timer("discard", lambda order, now: now + order.terms.draft_lives, runs_on=True)
"""A draft that waited for the morning and is changed instead is a draft again."""

ROWS: Final = (
    Transition(
        name="amend", word="补充", source=(S.DRAFT,), target=None, verbs=(Verb.AMEND,), by=Part.POSTER, change=changes.amended,
        stops=("publish_queued", "discard"), starts=(_DISCARD,),
    ),
    Transition(
        name="publish", word="发布", source=(S.DRAFT,), target=S.OPEN, verbs=(Verb.CONFIRM,), by=Part.POSTER,
        when=when.not_screened, guards=(guards.complete,), public=True, freezes=True,
    ),
    Transition(
        name="queue", word="排队", source=(S.DRAFT,), target=None, verbs=(Verb.QUEUE,), by=Part.POSTER, when=when.not_screened,
        guards=(guards.complete, guards.ahead_in_the_morning), change=changes.queued, stops=("publish_queued", "discard"),
        starts=(Timer("publish_queued", lambda order, now: order.queued_until),),
    ),
    Transition(
        name="publish_queued", word="到点发布", source=(S.DRAFT,), target=S.OPEN, verbs=UNSAID, by=Part.CLOCK, tells=(Part.POSTER,),
        public=True, freezes=True,
    ),
    Transition(
        name="submit", word="送审", source=(S.DRAFT,), target=S.SCREENING, verbs=(Verb.CONFIRM,), by=Part.POSTER,
        when=when.screened, guards=(guards.complete,), tells=(Part.MODERATOR,), freezes=True,
    ),
    Transition(
        name="approve", word="通过", source=(S.SCREENING,), target=S.OPEN, verbs=(Verb.APPROVE, Verb.CONFIRM), by=Part.MODERATOR,
        guards=(guards.still_ahead,), tells=(Part.POSTER,), public=True,
    ),
    Transition(
        name="decline", word="驳回", source=(S.SCREENING,), target=S.CANCELLED, verbs=(Verb.DECLINE,), by=Part.MODERATOR,
        guards=(guards.says_something,), tells=(Part.POSTER,),
    ),
    Transition(
        name="decline_unseen", word="无人审核", source=(S.SCREENING,), target=S.CANCELLED, verbs=UNSAID, by=Part.CLOCK,
        tells=(Part.POSTER,),
    ),
    Transition(
        name="cancel", word="取消", source=(S.DRAFT, S.SCREENING, S.OPEN), target=S.CANCELLED, verbs=(Verb.CANCEL,), by=Part.POSTER,
        tells=(Part.QUOTER,),
    ),
    Transition(name="discard", word="作废", source=(S.DRAFT,), target=S.CANCELLED, verbs=UNSAID, by=Part.CLOCK),
    Transition(
        name="expire", word="过期", source=(S.OPEN,), target=S.EXPIRED, verbs=UNSAID, by=Part.CLOCK, tells=(Part.POSTER, Part.QUOTER),
        public=True,
    ),
)  # fmt: skip
