"""Nobody decides for themselves by another account of theirs: what staff may not do for themselves they may do for none of these."""

import pytest

from jiedan.messages.inbound import Kind
from jiedan.orders.order import State
from jiedan.testing import Stage
from tests.stories.staff import deputy
from tests.stories.test_linking import linked
from tests.stories.test_points import opened
from tests.stories.test_releases import MANY, gives_back


@pytest.mark.row("E03", "M07")
async def test_a_strike_is_looked_at_by_no_account_of_whoever_gave_or_got_it(stage: Stage) -> None:
    """E03, M07: neither account of the giver, nor the other account of whom it is about, is told of the appeal or decides it; a third
    does.
    """
    owner, ann = await stage.members("owner", "ann")
    bob, bea, alter = await deputy(stage, "bob"), await deputy(stage, "bea"), await deputy(stage, "alter")
    await linked(bob, bea)
    await linked(ann, alter)
    await bob.replies_to(ann, "警告：发广告")
    before = [len(person.told()) for person in (bob, bea, alter)]
    await ann.whispers("申诉 那是回答群友的问题")
    heard = [len(person.told()) for person in (bob, bea, alter)]
    givers, own = await bea.says("撤销警告 @ann 我给错了"), await alter.says("撤销警告 @ann 给错了")
    done = await owner.presses("撤销：误会", private=True)

    assert heard == before
    assert "要由另一位管理员来看" in givers[-1] and "要由另一位管理员来看" in own[-1]
    assert "已撤销 ann 的警告" in done[-1]


@pytest.mark.row("E03", "M07")
async def test_whoever_gave_a_strike_decides_it_where_only_other_accounts_are_left(stage: Stage) -> None:
    """E03, M07: the other account of the giver, and of whom it is about, are no others, so the appeal is not lost."""
    owner, ann = await stage.members("owner", "ann")
    bea, alter = await deputy(stage, "bea"), await deputy(stage, "alter")
    await linked(owner, bea)
    await linked(ann, alter)
    await owner.replies_to(ann, "警告：发广告")
    await ann.whispers("申诉 那是回答群友的问题")
    done = await owner.presses("撤销：误会", private=True)

    assert "已撤销 ann 的警告" in done[-1]


@pytest.mark.row("K05", "M07")
async def test_nobody_agrees_to_a_claim_of_another_account_of_theirs(stage: Stage) -> None:
    """K05, M07: the other account is not asked, and where it pressed nevertheless it is refused; where there is nobody else, they read
    that.
    """
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    bob = await deputy(stage, "bob")
    await owner.says("扣分 @ann 1 迟到不说")
    await opened(boss)
    await linked(ann, bob)
    before = len(bob.told())
    await ann.says("接单 1")
    button = owner.button("同意接单", private=True)
    sent = await stage.hand_in(bob.event(kind=Kind.PRESS, token=button.token))

    assert len(bob.told()) == before
    assert any("不能批准自己接 #1" in str(message.elements) for message in sent)
    assert (await stage.order()).state is State.OPEN


@pytest.mark.row("G06", "M07")
async def test_nobody_excuses_another_account_of_theirs() -> None:
    """G06, M07: the deputy's other account gave the order back; somebody else excuses it."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        bob = await deputy(stage, "bob")
        await linked(ann, bob)
        await gives_back(stage, boss, ann, 1)
        own, done = await bob.says("免责 1 家里有急事"), await owner.says("免责 1 家里有急事")

    assert "不能给自己免责" in own[-1]
    assert "不再算 ann 无故" in done[-1]


@pytest.mark.row("M07")
async def test_nobody_verifies_another_account_of_theirs(stage: Stage) -> None:
    """M07: what the staff have checked was checked by somebody else."""
    owner, ann = await stage.members("owner", "ann")
    await linked(owner, ann)
    own = await owner.says("认证 @ann 实名 已核对身份证")

    assert "不能给自己认证" in own[-1]
