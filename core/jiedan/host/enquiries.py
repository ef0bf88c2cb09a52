"""Answers to questions: lists, one order, profiles, the books, help, the language. They change nothing but the language."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.lists import VERBS as LISTS
from jiedan.host.lists import Lists
from jiedan.host.people import Asker
from jiedan.host.profiles import Profiles
from jiedan.host.telling import SECRET, Telling
from jiedan.host.waiting import duties_in_words, history
from jiedan.ledger.account import escrow, standing
from jiedan.members.rights import Right, may
from jiedan.members.roles import HOLDS
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command, language_called, section_called, verb_called
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.orders.order import Order, State
from jiedan.storage import ledger, members, orders, records
from jiedan.storage.ledger import Balance
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.SHOW, Verb.BOOKS, Verb.LIABILITIES, Verb.PROFILE, Verb.HELP, Verb.LANGUAGE, *LISTS})
_HELD: Final = (State.FUNDING, State.WORKING, State.DELIVERED, State.ACCEPTED, State.DISPUTED)
"""Where money can be held for an order."""


class Enquiries:
    """Whoever asks gets an answer where they asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self.lists: Final = Lists(desk)
        self._profiles: Final = Profiles(desk)

    async def answer(self, asker: Asker, command: Command, order: Order | None) -> UnitOfWork:
        """The unit of work with the answer. Raises Refusal."""
        verb, rest = command.verb, command.rest
        if verb in LISTS:
            return await self.lists.answer(asker, verb, rest, casual=command.casual and not asker.in_private)
        unit = self._desk.unit(asker.inbound.key)
        match verb:
            case Verb.PROFILE:
                self._reply(unit, asker, await self._profiles.shown(asker, rest))
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
        about = verb_called(topic) or section_called(topic)
        return self._desk.catalog.say("help" if about is None else f"help-{about}", asker.language)

    async def _show(self, unit: UnitOfWork, asker: Asker, order: Order) -> None:
        """The order's card, as it is now, where it was asked for; its sides also read whose turn it is and what happened last."""
        group = next(group for group in asker.groups if group.id == order.group)
        if order.state in SECRET and asker.member.id != order.poster:
            raise Refusal("not-found", number=order.number)
        mine = asker.member.id in order.parties
        chain = await records.chain(self._desk.engine, order.id) if mine else []
        known = await company(self._desk, group, [order], [link.actor for link in chain])
        Telling(self._desk, group, unit, known).copy_card(order, asker)
        if mine:
            head = self._desk.catalog.say("history-head", asker.language)
            lines = [*duties_in_words(known, order, asker.language), head, *history(known, chain, asker.language)]
            unit.say(asker.platform, asker.chat, Text("\n".join(lines)), about=order.id, urgent=True)

    async def _books(self, asker: Asker, group: Group) -> str:
        """What stands on the accounts: all of them for those who keep order or hold money; for the others their own,
        and what is held for the orders of which they are a side.
        """
        say, language = self._desk.catalog.say, asker.language
        known = await people.authority(self._desk, asker, group)
        sees_all = may(known, Right.REPORTS) or bool(known.roles & HOLDS)
        balances = await ledger.balances(self._desk.engine, group.id)
        owners = {balance: _owner(balance.account) for balance in balances}
        held = {escrow(order.id) for order in await orders.standing_in(self._desk.engine, [group.id], _HELD, asker.member.id)}
        names = {each.id: each.name for each in (await members.members(self._desk.engine, {*owners.values()} - {0})).values()}
        lines = [
            say(
                "books-line",
                language,
                account=self._account(balance, owner, asker, names.get(owner, "—")),
                amount=_amount(balance),
            )
            for balance, owner in owners.items()
            if sees_all or owner == asker.member.id or balance.account in held
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
            if not may(await people.authority(self._desk, asker, group), Right.SETTINGS):
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
