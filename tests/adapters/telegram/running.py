"""`jiedan run` as a process of its own, on Telegram as a test plays it."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from typing import Self

from tests.adapters.telegram.botapi import BotApi

TOKEN = "4242:AAtest-token_of_nobody"


class Jiedan:
    """One folder, one process at a time. `settings` are variables of the environment, the names without JIEDAN_ and in small letters."""

    def __init__(self, folder: Path, api: BotApi, **settings: str) -> None:
        self.folder = folder
        self._process: Process | None = None
        self._lines: list[str] = []
        self._silent = 0
        self._heard = asyncio.Condition()
        self._listening: list[asyncio.Task[None]] = []
        own = {
            "adapters__enabled": '["telegram"]', "adapters__telegram__token": TOKEN, "adapters__telegram__api_base": api.base,
            "group__quiet_hours": "", "log__level": "info",
        }  # fmt: skip
        self._environment = os.environ | {f"JIEDAN_{name.upper()}": value for name, value in (own | settings).items()}

    async def __aenter__(self) -> Self:
        await self.start()
        await self.says("https://t.me/")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    async def start(self) -> None:
        """Start it; `says` waits for what it has to say."""
        self._lines.clear()
        self._silent = 0
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "jiedan", "run", cwd=self.folder, env=self._environment | {"PYTHONUNBUFFERED": "1"},
            stdin=DEVNULL, stdout=PIPE, stderr=PIPE,
        )  # fmt: skip
        streams = (self._process.stdout, self._process.stderr)
        self._listening = [asyncio.create_task(self._listen(stream)) for stream in streams if stream is not None]

    async def _listen(self, stream: asyncio.StreamReader) -> None:
        async for line in stream:
            async with self._heard:
                self._lines.append(line.decode())
                self._heard.notify_all()
        async with self._heard:
            self._silent += 1
            self._heard.notify_all()

    async def says(self, words: str) -> None:
        """Wait until it has said or logged these words since its last start."""
        try:
            async with asyncio.timeout(60), self._heard:
                await self._heard.wait_for(lambda: words in self.log or self._silent == len(self._listening))
        except TimeoutError:
            raise AssertionError(self.log) from None
        assert words in self.log, self.log

    async def kill(self) -> None:
        """End it without any warning."""
        assert self._process is not None
        self._process.kill()
        await self.ends()

    async def restart(self) -> None:
        """Kill it, and start it again."""
        await self.kill()
        await self.start()
        await self.says("https://t.me/")

    def signals(self, how: signal.Signals) -> None:
        """Send it a signal."""
        assert self._process is not None
        self._process.send_signal(how)

    async def ends(self) -> int:
        """Wait for its end, and give its exit code."""
        assert self._process is not None
        async with asyncio.timeout(60):
            await asyncio.gather(*self._listening)
            return await self._process.wait()

    @property
    def log(self) -> str:
        """What it has said and logged since its last start."""
        return "".join(self._lines)
