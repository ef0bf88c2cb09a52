"""How long people wait at the start, and what a running jiedan weighs.

`jiedan --help`; `jiedan run` in an empty folder until the page answers, and the memory that it holds then. The floors, in the same
run: a Python that does nothing, and the smallest page that uvicorn can serve. All in processes of their own, started in turns.
"""

import argparse
import os
import shutil
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
    processor_seconds: float
