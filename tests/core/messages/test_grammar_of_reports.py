"""The words for reports: what asks for them, and what is talk about debts and exports."""

import pytest

from jiedan.messages.grammar import Command, parse
from jiedan.messages.verbs import Verb

ASKED = {
    "负债": Command(verb=Verb.LIABILITIES, casual=True),
    "負債": Command(verb=Verb.LIABILITIES, casual=True),
    "账目": Command(verb=Verb.LIABILITIES),
    "帳目": Command(verb=Verb.LIABILITIES),
    "/负债": Command(verb=Verb.LIABILITIES),
    "liabilities": Command(verb=Verb.LIABILITIES),
    "导出": Command(verb=Verb.EXPORT, casual=True),
    "匯出": Command(verb=Verb.EXPORT, casual=True),
    "导出 2026-11": Command(verb=Verb.EXPORT, rest="2026-11", casual=True),
    "导出：2026年11月": Command(verb=Verb.EXPORT, rest="2026年11月"),
    "/export 2026-11": Command(verb=Verb.EXPORT, rest="2026-11"),
    "账本": Command(verb=Verb.BOOKS),
}
TALK = (
    "账目不对", "账目清楚吗", "账目 有问题", "负债累累", "负债 好几万呢", "负债率多少", "负债10万", "导出表格怎么弄", "导出 一下名单",
    "导出的文件呢", "怎么导出", "export is broken", "exports are down", "liabilities are high",
)  # fmt: skip


@pytest.mark.parametrize("line", ASKED)
def test_a_report_is_asked_for(line: str) -> None:
    """By word, slash and colon; words that are talk as well are marked so."""
    assert parse(line) == ASKED[line]


@pytest.mark.parametrize("line", TALK)
def test_talk_asks_for_no_report(line: str) -> None:
    """Sentences that begin with the word, and questions."""
    assert parse(line) is None
