"""A statement against the ledger: what goes together, and what nobody guesses."""

from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from jiedan.reports.flows import Movement
from jiedan.reports.matching import WITHIN, Booked, Reconciliation, orders_named, reconcile, transactions_told
from jiedan.reports.statement import StatementLine
from tests.core.reports.ledgers import START

DAY = date(2026, 11, 10)


def said(row: int, amount: int, days: int = 0, remark: str = "", number: str = "") -> StatementLine:
    """A line of a statement."""
    return StatementLine(
        row=row, day=DAY + timedelta(days=days), clock=None, amount=amount, currency="CNY", remark=remark, number=number
    )


def booked(order: int, amount: int, days: int = 0, told: str = "", seq: int = 2) -> Booked:
    """A movement of the ledger."""
    movement = Movement(order=order, seq=seq, place=0, holder=1, amount=amount, currency="CNY", at=START, way="received")
    return Booked(movement=movement, day=DAY + timedelta(days=days), number=order, told=transactions_told(told))


def names(found: Reconciliation) -> dict[str, object]:
    """The result by rows of the statement and (order, step) of the ledger."""
    step = [(each.movement.order, each.movement.seq) for each in found.ledger_only]
    return {
        "matched": {(pair.line.row, pair.booked.movement.order, pair.booked.movement.seq) for pair in found.matched},
        "doubts": {
            (
                frozenset(line.row for line in doubt.lines),
                frozenset((each.movement.order, each.movement.seq) for each in doubt.booked),
            )
            for doubt in found.ambiguous
        },
        "statement": {line.row for line in found.statement_only},
        "ledger": set(step),
    }


remarks = st.sampled_from(["", "谢谢", "订单1", "#2", "3", "no. 1", "流水20261121001", "20261121002"])
lines = st.lists(st.tuples(st.sampled_from([500, -500, 300]), st.integers(0, 6), remarks), max_size=6).map(
    lambda rows: [said(row, amount, days, remark) for row, (amount, days, remark) in enumerate(rows)]
)
ledgers = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from([500, -500, 300]), st.integers(0, 6), st.sampled_from(["", "20261121001"])),
    max_size=6,
).map(lambda rows: [booked(order, amount, days, told, seq) for seq, (order, amount, days, told) in enumerate(rows)])


@given(lines, ledgers)
def test_every_line_and_every_movement_is_told_exactly_once(statement: list[StatementLine], ledger: list[Booked]) -> None:
    """Nothing is used twice, nothing is lost, and what was matched has the same amount and lies near."""
    found = reconcile(statement, ledger)
    rows = [pair.line.row for pair in found.matched] + [line.row for doubt in found.ambiguous for line in doubt.lines]
    rows += [line.row for line in found.statement_only]
    steps = [pair.booked.movement.seq for pair in found.matched]
    steps += [each.movement.seq for doubt in found.ambiguous for each in doubt.booked]
    steps += [each.movement.seq for each in found.ledger_only]

    assert sorted(rows) == [line.row for line in statement]
    assert sorted(steps) == [each.movement.seq for each in ledger]
    for pair in found.matched:
        assert pair.line.amount == pair.booked.movement.amount
        assert abs(pair.line.day - pair.booked.day) <= WITHIN


@given(lines.filter(lambda rows: len(rows) <= 4), ledgers)
def test_the_order_of_the_lines_does_not_matter(statement: list[StatementLine], ledger: list[Booked]) -> None:
    """A guess would depend on which came first."""
    results = [names(reconcile(mixed, ledger[::-1])) for mixed in permutations(statement)]

    assert all(result == names(reconcile(statement, ledger)) for result in results)


def test_a_number_in_the_remark_decides() -> None:
    """Two payments of one amount on one day, told apart by the order's number and by the transaction's."""
    ledger = [booked(17, 500), booked(18, 500, told="已付 流水号 420000123456"), booked(19, 500)]
    found = reconcile([said(1, 500, number="420000123456"), said(2, 500, remark="订单17 谢谢"), said(3, 500)], ledger)

    assert [(pair.line.row, pair.booked.number, pair.ground) for pair in found.matched] == [
        (1, 18, "number"),
        (2, 17, "order"),
        (3, 19, "amount"),
    ]
    assert not found.is_open


def test_one_of_two_is_never_guessed() -> None:
    """One line and two orders, or two lines and one order: both sides are told, none is matched."""
    two_orders = reconcile([said(1, 500)], [booked(17, 500), booked(18, 500)])
    paid_twice = reconcile([said(1, 500, remark="#17"), said(2, 500, remark="#17")], [booked(17, 500)])

    assert names(two_orders)["doubts"] == {(frozenset({1}), frozenset({(17, 2), (18, 2)}))}
    assert names(paid_twice)["doubts"] == {(frozenset({1, 2}), frozenset({(17, 2)}))}
    assert not two_orders.matched
    assert not paid_twice.matched


def test_a_remark_that_names_another_order_does_not_match() -> None:
    """Though amount and day are right."""
    found = reconcile([said(1, 500, remark="订单18")], [booked(17, 500), booked(18, 300)])

    assert [line.row for line in found.statement_only] == [1]
    assert [each.number for each in found.ledger_only] == [17, 18]


def test_three_days_are_near_and_four_are_not() -> None:
    """On both sides."""
    for days, matched in ((3, 1), (-3, 1), (4, 0), (-4, 0)):
        assert len(reconcile([said(1, 500)], [booked(17, 500, days)]).matched) == matched


def test_what_the_ledger_has_outside_of_the_statement_is_not_missed() -> None:
    """A movement of the day after may be a line of the last day, and else it is not on this statement."""
    days = (DAY, DAY)
    late = reconcile([said(1, 500)], [booked(17, 500, 1), booked(18, 300, 1), booked(19, 200)], days)

    assert names(late)["matched"] == {(1, 17, 2)}
    assert [each.number for each in late.ledger_only] == [19]


def test_an_order_is_named_in_many_ways_and_a_figure_is_none() -> None:
    """#17, 订单17, 17号单; but no price, no date, no piece of a longer number."""
    named = {"#17": {17}, "订单：17": {17}, "17号单 尾款": {17}, "Order 17, thanks": {17}, "No.17": {17}}
    silent = ["500.00", "2026-11-17", "张三17岁", "1712345678901", "order 17.50", "17件"]

    assert {words: orders_named(words) for words in named} == named
    assert [words for words in silent if orders_named(words)] == []
