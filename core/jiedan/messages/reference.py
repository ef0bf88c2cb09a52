"""docs/reference/commands.md, drawn from the table of words. The page is never written by hand."""

from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS, Spelling, Tail

_FOLLOWS: Final = {
    Tail.NOTHING: "",
    Tail.NUMBER: "17",
    Tail.FIGURE: "17 500",
    Tail.REASON: "17 200 reason",
    Tail.TIME: "17 2天",
    Tail.TEXT: "17 text",
    Tail.ORDER: "the order",
    Tail.OWN: "17 5 text",
    Tail.TOPIC: "word",
    Tail.LANGUAGE: "language",
    Tail.SPAN: "1天",
    Tail.LISTING: "进行中 2",
    Tail.NAME: "@name",
    Tail.WHOM: "17 2",
    Tail.WORDS: "text",
    Tail.PERSON: "@name reason",
    Tail.ACCUSED: "@name 假付款 #17 90天 reason",
}
"""What may stand behind the word, by example. 17 is the order's number."""
_OWN: Final = {
    Verb.AMEND: "17 预算600",
    Verb.REVIEW: "17 5 text",
    Verb.REFUSE: "17 reason",
    Verb.RELEASE: "17 reason",
    Verb.RECUSE: "17 reason",
    Verb.QUOTE: "17 500 三天 含两次修改",
    Verb.COUNTER: "17 2 450",
    Verb.ASSIGN: "17 @name",
    Verb.OFFER: "the package",
    Verb.INVITE: "3天 20人 source",
    Verb.SHIP: "17 顺丰 SF123456 三天到",
    Verb.EXPORT: "2026-11",
    Verb.NICKNAME: "张三-UI设计",
    Verb.SKILLS: "UI设计 插画",
    Verb.VERIFY: "@name 实名",
    Verb.ENTRANCE: "试稿 200",
    Verb.ADD_POINTS: "@name 1 reason",
    Verb.TAKE_POINTS: "@name 1 reason",
    Verb.APPEAL: "text",
    Verb.REVERSE_POINTS: "12 reason",
    Verb.CONDUCT: "strikes 3",
    Verb.FINDINGS: "3",
    Verb.UPHOLD_FINDING: "3 reason",
    Verb.CLEAR_FINDING: "3 reason",
    Verb.GRANT: "@name 审核成员 管订单",
    Verb.TAKE_RIGHT: "@name 管订单",
    Verb.TITLE: "@name 群内顾问",
    Verb.SILENCE: "3个月",
    Verb.BACK_CHANNEL: "code",
    Verb.APPEAL_BLACKLIST: "B2345678 reason",
    Verb.UNBLACKLIST: "B2345678 reason",
    Verb.SHARE_BLACKLIST: "给 12 假付款",
}
_HEAD: Final = """# Commands

Drawn from `core/jiedan/messages/words.py`; a test compares. The first word of each cell is the one that we teach.

- Every word is a slash command too: `/接单 17`, `/claim 17`, `/claim@jiedan_bot 17`.
- The order's number stands behind the word or in front of it: `接单 17`, `接单17`, `接单 #17`, `17 接单`.
  In reply to a card, or where only one order can be meant, it may be left out.
- A word counts only at the beginning of a line, and not as a question: `谁接单?`, `不接单`, `接单的人呢` are ordinary
  talk, and so are quoted, forwarded and edited messages.
- The first bare number is the order's. Write an amount behind it (`取消 17 200`) or with its currency (`取消 200元`).
- *Casual* words are ordinary talk as well: in a group they count only where one of your orders waits for just that. So is every
  English word without a number, a slash or a colon, but for `post`, `help`, `language`, `mine`, `orders`, `books` and `settings`.

| verb | 中文 | English | behind it | casual |
|---|---|---|---|---|
"""


def draw() -> str:
    """The whole page."""
    return _HEAD + "".join(_line(verb, spelling) for verb, spelling in WORDS.items())


def _line(verb: Verb, spelling: Spelling) -> str:
    follows = _OWN.get(verb, _FOLLOWS[spelling.tail])
    cells = (verb.value, " ".join(spelling.zh), ", ".join(spelling.en), follows, " ".join(spelling.casual))
    return f"| {' | '.join(cells)} |\n".replace("|  |", "| |")
