"""`jiedan blacklist`: two operators, two folders, and files between them."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from jiedan.blacklist.feed import QUOTA, Signed, issued, written
from jiedan.blacklist.record import beginning, hash_of
from jiedan.cli import exchanging
from jiedan.cli.migrating import migrate_database
from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.host.keys import Keys
from tests.cli.conftest import Terminal
from tests.core.blacklist.issuing import record


@pytest.fixture
def north(tmp_path: Path) -> Terminal:
    """An instance with a database."""
    return instance(tmp_path / "north")


@pytest.fixture
def south(tmp_path: Path) -> Terminal:
    """Another."""
    return instance(tmp_path / "south")


def instance(folder: Path) -> Terminal:
    """A folder in which jiedan has been brought up to date."""
    folder.mkdir()
    terminal = Terminal(folder)
    assert terminal.jiedan("migrate").code == 0
    return terminal


def card(terminal: Terminal) -> tuple[str, str]:
    """What the operator hands over, and what they read out."""
    lines = terminal.jiedan("blacklist", "key").out.splitlines()
    return lines[0].removeprefix("Card:").strip(), lines[1].removeprefix("Digits:").strip()


def test_two_operators_pin_each_other_and_exchange_files(north: Terminal, south: Terminal) -> None:
    """Key, digits, peer, export, verify, import; the keys are for the operator's eyes and stay what they are."""
    (north_card, north_digits), (south_card, south_digits) = card(north), card(south)
    shown = north.jiedan("blacklist", "peer", "add", "south", south_card)
    pinned = north.jiedan("blacklist", "peer", "add", "south", south_card, "--digits", south_digits.replace(" ", "-"))
    south.jiedan("blacklist", "peer", "add", "north", north_card, "--digits", north_digits)
    written = north.jiedan("blacklist", "export", "south")
    file = str(north.folder / "blacklist-for-south.txt")
    answers = [south.jiedan("blacklist", word, file) for word in ("verify", "import")]
    peers = south.jiedan("blacklist", "peers")
    keys = north.folder / "data" / "keys" / "blacklist.json"

    assert shown.code == 1 and south_digits in shown.out and "Nothing is pinned yet" in shown.out
    assert pinned.code == written.code == 0 and "0 records, for south alone" in written.out
    assert [answer.code for answer in answers] == [0, 0] and "0 records, all of them whole" in answers[1].out
    assert peers.code == 0 and "north  active  last file 0 days old" in peers.out and north_digits in peers.out
    assert stat.S_IMODE(keys.stat().st_mode) == 0o600


class Operator:
    """Somebody who calls what the commands call, without a process for each."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder: Final = folder
        self.settings: Final = folder / "settings.toml"
        self.settings.write_text(
            f'[database]\nurl = "sqlite:///{folder / "jiedan.db"}"\n[data]\nfolder = "{folder / "data"}"\n', encoding="utf-8"
        )
        migrate_database(self.settings, dry_run=False)
        self.keys: Final = Keys(folder / "data" / "keys")

    def pins(self, other: "Operator", name: str) -> None:
        """With the digits that the other reads out."""
        own = other.keys.made().public
        exchanging.pin_peer(self.settings, name, own.card, own.digits)


def refused(act: Callable[[], object]) -> str:
    """What the operator reads."""
    with pytest.raises(Fault) as fault:
        act()
    return f"{fault.value.problem} {fault.value.remedy}"


def test_what_cannot_be_is_refused_in_plain_words(tmp_path: Path) -> None:
    """No keys, no peer, wrong digits, no card, a strange file, a file of nobody, keys that others can read: each says what to do."""
    north, south = Operator(tmp_path / "north"), Operator(tmp_path / "south")
    hello = tmp_path / "hello.txt"
    hello.write_text("hello\n", encoding="utf-8")
    missing = refused(lambda: exchanging.take_feed(north.settings, hello, keep=True))
    own, other = north.keys.made().public, south.keys.made().public
    pin = exchanging.pin_peer
    said = {
        "This is no feed of a blacklist": lambda: exchanging.take_feed(north.settings, hello, keep=True),
        "nothing.txt cannot be read": lambda: exchanging.take_feed(north.settings, tmp_path / "nothing.txt", keep=True),
        "There is no peer south": lambda: exchanging.write_feed(north.settings, "south", None),
        "There is no peer west": lambda: exchanging.remove_peer(north.settings, "west"),
        "The digits are other ones": lambda: pin(north.settings, "south", other.card, own.digits),
        "That is no card": lambda: pin(north.settings, "south", "card", ""),
        "cannot be the name of a peer": lambda: pin(north.settings, "South!", other.card, ""),
        "That card is our own": lambda: pin(north.settings, "south", own.card, ""),
    }
    wrong = [expected for expected, act in said.items() if expected not in refused(act)]
    north.keys.file.chmod(0o644)
    readable = refused(lambda: exchanging.show_key(north.settings))
    north.keys.file.chmod(0o600)
    north.keys.file.write_text("{}", encoding="ascii")

    assert "has no keys yet" in missing and "jiedan blacklist key" in missing
    assert wrong == []
    assert "chmod 600" in readable
    assert "are damaged" in refused(lambda: exchanging.show_key(north.settings))


def test_a_peer_that_was_removed_is_believed_again_only_when_it_is_pinned_again(tmp_path: Path) -> None:
    """Its files are rejected meanwhile, and our feed for it goes on afterwards."""
    north, south = Operator(tmp_path / "north"), Operator(tmp_path / "south")
    feed = tmp_path / "feed.txt"
    north.pins(south, "south")
    south.pins(north, "north")
    exchanging.write_feed(north.settings, "south", feed)
    twice = refused(lambda: south.pins(north, "north"))
    exchanging.remove_peer(south.settings, "north")
    removed = refused(lambda: exchanging.take_feed(south.settings, feed, keep=True))
    south.pins(north, "north")
    exchanging.take_feed(south.settings, feed, keep=True)

    assert "is pinned already" in twice
    assert "was removed" in removed
    assert exchanging.show_peers(south.settings) == 0


def test_the_operator_reads_how_many_records_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two more than a day brings: the import takes the others, says what waits, and is no failure; the list of peers says so too."""
    north, south, file = Operator(tmp_path / "north"), Operator(tmp_path / "south"), tmp_path / "feed.txt"
    south.pins(north, "north")
    own, to, now = north.keys.made(), south.keys.made().public.issuer, SystemClock().now()
    lines, at = list[Signed](), int(now.timestamp())
    for seq in range(1, QUOTA + 3):
        prev = hash_of(lines[-1].body) if lines else beginning(own.public.issuer, to)
        lines.append(issued(own, to, record(seq, prev, issuer=own.public.issuer, decided_at=at - 60, expires_at=at + 3600)))
    file.write_bytes(written(own, to, lines, now))
    exchanging.take_feed(south.settings, file, keep=True)
    exchanging.show_peers(south.settings)
    said = capsys.readouterr().out

    assert "Taken in: 500 about people" in said and "2 more wait" in said
    assert "first file not yet taken in whole" in said
