"""What people are in groups, by Telegram: its list of administrators, remembered for a minute."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final, Literal

from jiedan.adapter import Ambiguous, Author, Fault, Inbound, Kind, Moved, RateLimited, Undeliverable
from jiedan_telegram import outward
from jiedan_telegram.line import Line

Role = Literal["owner", "admin", "member", "gone"]

log = logging.getLogger(__name__)

REMEMBERED: Final = 60.0
"""Seconds for which a list of administrators counts (issue: a cache of 60 s, re-checked at the act)."""
MOST: Final = 10_000
"""Groups whose list is remembered."""
_ASKED: Final = 3
"""Lists that are asked for, one after the other, while people's places change."""
_PROBLEMS: Final = (Ambiguous, Fault, Moved, RateLimited, Undeliverable)


class People:
    """Who owns and administers which group."""

    def __init__(self, line: Callable[[str], Line]) -> None:
        self._line: Final = line
        self._lists: Final[dict[str, tuple[float, dict[str, Role]]]] = {}
        self._names: Final[dict[str, dict[str, str]]] = {}
        self._changes: Final[dict[str, int]] = {}
        """How often somebody's place changed: a list that was asked for before a change is not kept."""
        self._told: Final[dict[str, dict[str, Role]]] = {}
        self._asking: Final[dict[str, asyncio.Task[dict[str, Role] | None]]] = {}

    def heard(self, inbound: Inbound) -> None:
        """Somebody's place changed: the list is old. Whoever left is not brought back by a list without them."""
        if inbound.kind in (Kind.JOIN, Kind.LEAVE, Kind.BOT):
            self._changes[inbound.chat.id] = self._changes.pop(inbound.chat.id, 0) + 1
            self._lists.pop(inbound.chat.id, None)
        if inbound.kind is Kind.LEAVE:
            self._told.get(inbound.chat.id, {}).pop(inbound.author.id, None)

    async def of_speaker(self, inbound: Inbound) -> Literal["owner", "admin", "member"] | None:
        """What the author of an event is in its group; None where Telegram does not say: then jiedan keeps what it knows."""
        found = await self._admins(inbound.chat.id)
        if found is None:
            return None
        role = found.get(inbound.author.id, "member")
        return "member" if role == "gone" else role

    def news(self, chat: str) -> tuple[Author, ...]:
        """Administrators, and who is none any more, as jiedan was not told yet. Whoever owns a group need not have spoken in it."""
        _, found = self._lists.get(chat, (0.0, {}))
        told, names = self._told.get(chat, {}), self._names.get(chat, {})
        changed = {user: role for user, role in found.items() if told.get(user) != role}
        gone = {user: "member" for user in told if user not in found} if chat in self._lists else {}
        return tuple(
            Author(id=user, name=names.get(user, user), role=role)  # type: ignore[arg-type]
            for user, role in (changed | gone).items()
        )

    def told(self, chat: str) -> None:
        """Jiedan knows of everybody in the list now."""
        if chat in self._lists:
            self._told[chat] = dict(self._lists[chat][1])

    async def role(self, chat: str, user: str) -> Role | None:
        """What somebody is in a group right now; None where Telegram does not say."""
        found = await self._admins(chat)
        if found is None or not user.isdigit():
            return None
        if user in found:
            return found[user]
        try:
            member = await self._line(chat).ask("getChatMember", chat_id=outward.place(chat).chat, user_id=int(user))
        except Undeliverable as refusal:
            return "gone" if "not found" in refusal.reason else None  # "member list is inaccessible" says nothing of anybody
        except _PROBLEMS:
            return None
        inside = member["status"] not in ("left", "kicked") and (
            member["status"] != "restricted" or member.get("is_member", True)
        )
        return "member" if inside else "gone"

    async def _admins(self, chat: str) -> dict[str, Role] | None:
        """The list; asked for once, however many wait for it."""
        at, known = self._lists.get(chat, (-REMEMBERED, None))
        if known is not None and asyncio.get_running_loop().time() - at < REMEMBERED:
            return known
        if chat not in self._asking:
            self._asking[chat] = asyncio.create_task(self._ask(chat))
        return await asyncio.shield(self._asking[chat])

    async def _ask(self, chat: str) -> dict[str, Role] | None:
        """Ask for it, and once more where somebody's place changed meanwhile: such a list may be from before. None where it never holds."""
        try:
            for _ in range(_ASKED):
                changes = self._changes.get(chat, 0)
                told = await self._line(chat).ask("getChatAdministrators", chat_id=outward.place(chat).chat)
                if self._changes.get(chat, 0) == changes:
                    return self._keep(chat, told)
        except _PROBLEMS as problem:
            log.info("Telegram does not say who administers %s: %s", chat, problem)
        finally:
            del self._asking[chat]
        return None

    def _keep(self, chat: str, told: Any) -> dict[str, Role]:
        """The list as it counts from now on."""
        for remembered in (self._lists, self._names, self._told, self._changes):
            if len(remembered) >= MOST:
                del remembered[next(iter(remembered))]
        people = {str(one["user"]["id"]): one for one in told}
        self._names[chat] = {
            user: f"{one['user']['first_name']} {one['user'].get('last_name', '')}".strip() for user, one in people.items()
        }
        found: dict[str, Role] = {
            user: "owner" if one["status"] == "creator" else "admin" for user, one in people.items() if not one["user"]["is_bot"]
        }
        self._lists[chat] = asyncio.get_running_loop().time(), found
        return found
