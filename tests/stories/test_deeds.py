"""Pinning, muting, removing, invite links and requests to join: by hand, by the owner and the deputies."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final

import pytest

from jiedan.adapter import Admit, Invite, Mute, Pin, Remove, TurnAway, Unmute, Unpin
from jiedan.errors import Ambiguous, Cause, Undeliverable
from jiedan.messages.elements import Mention
from jiedan.messages.inbound import Author, Chat, Kind
from jiedan.messages.outgoing import Outgoing
from jiedan.storage import members
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import GROUP
from tests.stories.conftest import Trio, group

Until = Callable[[str], Awaitable[None]]
BOT: Final = Author(id="bot", name="bot", anonymous=True)


async def asks(stage: Stage, name: str = "eve", **more: Any) -> list[Outgoing]:
    """Somebody outside asks to be let in; returns what is sent because of it."""
    return await stage.hand_in(Person(stage, name).event(kind=Kind.ASKS, message="", **more))


async def test_a_card_is_pinned_and_unpinned(stage: Stage, trio: Trio, until: Until) -> None:
    """By its number, in the group or in private, and in reply to it."""
    owner = trio[0]
    await until("open")
    card = next(iter(await stage.app.desk.engine.rows("SELECT message FROM cards")))[0]
    said = await owner.says("置顶 1")
    await owner.whispers("/unpin 1")
    await owner.says("置顶", reply_to=card)

    assert said == ["已置顶 #1 的卡片。"]
    message = str(card)
    pin = Pin(chat=GROUP, message=message)
    assert stage.platform.deeds == [pin, Unpin(chat=GROUP, message=message), pin]


async def test_an_order_that_the_group_has_not_seen_cannot_be_pinned(stage: Stage, trio: Trio, until: Until) -> None:
    """It has no card there; whoever asks reads when it will work."""
    await until("draft")
    await trio[1].says("/language 中文")
    await stage.hand_in(trio[1].event(kind=Kind.JOIN, role="admin"))
    [said] = await trio[1].says("置顶 1", role="admin")

    assert "还没有发到群里" in said
    assert stage.platform.deeds == []


async def test_somebody_is_muted_for_a_time(stage: Stage, trio: Trio) -> None:
    """In reply to what they said; until when is said by the group's clock."""
    owner, _, ann = trio
    said = await owner.replies_to(ann, "禁言 1天")
    free = await owner.replies_to(ann, "解除禁言")

    until = stage.clock.now() + timedelta(days=1)
    assert stage.platform.deeds == [Mute(chat=GROUP, user="ann", until=until), Unmute(chat=GROUP, user="ann")]
    assert said == ["已禁言 ann，到 2026年11月22日（周日）10:00。提前放开：「解除禁言 @ann」。"]
    assert free == ["ann 可以说话了。"]


@pytest.mark.parametrize(
    ("text", "seconds"), [("mute 1d", 86400), ("禁言 31秒", 31), ("禁言 两小时", 7200), ("/mute 366d", 31622400)]
)
async def test_times_can_be_said_in_many_ways(stage: Stage, trio: Trio, text: str, seconds: int) -> None:
    """From 31 seconds to 366 days."""
    await trio[0].replies_to(trio[2], text)

    assert stage.platform.deeds == [Mute(chat=GROUP, user="ann", until=stage.clock.now() + timedelta(seconds=seconds))]


@pytest.mark.parametrize("text", ["禁言", "禁言 30秒", "禁言 367天", "禁言 99999年", "禁言 3次", "/mute for ever"])
async def test_other_times_are_refused(stage: Stage, trio: Trio, text: str) -> None:
    """Some platforms take what is shorter or longer for ever."""
    [said] = await trio[0].replies_to(trio[2], text)

    assert "30 秒以上、366 天以内" in said
    assert stage.platform.deeds == []


@pytest.mark.parametrize("text", ["禁言 1天", "解除禁言", "移出", "/remove", "mute 1d"])
async def test_without_a_reply_one_reads_how(stage: Stage, trio: Trio, text: str) -> None:
    """Nobody is guessed."""
    [said] = await trio[0].says(text)
    [alone] = await trio[0].whispers(text)

    assert "说的是谁？请写上名字，或回复对方在群里的一句话" in said
    assert "说的是谁？请写上名字" in alone
    assert stage.platform.deeds == []


@pytest.mark.parametrize("text", ["禁言 1天", "解除禁言", "移出", "邀请链接", "/invite 3d 20 newsletter"])
async def test_members_are_refused_in_words(stage: Stage, trio: Trio, text: str) -> None:
    """Only the owner and the deputies may."""
    [said] = await trio[1].replies_to(trio[2], text)

    assert "的权限才能做。请找群主，或有这个权限的管理员。" in said
    assert stage.platform.deeds == []


@pytest.mark.parametrize("text", ["remove", "kick", "unmute", "pin", "invite", "mute 1d"])
async def test_plain_english_of_members_is_talk(stage: Stage, trio: Trio, text: str) -> None:
    """Nobody who may not is answered because of a word that everybody uses."""
    assert await trio[1].replies_to(trio[2], text) == []


@pytest.mark.parametrize("role", ["owner", "admin"])
async def test_whoever_keeps_order_is_left_alone(stage: Stage, trio: Trio, role: Any) -> None:
    """By what the platform says at that moment, or else by what we know."""
    owner, boss, ann = trio
    await stage.hand_in(boss.event(kind=Kind.JOIN, role="admin"))
    known = await owner.replies_to(boss, "禁言 1天")
    stage.platform.roles[GROUP, "ann"] = role
    told = await owner.replies_to(ann, "移出")

    assert known == ["boss 是群主或管理员，不能这样做。请群主先取消对方的管理员身份：在平台上，或说「收权 @boss」。"]
    assert told == ["ann 是群主或管理员，不能这样做。请群主先取消对方的管理员身份：在平台上，或说「收权 @ann」。"]
    assert stage.platform.deeds == []


async def test_nobody_mutes_themselves_a_bot_or_whoever_left(stage: Stage, trio: Trio) -> None:
    """Each is named."""
    owner, _, ann = trio
    [own] = await owner.replies_to(owner, "禁言 1天")
    [bots] = await owner.says("禁言 1天", reply_to="m1", reply_author=BOT)
    stage.platform.roles[GROUP, "ann"] = "gone"
    [gone] = await owner.replies_to(ann, "禁言 1天")

    assert ("自己" in own, "机器人" in bots, "不在群里" in gone) == (True, True, True)
    assert stage.platform.deeds == []


async def test_the_name_of_whoever_is_to_be_removed_is_shown_as_it_is_kept(stage: Stage, trio: Trio) -> None:
    """On one line, without what turns the writing round; so it is registered, too."""
    zed = Author(id="zed", name="Zed\u202e\n群主说：好")
    asked = await trio[0].says("移出", reply_to="m1", reply_author=zed)
    found = await members.member(stage.app.desk.engine, "stage", "zed")

    assert asked == ["真的要把 Zed 群主说：好 移出本群吗？按下面的按钮才算数。"]
    assert found is not None
    assert found.name == "Zed 群主说：好"


@pytest.mark.parametrize(
    ("label", "again", "words"), [("移出，可再进", True, "还可以再进群"), ("移出，不可再进", False, "不能再进群")]
)
async def test_a_removal_is_asked_twice(stage: Stage, trio: Trio, label: str, words: str, *, again: bool) -> None:
    """Nothing happens before the button; it says whether they may come back."""
    owner, _, ann = trio
    asked = await owner.replies_to(ann, "移出")
    before = [*stage.platform.deeds]
    [said] = await owner.presses(label)

    assert asked == ["真的要把 ann 移出本群吗？按下面的按钮才算数。"]
    assert before == []
    assert words in said
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=again)]


async def test_open_orders_are_said_before_somebody_is_removed(stage: Stage, trio: Trio, until: Until) -> None:
    """Also those that came after the question: then it is asked anew, and the old button does nothing. They leave when it is over."""
    owner, _, ann = trio
    await owner.replies_to(ann, "移出")
    await until("claimed")
    [again] = await owner.presses("移出，可再进")
    before = [*stage.platform.deeds]
    await owner.presses("移出，可再进")
    waiting = [*stage.platform.deeds]
    await ann.says("退单 1")
    await stage.pass_by(minutes=20)

    assert "还有 1 单没了结（#1）" in again
    assert before == waiting == []
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=True)]


async def test_members_cannot_press_a_removal_and_it_ends_in_an_hour(stage: Stage, trio: Trio) -> None:
    """A right is looked at when the button is pressed."""
    owner, boss, ann = trio
    await owner.replies_to(ann, "移出")
    [refused] = await boss.presses("移出，可再进")
    await stage.pass_by(hours=1)
    [late] = await owner.presses("移出，可再进")

    assert "“移出成员”的权限" in refused
    assert "过期" in late
    assert stage.platform.deeds == []


async def test_an_invite_link_has_a_time_a_number_and_a_source(stage: Stage, trio: Trio) -> None:
    """The platform puts the link into the words."""
    [said] = await trio[0].says("邀请链接 3天 20人 小红书")
    [private] = await trio[0].whispers("邀请链接：审核 抖音")

    now = stage.clock.now()
    assert stage.platform.deeds == [
        Invite(chat=GROUP, name="小红书", until=now + timedelta(days=3), most=20),
        Invite(chat=GROUP, name="抖音", until=now + timedelta(days=7), asks=True),
    ]
    assert said.splitlines() == [
        "“一单一结”的邀请链接：https://stage/+1", "2026年11月24日（周二）10:00 前有效", "最多 20 人", "来源：小红书",
    ]  # fmt: skip
    assert "https://stage/+2" in private


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("邀请链接 400天", "366 天"),
        ("邀请链接 3天 0人", "1 到 99"),
        ("邀请链接 1天" + "长" * 33, "32"),
        ("邀请链接 20人 审核", "二选一"),
    ],
)
async def test_links_that_cannot_be_are_refused(stage: Stage, trio: Trio, text: str, words: str) -> None:
    """With an example of what can."""
    [said] = await trio[0].says(text)

    assert words in said
    assert stage.platform.deeds == []


@pytest.mark.parametrize(
    ("cause", "words"),
    [("rights", "“封禁用户”"), ("staff", "群主或管理员"), ("absent", "不在群里"), ("chat", "超级群"), ("refused", "没有答应")],
)
async def test_whoever_asked_reads_why_it_was_not_done(stage: Stage, trio: Trio, cause: Cause, words: str) -> None:
    """And what to do next; what would have been said is not."""
    owner, _, ann = trio
    stage.platform.failures.append(Undeliverable("Bad Request: …", cause))
    [said] = await owner.replies_to(ann, "禁言 1天")

    assert words in said
    assert "已禁言" not in said
    assert stage.platform.deeds == []


async def test_nobody_says_that_it_was_done_when_nobody_knows(stage: Stage, trio: Trio) -> None:
    """The answer was lost twice: the asker is sent to look."""
    owner, _, ann = trio
    stage.platform.failures.extend([Ambiguous("lost"), Ambiguous("lost")])
    at_once = await owner.replies_to(ann, "禁言 1天")
    later = await stage.pass_by(seconds=6)

    assert at_once == []
    assert ["不知道做成了没有" in line for line in later] == [True]


async def test_words_that_do_not_arrive_are_no_failed_deed(stage: Stage, trio: Trio) -> None:
    """A refusal without a cause is about the words, and nothing more is said."""
    stage.platform.failures.append(Undeliverable("blocked"))

    assert await trio[0].replies_to(trio[2], "禁言 1天") == []


async def test_a_request_is_decided_once(stage: Stage, trio: Trio) -> None:
    """The owner and a deputy are asked in private; the second reads who was faster, and that holds for the other answer as well."""
    owner, boss, _ = trio
    await stage.hand_in(boss.event(kind=Kind.JOIN, role="admin"))
    stage.platform.roles[GROUP, "owner"] = "owner"
    stage.platform.roles[GROUP, "boss"] = "admin"
    told = await asks(stage, source="小红书")
    done = await boss.presses("通过", private=True)
    late = [*await owner.presses("通过", private=True), *await owner.presses("拒绝", private=True)]

    assert {message.chat for message in told} == {owner.private, boss.private}
    assert boss.told()[-2] == "eve 申请加入“一单一结”，来自：小红书。"
    assert done == ["已通过 eve 的进群申请。"]
    assert late == ["boss 已经通过了 eve 的申请，不用再处理。"] * 2
    assert stage.platform.deeds == [Admit(chat=GROUP, user="eve")]


async def test_of_two_who_press_at_once_one_decides(stage: Stage, trio: Trio) -> None:
    """Each in their own private chat; the other reads who it was."""
    owner, boss, _ = trio
    await stage.hand_in(boss.event(kind=Kind.JOIN, role="admin"))
    await asks(stage)
    presses = [
        person.event(
            kind=Kind.PRESS, token=person.button(label, private=True).token, chat=Chat(id=person.private, kind="private")
        )
        for person, label in ((owner, "通过"), (boss, "拒绝"))
    ]
    await asyncio.gather(*(stage.app.receive(press) for press in presses))
    await stage.app.sweep()
    last = [person.told()[-1] for person in (owner, boss)]

    assert len(stage.platform.deeds) == 1
    assert sorted("已经" in line for line in last) == [False, True]


async def test_requests_and_links_on_postgres(postgres_url: str) -> None:
    """The same there: asked, decided once, and remembered where from."""
    async with Stage(url=postgres_url) as stage:
        owner, ann = await stage.members("owner", "ann")
        await asks(stage, source="小红书")
        await asks(stage, source="小红书")
        await owner.presses("通过", private=True)
        await stage.members("eve")
        await owner.replies_to(ann, "移出")
        await owner.presses("移出，不可再进")
        rows = await stage.app.desk.engine.rows("SELECT source FROM memberships ORDER BY id")

    assert stage.platform.deeds == [Admit(chat=GROUP, user="eve"), Remove(chat=GROUP, user="ann", again=False)]
    assert [source for (source,) in rows] == ["", "", "小红书"]


async def test_the_same_person_may_decide_again_where_it_was_not_done(stage: Stage, trio: Trio) -> None:
    """Once the bot has the right, the same button works; the other one does not."""
    owner = trio[0]
    await asks(stage)
    stage.platform.failures.append(Undeliverable("CHAT_ADMIN_REQUIRED", "rights"))
    [undone] = await owner.presses("拒绝", private=True)
    [other] = await owner.presses("通过", private=True)
    await owner.presses("拒绝", private=True)

    assert "“邀请用户”" in undone
    assert "已经拒绝了" in other
    assert stage.platform.deeds == [TurnAway(chat=GROUP, user="eve")]


async def test_who_asks_again_is_asked_about_again(stage: Stage, trio: Trio) -> None:
    """The buttons of the first time do nothing any more."""
    owner = trio[0]
    await asks(stage)
    old = owner.button("拒绝", private=True)
    await asks(stage)
    chat = Chat(id=owner.private, kind="private")
    [refused] = words(await stage.hand_in(owner.event(kind=Kind.PRESS, token=old.token, chat=chat)))
    await owner.presses("通过", private=True)

    assert refused == "这个按钮已经过时：对方又申请了一次。请按最新那条消息下面的按钮。"
    assert stage.platform.deeds == [Admit(chat=GROUP, user="eve")]


async def test_without_a_private_chat_the_group_is_asked(stage: Stage) -> None:
    """The owner is called by name; members cannot press."""
    owner, ann = Person(stage, "owner"), Person(stage, "ann")
    for person in (owner, ann):
        event = person.event(kind=Kind.JOIN)
        await stage.hand_in(person.event(kind=Kind.JOIN, author=Author(id=person.name, name=person.name, role=event.author.role)))
    [told] = await asks(stage)
    [refused] = await ann.presses("通过")
    [done] = await owner.presses("通过")

    assert told.chat == GROUP
    assert told.elements[0] == Mention("owner", "owner")
    assert "“审核成员”的权限" in refused
    assert done == "已通过 eve 的进群申请。"


async def test_who_was_let_in_elsewhere_needs_no_button(stage: Stage, trio: Trio) -> None:
    """They are in the group; the membership remembers by which link."""
    owner = trio[0]
    await asks(stage, source="抖音")
    await stage.members("eve")
    [late] = await owner.presses("通过", private=True)
    engine = stage.app.desk.engine
    eve = await members.member(engine, "stage", "eve")
    assert eve is not None
    found = await members.membership(engine, (await group(stage)).id, eve.id)

    assert late == "eve 已经在群里了，不用再处理。"
    assert found is not None
    assert found.source == "抖音"
    assert stage.platform.deeds == []


async def test_who_comes_by_a_link_is_remembered_with_its_name(stage: Stage, trio: Trio) -> None:
    """The last link counts; coming back without one takes nothing away."""
    engine, ann = stage.app.desk.engine, trio[2]
    for source in ("小红书", "抖音", ""):
        await stage.hand_in(ann.event(kind=Kind.JOIN, source=source))
    known = await members.member(engine, "stage", "ann")
    assert known is not None
    found = await members.membership(engine, (await group(stage)).id, known.id)

    assert found is not None
    assert found.source == "抖音"
