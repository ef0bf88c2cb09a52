"""What members tell of themselves (昵称, 专长), and what the staff have checked of it (认证)."""

import re
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.whom import not_theirs
from jiedan.members import nickname
from jiedan.members.member import Member, Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Attachment, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean, folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import introductions, links, members
from jiedan.storage.introductions import Verification
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.NICKNAME, Verb.SKILLS, Verb.VERIFY})
TIERS: Final[dict[str, str]] = {
    **dict.fromkeys(("实名", "實名", "身份", "identity", "name"), "identity"),
    **dict.fromkeys(("资质", "資質", "证书", "qualification", "qualified"), "qualification"),
}
"""What can be verified, by what it is called."""
_NONE: Final = frozenset({"取消", "撤销", "none", "cancel"})


class Introducing:
    """Keeps what people tell of themselves."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.VERIFY:
            return await self._verify(asker, command)
        theirs = [group for group in asker.groups if await members.membership(self._desk.engine, group.id, asker.member.id)]
        if not theirs:
            raise Refusal("no-group")
        return await (self._nickname if command.verb is Verb.NICKNAME else self._skills)(asker, command, theirs)

    async def _nickname(self, asker: Asker, command: Command, groups: list[Group]) -> UnitOfWork:
        """How they want to be called, in every group that is meant."""
        called = nickname.parse(command.rest)
        if called is None:
            if command.casual and not asker.in_private:
                raise self._talk(asker, command)
            raise Refusal("nickname-form")
        unit = self._desk.unit(asker.inbound.key)
        for group in groups:
            known = await introductions.introduction(self._desk.engine, group.id, asker.member.id)
            told = known._replace(nickname=called.written, skills=called.skills)
            unit.also(introductions.introduce(group.id, asker.member.id, told, unit.now))
        self._say(unit, asker, "nickname-set", name=called.written)
        return unit

    async def _skills(self, asker: Asker, command: Command, groups: list[Group]) -> UnitOfWork:
        """What they do, in every group that is meant; without words, what they said before."""
        skills = nickname.skills_in(command.rest) if command.rest else None
        if skills is None and command.casual and not asker.in_private:
            raise self._talk(asker, command)
        if command.rest and skills is None:
            raise Refusal("skills-form", most=nickname.MOST_SKILLS)
        unit = self._desk.unit(asker.inbound.key)
        found: tuple[str, ...] = skills or ()
        for group in groups:
            known = await introductions.introduction(self._desk.engine, group.id, asker.member.id)
            if skills is None:
                found = known.skills or found
            else:
                unit.also(introductions.introduce(group.id, asker.member.id, known._replace(skills=skills), unit.now))
        if skills is None and not found:
            raise Refusal("skills-form", most=nickname.MOST_SKILLS)
        self._say(unit, asker, "skills-are" if skills is None else "skills-set", skills=" · ".join(found))
        return unit

    async def _verify(self, asker: Asker, command: Command) -> UnitOfWork:
        """Somebody of the staff has seen a proof: who, when and what is kept, and stands on the profile."""
        group, by = await self._theirs(asker, command)
        member, said = await self._meant(asker, group, command)
        if await links.same_person(self._desk.engine, member.id, asker.member.id):
            raise Refusal("verify-yourself")
        word, _, note = said.partition(" ")
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(by)
        if folded(word) in _NONE:
            unit.also(introductions.unverify(group.id, member.id))
            self._say(unit, asker, "verify-taken-back", name=member.name)
            return unit
        tier = TIERS.get(folded(word))
        if tier is None:
            raise Refusal("verify-what", name=member.name)
        if not note.strip():
            raise Refusal("verify-by-what", name=member.name)
        unit.also(introductions.verify(group.id, member.id, Verification(tier, asker.member.id, clean(note, 255), unit.now)))
        self._say(unit, asker, "verify-done", name=member.name, tier=self._desk.catalog.say(f"tier-{tier}", asker.language))
        return unit

    async def _theirs(self, asker: Asker, command: Command) -> tuple[Group, Membership]:
        found = []
        for group in asker.groups:
            membership = await people.authority(self._desk, asker, group, newcomers=True)
            if may(membership, Right.ADMIT):
                found.append((group, membership))
        if not found:
            raise not_theirs(self._desk, asker, command, Right.ADMIT)
        if len(found) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group, _ in found))
        return found[0]

    async def _meant(self, asker: Asker, group: Group, command: Command) -> tuple[Member, str]:
        """Who is named at the head of what was said, or answered; and the rest of it. Raises Refusal."""
        named = await members.named(self._desk.engine, group.id)
        rest = command.rest
        found = [each.member for each in named if re.match(rf"{re.escape(folded(each.member.name))}(?:\s|$)", folded(rest))]
        longest = max(found, key=lambda each: len(each.name), default=None)
        if longest is not None:
            if sum(folded(each.name) == folded(longest.name) for each in found) > 1:
                raise Refusal("profile-twice", name=longest.name)
            return longest, rest[len(longest.name) :].strip()
        raise Refusal("nobody-called", name=rest.split(maxsplit=1)[0]) if rest else Refusal("verify-whom")

    def _talk(self, asker: Asker, command: Command) -> Refusal:
        return Refusal("no-candidate", verb=self._desk.catalog.say(f"verb-{command.verb}", asker.language))

    def _say(self, unit: UnitOfWork, asker: Asker, key: str, **facts: str | int) -> None:
        text = Text(self._desk.catalog.say(key, asker.language, **facts))
        unit.say(asker.platform, asker.chat, text, reply_to=asker.inbound.message or None, urgent=True)


async def in_words(desk: Desk, group: Group, member: int, language: str) -> tuple[list[str], tuple[Attachment, ...]]:
    """What the member tells of themselves and what was checked, a line each, and the files of their works."""
    say, told = desk.catalog.say, await introductions.introduction(desk.engine, group.id, member)
    lines = [say("profile-nickname", language, name=told.nickname)] if told.nickname else []
    lines += [say("profile-skills", language, skills=" · ".join(told.skills))] if told.skills else []
    if told.works.text or told.works.files:
        works = " ".join(filter(None, (told.works.text[:300], *(f"[{file.name}]" for file in told.works.files))))
        lines.append(say("profile-works", language, works=works))
    for seen in await introductions.verifications(desk.engine, group.id, member):
        by = (await members.members(desk.engine, [seen.by]))[seen.by].name
        at = dated(seen.at, group.zone, language)
        lines.append(say("profile-verified", language, tier=say(f"tier-{seen.tier}", language), name=by, at=at))
    return lines, told.works.files
