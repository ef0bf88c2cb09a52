"""A running web chat and a browser to look at it."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

_SERVE = Path(__file__).with_name("serve.py")
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Site:
    """The web chat of serve.py in a process of its own, on one folder and, from the first start on, one port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.where = ""
        self._port = 0
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait until it says that it answers."""
        path = os.pathsep.join(filter(None, sys.path))
        command = [sys.executable, str(_SERVE), str(self.folder), str(self._port)]
        with (self.folder / "errors.txt").open("a", encoding="utf-8") as errors:
            self._process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=errors, text=True, env=os.environ | {"PYTHONPATH": path}
            )
        assert self._process.stdout is not None
        self.where = self._process.stdout.readline().strip()
        self._port = int(self.where.rpartition(":")[2])

    def end(self, how: signal.Signals) -> None:
        """End it by a signal; raises TimeoutExpired if it is still there three seconds later."""
        if self._process is not None:
            self._process.send_signal(how)
            with self._process as process:
                process.wait(3)
            self._process = None

    @property
    def complaints(self) -> str:
        """What it wrote to its standard error."""
        return (self.folder / "errors.txt").read_text(encoding="utf-8")

    def told(self, kind: str) -> list[list[str]]:
        """What jiedan was told of one kind: key, kind, person, token or text."""
        lines = (self.folder / "received.txt").read_text(encoding="utf-8").splitlines()
        return [line.split("\t") for line in lines if line.split("\t")[1] == kind]

    def go_away(self) -> None:
        """From now on jiedan can keep nothing."""
        (self.folder / "away").touch()

    def come_back(self) -> None:
        """It can again."""
        (self.folder / "away").unlink()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A chat that has just been opened for the first time."""
    site = Site(tmp_path)
    site.start()
    yield site
    site.end(signal.SIGKILL)

    assert "Traceback" not in site.complaints


@pytest.fixture
async def browser(chromium_path: str) -> AsyncIterator[Browser]:
    """A browser of one test's own."""
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=chromium_path, args=_ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser) -> Page:
    """A window as wide as a desktop's."""
    return await browser.new_page(viewport={"width": 1280, "height": 800})
