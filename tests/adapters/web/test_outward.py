"""What is to be drawn: decided without a page."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from jiedan.adapter import Attachment, Card, Mention, Text
from jiedan_web import outward, words
from jiedan_web.inward import Person
from jiedan_web.outward import Call, Line, Placed
from jiedan_web.store import Message, Unread

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
FILE = Attachment(name="a.png", mime="image/png", size=2048, sha256="ab")


def test_neighbouring_words_make_one_line() -> None:
    """Text and mentions run on; cards and files stand by themselves, and a file knows its place among all elements."""
    card = Card(title="#1", badge="open")
    elements = (Mention("ann", "Ann"), Text("look"), card, FILE, Text("done"))

    assert outward.blocks(elements) == (
        Line((Mention("ann", "Ann"), Text("look"))),
        card,
        Placed(FILE, 3),
        Line((Text("done"),)),
    )


@pytest.mark.parametrize(("name", "sign"), [("发单人小敏", "敏"), ("Ann", "A"), ("小敏 2", "敏"), ("…", "?"), ("zoë", "Z")])
def test_a_face_shows_one_character(name: str, sign: str) -> None:
    """The last Chinese character, or else the first of all."""
    assert outward.initial(name) == sign


@pytest.mark.parametrize(("count", "read"), [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KB"), (10 * 1024 * 1024, "10.0 MB")])
def test_sizes_are_read_by_people(count: int, read: str) -> None:
    """Bytes, kilobytes or megabytes with one decimal."""
    assert outward.size(count) == read


def test_a_quotation_is_one_short_line() -> None:
    """Line breaks become blanks, what is long is cut with a sign of it, and a card is named by its title."""
    message = Message(id="m", chat="demo", author=None, at=NOON, elements=(Text("one\n\ntwo " + "x" * 100),))

    card = Message(id="c", chat="demo", author=None, at=NOON, elements=(Card(title="#1 logo", badge="open"),))

    assert outward.snippet(message, 10) == "one two x…"
    assert outward.snippet(card) == "#1 logo"


def test_the_day_is_told_where_it_is_another() -> None:
    """Today's messages show the hour in the given zone, older ones the date as well."""
    shanghai = timezone(timedelta(hours=8))

    assert outward.when(NOON, NOON.astimezone(shanghai)) == "20:00"
    assert outward.when(NOON - timedelta(days=1), NOON.astimezone(shanghai)) == "11-20 20:00"


def test_an_address_names_person_chat_and_language() -> None:
    """An address opens the same view again, and nothing in it can break out of it."""
    assert outward.address("ajie", "private:ajie", "zh") == "/?as=ajie&chat=private&lang=zh"
    assert outward.address("a&b=c", "demo", "en") == "/?as=a%26b%3Dc&chat=demo&lang=en"


def test_those_who_are_waited_for_are_shown() -> None:
    """Private messages and calls in the group count; other people's talk does not."""
    people = [Person(id="ann", name="Ann"), Person(id="bob", name="Bob")]
    unread = {
        "ann": {"demo": Unread(count=9, called=False)},
        "bob": {"demo": Unread(count=2, called=True), "private:bob": Unread(count=1, called=True)},
    }

    assert list(outward.called(unread, people)) == [
        Call(person="bob", chat="private:bob", count=1),
        Call(person="bob", chat="demo", count=2),
    ]


def test_both_languages_have_all_words() -> None:
    """Every label and every step of the guide is there in both, with the same names to fill in."""
    chinese, english = words.WORDS["zh"], words.WORDS["en"]

    assert chinese.keys() == english.keys()
    for key, label in chinese.items():
        assert ("{name}" in label, "{count}" in label) == ("{name}" in english[key], "{count}" in english[key])
    assert [person for person, _ in words.GUIDE["zh"]] == [person for person, _ in words.GUIDE["en"]]


def test_a_name_in_a_label_stays_a_name() -> None:
    """Braces in what members are called fill nothing in."""
    assert words.word("en", "replying", name="{count}{name.__class__}") == "Reply to {count}{name.__class__}"
