"""A unit of work on PostgreSQL in one round trip.

The statements of one kind of unit are always the same, only their parameters differ. So we teach the server the kind, as a
function in PL/pgSQL for this connection only (schema pg_temp), and then a unit is one call: the statements run in order, each
checks how many rows it touched, and the first miss raises and undoes the call. One statement is one transaction, so there is no
BEGIN and no COMMIT to wait for. Neighbours with the same statement are a loop over arrays, so that two entries and five are the
same kind of unit.

    INSERT INTO entry (journal, minor) VALUES (?, ?)   × 3      becomes

    FOR _i IN 1 .. array_length($4, 1) LOOP
        INSERT INTO entry (journal, minor) VALUES ($4[_i], $5[_i]);
        GET DIAGNOSTICS _n = ROW_COUNT;
        IF _n <> 1 THEN RAISE EXCEPTION USING ERRCODE = 'JD001', MESSAGE = '2 ' || _i || ' ' || _n; END IF;
    END LOOP;
"""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, NamedTuple

import asyncpg

from jiedan.storage.engine import Value, Write

MISSED: Final = "JD001"
"""The SQLSTATE that a function raises when a statement touched another number of rows than it must. Its message says which
step, which of the writes of that step (from 1), and how many rows it touched."""

_TEACHABLE = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b(?!.*\bRETURNING\b)", re.IGNORECASE | re.DOTALL)


class Step(NamedTuple):
    """Neighbouring writes of a unit with the same statement."""

    sql: str
    touches: int | None
    many: bool


Kind = tuple[Step, ...]
"""What units must have in common to be one function."""


class Lesson(NamedTuple):
    """A kind of unit as the server learns it."""

    name: str
    definition: str
    call: str


@lru_cache(maxsize=2048)
def numbered(sql: str) -> str:
    """The statement with `$1`, `$2`, … for its `?`."""
    return _numbered(sql, 1, "")


@lru_cache(maxsize=2048)
def teachable(sql: str) -> bool:
    """Whether a function can hold the statement: it writes and gives no rows."""
    return _TEACHABLE.match(sql) is not None


def stepped(writes: Sequence[Write]) -> list[tuple[Step, list[Write]]]:
    """The unit's writes, neighbours with the same statement together."""
    runs = [list(run) for _, run in groupby(writes, key=lambda write: (write.sql, write.touches))]
    return [(Step(run[0].sql, run[0].touches, len(run) > 1), run) for run in runs]


def arguments(runs: Sequence[tuple[Step, list[Write]]]) -> list[Value | list[Value]]:
    """What the function of this kind is called with: a value for each parameter, or the list of values of each."""
    given: list[Value | list[Value]] = []
    for step, run in runs:
        given += (
            [list(column) for column in zip(*(write.parameters for write in run), strict=True)]
            if step.many
            else run[0].parameters
        )
    return given


async def prepare_lesson(connection: asyncpg.Connection, kind: Kind) -> Lesson:
    """Write the function for a kind of unit; the server says of what types its parameters are."""
    types: list[str] = []
    body: list[str] = []
    for number, step in enumerate(kind):
        first = len(types) + 1
        statement = await connection.prepare(numbered(step.sql))
        types += [f"{_type_name(kind_of)}{'[]' if step.many else ''}" for kind_of in statement.get_parameters()]
        body += _step_in_plpgsql(step, number, first)
    name = f"unit_{hashlib.sha256(repr(kind).encode()).hexdigest()[:16]}"
    text = "\n".join(body)
    definition = (
        f"CREATE FUNCTION pg_temp.{name}({', '.join(types)}) RETURNS void LANGUAGE plpgsql AS $unit$\n"
        f"#variable_conflict use_column\nDECLARE _n bigint;\nBEGIN\n{text}\nEND $unit$"
    )
    places = ", ".join(f"${number}" for number in range(1, len(types) + 1))
    return Lesson(name, definition, f"SELECT pg_temp.{name}({places})")


def _step_in_plpgsql(step: Step, number: int, first: int) -> list[str]:
    lines = [f"{_numbered(step.sql, first, '[_i]' if step.many else '')};"]
    if step.touches is not None:
        lines.append("GET DIAGNOSTICS _n = ROW_COUNT;")
        lines.append(f"IF _n <> {step.touches} THEN {_raising(number, many=step.many)} END IF;")
    if step.many:
        lines = [f"FOR _i IN 1 .. array_length(${first}, 1) LOOP", *lines, "END LOOP;"]
    return lines


def _raising(number: int, *, many: bool) -> str:
    return f"RAISE EXCEPTION USING ERRCODE = '{MISSED}', MESSAGE = '{number} ' || {'_i' if many else 1} || ' ' || _n;"


def _numbered(sql: str, first: int, suffix: str) -> str:
    pieces = sql.split("?")
    return pieces[0] + "".join(f"${number}{suffix}{piece}" for number, piece in enumerate(pieces[1:], first))


def _type_name(kind: Any) -> str:
    return f'"{kind.schema}"."{kind.name}"'


def missed_write(runs: Sequence[tuple[Step, list[Write]]], message: str) -> tuple[Write, int]:
    """Which write it was and how many rows it touched, from the message of a `MISSED`."""
    number, which, touched = map(int, message.split())
    return runs[number][1][which - 1], touched
