"""Order within a chat."""

import asyncio

from jiedan.host.lanes import Lanes


async def test_one_chat_is_handled_one_after_the_other_and_chats_side_by_side() -> None:
    """Whoever entered first leaves first; another chat does not wait."""
    lanes, done, gate, entered = Lanes(), list[str](), asyncio.Event(), asyncio.Event()

    async def handle(chat: str, name: str, wait: asyncio.Event | None = None) -> None:
        async with lanes.lane(chat):
            entered.set()
            if wait is not None:
                await wait.wait()
            done.append(name)

    tasks = [asyncio.create_task(handle("a", "a1", gate)), asyncio.create_task(handle("a", "a2"))]
    await entered.wait()
    await handle("b", "b1")
    assert done == ["b1"] and lanes.busy
    gate.set()
    await asyncio.gather(*tasks)

    assert done == ["b1", "a1", "a2"]
    assert not lanes.busy


async def test_a_handler_that_fails_or_is_cancelled_leaves_the_lane_free() -> None:
    """The next one gets on."""
    lanes, entered = Lanes(), asyncio.Event()

    async def hang() -> None:
        async with lanes.lane("a"):
            entered.set()
            await asyncio.Event().wait()

    hanging = asyncio.create_task(hang())
    await entered.wait()
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)
    async with lanes.lane("a"):
        assert lanes.busy

    assert not lanes.busy
