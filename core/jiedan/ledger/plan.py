"""Payment plans: in which stages the price is due, and when each stage is released (process.md §3)."""

from enum import StrEnum

import msgspec


class Due(StrEnum):
    """When the client owes a stage."""

    START = "start"
    MIDDLE = "middle"
    DELIVERY = "delivery"
    ACCEPTANCE = "acceptance"


class Released(StrEnum):
    """When a stage belongs to the worker."""

    ON_RECEIPT = "on_receipt"
    ON_ACCEPTANCE = "on_acceptance"


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the price, in whole per cent."""

    percent: int
    due: Due
    released: Released = Released.ON_ACCEPTANCE


class Plan(msgspec.Struct, frozen=True):
    """The stages of one order, in the order in which they fall due. They make up 100 per cent (else ValueError)."""

    stages: tuple[Stage, ...]

    def __post_init__(self) -> None:
        if any(stage.percent <= 0 for stage in self.stages) or sum(stage.percent for stage in self.stages) != 100:
            raise ValueError("the stages of a plan are positive and make up 100 per cent")

    def amounts(self, price: int) -> tuple[int, ...]:
        """The minor units of each stage. They sum to the price exactly: the odd units go to the last stage."""
        parts = [price * stage.percent // 100 for stage in self.stages]
        parts[-1] += price - sum(parts)
        return tuple(parts)

    def due_at(self, when: Due, price: int) -> int:
        """The minor units that fall due at this moment."""
        return sum(amount for stage, amount in zip(self.stages, self.amounts(price), strict=True) if stage.due is when)


UP_FRONT = Plan((Stage(percent=100, due=Due.START),))
"""Everything is received before the work starts, and released when it is accepted."""
