"""Appeals against an entry of a blacklist: by the person, decided by others than the two who put it on; undecided, it is granted."""

from typing import Any, Final

import msgspec
import structlog

from jiedan.blacklist.entry import DECIDED_WITHIN, Appeal, Entry, Status, check_appeal, overdue, stands
from jiedan.errors import Hiccup, Refusal, Stale
from jiedan.host import listed, staff
from jiedan.host.blacklist import accounts, moderator, tell_person
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.rights import Right
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import blacklist, links, members
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.APPEAL_BLACKLIST})
GRANT: Final = "list_grant"
UPHOLD: Final = "list_uphold"
STEPS: Final = frozenset({GRANT, UPHOLD})
BATCH: Final = 50
SHORTEST: Final = 5
"""Characters of an appeal, blanks not counted."""

_log: Final = structlog.get_logger("jiedan.blacklist_appeals")


class Appeals:
    """Takes in appeals, and has them decided."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._after = 0

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The person appeals. Raises Refusal."""
        entry, why = await self._entry(asker, command.rest)
        if entry.appeal is not Appeal.NONE:
            raise Refusal("blacklist-appealed")
        if len("".join(why.split())) < SHORTEST:
            raise Refusal("blacklist-appeal-why", ref=entry.code)
        group = await members.group_by_id(self._desk.engine, entry.group)
        unit = self._desk.unit(asker.inbound.key)
        after = msgspec.structs.replace(entry, appeal=Appeal.OPEN, appealed=why, appealed_at=unit.now)
        unit.also(*blacklist.keep(entry, after))
        await self._ask(unit, group, after, asker)
        known = listed.facts(self._desk, group, after, asker.language)
        text = self._desk.catalog.say("blacklist-appeal-taken", asker.language, days=DECIDED_WITHIN.days, **known)
        unit.say(asker.platform, asker.chat, Text(text), urgent=True)
        return unit

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Somebody else than the two decides. Raises Refusal."""
        entry = await blacklist.entry_by_code(self._desk.engine, question.answer)
        if entry is None or entry.version != question.version:
            raise Refusal("blacklist-over")
        group = await members.group_by_id(self._desk.engine, entry.group)
        judge = await moderator(self._desk, asker, group)
        check_appeal(entry, await accounts(self._desk, asker, entry), self._desk.now())
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(judge)
        granted = question.step == GRANT
        await self._decide(unit, group, entry, asker.member.id, granted=granted)
        key = "blacklist-granted" if granted else "blacklist-upheld"
        known = listed.facts(self._desk, group, entry, asker.language)
        unit.say(asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **known)), urgent=True)
        return unit

    async def sweep(self) -> int:
        """Grant what nobody decided in time, a batch; the next call goes on behind it, and after the last from the first. Returns how many
        were looked at.
        """
        found = await blacklist.undecided(self._desk.engine, self._desk.now(), BATCH, self._after)
        for key in found:
            try:
                [entry] = await blacklist.entries(self._desk.engine, [key])
                if overdue(entry, self._desk.now()):
                    await self._grant(entry)
            except Stale:
                continue  # somebody decided meanwhile
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one that is broken must not keep the others on the list
                _log.exception("an appeal cannot be granted", entry=key)
        self._after = found[-1] if found else 0
        return len(found)

    async def _grant(self, entry: Entry) -> None:
        """By the clock."""
        group = await members.group_by_id(self._desk.engine, entry.group)
        unit = self._desk.unit()
        await self._decide(unit, group, entry, 0, granted=True)
        known: dict[str, Any] = listed.facts(self._desk, group, entry, group.language)
        await staff.tell(self._desk, unit, group, "blacklist-granted-by-clock", right=Right.BLACKLIST, **known)
        await unit.commit()

    async def _decide(self, unit: UnitOfWork, group: Group, entry: Entry, by: int, *, granted: bool) -> None:
        if granted:
            after = msgspec.structs.replace(
                entry, appeal=Appeal.GRANTED, status=Status.OVERTURNED, ended_by=by, ended_at=unit.now
            )
        else:
            after = msgspec.structs.replace(entry, appeal=Appeal.UPHELD)
        unit.also(*blacklist.keep(entry, after))
        person = (await members.members(self._desk.engine, [entry.member], group.id))[entry.member]
        tell_person(self._desk, unit, group, after, person, "blacklist-you-free" if granted else "blacklist-you-upheld")

    async def _entry(self, asker: Asker, rest: str) -> tuple[Entry, str]:
        """The entry that is meant, about whichever of their accounts, and the reason: by its code, or because it is the only one."""
        theirs = await links.accounts(self._desk.engine, [asker.member.id])
        found = await blacklist.about_members(self._desk.engine, theirs[asker.member.id])
        found = [entry for entry in found if stands(entry, self._desk.now())]
        code, _, why = rest.partition(" ")
        named = [entry for entry in found if entry.code == code.upper()]
        if named:
            return named[0], why.strip()
        if not found:
            raise Refusal("blacklist-nothing")
        if len(found) > 1:
            raise Refusal("blacklist-which", list="\n".join(entry.code for entry in found))
        return found[0], rest.strip()

    async def _ask(self, unit: UnitOfWork, group: Group, entry: Entry, asker: Asker) -> None:
        """Whoever may decide reads the appeal with the evidence, and whether that is still what it was."""
        say = self._desk.catalog.say
        kept = sum(self._desk.files.content(file)[0] is not None for file in entry.files)
        await staff.tell(
            self._desk, unit, group, "blacklist-appeal", right=Right.BLACKLIST, but={*entry.deciders, entry.member, *entry.parties},
            files=entry.files,
            buttons=lambda language: [self._button(unit, group, entry, step, say(f"{step}-button", language)) for step in (GRANT, UPHOLD)],
            in_private=False,
            **listed.facts(self._desk, group, entry, group.language) | {"appeal": entry.appealed, "other": asker.member.name},
            files_kept=kept, files_all=len(entry.files), days=DECIDED_WITHIN.days,
        )  # fmt: skip

    def _button(self, unit: UnitOfWork, group: Group, entry: Entry, step: str, label: str) -> Button:
        # The appeal itself is the entry's next version: it is written in the same unit.
        return button(unit, group, label, step, entry.code, entry.version + 1, lives=DECIDED_WITHIN, style="plain")
