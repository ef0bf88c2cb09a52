"""Quotes: what must hold for each act about them, and what it writes on the order."""

from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.money import Money, figure
from jiedan.orders.act import Act
from jiedan.orders.order import Order
from jiedan.orders.quote import Chosen, Quote

Fields = dict[str, Any]
"""Names of fields of Order → their new values."""

MOST_QUOTES: Final = 50
"""So many members at most quote for one order."""
MOST_VERSIONS: Final = 10
"""So often at most one quote is said, the first time included: the poster is told each time."""
LATELY: Final = timedelta(minutes=1)
"""Who types a quote's number may not have read yet what changed within this time."""


def takes_quotes(order: Order, act: Act) -> bool:
    """The order asks for quotes."""
    return order.takes is Verb.QUOTE


def numbered(order: Order, number: int | None) -> Quote | None:
    """The quote with this number."""
    return next((quote for quote in order.quotes if quote.number == number), None)


def quote_by(order: Order, member: int) -> Quote | None:
    """The member's quote, whether it stands or not."""
    return next((quote for quote in order.quotes if quote.by == member), None)


def standing(order: Order) -> tuple[Quote, ...]:
    """The quotes that can be chosen, in their order."""
    return tuple(quote for quote in order.quotes if quote.stands)


def countered(order: Order, act: Act) -> bool:
    """The poster named another price, and the quoter has not answered."""
    quote = quote_by(order, act.actor.member)
    return quote is not None and quote.stands and quote.counter is not None


def next_expiry(order: Order, now: datetime) -> datetime | None:
    """When the first quote has stood for 48 h, or its own deadline comes."""
    return min((quote.until for quote in standing(order)), default=None)


# What must hold.


def wanted_so(order: Order, act: Act) -> None:
    """It is asked for in the way in which the order is given away."""
    if act.verb is not order.takes:
        raise Refusal(f"takes-{order.takes}", number=order.number)


def names_a_price(order: Order, act: Act) -> None:
    """A quote is one sum, and a deadline ahead if any."""
    if not act.amount or act.amount < 0:
        raise Refusal("say-more-quote", number=order.number)
    if act.until is not None and act.until <= act.at:
        raise Refusal("quote-due-past", number=order.number)


def room_for_a_quote(order: Order, act: Act) -> None:
    """Neither the quotes for one order nor the versions of one quote are without end."""
    known = quote_by(order, act.actor.member)
    if known is None and len(order.quotes) >= MOST_QUOTES:
        raise Refusal("quotes-full", number=order.number, most=MOST_QUOTES)
    if known is not None and known.version >= MOST_VERSIONS:
        raise Refusal("quote-too-often", number=order.number, most=MOST_VERSIONS)


def quote_stands(order: Order, act: Act) -> None:
    """The quote that is meant is there, and has neither been withdrawn nor expired, also when the clock has not come to it yet."""
    if act.quote is None:
        raise Refusal("say-more-choose" if act.verb is Verb.CHOOSE else "say-more-counter", number=order.number)
    quote = numbered(order, act.quote)
    if quote is None:
        raise Refusal("no-such-quote", number=order.number, quote=act.quote)
    if not quote.stands or quote.until <= act.at:
        raise Refusal("quote-gone", number=order.number, quote=act.quote)


def own_quote_lives(order: Order, act: Act) -> None:
    """A quote that has expired is made anew, not haggled over."""
    quote = quote_by(order, act.actor.member)
    if quote is not None and quote.until <= act.at:
        raise Refusal("quote-gone", number=order.number, quote=quote.number)


def version_was_seen(order: Order, act: Act) -> None:
    """What is chosen is what the poster read: the version of the button, the sum that was typed with the number, or else a version
    that has stood for a while.
    """
    quote = numbered(order, act.quote)
    assert quote is not None
    another = act.seen is not None and act.seen != quote.version
    another |= act.amount is not None and act.amount != quote.price
    unread = act.seen is None and act.amount is None and quote.version > 1 and act.at < quote.at + LATELY
    if another or unread:
        price, plain = Money(quote.price, order.currency), figure(quote.price, order.currency)
        raise Refusal("quote-changed", number=order.number, quote=quote.number, price=str(price), figure=plain)


def names_another_price(order: Order, act: Act) -> None:
    """A counter-offer is a sum that differs, and is made again only when the last one was answered."""
    quote = numbered(order, act.quote)
    assert quote is not None
    if not act.amount or act.amount < 0:
        raise Refusal("say-more-counter", number=order.number)
    if quote.counter is not None:
        raise Refusal("counter-waits", number=order.number, quote=quote.number)
    if act.amount == quote.price:
        raise Refusal("counter-is-the-price", number=order.number, quote=quote.number)


def counter_was_seen(order: Order, act: Act) -> None:
    """A button answers the counter-offer that it was shown with."""
    quote = quote_by(order, act.actor.member)
    if quote is not None and act.amount is not None and act.amount != quote.counter:
        raise Refusal("counter-changed", number=order.number)


# What it writes.


def quoted(order: Order, act: Act) -> Fields:
    """A member's quote, or the next version of it."""
    assert act.amount is not None
    known = quote_by(order, act.actor.member)
    number, version = (len(order.quotes) + 1, 1) if known is None else (known.number, known.version + 1)
    said = Quote(
        number=number, by=act.actor.member, version=version, price=act.amount, due=act.until, note=act.note.strip(), at=act.at,
        until=_lives(order, act.at, act.until),
    )  # fmt: skip
    others = (quote for quote in order.quotes if quote is not known)
    return {"quotes": tuple(sorted((*others, said), key=lambda quote: quote.number)), "latest_quote": number}


def withdrawn_quote(order: Order, act: Act) -> Fields:
    """Its author takes it back."""
    return _changed(order, act.actor.member, stands=False, counter=None)


def quote_expired(order: Order, act: Act) -> Fields:
    """The first quote whose time is over falls away."""
    gone = min(standing(order), key=lambda quote: (quote.until, quote.number))
    return _changed(order, gone.by, stands=False, counter=None)


def counter_made(order: Order, act: Act) -> Fields:
    """The poster names another price for one quote."""
    quote = numbered(order, act.quote)
    assert quote is not None
    return _changed(order, quote.by, counter=act.amount)


def counter_agreed(order: Order, act: Act) -> Fields:
    """The quoter takes the poster's price: the next version of the quote."""
    quote = quote_by(order, act.actor.member)
    assert quote is not None and quote.counter is not None
    until = _lives(order, act.at, quote.due)
    return _changed(
        order, quote.by, version=quote.version + 1, price=quote.counter, counter=None, at=act.at, until=until
    )  # fmt: skip


def counter_refused(order: Order, act: Act) -> Fields:
    """The quote stays as it was."""
    return _changed(order, act.actor.member, counter=None)


def chose(order: Order, act: Act) -> Fields:
    """Price and deadline become the quote's, and the plan the one for this price; how it was published comes back should the order be
    open again.
    """
    quote = numbered(order, act.quote)
    assert quote is not None
    chosen = Chosen(quote=quote.number, version=quote.version, stated_due=order.stated_due, plan=order.terms.plan)
    return {
        "terms": order.terms.at_price(quote.price),
        "taker": quote.by, "claimed_at": act.at, "price": quote.price, "stated_due": quote.due or order.stated_due, "chosen": chosen,
        "latest_quote": quote.number,
    }  # fmt: skip


def reopened(order: Order, act: Act) -> Fields:
    """Whose turn it is now; and what goes back to how it was published when a chosen one drops out: their quote is gone, those of
    others stand.
    """
    if order.chosen is None:
        return {"next_up": act.to}
    quotes = tuple(_with(quote, stands=False, counter=None) if quote.by == order.taker else quote for quote in order.quotes)
    terms = msgspec.structs.replace(order.terms, plan=order.chosen.plan or order.terms.plan)
    return {
        "next_up": None, "price": 0, "stated_due": order.chosen.stated_due, "chosen": None, "quotes": quotes, "terms": terms,
    }  # fmt: skip


def _lives(order: Order, now: datetime, due: datetime | None) -> datetime:
    end = now + order.terms.quote_lives
    return end if due is None else min(end, due)


def _changed(order: Order, member: int, **fields: Any) -> Fields:
    """The member's quote with other fields; the others as they are."""
    quotes = tuple(_with(quote, **fields) if quote.by == member else quote for quote in order.quotes)
    return {"quotes": quotes, "latest_quote": next(quote.number for quote in quotes if quote.by == member)}


def _with(quote: Quote, **fields: Any) -> Quote:
    return msgspec.structs.replace(quote, **fields)
