"""The round that looks for patterns: every hour, a few groups at a time, and only where something has changed.

What is found is kept and told to staff, once; what is found again grows. Nobody's trade, points or place depend on it.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec
import structlog

from jiedan.clock import micros
from jiedan.errors import Hiccup, Stale
from jiedan.host import staff
from jiedan.host.desk import Desk
from jiedan.host.finding_words import wording
from jiedan.host.findings import CLEAR, SHOW, UPHOLD, Findings
from jiedan.host.persons import with_accounts
from jiedan.host.rounds import Round
from jiedan.members.rights import Right
from jiedan.messages.elements import Button
from jiedan.orders.group import Group
from jiedan.patterns.detection import detect
from jiedan.patterns.finding import Finding, Kind
from jiedan.patterns.history import History
from jiedan.patterns.pairs import medians
from jiedan.storage import findings, histories, members
from jiedan.storage.findings import OPEN, Kept
from jiedan.storage.histories import Mark
from jiedan.storage.unit_of_work import UnitOfWork

EVERY: Final = timedelta(hours=1)
LOOKED_BACK: Final = timedelta(days=180)
MOST_ORDERS: Final = 5_000
"""The newest orders of a group that one look takes in: a fraction of a second of work. The command line knows no bound."""
GROUPS: Final = 10
"""So many groups in a batch."""
MOST_NEW: Final = 50
"""New findings of one look; the others come with the next."""
TOLD: Final = 5
"""So many new findings are told one by one, the others by their number."""

_log: Final = structlog.get_logger("jiedan.lookout")


class Lookout:
    """Looks for patterns in all groups."""

    def __init__(self, desk: Desk, answers: Findings, most_new: int = MOST_NEW) -> None:
        self._desk: Final = desk
        self._answers: Final = answers
        self._most_new: Final = most_new

    @property
    def round(self) -> Round:
        """Its place among the rounds."""
        return Round("patterns", EVERY, self.look)

    async def look(self) -> int:
        """Look at some groups whose time has come. Returns how many were looked at."""
        now = self._desk.now()
        due = await histories.due_groups(self._desk.engine, now - EVERY, GROUPS)
        for number in due:
            try:
                await (await self._look_at(await members.group_by_id(self._desk.engine, number))).commit()
            except Stale:  # somebody decided meanwhile: the next look sees it
                await self._desk.engine.commit(histories.put_off(number, now))
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one group that is broken must not keep the others from being looked at
                _log.exception("a group cannot be looked at", group=number)
                await self._desk.engine.commit(histories.put_off(number, now))
        return len(due)

    async def _look_at(self, group: Group) -> UnitOfWork:
        """What one look finds, kept and told in one unit of work."""
        engine, now = self._desk.engine, self._desk.now()
        before, newest = await histories.mark(engine, group.id), await histories.newest_change(engine, group.id)
        unit = self._desk.unit()
        unit.also(histories.enter(group.id, None if before is None else now))
        middle = {} if before is None else before.medians
        if before is None or newest != before.seen:
            history = await histories.history(engine, group, now, now - LOOKED_BACK, MOST_ORDERS)
            middle = medians(history.trades)
        else:
            history = History(now=now, running=tuple(await histories.running(engine, group.id)))
        found = await asyncio.to_thread(detect, history)
        # What was found beyond the bound comes with the next look, so that one must look as if nothing had been seen.
        seen = newest if await self._keep(unit, group, found, now) else 0
        unit.also(histories.leave(group.id, Mark(looked_at=micros(now), seen=seen, medians=middle)))
        return unit

    async def _keep(self, unit: UnitOfWork, group: Group, found: Sequence[Finding], now: datetime) -> bool:
        """Keep and tell what is new. Returns whether that was all."""
        if not found:
            return True
        known = await findings.known(self._desk.engine, group.id, found)
        number = await findings.last_number(self._desk.engine, group.id)
        news, left = list[Kept](), 0
        for each in found:
            kept = next((one for one in known if _same(each, one)), None)
            if kept is None and len(news) >= self._most_new:
                left += 1
            elif kept is None:
                number += 1
                unit.also(findings.add(group.id, number, each, now))
                fresh = _as_kept(group, number, each, now)
                news.append(fresh)
                known.append(fresh)
            elif kept.id and (after := _grown(kept, each, now)) is not None:
                unit.also(findings.grow(kept, after))
                known[known.index(kept)] = msgspec.structs.replace(after, id=0)
                news += [after] if after.status != kept.status else []
        await self._tell(unit, group, news)
        if news:
            _log.info("patterns found", group=group.id, count=len(news))
        return not left

    async def _tell(self, unit: UnitOfWork, group: Group, news: Sequence[Kept]) -> None:
        words = await wording(self._desk.engine, self._desk.catalog.say, group, news)
        there = [each.member.id for each in await members.staff(self._desk.engine, group.id)] if news else []
        for each in news[:TOLD]:
            named = await with_accounts(self._desk.engine, each.members, there)
            code, facts = f"finding-{each.kind.replace('_', '-')}", words.facts(each)

            def below(language: str, kept: Kept = each) -> list[Button]:
                return self._answers.buttons(unit, group, kept, language, (SHOW, CLEAR, UPHOLD))

            await staff.tell(
                self._desk, unit, group, code, right=Right.MODERATE, but=named, buttons=below, in_private=False, files=(), **facts
            )  # fmt: skip
        if rest := news[TOLD:]:
            accused = await with_accounts(self._desk.engine, {member for each in rest for member in each.members}, there)
            await staff.tell(self._desk, unit, group, "findings-many", right=Right.MODERATE, but=accused, count=len(rest))


def _same(found: Finding, kept: Kept) -> bool:
    """Whether it is the finding that is kept: of the same subject; of cliques, with more than half of the members."""
    if found.kind is not kept.kind:
        return False
    if findings.subject(found) == kept.subject:
        return True
    return found.kind is Kind.CLIQUE and 2 * len({*found.members} & {*kept.members}) > min(len(found.members), len(kept.members))


def _as_kept(group: Group, number: int, found: Finding, now: datetime) -> Kept:
    return Kept(
        id=0, group=group.id, number=number, kind=found.kind, subject=findings.subject(found), members=found.members,
        orders=found.orders, facts=found.facts, weight=found.weight, first_at=now, last_at=now, told=len(found.orders),
    )  # fmt: skip


def _grown(kept: Kept, found: Finding, now: datetime) -> Kept | None:
    """The finding as it stands now; None where nothing is new. Decided, it opens again once it has twice as many orders."""
    orders = tuple(sorted({*kept.orders, *found.orders}))
    members_now = tuple(sorted({*kept.members, *found.members}))
    worse = found.weight > kept.weight
    if orders == kept.orders and members_now == kept.members and not worse:
        return None
    anew = kept.status != OPEN and len(orders) >= 2 * max(kept.told, 1)
    return msgspec.structs.replace(
        kept, orders=orders, members=members_now, facts=found.facts, weight=max(found.weight, kept.weight), last_at=now,
        status=OPEN if anew else kept.status, told=len(orders) if anew else kept.told, version=kept.version + 1,
    )  # fmt: skip
