"""A group that keeps a blacklist: who proposes, who confirms, and who is on it."""

from typing import Final

from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import blacklist
from jiedan.testing import Person, Stage

REASON: Final = "付款截图是改过的，银行流水里没有这笔钱，金额五百元"
SLIP: Final = Attachment(name="slip.png", mime="image/png", size=9, sha256="ab" * 32)


class Court:
    """A group with an owner, two deputies, somebody who posts, and somebody who cheats; several may share a stage."""

    def __init__(
        self, stage: Stage, chat: str = "group", title: str = "一单一结", staff: tuple[str, ...] = ("owner", "dan", "eva")
    ) -> None:
        self.stage: Final = stage
        self.place: Final = Chat(id=chat, kind="group", title=title)
        self.owner, *deputies = (Person(stage, name) for name in staff)
        self.deputies: Final = tuple(deputies)
        self.boss: Final = Person(stage, "boss")
        self.cheat: Final = Person(stage, "cheat")

    async def gather(self, *, cheat: bool = True) -> None:
        """All come in; the first of the staff owns the chat, the others are admins there. All speak Chinese."""
        for person, role in (
            (self.owner, "owner"), *((each, "admin") for each in self.deputies), (self.boss, "member"), (self.cheat, "member"),
        ):  # fmt: skip
            if person is not self.cheat or cheat:
                await self.stage.hand_in(person.event(kind=Kind.JOIN, role=role, chat=self.place))
            await person.whispers("/language 中文")

    async def says(self, person: Person, text: str, role: str = "member") -> list[str]:
        """Somebody says something in this group; what the group reads."""
        sent = await self.stage.hand_in(person.event(text=text, role=role, chat=self.place))
        return [str(getattr(message.elements[0], "text", "")) for message in sent if message.chat == self.place.id]

    async def orders(self, text: str) -> list[str]:
        """The owner says it in this group."""
        return await self.says(self.owner, text, "owner")

    async def proposes(self, text: str = f"拉黑 @cheat 假付款 {REASON}", files: tuple[Attachment, ...] = (SLIP,)) -> list[str]:
        """The owner says it, in private."""
        return await self.owner.whispers(text, files=files)

    async def confirms(self, who: Person, label: str = "证据确凿，拉黑", *, button: Person | None = None) -> list[str]:
        """Press a button that was sent to `who`, or (`button`) to another; what they read."""
        token = (button or who).button(label, private=True).token
        chat = Chat(id=who.private, kind="private")
        sent = await self.stage.hand_in(who.event(kind=Kind.PRESS, token=token, chat=chat))
        return [str(getattr(message.elements[0], "text", "")) for message in sent if message.chat == who.private]

    async def lists(self) -> str:
        """The cheat is put on the list by the owner and the first deputy; the code."""
        before = {entry.code for entry in await blacklist.about(self.stage.app.desk.engine, "stage", "cheat")}
        await self.stage.hand_in(
            self.owner.event(text=f"拉黑 @cheat 假付款 {REASON}", role="owner", chat=self.place, files=(SLIP,))
        )
        await self.confirms(self.deputies[0])
        [entry] = [
            each for each in await blacklist.about(self.stage.app.desk.engine, "stage", "cheat") if each.code not in before
        ]
        return entry.code


async def said(person: Person) -> str:
    """The newest that the person was told in private."""
    return person.told()[-1]
