"""移交全部 and 接管全部: a holder who leaves hands over whatever they have in hands to another, who takes it over in one go.

Each order goes the way that its row of the table says, in a unit of work of its own: whatever stops us in between, each is either with
the one or with the other, and the same words said again do the rest. What is said of it all is said once.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import msgspec

from jiedan.errors import Duplicate, Refusal, Stale
from jiedan.host import people
from jiedan.host.company import company
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.handovers import named
from jiedan.host.people import Asker
from jiedan.host.telling import Telling
from jiedan.members.member import Member
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command, fold
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import machine, sums
from jiedan.orders.act import Act, Actor, Part
from jiedan.orders.group import Group
from jiedan.orders.order import FINAL, Order
from jiedan.storage import members, orders
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.HAND_OVER_ALL, Verb.TAKE_OVER_ALL})
MOST: Final = 200
"""So many orders at most go over in one go; the words said again do the next."""
_SHOWN: Final = 30
_TRIES: Final = 3
_SIDES: Final = (Part.CLIENT, Part.WORKER)
_ASKED: Final = re.compile(
    r"(?:@?\s*(?P<of>[^@\s]+?)\s*的\s*(?=全部|所有))?(?P<all>(?:全部|所有)(?=\s|[给转交@]|$)|all\b)?\s*"
    r"(?:of\s+@?(?P<whose>.+?)\s+(?=to\b|@))?(?:都?[转交]?给|to\b)?\s*@?\s*(?P<to>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""`全部 给 @小王`, `@小李 的全部 给 @小王`, `all of @Li to @Wang`: whose it is, and who shall take it over."""


class Went(NamedTuple):
    """What became of one order: `why` it stayed, "" where it went; `amount` minor units were in the hands of `whose`."""

    order: Order
    whose: int
    amount: int
    why: str = ""


class Pile(NamedTuple):
    """What is asked to go over in one group: all of it is in the hands of `whose` (None: of several, who were asked for it)."""

    group: Group
    whose: int | None
    orders: list[Order]


def means_all(command: Command) -> bool:
    """Whether everything shall go over: 移交全部, 接管全部; and 移交 全部 给 @小王, which names no order."""
    of_all = command.verb is Verb.HAND_OVER and command.number is None and _asked(command.rest)["all"] is not None
    return of_all or command.verb in VERBS


class HandingOver:
    """Answers them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work with the answer, after one for each order. Raises Refusal."""
        take = command.verb is Verb.TAKE_OVER_ALL
        piles = [
            await (self._waiting(asker, group) if take else self._in_hands(asker, group, command.rest)) for group in asker.groups
        ]
        there = [pile for pile in piles if pile.orders]
        if not there and command.casual and not asker.in_private:
            raise Refusal("no-candidate")  # talk, which nobody answers
        if not there:
            raise Refusal("nothing-asked-of-you" if take else "nothing-in-hands")
        if len(there) > 1:
            raise Refusal("which-group", list="\n".join(pile.group.title for pile in there))
        return await (self._taken(asker, there[0]) if take else self._handed(asker, there[0], _asked(command.rest)["to"].strip()))

    async def _waiting(self, asker: Asker, group: Group) -> Pile:
        """The orders whose money the asker was asked to take over."""
        there = await orders.in_hands(self._desk.engine, group.id, None)
        return Pile(group, None, [each for each in there if each.handover is not None and each.handover.to == asker.member.id])

    async def _in_hands(self, asker: Asker, group: Group, said: str) -> Pile:
        """The orders of which the asker has money in hands, or whomever a moderator names."""
        asked = _asked(said)
        name = asked["of"] or asked["whose"]
        whose = asker.member.id if name is None else await self._keeper(asker, group, name)
        return Pile(group, whose, [] if whose is None else await orders.in_hands(self._desk.engine, group.id, whose))

    async def _keeper(self, asker: Asker, group: Group, name: str) -> int | None:
        """The one who is called so and has money of the group in hands. Raises Refusal (`not-yours-to-hand-over`)."""
        if not may(await people.authority(self._desk, asker, group), Right.ORDERS):
            raise Refusal("not-yours-to-hand-over")
        known = await members.members(self._desk.engine, await orders.keepers(self._desk.engine, group.id), group.id)
        found = [member for member, person in known.items() if fold(person.name) == fold(name)]
        return found[0] if len(found) == 1 else None

    async def _handed(self, asker: Asker, pile: Pile, name: str) -> UnitOfWork:
        group, whose, there = pile
        assert whose is not None
        to = await self._successor(asker, group, whose, name)
        new = [order for order in there if order.handover is None or (order.handover.holder, order.handover.to) != (whose, to)]
        act = Act(verb=Verb.HAND_OVER, actor=Actor(asker.member.id), at=self._desk.now(), to=to, whose=whose)
        went = [Went(order, whose, sums.in_hand(order, whose)) for order in there if order not in new]
        went += [await self._each(asker, group, order, act, whose) for order in new[:MOST]]
        known = await members.members(self._desk.engine, [to, whose], group.id)
        facts = {"to": known[to].name, "whose": known[whose].name, "who": asker.member.name}
        unit = self._desk.unit(asker.inbound.key)
        self._answer(unit, asker, "handed-all", went, len(new) - MOST, facts)
        self._tell(unit, group, known[to], "handed-all-to", went, facts)
        if whose != asker.member.id:
            self._tell(unit, group, known[whose], "handed-all-whose", went, facts)
        return unit

    async def _taken(self, asker: Asker, pile: Pile) -> UnitOfWork:
        act = Act(verb=Verb.TAKE_OVER, actor=Actor(asker.member.id), at=self._desk.now())
        asked = [(order, order.handover.holder) for order in pile.orders[:MOST] if order.handover is not None]
        went = [await self._each(asker, pile.group, order, act, whose) for order, whose in asked]
        facts = {"who": asker.member.name}
        unit = self._desk.unit(asker.inbound.key)
        self._answer(unit, asker, "taken-all", went, len(pile.orders) - MOST, facts)
        for person in (await members.members(self._desk.engine, [whose for _, whose in asked], pile.group.id)).values():
            theirs = [each for each in went if each.whose == person.id]
            self._tell(unit, pile.group, person, "taken-all-whose", theirs, facts)
        return unit

    def _tell(
        self, unit: UnitOfWork, group: Group, person: Member, key: str, went: Sequence[Went], facts: dict[str, str]
    ) -> None:  # fmt: skip
        """Tell somebody what went, if anything did."""
        if gone := [each for each in went if not each.why]:
            chat, mention = addressed(person, group)
            text = self._said(key, person.language or group.language, gone, 0, facts)
            unit.say(group.platform, chat, *mention, Text(text), urgent=True)

    async def _successor(self, asker: Asker, group: Group, whose: int, said: str) -> int:
        """Who shall take it over. Raises Refusal: `not-a-holder`, `say-more-hand_over_all`."""
        staff = await members.staff(self._desk.engine, group.id)
        to = named(asker, staff, said)
        others = {*members.holders(staff)} - {asker.member.id, whose}
        if to is None and len(others) == 1:
            to = others.pop()
        if to is None or to == whose:
            raise Refusal("say-more-hand_over_all")
        return to

    async def _each(self, asker: Asker, group: Group, order: Order, act: Act, whose: int) -> Went:
        """One order, all or nothing. What the event did before it was interrupted counts as done."""
        amount = sums.in_hand(order, whose)
        for _ in range(_TRIES):
            membership = await people.authority(self._desk, asker, group)
            doing = msgspec.structs.replace(act, actor=Actor.of(membership), called=asker.member.name)
            try:
                outcome = machine.fire(order, machine.choose(order, doing), doing)
                unit = self._desk.unit(f"{asker.inbound.key}#{order.number}")
                unit.rests_on(membership)
                unit.keep([outcome])
                known = await company(self._desk, group, [order, outcome.order], [asker.member.id])
                owed = order.state not in FINAL or sums.owed_to_worker(order) or sums.owed_to_client(order)
                Telling(self._desk, group, unit, known).tell_only(outcome, _SIDES if owed else ())
                await unit.commit()
            except Refusal as refusal:
                return Went(order, whose, amount, self._because(refusal, asker.language))
            except Duplicate:
                return Went(order, whose, amount)
            except Stale:
                order = await orders.order(self._desk.engine, order.id) or order
                amount = sums.in_hand(order, whose)
                continue
            return Went(order, whose, amount)
        return Went(order, whose, amount, self._desk.catalog.say("handed-all-busy", asker.language))

    def _because(self, refusal: Refusal, language: str) -> str:
        say, facts = self._desk.catalog.say, dict(refusal.facts)
        facts |= {key: say(f"{key}-{facts[key]}", language) for key in ("state", "verb") if key in facts}
        return say(f"refused-{refusal.code}", language, **facts)

    def _answer(
        self, unit: UnitOfWork, asker: Asker, key: str, went: Sequence[Went], more: int, facts: dict[str, str]
    ) -> None:  # fmt: skip
        """The whole to whoever asked, in private; to the group how much it is."""
        private = asker.chat if asker.in_private else asker.member.private_chat if asker.member.reachable else None
        language = asker.language if asker.in_private or private is None else asker.member.language or asker.language
        text = Text(self._said(key, language, went, more, facts))
        unit.say(asker.platform, private or asker.chat, text, urgent=True)
        if not asker.in_private and private is not None:
            short = self._head(f"{key}-short", asker.language, went, facts)
            unit.say(asker.platform, asker.chat, Text(short), reply_to=asker.inbound.message or None, urgent=True)

    def _head(self, key: str, language: str, went: Sequence[Went], facts: dict[str, str]) -> str:
        gone = [each for each in went if not each.why]
        counts = {"count": len(gone), "left": len(went) - len(gone)}
        return self._desk.catalog.say(key, language, sums=_summed(gone) or "0", **counts, **facts)

    def _said(self, key: str, language: str, went: Sequence[Went], more: int, facts: dict[str, str]) -> str:
        """What went, what did not and why, and the sum of either."""
        say: Callable[..., str] = self._desk.catalog.say
        gone, stayed = [each for each in went if not each.why], [each for each in went if each.why]
        lines = [self._head(key, language, went, facts), *(self._line(each, language) for each in gone[:_SHOWN])]
        lines += [say("handed-all-others", language, count=len(gone) - _SHOWN)] if len(gone) > _SHOWN else []
        if stayed:
            lines.append(say("handed-all-left", language, count=len(stayed), sums=_summed(stayed)))
            lines += [self._line(each, language) for each in stayed[:_SHOWN]]
        return "\n".join([*lines, *([say("handed-all-more", language, count=more)] if more > 0 else [])])

    def _line(self, each: Went, language: str) -> str:
        amount = str(Money(each.amount, each.order.currency))
        key = "handed-all-stays" if each.why else "handed-all-line"
        return self._desk.catalog.say(
            key, language, number=each.order.number, title=each.order.title, amount=amount, why=each.why
        )  # fmt: skip


def _asked(said: str) -> re.Match[str]:
    found = _ASKED.fullmatch(said.strip())
    assert found is not None  # each part of it may be empty
    return found


def _summed(went: Sequence[Went]) -> str:
    """¥500.00 + US$20.00: the sum of each currency."""
    found: dict[str, int] = {}
    for each in went:
        found[each.order.currency] = found.get(each.order.currency, 0) + each.amount
    return " + ".join(str(Money(amount, currency)) for currency, amount in sorted(found.items()))
