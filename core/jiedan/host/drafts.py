"""From what somebody wrote to a draft that they confirm: nothing is guessed in silence, what is missing is asked for."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.messages.elements import Element, Style, Text
from jiedan.messages.naming import wants_quotes
from jiedan.messages.normal import clean, folded
from jiedan.messages.parsing import Draft, amount_doubts, parse_amount, parse_deadline, parse_duration, parse_order
from jiedan.messages.verbs import Verb
from jiedan.orders import machine
from jiedan.orders.act import Act, Actor
from jiedan.orders.facts import facts_of
from jiedan.orders.group import Group, order_id
from jiedan.orders.order import Called, Mode, Order, OrderKind, State
from jiedan.orders.says import Facts, Say
from jiedan.storage import members, orders
from jiedan.storage.unit_of_work import UnitOfWork

LONGEST_TEXT: Final = 4000
LONGEST_TITLE: Final = 40
_REQUIREMENTS: Final = ("要求:", "要求：", "requirements:")
_CHOICES: Final[tuple[tuple[Verb, Style], ...]] = ((Verb.CONFIRM, "primary"), (Verb.CANCEL, "plain"))
Place = tuple[str, str, str]
"""Platform, chat and person: where somebody was asked something."""


class Drafts:
    """Drafts, and the questions that are open about them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._asked: Final[dict[Place, int]] = {}

    async def recall(self) -> None:
        """After a start: know again whom we asked what is missing."""
        for order in await orders.incomplete_drafts(self._desk.engine):
            group = await members.group_by_id(self._desk.engine, order.group)
            poster = (await members.members(self._desk.engine, [order.poster]))[order.poster]
            # A group may have moved since; a private chat has not.
            there = await members.member(self._desk.engine, group.platform, poster.uid, order.drafted_in)
            chat = order.drafted_in if there is not None and there.private_chat == order.drafted_in else group.chat
            self._asked[group.platform, chat, poster.uid] = order.id

    def moved(self, platform: str, old: str, new: str) -> None:
        """What was asked in the chat `old` is answered in `new` from now on."""
        for place in [place for place in self._asked if place[:2] == (platform, old)]:
            self._asked[platform, new, place[2]] = self._asked.pop(place)

    def asked(self, place: Place) -> bool:
        """Whether somebody was asked something there, so that what they say may be the answer. Costs one look-up."""
        return place in self._asked

    async def post(self, asker: Asker, text: str, *, posted: bool, kind: OrderKind = OrderKind.TASK) -> UnitOfWork:
        """A new draft from free text. `posted`: it follows 发单, or 上架 for a package. Raises Refusal."""
        group, membership = await self._group(asker)
        if len(asker.inbound.text) > LONGEST_TEXT:
            raise Refusal("text-too-long", most=LONGEST_TEXT)
        if not text.strip() and not asker.inbound.files:
            raise Refusal("say-more-post" if kind is OrderKind.TASK else "say-more-offer")
        drafts = await orders.standing_in(self._desk.engine, [group.id], [State.DRAFT], asker.member.id)
        if len(drafts) >= group.rules.drafts:
            raise Refusal("too-many-drafts", most=group.rules.drafts)
        unit = self._desk.unit(asker.inbound.key)
        quotes, plain = wants_quotes(text) if kind is OrderKind.TASK else (False, text)
        read = parse_order(plain, now=unit.now, zone=group.zone, currency=group.currency, posted=posted)
        number = group.last_number + 1
        order, body = machine.draft(
            Order(
                id=order_id(group.id, number), group=group.id, number=number, poster=asker.member.id, text=clean(text),
                title=clean(read.title or "", LONGEST_TITLE), requirements=clean(read.requirements),
                price=0 if quotes else _price(read), ceiling=_ceiling(read) if quotes else 0, kind=kind,
                mode=Mode.QUOTE if quotes else Mode.CLAIM, stated_due=read.due if kind is OrderKind.TASK else None,
                lasts=parse_duration(text) if kind is OrderKind.PACKAGE else None, terms=group.terms, files=asker.inbound.files,
                currency=read.budget.currency if read.budget else group.currency, drafted_in=asker.chat,
                called=(Called(asker.member.id, asker.member.name),),
            ),
            unit.now,
            self._desk.salts(),
        )  # fmt: skip
        unit.number(group.id, group.last_number)
        unit.create(order, body)
        self._echo(unit, asker, group, membership, order, read.doubts)
        return unit

    async def amend(self, asker: Asker, order: Order, text: str) -> UnitOfWork:
        """The poster says something anew: whatever of it can be read replaces what the draft says. Raises Refusal."""
        group, membership = await self._group(asker, order.group)
        now = self._desk.now()
        package, (quotes, text) = order.kind is OrderKind.PACKAGE, wants_quotes(text)
        quotes = quotes and not package
        read = parse_order(text, now=now, zone=group.zone, currency=order.currency)
        labelled = any(label in folded(text) for label in _REQUIREMENTS)
        price = _ceiling(read) if quotes or order.mode is Mode.QUOTE else _price(read)
        said: dict[str, Any] = {"title": read.title or None, "amount": price or None, "until": None if package else read.due}
        said |= {"lasts": parse_duration(text)} if package else {"quotes_wanted": quotes or None}
        said["requirements"] = read.requirements if labelled and read.requirements else None
        if read.budget is not None and read.budget.currency != order.currency:
            raise Refusal("other-currency", currency=order.currency)
        doubts = [doubt for doubt in read.doubts if not doubt.endswith("-missing")]
        if doubts and not (said["amount"] or said["until"] or said.get("lasts") or quotes):
            return self._ask(asker, order, doubts[0])
        if not any(said.values()):
            raise Refusal("say-more-amend", number=order.number)
        if order.missing != "title" and any(value for name, value in said.items() if name != "title"):
            said["title"] = None
        said = {name: value for name, value in said.items() if value is not None}
        return await self._amended(asker, group, membership, order, said, read.doubts)

    def _ask(self, asker: Asker, order: Order, doubt: str) -> UnitOfWork:
        """What was said cannot be meant: ask for that alone, the draft stays as it is."""
        unit = self._desk.unit(asker.inbound.key)
        question = self._desk.catalog.say(f"draft-asks-{doubt}", asker.language, number=str(order.number))
        answered = asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(question), reply_to=answered, about=order.id, urgent=True)
        return unit

    async def answer(self, asker: Asker, text: str) -> UnitOfWork | None:
        """What the poster says after being asked: the answer, or (None) ordinary talk in the group."""
        place = (asker.platform, asker.chat, asker.inbound.author.id)
        order = await orders.order(self._desk.engine, self._asked.get(place, 0))
        if order is None or order.state is not State.DRAFT or order.missing is None:
            self._asked.pop(place, None)
            return None
        group, membership = await self._group(asker, order.group)
        said, doubts = _answered(order, text, self._desk.now(), group)
        if order.missing == "title" and not (asker.in_private or asker.inbound.reply_to):
            return None
        if said is None:
            if not asker.in_private and not doubts:
                return None
            unit = self._desk.unit(asker.inbound.key)
            self._echo(unit, asker, group, membership, order, doubts)
            return unit
        return await self._amended(asker, group, membership, order, said, ())

    async def _amended(
        self, asker: Asker, group: Group, membership: Membership, order: Order, said: Mapping[str, Any], doubts: tuple[str, ...]
    ) -> UnitOfWork:
        actor = Actor.of(membership)
        act = Act(
            verb=Verb.AMEND, actor=actor, at=self._desk.now(), files=asker.inbound.files, note=clean(asker.inbound.text), **said
        )
        outcome = machine.fire(order, machine.choose(order, act), act)
        unit = self._desk.unit(asker.inbound.key)
        unit.keep([outcome])
        self._echo(unit, asker, group, membership, outcome.order, doubts)
        return unit

    def _echo(
        self, unit: UnitOfWork, asker: Asker, group: Group, membership: Membership, order: Order, doubts: tuple[str, ...]
    ) -> None:
        """Say what was understood, with the terms that it would be published on, and ask for what is missing or have it confirmed."""
        order = msgspec.structs.replace(order, terms=group.terms_now.for_price(order.price, group.rules.ceiling))
        say, language = self._desk.catalog.say, asker.language
        names = {membership.member.id: membership.member.name}
        facts = facts_of(order, None, names=names, keeper=None, zone=group.zone, language=language, say=say)
        place = (asker.platform, asker.chat, asker.inbound.author.id)
        buttons = []
        if order.missing is not None:
            unit.afterwards.append(lambda: self._asked.__setitem__(place, order.id))
            asks = "\n".join(say(f"draft-asks-{question}", language, **facts) for question in _questions(order, doubts))
            text = say("draft-incomplete", language, **_stated(order, facts, language, say), list=asks)
        else:
            unit.afterwards.append(lambda: self._asked.pop(place, None))
            text = say("draft-echo", language, **_stated(order, facts, language, say))
            buttons = [
                unit.button(order, verb, say(f"verb-{verb}", language), asker.chat, actor=order.poster, style=style)
                for verb, style in _CHOICES
            ]
        reply_to = asker.inbound.message or None
        words: tuple[Element, ...] = (Text(text), *order.files)
        unit.say(asker.platform, asker.chat, *words, buttons=buttons, reply_to=reply_to, about=order.id, urgent=True)

    async def _group(self, asker: Asker, wanted: int | None = None) -> tuple[Group, Membership]:
        groups = [group for group in asker.groups if wanted in (None, group.id)]
        if not groups:
            raise Refusal("no-group")
        if len(groups) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group in groups))
        return groups[0], await people.membership(self._desk, groups[0], asker.member)


def _price(read: Draft) -> int:
    """The one price that the text names; 0 when it names none, or a range of which the poster has to choose."""
    return read.budget.low if read.budget is not None and read.budget.low == read.budget.high else 0


def _ceiling(read: Draft) -> int:
    """The most that the text would pay, where quotes are asked for; 0 where it does not say."""
    return read.budget.high if read.budget is not None else 0


def _questions(order: Order, doubts: tuple[str, ...]) -> list[str]:
    """What to ask: of each thing that is missing the parser's own doubt about it, else that it is missing."""
    return [next((doubt for doubt in doubts if doubt.startswith(what)), f"{what}-missing") for what in order.lacking]


def _stated(order: Order, facts: Facts, language: str, say: Say) -> dict[str, str | int]:
    """The facts of a draft, with words for what nobody said yet."""
    unknown, none = say("draft-unknown", language), say("draft-none", language)
    shown = {"title": order.title or unknown, "requirements": order.requirements or none}
    shown |= {} if order.price or order.mode is Mode.QUOTE else {"price": unknown}
    shown |= {} if order.stated_due or order.lasts else {"due": unknown}
    return {**facts, **shown}


def _answered(order: Order, text: str, now: Any, group: Group) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    """What an answer says of the missing thing; None with the doubts where it cannot be read. An answer to "how much?" or "until when?"
    is that and nothing else: a sentence that happens to name a sum is talk.
    """
    quotes, rest = wants_quotes(text)
    if order.missing == "budget" and order.kind is OrderKind.TASK and quotes and not any(map(str.isalnum, rest)):
        return {"quotes_wanted": True}, ()
    if order.missing != "title" and parse_order(text, now=now, zone=group.zone, currency=order.currency, posted=True).title:
        return None, ()
    match order.missing:
        case "budget":
            budget = parse_amount(text, currency=order.currency)
            if budget is not None and budget.low == budget.high and budget.currency == order.currency:
                return {"amount": budget.low}, ()
            return None, amount_doubts(text, currency=order.currency) or (("budget-range",) if budget is not None else ())
        case "lasts":
            lasts = parse_duration(text)
            return (None, ()) if lasts is None else ({"lasts": lasts}, ())
        case "due":
            due = parse_deadline(text, now=now, zone=group.zone)
            return (None, ()) if due is None else ({"until": due}, ())
        case _:
            title = clean(text.replace("\n", " "), LONGEST_TITLE)
            return ({"title": title}, ()) if title else (None, ())
