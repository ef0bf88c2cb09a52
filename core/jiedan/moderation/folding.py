"""What a reader sees in spite of all tricks: one plain string, and where each of its characters came from.

`plain` undoes what hides letters: full-width and mathematical forms, look-alikes of other alphabets, marks, zero-width characters.
`tight` also throws away what people put between letters and makes Chinese and circled figures digits: 1 3 8·零零 is 13800. Both work
character by character, so that a finding in the folded text can be quoted from the original (`origins`, `plain_origins`).
"""

import unicodedata
from collections.abc import Sequence
from itertools import chain, compress, repeat
from typing import Final

from jiedan.messages.normal import aligned
from jiedan.moderation.confusables import LETTERS

LONGEST: Final = 4000
"""Code points that are looked at; nobody reads more, and the time it takes is bounded."""
_REMEMBERED: Final = 20_000
_BLANKS: Final = "\u3164\u2800\u115f\u1160\uffa0\u17b4\u17b5\u034f"
_UNSEEN: Final = frozenset({"Cf", "Mn", "Me", "Cc", "Co", "Cs", "Cn"})
_BETWEEN: Final = frozenset({"Zs", "Zl", "Zp", "So", "Sk", "Pc", "Pd", "Lm"})
_LOOSE: Final = "/\\\t\n\r .·•・。*_-~|^'\"`()[]{}<>（）《》「」『』“”‘’…～—＊﹡丶﹒゜※"
"""What people put between the letters of a word; a full stop of Chinese is among them, a comma is not."""
_HEARTS: Final = "❤♥💗💓💕💖💙💚💛💜🖤🧡🤍💌"
_READ_AS: Final = str.maketrans("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺洞，、；", "001234567891234567891" + "0,,,")
_SOUNDS: Final = {
    letter: said
    for said, letters in (
        ("微", "薇威徽巍葳溦癓"), ("信", "芯伈訫" + _HEARTS), ("加", "伽咖珈茄迦枷"), ("群", "裙羣宭"), ("扣", "抠蔻寇叩"),
        ("聊", "撩獠廖"), ("宝", "堡葆"), ("卡", "咔佧"), ("支", "吱汥"), ("账", "帐"), ("码", "玛犸"), ("号", "昊"),
        ("单", "箪"), ("付", "咐附"), ("刷", "唰"), ("兼", "蒹"),
        ("+", "➕＋✚✛"), ("企鹅", "🐧"), ("飞机", "✈🛩"), ("电话", "☎📞"), ("手机", "📱"),
    )
    for letter in letters
}  # fmt: skip
"""Rare or playful characters that are read as another one. Common ones that mean themselves are not here."""
_ALSO_SIMPLER: Final = str.maketrans(
    "轉帳聯電話銀戶團隊統檢測異凍領獎點擊鏈證碼廣業匯貨變領賺貸號係實臺稱寶審組織絕從來這裡裏讓換買賣",
    "转账联电话银户团队统检测异冻领奖点击链证码广业汇货变领赚贷号系实台称宝审组织绝从来这里里让换买卖",
)


class _Folder(dict[int, str]):
    """Code point → its folded form, learnt as it is asked, up to a bound."""

    def __init__(self, *, tight: bool) -> None:
        super().__init__()
        self._tight: Final = tight

    def __missing__(self, code: int) -> str:
        form = _tight(chr(code)) if self._tight else _plain(chr(code))
        if len(self) < _REMEMBERED:
            self[code] = form
        return form


def _plain(letter: str) -> str:
    known = LETTERS.get(letter)
    if known is not None:
        return known
    if letter in _BLANKS or 0xE0000 <= ord(letter) <= 0xE0FFF:
        return ""
    if letter in "\n\t":
        return " "
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    parts = [each for each in unicodedata.normalize("NFKD", letter) if unicodedata.category(each) not in _UNSEEN]
    bare = "".join(LETTERS.get(each, each) for each in parts)
    if not bare or not bare.isascii():
        bare = "".join(LETTERS.get(each, each) for each in unicodedata.normalize("NFKC", letter))
    return aligned(bare.casefold()).translate(_ALSO_SIMPLER)


def _tight(letter: str) -> str:
    if letter in _SOUNDS:
        return _SOUNDS[letter]
    form = _plain(letter).translate(_READ_AS)
    if len(form) == 1:
        form = _SOUNDS.get(form, form)
    return "".join(each for each in form if each not in _LOOSE and (each.isalnum() or unicodedata.category(each) not in _BETWEEN))


class _Lengths(dict[int, str]):
    """Code point → a character whose number is the length of its folded form: `str.translate` counts quicker than we do."""

    def __init__(self, folder: _Folder) -> None:
        super().__init__()
        self._folder: Final = folder

    def __missing__(self, code: int) -> str:
        length = chr(len(self._folder[code]))
        if len(self) < _REMEMBERED:
            self[code] = length
        return length


_PLAIN: Final = _Folder(tight=False)
_TIGHT: Final = _Folder(tight=True)
_PLAIN_LENGTHS: Final = _Lengths(_PLAIN)
_TIGHT_LENGTHS: Final = _Lengths(_TIGHT)


def plain(text: str) -> str:
    """Letters as they are read, lower case, common traditional characters simplified; what stands between them stays."""
    return text.translate(_PLAIN)


def tight(text: str) -> str:
    """`plain` without what stands between letters, figures as digits, and characters that only sound like others as those."""
    return text.translate(_TIGHT)


def origins(text: str) -> Sequence[int]:
    """For each character of `tight(text)` its place in the text, and at the end the text's length.

    It costs more than `tight` does: ask when something has been found.
    """
    return _origins(text, _TIGHT_LENGTHS)


def plain_origins(text: str) -> Sequence[int]:
    """The same for `plain(text)`."""
    return _origins(text, _PLAIN_LENGTHS)


def _origins(text: str, table: _Lengths) -> Sequence[int]:
    lengths = text.translate(table).encode("latin-1")
    if not lengths or max(lengths) <= 1:
        return [*compress(range(len(text)), lengths), len(text)]
    return [*chain.from_iterable(map(repeat, range(len(text)), lengths)), len(text)]
