"""Money comes in, is released, goes out, goes back."""

from typing import Any

from tests.core.model.book import DAY, ENDS, HOUR, LIVE, Book, need
from tests.core.model.sums import PLANS


def paid(book: Book, who: str, given: dict[str, Any]) -> str:
    """The client says that the money is on its way."""
    need(book.state in LIVE, "nothing to pay", "state")
    need(book.missing, "everything is paid", "state|person")
    need(who == book.poster, "of the client", "person")
    need(not book.reported, "said already")
    book.reported = True
    for name in ("fund_lapse", "remind_fund", "arrears", "remind_payment"):
        book.clocks.pop(name, None)
    look_for_it(book)
    return "pay_reported"


def look_for_it(book: Book) -> None:
    """A holder has to say whether it came."""
    book.clocks["remind_holder"] = book.awake(book.now + 24 * HOUR)
    book.clocks["unconfirmed"] = book.now + 48 * HOUR


def may_hold(book: Book, who: str) -> bool:
    """The holder is the owner or a named deputy, and never one of the two sides."""
    return book.is_(who, "holder") and not book.side(who)


def received(book: Book, who: str, given: dict[str, Any]) -> str:
    """A holder says that money is there."""
    need(book.state not in ("draft", "screening"), "nothing to pay", "state")
    amount = given.get("amount")
    state = book.state
    over = state in ("open", "claimed", *ENDS)
    if amount is None:
        case = book.case is not None and book.case.came_from != "funding"
        need(not over and not case and book.due(), "nothing is due, so how much?", "state|person")
        amount = book.due()
    need(may_hold(book, who), "of a holder", "person")
    need(amount > 0, "nothing came")
    if over:
        late(book, who, amount)
        return "receive_late"
    before = book.missing
    take(book, who, amount)
    full = book.due() == 0
    if state == "funding":
        return started(book) if full else part(book)
    if state == "disputed":
        return heard_of_money(book, full)
    if state == "accepted" and not book.missing and before:
        book.clocks.pop("arrears", None)
        book.clocks.pop("remind_payment", None)
        book.clocks["settle"] = max(book.now, book.accepted_at + book.rules.complaint)
        return "receive_last"
    if state == "accepted" and not full and "arrears" not in book.clocks:
        book.wait_for_stages()
    return "receive"


def take(book: Book, who: str, amount: int) -> None:
    """What is missing is the order's, from the first stage on; the rest was never for the order."""
    book.hands[who] = book.hands.get(who, 0) + amount
    book.holder = who
    left = due = min(amount, book.missing)
    for index, whole in enumerate(book.stages):
        some = min(left, whole - book.in_[index])
        book.in_[index] += some
        left -= some
    quiet_report(book)
    if amount > due:
        book.owe_client(amount - due)


def quiet_report(book: Book) -> None:
    """What the client said is answered."""
    book.reported = False
    for clocks in (book.clocks, book.case.left if book.case else {}):
        clocks.pop("remind_holder", None)
        clocks.pop("unconfirmed", None)


def late(book: Book, who: str, amount: int) -> None:
    """All of it goes back."""
    quiet_report(book)
    book.hands[who] = book.hands.get(who, 0) + amount
    book.owe_client(amount)


def part(book: Book) -> str:
    """The rest is asked for."""
    book.start_funding()
    return "receive_part"


def started(book: Book) -> str:
    """The work begins."""
    late_by(book)
    book.enter("working")
    at_once(book)
    return "fund"


def late_by(book: Book) -> None:
    """The client's delay is not the worker's."""
    assert book.deadline is not None
    if book.now - book.asked_at > HOUR:
        book.deadline += book.now - book.asked_at


def at_once(book: Book) -> None:
    """A stage that the plan releases on receipt is released when the work goes on."""
    if PLANS[book.plan][0][2] and not book.out[0] and book.in_[0] == book.stages[0]:
        book.release(book.stages[0])


def heard_of_money(book: Book, full: bool) -> str:
    """What was named before was about another sum."""
    assert book.case is not None
    book.ask = None
    book.case.sitting += [name for name in book.case.votes if name not in book.case.sitting]
    book.case.votes, book.case.faults, book.case.until = {}, {}, {}
    left = book.case.left
    left.pop("arrears", None)
    left.pop("remind_payment", None)
    if book.case.came_from == "accepted" and not book.missing:
        left["settle"] = book.case.at + max(0, book.accepted_at + book.rules.complaint - book.now)
    if full and book.case.came_from == "funding":
        late_by(book)
        book.case.came_from, book.case.at, book.case.left = "working", book.now, {"remind_work": 0, "remind_overdue": 0}
        return "fund_disputed"
    return "receive_disputed"


def nothing(book: Book, who: str, owed: int) -> None:
    """Where nothing is owed everybody is refused, whichever reason is told."""
    need(owed, "nothing is owed", "state|else" if may_hold(book, who) else "state|else|person")


def give(book: Book, who: str, amount: int) -> None:
    """So much leaves these hands."""
    book.hands[who] -= amount
    if not book.hands[who]:
        del book.hands[who]


def pay_out(book: Book, who: str, given: dict[str, Any]) -> str:
    """The holder says that the worker has the money."""
    need(book.state in (*LIVE[1:], "disputed", "settled", "cancelled"), "nothing is released", "state")
    nothing(book, who, book.owing)
    need(may_hold(book, who), "of a holder", "person")
    most = min(book.owing, book.hands.get(who, 0))
    amount = given.get("amount")
    amount = most if amount is None else amount
    need(0 < amount <= most, "more than is owed, or in these hands")
    give(book, who, amount)
    book.owing -= amount
    book.paid_out += amount
    book.unconfirmed += amount
    if book.owing:
        return "pay_out_part"
    book.clocks.pop("remind_payout", None)
    return "pay_out"


def got_it(book: Book, who: str, given: dict[str, Any]) -> str:
    """The worker says that it came."""
    need(book.state in (*LIVE[1:], "disputed", "settled", "cancelled"), "nothing is released", "state")
    need(book.unconfirmed, "nothing was paid out", "state|else" if who == book.taker else "state|person")
    need(who == book.taker, "of the worker", "person")
    book.unconfirmed = 0
    return "confirm_payout"


def refund(book: Book, who: str, given: dict[str, Any]) -> str:
    """The holder says that the client has the money back."""
    need(book.state not in ("draft", "screening"), "nothing came in", "state")
    nothing(book, who, book.owed)
    need(may_hold(book, who), "of a holder", "person")
    most = min(book.owed, book.hands.get(who, 0))
    amount = given.get("amount")
    amount = most if amount is None else amount
    need(0 < amount <= most, "more than is owed, or in these hands")
    give(book, who, amount)
    book.owed -= amount
    book.refunded += amount
    if book.owed:
        return "refund_part"
    book.clocks.pop("remind_refund", None)
    return "refund"


def hand_over(book: Book, who: str, given: dict[str, Any]) -> str:
    """Who has money of the order asks another holder to take it; the owner or a deputy asks for one who is gone."""
    need(book.state not in ("draft", "screening"), "nothing came in", "state")
    named = given.get("named")
    mine = bool(book.hands.get(who))
    others = [name for name, amount in book.hands.items() if amount and name != who]
    need(mine or others, "nobody has any", "state")
    need(mine or book.is_(who, "moderator"), "of who has it in hands, or a moderator", "person")
    need(named and not (mine and named == who) and not book.side(named), "to another")
    need(not book.side(who), "neither is one of the two sides")
    assert named is not None
    givers = [who] if mine else [name for name in others if name != named]
    need(givers, "holds it already")
    book.successor = (givers[0], named)
    return "hand_over" if mine else "hand_over_for"


def take_over(book: Book, who: str, given: dict[str, Any]) -> str:
    """The other one has it now."""
    need(book.state not in ("draft", "screening"), "nothing came in", "state")
    need(book.successor, "nobody was asked", "state")
    assert book.successor is not None
    need(book.successor[1] == who and book.is_(who, "holder"), "of who was asked, and may hold", "person")
    need(not book.side(who), "neither is one of the two sides")
    givers = [book.successor[0]]
    moved = sum(book.hands.get(name, 0) for name in givers)
    need(moved, "nothing is left")
    for name in givers:
        give(book, name, book.hands[name])
    book.hands[who] = book.hands.get(who, 0) + moved
    if book.holder in givers:
        book.holder = who
    book.successor = None
    return "take_over"


# The clock


def remind_daily(book: Book, name: str) -> None:
    """Again tomorrow."""
    book.clocks[name] = book.awake(book.now + DAY)
