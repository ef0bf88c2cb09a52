"""The stream of random splits, played on orders: what comes in is released, shared out and given back to the unit."""

import pytest

from tests.core.ledger.splits import SEED, cases
from tests.core.orders.endings import check_order

PARTS = 5
LESS = 8
"""Of so many splits one is played here; `make soak` plays every other one."""


@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_held_is_shared_out_to_the_unit(part: int, pytestconfig: pytest.Config) -> None:
    """Worker, group and client together get what came in, whatever the plan released before, and stage by stage no more than came in."""
    count = int(pytestconfig.getoption("--splits")) // LESS // PARTS
    checked = 0
    for case in cases(SEED, part * count, count):
        check_order(case)
        checked += 1

    assert checked == count
