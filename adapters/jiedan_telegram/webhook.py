"""Telegram calls us: one small server for all bots of the settings."""

import contextlib
import hmac
import logging
import socket
from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, Final

from jiedan.adapter import Fault, Unavailable, Undeliverable
from jiedan_telegram.intake import Intake
from jiedan_telegram.inward import ASKED_FOR
from jiedan_telegram.line import Line
from jiedan_telegram.patience import again
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

    def __init__(self, settings: Settings, intake: Intake, lines: Iterable[Line]) -> None:
        self._settings: Final = settings
        self._intake: Final = intake
        self._lines: Final = {str(line.me.id): line for line in lines}

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Take in what is brought. Raises Fault for an address that cannot be used."""
        from aiohttp import web  # noqa: PLC0415 - heavy

        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post("/{path:.*}", self._called)
        runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=2.0)
        await runner.setup()
        with self._listener() as listener:
            try:
                await web.SockSite(runner, listener).start()
                yield
            finally:
                await runner.cleanup()

    async def register(self, line: Line) -> None:
        """Tell Telegram where to bring the updates of this bot. Raises Fault for an address that Telegram does not take."""
        where = f"{self._settings.webhook_url.rstrip('/')}/{line.me.id}"

        async def told() -> None:
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

        await again(told, "Telegram could not be told of the webhook")

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

    async def _called(self, request: "Request") -> "Response":
        """One call. Who does not know the secret is not read; what cannot be kept now is to be brought again."""
        from aiohttp.web import HTTPException, Response  # noqa: PLC0415

        line = self._lines.get(request.path.rpartition("/")[2])
        given = request.headers.getall(_SECRET, [])
        secret = given[0].encode(errors="surrogateescape") if len(given) == 1 else b""
        if not hmac.compare_digest(secret, self._settings.webhook_secret.encode()) or line is None:
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
