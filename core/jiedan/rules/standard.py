"""What no group can leave out: who is banned does not trade, nobody holds the money of their own order or takes it themselves."""

from typing import Final

from jiedan.members.member import Standing
from jiedan.rules.rule import Check, Denied, Question, Subject


def standing(question: Question) -> Denied | None:
    """Banned and limited members neither publish nor claim."""
    match question.member.standing:
        case Standing.BANNED:
            return Denied("banned")
        case Standing.LIMITED:
            return Denied("limited")
        case Standing.LEFT:
            return Denied("not-a-member")
        case _:
            return None


def a_holder(question: Question) -> Denied | None:
    """Somebody who is no party can hold the money. A moderator who approves is none."""
    taker = question.member.member.id if question.subject is Subject.CLAIM else question.poster
    parties = {taker, question.poster}
    if any(holder not in parties for holder in question.holders):
        return None
    return Denied("no-holder", number=question.number)


def own_order(question: Question) -> Denied | None:
    """Nobody claims their own order."""
    if question.subject is Subject.CLAIM and question.member.member.id == question.poster:
        return Denied("self-claim", number=question.number)
    return None


FIRST: Final[tuple[Check, ...]] = (standing, own_order)
"""What is asked before the group's own rules."""
LAST: Final[tuple[Check, ...]] = (a_holder,)
"""What is asked once nothing else is in the way: only staff can mend it."""
STANDARD: Final = FIRST + LAST
"""What holds in every group, whatever it wrote."""
