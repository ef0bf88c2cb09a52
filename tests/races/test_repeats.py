"""What comes twice, or twenty times at once, happens once."""

import asyncio
from datetime import timedelta

from jiedan.messages.inbound import Kind
from jiedan.orders.order import State
from jiedan.storage import records
from jiedan.testing import Stage
from tests.races.contest import Contest, contest, replies, whispered


async def names(race: Contest) -> list[str]:
    """The transitions that order 1 took, in order."""
    order = await race.stage.order()
    return [link.name for link in await records.chain(race.stage.app.desk.engine, order.id)]


async def delivered(race: Contest) -> None:
    """Order 1 waits for its acceptance."""
    owner, boss, ann = await race.stage.members("owner", "boss", "ann")
    await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
    await boss.says("确认 1")
    await ann.says("接单 1")
    await ann.says("确认 1")
    await owner.says("到账 1")
    await ann.says("交付 1 做好了")


async def test_ten_presses_of_one_button_have_one_effect(url: str) -> None:
    """A button that is hammered claims once; every further press is told that the order has changed."""
    async with contest(url, apps=10) as race:
        _, boss, ann = await race.stage.members("owner", "boss", "ann")
        await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
        await boss.says("确认 1")
        token = ann.button("接单").token
        sent = await race.at_once(ann.event(kind=Kind.PRESS, token=token) for _ in range(10))

        assert await names(race) == ["drafted", "publish", "claim"]
        assert await race.held(ann) == 1
        assert len([message for message in sent if message.only_for == "ann"]) == 9


async def test_an_event_that_is_delivered_twenty_times_at_once_is_taken_in_once(url: str) -> None:
    """Its key opens one unit of work: one claim, one answer."""
    async with contest(url, apps=10) as race:
        _, boss, ann = await race.stage.members("owner", "boss", "ann")
        await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
        await boss.says("确认 1")
        claim = whispered(ann, "接单 1")
        sent = await race.at_once([claim] * 20)

        assert await names(race) == ["drafted", "publish", "claim"]
        assert len(replies(sent, claim)) == 1
        assert await race.held(ann) == 1


async def test_two_acceptances_and_the_clock_settle_once(url: str) -> None:
    """The client accepts twice in the instant in which the clock does it, too: the money is released once."""
    async with contest(url, apps=4) as race:
        await delivered(race)
        boss = (await race.stage.members("boss"))[0]
        due = (await race.stage.order()).clock("auto_accept")
        assert due is not None
        race.stage.clock.pass_by(due - race.stage.clock.now())
        accepts = [whispered(boss, "验收 1"), whispered(boss, "验收 1")]
        first, second, *clocks = race.apps
        await asyncio.gather(
            first.receive(accepts[0]), second.receive(accepts[1]), *(app.clockwork.sweep() for app in clocks)
        )  # fmt: skip
        await race.stage.app.sweep()

        assert [name for name in await names(race) if name in ("accept", "auto_accept", "settle")][1:] == ["settle"]
        assert await race.stage.books() == {"holder:1": 500_00, "payable:3": -475_00, "income:commission": -25_00}
        assert [len(replies(race.stage.platform.sent, accept)) for accept in accepts] == [1, 1]


async def test_an_event_that_comes_again_after_a_restart_does_nothing(url: str) -> None:
    """The platform that heard no acknowledgement hands the claim in again to the next process: no effect, no answer."""
    async with Stage(url=url) as stage:
        _, boss, ann = await stage.members("owner", "boss", "ann")
        await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
        await boss.says("确认 1")
        claim = ann.event(text="接单 1")
        await stage.hand_in(claim)
    async with Stage(url=url) as later:
        later.clock.pass_by(timedelta(minutes=1))
        again = await later.hand_in(claim)

        assert again == []
        assert (await later.order()).state is State.CLAIMED
        assert (await later.order()).version == 3
