"""What is done in a group: the calls of each deed, why Telegram refuses one, and all of it over real HTTP by `jiedan run`."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jiedan.adapter import (
    Admit,
    Author,
    Cause,
    Deed,
    Delete,
    Inbound,
    Invite,
    Kind,
    Mute,
    Pin,
    Remove,
    TurnAway,
    Undeliverable,
    Unmute,
    Unpin,
)
from jiedan_telegram import deeds, inward, updates
from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.payloads import AJIE, BOT, DATE, GROUP, ME, MINMIN, change, message, update
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
LINK = {
    "invite_link": "https://t.me/+AbCdEf…", "creator": BOT, "creates_join_request": True, "is_primary": False, "is_revoked": False,
    "name": "小红书", "expire_date": DATE + 86400, "pending_join_request_count": 1,
}  # fmt: skip


def heard(body: dict[str, Any]) -> Inbound:
    """The one event in an update."""
    [event] = inward.events(updates.read(json.dumps(body)), ME)
    return event.inbound


def called(deed: Deed) -> list[tuple[str, dict[str, Any]]]:
    """The calls of a deed, what they have in common left out."""
    return [
        (call.method, {name: value for name, value in call.parameters.items() if name not in ("chat_id", "permissions")})
        for call in deeds.calls(deed, NOW)
    ]


def test_a_deed_is_these_calls() -> None:
    """In the group, without a sound; a kick is a ban that is lifted at once; a link that asks has no bound of people."""
    until = NOW + timedelta(days=1)
    stamp = int(until.timestamp())
    assert called(Pin(chat="-1", message="17@5")) == [("pinChatMessage", {"message_id": 17, "disable_notification": True})]
    assert called(Unpin(chat="-1", message="17")) == [("unpinChatMessage", {"message_id": 17})]
    assert called(Delete(chat="-1", message="17")) == [("deleteMessage", {"message_id": 17})]
    album = Delete(chat="-1", message="17@5", pieces=("18@5", "19@5"))
    assert called(album) == [("deleteMessages", {"message_ids": [17, 18, 19]})]
    free = {"user_id": 2, "use_independent_chat_permissions": True}
    assert called(Mute(chat="-1", user="2", until=until)) == [("restrictChatMember", free | {"until_date": stamp})]
    assert called(Mute(chat="-1", user="2")) == [("restrictChatMember", free)]
    assert called(Unmute(chat="-1", user="2")) == [("restrictChatMember", free)]
    assert called(Remove(chat="-1", user="2", again=False)) == [("banChatMember", {"user_id": 2})]
    assert called(Remove(chat="-1", user="2", again=True))[1:] == [("unbanChatMember", {"user_id": 2, "only_if_banned": True})]
    assert called(Admit(chat="-1", user="2")) == [("approveChatJoinRequest", {"user_id": 2})]
    assert called(TurnAway(chat="second:-1", user="2")) == [("declineChatJoinRequest", {"user_id": 2})]
    link = {"creates_join_request": False, "name": "x" * 32, "expire_date": stamp, "member_limit": 20}
    assert called(Invite(chat="-1", name="x" * 40, until=until, most=20)) == [("createChatInviteLink", link)]

    assert called(Invite(chat="-1", most=20, asks=True)) == [("createChatInviteLink", {"creates_join_request": True})]


@pytest.mark.parametrize(("seconds", "stays"), [(31, 40), (60, 60), (366 * 86400, 366 * 86400 - 60)])
def test_no_mute_becomes_one_for_ever(seconds: int, stays: int) -> None:
    """Telegram takes what ends within 30 seconds or after 366 days, by its clock, for ever."""
    [call] = deeds.calls(Mute(chat="-1", user="2", until=NOW + timedelta(seconds=seconds)), NOW)

    assert call.parameters["until_date"] - NOW.timestamp() == stays
    assert set(call.parameters["permissions"].values()) == {False}


def test_a_mute_that_waited_until_it_was_over_is_none() -> None:
    """The outbox may have had to wait for Telegram."""
    assert deeds.calls(Mute(chat="-1", user="2", until=NOW), NOW) == ()


def test_somebody_without_a_number_is_nobody() -> None:
    """A channel cannot be muted."""
    with pytest.raises(Undeliverable) as refused:
        deeds.calls(Mute(chat="-1", user="chat:-100"), NOW)

    assert refused.value.cause == "absent"


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        ("Bad Request: not enough rights to restrict/unrestrict chat member", "rights"),
        ("Bad Request: not enough rights to manage pinned messages in the chat", "rights"),
        ("Bad Request: CHAT_ADMIN_REQUIRED", "rights"),
        ("Forbidden: bot was kicked from the supergroup chat", "rights"),
        ("Bad Request: user is an administrator of the chat", "staff"),
        ("Bad Request: can't remove chat owner", "staff"),
        ("Bad Request: method is available only for supergroups", "chat"),
        ("Bad Request: method is available for supergroup and channel chats only", "chat"),
        ("Bad Request: message to pin not found", "absent"),
        ("Bad Request: HIDE_REQUESTER_MISSING", "absent"),
        ("Bad Request: PARTICIPANT_ID_INVALID", "absent"),
        ("Bad Request: something new", "refused"),
    ],
)
def test_a_refusal_of_telegram_has_a_cause(reason: str, cause: Cause) -> None:
    """Whoever asked reads what to do about it."""
    assert deeds.cause(reason) == cause


def test_a_request_to_join_is_heard_with_its_link() -> None:
    """Telegram must be asked for these updates."""
    body = {"chat": GROUP, "from": AJIE, "user_chat_id": 222, "date": DATE, "bio": "插画", "invite_link": LINK}
    inbound = heard(update(chat_join_request=body))

    assert (inbound.kind, inbound.chat.id, inbound.author, inbound.source) == (
        Kind.ASKS, str(GROUP["id"]),
        Author(id="222", name="阿杰", private_chat="222", remarks=("no-username",), since=2014), "小红书",
    )  # fmt: skip
    assert heard(update(chat_join_request={key: body[key] for key in ("chat", "from", "date")})).source == ""
    assert "chat_join_request" in inward.ASKED_FOR


def test_who_joins_by_a_link_brings_its_name_along() -> None:
    """Whoever leaves brings nothing, and a link need not have a name."""
    came = change("left", "member") | {"invite_link": LINK, "via_join_request": True}

    assert heard(update(chat_member=came)).source == "小红书"
    assert heard(update(chat_member=change("left", "member") | {"invite_link": {"invite_link": "https://t.me/+x"}})).source == ""
    assert heard(update(chat_member=change("member", "left") | {"invite_link": LINK})).source == ""


def test_a_reply_says_whom_it_answers() -> None:
    """People by name; behind bots and channels stands no one person; the head of a topic is nobody's."""
    said = message("早") | {"message_id": 50}
    channel = {"id": -100777, "type": "channel", "title": "频道"}
    cases = {
        "person": said | {"from": AJIE}, "bot": said | {"from": BOT},
        "channel": said | {"sender_chat": channel}, "topic": said | {"forum_topic_created": {"name": "x"}},
    }  # fmt: skip
    found = {who: heard(update(message=message("禁言 1天", reply_to_message=answered))) for who, answered in cases.items()}
    who = {name: inbound.reply_author for name, inbound in found.items()}

    assert who["person"] == Author(id="222", name="阿杰")
    assert {name for name, author in who.items() if author is not None and author.anonymous} == {"bot", "channel"}
    assert who["topic"] is None
    assert heard(update(message=message("禁言 1天", **{"from": MINMIN}))).reply_author is None


async def test_an_owner_keeps_order_by_hand(tmp_path: Path) -> None:
    """Pin, mute, unmute, remove and link, each said once it is done; Telegram refuses nothing."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        group, owner, worker = world.group, world.owner, world.worker
        await world.everybody_starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.presses(world.poster, "确认", group, "待接单")
        await world.says(owner, "置顶 1", "已置顶")
        spam = worker.says(group, "加我微信")
        await world.says(owner, "禁言 1天", "已禁言 阿杰", reply_to=spam)
        muted = group.place(worker)
        await world.says(owner, "解除禁言", "可以说话了", reply_to=spam)
        freed = group.place(worker)
        await world.says(owner, "移出", "真的要把 阿杰 移出", reply_to=spam)
        await world.presses(owner, "移出，可再进", group, "已移出 阿杰")
        removed = group.place(worker).status
        said = await world.says(owner, "邀请链接 3天 20人 小红书", "邀请链接")

    [link] = group.links.values()
    assert world.card().pinned
    assert (muted.status, muted.may_send(), freed.status, removed) == ("restricted", False, "member", "left")
    assert 86_000 < muted.until - api.clock() < 86_401
    assert (link.name, link.limit, link.by_request) == ("小红书", 20, False)
    assert link.url in said.text
    assert [call.description for call in api.calls if call.status != 200] == []


async def test_a_request_to_join_is_answered_in_private(tmp_path: Path) -> None:
    """The owner need not have spoken before; who is let in comes by the link, and it is known for good."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        group, owner = world.group, world.owner
        await world.everybody_starts()
        made = await world.says(owner, "邀请链接：审核 小红书", "邀请链接", chat=owner.private)
        [link] = group.links.values()
        eve, mallory = api.user(7, "小雨"), api.user(8, "路人")
        eve.joins(group, link)
        await world.presses(owner, "通过", owner.private, "已通过 小雨")
        mallory.joins(group, link)
        await owner.private.until_said("路人 申请加入", within=30)
        await world.presses(owner, "拒绝", owner.private, "已拒绝 路人")

    assert link.url in made.text
    assert group.place(eve).status == "member"
    assert group.place(mallory).status == "left"
    assert group.requests == {}
    assert [call.description for call in api.calls if call.status != 200] == []


async def test_without_the_right_the_owner_reads_which_one(tmp_path: Path) -> None:
    """And it works once the bot has it."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        group, owner, worker = world.group, world.owner, world.worker
        await world.everybody_starts()
        group.promote_bot(rights={"can_restrict_members": False, "can_invite_users": False})
        spam = worker.says(group, "加我微信")
        lacking = await world.says(owner, "禁言 1天", "没有做成", reply_to=spam)
        link = await world.says(owner, "邀请链接", "没有做成")
        group.promote_bot()
        await world.says(owner, "禁言 1天", "已禁言 阿杰", reply_to=spam)

    assert "“封禁用户”" in lacking.text
    assert "“邀请用户”" in link.text
    assert group.place(worker).status == "restricted"
    assert len([call for call in api.calls if call.method == "restrictChatMember"]) == 2


async def test_a_basic_group_has_no_mutes(tmp_path: Path) -> None:
    """Whoever asks reads what to do about it."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, small=True)
        await world.everybody_starts()
        spam = world.worker.says(world.group, "加我微信")
        said = await world.says(world.owner, "禁言 1天", "没有做成", reply_to=spam)

    assert "超级群" in said.text


async def test_words_that_have_to_wait_repeat_no_deed(tmp_path: Path) -> None:
    """Telegram is too busy for the words, or their answer is lost: one link is made, and it is the one that is said."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        for fault in (api.faults.too_many, api.faults.drop_before):
            fault("sendMessage")
            await world.says(world.owner, "邀请链接", "邀请链接")

    first, second = world.group.links.values()
    texts = [message.text for message in world.group.from_bots if "邀请链接" in message.text]
    assert [first.url in texts[0], second.url in texts[-1]] == [True, True]
    assert len([call for call in api.calls if call.method == "createChatInviteLink"]) == 2
    assert api.faults.left == 0


async def test_a_group_that_moved_unheard_does_not_take_the_private_chat_along(tmp_path: Path) -> None:
    """A deed that was asked for in private finds the group by its new id, and the words still go to whoever asked."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, small=True)
        await world.everybody_starts()
        await world.says(world.owner, "账本", "的账")
        moved = api.group(-100999, "设计接单群")
        moved.add(world.owner, "creator")
        moved.add_bot(by=world.owner)
        api.faults.migrate("createChatInviteLink", moved.id, chat=world.group.id)
        said = await world.says(world.owner, "邀请链接：小红书", "邀请链接", chat=world.owner.private)
        await world.says(world.owner, "帮助", "一单一结", chat=world.owner.private)

    [link] = moved.links.values()
    assert link.url in said.text
    assert world.group.links == {}
