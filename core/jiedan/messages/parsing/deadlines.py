"""Deadlines as people write them: 今晚8点, 后天下午三点, 下周五前, 3天内, 月底, 5月20日, by Friday, within 48 hours.

A moment is the deadline when the words around it say so (交付时间, 前, 要, by) or when it stands alone; 30秒的视频, 7天行程 and
5月20日的活动 are what the order is about. What can be read in two ways is named as a doubt and not chosen.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Final

import msgspec

from jiedan.messages.parsing import days, money_words
from jiedan.messages.parsing import time_words as words

MOST: Final = 60
"""Dates, hours and spans in a text; one with more is a timetable, and nothing is picked out of it."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A date, hour or span at `start`:`end`.

    `weight`: 3 named as the deadline, 2 a deadline by its words, 1 urgency, 0 perhaps part of what is wanted.
    `due` is in UTC; None where `doubt` says why not.
    """

    start: int
    end: int
    weight: int
    due: datetime | None = None
    doubt: str = ""


def moments(text: str, now: datetime, zone: tzinfo) -> list[Moment]:
    """Every moment that a folded text names, in order."""
    raw = sorted(islice(_raw(text, now, zone), MOST), key=lambda moment: (moment.start, -moment.end))
    if len(raw) == MOST:
        return [Moment(start=0, end=0, weight=2, doubt=days.AMBIGUOUS)]
    merged: list[Moment] = []
    for moment in raw:
        if merged and moment.start < merged[-1].end:
            continue
        if merged and words.IN_BRACKETS.fullmatch(text, merged[-1].end, moment.start) and merged[-1].due == moment.due:
            merged[-1] = msgspec.structs.replace(merged[-1], end=moment.end + (text[moment.end : moment.end + 1] == ")"))
        elif merged and words.BETWEEN_TWO.fullmatch(text, merged[-1].end, moment.start):
            merged[-1] = msgspec.structs.replace(merged[-1], end=moment.end, due=None, doubt=days.AMBIGUOUS)
        else:
            merged.append(moment)
    quoted = [span.span() for span in money_words.QUOTED.finditer(text)]
    free = [moment for moment in merged if not any(start <= moment.start < end for start, end in quoted)]
    return [weighed for moment in free if (weighed := _weighed(text, moment)).weight >= 0]


def chosen(found: list[Moment], now: datetime) -> tuple[datetime | None, str, list[Moment]]:
    """The deadline among the moments, the doubt about it ("" for none), and the moments that this is about."""
    named = [moment for moment in found if moment.weight == 3] or [moment for moment in found if moment.weight == 2]
    named = named or [moment for moment in found if moment.weight == 1]
    if not named:
        unsure = [moment for moment in found if moment.weight == 0]
        return None, days.AMBIGUOUS if unsure else "due-missing", []
    unread = next((moment.doubt for moment in named if moment.due is None), "")
    instants = {moment.due for moment in named}
    if unread or len(instants) > 1:
        return None, unread if len(instants) == 1 else days.AMBIGUOUS, named
    due = instants.pop()
    if due is None or due <= now:
        return None, days.PAST, named
    return (None, days.IMPOSSIBLE, named) if days.too_far(due, now) else (due, "", named)


# ------------------------------------------------------------------------------------------------------- what is there


def _raw(text: str, now: datetime, zone: tzinfo) -> Iterator[Moment]:
    at = 0
    while found := words.DAY.search(text, at):
        moment = _of_day(text, found, now, zone)
        yield moment
        at = max(moment.end, found.start() + 1)
    for found in words.SPAN.finditer(text):
        yield _of_span(found, now, zone)
    for found in words.TIME.finditer(text):
        yield _of_time(text, found, now, zone)
    for found in words.HURRY.finditer(text):
        yield Moment(start=found.start(), end=found.end(), weight=1, doubt=days.AMBIGUOUS)


def _of_day(text: str, found: re.Match[str], now: datetime, zone: tzinfo) -> Moment:
    """A day, with the weekday in brackets and the hour that may follow it."""
    today, end = now.astimezone(zone).date(), found.end()
    day = days.day_meant(found, today)
    if (found["iso"] or found["hm"] or found["sm"] or found["day"]) and (named := words.DATES_WEEKDAY.match(text, end)):
        end = named.end()
        if isinstance(day, date) and day.weekday() != words.WEEKDAYS[named[1]]:
            day = days.AMBIGUOUS
    word = found["word"] or ""
    part = "晚" if word.endswith(("晚", "夜")) or word in {"tonight", "this evening"} else "早" if word.endswith("早") else None
    gap = words.BETWEEN.match(text, end)
    clock = words.TIME.match(text, gap.end() if gap else end)
    if not clock and (period := words.PART.match(text, end)):
        part, end = period["part"], period.end()
    if clock:
        end = clock.end()
    if clock and part == "晚" and clock["part"] == "凌晨":
        day = days.AMBIGUOUS
    if isinstance(day, str):
        return Moment(start=found.start(), end=end, weight=0, doubt=day)
    due, doubt = _hour_of(day, clock, part, now, zone)
    return Moment(start=found.start(), end=end, weight=0, due=due, doubt=doubt)


def _of_time(text: str, found: re.Match[str], now: datetime, zone: tzinfo) -> Moment:
    """An hour without a day before it: of today, or of the day named right after it (3pm tomorrow)."""
    today, end = now.astimezone(zone).date(), found.end()
    gap = words.BACKWARDS.match(text, end)
    later = words.DAY.match(text, gap.end()) if gap else None
    if later:
        day, end = days.day_meant(later, today), later.end()
        due, doubt = (None, day) if isinstance(day, str) else _hour_of(day, found, None, now, zone)
    else:
        due, doubt = _soonest(today, days.hours_meant(found, None), now, zone)
    return Moment(start=found.start(), end=end, weight=0, due=due, doubt=doubt)


def _hour_of(
    day: date, clock: re.Match[str] | None, part: str | None, now: datetime, zone: tzinfo
) -> tuple[datetime | None, str]:
    """The hour of a known day. 明晚 lasts till the end of the day; 明早 and 明天下午 are not one time."""
    if clock:
        hours = days.hours_meant(clock, part)
        if day == now.astimezone(zone).date():
            return _soonest(day, hours, now, zone)
        due = days.at(day, hours[0], zone) if len(hours) == 1 else None
    elif part in {"中午", "正午", "noon"}:
        due = days.at(day, (12, 0), zone)
    elif part in {None, "晚", "晚上", "晚间", "夜里", "夜晚", "evening", "night"}:
        due = days.at(day, (days.END.hour, days.END.minute), zone)
    else:
        due = None
    return due, "" if due else days.AMBIGUOUS


def _soonest(day: date, hours: list[days.Clock], now: datetime, zone: tzinfo) -> tuple[datetime | None, str]:
    """An hour of today: of the two that 六点 can mean the one that is still to come, if it is only one."""
    ahead = [due for hour in hours if (due := days.at(day, hour, zone)) is not None and due > now]
    if len(ahead) == 1:
        return ahead[0], ""
    return None, days.PAST if hours and not ahead and len(hours) == 1 else days.AMBIGUOUS


def _of_span(found: re.Match[str], now: datetime, zone: tzinfo) -> Moment:
    meant = days.span_meant(found)
    due = days.after(now, meant, zone) if meant else None
    doubt = "" if due else days.IMPOSSIBLE if meant else days.AMBIGUOUS
    return Moment(start=found.start(), end=found.end(), weight=0, due=due, doubt=doubt)


# ---------------------------------------------------------------------------------------------------- what is it there for


def _weighed(text: str, moment: Moment) -> Moment:
    """The moment with its weight, and with the words that belong to it: 交付时间:, 前, 内."""
    if moment.weight:
        return moment
    before, after = text[max(0, moment.start - 24) : moment.start], text[moment.end : moment.end + 24]
    named = words.NAMED_BEFORE.search(before)
    cue = named or words.CUE_BEFORE.search(before)
    owed = words.NAMED_AFTER.match(after)
    tail = owed or words.CUE_AFTER.match(after)
    start = moment.start - (len(before) - cue.start()) if cue else moment.start
    if words.ABOUT.match(after) or words.ABOUT_BEFORE.search(before):
        moment = msgspec.structs.replace(moment, due=None, doubt=days.AMBIGUOUS)
    end = moment.end + (tail.end() if tail else 0)
    weight = 0
    if named or owed:
        weight = 3
    elif _is_content(text, moment, before, after):
        weight = -1
    elif cue or tail or text[moment.end - 1] == "内" or _stands_alone(text[moment.start : moment.end], before, after):
        weight = 2
    return msgspec.structs.replace(moment, start=start, end=end, weight=weight)


def _is_content(text: str, moment: Moment, before: str, after: str) -> bool:
    if words.CONTENT_BEFORE.search(before) or words.CONTENT_AFTER.match(after):
        return True
    span = words.SPAN.fullmatch(text, moment.start, moment.end)
    brief = span is not None and (span["unit"] or span["unit2"] or span["eunit"] or "")[:1] in {"分", "m"}
    return brief and words.RECORDING.search(text) is not None


def _stands_alone(said: str, before: str, after: str) -> bool:
    """Between punctuation or blanks. A blank parts Chinese words, not English ones: `a 2 min clip` is no deadline."""
    if not words.EDGE_BEFORE.search(before) or (after and not money_words.GAP_AFTER.match(after)):
        return False
    if said in words.WORDS:
        return True
    return not said.isascii() or not (words.LATIN_BEFORE.search(before) or words.LATIN_AFTER.match(after))


def duration(text: str) -> timedelta | None:
    """The length of time that a folded text consists of or contains once: 2天, 两天半, 48小时. A month is 30 days."""
    found = list(words.SPAN.finditer(text))
    meant = days.span_meant(found[0]) if len(found) == 1 else None
    if meant is None:
        return None
    return meant[0] + timedelta(days=30 * meant[1])
