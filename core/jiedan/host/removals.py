"""Who is to leave a group. Nobody is removed while an order or money of theirs is open: until then they finish and are paid, and start
nothing new.

`remove` is for whoever decides it, the machine or a moderator. What the machine wants is done by a round: looked at once more, and at
most so many within an hour as the group allows, so that a fault of ours does not empty it; of more the staff are asked.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import structlog

from jiedan.errors import Fact, Hiccup, Refusal, Stale
from jiedan.host import deeds, discreet, people, staff
from jiedan.host.desk import Desk
from jiedan.members.conduct import REMOVAL_UNDONE, held_against
from jiedan.members.member import Membership, Standing
from jiedan.members.rights import Right
from jiedan.members.roles import moderates
from jiedan.members.strikes import counting
from jiedan.messages.deeds import LINK, Invite, Remove
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.storage import activity, let_downs, members, strikes
from jiedan.storage import removals as kept
from jiedan.storage.removals import ASKED, DONE, KEPT, OPEN, WAITING, Removal
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

BATCH: Final = 50
SILENCE: Final = "silence"
"""What it is for: somebody did not say that they are still there."""
_TOLD: Final = frozenset({"strikes", "releases"})
"""The grounds of which the member reads already, with the last of them, that they are to leave: nothing more until it is done."""
WITHIN: Final = timedelta(hours=1)
"""The time in which the clock removes no more than the group allows."""
LOOKED_AT_AGAIN: Final = timedelta(minutes=15)
"""So long after it was found that something is still open."""

_log: Final = structlog.get_logger("jiedan.removals")


async def remove(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, *, why: str, key: str, again: bool = False, by: int | None = None,
    grounds: str = "", not_before: datetime | None = None, said_in: str | None = None, language: str | None = None,
) -> bool:  # fmt: skip
    """Have a member removed. True: it is done with this unit. False: it waits (what is open has to end first, or the round comes to
    it), or is under way already, or meets staff, whom nobody removes.

    `again`: they may come back. `by`: the moderator who wants it; None: the machine. `grounds`: what is counted once more before it is
    done, `strikes` or `releases`. `not_before`: not earlier than then. `said_in`, `language`: where and how it is said that it is done.
    """
    if moderates(membership.roles):
        return False
    running = await kept.running(desk.engine, group.id, membership.member.id)
    known = await kept.newest(desk.engine, group.id, membership.member.id)
    under_way = known if known is not None and known.status in OPEN else None
    if under_way is None and await kept.for_key(desk.engine, group.id, key) is not None:
        return False
    at_once = by is not None and not running
    if under_way is not None:
        if not at_once:
            return False
        return await _carry_out(desk, unit, group, membership, under_way, by=by, said_in=said_in, language=language)
    wanted = Removal(
        0, group.id, membership.member.id, key[:255], why[:300], grounds, again, by, membership.standing, DONE if at_once else WAITING,
        unit.now if not_before is None else max(not_before, unit.now), 1, unit.now,
    )  # fmt: skip
    unit.also(kept.order(wanted))
    if at_once:
        return await _carry_out(desk, unit, group, membership, wanted, by=by, said_in=said_in, language=language)
    unit.treat(membership, Standing.BANNED if membership.standing is Standing.BANNED else Standing.LIMITED)
    facts = _facts(group, membership, wanted) | _left(running)
    if grounds not in _TOLD:
        discreet.tell(desk, unit, group, membership.member, "removal-waits-you", (), **facts)
    facts["waits"] = "time" if wanted.due > unit.now else "orders" if running else "now"
    facts |= {"until": dated(wanted.due, group.zone, group.language), "days": REMOVAL_UNDONE.days}
    await staff.tell(
        desk, unit, group, "removal-waits-staff", right=Right.REMOVE, but=(membership.member.id,), buttons=None, in_private=False,
        files=(), **facts,
    )  # fmt: skip
    return False


async def left_to_do(desk: Desk, group: Group, member: int) -> dict[str, Fact]:
    """What somebody who is to leave has to finish before: `open`, some or none, and the `numbers` of the orders."""
    return _left(await kept.running(desk.engine, group.id, member))


async def drop(desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, grounds: str) -> bool:
    """What a removal that is under way was for does not count any more: they stay, and are what they were."""
    known = await kept.newest(desk.engine, group.id, membership.member.id)
    if known is None or known.status not in OPEN or known.grounds != grounds:
        return False
    stay(desk, unit, group, membership, known)
    return True


async def is_done(desk: Desk, group: Group, membership: Membership, grounds: str) -> bool:
    """Whether the newest removal of the member was for this, and was carried out."""
    known = await kept.newest(desk.engine, group.id, membership.member.id)
    return known is not None and known.status == DONE and known.grounds == grounds


def stay(desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, known: Removal, by: int | None = None) -> None:
    """They stay, and are what they were."""
    unit.also(kept.move(known, KEPT, unit.now, by))
    unit.treat(membership, known.before)
    discreet.tell(desk, unit, group, membership.member, "removal-kept-you", place=group.title)


async def carry_out(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, known: Removal, by: int, said_in: str
) -> bool:
    """A moderator does not wait for the round. Raises Refusal (`removal-orders`) while something is open."""
    running = await kept.running(desk.engine, group.id, membership.member.id)
    if running:
        raise Refusal("removal-orders", name=membership.member.name, numbers=_numbers(running), count=len(running))
    return await _carry_out(desk, unit, group, membership, known, by=by, said_in=said_in, language=None)


async def bring_back(desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, known: Removal, by: int) -> None:
    """A removal is undone: they are what they were, and get a way back into the group."""
    unit.also(kept.move(known, KEPT, unit.now, by))
    unit.treat(membership, Standing.LEFT if known.before is Standing.GOOD else known.before)
    member, language = membership.member, membership.member.language or group.language
    if not known.again and await people.role_now(desk, group, member.uid) in ("gone", None):
        lift = Remove(chat=group.chat, user=member.uid, again=True)  # what lets somebody back in who is not there
        words = desk.catalog.say("removal-lifted", group.language, name=member.name)
        unit.do(group.platform, group.chat, lift, words, deeds.otherwise(desk.catalog, Verb.REMOVE, group.language))
    if member.private_chat is not None and member.reachable:
        words = desk.catalog.say("removal-back-you", language, place=group.title, link=LINK)
        way = Invite(chat=group.chat, until=unit.now + REMOVAL_UNDONE, most=1)
        unit.do(group.platform, member.private_chat, way, words, deeds.otherwise(desk.catalog, Verb.INVITE, language))


class Leaving:
    """The round that removes whoever is to leave."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def do(self) -> int:
        """Take those whose time has come. Returns how many went a step further."""
        moved = 0
        for each in await kept.due(self._desk.engine, self._desk.now(), BATCH):
            try:
                unit = await self._step(each)
                await unit.commit()
                moved += 1
            except Stale:
                continue
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one that is broken must not keep the others in
                _log.exception("a removal cannot be carried out", removal=each.id)
                await self._desk.engine.commit([kept.move(each, WAITING, self._desk.now() + LOOKED_AT_AGAIN)])
        return moved

    async def _step(self, each: Removal) -> UnitOfWork:
        desk, unit = self._desk, self._desk.unit()
        group = await members.group_by_id(desk.engine, each.group)
        found = await members.membership(desk.engine, each.group, each.member)
        if found is None or moderates(found.roles):
            unit.also(kept.move(each, KEPT, unit.now))
        elif not await self._stands(each, group):
            stay(desk, unit, group, found, each)
        elif await kept.running(desk.engine, each.group, each.member):
            unit.also(kept.move(each, WAITING, unit.now + LOOKED_AT_AGAIN))
        elif each.by is None and await self._too_many(group):
            unit.also(kept.move(each, ASKED, unit.now))
            facts = _facts(group, found, each) | {"most": group.rules.conduct.removals}
            await staff.tell(
                desk,
                unit,
                group,
                "removal-asked-staff",
                right=Right.REMOVE,
                but=(),
                buttons=None,
                in_private=False,
                files=(),
                **facts,
            )
        else:
            await _carry_out(desk, unit, group, found, each, by=None, said_in=None, language=None)
        return unit

    async def _stands(self, each: Removal, group: Group) -> bool:
        """Whether what it is for still counts."""
        engine, now, conduct = self._desk.engine, self._desk.now(), group.rules.conduct
        if each.grounds == SILENCE:
            seen = await activity.of_member(engine, group.id, each.member)
            return seen is not None and seen.asked is not None
        if each.grounds == "strikes":
            return counting(await strikes.of_member(engine, group.id, each.member), conduct, each.at) >= conduct.strikes
        if each.grounds == "releases":
            since = each.at - timedelta(days=conduct.release_days)
            found = await let_downs.of_member(engine, group.id, each.member, since)
            return sum(held_against(one, conduct, each.at) for one in found if one.at <= now) > conduct.releases
        return True

    async def _too_many(self, group: Group) -> bool:
        done = await kept.done_by_clock(self._desk.engine, group.id, self._desk.now() - WITHIN)
        return done >= group.rules.conduct.removals


async def _carry_out(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, known: Removal, *, by: int | None, said_in: str | None,
    language: str | None,
) -> bool:  # fmt: skip
    """They leave now. Always True."""
    if known.id:
        unit.also(kept.move(known, DONE, unit.now, by))
    unit.treat(membership, Standing.LEFT if known.again else Standing.BANNED)
    spoken = language or group.language
    words = desk.catalog.say("deed-remove" if known.again else "deed-ban", spoken, name=membership.member.name)
    deed = Remove(chat=group.chat, user=membership.member.uid, again=known.again)
    unit.do(group.platform, said_in or group.chat, deed, words, deeds.otherwise(desk.catalog, Verb.REMOVE, spoken))
    facts = _facts(group, membership, known) | {"days": REMOVAL_UNDONE.days}
    if membership.member.private_chat is not None and membership.member.reachable:
        discreet.tell(desk, unit, group, membership.member, "removal-done-you", (), **facts)
    but = (membership.member.id,) if by is None else (membership.member.id, by)
    await staff.tell(
        desk, unit, group, "removal-done-staff", right=Right.REMOVE, but=but, buttons=None, in_private=False, files=(), **facts
    )
    return True


def _facts(group: Group, membership: Membership, known: Removal) -> dict[str, Fact]:
    grounds = known.grounds or ("hand" if known.why else "unsaid")
    return {"name": membership.member.name, "place": group.title, "why": known.why or "—", "grounds": grounds}


def _left(running: Sequence[Order]) -> dict[str, Fact]:
    return {"numbers": _numbers(running), "open": "some" if running else "none"}


def _numbers(running: Sequence[Order]) -> str:
    return " ".join(f"#{order.number}" for order in running) or "—"
