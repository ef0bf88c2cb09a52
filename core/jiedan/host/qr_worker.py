"""The program that looks for codes in pictures: a process of its own, as `ocr_worker`, whose way to open a picture and to answer it has.

It reads names of files on standard input and answers each with a line: `slips.page.Page` as JSON with one line of text for each code,
or `null` for what it cannot read. It ends with its input.
"""

import os
import resource
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import msgspec

from jiedan.host.ocr_worker import opened
from jiedan.messages.normal import clean
from jiedan.slips.page import Line, Page

if TYPE_CHECKING:
    from PIL.Image import Image

MEMORY: Final = 1024**3
"""Bytes of address space; a picture of 40 million points takes 0.6 GB."""
PATIENCE: Final = 20
"""Seconds after which it ends itself, should nobody do it."""
LONGER_SIDE: Final = 2400
"""Points to which the longer side is shrunk: a code that a telephone reads off a screen is still large enough."""
MOST_CODES: Final = 20
LONGEST_CODE: Final = 1000
_FORMATS: Final = ("QRCode", "MicroQRCode", "RMQRCode", "Aztec", "DataMatrix", "PDF417")


def main() -> None:
    """Answer until the input ends."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what libraries print is no answer
    os.nice(10)
    with suppress(ValueError, OSError):  # not every system bounds it
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        signal.alarm(PATIENCE)
        answers.write(msgspec.json.encode(page(line.rstrip("\n"))) + b"\n")
        signal.alarm(0)


def page(path: str) -> Page | None:
    """The codes in a picture; None for what is no picture, is too large or breaks the reader."""
    try:
        image = opened(path)
        return _read(image)
    except MemoryError:
        raise
    except Exception as problem:  # noqa: BLE001 - whatever a stranger's file does to the libraries, it is only not read
        print(f"a picture cannot be read: {problem!r}", file=sys.stderr)  # noqa: T201 - its only way to say so
        return None


def _read(image: "Image") -> Page:
    share = min(1.0, LONGER_SIDE / max(image.size))
    lines = tuple(_line(code, share) for code in _codes(image, share)[:MOST_CODES] if code.text)
    return Page(width=image.width, height=image.height, lines=lines)


def _codes(image: "Image", share: float) -> list[Any]:
    """What zxing finds in the picture at that size."""
    zxing: Any = import_module("zxingcpp")  # it is not typed
    size = (max(1, int(image.width * share)), max(1, int(image.height * share)))
    grey = image.convert("L").resize(size, 1)  # 1: Lanczos
    points = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    formats = [getattr(zxing.BarcodeFormat, name) for name in _FORMATS]
    return list(zxing.read_barcodes(points, formats=formats))


def _line(code: Any, share: float) -> Line:
    corners = (code.position.top_left, code.position.top_right, code.position.bottom_left, code.position.bottom_right)
    across, down = [int(corner.x / share) for corner in corners], [int(corner.y / share) for corner in corners]
    text = clean(code.text, LONGEST_CODE)
    return Line(text=text, sure=1000, left=min(across), top=min(down), right=max(across), bottom=max(down))


if __name__ == "__main__":
    main()
