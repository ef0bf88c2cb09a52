"""How long people wait at the start, and what a running jiedan weighs.

`jiedan --help`; `jiedan run` in an empty folder until the page answers, and the memory that it holds then. The floors, in the same
run: a Python that does nothing, and the smallest page that uvicorn can serve. All in processes of their own, started in turns.
"""

import argparse
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.parts.table import Figure, progress, show
from tests.servers import unused_port

HELP_TARGET: Final = 0.5
PAGE_TARGET: Final = 3.0
MEMORY_TARGET: Final = 150.0
"""Megabytes (of 10^6 bytes) that the process may hold when the page answers."""
GIVE_UP: Final = 60.0
"""Seconds after which a server that does not answer is given up."""
HEAVY: Final = ("nicegui", "fastapi", "uvicorn", "tortoise", "asyncpg", "fluent", "aiogram")
"""What `--help` must not import."""
JIEDAN: Final = (sys.executable, "-m", "jiedan")
HELLO: Final = """
import sys
import uvicorn

async def page(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"hello"})

uvicorn.run(page, port=int(sys.argv[1]), log_level="warning", lifespan="off")
"""


class Started(NamedTuple):
    """A server that answers."""

    seconds: float
    megabytes: float


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="how often each is started (default 7)")
    given = parser.parse_args()
    helps: list[float] = []
    nothings: list[float] = []
    runs: list[Started] = []
    hellos: list[Started] = []
    with progress() as bar:
        task = bar.add_task("start", total=given.rounds * 4)
        for _ in range(given.rounds):
            nothings.append(seconds_of([sys.executable, "-c", "pass"]))
            bar.update(task, advance=1, refresh=True)
            helps.append(seconds_of([*JIEDAN, "--help"]))
            bar.update(task, advance=1, refresh=True)
            hellos.append(served([sys.executable, "-c", HELLO]))
            bar.update(task, advance=1, refresh=True)
            runs.append(served([*JIEDAN, "run", "--port"]))
            bar.update(task, advance=1, refresh=True)
    report(helps, nothings, runs, hellos)


def seconds_of(command: Sequence[str]) -> float:
    """How long a command takes from start to end."""
    start = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def served(command: Sequence[str]) -> Started:
    """Start a server (the command ends with its port) in an empty folder, wait for its page, weigh it, stop it."""
    port = str(unused_port())
    with tempfile.TemporaryDirectory(prefix="jiedan-bench-") as folder:
        start = perf_counter()
        with running([*command, port], folder) as server:
            wait_for(f"http://127.0.0.1:{port}/", server)
            seconds = perf_counter() - start
            return Started(seconds, megabytes(server.pid))


@contextmanager
def running(command: Sequence[str], folder: str) -> Iterator[subprocess.Popen[bytes]]:
    """The command as a process of its own while the block lasts."""
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, stdin=silent, stdout=silent, stderr=subprocess.PIPE) as server:
        try:
            yield server
        finally:
            server.send_signal(signal.SIGTERM)
            try:
                server.communicate(timeout=GIVE_UP)
            except subprocess.TimeoutExpired:
                server.kill()


def wait_for(page: str, server: subprocess.Popen[bytes]) -> None:
    """Ask for the page until it comes, whole. Raises RuntimeError when the server ends or takes too long."""
    until = perf_counter() + GIVE_UP
    while perf_counter() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(page, timeout=GIVE_UP) as answer:  # noqa: S310 - our own server
                answer.read()
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{page} answers {error.code}") from error
        except OSError:
            sleep(0.02)
        else:
            return
    said = server.stderr.read().decode() if server.poll() is not None and server.stderr else "no answer"
    raise RuntimeError(f"the server does not serve {page}: {said}")


def megabytes(process: int) -> float:
    """The memory that a process holds (its resident set), in megabytes."""
    shown = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True).stdout
    return int(shown) * 1024 / 1e6


def imported_by_help() -> list[str]:
    """Which of the heavy modules `jiedan --help` imports."""
    asked = "import sys; from jiedan.cli import app; app(['--help'], standalone_mode=False); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return sorted(set(HEAVY) & set(done.stderr.split()))


def report(helps: Sequence[float], nothings: Sequence[float], runs: Sequence[Started], hellos: Sequence[Started]) -> None:
    """Print the table."""
    help_time, page_time = median(helps), median(run.seconds for run in runs)
    weight, heavy = median(run.megabytes for run in runs), imported_by_help()
    hello_time, hello_weight = median(hello.seconds for hello in hellos), median(hello.megabytes for hello in hellos)
    figures = [
        Figure(
            name="jiedan --help", measured=f"{help_time:.2f} s", floor=f"{median(nothings):.2f} s",
            ratio=f"{help_time / median(nothings):.1f} x", target=f"<= {HELP_TARGET} s", met=help_time <= HELP_TARGET,
        ),
        Figure(
            name="heavy modules that --help imports", measured=", ".join(heavy) or "none", target="none", met=not heavy,
        ),
        Figure(
            name="jiedan run in an empty folder, until the page answers", measured=f"{page_time:.2f} s", floor=f"{hello_time:.2f} s",
            ratio=f"{page_time / hello_time:.1f} x", target=f"<= {PAGE_TARGET:.0f} s", met=page_time <= PAGE_TARGET,
        ),
        Figure(
            name="memory of jiedan run when the page has answered", measured=f"{weight:.0f} MB", floor=f"{hello_weight:.0f} MB",
            ratio=f"{weight / hello_weight:.1f} x", target=f"<= {MEMORY_TARGET:.0f} MB", met=weight <= MEMORY_TARGET,
        ),
    ]  # fmt: skip
    show(
        "Start-up and memory",
        figures,
        f"Median of {len(runs)} starts, in turns. Floors: python -c pass, and a page of one word by uvicorn.",
        f"Looked for in --help: {', '.join(HEAVY)}.",
    )


if __name__ == "__main__":
    main()
