"""What texts may say of quotes, of packages, and of how somebody gets an order."""

from collections.abc import Mapping
from datetime import timedelta, tzinfo
from typing import TYPE_CHECKING

import msgspec

from jiedan.members.reputation import Reputation
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.conditions import plan
from jiedan.orders.order import Order, OrderKind
from jiedan.orders.quote import Quote
from jiedan.orders.quoting import numbered, standing
from jiedan.texts.moments import dated, moment

if TYPE_CHECKING:
    from jiedan.orders.says import Facts, Say

NONE = "—"


def price_in_words(order: Order, language: str, say: "Say") -> str:
    """The price; while quotes are asked for, those words and the ceiling. A draft may have none yet."""
    if not order.price and order.takes is not Verb.QUOTE:
        return say("draft-unknown", language)
    if order.price:
        return str(Money(order.price, order.currency))
    if not order.ceiling:
        return say("price-quotes", language)
    return say("price-quotes-ceiling", language, ceiling=str(Money(order.ceiling, order.currency)))


def due_in_words(order: Order, zone: tzinfo, language: str, say: "Say") -> str:
    """The deadline; of a package, how long it takes. A dash where nothing is said."""
    if order.kind is OrderKind.PACKAGE:
        return say("due-within", language, span=span_in_words(order.lasts, language, say)) if order.lasts else NONE
    due = order.due or order.stated_due
    return dated(due, zone, language) if due else NONE


def span_in_words(span: timedelta, language: str, say: "Say") -> str:
    """3天, 12小时: in whole days where that is exact, else in hours."""
    hours = -(-span // timedelta(hours=1))
    return say("span-hours", language, count=hours) if hours % 24 else say("span-days", language, count=hours // 24)


def in_words(reputation: Reputation, language: str, say: "Say") -> str:
    """常客，4.8 分（12 人评），做完 20 单."""
    level, completed = say(f"level-{reputation.level}", language), reputation.completed
    if reputation.mean is None:
        return say("history-new", language, level=level, completed=str(completed))
    plain = say("history", language, level=level, mean=reputation.mean, count=len(reputation.scores), completed=str(completed))
    heavy = None if reputation.weighed is None else reputation.weighed.mean
    return plain if heavy is None else say("history-weighted", language, plain=plain, rating=heavy)


def how_to_get(order: Order, language: str, say: "Say", price: str, due: str) -> "Facts":
    """How members say that they want it (`invite`), and the line that tells the group of it (`news`)."""
    shown = {"number": str(order.number), "title": order.title or NONE, "price": price, "due": due}
    way = order.takes if order.next_up is None else "next"
    invite = say(f"invite-{way}", language, number=str(order.number))
    return {
        "invite": invite,
        "again": say(f"again-{way}", language, number=str(order.number)),
        "news": say(f"news-{order.takes}", language, **shown, invite=invite),
        "quotes": str(len(standing(order))),
        "sold": str(order.sold),
        "listing": str(order.bought.listing) if order.bought else NONE,
    }


def quote_facts(
    order: Order, names: Mapping[int, str], histories: Mapping[int, str], zone: tzinfo, language: str, say: "Say"
) -> "Facts":
    """The facts of the quote that the latest act was about; dashes where there is none."""
    quote = numbered(order, order.latest_quote)
    if quote is None:
        return dict.fromkeys(("quote", "quoter", "offered", "offered_due", "offer_note", "counter", "lives", "history"), NONE)
    return facts_of_quote(order, quote, names, histories, zone, language, say)


def facts_of_quote(
    order: Order, quote: Quote, names: Mapping[int, str], histories: Mapping[int, str], zone: tzinfo, language: str, say: "Say"
) -> "Facts":
    """The facts of one quote. `histories`: member → what the group knows of them, in words."""
    due = quote.due or order.stated_due
    return {
        "quote": str(quote.number),
        "quoter": names.get(quote.by, NONE),
        "offered": _offered(order, quote.price, language, say),
        "offered_due": dated(due, zone, language) if due else NONE,
        "offer_note": quote.note or NONE,
        "counter": str(Money(quote.counter, order.currency)) if quote.counter else NONE,
        "lives": moment(quote.until, zone, language),
        "history": histories.get(quote.by, NONE),
    }


def _offered(order: Order, price: int, language: str, say: "Say") -> str:
    """What is asked; with the stages in which it is paid where that price is paid otherwise than the order was published."""
    agreed = msgspec.structs.replace(order, price=price, terms=order.terms.at_price(price))
    money = str(agreed.amount)
    published = order.terms.plan if order.chosen is None or order.chosen.plan is None else order.chosen.plan
    return (
        money
        if agreed.terms.plan == published
        else say("offered-in-stages", language, money=money, plan=plan(agreed, language, say))
    )
