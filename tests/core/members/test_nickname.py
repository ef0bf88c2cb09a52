"""Nicknames as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.members.nickname import LONGEST_NAME, LONGEST_SKILL, MOST_SKILLS, parse, skills_in

WRITTEN = """
张三-UI设计              | 张三     | UI设计
张三－UI设计             | 张三     | UI设计
张三——UI                | 张三     | UI
张三 — UI               | 张三     | UI
张三｜UI                 | 张三     | UI
张三丨UI                 | 张三     | UI
张三·UI/插画             | 张三     | UI, 插画
张三-UI、插画，文案       | 张三     | UI, 插画, 文案
张三-UI-插画             | 张三     | UI, 插画
张三_文案                | 张三     | 文案
【UI】张三               | 张三     | UI
[UI] 张三               | 张三     | UI
「UI」张三               | 张三     | UI
张三【UI设计】            | 张三     | UI设计
张三（UI设计）            | 张三     | UI设计
张三(UI设计)             | 张三     | UI设计
Tom - translator        | Tom      | translator
Tom | web design        | Tom      | web design
Jean-Luc | web design   | Jean-Luc | web design
Jean-Luc - translator   | Jean-Luc | translator
Lao Wang (copy, SEO)    | Lao Wang | copy, SEO
李四2号-C++              | 李四2号  | C++
张三-UI+Vue.js           | 张三     | UI, Vue.js
阿·文-翻译               | 阿       | 文, 翻译
　张三 － ＵＩ設計　       | 张三     | ＵＩ設計
"""
NOT = ["张三", "张三 UI", "-UI设计", "张三-", "12-34", "张三-2024", "", "---", "【】张三", "http://a-b", "张三-UI设计？", "@张三-UI",
       "a" * 25 + "-UI", "张三-" + "设" * 17, "张三-" + "/".join("一二三四五六七八九")]  # fmt: skip


@pytest.mark.row("D04")
@pytest.mark.parametrize("line", WRITTEN.strip().splitlines())
def test_name_and_specialities_are_read(line: str) -> None:
    """D04: dashes of every width, bars, dots and brackets; what is written is kept as it was written."""
    written, name, skills = (cell.strip() for cell in line.split("|")) if line.count("|") == 2 else _barred(line)
    found = parse(written)

    assert found is not None
    assert (found.name, ", ".join(found.skills)) == (name, skills)


@pytest.mark.row("D04")
@pytest.mark.parametrize("written", NOT)
def test_what_lacks_a_part_is_no_nickname(written: str) -> None:
    """D04: a name without a speciality, a speciality without a name, figures, addresses, questions, and what is too long."""
    assert parse(written) is None


@given(st.text(max_size=60))
def test_any_text_is_read_and_reads_the_same_again(text: str) -> None:
    """Nothing makes it raise; what it wants to have written is itself a nickname with the same parts."""
    found = parse(text)
    if found is not None:
        assert 0 < len(found.name) <= LONGEST_NAME
        assert 0 < len(found.skills) <= MOST_SKILLS
        assert all(0 < len(skill) <= LONGEST_SKILL for skill in found.skills)


@pytest.mark.row("D16")
@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("UI设计 插画", ("UI设计", "插画")), ("UI设计、插画，文案", ("UI设计", "插画", "文案")),
        ("web design, copy", ("web design", "copy")),
        ("UI ui 插画", ("ui", "插画")), ("是什么？", None), ("这种事，还是看作品吧！", None), ("123 456", None), ("", None),
        ("这是一个很长很长很长很长很长的词", ("这是一个很长很长很长很长很长的词",)), ("这是一个很长很长很长很长很长的词组", None),
    ],
)  # fmt: skip
def test_lists_of_skills_are_told_from_sentences(text: str, skills: tuple[str, ...] | None) -> None:
    """D16: blanks or commas part them, each counts once, and a sentence is none."""
    assert skills_in(text) == skills


def _barred(line: str) -> list[str]:
    """The cells of a line whose nickname holds a bar."""
    left, name, skills = line.rsplit("|", 2)
    return [left.strip(), name.strip(), skills.strip()]
