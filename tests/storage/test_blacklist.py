"""The blacklist under races and on both databases: what two do at once, one has done."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from jiedan.blacklist.entry import Status
from jiedan.errors import Stale
from jiedan.host import exchange
from jiedan.messages.inbound import Chat, Inbound, Kind
from jiedan.storage import blacklist, feeds
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER
from tests.stories.court import REASON, SLIP, Court, said

ROUNDS = 5


@pytest.fixture
async def court(url: str, tmp_path: Path) -> AsyncIterator[Court]:
    """A group on a database of each kind, with keys."""
    async with Stage(url=url, keys=tmp_path / "keys") as stage:
        made = Court(stage)
        await made.gather()
        yield made


def press(who: Person, label: str, button: Person | None = None) -> Inbound:
    """The event of somebody who presses the newest such button."""
    token = (button or who).button(label, private=True).token
    return who.event(kind=Kind.PRESS, token=token, chat=Chat(id=who.private, kind="private"))


async def at_once(court: Court, *events: Inbound) -> None:
    """All these events come in at the same time; then everything is said."""
    await asyncio.gather(*(court.stage.app.receive(event) for event in events))
    await court.stage.app.sweep()


@pytest.mark.row("M03")
async def test_of_two_who_confirm_at_once_one_has_confirmed(court: Court) -> None:
    """M03: one entry, one confirmer, and the other reads that it is decided."""
    dan, eva = court.deputies
    await court.proposes()
    await at_once(court, press(dan, "证据确凿，拉黑"), press(eva, "证据确凿，拉黑"))
    answers = [await said(dan), await said(eva)]
    [entry] = await blacklist.about(court.stage.app.desk.engine, "stage", "cheat")

    assert entry.version == 2
    assert sorted("已经有结果" in answer for answer in answers) == [False, True]


@pytest.mark.row("M03")
async def test_confirming_and_withdrawing_at_once_do_not_both_happen(court: Court) -> None:
    """M03: either it stands and was not withdrawn, or it was withdrawn and stands not; whoever was slower may lift what stands."""
    dan = court.deputies[0]
    ends = []
    for _ in range(ROUNDS):
        await court.proposes()
        [proposal] = await blacklist.of_group(court.stage.app.desk.engine, 1)
        withdraws = court.owner.event(text=f"解除黑名单 {proposal.code}", chat=Chat(id=court.owner.private, kind="private"))
        await at_once(court, press(dan, "证据确凿，拉黑"), withdraws)
        entry = await blacklist.entry_by_code(court.stage.app.desk.engine, proposal.code)
        assert entry is not None
        ends.append((entry.status, entry.confirmed_by is None))

    assert set(ends) <= {(Status.WITHDRAWN, True), (Status.LIFTED, False)}


@pytest.mark.row("M03")
async def test_of_two_who_propose_at_once_one_has_proposed(court: Court) -> None:
    """M03: there is one proposal about a person, and the other moderator is told that it waits."""
    dan = court.deputies[0]
    proposals = [
        who.event(text=f"拉黑 @cheat 假付款 {REASON}", files=(SLIP,), chat=Chat(id=who.private, kind="private"))
        for who in (court.owner, dan)
    ]
    await at_once(court, *proposals)

    assert len(await blacklist.of_group(court.stage.app.desk.engine, 1)) == 1
    assert any("已经有一个提议在等确认" in text for who in (court.owner, dan) for text in who.told())


@pytest.mark.row("M03")
async def test_granting_and_upholding_at_once_do_not_both_happen(court: Court) -> None:
    """M03: a group with two who may decide an appeal has one decision of it."""
    third = Person(court.stage, "fay")
    await court.stage.hand_in(third.event(kind=Kind.JOIN, role="admin"))
    await court.lists()
    await court.cheat.whispers("申诉黑名单 我没有做过这件事")
    await at_once(court, press(court.deputies[1], "申诉成立，解除"), press(third, "维持"))
    told = [text for text in court.cheat.told() if "可以照常交易" in text or "没有通过" in text]

    assert len(told) == 1


@pytest.mark.row("M01")
async def test_a_claim_and_a_confirmation_at_once_leave_no_claim_after_the_entry(court: Court) -> None:
    """M01: either the claim came first, and runs; or the entry did, and the claim was judged afresh and refused."""
    await court.says(court.boss, ORDER)
    await court.says(court.boss, "确认 1")
    await court.proposes()
    await at_once(court, press(court.deputies[0], "证据确凿，拉黑"), court.cheat.event(text="接单 1"))
    await court.says(court.boss, ORDER)
    await court.says(court.boss, "确认 2")
    later = await court.says(court.cheat, "接单 2")

    assert "暂时不能开始新的交易" in later[-1]
    assert (await court.stage.order(1)).state in ("open", "claimed")


@pytest.mark.row("M03")
async def test_a_proposer_who_is_demoted_meanwhile_does_not_count(court: Court) -> None:
    """M03: the demotion is read in the same unit of work that would make the entry stand."""
    await court.proposes()
    demoted = court.owner.event(text="大家好 群里的新规则看一下", role="member")
    court.stage.platform.roles[(GROUP, "owner")] = "member"
    await at_once(court, demoted, press(court.deputies[0], "证据确凿，拉黑"))

    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []
    assert "这个提议不算数" in await said(court.deputies[0])


async def test_a_membership_that_changes_under_the_confirmation_is_judged_afresh(court: Court) -> None:
    """The unit rests on the proposer: changed between reading and writing, nothing is written."""
    await court.proposes()
    engine = court.stage.app.desk.engine
    [proposal] = await blacklist.of_group(engine, 1)
    after = await engine.rows("SELECT version FROM blacklist_entries")
    writes = blacklist.keep(proposal, proposal)
    await engine.commit(writes)
    with pytest.raises(Stale):
        await engine.commit(writes)

    assert after == [(1,)]
    assert await engine.rows("SELECT version FROM blacklist_entries") == [(2,)]


@pytest.mark.row("M03")
async def test_the_same_account_elsewhere_is_somebody_else(court: Court) -> None:
    """M03: ids are of a platform; whoever has the same one on another stands on no list."""
    await court.lists()
    engine = court.stage.app.desk.engine

    assert len(await blacklist.about(engine, "stage", "cheat")) == 1
    assert await blacklist.about(engine, "telegram", "cheat") == []


async def test_a_feed_is_written_and_taken_in_twice_at_once(court: Court, tmp_path: Path) -> None:
    """The same record is issued once, and taken in once, however many do it at the same time."""
    engine, keys, now = court.stage.app.desk.engine, court.stage.keys, court.stage.clock.now()
    assert keys is not None
    async with Stage(keys=tmp_path / "other") as other:
        assert other.keys is not None
        await engine.commit([feeds.pin("other", other.keys.made().public, now)])
        await other.app.desk.engine.commit([feeds.pin("home", keys.made().public, now)])
        await court.orders("共享黑名单 给 other 全部")
        await court.lists()
        peer = await feeds.peer(engine, "other")
        assert peer is not None
        made = await asyncio.gather(
            *(exchange.feed_for(engine, keys.made(), peer, now) for _ in range(3)), return_exceptions=True
        )
        files = [each for each in made if isinstance(each, bytes)]
        there = other.app.desk.engine
        taken = await asyncio.gather(
            *(exchange.take_in(there, other.keys.made(), files[0], now) for _ in range(3)), return_exceptions=True
        )
        records = await there.rows("SELECT COUNT(*) FROM blacklist_records")

    assert all(isinstance(each, bytes | Stale) for each in made) and len(set(files)) == 1
    assert all(isinstance(each, exchange.Taken | Stale) for each in taken) and records == [(1,)]
