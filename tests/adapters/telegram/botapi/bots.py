"""The bot's side: its updates, how it fetches them, and the presses that wait for its answer."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tests.adapters.telegram.botapi.bell import Bell
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.refusal import OTHER_POLLER, WEBHOOK_IS_SET, Json, conflict

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.api import BotApi
    from tests.adapters.telegram.botapi.people import User
    from tests.adapters.telegram.botapi.webhook import Webhook

KINDS: Final = (
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request",
    "message_reaction", "message_reaction_count", "chat_boost", "removed_chat_boost",
)  # fmt: skip
ONLY_ASKED_FOR: Final = {"chat_member", "message_reaction", "message_reaction_count"}
QUERY_LIFE: Final = 15
"""Seconds within which a press must be answered."""


@dataclass(frozen=True)
class Pending:
    """An update that was not confirmed yet. `lane` is its chat: a webhook gets the updates of one chat one after another."""

    update_id: int
    body: Json | str
    lane: int = 0


@dataclass(frozen=True)
class Answer:
    """What a bot answered to a press."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass
class Query:
    """A press. `answer` is None as long as the button spins."""

    id: str
    user: "User"
    message: Message
    data: str
    at: float
    answer: Answer | None = None


class Bot:
    """An account of a bot. With `privacy` it hears in groups, while it is no administrator, only what is meant for it."""

    is_bot: Literal[True] = True

    def __init__(self, api: "BotApi", token: str, username: str, name: str) -> None:
        self.api: Final = api
        self.token: Final = token
        self.id: Final = int(token.partition(":")[0])
        self.username: Final = username
        self.name: Final = name
        self.privacy = True
        self.allowed: set[str] = set(KINDS) - ONLY_ASKED_FOR
        self.queries: Final[dict[str, Query]] = {}
        self.commands: Final[dict[tuple[str, str], list[Json]]] = {}
        """(scope as its type, or type:chat_id; language code) → the commands of the menu."""
        self.known: Final[set[int]] = set()
        """Ids of the people of whom it has heard."""
        self.webhook: Webhook | None = None
        self.pending: Final[deque[Pending]] = deque()
        self.again: Final[list[Pending]] = []
        """Updates that come once more, although they are confirmed."""
        self.sent: Final[list[Pending]] = []
        """All updates that there ever were, for `repeat`."""
        self.held = False
        self.bell: Final = Bell()
        self._next_update = 700_000_000 + self.id % 1000
        self.pollers = 0
        """How many wait for updates right now."""
        self._turn = 0
        self._why = OTHER_POLLER

    def json(self) -> Json:
        """As a User in messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def me(self) -> Json:
        """As getMe tells it."""
        return self.json() | {
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    # Updates coming in.

    def receive(self, kind: str, payload: Json, lane: int) -> None:
        """Queue an update, if the bot wants such: what it wants counts when it happens, not when it is fetched."""
        sender = payload.get("from")
        if sender and not sender["is_bot"]:
            self.known.add(sender["id"])
        if kind in self.allowed:
            self.queue({kind: payload}, lane)

    def queue(self, body: Json | str, lane: int = 0) -> None:
        """Queue an update as it is, under the next id."""
        self._next_update += 1
        if isinstance(body, dict):
            body = {"update_id": self._next_update} | body
        update = Pending(self._next_update, body, lane)
        self.pending.append(update)
        self.sent.append(update)
        self.bell.ring()

    # Updates going out by getUpdates.

    async def poll(self, offset: int, limit: int, patience: float) -> list[Json | str]:
        """The next updates; waits for one up to `patience` seconds. A second poller ends the wait of the first."""
        if self.webhook is not None:
            raise conflict(WEBHOOK_IS_SET)
        self.end_polls(OTHER_POLLER)
        turn = self._turn
        self.confirm(offset)
        loop = asyncio.get_running_loop()
        end = loop.time() + patience
        while not (batch := self._batch(limit)) and not self.api.closing:
            self.pollers += 1
            self.api.changed.ring()
            heard = await self.bell.heard(end - loop.time())
            self.pollers -= 1
            if self._turn != turn:
                raise conflict(self._why)
            if not heard:
                break
        return [update.body for update in batch]

    def end_polls(self, why: str) -> None:
        """Whoever waits for updates is refused."""
        self._turn += 1
        self._why = why
        self.bell.ring()

    def confirm(self, offset: int) -> None:
        """Forget all updates before this id; a negative one keeps so many of the last."""
        kept = list(self.pending)
        kept = kept[offset:] if offset < 0 else [update for update in kept if update.update_id >= offset]
        self.pending.clear()
        self.pending.extend(kept)

    def _batch(self, limit: int) -> list[Pending]:
        """What can be handed out now."""
        if self.held:
            return []
        batch = [*self.again, *self.pending][:limit]
        del self.again[:limit]
        return batch

    # Presses.

    def asked(self, user: "User", message: Message, data: str) -> Query:
        """Somebody pressed a button: the bot gets a callback query."""
        query = Query(str(4_000_000_000_000 + self.api.number()), user, message, data, self.api.clock())
        self.queries[query.id] = query
        payload = {
            "id": query.id,
            "from": user.json(),
            "message": message.inaccessible() if message.deleted else message.json(),
            "chat_instance": str(-8_000_000_000_000 + message.chat.id),
            "data": data,
        }
        self.receive("callback_query", payload, message.chat.id)
        return query

    async def answered(self, query_id: str, within: float = 10.0) -> Answer:
        """Wait for the bot's answer to a press."""
        query = self.queries[query_id]
        found = await self.api.changed.until(lambda: query.answer, within, lambda: f"no answer to {query.data}")
        assert found is not None
        return found
