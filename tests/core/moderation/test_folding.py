"""A reader sees through disguises; so does the folded text, and it knows where each of its characters came from."""

import pytest

from jiedan.moderation.folding import origins, plain, plain_origins, tight


@pytest.mark.row("E08")
@pytest.mark.parametrize(
    "disguise",
    [
        "微信 vx123",
        "微\u200b信vx123",
        "微\u2060\ufe0f信 v\u3164x123",
        "薇芯ＶＸ１２３",
        "微.信.v.x.1.2.3",
        "微 信 ⓥⓧ①②③",
        "徽信 ѵх一二三",
        "微\u2800信 𝐯𝐱𝟏𝟐𝟑",
        "微信🅥🅧1️⃣2️⃣3️⃣",
        "微~信~v~x~❶❷❸",
        "微\U000e0041信vx1\u00ad23",
        "葳❤vx幺贰叁",
        "微信 v́x̀123",
        "微-信/V|X_壹②三",
    ],
)
def test_e08_all_disguises_of_a_word_fold_to_one(disguise: str) -> None:
    """Zero-width, full-width, circled, mathematical, other alphabets, marks, like-sounding, spread out, tags."""
    assert tight(disguise) == "微信vx123"


def test_plain_keeps_what_stands_between_letters() -> None:
    """For addresses and names, where a dot means something."""
    assert plain("Ｈｔｔｐｓ：／／ｔ．ｍｅ／Аb_c－1\u200b２") == "https://t.me/ab_c-12"
    assert plain("微信，轉帳 3，5") == "微信,转账 3,5"


@pytest.mark.parametrize("text", ["", "abc", "加 微\u200b信：ａ①🐧x", "⑩⑪㎏ﬁ", "\u200b\u200b", "é́ 1.2"])
def test_each_folded_character_knows_where_it_came_from(text: str) -> None:
    """Also where one character becomes two, or none."""
    for fold, origin in ((tight, origins), (plain, plain_origins)):
        folded, places = fold(text), origin(text)

        assert len(places) == len(folded) + 1
        assert places[-1] == len(text)
        assert list(places) == sorted(places)
        assert all(letter in fold(text[place]) for letter, place in zip(folded, places, strict=False))


def test_ordinary_text_is_itself() -> None:
    """Cases and full-width forms aside."""
    assert plain("接单 12, 明天交 https://a.cn/b") == "接单 12, 明天交 https://a.cn/b"
