"""Where a pattern begins: just enough is found, a little less is not."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from jiedan.patterns.anger import is_angry
from jiedan.patterns.bursts import burst
from jiedan.patterns.detection import detect
from jiedan.patterns.finding import FAKED, WARNINGS, Kind
from jiedan.patterns.history import Bound, History, Mishap, Opinion, Running, Setback, Trade, Undertaking

BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
_orders = count(1)


def deal(
    client: int, worker: int, at: timedelta, price: int = 200_00, took: timedelta = 5 * HOUR, currency: str = "CNY"
) -> Trade:
    """A trade that was settled so long after the beginning."""
    done = BEGIN + at
    return Trade(
        order=next(_orders), client=client, worker=worker, price=price, currency=currency, claimed=done - took, accepted=done, settled=done
    )  # fmt: skip


def said(author: int, of: int, score: int, at: timedelta) -> Opinion:
    """A review."""
    return Opinion(order=next(_orders), author=author, of=of, score=score, at=BEGIN + at)


def kinds(history: History) -> set[Kind]:
    """What is found, the warnings too."""
    return {each.kind for each in detect(history)}


def of_trades(*trades: Trade, **more: object) -> set[Kind]:
    """What is found in these trades."""
    ordered = tuple(sorted(trades, key=lambda each: each.settled))
    return kinds(History(now=BEGIN + 365 * DAY, trades=ordered, **more))  # type: ignore[arg-type]


def bystanders(number: int = 40) -> list[Trade]:
    """Others, each of whom trades with another once, so that nobody's share is remarkable."""
    return [deal(900 + 2 * place, 901 + 2 * place, place * DAY) for place in range(number)]


@pytest.mark.parametrize(
    ("hours", "back", "currency", "remarkable"),
    [
        (24, 200_00, "CNY", True), (25, 200_00, "CNY", False), (5, 160_00, "CNY", True), (5, 159_99, "CNY", False),
        (5, 250_00, "CNY", True), (5, 200_00, "USD", False),
    ],
)  # fmt: skip
def test_one_payment_back_is_enough_within_a_day_and_a_fifth(hours: int, back: int, currency: str, *, remarkable: bool) -> None:
    """A like sum in the same currency, back within 24 hours."""
    trades = [deal(1, 2, DAY), deal(2, 1, DAY + hours * HOUR, back, currency=currency)]

    assert (Kind.REVERSED in of_trades(*trades)) is remarkable


@pytest.mark.parametrize(("turns", "apart", "remarkable"), [(4, 9, True), (3, 9, False), (4, 16, False)])
def test_taking_turns_is_remarkable_after_three_changes_in_a_month(turns: int, apart: int, *, remarkable: bool) -> None:
    """Slower than a day, but again and again."""
    trades = [deal(*((1, 2) if turn % 2 else (2, 1)), turn * apart * DAY) for turn in range(turns)]

    assert (Kind.REVERSED in of_trades(*trades)) is remarkable


@pytest.mark.parametrize(
    ("size", "apart", "last", "remarkable"),
    [
        (3, 3, 200_00, True),
        (5, 1, 200_00, True),
        (6, 1, 200_00, False),
        (3, 4, 200_00, False),
        (3, 3, 260_00, False),
        (2, 3, 200_00, False),
    ],
)
def test_a_ring_has_three_to_five_members_and_a_week(size: int, apart: int, last: int, *, remarkable: bool) -> None:
    """And the sums are alike."""
    prices = [200_00] * (size - 1) + [last]
    trades = [deal(place, (place + 1) % size, place * apart * DAY, price) for place, price in enumerate(prices)]

    assert (Kind.RING in of_trades(*trades)) is remarkable


def test_a_week_is_seven_times_24_hours() -> None:
    """To the second, from the first payment to the last."""
    trades = [deal(0, 1, timedelta()), deal(1, 2, DAY), deal(2, 0, 7 * DAY)]
    late = [*trades[:2], deal(2, 0, 7 * DAY + timedelta(seconds=1))]

    assert Kind.RING in of_trades(*trades)
    assert Kind.RING not in of_trades(*late)


def test_a_detour_makes_no_ring() -> None:
    """The money comes by each member once."""
    trades = [deal(*sides, place * 30 * HOUR) for place, sides in enumerate([(2, 3), (3, 2), (2, 1), (1, 2)])]

    assert Kind.RING not in of_trades(*trades)


def test_a_ring_may_be_closed_in_any_order() -> None:
    """And is one finding, however often the money goes round."""
    trades = [deal(*sides, place * 20 * HOUR) for place, sides in enumerate([(3, 1), (1, 2), (2, 3), (1, 2), (3, 1), (2, 3)])]
    [ring] = [each for each in detect(History(now=BEGIN, trades=tuple(trades))) if each.kind is Kind.RING]

    assert ring.members == (1, 2, 3) and len(ring.orders) == 6 and ring.facts["size"] == 3
    assert ring.weight == 100 * int(ring.facts["times"]) >= 200


@pytest.mark.parametrize(
    ("orders", "price", "apart", "remarkable"),
    [(8, 19_99, 4, True), (7, 19_99, 4, False), (8, 20_00, 4, False), (8, 19_99, 5, False)],
)
def test_tiny_is_under_a_tenth_of_the_median_eight_times_a_month(
    orders: int, price: int, apart: int, *, remarkable: bool
) -> None:
    """By the median of the whole group."""
    trades = [deal(1, 2, place * apart * DAY, price) for place in range(orders)]

    assert (Kind.TINY in of_trades(*trades, *bystanders())) is remarkable


@pytest.mark.parametrize(("orders", "minutes", "remarkable"), [(5, 10, True), (4, 10, False), (5, 11, False)])
def test_fast_is_ten_minutes_five_times_a_month(orders: int, minutes: int, *, remarkable: bool) -> None:
    """From the claim to the acceptance."""
    trades = [deal(1, 2, place * 7 * DAY, took=timedelta(minutes=minutes)) for place in range(orders)]

    assert (Kind.FAST in of_trades(*trades)) is remarkable


@pytest.mark.parametrize(
    ("together", "clients_others", "workers_others", "remarkable"),
    [(5, 0, 0, True), (4, 0, 0, False), (6, 3, 3, True), (6, 4, 0, False), (6, 0, 4, False)],
)
def test_two_are_remarkable_where_neither_has_anybody_else(
    together: int, clients_others: int, workers_others: int, *, remarkable: bool
) -> None:
    """More than 60 % of what both do; a loyal customer of a busy worker is not."""
    trades = [deal(1, 2, place * 20 * DAY) for place in range(together)]
    trades += [deal(1, 900, place * DAY) for place in range(clients_others)]
    trades += [deal(901, 2, place * DAY) for place in range(workers_others)]

    assert (Kind.CONCENTRATED in of_trades(*trades)) is remarkable


@pytest.mark.parametrize(
    ("members", "orders", "age", "outside", "remarkable"),
    [
        (3, 5, 10, 0, True),
        (2, 5, 10, 0, False),
        (3, 4, 10, 0, False),
        (3, 5, 30, 0, True),
        (3, 5, 31, 0, False),
        (3, 8, 10, 2, True),
        (3, 8, 10, 3, False),
    ],
)
def test_a_clique_is_three_newcomers_and_five_orders_among_themselves(
    members: int, orders: int, age: int, outside: int, *, remarkable: bool
) -> None:
    """At least 80 % of what they do."""
    at = 40 * DAY
    trades = [deal(place % members, (place + 1) % members, at + place * HOUR) for place in range(orders)]
    trades += [deal(0, 900, at) for _ in range(outside)]
    joined = dict.fromkeys(range(members), BEGIN + at + (orders - 1) * HOUR - age * DAY)

    assert (Kind.CLIQUE in of_trades(*trades, joined=joined)) is remarkable


@pytest.mark.parametrize(
    ("prices", "apart", "bound", "remarkable"),
    [
        ((900, 950, 1000), 20, Bound(1000, True), True), ((900, 950, 1001), 20, Bound(1000, True), False),
        ((900, 950), 20, Bound(1000, True), False), ((900, 950, 1000), 25, Bound(1000, True), False),
        ((500, 550, 590), 20, Bound(1000, True), False), ((1001, 1010, 1020), 480, Bound(1000, False), True),
        ((1001, 1010, 1021), 480, Bound(1000, False), False), ((1000, 1010, 1020), 480, Bound(1000, False), False),
    ],
)  # fmt: skip
def test_prices_by_the_commission(prices: tuple[int, ...], apart: int, bound: Bound, *, remarkable: bool) -> None:
    """T44: like parts just below where the share rises, within two days; or prices just above where it falls, again and again."""
    trades = [deal(1, 2, place * apart * HOUR, price) for place, price in enumerate(prices)]

    assert (Kind.SPLIT in of_trades(*trades, bounds=(bound,))) is remarkable


def test_parts_that_go_both_ways_are_no_split() -> None:
    """Who pays for one piece of work in parts pays them all."""
    trades = [deal(*sides, place * 20 * HOUR, 950) for place, sides in enumerate([(1, 2), (2, 1), (1, 2)])]

    assert Kind.SPLIT not in of_trades(*trades, bounds=(Bound(1000, True),))


@pytest.mark.parametrize(("mishap", "kind"), [(Mishap.RELEASED, Kind.DROPPING_OUT), (Mishap.UNPAID, Kind.CANCELLING)])
@pytest.mark.parametrize(("dropped", "kept", "remarkable"), [(4, 8, True), (4, 9, False), (3, 0, False)])
def test_dropping_out_is_four_times_and_a_third(mishap: Mishap, kind: Kind, dropped: int, kept: int, *, remarkable: bool) -> None:
    """Of what somebody took on in 90 days; whoever does much may drop out more often."""
    as_client = kind is Kind.CANCELLING
    setbacks = tuple(Setback(order=place, member=1, mishap=mishap, at=BEGIN + place * DAY) for place in range(dropped))
    begun = tuple(
        Undertaking(order=place, member=1, as_client=as_client, at=BEGIN + place * timedelta(hours=1))
        for place in range(dropped + kept)
    )

    assert (kind in kinds(History(now=BEGIN, setbacks=setbacks, undertakings=begun))) is remarkable


@pytest.mark.parametrize(
    ("authors", "score", "apart", "good", "busy", "remarkable"),
    [
        (3, 2, 3, 0, 0, True), (2, 2, 3, 0, 0, False), (3, 3, 3, 0, 0, False), (3, 2, 4, 0, 0, False), (3, 2, 3, 2, 0, True),
        (3, 2, 3, 3, 0, False), (3, 2, 3, 0, 3, True), (3, 2, 3, 0, 4, False),
    ],
)  # fmt: skip
def test_bombing_is_three_within_a_week_by_people_who_trade_little(
    authors: int, score: int, apart: int, good: int, busy: int, *, remarkable: bool
) -> None:
    """Most of what the member gets then; whoever trades a lot may be displeased."""
    opinions = [said(author, 50, score, author * apart * DAY) for author in range(authors)]
    opinions += [said(60 + author, 50, 5, HOUR) for author in range(good)]
    trades = [deal(author, 70 + place, place * DAY) for author in range(authors) for place in range(busy)]
    ordered = tuple(sorted(opinions, key=lambda each: each.at))

    assert (Kind.BOMBING in of_trades(*trades, opinions=ordered)) is remarkable


def test_three_bad_reviews_by_one_author_are_no_bombing() -> None:
    """Somebody is displeased three times."""
    opinions = tuple(said(1, 50, 1, place * DAY) for place in range(3))

    assert Kind.BOMBING not in of_trades(opinions=opinions)


@pytest.mark.parametrize(
    ("authors", "score", "age", "elsewhere", "old_hands", "remarkable"),
    [
        (5, 5, 9, False, 0, True), (4, 5, 9, False, 0, False), (5, 4, 9, False, 0, False), (5, 5, 31, False, 0, False),
        (5, 5, 9, True, 0, False), (5, 5, 9, False, 3, True), (5, 5, 9, False, 4, False),
    ],
)  # fmt: skip
def test_farming_is_five_best_reviews_by_newcomers_who_know_nobody_else(
    authors: int, score: int, age: int, elsewhere: bool, old_hands: int, *, remarkable: bool
) -> None:
    """A good worker gets as many from others."""
    trades = [deal(author, 50, author * DAY) for author in range(authors)]
    trades += [deal(author, 51, author * DAY) for author in range(authors) if elsewhere]
    opinions = [said(author, 50, score, author * DAY) for author in range(authors)]
    opinions += [said(60 + author, 50, 5, DAY) for author in range(old_hands)]
    joined = {author: BEGIN + (author - age) * DAY for author in range(authors)}
    ordered = tuple(sorted(opinions, key=lambda each: each.at))

    assert (Kind.FARMING in of_trades(*trades, opinions=ordered, joined=joined)) is remarkable


@pytest.mark.parametrize(
    ("running", "expected"),
    [
        (Running(order=1, client=1, worker=2, revisions=2, other_changes=1), {Kind.CHANGES}),
        (Running(order=1, client=1, worker=2, revisions=2), set()),
        (Running(order=1, client=1, worker=2, revisions=2, angry=2), {Kind.BREWING}),
        (Running(order=1, client=1, worker=2, revisions=2, angry=1), set()),
        (Running(order=1, client=1, worker=2, revisions=2, due=BEGIN - HOUR), {Kind.BREWING}),
        (Running(order=1, client=1, worker=2, revisions=2, due=BEGIN), set()),
        (Running(order=1, client=1, worker=2, revisions=2, due=BEGIN - HOUR, delivered=True), set()),
        (Running(order=1, client=1, worker=2, angry=9), set()),
    ],
)
def test_a_warning_needs_three_changes_or_two_signs(running: Running, expected: set[Kind]) -> None:
    """Late, sent back twice, angry words: one alone is everyday life."""
    assert kinds(History(now=BEGIN, running=(running,))) == expected


def test_one_account_for_several_members_is_found_with_what_they_traded() -> None:
    """An account that one alone is paid on is not."""
    trade = deal(1, 2, DAY)
    accounts = {1: frozenset({"a", "x"}), 2: frozenset({"a"}), 3: frozenset({"b"})}
    [shared] = [
        each for each in detect(History(now=BEGIN, trades=(trade,), accounts=accounts)) if each.kind is Kind.SHARED_ACCOUNT
    ]  # fmt: skip

    assert (shared.members, shared.orders, shared.weight) == ((1, 2), (trade.order,), 150)


@pytest.mark.parametrize(("persons", "found"), [({1: 1, 2: 1}, 0), ({1: 1, 2: 2}, 1), ({2: 7}, 1), ({}, 1)])
def test_one_account_for_the_linked_accounts_of_one_person_is_nothing(persons: dict[int, int], found: int) -> None:
    """They said themselves that they are one."""
    accounts = {1: frozenset({"a"}), 2: frozenset({"a"})}

    assert len(detect(History(now=BEGIN, accounts=accounts, persons=persons))) == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ((0, 1, 2), [0, 1, 2]),
        ((0, 1, 2, 2), [0, 1, 2, 2]),
        ((0, 1, 9), []),
        ((0, 1, 2, 9, 10, 11), [0, 1, 2, 9, 10, 11]),
        ((0, 3, 6, 9), []),
    ],
)
def test_a_burst_is_all_that_lies_in_a_stretch_with_enough_of_it(days: tuple[int, ...], found: list[int]) -> None:
    """Three within two days, ends included, each once."""
    assert burst(days, lambda day: BEGIN + day * DAY, 2 * DAY, 3) == found


@pytest.mark.parametrize(
    "line", ["你这个骗子", "再不退钱我就举报", "太差了！", "到底行不行？？？", "This is a SCAM", "worst work ever"]
)
def test_angry_lines_are_angry(line: str) -> None:
    """By a word, or by how loud they are."""
    assert is_angry(line)


@pytest.mark.parametrize(
    "line",
    ["好的，谢谢", "请把标题改短一点", "什么时候能好？", "可以，明天交", "looks good, thanks!", "could you change the colour?"],
)
def test_everyday_lines_are_not(line: str) -> None:
    """Wishes and questions."""
    assert not is_angry(line)


def test_each_kind_is_of_one_sort() -> None:
    """Warnings accuse nobody, so no points hang on them."""
    assert not FAKED & WARNINGS
    assert Kind.SPLIT not in FAKED and Kind.BOMBING not in FAKED
