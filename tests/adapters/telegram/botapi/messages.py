"""A message as everybody sees it, and as a bot gets it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.adapters.telegram.botapi.files import StoredFile
from tests.adapters.telegram.botapi.keyboards import Button, buttons
from tests.adapters.telegram.botapi.refusal import Json

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.chats import Chat
    from tests.adapters.telegram.botapi.people import User


@dataclass(eq=False, kw_only=True)
class Message:
    """One message. `topic` is the thread of a forum topic. `service` are the fields of a service message, `origin` where it was
    forwarded from, `sender_chat` the chat in whose name it was said.
    """

    chat: "Chat"
    message_id: int
    date: int
    sender: "User | Bot"
    text: str = ""
    caption: str = ""
    entities: list[Json] = field(default_factory=list)
    markup: Json | None = None
    reply_to: "Message | None" = None
    topic: int | None = None
    thread: int | None = None
    photo: StoredFile | None = None
    document: StoredFile | None = None
    media: tuple[str, StoredFile] | None = None
    """Anything else that is shown or heard: `video`, `animation`, `audio`, `voice`, `video_note` or `sticker`."""
    album: str = ""
    service: Json | None = None
    origin: Json | None = None
    sender_chat: Json | None = None
    sender_json: Json | None = None
    automatic: bool = False
    edits: int = 0
    edit_date: int = 0
    deleted: bool = False
    pinned: bool = False
    frozen: bool = False
    """Set by a test: from now on it can't be edited any more."""
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    """Who reacted, and how: id of the user or bot → the reactions as JSON."""

    def __repr__(self) -> str:
        said = self.text or self.caption or (self.service and next(iter(self.service))) or "a file"
        return f"<{self.message_id} {self.sender.name}: {said!r} {[[button.label for button in row] for row in self.buttons]}>"

    @property
    def from_bot(self) -> bool:
        """Whether a bot said it."""
        return self.sender.is_bot

    @property
    def buttons(self) -> list[list[Button]]:
        """The rows of buttons under it."""
        return buttons(self.markup)

    @property
    def labels(self) -> list[str]:
        """What stands on the buttons, all rows in one."""
        return [button.label for row in self.buttons for button in row]

    def button(self, label_or_data: str) -> Button | None:
        """The button with exactly this label or data, else the first whose label contains it; None if there is none."""
        every = [button for row in self.buttons for button in row]
        exact = [button for button in every if label_or_data in (button.label, button.data)]
        return next(iter(exact or [button for button in every if label_or_data in button.label]), None)

    def json(self, *, deep: bool = True) -> Json:
        """As it stands in an update or a result. The message that it answers is in it, but not what that one
        answered. What answers nothing in a topic answers the message that the topic began with.
        """
        body: Json = {
            "message_id": self.message_id,
            "from": self.sender_json or self.sender.json(),
            "chat": self.chat.json(),
            "date": self.date,
        }
        body |= self._content() | (self.service or {})
        body |= _present(
            sender_chat=self.sender_chat,
            message_thread_id=self.topic or self.thread,
            is_topic_message=bool(self.topic),
            forward_origin=self.origin,
            is_automatic_forward=self.automatic,
            edit_date=self.edit_date,
            media_group_id=self.album,
            reply_markup=self.markup,
        )
        answered = self.reply_to or self.chat.opening(self.topic)
        if deep and answered is not None and answered is not self and not answered.deleted:
            body["reply_to_message"] = answered.json(deep=False)
        return body

    def inaccessible(self) -> Json:
        """As it stands in a press, when the bot cannot have it any more."""
        return {"chat": self.chat.json(), "message_id": self.message_id, "date": 0}

    def _content(self) -> Json:
        """What it says and shows."""
        if self.photo is None and self.document is None and self.media is None:
            return _present(text=self.text, entities=self.entities)
        kind, file = self.media or ("", None)
        document = file if kind == "animation" else self.document  # as Telegram does for old bots
        return _present(
            photo=self.photo.sizes() if self.photo else None,
            document=document.json() if document else None,
            caption=self.caption,
            caption_entities=self.entities,
        ) | ({kind: file.json()} if file else {})


def _present(**fields: Any) -> Json:
    """The fields that have a value: Telegram leaves out what is empty or false."""
    return {name: value for name, value in fields.items() if value}
