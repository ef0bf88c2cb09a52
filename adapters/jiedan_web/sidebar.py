"""The left column (on a phone: the top): who one is in this window, who is waited for, and the two chats."""

from typing import Protocol

from nicegui import ui
from nicegui.element import Element as Node
from nicegui.elements.mixins.text_element import TextElement

from jiedan_web import outward
from jiedan_web.inward import LONGEST_NAME, Person, clean_name, name_problem
from jiedan_web.outward import private
from jiedan_web.settings import GROUP
from jiedan_web.store import Unread
from jiedan_web.widgets import face, link, tag
from jiedan_web.words import gloss, word


class Visitor(Protocol):
    """The window that the column belongs to."""

    person: str
    chat: str
    language: str

    @property
    def people(self) -> dict[str, Person]:
        """Everybody by id."""

    @property
    def group_title(self) -> str:
        """The name of the group."""

    async def invite(self, name: str) -> None:
        """Let somebody new join and become them."""


class Sidebar:
    """People and chats. Drawn once; afterwards only signs and marks change, so that no click gets lost."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._faces: dict[str, tuple[Node, Node]] = {}
        self._chats: dict[str, tuple[Node, TextElement]] = {}
        with tag("aside", kind="side"):
            with tag("div", kind="brand"):
                tag("img", src="/favicon.ico", alt="")
                tag("span", word(visitor.language, "brand"), kind="brand-name")
            tag("div", word(visitor.language, "you"), kind="caption")
            self._people = tag("div", kind="people")
            tag("div", word(visitor.language, "chats"), kind="caption caption-chats")
            with tag("nav", kind="chats"):
                self._chat("demo", GROUP, visitor.group_title)
                self._chat("private", "private", word(visitor.language, "private"))
        self._draw_people()

    def _draw_people(self) -> None:
        self._people.clear()
        self._faces.clear()
        with self._people:
            for person in self._visitor.people.values():
                self._person(person)
            add = tag("button", kind="person add", type_="button", data_testid="add-person")
            with add:
                tag("span", "+", kind="face")
                tag("span", word(self._visitor.language, "add-person"), kind="name")
            add.on("click", self._ask_name)

    def _person(self, person: Person) -> None:
        visitor = self._visitor
        where = outward.address(person.id, visitor.chat, visitor.language)
        with link("person", where, testid=f"person-{person.id}", person=person.id) as node:
            with tag("span", kind="face-place"):
                face(person)
                dot = tag("span", kind="dot", data_testid=f"dot-{person.id}")
            with tag("span", kind="names"):
                tag("bdi", person.name, kind="name")
                if meaning := gloss(visitor.language, person.id, person.name):
                    with tag("span", kind="gloss"):
                        tag("span", meaning[0])
                        tag("span", f" · {meaning[1]}", kind="part")
        self._faces[person.id] = node, dot

    def _chat(self, testid: str, chat: str, title: str) -> None:
        where = outward.address(self._visitor.person, chat, self._visitor.language)
        with link("chat", where, testid=f"chat-{testid}", chat=chat) as node:
            tag("span", kind=f"chat-face chat-face-{testid}", aria_hidden="true")
            tag("bdi", title, kind="name")
            badge = tag("span", kind="unread", data_testid=f"unread-{testid}")
        self._chats[chat] = node, badge

    def refresh(self, unread: dict[str, dict[str, Unread]]) -> None:
        """Show who one is now, and what has not been seen."""
        visitor = self._visitor
        if list(self._faces) != list(visitor.people):
            self._draw_people()
        waited = {call.person for call in outward.called(unread, visitor.people.values())}
        for person, (node, dot) in self._faces.items():
            _choose(node, on=person == visitor.person)
            _lead(node, outward.address(person, visitor.chat, visitor.language))
            _mark(dot, "on", on=person in waited and person != visitor.person)
        mine = unread.get(visitor.person, {})
        for chat, (node, badge) in self._chats.items():
            identity = GROUP if chat == GROUP else private(visitor.person)
            _choose(node, on=identity == visitor.chat)
            _lead(node, outward.address(visitor.person, chat, visitor.language))
            waiting = mine.get(identity)
            number = 0 if waiting is None or identity == visitor.chat else waiting.count
            badge.text = outward.count(number)
            _mark(badge, "called", on=waiting is not None and waiting.called)

    def _ask_name(self) -> None:
        language = self._visitor.language
        with ui.dialog() as dialog, tag("div", kind="dialog"), tag("form", data_testid="add-person-form") as form:
            tag("label", word(language, "name"), for_="new-name")
            box = ui.input().props(f'outlined dense autofocus maxlength={LONGEST_NAME * 2} for=new-name data-testid="new-name"')
            problem = tag("div", kind="problem", role="alert", data_testid="name-problem")
            with tag("div", kind="dialog-buttons"):
                cancel = tag("button", word(language, "cancel"), kind="button plain", type_="button")
                cancel.on("click", dialog.close)
                tag("button", word(language, "add"), kind="button primary", type_="submit", data_testid="new-name-add")

            async def join() -> None:
                name = clean_name(box.value or "")
                wrong = name_problem(name, (person.name for person in self._visitor.people.values()))
                if wrong is not None:
                    problem.text = word(language, wrong)
                    return
                dialog.close()
                await self._visitor.invite(name)

            form.on("submit.prevent", join)
        dialog.on("hide", dialog.delete)
        dialog.open()


def _choose(node: Node, *, on: bool) -> None:
    _mark(node, "chosen", on=on)
    node.props.set_optional("aria-current", "true" if on else None)


def _lead(node: Node, address: str) -> None:
    if node.props["href"] != address:
        node.props["href"] = address


def _mark(node: Node, kind: str, *, on: bool) -> None:
    if (kind in node.classes) != on:
        node.classes(**({"add": kind} if on else {"remove": kind}))
