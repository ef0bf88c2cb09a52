"""The guide of the demo group: a whole order in five steps, each a click away from the person whose step it is."""

from typing import Literal, Protocol

from jiedan_web import outward
from jiedan_web.inward import Person
from jiedan_web.settings import GROUP, OWNER
from jiedan_web.widgets import face, link, tag
from jiedan_web.words import GUIDE, word

Wish = Literal["", "open", "hidden"]
"""What somebody asked for: nothing yet, to see it, or to have it put away."""


class Guided(Protocol):
    """The window that the guide stands in."""

    language: str

    @property
    def people(self) -> dict[str, Person]:
        """Everybody by id."""

    async def wish(self, wish: Wish) -> None:
        """Remember what was asked for, for every window that is opened from now on."""


class Guide:
    """Open until it is put away. In a narrow window it folds to one line once the trade has begun, unless it was asked for."""

    def __init__(self, guided: Guided, wish: Wish) -> None:
        self._guided = guided
        self._wish = wish
        self._begun = False
        self._node = tag("section", kind="guide", data_testid="guide")
        self._draw()

    def begin(self, *, begun: bool) -> None:
        """Say whether an order was posted already."""
        if begun != self._begun:
            self._begun = begun
            self._fold()

    async def turn(self, *, narrow: bool) -> None:
        """Show it, or put it away if all of it is shown; whether it folds depends on the width of the window."""
        await self._want("open" if self._wish == "hidden" or (self._folds and narrow) else "hidden")

    @property
    def _folds(self) -> bool:
        return self._begun and not self._wish

    async def _want(self, wish: Wish) -> None:
        self._wish = wish
        self._fold()
        await self._guided.wish(wish)

    def _fold(self) -> None:
        self._node.set_visibility(self._wish != "hidden")
        self._node.classes(**({"add": "folds"} if self._folds else {"remove": "folds"}))

    def _draw(self) -> None:
        language = self._guided.language
        with self._node:
            with tag("div", kind="guide-head"):
                tag("strong", word(language, "guide"))
                tag("span", word(language, "guide-hint"), kind="hint")
                more = tag(
                    "button", word(language, "guide-open"), kind="guide-turn more", type_="button", data_testid="guide-open"
                )
                more.on("click", lambda: self._want("open"))
                hide = tag(
                    "button", word(language, "guide-hide"), kind="guide-turn hide", type_="button", data_testid="guide-hide"
                )
                hide.on("click", lambda: self._want("hidden"))
            with tag("ol", kind="steps"):
                for person, step in GUIDE[language]:
                    self._step(person if person in self._guided.people else OWNER, step)
        self._fold()

    def _step(self, person: str, step: str) -> None:
        guided = self._guided
        where = outward.address(person, GROUP, guided.language)
        with tag("li"), link("step", where, testid=f"step-{person}", person=person, chat=GROUP):
            face(guided.people[person])
            with tag("span"):
                tag("b", guided.people[person].name)
                tag("span", step)
