"""Where people are in setting up their groups, and what the buttons of these dialogues mean.

A member has one dialogue a group. It stays when it is over, so that its version only grows: a button that was made for an earlier
version of it is known to be old for ever.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

OVER: Final = "over"
"""The step of a dialogue that was saved or cancelled."""
QUESTION_LIVES: Final = timedelta(days=30)

_DIALOGUE: Final = "id, member_id, group_id, step, answers, seen, version, at"
_BEGIN: Final = (
    "INSERT INTO dialogues (member_id, group_id, step, answers, seen, version, at) VALUES (?, ?, ?, ?, ?, 1, ?)"
    " ON CONFLICT (member_id, group_id) DO NOTHING"
)
_GO_ON: Final = (
    "UPDATE dialogues SET step = ?, answers = ?, seen = ?, version = version + 1, at = ? WHERE id = ? AND version = ?"
)  # fmt: skip
_ASK: Final = (
    "INSERT INTO questions (token, group_id, actor_id, step, answer, version, once, used, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)"
)  # fmt: skip

_QUESTION: Final = "SELECT token, group_id, actor_id, step, answer, version, once, used, expires_at FROM questions"


LONGEST_ANSWER: Final = 128
"""Characters that the answer of a question has room for."""


class Dialogue(NamedTuple):
    """Where one member is in setting up one group. `answers` is JSON; `seen` is the version of the group that they were given to."""

    id: int
    member: int
    group: int
    step: str
    answers: str
    seen: int
    version: int
    at: datetime


class Question(NamedTuple):
    """What a button means: `answer` to the question of `step`, asked in this version of the dialogue of `actor` (None: anybody's)."""

    token: str
    group: int
    actor: int | None
    step: str
    answer: str
    version: int
    once: bool
    used: bool
    expires: datetime


async def dialogue(engine: Engine, member: int, group: int) -> Dialogue | None:
    """The member's dialogue about this group, also where it is over."""
    query = f"SELECT {_DIALOGUE} FROM dialogues WHERE member_id = ? AND group_id = ?"
    return _one(await engine.rows(query, (member, group)))


async def newest(engine: Engine, member: int, since: datetime) -> Dialogue | None:
    """The dialogue, not over, in which the member did something last, at `since` or later."""
    query = f"SELECT {_DIALOGUE} FROM dialogues WHERE member_id = ? AND step <> ? AND at >= ? ORDER BY at DESC, id DESC LIMIT 1"
    return _one(await engine.rows(query, (member, OVER, micros(since))))


def begin(member: int, group: int, step: str, answers: str, seen: int, now: datetime) -> Write:
    """The member's first dialogue about this group, in version 1."""
    return Write(_BEGIN, (member, group, step, answers, seen, micros(now)), 1, Stale)


def go_on(was: Dialogue, step: str, answers: str, seen: int, now: datetime) -> Write:
    """The dialogue in its next version. Stale when it went on meanwhile."""
    return Write(_GO_ON, (step, answers, seen, micros(now), was.id, was.version), 1, Stale)


async def question(engine: Engine, token: str) -> Question | None:
    """What the button with this token means; None for one that we did not make."""
    return _question(await engine.rows(f"{_QUESTION} WHERE token = ?", (token,)))


async def asked(engine: Engine, actor: int, step: str, now: datetime) -> Question | None:
    """What this member was asked at this step, as long as the question counts and was not answered; the newest."""
    query = f"{_QUESTION} WHERE actor_id = ? AND step = ? AND used = 0 AND expires_at > ? ORDER BY expires_at DESC LIMIT 1"
    return _question(await engine.rows(query, (actor, step, micros(now))))


def _question(rows: Sequence[Row]) -> Question | None:
    if not rows:
        return None
    text, group, actor, step, answer, version, once, used, expires = rows[0]
    return Question(
        str(text), integer(group), None if actor is None else integer(actor), str(step), str(answer), integer(version),
        bool(once), bool(used), instant(integer(expires)),
    )  # fmt: skip


def ask(question: Question) -> Write:
    """Remember what a button means."""
    text, group, actor, step, answer, version, once, _, expires = question
    return Write(_ASK, (text, group, actor, step, answer, version, int(once), micros(expires)), 1)


def use_up(question: Question) -> Write:
    """The button worked, and works no more. Stale when it was used meanwhile."""
    return Write("UPDATE questions SET used = 1 WHERE token = ? AND used = 0", (question.token,), 1, Stale)


def _one(rows: Sequence[Row]) -> Dialogue | None:
    if not rows:
        return None
    key, member, group, step, answers, seen, version, at = rows[0]
    return Dialogue(
        integer(key),
        integer(member),
        integer(group),
        str(step),
        str(answers),
        integer(seen),
        integer(version),
        instant(integer(at)),
    )


async def is_asked(engine: Engine, group: int, step: str, answer: str, now: datetime) -> bool:
    """Whether a button with this answer stands there that nobody has used."""
    query = "SELECT 1 FROM questions WHERE group_id = ? AND step = ? AND answer = ? AND used = 0 AND expires_at > ? LIMIT 1"
    return bool(await engine.rows(query, (group, step, answer, micros(now))))


def use_up_all(group: int, step: str, answer: str) -> Write:
    """No button with this answer works any more."""
    return Write("UPDATE questions SET used = 1 WHERE group_id = ? AND step = ? AND answer = ?", (group, step, answer))
