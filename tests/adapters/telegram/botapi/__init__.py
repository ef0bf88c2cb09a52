"""A Bot API server of our own: Telegram on loopback, as strict as the real one, for tests.

`BotApi` is where to begin. People act (`user.says(group, "...")`), bots call methods over HTTP, tests look at chats and at calls.
"""

from tests.adapters.telegram.botapi.api import BotApi
from tests.adapters.telegram.botapi.bots import Answer, Bot, Query
from tests.adapters.telegram.botapi.chats import Chat, Private
from tests.adapters.telegram.botapi.faults import Faults
from tests.adapters.telegram.botapi.groups import Group, InviteLink, Topic
from tests.adapters.telegram.botapi.keyboards import Button
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.people import User
from tests.adapters.telegram.botapi.refusal import Impossible, Refused
from tests.adapters.telegram.botapi.server import Call

__all__ = [
    "Answer", "Bot", "BotApi", "Button", "Call", "Chat", "Faults", "Group", "Impossible", "InviteLink", "Message", "Private", "Query",
    "Refused", "Topic", "User",
]  # fmt: skip
