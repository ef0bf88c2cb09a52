"""How updates get to the bot, and what goes wrong on the way, on purpose."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.adapters.telegram.botapi import Call
from tests.adapters.telegram.botapi.bell import Bell
from tests.adapters.telegram.botapi.scene import CARL, GROUP, Scene, scene


@pytest.fixture
async def world() -> AsyncIterator[Scene]:
    """Anna, Ben and the bot in a group."""
    async with scene() as world:
        yield world


class Receiver:
    """A bot's webhook. `answers` are the statuses or bodies of the next posts, afterwards each is answered by 200."""

    def __init__(self) -> None:
        self.posts: list[tuple[str | None, Any]] = []
        self.answers: list[int | str] = []
        self.heard = Bell()
        self.at_once = self.most_at_once = 0
        self.gate: asyncio.Event | None = None
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        """One update."""
        self.posts.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), json.loads(await request.text())))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.heard.ring()
        if self.gate is not None:
            await self.gate.wait()
        self.at_once -= 1
        answer = self.answers.pop(0) if self.answers else 200
        return web.Response(status=answer) if isinstance(answer, int) else web.Response(text=answer)

    async def until(self, posts: int) -> list[str]:
        """Wait for so many posts; returns the texts of their messages."""
        await self.heard.until(lambda: len(self.posts) >= posts, 10, lambda: self.posts)
        return [update["message"]["text"] for _, update in self.posts]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A webhook that listens."""
    receiver, app = Receiver(), web.Application()
    app.router.add_post("/updates", receiver.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/updates"
    yield receiver
    await runner.cleanup()


def texts(updates: list[Any]) -> list[str]:
    """What the messages in some updates say."""
    return [update["message"]["text"] for update in updates]


async def test_a_webhook_gets_each_update_with_the_secret_until_it_takes_it(world: Scene, receiver: Receiver) -> None:
    """What is answered by 500 comes again, before later updates of the same chat; the fault is told by getWebhookInfo."""
    receiver.answers = [500, 302]
    await world.post("setWebhook", url=receiver.url, secret_token="s_3-T", max_connections=2)
    world.ben.says(world.group, "/one")
    world.ben.says(world.group, "/two")
    said = await receiver.until(4)
    info = (await world.post("getWebhookInfo"))[1]

    assert said == ["/one", "/one", "/one", "/two"] and {secret for secret, _ in receiver.posts} == {"s_3-T"}
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found" and info["max_connections"] == 2
    assert len({update["update_id"] for _, update in receiver.posts}) == 2


async def test_a_webhook_gets_several_chats_at_once_up_to_its_connections(world: Scene, receiver: Receiver) -> None:
    """One chat after another waits only where more would be open than allowed, or for the earlier update of the same chat."""
    receiver.gate = asyncio.Event()
    await world.post("setWebhook", url=receiver.url, max_connections=2)
    for person in (world.anna, world.anna, world.ben, world.carl):
        person.starts()
    await receiver.until(2)
    receiver.gate.set()
    await receiver.until(4)

    assert receiver.most_at_once == 2
    assert {update["message"]["from"]["id"] for _, update in receiver.posts[:2]} == {world.anna.id, world.ben.id}


async def test_a_webhook_may_answer_by_a_call(world: Scene, receiver: Receiver) -> None:
    """It is done as if it had come by itself, and nobody hears what came of it."""
    receiver.answers = [json.dumps({"method": "sendMessage", "chat_id": GROUP, "text": "yes"}), '{"method": "sendMoney"}']
    await world.post("setWebhook", url=receiver.url)
    world.ben.says(world.group, "/one")
    world.ben.says(world.group, "/two")
    answer = await world.group.until_said("yes")
    await receiver.until(2)

    assert answer.from_bot and world.api.calls[-1].method == "sendMessage"


async def test_an_update_can_come_twice_out_of_order_or_broken(world: Scene) -> None:
    """A repeated one has its old id, whatever was confirmed; garbage has an id of its own."""
    with world.api.holding():
        for word in ("/one", "/two", "/three"):
            world.ben.says(world.group, word)
        world.api.shuffle()
        nothing = await world.updates()
    shuffled = await world.updates()
    world.api.repeat(2)
    repeated = await world.updates(offset=max(update["update_id"] for update in shuffled) + 1)
    world.api.garbage({"message": {"from": 5}})
    world.api.garbage("no update at all")

    assert nothing == [] and texts(shuffled) != ["/one", "/two", "/three"] == sorted(texts(shuffled), key="/one/two/three".index)
    assert texts(repeated) == ["/two", "/three"]
    assert [type(update) for update in (await world.updates())[-2:]] == [dict, str]


@pytest.mark.parametrize(("admin", "privacy", "heard"), [(False, True, 4), (True, True, 6), (False, False, 6)])
async def test_privacy_mode_hides_what_is_not_meant_for_the_bot(world: Scene, admin: bool, privacy: bool, heard: int) -> None:
    """A bot that is no administrator gets commands, replies to it and service messages; getMe tells whether it hears all."""
    ours = world.group.find(await world.say("hi"))
    if not admin:
        world.group.demote_bot()
    world.api.bot.privacy = privacy
    world.api.bot.allowed = {"message"}
    world.api.bot.pending.clear()
    world.ben.says(world.group, "chatter")
    world.ben.says(world.group, "/go@other_bot")
    world.ben.says(world.group, "/go@jiedan_bot")
    world.ben.says(world.group, "/go")
    world.ben.says(world.group, "an answer", reply_to=ours)
    world.carl.joins(world.group)

    assert len(await world.updates()) == heard
    assert (await world.post("getMe"))[1]["can_read_all_group_messages"] is not privacy


async def test_membership_and_reactions_of_others_only_reach_administrators_who_asked(world: Scene) -> None:
    """chat_member and message_reaction come neither by default nor without the rank; my_chat_member always does."""
    said = world.ben.says(world.group, "/x")

    async def kinds(**more: Any) -> set[str]:
        world.api.bot.pending.clear()
        await world.updates(**more)
        world.ben.reacts(said, "👍")
        world.carl.joins(world.group)
        world.carl.leaves(world.group)
        return {next(kind for kind in update if kind != "update_id") for update in await world.updates()}

    asked, usual = await kinds(), await kinds(allowed_updates=[])
    world.group.demote_bot()

    assert (asked, usual) == ({"message_reaction", "chat_member", "message"}, {"message"})
    assert await kinds(allowed_updates=["message_reaction", "chat_member"]) == set()


async def test_several_bots_live_on_one_server(world: Scene) -> None:
    """Each has its own updates and private chats; they do not hear each other."""
    other = world.api.add_bot("456:def", "other_bot")
    world.group.add_bot(other)
    world.ben.starts(other)
    await world.say("from the first")
    async with world.client.get(f"{world.api.base}/bot456:def/getUpdates") as answer:
        updates = (await answer.json())["result"]

    assert [update.get("message", {}).get("text", "") for update in updates] == ["", "", "/start"]
    assert (await world.post("sendMessage", chat_id=world.ben.id, text="x"))[0] == 403


async def test_faults_meet_the_next_calls_in_order(world: Scene) -> None:
    """429 with its seconds, 500, a page of HTML, migration: nothing is done; only calls of the method, or about the chat, are met."""
    faults = world.api.faults
    faults.too_many("sendMessage", 7)
    faults.internal("sendMessage", chat=CARL)
    faults.migrate("*", -1009)
    faults.bad_gateway("sendMessage")
    moved = await world.post("getChat", chat_id=GROUP)
    later = await world.post("sendMessage", chat_id=GROUP, text="x")
    failed = await world.post("sendMessage", chat_id=CARL, text="x")
    async with world.client.post(f"{world.api.base}/bot123:abc/sendMessage", json={"chat_id": GROUP, "text": "x"}) as answer:
        page = answer.status, answer.content_type

    assert moved == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert (later, failed) == ((429, "Too Many Requests: retry after 7"), (500, "Internal Server Error"))
    assert page == (502, "text/html") and faults.left == 0 and world.group.from_bots == []
    assert all(call.fault for call in world.api.calls_of("sendMessage"))


async def test_a_connection_can_drop_before_or_after_the_deed(world: Scene) -> None:
    """Before: nothing is said. After: it is said, and the bot does not know."""
    world.api.faults.drop_before("sendMessage")
    world.api.faults.drop_after("sendMessage")
    for _ in range(2):
        with pytest.raises(aiohttp.ClientError):
            await world.say("once")

    assert [message.text for message in world.group.from_bots] == ["once"]
    assert [(call.status, call.done) for call in world.api.calls_of("sendMessage")] == [(0, False), (200, True)]


async def test_an_answer_can_be_late(world: Scene) -> None:
    """The deed is done at once, the answer comes when the test or the time lets it."""
    gate = world.api.faults.hold("sendMessage")
    world.api.faults.slow("sendMessage", 0.01)
    held = asyncio.create_task(world.say("held"))
    await world.group.until_said("held")
    await world.post("getMe")
    waiting = not held.done()
    gate.set()

    assert waiting and await held and await world.say("slow")


async def test_limits_allow_a_burst_and_then_a_message_a_second(world: Scene) -> None:
    """Three in a row, then one a second; the answer says how long to wait, and is recorded."""
    world.api.enforce_limits()
    world.ben.starts()
    for _ in range(3):
        await world.say(chat=world.ben.id)
    refused = await world.post("sendMessage", chat_id=world.ben.id, text="x")
    world.now += 1
    await world.say(chat=world.ben.id)

    assert refused == (429, "Too Many Requests: retry after 1")
    assert [(call.method, call.at, call.fault) for call in world.api.refused] == [("sendMessage", 1_800_000_000.0, False)]


async def test_limits_of_a_group_count_edits_and_roll_over_a_minute(world: Scene) -> None:
    """Twenty messages and edits in any sixty seconds; the twenty-first waits for the first to be a minute old."""
    world.api.enforce_limits()
    card = await world.say("0")
    for number in range(1, 20):
        world.now += 1
        await world.post("editMessageText", chat_id=GROUP, message_id=card, text=str(number))
    world.now += 1
    refused = await world.post("sendMessage", chat_id=GROUP, text="x")
    world.now += 40

    assert refused == (429, "Too Many Requests: retry after 40")
    assert await world.say() and len(world.api.refused) == 1


async def test_limits_of_a_bot_are_thirty_a_second_overall(world: Scene) -> None:
    """Over all chats; other calls are free."""
    world.api.enforce_limits()
    people = [world.api.user(1000 + number, "x") for number in range(31)]
    for person in people:
        person.starts()
    for person in people[:30]:
        await world.say(chat=person.id)

    assert (await world.post("sendMessage", chat_id=people[30].id, text="x"))[0] == 429
    assert (await world.post("getChat", chat_id=GROUP))[0] == 200


async def test_a_test_that_waits_in_vain_is_told_what_there_is(world: Scene) -> None:
    """Waiting ends by an AssertionError, for messages, calls and answers alike."""
    await world.say("hello", reply_markup={"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]})
    query = world.ben.presses(await world.group.until_button("Go"), "Go")
    with pytest.raises(AssertionError, match="hello"):
        await world.group.until_said("good bye", within=0.01)
    with pytest.raises(AssertionError, match="sendMessage"):
        await world.api.called("sendPhoto", within=0.01)
    with pytest.raises(AssertionError, match="go"):
        await world.api.bot.answered(query, within=0.01)

    def is_hello(call: Call) -> bool:
        return bool(call.parameters["text"] == "hello")

    assert (await world.api.called("sendMessage", is_hello)).parameters["chat_id"] == GROUP


async def test_the_server_can_go_away_and_come_back(world: Scene, receiver: Receiver) -> None:
    """On the same port, with everything that was there; a waiting poll ends empty, a webhook goes on."""
    other = world.api.add_bot("456:def", "other_bot")
    await world.api.call("setWebhook", other, url=receiver.url)
    poll = asyncio.create_task(world.post("getUpdates", timeout=20))
    await world.api.until_polled()
    port = int(world.api.base.rpartition(":")[2])
    await world.api.stop()
    with pytest.raises(aiohttp.ClientError):
        await world.post("getMe")
    world.ben.says(world.group, "/meanwhile")
    world.ben.starts(other)
    await world.api.start(port)

    assert await receiver.until(1) == ["/start"]
    assert (await poll) == (200, []) and texts(await world.updates()) == ["/meanwhile"]
