"""Lists of orders: one's own, those of a group for who keeps order there, and those that wait longest."""

from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import people
from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.waiting import stuck_in_words
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import choices
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.act import Actor
from jiedan.orders.card import next_step
from jiedan.orders.group import Group
from jiedan.orders.machine import verbs_for
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.stuck import by_urgency, waits
from jiedan.storage import dialogues, orders
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.MINE, Verb.LIST, Verb.STUCK})
STEP: Final = "page"
"""The step of the buttons that turn a page."""
PAGE: Final = 10
"""Lines of a page, and of what waits."""
CHOICES: Final[Mapping[str, frozenset[State]]] = {
    "all": frozenset(State),
    "active": frozenset(State) - FINAL - {State.DRAFT},
    "unclaimed": frozenset({State.OPEN}),
    "unpaid": frozenset({State.FUNDING}),
    "paid": frozenset({State.WORKING}),
    "delivered": frozenset({State.DELIVERED}),
    "done": frozenset({State.SETTLED}),
    "disputes": frozenset({State.DISPUTED}),
    "cancelled": frozenset({State.CANCELLED, State.EXPIRED}),
}
"""Name of a choice → the states that it is about. `posted` and `taken` choose by the side that one is."""

_DUTIES: Final = frozenset({Verb.RECEIVED, Verb.PAY_OUT, Verb.REFUND, Verb.APPROVE, Verb.AWARD})
_WAITS_FOR_STAFF: Final = frozenset(State) - {State.DRAFT}


class Lists:
    """Whoever asks for a list gets it where they asked, a page at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, verb: Verb, rest: str, *, casual: bool = False) -> UnitOfWork:
        """The unit of work with the list. Raises Refusal."""
        if not asker.groups:
            raise Refusal("no-group")
        chosen, page = choices(rest) or (frozenset(), 1)
        unit = self._desk.unit(asker.inbound.key)
        if verb is Verb.MINE:
            await self._mine(unit, asker, chosen, page)
        else:
            groups = await self._kept_by(asker, verb, casual=casual)
            await (self._stuck(unit, asker, groups) if verb is Verb.STUCK else self._all(unit, asker, groups, chosen, page))
        return unit

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Another page of a list. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        if question.actor != asker.member.id:
            raise Refusal("not-your-page")
        verb, _, rest = question.answer.partition(" ")
        return await self.answer(asker, Verb(verb), rest)

    async def _kept_by(self, asker: Asker, verb: Verb, *, casual: bool) -> tuple[Group, ...]:
        """The groups in which the asker keeps order. Raises Refusal where there is none."""
        found = []
        for group in asker.groups:
            if may(await people.authority(self._desk, asker, group), Right.ORDERS):
                found.append(group)  # noqa: PERF401 - each is asked in its turn
        if not found:
            word = self._desk.catalog.say(f"verb-{verb}", asker.language)
            raise Refusal("no-candidate", verb=word) if casual else Refusal("right-not-yours", right=Right.ORDERS.value)
        return tuple(found)

    async def _mine(self, unit: UnitOfWork, asker: Asker, chosen: frozenset[str], page: int) -> None:
        """The orders that one posted or took; without any choice also those that wait for one as holder or judge."""
        say, language, me = self._desk.catalog.say, asker.language, asker.member.id
        sides = chosen & {"posted", "taken"}
        poster, taker = (me if not sides or side in sides else None for side in ("posted", "taken"))
        states = _states(chosen, frozenset(State) - {State.CANCELLED, State.EXPIRED})
        groups = [group.id for group in asker.groups]
        own, total = await orders.listed(self._desk.engine, groups, states, poster, taker, PAGE * (page - 1), PAGE)
        duties = [] if chosen or page > 1 else [order for group in asker.groups for order in await self._duties(asker, group)]
        if not (own or duties):
            self._say(unit, asker, say("list-none" if chosen or page > 1 else "mine-none", language))
            return
        parts = [self._page(asker, say("mine-head", language), chosen, page, total, [await self._line(asker, o) for o in own])]
        parts = parts if own else []
        if duties:
            more = [say("mine-more", language, count=len(duties) - PAGE)] if len(duties) > PAGE else []
            lines = [await self._line(asker, order) for order in duties[:PAGE]]
            parts.append("\n".join([say("mine-duties", language), *lines, *more]))
        self._say(unit, asker, "\n\n".join(parts), self._next(unit, asker, Verb.MINE, chosen, page, total))

    async def _all(
        self, unit: UnitOfWork, asker: Asker, groups: tuple[Group, ...], chosen: frozenset[str], page: int
    ) -> None:  # fmt: skip
        """The orders of the groups, drafts left out: those are nobody's business but their posters'."""
        say, language, me = self._desk.catalog.say, asker.language, asker.member.id
        poster, taker = (me if side in chosen else None for side in ("posted", "taken"))
        states = _states(chosen, CHOICES["active"]) - {State.DRAFT}
        skip = PAGE * (page - 1)
        found, total = await orders.listed(self._desk.engine, [group.id for group in groups], states, poster, taker, skip, PAGE)
        if not found:
            self._say(unit, asker, say("list-none", language))
            return
        head = say("list-head", language, group=" / ".join(group.title for group in groups))
        lines = [await self._line(asker, order) for order in found]
        text = self._page(asker, head, chosen, page, total, lines)
        self._say(unit, asker, text, self._next(unit, asker, Verb.LIST, chosen, page, total))

    async def _stuck(self, unit: UnitOfWork, asker: Asker, groups: tuple[Group, ...]) -> None:
        """What is late, then what waits longest."""
        say, language, now = self._desk.catalog.say, asker.language, self._desk.now()
        found = await orders.unfinished(self._desk.engine, [group.id for group in groups])
        waiting = sorted(((duty, order) for order in found for duty in waits(order)), key=lambda each: by_urgency(each[0], now))
        known = {
            group.id: await company(self._desk, group, [order for _, order in waiting[:PAGE] if order.group == group.id])
            for group in groups
        }
        lines = [stuck_in_words(known[order.group], order, duty, now, language) for duty, order in waiting[:PAGE]]
        more = [say("mine-more", language, count=len(waiting) - PAGE)] if len(waiting) > PAGE else []
        self._say(
            unit, asker, "\n".join([say("stuck-head", language), *lines, *more]) if waiting else say("stuck-none", language)
        )

    async def _duties(self, asker: Asker, group: Group) -> list[Order]:
        """Orders of others in which the next step is the asker's, by their role in the group."""
        actor, now = Actor.of(await people.authority(self._desk, asker, group)), self._desk.now()
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
        facts = (await company(self._desk, _group(asker, order.group), [order])).facts(order, None, language)
        return say("mine-line", language, **facts, next=next_step(order, facts, language, say))

    def _page(self, asker: Asker, head: str, chosen: frozenset[str], page: int, total: int, lines: list[str]) -> str:
        """A head, the lines, and where in the list they stand."""
        say, language = self._desk.catalog.say, asker.language
        names = " · ".join(say(f"choice-{name}", language) for name in sorted(chosen))
        only = [say("list-chosen", language, choice=names)] if chosen else []
        facts: dict[str, Fact] = {"page": str(page), "pages": str(_pages(total)), "count": total}
        foot = [say("list-page", language, **facts)] if total > PAGE else []
        return "\n".join([head, *only, *lines, *foot])

    def _next(
        self, unit: UnitOfWork, asker: Asker, verb: Verb, chosen: frozenset[str], page: int, total: int
    ) -> tuple[Button, ...]:  # fmt: skip
        """The button to the next page, where there is one; it works for the asker, also after a restart."""
        if page >= _pages(total):
            return ()
        token, answer = token_urlsafe(16), " ".join([verb.value, *sorted(chosen), str(page + 1)])
        expires = unit.now + QUESTION_LIVES
        unit.also(dialogues.ask(Question(token, asker.groups[0].id, asker.member.id, STEP, answer, 0, False, False, expires)))
        return (Button(label=self._desk.catalog.say("button-next-page", asker.language), token=token),)

    def _say(self, unit: UnitOfWork, asker: Asker, text: str, buttons: tuple[Button, ...] = ()) -> None:
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, reply_to=reply_to, urgent=True)


def undone(order: Order) -> bool:
    """Whether something is left to do where money came in: to pay out, or to give back."""
    if order.state not in FINAL:
        return True
    return bool(sums.owed_to_worker(order) or sums.owed_to_client(order))


def _states(chosen: frozenset[str], usual: frozenset[State]) -> frozenset[State]:
    named = [CHOICES[name] for name in chosen if name in CHOICES]
    return frozenset().union(*named) if named else usual


def _pages(total: int) -> int:
    return max(1, -(-total // PAGE))


def _group(asker: Asker, group_id: int) -> Group:
    return next(group for group in asker.groups if group.id == group_id)
