"""Work, delivery and acceptance."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, shipping, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import CLOCKS, LOOKS
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Transition

S = State

_MOVED_DEADLINE: Final = CLOCKS[S.WORKING]

ROWS: Final = (
    Transition(
        name="report", word="进度", source=(S.WORKING,), target=None, verbs=(Verb.REPORT,), by=Part.WORKER,
        guards=(guards.says_something,), change=changes.progressed, tells=(Part.CLIENT,), public=True,
        keeps_buttons=True,
    ),
    Transition(
        name="ask_extension", word="申请延期", source=(S.WORKING,), target=None, verbs=(Verb.EXTEND,), by=Part.PARTY,
        guards=(guards.nothing_asked, guards.extensions_left), change=changes.extension_asked, tells=(Part.ASKED,),
    ),
    Transition(
        name="extend", word="延期", source=(S.WORKING,), target=None, verbs=(Verb.AGREE,), by=Part.ASKED, when=when.extension_asked,
        guards=(guards.still_of_use,), change=changes.extended, tells=(Part.PROPOSER,), public=True,
        stops=tuple(timer.fires for timer in _MOVED_DEADLINE),
        starts=_MOVED_DEADLINE,
    ),
    Transition(
        name="remind_work", word="到期提醒", source=(S.WORKING,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.WORKER,),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_overdue", word="逾期提醒", source=(S.WORKING,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=BOTH,
        keeps_buttons=True,
    ),
    Transition(
        name="overrun", word="逾期", source=(S.WORKING,), target=S.DISPUTED, verbs=UNSAID, by=Part.CLOCK, change=changes.disputed,
        tells=(*BOTH, Part.JUDGE), public=True,
    ),
    Transition(
        name="deliver", word="交付", source=(S.WORKING,), target=S.DELIVERED, verbs=(Verb.DELIVER,), by=Part.WORKER,
        guards=(guards.hands_something_in,), change=changes.delivered, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="ship", word="发货", source=(S.WORKING,), target=S.DELIVERED, verbs=(Verb.SHIP,), by=Part.WORKER,
        guards=(shipping.names_the_parcel,), change=shipping.shipped, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="arrive", word="签收", source=(S.DELIVERED,), target=None, verbs=(Verb.ARRIVED,), by=Part.CLIENT,
        when=shipping.on_its_way, change=shipping.arrived, tells=(Part.WORKER,), stops=("auto_accept", "remind_accept"),
        starts=LOOKS, keeps_buttons=True,
    ),
    Transition(
        name="revise", word="返工", source=(S.DELIVERED,), target=S.WORKING, verbs=(Verb.REVISE,), by=Part.CLIENT,
        guards=(guards.says_something, guards.revisions_left), change=changes.sent_back, tells=(Part.WORKER,), public=True,
    ),
    Transition(
        name="accept", word="验收", source=(S.DELIVERED,), target=S.ACCEPTED, verbs=(Verb.ACCEPT,), by=Part.CLIENT,
        when=when.paid_in_full, change=changes.accepted, public=True,
    ),
    Transition(
        name="accept_unpaid", word="验收待付", source=(S.DELIVERED,), target=S.ACCEPTED, verbs=(Verb.ACCEPT,), by=Part.CLIENT,
        when=when.not_paid_in_full, change=changes.accepted, tells=(Part.CLIENT, Part.HOLDER), public=True,
    ),
    Transition(
        name="auto_accept", word="自动验收", source=(S.DELIVERED,), target=S.ACCEPTED, verbs=UNSAID, by=Part.CLOCK, change=changes.accepted,
        tells=BOTH, public=True,
    ),
)  # fmt: skip
