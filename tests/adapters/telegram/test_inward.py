"""What becomes of an update: every kind that we ask for, as Telegram sends it, and those that must come to nothing."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from jiedan.adapter import Inbound, Kind
from jiedan_telegram import inward, updates
from jiedan_telegram.inward import Event, Me, Remote
from tests.adapters.telegram.payloads import (
    AJIE,
    BOT,
    DATE,
    GROUP,
    ME,
    MINMIN,
    PRIVATE,
    callback,
    change,
    command,
    message,
    update,
)


def heard(payload: dict[str, Any], me: Me = ME) -> tuple[Event, ...]:
    """The events of an update."""
    return inward.events(updates.read(msgspec.json.encode(payload)), me)


def event(payload: dict[str, Any], me: Me = ME) -> Inbound:
    """The one event of an update."""
    (found,) = heard(payload, me)
    return found.inbound


def test_a_message_is_told_with_who_where_and_when() -> None:
    """Name, language, title and the instant come along; the key is the message's own, whatever number the update has."""
    found = event(update(message=message()))

    assert (found.platform, found.kind, found.text, found.message) == ("telegram", Kind.MESSAGE, "接单 17", "55")
    assert (found.chat.id, found.chat.kind, found.chat.title) == ("-1001234567890", "group", "设计接单群")
    assert (found.author.id, found.author.name, found.author.language, found.author.private_chat) == (
        "111",
        "小敏 李",
        "zh-hans",
        None,
    )
    assert found.at == datetime(2026, 11, 21, 2, tzinfo=UTC) == datetime.fromtimestamp(DATE, UTC)
    assert found.key == event({**update(message=message()), "update_id": 7}).key == "telegram:4242:message:-1001234567890:55"


@pytest.mark.parametrize("field", ["text", "caption"])
def test_whoever_is_picked_from_the_list_and_has_no_username_is_named_behind_an_at(field: str) -> None:
    """Telegram writes their first name without one, and counts in units of UTF-16."""
    said = {field: "警告 😀阿杰 发广告，阿杰", f"{'caption_' if field == 'caption' else ''}entities": [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_mention", "offset": 3, "length": 4, "user": {"id": 222, "is_bot": False, "first_name": "😀阿杰", "last_name": "王"}},
        {"type": "mention", "offset": 12, "length": 2},
    ]}  # fmt: skip
    more = {} if field == "text" else {"text": "", "photo": [{"file_id": "p", "file_size": 9}]}

    assert event(update(message=message(**(said | more)))).text == "警告 @😀阿杰 王 发广告，阿杰"


def test_a_private_chat_is_where_the_bot_may_write() -> None:
    """Only what came in private shows that the bot may write there."""
    found = event(update(message=message(chat=PRIVATE)))

    assert (found.chat.kind, found.chat.id, found.author.private_chat) == ("private", "111", "111")


def test_a_further_bot_has_chats_of_its_own() -> None:
    """The same group through another bot is another chat for us; the person is the same."""
    found = event(update(message=message(chat=PRIVATE)), Me(77, "second_bot", "second"))

    assert (found.chat.id, found.author.private_chat, found.author.id) == ("second:111", "second:111", "111")
    assert (found.chat.account, event(update(message=message())).chat.account) == ("second", "")
    assert found.key.startswith("telegram:77:")


@pytest.mark.parametrize(
    ("text", "heeded"),
    [("/claim 17", True), ("/claim@jiedan_bot 17", True), ("/claim@JIEDAN_BOT 17", True), ("/claim@other_bot 17", False)],
)
def test_a_command_for_another_bot_is_none_of_ours(text: str, *, heeded: bool) -> None:
    """In a group with several bots everybody hears every command."""
    found = heard(update(message=command(text)))

    assert bool(found) is heeded


def test_a_deep_link_is_a_press_in_private() -> None:
    """`/start TOKEN` in the private chat is what a button with a link becomes; a bare /start is only a word, and so is one in a group."""
    pressed = event(update(message=command("/start AbC-d_1", chat=PRIVATE)))
    started = event(update(message=command("/start", chat=PRIVATE)))
    elsewhere = event(update(message=command("/start AbC")))

    assert (pressed.kind, pressed.token, pressed.message, pressed.text) == (Kind.PRESS, "AbC-d_1", "", "")
    assert (started.kind, started.text) == (Kind.MESSAGE, "/start")
    assert elsewhere.kind == Kind.MESSAGE


def test_an_answer_names_the_message_that_it_answers() -> None:
    """In a topic, too; there, what answers nothing answers the opening of the topic, which is no answer."""
    card = {**message("卡片"), "message_id": 40, "from": BOT}
    opening = {**message(""), "message_id": 5, "forum_topic_created": {"name": "单", "icon_color": 1}, "is_topic_message": True}
    topic: dict[str, Any] = {"message_thread_id": 5, "is_topic_message": True}

    assert event(update(message=message(reply_to_message=card))).reply_to == "40"
    assert event(update(message=message(reply_to_message=card, message_thread_id=40))).message == "55"
    assert event(update(message=message(reply_to_message={**card, **topic}, **topic))).reply_to == "40@5"
    assert event(update(message=message(reply_to_message=opening, **topic))).reply_to is None
    assert event(update(message=message(**topic))).message == "55@5"


def test_a_press_carries_token_and_message() -> None:
    """The press has an id of its own, which is to be answered; the message may be one that Telegram no longer shows."""
    (found,) = heard(update(callback_query=callback()))
    (old,) = heard(update(callback_query=callback(message={"chat": GROUP, "message_id": 55, "date": 0})))

    assert (found.inbound.kind, found.inbound.token, found.inbound.message, found.callback) == (Kind.PRESS, "tok", "55", "479123")
    assert (found.inbound.author.id, found.inbound.key) == ("222", "telegram:4242:press:479123")
    assert (old.inbound.token, old.inbound.message) == ("tok", "55")
    assert (
        heard(update(callback_query={"id": "1", "from": AJIE, "inline_message_id": "x", "chat_instance": "1", "data": "t"})) == ()
    )


@pytest.mark.parametrize(
    ("payload", "author"),
    [
        (message(sender_chat=GROUP, **{"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}}), "chat:-1001234567890"),
        (message(sender_chat={"id": -1009, "title": "频道", "type": "channel"},
                 **{"from": {"id": 136817688, "is_bot": True, "first_name": "Channel"}}), "chat:-1009"),
        (message(sender_chat={"id": -1008, "title": "频道", "type": "channel"}, is_automatic_forward=True,
                 **{"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}}), "chat:-1008"),
        (message(**{"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}}), "777000"),
    ],
)  # fmt: skip
def test_behind_a_mask_stands_nobody(payload: dict[str, Any], author: str) -> None:
    """Anonymous admins, channels and Telegram's own account have a fake sender: never a person who trades."""
    found = event(update(message=payload))

    assert (found.author.anonymous, found.author.id) == (True, author)


@pytest.mark.parametrize("more", [{"forward_origin": {"type": "user", "date": DATE, "sender_user": AJIE}}, {"via_bot": BOT}])
def test_what_others_wrote_is_marked_as_forwarded(more: dict[str, Any]) -> None:
    """A forwarded 接单 is no claim, and neither is one that another bot put into somebody's mouth."""
    found = event(update(message=message(**more)))

    assert found.forwarded


def test_an_edit_is_marked_and_has_another_key() -> None:
    """We do not ask for edits; one that comes all the same says of itself what it is."""
    found = event(update(edited_message=message(edit_date=DATE + 60)))

    assert "edited_message" not in inward.ASKED_FOR
    assert (found.edited, found.key) == (True, "telegram:4242:message:-1001234567890:55:edited")


def test_photos_and_documents_wait_to_be_fetched() -> None:
    """Of a photo the largest size; the caption is the text."""
    sizes = [
        {"file_id": f"p{width}", "file_unique_id": "u", "width": width, "height": width, "file_size": width}
        for width in (90, 800)
    ]
    document = {"file_id": "d1", "file_unique_id": "u2", "file_name": "稿.pdf", "mime_type": "application/pdf", "file_size": 12}
    captioned = {key: value for key, value in message().items() if key != "text"}
    (photo,) = heard(update(message={**captioned, "photo": sizes, "caption": "交付 17"}))
    (file,) = heard(update(message={**captioned, "document": document}))

    assert (photo.inbound.text, photo.files) == ("交付 17", (Remote("p800", "photo-55.jpg", "image/jpeg", 800),))
    assert (file.inbound.text, file.files) == ("", (Remote("d1", "稿.pdf", "application/pdf", 12),))


@pytest.mark.parametrize(
    ("kind", "more", "file"),
    [
        ("video", {"mime_type": "video/mp4"}, Remote("f", "video-55.mp4", "video/mp4", 12)),
        ("video", {"file_name": "稿.mov", "mime_type": "video/quicktime"}, Remote("f", "稿.mov", "video/quicktime", 12)),
        ("audio", {}, Remote("f", "audio-55.mp3", "audio/mpeg", 12)), ("voice", {}, Remote("f", "voice-55.ogg", "audio/ogg", 12)),
        ("video_note", {}, Remote("f", "video-55.mp4", "video/mp4", 12)),
    ],
)  # fmt: skip
def test_what_moves_or_sounds_is_a_file(kind: str, more: dict[str, Any], file: Remote) -> None:
    """Telegram names neither the files that it made itself nor, sometimes, what they are."""
    found = heard(update(message=message("", **{kind: {"file_id": "f", "file_unique_id": "u", "file_size": 12, **more}})))

    assert [each.files for each in found] == [(file,)]


def test_an_animation_is_the_document_that_it_comes_with() -> None:
    """Telegram shows it under both names; it is one file."""
    shown = {"file_id": "f", "file_unique_id": "u", "file_name": "a.mp4", "mime_type": "video/mp4", "file_size": 12}
    (found,) = heard(update(message=message("", animation=shown, document=shown)))

    assert found.files == (Remote("f", "a.mp4", "video/mp4", 12),)


@pytest.mark.parametrize("kind", ["sticker", "location", "contact", "poll", "dice", "story"])
def test_what_has_no_words_is_answered_in_private_only(kind: str) -> None:
    """Alone with the bot nobody is left in silence; in a group it is talk."""
    alone = heard(update(message=message("", chat=PRIVATE, **{kind: {"file_id": "f"}})))
    in_group = heard(update(message=message("", **{kind: {"file_id": "f"}})))

    assert [(each.inbound.text, each.files) for each in alone] == [("", ())]
    assert in_group == ()


def piece(number: int, caption: str = "", **more: Any) -> Event:
    """A photo of an album."""
    photo = [{"file_id": f"p{number}", "file_unique_id": "u", "width": 90, "height": 90}]
    sent = {key: value for key, value in message().items() if key != "text"}
    body = {**sent, "message_id": number, "photo": photo, "caption": caption, "media_group_id": "13", **more}
    (found,) = heard(update(message=body))
    return found


def test_an_album_is_one_message() -> None:
    """At the place of its first piece, in whatever order they came, with the words of whichever piece has them and the files of all."""
    whole = inward.gathered([piece(57), piece(55), piece(56, "交付 17")])

    assert (whole.inbound.key, whole.inbound.message, whole.inbound.text) == (piece(55).inbound.key, "55", "交付 17")
    assert [file.id for file in whole.files] == ["p55", "p56", "p57"]
    assert (piece(55).album, whole.album) == ("13", "")


def test_what_is_forwarded_or_edited_is_no_piece_of_an_album() -> None:
    """It does nothing anyway, and nothing waits for it."""
    origin = {"type": "user", "date": DATE, "sender_user": AJIE}
    (edited,) = heard(update(edited_message=message(media_group_id="13")))

    assert piece(55, forward_origin=origin).album == edited.album == ""


def test_who_comes_and_goes_is_told() -> None:
    """By the service message, several at once, and by the update of an administrator; bots are nobody."""
    came = heard(update(message=message("", new_chat_members=[AJIE, BOT, MINMIN])))
    (went,) = heard(update(message=message("", left_chat_member=AJIE)))
    joined, left = (
        event(update(chat_member=change("left", "member"))),
        event(update(chat_member=change("member", "kicked", until_date=0))),
    )

    assert [(one.inbound.kind, one.inbound.author.id) for one in came] == [(Kind.JOIN, "222"), (Kind.JOIN, "111")]
    assert len({one.inbound.key for one in came}) == 2
    assert (went.inbound.kind, joined.kind, left.kind) == (Kind.LEAVE, Kind.JOIN, Kind.LEAVE)
    assert heard(update(chat_member=change("left", "member", user=BOT))) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("member", "administrator", (Kind.JOIN, "admin")), ("administrator", "member", (Kind.JOIN, "member")),
        ("administrator", "creator", (Kind.JOIN, "owner")), ("member", "restricted", None), ("left", "kicked", None),
        ("restricted", "left", (Kind.LEAVE, "member")),
    ],
)  # fmt: skip
def test_a_change_of_rights_is_told_as_news_of_the_member(old: str, new: str, told: tuple[Kind, str] | None) -> None:
    """Whoever is promoted or demoted is told with the new role; what changes nothing for us is not."""
    found = heard(update(chat_member=change(old, new, is_member=True)))

    assert [(one.inbound.kind, one.inbound.author.role) for one in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("new", "more", "standing"),
    [
        ("administrator", {}, "admin"), ("member", {}, "member"), ("left", {}, "gone"), ("kicked", {"until_date": 0}, "gone"),
        ("restricted", {"is_member": True}, "member"), ("restricted", {"is_member": False}, "gone"),
    ],
)  # fmt: skip
def test_the_bots_own_place_is_told(new: str, more: dict[str, Any], standing: str) -> None:
    """Added, made an administrator, demoted, removed: with who did it."""
    found = event(update(my_chat_member=change("left", new, user=BOT, **more)))

    assert (found.kind, found.standing, found.author.id, found.chat.id) == (Kind.BOT, standing, "111", "-1001234567890")


def test_a_blocked_bot_knows_that_it_may_not_write() -> None:
    """In private the bot is gone when it is blocked, and there again afterwards."""
    blocked = event(update(my_chat_member=change("member", "kicked", user=BOT, chat=PRIVATE, until_date=0)))
    back = event(update(my_chat_member=change("kicked", "member", user=BOT, chat=PRIVATE)))

    assert (blocked.standing, blocked.author.private_chat) == ("gone", None)
    assert (back.standing, back.author.private_chat) == ("member", "111")


def test_a_group_that_becomes_a_supergroup_moves() -> None:
    """Both notices, in the old chat and in the new, say the same under one key."""
    old = {"id": -555, "title": "群", "type": "group"}
    there = event(update(message=message("", chat=old, migrate_to_chat_id=-1001234567890)))
    here = event(update(message=message("", migrate_from_chat_id=-555)))

    assert (there.kind, there.chat.id, there.moved_to) == (Kind.MOVED, "-555", "-1001234567890")
    assert (here.kind, here.chat.id, here.moved_to, here.key) == (Kind.MOVED, "-555", "-1001234567890", there.key)


@pytest.mark.parametrize(
    "payload",
    [
        message("", sticker={"file_id": "s"}), message(**{"from": BOT}), message(chat={"id": -1, "title": "频道", "type": "channel"}),
        message("", pinned_message=message()), message("", new_chat_title="新名字"),
    ],
)  # fmt: skip
def test_other_messages_come_to_nothing(payload: dict[str, Any]) -> None:
    """Stickers, other bots, channels and service messages."""
    found = heard(update(message=payload))

    assert found == ()


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b'{"update_id": "x"}', b'{"message": {}}', b'{"update_id": 1, "message": {"message_id": 1}}', b"\xff"],
)
def test_what_is_no_update_is_refused(raw: bytes) -> None:
    """One error for all of it, so that it can be stepped over."""
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)):
        updates.read(raw)


def test_an_update_of_a_kind_that_we_do_not_know_is_nothing() -> None:
    """Telegram adds kinds every few months."""
    assert heard(update(purchased_paid_media={"from": AJIE, "paid_media_payload": "x"})) == ()
