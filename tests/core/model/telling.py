"""Tells a trade to the model and to the code at once, and holds what they say against each other."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from jiedan.disputes.case import Fault
from jiedan.errors import Refusal
from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.entry import balances
from jiedan.ledger.plan import PLANS, Due, Plan, Stage
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.act import THE_CLOCK, Act, Actor
from jiedan.orders.machine import Outcome, choose, choose_due, draft, fire
from jiedan.orders.order import Order
from jiedan.orders.payments import Refunds
from jiedan.orders.quiet import QuietHours
from jiedan.orders.terms import Terms
from tests.core.model import clock, judging, paying, taking, working
from tests.core.model.book import LIVE, Book, No, Rules

IDS: Final = {
    "poster": 1, "ann": 2, "ben": 3, "owner": 4, "deputy": 5, "judge": 6, "holder": 7,
    "jia": 11, "yi": 12, "bing": 13, "ding": 14,
}  # fmt: skip
NAMES: Final = {member: name for name, member in IDS.items()}
RIGHTS: Final[dict[str, set[str]]] = {
    "poster": {"member"}, "ann": {"member"}, "ben": {"member"}, "owner": {"member", "moderator", "holder", "owner"},
    "deputy": {"member", "moderator"}, "judge": {"member", "arbitrator"}, "holder": {"member", "holder"},
    **{name: {"member", "arbitrator"} for name in ("jia", "yi", "bing", "ding")},
}  # fmt: skip
Word = Callable[[Book, str, dict[str, Any]], str]
WORDS: Final[dict[str, Word]] = {
    **{name: getattr(taking, name) for name in ("amend", "queue", "approve", "decline", "claim", "confirm", "release", "criteria")},
    **{name: getattr(paying, name) for name in ("paid", "received", "pay_out", "got_it", "refund", "hand_over", "take_over")},
    **{
        name: getattr(working, name)
        for name in ("report", "extend", "agree", "refuse", "deliver", "ship", "arrived", "revise", "accept", "cancel", "review")
    },
    **{
        name: getattr(judging, name)
        for name in ("dispute", "state", "withdraw", "take_case", "recuse", "summarise", "correct", "mediate", "award", "resume", "reverse")
    },
}  # fmt: skip
DUE: Final = (*LIVE, "disputed")
FAULTS: Final = {None: Fault.NONE, "client": Fault.POSTER, "worker": Fault.TAKER, "both": Fault.BOTH}


class Differ(AssertionError):
    """Model and code say different things."""


def instant(at: int) -> datetime:
    """Seconds → an instant."""
    return datetime.fromtimestamp(at, UTC)


def when(at: int | None) -> datetime | None:
    """The same; None where nobody said."""
    return None if at is None else instant(at)


def actor(book: Book, who: str) -> Actor:
    """A person with the roles that give them their rights."""
    rights = book.people[who]
    roles = {Role.MEMBER}
    roles |= {Role.OWNER} if "owner" in rights else {Role.DEPUTY} if "moderator" in rights else set()
    roles |= {Role.HOLDER} if "holder" in rights and "owner" not in rights else set()
    roles |= {Role.ARBITRATOR} if "arbitrator" in rights else set()
    return Actor(IDS[who], frozenset(roles))


ALL_PLANS: Final = {**PLANS, "afterwards": Plan((Stage(percent=100, due=Due.ACCEPTANCE),))}


def terms(rules: Rules) -> Terms:
    """The rules as the code takes them."""
    quiet = None
    if rules.quiet is not None:
        quiet = QuietHours(zone="Asia/Shanghai", first=rules.quiet[0] // 60, last=rules.quiet[1] // 60)
    return Terms(
        plan=ALL_PLANS[rules.plan],
        screened=rules.screened,
        quiet=quiet,
        acceptance_required=rules.criteria,
        commission=Tiers(tuple(Tier(above=a, basis_points=int(p * 100)) for a, p in rules.tiers), marginal=rules.marginal),
        revisions=rules.revisions,
        extensions=rules.extensions,
        complaint_window=_span(rules.complaint),
        small_dispute=rules.small,
        default_to_worker=rules.default_percent * 100,
        refunds=Refunds(**dict(zip(("untouched", "begun", "delivered"), (p * 100 for p in rules.refunds), strict=True))),
    )


def _span(seconds: int) -> Any:
    return datetime.fromtimestamp(seconds, UTC) - datetime.fromtimestamp(0, UTC)


class Telling:
    """One trade, told to both. `fired` counts the rows, `done` and `refused` the operations."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.order: Order = draft(
            Order(
                id=17, group=1, number=17, poster=IDS[book.poster], title="文案" if book.title else "", price=book.price or 0,
                currency="CNY", stated_due=when(book.deadline), terms=terms(book.rules),
            ),
            instant(book.now),
        )[0]  # fmt: skip
        self.fired: Counter[tuple[str, str]] = Counter()
        self.done = self.refused = 0
        self.story: list[str] = []
        self.outcomes: list[Outcome] = []
        self.compare()

    def does(self, who: str, word: str, **given: Any) -> bool:
        """Somebody does something. Returns whether it was done. Raises Differ."""
        self.story.append(f"{self.book.now} {who} {word} {given}")
        predicted, kind, row = self.book.copy(), "", ""
        try:
            row = WORDS[word](predicted, who, dict(given))
        except No as no:
            kind, predicted = f"{no.kind}: {no.why}", self.book
        act = self.act(who, word, given)
        try:
            if word in ("confirm", "queue") and self.order.state == "draft":
                fixed = terms(self.book.rules).for_price(self.order.price, self.book.rules.ceiling)
                self.order = msgspec.structs.replace(self.order, terms=fixed)
            outcome = fire(self.order, choose(self.order, act), act)
        except Refusal as refusal:
            code = refusal.code
            said = "state" if code == "not-now" else "person" if code.startswith("not-you") else "else"
            if not kind or said not in kind.split(":")[0].split("|"):
                raise self.differ(f"the model says {row or kind}, the code refuses: {code} {dict(refusal.facts)}") from None
            self.refused += 1
            return False
        if kind:
            raise self.differ(f"the model refuses ({kind}), the code takes {outcome.row.name}")
        if outcome.row.name != row:
            raise self.differ(f"the model takes {row}, the code {outcome.row.name}")
        self.book = predicted
        self.keep(outcome)
        self.done += 1
        self.at_once(given)
        self.compare()
        return True

    def differ(self, how: str) -> Differ:
        """How they differ, with the end of the story so far."""
        return Differ("\n".join((how, "after:", *self.story[-12:])))

    def keep(self, outcome: Outcome) -> None:
        """What the code did."""
        self.fired[outcome.row.name, str(outcome.before.state)] += 1
        self.outcomes.append(outcome)
        self.order = outcome.order

    def act(self, who: str, word: str, given: dict[str, Any]) -> Act:
        """The same in the words of the code."""
        said = {name: given[name] for name in ("amount", "score") if given.get(name) is not None}
        if word == "amend":
            said = {"amount": given.get("amount"), "until": when(given.get("deadline"))}
        elif given.get("until"):
            said["until"] = when(given["until"])
        if given.get("named"):
            said["to"] = IDS[given["named"]]
        return Act(
            verb=Verb(word), actor=actor(self.book, who), at=instant(self.book.now), note=given.get("text") or "",
            fault=FAULTS[given.get("fault")], candidates=self.pool(given), **said,
        )  # fmt: skip

    def pool(self, given: dict[str, Any]) -> tuple[int, ...]:
        """Who could sit on a panel."""
        return tuple(IDS[name] for name in given.get("pool", ()))

    def waits(self, seconds: int, **given: Any) -> None:
        """Time passes; each clock that falls due meanwhile strikes at its instant."""
        self.story.append(f"{self.book.now} waits {seconds} {given}")
        until = self.book.now + seconds
        while (due := clock.next_due(self.book)) and due[0] <= until:
            self.book.now = max(self.book.now, due[0])
            self.strike(given)
            self.compare()
        self.book.now = until

    def at_once(self, given: dict[str, Any]) -> None:
        """What the clock takes at once."""
        while (due := clock.next_due(self.book)) and due[0] <= self.book.now:
            self.strike(given)

    def strike(self, given: dict[str, Any]) -> None:
        """The clock that is due first strikes; of two at one instant the one that the code takes."""
        self.compare()
        now = self.book.now
        name = min((at, name) for name, at in self.book.clocks.items())[1]
        row = choose_due(self.order, name, instant(now))
        if row is None:
            raise self.differ(f"the clock {name} has no row in {self.order.state}")
        act = Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=instant(now), candidates=self.pool(given))
        self.keep(fire(self.order, row, act))
        self.story.append(f"{now} ⏰ {name}")
        drawn: list[str] = []
        if name == "draw" and self.order.case and self.book.case:
            drawn = [NAMES[member] for member in self.order.case.panel if NAMES[member] not in self.book.case.seats]
        clock.strike(self.book, name, {**given, "drawn": drawn})

    def compare(self) -> None:
        """Hold everything that they say against each other. Raises Differ."""
        told, said = predicted(self.book), observed(self.order, self.outcomes)
        wrong = {name: (told[name], said[name]) for name in told if told[name] != said[name]}
        if wrong:
            raise self.differ("\n".join(f"{name}: the model {a}, the code {b}" for name, (a, b) in wrong.items()))


def predicted(book: Book) -> dict[str, Any]:
    """All that the model says."""
    case, ask = book.case, book.ask
    return {
        "state": book.state, "taker": book.taker, "price": book.price or 0,
        "deadline": book.deadline if book.state not in ("draft", "screening", "cancelled", "expired") else None,
        "clocks": dict(sorted(book.clocks.items())),
        "hands": {name: amount for name, amount in sorted(book.hands.items()) if amount},
        "held": book.held, "due": book.due() if book.state in DUE else 0, "owing": book.owing, "owed": book.owed,
        "commission": sum(book.kept), "released": sum(book.out), "paid out": book.paid_out, "refunded": book.refunded,
        "to confirm": book.unconfirmed,
        "reported": book.reported, "revisions": book.revisions, "extensions": book.extensions,
        "ask": ask and (ask.kind, ask.by, 0 if ask.kind == "criteria" else ask.value, sorted(ask.agreed)),
        "case": case and {
            "from": case.came_from, "opener": case.opener, "spoke": sorted(case.spoke), "heard": case.heard,
            "escalated": case.escalated, "judge": case.judge, "seats": sorted(case.seats), "sitting": sorted(case.sitting),
            "votes": dict(sorted(case.votes.items())), "alone": case.moderator_only, "corrected": sorted(case.corrected),
            "summary": case.summary, "settlements": case.settlements,
        },
        "fault": sorted(book.fault), "reviews": dict(sorted(book.reviews.items())), "open": book.open_reviews,
        "criteria": book.criteria, "successor": book.successor,
    }  # fmt: skip


def observed(order: Order, outcomes: list[Outcome]) -> dict[str, Any]:
    """The same, as the code says it."""
    case, ask, who = order.case if order.state == "disputed" else None, order.proposal, NAMES.get
    kinds = {"extend": "extension", "withdraw": "withdrawal", "mediate": "settlement"}
    final = order.state in ("draft", "screening", "cancelled", "expired")
    books = balances(posting for outcome in outcomes for posting in outcome.postings)
    return {
        "state": str(order.state), "taker": who(order.taker or -1), "price": order.price,
        "deadline": None if final else _seconds(order.due or order.stated_due),
        "clocks": {clock.fires: _seconds(clock.due) for clock in sorted(order.clocks, key=lambda clock: clock.fires)},
        "hands": dict(sorted((NAMES[hand.member], hand.amount) for hand in order.hands)),
        "held": -books.get("escrow:order:17", 0), "due": sums.owing(order) if order.state in DUE else 0,
        "owing": sums.owed_to_worker(order), "owed": sums.owed_to_client(order),
        "commission": -books.get("income:commission", 0), "released": sums.released(order),
        "paid out": sum(payout.amount for payout in order.payouts), "refunded": sum(each.amount for each in order.refunds),
        "to confirm": sum(payout.amount for payout in order.payouts if not payout.confirmed_at),
        "reported": order.reported_at is not None, "revisions": order.revisions_agreed - order.revisions,
        "extensions": order.terms.extensions - order.extensions,
        "ask": ask and (
            kinds.get(ask.kind, ask.kind), who(ask.by), _seconds(ask.until) or ask.to_worker,
            sorted(NAMES[member] for member in case.consents) if case and ask.kind == "mediate" else [],
        ),
        "case": case and {
            "from": str(case.came_from), "opener": who(case.opened_by),
            "spoke": sorted({NAMES[said.by] for said in case.statements}), "heard": case.heard_at is not None,
            "escalated": case.escalated, "judge": who(case.judge or -1), "seats": sorted(NAMES[m] for m in case.panel),
            "sitting": sorted(NAMES[m] for m in case.accepted), "votes": dict(sorted((NAMES[v.by], v.to_worker) for v in case.votes)),
            "alone": case.dissolved, "corrected": sorted(NAMES[said.by] for said in case.corrections),
            "summary": case.summary is not None, "settlements": case.mediations,
        },
        "fault": sorted(NAMES[member] for member in order.faulted),
        "reviews": dict(sorted((NAMES[review.author], review.score) for review in order.reviews)), "open": order.reviews_open,
        "criteria": order.criteria and order.criteria.text,
        "successor": order.handover and (NAMES[order.handover.holder], NAMES[order.handover.to]),
    }  # fmt: skip


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())
