"""From a post as somebody wrote it to a draft of an order, with a list of what must be asked."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from unicodedata import normalize

import msgspec

from jiedan.messages.normal import aligned, clean
from jiedan.messages.parsing import amounts, deadlines
from jiedan.messages.parsing.amounts import Budget
from jiedan.messages.parsing.titles import wording

LONGEST: Final = 4000
"""Characters of a post that are read; what stands behind is not, and `text-too-long` says so."""

DOUBTS: Final = (
    "title-missing",
    "budget-missing",
    "budget-range",
    "budget-ceiling",
    "budget-about",
    "budget-ambiguous",
    "budget-currency",
    "budget-zero",
    "budget-negative",
    "budget-too-large",
    "due-missing",
    "due-ambiguous",
    "due-past",
    "due-impossible",
    "text-too-long",
)
"""Every doubt that a draft can carry.

With `budget-range` (500-800), `budget-ceiling` (五百以内: from 0 to the ceiling) and `budget-about` (500左右) the budget is
filled in, to be proposed; with every other doubt the field is None.
"""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What was understood. `due` is in UTC. `doubts` names what must be asked and was not guessed (`DOUBTS`)."""

    title: str | None
    requirements: str
    budget: Budget | None
    due: datetime | None
    doubts: tuple[str, ...]


def parse_order(text: str, *, now: datetime, zone: tzinfo, currency: str, posted: bool = False) -> Draft:
    """The order that a text asks for. `posted`: it follows the command 发单, so that a bare figure may be the price.

    Days are counted in `zone`; a day without an hour ends at 23:59. `currency` is the group's: 元 and $ mean it where they can.
    ValueError for an unknown currency.
    """
    whole = clean(normalize("NFC", text[: LONGEST * 2]), LONGEST + 1)
    kept = whole[:LONGEST]
    plain = aligned(kept)
    now = now.astimezone(UTC)
    when = deadlines.moments(plain, now, zone)
    sums = [mention for mention in amounts.mentions(plain, currency) if not _is_a_moment(mention, when)]
    budget, about_budget, budget_spans = amounts.chosen(sums, posted=posted)
    due, about_due, due_spans = deadlines.chosen(when, now)
    spans = [((span.start, span.end), budget is not None) for span in budget_spans]
    spans += [((span.start, span.end), due is not None) for span in due_spans]
    said = wording(kept, plain, [span for span, known in spans if known], [span for span, known in spans if not known])
    doubts = (
        "title-missing" if said.title is None else "",
        about_budget,
        about_due,
        "text-too-long" if len(whole) > LONGEST else "",
    )
    return Draft(
        title=said.title, requirements=said.requirements, budget=budget, due=due, doubts=tuple(doubt for doubt in doubts if doubt)
    )


def _is_a_moment(mention: amounts.Mention, when: list[deadlines.Moment]) -> bool:
    """A bare figure inside a date or an hour is no price."""
    return mention.weight == 1 and any(moment.start < mention.end and mention.start < moment.end for moment in when)


def parse_amount(text: str, *, currency: str) -> Budget | None:
    """The one amount or range of an answer to "what is the budget?". None if there is none; `amount_doubts` says why."""
    budget, doubt = _amount(text, currency)
    return budget if doubt in {"", "budget-range"} else None


def amount_doubts(text: str, *, currency: str) -> tuple[str, ...]:
    """Why an answer is no plain amount, of `DOUBTS`; empty if it is one."""
    doubt = _amount(text, currency)[1]
    return (doubt,) if doubt else ()


def _amount(text: str, currency: str) -> tuple[Budget | None, str]:
    plain = aligned(clean(normalize("NFC", text[:LONGEST]), 200))
    budget, doubt, _ = amounts.chosen(amounts.mentions(plain, currency), posted=True)
    return budget, doubt


def parse_deadline(text: str, *, now: datetime, zone: tzinfo) -> datetime | None:
    """The instant (UTC) of an answer to "until when?"; None if it is past, names none, or can be read in two ways."""
    plain = aligned(clean(normalize("NFC", text[:LONGEST]), 200))
    now = now.astimezone(UTC)
    found = [msgspec.structs.replace(moment, weight=max(moment.weight, 2)) for moment in deadlines.moments(plain, now, zone)]
    return deadlines.chosen(found, now)[0]


def parse_duration(text: str) -> timedelta | None:
    """A length of time: 2天, 两天半, 48小时, 3 days, 一周; a month is 30 days. None if the text names none or several."""
    return deadlines.duration(aligned(clean(normalize("NFC", text[:LONGEST]), 200)))
