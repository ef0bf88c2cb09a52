"""A web chat with a tiny bot behind it, as a process of its own: `python serve.py FOLDER [PORT]` prints its address.

The bot knows a few words, just enough to walk through every kind of message that the page can show.
"""

import asyncio
import hashlib
import signal
import sys
from pathlib import Path

from jiedan.adapter import (
    Attachment,
    Button,
    Card,
    Clock,
    Element,
    Inbound,
    Kind,
    Mention,
    Outgoing,
    Platform,
    Row,
    Text,
    Wanted,
)
from jiedan.clock import SystemClock
from jiedan.errors import Unavailable
from jiedan_web import adapter


class TinyBot:
    """A host that answers. 卡片 with a title makes a card, 点名 a button for all, 悄悄 comes back to the speaker alone. A budget
    makes a draft in private, its button a card in the group, and that card's button settles it.
    """

    def __init__(self, data: Path) -> None:
        self.clock: Clock = SystemClock()
        self.data = data
        self.platform: Platform | None = None
        self._heard: set[str] = set()

    def heeds(self, inbound: Inbound) -> bool:
        """Everything is heard."""
        return True

    def wants(self, inbound: Inbound) -> Wanted:
        """Files come with it."""
        return "now"

    def look(self, inbound: Inbound) -> None:
        """Nobody looks."""

    async def receive(self, inbound: Inbound) -> bool:
        """Answer what is new, and write down that it came. While a file `away` is there, nothing can be kept."""
        if (self.data / "away").exists():
            raise Unavailable("away")
        with (self.data / "received.txt").open("a", encoding="utf-8") as book:
            book.write(f"{inbound.key}\t{inbound.kind}\t{inbound.author.id}\t{inbound.token or inbound.text!r}\n")
        if inbound.key not in self._heard:
            self._heard.add(inbound.key)
            await self._answer(inbound)
        return True

    async def _answer(self, inbound: Inbound) -> None:
        person, text = inbound.author, inbound.text
        if inbound.kind == Kind.PRESS:
            await self._pressed(inbound)
        elif inbound.kind == Kind.MESSAGE and ("预算" in text or "budget" in text):
            draft = Card(title=text[:40], badge="草稿", rows=(Row("预算", "¥500.00"), Row("交付", "明天 23:59")))
            buttons = (Button(label="确认发布", token=f"post|{text}", style="primary"), Button(label="取消", token="drop"))
            await self._say(f"{inbound.key}:draft", f"private:{person.id}", draft, buttons=buttons)
        elif inbound.kind == Kind.MESSAGE and text.startswith("卡片 "):
            await self._post(inbound, text)
        elif inbound.kind == Kind.MESSAGE and text == "点名":
            await self._say(f"{inbound.key}:call", inbound.chat.id, Text("谁在?"), buttons=(Button(label="到", token="here"),))
        elif inbound.kind == Kind.MESSAGE and text.startswith("悄悄 "):
            await self._say(f"{inbound.key}:whisper", inbound.chat.id, Text(text.removeprefix("悄悄 ")), only_for=person.id)
        elif inbound.kind == Kind.MESSAGE and text in ("帮助", "help"):
            await self._say(f"{inbound.key}:help", inbound.chat.id, Text("发单 · 接单 · 交付 · 验收"), only_for=person.id)
        elif inbound.kind == Kind.MESSAGE and inbound.files:
            await self._say(f"{inbound.key}:files", inbound.chat.id, Mention(person.id, person.name), Text("收到文件"),
                            reply_to=inbound.message)  # fmt: skip

    async def _pressed(self, inbound: Inbound) -> None:
        verb, _, text = (inbound.token or "").partition("|")
        if verb == "post":
            await self._post(inbound, text)
        elif verb == "claim":
            card = self._card(text, f"已接单 · {inbound.author.name}", "good")
            await self._say(f"{inbound.key}:edit", "demo", card, edits=inbound.message)
            await self._say(f"{inbound.key}:toast", "demo", Text("接单成功,30 分钟内可无责退单。"), only_for=inbound.author.id)

    async def _post(self, inbound: Inbound, text: str) -> None:
        buttons = (Button(label="接单", token=f"claim|{text}", style="primary"),)
        await self._say(f"{inbound.key}:card", "demo", self._card(text, "待接单", "warning"), buttons=buttons)

    def _card(self, text: str, badge: str, tone: str) -> Card:
        rows = (Row("预算", "¥500.00(接单人得 ¥475.00)"), Row("交付", "11月22日 23:59"), Row("要求", text))
        title = text.removeprefix("卡片 ") if text.startswith("卡片 ") else "#1 产品介绍文案"
        return Card(title=title, badge=badge, tone=tone, rows=rows, footer="回复本卡片即可指明是哪一单")  # type: ignore[arg-type]

    async def _say(self, nonce: str, chat: str, *elements: Element, buttons: tuple[Button, ...] = (),
                   reply_to: str | None = None, edits: str | None = None, only_for: str | None = None) -> None:  # fmt: skip
        assert self.platform is not None
        outgoing = Outgoing(
            nonce=nonce, chat=chat, elements=elements, buttons=buttons, reply_to=reply_to, edits=edits, only_for=only_for
        )
        await self.platform.send(outgoing)

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Put the file beside the book."""
        digest = hashlib.sha256(content).hexdigest()
        (self.data / digest).write_bytes(content)
        return Attachment(name=name, mime=mime, size=len(content), sha256=digest)

    def path(self, attachment: Attachment) -> Path:
        """Where the copy lies."""
        return self.data / attachment.sha256

    def ready(self, where: str) -> None:
        """Tell who started us."""
        sys.stdout.write(f"{where}\n")
        sys.stdout.flush()


async def main(folder: Path, port: int) -> None:
    """Run until SIGTERM, then end as jiedan ends an adapter: by cancelling it."""
    bot = TinyBot(folder)
    bot.platform = adapter.connect(adapter.settings(port=port), bot)
    running = asyncio.create_task(bot.platform.run())
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    await asyncio.gather(running, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
