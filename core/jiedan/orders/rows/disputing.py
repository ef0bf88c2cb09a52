"""A dispute, from its opening to its end: both sides are heard, a judge or a panel sums up, mediates, and decides.

Up to `terms.small_dispute` one judge takes the case; above it three are drawn, and what they say are votes: the row that counts the
deciding vote carries it out. Rows that open a dispute by the clock stand with the duty that was not done (`overrun`, `unconfirmed`).
"""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import bench, changes, guards, hearing, money_changes, money_guards, moves, when
from jiedan.orders.act import Part
from jiedan.orders.clocks import OWED, TO_RETURN, after
from jiedan.orders.order import State
from jiedan.orders.transition import BOTH, UNSAID, Timer, Transition

S = State

_OWED: Final = tuple(timer.fires for timer in OWED)
_ESCALATION: Final = Timer("escalate", hearing.judges_due)
_LOTS: Final = (Timer("draw", hearing.draw_due), Timer("dissolve", hearing.dissolve_due))
_SILENCE: Final = Timer("replace_silent", hearing.silence_due)

_HEARING: Final = (
    Transition(
        name="dispute", word="纠纷", source=(S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED), target=S.DISPUTED, verbs=(Verb.DISPUTE,),
        by=Part.PARTY, guards=(guards.says_something, guards.disputes_left), change=changes.disputed, tells=(*BOTH, Part.JUDGE),
        public=True, between_them=True,
    ),
    Transition(
        name="state", word="陈述", source=(S.DISPUTED,), target=None, verbs=(Verb.STATE, Verb.DISPUTE), by=Part.PARTY,
        when=bench.hears_one, guards=(bench.says_or_shows,), change=changes.stated, tells=(Part.JUDGE,), keeps_buttons=True,
        between_them=True,
    ),
    Transition(
        name="state_last", word="陈述完", source=(S.DISPUTED,), target=None, verbs=(Verb.STATE, Verb.DISPUTE), by=Part.PARTY,
        when=bench.hears_both, guards=(bench.says_or_shows,), change=hearing.heard_both, tells=(Part.JUDGE,), keeps_buttons=True,
        between_them=True, stops=("remind_statement", "hear"), starts=(_ESCALATION, *_LOTS),
        reads=True,
    ),
    Transition(
        name="remind_statement", word="催陈述", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, tells=(Part.UNHEARD,),
        keeps_buttons=True,
    ),
    Transition(
        name="hear", word="陈述截止", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=hearing.heard,
        tells=(Part.PARTY, Part.JUDGE), keeps_buttons=True, between_them=True, starts=(_ESCALATION, *_LOTS),
        reads=True,
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
)  # fmt: skip

_BENCH: Final = (
    Transition(
        name="take_case", word="接案", source=(S.DISPUTED,), target=None, verbs=(Verb.TAKE_CASE,), by=Part.JUDGE, when=bench.alone,
        guards=(bench.untaken,), change=hearing.taken, tells=(Part.PARTY,), keeps_buttons=True, stops=hearing.AFRESH,
        starts=(_ESCALATION,),
    ),
    Transition(
        name="take_seat", word="就位", source=(S.DISPUTED,), target=None, verbs=(Verb.TAKE_CASE,), by=Part.JUDGE, when=bench.together,
        guards=(bench.not_seated,), change=hearing.seat_taken, keeps_buttons=True, stops=("escalate", "replace_silent"),
        starts=(_ESCALATION, Timer("replace_silent", hearing.silence_goes_on)),
    ),
    Transition(
        name="hand_back", word="退回案件", source=(S.DISPUTED,), target=None, verbs=(Verb.RECUSE,), by=Part.JUDGE, when=bench.alone,
        change=hearing.stood_aside, tells=(Part.PARTY, Part.JUDGE), keeps_buttons=True,
        reads=True,
    ),
    Transition(
        name="recuse", word="回避", source=(S.DISPUTED,), target=None, verbs=(Verb.RECUSE,), by=Part.JUDGE, when=bench.together,
        change=hearing.stood_aside, keeps_buttons=True, starts=_LOTS,
    ),
    Transition(
        name="replace_silent", word="换人", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=hearing.silent_gone,
        keeps_buttons=True, starts=_LOTS,
    ),
    Transition(
        name="draw", word="抽签", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=hearing.drawn,
        tells=(Part.PARTY, Part.JUDGE), keeps_buttons=True, between_them=True, stops=("replace_silent",), starts=(_SILENCE,),
        reads=True,
    ),
    Transition(
        name="dissolve", word="改独任", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=hearing.dissolved,
        tells=(Part.PARTY, Part.JUDGE), keeps_buttons=True, between_them=True, stops=("replace_silent",),
        reads=True,
    ),
)  # fmt: skip

_SETTLING: Final = (
    Transition(
        name="summarise", word="争议焦点", source=(S.DISPUTED,), target=None, verbs=(Verb.SUMMARISE,), by=Part.JUDGE,
        guards=(bench.taken, bench.heard, guards.says_something, bench.not_summed_up), change=hearing.summed_up, tells=(Part.PARTY,),
        keeps_buttons=True, between_them=True, stops=hearing.AFRESH, starts=(_ESCALATION,),
    ),
    Transition(
        name="correct", word="更正", source=(S.DISPUTED,), target=None, verbs=(Verb.CORRECT,), by=Part.PARTY,
        guards=(bench.summed_up, guards.says_something, bench.not_corrected), change=hearing.corrected,
        tells=(Part.PARTY, Part.JUDGE), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="mediate", word="调解", source=(S.DISPUTED,), target=None, verbs=(Verb.MEDIATE,), by=Part.JUDGE,
        guards=(
            bench.taken, bench.heard, guards.nothing_asked, bench.mediations_left, bench.names_a_settlement, money_guards.share_of_held,
        ),
        change=hearing.mediated, tells=(Part.ASKED,), between_them=True, stops=hearing.AFRESH, starts=(_ESCALATION,),
    ),
    Transition(
        name="consent", word="一方同意调解", source=(S.DISPUTED,), target=None, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=bench.first_consents, change=hearing.consented, tells=(Part.ASKED,), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="consent_release", word="调解放款", source=(S.DISPUTED,), target=S.SETTLED, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=bench.consents_to_some, change=hearing.settled_by_consent, move=moves.money,
        tells=(*BOTH, Part.HOLDER, Part.JUDGE), public=True,
    ),
    Transition(
        name="consent_refund", word="调解退款", source=(S.DISPUTED,), target=S.CANCELLED, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=bench.consents_to_none, change=hearing.settled_by_consent, move=moves.money,
        tells=(*BOTH, Part.HOLDER, Part.JUDGE), public=True,
    ),
    Transition(
        name="refuse_mediation", word="拒绝调解", source=(S.DISPUTED,), target=None, verbs=(Verb.REFUSE,), by=Part.ASKED,
        when=bench.mediated, change=changes.proposal_gone, tells=(Part.PARTY, Part.JUDGE), between_them=True,
    ),
    Transition(
        name="accept_disputed", word="纠纷中验收", source=(S.DISPUTED,), target=S.ACCEPTED, verbs=(Verb.ACCEPT,), by=Part.CLIENT,
        guards=(bench.delivered,), change=hearing.accepted, move=moves.money, tells=(Part.WORKER, Part.JUDGE), public=True,
    ),
    *(
        Transition(
            name=f"withdraw_to_{state}", word="撤诉", source=(S.DISPUTED,), target=state, verbs=(Verb.WITHDRAW, Verb.AGREE),
            by=Part.OPENER, when=when.came_from(state), change=change, move=moves.money, tells=(*BOTH, Part.JUDGE), public=True,
            goes_on=True, starts=owed,
        )
        for state, change, owed in (
            (S.FUNDING, changes.withdrawn, TO_RETURN),
            *((state, money_changes.taken_up_again, OWED) for state in (S.WORKING, S.DELIVERED, S.ACCEPTED)),
        )
    ),
    Transition(
        name="ask_withdrawal", word="提议撤诉", source=(S.DISPUTED,), target=None, verbs=(Verb.WITHDRAW,), by=Part.RESPONDENT,
        when=bench.asks_to_withdraw, guards=(guards.nothing_asked,), change=hearing.withdrawal_asked, tells=(Part.ASKED,),
    ),
)  # fmt: skip

_DECIDING: Final = (
    Transition(
        name="award_release", word="裁决放款", source=(S.DISPUTED,), target=S.SETTLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=bench.gives_some, guards=(bench.taken, bench.heard, money_guards.names_a_share), change=hearing.awarded,
        move=moves.money, tells=(*BOTH, Part.HOLDER), public=True, between_them=True,
    ),
    Transition(
        name="award_refund", word="裁决退款", source=(S.DISPUTED,), target=S.CANCELLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=bench.gives_none, guards=(bench.taken, bench.heard, money_guards.names_a_share), change=hearing.awarded,
        move=moves.money, tells=(*BOTH, Part.HOLDER), public=True, between_them=True,
    ),
    Transition(
        name="resume", word="裁决继续", source=(S.DISPUTED,), target=S.WORKING, verbs=(Verb.RESUME,), by=Part.JUDGE, when=bench.alone,
        guards=(bench.taken, bench.heard, money_guards.funded), change=hearing.resumed, move=moves.money, tells=BOTH,
        public=True,
    ),
    Transition(
        name="vote", word="投票", source=(S.DISPUTED,), target=None, verbs=(Verb.AWARD, Verb.RESUME), by=Part.JUDGE,
        when=bench.undecided, guards=(bench.heard, bench.not_voted, bench.votes_soundly), change=hearing.voted, tells=(Part.JUDGE,),
        keeps_buttons=True, between_them=True, stops=("escalate", "replace_silent"), starts=(_ESCALATION, _SILENCE),
    ),
    Transition(
        name="panel_release", word="合议放款", source=(S.DISPUTED,), target=S.SETTLED, verbs=(Verb.AWARD, Verb.RESUME), by=Part.JUDGE,
        when=bench.decides_some, guards=(bench.heard, bench.not_voted, bench.votes_soundly), change=hearing.awarded_by_panel,
        move=moves.money, tells=(*BOTH, Part.HOLDER, Part.JUDGE), public=True, between_them=True,
    ),
    Transition(
        name="panel_refund", word="合议退款", source=(S.DISPUTED,), target=S.CANCELLED, verbs=(Verb.AWARD, Verb.RESUME), by=Part.JUDGE,
        when=bench.decides_none, guards=(bench.heard, bench.not_voted, bench.votes_soundly), change=hearing.awarded_by_panel,
        move=moves.money, tells=(*BOTH, Part.HOLDER, Part.JUDGE), public=True, between_them=True,
    ),
    Transition(
        name="panel_resume", word="合议继续", source=(S.DISPUTED,), target=S.WORKING, verbs=(Verb.RESUME,), by=Part.JUDGE,
        when=bench.decides_to_resume, guards=(bench.heard, bench.not_voted, bench.votes_soundly), change=hearing.resumed_by_panel,
        move=moves.money, tells=(*BOTH, Part.JUDGE), public=True, between_them=True,
    ),
    Transition(
        name="escalate", word="升级", source=(S.DISPUTED,), target=None, verbs=UNSAID, by=Part.CLOCK, change=hearing.escalated,
        tells=(*BOTH, Part.JUDGE), starts=(Timer("default_award", after("default_after")),), keeps_buttons=True,
    ),
    Transition(
        name="default_award", word="逾期裁决", source=(S.DISPUTED,), target=S.SETTLED, verbs=UNSAID, by=Part.CLOCK,
        change=money_changes.awarded_by_default, move=moves.money, tells=(*BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="reverse_fault", word="撤销过错", source=(S.SETTLED, S.CANCELLED), target=None, verbs=(Verb.REVERSE,), by=Part.MODERATOR,
        when=bench.somebody_at_fault, guards=(bench.no_party, guards.says_something), change=hearing.reversed_fault, tells=(Part.PARTY,),
        keeps_buttons=True, between_them=True,
    ),
)  # fmt: skip

ROWS: Final = (*_HEARING, *_BENCH, *_SETTLING, *_DECIDING)
