"""The Bot API server that other tests rest on: it is as strict as Telegram, and aiogram reads all that it says."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot as Aiogram
from aiogram import types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods.base import TelegramMethod, TelegramType
from pydantic import BaseModel

from tests.adapters.telegram.botapi import Impossible
from tests.adapters.telegram.botapi.refusal import NOT_MODIFIED, TOO_OLD
from tests.adapters.telegram.botapi.scene import ANNA, BEN, CARL, GROUP, Scene, scene

DIE = "🎲"


@pytest.fixture
async def world() -> AsyncIterator[Scene]:
    """Anna, Ben and the bot in a group."""
    async with scene() as world:
        yield world


class Strict(AiohttpSession):
    """aiogram's session, but a field that aiogram does not know is a mistake: it would let a misspelt one pass."""

    async def make_request(self, bot: Aiogram, method: TelegramMethod[TelegramType], timeout: Any = None) -> TelegramType:  # noqa: ASYNC109
        """Make the call, and look at the result."""
        result = await super().make_request(bot, method, timeout)
        assert unknown(result) == []
        return result


def unknown(value: object) -> list[str]:
    """The names of the fields that aiogram does not know, anywhere in what it has read."""
    if isinstance(value, list):
        return [name for one in value for name in unknown(one)]
    if not isinstance(value, BaseModel):
        return []
    inside = [name for field in type(value).model_fields for name in unknown(getattr(value, field))]
    return [f"{type(value).__name__}.{name}" for name in value.model_extra or {}] + inside


@pytest.fixture
async def aiogram(world: Scene) -> AsyncIterator[Aiogram]:
    """The bot as aiogram sees it. Whatever aiogram cannot read fails the test."""
    bot = Aiogram(world.api.bot.token, session=Strict(api=TelegramAPIServer.from_base(world.api.base)))
    yield bot
    await bot.session.close()


def keyboard(*rows: list[dict[str, str]]) -> dict[str, Any]:
    """An inline keyboard."""
    return {"inline_keyboard": list(rows)}


GO = keyboard([{"text": "Go", "callback_data": "go"}, {"text": "Out", "url": "https://t.me/jiedan_bot?start=abc"}])


async def test_aiogram_reads_every_message_that_people_make(world: Scene, aiogram: Aiogram) -> None:
    """Texts, photos, files, replies, forwards, edits, identities without a person, and topics have the real shape."""
    anna, ben, group = world.anna, world.ben, world.group
    forum = world.api.group(-1002, "Forum", forum=True)
    forum.add(anna, "creator")
    forum.add_bot()
    card = await aiogram.send_message(GROUP, "card")
    said = ben.says(group, f"{DIE} /claim@jiedan_bot 3", reply_to=group.find(card.message_id))
    ben.edits(said, "never mind")
    ben.sends_photo(group, b"pixels", "done")
    ben.sends_document(group, "work.zip", "application/zip", b"PK", "all of it")
    ben.forwards(said, group, hidden=True)
    group.says_anonymously(anna, "as the group")
    group.channel_says(-1009, "as a channel", "News")
    group.channel_says(-1008, "a post", linked=True)
    topic = anna.opens_topic(forum, "Order 7")
    anna.says(forum, "in there", topic=topic)
    messages = [update.message or update.edited_message for update in await aiogram.get_updates(offset=-11)]
    reply, edit, photo, document, forward, anonymous, channel, post, created, inside = filter(None, messages[-10:])

    assert reply.entities is not None and reply.entities[0].extract_from(reply.text or "") == "/claim@jiedan_bot"
    assert reply.reply_to_message is not None and reply.reply_to_message.text == "card"
    assert reply.message_thread_id == card.message_id and reply.is_topic_message is None
    assert (edit.text, edit.message_id) == ("never mind", reply.message_id) and edit.edit_date
    assert photo.photo is not None and photo.photo[-1].file_size == 6 and photo.caption == "done"
    assert document.document is not None and document.document.mime_type == "application/zip"
    assert forward.forward_origin is not None and forward.forward_origin.type == "hidden_user"
    assert anonymous.from_user is not None and anonymous.from_user.id == 1087968824 and anonymous.sender_chat == anonymous.chat
    assert channel.sender_chat is not None and channel.sender_chat.type == "channel"
    assert post.is_automatic_forward and post.from_user is not None and post.from_user.id == 777000
    assert created.forum_topic_created is not None and created.message_id == topic.thread
    assert inside.is_topic_message and inside.message_thread_id == topic.thread and inside.reply_to_message is not None


async def test_aiogram_reads_everything_that_happens_to_people_and_to_the_bot(world: Scene, aiogram: Aiogram) -> None:
    """Joins, leaves, requests, reactions, blocks, presses and changes of rights have the real shape."""
    ben, group = world.ben, world.group
    carl, card = world.carl, await aiogram.send_message(GROUP, "card", reply_markup=types.InlineKeyboardMarkup(**GO))
    link = await aiogram.create_chat_invite_link(GROUP, name="spring", creates_join_request=True)
    carl.joins(group, via=link.invite_link)
    await aiogram.approve_chat_join_request(GROUP, CARL)
    carl.reacts(group.last, "👍")
    query = carl.presses(group.last, "Go")
    carl.leaves(group)
    await aiogram.restrict_chat_member(GROUP, BEN, types.ChatPermissions(can_send_messages=False), until_date=int(world.now) + 60)
    ben.starts(payload="token_1")
    ben.blocks()
    group.demote_bot()
    group.kick_bot()
    updates: dict[str, Any] = {update.event_type: update.event for update in await aiogram.get_updates()}
    kinds = [update.event_type for update in await aiogram.get_updates()]
    let_in = [update.chat_member.via_join_request for update in await aiogram.get_updates() if update.chat_member]

    assert kinds == [
        "chat_join_request", "chat_member", "message", "message_reaction", "callback_query", "chat_member", "message", "chat_member",
        "message", "my_chat_member", "my_chat_member", "my_chat_member",
    ]  # fmt: skip
    assert updates["callback_query"].id == query and updates["callback_query"].message.message_id == card.message_id
    assert updates["chat_join_request"].user_chat_id == CARL and updates["chat_join_request"].invite_link.name == "spring"
    assert let_in == [True, None, None] and updates["chat_member"].new_chat_member.status == "restricted"
    assert updates["my_chat_member"].new_chat_member.status == "kicked"
    assert updates["message"].text == "/start token_1" and updates["message"].chat.type == "private"


async def test_aiogram_reads_the_result_of_every_method(world: Scene, aiogram: Aiogram) -> None:
    """What a bot asks for and does comes back in the shape that the documentation gives it."""
    file = types.BufferedInputFile(b"x" * 10, "a.txt")
    forum = world.api.group(-1002, "Forum", forum=True)
    forum.add(world.anna, "creator")
    forum.add_bot()
    photo = await aiogram.send_photo(GROUP, types.BufferedInputFile(b"y", "p.png"), caption="<b>c</b>", parse_mode="HTML")
    document = await aiogram.send_document(GROUP, file, reply_parameters=types.ReplyParameters(message_id=photo.message_id))
    album = await aiogram.send_media_group(GROUP, [types.InputMediaDocument(media=file), types.InputMediaDocument(media=file)])
    edited = await aiogram.edit_message_caption(chat_id=GROUP, message_id=photo.message_id, caption="d")
    topic = await aiogram.create_forum_topic(-1002, "Order 7")
    inside = await aiogram.send_message(-1002, "private room", message_thread_id=topic.message_thread_id)
    assert document.document is not None
    stored = await aiogram.get_file(document.document.file_id)
    content = await aiogram.download_file(stored.file_path or "")
    admins = await aiogram.get_chat_administrators(GROUP)
    await aiogram.set_my_commands([types.BotCommand(command="help", description="?")], types.BotCommandScopeAllGroupChats(), "zh")
    await aiogram.pin_chat_message(GROUP, photo.message_id)

    assert content is not None and content.read() == b"x" * 10
    assert (edited.caption if isinstance(edited, types.Message) else "") == "d" and len(
        {one.media_group_id for one in album}
    ) == 1
    assert inside.is_topic_message and {admin.status for admin in admins} == {"creator", "administrator"}
    assert await aiogram.get_chat_member_count(GROUP) == 3 and (await aiogram.get_chat_member(GROUP, CARL)).status == "left"
    assert getattr((await aiogram.get_chat(GROUP)).pinned_message, "message_id", 0) == photo.message_id
    assert world.api.bot.commands == {("all_group_chats", "zh"): [{"command": "help", "description": "?"}]}
    assert all([
        await aiogram.edit_forum_topic(-1002, topic.message_thread_id, "Order 7, done"),
        await aiogram.close_forum_topic(-1002, topic.message_thread_id),
        await aiogram.set_message_reaction(GROUP, photo.message_id, [types.ReactionTypeEmoji(emoji="👍")]),
        await aiogram.ban_chat_member(GROUP, BEN), await aiogram.unban_chat_member(GROUP, BEN, only_if_banned=True),
        await aiogram.ban_chat_sender_chat(GROUP, -1009), await aiogram.unpin_chat_message(GROUP),
        await aiogram.delete_message(GROUP, photo.message_id), await aiogram.leave_chat(-1002),
    ])  # fmt: skip


BUTTON = {"text": "x"}
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": " \n "}, "message text is empty"),
    ("sendMessage", {}, "message text is empty"),
    ("sendMessage", {"text": "字" * 4097}, "message is too long"),
    ("sendMessage", {"text": DIE * 2049}, "message is too long"),
    ("sendMessage", {"text": 5}, 'field "text" must be of type String'),
    ("sendMessage", {"text": "x", "parse_mode": "bbcode"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ("sendMessage", {"text": "1 < 2", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
    ("sendMessage", {"text": "字</b>", "parse_mode": "HTML"}, "can't parse entities: Unexpected end tag at byte offset 3"),
    ("sendMessage", {"text": "5.", "parse_mode": "MarkdownV2"},
     "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("sendMessage", {"text": DIE, "entities": [{"type": "bold", "offset": 0, "length": 1}]},
     "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4"),
    ("sendMessage", {"text": "aba caba", "entities": [{"type": "bold", "offset": 3, "length": 6}]},
     "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 9"),
    ("sendMessage", {"text": "x", "entities": [{"type": "huge", "offset": 0, "length": 1}]},
     "can't parse entities: Unsupported type specified"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard([BUTTON])},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard([BUTTON | {"callback_data": ""}])},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard([BUTTON | {"callback_data": "a", "url": "https://a.b"}])},
     "can't parse inline keyboard button: exactly one of the optional fields must be used"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard([BUTTON | {"callback_data": "字" * 22}])}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(*[[BUTTON | {"callback_data": "a"}]] * 101)}, "REPLY_MARKUP_TOO_LONG"),
    ("sendMessage", {"text": "x", "reply_markup": "["}, "can't parse reply_markup JSON object"),
    ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ("sendMessage", {"text": "x", "message_thread_id": 1}, "message thread not found"),
    ("sendMessage", {"text": "x", "chat_id": 5}, "chat not found"),
    ("sendMessage", {"text": "x", "chat_id": "nowhere"}, "chat not found"),
    ("sendMessage", {"text": "x", "chat_id": None}, "chat_id is empty"),
    ("sendDocument", {"document": "nothing"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "x"}]}, "Wrong number of items in the media group"),
    ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"message_id": "one", "text": "x"}, 'field "message_id" must be of type Number'),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "7"}, TOO_OLD),
    ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ("getChatMember", {"user_id": 999}, "PARTICIPANT_ID_INVALID"),
    ("restrictChatMember", {"user_id": ANNA, "permissions": {}}, "can't remove chat owner"),
    ("banChatMember", {"user_id": 123}, "can't restrict self"),
    ("approveChatJoinRequest", {"user_id": CARL}, "HIDE_REQUESTER_MISSING"),
    ("approveChatJoinRequest", {"user_id": BEN}, "USER_ALREADY_PARTICIPANT"),
    ("createChatInviteLink", {"member_limit": 1, "creates_join_request": True},
     "member limit can't be specified for links requiring administrator approval"),
    ("createChatInviteLink", {"expire_date": 1}, "EXPIRE_DATE_INVALID"),
    ("revokeChatInviteLink", {"invite_link": "https://t.me/+x"}, "INVITE_HASH_EXPIRED"),
    ("createForumTopic", {"name": "x"}, "the chat is not a forum"),
    ("setMessageReaction", {"message_id": 999}, "message to react not found"),
    ("setMyCommands", {"commands": [{"command": "派单", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setWebhook", {"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://x.y", "secret_token": "a b"}, "secret token contains unallowed characters"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters", "description"), REFUSED, ids=[f"{row[0]}: {row[2][:60]}" for row in REFUSED])
async def test_what_telegram_refuses_is_refused_in_its_words(
    world: Scene, method: str, parameters: dict[str, Any], description: str
) -> None:
    """400 and the description; nothing is said or changed by it."""
    before = len(world.group.messages)

    assert await world.post(method, **({"chat_id": GROUP} | parameters)) == (400, f"Bad Request: {description}")
    assert len(world.group.messages) == before and world.api.calls[-1].status == 400


RIGHTS = [
    ("pinChatMessage", "can_pin_messages", "not enough rights to manage pinned messages in the chat"),
    ("banChatMember", "can_restrict_members", "not enough rights to restrict/unrestrict chat member"),
    ("createChatInviteLink", "can_invite_users", "not enough rights to manage chat invite link"),
    ("deleteMessage", "can_delete_messages", "message can't be deleted"),
]


@pytest.mark.parametrize(("method", "right", "description"), RIGHTS)
async def test_a_bot_without_the_right_is_refused(world: Scene, method: str, right: str, description: str) -> None:
    """Whether it is an administrator without this right or none at all."""
    parameters = {"chat_id": GROUP, "message_id": world.ben.says(world.group, "x").message_id, "user_id": BEN}
    world.group.promote_bot(rights={right: False})
    first = await world.post(method, **parameters)
    world.group.demote_bot()

    assert first == await world.post(method, **parameters) == (400, f"Bad Request: {description}")


async def test_who_cannot_be_reached_is_named(world: Scene) -> None:
    """Blocked, never started, thrown out, gone of its own accord, silenced, upgraded: each has its own answer."""
    api, ben = world.api, world.ben
    old = api.group(-7, "Old")
    old.add(world.anna, "creator")
    old.add_bot()
    unknown = await world.post("sendMessage", chat_id=CARL, text="x")
    heard_of = await world.post("sendMessage", chat_id=BEN, text="x")
    ben.starts()
    ben.blocks()
    blocked = await world.post("sendMessage", chat_id=BEN, text="x")
    new = old.upgrade(-1007)
    async with world.client.get(f"{api.base}/bot123:abc/sendMessage", params={"chat_id": -7, "text": "x"}) as answer:
        moved = await answer.json()
    world.group.mute_bot()
    muted = await world.post("sendMessage", chat_id=GROUP, text="x")
    world.group.kick_bot()
    kicked = await world.post("sendMessage", chat_id=GROUP, text="x")
    await world.post("leaveChat", chat_id=-1007)

    assert unknown == (400, "Bad Request: chat not found")
    assert heard_of == (403, "Forbidden: bot can't initiate conversation with a user")
    assert blocked == (403, "Forbidden: bot was blocked by the user")
    assert moved["parameters"] == {"migrate_to_chat_id": -1007} and moved["error_code"] == 400
    assert muted == (400, "Bad Request: not enough rights to send text messages to the chat")
    assert kicked == (403, "Forbidden: bot was kicked from the supergroup chat")
    assert await world.post("sendMessage", chat_id=-1007, text="x") == (
        403,
        "Forbidden: bot is not a member of the supergroup chat",
    )
    assert [next(iter(message.service or {})) for message in new.messages] == ["migrate_from_chat_id", "left_chat_member"]


async def test_json_forms_multipart_and_addresses_mean_the_same(world: Scene) -> None:
    """A method's parameters come as a bot likes to send them; a wrong token, and what is no method, is refused."""
    where, markup = f"{world.api.base}/bot123%3Aabc/SENDmessage", json.dumps(GO)
    form = aiohttp.FormData({"chat_id": str(GROUP), "text": "hi", "reply_markup": markup}, default_to_multipart=True)
    await world.say("hi", reply_markup=GO)
    for request in ({"data": {"chat_id": GROUP, "text": "hi", "reply_markup": markup}}, {"data": form}):
        async with world.client.post(where, **request) as answer:
            assert answer.status == 200
    async with world.client.post(
        where, params={"chat_id": GROUP, "text": "hi", "reply_markup": markup, "some": "thing"}
    ) as answer:
        assert answer.status == 200
    async with world.client.get(f"{world.api.base}/bot123:wrong/getMe") as answer:
        assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}

    assert [message.labels for message in world.group.from_bots] == [["Go", "Out"]] * 4
    assert {json.dumps(call.parameters.get("reply_markup")) for call in world.api.calls} == {markup}
    assert (await world.post("sendMoney"))[0] == 404


async def test_marks_are_parsed_and_ends_are_trimmed(world: Scene) -> None:
    """HTML and MarkdownV2 become entities in UTF-16 units; what Telegram finds itself is marked too."""
    await world.say(f"  {DIE} <b>bold <i>both</i></b> &lt;3 <a href='https://a.b/'>link</a> /go ", parse_mode="HTML")
    await world.say("*bold* `a_b` [l](https://a.b/) 5\\.", parse_mode="MarkdownV2")
    html, markdown = world.group.from_bots

    assert html.text == f"{DIE} bold both <3 link /go" and markdown.text == "bold a_b l 5."
    assert [(one["type"], one["offset"], one["length"]) for one in html.entities] == [
        ("bold", 3, 9), ("italic", 8, 4), ("text_link", 16, 4), ("bot_command", 21, 3),
    ]  # fmt: skip
    assert [one["type"] for one in markdown.entities] == ["bold", "code", "text_link"]


async def test_an_edit_must_change_something_and_without_buttons_takes_them_away(world: Scene) -> None:
    """The same again is refused; a message that a test has frozen cannot be edited; edits are counted."""
    card = {"chat_id": GROUP, "message_id": await world.say("card", reply_markup=GO)}
    same = await world.post("editMessageText", **card, text=" card ", reply_markup=GO)
    await world.post("editMessageText", **card, text="card")
    bare = world.group.last.buttons
    world.group.last.frozen = True

    assert (same, bare, world.group.last.edits) == ((400, f"Bad Request: {NOT_MODIFIED}"), [], 1)
    assert await world.post("editMessageText", **card, text="other") == (400, "Bad Request: message can't be edited")


async def test_a_press_is_answered_within_fifteen_seconds_or_not_at_all(world: Scene) -> None:
    """The answer reaches whoever waits for it; a link to the bot starts it; what is not there cannot be pressed."""
    await world.say("card", reply_markup=GO)
    early, late = world.ben.presses(world.group.last, "Go"), world.ben.presses(world.group.last, "go")
    await world.post("answerCallbackQuery", callback_query_id=early, text="yes", show_alert=True)
    world.now += 15.5
    world.ben.presses(world.group.last, "Out")
    with pytest.raises(Impossible):
        world.ben.presses(world.group.last, "Stop")

    assert (await world.api.bot.answered(early)).text == "yes"
    assert await world.post("answerCallbackQuery", callback_query_id=late) == (400, f"Bad Request: {TOO_OLD}")
    assert world.ben.private.messages[-1].text == "/start abc"


async def test_updates_come_until_they_are_confirmed(world: Scene) -> None:
    """The offset confirms; which kinds are wanted is remembered; a waiting poll wakes up at once."""
    waiting = asyncio.create_task(world.updates(timeout=20, allowed_updates=["message"]))
    await world.api.until_polled()
    world.ben.says(world.group, "/one")
    first = await waiting
    world.group.promote(world.ben)
    world.ben.says(world.group, "/two")
    both = await world.updates(limit=5)
    rest = await world.updates(offset=both[1]["update_id"])

    assert [update["message"]["text"] for update in both] == ["/one", "/two"] and both[:1] == first
    assert rest == both[1:] and await world.updates(offset=rest[0]["update_id"] + 1) == []


async def test_there_is_one_way_to_get_updates_at_a_time(world: Scene) -> None:
    """A second poller ends the first one's wait; with a webhook nobody polls."""
    first = asyncio.create_task(world.post("getUpdates", timeout=20))
    await world.api.until_polled()
    second = asyncio.create_task(world.post("getUpdates", timeout=20))
    ended = await first
    await world.post("setWebhook", url=f"{world.api.base}/nobody")

    assert ended[0] == 409 and ended[1].startswith("Conflict: terminated by other getUpdates request")
    assert (await second)[1] == "Conflict: terminated by setWebhook request"
    assert (await world.post("getUpdates"))[1].startswith("Conflict: can't use getUpdates method while webhook is active")
