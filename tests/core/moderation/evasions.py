"""What people do to a line so that a machine does not read it, done by a program: the same every time."""

from collections.abc import Callable
from random import Random
from typing import Final

_LOOKS: Final = {
    "a": "аɑα",
    "c": "сϲ",
    "e": "еҽ",
    "h": "һ",
    "i": "іı",
    "j": "ј",
    "l": "ӏ",
    "o": "оο",
    "p": "рρ",
    "s": "ѕ",
    "t": "τ",
    "u": "υ",
    "v": "ν",
    "w": "ԝ",
    "x": "хχ",
    "y": "у",
    "b": "Ь",
    "d": "ԁ",
    "k": "к",
    "m": "м",
    "n": "ո",
    "q": "ԛ",
    "A": "А",
    "B": "В",
    "C": "С",
    "E": "Е",
    "H": "Н",
    "K": "К",
    "M": "М",
    "O": "О",
    "P": "Р",
    "S": "Ѕ",
    "T": "Т",
    "V": "Ѵ",
    "X": "Х",
    "Y": "У",
    "0": "⓪０",
    "1": "①１",
    "2": "②２",
    "3": "③３",
    "4": "④４",
    "5": "⑤５",
    "6": "⑥６",
    "7": "⑦７",
    "8": "⑧８",
    "9": "⑨９",
    "转": "轉",
    "账": "賬帳",
    "号": "號",
    "钱": "錢",
    "电": "電",
    "话": "話",
    "联": "聯",
    "银": "銀",
    "户": "戶",
    "单": "單",
    "团": "團",
    "统": "統",
    "点": "點",
    "击": "擊",
    "给": "給",
    "贷": "貸",
    "赚": "賺",
    "发": "發",
    "费": "費",
}
_SOUNDS: Final = {
    "微": "薇徽葳",
    "信": "芯",
    "加": "伽咖",
    "群": "裙",
    "扣": "抠叩",
    "聊": "撩",
    "宝": "堡",
    "卡": "咔",
    "支": "吱",
    "账": "帐",
    "付": "咐",
    "码": "玛",
    "刷": "唰",
    "一": "壹①",
    "二": "贰②",
    "三": "叁③",
    "0": "零〇",
    "1": "一幺",
    "2": "二贰",
    "3": "三叁",
    "4": "四肆",
    "5": "五伍",
    "6": "六陆",
    "7": "七柒",
    "8": "八捌",
    "9": "九玖",
    "+": "➕＋",
}
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\u3164\u2800\U000e0041"
_BETWEEN: Final = (" ", ".", "·", "-", "*", "_", "~", "|")


def zero_width(line: str, random: Random) -> str:
    """Characters that nobody sees, in every third place."""
    return "".join(letter + (random.choice(_UNSEEN) if random.random() < 0.35 else "") for letter in line)


def look_alikes(line: str, random: Random) -> str:
    """Letters of other alphabets, figures in circles, traditional characters."""
    return "".join(random.choice(_LOOKS[letter]) if letter in _LOOKS and random.random() < 0.6 else letter for letter in line)


def spread_out(line: str, random: Random) -> str:
    """One and the same mark between all characters."""
    return random.choice(_BETWEEN).join(letter for letter in line if not letter.isspace())


def full_width(line: str, random: Random) -> str:
    """The wide forms of ASCII."""
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in line)


def like_sounding(line: str, random: Random) -> str:
    """Characters that sound the same, and figures written as characters."""
    return "".join(random.choice(_SOUNDS[letter]) if letter in _SOUNDS and random.random() < 0.6 else letter for letter in line)


EVASIONS: Final[tuple[Callable[[str, Random], str], ...]] = (zero_width, look_alikes, spread_out, full_width, like_sounding)
