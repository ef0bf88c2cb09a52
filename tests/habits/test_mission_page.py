"""docs/reference/mission.md says what the tests show."""

from tests import rows


def test_the_page_of_the_mission_equals_the_marks_on_the_tests() -> None:
    """`python -m tests.rows` writes it anew."""
    assert rows.PAGE.read_text(encoding="utf-8") == rows.draw()


def test_every_row_in_scope_is_shown_by_a_test_or_told_to_come_later() -> None:
    """And what is told to come later is shown by none: it has come."""
    missing = rows.SCOPE.keys() - rows.shown()

    assert missing == rows.LATER.keys()


def test_nothing_of_the_core_comes_later() -> None:
    """P1 rows have no excuse."""
    assert [row for row in rows.LATER if rows.SCOPE[row] == "1"] == []
