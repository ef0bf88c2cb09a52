"""The draw of a panel, and who sits when somebody does not."""

import hashlib
from collections import Counter
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from jiedan.disputes import panel
from jiedan.disputes.case import Draw, Hearing, Vote

NOW: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
POOLS: Final = st.lists(st.integers(1, 10**6), unique=True, max_size=12)


def hearing(**fields: Any) -> Hearing:
    """A dispute that member 1 opened."""
    return Hearing(opened_by=1, at=NOW, **fields)


def vote(by: int) -> Vote:
    """One that gives the worker 100."""
    return Vote(by=by, to_worker=100, reason="理由", at=NOW)


def test_the_draw_can_be_done_by_hand() -> None:
    """The rank is the SHA-256 of seed and member, the seed that of the head of the chain: nothing of ours is needed to check it."""
    head = "c0ffee"
    seed = hashlib.sha256(head.encode()).hexdigest()
    ranked = sorted([11, 12, 13, 14, 15], key=lambda member: hashlib.sha256(f"{seed}:{member}".encode()).hexdigest())

    assert panel.seed(head) == seed
    assert panel.drawn(seed, [15, 14, 13, 12, 11], 3) == tuple(ranked[:3])


@given(st.text("0123456789abcdef", min_size=64, max_size=64), POOLS, st.integers(0, 3))
def test_a_draw_gives_so_many_of_the_pool_and_does_not_depend_on_its_order(head: str, pool: list[int], seats: int) -> None:
    """Nobody twice, nobody from outside, and the same again."""
    seed = panel.seed(head)
    found = panel.drawn(seed, pool, seats)

    assert len(found) == len(set(found)) == min(seats, len(pool))
    assert set(found) <= set(pool)
    assert found == panel.drawn(seed, sorted(pool), seats)


def test_everybody_is_drawn_about_as_often() -> None:
    """Over 3,000 heads, each of ten has about 900 of the 9,000 seats."""
    seats = Counter(member for head in range(3000) for member in panel.drawn(panel.seed(str(head)), range(1, 11), 3))

    assert set(seats) == set(range(1, 11))
    assert min(seats.values()) > 800
    assert max(seats.values()) < 1000


def test_the_pool_leaves_out_who_is_barred() -> None:
    """In the order of the ids, each once."""
    assert panel.pool([13, 11, 12, 11], [12, 99]) == (11, 13)


def test_seats_are_filled_and_the_draw_is_kept() -> None:
    """Who sits already stays; the draw says from whom, by which seed, and who came of it."""
    found = panel.seated(hearing(panel=(5,), pool=(7, 8, 9)), "head")
    seed = panel.seed("head")

    assert found.panel == (5, *panel.drawn(seed, (7, 8, 9), 2))
    assert found.draws == (Draw(seed=seed, pool=(7, 8, 9), seats=found.panel[1:]),)
    assert found.pool == ()


def test_a_pool_is_enough_when_it_fills_the_empty_seats() -> None:
    """Three for an empty panel, one for the third seat."""
    assert [panel.enough(hearing(pool=pool)) for pool in ((), (7, 8), (7, 8, 9))] == [False, False, True]
    assert [panel.enough(hearing(panel=(5, 6), pool=pool)) for pool in ((), (7,))] == [False, True]


def test_who_is_waited_for() -> None:
    """Before the first vote those who did not say that they sit; after it those who did not vote."""
    sitting = hearing(panel=(5, 6, 7), accepted=(5,))

    assert panel.silent(sitting) == (6, 7)
    assert panel.silent(msgspec.structs.replace(sitting, votes=(vote(6),))) == (5, 7)
    assert panel.silent(hearing()) == ()


def test_a_judge_who_is_gone_has_not_judged() -> None:
    """The seat, the acceptance and the vote are gone; the others' stay; the name is kept so that nobody draws it again."""
    found = panel.without(hearing(panel=(5, 6, 7), accepted=(5, 6), votes=(vote(5), vote(6)), aside=(4,)), (6, 7))

    assert (found.panel, found.accepted, found.votes, found.aside) == ((5,), (5,), (vote(5),), (4, 6, 7))
    assert panel.without(hearing(judge=5), (5,)).judge is None
    assert panel.without(hearing(judge=5), (6,)).judge == 5


def test_a_dissolved_panel_leaves_nothing_behind_but_its_draws() -> None:
    """One moderator begins anew; who stood aside still does."""
    found = panel.dissolved(panel.seated(hearing(pool=(7, 8, 9), aside=(4,)), "head"))

    assert (found.panel, found.votes, found.accepted, found.pool, found.dissolved) == ((), (), (), (), True)
    assert (len(found.draws), found.aside) == (1, (4,))
