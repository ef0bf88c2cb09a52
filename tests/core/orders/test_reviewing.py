"""Reviews on orders: dimensions of the right side, flags by what is known, and who lost a dispute."""

import pytest

from jiedan.members.reviews import Dimension, Flag, Mark, Rating
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.changes import loser
from jiedan.orders.order import State
from tests.core.orders.situations import at, disputed, judged, mediated, taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, POSTER, TAKER

S = State
GOOD = Rating(count=6, total=30)


def test_a_review_keeps_its_dimensions() -> None:
    """The client's of the worker, and the worker's of the client."""
    quality, clarity = Mark(Dimension.QUALITY, 5), Mark(Dimension.CLARITY, 3)
    trade = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5, marks=(quality,)).does(TAKER, Verb.REVIEW, score=4, marks=(clarity,))

    assert [review.marks for review in trade.order.reviews] == [(quality,), (clarity,)]


@pytest.mark.parametrize(
    ("actor", "mark", "code"),
    [
        (POSTER, Mark(Dimension.CLARITY, 5), "review-worker-marks"),
        (TAKER, Mark(Dimension.SPEED, 5), "review-client-marks"),
        (POSTER, Mark(Dimension.SPEED, 6), "review-worker-marks"),
        (TAKER, Mark(Dimension.PAYMENT, 0), "review-client-marks"),
    ],
)
def test_a_dimension_of_the_other_sort_or_out_of_bounds_is_refused(actor: Actor, mark: Mark, code: str) -> None:
    """A worker is not scored for paying."""
    assert refused(at(S.SETTLED), actor, Verb.REVIEW, score=5, marks=(mark,)) == code


def test_what_stands_far_below_all_others_is_flagged_on_the_order() -> None:
    """The flag is part of the review, from what was known when it was made."""
    trade = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=1, rating=GOOD).does(TAKER, Verb.REVIEW, score=4, rating=GOOD)

    assert [review.flags for review in trade.order.reviews] == [(Flag.OUTLIER,), ()]


@pytest.mark.parametrize(("share", "who"), [(100_00, TAKER.member), (250_00, None), (400_00, POSTER.member)])
def test_the_loser_of_a_dispute_is_the_side_that_got_less_than_half(share: int, who: int | None) -> None:
    """An even split has no loser."""
    assert loser(judged(share).order) == who


def test_nobody_lost_where_there_was_no_award() -> None:
    """Neither in a plain trade nor after a dispute that was withdrawn or settled by both, nor where there was no money."""
    withdrawn = disputed(S.DELIVERED).does(POSTER, Verb.WITHDRAW).does(POSTER, Verb.ACCEPT).waits(DAY)

    assert loser(at(S.SETTLED).order) is None
    assert (withdrawn.order.state, loser(withdrawn.order)) == (S.SETTLED, None)
    assert loser(taken(S.FUNDING).does(ARBITRATOR, Verb.AWARD, amount=0, note="没付").order) is None
    assert loser(mediated(amount=100_00).does(TAKER, Verb.AGREE).does(POSTER, Verb.AGREE).order) is None


def test_the_losers_bad_score_is_flagged_and_counts() -> None:
    """The winner's is not."""
    trade = judged(100_00).does(TAKER, Verb.REVIEW, score=1).does(POSTER, Verb.REVIEW, score=1)

    assert [review.flags for review in trade.order.reviews] == [(Flag.SORE,), ()]
