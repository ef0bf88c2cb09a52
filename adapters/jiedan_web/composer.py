"""The foot of a chat: what to type, attach and send, with the words one needs most as chips above it."""

from collections.abc import Collection
from functools import partial
from typing import Final, Protocol

from nicegui import json, ui
from nicegui.element import Element as Node
from nicegui.events import UploadEventArguments

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

    async def keep(self, name: str, content: bytes) -> tuple[str, Attachment]:
        """Keep a file that goes with the next message, under a name by which it can be called. Raises Refusal."""

    def toast(self, text: str, kind: str) -> None:
        """Say something to whoever sits before this window."""


class Composer:
    """One message in the making. Its text lives in the browser; here lives what is shown of its files and of what it answers."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._files: dict[str, Attachment] = {}
        self._answered: Message | None = None
        language = writer.language
        with tag("div", kind="unsent", data_testid="unsent", hidden="hidden", role="status"):
            tag("span", word(language, "unsent"))
            tag("bdi")
        with tag("div", kind="quick"):
            post = tag("button", word(language, "quick-post"), kind="chip chip-post", type_="button", data_testid="quick-post")
            post.on("click", js_handler=f"() => jiedan.insert({json.dumps(word(language, 'example'))})")
            for key in _CHIPS:
                chip = tag("button", word(language, key), kind="chip", type_="button", data_testid=key)
                chip.on("click", js_handler=f"() => jiedan.say({json.dumps(word(language, key))})")
        self._answering = tag("div", kind="answering")
        self._attached = tag("div", kind="attached")
        with tag("form", kind="composer") as form:
            form.props["data-upload"] = str(self._clip().id)
            self._box = tag("textarea", kind="box", rows="1", data_testid="composer", aria_label=word(language, "send"))
            self._box.props["maxlength"] = str(LONGEST_TEXT * 3)
            tag("button", word(language, "send"), kind="send", type_="submit", data_testid="send")
        form.on("submit", js_handler="(e) => { e.preventDefault(); jiedan.send(); }")
        self._box.on("keydown", js_handler="(e) => { if (jiedan.sends(e)) jiedan.send(); }")
        self._box.on("paste", js_handler="(e) => jiedan.paste(e)")
        self._box.on("input", js_handler="() => jiedan.kept()")
        tag("div", word(language, "keys"), kind="keys")
        self.refresh()

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
                self._remove().props["data-answer"] = ""
        with self._attached:
            for name, file in self._files.items():
                with tag("span", kind="attachment", data_testid="attachment", data_file=name):
                    tag("bdi", f"{file.name} · {outward.size(file.size)}")
                    self._remove().on("click", partial(self.sent, (name,)))

    def _remove(self) -> Node:
        about = word(self._writer.language, "remove")
        return tag("button", "×", kind="remove", type_="button", title=about, aria_label=about)

    def answer(self, message: Message | None) -> None:
        """Show that the next message answers this one."""
        self._answered = message
        self.refresh()

    def sent(self, files: Collection[str]) -> None:
        """These files are no longer part of the message in the making."""
        self._files = {name: file for name, file in self._files.items() if name not in files}
        self.refresh()

    async def _upload(self, event: UploadEventArguments) -> None:
        name, content = inward.file_name(event.file.name), await event.file.read()
        self._upload_node.run_method("removeUploadedFiles")
        wrong = "files-many" if len(self._files) >= MOST_FILES else inward.file_problem(name, content)
        if wrong is None:
            try:
                handle, kept = await self._writer.keep(name, content)
                self._files[handle] = kept
            except Refusal as refusal:
                wrong = refusal.code if refusal.code in WORDS[self._writer.language] else "refused"
        if wrong is not None:
            self._writer.toast(word(self._writer.language, wrong), "negative")
        self.refresh()

    def _rejected(self) -> None:
        self._writer.toast(word(self._writer.language, "file-type"), "negative")
