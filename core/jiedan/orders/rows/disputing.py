"""A dispute, from its opening to its end."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, money_changes, money_guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import OWED, after
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State

_OWED: Final = tuple(timer.fires for timer in OWED)

ROWS: Final = (
    Transition(
        name="dispute", word="纠纷", source=(S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED), target=S.DISPUTED, verbs=(Verb.DISPUTE,),
        by=Part.PARTY, guards=(guards.says_something, guards.disputes_left), change=changes.disputed, tells=(*BOTH, Part.JUDGE),
        public=True,
    ),
    Transition(
        name="state", word="陈述", source=(S.DISPUTED,), target=None, verbs=(Verb.STATE, Verb.DISPUTE), by=Part.PARTY,
        guards=(guards.says_something,), change=changes.stated, tells=(Part.JUDGE,), keeps_buttons=True,
    ),
    Transition(
        name="fund_disputed", word="纠纷中到账", source=(S.DISPUTED,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.starts_the_work_later, guards=(money_guards.some_amount,), change=money_changes.funded_in_dispute, move=moves.money,
        tells=(*BOTH, Part.JUDGE), public=True, stops=_OWED, starts=OWED, keeps_buttons=True,
    ),
    Transition(
        name="receive_disputed", word="纠纷中收款", source=(S.DISPUTED,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.comes_in_meanwhile, guards=(money_guards.some_amount,), change=money_changes.received_in_dispute,
        move=moves.money, tells=(*BOTH, Part.JUDGE), stops=_OWED, starts=OWED, keeps_buttons=True,
    ),
    *(
        Transition(
            name=f"withdraw_to_{state}", word="撤诉", source=(S.DISPUTED,), target=state, verbs=(Verb.WITHDRAW,), by=Part.OPENER,
            when=when.came_from(state), change=money_changes.taken_up_again, move=moves.money,
            tells=(*BOTH, Part.JUDGE), public=True, goes_on=True,
        )
        for state in (S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED)
    ),
    Transition(
        name="award_release", word="裁决放款", source=(S.DISPUTED,), target=S.SETTLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=when.worker_gets_some, guards=(money_guards.names_a_share,), change=money_changes.awarded, move=moves.money,
        tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="award_refund", word="裁决退款", source=(S.DISPUTED,), target=S.CANCELLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=when.worker_gets_none, guards=(money_guards.names_a_share,), change=money_changes.awarded, move=moves.money,
        tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="resume", word="裁决继续", source=(S.DISPUTED,), target=S.WORKING, verbs=(Verb.RESUME,), by=Part.JUDGE,
        guards=(money_guards.funded,), change=money_changes.resumed_with_release, move=moves.money, tells=BOTH, public=True,
    ),
    Transition(
        name="escalate", word="升级", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=changes.escalated,
        tells=(*BOTH, Part.JUDGE), starts=(Timer("default_award", after("default_after")),), keeps_buttons=True,
    ),
    Transition(
        name="default_award", word="逾期裁决", source=(S.DISPUTED,), target=S.SETTLED, verbs=UNSAID, by=Part.CLOCK,
        change=money_changes.awarded_by_default, move=moves.money, tells=(*BOTH, Part.HOLDER), public=True,
    ),
)  # fmt: skip
