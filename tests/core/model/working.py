"""The work: progress, extension, delivery, changes, acceptance; and the end by consent."""

from fractions import Fraction
from typing import Any

from tests.core.model import paying, taking
from tests.core.model.book import DAY, HOUR, Ask, Book, need
from tests.core.model.sums import half_up


def report(book: Book, who: str, given: dict[str, Any]) -> str:
    """The worker says how far it is."""
    need(book.state == "working", "no work to report of", "state")
    need(who == book.taker, "of the worker", "person")
    need(given.get("text"), "without words")
    book.progress = True
    return "report"


def extend(book: Book, who: str, given: dict[str, Any]) -> str:
    """One side asks for more time."""
    need(book.state == "working", "no deadline to move", "state")
    need(book.side(who), "of the two sides", "person")
    assert book.deadline is not None
    need((given.get("until") or 0) > max(book.deadline, book.now), "until when?")
    need(book.extensions, "three times at most")
    need(book.ask is None, "one proposal at a time")
    book.ask = Ask("extension", who, given["until"])
    return "ask_extension"


def agree(book: Book, who: str, given: dict[str, Any]) -> str:
    """The side that was asked agrees."""
    need(book.ask, "nothing was asked", "state")
    assert book.ask is not None
    if book.ask.kind == "settlement":
        return consent(book, who)
    need(book.side(who) and who != book.ask.by, "of the side that was asked", "person")
    if book.ask.kind == "criteria":
        return taking.agree_criteria(book)
    if book.ask.kind == "withdrawal":
        return give_up(book)
    if book.ask.kind == "cancel":
        return part_ways(book)
    assert book.deadline is not None
    need(book.ask.value > book.now, "it has passed while the question waited")
    book.deadline = book.ask.value
    book.extensions -= 1
    book.ask = None
    book.start_working()
    return "extend"


def refuse(book: Book, who: str, given: dict[str, Any]) -> str:
    """The side that was asked says no."""
    need(book.ask, "nothing was asked", "state")
    assert book.ask is not None
    if book.ask.kind == "settlement":
        need(book.side(who) and who not in book.ask.agreed, "of the two sides", "person")
        book.ask = None
        return "refuse_mediation"
    need(book.side(who), "of the two sides", "person")
    mine = who == book.ask.by
    book.ask = None
    return "take_back" if mine else "refuse"


def deliver(book: Book, who: str, given: dict[str, Any]) -> str:
    """The worker hands in the work."""
    need(book.state == "working", "nothing to deliver", "state")
    need(who == book.taker, "of the worker", "person")
    need(given.get("text") or given.get("files"), "nothing is handed in")
    hand_in(book)
    return "deliver"


def hand_in(book: Book) -> None:
    """From now on the client has time to accept."""
    book.delivered = True
    book.handed_in = book.now
    book.parcel = False
    book.enter("delivered")


def ship(book: Book, who: str, given: dict[str, Any]) -> str:
    """The worker sends a parcel; the time to accept begins when it should be there."""
    need(book.state == "working", "nothing to deliver", "state")
    need(who == book.taker, "of the worker", "person")
    need(given.get("text"), "without a number")
    hand_in(book)
    book.parcel = True
    said = given.get("until") or 0
    book.start_delivered(said if said > book.now else book.now + 7 * DAY)
    return "ship"


def arrived(book: Book, who: str, given: dict[str, Any]) -> str:
    """The client says that the parcel is there: the time to accept begins, once."""
    need(book.state == "delivered", "nothing is on its way", "state")
    need(book.parcel, "no parcel is on its way", "state|person")
    need(who == book.poster, "of the client", "person")
    book.parcel = False
    book.start_delivered()
    return "arrive"


def revise(book: Book, who: str, given: dict[str, Any]) -> str:
    """The client asks for changes, as often as was agreed."""
    need(book.state == "delivered", "nothing is delivered", "state")
    need(who == book.poster, "of the client", "person")
    need(given.get("text"), "without words")
    need(book.revisions, "as often as was agreed")
    assert book.deadline is not None
    book.revisions -= 1
    book.deadline = book.now + max(book.deadline - book.handed_in, 24 * HOUR)
    book.enter("working")
    return "revise"


def accept(book: Book, who: str, given: dict[str, Any]) -> str:
    """The client is content."""
    need(book.state in ("delivered", "disputed"), "nothing to accept", "state")
    need(who == book.poster, "of the client", "person")
    book.accepted_at, case = book.now, book.case
    if case:
        need(book.delivered, "nothing was delivered")
        need(not book.missing, "whoever owes a stage does not end the dispute")
        book.case = None
        if case.opener == who:
            book.withdrawn.append(who)
    book.enter("accepted")
    if case:
        paying.at_once(book)
        return "accept_disputed"
    return "accept_unpaid" if book.due() else "accept"


# The end by consent


def cancel(book: Book, who: str, given: dict[str, Any]) -> str:
    """The poster alone before somebody has it; then one side proposes a split and the other answers."""
    if book.state in ("draft", "screening", "open"):
        need(who == book.poster, "of the poster", "person")
        book.enter("cancelled")
        return "cancel"
    need(book.state in ("claimed", "funding", "working", "delivered", "disputed"), "too late", "state")
    need(book.side(who), "of the two sides", "person")
    amount = given.get("amount")
    worker = refund_rule(book) if amount is None else amount
    if book.ask and book.ask.kind == "cancel" and book.ask.by != who and book.state != "claimed":
        need(amount is not None and amount != book.ask.value, "the same: agree")
        need(0 <= worker <= book.held, "more than is held")
        book.ask = Ask("cancel", who, worker)
        return "counter_cancel"
    need(book.ask is None, "one proposal at a time")
    need(0 <= worker <= book.held, "more than is held")
    book.ask = Ask("cancel", who, worker)
    return "propose_cancel"


def refund_rule(book: Book) -> int:
    """What the worker gets where nobody names a figure."""
    untouched, begun, delivered = book.rules.refunds
    percent = delivered if book.delivered else begun if book.progress else untouched
    return book.held - half_up(Fraction(book.held * percent, 100))


def part_ways(book: Book) -> str:
    """Both want the same: it is carried out."""
    assert book.ask is not None
    share(book, book.ask.value)
    book.case = None
    book.enter("cancelled")
    return "agree_cancel"


def share(book: Book, worker: int) -> None:
    """So much of what is held for the worker, the rest back."""
    rest = book.held - worker
    if worker:
        book.release(worker)
    if rest:
        book.give_back(rest)


def consent(book: Book, who: str) -> str:
    """A side agrees to what the judge proposed; with both it is carried out."""
    assert book.ask is not None
    need(book.side(who) and who not in book.ask.agreed, "of a side that has not agreed", "person")
    if not book.ask.agreed:
        book.ask.agreed.append(who)
        return "consent"
    amount = book.ask.value
    return "consent_" + end_case(book, amount)


def end_case(book: Book, worker: int) -> str:
    """The money is shared out at once, and the case is over."""
    share(book, worker)
    book.case = None
    book.ask = None
    book.enter("settled" if worker else "cancelled")
    return "release" if worker else "refund"


def give_up(book: Book) -> str:
    """The dispute is taken back: what was left of the clocks goes on, at least a day."""
    case = book.case
    assert case is not None and book.deadline is not None
    book.case = None
    book.withdrawn.append(case.opener)
    back = case.came_from
    left = book.deadline - case.at
    if back == "working":
        left = max(left, 24 * HOUR) if left > 0 else max(left + 24 * HOUR, 24 * HOUR) - 24 * HOUR
        book.deadline = book.now + left
    book.go_on_in(back, case.left, case.at)
    paying.at_once(book)
    return f"withdraw_to_{back}"


def review(book: Book, who: str, given: dict[str, Any]) -> str:
    """Each side once, blind until both are in."""
    need(book.state == "settled", "not settled", "state")
    need(book.side(who), "of the two sides", "person")
    need(who not in book.reviews, "once")
    need(not book.open_reviews and book.now < book.clocks["open_reviews"], "the week is over")
    need(given.get("score") in range(1, 6), "one to five")
    book.reviews[who] = given["score"]
    if len(book.reviews) == 1:
        return "review"
    book.open_reviews = True
    book.clocks.pop("open_reviews", None)
    book.clocks.pop("remind_review", None)
    return "review_last"
