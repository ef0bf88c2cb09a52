"""Draws the process table: the page docs/process.md, so that what people read is what runs."""

import inspect
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from jiedan.orders import moves, when
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.process import CLOCKS, PROCESS
from jiedan.orders.terms import Terms
from jiedan.orders.transition import Timer, Transition

_INTRODUCTION: Final = """\
# The trade

Every way in which an order can change. Drawn from the table in `core/jiedan/orders/process.py` by
`jiedan.orders.diagram`; it is not edited here. The lengths of time are those that a group starts with; each is a setting,
frozen onto an order when it is published.

The *poster* published the order and pays for it as its *client*; the *taker* got it and does it as its *worker*: by
claim, because a moderator assigned it, because the *quoter* was chosen, or out of standby. A package is listed by who
works; each purchase is an order of the buyer's. The *addressee* is whoever made the quote that an act is about. A
*party* is either of them; *asked* is the side to which a proposal was made, *proposer* the side that made it, *opener*
the side that opened the dispute. A *member* is anybody in the group but the poster. The *holder* keeps the money, a
*judge* decides disputes, and neither may be a party.

The *clock* is an actor like any other: it acts when somebody has not. Before money it cancels or opens the order again;
after money it accepts by a written rule or opens a dispute.
"""
_PICTURE: Final = """
## The picture

⏰ marks what the clock does. What leaves an order in its state (a report, a proposal, a review) stands in the table only.
"""
_TABLE: Final = """
## The table

| transition | 中文 | from → to | who | only if | money | told | clock started |
|---|---|---|---|---|---|---|---|
"""
_CLOCKS: Final = """
## The clocks

Entering a state starts its clocks; leaving it stops them.

| state | clock | 中文 | falls due |
|---|---|---|---|
"""
_START: Final = datetime(2030, 1, 1, tzinfo=UTC)
_NEAR, _FAR, _FARTHER = timedelta(hours=1), timedelta(days=10), timedelta(days=20)
_WORDS: Final = {row.name: row.word for row in PROCESS}


def draw() -> str:
    """The whole page, as Markdown with a Mermaid state diagram."""
    return "".join((_INTRODUCTION, _PICTURE, *_picture(), _TABLE, *_table(), _CLOCKS, *_clocks()))


def _picture() -> Iterator[str]:
    yield "\n```mermaid\nstateDiagram-v2\n    [*] --> draft\n"
    arrows: dict[tuple[State, State], list[str]] = {}
    for row in PROCESS:
        source, target = row.source[0], row.to(row.source[0])
        if source is not target:
            arrows.setdefault((source, target), []).append(_arrow(row))
    for (source, target), words in arrows.items():
        yield f"    {source} --> {target}: {', '.join(dict.fromkeys(words))}\n"
    yield from (f"    {state} --> [*]\n" for state in State if state in FINAL)
    yield "```\n"


def _arrow(row: Transition) -> str:
    return f"⏰ {row.word}" if row.by == "clock" else row.word


def _table() -> Iterator[str]:
    for name in _WORDS:
        rows = [row for row in PROCESS if row.name == name]
        row = rows[0]
        cells = (
            f"`{name}`",
            row.word,
            _from_to(rows),
            row.by.value,
            "; ".join(_conditions(row)) or "–",
            "–" if row.move is moves.no_money else _said(row.move),
            ", ".join((*("everybody" for _ in range(row.public)), *row.tells)) or "–",
            "; ".join(_started(row)) or "–",
        )
        yield f"| {' | '.join(cells)} |\n"


def _from_to(rows: list[Transition]) -> str:
    sources = ", ".join(row.source[0] for row in rows)
    stays = all(row.to(row.source[0]) is row.source[0] for row in rows)
    return f"{sources} (stays)" if stays else f"{sources} → {rows[0].to(rows[0].source[0])}"


def _conditions(row: Transition) -> Iterator[str]:
    """What must hold besides state and person: the condition that tells rows apart, then the guards."""
    if row.when is not when.always:
        yield _said(row.when).replace("`state`", row.to(row.source[0]))
    yield from (_said(guard) for guard in row.guards)


def _started(row: Transition) -> Iterator[str]:
    """The clocks that the row starts by itself and by the state that it enters."""
    entered = row.to(row.source[0])
    timers = CLOCKS.get(entered, ()) if entered is not row.source[0] else ()
    if row.move is moves.no_money:
        timers = tuple(timer for timer in timers if not _waits_for_money(timer))
    if row.goes_on:
        yield f"those of {entered} go on, with at least {_length(Terms().at_least)}"
        return
    yield from (f"{_WORDS[timer.fires]} {_falls_due(timer)}" for timer in (*timers, *row.starts))


def _clocks() -> Iterator[str]:
    for state, timers in CLOCKS.items():
        yield from (f"| {state} | `{timer.fires}` | {_WORDS[timer.fires]} | {_falls_due(timer)} |\n" for timer in timers)


def _waits_for_money(timer: Timer) -> bool:
    """Whether the clock runs only where something is owed."""
    return _asked(timer, _FAR, owed=0) is None and _asked(timer, _FAR) is not None


def _falls_due(timer: Timer) -> str:
    """When the clock falls due, in words: found out by asking it about orders whose deadline is near, far and farther."""
    return f"{_moment(timer)}, where something is owed" if _waits_for_money(timer) else _moment(timer)


def _moment(timer: Timer) -> str:
    near, far, farther = (_asked(timer, deadline) for deadline in (_NEAR, _FAR, _FARTHER))
    if far is None or farther is None:
        known = inspect.getdoc(timer.due)
        return "when it was queued for" if known is None else f"{known[0].lower()}{known[1:].removesuffix('.')}"
    if farther - far == _FARTHER - _FAR:
        return f"at the deadline{_shifted(far - _FAR)}"
    if near is not None and near < far:
        return f"after {_length(far)}, at the deadline if that is sooner"
    return f"after {_length(far)}" if far else "at once"


def _asked(timer: Timer, deadline: timedelta, owed: int = 1) -> timedelta | None:
    """How long the clock runs on an order with that deadline, of which so much is owed to each side. None: not at all."""
    due_at = _START + deadline
    order = Order(
        id=1, group=1, number=1, poster=1, currency="CNY", stated_due=due_at, due=due_at, to_worker=owed, to_client=owed
    )
    due = timer.due(order, _START)
    return None if due is None else due - _START


def _shifted(time: timedelta) -> str:
    if not time:
        return ""
    return f" + {_length(time)}" if time > timedelta(0) else f" − {_length(-time)}"


def _length(time: timedelta) -> str:
    """`2 h`, `30 min`, `7 days`: in the largest unit that leaves no rest; days from a week on."""
    minutes = time // timedelta(minutes=1)
    if minutes % 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 7 * 24 * 60 or minutes % 1440 else f"{minutes // 1440} days"


def _said(function: Callable[..., object]) -> str:
    """What the docstring of a guard, condition or move says first. A condition that a function made speaks by that one."""
    doc = inspect.getdoc(function) or inspect.getdoc(getattr(when, function.__qualname__.partition(".")[0])) or ""
    first = " ".join(doc.partition("\n\n")[0].split())
    return first.removesuffix(".").replace("|", "/")
