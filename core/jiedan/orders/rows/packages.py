"""A package is listed like any draft; it stays in the list, and each purchase is an order of its own."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import money_changes, money_guards, moves, packages, quoting
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import UNSAID, Transition

S = State

ROWS: Final = (
    Transition(
        name="sell", word="售出", source=(S.OPEN,), target=None, verbs=(Verb.BUY,), by=Part.MEMBER,
        guards=(quoting.wanted_so, packages.not_delisted), change=packages.sold, keeps_buttons=True,
    ),
    Transition(
        name="delist", word="到期下架", source=(S.OPEN,), target=S.EXPIRED, verbs=UNSAID, by=Part.CLOCK, tells=(Part.POSTER,),
    ),
    Transition(
        name="buy", word="购买", source=(S.DRAFT,), target=S.FUNDING, verbs=(Verb.BUY,), by=Part.POSTER,
        when=packages.pays_first, change=packages.bought, tells=(Part.CLIENT, Part.WORKER, Part.HOLDER), public=True, freezes=True,
    ),
    Transition(
        name="buy_unfunded", word="购买开工", source=(S.DRAFT,), target=S.WORKING, verbs=(Verb.BUY,), by=Part.POSTER,
        when=packages.pays_later, change=packages.bought_unfunded, tells=(Part.CLIENT, Part.WORKER), public=True, freezes=True,
    ),
    Transition(
        name="back_out", word="卖家退单", source=(S.FUNDING,), target=S.CANCELLED, verbs=(Verb.RELEASE,), by=Part.WORKER,
        when=packages.is_purchase, guards=(money_guards.nothing_paid,), tells=(Part.CLIENT,), public=True,
    ),
    Transition(
        name="buy_lapse", word="买家未付", source=(S.FUNDING,), target=S.CANCELLED, verbs=UNSAID, by=Part.CLOCK,
        change=money_changes.never_paid, move=moves.money, tells=(Part.CLIENT, Part.WORKER, Part.KEEPER),
    ),
)  # fmt: skip
