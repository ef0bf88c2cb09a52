"""The ways in which an order ends, and what is still done about it afterwards."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import payout_due, refund_due
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State

_WITH_BOTH: Final = (S.CLAIMED, S.FUNDING, S.WORKING, S.DELIVERED, S.DISPUTED)
_PAID_OUT: Final = (S.SETTLED, S.CANCELLED)

ROWS: Final = (
    Transition(
        name="settle", word="结算", source=(S.ACCEPTED,), target=S.SETTLED, verbs=UNSAID, by=Part.CLOCK, change=changes.settled,
        move=moves.out_of_escrow, tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="propose_cancel", word="提议取消", source=_WITH_BOTH, target=None, verbs=(Verb.CANCEL,), by=Part.PARTY,
        guards=(guards.nothing_asked, guards.share_of_held), change=changes.cancel_proposed, tells=(Part.ASKED,),
    ),
    Transition(
        name="agree_cancel", word="协商取消", source=_WITH_BOTH, target=S.CANCELLED, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=when.cancel_asked, change=changes.agreed_end, move=moves.out_of_escrow, tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="refuse", word="拒绝", source=_WITH_BOTH, target=None, verbs=(Verb.REFUSE,), by=Part.ASKED, when=when.something_asked,
        change=changes.proposal_gone, tells=(Part.PROPOSER,),
    ),
    Transition(
        name="take_back", word="收回提议", source=_WITH_BOTH, target=None, verbs=(Verb.REFUSE,), by=Part.PROPOSER,
        when=when.something_asked, change=changes.proposal_gone, tells=(Part.ASKED,),
    ),
    Transition(
        name="review", word="评价", source=(S.SETTLED,), target=None, verbs=(Verb.REVIEW,), by=Part.PARTY, when=when.first_review,
        guards=(guards.may_review,), change=changes.reviewed, keeps_buttons=True,
    ),
    Transition(
        name="review_last", word="互评完", source=(S.SETTLED,), target=None, verbs=(Verb.REVIEW,), by=Part.PARTY,
        when=when.last_review, guards=(guards.may_review,), change=changes.reviewed, public=True, stops=("open_reviews", "remind_review"),
    ),
    Transition(
        name="open_reviews", word="公开评价", source=(S.SETTLED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=changes.reviews_opened,
        keeps_buttons=True,
    ),
    Transition(
        name="pay_out", word="打款", source=_PAID_OUT, target=None, verbs=(Verb.PAY_OUT,), by=Part.HOLDER,
        guards=(guards.owed, guards.keeps_it, guards.all_of_it), change=changes.paid_out, move=moves.to_the_worker, tells=(Part.WORKER,),
        stops=("remind_payout",), keeps_buttons=True,
    ),
    Transition(
        name="confirm_payout", word="收到", source=_PAID_OUT, target=None, verbs=(Verb.GOT_IT,), by=Part.WORKER,
        guards=(guards.was_paid_out,), change=changes.payout_confirmed, keeps_buttons=True,
    ),
    Transition(
        name="refund", word="退款", source=_PAID_OUT, target=None, verbs=(Verb.REFUND,), by=Part.HOLDER,
        guards=(guards.owed_back, guards.keeps_it, guards.all_of_it), change=changes.refunded, move=moves.to_the_client,
        tells=(Part.CLIENT,), stops=("remind_refund",), keeps_buttons=True,
    ),
    Transition(
        name="remind_payout", word="催打款", source=_PAID_OUT, target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.HOLDER,),
        starts=(Timer("remind_payout", payout_due),), keeps_buttons=True,
    ),
    Transition(
        name="remind_refund", word="催退款", source=_PAID_OUT, target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.HOLDER,),
        starts=(Timer("remind_refund", refund_due),), keeps_buttons=True,
    ),
)  # fmt: skip
