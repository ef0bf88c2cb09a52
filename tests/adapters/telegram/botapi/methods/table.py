"""Which methods there are."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters

Method = Callable[["Bot", "Parameters"], object]
Kept = TypeVar("Kept", bound=Callable[["Bot", "Parameters"], Any | Awaitable[Any]])


class Table(dict[str, Method]):
    """Method by its name in small letters: Telegram does not care about case."""

    def __init__(self) -> None:
        super().__init__()
        self._spellings: Final[dict[str, str]] = {}

    def spelling(self, name: str) -> str:
        """The name as the documentation writes it."""
        return self._spellings[name.lower()]

    def method(self, function: Kept) -> Kept:
        """Offer a function as a method: `send_message` is sendMessage."""
        first, *rest = function.__name__.split("_")
        name = first + "".join(word.capitalize() for word in rest)
        self._spellings[name.lower()] = name
        self[name.lower()] = function
        return function


TABLE: Final = Table()
method: Final = TABLE.method
