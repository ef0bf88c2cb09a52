"""Names that are meant to be taken for staff's are seen; people's own names are let be."""

import pytest

from jiedan.moderation.lookalikes import impersonates, skeleton
from tests.core.moderation.names import STAFF, lookalikes, real_names


@pytest.mark.row("E10")
@pytest.mark.parametrize(
    ("name", "staff"),
    [
        ("老王", "老王"),
        ("老王✔", "老王"),
        ("老\u200b王", "老王"),
        ("官方客服 老王", "老王"),
        ("陈国强", "陳國強"),
        ("AIice Chen", "Alice Chen"),
        ("аdmin_leo", "admin_leo"),
        ("jiedan__b0t", "jiedan_bot"),
        ("Ｏｌｉｖｉａ", "Olivia"),
        ("Dav1d", "David"),
        ("Davidd", "David"),
        ("接单小助手2", "接单小助手"),
        ("\u202edivaD", "David"),
        ("🅞livia", "Olivia"),
        ("Supp0rt Tearn", "Support Team"),
    ],
)
def test_e10_a_name_that_looks_like_staffs_names_whom_it_copies(name: str, staff: str) -> None:
    """Invisible, look-alike, traditional, titled, numbered: the answer is the one whom a glance would see."""
    assert impersonates(name, STAFF) == staff


@pytest.mark.parametrize(
    "name",
    [
        "老李",
        "小王",
        "王建",
        "Alicia",
        "Daniel",
        "David Miller",
        "Davide",
        "Alice Cheng",
        "Olive",
        "李想想",
        "叶子明",
        "春天的风",
        "",
        "1",
        "客服",
    ],
)
def test_a_name_of_ones_own_is_nobodys(name: str) -> None:
    """Another surname, another letter that is pronounced, a longer name: that is how people are called."""
    assert impersonates(name, STAFF) is None


@pytest.mark.row("E10")
def test_e10_nearly_all_of_5000_lookalikes_are_seen_and_hardly_one_of_50000_names_is_taken_for_one() -> None:
    """Recall at least 95 %, false alarms at most 1 %."""
    copies = list(lookalikes(5_000))
    seen = sum(impersonates(name, STAFF) is not None for name, _ in copies)
    false = [name for name in real_names(50_000) if impersonates(name, STAFF) is not None]
    print(f"look-alikes seen: {seen / len(copies):.2%}; false alarms: {len(false) / 50_000:.3%} {sorted(set(false))[:20]}")

    assert seen / len(copies) >= 0.95
    assert len(false) / 50_000 <= 0.01


def test_two_spellings_of_one_name_have_one_skeleton() -> None:
    """So that a unique index on it lets in only one of them."""
    assert skeleton("P A Y P A L") == skeleton("раураl") == skeleton("PаyPа1") == skeleton("ｐａｙｐａｌ\u200d")
    assert skeleton("老王") != skeleton("老汪")
