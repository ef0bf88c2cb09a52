"""Findings on both databases: one row a kind and subject, one decision, and points that go back once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import msgspec
import pytest

from jiedan.clock import micros
from jiedan.errors import Stale
from jiedan.host.desk import GroupDefaults
from jiedan.members.points import Levels
from jiedan.patterns.finding import Finding, Kind, finding
from jiedan.patterns.history import Mishap
from jiedan.rules.rule import GroupRules
from jiedan.storage import findings, histories, members, payout_accounts
from jiedan.storage.findings import DISMISSED, UPHELD
from jiedan.storage.histories import Mark
from jiedan.testing import Stage
from tests.stories.test_patterns import publish, trade, work

FREELY = GroupDefaults(rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=100)))


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    """A group on each database."""
    async with Stage(url=url, defaults=FREELY) as stage:
        yield stage


def found(kind: Kind = Kind.TINY, members: tuple[int, ...] = (2, 3), orders: tuple[int, ...] = (11, 12)) -> Finding:
    """A finding in words of a machine."""
    return finding(kind, members, orders, 150, count=len(orders), price=300, currency="CNY")


async def test_a_finding_is_kept_once_for_its_kind_and_subject(stage: Stage) -> None:
    """Whoever adds it a second time, or under a number that is taken, is told that something was faster; what was kept reads the same."""
    await stage.members("owner")
    engine, now = stage.app.desk.engine, stage.clock.now()
    await engine.commit([findings.add(1, 1, found(), now)])
    for number, again in ((2, found(orders=(13,))), (1, found(Kind.FAST))):
        with pytest.raises(Stale):
            await engine.commit([findings.add(1, number, again, now)])
    [kept] = await findings.listed(engine, 1)

    assert (kept.number, kept.kind, kept.subject, kept.members, kept.orders) == (1, Kind.TINY, "2-3", (2, 3), (11, 12))
    assert (kept.facts, kept.weight, kept.first_at, kept.told) == ({"count": 2, "price": 300, "currency": "CNY"}, 150, now, 2)
    assert await findings.known(engine, 1, [found(), found(Kind.FAST)]) == [kept]
    assert await findings.last_number(engine, 1) == 1 and await findings.numbered(engine, 2, 1) is None


async def test_of_two_who_decide_at_once_one_does(stage: Stage) -> None:
    """And a round that would make it grow meanwhile looks again."""
    await stage.members("owner")
    engine, now = stage.app.desk.engine, stage.clock.now()
    await engine.commit([findings.add(1, 1, found(), now)])
    [kept] = await findings.listed(engine, 1)
    grown = msgspec.structs.replace(kept, orders=(11, 12, 13), last_at=now + timedelta(hours=1))
    decisions = [
        [findings.decide(kept, UPHELD, 1, "yes")],
        [findings.decide(kept, DISMISSED, 1, "")],
        [findings.grow(kept, grown)],
    ]
    results = await asyncio.gather(*(engine.commit(each) for each in decisions), return_exceptions=True)

    assert sum(isinstance(result, Stale) for result in results) == 2
    kept_now = await findings.numbered(engine, 1, 1)
    assert kept_now is not None and kept_now.version == 2


async def test_what_grows_after_somebody_upheld_it_is_not_upheld_by_itself(stage: Stage) -> None:
    """Only the orders that people saw count for nothing; what was upheld stays so, whatever is decided later."""
    await stage.members("owner")
    engine, now = stage.app.desk.engine, stage.clock.now()
    await engine.commit([findings.add(1, 1, found(), now)])
    for status, orders in ((UPHELD, (11, 12, 13)), (DISMISSED, (11, 12, 13, 14))):
        [kept] = await findings.known(engine, 1, [found()])
        await engine.commit([findings.decide(kept, status, 1, "said so")])
        [kept] = await findings.known(engine, 1, [found()])
        await engine.commit([findings.grow(kept, msgspec.structs.replace(kept, orders=orders, status="open"))])

        assert await findings.void_orders(engine, 1) == {(Kind.TINY, 11), (Kind.TINY, 12)}


async def test_points_go_back_once_and_name_what_they_reverse(stage: Stage) -> None:
    """The reversing row has the step of the reversed one turned negative: the database admits no second."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    await trade(stage, boss, ann, owner, score=5)
    engine = stage.app.desk.engine
    order = await stage.order(1)
    earned = await findings.earned(engine, 1, [order.id], [3])
    assert sorted(each.amount for each in earned) == [1, 2] and {each.member for each in earned} == {3}
    units = [stage.app.desk.unit(), stage.app.desk.unit()]
    for unit in units:
        for each in earned:
            unit.take_back(1, each.member, each.amount, "finding_upheld", each.order, each.seq)
    results = await asyncio.gather(*(unit.commit() for unit in units), return_exceptions=True)

    assert sorted(map(type, results), key=str) == sorted([type(None), Stale], key=str)
    rows = await engine.rows("SELECT amount, seq FROM points WHERE member_id = 3 ORDER BY id")
    assert sorted(rows) == sorted([(each.amount, each.seq) for each in earned] + [(-each.amount, -each.seq) for each in earned])
    assert await findings.earned(engine, 1, [order.id], [3]) == []
    membership = await members.membership(engine, 1, 3)
    assert membership is not None and membership.points == 0


async def test_the_facts_of_a_group_are_read_from_its_orders(stage: Stage) -> None:
    """Trades with their instants, open reviews, who took and published and dropped what, and what is in work now."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    began = stage.clock.now()
    await trade(stage, boss, ann, owner, 321, score=2)
    lapsed, dropped = await publish(stage, boss), await publish(stage, boss)
    await ann.says(f"接单 {lapsed}")
    await stage.pass_by(hours=3)
    await ann.says(f"接单 {dropped}")
    await stage.pass_by(minutes=40)
    await ann.says(f"退单 {dropped}")
    await boss.says(f"取消 {dropped}")
    running = await work(stage, boss, ann, owner)
    group = await members.group_by_id(stage.app.desk.engine, 1)
    history = await histories.history(stage.app.desk.engine, group, stage.clock.now(), None)

    [settled] = history.trades
    assert (settled.client, settled.worker, settled.price, settled.claimed, settled.settled) == (2, 3, 321_00, began, began)
    assert {(each.author, each.of, each.score) for each in history.opinions} == {(2, 3, 2), (3, 2, 5)}
    assert [(each.member, each.mishap, each.order & 0xFF) for each in history.setbacks] == [
        (3, Mishap.LAPSED, lapsed), (3, Mishap.RELEASED, dropped), (2, Mishap.CANCELLED, dropped)
    ]  # fmt: skip
    assert [each.order & 0xFF for each in history.undertakings if not each.as_client] == [1, lapsed, dropped, running]
    assert [(each.order & 0xFF, each.client, each.worker) for each in history.running] == [(running, 2, 3)]
    assert [(each.at, each.rises) for each in history.bounds] == [(2_000_00, False)]
    newer = await histories.history(stage.app.desk.engine, group, stage.clock.now(), stage.clock.now(), most=1)
    assert newer.trades == () and [each.order & 0xFF for each in newer.undertakings] == [running, running]


async def test_whoever_was_chosen_or_assigned_and_lapses_is_counted(stage: Stage) -> None:
    """However they came to the order; a draft that is dropped before anybody saw it counts for nobody."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    await boss.says("急需一份logo设计，求报价，预算800以内，后天交付")
    for person, words in ((boss, "确认 1"), (ann, "报价 1 500 三天"), (boss, "选定 1 1")):
        await person.says(words)
    assigned = await publish(stage, boss)
    await owner.says(f"指派 {assigned} @ann")
    await stage.pass_by(hours=3)
    await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
    await boss.says("取消 3")
    group = await members.group_by_id(stage.app.desk.engine, 1)
    history = await histories.history(stage.app.desk.engine, group, stage.clock.now(), None)

    assert [(each.member, each.mishap, each.order & 0xFF) for each in history.setbacks] == [
        (3, Mishap.LAPSED, 1), (3, Mishap.LAPSED, assigned)
    ]  # fmt: skip


async def test_reviews_that_are_blind_are_not_looked_at(stage: Stage) -> None:
    """What only one side has said does not come out by a finding."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    number = await trade(stage, boss, ann, owner)
    await boss.says(f"评价 {number} 1")
    group = await members.group_by_id(stage.app.desk.engine, 1)

    assert (await histories.history(stage.app.desk.engine, group, stage.clock.now(), None)).opinions == ()


async def test_whoever_was_there_before_the_first_look_is_from_of_old(stage: Stage) -> None:
    """Later ones are there since the look that saw them first, however often somebody looks."""
    await stage.members("owner")
    engine = stage.app.desk.engine
    await stage.pass_by(hours=2)
    await stage.members("eve")
    await stage.pass_by(hours=2)
    seen = await histories.joined(engine, 1)
    await stage.pass_by(hours=2)

    assert set(seen) == {2} and await histories.joined(engine, 1) == seen
    assert await histories.joined(engine, 1, [1]) == {} == await histories.joined(engine, 1, [])


async def test_a_mark_says_how_far_the_search_has_come(stage: Stage) -> None:
    """It is kept anew each time; groups come in the order in which they were looked at."""
    await stage.members("owner")
    engine, now = stage.app.desk.engine, stage.clock.now()
    await engine.commit([histories.leave(1, Mark(looked_at=5, seen=7, medians={"CNY": 200_00}))])

    assert await histories.mark(engine, 1) == Mark(looked_at=5, seen=7, medians={"CNY": 200_00})
    assert await histories.mark(engine, 2) is None
    assert await histories.due_groups(engine, now, 10) == [1]


@pytest.mark.row("K10")
async def test_k10_accounts_that_two_share_are_read_and_each_group_has_one_key(stage: Stage) -> None:
    """K10: named again, an account is the newest; of eleven the oldest goes; other groups see nothing; the first key stays."""
    await stage.members("owner")
    engine, now = stage.app.desk.engine, stage.clock.now()
    own = [f"{number:032x}" for number in range(10)]
    await engine.commit([payout_accounts.keep_key(1, "aa"), *payout_accounts.named(1, 2, own, now)])
    later = now + timedelta(minutes=1)
    await engine.commit(payout_accounts.named(1, 2, own[:1], later))
    await engine.commit(payout_accounts.named(1, 2, ["ff", "ee"], later))
    await engine.commit([*payout_accounts.named(1, 3, ["ff", "dd"], now), *payout_accounts.named(2, 4, ["dd"], now)])
    with pytest.raises(Stale):
        await engine.commit([payout_accounts.keep_key(1, "bb")])
    kept = await engine.rows("SELECT digest FROM payout_accounts WHERE group_id = 1 AND member_id = 2 ORDER BY id")

    assert {str(digest) for (digest,) in kept} > {"ff", "ee", own[0]} and len(kept) == payout_accounts.MOST
    assert await payout_accounts.shared(engine, 1) == {2: frozenset({"ff"}), 3: frozenset({"ff"})}
    assert await payout_accounts.shared(engine, 2) == {} and await payout_accounts.key(engine, 2) is None
    assert (await payout_accounts.key(engine, 1), await histories.newest_change(engine, 1)) == ("aa", micros(later))
