"""People, and what they do in Telegram's apps. Each action makes the updates that Telegram would make of it."""

import re
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import parse_qs, urlsplit

from tests.adapters.telegram.botapi.chats import Chat, Private
from tests.adapters.telegram.botapi.formatting import found
from tests.adapters.telegram.botapi.groups import Group, InviteLink, Topic
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.refusal import Impossible, Json

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.api import BotApi
    from tests.adapters.telegram.botapi.bots import Bot


class User:
    """A person. Where no bot is named, the first bot of the server is meant."""

    is_bot: Literal[False] = False

    def __init__(self, api: "BotApi", user_id: int, name: str, language_code: str, username: str | None) -> None:
        self.api: Final = api
        self.id: Final = user_id
        self.name = name
        self.language_code = language_code
        self.username = username
        self._privates: Final[dict[int, Private]] = {}

    def json(self) -> Json:
        """As a User."""
        body: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        optional = (("username", self.username), ("language_code", self.language_code))
        return body | {name: value for name, value in optional if value}

    @property
    def private(self) -> Private:
        """The private chat with the first bot."""
        return self.private_with(self.api.bot)

    def private_with(self, bot: "Bot") -> Private:
        """The private chat with a bot."""
        return self._privates.setdefault(bot.id, Private(self.api, self, bot))

    # Saying something.

    def says(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        entities: list[Json] | None = None,
    ) -> Message:
        """A text. Telegram marks commands, names and addresses in it; `entities` are given instead for anything else."""
        return self._send(chat, reply_to, topic, text=text, entities=found(text) if entities is None else entities)

    def edits(self, message: Message, text: str) -> Message:
        """The own message says something else now."""
        if message.sender is not self:
            raise Impossible(f"{message!r} is not {self.name}'s")
        if message.photo or message.document:
            message.caption = text
        else:
            message.text = text
        message.entities = found(text)
        message.edits += 1
        message.edit_date = int(self.api.clock())
        if isinstance(message.chat, Group):
            message.chat.spread(message, "edited_message")
        elif isinstance(message.chat, Private):
            message.chat.bot.receive("edited_message", message.json(), message.chat.id)
        self.api.changed.ring()
        return message

    def deletes(self, message: Message) -> None:
        """The message is gone. No bot is ever told."""
        message.deleted = True
        self.api.changed.ring()

    def sends_photo(
        self,
        chat: Chat,
        content: bytes,
        caption: str = "",
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        album: str = "",
    ) -> Message:
        """A photo. Those with the same `album` belong together, each a message of its own."""
        photo = self.api.store(content, name="photo.jpg", folder="photos")
        return self._send(chat, reply_to, topic, photo=photo, caption=caption, entities=found(caption), album=album)

    def sends_document(
        self,
        chat: Chat,
        name: str,
        mime: str,
        content: bytes,
        caption: str = "",
        *,
        reply_to: Message | None = None,
        topic: Topic | int | None = None,
        size: int = 0,
        album: str = "",
    ) -> Message:
        """A file. `size` is what it claims to have in bytes, if not its own."""
        document = self.api.store(content, name=name, mime=mime, folder="documents", size=size)
        return self._send(chat, reply_to, topic, document=document, caption=caption, entities=found(caption), album=album)

    def sends_media(self, chat: Chat, kind: str, mime: str = "", caption: str = "", *, content: bytes = b"moving") -> Message:
        """A `video`, an `animation`, an `audio`, a `voice` message, a `video_note` or a `sticker`: Telegram gives them no names."""
        media = kind, self.api.store(content, mime=mime, folder=kind)
        return self._send(chat, None, None, media=media, caption=caption, entities=found(caption))

    def forwards(self, message: Message, chat: Chat, *, hidden: bool = False) -> Message:
        """Somebody's message, forwarded; `hidden` if its author lets nobody see who they are."""
        origin: Json = {"type": "user", "date": message.date, "sender_user": message.sender.json()}
        if hidden:
            origin = {"type": "hidden_user", "date": message.date, "sender_user_name": message.sender.name}
        content = {"photo": message.photo, "document": message.document, "caption": message.caption}
        return self._send(chat, None, None, text=message.text, entities=list(message.entities), origin=origin, **content)

    def reacts(self, message: Message, emoji: str = "") -> None:
        """A reaction under a message instead of the own one before; an empty one takes it away. Only administrators' bots hear of it."""
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        old = message.reactions.get(self.id, [])
        message.reactions[self.id] = new
        body: Json = {"chat": message.chat.json(), "message_id": message.message_id, "user": self.json()}
        body |= {"date": int(self.api.clock()), "old_reaction": old, "new_reaction": new}
        if isinstance(message.chat, Group):
            for bot, place in message.chat.bots:
                if place.is_admin:
                    bot.receive("message_reaction", body, message.chat.id)
        elif isinstance(message.chat, Private):
            message.chat.bot.receive("message_reaction", body, message.chat.id)
        self.api.changed.ring()

    # Buttons and links.

    def presses(self, message: Message, label_or_data: str, *, forged: bool = False) -> str:
        """Press a button. Returns the id of the query, for `bot.answered`; "" for a link, which is followed if it leads to a bot.

        A button that is not there (any more) is `Impossible`, but with `forged` the data is sent all the same: a changed app can.
        """
        button = message.button(label_or_data)
        bot = message.sender
        if bot.is_bot is not True:
            raise Impossible(f"{message!r} is not from a bot")
        self._check_can_see(message.chat)
        if button is None and not forged:
            raise Impossible(f"no button {label_or_data!r} in {message!r}")
        if button is not None and button.url:
            self.follows(button.url)
            return ""
        data = button.data if button is not None and not forged else label_or_data
        return bot.asked(self, message, data).id

    def follows(self, url: str) -> Message | None:
        """Open a link: https://t.me/<bot>?start=<payload> starts that bot, other links lead out of Telegram."""
        parts = urlsplit(url)
        name = parts.path.strip("/").lower()
        bot = next((bot for bot in self.api.bots.values() if bot.username.lower() == name), None)
        if parts.netloc not in {"t.me", "telegram.me"} or bot is None:
            return None
        payload = parse_qs(parts.query).get("start", [""])[0]
        return self.starts(bot, payload)

    def starts(self, bot: "Bot | None" = None, payload: str = "") -> Message:
        """Press START in the private chat, with what the link brought along."""
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload):
            raise Impossible(f"a link cannot carry {payload!r}")
        private = self.private_with(bot or self.api.bot)
        if private.blocked:
            self.unblocks(private.bot)
        return self.says(private, f"/start {payload}".strip())

    def blocks(self, bot: "Bot | None" = None) -> None:
        """The bot cannot write to this person any more."""
        self._turn(self.private_with(bot or self.api.bot), blocked=True)

    def unblocks(self, bot: "Bot | None" = None) -> None:
        """It can again."""
        self._turn(self.private_with(bot or self.api.bot), blocked=False)

    # Coming and going.

    def joins(self, group: Group, via: InviteLink | str | None = None) -> None:
        """Join by a link, or because the group is public. A link that asks for approval asks."""
        link = self._usable(group, via)
        if link is not None and link.by_request:
            self.asks_to_join(group, link)
            return
        if group.place(self).status == "kicked":
            raise Impossible(f"{self.name} is banned from {group.title}")
        if link is not None:
            link.used.add(self.id)
        group.change(self, self, "member", link=link)
        group.say_service(self, new_chat_members=[self.json()])

    def leaves(self, group: Group) -> None:
        """Leave of one's own accord."""
        group.change(self, self, "left")
        group.say_service(self, left_chat_member=self.json())

    def asks_to_join(self, group: Group, via: InviteLink | str | None = None) -> None:
        """Ask to be let in; administrators' bots that may invite hear of it, and may write to this person for five minutes."""
        link = self._usable(group, via)
        group.requests[self.id] = link
        body: Json = {"chat": group.json(), "from": self.json(), "user_chat_id": self.id, "date": int(self.api.clock())}
        body |= {"invite_link": link.json()} if link else {}
        for bot, place in group.bots:
            if place.may("can_invite_users"):
                self.private_with(bot).open_until = self.api.clock() + 300
                bot.receive("chat_join_request", body, group.id)
        self.api.changed.ring()

    def opens_topic(self, group: Group, name: str) -> Topic:
        """A new topic in a forum."""
        return group.open_topic(name, self)

    def _send(self, chat: Chat, reply_to: Message | None, topic: Topic | int | None, **fields: Any) -> Message:
        """Put a message into the chat and tell the bots."""
        self._check_can_see(chat)
        thread = topic.thread if isinstance(topic, Topic) else topic or (reply_to.topic if reply_to else None)
        self._check_may_speak(chat, thread)
        message = chat.put(self, reply_to=reply_to, topic=thread, **fields)
        if isinstance(chat, Group):
            if reply_to is not None and chat.kind == "supergroup" and not chat.forum:
                message.thread = reply_to.thread or reply_to.message_id
            chat.spread(message)
        elif isinstance(chat, Private):
            chat.tell(message)
        return message

    def _check_may_speak(self, chat: Chat, thread: int | None) -> None:
        if isinstance(chat, Private) and chat.blocked:
            raise Impossible(f"{self.name} has blocked the bot: unblock it first")
        if not isinstance(chat, Group):
            return
        if not chat.place(self).may_send():
            raise Impossible(f"{self.name} may say nothing in {chat.title}")
        if thread is not None and (thread not in chat.topics or (chat.topics[thread].closed and not chat.place(self).is_admin)):
            raise Impossible(f"{self.name} may say nothing in topic {thread} of {chat.title}")

    def _check_can_see(self, chat: Chat) -> None:
        if isinstance(chat, Group) and not chat.place(self).inside:
            raise Impossible(f"{self.name} is not in {chat.title}")
        if isinstance(chat, Group) and chat.moved_to is not None:
            raise Impossible(f"{chat.title} is a supergroup now")
        if isinstance(chat, Private) and chat.user is not self:
            raise Impossible(f"this is the private chat of {chat.user.name}")

    def _turn(self, private: Private, *, blocked: bool) -> None:
        """Block or unblock."""
        body: Json = {"chat": private.json(), "from": self.json(), "date": int(self.api.clock())}
        here: Json = {"status": "member", "user": private.bot.json()}
        gone: Json = {"status": "kicked", "user": private.bot.json(), "until_date": 0}
        old, new = (here, gone) if blocked else (gone, here)
        private.blocked = blocked
        private.bot.receive("my_chat_member", body | {"old_chat_member": old, "new_chat_member": new}, private.id)
        self.api.changed.ring()

    def _usable(self, group: Group, via: InviteLink | str | None) -> InviteLink | None:
        """The link, if one can still come in by it."""
        link = group.links.get(via) if isinstance(via, str) else via
        if via is None:
            return None
        if link is None or link.revoked or 0 < link.expires <= self.api.clock() or 0 < link.limit <= len(link.used):
            raise Impossible(f"{via} does not lead into {group.title} (any more)")
        return link
