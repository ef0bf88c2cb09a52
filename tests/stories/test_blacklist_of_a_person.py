"""An entry of the blacklist is about one account and bars the person, with whichever account."""

import pytest

from jiedan.adapter import TurnAway
from jiedan.messages.inbound import Kind
from jiedan.storage import members
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER
from tests.stories.court import REASON, Court, said
from tests.stories.test_linking import linked


@pytest.fixture
async def court(stage: Stage) -> Court:
    """Everybody is there."""
    made = Court(stage)
    await made.gather()
    return made


@pytest.mark.row("M01", "M07")
async def test_an_entry_bars_every_account_of_the_person(court: Court) -> None:
    """M01, M07: the other account claims, publishes and is given nothing, nor does anybody take what it put up, also once the link is
    undone; it reads why, and appeals.
    """
    owner, boss, _ = court.owner, court.boss, court.cheat
    alter = Person(court.stage, "alter")
    await court.stage.hand_in(alter.event(kind=Kind.JOIN))
    await alter.whispers("/language 中文")
    for person, text in ((alter, ORDER), (alter, "确认 1"), (boss, ORDER), (boss, "确认 2"), (alter, ORDER)):
        await person.says(text)
    await linked(court.cheat, alter)
    code = await court.lists()
    claimed, published = await alter.says("接单 2"), await alter.says("确认 3")
    assigned, taken = await owner.says("指派 2 @alter"), await boss.says("接单 1")
    await alter.whispers("解除关联")
    later = await alter.says("接单 2")
    shown = await alter.whispers("黑名单")
    appealed = await alter.whispers(f"申诉黑名单 {code} 钱第二天就补上了，有银行回单")
    await court.confirms(court.deputies[1], "申诉成立，解除")
    await alter.says("接单 2")

    for refused in (claimed, published, later):
        assert "你的另一个账号 cheat 在本群的黑名单上" in refused[-1]
    assert "alter 现在不能接单" in assigned[-1] and "发布者暂时不能开始新的交易" in taken[-1]
    assert "你的另一个账号 cheat 在“一单一结”的黑名单上" in shown[-1] and REASON in shown[-1]
    assert "已收到你对" in appealed[-1]
    assert (await court.stage.order(2)).taker is not None


@pytest.mark.row("M01", "M07")
async def test_no_other_account_of_whoever_is_listed_comes_in(court: Court) -> None:
    """M01, M07: it is turned away as the listed one is, and reads that it is because of the other."""
    alter = Person(court.stage, "alter")
    await court.stage.hand_in(alter.event(kind=Kind.JOIN))
    await alter.whispers("/language 中文")
    await linked(court.cheat, alter)
    await court.lists()
    await court.stage.hand_in(alter.event(kind=Kind.LEAVE))
    await court.stage.hand_in(alter.event(kind=Kind.ASKS, message=""))

    assert "你的另一个账号 cheat 在它的黑名单上" in await said(alter)
    assert court.stage.platform.deeds == [TurnAway(chat=GROUP, user="alter")]


@pytest.mark.row("M01", "M07")
async def test_what_another_account_was_judged_by_before_the_entry_counts_no_more(court: Court) -> None:
    """M01, M07: the confirmation changes the memberships of all accounts, so that a claim of any that was under way is judged afresh."""
    alter, engine = Person(court.stage, "alter"), court.stage.app.desk.engine
    await court.stage.hand_in(alter.event(kind=Kind.JOIN))
    await linked(court.cheat, alter)
    person = await members.member(engine, "stage", "alter")
    assert person is not None
    before = await members.membership(engine, 1, person.id)
    await court.lists()
    after = await members.membership(engine, 1, person.id)

    assert before is not None and after is not None
    assert after.version > before.version
