"""What looks like a pattern is shown to those who keep order, and decided by them: false volume, bad reviews, changes, quarrels."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from jiedan.clock import micros
from jiedan.host.findings import Findings
from jiedan.host.lookout import Lookout
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import findings
from jiedan.storage.engine import Write, integer
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS, GROUP
from tests.stories.staff import deputy
from tests.stories.test_linking import linked

HOUR = 1.1
"""In hours: long enough for the next look."""


@pytest.fixture
async def village(database: str) -> AsyncIterator[Stage]:
    """A group on this database."""
    async with Stage(url=database, defaults=DEFAULTS) as stage:
        yield stage


async def publish(stage: Stage, client: Person, price: int = 500) -> int:
    """An order that is open. Returns its number."""
    await client.says(f"发单 一份产品介绍文案,预算{price}元,明天交付")
    rows = await stage.app.desk.engine.rows("SELECT MAX(number) FROM orders")
    number = int(str(rows[0][0]))
    await client.says(f"确认 {number}")
    return number


async def work(stage: Stage, client: Person, worker: Person, owner: Person, price: int = 500) -> int:
    """An order in work. Returns its number."""
    number = await publish(stage, client, price)
    for person, word in ((worker, "接单"), (worker, "确认"), (owner, "到账")):
        await person.says(f"{word} {number}")
    return number


async def trade(
    stage: Stage, client: Person, worker: Person, owner: Person, price: int = 500, score: int | None = None
) -> int:  # fmt: skip
    """An order that is settled, and reviewed by both sides, where a score is given. Returns its number."""
    number = await work(stage, client, worker, owner, price)
    await worker.says(f"交付 {number} 好了")
    await client.says(f"验收 {number}")
    await owner.says(f"打款 {number}")
    if score is not None:
        await client.says(f"评价 {number} {score}")
        await worker.says(f"评价 {number} 5")
    return number


async def points(stage: Stage) -> dict[str, int]:
    """Name → half points, which are what the ledger of points sums to."""
    query = (
        "SELECT m.name, s.points, (SELECT COALESCE(SUM(p.amount), 0) FROM points p WHERE p.member_id = m.id) FROM memberships s"
    )
    rows = await stage.app.desk.engine.rows(f"{query} JOIN members m ON m.id = s.member_id")
    assert all(kept == int(str(summed)) for _, kept, summed in rows)
    return {str(name): int(str(kept)) for name, kept, _ in rows if kept}


@pytest.mark.row("K10", "M04")
async def test_k10_false_volume_is_found_shown_and_decided_by_people(village: Stage) -> None:
    """K10: who pays whom back and forth is told to the owner, once; upheld with a reason, the points go back and no money moves."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    await trade(village, boss, ann, owner, 500)
    await trade(village, ann, boss, owner, 480)
    await village.pass_by(hours=HOUR)
    await village.pass_by(hours=HOUR)
    told = [said for said in owner.told() if "疑点 1：对倒" in said]
    assert len(told) == 1 and "boss · ann" in told[0] and "#1 #2" in told[0]
    assert not [said for person in (boss, ann) for said in person.told() if "疑点" in said]
    books = await village.books()
    assert await points(village) == {"ann": 2, "boss": 2}
    shown = (await owner.whispers("疑点 1"))[0]
    assert "boss 付给 ann：1 单，共 ¥500.00" in shown and "ann 付给 boss：1 单，共 ¥480.00" in shown
    assert "要写理由" in (await owner.whispers("疑点成立 1"))[0]
    said = await owner.whispers("疑点成立 1 两个号是同一个人")

    assert "收回 2 笔积分，共 2 分。钱没有动" in said[0]
    assert await points(village) == {} and await village.books() == books
    assert "你在“一单一结”的 1 积分被收回。理由：两个号是同一个人" in ann.told()[-1]
    assert "接单完成 1 单" in (await ann.says("名片"))[0]
    assert "已经有人定过了" in (await owner.whispers("疑点不成立 1"))[0]


@pytest.mark.row("K10")
async def test_k10_what_was_taken_back_by_hand_does_not_go_back_twice(village: Stage) -> None:
    """K10: nor is a line taken back by hand that went with a finding; and reviews that open later earn nothing in a trade that was none."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    await trade(village, boss, ann, owner, 500)
    await trade(village, ann, boss, owner, 480)
    await village.pass_by(hours=HOUR)
    rows = await village.app.desk.engine.rows("SELECT id FROM points ORDER BY id")
    first, second = (integer(key) for (key,) in rows)
    await owner.whispers(f"撤销积分 {first} 两个号是同一个人")
    by_hand = await points(village)
    said = await owner.whispers("疑点成立 1 两个号是同一个人")
    again = await owner.whispers(f"撤销积分 {second} 两个号是同一个人")
    await boss.says("评价 1 5")
    await ann.says("评价 1 5")

    assert by_hand == {"boss": 2}
    assert "收回 1 笔积分，共 1 分" in said[0] and "已经" in again[0]
    assert (await village.order(1)).reviews_open and await points(village) == {}


@pytest.mark.row("K10")
async def test_k10_a_finding_that_is_no_problem_is_not_told_again(village: Stage) -> None:
    """K10: dismissed by a button; found again it stays so, until it has twice as many orders."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    for client, worker in ((boss, ann), (ann, boss)):
        await trade(village, client, worker, owner)
    await village.pass_by(hours=HOUR)
    await owner.presses("不是问题", private=True)
    await trade(village, boss, ann, owner)
    await village.pass_by(hours=HOUR)
    kept = await findings.numbered(village.app.desk.engine, 1, 1)
    assert kept is not None and (kept.status, len(kept.orders)) == ("dismissed", 3)
    assert "现在没有疑点" in (await owner.whispers("疑点"))[0]
    await trade(village, ann, boss, owner)
    await village.pass_by(hours=HOUR)

    assert len([said for said in owner.told() if said.startswith("疑点 1：对倒")]) == 2
    assert await points(village) == {"ann": 4, "boss": 4}


@pytest.mark.row("K10")
async def test_k10_who_is_named_by_a_finding_neither_sees_nor_decides_it(stage: Stage) -> None:
    """K10: whatever their role. For a deputy who is a side it does not exist; in the group nobody reads anything of it."""
    owner, boss = await stage.members("owner", "boss")
    deputy = Person(stage, "deputy")
    await stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
    stage.platform.roles[GROUP, "deputy"] = "admin"
    await trade(stage, boss, deputy, owner)
    await trade(stage, deputy, boss, owner)
    await stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
    await stage.pass_by(hours=HOUR)
    said = await owner.says("疑点")

    assert said == ["已私聊发给你。"] and "疑点 1：对倒" in owner.told()[-1]
    assert not [said for said in deputy.told() if "对倒" in said]
    assert "现在没有疑点" in (await deputy.whispers("疑点"))[0]
    assert "没有疑点 1" in (await deputy.whispers("疑点 1"))[0]
    assert "没有疑点 1" in (await deputy.whispers("疑点不成立 1"))[0]
    assert "只有群主" in (await boss.whispers("疑点"))[0] and await boss.says("疑点") == []


@pytest.mark.row("K08")
async def test_k08_bad_reviews_at_once_are_told_and_do_not_count_where_people_say_so(village: Stage) -> None:
    """K08: three who hardly trade give one worker a 1 within a day. The plain rating shows them, the weighted one does not, once upheld."""
    owner, boss, ann, *crowd = await village.members("owner", "boss", "ann", "kim", "lee", "max")
    await trade(village, boss, ann, owner, score=5)
    await village.pass_by(hours=24 * 20)
    for each in crowd:
        await trade(village, each, ann, owner, 500, score=1)
    await village.pass_by(hours=HOUR)
    told = next(said for said in owner.told() if "扎堆差评" in said)
    assert "ann 收到 3 条差评（同期共 3 条评价）" in told and "kim · lee · max" in told
    before = (await boss.says("名片 @ann"))[0]
    await owner.whispers("疑点成立 1 约好来捣乱的")
    after = (await boss.says("名片 @ann"))[0]

    assert "评分 2.0 · 4 条" in before and "评分 2.0 · 4 条" in after
    assert "加权评分 2.0" in before and "加权评分 5.0" in after
    assert (await points(village))["ann"] == 4 * 2 + 1


async def test_a_button_of_an_older_state_shows_the_newer_one(stage: Stage) -> None:
    """What has grown since is looked at before it is decided."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    for client, worker in ((boss, ann), (ann, boss)):
        await trade(stage, client, worker, owner)
    await stage.pass_by(hours=HOUR)
    old = owner.button("不是问题", private=True)
    await trade(stage, boss, ann, owner)
    await stage.pass_by(hours=HOUR)
    await stage.hand_in(owner.event(kind=Kind.PRESS, token=old.token))
    kept = await findings.numbered(stage.app.desk.engine, 1, 1)

    assert kept is not None and kept.status == "open"


@pytest.mark.row("M04")
async def test_m04_whoever_gives_back_or_cancels_again_and_again_is_told_to_the_owner(village: Stage) -> None:
    """M04: four orders given back after the cooling-off, and four that their poster cancelled. A finding does nothing by itself."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    await owner.says("奖惩规则 releases 9")
    for _ in range(4):
        number = await publish(village, boss)
        await ann.says(f"接单 {number}")
        await village.pass_by(minutes=40)
        await ann.says(f"退单 {number}")
        await boss.says(f"取消 {number}")
    await village.pass_by(hours=HOUR)
    told = "\n".join(owner.told())

    assert "频繁退单。ann 在 90 天左右接了 4 单，退单或超时 4 次" in told
    assert "频繁取消。boss 在 90 天左右发了 4 单，取消或不付款 4 次" in told
    number = await publish(village, boss)
    await ann.says(f"接单 {number}")
    assert (await village.order(number)).state == "claimed"


@pytest.mark.row("H05")
async def test_h05_changes_again_and_again_are_told_to_the_owner_early(village: Stage) -> None:
    """H05: the third time that work is sent back, while it still runs; and once, not every hour."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    number = await publish(village, boss)
    await boss.says(f"验收标准 {number} 三个卖点都在，可改五次")
    for person, word in ((ann, "接单"), (ann, "确认"), (owner, "到账")):
        await person.says(f"{word} {number}")
    for _ in range(3):
        await ann.says(f"交付 {number} 好了")
        await boss.says(f"返工 {number} 换个方向")
    await village.pass_by(hours=HOUR)
    await village.pass_by(hours=HOUR)
    told = [said for said in owner.told() if "反复改需求" in said]

    assert told == ["提醒 1：反复改需求。#1 已经改了 3 次，其中返工 3 次。双方是 boss · ann，建议群主早点问一声。"]
    assert not [said for person in (boss, ann) for said in person.told() if "反复改需求" in said]


@pytest.mark.row("L12")
async def test_l12_a_quarrel_is_told_to_the_owner_before_it_is_a_dispute(village: Stage) -> None:
    """L12: sent back twice, and angry words in the order's room. How many there are is told, not what was said."""
    owner, boss, ann = await village.members("owner", "boss", "ann")
    number = await work(village, boss, ann, owner)
    for _ in range(2):
        await ann.says(f"交付 {number} 好了")
        await boss.says(f"返工 {number} 换个方向")
    await boss.whispers(f"留言 {number} 你这也太差了")
    await ann.whispers(f"留言 {number} 你凭什么这么说")
    await village.pass_by(hours=HOUR)
    told = [said for said in owner.told() if "可能要起纠纷" in said]

    assert len(told) == 1 and "返工 2 次，带火气的话 2 句" in told[0] and "太差" not in told[0]
    assert (await village.order(number)).state == "working"


@pytest.mark.row("K10", "M07")
async def test_k10_another_account_of_somebody_who_is_named_sees_nothing_either(stage: Stage) -> None:
    """K10, M07: a deputy whose other account is a side of it is not told, does not find it, and decides nothing."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    dan = await deputy(stage, "dan")
    await linked(ann, dan)
    await trade(stage, boss, ann, owner)
    await trade(stage, ann, boss, owner)
    await stage.pass_by(hours=HOUR)

    assert "疑点 1：对倒" in owner.told()[-1] and not [said for said in dan.told() if "对倒" in said]
    assert "现在没有疑点" in (await dan.whispers("疑点"))[0]
    assert "没有疑点 1" in (await dan.whispers("疑点不成立 1"))[0]


async def test_what_one_look_leaves_comes_with_the_next_though_nothing_has_changed(stage: Stage) -> None:
    """More than may be new at once: the rest is not lost until somebody trades again."""
    owner, *others = await stage.members("owner", "c1", "w1", "c2", "w2", "c3", "w3")
    for client, worker in zip(others[::2], others[1::2], strict=True):
        await trade(stage, client, worker, owner)
        await trade(stage, worker, client, owner)
    desk, kept = stage.app.desk, list[int]()
    await desk.engine.commit([Write("DELETE FROM findings", ()), Write("DELETE FROM pattern_marks", ())])
    for _ in range(3):
        stage.clock.pass_by(timedelta(hours=HOUR))
        await Lookout(desk, Findings(desk), most_new=2).look()
        kept.append(len(await findings.listed(desk.engine, 1)))

    assert kept == [2, 3, 3]


async def test_a_first_look_at_an_old_group_tells_a_few_and_counts_the_rest(stage: Stage) -> None:
    """Nobody is flooded: five one by one, the others by their number."""
    people = await stage.members("owner", *(f"c{number}" for number in range(7)), *(f"w{number}" for number in range(7)))
    owner, clients, workers = people[0], people[1:8], people[8:]
    for client, worker in zip(clients, workers, strict=True):
        await trade(stage, client, worker, owner)
        await trade(stage, worker, client, owner)
    await stage.pass_by(hours=HOUR)
    told = [said for said in owner.told() if "对倒" in said]

    assert len(told) == 5
    assert "另外发现 2 条疑点，回复「疑点」查看。" in owner.told()
    assert "现有疑点 7 条" in (await owner.whispers("疑点"))[0]


async def test_a_group_that_is_broken_keeps_no_other_from_being_looked_at(village: Stage) -> None:
    """An order of the first cannot be read: the second is looked at, the first again in an hour; whoever is in it is no newcomer then."""
    stage, north = village, Chat(id="north", kind="group", title="北群")
    owner, boss = await stage.members("owner", "boss")
    await stage.hand_in(owner.event(kind=Kind.JOIN, role="owner", chat=north))
    await publish(stage, boss)
    engine = stage.app.desk.engine
    [(data,)] = await engine.rows("SELECT data FROM orders")
    await engine.commit([Write("DELETE FROM pattern_marks", ()), Write("DELETE FROM first_seen", ())])
    looks = list[list[tuple[int, bool]]]()
    for broken in (True, True, False):
        await engine.commit([Write("UPDATE orders SET data = ?", ("{" if broken else data,), 1)])
        stage.clock.pass_by(timedelta(hours=HOUR))
        await Lookout(stage.app.desk, Findings(stage.app.desk)).look()
        marks = await engine.rows(
            "SELECT group_id, seen > 0 FROM pattern_marks WHERE looked_at = ? ORDER BY group_id", (now(stage),)
        )
        looks.append([(integer(group), bool(seen)) for group, seen in marks])

    assert looks == [[(1, False), (2, False)], [(1, False), (2, False)], [(1, True), (2, False)]]
    assert await engine.rows("SELECT DISTINCT at FROM first_seen WHERE group_id = 1") == [(0,)]


def now(stage: Stage) -> int:
    """The moment, as it is kept."""
    return micros(stage.clock.now())
