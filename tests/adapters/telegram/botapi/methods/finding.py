"""What most methods look for first: the chat, the message, the person, the right to do it."""

from typing import TYPE_CHECKING

from tests.adapters.telegram.botapi.chats import Chat, Private
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.refusal import Refused, bad, forbidden, upgraded

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters
    from tests.adapters.telegram.botapi.people import User


def chat_of(bot: "Bot", parameters: "Parameters", *, speaking: bool = True) -> Chat:
    """The chat of `chat_id`. With `speaking` the other side must be ready to hear the bot."""
    if "chat_id" not in parameters:
        raise bad("chat_id is empty")
    try:
        chat_id = parameters.number("chat_id")
    except Refused:
        raise bad("chat not found") from None
    if chat_id in bot.api.groups:
        return _group(bot, bot.api.groups[chat_id])
    if any(other.id == chat_id for other in bot.api.bots.values()):
        raise (
            forbidden("bot can't send messages to bots") if chat_id != bot.id else forbidden("bot can't send messages to the bot")
        )
    if chat_id not in bot.api.people:
        raise bad("chat not found")
    return _private(bot, bot.api.people[chat_id].private_with(bot), speaking=speaking)


def group_of(bot: "Bot", parameters: "Parameters", *, right: str = "", lacking: str = "") -> Group:
    """The group of `chat_id`, in which the bot has this right; `lacking` is what it is told otherwise."""
    group = chat_of(bot, parameters)
    if not isinstance(group, Group):
        raise bad("method is available only for supergroups" if right else "chat not found")
    if right and not group.place(bot).is_admin:
        raise bad(lacking or "need administrator rights in the group chat")
    if right and not group.place(bot).may(right):
        raise bad(lacking or "not enough rights")
    return group


def person_of(bot: "Bot", parameters: "Parameters") -> "User | Bot":
    """The person or bot of `user_id`."""
    user_id = parameters.number("user_id")
    if user_id <= 0:
        raise bad("invalid user_id specified")
    if user_id in bot.api.people:
        return bot.api.people[user_id]
    found = next((other for other in bot.api.bots.values() if other.id == user_id), None)
    if found is None:
        raise bad("PARTICIPANT_ID_INVALID")
    return found


def message_of(chat: Chat, parameters: "Parameters", missing: str) -> Message:
    """The message of `message_id`; `missing` is what Telegram says if it is not there."""
    message_id = parameters.number("message_id")
    if message_id <= 0:
        raise bad("message identifier is not specified")
    message = chat.find(message_id)
    if message is None:
        raise bad(missing)
    return message


def spend(bot: "Bot", chat: Chat, messages: int = 1) -> None:
    """Count what the bot says against the limits, if they are enforced."""
    if bot.api.limits is not None:
        bot.api.limits.spend(bot.id, chat.id, bot.api.clock(), messages)


def _group(bot: "Bot", group: Group) -> Group:
    """The group, if the bot is in it."""
    if group.moved_to is not None:
        raise upgraded(group.moved_to.id)
    match group.place(bot).status:
        case "kicked":
            raise forbidden(f"bot was kicked from the {group.kind} chat")
        case "left" if bot.id in group.places:
            raise forbidden(f"bot is not a member of the {group.kind} chat")
        case "left":
            raise bad("chat not found")
    return group


def _private(bot: "Bot", private: Private, *, speaking: bool) -> Private:
    """The private chat, if there is one already."""
    if speaking and private.blocked:
        raise forbidden("bot was blocked by the user")
    if not private.started and private.open_until <= bot.api.clock():
        raise forbidden("bot can't initiate conversation with a user") if private.user.id in bot.known else bad("chat not found")
    return private
