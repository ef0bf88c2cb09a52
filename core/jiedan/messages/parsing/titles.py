"""What the order is about: the title, and the requirements, in which everything stays that is not title, budget or deadline."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import msgspec

from jiedan.messages.parsing.patterns import Pattern

LONGEST: Final = 40
"""Characters of a title. A longer one is cut, and the whole sentence goes into the requirements."""

_LABELS: Final = {
    "title": r"需求标题|标题|需求名称|项目名称|任务名称|需求|项目|任务|主题|title|task|project|subject|job",
    "rest": r"具体要求|详细要求|需求描述|项目描述|要求|说明|详情|描述|备注|内容|补充|requirements?|details?|description|notes?",
    "other": (
        r"预算范围|预算|价格|报酬|费用|稿费|交付时间|交付日期|交付|截止时间|截止日期|截止|交稿时间|完成时间|期限|时间|工期|"
        r"ddl|budget|price|pay|deadline|due(?: date)?|delivery"
    ),
}
_LABEL: Final = Pattern(
    r"(?:(?<=[\s，。、；,;!?#】\])）\d.])|^)[【\[#]?\s?(?:"
    + "|".join(f"(?P<{kind}>{names})" for kind, names in _LABELS.items())
    + r")\s?(?:[:】\]#]|(?<=】):?){1,2}"
)
_BREAKS: Final = (
    r"\n+|^\s*\d{1,2}[.、,，)](?=\s?[^\d\s])|[，。；;!?【】\U0001f000-\U0001faff\u2600-\u27bf]+|~(?!\d)|"
    r"(?<!\d)~|,(?!\d{3}(?!\d))|(?<!\d),|\.(?=\s|$)|[①-⑳]|(?<=\s)[-*•·](?=\s)|^[-*•·](?=\s?\S)"
)
_BREAK: Final = Pattern(_BREAKS, re.MULTILINE)
_BREAK_OF_LIST: Final = Pattern(r"(?<=[\s，。；])\d{1,2}[.、,，)](?=\s?[^\d\s])|" + _BREAKS, re.MULTILINE)
_LIST: Final = Pattern(r"\s*1[.、,，)]")
_OPENING: Final = Pattern(
    r"(?:[^a-z0-9_\u3400-\u9fff《「“\"'(（\[【]|大家好|各位(?:老师|大佬|好|亲|朋友们?)*|老师们?好?|亲们|hi(?: all|"
    r" everyone| guys)?\b|hello(?: everyone)?\b|hey\b|在线等|在吗|有偿求助|求助|有偿|【[急加]+】|"
    r"发单|发布需求|新需求|需求(?=[:#】])|急单|高价|低价|紧急|急急+|"
    r"找(?:个|位)?人(?:能|来)?|(?:我|我们|本人|现在?|这边|公司|店里|目前|想要?)*(?:急需要?|诚求|急求|跪求|急寻|诚招|急招|急聘|诚聘|急找|现求|需要|需求|想找|"
    r"想请|求购|求(?![婚职学生])|招募|招聘|招|征集|征|寻找|寻|找)(?:一?[个位名](?=会|能|懂|可以|人|大[佬神]|老师|师傅帮)|[个位])?"
    r"|(?:有没有|有无|有|谁|哪位)(?:人|大佬|老师|朋友|小伙伴|高手)?(?:能|会|可以|愿意|有空|有时间|方便)|(?:个|位)?人(?:能|"
    r"来)?(?=[做写帮画修剪翻代设改送取上跑拍录打])|帮我们?|帮忙|帮(?=[做写画修剪翻设改送取])|请(?!假|柬|帖)|麻烦|代发|"
    r"(?:i'm|we're|i am|we are|i|we)\b|need(?:ed|ing)?(?:\ssome(?:one|body)\s(?:to|who can))?\b|(?:am|"
    r"are)?\s?looking for\b(?:\ssome(?:one|body)\s(?:to|who can))?|want(?:ed|ing)?\b(?:\ssome(?:one|body)\sto)?|seeking\b|"
    r"hiring\b|"
    r"an? |urgent(?:ly)?\b|please\b|help(?: me)?\b(?: with\b)?|can (?:any|some)one\b|any(?:one|body) (?:can|to)\b|to\b(?=\s))+"
)
_WANTED: Final = Pattern(
    r"急需|诚求|急求|跪求|急寻|诚招|急招|急找|想找|找人|求购|有偿|代写|(?:^|[\s，。；,;!?#】\])）:])(?:求(?!求)|找|招(?!呼|"
    r"牌)|征(?!求)|帮忙|谁能|帮我)|looking for|seeking|hiring|need (?:a|an|some|help)"
)
_TRAILING: Final = Pattern(r"[\s，。、；,;!?:~\-—|/+#(]+$")
_LEADING_ON: Final = Pattern(
    r"(?:[\s，。、；,;!?:~\-—|/+#(]|(?:(?<=\s)|^)(?:for|by|at|within|in|on|budget|is|of|before|with|and|around|need it|needed|pay|paying|"
    r"please|the|a)(?=\s|$)|要求?$|急$|预算|价格|在$|于$|给$)+$"
)
_SMALL_TALK: Final = Pattern(
    r"(?:到|出稿|人民币|救命|救急|急|在线等|着急|[^a-z0-9\u3400-\u9fff]|或者?|都?可以|都行|前|之前|以前|内|之内|以内|左右|要|就要|"
    r"需要|急?用|交|交付|交稿|完成|完工|截止|给|给我|报酬|预算|价格|费用|时间|现结|大概|约|是|为|的|吧|哦|啊|哈|呢|"
    r"need(?:ed)?|it|done|by|budget|is|for|pay|paying|in|at|within|deadline|due|the|before)*"
)


_GREETING: Final = Pattern(
    r"\s*(?:(?:大家|各位|老师|朋友|大佬|亲|群友|你|您)(?:们|老师|大佬|朋友|亲)*(?:早上|上午|下午|晚上)?好[呀啊]?|hi|hello|"
    r"hey|在吗|在线等|[\u4e00-\u9fff]{1,3}们[好呀啊]?|谢谢?(?:大家|各位|老师|啦|了)*|感谢|thanks?|thank you|thx)"
    r"(?: all| everyone| guys)?[\s~～!！.🙏]*"
)
_HAN: Final = Pattern("[\u4e00-\u9fff]")
_LOOKED_AT: Final = 200
_TITLE_WITHIN: Final = 60


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """The words that say what is wanted: a title, None if there is none, and the rest."""

    title: str | None
    requirements: str


class _Post(msgspec.Struct, frozen=True):
    text: str
    plain: str
    taken: list[tuple[int, int]]
    unsure: list[tuple[int, int]]

    def said(self, start: int, end: int) -> str:
        """What stands there, as it was written."""
        return self.text[start:end].strip()


class _Clause(msgspec.Struct, frozen=True):
    """A stretch of the text, the kind of label that announced it, and the punctuation before it."""

    kind: str
    start: int
    end: int
    gap: str


def wording(text: str, plain: str, taken: list[tuple[int, int]], unsure: list[tuple[int, int]]) -> Wording:
    """Title and requirements of `text`, whose folded form is `plain`.

    `taken` are the stretches that budget and deadline were read from; `unsure` those that may be one of them: these stay in the
    requirements.
    """
    post = _Post(text, plain, sorted(taken), unsure)
    clauses = list(_clauses(post))
    title, about = _title(post, clauses)
    kept: list[tuple[str, str]] = []
    for clause in clauses:
        if clause is about:
            kept.extend((clause.gap, piece) for piece in _rest_of_title(post, clause, title or ""))
        elif not _is_spoken_for(post, clause):
            kept.append((clause.gap, post.said(clause.start, clause.end)))
    return Wording(title=title, requirements=_joined(kept, "，" if _HAN.search(text) else ", "))


def _clauses(post: _Post) -> Iterator[_Clause]:
    """The text cut at punctuation, line ends and labels. A label of budget or deadline stays with what it announces."""
    plain = post.plain
    breaks = _BREAK_OF_LIST if _LIST.match(plain) else _BREAK
    marks = [(label.start(), label.end(), label.lastgroup or "") for label in _LABEL.finditer(plain)]
    edges = [(0, 0, ""), *marks, (len(plain), len(plain), "")]
    for (label, value, announced), (end, _, _) in pairwise(edges):
        kind, gap = announced, "\n" if "\n" in plain[:label][-2:] else ""
        at = label if kind == "other" else value
        for cut in breaks.finditer(plain, value, end):
            if kind == "title" and cut[0][0] not in "。；;\n":
                continue
            if _says_something(plain[at : cut.start()]):
                yield _Clause(kind, at, cut.start(), gap)
            at, gap = cut.end(), post.text[cut.start() : cut.end()]
            kind = kind if kind == "rest" else ""
        if _says_something(plain[at:end]):
            yield _Clause(kind, at, end, gap)


def _says_something(stretch: str) -> bool:
    return any(letter.isalnum() for letter in stretch)


def _title(post: _Post, clauses: list[_Clause]) -> tuple[str | None, _Clause | None]:
    """The labelled title, or what the first sentence with 急需, 求, looking for wants, or the first that says anything."""
    cut = sorted(post.taken + post.unsure)
    labelled = next((clause for clause in clauses if clause.kind == "title"), None)
    if labelled:
        return _short(post.said(*next(iter(_pieces(labelled, cut)), (labelled.start, labelled.end)))), labelled
    free = [clause for clause in clauses if not clause.kind][:_TITLE_WITHIN]
    for clause in sorted(free, key=lambda clause: _WANTED.search(post.plain, clause.start, clause.end) is None):
        for piece in _pieces(clause, cut):
            start, end = _core(post.plain, *piece, cut=piece[1] < clause.end)
            if sum(letter.isalnum() for letter in post.plain[start:end]) >= 2 and not _is_small_talk(post.plain, start, end):
                return _short(post.said(start, end)), clause
    return None, None


def _pieces(clause: _Clause, cut: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of the clause between the stretches that are cut out."""
    pieces, at = [], clause.start
    for start, end in cut:
        if start >= clause.end or end <= clause.start:
            continue
        if start > at:
            pieces.append((at, start))
        at = max(at, end)
    if at < clause.end:
        pieces.append((at, clause.end))
    return pieces


def _core(plain: str, start: int, end: int, *, cut: bool) -> tuple[int, int]:
    """The stretch without 急需, 求, looking for at its head and, where it is `cut` off, words that lead on to what came next."""
    opening = _OPENING.match(plain, start, min(end, start + _LOOKED_AT))
    if opening:
        start = opening.end()
    end = min(end, start + _LOOKED_AT)
    closing = (_LEADING_ON if cut else _TRAILING).search(plain[start:end])
    return start, start + closing.start() if closing else end


def _short(title: str) -> str:
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"


def _rest_of_title(post: _Post, clause: _Clause, title: str) -> list[str]:
    """What the title's own clause says besides, and the whole of a title that is cut short."""
    rest = []
    for start, end in _pieces(clause, post.taken):
        doubtful = any(first < end and last > start for first, last in post.unsure)
        if doubtful or (title not in post.text[start:end] and not _is_small_talk(post.plain, start, end)):
            rest.append(post.said(start, end).strip(",，、"))
    return rest


def _is_small_talk(plain: str, start: int, end: int) -> bool:
    return bool(_SMALL_TALK.fullmatch(plain, *_core(plain, start, end, cut=True)) or _GREETING.fullmatch(plain, start, end))


def _is_spoken_for(post: _Post, clause: _Clause) -> bool:
    """Whether nothing is left of the clause but a greeting, or connecting words around a budget or a deadline."""
    pieces = _pieces(clause, post.taken)
    if pieces == [(clause.start, clause.end)]:
        return clause.end - clause.start < 30 and _GREETING.fullmatch(post.plain, clause.start, clause.end) is not None
    return all(_SMALL_TALK.fullmatch(post.plain, start, end) for start, end in pieces)


def _joined(kept: list[tuple[str, str]], comma: str) -> str:
    """The pieces, each after the punctuation that stood before it; at least a comma."""
    said = ""
    for gap, piece in kept:
        plain_gap = "\n" if "\n" in gap else gap if gap.strip("。；;!?！？.") == "" and gap else comma
        said += (plain_gap + (" " if plain_gap[-1] in ".;!?" else "") if said and piece else "") + piece
    return said
