"""`jiedan doctor` looks at Telegram: is every bot known there, what does it hear in groups, and how does the news come?

Nothing is changed, and no updates are fetched: a jiedan that runs would be cut off. What Telegram answers is judged in pure functions.
"""

import asyncio
import importlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from jiedan.adapter import Ambiguous, Fault, Finding, Moved, RateLimited, Undeliverable
from jiedan_telegram.line import Line, UnreachedError
from jiedan_telegram.settings import Settings

WITHIN: Final = 10.0
"""Seconds in which Telegram has to answer all that is asked about one bot."""
_TELEGRAM: Final = "telegram"
_ITS_OWN: Final = Settings.api_base
_WRAPPING: Final = re.compile(r"^((HTTP Client|Telegram server) says - )?(\w+Error: )?| ssl:default\b")
"""What aiogram and aiohttp put around the words of the system."""
_LONGEST: Final = 200
_CAUSES: Final[Mapping[str, str]] = {
    "401|403": "What answers there does not know webhook_secret. Start jiedan again: it tells Telegram the secret of the settings.",
    "404|405": "The proxy has to lead every path below webhook_url to jiedan, at {place}.",
    "413": "The proxy has to let through 1 MB (nginx: client_max_body_size 1m).",
    "50[0234]": "The proxy does not get through to jiedan at {place}. Does jiedan run, and does the proxy lead there?",
    "ssl|certificate": "Telegram does not trust the certificate of {site}: is it expired, for another name, or without its chain?",
    "resolve": "Telegram finds no address for {site}. Is the name in webhook_url right, and does the DNS know it?",
    "refused|timed out|timeout|unreachable": "Telegram does not get through to {site}. Open its port to the internet.",
}
"""What stands in Telegram's words about a call that failed → what to do about it."""


def listens(settings: Settings) -> tuple[str, int] | None:
    """Where the webhook listens, as (host, port); None where Telegram is asked and does not call."""
    return (settings.host, settings.port) if settings.mode == "webhook" else None


async def examine(settings: Settings) -> list[Finding]:
    """Everything about all bots of the settings. Takes some seconds, longer only where aiogram has to be imported first."""
    bots = settings.bots()
    if not bots:
        remedy = (
            "Make a bot with @BotFather (/newbot) and set its token: JIEDAN_ADAPTERS__TELEGRAM__TOKEN=… in the environment, or\n"
            'token = "…" below [adapters.telegram] in settings.toml.'
        )
        return [Finding(_TELEGRAM, "no token: no bot can speak", remedy)]
    try:
        await asyncio.to_thread(importlib.import_module, "aiogram")
    except ImportError:
        return [Finding(_TELEGRAM, "aiogram is not installed", "Install it beside jiedan: pip install 'jiedan[telegram]'")]
    found = await asyncio.gather(*(_bot(Line(name, token, settings.api_base), token, settings) for name, token in bots.items()))
    return [_without_secrets(finding, settings) for findings in found for finding in findings]


async def _bot(line: Line, token: str, settings: Settings) -> list[Finding]:
    """Ask Telegram about one bot."""
    name = f"the bot {line.me.name or token.partition(':')[0]}"
    found: list[Finding] = []
    try:
        async with asyncio.timeout(WITHIN):
            await line.open()
            name = f"@{line.me.username}"
            found += about_bot(await line.ask("getMe"))
            found += about_news(await line.ask("getWebhookInfo"), settings, line.me.id, datetime.now(UTC), name)
    except Fault:
        found.append(_unknown(name, line.me.name))
    except TimeoutError:
        found.append(_unreachable(f"no answer within {WITHIN:.0f} s", settings))
    except RateLimited as limit:
        found.append(_waiting(limit, name, settings))
    except (Ambiguous, Moved, Undeliverable) as problem:
        found.append(_unreachable(str(problem), settings))
    finally:
        await line.close()
    return found


def _unknown(name: str, key: str) -> Finding:
    where = f"tokens.{key}" if key else "token"
    remedy = (
        f"Take the token anew from @BotFather (/mybots, the bot, API Token), and set it as {where} below [adapters.telegram],\n"
        f"or as JIEDAN_ADAPTERS__TELEGRAM__{'TOKENS' if key else 'TOKEN'} in the environment, which stands above the file.\n"
        "Whoever revoked it (/revoke) made the old one worthless. A wrong api_base may look the same."
    )
    return Finding(_TELEGRAM, f"{name}: Telegram does not know its token", remedy)


def _waiting(limit: RateLimited, name: str, settings: Settings) -> Finding:
    """Telegram was not reached, or asks us to wait."""
    if isinstance(limit, UnreachedError):
        return _unreachable(limit.reason, settings)
    seen = f"{name}: Telegram asks for a pause of {limit.retry_after:.0f} s"
    return Finding(_TELEGRAM, seen, "Too much was asked of late; call jiedan doctor again after that.", advice=True)


def _unreachable(why: str, settings: Settings) -> Finding:
    shown = _shown(settings.api_base)
    if not shown:
        return Finding(_TELEGRAM, "api_base is no address", f'Take the line out, or write one like "{_ITS_OWN}".')
    if settings.api_base.rstrip("/") == _ITS_OWN:
        remedy = (
            "Is this computer on the internet? Try: curl -sI https://api.telegram.org\n"
            "Where Telegram is blocked, jiedan has to run on a computer that reaches it, or api_base names a Bot API server that does."
        )
    else:
        remedy = f'api_base is {shown}: does a Bot API server run there? Without the line Telegram\'s own counts ("{_ITS_OWN}").'
    words = _WRAPPING.sub("", " ".join(why.split()))
    return Finding(_TELEGRAM, f"{shown} cannot be asked: {words[:_LONGEST]}", remedy)


def _shown(base: str) -> str:
    """The address of a server, without what one may have written into it to get in; "" for what is none."""
    try:
        parts = urlsplit(base)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}{port}" if parts.scheme in ("http", "https") and parts.hostname else ""


def about_bot(told: Mapping[str, Any]) -> Iterator[Finding]:
    """What getMe tells of a bot (Doc User): who it is, and what it hears and may."""
    name = f"@{told['username']}"
    yield Finding(_TELEGRAM, f"{name} ({told.get('first_name', '')}) is known to Telegram")
    if not told.get("can_join_groups", True):
        remedy = f"Write to @BotFather: /setjoingroups, choose {name}, Enable."
        yield Finding(_TELEGRAM, f"{name}: nobody can add it to a group", remedy)
    if told.get("can_read_all_group_messages"):
        yield Finding(_TELEGRAM, f"{name}: privacy mode is off, it hears all that is said in its groups")
        return
    seen = (
        f"{name}: privacy mode is on. In a group it hears only commands (/claim), replies to its messages, its own name\n"
        "and service messages, so that a bare 接单 is not heard, unless it is an administrator of the group."
    )
    remedy = (
        "Make it an administrator of each group. It needs that anyway, to see who joins and who administers the group.\n"
        f"Or write to @BotFather: /setprivacy, choose {name}, Disable; then remove the bot from the group and add it again."
    )
    yield Finding(_TELEGRAM, seen, remedy, advice=True)


def about_news(told: Mapping[str, Any], settings: Settings, bot: int, now: datetime, name: str) -> Iterator[Finding]:
    """What getWebhookInfo tells (Doc WebhookInfo), and whether it goes with the settings. `name` is the bot's, with its @."""
    url = told.get("url", "")
    count = int(told.get("pending_update_count", 0))
    waiting = f", {count} update{'s wait' if count > 1 else ' waits'}" if count else ""
    there = f"{urlsplit(url).hostname}" + (f" ({told['ip_address']})" if told.get("ip_address") else "")
    if settings.mode == "polling":
        if url:
            seen = f"{name}: its updates go to a webhook at {there}{waiting}"
            remedy = (
                "jiedan run takes it away, because mode is polling. If another program answers there, each needs its own bot."
            )
            yield Finding(_TELEGRAM, seen, remedy, advice=True)
        else:
            yield Finding(_TELEGRAM, f"{name}: its updates are fetched (polling){waiting}")
    elif not url:
        yield Finding(_TELEGRAM, f"{name}: Telegram knows no webhook yet, jiedan run tells it{waiting}")
    elif url != f"{settings.webhook_url.rstrip('/')}/{bot}":
        remedy = (
            "Start jiedan (again): it tells Telegram the webhook_url of the settings. If another program uses this bot, stop it."
        )
        yield Finding(_TELEGRAM, f"{name}: its updates go elsewhere, to a webhook at {there}{waiting}", remedy)
    else:
        yield _of_webhook(told, settings, now, f"{name}: its updates come to {there}{waiting}")


def _of_webhook(told: Mapping[str, Any], settings: Settings, now: datetime, seen: str) -> Finding:
    """Old troubles are told; they are an illness as long as something waits to be brought."""
    if not told.get("last_error_date"):
        return Finding(_TELEGRAM, seen)
    words = str(told.get("last_error_message", "without saying why"))
    seen += f"\nlast trouble {_ago(now, int(told['last_error_date']))}: {words}"
    if not told.get("pending_update_count"):
        return Finding(_TELEGRAM, f"{seen}; nothing waits since")
    return Finding(_TELEGRAM, seen, _remedy(words, settings))


def _remedy(words: str, settings: Settings) -> str:
    for pattern, remedy in _CAUSES.items():
        if re.search(rf"\b({pattern})\b", words, re.IGNORECASE):
            return remedy.format(place=f"{settings.host}:{settings.port}", site=urlsplit(settings.webhook_url).hostname)
    return "Telegram could not bring its updates. Is webhook_url right, and does the proxy lead it to jiedan?"


def _ago(now: datetime, instant: int) -> str:
    passed = now - datetime.fromtimestamp(instant, UTC)
    if passed < timedelta(minutes=2):
        return "just now"
    if passed < timedelta(hours=2):
        return f"{passed // timedelta(minutes=1)} minutes ago"
    return f"{passed // timedelta(hours=1)} hours ago" if passed < timedelta(days=2) else f"{passed.days} days ago"


def _without_secrets(finding: Finding, settings: Settings) -> Finding:
    """What Telegram or the network said may hold the address of a call, and in it the token."""
    seen = "".join(mark if mark.isprintable() or mark == "\n" else " " for mark in finding.seen)
    for token in settings.bots().values():
        seen = seen.replace(token.partition(":")[2], "…")
    return finding._replace(seen=seen)
