"""Codes in pictures are read as a group posts them, and those that lead to a purse or a contact are named."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from jiedan.host.files import Files
from jiedan.host.ocr import Ocr
from jiedan.host.pictures import available, qr_findings, qr_reader, qr_texts
from jiedan.moderation.signals import STRIKE, WARN, Kind


@pytest.fixture
async def reader(tmp_path: Path) -> AsyncIterator[Ocr]:
    """The program itself."""
    reader = qr_reader(Files(tmp_path))
    yield reader
    await reader.close()


def drawn(text: str, *, scale: int = 8, turned: float = 0, side: int = 0) -> Image.Image:
    """A code on white, turned by so many degrees, on a larger picture if `side` is given."""
    stream = BytesIO()
    segno.make(text, error="m", micro=False).save(stream, kind="png", scale=scale, border=4)
    code = Image.open(stream).convert("RGB").rotate(turned, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    paper = Image.new("RGB", (side or code.width, side or code.height), "white")
    paper.paste(code, ((paper.width - code.width) // 3, (paper.height - code.height) // 2))
    return paper


def png(image: Image.Image) -> bytes:
    """The picture as PNG."""
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def jpeg(image: Image.Image, quality: int = 40) -> bytes:
    """The picture as a bad JPEG."""
    stream = BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


async def kept(folder: Path, content: bytes, mime: str = "image/png") -> str:
    """A copy of these bytes, whatever they are."""
    return (await Files(folder).keep("picture", mime, content)).sha256


def test_the_reader_is_installed_where_we_develop() -> None:
    """Else the rest of this file would show nothing."""
    assert available()


@pytest.mark.row("E01")
async def test_e01_codes_are_read_upright_turned_small_and_as_bad_jpegs(reader: Ocr, tmp_path: Path) -> None:
    """As a telephone leaves them: rotated, one and two points a module, quality 40, one corner of a large picture."""
    text = "https://u.wechat.com/kJx82hAbCdEf12"
    pictures = {
        "upright": (png(drawn(text)), "image/png"),
        "turned": (png(drawn(text, turned=33)), "image/png"),
        "small": (png(drawn(text, scale=2)), "image/png"),
        "tiny": (png(drawn(text, scale=1)), "image/png"),
        "jpeg": (jpeg(drawn(text, scale=5)), "image/jpeg"),
        "all of it": (jpeg(drawn(text, scale=5, turned=-12, side=1500)), "image/jpeg"),
    }
    read = {name: await qr_texts(reader, await kept(tmp_path, *picture)) for name, picture in pictures.items()}

    assert read == dict.fromkeys(pictures, (text,))


async def test_two_codes_are_two_texts_and_a_picture_without_is_none(reader: Ocr, tmp_path: Path) -> None:
    """Both are read; a plain picture, rubbish and a copy that is gone give nothing, and the next picture is read again."""
    two = Image.new("RGB", (900, 450), "white")
    two.paste(drawn("一", scale=6), (10, 10))
    two.paste(drawn("two", scale=6), (460, 10))
    both = await qr_texts(reader, await kept(tmp_path, png(two)))
    nothing = [
        await qr_texts(reader, await kept(tmp_path, png(Image.new("RGB", (300, 300), "white")))),
        await qr_texts(reader, await kept(tmp_path, b"\x89PNG\r\n\x1a\nrubbish")),
        await qr_texts(reader, "0" * 64),
    ]
    again = await qr_texts(reader, await kept(tmp_path, png(drawn("again"))))

    assert sorted(both) == ["two", "一"]
    assert nothing == [(), (), ()]
    assert again == ("again",)


async def test_a_picture_of_too_many_points_is_not_opened(reader: Ocr, tmp_path: Path) -> None:
    """Some kilobytes that would be unpacked to gigabytes."""
    large = Image.new("1", (6_500, 6_500), 1)
    large.paste(drawn("seen?", scale=80).convert("1"), (0, 0))
    bomb = Image.new("1", (30_000, 30_000))

    assert await qr_texts(reader, await kept(tmp_path, png(large))) == ()
    assert await qr_texts(reader, await kept(tmp_path, png(bomb))) == ()
    assert await qr_texts(reader, await kept(tmp_path, png(large.crop((0, 0, 6_000, 6_000))))) == ("seen?",)


@pytest.mark.row("E01")
@pytest.mark.parametrize(
    ("text", "kind", "score"),
    [
        ("https://qr.alipay.com/fkx12345abcd", Kind.ACCOUNT, STRIKE),
        ("wxp://f2f0abcdefg", Kind.ACCOUNT, STRIKE),
        ("HTTPS://QR.ALIPAY.COM/FKX12345", Kind.ACCOUNT, STRIKE),
        ("https://u.wechat.com/abcd", Kind.LINK, WARN),
        ("tel:13800138000", Kind.LINK, WARN),
        ("BEGIN:VCARD\nTEL:13800138000\nEND:VCARD", Kind.LINK, WARN),
        ("加我微信 abc12345", Kind.LINK, WARN),
        ("bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT", Kind.ACCOUNT, STRIKE),
    ],
)
def test_e01_a_code_that_leads_to_a_purse_or_a_contact_is_a_finding(text: str, kind: Kind, score: int) -> None:
    """By the address, whatever its case, or by what `scan` says of the text."""
    (found,) = qr_findings((text,))

    assert (found.kind, found.text) == (kind, text)
    assert found.scan.score >= score


def test_other_codes_are_nothing() -> None:
    """Posters, files, tickets, menus."""
    assert (
        qr_findings(("https://pan.baidu.com/s/1AbC", "WIFI:S:cafe;T:WPA;P:secret;;", "A-1024", "https://www.wjx.cn/vm/abc.aspx"))
        == ()
    )
