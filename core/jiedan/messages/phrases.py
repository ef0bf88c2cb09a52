"""How people go on behind a command word: politely, with a question, with a sentence. What is no command is told by these."""

from typing import Final

POLITE: Final = frozenset({
    "谢谢", "多谢", "谢了", "感谢", "谢谢老板", "辛苦了", "麻烦了", "拜托", "老板", "好的", "好", "ok", "号", "号单", "单",
    "please", "pls", "thanks", "thx", "thankyou", "ty", "cheers", "now",
})  # fmt: skip
"""What may stand behind a word that takes no text, written together and folded."""

SENTENCE: Final = frozenset({
    "is", "was", "are", "were", "be", "been", "am", "isn't", "wasn't", "will", "would", "can", "could", "should", "may", "might",
    "must", "has", "had", "have", "does", "did", "do", "to", "of", "and", "or", "but", "not", "if", "me", "you", "it", "him",
    "them", "us", "what", "when", "who", "why", "how", "where", "which", "by", "on", "in", "at", "for", "with", "from", "as",
    "up", "out", "off", "soon", "later", "today", "tomorrow",
})  # fmt: skip
"""English words that make a sentence of the command word in front of them (`deliver by Friday`): ordinary talk, unless a number,
a colon or a slash says otherwise."""

ASKING: Final = ("了吗", "了没", "好了没", "吗", "呢", "怎么样", "怎样", "什么时候", "多久")
"""How a question goes on behind a word, even where an order is named: `交付 17 了吗`."""

QUESTION: Final = (
    *ASKING, "么", "嘛", "怎么", "如何", "什么", "咋", "多少", "谁", "哪", "几", "为何", "有没有", "能不能",
)  # fmt: skip
"""How a question begins where no order is named."""
