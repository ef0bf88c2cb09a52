"""Payment plans: in which stages the price is due, and when each stage is released (process.md §3)."""

from enum import StrEnum
from typing import Final

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
    commission: int | None = None
    """How much of the whole commission this stage bears, in per cent; None: as much as it has of the price."""


class Plan(msgspec.Struct, frozen=True):
    """The stages of one order, in the order in which they fall due. They make up 100 per cent, and so do the shares of the commission
    where the plan states them: then each stage has one (else ValueError).
    """

    stages: tuple[Stage, ...]

    def __post_init__(self) -> None:
        if any(stage.percent <= 0 for stage in self.stages) or sum(stage.percent for stage in self.stages) != 100:
            raise ValueError("the stages of a plan are positive and make up 100 per cent")
        moments = [_MOMENTS.index(stage.due) for stage in self.stages]
        if moments != sorted(moments):
            raise ValueError("the stages of a plan stand in the order in which they fall due")
        shares = [stage.commission for stage in self.stages if stage.commission is not None]
        if shares and (len(shares) != len(self.stages) or min(shares) < 0 or sum(shares) != 100):
            raise ValueError("the stages' shares of the commission are not negative and make up 100 per cent")

    @property
    def bears_commission(self) -> bool:
        """Whether the plan says which stage bears how much of the commission."""
        return self.stages[0].commission is not None

    def amounts(self, price: int) -> tuple[int, ...]:
        """The minor units of each stage. They sum to the price exactly: the odd units go to the last stage."""
        parts = [price * stage.percent // 100 for stage in self.stages]
        parts[-1] += price - sum(parts)
        return tuple(parts)

    def due_at(self, when: Due, price: int) -> int:
        """The minor units that fall due at this moment."""
        return sum(amount for stage, amount in zip(self.stages, self.amounts(price), strict=True) if stage.due is when)

    def due_by(self, when: Due, price: int) -> int:
        """The minor units that have fallen due when this moment has come: all up to it."""
        moments = _MOMENTS[: _MOMENTS.index(when) + 1]
        return sum(amount for stage, amount in zip(self.stages, self.amounts(price), strict=True) if stage.due in moments)


_MOMENTS: Final = (Due.START, Due.MIDDLE, Due.DELIVERY, Due.ACCEPTANCE)

UP_FRONT: Final = Plan((Stage(percent=100, due=Due.START),))
"""Everything is received before the work starts, and released when it is accepted."""
HALVES: Final = Plan((Stage(percent=50, due=Due.START), Stage(percent=50, due=Due.ACCEPTANCE)))
"""预付50%，完成付清: half before the work starts, half when it is accepted."""
THIRDS: Final = Plan((Stage(percent=30, due=Due.START), Stage(percent=40, due=Due.MIDDLE), Stage(percent=30, due=Due.ACCEPTANCE)))
"""30/40/30: before the start, when the first progress is reported, and when the work is accepted."""
DEPOSIT: Final = Plan(
    (
        Stage(percent=30, due=Due.START, released=Released.ON_RECEIPT, commission=50),
        Stage(percent=70, due=Due.ACCEPTANCE, commission=50),
    )
)
"""预付30%时收一半佣金，尾款结算时收另一半: the deposit goes to the worker at once, less half of the commission."""
PLANS: Final = {"up_front": UP_FRONT, "halves": HALVES, "thirds": THIRDS, "deposit": DEPOSIT}
"""Name → plan: what a group can choose from."""


def name_of(plan: Plan) -> str:
    """What the plan is called in `PLANS`; "" for one of a group's own."""
    return next((name for name, each in PLANS.items() if each == plan), "")
