"""Blacklists between groups of one instance and between instances: opt-in, told to staff, and no bar by one word alone."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from jiedan.blacklist.feed import QUOTA
from jiedan.blacklist.keys import OwnKeys
from jiedan.blacklist.rejected import Code, Rejected
from jiedan.host import exchange
from jiedan.messages.inbound import Kind
from jiedan.storage import blacklist, feeds
from jiedan.storage.engine import Engine, Write
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER
from tests.stories.court import Court, said

NORTH: Final = ("nora", "nick", "nina")
WEST: Final = ("wang", "wei", "wu")


@pytest.fixture
async def courts(stage: Stage) -> tuple[Court, Court, Court]:
    """Three groups of one instance, each with staff of its own: groups 1, 2 and 3."""
    made = (Court(stage), Court(stage, "north", "北群", NORTH), Court(stage, "west", "西群", WEST))
    for each in made:
        await each.gather()
    return made


async def trades(court: Court, number: int = 1) -> str:
    """The boss puts up an order, and the cheat claims it; what the group reads last."""
    await court.says(court.boss, ORDER)
    await court.says(court.boss, f"确认 {number}")
    return (await court.says(court.cheat, f"接单 {number}"))[-1]


@pytest.mark.row("M02")
async def test_groups_tell_each_other_nothing_until_both_want_it(courts: tuple[Court, Court, Court]) -> None:
    """M02: giving alone or taking alone shows nothing; both together, by category, show staff a line, and the person trades on."""
    home, north, _ = courts
    await north.lists()
    seen = []
    for court, text in (
        (home, "共享黑名单 收 2 冒充"), (north, "共享黑名单 给 1 全部"), (north, "共享黑名单 停 1"), (home, "共享黑名单 收 2 假付款"),
        (north, "共享黑名单 给 1 假付款"),
    ):  # fmt: skip
        before = len(home.owner.told())
        await court.orders(text)
        await home.stage.hand_in(home.cheat.event(kind=Kind.JOIN, chat=home.place))
        seen.append(any("在别处的黑名单上" in text for text in home.owner.told()[before:]))
    claimed = await trades(home)

    assert seen == [False, False, False, False, True]
    assert "北群：假付款" in await said(home.owner) and "刚开始一笔交易" in await said(home.owner)
    assert "暂时不能" not in claimed
    assert "暂时不能" in await trades(north)


@pytest.mark.row("M02")
async def test_two_independent_groups_bar_where_the_owner_wants_it(courts: tuple[Court, Court, Court]) -> None:
    """M02: one is not enough, two are once `自动 开` was said; the person reads who said so; what ends there ends here."""
    home, north, west = courts
    codes = [await north.lists()]
    for court, text in (
        (north, "共享黑名单 给 1 全部"), (west, "共享黑名单 给 1 全部"), (home, "共享黑名单 收 2 全部"), (home, "共享黑名单 收 3 全部"),
        (home, "共享黑名单 自动 开"),
    ):  # fmt: skip
        await court.orders(text)
    one = await trades(home, 1)
    codes.append(await west.lists())
    two = await trades(home, 2)
    told = (await home.cheat.whispers("黑名单"))[-1]
    await north.says(north.owner, f"解除黑名单 {codes[0]} 已经和解", "owner")
    await trades(home, 3)

    assert "暂时不能" not in one and "暂时不能开始新的交易" in two
    assert all(code in told for code in codes) and "北群" in told and "西群" in told
    assert (await home.stage.order(2)).taker is None


@pytest.mark.row("M02")
async def test_two_groups_of_the_same_people_are_one_issuer(stage: Stage) -> None:
    """M02: whoever runs two groups bars nobody in a third by listing somebody twice."""
    home, one, two = Court(stage), Court(stage, "one", "甲", NORTH), Court(stage, "two", "乙", NORTH)
    for court in (home, one, two):
        await court.gather()
    for court, text in (
        (one, "共享黑名单 给 1 全部"), (two, "共享黑名单 给 1 全部"), (home, "共享黑名单 收 2 全部"), (home, "共享黑名单 收 3 全部"),
        (home, "共享黑名单 自动 开"),
    ):  # fmt: skip
        await court.orders(text)
    await one.lists()
    await two.lists()

    assert "暂时不能" not in await trades(home)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("共享黑名单", "没有和任何群或别处的机器人共享"), ("共享黑名单 给 1 全部", "没有 1 这个来源"),
        ("共享黑名单 收 nobody 全部", "没有 nobody"),
        ("共享黑名单 给 2", "这样说"), ("共享黑名单 给 2 态度差", "没看到类别"), ("共享黑名单 给 2 冒充 假身份", "给 2：假身份 · 冒充"),
    ],
)  # fmt: skip
async def test_the_owner_is_told_how_to_share(stage: Stage, text: str, answer: str) -> None:
    """What is shared, with whom it can be, and how it is said."""
    home = Court(stage)
    await home.gather()

    assert answer in (await home.orders(text))[-1]


async def test_others_than_the_owner_share_nothing(stage: Stage) -> None:
    """A member is told whose it is."""
    home = Court(stage)
    await home.gather()

    assert "只有这个群的群主和管理员" in (await home.says(home.boss, "共享黑名单 自动 开"))[-1]


class Instance:
    """A running jiedan with keys of its own and one group."""

    def __init__(self, stage: Stage, title: str) -> None:
        self.stage: Final = stage
        self.court: Final = Court(stage, title=title)

    async def pins(self, other: "Instance", name: str) -> None:
        """The operator pins the other's keys under a name."""
        await self.engine.commit([feeds.pin(name, other.own.public, self.stage.clock.now())])

    async def writes_for(self, name: str) -> bytes:
        """The file for that peer."""
        peer = await feeds.peer(self.engine, name)
        assert peer is not None
        return await exchange.feed_for(self.engine, self.own, peer, self.stage.clock.now())

    async def takes(self, data: bytes) -> exchange.Taken:
        """A file comes in."""
        return await exchange.take_in(self.engine, self.own, data, self.stage.clock.now())

    @property
    def engine(self) -> Engine:
        """The database."""
        return self.stage.app.desk.engine

    @property
    def own(self) -> OwnKeys:
        """The keys."""
        assert self.stage.keys is not None
        return self.stage.keys.made()


@pytest.fixture
async def instances(tmp_path: Path) -> AsyncIterator[list[Instance]]:
    """Six instances: the first is home, the others its peers p1 to p5, pinned both ways; home takes everything from all."""
    async with AsyncExitStack() as stack:
        made = []
        for number in range(6):
            stage = await stack.enter_async_context(Stage(keys=tmp_path / f"keys{number}"))
            made.append(Instance(stage, f"群{number}"))
            await made[-1].court.gather(cheat=True)
        home, *peers = made
        for number, peer in enumerate(peers, 1):
            await home.pins(peer, f"p{number}")
            await peer.pins(home, "home")
            await peer.court.orders("共享黑名单 给 home 全部")
            await home.court.orders(f"共享黑名单 收 p{number} 全部")
        await home.court.orders("共享黑名单 自动 开")
        yield made


@pytest.mark.row("M02")
async def test_one_liar_of_five_peers_bars_nobody_and_two_do(instances: list[Instance]) -> None:
    """M02: the liar lists an honest person as often as it likes: 0 bars, staff read of it; a second peer's word makes it a bar."""
    home, liar, second, *honest = instances
    await liar.court.lists()
    for peer in (liar, second, *honest):
        await home.takes(await peer.writes_for("home"))
    for _ in range(3):
        await home.takes(await liar.writes_for("home"))
    with_one = await trades(home.court, 1)
    advised = await said(home.court.owner)
    await second.court.lists()
    await home.takes(await second.writes_for("home"))
    with_two = await trades(home.court, 2)

    assert "暂时不能" not in with_one and (await home.stage.order(1)).taker is not None
    assert "p1：假付款" in advised
    assert "暂时不能开始新的交易" in with_two and (await home.stage.order(2)).taker is None


@pytest.mark.row("M02", "M03")
async def test_an_appeal_is_granted_at_the_issuer_and_ends_the_bar_at_the_peer(instances: list[Instance]) -> None:
    """M02, M03: the person reads at the one instance who issued it, appeals at the other, and is free at both once the file came."""
    home, one, two, *_ = instances
    code = await one.court.lists()
    await two.court.lists()
    for peer in (one, two):
        await home.takes(await peer.writes_for("home"))
    told = (await home.court.cheat.whispers("黑名单"))[-1]
    barred = await trades(home.court, 1)
    await one.court.cheat.whispers(f"申诉黑名单 {code} 钱当天就到账了，有银行回单")
    await one.court.confirms(one.court.deputies[1], "申诉成立，解除")
    data = await one.writes_for("home")
    taken = await home.takes(data)
    free = await trades(home.court, 2)
    again = await home.takes(data)

    assert code in told and "p1" in told and "暂时不能" in barred
    assert (taken.entries, taken.revocations) == (0, 1)
    assert "暂时不能" not in free
    assert (again.entries, again.revocations) == (0, 0)


@pytest.mark.row("M02")
async def test_nothing_is_passed_on_and_nobody_is_named(instances: list[Instance]) -> None:
    """M02: what one peer told us never goes to another; files hold no account, name, word or amount; loops bring nothing."""
    home, one, *_ = instances
    await one.court.lists()
    data = await one.writes_for("home")
    await home.takes(data)
    await home.court.orders("共享黑名单 给 p1 全部")
    await home.court.orders("共享黑名单 给 p2 全部")
    back, onward = await home.writes_for("p1"), await home.writes_for("p2")
    looped = await one.takes(back)
    await home.court.orders("共享黑名单 停 p1")
    await home.court.orders("共享黑名单 收 p1 冒充")
    told = len(home.court.owner.told())
    await trades(home.court)

    assert back.count(b"\n") == onward.count(b"\n") == 1 and looped.entries == 0
    assert [text for text in home.court.owner.told()[told:] if "p1" in text] == [], (
        "a fake payment is not what home takes from p1"
    )
    assert not any(word in data.decode() for word in ("cheat", "stage", "owner", "boss", "流水"))


@pytest.mark.row("M02")
async def test_what_expires_or_is_no_longer_given_counts_no_more(instances: list[Instance]) -> None:
    """M02: past its end a record vanishes, with its tag, without a word of the issuer; one that is no longer given is taken back."""
    home, one, two, *_ = instances
    await one.court.lists()
    await two.court.lists()
    for peer in (one, two):
        await home.takes(await peer.writes_for("home"))
    await two.court.orders("共享黑名单 停 home")
    stopped = await home.takes(await two.writes_for("home"))
    for each in instances:
        each.stage.clock.pass_by(timedelta(days=91))
    await home.takes(await one.writes_for("home"))
    tags = await home.engine.rows("SELECT tag FROM blacklist_records WHERE peer_id = 1 AND revokes IS NULL")

    assert stopped.revocations == 1
    assert tags == [("",)]
    assert "暂时不能" not in await trades(home.court)


@pytest.mark.row("M02")
async def test_a_record_tells_nothing_from_its_end_on(instances: list[Instance]) -> None:
    """M02: to the second, also before its tag has been wiped."""
    home, one, *_ = instances
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    [(tag,)] = await home.engine.rows("SELECT tag FROM blacklist_records")
    [told] = await feeds.told(home.engine, 1, str(tag), home.stage.clock.now())

    assert await feeds.told(home.engine, 1, str(tag), told.expires_at - timedelta(seconds=1)) == [told]
    assert await feeds.told(home.engine, 1, str(tag), told.expires_at) == []


@pytest.mark.row("M02")
async def test_an_entry_that_is_renewed_is_not_taken_back(instances: list[Instance]) -> None:
    """M02: the newer one stands beside the older at the peer, which does not hear it as an error; lifted, both are taken back."""
    home, one, *_ = instances
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    await one.court.proposes()
    await one.court.confirms(one.court.deputies[1])
    renewed = await home.takes(await one.writes_for("home"))
    [entry] = await blacklist.of_group(one.engine, 1)
    await one.court.owner.whispers(f"解除黑名单 {entry.code} 已经和解")
    lifted = await home.takes(await one.writes_for("home"))

    assert (renewed.entries, renewed.revocations) == (1, 0)
    assert (lifted.entries, lifted.revocations) == (0, 2)


@pytest.mark.row("M02")
async def test_what_is_taken_back_in_its_last_second_leaves_the_feed_whole(instances: list[Instance]) -> None:
    """M02: a record that ended in the second in which it began would have every later feed of this peer rejected."""
    home, one, *_ = instances
    one.stage.clock.pass_by(timedelta(milliseconds=700))
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    await one.court.orders("共享黑名单 停 home")
    for each in (home, one):
        each.stage.clock.pass_by(timedelta(days=90, milliseconds=-300))
    taken = await home.takes(await one.writes_for("home"))

    assert (taken.entries, taken.revocations) == (0, 0)


@pytest.mark.row("M02")
async def test_a_peer_that_takes_back_too_much_is_heard_no_more(instances: list[Instance]) -> None:
    """M02: more than 5 % of 20 records and more: not even staff read of it."""
    home, one, *_ = instances
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    heard = await trades(home.court, 1)
    before = await said(home.court.owner)
    insert = (
        "INSERT INTO blacklist_records (peer_id, seq, hash, tag, category, severity, appeal, expires_at, revoked_by, imported_at)"
        " SELECT 1, seq + {0}, hash, '{0}', category, severity, appeal, expires_at, {1}, imported_at FROM blacklist_records WHERE seq = 1"
    )
    for number in range(1, 20):
        await home.engine.commit([Write(insert.format(number, "99" if number < 3 else "NULL"), ())])
    told = len(home.court.owner.told())
    await trades(home.court, 2)

    assert "暂时不能" not in heard and "p1：假付款" in before
    assert not any("p1" in text for text in home.court.owner.told()[told:])


@pytest.mark.row("M02")
async def test_what_a_peer_brings_beyond_a_day_comes_with_the_next_import(instances: list[Instance]) -> None:
    """M02: with room for one of two records the first comes in, and the word of the peer is no newer; a day later comes the other."""
    home, one, *_ = instances
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    fill = (
        "INSERT INTO blacklist_records (peer_id, seq, hash, tag, category, severity, appeal, expires_at, imported_at)"
        " SELECT 1, seq + {0}, hash, '', category, severity, appeal, expires_at, imported_at FROM blacklist_records WHERE seq = 1"
    )
    await home.engine.commit([Write(fill.format(number), ()) for number in range(1_000, 1_000 + QUOTA - 2)])
    one.stage.clock.pass_by(timedelta(hours=1))
    for second in (1, 0):
        await one.court.proposes()
        await one.court.confirms(one.court.deputies[second])
        await one.writes_for("home")
    known, data = await feeds.peer(home.engine, "p1"), await one.writes_for("home")
    first, again = await home.takes(data), await home.takes(data)
    between = await feeds.peer(home.engine, "p1")
    home.stage.clock.pass_by(timedelta(days=1, seconds=1))
    rest = await home.takes(data)
    after = await feeds.peer(home.engine, "p1")

    assert [(each.entries, each.feed.waiting) for each in (first, again, rest)] == [(1, 1), (0, 1), (1, 0)]
    assert known is not None and between is not None and after is not None
    assert [(each.seq, each.at == known.at) for each in (known, between, after)] == [(1, True), (2, True), (3, False)]


@pytest.mark.row("M02")
async def test_a_peer_with_two_stories_is_frozen_for_good(instances: list[Instance]) -> None:
    """M02: the second story is refused, the first counts no more, and so it stays until the operator pins the peer anew."""
    home, one, *_ = instances
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    await one.engine.commit([Write("DELETE FROM blacklist_issued", ())])
    one.stage.clock.pass_by(timedelta(hours=1))
    await one.court.proposes()
    await one.court.confirms(one.court.deputies[0])
    await one.engine.commit([Write("DELETE FROM blacklist_issued", ())])
    second = await one.writes_for("home")
    codes = []
    for data in (second, second):
        with pytest.raises(Rejected) as rejected:
            await home.takes(data)
        codes.append(rejected.value.code)
    told = len(home.court.owner.told())
    await trades(home.court)

    assert codes == [Code.EQUIVOCATION, Code.FROZEN]
    assert not any("p1" in text for text in home.court.owner.told()[told:])


@pytest.mark.row("M02")
async def test_a_newcomer_from_elsewhere_is_kept_out_and_told_who_says_so(instances: list[Instance]) -> None:
    """M02: at the door as well: with one issuer they come in and staff read of it, with two they are turned away and told."""
    home, one, two, *_ = instances
    newcomer = Person(home.stage, "cheat")
    await home.stage.hand_in(newcomer.event(kind=Kind.LEAVE, chat=home.court.place))
    await one.court.lists()
    await home.takes(await one.writes_for("home"))
    await home.stage.hand_in(newcomer.event(kind=Kind.ASKS, message="", chat=home.court.place))
    asked = home.court.owner.told()[-2:]
    await two.court.lists()
    await home.takes(await two.writes_for("home"))
    await home.stage.hand_in(newcomer.event(kind=Kind.ASKS, message="", chat=home.court.place))

    assert any("p1：假付款" in text for text in asked) and any("申请加入" in text for text in asked)
    assert "p1：假付款" in await said(newcomer) and "p2：假付款" in await said(newcomer)
    assert [type(deed).__name__ for deed in home.stage.platform.deeds] == ["TurnAway"]
