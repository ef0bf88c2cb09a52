"""Who hears what of a transition: the one who acted, the group, those who are to do something next, and the card."""

from collections.abc import Collection, Sequence
from typing import Final

import msgspec

from jiedan.host.company import Company, company
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.quotations import answers_counter, choice
from jiedan.members.reviews import HIGHEST
from jiedan.messages.elements import Button, Element, Text
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor, Part
from jiedan.orders.card import on_card
from jiedan.orders.facts import NONE
from jiedan.orders.group import Group
from jiedan.orders.machine import Outcome, may, plays
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.quoting import numbered
from jiedan.orders.room import shown
from jiedan.orders.says import Facts
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

BUTTONS: Final = (
    Verb.CONFIRM, Verb.APPROVE, Verb.RELEASE, Verb.PAID, Verb.RECEIVED, Verb.ACCEPT, Verb.AGREE, Verb.REFUSE, Verb.PAY_OUT, Verb.GOT_IT,
    Verb.REFUND, Verb.TAKE_OVER, Verb.SIGN, Verb.WITHDRAW_QUOTE, Verb.TAKE_CASE, Verb.RECUSE,
)  # fmt: skip
"""What can be asked for without words, and so gets a button where somebody is told what to do."""
_MAIN: Final = frozenset({
    Verb.CONFIRM, Verb.CLAIM, Verb.RECEIVED, Verb.ACCEPT, Verb.AGREE, Verb.PAID, Verb.PAY_OUT, Verb.GOT_IT, Verb.TAKE_OVER,
    Verb.QUOTE, Verb.BUY, Verb.TAKE_CASE,
})  # fmt: skip
DETAIL: Final = "detail"
"""What the button of a review says that asks for more than the whole score (`reviewing` goes on from there)."""
SECRET: Final = frozenset({State.DRAFT, State.SCREENING})
"""States in which the group does not see an order yet."""


class Telling:
    """Puts into a unit of work what is to be said about orders of one group."""

    def __init__(self, desk: Desk, group: Group, unit: UnitOfWork, known: Company) -> None:
        self._desk: Final = desk
        self._group: Final = group
        self._unit: Final = unit
        self._company: Final = known
        self._told: Final[dict[tuple[int, str], tuple[Outcome, Facts]]] = {}
        """(id of an outcome, language) → the outcome, which keeps the id its own, and its facts."""

    def tell(self, outcomes: Sequence[Outcome], asker: Asker | None) -> None:
        """Everything about these transitions, which one act set off (`asker` None: the clock)."""
        if asker is not None:
            said = "\n".join(self._did(outcome, asker.language) for outcome in outcomes)
            about, reply_to = outcomes[-1].order.id, asker.inbound.message or None
            self._unit.say(asker.platform, asker.chat, Text(said), reply_to=reply_to, about=about, urgent=True)
        if asker is None or asker.chat != self._group.chat:
            self._announce([outcome for outcome in outcomes if outcome.row.public])
        for outcome in outcomes:
            for part in outcome.row.tells:
                self._tell_part(outcome, part)
        last = outcomes[-1].order
        if last.state not in SECRET and (outcomes[0].before.state not in SECRET or last.state not in FINAL):
            self.show_card(last)

    def tell_only(self, outcome: Outcome, parts: Collection[Part]) -> None:
        """Only these parts of a transition, and the card where they are told: of many at once, the rest is said in sum."""
        for part in outcome.row.tells:
            if part in parts:
                self._tell_part(outcome, part)
        if parts and outcome.order.state not in SECRET:
            self.show_card(outcome.order)

    def show_card(self, order: Order) -> None:
        """The card of the order, as it is now, in the group."""
        group = self._group
        buttons = [self._button(order, verb, group.chat, group.language) for verb in on_card(order)]
        shown = self._company.card(order, group.language)
        self._unit.say(group.platform, group.chat, shown, buttons=buttons, card=order.id)

    def copy_card(self, order: Order, asker: Asker) -> None:
        """The card once more, for whoever wants to see it now; the one in the group stays the live one."""
        buttons = [self._button(order, verb, asker.chat, asker.language) for verb in on_card(order)]
        shown, reply_to = self._company.card(order, asker.language), asker.inbound.message or None
        self._unit.say(asker.platform, asker.chat, shown, buttons=buttons, reply_to=reply_to, about=order.id, urgent=True)

    def _announce(self, outcomes: Sequence[Outcome]) -> None:
        if outcomes:
            said = "\n".join(self._did(outcome, self._group.language) for outcome in outcomes)
            self._unit.say(self._group.platform, self._group.chat, Text(said), about=outcomes[-1].order.id)

    def _tell_part(self, outcome: Outcome, part: Part) -> None:
        """Tell everybody who plays the part; or who played it, where nobody does any more. (Who was chosen is no quoter.)"""
        now = [actor for actor in self._company.actors if plays(part, outcome.order, actor)]
        if part is Part.QUOTER and not now:
            return
        for actor in now or [actor for actor in self._company.actors if plays(part, outcome.before, actor)]:
            self._tell_one(outcome, part, actor)

    def _tell_one(self, outcome: Outcome, part: Part, actor: Actor) -> None:
        member = self._company.people[actor.member]
        language = member.language or self._group.language
        chat, mention = addressed(member, self._group)
        if mention and (
            outcome.order.state in SECRET or outcome.act.files or outcome.row.between_them
        ):  # what is not for the group is not said there
            please = self._desk.catalog.say("private-please", self._group.language, number=str(outcome.order.number))
            self._unit.say(self._group.platform, chat, *mention, Text(please), about=outcome.order.id, urgent=True)
            return
        text = self._desk.catalog.say(f"told-{outcome.row.name}-{part}", language, **self._facts(outcome, language))
        said: tuple[Element, ...] = (*mention, Text(text), *outcome.act.files)
        buttons = self._buttons(outcome, actor, chat, language)
        self._unit.say(self._group.platform, chat, *said, buttons=buttons, about=outcome.order.id, urgent=True)
        if outcome.row.reads and part is Part.JUDGE and not mention:
            self._read_out(outcome.order, chat, language)

    def _read_out(self, order: Order, chat: str, language: str) -> None:
        """All that was said in the dispute, word for word and with its files."""
        say = self._desk.catalog.say
        for each in order.case.statements if order.case else ():
            head = say(
                "hearing-statement", language, number=str(order.number), name=self._company.names.get(each.by, NONE),
                part=(Part.POSTER if each.by == order.poster else Part.WORKER).value, at=moment(each.at, self._group.zone, language),
            )  # fmt: skip
            words = shown(f"{head}\n{each.text or say('hearing-files', language)}")
            self._unit.say(self._group.platform, chat, Text(words), *each.files, about=order.id, urgent=True)

    def _buttons(self, outcome: Outcome, actor: Actor, chat: str, language: str) -> list[Button]:
        order = outcome.order
        can = {verb for verb in BUTTONS if may(order, Act(verb=verb, actor=actor, at=outcome.act.at))}
        buttons = [self._button(order, verb, chat, language, actor.member) for verb in BUTTONS if verb in can]
        if (quote := numbered(order, order.latest_quote)) is not None:
            buttons += choice(self._unit, self._desk.catalog.say, order, quote, actor, chat, language)
        if may(order, Act(verb=Verb.REVIEW, actor=actor, at=outcome.act.at, score=HIGHEST)):
            buttons += [self._score(order, score, chat, language, actor.member) for score in (5, 4, 3, 2, 1)]
            detail = self._desk.catalog.say("button-detail", language)
            buttons.append(self._unit.button(order, Verb.REVIEW, detail, chat, actor=actor.member, extra=DETAIL))
        return buttons

    def _button(self, order: Order, verb: Verb, chat: str, language: str, actor: int | None = None) -> Button:
        label = self._desk.catalog.say(f"verb-{verb}", language)
        extra = answers_counter(order, verb, actor)
        return self._unit.button(
            order, verb, label, chat, actor=actor, extra=extra, style="primary" if verb in _MAIN else "plain"
        )

    def _score(self, order: Order, score: int, chat: str, language: str, actor: int) -> Button:
        label = self._desk.catalog.say("button-score", language, score=str(score))
        return self._unit.button(order, Verb.REVIEW, label, chat, actor=actor, extra=str(score))

    def _did(self, outcome: Outcome, language: str) -> str:
        return self._desk.catalog.say(f"did-{outcome.row.name}", language, **self._facts(outcome, language))

    def _facts(self, outcome: Outcome, language: str) -> Facts:
        """Made once for all who read the language: most of what it costs to tell of a transition."""
        known = self._told.get((id(outcome), language))
        if known is None:
            # Whoever dropped out of the order by this transition is still to be named.
            named = msgspec.structs.replace(outcome.order, taker=outcome.order.taker or outcome.before.taker)
            known = outcome, self._company.facts(named, outcome.act, language)
            self._told[id(outcome), language] = known
        return known[1]


async def tell(desk: Desk, group: Group, unit: UnitOfWork, outcomes: Sequence[Outcome], asker: Asker | None) -> None:
    """Put into `unit` everything that is to be said about these transitions."""
    concerned = [order for outcome in outcomes for order in (outcome.before, outcome.order)]
    known = await company(desk, group, concerned, [outcome.act.actor.member for outcome in outcomes])
    Telling(desk, group, unit, known).tell(outcomes, asker)
