"""The web chat without its page: what people do reaches jiedan once and in order, whatever happens in between."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from jiedan.adapter import Button, Card, Deed, DeedDone, Delete, Inbound, Kind, Mute, Outgoing, RateLimited, Text, Undeliverable
from jiedan.errors import Unavailable
from jiedan_web.room import Room
from jiedan_web.settings import Settings
from tests.adapters.web.hosts import Listener, Onlooker


@contextlib.asynccontextmanager
async def running(host: Listener, settings: Settings | None = None) -> AsyncIterator[Room]:
    """A room with everybody in it, telling its host what happens."""
    room = Room(settings or Settings(), host, first_wait=0.001)
    await room.open()
    telling = asyncio.create_task(room.run())
    try:
        yield room
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
        await room.close()


async def hear(host: Listener, count: int) -> list[Inbound]:
    """The next events."""
    return [await asyncio.wait_for(host.heard.get(), 10) for _ in range(count)]


async def test_everybody_is_introduced_before_anything_else(tmp_path: Path) -> None:
    """At every start jiedan hears first who is in the group, the owner as owner, under the same keys as before."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await room.say("minmin", "demo", "hello", language="zh")
        first = await hear(host, 5)
    async with running(host):
        second = await hear(host, 4)

    assert [event.kind for event in first] == [Kind.JOIN] * 4 + [Kind.MESSAGE]
    assert [(event.author.id, event.author.role) for event in first[:2]] == [("owner", "owner"), ("minmin", "member")]
    assert [event.key for event in second] == [event.key for event in first[:4]]
    assert first[0].key == "web:join:demo:owner:群主老周:owner"


async def test_a_database_that_is_away_loses_nothing(tmp_path: Path) -> None:
    """While jiedan can keep nothing, a message waits and says so; then it is told under the same key."""
    host, window = Listener(tmp_path), Onlooker()
    async with running(host) as room:
        await hear(host, 4)
        host._failures += [Unavailable("down"), Unavailable("still down")]
        room.enter(window)
        await room.say("minmin", "demo", "hello", language="en")
        said = await window.until("waiting")
        (event,) = await hear(host, 1)
        taken = await window.until("taken")

    assert host.tried[4:] == [f"web:message:{said.id}"] * 3
    assert (event.author.language, event.text, taken.id) == ("en", "hello", said.id)


async def test_what_was_not_told_before_a_crash_is_told_after_it(tmp_path: Path) -> None:
    """A room that ends while jiedan is away hands the rest in when it opens again, in order."""
    away = Listener(tmp_path, [Unavailable("down")] * 1_000)
    async with running(away) as room:
        for number in range(3):
            await room.say("minmin", "demo", f"{number}", language="zh")
    host = Listener(tmp_path)
    async with running(host):
        events = await hear(host, 7)

    assert [event.text for event in events[4:]] == ["0", "1", "2"]


async def test_events_of_one_chat_keep_their_order(tmp_path: Path) -> None:
    """However many people talk at once, each event is told once, and those of one person in the order of their doing."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await hear(host, 4)
        people = list(room.people)

        async def talk(person: str) -> None:
            for number in range(20):
                await room.say(person, "demo", f"{number}", language="zh")

        await asyncio.gather(*(talk(person) for person in people))
        events = await hear(host, 80)

    assert len({event.key for event in events}) == 80
    for person in people:
        assert [int(event.text) for event in events if event.author.id == person] == list(range(20))


async def test_a_chat_that_waits_holds_up_no_other(tmp_path: Path) -> None:
    """While the group's event is tried again and again, a private chat is heard."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await hear(host, 4)
        host._failures.append(Unavailable("down"))
        await room.say("minmin", "demo", "group", language="zh")
        await room.say("ajie", "private:ajie", "private", language="zh")
        events = await hear(host, 2)

    assert [event.text for event in events] == ["private", "group"]
    assert events[0].chat.kind == "private"


async def test_an_event_that_jiedan_stumbles_over_blocks_nobody(tmp_path: Path) -> None:
    """After five stumbles a message is marked as failed, and the next one is told."""
    host, window = Listener(tmp_path), Onlooker()
    async with running(host) as room:
        await hear(host, 4)
        host._failures += [RuntimeError("a mistake of ours")] * 5
        room.enter(window)
        await room.say("minmin", "demo", "bad", language="zh")
        await room.say("minmin", "demo", "good", language="zh")
        failed = await asyncio.wait_for(window.until("failed"), 20)
        (event,) = await hear(host, 1)

    assert failed.elements == (Text("bad"),)
    assert event.text == "good"


async def test_a_press_is_told_with_its_token(tmp_path: Path) -> None:
    """Each press is an event of its own that names the message and carries the button's token."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await hear(host, 4)
        card = await room.post(Outgoing(nonce="n", chat="demo", elements=(), buttons=(Button(label="接单", token="secret"),)))
        message = await room.message(card)
        assert message is not None
        await room.press("ajie", message, message.buttons[0].token, language="zh")
        (event,) = await hear(host, 1)

    assert (event.kind, event.message, event.token, event.author.id) == (Kind.PRESS, card, "secret", "ajie")
    assert event.key.startswith("web:press:")


async def test_a_choice_of_language_is_news(tmp_path: Path) -> None:
    """Jiedan hears of everybody whose language changed, under a key that it has not heard before."""
    host = Listener(tmp_path)
    async with running(host) as room:
        before = await hear(host, 4)
        await room.speak("minmin", "en")
        after = await hear(host, 4)

    assert {event.author.language for event in after} == {"en"}
    assert not {event.key for event in before} & {event.key for event in after}


async def test_what_is_written_after_a_choice_of_language_is_told_after_it(tmp_path: Path) -> None:
    """The choice is news of the group; whoever writes to the bot in private next is answered in the language chosen."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await hear(host, 4)
        host._failures.append(Unavailable("down"))
        await room.speak("minmin", "en")
        await room.say("minmin", "private:minmin", "my orders", language="en")
        events = await hear(host, 5)

    assert [event.kind for event in events] == [Kind.JOIN] * 4 + [Kind.MESSAGE]


async def test_a_chat_that_does_not_exist_gets_no_message(tmp_path: Path) -> None:
    """To send where nobody is cannot succeed, ever."""
    async with running(Listener(tmp_path)) as room:
        with pytest.raises(Undeliverable):
            await room.post(Outgoing(nonce="n", chat="private:nobody", elements=(Text("hello"),)))


async def test_a_full_disk_makes_the_bot_wait(tmp_path: Path) -> None:
    """What could not be written down was not sent: it is to be sent again later, and then shows once."""
    outgoing = Outgoing(nonce="n", chat="demo", elements=(Text("x" * 100_000),))
    async with running(Listener(tmp_path)) as room:
        await room._do(lambda store: store._connection.execute("PRAGMA max_page_count = 1").fetchall())
        with pytest.raises(RateLimited):
            await room.post(outgoing)
        await room._do(lambda store: store._connection.execute("PRAGMA max_page_count = 100000").fetchall())
        await room.post(outgoing)
        messages = await room.messages("demo", "owner", before=None, limit=10)

    assert len(messages) == 1


async def test_the_settings_name_the_people(tmp_path: Path) -> None:
    """Names of the settings go over those of the demo group, also in a group that has met before."""
    async with running(Listener(tmp_path)) as room:
        await room.join("Visitor", language="en")
    async with running(Listener(tmp_path), Settings(people={"owner": "Zhou", "kim": "Kim"})) as room:
        names = [person.name for person in room.people.values()]

    assert names == ["Zhou", "发单人小敏", "接单人阿杰", "接单人小雨", "Visitor", "Kim"]


async def test_without_a_demo_the_owner_is_alone(tmp_path: Path) -> None:
    """A group for earnest begins with its owner."""
    async with running(Listener(tmp_path), Settings(demo=False, title="设计接单群")) as room:
        chat, people = room.chats["demo"], list(room.people)

    assert (people, chat.title) == (["owner"], "设计接单群")


async def test_a_chosen_language_is_told_once(tmp_path: Path) -> None:
    """Who chooses a language, and whoever never chose, is introduced with it; a later start says nothing of languages."""
    host = Listener(tmp_path)
    async with running(host) as room:
        await hear(host, 4)
        await room.speak("minmin", "en")
        chosen = await hear(host, 4)
        await room.speak("minmin", "en")
        await room.speak("ajie", "zh")
        (changed,) = await hear(host, 1)
    async with running(host):
        started = await hear(host, 4)

    assert {(event.kind, event.author.language) for event in chosen} == {(Kind.JOIN, "en")}
    assert (changed.author.id, changed.author.language) == ("ajie", "zh")
    assert {event.author.language for event in started} == {None}
    assert {event.key for event in started}.isdisjoint(event.key for event in (*chosen, changed))


async def test_cards_are_known_as_they_stand(tmp_path: Path) -> None:
    """A card that was asked for before it changed is asked for anew afterwards."""
    host = Listener(tmp_path)
    async with running(host) as room:
        first = await room.post(Outgoing(nonce="a", chat="demo", elements=(Card(title="#1", badge="open"),)))
        before = await room.cards()
        await room.post(Outgoing(nonce="b", chat="demo", elements=(Card(title="#1", badge="done"),), edits=first))
        after = await room.cards()

    assert [card.elements for card in before] == [(Card(title="#1", badge="open"),)]
    assert [card.elements for card in after] == [(Card(title="#1", badge="done"),)]


async def test_a_message_is_deleted_for_all_and_other_deeds_are_not_done_here(tmp_path: Path) -> None:
    """What stands there then says only that something was said; a message that is not there cannot be deleted."""
    host, window = Listener(tmp_path), Onlooker()
    async with running(host) as room:
        await room.say("minmin", "demo", "加我微信 abc123", language="zh")
        said = (await hear(host, 5))[-1].message
        room.enter(window)
        with pytest.raises(DeedDone):
            await room.post(deed(Delete(chat="demo", message=said)))
        left = await room.message(said)
        refused = []
        for other in (Delete(chat="demo", message="nothing"), Mute(chat="demo", user="minmin")):
            with pytest.raises(Undeliverable) as refusal:
                await room.post(deed(other))
            refused.append(refusal.value.cause)

    assert left is not None and "abc123" not in str(left.elements) and "deleted" in str(left.elements)
    assert refused == ["absent", "unable"]


def deed(wanted: Deed) -> Outgoing:
    """A deed and nothing to say."""
    return Outgoing(nonce=f"deed {wanted}", chat="demo", elements=(), deed=wanted)
