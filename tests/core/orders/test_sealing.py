"""Words go out of a chain of records and it still holds; whatever else somebody changes shows."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
import pytest

from jiedan.orders.events import Link, Record, body, chained, verify
from jiedan.orders.machine import draft as drafted
from jiedan.orders.order import State
from jiedan.orders.sealing import WORDS, is_marked, without_words
from tests.core.orders.situations import at
from tests.core.orders.test_chain import linked
from tests.core.orders.trade import NOON, draft

ERASED: Final = datetime(2026, 12, 24, tzinfo=UTC)
SALT: Final = "5a17" * 8
Change = Callable[[dict[str, Any]], dict[str, Any]]


def chain(salt: str) -> list[Link]:
    """A trade until the work begins; sealed with this salt, or in the open."""
    _, first = drafted(draft(clocks=(), text="写一份 canary"), NOON, salt)
    records = [msgspec.structs.replace(outcome.record, salt=salt) for outcome in at(State.WORKING).outcomes]
    return linked([first, *map(body, records)])


def erased(links: list[Link]) -> list[Link]:
    """The same without the words of anybody."""
    return [
        msgspec.structs.replace(link, body=without_words(link.body.encode(), ERASED).decode()) for link in links
    ]  # fmt: skip


def with_change(link: Link, change: Change) -> Link:
    """The record with something else in it, and its columns saying the same."""
    said = change(msgspec.json.decode(link.body))
    return msgspec.structs.replace(link, body=msgspec.json.encode(said).decode(), actor=said["actor"], name=said["name"])


@pytest.mark.parametrize("salt", [SALT, ""], ids=["sealed", "in the open"])
def test_a_chain_holds_when_its_words_are_gone(salt: str) -> None:
    """All of them, or those of one record; the hashes are the same as before, and no word is left."""
    links = chain(salt)
    head = links[-1].hash
    one = [erased(links)[0], *links[1:]]

    assert verify(links, head) is None and verify(erased(links), head) is None and verify(one, head) is None
    assert "canary" in links[0].body and "canary" not in "".join(link.body for link in erased(links))
    assert not any(getattr(msgspec.json.decode(link.body, type=Record), name) for link in erased(links) for name in WORDS)
    assert [link.hash for link in erased(links)] == [link.hash for link in links]


CHANGES: Final[dict[str, Change]] = {
    "another sum": lambda said: {**said, "amount": 1},
    "another actor": lambda said: {**said, "actor": 99},
    "another step": lambda said: {**said, "name": "settle"},
    "other postings": lambda said: {**said, "postings": [{"account": "holder:9", "amount": 5}]},
    "a word": lambda said: {**said, "note": "something else"},
    "another seal": lambda said: {**said, "seal": "0" * 64},
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("gone", [True, False], ids=["erased", "whole"])
def test_whatever_is_changed_in_a_sealed_record_shows(change: str, gone: bool) -> None:
    """A sum, an actor, a step, a posting, a word: before and after the words went."""
    links = chain(SALT)
    head = links[-1].hash
    links = erased(links) if gone else links
    spoilt = [*links[:-1], with_change(links[-1], CHANGES[change])]

    assert verify(spoilt, head) == len(links)


@pytest.mark.parametrize("change", sorted(set(CHANGES) - {"another seal"}))
def test_whatever_is_changed_in_what_is_left_of_an_old_record_shows(change: str) -> None:
    """Its own hash cannot be made any more; what is left of it has one."""
    links = chain("")
    spoilt = [*links[:-1], with_change(erased(links)[-1], CHANGES[change])]

    assert is_marked(spoilt[-1].body.encode())
    assert verify(spoilt, links[-1].hash) == len(links)


def test_words_cannot_be_guessed_from_the_seal() -> None:
    """The same words under another salt have another seal; the salt goes with the words."""
    one, other = (msgspec.json.decode(erased(chain(salt))[0].body)["seal"] for salt in (SALT, "5a18" * 8))

    assert one != other
    assert SALT not in erased(chain(SALT))[0].body


def test_erasing_twice_is_erasing_once() -> None:
    """The second time finds nothing, and the time of the first one stays."""
    once = erased(chain(SALT))

    assert [without_words(link.body.encode(), datetime(2027, 1, 1, tzinfo=UTC)).decode() for link in once] == [
        link.body for link in once
    ]


def test_what_a_later_version_adds_to_records_leaves_old_seals_alone() -> None:
    """A record that lacks a field of today is hashed as it lies there."""
    said = msgspec.json.decode(chain(SALT)[0].body)
    lacks = msgspec.json.encode({name: value for name, value in said.items() if name not in {"criteria", "kept"}})
    digest = chained("", lacks)

    assert digest == chained("", without_words(lacks, ERASED))
