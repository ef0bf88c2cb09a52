"""The printed pages: all that the files hold, in letters that a reader can find again."""

import io
import re
from zoneinfo import ZoneInfo

import msgspec
import pytest
from pypdf import PdfReader

from jiedan.evidence.bundle import keywords, listed, mark_of
from jiedan.evidence.contract import contract, paper
from jiedan.evidence.dossier import Dossier, data_files
from jiedan.evidence.pages import Pages
from jiedan.evidence.printing import FONTS, Document, Heading, Pair, Table, Words, printed
from jiedan.orders.order import State
from jiedan.texts.catalog import Catalog
from tests.core.evidence.dossiers import FILE, LOST, dossier, trade
from tests.core.orders.trade import Trade

CATALOG = Catalog(strict=True)


def pages(known: Dossier, fonts: tuple[str, ...] = FONTS) -> bytes:
    """The PDF of a dossier."""
    index = listed(data_files(known))
    return printed(Pages(known, CATALOG.say).document(index, mark_of(index)), fonts)


def read(pdf: bytes) -> str:
    """What a reader copies out of the PDF, without blanks."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_that_happened_stands_in_the_pages(language: str) -> None:
    """Every record with its hash, what was said, the files, the money, the names of then, the times in both zones."""
    known = dossier(language=language)
    text = read(pages(known))
    said = [
        "卖点少了一个",
        "要求里只有两个",
        "做了大部分",
        "稿子在路上，<b>&amp;",
        "三个卖点-快-稳",
        FILE.sha256,
        LOST.name,
        "老板",
        "仲裁员",
    ]

    assert [link.hash for link in known.chain if link.hash not in text] == []
    assert [words for words in said if words not in text] == []
    assert all(
        name in text for name in ("¥285.00", "¥15.00", "-¥500.00", "2026-11-2312:00:00Asia/Shanghai", "2026-11-2304:00:00UTC")
    )


def test_the_pages_are_numbered_and_carry_the_mark_of_the_files() -> None:
    """Each with its number and how many there are."""
    known = dossier()
    pdf = pages(known)
    book = PdfReader(io.BytesIO(pdf))
    numbers = [re.sub(r"\s", "", page.extract_text()) for page in book.pages]

    assert len(numbers) > 2
    assert all(f"第{place}页，共{len(numbers)}页" in text for place, text in enumerate(numbers, 1))
    assert keywords(mark_of(listed(data_files(known)))).encode() in pdf


def test_the_same_dossier_makes_the_same_pages() -> None:
    """Byte for byte, with a font of this computer and without."""
    assert pages(dossier()) == pages(dossier())
    assert pages(dossier(), ()) == pages(dossier(), ())


def test_a_computer_without_a_font_prints_all_the_same() -> None:
    """The letters are named, and whoever reads it has them."""
    pdf = pages(dossier(), ())

    assert b"STSong-Light" in pdf
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 2


@pytest.mark.parametrize("state", [State.DRAFT, State.OPEN, State.CLAIMED, State.WORKING])
def test_an_order_has_pages_wherever_it_stands(state: State) -> None:
    """Also where nothing was published yet, said, handed in or paid."""
    known = msgspec.structs.replace(dossier(Trade().to(state)), room=(), copies={}, lacking=())

    assert "一份产品介绍文案" in read(pages(known))


def test_an_order_that_was_published_before_records_kept_the_text_says_so() -> None:
    """What it says then is what the order says now."""
    known = dossier()
    old = [
        msgspec.structs.replace(link, body=re.sub(r'"published":"(?:[^"\\]|\\.)*"', '"published":""', link.body))
        for link in known.chain
    ]
    text = read(pages(msgspec.structs.replace(known, chain=tuple(old))))

    assert "只留了哈希值" in text and "三个卖点-快-稳" in text


def test_text_of_any_length_and_kind_is_printed() -> None:
    """A note of many pages, a word without end, marks of a language, letters that no font has."""
    blocks = (
        Heading("长"), Words("很长的话，" * 4000), Words("x" * 5000), Words("<b>不粗</b> &lt; \x00\x1b 😀\u202e"),
        Pair("标签" * 40, "值\n" * 300), Words(""), Table(("一", "二"), tuple((str(row), "名字" * 30) for row in range(200)), (1, 3)),
    )  # fmt: skip
    text = read(printed(Document("题 <i>", "", blocks, "{page}/{pages}")))

    assert text.count("很") == 4000 and text.count("x") == 5000
    assert "<b>不粗</b>&lt;□" in text and "题<i>" in text


def test_an_agreement_says_what_the_order_says_in_both_languages() -> None:
    """Sides, price, deadline, commission, revisions, what happens in a dispute; the requirements once, word for word."""
    order = trade().order
    text = contract(order, {1: "老板", 2: "安"}, ZoneInfo("Asia/Shanghai"), CATALOG.languages, CATALOG.say)
    printed_text = read(printed(paper(text, order.number, "zh", CATALOG.say)))

    for said in (
        "付款方：老板；接单人：安。",
        "Client: 老板. Taker: 安.",
        "¥475.00",
        "5%",
        "最多 2 次",
        "48 hours",
        "2026年11月28日",
    ):
        assert said in text
    assert text.count("三个卖点\n- 快\n- 稳") == 1
    assert [line for line in text.splitlines() if re.sub(r"\s", "", line) not in printed_text] == []
