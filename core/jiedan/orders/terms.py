"""The numbers of a trade: the group's settings, frozen onto an order when it is published (process.md §1)."""

from datetime import timedelta

import msgspec

from jiedan.ledger.commission import Tiers
from jiedan.ledger.plan import THIRDS, UP_FRONT, Plan
from jiedan.orders.payments import Refunds
from jiedan.orders.quiet import QuietHours


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What both sides agreed to when the order was published. Shares in basis points."""

    screened: bool = False
    """Whether a moderator looks at an order before the group sees it."""
    plan: Plan = UP_FRONT
    staged: Plan = THIRDS
    """The plan where the price is above the group's ceiling for a single payment."""
    refunds: Refunds = Refunds()
    commission: Tiers = Tiers()
    draft_lives: timedelta = timedelta(hours=72)
    open_lives: timedelta = timedelta(hours=72)
    screening: timedelta = timedelta(hours=72)
    cooling_off: timedelta = timedelta(minutes=30)
    confirm_within: timedelta = timedelta(hours=2)
    reclaim_after: timedelta = timedelta(hours=2)
    """How long somebody whose claim lapsed, or who released it, waits before claiming the same order again."""
    fund_within: timedelta = timedelta(hours=24)
    holder_within: timedelta = timedelta(hours=24)
    """From "I have paid" to the reminder that goes to the owner too; twice as long, and it is a dispute."""
    remind_before: timedelta = timedelta(hours=2)
    pay_within: timedelta = timedelta(hours=24)
    """From the acceptance until every stage is paid; then it is a dispute."""
    overrun_after: timedelta = timedelta(hours=24)
    accept_within: timedelta = timedelta(hours=72)
    at_least: timedelta = timedelta(hours=24)
    """What a clock that goes on after a revision or a dispute has left at the very least."""
    complaint_window: timedelta = timedelta(0)
    review_window: timedelta = timedelta(days=7)
    pay_out_within: timedelta = timedelta(hours=24)
    """Until the holder is reminded to pay out, and again every so often."""
    pay_out_late: timedelta = timedelta(hours=72)
    """From then on whoever still has in hands what they owe may hold nothing new."""
    statements_within: timedelta = timedelta(hours=48)
    """Until then both sides of a dispute are heard; after it the judges go on with what is there."""
    seat_within: timedelta = timedelta(hours=24)
    """Whoever sits on a panel and says nothing for so long is replaced."""
    small_dispute: int = 500_00
    """Minor units: disputes about orders above this price are decided by a panel of three."""
    judge_within: timedelta = timedelta(hours=48)
    default_after: timedelta = timedelta(days=7)
    default_to_worker: int = 5_000
    """Basis points of the money that the worker gets when nobody judged."""
    revisions: int = 2
    extensions: int = 3
    acceptance_required: bool = False
    """Whether nobody confirms a claim before there is a text that says what counts as done."""
    transit: timedelta = timedelta(days=7)
    """A parcel of which nobody said when it should be there is taken to be there after so long."""
    remind_share: int = 7_500
    """Basis points of a time to act after which whoever is to act is reminded, once."""
    follow_up_after: timedelta = timedelta(days=1)
    """From the settlement to the question how it went."""
    quiet: QuietHours | None = None
    """When nobody is reminded."""
    quote_lives: timedelta = timedelta(hours=48)
    package_lives: timedelta = timedelta(days=30)
    ceiling: int | None = None
    """The most of one payment, minor units, by which a price that is agreed later decides the plan; None: no bound."""

    def for_price(self, price: int, ceiling: int | None) -> "Terms":
        """These terms for an order of this price: above the group's ceiling for a single payment it is paid in stages (F11). Minor units;
        None: no ceiling.
        """
        return msgspec.structs.replace(self, ceiling=ceiling).at_price(price)

    def at_price(self, price: int) -> "Terms":
        """These terms with the plan that this price wants by the ceiling in them: a quote's, once it is chosen."""
        over = self.ceiling is not None and max(self.plan.amounts(price)) > self.ceiling
        return msgspec.structs.replace(self, plan=self.staged) if over else self

    def __post_init__(self) -> None:
        """A clock that ends a waiting needs time to run. Raises ValueError."""
        may_be_none = ("cooling_off", "reclaim_after", "complaint_window", "remind_before")
        spans = {name: getattr(self, name) for name in self.__struct_fields__ if isinstance(getattr(self, name), timedelta)}
        if any(span < timedelta(0) or (span == timedelta(0) and name not in may_be_none) for name, span in spans.items()):
            raise ValueError("a clock that runs no time or backwards")
