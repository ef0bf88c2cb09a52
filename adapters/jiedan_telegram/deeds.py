"""What is done in a group besides saying something: a deed of jiedan becomes calls, Telegram's refusals get one of our causes, and
`Deeds` makes the calls.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

import msgspec

from jiedan.adapter import (
    Admit,
    Cause,
    Clock,
    Deed,
    DeedDone,
    Delete,
    Invite,
    Moved,
    Mute,
    Outgoing,
    Pin,
    Remove,
    Revoke,
    TurnAway,
    Undeliverable,
    Unmute,
    Unpin,
)
from jiedan_telegram import outward
from jiedan_telegram.line import Line
from jiedan_telegram.outward import Call

T = TypeVar("T")

SHORTEST_MUTE: Final = timedelta(seconds=40)
LONGEST_MUTE: Final = timedelta(days=366) - timedelta(seconds=60)
"""Telegram takes what is nearer than 30 seconds or farther than 366 days for ever; its clock is not ours."""
_TALKING: Final = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
    "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_invite_users",
    "can_change_info", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
_DONE: Final = ("USER_ALREADY_PARTICIPANT", "CHAT_NOT_MODIFIED")
"""What Telegram says where nothing is left to be done."""
_CAUSES: Final[tuple[tuple[Cause, tuple[str, ...]], ...]] = (
    ("staff", ("chat owner", "is an administrator", "USER_ADMIN_INVALID", "CHAT_ADMIN_INVITE", "restrict self")),
    ("rights", ("not enough rights", "ADMIN_REQUIRED", "administrator rights", "RIGHT_FORBIDDEN", "WRITE_FORBIDDEN", "bot was kicked",
                "bot is not a member", "have no rights", "can't be deleted")),
    ("chat", ("for supergroup", "method is available", "can't be used in")),
    ("absent", ("to pin not found", "to unpin not found", "MESSAGE_ID_INVALID", "REQUESTER_MISSING", "PARTICIPANT_ID_INVALID",
                "NOT_PARTICIPANT", "user not found",
                "to delete not found", "USER_ID_INVALID", "member not found", "participant_id", "chat not found")),
)  # fmt: skip


def calls(deed: Deed, now: datetime) -> tuple[Call, ...]:
    """What to call, in order. The link of an Invite is in the last answer, under `invite_link`."""
    where = outward.place(deed.chat).chat
    match deed:
        case Pin(message=message):
            place = outward.place(deed.chat, message)
            return (Call("pinChatMessage", {"chat_id": where, "message_id": place.message, "disable_notification": True}),)
        case Unpin(message=message):
            return (Call("unpinChatMessage", {"chat_id": where, "message_id": outward.place(deed.chat, message).message}),)
        case Mute(until=until):
            if until is not None and until <= now:
                return ()  # it waited for so long that it is over; Telegram would take it for ever
            held = _user(deed) | {"permissions": dict.fromkeys(_TALKING, False), "use_independent_chat_permissions": True}
            last = None if until is None else min(max(until, now + SHORTEST_MUTE), now + LONGEST_MUTE)
            return (Call("restrictChatMember", held if last is None else held | {"until_date": int(last.timestamp())}),)
        case Unmute():
            free = {"permissions": dict.fromkeys(_TALKING, True), "use_independent_chat_permissions": True}
            return (Call("restrictChatMember", _user(deed) | free),)
        case Remove(again=again):
            back = (Call("unbanChatMember", _user(deed) | {"only_if_banned": True}),) if again else ()
            return (Call("banChatMember", _user(deed)), *back)
        case Admit():
            return (Call("approveChatJoinRequest", _user(deed)),)
        case TurnAway():
            return (Call("declineChatJoinRequest", _user(deed)),)
        case Delete(message=message, pieces=pieces) if pieces:
            # one that is gone already is skipped by Telegram
            numbers = [outward.place(deed.chat, each).message for each in (message, *pieces)]
            return (Call("deleteMessages", {"chat_id": where, "message_ids": numbers}),)
        case Delete(message=message):
            return (Call("deleteMessage", {"chat_id": where, "message_id": outward.place(deed.chat, message).message}),)
        case Invite():
            return (Call("createChatInviteLink", _link(deed, where)),)
        case Revoke(link=link):
            return (Call("revokeChatInviteLink", {"chat_id": where, "invite_link": link}),)


def cause(reason: str) -> Cause:
    """Why Telegram refused a deed."""
    return next((found for found, marks in _CAUSES if any(mark in reason for mark in marks)), "refused")


def _user(deed: Mute | Unmute | Remove | Admit | TurnAway) -> dict[str, Any]:
    if not deed.user.isdigit():
        raise Undeliverable(f"no person has the id {deed.user}", "absent")
    return {"chat_id": outward.place(deed.chat).chat, "user_id": int(deed.user)}


def _link(deed: Invite, where: int) -> dict[str, Any]:
    link: dict[str, Any] = {"chat_id": where, "creates_join_request": deed.asks}
    link |= {"name": deed.name[:32]} if deed.name else {}
    link |= {} if deed.until is None else {"expire_date": int(deed.until.timestamp())}
    return link | ({} if deed.most is None or deed.asks else {"member_limit": deed.most})


class Deeds:
    """Does them. `line` finds the line of a chat's bot, `spoken` names what goes wrong in a call."""

    def __init__(
        self, line: Callable[[str], Line], clock: Clock, spoken: Callable[[Awaitable[Any]], Awaitable[Any]]
    ) -> None:  # fmt: skip
        self._line: Final = line
        self._clock: Final = clock
        self._spoken: Final = spoken

    async def done(self, outgoing: Outgoing) -> Outgoing:
        """The message itself where it has no deed. Else do that, and raise DeedDone: jiedan keeps it, and the words come by themselves.

        Whatever becomes of the words, nothing is done twice then. Should the process end between Telegram's answer and what jiedan
        writes, or should the answer be lost, it is done again: of an invitation there are two links then, the second is said, and the
        first, of which nobody knows, ends like it. Raises Undeliverable with a cause, RateLimited, Ambiguous.
        """
        if outgoing.deed is None:
            return outgoing
        raise DeedDone(await self._do(outgoing.deed))

    async def _do(self, deed: Deed, moves: int = 1) -> str:
        answer: Any = None
        try:
            line = self._line(deed.chat)
            for call in calls(deed, self._clock.now()):
                answer = await self._spoken(line.say(call))
        except Moved as moved:  # the words may go to another chat, so it is not for jiedan to hear
            if not moves:
                raise Undeliverable(f"moved in circles: {moved}", "refused") from moved
            return await self._do(msgspec.structs.replace(deed, chat=moved.chat), moves - 1)
        except Undeliverable as refusal:
            if not any(mark in refusal.reason for mark in _DONE):
                raise Undeliverable(refusal.reason, refusal.cause or cause(refusal.reason)) from refusal
        return str(answer["invite_link"]) if isinstance(answer, dict) else ""
