"""The platform's own memory: people, chats, messages and presses in one SQLite file. This is the truth of the web chat.

What a person did is written together with a `pending` row that holds the event as it will be told to jiedan. The row goes when
jiedan has taken the event in; what is left after a crash is told again under the same key.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal

import msgspec

from jiedan.adapter import Attachment, Button, Card, Chat, Element, Fault, Inbound, Kind, Mention, Outgoing, Text
from jiedan_web.inward import Person

Progress = Literal["waiting", "taken", "failed"]
"""How far an event of a person is: stored here, taken in by jiedan, or given up."""

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, language TEXT, place INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS chats (id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, chat TEXT NOT NULL, author TEXT, at INTEGER NOT NULL,
    elements TEXT NOT NULL, buttons TEXT NOT NULL, reply_to TEXT, only_for TEXT, progress TEXT NOT NULL, edits INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (chat, seq);
CREATE TABLE IF NOT EXISTS nonces (nonce TEXT PRIMARY KEY, message TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cards (turn INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL UNIQUE, chat TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS cards_of_chat ON cards (chat, turn);
CREATE TABLE IF NOT EXISTS calls (person TEXT, chat TEXT, seq INTEGER, PRIMARY KEY (person, chat, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS presses (
    id TEXT PRIMARY KEY, message TEXT NOT NULL, person TEXT NOT NULL, token TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, chat TEXT NOT NULL, inbound TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS seen (person TEXT, chat TEXT, seq INTEGER NOT NULL, PRIMARY KEY (person, chat)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_COLUMNS: Final = "id, chat, author, at, elements, buttons, reply_to, only_for, progress, edits"
_INSERT: Final = f"INSERT INTO messages ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"  # noqa: S608 - our own words
_ONE: Final = f"SELECT seq, {_COLUMNS} FROM messages WHERE id = ?"  # noqa: S608
_LAST: Final = (
    f"SELECT seq, {_COLUMNS} FROM messages"  # noqa: S608
    " WHERE chat = ? AND seq < ? AND (only_for IS NULL OR only_for = ?) ORDER BY seq DESC LIMIT ?"
)
_BEHIND: Final = "SELECT count(*) FROM messages WHERE chat = ? AND seq >= ? AND (only_for IS NULL OR only_for = ?)"
_CARDS: Final = (
    f"SELECT seq, {_COLUMNS} FROM messages"  # noqa: S608
    " JOIN (SELECT turn, message FROM cards WHERE chat = ? ORDER BY turn DESC LIMIT ?) ON id = message ORDER BY turn DESC"
)
_UNREAD: Final = """
SELECT people.id, chats.id, count(messages.seq), chats.kind = 'private' OR sum(calls.seq IS NOT NULL) > 0
FROM people JOIN chats ON chats.kind = 'group' OR chats.id = 'private:' || people.id
LEFT JOIN seen ON seen.person = people.id AND seen.chat = chats.id
JOIN messages ON messages.chat = chats.id AND messages.seq > coalesce(seen.seq, 0)
LEFT JOIN calls ON calls.person = people.id AND calls.chat = chats.id AND calls.seq = messages.seq
WHERE messages.author IS NOT people.id AND (messages.only_for IS NULL OR messages.only_for = people.id)
GROUP BY people.id, chats.id
"""
_GONE: Final = (Text("（消息已删除 · message deleted）"),)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_elements: Final = msgspec.json.Decoder(tuple[Element, ...])
_buttons: Final = msgspec.json.Decoder(tuple[Button, ...])
_inbound: Final = msgspec.json.Decoder(Inbound)
_json: Final = msgspec.json.Encoder()


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One message as it stands. `author` None is the bot. `seq` orders the messages; `edits` counts how often it was changed."""

    seq: int = 0
    id: str
    chat: str
    author: str | None
    at: datetime
    elements: tuple[Element, ...]
    buttons: tuple[Button, ...] = ()
    reply_to: str | None = None
    only_for: str | None = None
    progress: Progress = "taken"
    edits: int = 0


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """What one person has not seen of one chat: how many messages, and whether any is meant for them in person."""

    count: int
    called: bool


class Store:
    """The file, through one connection. Every call is one short transaction that is on the disk when it returns.

    Not for several threads at once. Raises sqlite3.Error where the disk does not play along; nothing is half written then.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise Fault(f"{path} cannot be used: {error}.", "Free or mend the disk, or move the file away.") from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    # People and chats

    def open_chat(self, chat: Chat) -> None:
        """Make a chat, or give it another title."""
        with self._transaction() as write:
            write.execute(
                "INSERT INTO chats VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title",
                (chat.id, chat.kind, chat.title),
            )

    def chats(self) -> dict[str, Chat]:
        """All chats by id."""
        rows = self._connection.execute("SELECT id, kind, title FROM chats")
        return {identity: Chat(id=identity, kind=kind, title=title) for identity, kind, title in rows}

    def take_in(self, person: Person) -> None:
        """A new person, with a private chat of their own; one who is here takes on the name. History counts as seen."""
        with self._transaction() as write:
            write.execute(
                "INSERT INTO people SELECT ?, ?, ?, ?, count(*) FROM people WHERE true"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role",
                (person.id, person.name, person.role, person.language),
            )
            write.execute("INSERT OR IGNORE INTO chats VALUES (?, 'private', '')", (f"private:{person.id}",))
            write.execute(
                "INSERT OR IGNORE INTO seen SELECT ?, chat, max(seq) FROM messages"
                " WHERE chat IN (SELECT id FROM chats WHERE kind = 'group') GROUP BY chat",
                (person.id,),
            )

    def people(self) -> dict[str, Person]:
        """Everybody by id, in the order in which they came."""
        rows = self._connection.execute("SELECT id, name, role, language, place FROM people ORDER BY place")
        return {row[0]: Person(id=row[0], name=row[1], role=row[2], language=row[3], place=row[4]) for row in rows}

    def speak(self, person: str, language: str) -> None:
        """A person chose a language; whoever never chose takes it too."""
        with self._transaction() as write:
            write.execute("UPDATE people SET language = ? WHERE id = ? OR language IS NULL", (language, person))

    def note(self, name: str, value: str) -> None:
        """Remember one word about the page, as that the guide was put away."""
        with self._transaction() as write:
            write.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def noted(self, name: str) -> str | None:
        """What was remembered under a name."""
        row = self._connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    # What people do

    def say(self, inbound: Inbound) -> tuple[Message, bool]:
        """Keep what a person said, and that jiedan has yet to hear it. Returns the message, and whether it is news."""
        before = self.message(inbound.message)
        if before is not None:
            return before, False
        elements: tuple[Element, ...] = ((Text(inbound.text),) if inbound.text else ()) + inbound.files
        with self._transaction() as write:
            said = Message(
                id=inbound.message,
                chat=inbound.chat.id,
                author=inbound.author.id,
                at=inbound.at,
                elements=elements,
                reply_to=inbound.reply_to,
                progress="waiting",
            )
            seq = self._insert(write, said)
            self._pend(write, inbound)
            if inbound.reply_to is not None:
                self._call(write, seq, inbound.chat.id, self._author(inbound.reply_to))
            write.execute("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", (inbound.author.id, inbound.chat.id, seq))
        return self._known(inbound.message), True

    def press(self, identity: str, inbound: Inbound) -> None:
        """Keep that a person pressed a button, and that jiedan has yet to hear it. The same press is kept once."""
        with self._transaction() as write:
            kept = write.execute(
                "INSERT OR IGNORE INTO presses VALUES (?, ?, ?, ?, ?)",
                (identity, inbound.message, inbound.author.id, inbound.token, _micros(inbound.at)),
            )
            if kept.rowcount:
                self._pend(write, inbound)

    def pend(self, inbound: Inbound) -> None:
        """Keep an event that is nothing but news for jiedan. The same key is kept once."""
        with self._transaction() as write:
            self._pend(write, inbound)

    def waiting(self) -> tuple[str, ...]:
        """The chats in which something has yet to be told."""
        # A list first: NiceGUI looks through all objects at its start (gc.get_objects); a tuple that is being filled does not survive it.
        return tuple([row[0] for row in self._connection.execute("SELECT DISTINCT chat FROM pending")])

    def next(self, chat: str) -> Inbound | None:
        """The first event of a chat that has yet to be told."""
        row = self._connection.execute("SELECT inbound FROM pending WHERE chat = ? ORDER BY seq LIMIT 1", (chat,)).fetchone()
        return None if row is None else _inbound.decode(row[0])

    def told(self, inbound: Inbound, progress: Progress) -> Message | None:
        """An event was taken in or given up: it waits no longer. Returns the message, if it was one."""
        with self._transaction() as write:
            write.execute("DELETE FROM pending WHERE key = ?", (inbound.key,))
            if inbound.kind == Kind.MESSAGE:
                write.execute("UPDATE messages SET progress = ? WHERE id = ?", (progress, inbound.message))
        return self.message(inbound.message) if inbound.kind == Kind.MESSAGE else None

    # What the bot says

    def post(self, outgoing: Outgoing, identity: str, at: datetime) -> tuple[Message, bool]:
        """Keep what the bot says under `identity`, or as the new state of the message that it edits.

        Returns the message and whether this is news: a nonce that was seen before changes nothing.
        """
        row = self._connection.execute("SELECT message FROM nonces WHERE nonce = ?", (outgoing.nonce,)).fetchone()
        if row is not None:
            return self._known(row[0]), False
        with self._transaction() as write:
            standing = self._edited(write, outgoing)
            if standing is None:
                said = Message(
                    id=identity,
                    chat=outgoing.chat,
                    author=None,
                    at=at,
                    elements=outgoing.elements,
                    buttons=outgoing.buttons,
                    reply_to=outgoing.reply_to,
                    only_for=outgoing.only_for,
                )
                seq = self._insert(write, said)
                self._call(write, seq, outgoing.chat, *_called(outgoing), self._author(outgoing.reply_to))
            self._turn(write, standing or identity, outgoing)
            write.execute("INSERT INTO nonces VALUES (?, ?)", (outgoing.nonce, standing or identity))
        return self._known(standing or identity), True

    def _turn(self, write: sqlite3.Connection, identity: str, outgoing: Outgoing) -> None:
        """The card that changed last is the newest of its chat; what lost its card, and what only one reads, is none."""
        write.execute("DELETE FROM cards WHERE message = ?", (identity,))
        if outgoing.only_for is None and any(isinstance(element, Card) for element in outgoing.elements):
            write.execute("INSERT INTO cards (message, chat) VALUES (?, ?)", (identity, outgoing.chat))

    def _edited(self, write: sqlite3.Connection, outgoing: Outgoing) -> str | None:
        changed = write.execute(
            "UPDATE messages SET elements = ?, buttons = ?, edits = edits + 1"
            " WHERE id = ? AND chat = ? AND author IS NULL AND only_for IS ?",
            (_text(outgoing.elements), _text(outgoing.buttons), outgoing.edits, outgoing.chat, outgoing.only_for),
        )
        return outgoing.edits if changed.rowcount else None

    def take_away(self, chat: str, identity: str) -> Message | None:
        """What somebody said is not there any more, only that it was. Returns what is left; None where there is no such message."""
        with self._transaction() as write:
            write.execute(
                "UPDATE messages SET elements = ?, edits = edits + 1 WHERE id = ? AND chat = ?", (_text(_GONE), identity, chat)
            )
        return self.message(identity)

    # Reading

    def message(self, identity: str) -> Message | None:
        """One message as it stands."""
        row = self._connection.execute(_ONE, (identity,)).fetchone()
        return None if row is None else _message(row)

    def messages(self, chat: str, reader: str, *, before: int | None = None, limit: int) -> list[Message]:
        """The last messages of a chat that a reader may see, oldest first; `before` (a seq) pages back."""
        rows = self._connection.execute(_LAST, (chat, 2**62 if before is None else before, reader, limit))
        return [_message(row) for row in rows][::-1]

    def behind(self, message: Message, reader: str) -> int:
        """How many messages of its chat a reader may see from this one to the end, this one included."""
        found = self._connection.execute(_BEHIND, (message.chat, message.seq, reader)).fetchone()
        return int(found[0])

    def cards(self, chat: str, *, limit: int) -> list[Message]:
        """The messages of a chat with a card that all may see, the one that changed last first."""
        return [_message(row) for row in self._connection.execute(_CARDS, (chat, limit))]

    def see(self, person: str, chat: str, seq: int) -> bool:
        """A person has seen a chat up to `seq`. Returns whether that is news."""
        with self._transaction() as write:
            changed = write.execute(
                "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT (person, chat) DO UPDATE SET seq = excluded.seq"
                " WHERE excluded.seq > seq",
                (person, chat, seq),
            )
        return changed.rowcount > 0

    def unread(self) -> dict[str, dict[str, Unread]]:
        """What everybody has not seen: by person, then by chat; chats with nothing unread are left out."""
        found: dict[str, dict[str, Unread]] = defaultdict(dict)
        for person, chat, count, called in self._connection.execute(_UNREAD):
            found[person][chat] = Unread(count=count, called=bool(called))
        return dict(found)

    # Rows

    def _insert(self, write: sqlite3.Connection, message: Message) -> int:
        row = (
            message.id,
            message.chat,
            message.author,
            _micros(message.at),
            _text(message.elements),
            _text(message.buttons),
            message.reply_to,
            message.only_for,
            message.progress,
        )
        with closing(write.cursor()) as cursor:
            cursor.execute(_INSERT, row)
            return cursor.lastrowid or 0

    def _pend(self, write: sqlite3.Connection, inbound: Inbound) -> None:
        write.execute(
            "INSERT OR IGNORE INTO pending (key, chat, inbound) VALUES (?, ?, ?)",
            (inbound.key, inbound.chat.id, _text(inbound)),
        )

    def _call(self, write: sqlite3.Connection, seq: int, chat: str, *people: str | None) -> None:
        called = [(person, chat, seq) for person in people if person is not None]
        write.executemany("INSERT OR IGNORE INTO calls VALUES (?, ?, ?)", called)

    def _author(self, identity: str | None) -> str | None:
        message = None if identity is None else self.message(identity)
        return None if message is None else message.author

    def _known(self, identity: str) -> Message:
        message = self.message(identity)
        assert message is not None
        return message


def _called(outgoing: Outgoing) -> Iterator[str | None]:
    yield outgoing.only_for
    yield from (element.user for element in outgoing.elements if isinstance(element, Mention))


def _message(row: tuple[int, str, str, str | None, int, str, str, str | None, str | None, Progress, int]) -> Message:
    seq, identity, chat, author, at, elements, buttons, reply_to, only_for, progress, edits = row
    return Message(
        seq=seq,
        id=identity,
        chat=chat,
        author=author,
        at=_EPOCH + timedelta(microseconds=at),
        elements=_elements.decode(elements),
        buttons=_buttons.decode(buttons),
        reply_to=reply_to,
        only_for=only_for,
        progress=progress,
        edits=edits,
    )


def attachment(message: Message, place: int) -> Attachment | None:
    """The file at a place of a message's elements."""
    element = message.elements[place] if 0 <= place < len(message.elements) else None
    return element if isinstance(element, Attachment) else None


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def _text(value: object) -> str:
    return _json.encode(value).decode()
