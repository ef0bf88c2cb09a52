"""An open order for which members say what they want, until the poster chooses."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import guards, quoting
from jiedan.orders.act import Part
from jiedan.orders.order import State
from jiedan.orders.transition import UNSAID, Timer, Transition

S = State

EXPIRY: Final = Timer("expire_quote", quoting.next_expiry)
"""Started anew by whatever changes which quote is the next to expire."""
_MOVED: Final = ("expire_quote",)

ROWS: Final = (
    Transition(
        name="quote", word="报价", source=(S.OPEN,), target=None, verbs=(Verb.QUOTE,), by=Part.MEMBER,
        guards=(
            quoting.wanted_so, guards.still_ahead, guards.not_expired, guards.not_waiting, quoting.names_a_price,
            quoting.room_for_a_quote,
        ),
        change=quoting.quoted, tells=(Part.POSTER, Part.ADDRESSEE), stops=_MOVED, starts=(EXPIRY,), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="withdraw_quote", word="撤回报价", source=(S.OPEN,), target=None, verbs=(Verb.WITHDRAW_QUOTE,), by=Part.QUOTER,
        when=quoting.takes_quotes, change=quoting.withdrawn_quote, tells=(Part.POSTER,), stops=_MOVED, starts=(EXPIRY,),
        keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="expire_quote", word="报价到期", source=(S.OPEN,), target=None, verbs=UNSAID, by=Part.CLOCK,
        change=quoting.quote_expired, tells=(Part.ADDRESSEE,), starts=(EXPIRY,), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="counter", word="还价", source=(S.OPEN,), target=None, verbs=(Verb.COUNTER,), by=Part.POSTER,
        when=quoting.takes_quotes, guards=(guards.not_expired, quoting.quote_stands, quoting.names_another_price),
        change=quoting.counter_made, tells=(Part.ADDRESSEE,), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="agree_counter", word="同意还价", source=(S.OPEN,), target=None, verbs=(Verb.AGREE,), by=Part.QUOTER,
        when=quoting.countered, guards=(guards.not_expired, quoting.own_quote_lives, quoting.counter_was_seen),
        change=quoting.counter_agreed, tells=(Part.POSTER,), stops=_MOVED, starts=(EXPIRY,), keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="refuse_counter", word="拒绝还价", source=(S.OPEN,), target=None, verbs=(Verb.REFUSE,), by=Part.QUOTER,
        when=quoting.countered, guards=(quoting.counter_was_seen,), change=quoting.counter_refused, tells=(Part.POSTER,),
        keeps_buttons=True, between_them=True,
    ),
    Transition(
        name="choose", word="选定", source=(S.OPEN,), target=S.CLAIMED, verbs=(Verb.CHOOSE,), by=Part.POSTER,
        when=quoting.takes_quotes, guards=(guards.not_expired, quoting.quote_stands, quoting.version_was_seen),
        change=quoting.chose, tells=(Part.WORKER, Part.QUOTER), public=True, freezes=True,
    ),
)  # fmt: skip
