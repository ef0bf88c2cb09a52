"""What the table says besides what `who_may.txt` and the drawing hold: what plugins hear, what a refusal can say, the marks of a row."""

from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from jiedan.errors import Refusal
from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.plan import THIRDS, UP_FRONT
from jiedan.messages.verbs import Verb
from jiedan.orders import events
from jiedan.orders.act import Act
from jiedan.orders.machine import choose, fire
from jiedan.orders.order import State
from jiedan.orders.payments import Refunds
from jiedan.orders.process import PROCESS
from jiedan.orders.terms import Terms
from jiedan.orders.transition import Transition
from jiedan.texts.catalog import Catalog
from tests.core.orders.situations import SITUATIONS
from tests.core.orders.test_who_may import ASKED, DETAILS
from tests.core.orders.trade import ACTORS, DAY, HOUR, MINUTE, STRANGER

S = State
FILE: Final = Path(__file__).with_name("marks.txt")
CATALOG: Final = Catalog(strict=True)
HEARD: Final[dict[State, set[type[events.OrderEvent]]]] = {
    S.OPEN: {events.OrderPublished, events.OrderReleased},
    S.CLAIMED: {events.OrderClaimed},
    S.FUNDING: {events.OrderClaimed, events.OrderConfirmed},
    S.WORKING: {events.OrderFunded, events.OrderConfirmed, events.OrderClaimed},
    S.DELIVERED: {events.OrderDelivered},
    S.ACCEPTED: {events.OrderAccepted},
    S.DISPUTED: {events.OrderDisputed},
    S.SETTLED: {events.OrderSettled},
    S.CANCELLED: {events.OrderCancelled},
    S.EXPIRED: {events.OrderExpired},
}
"""State → what plugins may hear when an order comes into it."""
UNHEARD: Final = {"submit", "decline", "decline_unseen", "discard", "revise", "resume", "panel_resume"}
"""Before anybody saw the order, and back to work; nor is `withdraw_…` told, with which a dispute leads back to where it came from."""
STAYS: Final = {"quote": events.OrderQuoted, "review": events.OrderReviewed, "review_last": events.OrderReviewed}
"""What plugins hear though the order stays where it is."""
FLAGS: Final = ("public", "freezes", "seals", "keeps_buttons", "between_them", "goes_on")


def test_plugins_hear_of_every_change_that_the_group_sees() -> None:
    """Whatever leads into a state is told as that: whoever listens for accepted orders hears of each of them."""
    silent = {row.name for row in PROCESS if row.target is not row.source[0] and row.name not in events.TOLD}
    wrong = [
        row.name
        for row in PROCESS
        if row.name in events.TOLD
        and row.target is not row.source[0]
        and events.TOLD[row.name] not in HEARD[row.to(row.source[0])]
    ]

    assert {name for name in silent if not name.startswith("withdraw_to_")} <= UNHEARD
    assert wrong == []
    assert {
        row.name: events.TOLD[row.name] for row in PROCESS if row.target is row.source[0] and row.name in events.TOLD
    } == STAYS


@pytest.mark.parametrize(
    ("state", "name"),
    [(S.OPEN, "publish"), (S.OPEN, "approve"), (S.OPEN, "publish_queued")],
)
def test_a_publication_is_heard_as_one(state: State, name: str) -> None:
    """And what comes open again as that."""
    assert events.TOLD[name] is events.OrderPublished
    again = {row.name for row in PROCESS if row.target is state and row.source[0] not in (S.DRAFT, S.SCREENING, state)}
    assert {events.TOLD[each] for each in again} == {events.OrderReleased}


@pytest.mark.parametrize("name", SITUATIONS)
def test_every_refusal_can_be_said(name: str) -> None:
    """Whoever asks for what: the text of the refusal finds all its facts, in both languages."""
    trade = SITUATIONS[name]()
    brought: tuple[dict[str, Any], ...] = (
        {}, {"note": "说明"}, {"amount": 0}, {"amount": 10**12},
        {"amount": 9, "to": STRANGER.member, "until": trade.now, "score": 9, "quote": 9},
    )  # fmt: skip
    refusals: dict[tuple[str, frozenset[str]], Refusal] = {}
    for asked in ASKED:
        for actor in ACTORS.values():
            for details in (*brought, DETAILS.get(asked, {})):
                act = Act(verb=Verb(asked.partition(" ")[0]), actor=actor, at=trade.now, **details)
                try:
                    fire(trade.order, choose(trade.order, act), act)
                except Refusal as refusal:
                    refusals[refusal.code, frozenset(refusal.facts)] = refusal

    assert refusals
    assert all(
        CATALOG.say(f"refused-{each.code}", language, **each.facts) for each in refusals.values() for language in ("zh", "en")
    )


def marks(row: Transition) -> str:
    """The row and what is marked on it: whether the group hears of it, what is kept of it, whose buttons go on."""
    return f"{row.name} from {row.source[0]}: {' '.join(flag for flag in FLAGS if getattr(row, flag)) or '–'}"


def test_each_row_has_the_marks_that_were_approved() -> None:
    """`marks.txt`, written anew by `python -m tests.core.orders.test_table`. A row that is no more is as wrong as one that differs."""
    approved = FILE.read_text(encoding="utf-8").splitlines()[1:]
    names = {line.partition(":")[0] for line in approved}

    assert [line for line in map(marks, PROCESS) if line.partition(":")[0] in names] == approved


def test_the_terms_are_the_numbers_of_the_design() -> None:
    """process.md §1 and §3, and docs/decisions where it leaves them open. Changing one of them here is a decision."""
    design = {
        "screened": False, "plan": UP_FRONT, "staged": THIRDS, "refunds": Refunds(untouched=10_000, begun=5_000, delivered=0),
        "commission": Tiers((Tier(above=0, basis_points=500), Tier(above=2000_00, basis_points=300)), marginal=False),
        "draft_lives": 72 * HOUR, "open_lives": 72 * HOUR, "screening": 72 * HOUR, "cooling_off": 30 * MINUTE, "confirm_within": 2 * HOUR,
        "reclaim_after": 2 * HOUR, "fund_within": 24 * HOUR, "holder_within": 24 * HOUR, "remind_before": 2 * HOUR,
        "pay_within": 24 * HOUR, "overrun_after": 24 * HOUR, "accept_within": 72 * HOUR, "at_least": 24 * HOUR,
        "complaint_window": timedelta(0), "review_window": 7 * DAY, "pay_out_within": 24 * HOUR, "pay_out_late": 72 * HOUR,
        "judge_within": 48 * HOUR, "default_after": 7 * DAY, "default_to_worker": 5_000, "revisions": 2, "extensions": 3,
        "acceptance_required": False, "transit": 7 * DAY, "remind_share": 7_500, "follow_up_after": DAY, "quiet": None,
        "quote_lives": 48 * HOUR, "package_lives": 30 * DAY,
    }  # fmt: skip
    said = msgspec.structs.asdict(Terms())

    assert {name: said[name] for name in design} == design


if __name__ == "__main__":
    FILE.write_text("What is marked on each row.\n" + "\n".join(map(marks, PROCESS)) + "\n", encoding="utf-8")
