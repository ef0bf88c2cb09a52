"""The strip under the header of the group: the cards that changed last, each a click away from where it stands in the chat."""

from typing import Final, Protocol

from nicegui import json

from jiedan.adapter import Card
from jiedan_web.store import Message
from jiedan_web.widgets import tag
from jiedan_web.words import word

_SHOWN: Final = 3


class Seeker(Protocol):
    """The window that the strip stands in."""

    language: str

    async def find(self, message: Message) -> None:
        """Bring a message into sight that is not drawn yet."""


class Pins:
    """The newest change comes first. Which state of a card is its last nobody knows here: cards only give way to newer ones."""

    def __init__(self, seeker: Seeker) -> None:
        self._seeker = seeker
        self._cards: list[Message] = []
        self._all = False
        self._strip = tag("div", kind="pinned", role="group", aria_label=word(seeker.language, "pinned"), data_testid="pinned")
        self._strip.set_visibility(False)

    def show(self, cards: list[Message]) -> None:
        """Show these cards, the first ones openly; none: there is no strip. Of those with one title only the last that changed."""
        last: dict[str, Message] = {}
        for message in cards:
            last.setdefault(_card(message).title, message)
        cards = list(last.values())
        if [(card.id, card.edits) for card in cards] != [(card.id, card.edits) for card in self._cards]:
            self._cards = cards
            self._draw()

    def _draw(self) -> None:
        self._strip.set_visibility(bool(self._cards))
        self._strip.clear()
        with self._strip:
            tag("span", word(self._seeker.language, "pinned"), kind="pinned-about")
            for message in self._cards if self._all else self._cards[:_SHOWN]:
                self._pin(message)
            if not self._all and len(self._cards) > _SHOWN:
                rest = word(self._seeker.language, "pinned-more")
                more = tag(
                    "button", f"+{len(self._cards) - _SHOWN}", kind="pin more", type_="button", title=rest, aria_label=rest
                )
                more.props["data-testid"] = "pins-more"
                more.on("click", self._unfold)

    def _pin(self, message: Message) -> None:
        card = _card(message)

        async def find() -> None:
            await self._seeker.find(message)

        with tag("button", kind=f"pin tone-{card.tone}", type_="button", title=card.title, data_testid="pin") as pin:
            tag("bdi", card.title, kind="name")
            tag("span", card.badge, kind="badge")
        pin.on("click", find, js_handler=f"() => {{ if (!jiedan.find({json.dumps(message.id)})) emit(); }}")

    def _unfold(self) -> None:
        self._all = True
        self._draw()


def _card(message: Message) -> Card:
    return next(element for element in message.elements if isinstance(element, Card))
