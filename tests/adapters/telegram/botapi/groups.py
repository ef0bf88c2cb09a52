"""Groups: who is in them, what happens to people there, and which bot hears of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from tests.adapters.telegram.botapi.chats import Chat
from tests.adapters.telegram.botapi.formatting import found
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.places import Place, Status, all_rights
from tests.adapters.telegram.botapi.refusal import Impossible, Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.api import BotApi
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.people import User


@dataclass
class Topic:
    """A topic of a forum. Its `thread` is the id of the message that made it."""

    thread: int
    name: str
    created: Message
    closed: bool = False


@dataclass
class InviteLink:
    """A way into a group. `expires` in seconds since 1970, 0 for never; `limit` 0 for any number of people."""

    url: str
    creator: "User | Bot"
    name: str = ""
    expires: int = 0
    limit: int = 0
    by_request: bool = False
    revoked: bool = False
    used: set[int] = field(default_factory=set)

    def json(self) -> Json:
        """As a ChatInviteLink."""
        body: Json = {"invite_link": self.url, "creator": self.creator.json(), "creates_join_request": self.by_request}
        body |= {"is_primary": False, "is_revoked": self.revoked}
        optional = (("name", self.name), ("expire_date", self.expires), ("member_limit", self.limit))
        return body | {name: value for name, value in optional if value}


class Group(Chat):
    """A group or, when its id begins with -100, a supergroup. Its first `creator` is its owner."""

    def __init__(self, api: "BotApi", chat_id: int, title: str, *, forum: bool = False) -> None:
        super().__init__(api, chat_id)
        self.kind = "supergroup" if str(chat_id).startswith("-100") else "group"
        self.title = title
        self.forum: Final = forum
        self.moved_to: Group | None = None
        self.places: Final[dict[int, Place]] = {}
        self.topics: Final[dict[int, Topic]] = {}
        self.links: Final[dict[str, InviteLink]] = {}
        self.requests: Final[dict[int, InviteLink | None]] = {}
        """Ids of the people who asked to join → the link they came by."""
        self.banned_channels: Final[set[int]] = set()

    def json(self) -> Json:
        """As a Chat."""
        return super().json() | {"title": self.title} | ({"is_forum": True} if self.forum else {})

    # Who is here.

    def place(self, who: "User | Bot") -> Place:
        """What somebody is here now: what was for a time ends by itself."""
        place = self.places.get(who.id) or Place(who, "left")
        if 0 < place.until <= self.api.clock():
            place = self.places[who.id] = Place(who, "member" if place.status == "restricted" else "left")
        return place

    @property
    def owner(self) -> "User":
        """Whoever made the group."""
        owners = [self.api.people[who] for who, place in self.places.items() if place.status == "creator"]
        if not owners:
            raise Impossible(f"{self.title} has no owner: add somebody as its creator first, or say who does it")
        return owners[0]

    @property
    def bots(self) -> "list[tuple[Bot, Place]]":
        """The bots that are in the group."""
        return [(bot, self.places[bot.id]) for bot in self.api.bots.values() if bot.id in self.places and self.place(bot).inside]

    def add(self, user: "User", status: Status = "member", by: "User | None" = None) -> None:
        """Somebody is in the group from now on. Bots here see a service message and, as administrators, a chat_member update."""
        self.change(user, by or user, status, rights=all_rights())
        if status != "creator":
            self.say_service(by or user, new_chat_members=[user.json()])

    def remove(self, user: "User", by: "User | None" = None, *, ban: bool = True) -> None:
        """An administrator throws somebody out; the apps ban at the same time."""
        by = by or self.owner
        self.change(user, by, "kicked" if ban else "left")
        self.say_service(by, left_chat_member=user.json())

    def promote(self, user: "User", by: "User | None" = None, *, anonymous: bool = False, title: str = "") -> None:
        """A member becomes an administrator."""
        self._check_inside(user)
        self.change(user, by or self.owner, "administrator", rights=all_rights(), anonymous=anonymous, title=title)

    def demote(self, user: "User", by: "User | None" = None) -> None:
        """An administrator becomes a member."""
        self._check_inside(user)
        self.change(user, by or self.owner, "member")

    # The bot's place.

    def add_bot(
        self, bot: "Bot | None" = None, by: "User | None" = None, *, admin: bool = True, rights: Mapping[str, bool] | None = None
    ) -> None:
        """Somebody takes a bot into the group. `rights` differ from those that an administrator usually gets."""
        bot, by = bot or self.api.bot, by or self.owner
        self.change(bot, by, "administrator" if admin else "member", rights=all_rights() | dict(rights or {}))
        self.say_service(by, new_chat_members=[bot.json()])

    def promote_bot(
        self, bot: "Bot | None" = None, by: "User | None" = None, *, rights: Mapping[str, bool] | None = None
    ) -> None:
        """The bot becomes an administrator, or one with other rights."""
        self.change(bot or self.api.bot, by or self.owner, "administrator", rights=all_rights() | dict(rights or {}))

    def demote_bot(self, bot: "Bot | None" = None, by: "User | None" = None) -> None:
        """The bot is an ordinary member from now on."""
        self.change(bot or self.api.bot, by or self.owner, "member")

    def mute_bot(self, bot: "Bot | None" = None, by: "User | None" = None) -> None:
        """The bot is in the group and may say nothing."""
        self.change(bot or self.api.bot, by or self.owner, "restricted", permissions={})

    def kick_bot(self, bot: "Bot | None" = None, by: "User | None" = None) -> None:
        """The bot is thrown out."""
        bot, by = bot or self.api.bot, by or self.owner
        self.change(bot, by, "kicked")
        self.say_service(by, left_chat_member=bot.json())

    # What happens.

    def change(
        self,
        who: "User | Bot",
        by: "User | Bot",
        status: Status,
        *,
        link: InviteLink | None = None,
        requested: bool = False,
        **place: Any,
    ) -> None:
        """Somebody's place changes. The bot concerned gets my_chat_member, bots that are administrators get chat_member."""
        old = self.place(who)
        admins = {bot.id for bot, its in self.bots if its.is_admin}
        new = self.places[who.id] = replace(Place(who, status), **place)
        update: Json = {"chat": self.json(), "from": by.json(), "date": int(self.api.clock())}
        update |= {"old_chat_member": old.json(), "new_chat_member": new.json()}
        update |= {"invite_link": link.json()} if link else {}
        update |= {"via_join_request": True} if requested else {}
        for bot in self.api.bots.values():
            if bot.id == who.id:
                bot.receive("my_chat_member", update, self.id)
            elif bot.id in admins:
                bot.receive("chat_member", update, self.id)
        self.api.changed.ring()

    def say_service(self, sender: "User | Bot", *, topic: int | None = None, **service: Any) -> Message:
        """A service message; all bots here get it."""
        message = self.put(sender, service=service, topic=topic)
        self.spread(message)
        return message

    def spread(self, message: Message, kind: str = "message") -> None:
        """Hand a message to each bot that may see it."""
        for bot, place in self.bots:
            if place.is_admin or not bot.privacy or _meant_for(bot, message):
                bot.receive(kind, message.json(), self.id)

    def open_topic(self, name: str, by: "User | Bot") -> Topic:
        """A new topic of the forum."""
        if not self.forum:
            raise Impossible(f"{self.title} is no forum")
        created = self.put(by, service={"forum_topic_created": {"name": name, "icon_color": 7322096}})
        created.topic = created.message_id
        self.topics[created.message_id] = Topic(created.message_id, name, created)
        self.spread(created)
        return self.topics[created.message_id]

    def opening(self, topic: int | None) -> Message | None:
        """The message that a topic began with."""
        return self.topics[topic].created if topic in self.topics else None

    def close_topic(self, topic: Topic, by: "User | Bot", *, closed: bool = True) -> None:
        """Close a topic, or open it again."""
        if topic.closed is closed:
            raise bad("TOPIC_NOT_MODIFIED")
        topic.closed = closed
        self.say_service(by, topic=topic.thread, **{"forum_topic_closed" if closed else "forum_topic_reopened": {}})

    def delete_topic(self, topic: Topic) -> None:
        """The topic and all messages in it are gone. No bot is told."""
        del self.topics[topic.thread]
        for message in self.messages:
            message.deleted = message.deleted or message.topic == topic.thread
        self.api.changed.ring()

    def upgrade(self, new_id: int) -> "Group":
        """The group becomes a supergroup with another id, and its messages stay behind. Returns the supergroup."""
        if self.kind != "group" or not str(new_id).startswith("-100"):
            raise Impossible("a group becomes a supergroup, whose id begins with -100")
        new = self.api.group(new_id, self.title)
        new.places.update({key: replace(place) for key, place in self.places.items()})
        self.say_service(self.owner, migrate_to_chat_id=new_id)
        self.moved_to = new
        new.say_service(self.owner, migrate_from_chat_id=self.id)
        return new

    # Identities behind which no single person stands.

    def says_anonymously(self, admin: "User", text: str, reply_to: Message | None = None) -> Message:
        """An administrator speaks in the group's name."""
        if not self.place(admin).is_admin:
            raise Impossible(f"{admin.name} is no administrator of {self.title}")
        fake = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        return self._said_as(admin, fake, self.json(), text, reply_to=reply_to)

    def channel_says(self, channel_id: int, text: str, title: str = "Channel", *, linked: bool = False) -> Message:
        """A channel speaks; with `linked` it is the group's own channel, whose posts are forwarded here by Telegram itself."""
        channel = {"id": channel_id, "type": "channel", "title": title}
        if channel_id in self.banned_channels:
            raise Impossible(f"{title} is banned from {self.title}")
        if linked:
            origin = {"type": "channel", "date": int(self.api.clock()), "chat": channel, "message_id": 1 + self.api.number()}
            fake = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
            return self._said_as(self.owner, fake, channel, text, origin=origin, automatic=True)
        fake = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
        return self._said_as(self.owner, fake, channel, text)

    def _said_as(self, sender: "User", fake: Json, sender_chat: Json, text: str, **fields: Any) -> Message:
        """A message in the name of a chat."""
        message = self.put(sender, sender_json=fake, sender_chat=sender_chat, text=text, entities=found(text), **fields)
        self.spread(message)
        return message

    def _check_inside(self, user: "User") -> None:
        if not self.place(user).inside:
            raise Impossible(f"{user.name} is not in {self.title}")


def _meant_for(bot: "Bot", message: Message) -> bool:
    """Whether a bot in privacy mode sees the message: a service message, a reply to it, a command that is not for another bot."""
    if message.service is not None or (message.reply_to is not None and message.reply_to.sender is bot):
        return True
    commands: Iterable[str] = re.findall(r"(?<![\w/])/\w+(@\w+)?", message.text or message.caption)
    return any(name.lower() in {"", f"@{bot.username}".lower()} for name in commands)
