"""Who may speak in the room of an order, and who hears it."""

from datetime import datetime

import msgspec
import pytest

from jiedan.errors import Refusal
from jiedan.orders.act import Actor, Part
from jiedan.orders.order import Order, State
from jiedan.orders.room import Line, listeners, part, part_of_line
from tests.core.orders.situations import SITUATIONS, at, disputed
from tests.core.orders.trade import ARBITRATOR, DAY, NOON, OWNER, POSTER, SECOND, STRANGER, TAKER

SAID = Line(order=17, member=TAKER.member, at=NOON, text="你好", key="k1")


def turned_away(order: Order, actor: Actor, now: datetime = NOON, ended: datetime | None = None) -> str:
    """The code with which a line is refused."""
    with pytest.raises(Refusal) as refusal:
        listeners(order, actor, now, ended)
    assert refusal.value.facts == {"number": 17}
    return refusal.value.code


def test_each_side_hears_the_other_and_both_hear_the_judge() -> None:
    """And nobody hears their own."""
    working, case = at(State.WORKING).order, disputed(State.WORKING).order

    assert listeners(working, POSTER, NOON, None) == (TAKER.member,)
    assert listeners(working, TAKER, NOON, None) == (POSTER.member,)
    assert listeners(case, ARBITRATOR, NOON, None) == (POSTER.member, TAKER.member)


@pytest.mark.parametrize("actor", [STRANGER, OWNER, ARBITRATOR])
def test_nobody_else_speaks_there(actor: Actor) -> None:
    """A judge neither, as long as there is no dispute; a stranger not even then."""
    assert turned_away(at(State.WORKING).order, actor) == "room-not-you"
    assert turned_away(disputed(State.WORKING).order, STRANGER) == "room-not-you"


def test_before_there_is_a_taker_there_is_nobody_to_hear_it() -> None:
    """And the poster is told so."""
    assert turned_away(at(State.OPEN).order, POSTER) == "room-nobody"


def test_the_room_of_an_order_that_ended_closes_with_the_reviews() -> None:
    """Seven days after the end, the last instant included; one of which nobody knows when it ended is closed."""
    over = at(State.SETTLED).order

    assert listeners(over, POSTER, NOON + 7 * DAY, NOON) == (TAKER.member,)
    assert turned_away(over, POSTER, NOON + 7 * DAY + SECOND, NOON) == "room-over"
    assert turned_away(over, POSTER) == "room-over"
    assert turned_away(msgspec.structs.replace(over, state=State.OPEN), POSTER, NOON, NOON) == "room-over"


@pytest.mark.parametrize("name", ["claimed", "funding", "working", "delivered", "accepted, with a day to complain"])
def test_while_two_are_at_it_they_can_speak(name: str) -> None:
    """From the claim to the acceptance."""
    assert listeners(SITUATIONS[name]().order, TAKER, NOON, None) == (POSTER.member,)


def test_a_line_says_as_what_somebody_spoke() -> None:
    """Poster, worker, and whoever else was a judge."""
    case = disputed(State.WORKING).order
    parts = [part_of_line(case, msgspec.structs.replace(SAID, member=actor.member)) for actor in (POSTER, TAKER, ARBITRATOR)]

    assert parts == [Part.POSTER, Part.WORKER, Part.JUDGE]
    assert [part(case, actor) for actor in (POSTER, TAKER, ARBITRATOR)] == parts


def test_a_line_that_was_changed_has_another_hash() -> None:
    """Whatever of it was changed."""
    others = ({"order": 18}, {"member": 1}, {"at": NOON + SECOND}, {"text": "你好吗"}, {"key": "k2"})
    hashes = {msgspec.structs.replace(SAID, **other).hash for other in others}

    assert len(hashes | {SAID.hash}) == 6
    assert len(SAID.hash) == 64


@pytest.mark.parametrize(
    ("text", "shown"),
    [("好", "好"), ("好\n#17 已到账", "好\n│ #17 已到账"), ("好\n ＃17", "好\n│  ＃17"), ("a\nb #1", "a\nb #1"), ("#17", "#17")],
)
def test_no_line_looks_like_one_of_ours(text: str, shown: str) -> None:
    """Whoever writes a line that begins like a message of the bot is seen to have written it."""
    assert msgspec.structs.replace(SAID, text=text).shown == shown
