"""Somebody asks to be let into a group: whoever keeps order there is told, and one of them decides, once."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import capacity, deeds, people
from jiedan.host.context import addressed
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.door import refuse_entry
from jiedan.host.people import Asker
from jiedan.members.rights import Right, may
from jiedan.messages.deeds import Admit, TurnAway
from jiedan.messages.elements import Element, Text
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import clean
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import admissions, members
from jiedan.storage.admissions import ADMITTED, TURNED_AWAY, WAITING, JoinRequest
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork

ADMIT: Final = "admit"
TURN_AWAY: Final = "turn_away"
STEPS: Final = frozenset({ADMIT, TURN_AWAY})
LONGEST_SOURCE: Final = 64


class Admissions:
    """Who asks to come in, who comes, and from where."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def arrived(self, inbound: Inbound) -> None:
        """Somebody is in the group now. A request of theirs that waited is done."""
        asker = await people.asker(self._desk, inbound)
        if asker.in_private:
            return
        [group] = asker.groups
        asked = await admissions.request_of(self._desk.engine, group.id, inbound.author.id)
        source = clean(inbound.source, LONGEST_SOURCE) or (asked.source if asked and asked.status != TURNED_AWAY else "")
        writes = [members.came_by(group.id, asker.member.id, source)] if source else []
        if asked is not None and asked.status == WAITING:
            writes.append(admissions.came(group.id, asked.uid))
        if writes:
            await self._desk.engine.commit(writes)

    async def asked(self, inbound: Inbound) -> UnitOfWork | None:
        """Somebody asks to be let in: tell the owner and the deputies, in private, or by name in the group where that cannot be."""
        if inbound.author.anonymous or inbound.chat.kind == "private":
            return None
        group = await people.place(self._desk, inbound)
        unit = self._desk.unit(inbound.key)
        await self.announced(unit, group, inbound.author.id, people.called(inbound.author), clean(inbound.source, LONGEST_SOURCE))
        return unit

    async def announced(self, unit: UnitOfWork, group: Group, uid: str, name: str, source: str) -> None:
        """Whoever keeps order reads that this person wants in, and may decide."""
        before = await admissions.request_of(self._desk.engine, group.id, uid)
        unit.also(admissions.ask(group.id, uid, name, source, unit.now))
        request = JoinRequest(0, group.id, uid, name, source, WAITING, None, before.version + 1 if before else 1)
        called: list[Element] = []
        told = False
        for each in await members.staff(self._desk.engine, group.id):
            if may(each, Right.ADMIT):
                chat, mention = addressed(each.member, group)
                called += mention
                if not mention:
                    self._tell(unit, group, request, chat, each.member.language or group.language)
                    told = True
        if called or not told:
            self._tell(unit, group, request, group.chat, group.language, *called)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Let them in, or not. Raises Refusal where somebody has decided otherwise or before, and where it is not the asker's to decide."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        membership = await deeds.moderator(self._desk, asker, group, Right.ADMIT)
        request = await admissions.request_of(self._desk.engine, group.id, question.answer)
        if request is None or request.version != question.version:
            raise Refusal("join-again")
        wanted = ADMITTED if question.step == ADMIT else TURNED_AWAY
        if wanted == ADMITTED:
            await refuse_entry(self._desk, group, request.uid, request.name)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        if request.status == WAITING:
            if wanted == ADMITTED and group.rules.entrance.cap:
                knows = await members.member(self._desk.engine, group.platform, request.uid)
                await capacity.take(self._desk, unit, group, 0 if knows is None else knows.id, is_there=False)
            unit.also(admissions.decide(request, wanted, asker.member.id))
        elif request.status != wanted or request.decided_by != asker.member.id:
            raise await self._decided(request)  # only who decided may press once more: perhaps it could not be done
        admits = wanted == ADMITTED
        deed = Admit(chat=group.chat, user=request.uid) if admits else TurnAway(chat=group.chat, user=request.uid)
        words = self._desk.catalog.say("deed-admit" if admits else "deed-turn-away", asker.language, name=request.name)
        unit.do(asker.platform, asker.chat, deed, words, deeds.otherwise(self._desk.catalog, Verb.INVITE, asker.language))
        return unit

    def _tell(self, unit: UnitOfWork, group: Group, request: JoinRequest, chat: str, language: str, *called: Element) -> None:
        say = self._desk.catalog.say
        facts = {"name": request.name, "group": group.title} | ({"source": request.source} if request.source else {})
        text = say("join-asked-by" if request.source else "join-asked", language, **facts)
        buttons = [
            button(
                unit, group, say(f"verb-{verb}", language), step, request.uid, request.version, lives=QUESTION_LIVES,
                style="primary" if step == ADMIT else "plain",
            )
            for step, verb in ((ADMIT, Verb.APPROVE), (TURN_AWAY, Verb.REFUSE))
        ]  # fmt: skip
        unit.say(group.platform, chat, *called, Text(text), buttons=buttons, urgent=True)

    async def _decided(self, request: JoinRequest) -> Refusal:
        """Who was faster, and how they decided."""
        if request.decided_by is None:
            return Refusal("join-there", name=request.name)
        by = (await members.members(self._desk.engine, [request.decided_by]))[request.decided_by]
        return Refusal("join-admitted" if request.status == ADMITTED else "join-turned-away", name=request.name, other=by.name)
