"""All that can go wrong, sorted by who has to act.

    JiedanError
    ├── Refusal          a member asked for something that may not be; the member acts
    ├── Fault            the installation is wrong; the operator acts
    └── Hiccup           nobody acts, we try again
        ├── Stale        what was decided on has changed meanwhile: judge afresh
        ├── Duplicate    this event was taken in before: done
        └── Unavailable  the database does not answer or cannot write

A platform's answer to a message that did not simply arrive is one of five; they are in the public module `jiedan.adapter`:

    SendError
    ├── RateLimited      not sent; send it again after so many seconds
    ├── Undeliverable    not sent, and never will be (blocked, no such chat)
    ├── Moved            not sent: the chat has another id now
    ├── Ambiguous        nobody knows whether it was sent
    └── DeedDone         its deed is done; its words are not said yet
"""

from collections.abc import Mapping
from typing import Final, Literal

Fact = str | int
"""What a text may show of an error: words and whole numbers, never an object."""


class JiedanError(Exception):
    """Anything that this package raises on purpose."""


class Refusal(JiedanError):
    """A member asked for what may not be. The text `refused-<code>` says why and what to do next.

    `code` names the text, `facts` fill it. Every code has words in every language (tests/habits).
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code: Final = code
        self.facts: Final[Mapping[str, Fact]] = facts


class Fault(JiedanError):
    """The installation is wrong. `problem` says what, `remedy` what the operator does about it."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}\n{remedy}")
        self.problem: Final = problem
        self.remedy: Final = remedy


class Hiccup(JiedanError):
    """Nothing is wrong that time or another try does not mend."""


class Stale(Hiccup):
    """A conditional write found another version than the one that was judged. Nothing was written."""


class Duplicate(Hiccup):
    """The event's key is in the inbox already. Nothing was written."""


class Unavailable(Hiccup):
    """The database is down, locked or full. Nothing was written, or nobody knows; the key in the inbox tells."""


class SendError(JiedanError):
    """A message could not simply be sent."""


class RateLimited(SendError):
    """The platform asks us to wait `retry_after` seconds. It was not sent."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"wait {retry_after} s")
        self.retry_after: Final = retry_after


Cause = Literal["", "rights", "staff", "absent", "unable", "chat", "refused"]
"""Why a deed was not done. "": it is not about a deed.

    rights    we lack the right to do it there        unable    there is no such thing on this platform
    staff     it meets an owner or an admin           chat      this kind of chat has no such thing, another kind has it
    refused   anything else
    absent    whom or what it meets is not there (any more)
"""


class Undeliverable(SendError):
    """It will never arrive: blocked, no such chat, refused for what it is.

    `reason` is for the log, `cause` for whoever asked for a deed.
    """

    def __init__(self, reason: str, cause: Cause = "") -> None:
        super().__init__(reason)
        self.reason: Final = reason
        self.cause: Final = cause


class Moved(SendError):
    """The chat has another id now: `chat`. It was not sent; send it there."""

    def __init__(self, chat: str) -> None:
        super().__init__(f"the chat is {chat} now")
        self.chat: Final = chat


class Ambiguous(SendError):
    """The answer was lost: it may have been sent. Never read it as a failure."""


class DeedDone(SendError):
    """The message's deed is done, with `link` where it made one, and nothing is said yet.

    That is written down at once; then the message comes again, without the deed and with the link in its words.
    """

    def __init__(self, link: str = "") -> None:
        super().__init__("the deed is done")
        self.link: Final = link
