"""The process that reads pictures: started when needed, killed when it hangs or idles, without our secrets, never a way in."""

import asyncio
import os
import signal
import struct
import sys
import zlib
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from jiedan.host.files import Files
from jiedan.host.ocr import Ocr, available
from jiedan.slips.page import Page

ECHO = """
import os, sys
for line in sys.stdin:
    {deed}
    print('{{"width": %d, "height": %d, "dhash": "%s"}}' % (os.getpid(), 1, os.environ.get("JIEDAN_SECRET", "none")), flush=True)
"""


def worker(deed: str = "pass") -> tuple[str, ...]:
    """A program that does this before it answers with its own number and what it knows of our secrets."""
    return (sys.executable, "-c", ECHO.format(deed=deed))


def alive(process: int) -> bool:
    """Whether the process is there still."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
async def real(tmp_path: Path) -> AsyncIterator[Ocr]:
    """The program itself."""
    ocr = Ocr(Files(tmp_path))
    yield ocr
    await ocr.close()


async def kept(folder: Path, content: bytes, mime: str = "image/png") -> str:
    """A copy of these bytes, whatever they are."""
    return (await Files(folder).keep("slip", mime, content)).sha256


async def test_one_process_looks_at_one_picture_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is started by the first, and knows nothing of ours from the environment."""
    monkeypatch.setenv("JIEDAN_SECRET", "123:token")
    ocr = Ocr(Files(tmp_path), worker())
    pages = await asyncio.gather(*(ocr.look("a" * 64) for _ in range(5)))
    await ocr.close()
    seen = {page and (page.width, page.dhash) for page in pages}

    assert len(seen) == 1
    assert {page and page.dhash for page in pages} == {"none"}


@pytest.mark.parametrize(
    "deed",
    ["sys.exit(1)", "os.kill(os.getpid(), 9)", "print('no answer', flush=True); continue", "print('x' * 3_000_000, flush=True)"],
)
async def test_a_process_that_dies_or_babbles_reads_nothing(tmp_path: Path, deed: str) -> None:
    """And the next picture is looked at all the same."""
    ocr = Ocr(Files(tmp_path), worker(deed))
    looked = [await ocr.look("a" * 64), await ocr.look("b" * 64)]
    await ocr.close()

    assert looked == [None, None]


async def test_a_process_that_hangs_is_killed_and_the_next_picture_is_read(tmp_path: Path) -> None:
    """Its time is over; whoever comes next finds a new one."""
    flag = tmp_path / "hung"
    deed = f"p = {str(flag)!r}; os.path.exists(p) or (open(p, 'w').write(str(os.getpid())), __import__('time').sleep(600))"
    ocr = Ocr(Files(tmp_path), worker(deed), patience=1.5)
    hung = await ocr.look("a" * 64)
    gone = not alive(int(flag.read_text()))
    patient = Ocr(Files(tmp_path), worker(deed))
    read = await patient.look("b" * 64)
    await ocr.close()
    await patient.close()

    assert hung is None
    assert gone
    assert isinstance(read, Page)


async def test_a_process_without_work_ends(tmp_path: Path) -> None:
    """It holds much memory, and slips are rare."""
    ocr = Ocr(Files(tmp_path), worker(), idle=0.05)
    page, process = await ocr.look("a" * 64), ocr._process
    assert page is not None
    assert process is not None
    ended = await process.wait()
    again = await ocr.look("a" * 64)
    await ocr.close()

    assert ended == -signal.SIGKILL
    assert again is not None
    assert again.width != page.width


async def test_whoever_stops_waiting_leaves_no_process_behind(tmp_path: Path) -> None:
    """A stop of jiedan does not wait for a picture."""
    flag = tmp_path / "begun"
    os.mkfifo(flag)
    ocr = Ocr(Files(tmp_path), worker(f"open({str(flag)!r}, 'w').write(str(os.getpid())); __import__('time').sleep(600)"))
    looking = asyncio.create_task(ocr.look("a" * 64))
    process = int(await asyncio.to_thread(flag.read_text))
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)

    assert looking.cancelled()
    assert not alive(process)


async def test_a_program_that_is_not_there_reads_nothing(tmp_path: Path) -> None:
    """The installation may be broken; the trade goes on."""
    ocr = Ocr(Files(tmp_path), (str(tmp_path / "none"),))

    assert await ocr.look("a" * 64) is None


async def test_hostile_files_are_not_read_and_hurt_nobody(real: Ocr, tmp_path: Path) -> None:
    """A file that is no picture, half a one, one of many points in few bytes, none at all; and then a good one."""
    file = BytesIO()
    Image.new("RGB", (300, 200), "white").save(file, "PNG")
    good = file.getvalue()
    hostile = [
        await kept(tmp_path, good[:8] + b"nothing"), await kept(tmp_path, good[: len(good) // 2]), await kept(tmp_path, bomb()), "f" * 64,
    ]  # fmt: skip
    read = [await real.look(sha256) for sha256 in hostile]
    page = await real.look(await kept(tmp_path, good))

    assert read == [None] * 4
    assert page is not None
    assert (page.width, page.height, page.lines) == (300, 200, ())


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 900 million points."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 30_000)) + chunk(b"IEND", b"")


def test_the_extra_is_there_for_the_tests() -> None:
    """What follows from it is tested with it."""
    assert available()
