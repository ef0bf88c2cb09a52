"""From the money to the acceptance: progress, more time, delivery, revision."""

from datetime import datetime, timedelta

import pytest

from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.order import State
from tests.core.orders.situations import at, extended_three_times, late, revised_twice
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, DUE, GOODS, HOUR, MINUTE, POSTER, SECOND, TAKER, Trade

S = State
PICTURE = Attachment(name="海报.png", mime="image/png", size=12, sha256="0" * 64)


def overdue() -> Trade:
    """A trade in work whose deadline is this instant."""
    trade = at(S.WORKING)
    return trade.waits(DUE - trade.now)


def test_the_worker_is_reminded_and_then_it_is_a_dispute() -> None:
    """Two hours before the deadline, at the deadline, and a day after it the clock steps in; it never pays back in silence."""
    trade = at(S.WORKING)
    due = {clock.fires: clock.due for clock in trade.order.clocks}

    assert due == {"remind_work": DUE - 2 * HOUR, "remind_overdue": DUE, "overrun": DUE + DAY}
    assert trade.waits(DUE + DAY - trade.now).names[-3:] == ["remind_work", "remind_overdue", "overrun"]
    assert (trade.order.state, trade.escrow) == (S.DISPUTED, 500_00)


def test_an_order_that_is_due_within_two_hours_has_no_early_reminder() -> None:
    """A reminder that would lie in the past is none."""
    trade = Trade(stated_due=DUE - 5 * DAY + 2 * HOUR).to(S.WORKING)

    assert [clock.fires for clock in trade.order.clocks] == ["remind_overdue", "overrun"]


def test_progress_is_shown_and_needs_words() -> None:
    """The latest report stands on the order, without the white space around it."""
    trade = at(S.WORKING).does(TAKER, Verb.REPORT, note="大纲 ").does(TAKER, Verb.REPORT, note=" 初稿已完成\n")

    assert trade.order.progress == "初稿已完成"
    assert refused(trade, TAKER, Verb.REPORT, note=" ") == "say-more-report"


def test_an_agreed_extension_moves_the_deadline_and_its_clocks() -> None:
    """All three clocks of the work go with it, and nothing else changes."""
    trade = at(S.WORKING).does(TAKER, Verb.EXTEND, until=DUE + 2 * DAY).does(POSTER, Verb.AGREE)
    due = {clock.fires: clock.due for clock in trade.order.clocks}

    assert due == {"remind_work": DUE + 46 * HOUR, "remind_overdue": DUE + 2 * DAY, "overrun": DUE + 3 * DAY}
    assert (trade.order.due, trade.order.stated_due, trade.order.extensions, trade.order.proposal) == (
        DUE + 2 * DAY,
        DUE,
        1,
        None,
    )


def test_an_overdue_order_can_still_be_extended() -> None:
    """After the deadline and before the dispute, to a deadline that is ahead; then the reminders come anew."""
    trade = overdue().waits(HOUR).does(TAKER, Verb.EXTEND, until=DUE + DAY).does(POSTER, Verb.AGREE)

    assert [clock.fires for clock in trade.order.clocks] == ["remind_work", "remind_overdue", "overrun"]


@pytest.mark.parametrize("until", [None, DUE, DUE - SECOND])
def test_an_extension_is_to_a_later_deadline(until: datetime | None) -> None:
    """To the same or an earlier instant, or to none, it is refused."""
    assert refused(at(S.WORKING), TAKER, Verb.EXTEND, until=until) == ("say-more-extend" if until is None else "extend-later")


def test_an_overdue_deadline_is_not_moved_into_the_past() -> None:
    """Later than the old deadline is not enough: it must be ahead."""
    trade = overdue().waits(2 * HOUR)

    assert refused(trade, TAKER, Verb.EXTEND, until=trade.now) == "extend-later"


def test_a_question_waits_for_its_answer_before_another_is_asked() -> None:
    """The other side agrees to the deadline that it read; to ask for another, the first question is taken back."""
    trade = at(S.WORKING).does(TAKER, Verb.EXTEND, until=DUE + DAY)

    assert refused(trade, TAKER, Verb.EXTEND, until=DUE + 2 * DAY) == "proposal-waits"
    trade.does(TAKER, Verb.REFUSE).does(TAKER, Verb.EXTEND, until=DUE + 2 * DAY).does(POSTER, Verb.AGREE)
    assert (trade.order.due, trade.order.extensions) == (DUE + 2 * DAY, 1)
    assert refused(trade, POSTER, Verb.AGREE) == "not-now"


def test_an_extension_that_passed_while_the_question_waited_is_of_no_use() -> None:
    """A minute before it one may agree; at the instant itself one may not, and may refuse."""
    trade = overdue().does(TAKER, Verb.EXTEND, until=DUE + HOUR)

    assert refused(late(trade, HOUR), POSTER, Verb.AGREE) == "extend-later"
    assert late(trade, -MINUTE).does(POSTER, Verb.AGREE).order.due == DUE + HOUR


@pytest.mark.parametrize(("by", "name"), [(POSTER, "refuse"), (TAKER, "take_back")], ids=["asked", "proposer"])
def test_a_question_that_is_of_no_use_any_more_keeps_nobody(by: Actor, name: str) -> None:
    """Either side puts it away, and another can be asked."""
    trade = overdue().does(TAKER, Verb.EXTEND, until=DUE + HOUR).waits(2 * HOUR).does(by, Verb.REFUSE)

    assert trade.names[-1] == name
    assert trade.does(TAKER, Verb.EXTEND, until=DUE + DAY).does(POSTER, Verb.AGREE).order.due == DUE + DAY


def test_the_deadline_is_moved_three_times_at_most() -> None:
    """The fourth question is refused; questions that were refused do not count."""
    trade = extended_three_times()

    assert trade.order.extensions == 3
    assert refused(trade, TAKER, Verb.EXTEND, until=DUE + 9 * DAY) == "no-extensions-left"
    refusals = at(S.WORKING)
    for _ in range(4):
        refusals.does(TAKER, Verb.EXTEND, until=DUE + DAY).does(POSTER, Verb.REFUSE)
    assert refusals.order.extensions == 0


@pytest.mark.parametrize(("note", "files"), [("", ()), ("  \n", ())])
def test_an_empty_delivery_is_none(note: str, files: tuple[Attachment, ...]) -> None:
    """It is words or files."""
    assert refused(at(S.WORKING), TAKER, Verb.DELIVER, note=note, files=files) == "say-more-deliver"


def test_files_alone_are_a_delivery() -> None:
    """A picture needs no words."""
    trade = at(S.WORKING).does(TAKER, Verb.DELIVER, files=(PICTURE,))

    assert [delivery.files for delivery in trade.order.deliveries] == [(PICTURE,)]


def test_the_clock_accepts_72_hours_after_the_last_delivery() -> None:
    """A revision and another delivery start the time anew."""
    trade = at(S.DELIVERED).waits(70 * HOUR).does(POSTER, Verb.REVISE, note="改标题").does(TAKER, Verb.DELIVER, note="好了")

    assert trade.waits(72 * HOUR - SECOND).order.state is S.DELIVERED
    assert trade.waits(SECOND).names[-2:] == ["auto_accept", "settle"]
    assert trade.order.to_worker == 475_00


@pytest.mark.parametrize(
    ("before", "left"), [(DAY - SECOND, DAY), (DAY, DAY), (3 * DAY, 3 * DAY)], ids=["less than a day", "a day", "three days"]
)
def test_a_revision_gives_back_the_time_that_was_left(before: timedelta, left: timedelta) -> None:
    """The deadline stood still while the client looked, and there are always 24 hours."""
    trade = at(S.WORKING)
    trade.waits(DUE - before - trade.now).does(TAKER, Verb.DELIVER, note="初稿").waits(40 * HOUR)
    trade.does(POSTER, Verb.REVISE, note="改标题")

    assert trade.order.due == trade.now + left
    assert trade.order.clock("overrun") == trade.now + left + DAY


def test_revisions_are_exhausted_after_two() -> None:
    """The third is refused, with the way out by dispute or acceptance open."""
    trade = revised_twice()

    assert (trade.order.revisions, len(trade.order.deliveries)) == (2, 3)
    assert refused(trade, POSTER, Verb.REVISE, note="再改") == "no-revisions-left"
    assert trade.does(POSTER, Verb.ACCEPT).order.state is S.SETTLED


def test_a_revision_says_what_to_change() -> None:
    """Without words the worker would not know."""
    assert refused(at(S.DELIVERED), POSTER, Verb.REVISE, note="") == "say-more-revise"


def test_without_a_complaint_window_acceptance_settles_in_the_same_breath() -> None:
    """At one instant the work is accepted, the money released and the accounts stand."""
    trade = at(S.DELIVERED).does(POSTER, Verb.ACCEPT)

    assert trade.names[-2:] == ["accept", "settle"]
    assert trade.outcomes[-1].act.at == trade.outcomes[-2].act.at
    assert trade.books == {"holder:4": 500_00, "income:commission": -25_00, "payable:2": -475_00}


def test_with_a_complaint_window_the_money_waits() -> None:
    """A day after the acceptance it is settled, not a second earlier."""
    trade = at(S.DELIVERED, GOODS).does(POSTER, Verb.ACCEPT)

    assert trade.waits(24 * HOUR - SECOND).order.state is S.ACCEPTED
    assert trade.escrow == 500_00
    assert trade.waits(SECOND).order.state is S.SETTLED
