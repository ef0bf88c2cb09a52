"""The program that looks at pictures: a process of its own, because a picture may be made to hurt whoever opens it.

It reads names of files on standard input, a line each, and answers each with a line: `slips.page.Page` as JSON, or `null` for what it
cannot read. It ends with its input. Whoever starts it bounds its time; its memory and the size of a picture it bounds itself.
"""

import os
import resource
import signal
import sys
import warnings
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import msgspec

from jiedan.messages.normal import clean
from jiedan.slips.page import Line, Page
from jiedan.slips.remarks import dhash

if TYPE_CHECKING:
    from PIL.Image import Image

MEMORY: Final = 2 * 1024**3
"""Bytes of address space; it takes 1.4 GB of that, and 0.4 to 0.5 GB of memory."""
MOST_POINTS: Final = 40_000_000
"""Points of a picture: more is no screenshot of a telephone."""
SHORTER_SIDE: Final = 720
"""Points to which the shorter side is shrunk: enough to read by, and three times faster than a whole screen."""
LONGER_SIDE: Final = 2000
MOST_LINES: Final = 300
LONGEST_LINE: Final = 200
PATIENCE: Final = 120
"""Seconds after which it ends itself, should nobody do it."""
FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
HASHED: Final = 16
"""Points across and down of the hash."""


def main() -> None:
    """Answer until the input ends."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what libraries print is no answer
    os.nice(10)
    with suppress(ValueError, OSError):  # not every system bounds it
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    reader = Reader()
    for line in sys.stdin:
        signal.alarm(PATIENCE)
        answers.write(msgspec.json.encode(reader.page(line.rstrip("\n"))) + b"\n")
        signal.alarm(0)


class Reader:
    """Reads pictures with rapidocr, whose models lie in its own package: nothing is fetched."""

    def __init__(self) -> None:
        rapidocr: Any = import_module("rapidocr")  # an extra
        self._ocr: Final = rapidocr.RapidOCR(
            params={
                "Global.use_cls": False, "Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )  # fmt: skip

    def page(self, path: str) -> Page | None:
        """What is written in the picture; None for what is no picture, is too large or breaks the reader."""
        try:
            image = opened(path)
            return self._read(image)
        except MemoryError:
            raise
        except Exception as problem:  # noqa: BLE001 - whatever a stranger's file does to the libraries, it is only not read
            print(f"a picture cannot be read: {problem!r}", file=sys.stderr)  # noqa: T201 - its only way to say so
            return None

    def _read(self, image: "Image") -> Page:
        share = min(1.0, SHORTER_SIDE / min(image.size), LONGER_SIDE / max(image.size))
        small = image.resize((max(1, int(image.width * share)), max(1, int(image.height * share))), 1)  # 1: Lanczos
        found = self._ocr(small)
        read = [] if found.txts is None else list(zip(found.boxes, found.txts, found.scores, strict=True))[:MOST_LINES]
        lines = tuple(self._line(image, share, box, text, score) for box, text, score in read)
        return Page(width=small.width, height=small.height, lines=lines, dhash=fingerprint(image))

    def _line(self, image: "Image", share: float, box: Any, text: str, score: float) -> Line:
        left, top, right, bottom = (int(box[:, 0].min()), int(box[:, 1].min()), int(box[:, 0].max()), int(box[:, 1].max()))
        place = (left / share, top / share, right / share, bottom / share)
        again = self._again(image, place) if any(letter.isdigit() for letter in text) else ""
        text = clean(text, LONGEST_LINE)
        return Line(text=text, sure=int(score * 1000), left=left, top=top, right=right, bottom=bottom, again=again)

    def _again(self, image: "Image", place: tuple[float, float, float, float]) -> str:
        """The same place once more: out of the picture as it came, its colours turned round, with more room at its sides."""
        from PIL import ImageOps  # noqa: PLC0415

        left, top, right, bottom = place
        room = (bottom - top) / 6
        piece = image.crop((int(left - room), int(top - room / 2), int(right + room), int(bottom + room / 2)))
        found = self._ocr(ImageOps.invert(piece), use_det=False, use_cls=False, use_rec=True)
        self._ocr.update_params(use_det=True)
        return clean("".join(found.txts or ()), LONGEST_LINE)


def opened(path: str) -> "Image":
    """The picture, upright, on white. Raises what Pillow raises; ValueError for one that is too large."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    Image.MAX_IMAGE_PIXELS = MOST_POINTS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(path, formats=FORMATS) as file:
            if file.width * file.height > MOST_POINTS:
                raise ValueError(f"{file.width} x {file.height} points")
            upright = ImageOps.exif_transpose(file).convert("RGBA")
    paper = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(paper, upright).convert("RGB")


def fingerprint(image: "Image") -> str:
    """`slips.remarks.dhash` of the picture."""
    grey = image.convert("L").resize((HASHED + 1, HASHED), 4)  # 4: the mean of the points
    return dhash(grey.tobytes(), wide=HASHED, high=HASHED)


if __name__ == "__main__":
    main()
