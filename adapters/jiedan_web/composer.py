"""The foot of a chat: what to type, attach and send, with the words one needs most as chips above it."""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from nicegui import json, ui
from nicegui.element import Element as Node
from nicegui.events import GenericEventArguments, UploadEventArguments

from jiedan.adapter import Attachment, Refusal
from jiedan_web import inward, outward
from jiedan_web.inward import LARGEST_FILE, LONGEST_TEXT, MOST_FILES
from jiedan_web.store import Message
from jiedan_web.widgets import tag
from jiedan_web.words import WORDS, word

_CHIPS: Final = ("quick-claim", "quick-mine", "quick-help")


class Writer(Protocol):
    """The window that is written in."""

    language: str

    def name(self, author: str | None) -> str:
        """What a person or the bot is called here."""

    @property
    def own_name(self) -> str:
        """Who one is."""

    async def say(self, text: str, files: tuple[Attachment, ...], reply_to: str | None) -> None:
        """Say it. Raises sqlite3.Error when it could not be kept."""

    async def keep(self, name: str, content: bytes) -> Attachment:
        """Keep a file that goes with the next message. Raises Refusal."""

    def toast(self, text: str, kind: str) -> None:
        """Say something to whoever sits before this window."""


class Composer:
    """One message in the making: its text lives in the browser, its files and what it answers live here."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._files: list[Attachment] = []
        self._answered: Message | None = None
        language = writer.language
        with tag("div", kind="quick"):
            post = tag("button", word(language, "quick-post"), kind="chip chip-post", type_="button", data_testid="quick-post")
            post.on("click", js_handler=f"() => jiedan.insert({json.dumps(word(language, 'example'))})")
            for key in _CHIPS:
                self._chip(key)
        self._answering = tag("div", kind="answering")
        self._attached = tag("div", kind="attached")
        with tag("form", kind="composer") as form:
            form.props["data-upload"] = str(self._clip().id)
            self._box = tag("textarea", kind="box", rows="1", data_testid="composer", aria_label=word(language, "send"))
            self._box.props["maxlength"] = str(LONGEST_TEXT * 3)
            tag("button", word(language, "send"), kind="send", type_="submit", disabled="disabled", data_testid="send")
        form.on("submit", self._send, js_handler="(e) => { e.preventDefault(); emit(jiedan.take()); }")
        self._box.on("keydown", self._send, js_handler="(e) => { if (jiedan.sends(e)) emit(jiedan.take()); }")
        self._box.on("paste", js_handler="(e) => jiedan.paste(e)")
        self._box.on("input", js_handler="() => jiedan.kept()")
        tag("div", word(language, "keys"), kind="keys")
        self.refresh()

    def _chip(self, key: str) -> None:
        text = word(self._writer.language, key)

        async def say() -> None:
            await self._say(text, ())

        tag("button", text, kind="chip", type_="button", data_testid=key).on(
            "click", say, js_handler="() => { jiedan.down(); emit(); }"
        )

    def _clip(self) -> Node:
        upload = ui.upload(
            multiple=True, auto_upload=True, max_file_size=LARGEST_FILE, on_upload=self._upload, on_rejected=self._rejected
        )
        upload.classes("hidden-upload").props["accept"] = ",".join(inward.TYPES)
        self._upload_node = upload
        about = word(self._writer.language, "attach")
        clip = tag("button", kind="clip", type_="button", title=about, aria_label=about, data_testid="attach")
        clip.on("click", js_handler=f"() => runMethod({upload.id}, 'pickFiles', [])")
        return upload

    def refresh(self) -> None:
        """Show who speaks, what is answered and what is attached."""
        writer = self._writer
        self._box.props["placeholder"] = word(writer.language, "composer", name=writer.own_name)
        self._answering.clear()
        self._attached.clear()
        if (answered := self._answered) is not None:
            with self._answering, tag("div", kind="quote", data_testid="replying"):
                tag("bdi", word(writer.language, "replying", name=writer.name(answered.author)), kind="name")
                tag("bdi", outward.snippet(answered))
                self._remove(lambda: self.answer(None))
        with self._attached:
            for file in self._files:
                with tag("span", kind="attachment", data_testid="attachment"):
                    tag("bdi", f"{file.name} · {outward.size(file.size)}")
                    self._remove(partial(self._drop, file))

    def _remove(self, act: Callable[[], None]) -> Node:
        about = word(self._writer.language, "remove")
        return tag("button", "×", kind="remove", type_="button", title=about, aria_label=about).on("click", act)

    def answer(self, message: Message | None) -> None:
        """The next message answers this one."""
        self._answered = message
        self.refresh()

    def _drop(self, file: Attachment) -> None:
        self._files.remove(file)
        self.refresh()

    async def _send(self, event: GenericEventArguments) -> None:
        raw = event.args if isinstance(event.args, str) else ""
        text = inward.clean_text(raw)
        if len(text) > LONGEST_TEXT:
            self._back(raw, word(self._writer.language, "text-long", count=f"{len(text):,}"))
        elif text or self._files:
            await self._say(text, tuple(self._files), raw)

    async def _say(self, text: str, files: tuple[Attachment, ...], raw: str = "") -> None:
        answered = self._answered
        try:
            await self._writer.say(text, files, None if answered is None else answered.id)
        except sqlite3.Error:
            self._back(raw, word(self._writer.language, "unkept"))
            return
        self._files = [file for file in self._files if file not in files]
        self._answered = None
        self.refresh()
        if raw:
            self._box.client.run_javascript("jiedan.kept()")

    def _back(self, raw: str, why: str) -> None:
        self._box.client.run_javascript(f"jiedan.back({json.dumps(raw)})")
        self._writer.toast(why, "negative")

    async def _upload(self, event: UploadEventArguments) -> None:
        name, content = inward.file_name(event.file.name), await event.file.read()
        self._upload_node.run_method("removeUploadedFiles")
        wrong = "files-many" if len(self._files) >= MOST_FILES else inward.file_problem(name, content)
        if wrong is None:
            try:
                self._files.append(await self._writer.keep(name, content))
            except Refusal as refusal:
                wrong = refusal.code if refusal.code in WORDS[self._writer.language] else "refused"
        if wrong is not None:
            self._writer.toast(word(self._writer.language, wrong), "negative")
        self.refresh()

    def _rejected(self) -> None:
        self._writer.toast(word(self._writer.language, "file-type"), "negative")
