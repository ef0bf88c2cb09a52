"""Files as Telegram keeps them."""

import hashlib
import struct
from dataclasses import dataclass
from typing import Any, Final

from tests.adapters.telegram.botapi.refusal import Json

MEGABYTE: Final = 1 << 20
PHOTO_LIMIT: Final = 10 * MEGABYTE
UPLOAD_LIMIT: Final = 50 * MEGABYTE
DOWNLOAD_LIMIT: Final = 20 * MEGABYTE


@dataclass(frozen=True)
class StoredFile:
    """A file that was sent. `pretended` is a size in bytes that it claims instead of its own, for files too big for a test."""

    file_id: str
    content: bytes
    name: str = ""
    mime: str = ""
    path: str = ""
    pretended: int = 0

    @property
    def size(self) -> int:
        """In bytes."""
        return self.pretended or len(self.content)

    @property
    def unique(self) -> str:
        """The id that is the same for every bot."""
        return "AQAD" + hashlib.sha256(self.file_id.encode()).hexdigest()[:12]

    def json(self) -> Json:
        """As a Document."""
        body = {"file_id": self.file_id, "file_unique_id": self.unique, "file_size": self.size}
        return body | {name: value for name, value in (("file_name", self.name), ("mime_type", self.mime)) if value}

    def sizes(self) -> list[Json]:
        """As a photo: a small one and the whole one, the biggest last. The small one has a file id that leads nowhere."""
        width, height = dimensions(self.content) or (1280, 960)
        whole: dict[str, Any] = {"file_id": self.file_id, "file_unique_id": self.unique, "file_size": self.size}
        whole |= {"width": width, "height": height}
        shrink = max(1, max(width, height) / 90)
        small = whole | {"file_id": self.file_id + "s", "file_unique_id": self.unique + "s", "file_size": min(self.size, 900)}
        return [small | {"width": max(1, int(width / shrink)), "height": max(1, int(height / shrink))}, whole]

    def download(self) -> Json:
        """As a File that can be fetched."""
        return {"file_id": self.file_id, "file_unique_id": self.unique, "file_size": self.size, "file_path": self.path}


def dimensions(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG picture; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return None
