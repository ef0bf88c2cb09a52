"""Real servers for tests: a PostgreSQL of our own, and the Chromium of the system.

Nothing here skips. A server that is missing fails the test and says how to get it.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self
from uuid import uuid4

import pytest

_POSTGRES_PLACES: Final = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)
_CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_CHROMIUM_PLACES: Final = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/snap/bin/chromium",
)
_CONFIGURATION: Final = """
listen_addresses = '127.0.0.1'
unix_socket_directories = '{sockets}'
fsync = on
max_connections = 100
shared_buffers = 32MB
lc_messages = 'C'
"""
_TRIES: Final = 5


class ServerMissingError(RuntimeError):
    """A program that the tests need is not on this machine. The message says how to get it."""


def postgres_programs() -> Path:
    """The folder that holds initdb, pg_ctl, postgres and psql: PATH first, then the usual places, newest version first."""
    on_path = shutil.which("initdb")
    places = [Path(on_path).resolve().parent] if on_path else []
    for pattern in _POSTGRES_PLACES:
        places += sorted(Path("/").glob(pattern.lstrip("/")), key=_version, reverse=True)
    for place in places:
        if all((place / program).exists() for program in ("initdb", "pg_ctl", "postgres", "psql")):
            return place
    raise ServerMissingError("PostgreSQL is not installed. `make test` installs it on Debian, Ubuntu and macOS (Homebrew).")


def chromium_program() -> Path:
    """The system's Chromium (or Chrome). Playwright's own download is never used."""
    for name in _CHROMIUM_NAMES:
        if found := shutil.which(name):
            return Path(found)
    for place in map(Path, _CHROMIUM_PLACES):
        if place.exists():
            return place
    raise ServerMissingError("Chromium is not installed. `make test` installs it on Debian, Ubuntu and macOS (Homebrew).")


def unused_port() -> int:
    """A TCP port of the loopback that nobody listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class PostgresServer:
    """A private PostgreSQL in a folder of its own, on a port of its own. Use it as a context manager.

    PostgreSQL refuses to run as root; then it runs as the user postgres, or nobody.
    """

    def __init__(self) -> None:
        self._programs = postgres_programs()
        self._folder = Path(tempfile.mkdtemp(prefix="jiedan-pg-"))
        self._data = self._folder / "data"
        self._log = self._folder / "server.log"
        self._as: dict[str, Any] = {}
        if os.geteuid() == 0:
            account = _servant()
            self._as = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(self._folder, account.pw_uid, account.pw_gid)
        self.user: Final = "jiedan"
        self.port = 0

    def __enter__(self) -> Self:
        try:
            self._create()
            self._start()
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "immediate", "-w", "-t", "60")
        self._remove()

    def url(self, database: str) -> str:
        """How to reach `database` on this server, as `postgres://…`."""
        return f"postgres://{self.user}@127.0.0.1:{self.port}/{database}"

    def create(self, template: str = "template0") -> str:
        """Make a fresh database, a copy of `template` (nobody may be connected to that), and give its name."""
        name = f"t{uuid4().hex[:12]}"
        self.query(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop(self, database: str) -> None:
        """Remove the database, with everybody who is still connected to it."""
        self.query(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def query(self, sql: str, database: str = "postgres") -> str:
        """Send one statement by psql; its rows come back as plain lines, fields apart by `|`."""
        return self._run("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, self.url(database))

    def _create(self) -> None:
        self._run("initdb", "-D", str(self._data), "-U", self.user, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with (self._data / "postgresql.conf").open("a") as configuration:
            configuration.write(_CONFIGURATION.format(sockets=self._folder))

    def _start(self) -> None:
        for _ in range(_TRIES):
            self.port = unused_port()
            command = ("start", "-D", str(self._data), "-l", str(self._log), "-w", "-t", "60", "-o", f"-p {self.port}")
            try:
                self._run("pg_ctl", *command)
            except RuntimeError:
                if "Address already in use" not in self._log.read_text(errors="replace"):
                    raise
                self._log.unlink()
            else:
                return
        raise RuntimeError(f"no port for PostgreSQL in {_TRIES} tries")

    def _run(self, program: str, *arguments: str) -> str:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [self._programs / program, *arguments],
            cwd=self._folder,
            env={**os.environ, "LC_ALL": "C", "PGCONNECT_TIMEOUT": "20"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **self._as,
        )
        if done.returncode != 0:
            log = self._log.read_text(errors="replace")[-2000:] if self._log.exists() else ""
            raise RuntimeError(f"{program} failed ({done.returncode}):\n{done.stdout}{log}")
        return done.stdout.strip()

    def _remove(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def _servant() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServerMissingError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.")


def _version(place: Path) -> tuple[int, ...]:
    digits = "".join(letter if letter.isdigit() else " " for letter in str(place))
    return tuple(int(figure) for figure in digits.split())


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL that belongs to this test run alone; fsync is on, as in life."""
    with PostgresServer() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a fresh, empty database, dropped afterwards."""
    database = postgres_server.create()
    yield postgres_server.url(database)
    postgres_server.drop(database)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where the system's Chromium is, for playwright's `executable_path`."""
    return str(chromium_program())


@pytest.fixture
def free_port() -> int:
    """A TCP port of the loopback that nobody listens on."""
    return unused_port()
