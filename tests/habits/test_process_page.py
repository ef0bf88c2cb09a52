"""The page that shows the trade is drawn from the table, not remembered."""

from jiedan.orders.diagram import draw
from tests.habits.sources import ROOT


def test_the_process_page_equals_the_drawing() -> None:
    """After a change of the table docs/process.md is drawn again, or this fails."""
    page = (ROOT / "docs" / "process.md").read_text(encoding="utf-8")

    assert page == draw()
