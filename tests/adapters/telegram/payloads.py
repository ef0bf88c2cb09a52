"""Updates as the Bot API sends them, fields that we do not read included: made after the documented objects and real recordings."""

from typing import Any

from jiedan_telegram.inward import Me

ME = Me(4242, "jiedan_bot")
GROUP = {"id": -1001234567890, "title": "设计接单群", "type": "supergroup", "is_forum": False}
PRIVATE = {"id": 111, "first_name": "小敏", "username": "minmin", "type": "private"}
MINMIN = {"id": 111, "is_bot": False, "first_name": "小敏", "last_name": "李", "username": "minmin", "language_code": "zh-hans"}
AJIE = {"id": 222, "is_bot": False, "first_name": "阿杰"}
BOT = {"id": 4242, "is_bot": True, "first_name": "结单", "username": "jiedan_bot"}
DATE = 1_795_226_400
"""21 November 2026, 02:00 UTC."""


def update(**kind: Any) -> dict[str, Any]:
    """An update of one kind."""
    return {"update_id": 900_000_001, **kind}


def message(text: Any = "接单 17", **more: Any) -> dict[str, Any]:
    """A message in the group."""
    return {"message_id": 55, "from": MINMIN, "chat": GROUP, "date": DATE, "text": text, **more}


def command(text: str, **more: Any) -> dict[str, Any]:
    """A message that begins with a command, with its entity."""
    length = len(text.split(maxsplit=1)[0])
    return message(text, entities=[{"offset": 0, "length": length, "type": "bot_command"}], **more)


def callback(**more: Any) -> dict[str, Any]:
    """A button of ours was pressed in the group."""
    shown = {**message("卡片"), "from": BOT, "reply_markup": {"inline_keyboard": [[{"text": "接单", "callback_data": "tok"}]]}}
    return {"id": "479123", "from": AJIE, "message": shown, "chat_instance": "-99", "data": "tok", **more}


def change(old: str, new: str, *, user: dict[str, Any] = AJIE, by: dict[str, Any] = MINMIN, chat: dict[str, Any] = GROUP,
           **more: Any) -> dict[str, Any]:  # fmt: skip
    """Somebody's status in a chat changed."""
    return {
        "chat": chat, "from": by, "date": DATE,
        "old_chat_member": {"user": user, "status": old}, "new_chat_member": {"user": user, "status": new, **more},
    }  # fmt: skip
