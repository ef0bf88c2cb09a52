"""THE TABLE: every way in which an order can change.

A row (`transition.Transition`) says: this transition, asked for with this verb, leads from these states to that one; this part may take
it, if the guards pass; it writes these fields, posts this money, and these people are told. `CLOCKS` says which clock each state starts
when it is entered, and which transition the clock then takes. Nothing else changes an order; `machine` runs the table and knows no row by
name. The rows themselves stand in `rows/`, a file for each part of the trade.

    draft ─publish→ open ─claim→ claimed ─confirm→ funding ─fund→ working ─deliver→ delivered ─accept→ accepted ─settle→ settled

    1. Everything that affects the life of an order stands in `rows/` or `clocks`, or is named in a row.
    2. A row never needs an `if`. Where two things can happen, there are two rows, told apart by `source` or by `when`.
    3. The clock is an actor like any other. Who may wait for somebody has a clock that ends the waiting.
    4. Before money a clock cancels or reopens; after money it accepts by a written rule or opens a dispute. It never refunds in silence.

The design page this follows is process.md §1; quotes, packages, panels and staged money add rows there and nothing elsewhere.
"""

from dataclasses import replace
from typing import Final

from jiedan.orders.clocks import CLOCKS
from jiedan.orders.rows import (
    agreeing,
    chasing,
    disputing,
    drafting,
    ending,
    handing_over,
    packages,
    paying,
    quoting,
    signing,
    succession,
    taking,
    working,
)
from jiedan.orders.transition import Transition

__all__ = ["CLOCKS", "PROCESS"]

ROWS: Final = (
    *drafting.ROWS,  # a draft is made, screened, published, cancelled
    *taking.ROWS,  # somebody takes the order, confirms, gives it back
    *quoting.ROWS,  # members quote, the poster chooses
    *succession.ROWS,  # a moderator names somebody, or who stands by comes up
    *packages.ROWS,  # a worker's fixed offer, bought in one step
    *agreeing.ROWS,  # what counts as done
    *paying.ROWS,  # the money comes in, stage by stage
    *working.ROWS,  # progress, other deadlines, delivery, revision, acceptance
    *chasing.ROWS,  # reminders
    *ending.ROWS,  # settled, cancelled by agreement, reviewed
    *handing_over.ROWS,  # paid out, given back, handed over to another holder
    *signing.ROWS,  # an agreement in writing
    *disputing.ROWS,  # statements, award, withdrawal, and what happens where nobody judges
)


def _row_each(row: Transition) -> tuple[Transition, ...]:
    """A row that stays where it is or starts in several states, as one row for each: the drawing and the tests want them so."""
    return tuple(replace(row, source=(state,), target=row.to(state)) for state in row.source)


PROCESS: Final = tuple(each for row in ROWS for each in _row_each(row))
"""THE TABLE."""
