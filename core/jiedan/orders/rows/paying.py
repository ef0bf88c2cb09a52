"""The money on its way into the hands of a holder: what starts the work, later stages, too little, too much, too late."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, money_changes, money_guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import CLIENT_PAYS, OWED, PAYS_FIRST, REPORTED, TO_RETURN, settle_due
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State

_ON_THE_WAY: Final = (S.WORKING, S.DELIVERED)
_RUNNING: Final = (S.FUNDING, *_ON_THE_WAY, S.ACCEPTED)
_NOT_WAITED_FOR: Final = (S.OPEN, S.CLAIMED, S.SETTLED, S.CANCELLED, S.EXPIRED)
_PAYS_FIRST: Final = tuple(timer.fires for timer in PAYS_FIRST)
_ANSWERED: Final = tuple(timer.fires for timer in REPORTED)
_OWED: Final = tuple(timer.fires for timer in OWED)
_CLIENT_PAYS: Final = tuple(timer.fires for timer in CLIENT_PAYS)

ROWS: Final = (
    Transition(
        name="pay_reported", word="已付", source=(S.FUNDING,), target=None, verbs=(Verb.PAID,), by=Part.CLIENT,
        guards=(money_guards.not_reported,), change=money_changes.reported, tells=(Part.HOLDER,), stops=_PAYS_FIRST,
        starts=REPORTED, keeps_buttons=True,
    ),
    Transition(
        name="pay_reported", word="已付", source=_ON_THE_WAY, target=None, verbs=(Verb.PAID,), by=Part.CLIENT,
        when=when.not_paid_in_full,
        guards=(money_guards.not_reported,), change=money_changes.reported, tells=(Part.HOLDER,), starts=REPORTED, keeps_buttons=True,
    ),
    Transition(
        name="pay_reported", word="已付", source=(S.ACCEPTED,), target=None, verbs=(Verb.PAID,), by=Part.CLIENT,
        when=when.not_paid_in_full,
        guards=(money_guards.not_reported,), change=money_changes.reported, tells=(Part.HOLDER,), stops=_CLIENT_PAYS,
        starts=REPORTED, keeps_buttons=True,
    ),
    Transition(
        name="remind_holder", word="催确认到账", source=_RUNNING, target=None, verbs=UNSAID, by=Part.CLOCK,
        tells=(Part.HOLDER, Part.MODERATOR), keeps_buttons=True,
    ),
    Transition(
        name="unconfirmed", word="到账未确认", source=_RUNNING, target=S.DISPUTED, verbs=UNSAID, by=Part.CLOCK,
        change=changes.disputed, tells=(*BOTH, Part.JUDGE), public=True,
    ),
    Transition(
        name="fund", word="到账", source=(S.FUNDING,), target=S.WORKING, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.starts_the_work, guards=(money_guards.some_amount,), change=money_changes.funded, move=moves.money,
        tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="receive_part", word="部分到账", source=(S.FUNDING,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.does_not_start_the_work, guards=(money_guards.some_amount,), change=money_changes.received, move=moves.money,
        tells=(Part.CLIENT,), stops=(*_PAYS_FIRST, *_ANSWERED), starts=PAYS_FIRST,
    ),
    Transition(
        name="fund_lapse", word="未付", source=(S.FUNDING,), target=S.OPEN, verbs=UNSAID, by=Part.CLOCK, change=money_changes.not_paid,
        move=moves.money, tells=(*BOTH, Part.KEEPER), public=True,
    ),
    Transition(
        name="receive", word="收款", source=_ON_THE_WAY, target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.something_comes_in,
        guards=(money_guards.some_amount,), change=money_changes.received_on_the_way, move=moves.money, tells=BOTH,
        stops=(*_ANSWERED, *_OWED), starts=OWED, keeps_buttons=True,
    ),
    Transition(
        name="receive", word="收款", source=(S.ACCEPTED,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.does_not_complete, guards=(money_guards.some_amount,), change=money_changes.received_on_the_way, move=moves.money,
        tells=BOTH, stops=("arrears", *_ANSWERED, *_OWED), starts=(*CLIENT_PAYS, *OWED), keeps_buttons=True,
    ),
    Transition(
        name="receive_last", word="收齐", source=(S.ACCEPTED,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.completes_the_price, guards=(money_guards.some_amount,), change=money_changes.received_on_the_way, move=moves.money,
        tells=BOTH, stops=(*_CLIENT_PAYS, *_ANSWERED, *_OWED), starts=(Timer("settle", settle_due), *OWED), keeps_buttons=True,
    ),
    Transition(
        name="receive_late", word="迟到的款", source=_NOT_WAITED_FOR, target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.names_a_sum,
        guards=(money_guards.some_amount,), change=money_changes.received_late, move=moves.money, tells=(Part.CLIENT,),
        stops=("remind_refund",), starts=TO_RETURN, keeps_buttons=True,
    ),
    Transition(
        name="remind_payment", word="催尾款", source=(S.ACCEPTED,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.CLIENT,),
        keeps_buttons=True,
    ),
    Transition(
        name="arrears", word="欠款", source=(S.ACCEPTED,), target=S.DISPUTED, verbs=UNSAID, by=Part.CLOCK, change=changes.disputed,
        tells=(*BOTH, Part.JUDGE), public=True,
    ),
)  # fmt: skip
