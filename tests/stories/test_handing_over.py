"""移交 全部 and 接管 全部: a holder who leaves hands everything over at once."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.members.roles import Role
from jiedan.storage import members
from jiedan.storage.engine import Write
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

Brought = Callable[..., Awaitable[None]]
TASK = "发单 海报，预算500元，12月20日交付"
STOP = "CREATE TRIGGER stop BEFORE UPDATE ON orders WHEN NEW.number = 2 BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"


async def holds_too(stage: Stage, *names: str) -> None:
    """These members are holders of the group as well."""
    for each in await members.named(stage.app.desk.engine, 1):
        if each.member.name in names:
            await stage.app.desk.engine.commit([members.appoint(each, each.roles | {Role.HOLDER})])


@pytest.fixture
async def bob(stage: Stage, trio: Trio) -> Person:
    """Another holder; `cid` is a third."""
    bob, _ = await stage.members("bob", "cid")
    assert len(trio) == 3
    await holds_too(stage, "bob", "cid")
    return bob


@pytest.fixture
def brought(stage: Stage, trio: Trio) -> Brought:
    """Brings the next order of `poster` to `state`, by a worker of its own; the money is in the owner's hands, or in `holder`'s."""
    owner, boss, _ = trio
    count = 0

    async def go(state: str, *, poster: Person = boss, holder: Person = owner) -> None:
        nonlocal count
        count += 1
        (worker,) = await stage.members(f"w{count}")
        steps = (
            ("open", poster, TASK), ("open", poster, f"确认 {count}"), ("claimed", worker, f"接单 {count}"),
            ("funding", worker, f"确认 {count}"), ("working", holder, f"到账 {count}"), ("delivered", worker, f"交付 {count} 好了"),
            ("settled", poster, f"验收 {count}"),
        )  # fmt: skip
        for reached, person, text in steps:
            await person.says(text)
            if reached == state and not text.startswith("发单"):
                return

    return go


async def in_hands(stage: Stage) -> dict[str, int]:
    """Member → what they have in hands."""
    named = {each.member.id: each.member.name for each in await members.named(stage.app.desk.engine, 1)}
    return {
        named[int(account.removeprefix("holder:"))]: amount
        for account, amount in (await stage.books()).items()
        if account.startswith("holder:")
    }


async def test_a_holder_who_leaves_hands_over_all_in_one_go(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """Running orders, pay that waits, the group's commission; what cannot go is named with the reason. One word takes it all over."""
    owner, boss, _ = trio
    await brought("working")
    await brought("settled")
    await owner.says("打款 2")
    await brought("settled")
    await brought("working", poster=bob)
    await brought("open")
    said = await owner.says("移交 全部 给 @bob")

    assert said == ["已请 bob 接管 owner 手里 3 单的钱，共 ¥1025.00；没移交的 1 单。明细已发私聊。"]
    assert owner.told()[-1].splitlines() == [
        "已请 bob 接管 owner 手里 3 单的钱，共 ¥1025.00。bob 接下之前，还由 owner 负责：",
        "· #1 海报：¥500.00", "· #2 海报：¥25.00", "· #3 海报：¥500.00", "没动的 1 单，共 ¥500.00，原因如下：",
        "· #4 海报：¥500.00。#4 的当事人不能经手这笔钱。请换一位保管人，或请不是当事人的管理员来办。",
    ]  # fmt: skip
    assert bob.told()[-1].startswith(
        "owner 请你接管 owner 手里 3 单的钱，共 ¥1025.00。先确认钱真的都到了你手里，再回复「接管 全部」"
    )
    assert await in_hands(stage) == {"owner": 152_500}
    before = len(boss.told())
    said = await bob.says("接管 全部")
    assert said == ["bob 已接管 3 单的钱，共 ¥1025.00；没接下的 0 单。这些单以后付款、打款、退款都找 bob。"]
    assert await in_hands(stage) == {"owner": 50_000, "bob": 102_500}
    assert owner.told()[-1].startswith("bob 已接管你手里 3 单的钱，共 ¥1025.00，以后不用你负责：")
    assert [told.partition(" ")[0] for told in boss.told()[before:]] == ["#1", "#3"]
    assert await bob.whispers("打款 3") != []
    assert (await stage.order(3)).paid_out_at is not None


async def test_a_stop_in_between_leaves_each_order_whole(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """What went before the stop is with the one, the rest with the other; the same words again do the rest, and nothing twice."""
    owner, _, _ = trio
    for _ in range(3):
        await brought("working")
    await owner.says("移交 全部 给 @bob")
    engine = stage.app.desk.engine
    await engine.commit([Write(STOP, ())])
    await bob.says("接管 全部")
    halfway = await in_hands(stage)
    await engine.commit([Write("DROP TRIGGER stop", ())])
    said = await bob.says("接管 全部")

    assert halfway == {"owner": 100_000, "bob": 50_000}
    assert [(await stage.order(number)).handover is None for number in (1, 2, 3)] == [True] * 3
    assert said[0].startswith("bob 已接管 2 单的钱，共 ¥1000.00")
    assert await in_hands(stage) == {"bob": 150_000}
    rows = await engine.rows("SELECT order_id, COUNT(*) FROM records WHERE name = 'take_over' GROUP BY order_id")
    assert [count for _, count in rows] == [1, 1, 1]


async def test_what_a_holder_has_who_is_gone_is_handed_over_by_the_owner(
    stage: Stage, trio: Trio, bob: Person, brought: Brought
) -> None:
    """Whose it is stands before 全部. Nobody but owner and admins may, and what others hold stays where it is."""
    owner, boss, _ = trio
    await brought("working", holder=bob)
    await brought("working")
    await brought("settled", holder=bob)
    refused = await boss.says("移交 @bob 的全部 给 @cid")
    await owner.says("移交 @bob 的全部 给 @cid")
    (cid,) = (Person(stage, "cid"),)
    told = cid.told()[-1]
    await cid.whispers("接管全部")

    assert refused == ["别人手里的钱，只有群主和管理员能移交。自己的说「移交 全部 给 @小王」。"]
    assert told.startswith("owner 请你接管 bob 手里 2 单的钱，共 ¥1000.00")
    assert any(said.startswith("owner 请 cid 接管你手里 2 单的钱") for said in bob.told())
    assert await in_hands(stage) == {"owner": 50_000, "cid": 100_000}


async def test_a_second_pair_of_hands_is_handed_over_as_well(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """Of an order whose money two have in hands, the owner hands over just what the named one has."""
    owner, _, _ = trio
    await brought("delivered")
    await bob.says("到账 1 100")
    await owner.says("移交 @bob 的全部 给 @cid")
    await Person(stage, "cid").says("接管 全部")

    assert await in_hands(stage) == {"owner": 50_000, "cid": 10_000}


async def test_said_again_it_asks_nobody_twice(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """An order that was asked for already counts, and its record has one line of it; in English the same words."""
    owner, _, _ = trio
    await brought("working")
    await owner.says("移交 1 @bob")
    said = await owner.says("hand over all to @bob")
    rows = await stage.app.desk.engine.rows("SELECT COUNT(*) FROM records WHERE name = 'hand_over'")

    assert said[0].startswith("已请 bob 接管 owner 手里 1 单的钱，共 ¥500.00")
    assert rows == [(1,)]
    assert bob.told()[-1].startswith("owner 请你接管")


async def test_each_currency_has_its_sum(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """Amounts of two currencies are never added."""
    owner, _, _ = trio
    await brought("working")
    await brought("working")
    in_dollars = (
        'UPDATE orders SET currency = \'USD\', data = REPLACE(data, \'"currency":"CNY"\', \'"currency":"USD"\') WHERE number = 2'
    )
    await stage.app.desk.engine.commit([Write(in_dollars, (), 1)])

    assert "共 ¥500.00 + $500.00" in (await owner.says("移交 全部 给 @bob"))[0]


async def test_what_means_nothing_here_is_refused_or_talk(stage: Stage, trio: Trio, bob: Person, brought: Brought) -> None:
    """Who has nothing in hands is talking in the group; alone with the bot they hear so. A name that is no holder's is refused."""
    owner, boss, _ = trio
    assert await boss.says("移交 全部 给 @bob") == []
    assert await boss.whispers("移交 全部 给 @bob") == ["手里没有要移交的钱。谁手里有多少，群主和保管人看「负债」。"]
    assert (await bob.says("接管 全部"))[0].startswith("没有人请你接管什么")
    await brought("working")
    assert (await owner.says("移交 全部"))[0].startswith("要移交给哪位保管人？")
    assert (await owner.says("移交 全部 给 @boss"))[0].startswith("boss 不是本群的保管人")
    assert (await stage.order(1)).handover is None


async def test_the_same_on_postgresql(postgres_url: str) -> None:
    """Finding whose the money is takes statements of its own."""
    async with Stage(url=postgres_url) as stage:
        owner, boss, ann, bob = await stage.members("owner", "boss", "ann", "bob")
        await holds_too(stage, "bob")
        for person, text in ((boss, TASK), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1")):
            await person.says(text)
        await owner.says("移交 全部 给 @bob")
        await bob.says("接管 全部")

        assert await in_hands(stage) == {"bob": 50_000}
