"""A chat platform that outlives the process: what it was given, and what was acknowledged to it, lies in files.

It hands in an event again and again until it is acknowledged. It refuses a nonce that it has seen, unless it is a forgetful one.
"""

import os
from pathlib import Path
from typing import Final

import msgspec

from jiedan.adapter import Limits, Outgoing
from tests.crash.script import Step


class Journal:
    """A file of lines. A line that was added is on the disk before anybody goes on."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def lines(self) -> list[bytes]:
        """What was added so far, in order."""
        return self._path.read_bytes().splitlines() if self._path.exists() else []

    def add(self, line: bytes) -> None:
        """Add one line: in one write, so that no kill tears it."""
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        try:
            os.write(file, line + b"\n")
            os.fsync(file)
        finally:
            os.close(file)


class LastingPlatform:
    """The platform, as far as a process that may be killed at any moment sees it."""

    def __init__(self, folder: Path, *, forgetful: bool = False) -> None:
        self._sent: Final = Journal(folder / "sent.jsonl")
        self._acknowledged: Final = Journal(folder / "acknowledged")
        self._forgetful: Final = forgetful

    def limits(self, chat: str) -> Limits:
        """None."""
        return Limits()

    async def role(self, chat: str, user: str) -> None:
        """Nobody asks."""

    async def run(self) -> None:
        """Nothing to listen to: the player reads the script."""

    async def send(self, outgoing: Outgoing) -> str:
        """Take in one message, or give the id of the message that has the nonce already."""
        known = self.messages()
        if not self._forgetful:
            for number, message in enumerate(known):
                if message.nonce == outgoing.nonce:
                    return message.edits or f"m{number}"
        self._sent.add(msgspec.json.encode(outgoing))
        return outgoing.edits or f"m{len(known)}"

    def messages(self) -> list[Outgoing]:
        """Every message that arrived, in order."""
        return [msgspec.json.decode(line, type=Outgoing) for line in self._sent.lines()]

    def done(self) -> int:
        """How many steps of the script are acknowledged."""
        return len(self._acknowledged.lines())

    def acknowledge(self, step: Step) -> None:
        """The step need not be handed in again."""
        self._acknowledged.add(b"-" if step.event is None else step.event.key.encode())
