"""Names that are meant to be taken for those of staff: look-alike letters, invisible ones, another 官方 or ✔, l for I, o for 0.

Names are compared by skeleton. Whose account it is, the caller knows: a member of staff is not held against the own name.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from jiedan.moderation.folding import plain

LONGEST: Final = 64
"""Code points of a name that are looked at; platforms show fewer."""
_TITLES: Final = re.compile(
    r"官方|客服|群主|管理员|管理|助理|助手|小号|新号|大号|本人|真身|正版|唯一|认证|平台|值班|在线|备用|工作号|"
    r"admin(?:istrator)?|official|support|owner|service|staff|moderator|verified|real|theone|help(?:desk)?|mod(?=\b|$)"
)
_FIGURES: Final = re.compile(r"^\d{1,4}|\d{1,4}$")
_SAME: Final = str.maketrans("1i|!0", "llllo")
_SAME_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_TURNED: Final = re.compile(r"[\u202e\u202b\u2067]")
_SAME_STROKES: Final = str.maketrans("曰末已囗壬士", "日未己口王土")
_SIMPLER: Final = str.maketrans(
    "陳劉張楊趙黃吳孫馬羅鄭謝韓鄧馮蕭葉呂蔣閻鐘鍾盧譚鄒陸龍萬湯賀賴龔顧錢嚴華鳳麗潔國偉強軍傑濤輝剛劍輝紅蘭雲飛寶貴興順財鶴齊齡學師長東風魚鳥貓"
    "樂夢陽樹園遠達運開關聰賢銀鋒鐵麵雙靜韻穎頤顏預願領頭題顯類風飄飯館驗駿騎驕鴻鵬鷹麥黨齒龜爺媽藝術業務專員賬單財務審",
    "陈刘张杨赵黄吴孙马罗郑谢韩邓冯萧叶吕蒋阎钟钟卢谭邹陆龙万汤贺赖龚顾钱严华凤丽洁国伟强军杰涛辉刚剑辉红兰云飞宝贵兴顺财鹤齐龄学师长东风鱼鸟猫"
    "乐梦阳树园远达运开关聪贤银锋铁面双静韵颖颐颜预愿领头题显类风飘饭馆验骏骑骄鸿鹏鹰麦党齿龟爷妈艺术业务专员账单财务审",
)
_STROKES: Final = dict.fromkeys(map(ord, "丶ˊˋˇˉ゛゜ーㄧ丨乛"), "")
"""Letters to Unicode, specks to a reader."""
_ENOUGH: Final = 4
"""Latin letters that a skeleton must have before one more of them makes no difference."""


def skeleton(name: str) -> str:
    """What is left of a name for whoever glances at it: two names with one skeleton are taken for each other."""
    return _alike(_letters(name))


def impersonates(name: str, staff_names: Iterable[str]) -> str | None:
    """The first of the staff's names that this one looks like, a plain copy included; None if it looks like none."""
    faces = [_forms(name[:LONGEST])]
    if _TURNED.search(name):  # what stands behind such a mark is shown from its end
        faces.append(_forms(name[:LONGEST][::-1]))
    for staff in staff_names:
        theirs = _forms(staff[:LONGEST])
        if any(_is_taken_for(looks, theirs) for looks in faces):
            return staff
    return None


class _Forms(NamedTuple):
    """Skeletons of a name: `plain` without figures at its ends, `bare` also without titles; "" for what is too short to compare."""

    whole: str
    plain: str
    bare: str
    titled: bool


def _is_taken_for(looks: _Forms, theirs: _Forms) -> bool:
    if looks.whole == theirs.whole or (looks.plain and looks.plain == theirs.plain) or _one_more(looks.whole, theirs.whole):
        return True
    return looks.titled and looks.bare != "" and looks.bare == theirs.bare


@lru_cache(maxsize=4096)
def _forms(name: str) -> _Forms:
    letters = _letters(name)
    untitled = _TITLES.sub("", letters)
    plain_form, bare = _alike(_FIGURES.sub("", letters)), _alike(_FIGURES.sub("", untitled))
    return _Forms(_alike(letters), plain_form if len(plain_form) > 1 else "", bare if len(bare) > 1 else "", untitled != letters)


def _letters(name: str) -> str:
    """Letters and figures of a name, plain, simplified, without anything between them."""
    readable = plain(name[:LONGEST]).translate(_SIMPLER).translate(_SAME_STROKES).translate(_STROKES)
    return "".join(letter for letter in readable if letter.isalnum() or letter in "|!")


def _alike(letters: str) -> str:
    """Letters that are hard to tell apart made one."""
    for pair, letter in _SAME_PAIRS:
        letters = letters.replace(pair, letter)
    return letters.translate(_SAME)


def _one_more(one: str, other: str) -> bool:
    """Whether a Latin letter or a figure is doubled, or one figure put in, or two letters changed places."""
    shorter, longer = sorted((one, other), key=len)
    if sum(letter.isascii() for letter in shorter) < _ENOUGH or len(longer) - len(shorter) > 1:
        return False
    place = next((place for place, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]), len(shorter))
    if len(shorter) == len(longer):
        swapped = shorter[:place] + shorter[place : place + 2][::-1] + shorter[place + 2 :]
        return len(shorter) > _ENOUGH and swapped == longer
    added = longer[place]
    return longer[:place] + longer[place + 1 :] == shorter and (added.isdigit() or longer[place - 1 : place] == added)
