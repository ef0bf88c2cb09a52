"""Buttons under a message."""

from typing import Any, Final, NamedTuple

from tests.adapters.telegram.botapi.refusal import Json, bad

MOST_BUTTONS: Final = 100
_ACTIONS: Final = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
}  # fmt: skip
_PARSING: Final = "can't parse inline keyboard button: "


class Button(NamedTuple):
    """One button as people see it. It has `data` or a `url`."""

    label: str
    data: str = ""
    url: str = ""


def inline_keyboard(markup: Json | None) -> Json | None:
    """The markup, if Telegram would take it; None for no buttons. Keyboards of other kinds leave nothing in the message."""
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        if markup and not markup.keys() & {"keyboard", "remove_keyboard", "force_reply"}:
            raise bad("object expected as reply markup")
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" must be of type Array')
    for row in rows:
        for button in row:
            _check(button)
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def buttons(markup: Json | None) -> list[list[Button]]:
    """The rows of a keyboard."""
    rows = markup["inline_keyboard"] if markup else []
    return [[Button(one["text"], one.get("callback_data", ""), one.get("url", "")) for one in row] for row in rows]


def _check(button: Any) -> None:
    """Telegram takes this button. Of several actions it would take the first; here that is a mistake, as the documentation says."""
    if not isinstance(button, dict):
        raise bad(_PARSING + "expected an Object")
    if not isinstance(button.get("text"), str):
        raise bad(_PARSING + ('Field "text" must be of type String' if "text" in button else 'Can\'t find field "text"'))
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    actions = [name for name in sorted(_ACTIONS) if button.get(name) not in (None, "")]
    if not actions:
        raise bad(_PARSING + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(_PARSING + "exactly one of the optional fields must be used")
    data, url = button.get("callback_data"), button.get("url")
    if data is not None and (not isinstance(data, str) or not 1 <= len(data.encode()) <= 64):
        raise bad("BUTTON_DATA_INVALID")
    if url is not None and not str(url).startswith(("https://", "http://", "tg://")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
