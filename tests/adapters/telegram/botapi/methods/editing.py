"""Changing what was said, and taking it back."""

from typing import TYPE_CHECKING, Any

from tests.adapters.telegram.botapi.bots import QUERY_LIFE, Answer
from tests.adapters.telegram.botapi.chats import Chat
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.keyboards import inline_keyboard
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.methods.finding import chat_of, group_of, message_of, spend
from tests.adapters.telegram.botapi.methods.sending import caption_of, text_of
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.parameters import Parameters
from tests.adapters.telegram.botapi.refusal import NOT_MODIFIED, TOO_OLD, Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot

TWO_DAYS = 48 * 3600


@method
def edit_message_text(bot: "Bot", parameters: Parameters) -> Json:
    """Another text, and the buttons that are given: none if none are."""
    chat, message = _editable(bot, parameters)
    text, entities = text_of(parameters)
    if message.photo or message.document:
        raise bad("there is no text in the message to edit")
    return _edit(bot, chat, message, text=text, entities=entities, markup=inline_keyboard(parameters.item("reply_markup")))


@method
def edit_message_caption(bot: "Bot", parameters: Parameters) -> Json:
    """Another caption, and the buttons that are given."""
    chat, message = _editable(bot, parameters)
    caption, entities = caption_of(parameters)
    if not (message.photo or message.document):
        raise bad("there is no caption in the message to edit")
    return _edit(bot, chat, message, caption=caption, entities=entities, markup=inline_keyboard(parameters.item("reply_markup")))


@method
def edit_message_reply_markup(bot: "Bot", parameters: Parameters) -> Json:
    """Other buttons, or none."""
    chat, message = _editable(bot, parameters)
    return _edit(bot, chat, message, markup=inline_keyboard(parameters.item("reply_markup")))


@method
def delete_message(bot: "Bot", parameters: Parameters) -> bool:
    """Take a message away: own ones for two days, those of others with the right to, in private those of the person."""
    chat = chat_of(bot, parameters)
    message = message_of(chat, parameters, "message to delete not found")
    trusted = isinstance(chat, Group) and chat.place(bot).may("can_delete_messages")
    theirs = message.sender is not bot and isinstance(chat, Group)
    if not trusted and (theirs or bot.api.clock() - message.date >= TWO_DAYS):
        raise bad("message can't be deleted")
    message.deleted = True
    bot.api.changed.ring()
    return True


@method
def delete_messages(bot: "Bot", parameters: Parameters) -> bool:
    """Up to a hundred at once; those that are not there are passed over."""
    chat = chat_of(bot, parameters)
    ids = parameters.items("message_ids") or []
    if not 1 <= len(ids) <= 100:
        raise bad("message identifiers are not specified" if not ids else "too many message identifiers specified")
    for message_id in ids:
        if isinstance(message_id, int) and chat.find(message_id) is not None:
            delete_message(bot, Parameters({"chat_id": chat.id, "message_id": message_id}))
    return True


@method
def answer_callback_query(bot: "Bot", parameters: Parameters) -> bool:
    """Stop the button's spinning. The first answer counts; later ones are taken and change nothing."""
    query = bot.queries.get(parameters.text("callback_query_id"))
    if query is None or bot.api.clock() - query.at > QUERY_LIFE:
        raise bad(TOO_OLD)
    text = parameters.text("text")
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    if query.answer is None:
        query.answer = Answer(text, parameters.flag("show_alert"), parameters.text("url"))
        bot.api.changed.ring()
    return True


@method
def pin_chat_message(bot: "Bot", parameters: Parameters) -> bool:
    """Pin a message; the group reads that it is."""
    group = group_of(bot, parameters, right="can_pin_messages", lacking="not enough rights to manage pinned messages in the chat")
    message = message_of(group, parameters, "message to pin not found")
    if not message.pinned:
        message.pinned = True
        group.say_service(bot, topic=message.topic, pinned_message=message.json(deep=False))
    return True


@method
def unpin_chat_message(bot: "Bot", parameters: Parameters) -> bool:
    """Unpin a message, the newest pinned one if none is named."""
    group = group_of(bot, parameters, right="can_pin_messages", lacking="not enough rights to manage pinned messages in the chat")
    pinned = [message for message in group.messages if message.pinned and not message.deleted]
    if "message_id" in parameters:
        pinned = [message_of(group, parameters, "message to unpin not found")]
    for message in pinned[-1:]:
        message.pinned = False
        bot.api.changed.ring()
    return True


@method
def set_message_reaction(bot: "Bot", parameters: Parameters) -> bool:
    """React to a message by one emoji, or take the reaction back. Nobody gets an update of a bot's reaction."""
    chat = chat_of(bot, parameters)
    message = message_of(chat, parameters, "message to react not found")
    reactions: list[Any] = parameters.items("reaction") or []
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for reaction in reactions:
        if not isinstance(reaction, dict) or reaction.get("type") not in {"emoji", "custom_emoji"}:
            raise bad("REACTION_INVALID")
    message.reactions[bot.id] = reactions
    bot.api.changed.ring()
    return True


def _editable(bot: "Bot", parameters: Parameters) -> tuple[Chat, Message]:
    """The message, if this bot may change it."""
    if "inline_message_id" in parameters:
        raise bad("MESSAGE_ID_INVALID")
    chat = chat_of(bot, parameters)
    message = message_of(chat, parameters, "message to edit not found")
    if message.sender is not bot or message.service is not None or message.frozen:
        raise bad("message can't be edited")
    return chat, message


def _edit(bot: "Bot", chat: Chat, message: Message, **fields: Any) -> Json:
    """Change the message; refused if nothing changes."""
    if all(getattr(message, name) == value for name, value in fields.items()):
        raise bad(NOT_MODIFIED)
    spend(bot, chat)
    for name, value in fields.items():
        setattr(message, name, value)
    message.edits += 1
    message.edit_date = int(bot.api.clock())
    bot.api.changed.ring()
    return message.json()
