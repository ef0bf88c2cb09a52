"""Reputation that farming does not move."""

from datetime import UTC, datetime, timedelta

import pytest

from jiedan.members.reputation import WHOLE, Circle, Deal, Weighed, others, weighed

AT = datetime(2026, 6, 1, tzinfo=UTC)
MEDIAN = {"CNY": 200_00}
PUPPETS = range(1000, 1050)
HONEST = range(1, 51)


def deal(partner: int, price: int = 200_00, score: int | None = 5, days: int = 0) -> Deal:
    """An order of the member's with this partner."""
    return Deal(partner=partner, price=price, currency="CNY", at=AT + timedelta(days=days), score=score)


ME = 0
SHOPS = range(5001, 5004)
"""Members with whom all honest customers trade as well."""


def circle(own: list[Deal], more: list[Deal], pairs: set[tuple[int, int]], joined: dict[int, datetime]) -> Circle:
    """What is known of everybody with whom the member trades."""
    mine = {(ME, each.partner) for each in (*own, *more)}
    honest = {(partner, shop) for partner in (*HONEST, *range(100, 120)) for shop in SHOPS}
    return Circle(others=others(ME, mine | honest | pairs), joined=joined, medians=MEDIAN)


@pytest.mark.parametrize("trades_before", [0, 1, 20])
@pytest.mark.parametrize("each", [1, 4])
@pytest.mark.parametrize("among_themselves", [0, 1, 10])
@pytest.mark.parametrize("age", [0, 1, 400])
def test_fifty_puppets_raise_a_reputation_by_less_than_a_twentieth(
    trades_before: int, each: int, age: int, among_themselves: int
) -> None:
    """T33: of what as many honest deals would, however old they are, at whatever price, and also where they trade with each other."""
    own = [deal(100 + number, score=4) for number in range(trades_before)]
    puppets = [deal(puppet, 10_000_00) for puppet in PUPPETS for _ in range(each)]
    honest = [deal(partner) for partner in HONEST for _ in range(each)]
    pairs = {(puppet, 1000 + (puppet + step) % 50) for puppet in PUPPETS for step in range(1, among_themselves + 1)}
    joined = {puppet: AT - timedelta(days=age) for puppet in PUPPETS}
    before = weighed(own, circle(own, [], pairs, joined)).trusted
    by_puppets = weighed([*own, *puppets], circle(own, puppets, pairs, joined)).trusted - before
    by_customers = weighed([*own, *honest], circle(own, honest, pairs, joined)).trusted - before

    assert 0 < by_puppets * 20 < by_customers


def test_puppets_hardly_move_the_mean() -> None:
    """Ten honest customers give three each; fifty best reviews by puppets come to a tenth of them, and not to five times as much."""
    own = [deal(partner, score=3) for partner in range(1, 11)]
    farmed = [deal(puppet) for puppet in PUPPETS]
    known = Circle(others=dict.fromkeys(HONEST, 2), medians=MEDIAN)

    assert weighed(own, known).mean == "3.0"
    assert weighed([*own, *farmed], known).mean == "3.2"


def test_the_first_review_counts_whoever_it_is_by() -> None:
    """Edge 84: by a newcomer who trades with nobody else, on the first day, for one fen."""
    known = Circle(joined={1: AT}, medians=MEDIAN)

    assert weighed([deal(1, 1, score=5)], known).mean == "5.0"
    assert weighed([deal(1, 1, score=2)], known).mean == "2.0"


def test_nobody_alone_counts_for_more_than_two() -> None:
    """Edge 79: a cap per pair. A hundred deals with one good customer are worth less than two deals with two."""
    known = Circle(others={1: 9, 2: 9, 3: 9}, medians=MEDIAN)

    assert weighed([deal(1) for _ in range(100)], known).trusted < 2 * WHOLE + 100
    assert weighed([deal(1), deal(2), deal(3)], known).trusted == 3 * WHOLE


@pytest.mark.parametrize(
    ("price", "days", "met", "weight"),
    [
        (200_00, 30, 2, 1000), (400_00, 99, 9, 1000), (100_00, 30, 2, 500), (1_00, 30, 2, 5), (200_00, 0, 2, 250), (200_00, 15, 2, 625),
        (200_00, 30, 1, 500), (200_00, 30, 0, 250), (1, 0, 0, 1),
    ],
)  # fmt: skip
def test_a_deal_weighs_by_value_age_and_place(price: int, days: int, met: int, weight: int) -> None:
    """As the formula says, in thousandths."""
    known = Circle(others={1: met}, joined={1: AT - timedelta(days=days)}, medians=MEDIAN)

    assert weighed([deal(1, price)], known).trusted == weight


def test_what_is_not_known_is_no_fault() -> None:
    """Without a median the price counts in full; whoever was always there is as old as may be."""
    assert weighed([deal(1)], Circle(others={1: 2})).trusted == WHOLE


@pytest.mark.parametrize(("trusted", "shown"), [(0, "0.0"), (49, "0.0"), (50, "0.1"), (1000, "1.0"), (12_449, "12.4")])
def test_whole_deals_are_shown_to_one_place(trusted: int, shown: str) -> None:
    """Half up."""
    assert Weighed(trusted=trusted).deals == shown
    assert Weighed(trusted=trusted).mean is None
