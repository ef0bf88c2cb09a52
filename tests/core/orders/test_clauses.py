"""Settings of a group as owners write them behind a rule."""

from datetime import timedelta
from typing import Any

import pytest

from jiedan.errors import Refusal
from jiedan.orders.clauses import example, parsed
from jiedan.rules.shipped import NAMES, shipped


@pytest.mark.parametrize(
    ("setting", "said", "means"),
    [
        ("terms.small_dispute", "一千块", 1000_00),
        ("terms.small_dispute", "￥１，０００", 1000_00),
        ("terms.small_dispute", "1,500.50元", 1500_50),
        ("rules.ceiling", "八千", 8000_00),
        ("rules.ceiling", "不限", None),
        ("terms.revisions", "三次", 3),
        ("rules.entrance.cap", "二百人", 200),
        ("rules.entrance.cap", "不限", 0),
        ("rules.silence.months", "3个月", 3),
        ("terms.pay_out_within", "一天半", timedelta(hours=36)),
        ("terms.acceptance_required", "需要", True),
    ],
)
def test_values_are_read_as_people_write_them(setting: str, said: str, means: Any) -> None:
    """In figures of any width or in words, with the unit or without."""
    assert parsed(setting, said, "CNY") == means


@pytest.mark.parametrize(
    ("setting", "said", "code"),
    [
        ("terms.small_dispute", "0.001", "clause-value"),
        ("terms.small_dispute", "9" * 15, "clause-value"),
        ("terms.small_dispute", "-5", "clause-value"),
        ("rules.entrance.cap", "一亿人", "clause-bounds"),
        ("rules.entrance.cap", "很多人", "clause-value"),
        ("terms.pay_out_within", "999999d", "clause-value"),
        ("terms.acceptance_required", "也许", "clause-value"),
    ],
)
def test_what_cannot_be_meant_is_refused(setting: str, said: str, code: str) -> None:
    """Nothing is guessed, and no clock runs for more than a year."""
    with pytest.raises(Refusal) as refused:
        parsed(setting, said, "CNY")

    assert refused.value.code == code


def test_every_clause_has_an_example_that_can_be_typed() -> None:
    """What a refusal tells to write is not refused."""
    settings = {each.setting for name in NAMES for each in shipped(name).clauses} - {"terms.commission", "terms.plan"}

    for setting in sorted(settings):
        assert parsed(setting, example(setting), "CNY"), setting
