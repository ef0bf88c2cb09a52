"""Telegram on loopback, as small as can be: it brings updates to the webhooks of bots, and takes what they say.

It checks nothing and limits nothing (tests/adapters/telegram/botapi is the strict one): it must cost less than what it measures.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from itertools import count
from time import perf_counter, time
from typing import Any, Final, NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

import msgspec
from aiohttp import web

GROUP: Final = -1001000000001
GIVE_UP: Final = 60.0
"""Seconds after which a bot that says nothing is given up."""


class Address(NamedTuple):
    """Where a bot wants its updates."""

    url: str
    secret: str


class Reply(NamedTuple):
    """What a bot said to somebody."""

    seconds: float
    """From the update to the call that brought the reply."""
    text: str


class Connection:
    """One connection to a webhook, by which updates go in one after the other. `open` first."""

    def __init__(self, address: Address) -> None:
        self._place: Final = urlsplit(address.url)
        self._head: Final = (
            f"POST {self._place.path} HTTP/1.1\r\nHost: {self._place.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {address.secret}\r\nContent-Length: "
        )
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def open(self) -> None:
        """Connect. Raises OSError when nobody listens."""
        self._ends = await asyncio.open_connection(self._place.hostname, self._place.port)

    async def bring(self, update: bytes) -> None:
        """Bring one update. Returns when the bot has taken it; raises RuntimeError when it does not."""
        assert self._ends is not None
        reader, writer = self._ends
        writer.write(f"{self._head}{len(update)}\r\n\r\n".encode() + update)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"the bot does not take an update: {head.decode()}")
        _, _, length = head.lower().partition(b"content-length:")
        await reader.readexactly(int(length.partition(b"\r\n")[0]))

    def close(self) -> None:
        """Hang up."""
        if self._ends is not None:
            self._ends[1].close()


class Loopback:
    """The Bot API server of all bots, and what people say to them. Use it as a context manager."""

    def __init__(self) -> None:
        self.base = ""
        """Address of the server, known when it runs."""
        self._numbers: Final = count(1)
        self._addresses: Final[dict[str, Address]] = {}
        self._awaited: Final[dict[tuple[str, int], asyncio.Future[tuple[float, str]]]] = {}
        """When what was said, by bot and person."""
        self._runner: Final = web.ServerRunner(web.Server(self._called, access_log=None))

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def address(self, token: str) -> Address | None:
        """Where the bot wants its updates; None until it says so."""
        return self._addresses.get(token)

    async def ask(self, token: str, connection: Connection, person: int, text: str) -> Reply:
        """Say something in private, and wait for the reply. A person says nothing more before it has come."""
        awaited: asyncio.Future[tuple[float, str]] = asyncio.get_running_loop().create_future()
        self._awaited[token, person] = awaited
        update = self._update({"id": person, "type": "private", "first_name": f"Person {person}"}, person, text)
        start = perf_counter()
        await connection.bring(update)
        said_at, said = await asyncio.wait_for(awaited, GIVE_UP)
        return Reply(said_at - start, said)

    async def talk(self, connection: Connection, person: int, text: str) -> None:
        """Say something in a group that no bot answers. Returns when it was taken."""
        await connection.bring(self._update({"id": GROUP, "type": "supergroup", "title": "一单一结"}, person, text))

    def _update(self, chat: dict[str, Any], person: int, text: str) -> bytes:
        """An update as Telegram writes it."""
        number = next(self._numbers)
        sender = {
            "id": person,
            "is_bot": False,
            "first_name": f"Person {person}",
            "username": f"p{person}",
            "language_code": "en",
        }
        message: dict[str, Any] = {"message_id": number, "from": sender, "chat": chat, "date": int(time()), "text": text}
        if text.startswith("/"):
            message["entities"] = [{"offset": 0, "length": len(text), "type": "bot_command"}]
        return msgspec.json.encode({"update_id": number, "message": message})

    async def _called(self, request: web.BaseRequest) -> web.Response:
        """One call of a bot: /bot<token>/<method>, the parameters as JSON or as a form."""
        token, _, method = request.path.removeprefix("/bot").partition("/")
        body = await request.read()
        if request.content_type == "application/json":
            given = msgspec.json.decode(body)
        else:
            given = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        answer = {"ok": True, "result": self._answer(token, method, given)}
        return web.Response(body=msgspec.json.encode(answer), content_type="application/json")

    def _answer(self, token: str, method: str, given: dict[str, Any]) -> object:
        me = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        if method == "sendMessage":
            person = int(given["chat_id"])
            awaited = self._awaited.pop((token, person), None)
            if awaited is not None:
                awaited.set_result((perf_counter(), given["text"]))
            chat = {"id": person, "type": "private", "first_name": f"Person {person}"}
            return {"message_id": next(self._numbers), "from": me, "chat": chat, "date": int(time()), "text": given["text"]}
        if method == "getMe":
            return me | {"can_join_groups": True, "can_read_all_group_messages": True, "supports_inline_queries": False}
        if method == "setWebhook":
            self._addresses[token] = Address(given["url"], given["secret_token"])
        return True


async def crowd(
    connections: Sequence[Connection], goes_on: Callable[[], bool], once: Callable[[Connection], Awaitable[None]]
) -> None:
    """Do something on every connection, again and again as long as it goes on; the last are waited for."""

    async def keep_on(connection: Connection) -> None:
        while goes_on():
            await once(connection)

    async with asyncio.TaskGroup() as group:
        for connection in connections:
            group.create_task(keep_on(connection))
