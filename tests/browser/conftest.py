"""A running jiedan, as `jiedan run` starts it in an empty folder, and a browser to play in."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

ARTEFACTS = Path(__file__).parents[1] / "artefacts"
"""Where the screenshots of the last run lie."""
_ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


class Jiedan:
    """`jiedan run` in a process of its own, in one folder and on one port."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.where = f"http://127.0.0.1:{port}"
        self._process: subprocess.Popen[str] | None = None
        self._port = port

    def start(self) -> None:
        """Start, and wait until it says where to go."""
        environment = os.environ | {"JIEDAN_ADAPTERS__WEB__PORT": str(self._port), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "jiedan", "run"]
        log = (self.folder / "log.txt").open("a", encoding="utf-8")
        self._process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=log, stdin=subprocess.DEVNULL, text=True
        )
        log.close()
        assert self._process.stdout is not None
        said = []
        for line in self._process.stdout:
            said.append(line)
            if self.where in line:
                return
        raise AssertionError("".join(said) + (self.folder / "log.txt").read_text(encoding="utf-8"))

    def end(self, how: signal.Signals) -> int:
        """End it by a signal, and give its exit code. It has thirty seconds."""
        assert self._process is not None
        with self._process as process:
            process.send_signal(how)
            code = process.wait(30)
        self._process = None
        return code

    def close(self) -> None:
        """End it if it still runs."""
        if self._process is not None:
            self.end(signal.SIGKILL)

    def restart(self) -> None:
        """Kill it without any warning, and start it again."""
        self.end(signal.SIGKILL)
        self.start()


@pytest.fixture
def jiedan(tmp_path: Path, free_port: int) -> Iterator[Jiedan]:
    """A jiedan that a newcomer has just started."""
    running = Jiedan(tmp_path, free_port)
    running.start()
    yield running
    running.close()


@pytest.fixture
async def browser(chromium_path: str) -> AsyncIterator[Browser]:
    """A browser of one test's own."""
    ARTEFACTS.mkdir(exist_ok=True)
    async with async_playwright() as play:
        opened = await play.chromium.launch(executable_path=chromium_path, args=_ARGUMENTS)
        yield opened
        await opened.close()
