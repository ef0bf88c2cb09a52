"""Saying something."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.adapters.telegram.botapi.chats import Chat
from tests.adapters.telegram.botapi.files import PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile, dimensions
from tests.adapters.telegram.botapi.formatting import CAPTION_LIMIT, TEXT_LIMIT, Formatted, formatted, utf16
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.keyboards import inline_keyboard
from tests.adapters.telegram.botapi.messages import Message
from tests.adapters.telegram.botapi.methods.finding import chat_of, spend
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.parameters import Parameters
from tests.adapters.telegram.botapi.refusal import Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot


@dataclass(frozen=True)
class Target:
    """Where a message goes: the chat, the topic, and what it answers."""

    chat: Chat
    topic: int | None
    thread: int | None
    reply_to: Message | None


def text_of(parameters: Parameters, name: str = "text") -> Formatted:
    """The text of a message; refused if it is empty or too long."""
    text = formatted(parameters.text(name), parameters.text("parse_mode"), parameters.items("entities"))
    if not text.text:
        raise bad("message text is empty")
    if utf16(text.text) > TEXT_LIMIT:
        raise bad("message is too long")
    return text


def caption_of(parameters: Parameters) -> Formatted:
    """The caption of a message, which may be empty."""
    caption = formatted(parameters.text("caption"), parameters.text("parse_mode"), parameters.items("caption_entities"))
    if utf16(caption.text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    return caption


def target_of(bot: "Bot", parameters: Parameters, permission: str, what: str) -> Target:
    """Where the message goes, if the bot may say such a thing there."""
    chat = chat_of(bot, parameters)
    if isinstance(chat, Group) and not chat.place(bot).may_send(permission):
        raise bad(f"not enough rights to send {what} to the chat")
    topic = _topic(bot, chat, parameters.number("message_thread_id"))
    reply_to = _reply_to(chat, parameters)
    if reply_to is not None and topic is None:
        topic = reply_to.topic
    thread = None
    if isinstance(chat, Group) and reply_to is not None and chat.kind == "supergroup" and not chat.forum:
        thread = reply_to.thread or reply_to.message_id
    return Target(chat, topic, thread, reply_to)


def say(bot: "Bot", target: Target, **fields: Any) -> Message:
    """Put the message into the chat. Other bots never see it."""
    return target.chat.put(bot, topic=target.topic, thread=target.thread, reply_to=target.reply_to, **fields)


@method
def send_message(bot: "Bot", parameters: Parameters) -> Json:
    """A text."""
    target = target_of(bot, parameters, "can_send_messages", "text messages")
    text, entities = text_of(parameters)
    markup = inline_keyboard(parameters.item("reply_markup"))
    spend(bot, target.chat)
    return say(bot, target, text=text, entities=entities, markup=markup).json()


@method
def send_photo(bot: "Bot", parameters: Parameters) -> Json:
    """A photo, uploaded or sent before."""
    target = target_of(bot, parameters, "can_send_photos", "photos")
    photo = photo_of(bot, parameters, parameters.text("photo", "photo"))
    return _media(bot, parameters, target, photo=photo)


@method
def send_document(bot: "Bot", parameters: Parameters) -> Json:
    """A file, uploaded or sent before."""
    target = target_of(bot, parameters, "can_send_documents", "documents")
    document = document_of(bot, parameters, parameters.text("document", "document"))
    return _media(bot, parameters, target, document=document)


@method
def send_media_group(bot: "Bot", parameters: Parameters) -> list[Json]:
    """Two to ten photos or files, each a message of the same album."""
    target = target_of(bot, parameters, "can_send_photos", "photos")
    media = parameters.items("media")
    if media is None:
        raise bad("parameter media is required")
    if not 2 <= len(media) <= 10:
        raise bad("Wrong number of items in the media group" if media else "there are no messages to send")
    contents = [_album_item(bot, parameters, item) for item in media]
    if len({tuple(content.keys() & {"photo", "document"}) for content in contents}) > 1:
        raise bad("Document can't be mixed with other media types")
    spend(bot, target.chat, len(media))
    album = str(13_000_000_000 + bot.api.number())
    return [say(bot, target, album=album, **content).json() for content in contents]


@method
def send_chat_action(bot: "Bot", parameters: Parameters) -> bool:
    """The line that says that the bot is typing."""
    chat_of(bot, parameters)
    return True


def photo_of(bot: "Bot", parameters: Parameters, reference: str) -> StoredFile:
    """The photo of this file id or upload."""
    file = _file(bot, parameters, reference, "photo", "photos")
    if file.size > PHOTO_LIMIT:
        raise bad(f"file of size {file.size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes")
    width, height = dimensions(file.content) or (1, 1)
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return file


def document_of(bot: "Bot", parameters: Parameters, reference: str) -> StoredFile:
    """The document of this file id or upload."""
    return _file(bot, parameters, reference, "document", "documents")


def _media(bot: "Bot", parameters: Parameters, target: Target, **content: StoredFile) -> Json:
    """Say it with a caption and buttons."""
    caption, entities = caption_of(parameters)
    markup = inline_keyboard(parameters.item("reply_markup"))
    spend(bot, target.chat)
    return say(bot, target, caption=caption, entities=entities, markup=markup, **content).json()


def _album_item(bot: "Bot", parameters: Parameters, item: Any) -> dict[str, Any]:
    """One of an album, as fields of a message."""
    if not isinstance(item, dict) or item.get("type") not in {"photo", "document"}:
        raise bad("can't parse InputMedia: type must be photo or document")
    caption, entities = caption_of(Parameters({name: item.get(name) for name in ("caption", "parse_mode", "caption_entities")}))
    find = photo_of if item["type"] == "photo" else document_of
    return {item["type"]: find(bot, parameters, str(item.get("media", ""))), "caption": caption, "entities": entities}


def _file(bot: "Bot", parameters: Parameters, reference: str, kind: str, folder: str) -> StoredFile:
    """What a file parameter means: an upload, which is kept, or the id of a file that is kept already."""
    if upload := parameters.upload(reference):
        if not upload.content:
            raise bad("file must be non-empty")
        if len(upload.content) > UPLOAD_LIMIT:
            raise bad("file is too big")
        return bot.api.store(upload.content, name=upload.name, mime=upload.mime, folder=folder)
    if reference in bot.api.files:
        return bot.api.files[reference]
    if reference in {"", kind}:
        raise bad(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    raise bad("wrong file identifier/HTTP URL specified")


def _topic(bot: "Bot", chat: Chat, thread: int) -> int | None:
    """The topic that is meant; None for the general one. Its own id, 1, is refused like any that does not exist."""
    if not thread:
        return None
    topic = chat.topics.get(thread) if isinstance(chat, Group) else None
    if topic is None or not isinstance(chat, Group):
        raise bad("message thread not found")
    if topic.closed and not chat.place(bot).may("can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return thread


def _reply_to(chat: Chat, parameters: Parameters) -> Message | None:
    """The message that is answered; None for none, also if it is gone and that was said to be all right."""
    given = parameters.item("reply_parameters")
    if given is None and "reply_to_message_id" in parameters:
        given = {"message_id": parameters.number("reply_to_message_id")}
        given |= {"allow_sending_without_reply": parameters.flag("allow_sending_without_reply")}
    if given is None:
        return None
    inner = Parameters(given)
    found = chat.find(inner.number("message_id"))
    if found is None and not inner.flag("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return found
