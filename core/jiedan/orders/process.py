"""THE TABLE: every way in which an order can change.

A row says: this transition, asked for with this verb, leads from these states to that one; this part may take it, if the guards pass;
it writes these fields, posts this money, and these people are told. `CLOCKS` says which clock each state starts when it is entered, and
which transition the clock then takes. Nothing else changes an order; `machine` runs the table and knows no row by name.

    draft ─publish→ open ─claim→ claimed ─confirm→ funding ─fund→ working ─deliver→ delivered ─accept→ accepted ─settle→ settled

    1. Everything that affects the life of an order stands in this file, or is named in it.
    2. A row never needs an `if`. Where two things can happen, there are two rows, told apart by `source` or by `when`.
    3. The clock is an actor like any other. Who may wait for somebody has a clock that ends the waiting.
    4. Before money a clock cancels or reopens; after money it accepts by a written rule or opens a dispute. It never refunds in silence.

The design page this follows is process.md §1; quotes, packages, panels and staged money add rows here and nothing elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, guards, moves, when
from jiedan.orders.act import Act, Part
from jiedan.orders.order import Order, State
from jiedan.orders.when import Condition

S = State
Guard = Callable[[Order, Act], None]
Change = Callable[[Order, Act], changes.Fields]


@dataclass(frozen=True, slots=True)
class Timer:
    """A clock to start: at `due(order, now)` the clock takes the transition `fires`."""

    fires: str
    due: Callable[[Order, datetime], datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One row of the table."""

    name: str
    word: str
    """中文, for the drawing."""
    source: tuple[State, ...]
    target: State | None
    """None: it stays where it is."""
    verbs: tuple[Verb, ...]
    by: Part
    when: Condition = when.always
    guards: tuple[Guard, ...] = ()
    change: Change = changes.nothing
    move: moves.Move = moves.no_money
    tells: tuple[Part, ...] = ()
    """Who is told in private what to do next (`told-<name>-<part>`)."""
    public: bool = False
    """Whether the group hears of it in words (`did-<name>`); the card shows it anyway."""
    stops: tuple[str, ...] = ()
    starts: tuple[Timer, ...] = ()
    """Clocks of this row, on top of those of the state that it enters."""
    freezes: bool = False
    """The record keeps the fingerprint of what everybody sees from now on."""
    keeps_buttons: bool = False
    """What others were offered before still stands: their buttons go on working."""
    goes_on: bool = False
    """The clocks of the state that it enters go on with what they had left."""

    def to(self, state: State) -> State:
        """Where it leads an order that stands in `state`."""
        return state if self.target is None else self.target


def after(field: str, times: int = 1) -> Callable[[Order, datetime], datetime]:
    """Due as long from now as the order's terms say in `field`."""
    return lambda order, now: now + getattr(order.terms, field) * times


def _open_until(order: Order, now: datetime) -> datetime:
    end = now + order.terms.open_lives
    return end if order.stated_due is None else min(end, order.stated_due)


def _before_due(order: Order, now: datetime) -> datetime | None:
    moment = (order.due or now) - order.terms.remind_before
    return moment if moment > now else None


def _payout_due(order: Order, now: datetime) -> datetime | None:
    return now + order.terms.pay_out_within if order.to_worker else None


def _refund_due(order: Order, now: datetime) -> datetime | None:
    return now + order.terms.pay_out_within if order.to_client else None


_HANDED_OVER: Final = (Timer("remind_payout", _payout_due), Timer("remind_refund", _refund_due))

CLOCKS: Final[dict[State, tuple[Timer, ...]]] = {
    S.DRAFT: (Timer("discard", after("draft_lives")),),
    S.SCREENING: (Timer("decline_unseen", after("screening")),),
    S.OPEN: (Timer("expire", _open_until),),
    S.CLAIMED: (Timer("lapse", after("confirm_within")),),
    S.FUNDING: (Timer("fund_lapse", after("fund_within")),),
    S.WORKING: (
        Timer("remind_work", _before_due),
        Timer("remind_overdue", lambda order, now: order.due),
        Timer("overrun", lambda order, now: (order.due or now) + order.terms.overrun_after),
    ),
    S.DELIVERED: (Timer("auto_accept", after("accept_within")),),
    S.ACCEPTED: (Timer("settle", after("complaint_window")),),
    S.DISPUTED: (Timer("escalate", after("judge_within")),),
    S.SETTLED: (Timer("open_reviews", after("review_window")), *_HANDED_OVER),
    S.CANCELLED: _HANDED_OVER,
}
"""State → the clocks that entering it starts."""

_MOVED_DEADLINE: Final = CLOCKS[S.WORKING]
_WITH_BOTH: Final = (S.CLAIMED, S.FUNDING, S.WORKING, S.DELIVERED, S.DISPUTED)
_PAID_OUT: Final = (S.SETTLED, S.CANCELLED)
_BOTH: Final = (Part.CLIENT, Part.WORKER)
_CLOCK: Final = (Verb.CLOCK,)

_BEFORE_MONEY: Final = (
    Transition(
        name="amend", word="补充", source=(S.DRAFT,), target=None, verbs=(Verb.AMEND,), by=Part.POSTER, change=changes.amended,
        stops=("publish_queued",),
    ),
    Transition(
        name="publish", word="发布", source=(S.DRAFT,), target=S.OPEN, verbs=(Verb.CONFIRM,), by=Part.POSTER,
        when=when.not_screened, guards=(guards.complete,), public=True, freezes=True,
    ),
    Transition(
        name="queue", word="排队", source=(S.DRAFT,), target=None, verbs=(Verb.QUEUE,), by=Part.POSTER, when=when.not_screened,
        guards=(guards.complete, guards.ahead_in_the_morning), change=changes.queued, stops=("publish_queued",),
        starts=(Timer("publish_queued", lambda order, now: order.queued_until),),
    ),
    Transition(
        name="publish_queued", word="到点发布", source=(S.DRAFT,), target=S.OPEN, verbs=_CLOCK, by=Part.CLOCK, tells=(Part.POSTER,),
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
        name="decline_unseen", word="无人审核", source=(S.SCREENING,), target=S.CANCELLED, verbs=_CLOCK, by=Part.CLOCK,
        tells=(Part.POSTER,),
    ),
    Transition(
        name="cancel", word="取消", source=(S.DRAFT, S.SCREENING, S.OPEN), target=S.CANCELLED, verbs=(Verb.CANCEL,), by=Part.POSTER,
    ),
    Transition(name="discard", word="作废", source=(S.DRAFT,), target=S.CANCELLED, verbs=_CLOCK, by=Part.CLOCK),
    Transition(
        name="expire", word="过期", source=(S.OPEN,), target=S.EXPIRED, verbs=_CLOCK, by=Part.CLOCK, tells=(Part.POSTER,),
        public=True,
    ),
    Transition(
        name="claim", word="接单", source=(S.OPEN,), target=S.CLAIMED, verbs=(Verb.CLAIM,), by=Part.MEMBER,
        guards=(guards.still_ahead, guards.not_expired, guards.not_waiting), change=changes.taken,
        tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="confirm", word="确认", source=(S.CLAIMED,), target=S.FUNDING, verbs=(Verb.CONFIRM,), by=Part.WORKER,
        change=changes.confirmed, tells=(Part.CLIENT, Part.HOLDER), public=True,
    ),
    Transition(
        name="release", word="退单", source=(S.CLAIMED, S.FUNDING), target=S.OPEN, verbs=(Verb.RELEASE,), by=Part.WORKER,
        when=when.cooling_off, guards=(guards.nothing_paid,), change=changes.given_back, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="release_late", word="计次退单", source=(S.CLAIMED, S.FUNDING), target=S.OPEN, verbs=(Verb.RELEASE,), by=Part.WORKER,
        when=when.cooled_off, guards=(guards.nothing_paid,), change=changes.given_back, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="lapse", word="超时", source=(S.CLAIMED,), target=S.OPEN, verbs=_CLOCK, by=Part.CLOCK, change=changes.given_back,
        tells=(Part.CLIENT,), public=True,
    ),
)  # fmt: skip

_FUNDING: Final = (
    Transition(
        name="pay_reported", word="已付", source=(S.FUNDING,), target=None, verbs=(Verb.PAID,), by=Part.CLIENT,
        guards=(guards.nothing_paid,), change=changes.reported, tells=(Part.HOLDER,), stops=("fund_lapse",),
        starts=(Timer("remind_holder", after("holder_within")), Timer("unconfirmed", after("holder_within", 2))),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_holder", word="催确认到账", source=(S.FUNDING,), target=None, verbs=_CLOCK, by=Part.CLOCK,
        tells=(Part.HOLDER, Part.MODERATOR), keeps_buttons=True,
    ),
    Transition(
        name="fund", word="到账", source=(S.FUNDING,), target=S.WORKING, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        guards=(guards.whole_price,), change=changes.received, move=moves.into_escrow, tells=(Part.WORKER, Part.CLIENT), public=True,
    ),
    Transition(
        name="fund_lapse", word="未付", source=(S.FUNDING,), target=S.OPEN, verbs=_CLOCK, by=Part.CLOCK, change=changes.open_again,
        tells=_BOTH, public=True,
    ),
    Transition(
        name="unconfirmed", word="到账未确认", source=(S.FUNDING,), target=S.DISPUTED, verbs=_CLOCK, by=Part.CLOCK,
        change=changes.disputed, tells=(*_BOTH, Part.JUDGE), public=True,
    ),
)  # fmt: skip

_WORK: Final = (
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
        name="remind_work", word="到期提醒", source=(S.WORKING,), target=None, verbs=_CLOCK, by=Part.CLOCK, tells=(Part.WORKER,),
        keeps_buttons=True,
    ),
    Transition(
        name="remind_overdue", word="逾期提醒", source=(S.WORKING,), target=None, verbs=_CLOCK, by=Part.CLOCK, tells=_BOTH,
        keeps_buttons=True,
    ),
    Transition(
        name="overrun", word="逾期", source=(S.WORKING,), target=S.DISPUTED, verbs=_CLOCK, by=Part.CLOCK, change=changes.disputed,
        tells=(*_BOTH, Part.JUDGE), public=True,
    ),
    Transition(
        name="deliver", word="交付", source=(S.WORKING,), target=S.DELIVERED, verbs=(Verb.DELIVER,), by=Part.WORKER,
        guards=(guards.hands_something_in,), change=changes.delivered, tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="revise", word="返工", source=(S.DELIVERED,), target=S.WORKING, verbs=(Verb.REVISE,), by=Part.CLIENT,
        guards=(guards.says_something, guards.revisions_left), change=changes.sent_back, tells=(Part.WORKER,), public=True,
    ),
    Transition(
        name="accept", word="验收", source=(S.DELIVERED,), target=S.ACCEPTED, verbs=(Verb.ACCEPT,), by=Part.CLIENT, public=True,
    ),
    Transition(
        name="auto_accept", word="自动验收", source=(S.DELIVERED,), target=S.ACCEPTED, verbs=_CLOCK, by=Part.CLOCK, tells=_BOTH,
        public=True,
    ),
)  # fmt: skip

_ENDINGS: Final = (
    Transition(
        name="settle", word="结算", source=(S.ACCEPTED,), target=S.SETTLED, verbs=_CLOCK, by=Part.CLOCK, change=changes.settled,
        move=moves.out_of_escrow, tells=(*_BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="propose_cancel", word="提议取消", source=_WITH_BOTH, target=None, verbs=(Verb.CANCEL,), by=Part.PARTY,
        guards=(guards.nothing_asked, guards.share_of_held), change=changes.cancel_proposed, tells=(Part.ASKED,),
    ),
    Transition(
        name="agree_cancel", word="协商取消", source=_WITH_BOTH, target=S.CANCELLED, verbs=(Verb.AGREE,), by=Part.ASKED,
        when=when.cancel_asked, change=changes.agreed_end, move=moves.out_of_escrow, tells=(*_BOTH, Part.HOLDER), public=True,
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
        when=when.last_review, guards=(guards.may_review,), change=changes.reviewed, public=True, stops=("open_reviews",),
    ),
    Transition(
        name="open_reviews", word="公开评价", source=(S.SETTLED,), target=None, verbs=_CLOCK, by=Part.CLOCK, change=changes.reviews_opened,
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
        name="remind_payout", word="催打款", source=_PAID_OUT, target=None, verbs=_CLOCK, by=Part.CLOCK, tells=(Part.HOLDER,),
        starts=(Timer("remind_payout", _payout_due),), keeps_buttons=True,
    ),
    Transition(
        name="remind_refund", word="催退款", source=_PAID_OUT, target=None, verbs=_CLOCK, by=Part.CLOCK, tells=(Part.HOLDER,),
        starts=(Timer("remind_refund", _refund_due),), keeps_buttons=True,
    ),
)  # fmt: skip

_DISPUTE: Final = (
    Transition(
        name="dispute", word="纠纷", source=(S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED), target=S.DISPUTED, verbs=(Verb.DISPUTE,),
        by=Part.PARTY, guards=(guards.says_something, guards.disputes_left), change=changes.disputed, tells=(*_BOTH, Part.JUDGE),
        public=True,
    ),
    Transition(
        name="state", word="陈述", source=(S.DISPUTED,), target=None, verbs=(Verb.STATE, Verb.DISPUTE), by=Part.PARTY,
        guards=(guards.says_something,), change=changes.stated, tells=(Part.JUDGE,), keeps_buttons=True,
    ),
    Transition(
        name="fund_disputed", word="纠纷中到账", source=(S.DISPUTED,), target=None, verbs=(Verb.RECEIVED,), by=Part.HOLDER,
        when=when.nothing_received, guards=(guards.whole_price,), change=changes.received_late, move=moves.into_escrow,
        tells=(*_BOTH, Part.JUDGE), public=True, keeps_buttons=True,
    ),
    *(
        Transition(
            name=f"withdraw_to_{state}", word="撤诉", source=(S.DISPUTED,), target=state, verbs=(Verb.WITHDRAW,), by=Part.OPENER,
            when=when.came_from(state), change=changes.withdrawn, tells=(*_BOTH, Part.JUDGE), public=True, goes_on=True,
        )
        for state in (S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED)
    ),
    Transition(
        name="award_release", word="裁决放款", source=(S.DISPUTED,), target=S.SETTLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=when.worker_gets_some, guards=(guards.names_a_share,), change=changes.awarded, move=moves.out_of_escrow,
        tells=(*_BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="award_refund", word="裁决退款", source=(S.DISPUTED,), target=S.CANCELLED, verbs=(Verb.AWARD,), by=Part.JUDGE,
        when=when.worker_gets_none, guards=(guards.names_a_share,), change=changes.awarded, move=moves.out_of_escrow,
        tells=(*_BOTH, Part.HOLDER), public=True,
    ),
    Transition(
        name="resume", word="裁决继续", source=(S.DISPUTED,), target=S.WORKING, verbs=(Verb.RESUME,), by=Part.JUDGE,
        guards=(guards.funded,), change=changes.resumed, tells=_BOTH, public=True,
    ),
    Transition(
        name="escalate", word="升级", source=(S.DISPUTED,), target=None, verbs=_CLOCK, by=Part.CLOCK, change=changes.escalated,
        tells=(*_BOTH, Part.JUDGE), starts=(Timer("default_award", after("default_after")),), keeps_buttons=True,
    ),
    Transition(
        name="default_award", word="逾期裁决", source=(S.DISPUTED,), target=S.SETTLED, verbs=_CLOCK, by=Part.CLOCK,
        change=changes.awarded_by_default, move=moves.out_of_escrow, tells=(*_BOTH, Part.HOLDER), public=True,
    ),
)  # fmt: skip


def _row_each(row: Transition) -> tuple[Transition, ...]:
    """A row that stays where it is or starts in several states, as one row for each: the drawing and the tests want them so."""
    return tuple(replace(row, source=(state,), target=row.to(state)) for state in row.source)


PROCESS: Final = tuple(each for row in (*_BEFORE_MONEY, *_FUNDING, *_WORK, *_ENDINGS, *_DISPUTE) for each in _row_each(row))
"""THE TABLE."""
