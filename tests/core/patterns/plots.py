"""One plot of each kind, with people of its own, hidden in a village that trades honestly. Each is as small as it may be, or larger."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from jiedan.patterns.finding import Kind
from jiedan.patterns.history import Mishap
from tests.core.patterns.village import BEGIN, DAY, YEAR, Village

Planted = frozenset[int]
"""The members of a plot; one of them must be named by the finding."""


def reversed_pair(village: Village) -> Planted:
    """One pays the other, who pays back a day later; or they take turns for some weeks."""
    chance, one, other = village.chance, village.somebody(), village.somebody()
    at, price = village.any_day(), chance.randint(50_00, 3_000_00)
    if chance.random() < 0.5:
        village.trade(one, other, price, at)
        village.trade(other, one, round(price * chance.uniform(0.9, 1.1)), at + timedelta(hours=chance.uniform(1, 20)))
        return frozenset({one, other})
    for turn in range(chance.randint(4, 8)):
        sides = (one, other) if turn % 2 else (other, one)
        village.trade(*sides, round(price * chance.uniform(0.92, 1.08)), at + turn * DAY * chance.uniform(3, 4))
    return frozenset({one, other})


def ring(village: Village) -> Planted:
    """The same money goes round among three to five within a week."""
    chance = village.chance
    circle = [village.somebody() for _ in range(chance.randint(3, 5))]
    price, at = chance.randint(50_00, 3_000_00), village.any_day()
    for place, member in enumerate(circle):
        after = circle[(place + 1) % len(circle)]
        village.trade(
            member, after, round(price * chance.uniform(0.95, 1.05)), at + place * timedelta(hours=chance.uniform(5, 30))
        )
    return frozenset(circle)


def tiny(village: Village) -> Planted:
    """Orders of a few yuan."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    at = village.any_day()
    for _ in range(chance.randint(8, 20)):
        village.trade(client, worker, chance.randint(1_00, 5_00), at + 25 * DAY * chance.random(), DAY * chance.uniform(0.1, 2))
    return frozenset({client, worker})


def fast(village: Village) -> Planted:
    """Claimed, delivered and accepted in minutes."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    at = village.any_day()
    for _ in range(chance.randint(5, 12)):
        took = timedelta(minutes=chance.uniform(1, 9))
        village.trade(client, worker, chance.randint(50_00, 500_00), at + 25 * DAY * chance.random(), took)
    return frozenset({client, worker})


def concentrated(village: Village) -> Planted:
    """Two trade with each other all the year, and with hardly anybody else."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    for _ in range(chance.randint(6, 20)):
        village.trade(client, worker, chance.randint(50_00, 500_00), village.any_day())
    for side in (client, worker):
        village.trade(side, chance.randint(1, 200), 100_00, village.any_day())
    return frozenset({client, worker})


def shared_account(village: Village) -> Planted:
    """Several accounts, one purse."""
    circle = [village.somebody() for _ in range(village.chance.randint(2, 5))]
    for member in circle:
        village.accounts[member] = frozenset({f"purse of {circle[0]}", f"own of {member}"})
    return frozenset(circle)


def clique(village: Village) -> Planted:
    """New accounts trade among themselves for three weeks."""
    chance, joined = village.chance, village.any_day()
    circle = [village.somebody(joined + DAY * chance.random()) for _ in range(chance.randint(3, 8))]
    for place, member in enumerate(circle):
        village.trade(circle[place - 1], member, chance.randint(20_00, 500_00), joined + 2 * DAY)
    for _ in range(chance.randint(4, 20)):
        one, other = chance.sample(circle, 2)
        village.trade(one, other, chance.randint(20_00, 500_00), joined + 2 * DAY + 20 * DAY * chance.random())
    return frozenset(circle)


def split(village: Village) -> Planted:
    """One piece of work in three or more orders below the bound, or prices just above the other bound again and again."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    at = village.any_day()
    for turn in range(chance.randint(3, 6)):
        if client % 2:
            village.trade(client, worker, chance.randint(85_00, 100_00), at + turn * timedelta(hours=3), timedelta(hours=5))
        else:
            village.trade(client, worker, chance.randint(2_000_01, 2_030_00), at + turn * 10 * DAY)
    return frozenset({client, worker})


def dropping_out(village: Village) -> Planted:
    """Takes on and gives back."""
    return _drops(village, Mishap.RELEASED, Mishap.LAPSED)


def cancelling(village: Village) -> Planted:
    """Publishes and withdraws."""
    return _drops(village, Mishap.CANCELLED, Mishap.UNPAID)


def bombing(village: Village) -> Planted:
    """Three to eight people who never did anything else give one worker the worst score within days."""
    chance, of, at = village.chance, village.chance.randint(1, 200), village.any_day()
    authors = [village.somebody() for _ in range(chance.randint(3, 8))]
    for author in authors:
        village.trade(author, of, 20_00, at + 4 * DAY * chance.random(), score=chance.choice((1, 1, 2)))
    return frozenset(authors)


def farming(village: Village) -> Planted:
    """Five to twelve new accounts, which trade with nobody else, praise one member."""
    chance, of, at = village.chance, village.somebody(), village.any_day()
    authors = [village.somebody(at) for _ in range(chance.randint(5, 12))]
    for author in authors:
        village.trade(author, of, 20_00, at + 20 * DAY * chance.random(), score=5)
    return frozenset({of, *authors})


def changes(village: Village) -> Planted:
    """Sent back and changed again and again."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    revisions = chance.randint(1, 4)
    village.run(client, worker, revisions=revisions, other_changes=chance.randint(max(0, 3 - revisions), 4))
    return frozenset({client, worker})


def brewing(village: Village) -> Planted:
    """Late and quarrelled about; or sent back twice with angry words."""
    chance, client, worker = village.chance, village.somebody(), village.somebody()
    late = chance.random() < 0.5
    due = BEGIN + YEAR + (-DAY if late else DAY)
    village.run(client, worker, revisions=0 if late else 2, due=due, angry=chance.randint(2, 6))
    return frozenset({client, worker})


def _drops(village: Village, *mishaps: Mishap) -> Planted:
    chance, member, at = village.chance, village.somebody(), village.any_day(100)
    other = village.chance.randint(1, 200)
    for _ in range(chance.randint(4, 10)):
        village.drop(member, chance.choice(mishaps), at + 80 * DAY * chance.random())
    for _ in range(3):
        sides = (member, other) if Mishap.CANCELLED in mishaps else (other, member)
        village.trade(*sides, 100_00, at + 60 * DAY * chance.random())
    return frozenset({member})


PLOTS: Final[dict[Kind, Callable[[Village], Planted]]] = {
    Kind.REVERSED: reversed_pair, Kind.RING: ring, Kind.TINY: tiny, Kind.FAST: fast, Kind.CONCENTRATED: concentrated,
    Kind.SHARED_ACCOUNT: shared_account, Kind.CLIQUE: clique, Kind.SPLIT: split, Kind.DROPPING_OUT: dropping_out,
    Kind.CANCELLING: cancelling, Kind.BOMBING: bombing, Kind.FARMING: farming, Kind.CHANGES: changes, Kind.BREWING: brewing,
}  # fmt: skip
"""How each kind of pattern is planted."""
