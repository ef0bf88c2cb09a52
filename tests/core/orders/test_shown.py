"""What the group sees of an order and what texts may say of it: `shown.txt`, situation by situation, read and approved by people.

It is written anew by `python -m tests.core.orders.test_shown`; whoever does so reads the difference.
"""

from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec
import pytest

from jiedan.members.points import Level
from jiedan.members.reputation import Reputation
from jiedan.members.reviews import Dimension, Mark
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders import offers
from jiedan.orders.act import Act
from jiedan.orders.order import Mode, State
from tests.core.orders.showing import NAMES, ZONE, facts, say, shown
from tests.core.orders.situations import SITUATIONS, asking, at, half_paid, halved, package
from tests.core.orders.trade import DAY, DUE, HOUR, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade

FILE: Final = Path(__file__).with_name("shown.txt")
PICTURE: Final = Attachment(name="a.png", mime="image/png", size=9, sha256="ab" * 32)
FURTHER: Final = {
    "open, quotes up to 600": lambda: Trade(mode=Mode.QUOTE, price=0, ceiling=600_00).does(POSTER, Verb.CONFIRM),
    "open, a package that was bought": lambda: package().does(STRANGER, Verb.BUY),
    "working, with progress": lambda: at(State.WORKING).does(TAKER, Verb.REPORT, note="初稿已完成"),
    "delivered, with files": lambda: at(State.WORKING).does(TAKER, Verb.DELIVER, files=(PICTURE,)),
    "settled, reviewed by both": lambda: (
        at(State.SETTLED)
        .does(POSTER, Verb.REVIEW, score=1, note="差", marks=(Mark(Dimension.QUALITY, 2),))
        .does(TAKER, Verb.REVIEW, score=5, note="好")
    ),
    "settled, paid out and confirmed": lambda: at(State.SETTLED).does(OWNER, Verb.PAY_OUT).does(TAKER, Verb.GOT_IT),
    "draft, with what is needed": lambda: Trade(requirements="三个卖点"),
}


def looked_at(name: str) -> str:
    """What is shown of it now: all the facts of an open order, and of others those that differ from these."""
    usual = {} if name == "open" else facts(at(State.OPEN).order)
    return shown((SITUATIONS | FURTHER)[name]().order, usual)


def written() -> dict[str, str]:
    """Situation → what is shown of it, as the file has it."""
    parts = FILE.read_text(encoding="utf-8").split("\n== ")[1:]
    return {name: rest.rstrip() for name, _, rest in (part.partition(" ==\n") for part in parts)}


@pytest.mark.parametrize("name", written() if FILE.exists() else [])
def test_people_are_shown_what_was_approved(name: str) -> None:
    """Card, buttons and facts of one situation."""
    assert looked_at(name) == written()[name]


def test_something_is_shown_of_every_state() -> None:
    """No state is without its situations."""
    assert {(SITUATIONS | FURTHER)[name]().order.state for name in written()} == set(State)


def test_what_was_just_done_is_told_with_its_figures() -> None:
    """What came in, how much of it was too much, what left the holder's hands, and the words that came with it."""
    trade = at(State.FUNDING)
    coming = Act(verb=Verb.RECEIVED, actor=OWNER, at=trade.now, amount=510_00, note=" 微信 ", score=4)
    before = facts(trade.order, coming)
    after = facts(trade.does(OWNER, Verb.RECEIVED, amount=510_00).order, coming)
    told = ("came_in", "over", "paid_now", "given_back", "note", "score", "actor", "other", "files")

    assert [before[name] for name in told] == ["¥510.00", "¥10.00", "¥0.00", "¥0.00", "微信", "4", "群主", "—", "0"]
    assert [after[name] for name in told] == [before[name] for name in told]
    later = msgspec.structs.replace(coming, at=coming.at + HOUR, verb=Verb.PAID, score=None, note="")
    assert [facts(trade.order, later)[name] for name in told] == ["¥0.00"] * 4 + ["—", "—", "群主", "—", "0"]


def test_what_leaves_the_hands_of_a_holder_is_told() -> None:
    """Before and after it does, to the worker and back to the client."""
    trade = halved()
    act = Act(verb=Verb.PAY_OUT, actor=OWNER, at=trade.now, amount=100_00)
    back = msgspec.structs.replace(act, verb=Verb.REFUND, amount=None)

    assert (facts(trade.order, act)["paid_now"], facts(trade.order, back)["given_back"]) == ("¥100.00", "¥250.00")
    trade.does(OWNER, Verb.PAY_OUT, amount=100_00)
    assert facts(trade.order, act)["paid_now"] == "¥100.00"
    assert facts(trade.does(OWNER, Verb.REFUND).order, back)["given_back"] == "¥250.00"


def test_who_acts_is_told_beside_the_other_side() -> None:
    """The poster's other side is the taker; files are counted; a moment that was asked for is told."""
    act = Act(verb=Verb.EXTEND, actor=POSTER, at=DUE, until=DUE + DAY, files=(PICTURE, PICTURE))
    told = facts(at(State.WORKING).order, act)

    assert (told["actor"], told["other"], told["files"]) == ("老板", "安", "2")
    assert told["until"] == "11月29日（周日）12:00"


@pytest.mark.parametrize(
    ("state", "asked"),
    [
        (State.FUNDING, ""),
        (State.WORKING, ""),
        (State.DELIVERED, ""),
        (State.ACCEPTED, "rest-due(asked=¥250.00 holder=群主 number=17)"),
    ],
)
def test_the_rest_is_asked_for_when_it_is_due_and_not_said_to_be_paid(state: State, asked: str) -> None:
    """Half of it with the acceptance."""
    trade = half_paid(state)

    assert facts(trade.order)["rest_due"] == asked
    assert state is not State.ACCEPTED or facts(trade.does(POSTER, Verb.PAID).order)["rest_due"] == ""


@pytest.mark.parametrize(
    ("span", "words"),
    [(3 * DAY, "span-days(count=3)"), (12 * HOUR, "span-hours(count=12)"), (24 * HOUR + SECOND, "span-hours(count=25)")],
)
def test_a_time_is_told_in_whole_days_where_that_is_exact(span: timedelta, words: str) -> None:
    """Else in hours, of which one that has begun counts."""
    assert offers.span_in_words(span, "zh", say) == words


def test_what_is_known_of_a_member_is_told() -> None:
    """Somebody without reviews, and somebody with."""
    new = Reputation(level=Level.NEWCOMER, completed=1)
    known = Reputation(level=Level.REGULAR, completed=20, scores=(5, 4))

    assert offers.in_words(new, "zh", say) == "history-new(level=level-newcomer completed=1)"
    assert offers.in_words(known, "zh", say) == "history(level=level-regular mean=4.5 count=2 completed=20)"


def test_a_quote_is_told_with_price_deadline_note_and_what_is_known_of_its_author() -> None:
    """The latest that was spoken of, and dashes where there is none."""
    trade = asking(taker=450_00).does(POSTER, Verb.COUNTER, quote=1, amount=390_00)
    told = offers.quote_facts(trade.order, NAMES, {TAKER.member: "常客"}, ZONE, "zh")

    assert told == {
        "quote": "1", "quoter": "安", "offered": "¥450.00", "offered_due": "2026年11月28日（周六）12:00", "offer_note": "含两次修改",
        "counter": "¥390.00", "lives": "11月25日（周三）12:00", "history": "常客",
    }  # fmt: skip
    assert set(offers.quote_facts(at(State.OPEN).order, NAMES, {}, ZONE, "zh").values()) == {"—"}
    bare = asking().does(TAKER, Verb.QUOTE, amount=400_00, until=DUE - DAY).order
    few = offers.quote_facts(bare, {}, {}, ZONE, "zh")
    assert (few["quoter"], few["offered_due"], few["offer_note"], few["counter"], few["history"]) == (
        "—", "2026年11月27日（周五）12:00", "—", "—", "—",
    )  # fmt: skip


if __name__ == "__main__":
    head = "What is shown of an order: the card, the buttons on it, and the facts that differ from those of an open order.\n"
    FILE.write_text(head + "".join(f"\n== {name} ==\n{looked_at(name)}\n" for name in SITUATIONS | FURTHER), encoding="utf-8")
