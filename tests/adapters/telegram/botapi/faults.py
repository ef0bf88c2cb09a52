"""What goes wrong on the way, on purpose."""

import asyncio
from dataclasses import dataclass
from typing import Final, Literal

from tests.adapters.telegram.botapi.refusal import Refused, too_many, upgraded

Kind = Literal["refuse", "html", "drop before", "drop after", "slow", "hold"]


@dataclass(frozen=True)
class Fault:
    """One fault for one call. `method` "*" stands for any but getUpdates; with `chat` only calls about this chat."""

    method: str
    kind: Kind
    answer: Refused | None = None
    seconds: float = 0.0
    gate: asyncio.Event | None = None
    chat: int = 0


class Faults:
    """The script: each fault meets the next call of its method, once (`times` for more), in the order they were written."""

    def __init__(self) -> None:
        self._script: Final[list[Fault]] = []

    def too_many(self, method: str, retry_after: int = 1, *, times: int = 1, chat: int = 0) -> None:
        """429; nothing is done."""
        self._add(times, Fault(method, "refuse", too_many(retry_after), chat=chat))

    def internal(self, method: str, *, times: int = 1, chat: int = 0) -> None:
        """500; nothing is done."""
        self._add(times, Fault(method, "refuse", Refused(500, "Internal Server Error"), chat=chat))

    def bad_gateway(self, method: str, *, times: int = 1, chat: int = 0) -> None:
        """502 with a page of HTML; nothing is done."""
        self._add(times, Fault(method, "html", chat=chat))

    def refuse(self, method: str, code: int, description: str, *, times: int = 1, chat: int = 0) -> None:
        """Any answer, with its prefix: `refuse("sendMessage", 403, "Forbidden: user is deactivated")`."""
        self._add(times, Fault(method, "refuse", Refused(code, description), chat=chat))

    def migrate(self, method: str, new_id: int, *, times: int = 1, chat: int = 0) -> None:
        """400: the group is a supergroup with this id now; nothing is done."""
        self._add(times, Fault(method, "refuse", upgraded(new_id), chat=chat))

    def drop_before(self, method: str, *, times: int = 1, chat: int = 0) -> None:
        """The connection breaks; nothing is done."""
        self._add(times, Fault(method, "drop before", chat=chat))

    def drop_after(self, method: str, *, times: int = 1, chat: int = 0) -> None:
        """It is done, and the connection breaks before the answer."""
        self._add(times, Fault(method, "drop after", chat=chat))

    def slow(self, method: str, seconds: float, *, times: int = 1, chat: int = 0) -> None:
        """It is done, and the answer takes so many real seconds."""
        self._add(times, Fault(method, "slow", seconds=seconds, chat=chat))

    def hold(self, method: str, *, times: int = 1, chat: int = 0) -> asyncio.Event:
        """It is done, and the answer waits until the test sets the event."""
        gate = asyncio.Event()
        self._add(times, Fault(method, "hold", gate=gate, chat=chat))
        return gate

    def clear(self) -> None:
        """No more of them."""
        self._script.clear()

    @property
    def left(self) -> int:
        """How many have not met their call yet."""
        return len(self._script)

    def take(self, method: str, chat: object) -> Fault | None:
        """The fault for this call, which is used up by it."""
        for fault in self._script:
            meant = fault.method == method or (fault.method == "*" and method != "getUpdates")
            if meant and fault.chat in {0, chat}:
                self._script.remove(fault)
                return fault
        return None

    def _add(self, times: int, fault: Fault) -> None:
        self._script.extend([fault] * times)
