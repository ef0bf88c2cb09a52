"""A reversal enters the opposite, names what it reverses, and is made once."""

import pytest

from jiedan.errors import Refusal
from jiedan.ledger.entry import Posting, Unbalanced, balances
from jiedan.messages.verbs import Verb
from jiedan.orders import events
from jiedan.orders.act import Act
from jiedan.orders.order import State
from jiedan.orders.reversal import Posted, reversal, turned_round
from tests.core.orders.trade import OWNER, Trade


def paid() -> tuple[Trade, Posted]:
    """A trade whose money came in, and what that entered."""
    trade = Trade().to(State.WORKING)
    last = trade.outcomes[-1]
    return trade, Posted(seq=last.order.version, postings=last.postings)


def storno(trade: Trade) -> Act:
    """The owner says that it was wrong."""
    return Act(verb=Verb.RECEIVED, actor=OWNER, at=trade.now, note="记错了")


def test_the_books_are_as_if_it_had_never_been_entered() -> None:
    """Both together leave nothing on any account, and the reversal for itself sums to zero."""
    trade, posted = paid()
    done = reversal(trade.order, posted, storno(trade))

    assert balances(posted.postings)
    assert balances((*posted.postings, *done.record.postings)) == {}
    assert sum(posting.amount for posting in done.record.postings) == 0


def test_it_is_the_next_step_of_the_order_and_names_the_one_it_reverses() -> None:
    """Its hash stands behind the one before; state and figures of the order are as they were, and buttons still hold."""
    trade, posted = paid()
    before = trade.order
    done = reversal(before, posted, storno(trade))

    assert (done.of, done.record.reverses, done.record.seq) == (posted.seq, posted.seq, before.version + 1)
    assert done.order.head == events.chained(before.head, events.body(done.record))
    assert (done.order.state, done.order.received, done.order.offered) == (before.state, before.received, before.offered)
    assert (done.record.actor, done.record.note) == (OWNER.member, "记错了")


def test_what_was_reversed_is_not_reversed_again() -> None:
    """The answer names the step that was first."""
    trade, posted = paid()
    again = Posted(seq=posted.seq, postings=posted.postings, reversed_by=9)

    with pytest.raises(Refusal, match="reversed-already") as refusal:
        reversal(trade.order, again, storno(trade))
    assert refusal.value.facts == {"number": 17, "step": posted.seq, "by": 9}


def test_a_step_without_postings_has_nothing_to_reverse() -> None:
    """A claim moves no money."""
    trade, _ = paid()

    with pytest.raises(Refusal, match="nothing-posted"):
        reversal(trade.order, Posted(seq=2, postings=()), storno(trade))


def test_what_does_not_balance_is_not_reversed() -> None:
    """Lines that were tampered with are a fault, and no further entry."""
    with pytest.raises(Unbalanced):
        turned_round([Posting("holder:1", 100), Posting("escrow:order:1", -99)])
