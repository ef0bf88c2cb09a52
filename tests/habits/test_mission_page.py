"""docs/reference/mission.md says what the tests show."""

from tests import rows


def test_the_page_of_the_mission_equals_the_marks_on_the_tests() -> None:
    """`python -m tests.rows` writes it anew."""
    assert rows.PAGE.read_text(encoding="utf-8") == rows.draw()
