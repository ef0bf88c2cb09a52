"""What no group can leave out: who is banned does not trade, nobody holds the money of their own order or takes it themselves."""

from typing import Final

from jiedan.members.member import Standing
from jiedan.members.points import Level
from jiedan.members.roles import Role, moderates
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


def entered(question: Question) -> Denied | None:
    """Whoever applied trades once they are admitted (D01), and by rules that they have read (D05)."""
    if Role.NEWCOMER in question.member.roles and not moderates(question.member.roles):
        return Denied("newcomer")
    return Denied("rules-unread") if question.unread else None


def watched(question: Question) -> Denied | None:
    """Below no points, one has an order only where staff agree (K05)."""
    below = question.rules.levels.level(question.member.points) is Level.WATCHED
    asked = below and question.subject is Subject.CLAIM and not question.approved
    return Denied("watched", number=question.number) if asked else None


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


FIRST: Final[tuple[Check, ...]] = (standing, entered, own_order)
"""What is asked before the group's own rules."""
LAST: Final[tuple[Check, ...]] = (watched, a_holder)
"""What is asked once nothing else is in the way: only staff can mend it."""
STANDARD: Final = FIRST + LAST
"""What holds in every group, whatever it wrote."""
