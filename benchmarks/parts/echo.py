"""The floor: the echo bot of aiogram's own documentation on its own webhook, a process of its own. `--handlers` puts handlers of other
words before it, as that many plugins would. Nothing is tuned.
"""

import argparse
import asyncio
from typing import Final

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

PATH: Final = "/webhook"


def main() -> None:
    """Answer until the process is ended."""
    given = arguments()
    bot = Bot(given.token, session=AiohttpSession(api=TelegramAPIServer.from_base(given.api)))
    dispatcher = Dispatcher()

    async def register() -> None:
        await bot.set_webhook(f"http://127.0.0.1:{given.port}{PATH}", secret_token=given.secret)

    dispatcher.startup.register(register)
    for number in range(given.handlers):
        dispatcher.message.register(echo, F.text == f"word{number}")
    dispatcher.message.register(echo)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=given.secret).register(app, path=PATH)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=given.port, print=None, loop=loop(given.loop))


async def echo(message: Message) -> None:
    """Say in private what was said; in a group nothing."""
    if message.chat.type == "private":
        await message.answer(message.text or "")


def arguments() -> argparse.Namespace:
    """What the benchmark gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--api", required=True, help="address of the Bot API server")
    parser.add_argument("--token", required=True)
    parser.add_argument("--secret", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--handlers", type=int, default=0)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio")
    return parser.parse_args()


def loop(name: str) -> asyncio.AbstractEventLoop:
    """A fresh event loop."""
    if name == "asyncio":
        return asyncio.new_event_loop()
    import uvloop  # noqa: PLC0415 - not on Windows

    made: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return made


if __name__ == "__main__":
    main()
