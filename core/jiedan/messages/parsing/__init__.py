"""Free text → a draft of an order. Never guesses in silence: what is unclear is None, and a doubt names it."""

from jiedan.messages.parsing.amounts import Budget
from jiedan.messages.parsing.draft import (
    DOUBTS,
    Draft,
    amount_doubts,
    parse_amount,
    parse_deadline,
    parse_duration,
    parse_order,
)
from jiedan.messages.parsing.needs import ORDER_HINTS, looks_like_order

__all__ = [
    "DOUBTS",
    "ORDER_HINTS",
    "Budget",
    "Draft",
    "amount_doubts",
    "looks_like_order",
    "parse_amount",
    "parse_deadline",
    "parse_duration",
    "parse_order",
]
