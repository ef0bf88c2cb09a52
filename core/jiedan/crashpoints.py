"""Named points at which a test may kill the process, to prove that nothing is lost there.

`JIEDAN_CRASH_AT=commit.before:3` kills this process (SIGKILL, no clean-up) the third time that it reaches the point
`commit.before`. Without the variable a point costs one look at an empty name. `POINTS` is the complete list; the crash
suite hits every one of them.
"""

import os
import signal
from typing import Final

POINTS: Final = (
    "admit.before",
    "admit.after",
    "order.before",
    "order.after",
    "entries.before",
    "entries.after",
    "outbox.before",
    "outbox.after",
    "commit.before",
    "commit.after",
    "send.before",
    "send.after",
    "mark.before",
    "mark.after",
    "deadline.taken",
    "reaction.done",
)

_name, _, _count = os.environ.get("JIEDAN_CRASH_AT", "").partition(":")
_left = int(_count or 1)


def reach(point: str) -> None:
    """Say that execution stands at `point`. Ends the process if a test asked for that."""
    global _left
    if point == _name:
        _left -= 1
        if _left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
