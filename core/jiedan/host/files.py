"""Copies of pictures and files, made when they are received: what a platform shows today may be gone tomorrow.

A copy lies under its SHA-256, so the same file twice is one copy, and a copy that was tampered with shows.
"""

import asyncio
import hashlib
import os
from pathlib import Path
from typing import Final

from jiedan.errors import Refusal
from jiedan.messages.elements import Attachment
from jiedan.messages.normal import clean

LARGEST: Final = 10 * 1024 * 1024
"""Bytes of one file."""
LONGEST_NAME: Final = 120
_TYPES: Final = frozenset(
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain", "text/csv", "text/markdown",
        "application/zip", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }
)  # fmt: skip
_BEGINNINGS: Final = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
    "application/pdf": (b"%PDF",),
    "application/zip": (b"PK",),
}
"""What the content of a type begins with: a file is what it is, whatever it calls itself."""


class Files:
    """The folder of copies."""

    def __init__(self, folder: Path) -> None:
        self.folder: Final = folder

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Copy it. Raises Refusal: `file-too-large` (most, in megabytes), `file-type`, `file-empty`."""
        if not content:
            raise Refusal("file-empty")
        if len(content) > LARGEST:
            raise Refusal("file-too-large", most=LARGEST // (1024 * 1024))
        beginnings = _BEGINNINGS.get(mime)
        if mime not in _TYPES or (beginnings and not content.startswith(beginnings)):
            raise Refusal("file-type")
        sha256 = hashlib.sha256(content).hexdigest()
        await asyncio.to_thread(self._write, sha256, content)
        shown = clean(Path(name.replace("\\", "/")).name.replace("\n", " "), LONGEST_NAME) or "file"
        return Attachment(name=shown, mime=mime, size=len(content), sha256=sha256)

    async def add(self, name: str, mime: str, content: bytes) -> Attachment:
        """Copy what we made ourselves, of any size."""
        sha256 = hashlib.sha256(content).hexdigest()
        await asyncio.to_thread(self._write, sha256, content)
        return Attachment(name=name, mime=mime, size=len(content), sha256=sha256)

    def content(self, attachment: Attachment) -> tuple[bytes | None, str]:
        """What the copy holds, or None and why not: it is `gone`, or was `changed` since it was received."""
        try:
            content = self.path(attachment).read_bytes()
        except OSError:
            return None, "gone"
        return (content, "") if hashlib.sha256(content).hexdigest() == attachment.sha256 else (None, "changed")

    def path(self, attachment: Attachment) -> Path:
        """Where the copy lies."""
        return self.copy(attachment.sha256)

    def copy(self, sha256: str) -> Path:
        """Where the copy with this hash lies."""
        return self.folder / sha256[:2] / sha256

    def forget(self, sha256: str) -> None:
        """Delete the copy with this hash, if it is there."""
        self.copy(sha256).unlink(missing_ok=True)

    def _write(self, sha256: str, content: bytes) -> None:
        """All of it or nothing, and on the disk before we say that we have it."""
        path = self.copy(sha256)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
