"""Where people and bots talk: what was said there, and who may."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.refusal import Json

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.api import BotApi
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.people import User

Found = TypeVar("Found")


class Chat:
    """A chat. `messages` is all that was ever said there, oldest first; what was deleted stays, marked as deleted."""

    kind: Literal["private", "group", "supergroup"] = "private"

    def __init__(self, api: "BotApi", chat_id: int) -> None:
        self.api: Final = api
        self.id: Final = chat_id
        self.messages: Final[list[Message]] = []
        self._by_id: Final[dict[int, Message]] = {}
        self._next = 1

    def json(self) -> Json:
        """As a Chat."""
        return {"id": self.id, "type": self.kind}

    def put(self, sender: "User | Bot", **fields: Any) -> Message:
        """One more message, with the next id. Nobody is told yet."""
        message = Message(chat=self, message_id=self._next, date=int(self.api.clock()), sender=sender, **fields)
        self._next += 1
        self.messages.append(message)
        self._by_id[message.message_id] = message
        self.api.changed.ring()
        return message

    def find(self, message_id: int) -> Message | None:
        """The message, if it is there and not deleted."""
        message = self._by_id.get(message_id)
        return None if message is None or message.deleted else message

    def opening(self, topic: int | None) -> Message | None:
        """The message that a topic began with; None if there are no topics here."""
        return None

    def forget_ids(self, count: int = 1000) -> None:
        """Let message ids jump ahead, as they do in a chat that is older than the test."""
        self._next += count

    @property
    def from_bots(self) -> list[Message]:
        """What bots said and nobody deleted."""
        return [message for message in self.messages if message.from_bot and not message.deleted and message.service is None]

    @property
    def last(self) -> Message:
        """The last that a bot said here."""
        return self.from_bots[-1]

    async def until(self, found: Callable[[list[Message]], Found], within: float = 10.0) -> Found:
        """Wait until the messages are as wanted, and return what `found` found; AssertionError after `within` seconds, with what is there.

        card = await group.until(lambda messages: next((one for one in messages if one.buttons), None))
        """
        return await self.api.changed.until(lambda: found(self.messages), within, lambda: self.messages[-10:])

    async def until_said(self, words: str, within: float = 10.0, after: Message | None = None) -> Message:
        """Wait for a message of a bot, as it is now, with these words in it, newer than `after`, and return it."""

        def said(messages: list[Message]) -> Message | None:
            since = 0 if after is None else messages.index(after) + 1
            fresh = [one for one in messages[since:] if one.from_bot and not one.deleted]
            return next((one for one in fresh if words in (one.text or one.caption)), None)

        found = await self.until(said, within)
        assert found is not None
        return found

    async def until_button(self, label: str, within: float = 10.0) -> Message:
        """Wait for a message with a button whose label contains this, and return the newest such."""

        def offered(messages: list[Message]) -> Message | None:
            there = [one for one in messages if not one.deleted and any(label in text for text in one.labels)]
            return there[-1] if there else None

        found = await self.until(offered, within)
        assert found is not None
        return found


class Private(Chat):
    """One person and one bot."""

    kind = "private"

    def __init__(self, api: "BotApi", user: "User", bot: "Bot") -> None:
        super().__init__(api, user.id)
        self.user: Final = user
        self.bot: Final = bot
        self.started = False
        self.blocked = False
        self.open_until = 0.0
        """Until then the bot may write although the person never started it: they asked to join a group of its."""

    def json(self) -> Json:
        """As a Chat: it bears the person's name."""
        person = self.user.json()
        return super().json() | {name: person[name] for name in ("first_name", "last_name", "username") if name in person}

    def tell(self, message: Message) -> None:
        """Hand what the person said to the bot."""
        self.started = True
        self.bot.receive("message", message.json(), self.id)
