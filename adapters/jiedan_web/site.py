"""The server's routes: the page, and the files that were attached to messages."""

from pathlib import Path
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import FastAPI, Query
from fastapi.responses import FileResponse, PlainTextResponse, Response
from nicegui import app as pages
from nicegui import ui
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from jiedan.adapter import Attachment
from jiedan_web.inward import LARGEST_FILE
from jiedan_web.page import show
from jiedan_web.room import Room
from jiedan_web.settings import Settings
from jiedan_web.store import attachment

_HERE: Final = Path(__file__).parent
_MIDDLEWARE: Final = tuple(pages.user_middleware)
"""What NiceGUI's one application of this process begins with: each start adds its own, and none may find the last one's."""

_OWN_NAMES: Final = ("127.0.0.1", "localhost", "[::1]", "::1")


class Bounded:
    """Turns away requests that carry more than a file may hold, before anything is read of them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 413 to a body that is too large or of unknown length, else go on."""
        if scope["type"] == "http" and _too_large(dict(scope["headers"])):
            await PlainTextResponse("too large", status_code=413)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _too_large(headers: dict[bytes, bytes]) -> bool:
    length = headers.get(b"content-length", b"0")
    return b"transfer-encoding" in headers or not length.isdigit() or int(length) > LARGEST_FILE + 65_536


def site(room: Room, settings: Settings, *, guarded: bool) -> FastAPI:
    """The whole site for one room. `guarded`: only this machine's own names are answered; no foreign page can borrow one."""
    app = FastAPI(openapi_url=None)
    app.add_middleware(Bounded)
    if guarded:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*_OWN_NAMES, *settings.names], www_redirect=False)

    @app.get("/files/{message}/{place}")
    async def file(message: str, place: int) -> Response:
        found = await room.message(message)
        kept = None if found is None else attachment(found, place)
        return Response(status_code=404) if kept is None else _file(room, kept)

    @ui.page("/", title="接单 · 结单 jiedan")
    async def page(speaker: Annotated[str, Query(alias="as")] = "", chat: str = "", lang: str = "") -> None:
        await show(room, settings, speaker=speaker, chat=chat, language=lang)

    pages.user_middleware[:] = _MIDDLEWARE
    pages.middleware_stack = None
    ui.run_with(
        app,
        favicon=_HERE / "seal.svg",
        tailwind=False,
        reconnect_timeout=10.0,
        binding_refresh_interval=None,
        show_welcome_message=False,
    )
    return app


def _file(room: Room, kept: Attachment) -> Response:
    path = room.path(kept)
    if not path.is_file():
        return Response(status_code=404)
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": f"{'inline' if kept.is_picture else 'attachment'}; filename*=UTF-8''{quote(kept.name, safe='')}",
        "Cache-Control": "private, max-age=86400",
    }
    return FileResponse(path, media_type=kept.mime if kept.is_picture else "application/octet-stream", headers=headers)
