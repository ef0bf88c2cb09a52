"""What need not be kept for ever: keys of events that no platform repeats any more, messages that were sent, which order each of them
was about, buttons that expired, requests to join that are done or that nobody decides any more, who came when.
"""

from datetime import datetime, timedelta
from typing import Final

from jiedan.clock import micros
from jiedan.storage import gates
from jiedan.storage.admissions import WAITING
from jiedan.storage.dialogues import QUESTION_LIVES
from jiedan.storage.engine import Write

INBOX_KEPT: Final = timedelta(days=90)
OUTBOX_KEPT: Final = timedelta(days=7)
MENTIONS_KEPT: Final = timedelta(days=90)
"""So long an answer to a message of ours still names its order; an answer to a card does for ever."""
REQUESTS_KEPT: Final = timedelta(days=90)
"""Requests to join that wait. Those that are done stay while buttons may ask for them: who was slower reads how it was decided."""


def writes(now: datetime) -> list[Write]:
    """The deletions that are due. The ledger, the orders and their records are never touched."""
    return [
        Write("DELETE FROM inbox WHERE at < ?", (micros(now - INBOX_KEPT),)),
        Write("DELETE FROM outbox WHERE status IN ('sent', 'superseded') AND at < ?", (micros(now - OUTBOX_KEPT),)),
        Write("DELETE FROM reactions WHERE status = 'heard' AND not_before = 0 AND id IN (SELECT r.id FROM reactions r JOIN records c"
              " ON c.order_id = r.order_id AND c.seq = r.seq WHERE c.at < ?)", (micros(now - OUTBOX_KEPT),)),
        Write("DELETE FROM tokens WHERE expires_at < ?", (micros(now),)),
        Write("DELETE FROM mentions WHERE at < ?", (micros(now - MENTIONS_KEPT),)),
        Write("DELETE FROM questions WHERE expires_at < ?", (micros(now),)),
        Write("DELETE FROM join_requests WHERE at < ? OR (status <> ? AND at < ?)",
              (micros(now - REQUESTS_KEPT), WAITING, micros(now - QUESTION_LIVES))),
        gates.forget(now),
    ]  # fmt: skip
