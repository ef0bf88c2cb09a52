"""Telegram calls us: one small server for all bots of the settings."""

import asyncio
import contextlib
import hmac
import logging
import socket
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Final

from jiedan.adapter import Ambiguous, Fault, Moved, RateLimited, Unavailable, Undeliverable
from jiedan_telegram.intake import Intake
from jiedan_telegram.inward import ASKED_FOR
from jiedan_telegram.line import Line
from jiedan_telegram.settings import Settings

if TYPE_CHECKING:
    from aiohttp.web import Request, Response

log = logging.getLogger(__name__)

LARGEST_UPDATE: Final = 1024 * 1024
"""Bytes of one call: an update is a few kilobytes."""
_SECRET: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header
_SIDE_BY_SIDE: Final = 40
"""Calls that Telegram makes at once (Doc setWebhook, its own default)."""


class Webhook:
    """The server, and what Telegram is told of it."""

    def __init__(self, settings: Settings, intake: Intake) -> None:
        self._settings: Final = settings
        self._intake: Final = intake
        self._lines: dict[str, Line] = {}

    async def serve(self, lines: Iterable[Line], opened: Callable[[Line], Awaitable[None]]) -> None:
        """Listen, tell Telegram where, and take in what it brings until cancelled. Raises Fault for an address that cannot be used."""
        from aiohttp import web  # noqa: PLC0415 - heavy

        self._lines = {str(line.me.id): line for line in lines}
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post("/{path:.*}", self._called)
        runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=2.0)
        await runner.setup()
        try:
            with self._listener() as listener:
                await web.SockSite(runner, listener).start()
                for line in self._lines.values():
                    await opened(line)
                    await self._register(line)
                await asyncio.get_running_loop().create_future()
        finally:
            await runner.cleanup()

    def _listener(self) -> socket.socket:
        place = f"{self._settings.host}:{self._settings.port}"
        try:
            listener = socket.create_server(
                (self._settings.host, self._settings.port),
                family=socket.AF_INET6 if ":" in self._settings.host else socket.AF_INET,
            )
        except OSError as error:
            raise Fault(
                f"The webhook of Telegram cannot listen on {place}: {error.strerror or error}.",
                "Set another port under [adapters.telegram], here and in the proxy that leads webhook_url to it.",
            ) from error
        listener.setblocking(False)
        return listener

    async def _register(self, line: Line) -> None:
        where = f"{self._settings.webhook_url.rstrip('/')}/{line.me.id}"
        wait = 1.0
        while True:
            try:
                await line.ask(
                    "setWebhook", url=where, secret_token=self._settings.webhook_secret, allowed_updates=list(ASKED_FOR),
                    max_connections=_SIDE_BY_SIDE,
                )  # fmt: skip
            except Undeliverable as refusal:
                raise Fault(
                    f"Telegram does not take {where} as a webhook: {refusal.reason}",
                    "webhook_url must be an https address on port 443, 80, 88 or 8443 that can be reached from the internet.",
                ) from refusal
            except (RateLimited, Ambiguous, Moved) as problem:
                log.warning("Telegram could not be told of the webhook (%s); once more in %s s", problem, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 30.0)
            else:
                return

    async def _called(self, request: "Request") -> "Response":
        """One call. Who does not know the secret is not read; what cannot be kept now is to be brought again."""
        from aiohttp.web import HTTPException, Response  # noqa: PLC0415

        line = self._lines.get(request.path.rpartition("/")[2])
        given = request.headers.get(_SECRET, "")
        if (
            not hmac.compare_digest(given.encode(errors="surrogateescape"), self._settings.webhook_secret.encode())
            or line is None
        ):
            log.warning("a call that is not Telegram's was turned away")
            return Response(status=403)
        if not line.is_open:
            return Response(status=503)
        with contextlib.suppress(HTTPException):
            raw = await request.read()
            try:
                await self._intake.one(line, raw)
            except Unavailable:
                return Response(status=503)
            return Response()
        return Response(status=413)
