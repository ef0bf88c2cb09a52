"""`jiedan parse`: what the order parser makes of a text."""

import sys
from datetime import datetime, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
import typer

from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.messages.grammar import parse
from jiedan.messages.parsing import Draft, looks_like_order, parse_order
from jiedan.messages.verbs import Verb
from jiedan.money import DIGITS, Money
from jiedan.settings.quantities import nearest_zone, zone_exists

_ZONE: Final = "Asia/Shanghai"
_MOST: Final = 100_000
"""Bytes of standard input that are read."""


def show(text: str, *, now: str | None, zone: str | None, currency: str, as_json: bool) -> None:
    """Print what was understood. Raises Fault for a time, zone or currency that is none."""
    if text == "-":
        text = sys.stdin.buffer.read(_MOST).decode("utf-8", errors="replace")
    where, at = _where_and_when(now, zone)
    if currency not in DIGITS:
        raise Fault(f"{currency} is no currency that jiedan knows.", f"Take one of {', '.join(DIGITS)}.")
    command = parse(text)
    posted = command is not None and command.verb is Verb.POST
    said = command.rest if command is not None and posted else text
    draft = parse_order(said, now=at, zone=where, currency=currency, posted=posted)
    if as_json:
        understood = _for_programs(draft, at, is_order=posted or looks_like_order(text))
        typer.echo(msgspec.json.format(msgspec.json.encode(understood), indent=2).decode())
    else:
        typer.echo(_for_people(draft, where, is_order=posted or looks_like_order(text)))


def _where_and_when(now: str | None, zone: str | None) -> tuple[tzinfo, datetime]:
    """The zone whose wall clock counts, and the present instant, aware."""
    if zone is not None and not zone_exists(zone):
        raise Fault(f"{zone} is no time zone that this computer knows.", f"Did you mean --zone {nearest_zone(zone)}?")
    named = ZoneInfo(zone) if zone else None
    if now is None:
        where = named or ZoneInfo(_ZONE)
        return where, SystemClock().now().astimezone(where)
    try:
        at = datetime.fromisoformat(now)
    except ValueError:
        raise Fault(
            f'--now "{now}" is no time.', "Write it as 2026-11-21T10:00+08:00, or as 2026-11-21T10:00 in the zone."
        ) from None
    if at.tzinfo is None:
        where = named or ZoneInfo(_ZONE)
        return where, at.replace(tzinfo=where)
    return named or at.tzinfo, at


def _for_programs(draft: Draft, now: datetime, *, is_order: bool) -> dict[str, Any]:
    return {
        "title": draft.title,
        "budget": [draft.budget.low, draft.budget.high] if draft.budget else None,
        "currency": draft.budget.currency if draft.budget else None,
        "due": draft.due.astimezone(now.tzinfo).isoformat() if draft.due else None,
        "requirements": draft.requirements,
        "asks": list(draft.doubts),
        "is_order": is_order,
    }


def _for_people(draft: Draft, zone: tzinfo, *, is_order: bool) -> str:
    lines = {
        "title": draft.title or "–",
        "budget": _budget(draft),
        "due": f"{draft.due.astimezone(zone):%A, %d %B %Y, %H:%M} ({zone})" if draft.due else "–",
        "requirements": draft.requirements.replace("\n", "\n" + " " * 14) or "–",
        "would ask": ", ".join(draft.doubts) or "nothing",
        "taken for": "an order" if is_order else "talk: nothing would happen unless it comes after 发单 (post)",
    }
    return "\n".join(f"{name:12}  {said}" for name, said in lines.items())


def _budget(draft: Draft) -> str:
    if draft.budget is None:
        return "–"
    low, high = (str(Money(amount, draft.budget.currency)) for amount in (draft.budget.low, draft.budget.high))
    return low if low == high else f"{low} to {high}"
