"""What counts as done: both agree to it before the work is handed in."""

from datetime import datetime
from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, criteria, guards
from jiedan.orders.act import Part
from jiedan.orders.clocks import CONFIRMS
from jiedan.orders.order import Order, State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State


def _asked_until(order: Order, now: datetime) -> datetime | None:
    """The other side has as long for its answer as the taker for the confirmation, once: asking again gives no more time."""
    return now + order.terms.confirm_within if order.clock("criteria_lapse") is None else None


ROWS: Final = (
    Transition(
        name="write_criteria", word="写验收标准", source=(S.DRAFT, S.OPEN), target=None, verbs=(Verb.CRITERIA,), by=Part.POSTER,
        guards=(criteria.readable,), change=criteria.written, keeps_buttons=True,
    ),
    Transition(
        name="ask_criteria", word="提验收标准", source=(S.CLAIMED,), target=None, verbs=(Verb.CRITERIA,), by=Part.PARTY,
        guards=(guards.nothing_asked, criteria.readable), change=criteria.proposed, tells=(Part.ASKED,),
        stops=tuple(timer.fires for timer in CONFIRMS), starts=(Timer("criteria_lapse", _asked_until),),
    ),
    Transition(
        name="agree_criteria", word="同意验收标准", source=(S.CLAIMED,), target=None, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=criteria.criteria_asked, change=criteria.agreed, tells=BOTH, stops=("criteria_lapse",), starts=CONFIRMS,
    ),
    Transition(
        name="criteria_lapse", word="标准没谈成", source=(S.CLAIMED,), target=S.OPEN, verbs=UNSAID, by=Part.CLOCK,
        change=changes.set_free, tells=BOTH, public=True,
    ),
    Transition(
        name="propose_criteria", word="改验收标准", source=(S.FUNDING, S.WORKING), target=None, verbs=(Verb.CRITERIA,), by=Part.PARTY,
        guards=(guards.nothing_asked, criteria.before_delivery, criteria.readable), change=criteria.proposed, tells=(Part.ASKED,),
    ),
    Transition(
        name="fix_criteria", word="定验收标准", source=(S.FUNDING, S.WORKING), target=None, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=criteria.criteria_asked, change=criteria.agreed, tells=(Part.PROPOSER,), public=True,
    ),
)  # fmt: skip
