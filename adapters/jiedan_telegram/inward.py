"""From Telegram to jiedan: one update becomes the events in it. Pure: it sees the bytes of an update and who the bot is, no more.

Only the fields that decide something are read; the rest of an update costs nothing. The structures follow the Bot API, 10.1.

    chat id     "-100123", the number of Telegram; of a further bot "second:-100123"
    message id  "17", or "17@5" in the topic 5 of a forum: an answer goes where it stands
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from jiedan.adapter import Author, Chat, Inbound, Kind, Standing

PLATFORM: Final = "telegram"
ASKED_FOR: Final = ("message", "callback_query", "my_chat_member", "chat_member", "chat_join_request")
"""The kinds of updates that we want. No edits: an edited message never does anything."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LINKED: Final = 777000
"""Telegram's own account, by which a channel's posts come into its discussion group (platforms.md §1)."""
_MEMBERS: Final = frozenset({"creator", "administrator", "member", "restricted"})
_COMMAND: Final = re.compile(r"/(\w{1,64})(?:@(\w{3,64}))?(?=\s|$)")
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


class Event(NamedTuple):
    """Something that happened, and the files that belong to it. `callback` is to be answered soon, whatever becomes of the event."""

    inbound: Inbound
    files: tuple[Remote, ...] = ()
    callback: str = ""


class Something(msgspec.Struct, frozen=True, gc=False):
    """An object of which it is enough to know that it is there."""


class User(msgspec.Struct, frozen=True, gc=False):
    """A person or a bot."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    language_code: str | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """A chat."""

    id: int
    type: str
    title: str = ""


class Size(msgspec.Struct, frozen=True, gc=False):
    """A photo in one of its sizes; the last is the largest."""

    file_id: str
    file_size: int | None = None


class Document(msgspec.Struct, frozen=True, gc=False):
    """Any other file."""

    file_id: str
    file_name: str = "file"
    mime_type: str = "application/octet-stream"
    file_size: int | None = None


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """A message, also one that we can no longer see: then `date` is 0."""

    message_id: int
    date: int = 0
    chat: Place
    sender: User | None = msgspec.field(default=None, name="from")
    sender_chat: Place | None = None
    text: str = ""
    caption: str = ""
    photo: tuple[Size, ...] = ()
    document: Document | None = None
    message_thread_id: int | None = None
    is_topic_message: bool = False
    is_automatic_forward: bool = False
    forward_origin: Something | None = None
    via_bot: Something | None = None
    reply_to_message: "Message | None" = None
    forum_topic_created: Something | None = None
    new_chat_members: tuple[User, ...] = ()
    left_chat_member: User | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class Callback(msgspec.Struct, frozen=True, kw_only=True):
    """A button that was pressed."""

    id: str
    sender: User = msgspec.field(name="from")
    message: Message | None = None
    data: str = ""


class Membership(msgspec.Struct, frozen=True):
    """What somebody is in a chat. `is_member` counts where they are restricted."""

    status: str
    user: User
    is_member: bool = True

    @property
    def inside(self) -> bool:
        """Whether they are in the chat."""
        return self.status in _MEMBERS and (self.status != "restricted" or self.is_member)


class Link(msgspec.Struct, frozen=True, gc=False):
    """A way into a group, by the name that its maker gave it."""

    name: str = ""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's place in a chat changed."""

    chat: Place
    sender: User = msgspec.field(name="from")
    date: int
    old_chat_member: Membership
    new_chat_member: Membership
    invite_link: Link | None = None


class Plea(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody asks to be let into a group."""

    chat: Place
    sender: User = msgspec.field(name="from")
    date: int
    invite_link: Link | None = None


class Update(msgspec.Struct, frozen=True, kw_only=True):
    """One update: its number and one of the others."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Callback | None = None
    my_chat_member: Change | None = None
    chat_member: Change | None = None
    chat_join_request: Plea | None = None


_decode: Final = msgspec.json.Decoder(Update).decode


def update(raw: bytes | str | msgspec.Raw) -> Update:
    """One update. Raises msgspec.DecodeError (ValidationError is one) for what is none."""
    return _decode(bytes(raw) if isinstance(raw, msgspec.Raw) else raw)


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
    text = _addressed(message.text or message.caption, me)
    files = _files(message)
    if text is None or not (text or files):
        return ()
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:message:{message.chat.id}:{message.message_id}", platform=PLATFORM, chat=_chat(message.chat, me),
        author=author, at=_instant(message.date), message=message_id(message), text=text, reply_to=_answered(message),
        reply_author=_answered_author(message, me),
        forwarded=message.forward_origin is not None or message.is_automatic_forward or message.via_bot is not None,
    )  # fmt: skip
    if message.chat.type == "private" and (deep := _START.match(text)):
        return (Event(msgspec.structs.replace(inbound, kind=Kind.PRESS, token=deep[1], message="", text="")),)
    return (Event(inbound, files),)


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


def _person(user: User, *, role: str = "member", anonymous: bool = False, private_chat: str | None = None) -> Author:
    name = f"{user.first_name} {user.last_name}".strip() or str(user.id)
    known = role if role in ("owner", "admin") else "member"
    return Author(
        id=str(user.id), name=name, role=known, language=user.language_code, anonymous=anonymous, private_chat=private_chat  # type: ignore[arg-type]
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
    if (document := message.document) is not None:
        return (Remote(document.file_id, document.file_name, document.mime_type, document.file_size),)
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
    chat = Chat(id=me.chat(old or 0), kind="group", title=message.chat.title)
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
    )  # fmt: skip
    return (Event(inbound),)


def _plea(plea: Plea, number: int, me: Me) -> Event:
    source = "" if plea.invite_link is None else plea.invite_link.name
    inbound = Inbound(
        key=f"{PLATFORM}:{me.id}:asks:{number}", platform=PLATFORM, kind=Kind.ASKS, chat=_chat(plea.chat, me),
        author=_person(plea.sender, anonymous=plea.sender.is_bot), at=_instant(plea.date), source=source,
    )  # fmt: skip
    return Event(inbound)


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
    return event._replace(inbound=msgspec.structs.replace(event.inbound, edited=True, key=f"{event.inbound.key}:edited"))


def _chat(place: Place, me: Me) -> Chat:
    return Chat(id=me.chat(place.id), kind="private" if place.type == "private" else "group", title=place.title)


def _instant(date: int) -> datetime:
    return _EPOCH + timedelta(seconds=date)
