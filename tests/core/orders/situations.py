"""The situations of `who_may.txt`, each brought about by a trade that leads there."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any, Final

from jiedan.disputes.case import Fault
from jiedan.ledger.plan import DEPOSIT, HALVES, Due, Plan, Stage
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.order import Mode, OrderKind, State
from jiedan.orders.quote import Bought
from jiedan.orders.terms import Terms
from tests.core.orders.trade import (
    ARBITRATOR,
    DAY,
    DEPUTY,
    DUE,
    GOODS,
    HOLDER,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    POSTER,
    STRANGER,
    TAKER,
    Trade,
    person,
)  # fmt: skip

S = State
SCREENED: Final = Terms(screened=True)
AGREED_FIRST: Final = Terms(acceptance_required=True)
DONE: Final = "三张图,源文件,可改一次"
"""What counts as done."""
HALF_AND_HALF: Final = Terms(plan=HALVES)
VOTE: Final[dict[str, Any]] = {"amount": 700_00, "note": "按进度"}


def at(state: State, terms: Terms | None = None) -> Trade:
    """A plain trade that has come this far."""
    return Trade(terms).to(state)


def disputed(state: State, by_poster: bool = True) -> Trade:
    """A trade that came this far, and then one side opened a dispute."""
    trade = at(state, GOODS)
    return trade.does(POSTER if by_poster else TAKER, Verb.DISPUTE, note="不对")


def much(state: State) -> Trade:
    """A dispute about 2000.00 that the poster has just opened."""
    trade = Trade(GOODS, price=2000_00).to(state)
    return trade.does(POSTER, Verb.DISPUTE, note="不对")


def heard(state: State, by_poster: bool = True) -> Trade:
    """A dispute in which both sides have spoken."""
    return disputed(state, by_poster).does(TAKER if by_poster else POSTER, Verb.STATE, note="不是的")


def taken(state: State, by_poster: bool = True, judge: Actor = ARBITRATOR) -> Trade:
    """A dispute in which both sides have spoken, and one judge has it."""
    return heard(state, by_poster).does(judge, Verb.TAKE_CASE)


def mediated(state: State = S.WORKING, amount: int = 200_00) -> Trade:
    """A dispute in which the judge has summed up and proposed a settlement."""
    trade = taken(state).does(ARBITRATOR, Verb.SUMMARISE, note="第二稿算不算返工")
    return trade.does(ARBITRATOR, Verb.MEDIATE, amount=amount, note="各让一步")


def large(state: State = S.WORKING, candidates: tuple[int, ...] = (6, 11, 12)) -> Trade:
    """A dispute about 2000.00 in which both sides have spoken, so that a panel is drawn of the candidates."""
    trade = much(state)
    trade.candidates = candidates
    return trade.does(TAKER, Verb.STATE, note="不是的")


def judged(share: int, **details: Any) -> Trade:
    """A trade about which a judge decided how much the worker gets."""
    return taken(S.WORKING).does(ARBITRATOR, Verb.AWARD, amount=share, note="按进度", **details)


def extended_three_times() -> Trade:
    """A trade in work whose deadline was moved as often as it may be."""
    trade = at(S.WORKING)
    for days in (1, 2, 3):
        trade.does(TAKER, Verb.EXTEND, until=DUE + days * DAY).does(POSTER, Verb.AGREE)
    return trade


def disputed_twice() -> Trade:
    """A trade in work about which the poster opened as many disputes as one side may, and withdrew them."""
    trade = at(S.WORKING)
    for _ in range(2):
        trade.does(POSTER, Verb.DISPUTE, note="不对").does(POSTER, Verb.WITHDRAW)
    return trade


def revised_twice() -> Trade:
    """A trade that is delivered for the third time."""
    trade = at(S.DELIVERED)
    for _ in range(2):
        trade.does(POSTER, Verb.REVISE, note="改标题").does(TAKER, Verb.DELIVER, note="改好了")
    return trade


def half_paid(state: State) -> Trade:
    """A trade of which half is due at the start and half with the acceptance, and which has come this far."""
    return at(state, HALF_AND_HALF)


def a_part_came() -> Trade:
    """A trade that waits for the rest of the money that its work starts with."""
    return at(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=200_00)


def deposited() -> Trade:
    """A trade whose deposit went to the worker at once."""
    return at(S.WORKING, Terms(plan=DEPOSIT))


def to_be_handed_over() -> Trade:
    """A trade in work whose holder asked another to take the money over."""
    return at(S.WORKING).does(OWNER, Verb.HAND_OVER, to=HOLDER.member)


def halved() -> Trade:
    """A trade that both ended in the midst of the work, with half of the money for each."""
    return at(S.WORKING).does(TAKER, Verb.CANCEL, amount=250_00).does(POSTER, Verb.AGREE)


def shipped() -> Trade:
    """A trade whose parcel is on its way, and should be there in three days."""
    trade = at(S.WORKING)
    return trade.does(TAKER, Verb.SHIP, note="顺丰 SF123456 三天到", until=trade.now + 3 * DAY)


def sent_back() -> Trade:
    """A trade in work again after a delivery."""
    return at(S.DELIVERED).does(POSTER, Verb.REVISE, note="改标题")


def signed(state: State, who: Actor) -> Trade:
    """A trade that has come this far, with an agreement under which one side has put its name."""
    return at(state).does(POSTER, Verb.AGREEMENT, note="协议").does(who, Verb.SIGN)


def released(trade: Trade) -> Trade:
    """Given back by the taker, so long ago that the same one may claim it again."""
    return trade.does(TAKER, Verb.RELEASE).waits(3 * HOUR)


def asking(**quotes: int) -> Trade:
    """An open trade that asks for quotes, with one of the taker's and one of the stranger's as far as they are given."""
    trade = Trade(mode=Mode.QUOTE, price=0).does(POSTER, Verb.CONFIRM)
    for actor, name in ((TAKER, "taker"), (STRANGER, "stranger")):
        if name in quotes:
            trade.does(actor, Verb.QUOTE, amount=quotes[name], note="含两次修改")
    return trade


def chosen() -> Trade:
    """A trade in which the poster has chosen the taker's quote; the stranger's still stands."""
    return asking(taker=450_00, stranger=480_00).waits(10 * MINUTE).does(POSTER, Verb.CHOOSE, quote=1, seen=1)


def package() -> Trade:
    """What the poster offers, ready to be bought."""
    return Trade(kind=OrderKind.PACKAGE, stated_due=None, lasts=3 * DAY).does(POSTER, Verb.CONFIRM)


def bought() -> Trade:
    """What the poster bought out of the taker's package."""
    return purchase().does(POSTER, Verb.BUY)


def purchase(terms: Terms | None = None) -> Trade:
    """The draft of it, which nobody ever sees."""
    return Trade(terms, bought=Bought(listing=5, seller=TAKER.member), stated_due=None, lasts=3 * DAY)


SITUATIONS: Final[dict[str, Callable[[], Trade]]] = {
    "draft": lambda: at(S.DRAFT),
    "draft, to be published at eight": lambda: at(S.DRAFT).does(POSTER, Verb.QUEUE, until=NOON + 20 * HOUR),
    "draft, moderators look first": lambda: at(S.DRAFT, SCREENED),
    "draft, without a price": lambda: Trade(price=0),
    "screening": lambda: Trade(SCREENED).does(POSTER, Verb.CONFIRM),
    "open": lambda: at(S.OPEN),
    "open, its time is over": lambda: late(at(S.OPEN), 72 * HOUR),
    "open, given back by the taker": lambda: at(S.CLAIMED).does(TAKER, Verb.RELEASE),
    "open, for quotes": asking,
    "open, the taker has quoted": lambda: asking(taker=450_00),
    "open, the quote was changed a second ago": lambda: asking(taker=450_00).does(TAKER, Verb.QUOTE, amount=460_00),
    "open, the quote was withdrawn": lambda: asking(taker=450_00).does(TAKER, Verb.WITHDRAW_QUOTE),
    "open, the quote is two days old": lambda: late(asking(taker=450_00), 48 * HOUR),
    "open, the poster asks the taker for less": lambda: asking(taker=450_00).does(POSTER, Verb.COUNTER, quote=1, amount=390_00),
    "open, the chosen one gave it back": lambda: chosen().does(TAKER, Verb.RELEASE),
    "open, a package": package,
    "open, the time of the package is over": lambda: late(package(), 30 * DAY),
    "claimed": lambda: at(S.CLAIMED),
    "claimed, the taker was chosen": chosen,
    "claimed, the stranger stands by": lambda: at(S.CLAIMED).does(STRANGER, Verb.STAND_BY),
    "claimed, the stranger stood by and came up": lambda: (
        at(S.CLAIMED).does(STRANGER, Verb.STAND_BY).does(TAKER, Verb.RELEASE, to=STRANGER.member)
    ),
    "claimed, the cooling-off is over": lambda: at(S.CLAIMED).waits(31 * MINUTE),
    "claimed, the poster asks for an end": lambda: at(S.CLAIMED).does(POSTER, Verb.CANCEL),
    "claimed, the taker asks for an end": lambda: at(S.CLAIMED).does(TAKER, Verb.CANCEL),
    "claimed, the poster proposes what counts as done": lambda: at(S.CLAIMED).does(POSTER, Verb.CRITERIA, note=DONE),
    "claimed, the taker proposes what counts as done": lambda: at(S.CLAIMED).does(TAKER, Verb.CRITERIA, note=DONE),
    "claimed, a text is required and there is none": lambda: at(S.CLAIMED, AGREED_FIRST),
    "claimed, a text is required and the poster wrote it": lambda: (
        at(S.OPEN, AGREED_FIRST).does(POSTER, Verb.CRITERIA, note=DONE).does(TAKER, Verb.CLAIM)
    ),
    "funding": lambda: at(S.FUNDING),
    "funding, bought": bought,
    "funding, the cooling-off is over": lambda: at(S.FUNDING).waits(31 * MINUTE),
    "funding, the client says it is paid": lambda: at(S.FUNDING).does(POSTER, Verb.PAID),
    "funding, the poster asks for an end": lambda: at(S.FUNDING).does(POSTER, Verb.CANCEL),
    "funding, the taker proposes what counts as done": lambda: at(S.FUNDING).does(TAKER, Verb.CRITERIA, note=DONE),
    "working": lambda: at(S.WORKING),
    "working, the taker asks for more time": lambda: at(S.WORKING).does(TAKER, Verb.EXTEND, until=DUE + DAY),
    "working, the poster asks for more time": lambda: at(S.WORKING).does(POSTER, Verb.EXTEND, until=DUE + DAY),
    "working, the taker asks for an end": lambda: at(S.WORKING).does(TAKER, Verb.CANCEL, amount=100_00),
    "working, the deadline was moved three times": extended_three_times,
    "working, the poster opened two disputes": disputed_twice,
    "working, the poster proposes what counts as done": lambda: at(S.WORKING).does(POSTER, Verb.CRITERIA, note=DONE),
    "working, it was delivered before": sent_back,
    "claimed, an agreement was drawn up": lambda: at(S.CLAIMED).does(TAKER, Verb.AGREEMENT, note="协议"),
    "funding, the poster has signed": lambda: signed(S.FUNDING, POSTER),
    "working, the taker has signed": lambda: signed(S.WORKING, TAKER),
    "working, both have signed": lambda: signed(S.WORKING, POSTER).does(TAKER, Verb.SIGN),
    "claimed again, the agreement was another's": lambda: released(signed(S.CLAIMED, TAKER)).does(TAKER, Verb.CLAIM),
    "delivered": lambda: at(S.DELIVERED),
    "delivered, both revisions are used": revised_twice,
    "delivered, the poster asks for an end": lambda: at(S.DELIVERED).does(POSTER, Verb.CANCEL, amount=100_00),
    "delivered, a parcel on its way": shipped,
    "delivered, the parcel is there": lambda: shipped().does(POSTER, Verb.ARRIVED),
    "accepted, with a day to complain": lambda: at(S.ACCEPTED, GOODS),
    "disputed by the taker while working": lambda: disputed(S.WORKING, by_poster=False),
    "disputed by the poster while delivered": lambda: disputed(S.DELIVERED),
    "disputed by the poster after acceptance": lambda: disputed(S.ACCEPTED),
    "disputed by the poster before money": lambda: disputed(S.FUNDING),
    "disputed by the poster before money, which came then": lambda: disputed(S.FUNDING).does(OWNER, Verb.RECEIVED),
    "disputed by the clock, the money is unconfirmed": lambda: at(S.FUNDING).does(POSTER, Verb.PAID).waits(2 * DAY),
    "disputed by the clock, overrun": lambda: at(S.WORKING).waits(DUE - at(S.WORKING).now + DAY),
    "disputed, the poster asks for an end": lambda: disputed(S.WORKING, by_poster=False).does(POSTER, Verb.CANCEL),
    "disputed, four days without a judge": lambda: disputed(S.WORKING, by_poster=False).waits(4 * DAY),
    "disputed, both sides have spoken": lambda: heard(S.WORKING, by_poster=False),
    "disputed, both sides have spoken, taken by the arbitrator": lambda: taken(S.DELIVERED),
    "disputed, the judge has summed up and proposes a settlement": mediated,
    "disputed, the taker agrees to the settlement": lambda: mediated().does(TAKER, Verb.AGREE),
    "disputed, the taker agrees to the settlement of nothing": lambda: mediated(amount=0).does(TAKER, Verb.AGREE),
    "disputed, the side that did not open it asks to withdraw": lambda: disputed(S.WORKING).does(TAKER, Verb.WITHDRAW),
    "disputed about much, not heard yet": lambda: much(S.WORKING),
    "disputed about much, the panel is drawn": large,
    "disputed about much, the arbitrator sits": lambda: large().does(ARBITRATOR, Verb.TAKE_CASE),
    "disputed about much, another has voted": lambda: large().does(person(11, Role.ARBITRATOR), Verb.AWARD, **VOTE),
    "disputed about much, another voted to go on": lambda: large().does(person(11, Role.ARBITRATOR), Verb.RESUME, note="再做"),
    "disputed about much, too few for a panel": lambda: large(candidates=(6, 11)),
    "disputed about much, taken by the deputy": lambda: large(candidates=()).does(DEPUTY, Verb.TAKE_CASE),
    "settled": lambda: at(S.SETTLED),
    "settled, paid out": lambda: at(S.SETTLED).does(OWNER, Verb.PAY_OUT),
    "settled, reviewed by the poster": lambda: at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5),
    "settled, the week of reviews is over": lambda: at(S.SETTLED).waits(7 * DAY),
    "settled, nothing for the worker": lambda: disputed(S.FUNDING).waits(11 * DAY),
    "settled by a judge, a part for each": lambda: judged(300_00),
    "settled by a judge, the taker is at fault": lambda: judged(300_00, fault=Fault.TAKER),
    "cancelled by a judge, both are at fault": lambda: judged(0, fault=Fault.BOTH),
    "cancelled before anybody took it": lambda: at(S.OPEN).does(POSTER, Verb.CANCEL),
    "cancelled, half for the worker": halved,
    "cancelled, half for the worker, given back": lambda: halved().does(OWNER, Verb.REFUND),
    "cancelled by a judge, nothing for the worker": lambda: judged(0),
    "expired": lambda: at(S.OPEN).waits(72 * HOUR),
    "funding, a part came": a_part_came,
    "working, half is paid": lambda: half_paid(S.WORKING),
    "working, more came than the order costs": lambda: at(S.WORKING).does(OWNER, Verb.RECEIVED, amount=100_00),
    "working, the deposit went to the worker": deposited,
    "working, the deposit was paid out": lambda: deposited().does(OWNER, Verb.PAY_OUT),
    "working, to be handed over": to_be_handed_over,
    "accepted, half is paid": lambda: half_paid(S.ACCEPTED),
    "accepted, the client says that the rest is paid": lambda: half_paid(S.ACCEPTED).does(POSTER, Verb.PAID),
    "disputed by the clock, the rest was never paid": lambda: half_paid(S.ACCEPTED).waits(25 * HOUR),
}
"""Heading of `who_may.txt` → how it comes about."""


def late(trade: Trade, time: timedelta) -> Trade:
    """Time has passed, and whoever fires the clocks has not come to it yet."""
    trade.now += time
    return trade


DEPOSITED: Final = Terms(plan=DEPOSIT, complaint_window=DAY, pay_within=3 * DAY)
PATIENT: Final = Terms(confirm_within=2 * DAY, fund_within=2 * DAY)
NOTHING_FIRST: Final = Terms(plan=Plan((Stage(percent=100, due=Due.ACCEPTANCE),)))
BEFORE_WORK: Final = (S.OPEN, S.CLAIMED, S.FUNDING, S.EXPIRED)
RUNNING: Final = (S.WORKING, S.DELIVERED, S.ACCEPTED, S.DISPUTED)


def with_money(trade: Trade, state: State, keeper: Actor) -> Trade:
    """A trade that has come this far, with money in these hands that nobody waited for."""
    if state is S.DISPUTED:
        trade.to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    elif state is S.EXPIRED:
        trade.to(S.OPEN).waits(5 * DAY)
    else:
        trade.to(state)
    return trade.does(keeper, Verb.RECEIVED, amount=100_00)


MONEY_EVERYWHERE: Final[tuple[Callable[[], Trade], ...]] = (
    *(partial(lambda state, keeper: with_money(Trade(PATIENT), state, keeper), state, OWNER) for state in BEFORE_WORK),
    *(partial(lambda state, keeper: with_money(Trade(PATIENT), state, keeper), state, HOLDER) for state in BEFORE_WORK),
    *(partial(lambda state, keeper: with_money(Trade(DEPOSITED), state, keeper), state, OWNER) for state in RUNNING),
    *(partial(lambda state: Trade(DEPOSITED).to(state), state) for state in (S.WORKING, S.DELIVERED, S.ACCEPTED)),
    *(partial(lambda state: at(state, HALF_AND_HALF), state) for state in (S.DELIVERED, S.ACCEPTED)),
    lambda: with_money(Trade(DEPOSITED), S.DISPUTED, OWNER).does(OWNER, Verb.PAY_OUT),
    lambda: at(S.ACCEPTED, HALF_AND_HALF).does(POSTER, Verb.PAID),
    lambda: at(S.DELIVERED, HALF_AND_HALF).does(POSTER, Verb.PAID).waits(DAY),
    *[lambda: with_money(Trade(Terms(complaint_window=3 * DAY)), S.ACCEPTED, OWNER)] * 2,
    lambda: Trade(NOTHING_FIRST).to(S.CLAIMED),
    lambda: at(S.WORKING, HALF_AND_HALF).does(POSTER, Verb.PAID).waits(DAY),
    lambda: at(S.FUNDING).does(HOLDER, Verb.RECEIVED, amount=1_00),
)
"""Trades with money in every state in which it can be, and the plans that bring it there."""
