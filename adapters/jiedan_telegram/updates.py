"""What Telegram sends, as far as it decides something: the structures of the Bot API, 10.1. The rest of an update costs nothing."""

from typing import Final

import msgspec

_MEMBERS: Final = frozenset({"creator", "administrator", "member", "restricted"})


class Something(msgspec.Struct, frozen=True, gc=False):
    """An object of which it is enough to know that it is there."""


class User(msgspec.Struct, frozen=True, gc=False):
    """A person or a bot."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """A chat."""

    id: int
    type: str
    title: str = ""


class Entity(msgspec.Struct, frozen=True, gc=False):
    """A piece of a text that is more than its letters; `offset` and `length` count UTF-16 units."""

    type: str
    offset: int
    length: int
    user: User | None = None
    """Whom it calls, where they have no username."""


class Size(msgspec.Struct, frozen=True, gc=False):
    """A photo in one of its sizes; the last is the largest."""

    file_id: str
    file_size: int | None = None


class File(msgspec.Struct, frozen=True, gc=False):
    """Any other file. What Telegram made itself, as a voice message, has no name."""

    file_id: str
    file_name: str = ""
    mime_type: str = ""
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
    entities: tuple[Entity, ...] = ()
    caption_entities: tuple[Entity, ...] = ()
    photo: tuple[Size, ...] = ()
    document: File | None = None
    """Also what is shown as an animation."""
    video: File | None = None
    video_note: File | None = None
    audio: File | None = None
    voice: File | None = None
    media_group_id: str = ""
    """The album that it belongs to."""
    sticker: Something | None = None
    location: Something | None = None
    contact: Something | None = None
    poll: Something | None = None
    dice: Something | None = None
    story: Something | None = None
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

    @property
    def is_wordless(self) -> bool:
        """Whether somebody said something that has neither words nor a file."""
        said = (self.sticker, self.location, self.contact, self.poll, self.dice, self.story)
        return any(each is not None for each in said)


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
    """A way into a group, by the name that its maker gave it. Of other people's links we see a part, which ends in dots."""

    name: str = ""
    invite_link: str = ""


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
    user_chat_id: int | None = None
    """Where the bot may write to them for five minutes, whether they ever spoke to it or not."""
    bio: str = ""
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


def read(raw: bytes | str | msgspec.Raw) -> Update:
    """One update. Raises msgspec.DecodeError (ValidationError is one) for what is none."""
    return _decode(bytes(raw) if isinstance(raw, msgspec.Raw) else raw)
