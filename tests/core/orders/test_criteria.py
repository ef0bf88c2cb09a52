"""What counts as done: who writes it, who agrees, from when on it holds, and what follows from it."""

import msgspec
import pytest

from jiedan.errors import Refusal
from jiedan.messages.criteria import revisions_in
from jiedan.messages.verbs import Verb
from jiedan.orders import events
from jiedan.orders.act import Actor
from jiedan.orders.order import State
from tests.core.orders.situations import AGREED_FIRST, DONE, at, late
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import HOUR, MINUTE, OWNER, POSTER, STRANGER, TAKER, Trade

S = State


def hashes(trade: Trade) -> list[str]:
    """The hashes of acceptance texts in the chain, in order."""
    return [outcome.record.criteria for outcome in trade.outcomes if outcome.record.criteria]


def agreed(trade: Trade) -> bool:
    """Whether both agreed to what counts as done."""
    return trade.order.criteria is not None and trade.order.criteria.agreed_at is not None


def test_the_takers_confirmation_agrees_to_the_posters_text() -> None:
    """Written while nobody has the order, it holds from the confirmation on, and its hash stands in that record."""
    trade = at(S.OPEN).does(POSTER, Verb.CRITERIA, note=f" {DONE}\n").does(TAKER, Verb.CLAIM)
    assert not agreed(trade)
    trade.waits(10 * MINUTE).does(TAKER, Verb.CONFIRM)

    assert agreed(trade) and trade.order.criteria is not None
    assert (trade.order.criteria.text, trade.order.criteria.agreed_at) == (DONE, trade.now)
    assert hashes(trade) == [trade.outcomes[-1].record.criteria]
    assert len(hashes(trade.does(OWNER, Verb.RECEIVED).does(TAKER, Verb.REPORT, note="一半"))) == 1


def test_the_confirmation_agrees_to_what_the_poster_proposed_last() -> None:
    """Be it still a proposal: the taker was told of it."""
    trade = at(S.CLAIMED).does(POSTER, Verb.CRITERIA, note="四张图").does(TAKER, Verb.CONFIRM)

    assert trade.order.criteria is not None and trade.order.criteria.text == "四张图"
    assert trade.order.proposal is None


def test_a_text_that_the_taker_proposed_and_nobody_agreed_to_is_none() -> None:
    """Who confirms without waiting confirms what the poster wrote, or nothing."""
    assert at(S.CLAIMED).does(TAKER, Verb.CRITERIA, note="一张图").does(TAKER, Verb.CONFIRM).order.criteria is None


@pytest.mark.parametrize(("by", "other"), [(POSTER, TAKER), (TAKER, POSTER)])
@pytest.mark.parametrize("state", [S.CLAIMED, S.FUNDING, S.WORKING])
def test_either_side_proposes_and_the_other_agrees(state: State, by: Actor, other: Actor) -> None:
    """In each state before the first delivery; the hash is that of the text and of the number in it."""
    trade = at(state).does(by, Verb.CRITERIA, note=DONE)
    assert not agreed(trade)
    trade.does(other, Verb.AGREE)

    assert agreed(trade) and trade.order.revisions_agreed == 1
    assert hashes(trade) == [events.agreed(msgspec.structs.replace(trade.order, criteria=None), trade.order)]


def test_another_text_is_another_hash() -> None:
    """A version that both agreed to later stands in the chain beside the first."""
    trade = at(S.WORKING).does(TAKER, Verb.CRITERIA, note=DONE).does(POSTER, Verb.AGREE)
    trade.does(POSTER, Verb.CRITERIA, note=f"{DONE},蓝色").does(TAKER, Verb.AGREE)

    assert len(set(hashes(trade))) == 2


def test_the_text_says_how_often_changes_may_be_asked_for() -> None:
    """One time instead of two; the second is refused."""
    trade = at(S.WORKING).does(TAKER, Verb.CRITERIA, note=DONE).does(POSTER, Verb.AGREE)
    trade.does(TAKER, Verb.DELIVER, note="好了").does(POSTER, Verb.REVISE, note="改标题").does(TAKER, Verb.DELIVER, note="改好了")

    assert refused(trade, POSTER, Verb.REVISE, note="再改") == "no-revisions-left"


def test_a_text_without_a_number_leaves_what_the_terms_say() -> None:
    """Two, as the group has it."""
    trade = at(S.WORKING).does(TAKER, Verb.CRITERIA, note="三张图").does(POSTER, Verb.AGREE)

    assert trade.order.revisions_agreed == 2


def test_after_a_delivery_it_cannot_change() -> None:
    """Also not while the work goes on after a revision, and not while the delivery is looked at."""
    delivered = at(S.DELIVERED)

    assert refused(delivered, POSTER, Verb.CRITERIA, note=DONE) == "not-now"
    assert refused(delivered.does(POSTER, Verb.REVISE, note="改"), TAKER, Verb.CRITERIA, note=DONE) == "criteria-too-late"


def test_where_the_group_asks_for_it_nobody_confirms_without_a_text() -> None:
    """The worker may write it as well, and confirms when the poster agreed."""
    trade = at(S.CLAIMED, AGREED_FIRST)
    assert refused(trade, TAKER, Verb.CONFIRM) == "criteria-missing"
    trade.does(TAKER, Verb.CRITERIA, note=DONE)
    assert refused(trade, TAKER, Verb.CONFIRM) == "criteria-missing"
    trade.does(POSTER, Verb.AGREE).does(TAKER, Verb.CONFIRM)

    assert (trade.order.state, agreed(trade)) == (S.FUNDING, True)


def test_whoever_waits_for_the_other_side_does_not_lapse_meanwhile() -> None:
    """The time to confirm stands still while the question is open, and begins anew with the answer."""
    trade = at(S.CLAIMED).waits(HOUR).does(TAKER, Verb.CRITERIA, note=DONE)
    assert [clock.fires for clock in trade.order.clocks] == ["criteria_lapse"]
    trade.waits(110 * MINUTE).does(POSTER, Verb.AGREE)

    assert trade.order.clock("lapse") == trade.now + 2 * HOUR
    assert trade.waits(119 * MINUTE).order.state is S.CLAIMED


def test_what_is_not_agreed_in_time_opens_the_order_again_and_counts_against_nobody() -> None:
    """The taker may claim it again at once."""
    trade = at(S.CLAIMED).does(TAKER, Verb.CRITERIA, note=DONE).waits(2 * HOUR)

    assert (trade.names[-1], trade.order.state, trade.order.waiting) == ("criteria_lapse", S.OPEN, ())
    assert trade.does(TAKER, Verb.CLAIM).order.state is S.CLAIMED


def test_asking_again_gives_no_more_time() -> None:
    """Whoever takes the question back and asks another holds the order no longer than by the first."""
    trade = at(S.CLAIMED).does(TAKER, Verb.CRITERIA, note=DONE)
    ends = trade.order.clock("criteria_lapse")
    trade.waits(HOUR).does(TAKER, Verb.REFUSE).does(TAKER, Verb.CRITERIA, note="三张图")

    assert [(clock.fires, clock.due) for clock in trade.order.clocks] == [("criteria_lapse", ends)]


def test_the_next_taker_finds_the_posters_text_and_not_the_last_ones() -> None:
    """What the poster wrote waits for another agreement; what a taker wrote is gone with them."""
    own = at(S.OPEN).does(POSTER, Verb.CRITERIA, note=DONE).does(TAKER, Verb.CLAIM).does(TAKER, Verb.CONFIRM)
    own.does(TAKER, Verb.RELEASE)
    theirs = at(S.FUNDING).does(TAKER, Verb.CRITERIA, note=DONE).does(POSTER, Verb.AGREE).does(TAKER, Verb.RELEASE)

    assert own.order.criteria is not None and own.order.criteria.agreed_at is None
    assert theirs.order.criteria is None


def test_only_the_two_sides_say_what_counts_as_done() -> None:
    """While it is open, only the poster."""
    assert refused(at(S.OPEN), TAKER, Verb.CRITERIA, note=DONE) == "not-you-poster"
    assert refused(at(S.WORKING), STRANGER, Verb.CRITERIA, note=DONE) == "not-you-party"


@pytest.mark.parametrize(
    ("note", "code"),
    [
        (" ", "say-more-criteria"),
        ("图" * 501, "criteria-too-long"),
        ("改到满意", "criteria-revisions"),
        ("改2次,返工3次", "criteria-revisions"),
    ],
)
def test_a_text_that_cannot_be_held_to_is_refused(note: str, code: str) -> None:
    """Empty, endless, or with two numbers."""
    assert refused(at(S.WORKING), TAKER, Verb.CRITERIA, note=note) == code


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("三张图,源文件,可改两次", 2), ("免费改 2 轮", 2), ("最多修改3次", 3), ("包三次修改", 3), ("一次修改机会", 1), ("不可修改", 0),
        ("改十二次", 12), ("three pictures, 2 revisions", 2), ("two rounds of changes", 2), ("no revisions", 0), ("三张图", None),
        ("100张图,尺寸800x600,第2次交付", None), ("", None),
    ],
)  # fmt: skip
def test_how_often_is_read_from_the_text(text: str, count: int | None) -> None:
    """As people write it, in both languages; other figures are none."""
    assert revisions_in(text) == count


@pytest.mark.parametrize("text", ["修改不限次数", "无限次修改", "unlimited revisions", "改21次", "2 revisions, then 3 edits"])
def test_what_cannot_be_counted_is_asked_for(text: str) -> None:
    """No end, too many, or two numbers."""
    with pytest.raises(Refusal, match="criteria-revisions"):
        revisions_in(text)


def test_an_extension_may_be_asked_for_a_second_before_the_deadline_and_agreed_to_after_it() -> None:
    """Counted once, as long as it still is of use (edge case 34)."""
    trade = at(S.WORKING)
    assert trade.order.due is not None
    due = trade.order.due
    trade.waits(due - trade.now - MINUTE / 60).does(TAKER, Verb.EXTEND, until=due + 3 * HOUR)
    assert refused(trade, TAKER, Verb.EXTEND, until=due + 4 * HOUR) == "proposal-waits"
    late(trade, HOUR).does(POSTER, Verb.AGREE)

    assert (trade.order.due, trade.order.extensions) == (due + 3 * HOUR, 1)
