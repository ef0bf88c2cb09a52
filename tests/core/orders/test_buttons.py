"""Old buttons: which transitions leave alive what others were offered before, and which do not."""

from typing import Any

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.order import FINAL
from jiedan.orders.process import PROCESS
from tests.core.orders.situations import SITUATIONS
from tests.core.orders.trade import DAY, DUE, OWNER, POSTER, TAKER

KEEPS = {
    "pay_reported", "remind_holder", "report", "remind_work", "remind_overdue", "review", "open_reviews", "pay_out", "confirm_payout",
    "refund", "remind_payout", "remind_refund", "state", "fund_disputed", "escalate", "receive", "receive_last", "receive_late",
    "receive_disputed", "remind_payment", "pay_out_part", "refund_part", "hand_over", "hand_over_for", "take_over",
    "draw_up", "sign", "sign_last", "quote", "withdraw_quote", "expire_quote", "counter", "agree_counter", "refuse_counter",
    "stand_by", "stand_down", "sell", "state_last", "remind_statement", "hear", "take_case", "take_seat", "hand_back", "recuse",
    "replace_silent", "draw", "dissolve", "summarise", "correct", "consent", "vote", "reverse_fault",
    "write_criteria", "arrive", "remind_confirm", "remind_fund", "remind_accept", "remind_review",
}  # fmt: skip
"""Written by hand: what changes nothing of what a button of somebody else would do."""


def test_the_rows_that_keep_buttons_are_those_that_were_thought_about() -> None:
    """A new row makes old buttons invalid unless somebody decides otherwise."""
    assert {row.name for row in PROCESS if row.keeps_buttons} == KEEPS


def test_no_row_that_changes_the_state_or_a_proposal_keeps_buttons() -> None:
    """What was offered in another state, or for another proposal, is not what would be done now."""
    kept = [row for row in PROCESS if row.keeps_buttons]
    proposes = {"propose_cancel", "ask_extension", "take_back", "refuse", "extend"}
    proposes |= {"ask_criteria", "agree_criteria", "propose_criteria", "fix_criteria"}

    assert [row.name for row in kept if row.to(row.source[0]) is not row.source[0]] == []
    assert {row.name for row in kept} & proposes == set()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_is_offered_is_the_version_of_the_last_row_that_took_the_buttons_away(situation: str) -> None:
    """On the way to every situation: the version goes on, what is offered stays with the rows that keep it."""
    outcomes = SITUATIONS[situation]().outcomes
    keeping = [outcome for outcome in outcomes if outcome.row.keeps_buttons]

    assert [o.row.name for o in keeping if o.order.offered != o.before.offered] == []
    assert [o.row.name for o in outcomes if o not in keeping and o.order.offered != o.order.version] == []
    assert all(outcome.order.version == outcome.before.version + 1 for outcome in outcomes)


@pytest.mark.parametrize(
    ("situation", "actor", "verb", "details"),
    [
        ("working", TAKER, Verb.REPORT, {"note": "初稿"}),
        ("funding", POSTER, Verb.PAID, {}),
        ("settled", OWNER, Verb.PAY_OUT, {}),
        ("cancelled, half for the worker", OWNER, Verb.REFUND, {}),
        ("settled", TAKER, Verb.REVIEW, {"score": 5}),
        ("disputed by the poster while delivered", TAKER, Verb.STATE, {"note": "交了"}),
        ("disputed by the poster before money", OWNER, Verb.RECEIVED, {}),
    ],
)
def test_what_one_person_does_leaves_the_others_their_buttons(
    situation: str, actor: Actor, verb: Verb, details: dict[str, Any]
) -> None:
    """Progress, a payment, a review, a statement: whoever was asked something can still answer by the button they have."""
    trade = SITUATIONS[situation]()
    offered, version = trade.order.offered, trade.order.version

    assert trade.does(actor, verb, **details).order.offered == offered
    assert trade.order.version == version + 1


@pytest.mark.parametrize(
    ("situation", "actor", "verb", "details"),
    [
        ("draft", POSTER, Verb.AMEND, {"amount": 600_00}),
        ("working", TAKER, Verb.EXTEND, {"until": DUE + DAY}),
        ("working, the taker asks for an end", TAKER, Verb.REFUSE, {}),
        ("working, the taker asks for an end", POSTER, Verb.REFUSE, {}),
        ("working", POSTER, Verb.DISPUTE, {"note": "不对"}),
        ("delivered", POSTER, Verb.REVISE, {"note": "改标题"}),
    ],
)
def test_what_changes_the_question_takes_the_old_answers_away(
    situation: str, actor: Actor, verb: Verb, details: dict[str, Any]
) -> None:
    """Another text, another proposal, another state: an old button would answer what nobody asks any more."""
    trade = SITUATIONS[situation]().does(actor, verb, **details)

    assert trade.order.offered == trade.order.version


def test_final_orders_keep_the_buttons_of_paying_out_and_reviewing() -> None:
    """After the end nothing turns about any more: all that can be done there leaves the others their buttons, save the second review."""
    rows = {row.name for row in PROCESS if row.source[0] in FINAL}

    assert rows - KEEPS == {"review_last"}
