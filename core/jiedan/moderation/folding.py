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
        ("微", "薇威徽巍葳溦癓"), ("信", "芯伈訫✉📧📩" + _HEARTS), ("加", "伽咖珈茄迦枷"), ("群", "裙羣宭"), ("扣", "抠蔻寇叩"),
        ("聊", "撩獠廖"), ("宝", "堡葆"), ("卡", "咔佧"), ("支", "吱汥"), ("账", "帐"), ("码", "玛犸"), ("号", "昊"),
        ("单", "箪"), ("付", "咐附"), ("刷", "唰"), ("兼", "蒹"),
        ("+", "➕＋✚✛"), ("卫星", "🛰"), ("企鹅", "🐧"), ("飞机", "✈🛩"), ("电话", "☎📞"), ("手机", "📱"),
    )
    for letter in letters
}  # fmt: skip
"""Rare or playful characters that are read as another one. Common ones that mean themselves are not here."""
_ALSO_SIMPLER: Final = str.maketrans(
    "轉帳聯電話銀戶團隊統檢測異凍領獎點擊鏈證碼廣業匯貨變賺貸號係實臺稱寶審組織絕從來這裡裏讓換買賣單賬錢費發給訊賴掃進財過繞"
    "開機麼嗎誰說談們個對請還邊維護級險額現兌儲優價較間員長會頭頁資訂減飛鵝綠軟體簽貝幣虛擬穩賠債兒專務線動滿滯繳納稅關閉啟驗"
    "認總經時後樣嘅喺唔咁啲佢冇俾畀乜幾萬億雙應該別陰陽車馬魚鹹麗連結細終網紅約紙練續絡繫聽視覺規觀記註詳試詢誠語課調論識議譯"
    "貴質購贈贊讚輕輸辦農運達遠適選郵釋針鐘鎖門陸際隨雲靈靜順須預題類顯風養駕騙髮黃齊齡龍傳倉償勞勵區協參吳嘗圖圓場壞壓媽學寫"
    "層屬帶幫幹廠強徵愛憑戲撥擇據擔攝數斷書東條極構標樓權歡歸殺氣決沒淨準溫滅無營爭狀獨獲甚產畫當療盜監盤確禮離種積窮競筆節簡"
    "籤糾純紹緊編繼罰職腦臉興舊藝藥處補裝製複復誤豬負責貪貼賞賭跡蹤軍軌載輔輛遊違遞邏鄰醫釣鈔錄錯鍵鏡閒闆陣陳雜難願飯館驚鬧傭"
    "嶶霺俬厶撳佔週闢"
    ,
    "转账联电话银户团队统检测异冻领奖点击链证码广业汇货变赚贷号系实台称宝审组织绝从来这里里让换买卖单账钱费发给讯赖扫进财过绕"
    "开机么吗谁说谈们个对请还边维护级险额现兑储优价较间员长会头页资订减飞鹅绿软体签贝币虚拟稳赔债儿专务线动满滞缴纳税关闭启验"
    "认总经时后样的在不这些他没给给什几万亿双应该别阴阳车马鱼咸丽连结细终网红约纸练续络系听视觉规观记注详试询诚语课调论识议译"
    "贵质购赠赞赞轻输办农运达远适选邮释针钟锁门陆际随云灵静顺须预题类显风养驾骗发黄齐龄龙传仓偿劳励区协参吴尝图圆场坏压妈学写"
    "层属带帮干厂强征爱凭戏拨择据担摄数断书东条极构标楼权欢归杀气决没净准温灭无营争状独获什产画当疗盗监盘确礼离种积穷竞笔节简"
    "签纠纯绍紧编继罚职脑脸兴旧艺药处补装制复复误猪负责贪贴赏赌迹踪军轨载辅辆游违递逻邻医钓钞录错键镜闲板阵陈杂难愿饭馆惊闹佣"
    "微微私私按占周辟"
)  # fmt: skip
"""Traditional characters, those of Cantonese that say the same, and rare ones, row by row over what they are read as."""


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
