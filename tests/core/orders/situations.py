"""The situations of `who_may.txt`, each brought about by a trade that leads there."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from jiedan.orders.terms import Terms
from tests.core.orders.trade import ARBITRATOR, DAY, DUE, GOODS, HOUR, MINUTE, NOON, OWNER, POSTER, TAKER, Trade

S = State
SCREENED: Final = Terms(screened=True)
AGREED_FIRST: Final = Terms(acceptance_required=True)
DONE: Final = "三张图,源文件,可改一次"
"""What counts as done."""


def at(state: State, terms: Terms | None = None) -> Trade:
    """A plain trade that has come this far."""
    return Trade(terms).to(state)


def disputed(state: State, by_poster: bool = True) -> Trade:
    """A trade that came this far, and then one side opened a dispute."""
    trade = at(state, GOODS)
    return trade.does(POSTER if by_poster else TAKER, Verb.DISPUTE, note="不对")


def judged(share: int) -> Trade:
    """A trade about which a judge decided how much the worker gets."""
    return disputed(S.WORKING).does(ARBITRATOR, Verb.AWARD, amount=share, note="按进度")


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


SITUATIONS: Final[dict[str, Callable[[], Trade]]] = {
    "draft": lambda: at(S.DRAFT),
    "draft, to be published at eight": lambda: at(S.DRAFT).does(POSTER, Verb.QUEUE, until=NOON + 20 * HOUR),
    "draft, moderators look first": lambda: at(S.DRAFT, SCREENED),
    "draft, without a price": lambda: Trade(price=0),
    "screening": lambda: Trade(SCREENED).does(POSTER, Verb.CONFIRM),
    "open": lambda: at(S.OPEN),
    "open, its time is over": lambda: late(at(S.OPEN), 72 * HOUR),
    "open, given back by the taker": lambda: at(S.CLAIMED).does(TAKER, Verb.RELEASE),
    "claimed": lambda: at(S.CLAIMED),
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
    "disputed, two days without a judge": lambda: disputed(S.WORKING, by_poster=False).waits(2 * DAY),
    "settled": lambda: at(S.SETTLED),
    "settled, paid out": lambda: at(S.SETTLED).does(OWNER, Verb.PAY_OUT),
    "settled, reviewed by the poster": lambda: at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5),
    "settled, the week of reviews is over": lambda: at(S.SETTLED).waits(7 * DAY),
    "settled, nothing for the worker": lambda: disputed(S.FUNDING).waits(9 * DAY),
    "settled by a judge, a part for each": lambda: judged(300_00),
    "cancelled before anybody took it": lambda: at(S.OPEN).does(POSTER, Verb.CANCEL),
    "cancelled, half for the worker": halved,
    "cancelled, half for the worker, given back": lambda: halved().does(OWNER, Verb.REFUND),
    "cancelled by a judge, nothing for the worker": lambda: judged(0),
    "expired": lambda: at(S.OPEN).waits(72 * HOUR),
}
"""Heading of `who_may.txt` → how it comes about."""


def late(trade: Trade, time: timedelta) -> Trade:
    """Time has passed, and whoever fires the clocks has not come to it yet."""
    trade.now += time
    return trade
