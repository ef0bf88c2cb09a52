"""The money on its way out of the hands that hold it: to the worker, back to the client, to another holder."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import money_changes, money_guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import OWED, TO_RETURN
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Transition

S = State

_RELEASED: Final = (S.WORKING, S.DELIVERED, S.ACCEPTED, S.DISPUTED, S.SETTLED, S.CANCELLED)
_SEEN: Final = (S.OPEN, S.CLAIMED, S.FUNDING, *_RELEASED, S.EXPIRED)
_PAYOUT: Final = tuple(timer for timer in OWED if timer not in TO_RETURN)

ROWS: Final = (
    Transition(
        name="pay_out", word="打款", source=_RELEASED, target=None, verbs=(Verb.PAY_OUT,), by=Part.HOLDER, when=when.pays_all,
        guards=(money_guards.pays_what_is_owed, money_guards.has_it), change=money_changes.paid_out, move=moves.money,
        tells=(Part.WORKER,), stops=("remind_payout",), keeps_buttons=True,
    ),
    Transition(
        name="pay_out_part", word="部分打款", source=_RELEASED, target=None, verbs=(Verb.PAY_OUT,), by=Part.HOLDER, when=when.pays_a_part,
        guards=(money_guards.pays_what_is_owed, money_guards.has_it), change=money_changes.paid_out, move=moves.money,
        tells=(Part.WORKER,), keeps_buttons=True,
    ),
    Transition(
        name="confirm_payout", word="收到", source=_RELEASED, target=None, verbs=(Verb.GOT_IT,), by=Part.WORKER, when=when.payout_waits,
        guards=(money_guards.was_paid_out,), change=money_changes.payout_confirmed, keeps_buttons=True,
    ),
    Transition(
        name="refund", word="退款", source=_SEEN, target=None, verbs=(Verb.REFUND,), by=Part.HOLDER, when=when.gives_all_back,
        guards=(money_guards.gives_back_what_is_owed, money_guards.has_it), change=money_changes.refunded, move=moves.money,
        tells=(Part.CLIENT,), stops=("remind_refund",), keeps_buttons=True,
    ),
    Transition(
        name="refund_part", word="部分退款", source=_SEEN, target=None, verbs=(Verb.REFUND,), by=Part.HOLDER,
        when=when.gives_a_part_back, guards=(money_guards.gives_back_what_is_owed, money_guards.has_it),
        change=money_changes.refunded, move=moves.money, tells=(Part.CLIENT,), keeps_buttons=True,
    ),
    Transition(
        name="remind_payout", word="催打款", source=_RELEASED, target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.KEEPER,),
        starts=_PAYOUT, keeps_buttons=True,
    ),
    Transition(
        name="remind_refund", word="催退款", source=_SEEN, target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.KEEPER,),
        starts=TO_RETURN, keeps_buttons=True,
    ),
    Transition(
        name="hand_over", word="移交", source=_SEEN, target=None, verbs=(Verb.HAND_OVER,), by=Part.KEEPER, when=when.has_some,
        guards=(money_guards.names_successor,), change=money_changes.handover_asked, tells=(Part.SUCCESSOR,), keeps_buttons=True,
    ),
    Transition(
        name="hand_over_for", word="代为移交", source=_SEEN, target=None, verbs=(Verb.HAND_OVER,), by=Part.MODERATOR,
        when=when.somebody_else_has_some,
        guards=(money_guards.names_successor,), change=money_changes.handover_asked,
        tells=(Part.SUCCESSOR, Part.KEEPER), keeps_buttons=True,
    ),
    Transition(
        name="take_over", word="接管", source=_SEEN, target=None, verbs=(Verb.TAKE_OVER,), by=Part.SUCCESSOR, when=when.handover_asked,
        guards=(money_guards.still_in_hand,), change=money_changes.handed_over, move=moves.money, tells=BOTH, public=True,
        keeps_buttons=True,
    ),
)  # fmt: skip
