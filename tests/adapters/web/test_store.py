"""The web chat's own file: nothing that was said is lost, and nothing is shown twice."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jiedan.adapter import Attachment, Button, Card, Chat, Fault, Mention, Outgoing, Text
from jiedan_web import inward
from jiedan_web.inward import Person
from jiedan_web.store import Store, Unread, attachment

GROUP = Chat(id="demo", kind="group", title="Demo")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANN = Person(id="ann", name="Ann", role="owner")
BOB = Person(id="bob", name="Bob")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A file with a group and two people."""
    store = Store(tmp_path / "web.db")
    _seat(store)
    yield store
    store.close()


def _seat(store: Store) -> None:
    store.open_chat(GROUP)
    store.take_in(ANN)
    store.take_in(BOB)


def _say(store: Store, identity: str, text: str, person: Person = ANN, **more: str) -> None:
    store.say(inward.message(identity, chat=GROUP, author=person.author("zh"), at=NOON, text=text, **more))  # type: ignore[arg-type]


def _post(store: Store, nonce: str, text: str, **more: str) -> str:
    outgoing = Outgoing(nonce=nonce, chat="demo", elements=(Text(text),), **more)  # type: ignore[arg-type]
    return store.post(outgoing, f"id-of-{nonce}", NOON)[0].id


def _texts(store: Store, reader: str) -> list[str]:
    found = (message.elements[0] for message in store.messages("demo", reader, limit=100))
    return [element.text for element in found if isinstance(element, Text)]


def test_what_was_said_waits_until_it_is_told(store: Store) -> None:
    """A message is in the chat at once, waits to be told under its key, and waits no longer once it was taken in."""
    _say(store, "m1", "hello")
    first = store.next("demo")
    assert first is not None
    waiting = store.waiting()

    taken = store.told(first, "taken")

    assert (first.key, waiting) == ("web:message:m1", ("demo",))
    assert taken is not None
    assert (taken.progress, store.next("demo"), store.waiting()) == ("taken", None, ())


def test_what_waits_survives_the_process(tmp_path: Path) -> None:
    """Whoever opens the file after a crash finds the same events under the same keys in the same order."""
    before = Store(tmp_path / "web.db")
    _seat(before)
    _say(before, "m1", "one")
    pressed = inward.press("p1", chat=GROUP, author=BOB.author(), at=NOON, message="m1", token="t")
    before.press("p1", pressed)
    _say(before, "m2", "two", BOB)

    after = Store(tmp_path / "web.db")
    keys = []
    while (event := after.next("demo")) is not None:
        keys.append(event.key)
        after.told(event, "taken")

    assert keys == ["web:message:m1", "web:press:p1", "web:message:m2"]


def test_one_nonce_is_one_message(store: Store) -> None:
    """The bot's message that is sent again shows once and keeps its id."""
    once, again = _post(store, "n", "hello"), _post(store, "n", "hello")

    assert once == again
    assert _texts(store, "ann") == ["hello"]


def test_an_edit_keeps_the_place_of_the_message(store: Store) -> None:
    """A changed card stays where it was, with its id; sending the edit again changes nothing."""
    card = _post(store, "a", "open")
    _say(store, "m1", "mine!")

    changed = [_post(store, "b", "claimed", edits=card), _post(store, "b", "claimed", edits=card)]
    message = store.message(card)

    assert changed == [card, card]
    assert _texts(store, "ann") == ["claimed", "mine!"]
    assert message is not None
    assert message.edits == 1


@pytest.mark.parametrize("target", ["nobody-knows-it", "m1"])
def test_what_cannot_be_edited_is_said_anew(store: Store, target: str) -> None:
    """An edit of an unknown message, or of one that a person wrote, becomes a new message and changes no other."""
    _say(store, "m1", "mine")

    _post(store, "b", "claimed", edits=target)

    assert _texts(store, "ann") == ["mine", "claimed"]


def test_a_whisper_is_for_one_reader(store: Store) -> None:
    """What is only for one person is in nobody else's chat and counts as unread for nobody else."""
    _post(store, "w", "psst", only_for="bob")

    assert (_texts(store, "ann"), _texts(store, "bob")) == ([], ["psst"])
    assert store.unread() == {"bob": {"demo": Unread(count=1, called=True)}}


def test_only_those_who_are_meant_are_called(store: Store) -> None:
    """Talk is unread for all others; a mention, an answer and a private message call one person, until they have seen it."""
    _say(store, "m1", "hello", ANN)
    talk = store.unread()
    store.post(Outgoing(nonce="x", chat="demo", elements=(Mention("bob", "Bob"),)), "x", NOON)
    store.post(Outgoing(nonce="y", chat="private:ann", elements=(Text("next: confirm"),)), "y", NOON)
    called = store.unread()
    message = store.message("x")
    assert message is not None
    seen = store.see("bob", "demo", message.seq)

    assert talk == {"bob": {"demo": Unread(count=1, called=False)}}
    assert called["bob"] == {"demo": Unread(count=2, called=True)}
    assert called["ann"] == {"demo": Unread(count=1, called=False), "private:ann": Unread(count=1, called=True)}
    assert seen
    assert "bob" not in store.unread()


def test_an_answer_calls_whom_it_answers(store: Store) -> None:
    """Who is answered is called; the answer keeps what it answers."""
    _say(store, "m1", "who can?", ANN)
    _say(store, "m2", "me", BOB, reply_to="m1")

    assert store.unread()["ann"] == {"demo": Unread(count=1, called=True)}
    assert store.messages("demo", "ann", limit=1)[0].reply_to == "m1"


def test_a_newcomer_has_no_old_mail(store: Store) -> None:
    """What was said before somebody came can be read by them but is not unread."""
    _say(store, "m1", "long ago")
    store.take_in(Person(id="cid", name="Cid"))

    assert "cid" not in store.unread()
    assert _texts(store, "cid") == ["long ago"]


def test_a_language_is_chosen_for_all_who_never_chose(store: Store) -> None:
    """The first choice of one person goes for everybody else too; later ones are their own."""
    store.speak("ann", "en")
    first = {person.id: person.language for person in store.people().values()}
    store.speak("bob", "zh")

    assert first == {"ann": "en", "bob": "en"}
    assert {person.id: person.language for person in store.people().values()} == {"ann": "en", "bob": "zh"}


def test_a_full_disk_leaves_nothing_half_done(store: Store) -> None:
    """What could not be kept raises, and neither the message nor its event is there; with room again all goes on."""
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        _say(store, "m1", "x" * 100_000)
    missed = (_texts(store, "ann"), store.waiting(), store.unread())
    store._connection.execute("PRAGMA max_page_count = 100000")
    _say(store, "m1", "x" * 100_000)

    assert missed == ([], (), {})
    assert store.waiting() == ("demo",)


def test_what_the_bot_says_comes_back_whole(store: Store) -> None:
    """Cards, mentions, files and buttons are read as they were written."""
    file = Attachment(name="简历.pdf", mime="application/pdf", size=3, sha256="ab")
    elements = (Card(title="#1", badge="open"), Mention("bob", "Bob"), Text("\u202e<b>\x00"), file)
    buttons = (Button(label="接单", token="t", style="primary"),)
    store.post(Outgoing(nonce="n", chat="demo", elements=elements, buttons=buttons), "n", NOON)
    message = store.message("n")

    assert message is not None
    assert (message.elements, message.buttons, message.author, message.at) == (elements, buttons, None, NOON)
    assert (attachment(message, 3), attachment(message, 0), attachment(message, 9)) == (file, None, None)


def test_a_file_that_is_none_is_a_fault(tmp_path: Path) -> None:
    """Where no database can be, the operator is told in words."""
    with pytest.raises(Fault) as caught:
        Store(tmp_path)

    assert "cannot be used" in caught.value.problem


def test_cards_stand_in_the_order_of_their_last_change(store: Store) -> None:
    """The card that changed last is the first; what only one person reads, and what has no card any more, is not among them."""
    cards = [_card(store, f"n{number}", title=f"#{number}") for number in (1, 2, 3)]
    _card(store, "whisper", title="#4", only_for="ann")
    _card(store, "n5", title="#1 again", edits=cards[0])
    _card(store, "n5", title="#2 again", edits=cards[1])
    _post(store, "n6", "gone", edits=cards[2])

    assert [message.id for message in store.cards("demo", limit=9)] == [cards[0], cards[1]]
    assert [message.elements for message in store.cards("demo", limit=1)] == [(Card(title="#1 again", badge="open"),)]
    assert store.cards("private:ann", limit=9) == []


def test_a_reader_counts_only_what_they_may_see(store: Store) -> None:
    """From a message to the end: itself and all that follows, without what is for somebody else."""
    card = _card(store, "n1", title="#1")
    _post(store, "n2", "for ann", only_for="ann")
    _say(store, "m1", "hello")
    message = store.message(card)
    assert message is not None

    assert (store.behind(message, "ann"), store.behind(message, "bob")) == (3, 2)


def _card(store: Store, nonce: str, *, title: str, **more: str) -> str:
    card = Card(title=title, badge="open")
    outgoing = Outgoing(nonce=nonce, chat="demo", elements=(card,), **more)  # type: ignore[arg-type]
    return store.post(outgoing, f"id-of-{nonce}", NOON)[0].id
