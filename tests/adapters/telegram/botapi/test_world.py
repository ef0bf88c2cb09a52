"""What people can and cannot do, and what a bot can do to them."""

import struct
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.adapters.telegram.botapi import Impossible
from tests.adapters.telegram.botapi.files import DOWNLOAD_LIMIT
from tests.adapters.telegram.botapi.scene import BEN, CARL, GROUP, Scene, scene


@pytest.fixture
async def world() -> AsyncIterator[Scene]:
    """Anna, Ben and the bot in a group."""
    async with scene() as world:
        yield world


def picture(width: int, height: int) -> bytes:
    """The beginning of a PNG picture of this size."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"


async def upload(world: Scene, method: str, kind: str, content: bytes) -> tuple[int, str]:
    """A file sent to the group; returns the status and what came of it."""
    form = aiohttp.FormData({"chat_id": str(GROUP), kind: "attach://file"}, default_to_multipart=True)
    form.add_field("file", content, filename="file.png", content_type="image/png")
    async with world.client.post(f"{world.api.base}/bot123:abc/{method}", data=form) as answer:
        body = await answer.json()
        return answer.status, body.get("description", "")


async def test_a_restriction_silences_until_its_time_is_over(world: Scene) -> None:
    """The member can say nothing meanwhile; what is nearer than thirty seconds is for ever; allowing everything lifts it."""
    restrict = {"chat_id": GROUP, "user_id": BEN, "permissions": {}}
    await world.post("restrictChatMember", **restrict, until_date=int(world.now) + 60)
    with pytest.raises(Impossible):
        world.ben.says(world.group, "x")
    world.now += 60
    world.ben.says(world.group, "free again")
    await world.post("restrictChatMember", **restrict, until_date=int(world.now) + 20)
    world.now += 1000
    forever = (await world.post("getChatMember", chat_id=GROUP, user_id=BEN))[1]
    everything = {"can_send_polls": True, "can_send_other_messages": True, "can_add_web_page_previews": True}
    await world.post("restrictChatMember", **restrict | {"permissions": everything})

    assert (forever["status"], forever["until_date"], forever["can_send_messages"]) == ("restricted", 0, False)
    assert world.ben.says(world.group, "and again").text == "and again"


async def test_who_is_banned_comes_back_only_when_allowed(world: Scene) -> None:
    """A ban puts out and keeps out; lifting it does not bring back."""
    await world.post("banChatMember", chat_id=GROUP, user_id=BEN)
    with pytest.raises(Impossible):
        world.ben.joins(world.group)
    await world.post("unbanChatMember", chat_id=GROUP, user_id=BEN, only_if_banned=True)
    out = (await world.post("getChatMember", chat_id=GROUP, user_id=BEN))[1]["status"]
    world.ben.joins(world.group)

    assert out == "left" and world.group.place(world.ben).status == "member"
    assert [next(iter(message.service or {})) for message in world.group.messages[-2:]] == [
        "left_chat_member",
        "new_chat_members",
    ]


@pytest.mark.parametrize("way", [{"member_limit": 1}, {"expire_date": 1_800_000_100}, {}])
async def test_an_invite_link_ends(world: Scene, way: dict[str, Any]) -> None:
    """By its number of people, by its time, or because it was revoked."""
    link = (await world.post("createChatInviteLink", chat_id=GROUP, **way))[1]["invite_link"]
    world.carl.joins(world.group, via=link)
    world.now += 100
    if not way:
        await world.post("revokeChatInviteLink", chat_id=GROUP, invite_link=link)
    with pytest.raises(Impossible):
        world.api.user(14, "Dora").joins(world.group, via=link)

    join = next(update["chat_member"] for update in await world.updates() if "chat_member" in update)
    assert join["invite_link"]["invite_link"] == link and join["new_chat_member"]["user"]["id"] == CARL


async def test_who_asks_to_join_can_be_written_to_for_five_minutes(world: Scene) -> None:
    """Although they never started the bot; refusing the request leaves them outside."""
    world.carl.asks_to_join(world.group)
    await world.say("who are you?", chat=CARL)
    await world.post("declineChatJoinRequest", chat_id=GROUP, user_id=CARL)
    world.now += 300

    assert (await world.post("sendMessage", chat_id=CARL, text="x"))[0] == 403
    assert not world.group.place(world.carl).inside


async def test_a_topic_can_be_closed_and_deleted(world: Scene) -> None:
    """Closed, only administrators speak in it; deleted, nobody finds it. What is said in it stays in it."""
    forum = world.api.group(-1002, "Forum", forum=True)
    forum.add(world.anna, "creator")
    forum.add(world.ben)
    forum.add_bot()
    thread = (await world.post("createForumTopic", chat_id=-1002, name="x"))[1]["message_thread_id"]
    topic = {"chat_id": -1002, "message_thread_id": thread}
    asked = world.ben.says(forum, "?", topic=thread)
    answer = await world.say("!", chat=-1002, reply_parameters={"message_id": asked.message_id})
    await world.post("closeForumTopic", **topic)
    with pytest.raises(Impossible):
        world.ben.says(forum, "x", topic=thread)
    again = await world.post("closeForumTopic", **topic)
    done = await world.post("sendMessage", **topic, text="done")
    await world.post("deleteForumTopic", **topic)

    assert done[1]["is_topic_message"] and forum.messages[answer - 1].topic == thread
    assert again == (400, "Bad Request: TOPIC_NOT_MODIFIED")
    assert await world.post("sendMessage", **topic, text="x") == (400, "Bad Request: message thread not found")


async def test_a_bot_deletes_its_own_for_two_days_and_others_with_the_right(world: Scene) -> None:
    """What is gone can neither be edited nor answered; a press under it comes without the message."""
    card = {
        "chat_id": GROUP,
        "message_id": await world.say("card", reply_markup={"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}),
    }
    message = world.group.last
    chatter = world.ben.says(world.group, "chatter")
    await world.post("deleteMessages", chat_id=GROUP, message_ids=[999, chatter.message_id, card["message_id"]])
    world.ben.presses(message, "Go")
    world.group.demote_bot()
    old = {"chat_id": GROUP, "message_id": await world.say("old")}
    world.now += 48 * 3600

    assert chatter.deleted and message.deleted
    assert (await world.updates())[-2]["callback_query"]["message"] == {
        "chat": world.group.json(),
        "message_id": message.message_id,
        "date": 0,
    }
    assert await world.post("editMessageText", **card, text="x") == (400, "Bad Request: message to edit not found")
    assert await world.post("deleteMessage", **old) == (400, "Bad Request: message can't be deleted")


async def test_files_keep_to_their_limits(world: Scene) -> None:
    """A photo has a shape and a size, an upload is not empty, and what is bigger than 20 MB is not handed out."""
    big = world.ben.sends_document(world.group, "film.mp4", "video/mp4", b"x", size=DOWNLOAD_LIMIT + 1).document

    assert await upload(world, "sendPhoto", "photo", picture(9999, 2)) == (400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    assert await upload(world, "sendPhoto", "photo", picture(800, 600)) == (200, "")
    assert await upload(world, "sendDocument", "document", b"") == (400, "Bad Request: file must be non-empty")
    assert big is not None and await world.post("getFile", file_id=big.file_id) == (400, "Bad Request: file is too big")
    assert world.group.last.photo is not None and world.group.last.photo.sizes()[-1]["width"] == 800


async def test_people_cannot_do_what_the_apps_do_not_offer(world: Scene) -> None:
    """A test that tries is wrong, and is told; nothing is said by it."""
    elsewhere = world.api.group(-1003, "Elsewhere")
    said = len(world.group.messages)
    world.ben.blocks()
    await world.post("banChatSenderChat", chat_id=GROUP, sender_chat_id=-1009)
    for impossible in (
        lambda: world.carl.says(world.group, "x"),
        lambda: world.ben.says(world.ben.private, "x"),
        lambda: world.ben.says(world.carl.private, "x"),
        lambda: world.ben.starts(payload="字"),
        lambda: world.ben.edits(world.group.messages[0], "x"),
        lambda: world.group.says_anonymously(world.ben, "x"),
        lambda: world.group.channel_says(-1009, "x"),
        lambda: world.group.open_topic("x", world.anna),
        lambda: world.group.upgrade(-1004),
        elsewhere.add_bot,
    ):
        with pytest.raises(Impossible):
            impossible()

    assert len(world.group.messages) == said and world.ben.private.messages == []
