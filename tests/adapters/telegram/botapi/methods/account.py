"""The bot itself: who it is, and its menu of commands."""

import re
from typing import TYPE_CHECKING, Any, Final

from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.refusal import Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters

_SCOPES: Final = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member",
}  # fmt: skip


@method
def get_me(bot: "Bot", parameters: "Parameters") -> Json:
    """Who the bot is."""
    return bot.me()


@method
def set_my_commands(bot: "Bot", parameters: "Parameters") -> bool:
    """The menu for one scope and one language."""
    commands = parameters.items("commands")
    if commands is None:
        raise bad("parameter commands is required")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check(command)
    bot.commands[_place(parameters)] = commands
    bot.api.changed.ring()
    return True


@method
def delete_my_commands(bot: "Bot", parameters: "Parameters") -> bool:
    """No menu for one scope and one language."""
    bot.commands.pop(_place(parameters), None)
    return True


@method
def get_my_commands(bot: "Bot", parameters: "Parameters") -> list[Json]:
    """The menu for one scope and one language."""
    return bot.commands.get(_place(parameters), [])


def _place(parameters: "Parameters") -> tuple[str, str]:
    """Scope and language."""
    scope = parameters.item("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    language = parameters.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad("invalid language code specified")
    where = [str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope]
    return ":".join(where), language


def _check(command: Any) -> None:
    """A command that Telegram takes."""
    if not isinstance(command, dict):
        raise bad("can't parse BotCommand: expected an Object")
    if not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", "")).removeprefix("/")):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
