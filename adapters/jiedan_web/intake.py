"""What a page sends is taken in: each piece is kept once, and the page learns that it is, so that it need not send it again."""

import logging
import sqlite3
from typing import Final, Protocol

import msgspec
from nicegui import json
from nicegui.client import Client
from nicegui.events import GenericEventArguments

from jiedan.adapter import Attachment
from jiedan_web import inward
from jiedan_web.composer import Composer
from jiedan_web.inward import LONGEST_TEXT, MOST_FILES, Answering, Gone, Late, Pressed, Said
from jiedan_web.outward import private
from jiedan_web.room import Room
from jiedan_web.settings import GROUP
from jiedan_web.words import word

log = logging.getLogger(__name__)

EAR: Final = "jiedan"
"""The event by which a page tells something."""


class Sender(Protocol):
    """The window that tells."""

    language: str

    @property
    def composer(self) -> Composer:
        """Where messages are written."""

    async def go(self, person: str, chat: str) -> None:
        """Become a person, in a chat."""

    def toast(self, text: str, kind: str) -> None:
        """Say something to whoever sits before this window."""


class Intake:
    """The ear of one window. It belongs to the page as a whole: what is redrawn meanwhile makes no difference."""

    def __init__(self, room: Room, sender: Sender, client: Client) -> None:
        self._room = room
        self._sender = sender
        self._client = client
        client.layout.on(EAR, self._hear)

    async def _hear(self, event: GenericEventArguments) -> None:
        try:
            piece = inward.piece(event.args)
        except msgspec.ValidationError as error:
            log.warning("a page sent what no page of ours sends: %s", error)
            return
        match piece:
            case Said():
                await self._said(piece)
            case Pressed():
                await self._pressed(piece)
            case Gone(person=person, chat=chat):
                if person in self._room.people:
                    await self._sender.go(person, _chat(person, chat))
            case Answering(message=message):
                self._sender.composer.answer(None if message is None else await self._room.message(message))
            case Late(label=label):
                self._toast("unheard", label=label.strip("[]"))

    async def _said(self, said: Said) -> None:
        text, files = inward.clean_text(said.text), self._room.called(said.files)
        if len(text) > LONGEST_TEXT:
            self._back(said, "text-long", count=f"{len(text):,}")
        elif files is None or len(files) > MOST_FILES or said.person not in self._room.people:
            self._back(said, "unattached")
        else:
            await self._keep(said, text, files)

    async def _keep(self, said: Said, text: str, files: tuple[Attachment, ...]) -> None:
        where = _chat(said.person, said.chat)
        try:
            await self._room.say(
                said.person, where, text, files=files, reply_to=said.answers, language=self._sender.language, identity=said.id
            )
        except sqlite3.Error:
            self._back(said, "unkept")
            return
        self._got(said.id)
        self._sender.composer.sent(said.files)
        if said.answers is not None:
            self._sender.composer.answer(None)

    async def _pressed(self, pressed: Pressed) -> None:
        try:
            message = await self._room.message(pressed.message)
            if message is None or pressed.person not in self._room.people:
                log.warning("a page pressed a button of a message that is not there")
            else:
                language = self._sender.language
                await self._room.press(pressed.person, message, pressed.token, language=language, identity=pressed.id)
        except sqlite3.Error:
            self._toast("unpressed")
        self._got(pressed.id)

    def _back(self, said: Said, why: str, **facts: str) -> None:
        self._got(said.id)
        self._client.run_javascript(f"jiedan.back({json.dumps(said.text)})")
        self._toast(why, **facts)

    def _toast(self, why: str, **facts: str) -> None:
        self._sender.toast(word(self._sender.language, why, **facts), "negative")

    def _got(self, identity: str) -> None:
        self._client.run_javascript(f"jiedan.outbox.got({json.dumps(identity)})")


def _chat(person: str, chat: str) -> str:
    return GROUP if chat == GROUP else private(person)
