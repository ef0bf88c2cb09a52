"""Asking about chats, people and files."""

from typing import TYPE_CHECKING, Final

from tests.adapters.telegram.botapi.chats import Private
from tests.adapters.telegram.botapi.files import DOWNLOAD_LIMIT
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.methods.finding import chat_of, group_of, person_of
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.places import PERMISSIONS
from tests.adapters.telegram.botapi.refusal import Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters

_GIFTS: Final = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method
def get_chat(bot: "Bot", parameters: "Parameters") -> Json:
    """All about a chat."""
    chat = chat_of(bot, parameters, speaking=False)
    body = chat.json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(_GIFTS, True)}
    if isinstance(chat, Group):
        body["permissions"] = dict.fromkeys(PERMISSIONS, True)
    elif isinstance(chat, Private) and chat.user.username:
        body["active_usernames"] = [chat.user.username]
    pinned = [message for message in chat.messages if message.pinned and not message.deleted]
    return body | ({"pinned_message": pinned[-1].json(deep=False)} if pinned else {})


@method
def get_chat_administrators(bot: "Bot", parameters: "Parameters") -> list[Json]:
    """The owner and the administrators; of the bots only the one that asks."""
    group = _group_of(bot, parameters, "there are no administrators in the private chat")
    return [place.json() for place in group.places.values() if place.is_admin and (not place.who.is_bot or place.who is bot)]


@method
def get_chat_member(bot: "Bot", parameters: "Parameters") -> Json:
    """What somebody is in a group; who never was there has left it."""
    return _group_of(bot, parameters, "method is not available for private chats").place(person_of(bot, parameters)).json()


@method
def get_chat_member_count(bot: "Bot", parameters: "Parameters") -> int:
    """How many are in a chat, bots included."""
    chat = chat_of(bot, parameters)
    return sum(place.inside for place in chat.places.values()) if isinstance(chat, Group) else 2


@method
def get_file(bot: "Bot", parameters: "Parameters") -> Json:
    """Where a file can be fetched."""
    if "file_id" not in parameters:
        raise bad("file_id is not specified")
    file = bot.api.files.get(parameters.text("file_id"))
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if file.size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return file.download()


def _group_of(bot: "Bot", parameters: "Parameters", otherwise: str) -> Group:
    """The group that is asked about."""
    if isinstance(chat_of(bot, parameters), Private):
        raise bad(otherwise)
    return group_of(bot, parameters)
