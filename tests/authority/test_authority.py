"""Who may do what: every command, nine kinds of people, every state, beside the table that was read by eye.

After a change of commands: `python -m tests.authority.test_authority` writes authority.txt anew; read the difference.
"""

import asyncio
from pathlib import Path
from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS
from tests.authority.matrix import ACTORS, MAY, STATES, asked, drawn

TABLE: Final = Path(__file__).with_name("authority.txt")
LEAST: Final = 5_000
"""So many cases there must be."""
_OF_STAFF: Final = {
    Verb.APPOINT, Verb.DISMISS, Verb.INVITE, Verb.MUTE, Verb.UNMUTE, Verb.REMOVE, Verb.PIN, Verb.UNPIN, Verb.EXPORT,
    Verb.ASSIGN, Verb.RULE,
}  # fmt: skip
"""What only those do who keep order."""


async def test_every_command_does_for_everybody_what_the_table_says() -> None:
    """And besides the table: nobody from elsewhere, no channel and nobody banned does anything to the order or to the group."""
    cases = await asked()
    assert len(cases) == len(WORDS) * len(STATES) * len(ACTORS) >= LEAST
    assert drawn(cases) == TABLE.read_text(encoding="utf-8")

    assert [case for case in cases if case.actor == "channel" and case.said != "anonymous"] == []
    assert {case.actor for case in cases if case.verb in _OF_STAFF and case.said == MAY} <= {"owner", "deputy", "elsewhere"}


if __name__ == "__main__":
    TABLE.write_text(drawn(asyncio.run(asked())), encoding="utf-8")
