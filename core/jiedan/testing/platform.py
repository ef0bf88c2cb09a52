"""A platform and a clock of straw: nothing leaves the process, and time stands still until it is told to go on."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from jiedan.adapter import Deed, Limits, Outgoing, plain, with_link
from jiedan.errors import Ambiguous, SendError, Undeliverable
from jiedan.messages.elements import Card, Text

NO_LIMITS: Final = Limits()


class FakeClock:
    """Saturday, 21 November 2026, ten in the morning in Shanghai, until `pass_by`."""

    def __init__(self, start: datetime = datetime(2026, 11, 21, 2, tzinfo=UTC)) -> None:
        self._now = start

    def now(self) -> datetime:
        """The present instant."""
        return self._now

    def pass_by(self, span: timedelta) -> None:
        """Let time pass."""
        self._now += span


class FakePlatform:
    """A chat platform in memory. It refuses a nonce that it has seen, as good platforms do, and fails as often as it is told to."""

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self.bounds = limits
        self.roles: Final[dict[tuple[str, str], Literal["owner", "admin", "member", "gone"]]] = {}
        """What people are, by chat and user, for whoever asks; nobody else is known."""
        self.sent: Final[list[Outgoing]] = []
        """Every message that arrived, in order; an edit is another entry."""
        self.deeds: Final[list[Deed]] = []
        """Everything that was done, in order."""
        self.ids: Final[dict[str, str]] = {}
        self.failures: Final[list[SendError]] = []
        """Raised by the next sends, one each, before anything arrives."""
        self.shut: Final[set[str]] = set()
        """Chats where nothing can be delivered: the person has blocked us, and nobody told."""
        self.fixed = ""
        """The id of every message from now on: a platform that has forgotten which ids it gave."""
        self.lost_answers = 0
        """So many of the next messages arrive although the answer is lost."""

    def limits(self, chat: str) -> Limits:
        """The same everywhere."""
        return self.bounds

    async def role(self, chat: str, user: str) -> Literal["owner", "admin", "member", "gone"] | None:
        """What was put into `roles`."""
        return self.roles.get((chat, user))

    def newest(self, chat: str, part: str) -> str:
        """The id of the newest message in the chat whose words, or whose card, hold this part. Raises LookupError if none does."""
        found = [sent for sent in self.sent if sent.chat == chat and part in plain(sent.elements)]
        return self.ids[found[-1].nonce]

    async def run(self) -> None:
        """Nothing to listen to."""

    async def send(self, outgoing: Outgoing) -> str:
        """Take in one message, and do its deed."""
        if self.failures:
            raise self.failures.pop(0)
        if outgoing.chat in self.shut:
            raise Undeliverable("blocked")
        if outgoing.nonce not in self.ids:
            if outgoing.deed is not None:
                self.deeds.append(outgoing.deed)
                outgoing = with_link(outgoing, f"https://stage/+{len(self.deeds)}")
            self.sent.append(outgoing)
            self.ids[outgoing.nonce] = outgoing.edits or self.fixed or f"m{len(self.sent)}"
        if self.lost_answers:
            self.lost_answers -= 1
            raise Ambiguous("the answer was lost")
        return self.ids[outgoing.nonce]


def words(messages: Iterable[Outgoing]) -> list[str]:
    """What people read in these messages: the words, cards left out."""
    said = (plain(element for element in message.elements if not isinstance(element, Card)) for message in messages)
    return [text for text in said if text]


def is_said(message: Outgoing) -> bool:
    """Whether the message has words of its own, besides a card."""
    return any(isinstance(element, Text) for element in message.elements)
