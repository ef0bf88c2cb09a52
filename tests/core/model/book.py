"""One trade as the documents tell it: plain fields, plain clocks. Nothing here knows how the code does it."""

from copy import copy
from dataclasses import dataclass, field, replace
from fractions import Fraction

from tests.core.model.sums import PLANS, commission, half_up, stages

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
ZONE = 8 * HOUR  # the group lives by Shanghai's wall clock, which is never put forward or back

DUTIES = (
    ("remind_fund", "fund_lapse"),
    ("remind_accept", "auto_accept"),
    ("remind_holder", "unconfirmed"),
    ("remind_payment", "arrears"),
    ("", "settle"),
)
LIVE = ("funding", "working", "delivered", "accepted")
ENDS = ("settled", "cancelled", "expired")


class No(Exception):
    """Refused; of which kind: the wrong state, the wrong person, or something else."""

    def __init__(self, kind: str, why: str = "") -> None:
        super().__init__(kind, why)
        self.kind = kind
        self.why = why


def need(true: object, why: str, kind: str = "else") -> None:
    """Refuse unless it is true."""
    if not true:
        raise No(kind, why)


@dataclass
class Rules:
    """What a group asks, with the numbers of process.md."""

    plan: str = "up_front"
    quiet: tuple[int, int] | None = None  # from and to, in seconds of the day
    ceiling: int | None = 500_000
    tiers: tuple[tuple[int, Fraction], ...] = ((0, Fraction(5)), (200_000, Fraction(3)))
    marginal: bool = False
    screened: bool = False
    criteria: bool = False
    complaint: int = 0
    small: int = 50_000
    revisions: int = 2
    extensions: int = 3
    default_percent: int = 50
    refunds: tuple[int, int, int] = (100, 50, 0)


@dataclass
class Ask:
    """What one side has asked the other to agree to."""

    kind: str
    by: str
    value: int = 0
    text: str = ""
    agreed: list[str] = field(default_factory=list)


@dataclass
class Case:
    """An open dispute."""

    came_from: str
    opener: str | None
    at: int  # since when its clocks stand still
    left: dict[str, int]
    spoke: list[str] = field(default_factory=list)
    heard: bool = False
    escalated: bool = False
    judge: str | None = None
    moderator_only: bool = False
    seats: list[str] = field(default_factory=list)
    sitting: list[str] = field(default_factory=list)
    pool: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    votes: dict[str, int | None] = field(default_factory=dict)
    faults: dict[str, str | None] = field(default_factory=dict)
    until: dict[str, int] = field(default_factory=dict)
    summary: bool = False
    corrected: list[str] = field(default_factory=list)
    settlements: int = 0


@dataclass
class Book:
    """One order, what it says at one instant."""

    rules: Rules
    poster: str
    people: dict[str, set[str]]
    now: int
    price: int | None = None
    title: bool = True
    aim: str = ""  # what its people are after: nothing that the model looks at
    deadline: int | None = None
    state: str = "draft"
    taker: str | None = None
    claimed_at: int = 0
    came_open: int = 0
    resting: dict[str, int] = field(default_factory=dict)
    clocks: dict[str, int] = field(default_factory=dict)
    plan: str = ""
    stages: list[int] = field(default_factory=list)
    rate: Fraction = Fraction(0)
    in_: list[int] = field(default_factory=list)
    out: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    hands: dict[str, int] = field(default_factory=dict)
    holder: str | None = None
    owing: int = 0  # to the worker
    owed: int = 0  # to the client
    back: int = 0  # of the order's own money, decided to go back
    paid_out: int = 0
    unconfirmed: int = 0
    refunded: int = 0
    asked_at: int = 0
    reported: bool = False
    progress: bool = False
    delivered: bool = False
    revisions: int = 2
    extensions: int = 3
    ask: Ask | None = None
    case: Case | None = None
    withdrawn: list[str | None] = field(default_factory=list)
    fault: list[str] = field(default_factory=list)
    reviews: dict[str, int] = field(default_factory=dict)
    open_reviews: bool = False
    criteria: str | None = None
    criteria_by: str = ""
    asks_for: int | None = None  # how often, says a text that nobody has agreed to yet
    successor: tuple[str, str] | None = None
    handed_in: int = 0
    parcel: bool = False
    accepted_at: int = 0

    def copy(self) -> "Book":
        """The same once more: what happens to one does not happen to the other."""
        other = copy(self)
        for name in ("resting", "clocks", "in_", "out", "kept", "hands", "withdrawn", "fault", "reviews"):
            setattr(other, name, copy(getattr(self, name)))
        if self.ask:
            other.ask = replace(self.ask, agreed=list(self.ask.agreed))
        if self.case:
            other.case = copy(self.case)
            for name, value in vars(self.case).items():
                setattr(other.case, name, copy(value))
        return other

    # who

    def is_(self, who: str, right: str) -> bool:
        """Whether a person has a right in the group."""
        return right in self.people[who]

    def side(self, who: str) -> bool:
        """Whether a person is one of the two sides."""
        return who in (self.poster, self.taker)

    def other(self, who: str) -> str:
        """The other side."""
        return self.taker if who == self.poster else self.poster  # type: ignore[return-value]

    # money

    @property
    def received(self) -> int:
        """What came in for the order itself."""
        return sum(self.in_)

    @property
    def held(self) -> int:
        """What came in and was neither released nor given back."""
        return self.received - sum(self.out) - self.back

    def due(self) -> int:
        """What the client is to have paid by now and has not; who pays ahead has paid."""
        if self.state in ("open", "claimed", "draft", "screening", *ENDS):
            return 0
        state = self.case.came_from if self.case else self.state
        now = {"start"}
        if self.progress or self.delivered:
            now.add("middle")
        if state == "accepted":
            now.add("acceptance")
        asked = sum(amount for amount, (_, when, _) in zip(self.stages, PLANS[self.plan], strict=True) if when in now)
        return max(0, asked - self.received)

    @property
    def missing(self) -> int:
        """What has still to come in of the whole price."""
        return sum(self.stages) - self.received

    def fix_money(self) -> None:
        """When it is published: plan, stages and rate."""
        assert self.price is not None
        self.plan = self.rules.plan
        if self.rules.ceiling is not None and max(stages(self.price, self.plan)) > self.rules.ceiling:
            self.plan = "thirds"
        self.stages = stages(self.price, self.plan)
        self.rate = commission(self.price, list(self.rules.tiers), self.rules.marginal, None)
        self.in_ = [0] * len(self.stages)
        self.out = [0] * len(self.stages)

    def keep(self, released: int) -> int:
        """The group's share of what has been released in all, of which the worker's last release is a part."""
        assert self.price is not None
        whole = half_up(self.rate * self.price)
        if self.plan != "deposit":
            return half_up(self.rate * released)
        first = self.stages[0]
        if released <= first:
            return min(released, half_up(Fraction(whole // 2 * released, first)) if first else 0)
        return min(released, whole // 2 + half_up(Fraction((whole - whole // 2) * (released - first), self.stages[1])))

    def release(self, amount: int) -> None:
        """Give the worker a part of what is held, less the commission."""
        left = amount
        before = self.keep(sum(self.out))
        for index, (came, went) in enumerate(zip(self.in_, self.out, strict=True)):
            part = min(left, came - went)
            self.out[index] += part
            left -= part
        assert left == 0
        share = self.keep(sum(self.out)) - before
        self.kept.append(share)
        self.owe_worker(amount - share)

    def owe_worker(self, amount: int) -> None:
        """From now on somebody has to pay the worker, and is reminded each day."""
        if amount and not self.owing:
            self.clocks["remind_payout"] = self.awake(self.now + DAY)
        self.owing += amount

    def owe_client(self, amount: int) -> None:
        """From now on somebody has to pay the client back, and is reminded each day."""
        if amount and not self.owed:
            self.clocks["remind_refund"] = self.awake(self.now + DAY)
        self.owed += amount

    def give_back(self, amount: int) -> None:
        """Of the order's own money, so much goes back to the client."""
        self.back += amount
        self.owe_client(amount)

    # the quiet hours

    def quiet_end(self, at: int) -> int | None:
        """The end of the quiet hours in which an instant lies."""
        if self.rules.quiet is None:
            return None
        begin, end = self.rules.quiet
        second = (at + ZONE) % DAY
        midnight = at - second
        if begin < end:
            return midnight + end if begin <= second < end else None
        if second >= begin:
            return midnight + DAY + end
        return midnight + end if second < end else None

    def awake(self, at: int) -> int:
        """What would be said in the night is said in the morning."""
        return self.quiet_end(at) or at

    def ahead(self, at: int) -> int:
        """A reminder before a deadline: never in the night, half an hour before it."""
        end = self.quiet_end(at)
        if end is None or self.rules.quiet is None:
            return at
        return end - ((self.rules.quiet[1] - self.rules.quiet[0]) % DAY) - HOUR // 2

    def remind(self, name: str, at: int) -> None:
        """Remind ahead of a deadline, if there is still time to."""
        if self.ahead(at) > self.now:
            self.clocks[name] = self.ahead(at)

    # states and their clocks

    def enter(self, state: str) -> None:
        """Come into a state: the clocks of the old one stop, its own start; what has to be paid is reminded of throughout."""
        stay = {name: at for name, at in self.clocks.items() if name in ("remind_payout", "remind_refund")}
        if state in LIVE and self.state in LIVE:
            stay |= {name: at for name, at in self.clocks.items() if name in ("remind_holder", "unconfirmed")}
        self.state, self.clocks = state, stay
        if state != "disputed":
            self.ask = None
        getattr(self, f"start_{state}", lambda: None)()

    def go_on_in(self, state: str, left: dict[str, int], since: int) -> None:
        """Back into a state, whose clocks stood still since then: each duty goes on with what was left, at least a day."""
        self.enter(state)
        if not left and state != "working":
            return
        fresh, self.clocks = self.clocks, {n: at for n, at in self.clocks.items() if n in ("remind_payout", "remind_refund")}
        for reminder, end in DUTIES:
            if end not in left:
                continue
            shift = max(0, 24 * HOUR - (left[end] - since)) + self.now - since
            self.clocks[end] = left[end] + shift
            if reminder in left and reminder == "remind_holder":
                self.clocks[reminder] = self.awake(left[reminder] + shift)
            elif reminder in left:
                self.remind(reminder, left[reminder] + shift)
        if state == "working":
            self.clocks |= {name: fresh[name] for name in ("remind_work", "remind_overdue") if name in left and name in fresh}
            self.clocks["overrun"] = fresh["overrun"]

    def start_screening(self) -> None:
        """Somebody has to look at it."""
        self.clocks["decline_unseen"] = self.now + 72 * HOUR

    def start_open(self) -> None:
        """Somebody has to take it before its time or its deadline is over."""
        assert self.deadline is not None
        self.taker = None
        self.clocks["expire"] = min(self.now + 72 * HOUR, self.deadline)

    def start_claimed(self) -> None:
        """The taker has to confirm."""
        self.clocks["lapse"] = self.now + 2 * HOUR
        self.remind("remind_confirm", self.now + 90 * MINUTE)

    def start_funding(self) -> None:
        """The client has to pay."""
        self.clocks["fund_lapse"] = self.now + 24 * HOUR
        self.remind("remind_fund", self.now + 18 * HOUR)

    def start_working(self) -> None:
        """The worker has to deliver."""
        assert self.deadline is not None
        self.remind("remind_work", self.deadline - 2 * HOUR)
        self.clocks["remind_overdue"] = self.awake(self.deadline)
        self.clocks["overrun"] = self.deadline + 24 * HOUR

    def start_delivered(self, since: int | None = None) -> None:
        """The client has to accept."""
        begin = self.now if since is None else since
        self.clocks["auto_accept"] = begin + 72 * HOUR
        self.remind("remind_accept", begin + 54 * HOUR)

    def start_accepted(self) -> None:
        """It settles once the time to complain is over and every stage is there."""
        if self.due() == 0:
            self.clocks["settle"] = max(self.now, self.accepted_at + self.rules.complaint)
        elif not self.reported:
            self.wait_for_stages()

    def wait_for_stages(self) -> None:
        """The client has a day for what is still missing."""
        self.clocks["arrears"] = self.now + 24 * HOUR
        self.remind("remind_payment", self.now + 12 * HOUR)

    def start_settled(self) -> None:
        """Both sides may review each other for a week."""
        self.clocks["open_reviews"] = self.now + 7 * DAY
        self.clocks["remind_review"] = self.awake(self.now + DAY)
