"""From the draft to the day on which the money is there."""

from typing import Any

from tests.core.model.book import HOUR, MINUTE, Ask, Book, need
from tests.core.model.sums import PLANS


def amend(book: Book, who: str, given: dict[str, Any]) -> str:
    """The poster says more of a draft."""
    need(book.state == "draft", "published terms do not change", "state")
    need(who == book.poster, "of the poster", "person")
    if book.clocks.pop("publish_queued", None):
        book.clocks["discard"] = book.now + 72 * HOUR
    book.price = given.get("amount") or book.price
    book.deadline = given.get("deadline") or book.deadline
    return "amend"


def publish(book: Book, who: str) -> str:
    """The poster stands by the draft."""
    need(who == book.poster, "of the poster", "person")
    need(book.title and book.price and book.deadline, "something is missing")
    assert book.deadline is not None
    need(book.deadline > book.now, "the deadline is over")
    if book.rules.screened:
        book.enter("screening")
        return "submit"
    to_open(book)
    return "publish"


def queue(book: Book, who: str, given: dict[str, Any]) -> str:
    """In the quiet hours: it waits for the morning."""
    need(book.state == "draft", "published already", "state")
    need(not book.rules.screened, "a moderator looks first", "state|person")
    need(who == book.poster, "of the poster", "person")
    need(book.title and book.price and book.deadline, "something is missing")
    assert book.deadline is not None
    need(book.deadline > given["until"], "over before it could be published")
    book.clocks["publish_queued"] = given["until"]
    book.clocks.pop("discard", None)
    return "queue"


def to_open(book: Book) -> None:
    """The group sees it, its terms are fixed."""
    book.fix_money()
    book.enter("open")


def approve(book: Book, who: str, given: dict[str, Any]) -> str:
    """A moderator lets the group see it."""
    need(book.state == "screening", "nothing to look at", "state")
    need(book.is_(who, "moderator"), "of a moderator", "person")
    assert book.deadline is not None
    need(book.deadline > book.now, "the deadline is over")
    to_open(book)
    return "approve"


def decline(book: Book, who: str, given: dict[str, Any]) -> str:
    """A moderator says why the group does not see it."""
    need(book.state == "screening", "nothing to look at", "state")
    need(book.is_(who, "moderator"), "of a moderator", "person")
    need(given.get("text"), "without words")
    book.enter("cancelled")
    return "decline"


def claim(book: Book, who: str, given: dict[str, Any]) -> str:
    """The first eligible member has it."""
    need(book.state == "open", "not open", "state")
    need(who != book.poster and book.is_(who, "member"), "of a member who did not publish it", "person")
    assert book.deadline is not None
    need(book.now < book.deadline, "the deadline is over")
    need(book.now < book.clocks["expire"], "too late")
    need(book.now >= book.resting.get(who, 0), "others first")
    book.taker, book.claimed_at = who, book.now
    book.enter("claimed")
    return "claim"


def confirm(book: Book, who: str, given: dict[str, Any]) -> str:
    """The poster by the draft, the taker by the claim."""
    if book.state == "draft":
        return publish(book, who)
    if book.state == "screening":
        return approve(book, who, given)
    need(book.state == "claimed", "nothing to confirm", "state")
    need(who == book.taker, "of the taker", "person")
    asked = book.ask and book.ask.kind == "criteria" and book.ask.by == book.poster
    need(book.criteria or asked or not book.rules.criteria, "first what counts as done")
    if asked and book.ask:
        agree_on(book)
    if book.asks_for:
        book.revisions, book.asks_for = book.asks_for, None
    if PLANS[book.plan][0][1] != "start":
        book.enter("working")
        return "confirm_unfunded"
    book.enter("funding")
    book.asked_at = book.now
    return "confirm"


def release(book: Book, who: str, given: dict[str, Any]) -> str:
    """The taker gives it back."""
    need(book.state in ("claimed", "funding"), "too late to give back", "state")
    need(who == book.taker, "of the taker", "person")
    need(not book.reported and not book.received, "money is on its way")
    late = book.now > book.claimed_at + 30 * MINUTE
    drop(book)
    return "release_late" if late else "release"


def drop(book: Book) -> None:
    """Whoever had it has it no more, and lets others try first."""
    assert book.taker is not None
    book.resting[book.taker] = book.now + 2 * HOUR
    open_text(book)
    book.enter("open")


def open_text(book: Book) -> None:
    """What the poster wrote stands for the next one, who has not agreed to it yet; what a taker wrote does not."""
    if book.criteria_by != book.poster:
        book.criteria, book.asks_for = None, None
    elif book.asks_for is None and book.revisions != book.rules.revisions:
        book.asks_for = book.revisions
    book.revisions = book.rules.revisions


def criteria(book: Book, who: str, given: dict[str, Any]) -> str:
    """What counts as done: the poster writes it, once somebody has the order the other side agrees."""
    need(book.state in ("draft", "open", "claimed", "funding", "working"), "too late", "state")
    early = book.state in ("draft", "open")
    need(who == book.poster or (not early and who == book.taker), "of the two sides", "person")
    need(given.get("text"), "without words")
    if early:
        book.criteria, book.asks_for, book.criteria_by = given["text"], given.get("revisions"), who
        return "write_criteria"
    need(not book.delivered, "something was delivered")
    need(book.ask is None, "one proposal at a time")
    book.ask = Ask("criteria", who, given.get("revisions") or 0, given["text"])
    if book.state != "claimed":
        return "propose_criteria"
    book.clocks.pop("lapse", None)
    book.clocks.setdefault("criteria_lapse", book.now + 2 * HOUR)
    book.clocks.pop("remind_confirm", None)
    return "ask_criteria"


def agree_on(book: Book) -> None:
    """From now on this counts as done."""
    assert book.ask is not None
    book.criteria, book.criteria_by, book.asks_for = book.ask.text, book.ask.by, None
    book.revisions = book.ask.value or book.rules.revisions


def agree_criteria(book: Book) -> str:
    """The other side agrees to the text."""
    assert book.ask is not None
    agree_on(book)
    book.ask = None
    if book.state != "claimed":
        return "fix_criteria"
    book.clocks.pop("criteria_lapse")
    book.start_claimed()
    return "agree_criteria"


# The clock


def lapse(book: Book) -> None:
    """Nobody confirmed in time."""
    drop(book)


def criteria_lapse(book: Book) -> None:
    """They did not agree what counts as done; it counts against nobody."""
    open_text(book)
    book.enter("open")


def fund_lapse(book: Book) -> None:
    """Nobody paid in time; what came in goes back."""
    if book.received:
        book.owe_client(book.received)
    book.in_ = [0] * len(book.stages)
    open_text(book)
    book.enter("open")


def publish_queued(book: Book) -> None:
    """The night is over."""
    to_open(book)
