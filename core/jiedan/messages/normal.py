"""Text as it came in, made fit to keep (`clean`) and fit to compare (`folded`).

People write full-width figures, paste zero-width characters and type 預算 as well as 预算. What we keep and show is what they
wrote, less what nobody can see; what we compare with is a plainer form that nobody is shown.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NEWLINES: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS: Final = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

_AS_IS: Final = "，。、；"
_SIMPLER: Final = str.maketrans(
    "預價報單錢塊萬億兩圓幣點時週禮後號個內幾鐘鍾開終數設計圖畫寫譯網頁視頻輯幫誠徵標題項務間費傭給負貳參陸買賣還請問誰嗎麼頭與為當據這無過約現確認發驗評進結協爭議賬須詳馬門氣雙優總談聯繫",
    "预价报单钱块万亿两圆币点时周礼后号个内几钟钟开终数设计图画写译网页视频辑帮诚征标题项务间费佣给负贰叁陆买卖还请问谁吗么头与为当据这无过约现确认发验评进结协争议账须详马门气双优总谈联系",
)
_REMEMBERED: Final = 20_000


class _Plainer(dict[int, str]):
    """Code point → its plainer form, learnt as it is asked, up to a bound. `longest` bounds the form's length."""

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = unicodedata.normalize("NFKC", letter).casefold()
        found = letter if letter in _AS_IS or not 0 < len(plain) <= self._longest else plain.translate(_SIMPLER)
        if len(self) < _REMEMBERED:
            self[code] = found
        return found


_LETTER_BY_LETTER: Final = _Plainer(1)
_WHOLE: Final = _Plainer(20)


def clean(text: str, limit: int = 4000) -> str:
    """What may be kept and shown: without control, zero-width and direction characters, trimmed, at most `limit` characters.

    Newlines stay; every other blank becomes a plain space. Cleaning twice is cleaning once.
    """
    printable = text.isprintable()  # then it has no control characters, and no blank but the plain space
    if not (printable and text.isascii()):
        text = text[: limit * 4]
        text = _UNSEEN.sub("", text if printable else _BLANKS.sub(" ", _NEWLINES.sub("\n", text)))
    return text.strip()[:limit].rstrip()


@lru_cache(maxsize=64)  # an event's text is looked at by more than one
def folded(text: str) -> str:
    """The form that words are looked for in: cleaned, full-width → ASCII, lower case, common traditional characters simplified.

    Of Chinese punctuation ，。、； stay (a comma inside a figure is another thing than one between clauses); ？！： become ASCII.
    """
    text = clean(text)
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).translate(_WHOLE)


def aligned(text: str) -> str:
    """`folded` for a text that is clean already, character by character: position n of both means the same."""
    return text.lower() if text.isascii() else text.translate(_LETTER_BY_LETTER)
