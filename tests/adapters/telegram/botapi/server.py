"""The HTTP side: requests become calls of methods, and what comes of them becomes answers."""

import json
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from tests.adapters.telegram.botapi.faults import Fault
from tests.adapters.telegram.botapi.files import DOWNLOAD_LIMIT
from tests.adapters.telegram.botapi.methods import METHODS
from tests.adapters.telegram.botapi.parameters import Parameters, Upload
from tests.adapters.telegram.botapi.refusal import Json, Refused

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.api import BotApi
    from tests.adapters.telegram.botapi.bots import Bot

_GATEWAY: Final = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>"
)


@dataclass(frozen=True)
class Call:
    """A call as it came, and the status that it was answered with: 0 if the connection was dropped before. `done` if it took effect;
    `fault` if the answer was none of its own but one of the script of faults.
    """

    bot: "Bot"
    method: str
    parameters: Json
    status: int
    at: float
    description: str = ""
    done: bool = False
    fault: bool = False


class Server:
    """Listens on a free port of the loopback interface."""

    def __init__(self, api: "BotApi") -> None:
        self._api: Final = api
        self._runner: web.AppRunner | None = None
        self.base = ""

    async def start(self, port: int = 0) -> None:
        """Listen; `base` is known afterwards."""
        app = web.Application(client_max_size=64 << 20)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._file)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._call)
        app.router.add_route("*", "/{anything:.*}", self._unknown)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, taken = self._runner.addresses[0][:2]
        self.base = f"http://{host}:{taken}"

    async def stop(self) -> None:
        """Close the door and all connections."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def perform(
        self, bot: "Bot", method: str, values: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> object:
        """Do a call and record it. Returns its result; raises Refused."""
        if method.lower() not in METHODS:
            raise Refused(404, "Not Found: method not found")
        parameters = Parameters(values, files)
        at = self._api.clock()
        try:
            result = METHODS[method.lower()](bot, parameters)
            if isinstance(result, Awaitable):
                result = await result
        except Refused as refused:
            self._record(bot, method, parameters, refused.code, at, refused.description)
            raise
        self._record(bot, method, parameters, 200, at, done=True)
        return result

    def _record(
        self,
        bot: "Bot",
        method: str,
        parameters: Parameters,
        status: int,
        at: float,
        description: str = "",
        *,
        done: bool = False,
        fault: bool = False,
    ) -> None:
        """Keep the call, under the method's usual spelling."""
        name = METHODS.spelling(method)
        self._api.record(Call(bot, name, parameters.plain(), status, at, description, done, fault))

    async def _call(self, request: web.Request) -> web.StreamResponse:
        """One request for a method."""
        bot = self._api.bots.get(request.match_info["token"])
        method = request.match_info["method"]
        if bot is None:
            return _answer(Refused(401, "Unauthorized"))
        if method.lower() not in METHODS:
            return _answer(Refused(404, "Not Found: method not found"))
        try:
            values, files = await _body(request)
        except Refused as refused:
            return _answer(refused)
        parameters = Parameters(values, files)
        fault = self._api.faults.take(METHODS.spelling(method), parameters.plain().get("chat_id"))
        early = self._before(fault, bot, method, parameters, request)
        if early is not None:
            return early
        try:
            answer = _answer(await self.perform(bot, method, values, files))
        except Refused as refused:
            answer = _answer(refused)
        await self._after(fault, request)
        return answer

    def _before(
        self, fault: Fault | None, bot: "Bot", method: str, parameters: Parameters, request: web.Request
    ) -> web.StreamResponse | None:
        """The answer of a fault that comes instead of the call; None if the call is done."""
        now = self._api.clock()
        if fault is None:
            return None
        if fault.kind == "html":
            self._record(bot, method, parameters, 502, now, fault=True)
            return web.Response(status=502, text=_GATEWAY, content_type="text/html")
        if fault.kind == "drop before":
            self._record(bot, method, parameters, 0, now, fault=True)
            return _drop(request)
        if fault.answer is not None:
            self._record(bot, method, parameters, fault.answer.code, now, fault.answer.description, fault=True)
            return _answer(fault.answer)
        return None

    async def _after(self, fault: Fault | None, request: web.Request) -> None:
        """What a fault does between the deed and the answer."""
        if fault is None:
            return
        if fault.kind == "drop after":
            _drop(request)
        if fault.kind == "slow":
            await self._api.closed.heard(fault.seconds)
        if fault.gate is not None:
            await fault.gate.wait()

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """A file by the path that getFile gave."""
        if request.match_info["token"] not in self._api.bots:
            return _answer(Refused(401, "Unauthorized"))
        stored = next((file for file in self._api.files.values() if file.path == request.match_info["path"]), None)
        if stored is None or stored.size > DOWNLOAD_LIMIT:
            return _answer(Refused(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        """An address that is none of the API."""
        return _answer(Refused(404, "Not Found"))


def _answer(result: object) -> web.Response:
    """A result or a refusal as the API words it."""
    refused = result if isinstance(result, Refused) else None
    body = {"ok": True, "result": result} if refused is None else refused.json()
    status = 200 if refused is None else refused.code
    response = web.Response(status=status, text=json.dumps(body, ensure_ascii=False), content_type="application/json")
    if refused is not None and "retry_after" in refused.parameters:
        response.headers["Retry-After"] = str(refused.parameters["retry_after"])
    return response


def _drop(request: web.Request) -> web.Response:
    """Break the connection. The response goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _body(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The parameters of a request, from its address and from its body of whatever kind."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        try:
            sent = json.loads(await request.text())
        except ValueError:
            raise Refused(400, "Bad Request: can't parse JSON object") from None
        if not isinstance(sent, dict):
            raise Refused(400, "Bad Request: object expected")
        values |= sent
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            content = bytes(await part.read(decode=True))
            if part.filename is None:
                values[part.name or ""] = content.decode()
            else:
                files[part.name or ""] = Upload(part.filename, part.headers.get("Content-Type", ""), content)
    else:
        values |= {name: str(value) for name, value in (await request.post()).items()}
    return values, files
