"""How often honest people are suspected, and how often a plot is found."""

from collections import Counter

import pytest

from jiedan.patterns.detection import detect
from jiedan.patterns.finding import Kind
from tests.core.patterns.plots import PLOTS
from tests.core.patterns.village import Village

VILLAGES = 6
PLANTS = 5
"""Plots of each kind in each village."""


def test_honest_groups_are_hardly_ever_suspected() -> None:
    """At most one false finding a kind in a thousand trades, in groups of 200 members over a year; the table shows how many."""
    false, trades = Counter[Kind](), 0
    for seed in range(VILLAGES):
        history = Village(seed).history()
        trades += len(history.trades)
        false += Counter(each.kind for each in detect(history))
    print(f"\n{trades} honest trades, in {VILLAGES} groups")
    for kind in Kind:
        print(f"{kind:16} {false[kind]:4} false {1000 * false[kind] / trades:6.2f} per 1000 trades")

    assert trades > VILLAGES * 1500
    assert {kind: count for kind, count in false.items() if 1000 * count > trades} == {}


def test_plots_are_found() -> None:
    """Of the plots of each kind at least 95 in 100; the table shows how many."""
    found, planted = Counter[Kind](), Counter[Kind]()
    for seed in range(VILLAGES):
        village = Village(100 + seed)
        plots = [(kind, plant(village)) for kind, plant in PLOTS.items() for _ in range(PLANTS)]
        findings = detect(village.history())
        for kind, members in plots:
            planted[kind] += 1
            found[kind] += any(each.kind is kind and members & {*each.members} for each in findings)
    print()
    for kind in Kind:
        print(f"{kind:16} {found[kind]:3} of {planted[kind]:3} found")

    assert set(planted) == set(Kind)
    assert {kind: found[kind] for kind in Kind if 100 * found[kind] < 95 * planted[kind]} == {}


@pytest.mark.parametrize("kind", Kind)
def test_a_finding_says_who_and_in_which_orders(kind: Kind) -> None:
    """Whatever is found names members and orders that are there, sorted, and is at least just heavy enough."""
    village = Village(200)
    members = PLOTS[kind](village)
    history = village.history()
    orders = {each.order for some in (history.trades, history.setbacks, history.running) for each in some}
    found = [each for each in detect(history) if each.kind is kind and members & {*each.members}]

    assert found
    assert all(each.members == tuple(sorted(each.members)) and set(each.orders) <= orders for each in found)
    assert all(each.weight >= 100 and each.subject for each in found)
