"""A dispute, from the first word to the award."""

from fractions import Fraction
from typing import Any

from tests.core.model import paying
from tests.core.model.book import DAY, HOUR, LIVE, Ask, Book, Case, need
from tests.core.model.sums import PLANS, half_up
from tests.core.model.working import end_case, give_up


def dispute(book: Book, who: str, given: dict[str, Any]) -> str:
    """Either side disagrees."""
    if book.state == "disputed":
        return state(book, who, given)
    need(book.state in LIVE, "nothing to disagree about", "state")
    need(book.side(who), "of the two sides", "person")
    need(given.get("text"), "without words")
    need(book.withdrawn.count(who) < 2, "not a third time")
    open_case(book, who)
    return "dispute"


def open_case(book: Book, opener: str | None) -> None:
    """Both are heard first."""
    left = {name: at for name, at in book.clocks.items() if name not in ("remind_payout", "remind_refund")}
    book.case = Case(book.state, opener, book.now, left)
    if opener:
        book.case.spoke.append(opener)
    book.ask = None
    book.enter("disputed")
    book.remind("remind_statement", book.now + 24 * HOUR)
    book.clocks["hear"] = book.now + 48 * HOUR


def the_case(book: Book) -> Case:
    """The open one."""
    need(book.case, "no dispute", "state")
    assert book.case is not None
    return book.case


def state(book: Book, who: str, given: dict[str, Any]) -> str:
    """A side says what it has to say."""
    case = the_case(book)
    need(book.side(who), "of the two sides", "person")
    need(given.get("text") or given.get("files"), "without words")
    if who not in case.spoke:
        case.spoke.append(who)
    if len(case.spoke) < 2 or case.heard:
        return "state"
    over(book, given)
    return "state_last"


def over(book: Book, given: dict[str, Any]) -> None:
    """Both were heard, or their time is over: it is the judges' turn."""
    case = the_case(book)
    case.heard = True
    book.clocks.pop("remind_statement", None)
    book.clocks.pop("hear", None)
    acted(book)
    if panel(book):
        look_for(book, given)


def panel(book: Book) -> bool:
    """Above the small disputes three decide, unless there were too few."""
    assert book.price is not None and book.case is not None
    return book.price > book.rules.small and not book.case.moderator_only


def look_for(book: Book, given: dict[str, Any]) -> None:
    """Who may be drawn: no side, none of its money in hands, never on this case."""
    case = the_case(book)
    case.pool = [
        name
        for name in given.get("pool", [])
        if not book.side(name) and not book.hands.get(name) and name not in case.gone and name not in case.seats
    ]
    enough = len(case.pool) + len(case.seats) >= 3
    book.clocks["draw" if enough else "dissolve"] = book.now


def acted(book: Book) -> None:
    """A judge acted: two days again until others may."""
    case = the_case(book)
    if case.escalated or not case.heard:
        return
    book.clocks["escalate"] = book.now + 48 * HOUR


def may_judge(book: Book, who: str) -> bool:
    """The owner, a moderator or an arbitrator, who is no side."""
    case = the_case(book)
    if book.side(who) or who in case.gone:
        return False
    if panel(book):
        return who in case.seats
    if case.moderator_only:
        return book.is_(who, "moderator")
    return book.is_(who, "moderator") or book.is_(who, "arbitrator")


def judge(book: Book, who: str, taken: bool = True) -> Case:
    """The case, of which this one is a judge."""
    case = the_case(book)
    need(may_judge(book, who), "of a judge", "person")
    if panel(book):
        need(case.heard, "first both are heard")
    else:
        need(case.judge in (None, who), "another has it", "person")
        need(not taken or case.judge == who, "take the case first")
        need(not taken or case.heard, "first both are heard")
    return case


def take_case(book: Book, who: str, given: dict[str, Any]) -> str:
    """One takes a small case, or says that they sit."""
    case = the_case(book)
    need(may_judge(book, who), "of a judge", "person")
    if panel(book):
        need(who not in case.sitting, "once")
        case.sitting.append(who)
        acted(book)
        if not case.votes and len(case.sitting) == len(case.seats):
            book.clocks.pop("replace_silent", None)
        return "take_seat"
    need(case.judge is None, "it is taken", "else" if case.judge == who else "person")
    case.judge = who
    acted(book)
    return "take_case"


def recuse(book: Book, who: str, given: dict[str, Any]) -> str:
    """A judge stands aside."""
    case = the_case(book)
    need(may_judge(book, who), "of a judge", "person")
    if panel(book):
        empty(book, [who], given)
        return "recuse"
    need(case.judge in (None, who), "another has it", "person")
    case.judge = None
    case.gone.append(who)
    return "hand_back"


def empty(book: Book, who: list[str], given: dict[str, Any]) -> None:
    """Seats are empty, and filled from those who never sat on this case."""
    case = the_case(book)
    for name in who:
        case.seats.remove(name)
        case.gone.append(name)
        if name in case.sitting:
            case.sitting.remove(name)
        for said in (case.votes, case.faults, case.until):
            said.pop(name, None)
    look_for(book, given)


def summarise(book: Book, who: str, given: dict[str, Any]) -> str:
    """The judge says what is at issue, once."""
    case = judge(book, who)
    need(given.get("text"), "without words")
    need(not case.summary, "once")
    case.summary = True
    acted(book)
    return "summarise"


def correct(book: Book, who: str, given: dict[str, Any]) -> str:
    """Each side corrects it once."""
    case = the_case(book)
    need(book.side(who), "of the two sides", "person")
    need(case.summary, "nothing to correct")
    need(given.get("text"), "without words")
    need(who not in case.corrected, "once")
    case.corrected.append(who)
    return "correct"


def mediate(book: Book, who: str, given: dict[str, Any]) -> str:
    """The judge proposes a split, three times at most."""
    case = judge(book, who)
    need(given.get("amount") is not None and given.get("text"), "how much, and why")
    need(0 <= given["amount"] <= book.held, "more than is held")
    need(case.settlements < 3, "three times at most")
    need(book.ask is None, "one proposal at a time")
    case.settlements += 1
    book.ask = Ask("settlement", who, given["amount"])
    acted(book)
    return "mediate"


def withdraw(book: Book, who: str, given: dict[str, Any]) -> str:
    """Who opened it takes it back; the other side asks."""
    case = the_case(book)
    need(book.side(who), "of the two sides", "person")
    asked = book.ask is not None and book.ask.kind == "withdrawal" and book.ask.by != who
    if who == case.opener or asked:
        return give_up(book)
    need(book.ask is None, "one proposal at a time", "else|person")
    book.ask = Ask("withdrawal", who)
    return "ask_withdrawal"


def award(book: Book, who: str, given: dict[str, Any]) -> str:
    """How much the worker gets, and why; on a panel a vote."""
    case = judge(book, who)
    amount = given.get("amount")
    need(amount is not None and given.get("text"), "how much, and why")
    assert amount is not None
    if panel(book):
        return vote(book, who, amount, given)
    need(0 <= amount <= book.held, "more than is held")
    case.faults[who] = given.get("fault")
    blame(book, 1)
    return "award_" + end_case(book, amount)


def resume(book: Book, who: str, given: dict[str, Any]) -> str:
    """The work goes on, with a new deadline: for a day at least."""
    judge(book, who)
    need(may_go_on(book), "the money to start with is not in")
    need(given.get("until") is None or given["until"] > book.now, "that is over already")
    if panel(book):
        need(given.get("text"), "why")
        return vote(book, who, None, given)
    go_on(book, given.get("until") or 0)
    return "resume"


def may_go_on(book: Book) -> bool:
    """Work goes on only where the money to start with is in."""
    return book.received >= sum(a for a, (_, when, _) in zip(book.stages, PLANS[book.plan], strict=True) if when == "start")


def go_on(book: Book, until: int) -> None:
    """Back to work."""
    book.case = None
    book.deadline = max(until, book.now + DAY)
    book.enter("working")
    if book.reported:
        paying.look_for_it(book)
    paying.at_once(book)


def blame(book: Book, votes: int) -> None:
    """Who is at fault, apart from the money; on a panel it takes two."""
    case = the_case(book)
    said = list(case.faults.values())
    for side, name in (("worker", book.taker), ("client", book.poster)):
        if said.count(side) + said.count("both") >= votes and name:
            book.fault.append(name)


def vote(book: Book, who: str, amount: int | None, given: dict[str, Any]) -> str:
    """Two that want the same decide; where all three differ, the middle."""
    case = the_case(book)
    need(who not in case.votes, "once")
    need(amount is None or 0 <= amount <= book.held, "more than is held")
    case.votes[who] = amount
    case.faults[who] = given.get("fault")
    if amount is None:
        case.until[who] = given.get("until") or 0
    wants = list(case.votes.values())
    twice = [want for want in wants if wants.count(want) >= 2]
    if not twice and len(wants) < 3:
        acted(book)
        book.clocks["replace_silent"] = book.now + DAY
        return "vote"
    if twice and twice[0] is None:
        go_on(book, max(case.until.values()))
        return "panel_resume"
    blame(book, 2)
    sums = sorted(want for want in wants if want is not None)
    worker = twice[0] if twice else sums[1] if len(sums) == 3 else half_up(Fraction(sum(sums), 2))
    assert worker is not None
    return "panel_" + end_case(book, worker)


def reverse(book: Book, who: str, given: dict[str, Any]) -> str:
    """A moderator who is no side takes fault back."""
    need(book.state in ("settled", "cancelled"), "nothing decided", "state")
    need(book.fault, "nobody was at fault", "state")
    need(book.is_(who, "moderator"), "of a moderator", "person")
    need(not book.side(who), "nobody decides in their own case")
    need(given.get("text"), "without words")
    book.fault = []
    return "reverse_fault"


# The clock


def hear(book: Book, given: dict[str, Any]) -> None:
    """Their time is over."""
    over(book, given)


def draw(book: Book, drawn: list[str]) -> None:
    """Three of the pool; which ones, the records say."""
    case = the_case(book)
    assert set(drawn) <= set(case.pool) and len(set(drawn)) == len(drawn) and len(drawn) + len(case.seats) == 3
    case.seats += drawn
    book.clocks["replace_silent"] = book.now + DAY


def dissolve(book: Book) -> None:
    """Too few: one moderator decides; what was voted does not count."""
    case = the_case(book)
    case.moderator_only = True
    book.clocks.pop("replace_silent", None)
    case.seats, case.sitting, case.votes, case.faults, case.until = [], [], {}, {}, {}


def replace_silent(book: Book, given: dict[str, Any]) -> None:
    """The silent ones lose their seats."""
    case = the_case(book)
    silent = [name for name in case.seats if name not in (case.votes or case.sitting)]
    if silent:
        empty(book, silent, given)


def escalate(book: Book) -> None:
    """No judge acted: others may, and the clock for the written split starts."""
    case = the_case(book)
    case.escalated = True
    case.judge = None
    book.clocks["default_award"] = book.now + 7 * DAY


def default_award(book: Book) -> None:
    """The written split."""
    held = book.held
    worker = half_up(Fraction(held * book.rules.default_percent, 100))
    end_case(book, worker)
    if book.state != "settled":
        book.enter("settled")
