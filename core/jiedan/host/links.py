"""A link into a group that has got about: when many come by one at once, the staff hear of it, and can close it or hold who came."""

from datetime import timedelta
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import deeds, staff
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.rights import Right
from jiedan.members.roles import Role, moderates
from jiedan.messages.deeds import LINK, Invite, Revoke
from jiedan.messages.elements import Button, Text
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import clean
from jiedan.messages.spans import LONGEST_SOURCE, USUAL_INVITE
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import gates, members
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork

CLOSE: Final = "link_close"
RENEW: Final = "link_renew"
HOLD: Final = "link_hold"
STEPS: Final = frozenset({CLOSE, RENEW, HOLD})
LOOKS_BACK: Final = timedelta(hours=1)
"""So far back, from the alarm, people who came by the link are held."""
LONGEST_LINK: Final = 128


class Links:
    """What the staff do about a link."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Close the link, put another in its place, or hold those who came by it. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        membership = await deeds.moderator(self._desk, asker, group, Right.ADMIT)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        if question.step == HOLD:
            await self._hold(unit, asker, group, question)
        else:
            self._close(unit, asker, group, question.answer, renew=question.step == RENEW)
        return unit

    def _close(self, unit: UnitOfWork, asker: Asker, group: Group, link: str, *, renew: bool) -> None:
        say, language = self._desk.catalog.say, asker.language
        otherwise = deeds.otherwise(self._desk.catalog, Verb.INVITE, language)
        unit.do(
            asker.platform, asker.chat, Revoke(chat=group.chat, link=link), say("deed-revoke", language, link=link), otherwise
        )
        if renew:
            words = "\n".join([say("deed-invite", language, group=group.title, link=LINK), say("invite-asks", language)])
            deed = Invite(chat=group.chat, until=unit.now + USUAL_INVITE, asks=True)
            unit.do(asker.platform, asker.chat, deed, words, otherwise)

    async def _hold(self, unit: UnitOfWork, asker: Asker, group: Group, question: Question) -> None:
        """Those who came by the link, shortly before the alarm and since, may not trade until the staff have let them in."""
        since = question.expires - QUESTION_LIVES - LOOKS_BACK
        held = 0
        for who in {each.member for each in await gates.came_by(self._desk.engine, group.id, question.answer, since)}:
            known = await members.membership(self._desk.engine, group.id, who)
            if known is not None and not moderates(known.roles) and Role.NEWCOMER not in known.roles and not known.held:
                unit.also(members.appoint(known, known.roles | {Role.NEWCOMER}))
                held += 1
        text = self._desk.catalog.say("links-held", asker.language, count=held)
        unit.say(asker.platform, asker.chat, Text(text), urgent=True)


def named(inbound: Inbound) -> str:
    """By which link somebody came: the link itself, or its name where that is all we know."""
    return (inbound.link or clean(inbound.source, LONGEST_SOURCE))[:LONGEST_LINK]


async def watched(desk: Desk, unit: UnitOfWork, group: Group, member: int, inbound: Inbound) -> bool:
    """Somebody came: tell the staff where too many came by the same link within too short a time, once a while. Returns whether."""
    entrance, link = group.rules.entrance, named(inbound)
    if not entrance.burst:
        return False
    span = timedelta(minutes=entrance.burst_minutes)
    before = {each.member for each in await gates.came_by(desk.engine, group.id, link, unit.now - span)}
    if len(before | {member}) < entrance.burst:
        return False
    gate = await gates.gate(desk.engine, group.id)
    if gate.alarmed_at is not None and unit.now - gate.alarmed_at < span:
        return False
    unit.also(gates.alarmed(gate, unit.now))

    def buttons(language: str) -> list[Button]:
        steps = (CLOSE, RENEW, HOLD) if inbound.link else (HOLD,)
        return [
            button(
                unit,
                group,
                desk.catalog.say(f"links-{step.removeprefix('link_')}", language),
                step,
                link,
                0,
                lives=QUESTION_LIVES,
            )
            for step in steps
        ]

    shown = clean(inbound.source, LONGEST_SOURCE) or link or "—"
    await staff.tell(
        desk, unit, group, "links-burst", right=Right.ADMIT, buttons=buttons, title=group.title, count=len(before | {member}),
        minutes=entrance.burst_minutes, source=shown,
    )  # fmt: skip
    return True
