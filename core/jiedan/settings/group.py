"""[group]: what a new group starts with.

The fields are what the operator writes; money and shares are decimal texts there, because a float cannot hold them. The
properties are what the core counts with: whole minor units, basis points, half points, minutes of the day, timedeltas.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from jiedan.money import DIGITS
from jiedan.settings.quantities import (
    basis_points,
    half_points,
    minor_units,
    minutes_of_the_day,
    nearest_currency,
    nearest_zone,
    zone_exists,
)
from jiedan.settings.section import Section

Minutes = Annotated[int, Field(ge=0, le=7 * 24 * 60)]
Hours = Annotated[int, Field(ge=1, le=365 * 24)]
Days = Annotated[int, Field(ge=1, le=365)]
Count = Annotated[int, Field(ge=0, le=1000)]


class CommissionTier(Section):
    """A step of the commission."""

    above: str = Field(examples=["0.00"])
    """Prices strictly above this amount have this rate."""

    percent: str = Field(examples=["5"])
    """The group's share of the whole amount, to two decimal places."""

    @field_validator("percent")
    @classmethod
    def _is_a_share(cls, percent: str) -> str:
        basis_points(percent)
        return percent


class LevelSteps(Section):
    """From how many points a member is a regular (常客) or an expert (达人), and how many orders each may hold at once."""

    regular_from: str = Field(default="5", examples=["5"])
    """Points. A completed order is one, a good review half a point."""

    expert_from: str = Field(default="20", examples=["20"])
    """Points, and more than for a regular."""

    newcomer_holds: Count = Field(default=1, examples=[1])
    """Orders that a newcomer may hold at once."""

    regular_holds: Count = Field(default=3, examples=[3])
    """Orders that a regular may hold at once."""

    expert_holds: Count = Field(default=5, examples=[5])
    """Orders that an expert may hold at once."""

    regular_percent: str = Field(default="", examples=["4"])
    """The most that the group keeps of a regular's order, whatever its price. "" means as of everybody's."""

    expert_percent: str = Field(default="", examples=["2.5"])
    """The most that the group keeps of an expert's order, whatever its price. "" means as of everybody's."""

    @field_validator("regular_percent", "expert_percent")
    @classmethod
    def _is_a_share(cls, percent: str) -> str:
        if percent:
            basis_points(percent)
        return percent

    @field_validator("regular_from", "expert_from")
    @classmethod
    def _is_counted_in_halves(cls, points: str) -> str:
        half_points(points)
        return points

    @model_validator(mode="after")
    def _rises(self) -> "LevelSteps":
        if self.regular_from_halves >= self.expert_from_halves:
            raise ValueError("regular_from must be less than expert_from")
        return self

    @property
    def regular_from_halves(self) -> int:
        """`regular_from` in half points."""
        return half_points(self.regular_from)

    @property
    def expert_from_halves(self) -> int:
        """`expert_from` in half points."""
        return half_points(self.expert_from)

    @property
    def rates(self) -> tuple[int | None, int | None]:
        """Basis points that the group keeps at most of a regular's and of an expert's order; None: as of everybody's."""
        regular, expert = (basis_points(percent) if percent else None for percent in (self.regular_percent, self.expert_percent))
        return regular, expert


class RefundRule(Section):
    """What the client gets back of the money that is held when an order is cancelled and nobody names another split."""

    untouched_percent: str = Field(default="100", examples=["100"])
    """Before the first progress report."""

    begun_percent: str = Field(default="50", examples=["50"])
    """After it."""

    delivered_percent: str = Field(default="0", examples=["0"])
    """Once something was handed in."""

    @field_validator("untouched_percent", "begun_percent", "delivered_percent")
    @classmethod
    def _is_a_share(cls, percent: str) -> str:
        basis_points(percent)
        return percent

    @property
    def shares(self) -> tuple[int, int, int]:
        """The three in basis points."""
        return basis_points(self.untouched_percent), basis_points(self.begun_percent), basis_points(self.delivered_percent)


class GroupDefaults(Section):
    """The numbers that a new group starts with; its owner can change them in chat. A published order keeps those of its day."""

    language: Literal["zh", "en"] = Field(default="zh", examples=["zh"])
    """zh or en."""

    zone: str = Field(default="Asia/Shanghai", examples=["Asia/Shanghai"])
    """The time zone of the group's wall clock, as `Asia/Shanghai` or `Europe/London`."""

    currency: str = Field(default="CNY", examples=["CNY"])
    """CNY, USD, EUR, GBP, HKD, TWD, MOP, SGD, MYR, JPY, KRW or USDT."""

    quiet_hours: str = Field(default="22:00-08:00", examples=["22:00-08:00"], json_schema_extra={"shipped": ""})
    """When nothing may be published; drafts wait until the end. "" means that there are no such hours.
    As shipped it is "", so that the demo group can be tried at night; without this file it is "22:00-08:00".
    """

    ceiling: str = Field(default="5000.00", examples=["5000.00"])
    """The largest single payment, in whole units of the currency. "" means no bound."""

    commission: tuple[CommissionTier, ...] = Field(
        default=(CommissionTier(above="0.00", percent="5"), CommissionTier(above="2000.00", percent="3")),
        strict=False,
        min_length=1,
        examples=[[{"above": "0.00", "percent": "5"}]],
    )
    """What the group keeps of a settled order: 5 %, and 3 % of the whole amount where the price is above 2000.00.
    The first step is above "0.00".
    """

    marginal: bool = Field(default=False, examples=[True])
    """Whether each step of the commission counts only for the part of the price that lies in it, as with taxes."""

    plan: Literal["up_front", "halves", "thirds", "deposit"] = Field(default="up_front", examples=["halves"])
    """When the price is paid: all before the work (up_front), half before it and half after acceptance (halves), 30/40/30 (thirds), or
    a deposit of 30 % that the worker gets at once and the rest after acceptance (deposit). A price above the ceiling is always 30/40/30.
    """

    screened: bool = Field(default=False, examples=[True])
    """Whether a moderator looks at an order before the group sees it."""

    draft_hours: Hours = Field(default=72, examples=[72])
    """An unpublished draft is thrown away after this time."""

    screening_hours: Hours = Field(default=72, examples=[72])
    """An order that no moderator looked at is declined after this time."""

    open_hours: Hours = Field(default=72, examples=[72])
    """An order that nobody claimed expires after this time."""

    cooling_off_minutes: Minutes = Field(default=30, examples=[30])
    """So long after a claim the taker may give the order back without it counting."""

    confirm_hours: Hours = Field(default=2, examples=[2])
    """The taker confirms within this time, or the order is open again."""

    reclaim_hours: Annotated[int, Field(ge=0, le=365 * 24)] = Field(default=2, examples=[2])
    """Whoever let a claim lapse waits this long before claiming the same order again."""

    fund_hours: Hours = Field(default=24, examples=[24])
    """The client pays within this time, or the order is open again."""

    pay_hours: Hours = Field(default=24, examples=[24])
    """After the acceptance the client pays what is still due within this time, or it is a dispute."""

    holder_hours: Hours = Field(default=24, examples=[24])
    """The holder says within this time whether the money came in; twice as long, and it is a dispute."""

    remind_hours: Hours = Field(default=2, examples=[2])
    """So long before a deadline people are reminded."""

    overrun_hours: Hours = Field(default=24, examples=[24])
    """So long after the work deadline undelivered work is a dispute."""

    accept_hours: Hours = Field(default=72, examples=[72])
    """Delivered work that nobody objected to is accepted after this time."""

    complaint_hours: Annotated[int, Field(ge=0, le=365 * 24)] = Field(default=0, examples=[24])
    """So long after acceptance the client may still complain: 0 for services, 24 is usual for goods."""

    at_least_hours: Hours = Field(default=24, examples=[24])
    """What a clock that goes on after a revision or a dispute has left at the very least."""

    pay_out_hours: Hours = Field(default=24, examples=[24])
    """The holder pays the worker out within this time, or is reminded, again and again."""

    pay_out_late_hours: Hours = Field(default=72, examples=[72])
    """A holder who has not paid out or given back after this time may hold no new order's money."""

    review_days: Days = Field(default=7, examples=[7])
    """Both sides may review each other this long."""

    statement_hours: Hours = Field(default=48, examples=[48])
    """Both sides of a dispute are heard within this time; after it the judges go on with what is there."""

    small_dispute: str = Field(default="500.00", examples=["500.00"])
    """Disputes about orders above this price, in whole units of the currency, are decided by three arbitrators instead of one judge."""

    seat_hours: Hours = Field(default=24, examples=[24])
    """An arbitrator who was drawn and says nothing for so long is replaced."""

    follow_up_hours: Hours = Field(default=24, examples=[24])
    """So long after the settlement whoever has not reviewed is asked how it went, once."""

    transit_days: Days = Field(default=7, examples=[7])
    """A parcel of which nobody said when it should be there is taken to be there after this time."""

    judge_hours: Hours = Field(default=48, examples=[48])
    """A dispute that no judge acted on goes up after this time."""

    default_award_days: Days = Field(default=7, examples=[7])
    """So long after that, still without a judge, the money is split."""

    default_to_worker_percent: str = Field(default="50", examples=["50"])
    """The worker's share of the money when it is split without a judge."""

    revisions: Count = Field(default=2, examples=[2])
    """How often the client may ask for changes."""

    extensions: Count = Field(default=3, examples=[3])
    """How often a work deadline may be moved."""

    quote_hours: Hours = Field(default=48, examples=[48])
    """So long a quote stands, unless the deadline that it names comes sooner."""

    package_days: Days = Field(default=30, examples=[30])
    """So long a package stays on offer."""

    drafts: Annotated[int, Field(ge=1, le=1000)] = Field(default=5, examples=[5])
    """How many unpublished drafts one member may keep."""

    levels: LevelSteps = LevelSteps()

    refunds: RefundRule = RefundRule()

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, zone: str) -> str:
        if not zone_exists(zone):
            raise ValueError("is no time zone that this computer knows", nearest_zone(zone))
        return zone

    @field_validator("currency")
    @classmethod
    def _is_a_currency(cls, currency: str) -> str:
        if currency not in DIGITS:
            raise ValueError(f"is no currency that jiedan knows ({', '.join(DIGITS)})", nearest_currency(currency))
        return currency

    @field_validator("quiet_hours")
    @classmethod
    def _is_a_span(cls, span: str) -> str:
        minutes_of_the_day(span)
        return span

    @field_validator("default_to_worker_percent")
    @classmethod
    def _is_a_share(cls, percent: str) -> str:
        basis_points(percent)
        return percent

    @model_validator(mode="after")
    def _amounts_fit_the_currency(self) -> "GroupDefaults":
        if self.ceiling and minor_units(self.ceiling, self.currency, "ceiling") == 0:
            raise ValueError('ceiling must be more than 0; "" means no bound')
        minor_units(self.small_dispute, self.currency, "small_dispute")
        bounds = [above for above, _ in self.tiers]
        if bounds[0] != 0 or bounds != sorted(set(bounds)):
            raise ValueError("the steps of commission begin above 0 and rise")
        return self

    @property
    def quiet(self) -> tuple[int, int] | None:
        """Minutes of the day: the first when nothing may be published, and the first when it may again. None: never quiet."""
        return minutes_of_the_day(self.quiet_hours)

    @property
    def ceiling_minor(self) -> int | None:
        """The largest single payment in minor units; None: no bound."""
        return minor_units(self.ceiling, self.currency, "ceiling") if self.ceiling else None

    @property
    def small_dispute_minor(self) -> int:
        """Up to this price, in minor units, one judge decides a dispute."""
        return minor_units(self.small_dispute, self.currency, "small_dispute")

    @property
    def tiers(self) -> tuple[tuple[int, int], ...]:
        """(above so many minor units, basis points), lowest first, the first from 0."""
        return tuple(
            (minor_units(tier.above, self.currency, "commission.above"), basis_points(tier.percent)) for tier in self.commission
        )

    @property
    def default_to_worker(self) -> int:
        """Basis points of the money that the worker gets when nobody judged."""
        return basis_points(self.default_to_worker_percent)

    @property
    def spans(self) -> Mapping[str, timedelta]:
        """All that is a length of time, by its name among the terms of an order."""
        return {
            "draft_lives": timedelta(hours=self.draft_hours),
            "open_lives": timedelta(hours=self.open_hours),
            "screening": timedelta(hours=self.screening_hours),
            "cooling_off": timedelta(minutes=self.cooling_off_minutes),
            "confirm_within": timedelta(hours=self.confirm_hours),
            "reclaim_after": timedelta(hours=self.reclaim_hours),
            "fund_within": timedelta(hours=self.fund_hours),
            "pay_within": timedelta(hours=self.pay_hours),
            "holder_within": timedelta(hours=self.holder_hours),
            "remind_before": timedelta(hours=self.remind_hours),
            "overrun_after": timedelta(hours=self.overrun_hours),
            "accept_within": timedelta(hours=self.accept_hours),
            "at_least": timedelta(hours=self.at_least_hours),
            "complaint_window": timedelta(hours=self.complaint_hours),
            "review_window": timedelta(days=self.review_days),
            "pay_out_within": timedelta(hours=self.pay_out_hours),
            "follow_up_after": timedelta(hours=self.follow_up_hours),
            "transit": timedelta(days=self.transit_days),
            "pay_out_late": timedelta(hours=self.pay_out_late_hours),
            "statements_within": timedelta(hours=self.statement_hours),
            "seat_within": timedelta(hours=self.seat_hours),
            "judge_within": timedelta(hours=self.judge_hours),
            "default_after": timedelta(days=self.default_award_days),
            "quote_lives": timedelta(hours=self.quote_hours),
            "package_lives": timedelta(days=self.package_days),
        }
