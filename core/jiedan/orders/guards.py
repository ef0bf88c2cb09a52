"""What must hold besides state and part: each guard lets an act pass or raises the Refusal that explains it."""

from datetime import datetime, timedelta
from typing import Final

from jiedan.errors import Refusal
from jiedan.members.reviews import HIGHEST, LOWEST, OF_CLIENT, OF_WORKER
from jiedan.money import LARGEST, Money
from jiedan.orders.act import Act
from jiedan.orders.order import Order, State

MOST_DISPUTES: Final = 2
"""How often one side may open a dispute about one order."""


def complete(order: Order, act: Act) -> None:
    """An order can be published only with a title, a price (or the wish for quotes) and a deadline that is still ahead; a package says
    how long it takes.
    """
    said = (("title", order.title.strip()), ("budget", order.price > 0), ("due", order.stated_due))
    missing = [name for name, there in said if not there and name not in order.does_without]
    missing += ["lasts"] if "lasts" in order.lacking else []
    if missing:
        raise Refusal(f"missing-{missing[0]}", number=order.number)
    if order.price > LARGEST:
        raise Refusal("price-too-large", most=str(Money(LARGEST, order.currency)))
    still_ahead(order, act)


def still_ahead(order: Order, act: Act) -> None:
    """The deadline that the poster stated is still to come."""
    if order.stated_due is not None and order.stated_due <= act.at:
        raise Refusal("due-past", number=order.number)


def ahead_in_the_morning(order: Order, act: Act) -> None:
    """What waits for the end of the quiet hours is wanted after it."""
    if order.stated_due is not None and act.until is not None and order.stated_due <= act.until:
        raise Refusal("due-in-quiet-hours", number=order.number)


def not_expired(order: Order, act: Act) -> None:
    """The time in which it could be claimed is not over, also when the clock has not come to it yet."""
    end = order.clock("expire")
    if end is not None and end <= act.at:
        raise Refusal("not-now", number=order.number, state=State.EXPIRED, verb=act.verb)


def not_waiting(order: Order, act: Act) -> None:
    """Whoever gave this order back, or let the claim lapse, lets others try first."""
    for waiting in order.waiting:
        if waiting.member == act.actor.member and act.at < waiting.until:
            raise Refusal("claimed-before", number=order.number, minutes=_minutes(waiting.until, act.at))


def says_something(order: Order, act: Act) -> None:
    """The act needs words."""
    if not act.note.strip():
        raise Refusal(f"say-more-{act.verb}", number=order.number)


def hands_something_in(order: Order, act: Act) -> None:
    """A delivery is words or files."""
    if not act.note.strip() and not act.files:
        raise Refusal("say-more-deliver", number=order.number)


def revisions_left(order: Order, act: Act) -> None:
    """The client still has a revision of those that were agreed."""
    if order.revisions >= order.revisions_agreed:
        raise Refusal("no-revisions-left", number=order.number, most=order.revisions_agreed)


def nothing_asked(order: Order, act: Act) -> None:
    """One proposal is answered or taken back before another is made, so that an answer means the one that was read."""
    if order.proposal is not None:
        raise Refusal("proposal-waits", number=order.number)


def not_their_own(order: Order, act: Act) -> None:
    """Whoever made a proposal takes it back before making another."""
    if order.proposal is not None and order.proposal.by == act.actor.member:
        raise Refusal("proposal-waits", number=order.number)


def extensions_left(order: Order, act: Act) -> None:
    """The deadline may still be moved, and is moved to a later instant."""
    if order.extensions >= order.terms.extensions:
        raise Refusal("no-extensions-left", number=order.number, most=order.terms.extensions)
    if act.until is None:
        raise Refusal("say-more-extend", number=order.number)
    if order.due is not None and act.until <= max(order.due, act.at):
        raise Refusal("extend-later", number=order.number)


def still_of_use(order: Order, act: Act) -> None:
    """The deadline that was asked for has not passed while the question waited."""
    if order.proposal is not None and order.proposal.until is not None and order.proposal.until <= act.at:
        raise Refusal("extend-later", number=order.number)


def may_review(order: Order, act: Act) -> None:
    """A review has a score, comes once from each side, and inside the window."""
    if any(review.author == act.actor.member for review in order.reviews):
        raise Refusal("reviewed-already", number=order.number)
    if order.reviews_open:
        raise Refusal("review-too-late", number=order.number)
    if act.score is None or not LOWEST <= act.score <= HIGHEST:
        raise Refusal("say-more-review", number=order.number, lowest=LOWEST, highest=HIGHEST)
    of_the_other = OF_WORKER if act.actor.member == order.client else OF_CLIENT
    if any(mark.dimension not in of_the_other or not LOWEST <= mark.score <= HIGHEST for mark in act.marks):
        raise Refusal("review-worker-marks" if of_the_other is OF_WORKER else "review-client-marks", number=order.number)


def disputes_left(order: Order, act: Act) -> None:
    """Nobody stops the clock again and again: what was withdrawn twice is not opened a third time."""
    if order.given_up.count(act.actor.member) >= MOST_DISPUTES:
        raise Refusal("no-disputes-left", number=order.number, most=MOST_DISPUTES)


def _minutes(until: datetime, now: datetime) -> int:
    return -(-(until - now) // timedelta(minutes=1))
