"""What the clock does when somebody has not."""

from typing import Any

from tests.core.model import judging, paying, taking
from tests.core.model.book import Book

SILENT = (
    "remind_confirm",
    "remind_fund",
    "remind_work",
    "remind_overdue",
    "remind_accept",
    "remind_payment",
    "remind_holder",
    "remind_review",
    "remind_statement",
)
TO = {"decline_unseen": "cancelled", "discard": "cancelled", "expire": "expired", "auto_accept": "accepted", "settle": "settled"}
DISPUTES = ("unconfirmed", "arrears", "overrun")


def strike(book: Book, name: str, given: dict[str, Any]) -> str:
    """A clock that is due does what it is there for."""
    at = book.clocks.pop(name)
    if name in TO:
        if name == "settle":
            book.release(book.held)
        book.accepted_at = book.now if name == "auto_accept" else book.accepted_at
        book.enter(TO[name])
    elif name in DISPUTES:
        book.clocks[name] = at
        judging.open_case(book, None)
    elif name in ("remind_payout", "remind_refund"):
        paying.remind_daily(book, name)
    elif name in ("hear", "replace_silent"):
        getattr(judging, name)(book, given)
    elif name == "draw":
        judging.draw(book, given["drawn"])
    elif name in ("dissolve", "escalate", "default_award"):
        getattr(judging, name)(book)
    elif name == "open_reviews":
        book.open_reviews = True
    elif name in ("lapse", "criteria_lapse", "fund_lapse", "publish_queued"):
        getattr(taking, name)(book)
    else:
        assert name in SILENT, name
    return name


def next_due(book: Book) -> tuple[int, str] | None:
    """The clock that strikes next."""
    return min(((at, name) for name, at in book.clocks.items()), default=None)
