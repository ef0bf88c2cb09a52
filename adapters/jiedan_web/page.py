"""One window: somebody looks at one chat as one person. Draws it, and keeps it up to date with the room."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from nicegui import json, ui
from nicegui.events import GenericEventArguments

from jiedan.adapter import Attachment
from jiedan_web import outward
from jiedan_web.composer import Composer
from jiedan_web.guide import Guide, Wish
from jiedan_web.intake import Intake
from jiedan_web.inward import Person
from jiedan_web.outward import private
from jiedan_web.pins import Pins
from jiedan_web.room import Room
from jiedan_web.settings import GROUP, OWNER, POSTER, Settings
from jiedan_web.sidebar import Sidebar
from jiedan_web.store import Message
from jiedan_web.stream import Stream
from jiedan_web.widgets import face, link, name_of, tag
from jiedan_web.words import LANGUAGES, word

log = logging.getLogger(__name__)

_HERE: Final = Path(__file__).parent
_TOGETHER: Final = 0.03
"""Seconds in which changes are gathered before the window is redrawn."""
_NUDGES: Final = 3


async def show(room: Room, settings: Settings, *, speaker: str, chat: str, language: str) -> None:
    """Draw the page for the address that was asked for; what it names wrongly is passed over."""
    person = speaker if speaker in room.people else POSTER if POSTER in room.people else OWNER
    chosen = language if language in LANGUAGES else room.people[person].language or "zh"
    where = private(person) if chat.startswith("private") else GROUP
    window = Window(room, settings, person=person, chat=where, language=chosen)
    ui.add_css((_HERE / "page.css").read_text(encoding="utf-8"))
    for script in ("page.js", "outbox.js"):
        ui.add_head_html(f"<script>{(_HERE / script).read_text(encoding='utf-8')}</script>")
    await window.open()


class Window:
    """A window on the room. Several may be open as the same person or as different ones; none knows of the others."""

    def __init__(self, room: Room, settings: Settings, *, person: str, chat: str, language: str) -> None:
        self.person = person
        self.chat = chat
        self.language = language
        self._room = room
        self._settings = settings
        self._client = ui.context.client
        self._changes: asyncio.Queue[tuple[Message | None, bool]] = asyncio.Queue()
        self._wish: Wish = ""
        self._nudged: list[tuple[str, str, str]] = []
        self._listening: asyncio.Task[None] | None = None

    # What the parts of the page ask

    @property
    def people(self) -> dict[str, Person]:
        """Everybody by id."""
        return self._room.people

    @property
    def group_title(self) -> str:
        """The name of the group."""
        return self._settings.title or word(self.language, "group")

    @property
    def own_name(self) -> str:
        """Who one is in this window."""
        return self.name(self.person)

    def name(self, author: str | None) -> str:
        """What a person or the bot is called here."""
        return name_of(self, author)

    def now(self) -> datetime:
        """The present instant, by the chat's clock."""
        return self._room.now().astimezone(ZoneInfo(self._settings.zone))

    def quoted(self, message: str) -> Message | None:
        """A message that another one answers."""
        return self._stream.quoted(message)

    def toast(self, text: str, kind: str = "info") -> None:
        """Say something to whoever sits before this window."""
        kinds: Mapping[str, str] = {"negative": "toast toast-bad"}
        with self._client:
            ui.notify(
                text,
                position="top",
                timeout=6000,
                multi_line=True,
                classes=kinds.get(kind, "toast"),
                attrs={"data-testid": "toast"},
            )

    # Opening and closing

    async def open(self) -> None:
        """Draw everything and begin to listen."""
        wish = await self._room.noted("guide")
        self._wish = "open" if wish == "open" else "" if wish is None and self._settings.demo else "hidden"
        self._root = tag("div", kind="app", data_person=self.person, data_chat=outward.place(self.chat))
        Intake(self._room, self, self._client)
        self._client.on_delete(self.close)
        self._room.enter(self)  # before anything is read: what comes while it is drawn waits in the queue
        await self._draw_all()
        self._listening = asyncio.create_task(self._listen())

    def close(self) -> None:
        """Hear no more."""
        self._room.leave(self)
        if self._listening is not None:
            self._listening.cancel()

    async def _draw_all(self) -> None:
        self._root.clear()
        with self._root:
            self._nudged = []
            self._sidebar = Sidebar(self)
            with tag("main", kind="main"):
                self._draw_header()
                self._guide = Guide(self, self._wish)
                self._pins = Pins(self)
                self._stream = Stream(self._room, self)
                with tag("footer", kind="foot"):
                    self._nudges = tag("div", kind="nudges", data_testid="nudges")
                    self._composer = Composer(self)
        tongue = "zh-CN" if self.language == "zh" else "en"
        notice = (tongue, *(word(self.language, key) for key in ("page", "lost", "lost-hint")))
        self._client.run_javascript(f"jiedan.speak(...{json.dumps(notice)}); jiedan.restore()")
        await self._reload()

    def _draw_header(self) -> None:
        with tag("header", kind="header"):
            tag("img", kind="header-seal", src="/favicon.ico", alt="")
            with tag("div", kind="header-title"):
                self._title = tag("bdi", kind="title")
                self._about = tag("span", kind="about")
            help_ = tag("button", word(self.language, "help"), kind="help", type_="button", data_testid="help")
            help_.on("click", self._turn_guide, js_handler="() => emit(jiedan.narrow())")
            with tag("div", kind="languages", role="group"):
                for language, label in (("zh", "中文"), ("en", "EN")):
                    chosen = " chosen" if language == self.language else ""
                    node = tag("button", label, kind=f"language{chosen}", type_="button", data_testid=f"lang-{language}")
                    node.on("click", lambda language=language: self._speak(language))

    # Going about

    async def go(self, person: str, chat: str) -> None:
        """Become a person, in a chat of theirs."""
        if person != self.person:
            self._composer.answer(None)
        self.person, self.chat = person, chat
        await self._remember()
        await self._reload()
        self._client.run_javascript("jiedan.turn()")

    async def invite(self, name: str) -> None:
        """Let somebody new join the group and become them."""
        person = await self._room.join(name, language=self.language)
        self._client.run_javascript(f"jiedan.be({json.dumps(person.id)}, {json.dumps(GROUP)})")
        await self.go(person.id, GROUP)

    async def find(self, message: Message) -> None:
        """Bring an earlier message into sight."""
        if await self._stream.reach(message):
            self._client.run_javascript(f"jiedan.seek({json.dumps(message.id)})")
        else:
            self.toast(word(self.language, "too-far"))

    async def _turn_guide(self, event: GenericEventArguments) -> None:
        await self._guide.turn(narrow=event.args is True)

    async def wish(self, wish: Wish) -> None:
        """Remember whether somebody wants to see the guide."""
        self._wish = wish
        await self._room.note("guide", wish)

    async def _speak(self, language: str) -> None:
        self.language = language
        await self._room.speak(self.person, language)
        await self._remember()
        await self._draw_all()

    async def _remember(self) -> None:
        address = json.dumps(outward.address(self.person, self.chat, self.language))
        self._client.run_javascript(f"history.replaceState({{}}, '', {address})")

    # Writing

    @property
    def composer(self) -> Composer:
        """Where messages are written."""
        return self._composer

    async def keep(self, name: str, content: bytes) -> tuple[str, Attachment]:
        """Keep a file for the next message."""
        return await self._room.keep(name, content)

    # Keeping up

    def heard(self, message: Message | None, *, fresh: bool) -> None:
        """Something has changed in the room."""
        self._changes.put_nowait((message, fresh))

    async def _listen(self) -> None:
        await self._client.connected()
        self.heard(None, fresh=False)
        while True:
            changes = await self._gathered()
            with self._client:
                try:
                    for message, fresh in changes:
                        await self._change(message, fresh=fresh)
                    await self._tidy()
                except Exception:
                    log.exception("a window could not be brought up to date")

    async def _gathered(self) -> list[tuple[Message, bool]]:
        """What has changed, each message once, as it stands now: what comes together is drawn together."""
        changes = [await self._changes.get()]
        await asyncio.sleep(_TOGETHER)
        while not self._changes.empty():
            changes.append(self._changes.get_nowait())
        standing: dict[str, tuple[Message, bool]] = {}
        for message, fresh in changes:
            if message is not None:
                standing[message.id] = message, fresh or standing.get(message.id, (message, False))[1]
        return list(standing.values())

    async def _change(self, message: Message, *, fresh: bool) -> None:
        if message.only_for not in (None, self.person):
            return
        if fresh and message.only_for == self.person:
            self.toast(outward.snippet(message, 300))
        await self._stream.change(message, fresh=fresh)

    async def _reload(self) -> None:
        await self._stream.show(self.chat)
        self._name_chat()
        self._composer.refresh()
        await self._tidy()

    async def _tidy(self) -> None:
        last = self._stream.last
        if last is not None and last.chat == self.chat and self._client.has_socket_connection:
            await self._room.see(self.person, last)
        cards = await self._room.cards()
        self._pins.show(cards if self.chat == GROUP else [])
        self._guide.begin(begun=bool(cards))
        unread = await self._room.unread()
        self._sidebar.refresh(unread)
        people = sorted(self.people.values(), key=lambda person: person.id != self.person)
        calls = [call for call in outward.called(unread, people) if (call.person, call.chat) != (self.person, self.chat)]
        self._draw_nudges(calls[:_NUDGES])
        self._name_chat()

    def _name_chat(self) -> None:
        group = self.chat == GROUP
        title = self.group_title if group else word(self.language, "private")
        about = word(self.language, "members", count=len(self.people)) if group else word(self.language, "private-about")
        self._title.text, self._about.text = title, about

    # Showing the way

    def _draw_nudges(self, calls: list[outward.Call]) -> None:
        shown = [(call.person, call.chat, self.person) for call in calls]
        if shown == self._nudged:
            return
        self._nudged = shown
        self._nudges.clear()
        with self._nudges:
            for call in calls:
                self._nudge(call)

    def _nudge(self, call: outward.Call) -> None:
        own = "nudge-group" if call.chat == GROUP else "nudge-mine"
        key = own if call.person == self.person else "nudge-other"
        where = outward.address(call.person, call.chat, self.language)
        with link("nudge", where, testid=f"nudge-{call.person}", person=call.person, chat=call.chat):
            face(None if own == key else self.people[call.person])
            tag("bdi", word(self.language, key, name=self.people[call.person].name))
            tag("span", "→", kind="arrow")
