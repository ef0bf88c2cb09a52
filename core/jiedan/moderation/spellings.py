"""How words are written: every way to put parts together, pinyin for characters, characters that sound alike."""

from itertools import product
from typing import Final

SYLLABLES: Final = {
    "加": "jia",
    "微": "wei",
    "信": "xin",
    "私": "si",
    "聊": "liao",
    "群": "qun",
    "转": "zhuan",
    "支": "zhi",
    "付": "fu",
    "宝": "bao",
    "扣": "kou",
    "卡": "ka",
    "收": "shou",
    "款": "kuan",
    "钱": "qian",
    "代": "dai",
    "刷": "shua",
    "单": "dan",
    "兼": "jian",
    "职": "zhi",
    "粉": "fen",
    "贷": "dai",
    "下": "xia",
    "我": "wo",
    "友": "you",
    "联": "lian",
    "系": "xi",
    "红": "hong",
    "包": "bao",
    "账": "zhang",
    "谈": "tan",
}
"""Characters that are written in pinyin to get past, and how."""
SOUNDED: Final = (
    "加微信 加微 加v 加q 加我 加好友 加我微 私聊 私聊我 私我 私信 私信我 私下 私单 私谈 私活便宜 "
    "微信聊 支付宝 加扣扣 微信号 转我 转账给我 红包 收款码 联系我 "
    "加群 群外 联系方式 加个微 加下微 佣金"
)
"""Words that are written with other characters of the same sound."""
_ALIKE: Final = {
    "加": "家佳嘉架夹甲", "微": "维唯卫伟围威尾", "信": "心新星欣鑫辛", "私": "司斯思丝撕四死寺嘶", "聊": "料辽疗", "我": "窝沃卧",
    "扣": "口", "支": "之知织枝只芝", "付": "富复服赋", "宝": "保包饱", "友": "有右", "号": "浩耗", "转": "赚砖",
    "账": "帐涨", "红": "洪宏",
    "款": "宽", "码": "马", "联": "连莲", "系": "西戏", "群": "裙", "佣": "拥", "单": "丹蛋", "钱": "前浅",
}  # fmt: skip
"""A character → common ones of the same sound. Rare ones are folded in folding.py, wherever they stand."""


def sounding_like(word: str) -> list[str]:
    """The word with every choice of characters of the same sound, itself left out."""
    choices = [letter + _ALIKE.get(letter, "") for letter in word]
    return ["".join(choice) for choice in product(*choices)][1:]


def each(*parts: str) -> str:
    """Every way to put one of each part together, as a list of words."""
    return " ".join("".join(choice) for choice in product(*(part.split() for part in parts)))
