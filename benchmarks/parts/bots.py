"""Bots in processes of their own: jiedan as an operator runs it, and aiogram's echo bot."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from tests.servers import unused_port

SECRET: Final = "a-secret-of-the-benchmark"  # noqa: S105 - nothing hangs on it
GIVE_UP: Final = 40.0
ECHO: Final = str(Path(__file__).with_name("echo.py"))
_SETTINGS: Final = """
[adapters]
enabled = ["telegram"]

[plugins.autoreply.replies]
"""


class Bot(msgspec.Struct, frozen=True):
    """A bot that runs."""

    token: str
    process: subprocess.Popen[bytes]
    log: Path
    """What it says on its standard error."""

    def cpu(self) -> float:
        """Seconds of CPU that its process has used, all threads."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if stat.exists():
            user, system = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
            return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
        shown = subprocess.run(
            ["ps", "-o", "time=", "-p", str(self.process.pid)], capture_output=True, text=True, check=True
        ).stdout
        parts = reversed(shown.strip().replace("-", ":").split(":"))
        return sum(float(part) * unit for part, unit in zip(parts, (1, 60, 3600, 86400), strict=False))

    def must_run(self) -> None:
        """Stop, with what it said, if it has ended."""
        if self.process.poll() is not None:
            raise SystemExit(f"a bot ended: {self.said()}")

    def said(self) -> str:
        """The end of what it said on its standard error."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:]


@contextmanager
def aiogram(folder: Path, token: str, api: str, *, handlers: int = 0, loop: str = "asyncio") -> Iterator[Bot]:
    """The echo bot of aiogram, with so many handlers of other words before it."""
    command = [sys.executable, ECHO, "--api", api, "--token", token, "--secret", SECRET, "--port", str(unused_port())]
    with _running([*command, "--handlers", str(handlers), "--loop", loop], folder, token, {}) as bot:
        yield bot


@contextmanager
def jiedan(folder: Path, token: str, api: str, *, words: int) -> Iterator[Bot]:
    """`jiedan run` with Telegram alone, on an SQLite file, and with so many keywords that bring a reply."""
    folder.mkdir()
    replies = [f'word{number} = "the reply to word {number}"' for number in range(words)]
    (folder / "settings.toml").write_text(_SETTINGS + "\n".join(replies) + "\n", encoding="utf-8")
    port = unused_port()
    own = {
        "token": token, "api_base": api, "mode": "webhook", "webhook_url": f"http://127.0.0.1:{port}/telegram",
        "webhook_secret": SECRET, "port": str(port), "per_second": "0", "receipts": "false",
    }  # fmt: skip
    variables = {f"JIEDAN_ADAPTERS__TELEGRAM__{name.upper()}": value for name, value in own.items()}
    with _running([sys.executable, "-m", "jiedan", "run"], folder, token, variables) as bot:
        yield bot


@contextmanager
def _running(command: list[str], folder: Path, token: str, variables: dict[str, str]) -> Iterator[Bot]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("JIEDAN_")}
    log = folder / f"{token.partition(':')[0]}.log"
    with log.open("wb") as err:
        process = subprocess.Popen(
            command, cwd=folder, env=inherited | variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=err
        )
    try:
        yield Bot(token, process, log)
    finally:
        process.terminate()
        try:
            process.wait(GIVE_UP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
