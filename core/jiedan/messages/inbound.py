"""What comes in: one event of a platform, in our words. Adapters make these (pure, in their `inward` file)."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec

from jiedan.messages.elements import Attachment


class Kind(StrEnum):
    """What happened."""

    MESSAGE = "message"
    PRESS = "press"
    JOIN = "join"
    LEAVE = "leave"
    BOT = "bot"
    """The bot's own place in a chat has changed: `standing` says what it is there now, `author` who did it."""
    MOVED = "moved"
    """The platform calls the chat by another id from now on: `moved_to`."""
    ASKS = "asks"
    """Somebody who is not in the group asks to be let in: `author`; `source` says by which link."""


Standing = Literal["", "admin", "member", "gone"]
"""What the bot is in a chat: an administrator, an ordinary member, or not there (removed, blocked)."""
Wanted = Literal["now", "later", "no"]
"""When the files of an event are wanted: with it, as pictures after it, or not at all."""


class Chat(msgspec.Struct, frozen=True, kw_only=True):
    """Where it happened. `id` is the platform's; a private chat is the one between one person and the bot."""

    id: str
    kind: Literal["group", "private"]
    title: str = ""
    account: str = ""
    """Which account of ours is there, where an adapter has several: what concerns a group is told in private by the same one."""


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """Who did it. `id` is the platform's and never changes; the name may. `role` is what the platform says of them in this chat.

    `anonymous` marks identities behind which no single person stands (channels, anonymous admins): they may not trade.
    """

    id: str
    name: str
    role: Literal["owner", "admin", "member"] | None = "member"
    """None: the platform does not say just now, and what was known before counts."""
    language: str | None = None
    anonymous: bool = False
    private_chat: str | None = None
    """The platform's id of the private chat between this person and the account that heard this, where that may write."""
    remarks: tuple[str, ...] = ()
    """What whoever decides about letting them in may want to know, by these codes: `no-username`, `no-photo`."""
    since: int = 0
    """About the year in which the account was made, as far as the platform lets one guess; 0: it does not."""


class Inbound(msgspec.Struct, frozen=True, kw_only=True):
    """One event. `key` is the same whenever the platform delivers the same event again, and no other event has it."""

    key: str
    platform: str
    kind: Kind = Kind.MESSAGE
    chat: Chat
    author: Author
    at: datetime
    message: str = ""
    """The platform's id of the message (for a press: of the message that carries the button)."""
    text: str = ""
    files: tuple[Attachment, ...] = ()
    unkept: tuple[str, ...] = ()
    """Why other files of the message were not kept, each by the code of its Refusal, or `file-lost`: whoever sent them reads it."""
    reply_to: str | None = None
    """The platform's id of the message that this one answers."""
    reply_author: Author | None = None
    """Who said what this one answers, where the platform tells: `anonymous` for bots too. The role in it counts for nothing."""
    token: str | None = None
    """For a press: the token of the button."""
    edited: bool = False
    forwarded: bool = False
    standing: Standing = ""
    """For BOT: what the bot is in the chat now."""
    moved_to: str = ""
    """For MOVED: the platform's new id of the chat."""
    source: str = ""
    """For JOIN and ASKS: the name of the invite link that somebody came by."""
    link: str = ""
    """For JOIN and ASKS: that link, as `Revoke` takes it; "" where the platform does not tell."""
    pictures: int = 0
    """How many pictures of the message lie at the platform still: they were not fetched."""
    pieces: tuple[str, ...] = ()
    """The platform's ids of further messages that are one with this one for people: the rest of an album."""
