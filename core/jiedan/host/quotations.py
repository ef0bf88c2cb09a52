"""The list of an order's quotes, and the buttons that belong to quotes."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host.company import company
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.group import Group
from jiedan.orders.machine import may
from jiedan.orders.offers import facts_of_quote, in_words
from jiedan.orders.order import Order, State
from jiedan.orders.quote import Quote
from jiedan.orders.quoting import quote_by, standing
from jiedan.orders.says import Say
from jiedan.storage import members, orders
from jiedan.storage.reputations import reputations
from jiedan.storage.unit_of_work import UnitOfWork

ANSWERS: Final = frozenset({Verb.AGREE, Verb.REFUSE})


def bound(quote: Quote) -> str:
    """What a button keeps of the quote that it was shown with."""
    return f"{quote.number}.{quote.version}"


def pressed(verb: Verb, extra: str) -> dict[str, int]:
    """What a button of a quote brings to the act: which quote in which version, or the counter-offer that is answered."""
    if verb is Verb.CHOOSE:
        number, _, version = extra.partition(".")
        return {"quote": int(number), "seen": int(version)}
    return {"amount": int(extra)} if verb in ANSWERS and extra.isdecimal() else {}


def answers_counter(order: Order, verb: Verb, member: int | None) -> str:
    """What a button keeps by which somebody answers a counter-offer: the sum."""
    quote = None if member is None or order.state is not State.OPEN or verb not in ANSWERS else quote_by(order, member)
    return "" if quote is None or quote.counter is None else str(quote.counter)


def choice(unit: UnitOfWork, say: Say, order: Order, quote: Quote, actor: Actor, chat: str, language: str) -> list[Button]:
    """The button that chooses this quote as it is now, for whoever may; else nothing."""
    if not may(order, Act(verb=Verb.CHOOSE, actor=actor, at=unit.now, quote=quote.number, seen=quote.version)):
        return []
    label = say("button-choose", language, quote=str(quote.number))
    return [unit.button(order, Verb.CHOOSE, label, chat, actor=actor.member, extra=bound(quote), style="primary")]


async def no_number_alone(desk: Desk, asker: Asker, command: Command) -> None:
    """`报价 17`, where 17 is an order that asks for quotes, is no quote of seventeen. Raises Refusal (`say-more-quote`)."""
    if command.number is not None or not command.rest.isdecimal() or not asker.groups:
        return
    number = int(command.rest)
    found = await orders.numbered(desk.engine, [group.id for group in asker.groups], number)
    if any(order.takes is Verb.QUOTE and order.state is State.OPEN for order in found):
        raise Refusal("say-more-quote", number=number)


async def listed(desk: Desk, asker: Asker, order: Order) -> UnitOfWork:
    """All quotes for the poster, in private, each with its button; how many there are, and their own, for anybody else.

    Raises Refusal (`takes-claim`, `takes-buy`; `not-now` for a draft) for an order that asks for no quotes.
    """
    if order.takes is not Verb.QUOTE:
        draft = order.state is State.DRAFT
        raise Refusal("not-now" if draft else f"takes-{order.takes}", number=order.number, state=order.state, verb=Verb.QUOTES)
    group = asker.in_group(order.group) or await members.group_by_id(desk.engine, order.group)
    unit, say = desk.unit(asker.inbound.key), desk.catalog.say
    mine = order.poster == asker.member.id
    own = quote_by(order, asker.member.id)
    shown = standing(order) if mine else tuple(quote for quote in (own,) if quote is not None and quote.stands)
    chat, mention = (asker.chat, ()) if asker.in_private else addressed(asker.member, group)
    language = asker.language if asker.in_private else asker.member.language or group.language
    count = len(standing(order))
    if not shown:
        _reply(unit, asker, say("quotes-count", asker.language, number=str(order.number), count=count), order)
        return unit
    if mention:  # what is between two people is not said in the group
        _reply(unit, asker, say("private-quotes", asker.language, number=str(order.number)), order)
        return unit
    lines = [say("quotes-head" if mine else "quotes-count", language, number=str(order.number), count=count)]
    lines += await _lines(desk, group, order, shown, language)
    actor = Actor(asker.member.id)
    buttons = [button for quote in shown for button in choice(unit, say, order, quote, actor, chat, language)]
    if chat == asker.chat:
        _reply(unit, asker, "\n".join(lines), order, buttons)
        return unit
    _reply(unit, asker, say("quotes-sent", asker.language, number=str(order.number), count=count), order)
    unit.say(asker.platform, chat, Text("\n".join(lines)), buttons=buttons, about=order.id, urgent=True)
    return unit


async def _lines(desk: Desk, group: Group, order: Order, shown: tuple[Quote, ...], language: str) -> list[str]:
    say = desk.catalog.say
    known = await company(desk, group, [order], order.quoters)
    found = await reputations(desk.engine, group.id, group.rules.levels, [quote.by for quote in shown])
    histories = {member: in_words(reputation, language, say) for member, reputation in found.items()}
    lines = []
    for quote in shown:
        facts = facts_of_quote(order, quote, known.names, histories, group.zone, language, say)
        lines.append(say("quotes-line", language, **facts))
        lines += [say("quotes-counter", language, **facts)] if quote.counter is not None else []
    return lines


def _reply(unit: UnitOfWork, asker: Asker, text: str, order: Order, buttons: list[Button] | None = None) -> None:
    reply_to = asker.inbound.message or None
    unit.say(asker.platform, asker.chat, Text(text), buttons=buttons or (), reply_to=reply_to, about=order.id, urgent=True)
