"""Takes the words of people out of orders: of those who were erased, and of everybody when the time of an order is over.

Each order is a unit of work of its own, conditional on what was read: whatever comes between is found by the next look.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Final

import msgspec
import structlog

from jiedan.blacklist.entry import PROPOSAL_LIVES, Entry, stands, waits
from jiedan.clock import instant
from jiedan.errors import Hiccup, Stale
from jiedan.host.desk import Desk
from jiedan.host.lists import undone
from jiedan.host.rounds import Round
from jiedan.members.member import Member
from jiedan.members.retention import is_erased
from jiedan.orders.events import Link, Record
from jiedan.orders.forgetting import concerned, files_of, is_theirs, without_words
from jiedan.orders.order import FINAL, Order
from jiedan.storage import erasing, expiring, forgetting, members, orders, records, retiring
from jiedan.storage.engine import Write
from jiedan.storage.erasing import Running, Standing

LOOKED_FOR: Final = timedelta(days=8)
"""So long an erasure looks for what was said of somebody in messages: none of them is kept longer."""
LATER: Final = timedelta(days=1)
"""So long after its turn something that is broken is tried again."""

_log: Final = structlog.get_logger("jiedan.erasing")


class Obstacles(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the way of an erasure."""

    orders: tuple[Order, ...] = ()
    """Orders that are not over and in which something hangs on the member, or of which they have to hand over money."""
    money: tuple[tuple[int, str, int, str], ...] = ()
    """(group, account, minor units, currency) of what they are owed or get back."""
    banned: tuple[str, ...] = ()
    """Groups in which they are banned: coming back as somebody new must not be the way round that."""
    listed: tuple[tuple[int, str, datetime], ...] = ()
    """(group, code, end) of a blacklist on which they stand, or are proposed for."""
    leaving: tuple[str, ...] = ()
    """Groups from which they are to be removed once what runs is over."""

    @property
    def there(self) -> bool:
        """Whether there is any."""
        return bool(self.orders or self.money or self.banned or self.listed or self.leaving)


async def obstacles(desk: Desk, member: int) -> Obstacles:
    """What stands in the way of erasing the member now."""
    engine, now = desk.engine, desk.now()
    found = {order.id: order for order in await erasing.open_orders(engine, member)}
    money = await erasing.money(engine, member)
    for group in {group for group, account, *_ in money if account.startswith("holder:")}:
        found |= {order.id: order for order in await orders.in_hands(engine, group, member) if undone(order)}
    return Obstacles(
        orders=tuple(found.values()),
        money=tuple(each for each in money if not each[1].startswith("holder:")),
        banned=tuple(await erasing.banned_in(engine, member)),
        listed=tuple((each.group, each.code, _end(each)) for each in await erasing.listed(engine, member) if _counts(each, now)),
        leaving=tuple(await erasing.leaving(engine, member)),
    )


def _counts(entry: Entry, now: datetime) -> bool:
    return stands(entry, now) or waits(entry, now)


def _end(entry: Entry) -> datetime:
    return entry.expires_at or entry.proposed_at + PROPOSAL_LIVES


async def farewell(desk: Desk, member: Member, known: Sequence[tuple[int, int]]) -> list[Write]:
    """What makes a pseudonym of the member at once. Nobody knows afterwards who it was, and who comes back is somebody new.

    `known`: their places as they were before the obstacles were looked for. Stale where they took an order since then: nobody is erased
    with one in hand.
    """
    name = desk.catalog.say("erased-name", desk.defaults.language, number=str(member.id))
    chats, now = await erasing.private_chats(desk.engine, member.id), desk.now()
    files = erasing.SHA256.findall(await forgetting.files_of(desk.engine, member.id))
    gone = erasing.identity(member, chats, random=token_urlsafe(16), name=name, now=now)
    return [*erasing.unchanged(member.id, known), *gone, *erasing.loosen(files, now)]


class Eraser:
    """Goes on with the erasures that were begun."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def sweep(self) -> int:
        """A look at each erasure whose time has come. Returns how many there were."""
        found = await erasing.running(self._desk.engine, self._desk.now(), retiring.AT_ONCE)
        for erasure in found:
            try:
                await self._look(erasure)
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one that is broken must not keep the words of the others
                _log.exception("an erasure cannot go on", request=erasure.id)
                await self._desk.engine.commit([erasing.goes_on(erasure, self._desk.now() + erasing.NOW_AND_THEN)])
        return len(found)

    async def _look(self, erasure: Running) -> None:
        """Erase what can be; what is held as evidence goes when its time is over. Done once a look finds nothing."""
        engine, now = self._desk.engine, self._desk.now()
        # Later on, whoever is named so is somebody else: without an end, a common name would keep what we look for, and the look, for ever.
        looks = now < erasure.at + LOOKED_FOR
        later, name = now + erasing.NOW_AND_THEN, erasure.names[-1] if erasure.names and looks else ""
        changed = await forgetting.decisions_of_others(engine, erasure.member, name)
        held: list[datetime] = []
        for order in await erasing.concerning(engine, erasure.member):
            until = await self._held_until(order)
            if until is not None and until > now:
                held.append(until)
            try:
                changed |= await (self._unname if until is not None and until > now else self._erase)(order, erasure.member)
            except Stale:
                changed = True  # somebody did something about it meanwhile: looked at once more
        writes, files, waits = await erasing.messages(engine, erasure)
        if changed or (looks and (writes or waits)):
            writes.append(erasing.goes_on(erasure, later))
        else:
            writes.append(erasing.waits(erasure, min(held)) if held else erasing.done(erasure, now))
        await engine.commit([*writes, *erasing.loosen(files, now)])

    async def _held_until(self, order: int) -> datetime | None:
        """Until when what was said about the order is evidence of a dispute that was decided; None where there was none."""
        found = await erasing.standing(self._desk.engine, order)
        if found is None or not found.order.disputes or found.order.state not in FINAL:
            return None
        ended = await retiring.ended_at(self._desk.engine, order)
        return None if ended is None else instant(ended) + self._desk.retention.words

    async def _unname(self, order: int, member: int) -> bool:
        """What the member was called is no evidence, and goes at once. Returns whether it was there."""
        found = await erasing.standing(self._desk.engine, order)
        if found is None or all(each.member != member for each in found.order.called):
            return False
        called = tuple(each for each in found.order.called if each.member != member)
        await self._desk.engine.commit(erasing.rewritten(found, msgspec.structs.replace(found.order, called=called)))
        return True

    async def _erase(self, order: int, member: int) -> bool:
        """The member's words about the order go. Returns whether there were any."""
        found = await erasing.standing(self._desk.engine, order)
        if found is None:
            return False
        return await wipe(self._desk, found, {member}, ())


async def wipe(
    desk: Desk, found: Standing, gone: Collection[int], keep: Collection[str], also: Iterable[Write] = (),
    links: Collection[Link] | None = None,
) -> bool:  # fmt: skip
    """Take the words of these members out of the order, its records, its room and what was sent about it. False where there were none.

    `keep`: fields of the order that stay. `links`: of its records only these. A file is deleted once nothing names it.
    """
    engine, order, now = desk.engine, found.order, desk.now()
    chain = await records.chain(engine, order.id)
    theirs = [link for link in chain if is_theirs(order, link, gone)] if links is None else list(links)
    after = without_words(order, gone, keep)
    writes = [*erasing.rewritten(found, after), *erasing.unworded(theirs, now)]
    beside, files = await erasing.beside(engine, order, gone)
    files |= files_of(order, theirs) - files_of(after, ())
    writes += beside
    if not writes:
        await engine.commit(list(also))
        return False
    await engine.commit([*writes, *erasing.loosen(files, now), *also])
    return True


class Retirement:
    """What goes by itself, because its time is over."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def orders(self) -> int:
        """One batch of orders that ended long enough ago. Returns how many there were."""
        kept, now, done = self._desk.retention, self._desk.now(), 0
        for step, span in enumerate((kept.contact, kept.words, kept.reviews)):
            for order in await retiring.ended(self._desk.engine, step, now - span):
                try:
                    await self._retire(order, step)
                except Stale:
                    continue  # somebody did something about it: the next round sees it as it is then
                except Hiccup:
                    raise
                except Exception:  # noqa: BLE001 - one that is broken must not keep the words of the others
                    _log.exception("the words of an order cannot go", order=order)
                    await self._desk.engine.commit([retiring.due_again(order, now - span + LATER)])
                done += 1
        return done

    async def _retire(self, order: int, step: int) -> None:
        engine = self._desk.engine
        found = await erasing.standing(engine, order)
        if found is None:
            await engine.commit([retiring.stepped(order, step)])
        elif found.order.state not in FINAL or undone(found.order):
            await engine.commit([retiring.held_back(order, timedelta(days=30))])
        elif step == 0:
            await self._contact(found)
        else:
            await self._words(found, step)

    async def _contact(self, found: Standing) -> None:
        """Slips, their pictures, and tracking numbers; where there was a dispute they are evidence, and go with the words."""
        order, engine, now = found.order, self._desk.engine, self._desk.now()
        step = retiring.stepped(order.id, 0)
        slips = frozenset() if order.disputes else await retiring.slips_of(engine, order.id)
        chain = await records.chain(engine, order.id) if slips else []
        shown = [link for link in chain if _files(link) & slips]
        reports = tuple(msgspec.structs.replace(each, files=()) for each in order.reports) if slips else order.reports
        after = order if order.disputes else msgspec.structs.replace(order, shipment=None, reports=reports)
        gone = [Write("DELETE FROM slips WHERE order_id = ?", (order.id,))] if slips else []
        writes = [*erasing.rewritten(found, after), *erasing.unworded(shown, now), *gone, *erasing.loosen(slips, now)]
        await engine.commit([*writes, step])

    async def _words(self, found: Standing, step: int) -> None:
        """Everybody's words; the title and the reviews stay longer, but those of people who were erased."""
        engine, order = self._desk.engine, found.order
        chain = await records.chain(engine, order.id)
        everybody = concerned(order, chain)
        people = await members.members(engine, everybody)
        erased = {member for member, each in people.items() if is_erased(each.uid)}
        step_done = retiring.stepped(order.id, step)
        if erased and await wipe(self._desk, found, erased, ()):
            again = await erasing.standing(engine, order.id)
            assert again is not None
            found = again
        await wipe(self._desk, found, everybody, ("title", "reviews") if step < retiring.LAST else ("title",), [step_done])

    async def conduct(self) -> int:
        """One batch of what was held against people, said of them by rules, applied for, or listed. Returns how many writes it took."""
        engine, now = self._desk.engine, self._desk.now()
        writes, files = await expiring.over(engine, now)
        for group in await members.groups(engine):
            writes += await expiring.over_in(engine, group, now)
        writes += await expiring.worded(engine, now - self._desk.retention.words)
        if writes:
            await engine.commit([*writes, *erasing.loosen(files, now)])
        return len(writes)

    async def files(self) -> int:
        """One batch of files that may be nobody's any more. Returns how many there were."""
        engine, now = self._desk.engine, self._desk.now()
        writes = await retiring.sent_files(engine, now)
        due = await retiring.loose(engine, now)
        named = await retiring.named_anywhere(engine, due)
        for sha in due:
            if sha not in named:
                self._desk.files.forget(sha)
            writes.append(retiring.look_again(sha, now + timedelta(days=30)) if sha in named else retiring.let_go(sha))
        if writes:
            await engine.commit(writes)
        return len(writes)

    async def people(self) -> int:
        """Note who is in no group any more, and erase who has been in none for long. Returns how many."""
        engine, now = self._desk.engine, self._desk.now()
        found = await retiring.newly_absent(engine)
        await engine.commit([retiring.returned(), *retiring.absent(found, now), *retiring.swept(now)])
        gone = await retiring.long_absent(engine, now - self._desk.retention.left)
        for member in gone:
            try:
                await self._forget(member)
            except Stale:
                continue  # they came back meanwhile, which the next look sees
            except Hiccup:
                raise
            except Exception:  # noqa: BLE001 - one who is broken must not keep the others known
                _log.exception("somebody who is long gone cannot be erased", member=member)
                await engine.commit([retiring.absent_since(member, now - self._desk.retention.left + LATER)])
        return len(found) + len(gone)

    async def _forget(self, member: int) -> None:
        """Erase who has been in no group for long, where nothing stands in the way. Raises Stale where they came back meanwhile."""
        engine, known = self._desk.engine, await erasing.places(self._desk.engine, member)
        if (await obstacles(self._desk, member)).there:
            again = self._desk.now() - self._desk.retention.left + timedelta(days=30)
            await engine.commit([retiring.absent_since(member, again)])
            return
        [person] = (await members.members(engine, [member])).values()
        await engine.commit(await farewell(self._desk, person, known))


def _files(link: Link) -> frozenset[str]:
    return frozenset(file.sha256 for file in msgspec.json.decode(link.body, type=Record).files)


def rounds(desk: Desk) -> tuple[Round, ...]:
    """What is done again and again so that nothing is kept longer than it is to be."""
    retirement = Retirement(desk)
    return (
        Round("erasing", timedelta(minutes=1), Eraser(desk).sweep),
        Round("retention", timedelta(hours=6), retirement.orders),
        Round("conduct", timedelta(hours=6), retirement.conduct),
        Round("files", timedelta(hours=6), retirement.files),
        Round("absences", timedelta(hours=6), retirement.people),
    )
