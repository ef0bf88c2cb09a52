"""From Telegram to jiedan: one update becomes the events in it. Pure: it sees an update and who the bot is, no more.

chat id     "-100123", the number of Telegram; of a further bot "second:-100123"
message id  "17", or "17@5" in the topic 5 of a forum: an answer goes where it stands
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, NamedTuple

import msgspec

from jiedan.adapter import Author, Chat, Inbound, Kind, Standing
from jiedan_telegram.updates import Callback, Change, Link, Message, Place, Plea, Update, User

PLATFORM: Final = "telegram"
ASKED_FOR: Final = ("message", "callback_query", "my_chat_member", "chat_member", "chat_join_request")
"""The kinds of updates that we want. No edits: an edited message never does anything."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LINKED: Final = 777000
"""Telegram's own account, by which a channel's posts come into its discussion group (platforms.md §1)."""
_COMMAND: Final = re.compile(r"/(\w{1,64})(?:@(\w{3,64}))?(?=\s|$)")
_UNNAMED: Final[Mapping[str, tuple[str, str]]] = {
    "document": ("file", "application/octet-stream"), "video": ("video-{}.mp4", "video/mp4"), "audio": ("audio-{}.mp3", "audio/mpeg"),
    "voice": ("voice-{}.ogg", "audio/ogg"), "video_note": ("video-{}.mp4", "video/mp4"),
}  # fmt: skip
"""Kinds of files → what one is called and takes itself for, where Telegram does not say."""
_PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_NUMBERS: Final = (
    (100_000_000, 2014), (200_000_000, 2015), (300_000_000, 2016), (450_000_000, 2017), (700_000_000, 2018), (1_000_000_000, 2019),
    (1_500_000_000, 2020), (2_200_000_000, 2021), (5_800_000_000, 2022), (6_700_000_000, 2023), (7_800_000_000, 2024),
)  # fmt: skip
"""Numbers of people below which → about the year in which they came to Telegram."""
_START: Final = re.compile(r"/start(?:@\w+)?\s+([A-Za-z0-9_-]{1,64})\s*$")


class Me(NamedTuple):
    """The bot that got the update. `name` is what the settings call it, "" for the first."""

    id: int
    username: str
    name: str = ""

    def chat(self, identity: int) -> str:
        """Our id of a chat."""
        return f"{self.name}:{identity}" if self.name else str(identity)


class Remote(NamedTuple):
    """A file that lies at Telegram still. `size` in bytes, None where Telegram does not say."""

    id: str
    name: str
    mime: str
    size: int | None

    @property
    def is_picture(self) -> bool:
        """Whether it says that it is one."""
        return self.mime in _PICTURES


class Event(NamedTuple):
    """Something that happened, and the files that belong to it. `callback` is to be answered soon, whatever becomes of the event.

    `album`: it is one piece of this album. What was sent together comes as several messages, of which one has the words.
    """

    inbound: Inbound
    files: tuple[Remote, ...] = ()
    callback: str = ""
    album: str = ""


def events(update: Update, me: Me) -> tuple[Event, ...]:
    """What happened, in order. Nothing where it does not concern us."""
    if update.message is not None:
        return _message(update.message, me)
    if update.callback_query is not None:
        return _press(update.callback_query, me)
    if any(change is not None and change.chat.type == "channel" for change in (update.my_chat_member, update.chat_member)):
        return ()
    if update.my_chat_member is not None:
        return (_own_place(update.my_chat_member, update.update_id, me),)
    if update.chat_member is not None:
        return _place(update.chat_member, update.update_id, me)
    if update.chat_join_request is not None:
        return (_plea(update.chat_join_request, update.update_id, me),)
    if update.edited_message is not None:
        return tuple(_edited(event) for event in _message(update.edited_message, me))
    return ()


def message_id(message: Message) -> str:
    """Our id of a message."""
    topic = message.message_thread_id if message.is_topic_message else None
    return f"{message.message_id}@{topic}" if topic else str(message.message_id)


def role(status: str) -> str:
    """What Telegram calls somebody, in our words: owner, admin or member."""
    return {"creator": "owner", "administrator": "admin"}.get(status, "member")


def _message(message: Message, me: Me) -> tuple[Event, ...]:
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return (_moved(message, me),)
    if message.new_chat_members or message.left_chat_member:
        return _comings(message, me)
    author = _author(message, me)
    if author is None or message.chat.type not in ("private", "group", "supergroup"):
        return ()
    text = _addressed(_with_names(message), me)
    files = _files(message)
    if text is None or not (text or files or (message.is_wordless and message.chat.type == "private")):
        return ()
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:message:{message.chat.id}:{message.message_id}", platform=PLATFORM, chat=_chat(message.chat, me),
        author=author, at=_instant(message.date), message=message_id(message), text=text, reply_to=_answered(message),
        reply_author=_answered_author(message, me), pictures=sum(file.is_picture for file in files),
        forwarded=message.forward_origin is not None or message.is_automatic_forward or message.via_bot is not None,
    )  # fmt: skip
    if message.chat.type == "private" and (deep := _START.match(text)):
        return (Event(msgspec.structs.replace(inbound, kind=Kind.PRESS, token=deep[1], message="", text="")),)
    return (Event(inbound, files, album="" if inbound.forwarded else message.media_group_id),)


def gathered(pieces: Iterable[Event]) -> Event:
    """The pieces of an album as the one message that they are for people: at the place of the first, with the words and files of all."""
    first, *others = sorted(pieces, key=lambda piece: int(piece.inbound.message.partition("@")[0]))
    words = "\n".join(piece.inbound.text for piece in (first, *others) if piece.inbound.text)
    files = tuple(file for piece in (first, *others) for file in piece.files)
    pictures = sum(file.is_picture for file in files)
    rest = tuple(piece.inbound.message for piece in others)
    return Event(msgspec.structs.replace(first.inbound, text=words, pictures=pictures, pieces=rest), files)


def _author(message: Message, me: Me) -> Author | None:
    """Who speaks. Behind a channel, an anonymous admin or Telegram's own account stands no one person; other bots say nothing to us."""
    if message.sender_chat is not None:
        place = message.sender_chat
        return Author(id=f"chat:{place.id}", name=place.title or str(place.id), anonymous=True)
    sender = message.sender
    if sender is None or sender.is_bot:
        return None
    private = me.chat(message.chat.id) if message.chat.type == "private" else None
    return _person(sender, anonymous=sender.id == _LINKED, private_chat=private)


def _with_names(message: Message) -> str:
    """What was said. Whoever was picked from Telegram's list and has no username stands there by name without an @: we put it in front."""
    text, entities = (message.text, message.entities) if message.text else (message.caption, message.caption_entities)
    called = [(each, each.user) for each in entities if each.type == "text_mention" and each.user is not None]
    if not called:
        return text
    units = text.encode("utf-16-le")
    for each, user in sorted(called, key=lambda found: found[0].offset, reverse=True):
        end = 2 * (each.offset + each.length)
        units = units[: 2 * each.offset] + f"@{_name(user)}".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le", "replace")


def _name(user: User) -> str:
    return f"{user.first_name} {user.last_name}".strip() or str(user.id)


def _person(user: User, *, role: str = "member", anonymous: bool = False, private_chat: str | None = None) -> Author:
    known = role if role in ("owner", "admin") else "member"
    return Author(
        id=str(user.id), name=_name(user), role=known, language=user.language_code, anonymous=anonymous, private_chat=private_chat  # type: ignore[arg-type]
    )  # fmt: skip


def _addressed(text: str, me: Me) -> str | None:
    """The text, unless it is a command for another bot. `/claim@our_bot` may be written in any case."""
    command = _COMMAND.match(text) if text.startswith("/") else None
    if command is None or command[2] is None or command[2].casefold() == me.username.casefold():
        return text
    return None


def _files(message: Message) -> tuple[Remote, ...]:
    if message.photo:
        largest = message.photo[-1]
        return (Remote(largest.file_id, f"photo-{message.message_id}.jpg", "image/jpeg", largest.file_size),)
    for kind, (name, mime) in _UNNAMED.items():
        if (file := getattr(message, kind)) is not None:
            called = file.file_name or name.format(message.message_id)
            return (Remote(file.file_id, called, file.mime_type or mime, file.file_size),)
    return ()


def _answered(message: Message) -> str | None:
    """The message that this one answers. In a topic every message that answers none "answers" the one that opened the topic."""
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created is not None:
        return None
    return message_id(answered)


def _answered_author(message: Message, me: Me) -> Author | None:
    """Who said what this message answers. Behind a bot's words stands nobody."""
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created is not None:
        return None
    sender = answered.sender
    return _author(answered, me) or (None if sender is None else _person(sender, anonymous=True))


def _press(callback: Callback, me: Me) -> tuple[Event, ...]:
    message = callback.message
    if message is None or callback.sender.is_bot:
        return ()
    private = me.chat(message.chat.id) if message.chat.type == "private" else None
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:press:{callback.id}", platform=PLATFORM, kind=Kind.PRESS, chat=_chat(message.chat, me),
        author=_person(callback.sender, private_chat=private), at=_instant(message.date), message=message_id(message),
        token=callback.data,
    )  # fmt: skip
    return (Event(inbound, callback=callback.id),)


def _moved(message: Message, me: Me) -> Event:
    old, new = (
        (message.chat.id, message.migrate_to_chat_id)
        if message.migrate_to_chat_id
        else (message.migrate_from_chat_id, message.chat.id)
    )
    author = _author(message, me) or Author(id="", name="Telegram", anonymous=True)
    chat = Chat(id=me.chat(old or 0), kind="group", title=message.chat.title, account=me.name)
    key = f"{PLATFORM}:{me.id}:moved:{old}:{new}"
    moved_to = me.chat(new or 0)
    return Event(
        Inbound(
            key=key, platform=PLATFORM, kind=Kind.MOVED, chat=chat, author=author, at=_instant(message.date), moved_to=moved_to
        )
    )


def _comings(message: Message, me: Me) -> tuple[Event, ...]:
    """Service messages: the only news of arrivals where the bot is no administrator. Bots are nobody; our own place is told elsewhere."""
    gone = () if message.left_chat_member is None else (message.left_chat_member,)
    found = [(user, Kind.JOIN) for user in message.new_chat_members] + [(user, Kind.LEAVE) for user in gone]
    chat, at = _chat(message.chat, me), _instant(message.date)
    return tuple(
        Event(
            Inbound(
                key=f"{PLATFORM}:{me.id}:{kind}:{message.chat.id}:{message.message_id}:{user.id}",
                platform=PLATFORM,
                kind=kind,
                chat=chat,
                author=_person(user),
                at=at,
            )
        )
        for user, kind in found
        if not user.is_bot
    )


def _place(change: Change, number: int, me: Me) -> tuple[Event, ...]:
    """Somebody joined, left, was promoted or demoted."""
    before, after = change.old_chat_member, change.new_chat_member
    if after.user.is_bot or (before.inside == after.inside and role(before.status) == role(after.status)):
        return ()
    kind = Kind.JOIN if after.inside else Kind.LEAVE
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:place:{number}", platform=PLATFORM, kind=kind, chat=_chat(change.chat, me),
        author=_person(after.user, role=role(after.status)), at=_instant(change.date),
        source=change.invite_link.name if change.invite_link is not None and after.inside else "",
        link=_link(change.invite_link) if after.inside else "",
    )  # fmt: skip
    return (Event(inbound),)


def _plea(plea: Plea, number: int, me: Me) -> Event:
    source = "" if plea.invite_link is None else plea.invite_link.name
    private = None if plea.user_chat_id is None else me.chat(plea.user_chat_id)
    author = msgspec.structs.replace(
        _person(plea.sender, anonymous=plea.sender.is_bot, private_chat=private),
        remarks=() if plea.sender.username else ("no-username",), since=_since(plea.sender.id),
    )  # fmt: skip
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:asks:{number}", platform=PLATFORM, kind=Kind.ASKS, chat=_chat(plea.chat, me), author=author,
        at=_instant(plea.date), source=source, link=_link(plea.invite_link),
    )  # fmt: skip
    return Event(inbound)


def _link(link: Link | None) -> str:
    """The link, where we see all of it."""
    return "" if link is None or link.invite_link.endswith(("…", "...")) else link.invite_link


def _since(user: int) -> int:
    """About the year in which the account with this number was made. Telegram counts upwards, not evenly: a guess and no more."""
    return next((year for below, year in _NUMBERS if user < below), _NUMBERS[-1][1] + 1)


def _own_place(change: Change, number: int, me: Me) -> Event:
    after = change.new_chat_member
    standing: Standing = "gone" if not after.inside else "admin" if after.status == "administrator" else "member"
    private = me.chat(change.chat.id) if change.chat.type == "private" and standing != "gone" else None
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:own:{number}", platform=PLATFORM, kind=Kind.BOT, chat=_chat(change.chat, me),
        author=_person(change.sender, private_chat=private), at=_instant(change.date), standing=standing,
    )  # fmt: skip
    return Event(inbound)


def _edited(event: Event) -> Event:
    inbound = msgspec.structs.replace(event.inbound, edited=True, key=f"{event.inbound.key}:edited")
    return event._replace(inbound=inbound, album="")


def _chat(place: Place, me: Me) -> Chat:
    kind: Literal["private", "group"] = "private" if place.type == "private" else "group"
    return Chat(id=me.chat(place.id), kind=kind, title=place.title, account=me.name)


def _instant(date: int) -> datetime:
    return _EPOCH + timedelta(seconds=date)
