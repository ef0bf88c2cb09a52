"""Has pictures read in a process of its own, one after the other; it is started when there is something to read.

What hangs is killed, and what has had nothing to do for a while, too: it holds some 400 MB. It knows none of our secrets.
"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Protocol

import msgspec
import structlog

from jiedan.host.files import Files
from jiedan.slips.page import Page

PATIENCE: Final = 60.0
"""Seconds that one picture may take, the start included."""
IDLE: Final = 120.0
"""Seconds after which a process without work ends."""
WORKER: Final = (sys.executable, "-m", "jiedan.host.ocr_worker")
_LONGEST_ANSWER: Final = 2**20

_log: Final = structlog.get_logger("jiedan.ocr")


class Reader(Protocol):
    """Whoever can read pictures."""

    async def look(self, sha256: str) -> Page | None:
        """What is written in the picture whose copy has this hash; None for what cannot be read, whatever the reason."""


def available() -> bool:
    """Whether what reads pictures is installed: the extra `ocr`."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


class Ocr:
    """A reader with a process. `close` it at the end."""

    def __init__(
        self, files: Files, worker: Sequence[str] = WORKER, *, patience: float = PATIENCE, idle: float = IDLE
    ) -> None:  # fmt: skip
        self._files: Final = files
        self._worker: Final = worker
        self._patience: Final = patience
        self._idle: Final = idle
        self._turn: Final = asyncio.Lock()
        self._process: Process | None = None
        self._end: asyncio.TimerHandle | None = None

    async def look(self, sha256: str) -> Page | None:
        """As Reader says. One at a time: whoever comes meanwhile waits."""
        path = self._files.copy(sha256).absolute()
        async with self._turn:
            if self._end is not None:
                self._end.cancel()
            answer = b""
            try:
                async with asyncio.timeout(self._patience):
                    answer = await self._asked(path)
            except TimeoutError:
                _log.warning("a picture took too long", sha256=sha256, seconds=self._patience)
            except (OSError, ValueError) as problem:  # none can be started, it died, or says more than anybody has to say
                _log.warning("the program that reads pictures fails", problem=repr(problem))
            finally:
                if not answer.endswith(b"\n"):  # it hangs, it died, or nobody waits any more
                    await self.close()
            self._end = asyncio.get_running_loop().call_later(self._idle, self._kill)
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(answer, type=Page | None)
        return None

    async def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if self._end is not None:
            self._end.cancel()
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _asked(self, path: Path) -> bytes:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._worker, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_surroundings(), limit=_LONGEST_ANSWER
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n".encode())
        await self._process.stdin.drain()
        return await self._process.stdout.readline()

    def _kill(self) -> None:
        """The process has been idle; asyncio sees to its remains."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()


def _surroundings() -> dict[str, str]:
    """The environment without what is ours: tokens and passwords stand there."""
    return {name: value for name, value in os.environ.items() if not name.startswith("JIEDAN_")}
