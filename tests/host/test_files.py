"""Copies of files, made when they are received."""

from pathlib import Path

import pytest

from jiedan.errors import Refusal
from jiedan.host.files import LARGEST, Files

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


async def test_a_file_is_kept_once_under_its_hash(tmp_path: Path) -> None:
    """The same content twice is one copy; the name is only a name."""
    files = Files(tmp_path)
    one = await files.keep("../../etc/a\u202egnp.png", "image/png", PNG)
    two = await files.keep("b.png", "image/png", PNG)

    assert (one.sha256, one.name, two.name) == (two.sha256, "agnp.png", "b.png")
    assert files.path(one).read_bytes() == PNG
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("mime", "content", "code"),
    [
        ("image/png", b"", "file-empty"),
        ("image/png", b"<html>", "file-type"),
        ("text/html", b"<html>", "file-type"),
        ("application/x-msdownload", b"MZ", "file-type"),
        ("text/plain", b"x" * (LARGEST + 1), "file-too-large"),
    ],
)  # fmt: skip
async def test_what_is_too_large_empty_or_something_else_is_refused(tmp_path: Path, mime: str, content: bytes, code: str) -> None:
    """And leaves nothing behind."""
    with pytest.raises(Refusal) as refused:
        await Files(tmp_path).keep("x", mime, content)

    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []
