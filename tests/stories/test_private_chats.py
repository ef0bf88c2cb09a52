"""Who has private chats with several of our accounts is told what concerns a group by the one that serves it."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

import jiedan.storage
from jiedan.adapter import Chat, Inbound, Kind
from jiedan.storage import members
from jiedan.storage.database import CORE, open_database
from jiedan.storage.engine import Write
from jiedan.storage.migrating import migrate
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio

SERVED_BY = "east"


def by(account: str, person: Person) -> Chat:
    """The person's private chat with an account."""
    return Chat(id=f"{account}:{person.name}", kind="private", account=account)


def heard(person: Person, chat: Chat, text: str = "帮助", **more: object) -> Inbound:
    """What a person says there, as an account hears it that knows of no other."""
    event = person.event(text=text, chat=chat, **more)
    private = chat.id if chat.kind == "private" else None
    return msgspec.structs.replace(event, author=msgspec.structs.replace(event.author, private_chat=private))


class Group:
    """A group that one account serves, and an order that the boss has posted in it."""

    def __init__(self, stage: Stage, trio: Trio) -> None:
        self._stage = stage
        self.owner, self.boss, self.ann = trio
        self.chat = Chat(id="eastern", kind="group", title="东群", account=SERVED_BY)

    async def opens(self, *accounts: str) -> None:
        """The boss writes to these accounts in private, one after the other."""
        for account in accounts:
            await self._stage.hand_in(heard(self.boss, by(account, self.boss)))

    async def blocks(self, account: str) -> None:
        """The boss blocks an account: it says so."""
        await self._stage.hand_in(heard(self.boss, by(account, self.boss), "", kind=Kind.BOT, standing="gone"))

    async def called(self) -> str:
        """Where the boss is told that somebody has claimed their order."""
        for person, text in ((self.owner, "帮助"), (self.boss, ORDER), (self.boss, "确认")):
            await self._stage.hand_in(heard(person, self.chat, text))
        sent = await self._stage.hand_in(heard(self.ann, self.chat, "接单"))
        [chat] = {message.chat for message in sent if "接了你的订单" in str(message.elements)}
        return chat


@pytest.fixture
def group(stage: Stage, trio: Trio) -> Group:
    """The group, before anybody has said anything there."""
    return Group(stage, trio)


@pytest.mark.parametrize("opened", [("east", "west"), ("west", "east")])
async def test_what_concerns_a_group_is_told_by_the_account_that_serves_it(group: Group, opened: tuple[str, str]) -> None:
    """Whichever of the private chats was opened last."""
    await group.opens(*opened)

    assert await group.called() == "east:boss"


async def test_another_account_tells_who_never_opened_that_of_the_group(group: Group) -> None:
    """Better by a stranger than in front of everybody."""
    await group.opens("west")
    await group.opens("north")

    assert await group.called() in ("west:boss", "north:boss")


async def test_who_blocked_the_account_of_the_group_is_told_by_another(group: Group) -> None:
    """To block one account blocks no other."""
    await group.opens("west", "east")
    await group.blocks("east")

    assert await group.called() == "west:boss"


async def test_who_writes_to_a_blocked_account_again_is_told_by_it(group: Group) -> None:
    """The other one steps back."""
    await group.opens("west", "east")
    await group.blocks("east")
    await group.opens("east")

    assert await group.called() == "east:boss"


async def test_who_blocked_all_accounts_is_called_in_the_group(stage: Stage, group: Group) -> None:
    """By name, as who never opened any."""
    await stage.app.desk.engine.commit([Write("DELETE FROM private_chats", ())])
    await group.opens("west", "east")
    await group.blocks("east")
    await group.blocks("west")

    assert await group.called() == "eastern"


async def test_a_draft_in_one_private_chat_stays_there_over_a_restart(stage: Stage, trio: Trio) -> None:
    """The question about it is answered where it was asked, though the group is another account's."""
    _, boss, _ = trio
    there = by("west", boss)
    await stage.hand_in(heard(boss, there))
    await stage.hand_in(heard(boss, by("east", boss)))
    await stage.hand_in(heard(boss, there, "发单 写一份产品介绍文案"))
    await stage.restart()

    assert stage.app.answers.drafts.asked(("stage", there.id, "boss"))
    assert not stage.app.answers.drafts.asked(("stage", "group", "boss"))


async def test_a_group_learns_which_account_serves_it(stage: Stage, trio: Trio) -> None:
    """One that was founded before accounts were noted takes it over with the next event."""
    owner, _, _ = trio
    chat = Chat(id="group", kind="group", title="一单一结", account=SERVED_BY)
    await stage.hand_in(heard(owner, chat))
    found = await members.group(stage.app.desk.engine, "stage", "group")

    assert found is not None
    assert found.account == SERVED_BY


@pytest.fixture
def older(tmp_path: Path) -> Callable[[int], str]:
    """Makes a package of the first migrations, so many of them."""

    def package(count: int) -> str:
        folder = tmp_path / f"first_{count}"
        folder.mkdir()
        (folder / "__init__.py").touch()
        for path in sorted((Path(jiedan.storage.__path__[0]) / "migrations").glob("0*.py"))[:count]:
            shutil.copy(path, folder)
        return folder.name

    return package


@pytest.mark.parametrize("kind", ["file", "postgres"])
async def test_private_chats_are_taken_along_by_the_migration(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, older: Callable[[int], str]
) -> None:
    """Who could be told something in private before can be told it afterwards; who had blocked the bot still has."""
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else f"sqlite:///{tmp_path / 'old.db'}"
    sys.path.insert(0, str(tmp_path))
    database = await open_database(url, apps=[msgspec.structs.replace(CORE, migrations=older(5))])
    await migrate(database)
    insert = "INSERT INTO members (platform, uid, name, private_chat, blocked) VALUES (?, ?, ?, ?, ?)"
    people = (("ann", "private:ann", 0), ("bob", "private:bob", 1), ("cat", None, 0))
    await database.engine.commit([Write(insert, ("stage", name, name, chat, blocked), 1) for name, chat, blocked in people])
    await database.close()
    sys.path.remove(str(tmp_path))
    database = await open_database(url)
    await migrate(database)
    found = [await members.member(database.engine, "stage", name) for name, _, _ in people]
    await database.close()

    assert [each and (each.private_chat, each.reachable) for each in found] == [
        ("private:ann", True), ("private:bob", False), (None, True),
    ]  # fmt: skip
