"""Answers to questions: my orders, one order, the books, help, the language. They change nothing but the language."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.telling import SECRET, Telling
from jiedan.ledger.account import standing
from jiedan.members.roles import HOLDS, moderates
from jiedan.messages.elements import Text
from jiedan.messages.grammar import language_called, verb_called
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import sums
from jiedan.orders.act import Actor
from jiedan.orders.card import next_step
from jiedan.orders.group import Group, number_of
from jiedan.orders.machine import verbs_for
from jiedan.orders.order import FINAL, Order, State
from jiedan.storage import ledger, members, orders
from jiedan.storage.ledger import Balance
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.MINE, Verb.SHOW, Verb.BOOKS, Verb.LIABILITIES, Verb.HELP, Verb.LANGUAGE})
_DUTIES: Final = frozenset({Verb.RECEIVED, Verb.PAY_OUT, Verb.REFUND, Verb.APPROVE, Verb.AWARD})
_WAITS_FOR_STAFF: Final = frozenset(State) - {State.DRAFT}
SHOWN: Final = 20
"""Lines of a list."""


class Enquiries:
    """Whoever asks gets an answer where they asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, verb: Verb, rest: str, order: Order | None) -> UnitOfWork:
        """The unit of work with the answer. Raises Refusal."""
        unit = self._desk.unit(asker.inbound.key)
        match verb:
            case Verb.MINE:
                self._reply(unit, asker, await self._mine(asker))
            case Verb.SHOW if order is not None:
                await self._show(unit, asker, order)
            case Verb.BOOKS | Verb.LIABILITIES:
                self._reply(unit, asker, "\n\n".join([await self._books(asker, group) for group in _some(asker)]))
            case Verb.LANGUAGE:
                await self._language(unit, asker, rest)
            case _:
                self._reply(unit, asker, self._help(asker, rest))
        return unit

    def _help(self, asker: Asker, topic: str) -> str:
        about = verb_called(topic)
        return self._desk.catalog.say("help" if about is None else f"help-{about}", asker.language)

    async def _mine(self, asker: Asker) -> str:
        """The orders that one posted or took, and those that wait for one as holder or judge."""
        say, language = self._desk.catalog.say, asker.language
        engine, groups = self._desk.engine, [group.id for group in _some(asker)]
        own = await orders.standing_in(engine, groups, frozenset(State) - {State.CANCELLED, State.EXPIRED}, asker.member.id)
        duties = [order for group in asker.groups for order in await self._duties(asker, group)]
        if not own and not duties:
            return say("mine-none", language)
        blocks = []
        for head, found in (("mine-head", own), ("mine-duties", duties)):
            lines = [await self._line(asker, order) for order in found[:SHOWN]]
            more = [say("mine-more", language, count=len(found) - SHOWN)] if len(found) > SHOWN else []
            blocks += ["\n".join([say(head, language), *lines, *more])] if found else []
        return "\n\n".join(blocks)

    async def _duties(self, asker: Asker, group: Group) -> list[Order]:
        """Orders of others in which the next step is the asker's, by their role in the group."""
        roles = (await people.authority(self._desk, asker, group)).roles
        actor, now = Actor(asker.member.id, roles), self._desk.now()
        standing = await orders.standing_in(self._desk.engine, [group.id], _WAITS_FOR_STAFF)
        return [
            order
            for order in standing
            if asker.member.id not in order.parties
            and any(verb in _DUTIES for verb in verbs_for(order, actor, now))
            and undone(order)
        ]

    async def _line(self, asker: Asker, order: Order) -> str:
        say, language = self._desk.catalog.say, asker.language
        group = next(group for group in asker.groups if group.id == order.group)
        facts = (await company(self._desk, group, [order])).facts(order, None, language)
        priced = order.price or order.takes is Verb.QUOTE
        shown = {**facts, "price": facts["price"] if priced else say("draft-unknown", language)}
        return say("mine-line", language, **shown, next=next_step(order, facts, language, say))

    async def _show(self, unit: UnitOfWork, asker: Asker, order: Order) -> None:
        """The order's card, as it is now, where it was asked for."""
        group = next(group for group in asker.groups if group.id == order.group)
        if order.state in SECRET and asker.member.id != order.poster:
            raise Refusal("not-found", number=order.number)
        known = await company(self._desk, group, [order])
        Telling(self._desk, group, unit, known).copy_card(order, asker)

    async def _books(self, asker: Asker, group: Group) -> str:
        """What stands on the accounts: all of them for those who keep order or hold money, their own for the others."""
        say, language = self._desk.catalog.say, asker.language
        roles = (await people.authority(self._desk, asker, group)).roles
        sees_all = moderates(roles) or bool(roles & HOLDS)
        balances = await ledger.balances(self._desk.engine, group.id)
        owners = {balance: _owner(balance.account) for balance in balances}
        names = {each.id: each.name for each in (await members.members(self._desk.engine, {*owners.values()} - {0})).values()}
        lines = [
            say(
                "books-line",
                language,
                account=self._account(balance, owner, asker, names.get(owner, "—")),
                amount=_amount(balance),
            )
            for balance, owner in owners.items()
            if sees_all or owner == asker.member.id
        ]
        return "\n".join([say("books-head", language, group=group.title), *(lines or [say("books-none", language)])])

    def _account(self, balance: Balance, owner: int, asker: Asker, name: str) -> str:
        """What people call the account."""
        say, language = self._desk.catalog.say, asker.language
        you = "-you" if owner == asker.member.id else ""
        match balance.account.partition(":")[0]:
            case "holder":
                return say("books-holds", language, holder=name)
            case "payable":
                return say(f"books-payable{you}", language, who=name)
            case "to_return":
                return say(f"books-return{you}", language, who=name)
            case "escrow":
                return say("books-escrow", language, number=str(number_of(int(balance.account.rpartition(":")[2]))))
            case _:
                return say("books-income", language)

    async def _language(self, unit: UnitOfWork, asker: Asker, rest: str) -> None:
        code = language_called(rest)
        if code is None or code not in self._desk.catalog.languages:
            raise Refusal("bad-language", languages=" / ".join(self._desk.catalog.languages))
        if asker.in_private:
            unit.also(members.speak(asker.member.id, code))
        else:
            group = asker.groups[0]
            if not moderates((await people.membership(self._desk, group, asker.member)).roles):
                raise Refusal("group-language")
            unit.also(members.group_language(group.id, code))
        self._reply(unit, asker, self._desk.catalog.say("language-set" if asker.in_private else "language-set-group", code))

    def _reply(self, unit: UnitOfWork, asker: Asker, text: str) -> None:
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)


def _some(asker: Asker) -> tuple[Group, ...]:
    if not asker.groups:
        raise Refusal("no-group")
    return asker.groups


def _amount(balance: Balance) -> str:
    return str(Money(standing(balance.account, balance.amount), balance.currency))


def _owner(account: str) -> int:
    """The member whose account it is; 0 for those of the group and of orders."""
    kind, _, rest = account.partition(":")
    return int(rest) if kind in ("holder", "payable", "to_return") else 0


def undone(order: Order) -> bool:
    """Whether something is left to do where money came in: to pay out, or to give back."""
    if order.state not in FINAL:
        return True
    return bool(sums.owed_to_worker(order) or sums.owed_to_client(order))
