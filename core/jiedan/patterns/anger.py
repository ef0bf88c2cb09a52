"""Whether a line is angry. A count of such lines is one sign among several; what was said stays where it was said."""

import re
from typing import Final

_ANGRY: Final = re.compile(
    "骗子|骗人|骗钱|诈骗|垃圾|退钱|退款|还钱|投诉你|举报|曝光|差评|太差|很差|差劲|无语|恶心|滚|傻|有病|不要脸|耍我|敷衍|糊弄|忽悠|"
    r"拉黑|不讲理|气死|火大|凭什么|什么玩意|scam|liar|cheat|fraud|refund|money back|ridiculous|unacceptable|terrible|awful|"
    r"garbage|rubbish|useless|disgusting|worst|furious|report you|waste of time",
    re.IGNORECASE,
)
_LOUD: Final = re.compile(r"[!！?？]{3,}")


def is_angry(text: str) -> bool:
    """By its words, or by three exclamation or question marks in a row."""
    return _ANGRY.search(text) is not None or _LOUD.search(text) is not None
