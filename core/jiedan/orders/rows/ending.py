"""The ways in which an order ends, and what is still done about it afterwards."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, money_changes, money_guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Transition

S = State

_WITH_MONEY: Final = (S.FUNDING, S.WORKING, S.DELIVERED, S.DISPUTED)
_WITH_BOTH: Final = (S.CLAIMED, *_WITH_MONEY)

ROWS: Final = (
    Transition(
        name="settle", word="结算", source=(S.ACCEPTED,), target=S.SETTLED, verbs=UNSAID, by=Part.CLOCK, change=money_changes.settled,
        move=moves.money, tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="counter_cancel", word="还价取消", source=_WITH_MONEY, target=None, verbs=(Verb.CANCEL,), by=Part.PARTY,
        when=when.cancel_asked,
        guards=(guards.not_their_own, money_guards.names_another_split, money_guards.share_of_held), change=changes.cancel_proposed,
        tells=(Part.ASKED,),
    ),
    Transition(
        name="propose_cancel", word="提议取消", source=(S.CLAIMED,), target=None, verbs=(Verb.CANCEL,), by=Part.PARTY,
        guards=(guards.nothing_asked, money_guards.share_of_held), change=changes.cancel_proposed, tells=(Part.ASKED,),
    ),
    Transition(
        name="propose_cancel", word="提议取消", source=_WITH_MONEY, target=None, verbs=(Verb.CANCEL,), by=Part.PARTY,
        when=when.no_cancel_asked,
        guards=(guards.nothing_asked, money_guards.share_of_held), change=changes.cancel_proposed, tells=(Part.ASKED,),
    ),
    Transition(
        name="agree_cancel", word="协商取消", source=_WITH_BOTH, target=S.CANCELLED, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=when.cancel_asked, change=money_changes.agreed_end, move=moves.money, tells=(*BOTH, Part.HOLDER), public=True,
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
)  # fmt: skip
