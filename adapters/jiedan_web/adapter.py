"""The web chat as a platform: a server for the pages, and the room behind them. All network I/O of the adapter is here."""

import asyncio
import contextlib
import errno
import ipaddress
import logging
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from jiedan.adapter import Fault, Host, Limits, Outgoing
from jiedan_web.room import Room
from jiedan_web.settings import Settings

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI

log = logging.getLogger(__name__)

_GRACE: Final = 1
"""Seconds that open requests have to end after a stop."""


class WebChat:
    """One group in the browser."""

    def __init__(self, settings: Settings, host: Host) -> None:
        self._settings = settings
        self._host = host
        self._room = Room(settings, host)

    def limits(self, chat: str) -> Limits:
        """None: it is our own."""
        return Limits()

    async def role(self, chat: str, user: str) -> Literal["owner", "member", "gone"]:
        """What they are among the people of the room."""
        person = self._room.people.get(user)
        return "gone" if person is None else person.role

    async def run(self) -> None:
        """Serve the page until cancelled. Raises Fault when the address cannot be used."""
        listener = _listen(self._settings)
        try:
            await self._room.open()
            await self._serve(listener)
        finally:
            listener.close()
            await self._room.close()

    async def send(self, outgoing: Outgoing) -> str:
        """Show one message. The same nonce is shown once."""
        return await self._room.post(outgoing)

    async def _serve(self, listener: socket.socket) -> None:
        where = _address(self._settings, listener)
        if not _loopback(self._settings.host):
            log.warning(
                "The web chat listens on %s and has no passwords: whoever reaches it can be anybody.", self._settings.host
            )
        server = _server(self._pages(), where, self._host)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            async with asyncio.TaskGroup() as group:
                handing = group.create_task(self._room.run())
                await asyncio.shield(serving)
                handing.cancel()
        finally:
            server.should_exit = True
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(serving, _GRACE + 1.5)

    def _pages(self) -> "FastAPI":
        from jiedan_web.site import site  # noqa: PLC0415 - heavy: NiceGUI comes with it

        return site(self._room, self._settings, guarded=_loopback(self._settings.host))


def _server(pages: "FastAPI", where: str, host: Host) -> "uvicorn.Server":
    import uvicorn  # noqa: PLC0415 - heavy

    class Server(uvicorn.Server):
        """A server inside somebody else's process: signals are not its business."""

        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Leave them alone."""
            yield

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Start, and say so once the page answers."""
            await super().startup(sockets)
            host.ready(where)

    config = uvicorn.Config(
        pages, log_config=None, access_log=False, server_header=False, lifespan="on", timeout_graceful_shutdown=_GRACE,
        ws_max_size=2**20,
    )  # fmt: skip
    return Server(config)


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.host, settings.port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise _fault(settings, error) from error
    listener.setblocking(False)
    return listener


def _fault(settings: Settings, error: Exception) -> Fault:
    number = error.errno if isinstance(error, OSError) else None
    place = f"{settings.host}:{settings.port}"
    another = f"Take another port: JIEDAN_ADAPTERS__WEB__PORT={_another(settings.port)} jiedan run"
    key = "or set port under [adapters.web] in settings.toml."
    if number == errno.EADDRINUSE:
        return Fault(f"The web chat cannot listen on {place}: the port is in use.", f"{another}, {key}")
    if number == errno.EACCES:
        return Fault(f"The web chat may not listen on {place}: ports below 1024 need rights.", f"{another}, {key}")
    return Fault(
        f"The web chat cannot listen on {place}: {error}.",
        'Set host to an address of this machine, such as "127.0.0.1", under [adapters.web] in settings.toml.',
    )


def _another(port: int) -> int:
    return port + 10 if 1024 <= port < 65_000 else 8090


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _address(settings: Settings, listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.host, settings.host)  # noqa: S104 - compared, not bound
    return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{port}"
