"""Sets up plays of the script on each database, kills them where a test wants it, and starts them again until they are through."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

import msgspec

from jiedan.adapter import Outgoing
from tests.crash.platform import LastingPlatform
from tests.crash.player import Life
from tests.servers import PostgresServer

KILLED: Final = -9
ROOT: Final = Path(__file__).resolve().parents[2]


class Nursery:
    """The process that forks lives (tests.crash.player)."""

    def __init__(self) -> None:
        self._process: Final = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.player"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def live(self, life: Life) -> int:
        """Have one life lived; returns the exit code of its process."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(msgspec.json.encode(life) + b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """No life comes after."""
        self._process.communicate()


class Play(msgspec.Struct, frozen=True):
    """One play of the script: its database, the folder of its platform, and how often it was killed at which point."""

    url: str
    folder: Path
    kills: int

    def messages(self) -> list[Outgoing]:
        """Every message that arrived."""
        return LastingPlatform(self.folder).messages()


class Store(Protocol):
    """Makes databases in which everybody has come to the group already."""

    def fresh(self) -> str:
        """The address of one more."""

    def drop(self, url: str) -> None:
        """Remove it."""


class Files:
    """SQLite: a file, copied."""

    def __init__(self, folder: Path, nursery: Nursery) -> None:
        self._folder: Final = folder
        self._count = 0
        _prologue(nursery, self._url("template"), folder)

    def fresh(self) -> str:
        """A copy."""
        self._count += 1
        shutil.copy(self._folder / "template.db", self._folder / f"play{self._count}.db")
        return self._url(f"play{self._count}")

    def drop(self, url: str) -> None:
        """Nothing: the folder goes as a whole."""

    def _url(self, name: str) -> str:
        return f"sqlite:///{self._folder}/{name}.db"


class Databases:
    """PostgreSQL: a database, copied by the server."""

    def __init__(self, server: PostgresServer, nursery: Nursery, folder: Path) -> None:
        self._server: Final = server
        self._template: Final = server.create()
        _prologue(nursery, server.url(self._template), folder)

    def fresh(self) -> str:
        """A copy."""
        return self._server.url(self._server.create(self._template))

    def drop(self, url: str) -> None:
        """Remove it."""
        self._server.drop(url.rpartition("/")[2])


class Stagehand:
    """Has plays played on one kind of database."""

    def __init__(self, kind: str, store: Store, nursery: Nursery, folder: Path) -> None:
        self.kind: Final = kind
        self._store: Final = store
        self._nursery: Final = nursery
        self._folder: Final = folder
        self._plays = 0

    @contextmanager
    def play(self, crash_at: Iterator[str] | None = None, *, forgetful: bool = False) -> Iterator[Play]:
        """Play the script to its end. Each life is killed at the next of `crash_at`, as long as there is one."""
        self._plays += 1
        folder = self._folder / f"platform{self._plays}"
        folder.mkdir()
        url, kills, places = self._store.fresh(), 0, iter(crash_at or ())
        while True:
            place = next(places, "")
            code = self._nursery.live(Life(url=url, folder=str(folder), crash_at=place, forgetful=forgetful))
            if code != KILLED:
                break
            kills += 1
        assert code == 0, f"a life ended with {code}; its last words stand above"
        yield Play(url, folder, kills)
        self._store.drop(url)


def _prologue(nursery: Nursery, url: str, folder: Path) -> None:
    stage = folder / "prologue"
    stage.mkdir()
    assert nursery.live(Life(url=url, folder=str(stage), prologue=True)) == 0
