"""What the staff of a group say about those who are to leave it: who that is, who stays after all, who comes back."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import discreet, removals, whom
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.whom import Concern
from jiedan.members.conduct import REMOVAL_UNDONE
from jiedan.members.member import Membership
from jiedan.members.rights import Right
from jiedan.members.roles import Role
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import links, members, strikes
from jiedan.storage import removals as kept
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.removals import ASKED, DONE, OPEN, Removal
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.REMOVALS, Verb.KEEP, Verb.UNREMOVE})
KEEP: Final = "keep_member"
AT_ONCE: Final = "remove_at_once"
STEPS: Final = frozenset({KEEP, AT_ONCE})
SHOWN: Final = 10
"""People of one list; more are counted."""


class Leavers:
    """Answers the staff about those who are to leave."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.REMOVALS:
            return await self._list(asker, command)
        meant = await whom.concern(self._desk, asker, command, Right.REMOVE)
        if not meant.words:
            raise Refusal("decide-why", command=command.verb)
        known = await kept.newest(self._desk.engine, meant.group.id, meant.whom.member.id)
        await self._check_other(meant)
        if command.verb is Verb.KEEP:
            return self._keep(asker, meant, known)
        return await self._bring_back(asker, meant, known)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Somebody stays, or leaves now. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        by = await whom.in_group(self._desk, asker, group, Right.REMOVE)
        known = await kept.removal(self._desk.engine, int(question.answer))
        about = None if known is None else await members.membership(self._desk.engine, group.id, known.member)
        if known is None or about is None:
            raise Refusal("button-expired")
        if question.step == KEEP:
            meant = Concern(group, by, about, self._desk.catalog.say("reason-taken-back", group.language))
            await self._check_other(meant)
            return self._keep(asker, meant, known)
        if known.status not in OPEN:
            raise Refusal("removal-nothing", name=about.member.name)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(by)
        await removals.carry_out(self._desk, unit, group, about, known, by.member.id, asker.chat)
        return unit

    async def _check_other(self, meant: Concern) -> None:
        """Nobody keeps or brings back themselves, with whichever account. Raises Refusal (`removal-yourself`)."""
        if await links.same_person(self._desk.engine, meant.by.member.id, meant.whom.member.id):
            raise Refusal("removal-yourself")

    def _keep(self, asker: Asker, meant: Concern, known: Removal | None) -> UnitOfWork:
        if known is None or known.status not in OPEN:
            raise Refusal("removal-nothing", name=meant.whom.member.name)
        unit = self._with_reason(asker, meant, known, "removal")
        removals.stay(self._desk, unit, meant.group, meant.whom, known, meant.by.member.id)
        return self._said(unit, asker, "removal-kept", meant)

    async def _bring_back(self, asker: Asker, meant: Concern, known: Removal | None) -> UnitOfWork:
        if known is None or known.status != DONE:
            raise Refusal("removal-not-done", name=meant.whom.member.name)
        if self._desk.now() > known.due + REMOVAL_UNDONE and Role.OWNER not in meant.by.roles:
            raise Refusal("removal-undo-late", days=REMOVAL_UNDONE.days)
        unit = self._with_reason(asker, meant, known, "undone")
        await removals.bring_back(self._desk, unit, meant.group, meant.whom, known, meant.by.member.id)
        return self._said(unit, asker, "removal-undone", meant)

    def _with_reason(self, asker: Asker, meant: Concern, known: Removal, kind: str) -> UnitOfWork:
        """Whoever lets somebody stay (`removal`) or come back (`undone`) says why, for the owner to read."""
        unit, by = self._desk.unit(asker.inbound.key), meant.by.member.id
        unit.rests_on(meant.by)
        member, now = meant.whom.member.id, self._desk.now()
        unit.also(strikes.override(meant.group.id, member, kind, str(known.id), by=by, reason=meant.words, now=now))
        return unit

    async def _list(self, asker: Asker, command: Command) -> UnitOfWork:
        unit, say, language = self._desk.unit(asker.inbound.key), self._desk.catalog.say, asker.language
        parts, buttons = list[str](), list[Button]()
        for group, _ in await whom.allowed(self._desk, asker, Right.REMOVE, command):
            found = await kept.pending(self._desk.engine, group.id, SHOWN)
            lines = [await self._line(group, each, language) for each in found]
            key = "removals-head" if found else "removals-none"
            parts.append("\n".join([say(key, language, place=group.title), *lines]))
            for each in found:
                buttons += await self._ways(unit, group, each, language)
        return discreet.answer(self._desk, unit, asker, "\n\n".join(parts), buttons)

    async def _line(self, group: Group, each: Removal, language: str) -> str:
        running = await kept.running(self._desk.engine, group.id, each.member)
        waits = "asked" if each.status == ASKED else "orders" if running else "time"
        return self._desk.catalog.say(
            "removals-line", language, name=(await self._about(group, each)).member.name, why=each.why or "—",
            grounds=each.grounds or "hand", waits=waits, numbers=" ".join(f"#{order.number}" for order in running) or "—",
            at=dated(each.due, group.zone, language),
        )  # fmt: skip

    async def _ways(self, unit: UnitOfWork, group: Group, each: Removal, language: str) -> list[Button]:
        name, say = (await self._about(group, each)).member.name, self._desk.catalog.say
        return [
            button(unit, group, say(f"{key}-button", language, name=name), step, str(each.id), each.version, lives=QUESTION_LIVES)
            for key, step in (("keep", KEEP), ("at-once", AT_ONCE))
        ]

    async def _about(self, group: Group, each: Removal) -> Membership:
        found = await members.membership(self._desk.engine, group.id, each.member)
        assert found is not None
        return found

    def _said(self, unit: UnitOfWork, asker: Asker, code: str, meant: Concern) -> UnitOfWork:
        text = self._desk.catalog.say(code, asker.language, name=meant.whom.member.name, reason=meant.words)
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(text), reply_to=reply_to, urgent=True)
        return unit
