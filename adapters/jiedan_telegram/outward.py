"""From jiedan to Telegram: one Outgoing becomes its parts, each of them one message, and the calls that say them. Pure.

Text goes as HTML with everything escaped, so that what a member wrote is never markup. Lengths are Telegram's: it counts UTF-16 units
after the markup is taken away.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, Final, NamedTuple

import msgspec

from jiedan.adapter import Attachment, Button, Card, Element, Mention, Outgoing, Text

LONGEST_TEXT: Final = 4096
"""UTF-16 units of one message (Doc sendMessage)."""
LONGEST_TOAST: Final = 200
"""Characters of an answer to a pressed button (Doc answerCallbackQuery)."""
WIDEST_ROW: Final = 26
"""Columns of a row of buttons that a phone still shows whole; a Chinese character takes two."""
MOST_BUTTONS: Final = 100
"""Buttons that Telegram shows under one message (undocumented)."""

_TONES: Final = {"plain": "⚪️", "good": "🟢", "warning": "🟡", "bad": "🔴"}
_ENDS: Final = re.compile(r"(?<=[。！？!?；;\n])|(?<=[.] )")


class Call(NamedTuple):
    """One call of the Bot API: a method and its parameters. `file` goes with it, in the parameter `field`."""

    method: str
    parameters: dict[str, Any]
    file: Attachment | None = None
    field: str = ""


class Place(NamedTuple):
    """Where a message stands: Telegram's chat, the message, and the topic of a forum."""

    chat: int
    message: int | None = None
    topic: int | None = None


def place(chat: str, message: str | None = None) -> Place:
    """What our ids stand for. Raises ValueError for ids that are none of ours."""
    number, _, topic = (message or "").partition("@")
    return Place(int(chat.rpartition(":")[2]), int(number) if number else None, int(topic) if topic else None)


def account(chat: str) -> str:
    """Which bot speaks in the chat: its name in the settings, "" for the first."""
    return chat.rpartition(":")[0]


def parts(outgoing: Outgoing) -> tuple[Outgoing, ...]:
    """The messages that it takes: its words, cut where a sentence ends when they are too long, then each file. An edit takes one.

    The buttons stand under the last of the words, or the first file; of the words, only the first are an answer.
    """
    told = list(_divided(_told(outgoing)))
    found = [*told, *((element,) for element in outgoing.elements if isinstance(element, Attachment))]
    if outgoing.edits or len(found) < 2:
        return (outgoing,)
    _, at, topic = (outgoing.reply_to or "").partition("@")
    last = max(len(told) - 1, 0)
    return tuple(
        msgspec.structs.replace(
            outgoing, elements=elements, buttons=outgoing.buttons if number == last else (),
            reply_to=(at + topic or None) if 0 < number <= last else outgoing.reply_to,
        )
        for number, elements in enumerate(found)
    )  # fmt: skip


def calls(outgoing: Outgoing, username: str) -> tuple[Call, ...]:
    """What to call for a new message: one call for each of its parts; none where there is nothing in it."""
    return tuple(call for part in parts(outgoing) for call in _call(part, username))


def _call(part: Outgoing, username: str) -> Iterator[Call]:
    where, file = place(part.chat, part.reply_to), next((each for each in part.elements if isinstance(each, Attachment)), None)
    text = _html(_told(part))
    if text:
        parameters: dict[str, Any] = {
            "chat_id": where.chat, "text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True},
        }  # fmt: skip
        call = Call("sendMessage", _placed(parameters, where))
    elif file is not None:
        call = _file(file, where)
    else:
        return
    if part.buttons:
        call.parameters["reply_markup"] = keyboard(part.buttons, username, private=where.chat > 0)
    yield call


def edit(outgoing: Outgoing, username: str) -> Call:
    """The call that puts a message in the place of one of ours."""
    where = place(outgoing.chat, outgoing.edits)
    parameters = {
        "chat_id": where.chat, "message_id": where.message, "text": _html(_told(outgoing)) or "…", "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": keyboard(outgoing.buttons, username, private=where.chat > 0),
    }  # fmt: skip
    return Call("editMessageText", parameters)


def toast(outgoing: Outgoing) -> str | None:
    """The words, if they fit above a pressed button and nothing else belongs to them."""
    if outgoing.buttons or not all(isinstance(element, Text | Mention) for element in outgoing.elements):
        return None
    said = "".join(element.text for element in outgoing.elements if isinstance(element, Text)).strip()
    return said if 0 < units(said) <= LONGEST_TOAST else None


def keyboard(buttons: Iterable[Button], username: str, *, private: bool) -> dict[str, Any]:
    """Buttons in rows, as many in a row as a phone shows whole."""
    rows: list[list[dict[str, str]]] = []
    left = 0
    for button in list(buttons)[:MOST_BUTTONS]:
        wide = _columns(button.label) + 2
        if not rows or wide > left or len(rows[-1]) == 5:
            rows.append([])
            left = WIDEST_ROW
        rows[-1].append(_button(button, username, private=private))
        left -= wide
    return {"inline_keyboard": rows}


def _button(button: Button, username: str, *, private: bool) -> dict[str, str]:
    if button.private and not private:
        return {"text": button.label, "url": f"https://t.me/{username}?start={button.token}"}
    return {"text": button.label, "callback_data": button.token}


def _columns(label: str) -> int:
    return sum(2 if ord(mark) > 0x2E7F else 1 for mark in label)


def units(text: str) -> int:
    """How long Telegram finds a text: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Run(NamedTuple):
    """Some text of one look."""

    text: str
    before: str = ""
    after: str = ""

    @property
    def html(self) -> str:
        return f"{self.before}{escape(self.text, quote=False)}{self.after}"


def _told(outgoing: Outgoing) -> tuple[Element, ...]:
    return tuple(element for element in outgoing.elements if not isinstance(element, Attachment))


def _html(elements: Iterable[Element]) -> str:
    """As much of it as one message holds."""
    first = next(_divided(elements), ())
    return "".join(run.html for run in _runs(first)).strip()


def _placed(parameters: dict[str, Any], where: Place) -> dict[str, Any]:
    if where.topic is not None:
        parameters["message_thread_id"] = where.topic
    if where.message is not None:
        parameters["reply_parameters"] = {"message_id": where.message, "allow_sending_without_reply": True}
    return parameters


def _divided(elements: Iterable[Element]) -> Iterator[tuple[Element, ...]]:
    """As many messages as it takes to say this, none of them too long, and none of nothing but blanks."""
    part: list[Element] = []
    left = LONGEST_TEXT
    for element in _pieces(elements):
        size = _size(element)
        if size > left:
            if _is_seen(part):
                yield tuple(part)
            part, left = [], LONGEST_TEXT
        part.append(element)
        left -= size
    if _is_seen(part):
        yield tuple(part)


def _size(element: Element) -> int:
    return sum(units(run.text) for run in _runs((element,)))


def _is_seen(part: Iterable[Element]) -> bool:
    return any(run.text.strip() for run in _runs(part))


def _pieces(elements: Iterable[Element]) -> Iterator[Element]:
    """What is short enough as it is; of anything else its sentences, and of a sentence without end what fits."""
    half = LONGEST_TEXT // 2  # a character has at most two units
    for element in elements:
        if _size(element) <= LONGEST_TEXT:
            yield element
            continue
        for sentence in (sentence for run in _runs((element,)) for sentence in _ENDS.split(run.text)):
            yield from (Text(sentence[start : start + half]) for start in range(0, len(sentence), half))


def _runs(elements: Iterable[Element]) -> Iterator[_Run]:
    for element in elements:
        match element:
            case Text(text=text):
                yield _Run(text)
            case Mention(user=user, name=name) if user.isdigit():
                yield _Run(name, f'<a href="tg://user?id={user}">', "</a>")
                yield _Run(" ")
            case Mention(name=name):
                yield _Run(f"@{name} ")
            case Card():
                yield from _card(element)


def _card(card: Card) -> Iterator[_Run]:
    """Its state first: that is what one looks for on a phone."""
    yield _Run(f"{_TONES[card.tone]} {card.badge} · ")
    yield _Run(card.title, "<b>", "</b>")
    for row in card.rows:
        yield _Run(f"\n{row.label}：" if _columns(row.label) > len(row.label) else f"\n{row.label}: ")
        yield _Run(row.value)
    if card.footer:
        yield _Run(f"\n\n{card.footer}")


def as_document(call: Call) -> Call:
    """The same picture as a file: Telegram shows no picture that is too long, too large or broken."""
    return call._replace(method="sendDocument", field="document")


def _file(file: Attachment, where: Place) -> Call:
    picture = file.mime in ("image/png", "image/jpeg", "image/webp")
    method, field = ("sendPhoto", "photo") if picture else ("sendDocument", "document")
    return Call(method, _placed({"chat_id": where.chat}, where), file, field)
