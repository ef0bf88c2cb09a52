"""One bot's line to the Bot API: calls go out, answers come back as plain values, and what goes wrong gets one of our names.

aiogram knows the methods, the files and the errors; its models of the answers are left out, because to build one takes longer than
all that we do with it. It is imported when the first line opens: the import takes seconds.
"""

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from jiedan.adapter import Ambiguous, Attachment, Fault, Moved, RateLimited, Undeliverable
from jiedan_telegram.inward import ASKED_FOR, Me
from jiedan_telegram.outward import Call, as_document

if TYPE_CHECKING:
    from aiogram import Bot
    from aiogram.methods import TelegramMethod

log = logging.getLogger(__name__)

POLL_WITHIN: Final = 25
"""Seconds for which Telegram keeps a question for updates open when there are none."""
CALL_WITHIN: Final = 15.0
"""Seconds that a call may take; files take longer."""
FILE_WITHIN: Final = 60.0
LARGEST_FETCHED: Final = 20 * 1024 * 1024
"""Bytes of a file that Telegram lets a bot have (Doc getFile)."""
_JSON: Final = {"Content-Type": "application/json"}
_NOT_SENT_WAIT: Final = 3.0
"""Seconds until the next try where Telegram could not be reached at all."""


class _Answer(msgspec.Struct):
    """The frame of every answer of the Bot API."""

    ok: bool = False
    result: msgspec.Raw = msgspec.Raw(b"null")


_answer: Final = msgspec.json.Decoder(_Answer).decode
_raws: Final = msgspec.json.Decoder(list[msgspec.Raw]).decode


class Line:
    """The line of one bot. `open` first."""

    def __init__(self, name: str, token: str, api_base: str) -> None:
        self.me = Me(int(token.partition(":")[0]), "", name)
        self.sees_all = False
        """Whether privacy mode is off: the bot hears all talk in a group without being an administrator."""
        self._token: Final = token
        self._base: Final = api_base.rstrip("/")
        self._bot: Bot | None = None

    @property
    def is_open(self) -> bool:
        """Whether the bot is known by name, so that it can speak."""
        return bool(self.me.username)

    async def open(self) -> None:
        """Find out who the bot is. Raises Fault for a token that Telegram does not know.

        Every call raises RateLimited, Moved, Undeliverable or Ambiguous besides, as `jiedan.adapter` has them.
        """
        if self._bot is None:
            self._bot = await asyncio.to_thread(_connected, self._token, self._base)
        who = await self.ask("getMe")
        self.me = Me(int(who["id"]), str(who["username"]), self.me.name)
        self.sees_all = bool(who.get("can_read_all_group_messages"))

    async def close(self) -> None:
        """Hang up."""
        if self._bot is not None:
            await self._bot.session.close()

    async def ask(self, method: str, **parameters: Any) -> Any:
        """Call a method and return its result as plain values. Raises Fault for a token that is none any more."""
        return msgspec.json.decode(await self._call(method, parameters, CALL_WITHIN))

    async def say(self, call: Call, path: Path | None = None) -> Any:
        """Make a call of `outward`, with its file; a picture that Telegram will not show goes as a file.

        Raises Fault for a token that is none any more.
        """
        if call.file is None or path is None:
            return msgspec.json.decode(await self._call(call.method, call.parameters, CALL_WITHIN))
        try:
            return await self._upload(call, call.file, path)
        except Undeliverable:
            if call.method != "sendPhoto":
                raise
            return await self._upload(as_document(call), call.file, path)

    async def _upload(self, call: Call, file: Attachment, path: Path) -> Any:
        from aiogram.exceptions import AiogramError  # noqa: PLC0415 - heavy

        asked = _asked(call.method, call.parameters | {call.field: _file(file, path)})
        bot = self._opened()
        try:
            answer: msgspec.Raw = await bot.session.make_request(bot, asked, timeout=FILE_WITHIN)  # type: ignore[arg-type]
        except AiogramError as error:
            raise _named(error, self.me, self._token) from None
        return msgspec.json.decode(answer)

    async def updates(self, offset: int | None) -> list[msgspec.Raw]:
        """What is new, as it came. `offset` confirms everything before it. Raises Conflict, Fault."""
        parameters = {"offset": offset, "timeout": POLL_WITHIN, "limit": 100, "allowed_updates": list(ASKED_FOR)}
        return _raws(await self._call("getUpdates", parameters, POLL_WITHIN + CALL_WITHIN))

    async def fetch(self, file: str) -> bytes:
        """The content of a file. Raises Undeliverable for what is too large or gone."""
        from aiohttp import ClientError  # noqa: PLC0415 - heavy

        where = await self.ask("getFile", file_id=file)
        bot = self._opened()
        url = bot.session.api.file_url(self._token, where["file_path"])
        content = bytearray()
        try:
            async with asyncio.timeout(FILE_WITHIN):
                async for chunk in bot.session.stream_content(url, timeout=int(FILE_WITHIN)):
                    content += chunk
                    if len(content) > LARGEST_FETCHED:
                        raise Undeliverable("the file is too large")
        except (OSError, TimeoutError, ClientError) as problem:
            raise UnreachedError(self._without_token(problem)) from None
        return bytes(content)

    async def _call(self, method: str, parameters: dict[str, Any], within: float) -> msgspec.Raw:
        """Call with JSON, which takes a third of the time of aiogram's form. What is answered badly is aiogram's to name."""
        from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415 - heavy
        from aiogram.exceptions import AiogramError  # noqa: PLC0415
        from aiohttp import ClientConnectorError, ClientError, ClientTimeout  # noqa: PLC0415

        bot = self._opened()
        assert isinstance(bot.session, AiohttpSession)
        client = await bot.session.create_session()
        url = bot.session.api.api_url(self._token, method)
        body = msgspec.json.encode({name: value for name, value in parameters.items() if value is not None})
        try:
            async with client.post(url, data=body, headers=_JSON, timeout=ClientTimeout(total=within)) as response:
                status, content = response.status, await response.read()
        except ClientConnectorError as problem:
            raise UnreachedError(self._without_token(problem)) from None
        except (ClientError, OSError, TimeoutError) as problem:
            raise Ambiguous(self._without_token(problem)) from None
        if status == 200 and (answer := _good(content)) is not None:
            return answer
        try:
            bot.session.check_response(bot, _asked(method, parameters), status, content.decode(errors="replace"))
        except AiogramError as error:
            raise _named(error, self.me, self._token) from None
        raise Ambiguous(f"{method}: an answer that nobody understands")

    def _without_token(self, problem: Exception) -> str:
        """What it says; some say the address that was asked, and that has the token in it."""
        return (str(problem) or type(problem).__name__).replace(self._token, "…")

    def _opened(self) -> "Bot":
        assert self._bot is not None, "open the line first"
        return self._bot


class UnreachedError(RateLimited):
    """Telegram was not reached at all, so nothing was sent. `reason` says why, without the token."""

    def __init__(self, reason: str) -> None:
        super().__init__(_NOT_SENT_WAIT)
        self.reason: Final = reason


class Conflict(Exception):
    """Another program asks for the updates of the same bot, or a webhook is set."""


def _connected(token: str, base: str) -> "Bot":
    try:
        from aiogram import Bot  # noqa: PLC0415
    except ImportError as missing:
        raise Fault("Telegram needs the package aiogram, which is not installed.", "pip install 'jiedan[telegram]'") from missing
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.methods import Response, TelegramMethod  # noqa: PLC0415

    class Session(AiohttpSession):
        """A session that leaves a good answer as it came. A bad one is aiogram's to name."""

        def check_response(self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str) -> Response[Any]:
            answer = _good(content.encode()) if status_code == 200 else None
            if answer is None:
                return super().check_response(bot, method, status_code, content)
            return Response.model_construct(ok=True, result=answer)

    return Bot(token, session=Session(api=TelegramAPIServer.from_base(base), limit=100))


def _file(file: Attachment, path: Path) -> Any:
    from aiogram.types import FSInputFile  # noqa: PLC0415

    return FSInputFile(path, filename=file.name)


def _asked(method: str, parameters: dict[str, Any]) -> "TelegramMethod[Any]":
    """The model that aiogram has of a call."""
    from aiogram import methods  # noqa: PLC0415 - heavy

    model: type[TelegramMethod[Any]] = getattr(methods, method[0].upper() + method[1:])
    return model.model_construct(**parameters)


def _good(content: bytes) -> msgspec.Raw | None:
    """The result of a good answer, as it came."""
    try:
        answer = _answer(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return answer.result if answer.ok else None


def _named(error: Exception, me: Me, token: str) -> Exception:
    """What went wrong, in our words. Whatever may have been done although no answer came is Ambiguous."""
    from aiogram import exceptions as told  # noqa: PLC0415
    from aiogram.methods import GetMe  # noqa: PLC0415
    from aiohttp import ClientConnectorError  # noqa: PLC0415

    match error:
        case told.TelegramRetryAfter():
            return RateLimited(float(error.retry_after))
        case told.TelegramMigrateToChat():
            return Moved(me.chat(error.migrate_to_chat_id))
        case told.TelegramUnauthorizedError():
            return wrong_token(me.id)
        case told.TelegramNotFound() if isinstance(error.method, GetMe):
            return wrong_token(me.id)
        case told.TelegramConflictError():
            return Conflict(error.message)
        case told.TelegramForbiddenError() | told.TelegramBadRequest() | told.TelegramNotFound() | told.TelegramEntityTooLarge():
            return Undeliverable(error.message)
        case told.TelegramNetworkError() if isinstance(error.__cause__, ClientConnectorError):
            return UnreachedError(error.message.replace(token, "…"))
        case told.ClientDecodeError():
            return Ambiguous("what answers there is no Bot API")
        case _:
            return Ambiguous(str(error).replace(token, "…"))


def wrong_token(bot: int) -> Fault:
    """Telegram knows no such bot, or not any more."""
    return Fault(
        f"Telegram does not know the token of the bot {bot}.",
        "Ask @BotFather for the token (/mybots, API Token) and set token under [adapters.telegram] in settings.toml, or"
        " JIEDAN_ADAPTERS__TELEGRAM__TOKEN in the environment.",
    )
