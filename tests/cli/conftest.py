"""The command line as an operator has it: a process of its own, in a folder of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

import pytest

PATIENCE = 300
"""Seconds after which a command is taken to hang, on however busy a machine."""


class Answer(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


class Terminal:
    """Types commands in a folder. Nothing of the caller's own settings is in its environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        own = {name: value for name, value in os.environ.items() if not name.startswith("JIEDAN_")}
        path = os.pathsep.join(str(Path(place).resolve()) for place in sys.path if place)
        self.environment = own | {"PYTHONPATH": path, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
        self.running: list[subprocess.Popen[str]] = []

    def jiedan(self, *words: str, typed: str = "", **variables: str) -> Answer:
        """Type `jiedan WORDS` and wait for the end. `typed` is its standard input."""
        done = subprocess.run(
            [sys.executable, "-m", "jiedan.cli", *words],
            cwd=self.folder,
            env=self.environment | variables,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str, typed: bool = False, **variables: str) -> "Running":
        """Type `jiedan WORDS` and leave it running. `typed`: it will be answered."""
        process = subprocess.Popen(
            [sys.executable, "-m", "jiedan.cli", *words],
            cwd=self.folder,
            env=self.environment | variables,
            stdin=subprocess.PIPE if typed else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.running.append(process)
        return Running(process)

    def settings(self, text: str) -> None:
        """Write settings.toml."""
        (self.folder / "settings.toml").write_text(text, encoding="utf-8")


class Running:
    """A command that goes on."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.said: list[str] = []

    def until(self, word: str) -> str:
        """Read what it says until a line holds the word; that line."""
        for line in self._out:
            self.said.append(line)
            if word in line:
                return line
        raise AssertionError(f"it ended without {word!r}: {''.join(self.said)}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> Answer:
        """End it, and hear the rest."""
        self._process.send_signal(how)
        rest, _ = self._process.communicate(timeout=PATIENCE)
        return Answer(self._process.returncode, "".join(self.said) + rest, "")

    def answers(self, words: str) -> Answer:
        """Type the words, and hear the rest until it ends by itself."""
        rest, _ = self._process.communicate(words, timeout=PATIENCE)
        return Answer(self._process.returncode, "".join(self.said) + rest, "")

    @property
    def _out(self) -> IO[str]:
        assert self._process.stdout is not None
        return self._process.stdout


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal in an empty folder. What still runs at the end of the test is killed."""
    folder = tmp_path / "here"
    folder.mkdir()
    opened = Terminal(folder)
    yield opened
    for process in opened.running:
        process.kill()
        process.communicate()
