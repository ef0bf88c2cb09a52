"""How updates are fetched or delivered."""

import re
from typing import TYPE_CHECKING

from tests.adapters.telegram.botapi.bots import KINDS, ONLY_ASKED_FOR
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.parameters import Parameters
from tests.adapters.telegram.botapi.refusal import Json, bad
from tests.adapters.telegram.botapi.webhook import Webhook

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot


@method
async def get_updates(bot: "Bot", parameters: Parameters) -> list[Json | str]:
    """Wait for updates."""
    _remember_allowed(bot, parameters)
    limit = min(max(parameters.number("limit", 100), 1), 100)
    return await bot.poll(parameters.number("offset"), limit, min(max(parameters.number("timeout"), 0), 50))


@method
async def set_webhook(bot: "Bot", parameters: Parameters) -> bool:
    """From now on updates are posted to an address; an empty one is the same as deleteWebhook."""
    url = parameters.text("url")
    if not url:
        return await delete_webhook(bot, parameters)
    if not url.startswith(("https://", "http://") if bot.api.plain_webhooks else "https://"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad("secret token contains unallowed characters")
    connections = parameters.number("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad("max_connections must be between 1 and 100")
    _remember_allowed(bot, parameters)
    await _end_webhook(bot)
    if parameters.flag("drop_pending_updates"):
        bot.pending.clear()
    bot.webhook = Webhook(bot, url, secret, connections)
    bot.end_polls("terminated by setWebhook request")
    return True


@method
async def delete_webhook(bot: "Bot", parameters: Parameters) -> bool:
    """From now on updates wait to be fetched."""
    await _end_webhook(bot)
    if parameters.flag("drop_pending_updates"):
        bot.pending.clear()
    return True


@method
def get_webhook_info(bot: "Bot", parameters: Parameters) -> Json:
    """Where updates go, and what went wrong there last."""
    nowhere: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(bot.pending)}
    info = nowhere if bot.webhook is None else bot.webhook.info()
    usual = bot.allowed == set(KINDS) - ONLY_ASKED_FOR
    return info if usual else info | {"allowed_updates": [kind for kind in KINDS if kind in bot.allowed]}


async def _end_webhook(bot: "Bot") -> None:
    """Post nothing any more."""
    if bot.webhook is not None:
        webhook, bot.webhook = bot.webhook, None
        await webhook.close()


def _remember_allowed(bot: "Bot", parameters: Parameters) -> None:
    """What the bot wants to hear of: what it said last, if it says nothing now; an empty list is the usual."""
    wanted = parameters.items("allowed_updates")
    if wanted is None:
        return
    if not all(isinstance(kind, str) for kind in wanted):
        raise bad("can't parse allowed updates list JSON object")
    bot.allowed = {kind for kind in wanted if kind in KINDS} or set(KINDS) - ONLY_ASKED_FOR
