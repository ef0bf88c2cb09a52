"""The evidence as people read it: a dossier becomes a document, in the language of its group."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from jiedan.disputes.case import Fault
from jiedan.errors import Fact
from jiedan.evidence.bundle import Listed, keywords
from jiedan.evidence.conditions import conditions
from jiedan.evidence.dossier import COPIES, Dossier, attachments
from jiedan.evidence.printing import Block, Document, Heading, Pair, Table, Words
from jiedan.members.member import CLOCK
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.events import Published, Record
from jiedan.orders.facts import NONE
from jiedan.orders.group import number_of
from jiedan.orders.process import PROCESS
from jiedan.orders.says import Say

_WORDS: Final = {row.name: row.word for row in PROCESS}
_SHARES: Final = frozenset(row.name for row in PROCESS if {Verb.AWARD, Verb.MEDIATE} & {*row.verbs})
"""Transitions in which a judge says how much the worker gets: nothing is an answer, too."""
_VOTES: Final = frozenset(row.name for row in PROCESS if {Verb.AWARD, Verb.RESUME} <= {*row.verbs})
"""Those in which one of a panel says that, or that the work goes on."""


class Pages:
    """One dossier, being laid out. `say` knows the texts."""

    def __init__(self, dossier: Dossier, say: Say) -> None:
        self._dossier: Final = dossier
        self._order: Final = dossier.order
        self._zone: Final = ZoneInfo(dossier.place.zone)
        self._texts: Final = say
        self._names: Final = {person.id: person.called or person.name for person in dossier.people}

    def document(self, files: tuple[Listed, ...], mark: str) -> Document:
        """The whole. `files` are the data files that it goes with, `mark` their hash."""
        place, number = self._dossier.place, str(self._order.number)
        last = self._dossier.chain[-1]
        subtitle = self._say("subtitle", group=place.title, platform=place.platform, at=self._times(self._dossier.as_of))
        blocks: list[Block] = [
            *self._published(), *self._standing(), *self._people(), *self._records(), *self._room(), *self._money(), *self._files(),
            *self._proof(files, mark),
        ]  # fmt: skip
        foot = self._say("foot-chain", number=number, page="{page}", pages="{pages}", count=last.seq, hash=last.hash[:16])
        return Document(
            title=self._say("title", number=number, title=self._order.title or NONE), subtitle=subtitle, blocks=tuple(blocks),
            foot=foot, keywords=keywords(mark),
        )  # fmt: skip

    def _published(self) -> Iterator[Block]:
        """What both sides saw."""
        order, text = self._order, self._dossier.published
        if text is None:
            gone = any(record.erased_at for record in self._dossier.records)
            yield Words(self._say("published-erased" if gone else "not-published"))
            return
        seen = msgspec.json.decode(text, type=Published)
        by = next(record for record in reversed(self._dossier.records) if record.terms)
        yield Heading(self._say("published"))
        yield Pair(self._say("what"), seen.title)
        yield Pair(self._say("price"), str(Money(seen.price, seen.currency)))
        yield Pair(self._say("due"), self._times(seen.stated_due) if seen.stated_due else NONE)
        yield Pair(self._say("requirements"), seen.requirements or NONE)
        yield Pair(self._say("wording"), seen.text or NONE)
        for file in seen.files:
            yield Pair(self._say("file"), file.name)
        for clause in conditions(seen.terms, seen.price, seen.currency, self._dossier.place.language, self._texts):
            yield Words(f"· {clause}")
        key = "published-by" if by.published else "published-before"
        yield Words(self._say(key, count=by.seq, at=self._times(by.at), hash=by.terms), quiet=True)
        if order.agreement is not None:
            names = "、".join(self._name(member) for member in order.agreement.signed) or NONE
            yield Words(self._say("agreement", names=names, hash=order.agreement.hash), quiet=True)

    def _standing(self) -> Iterator[Block]:
        """How far it has come."""
        order = self._order
        yield Heading(self._say("stands"))
        yield Pair(self._say("state"), self._texts(f"state-{order.state}", self._dossier.place.language))
        sums = {
            "received": order.received,
            "to-worker": order.to_worker,
            "commission": order.commission,
            "to-client": order.to_client,
        }
        for name, minor in sums.items():
            yield Pair(self._say(name), str(Money(minor, order.currency)))
        if order.faulted:
            yield Pair(self._say("faulted"), "、".join(map(self._name, order.faulted)))
        if order.due is not None and order.due != order.stated_due:
            yield Pair(self._say("due-now"), self._times(order.due))

    def _people(self) -> Iterator[Block]:
        """Who is who, and what they were called."""
        order = self._order
        parts = {order.poster: "poster", order.taker: "taker", order.holder: "holder"}
        yield Heading(self._say("people"))
        for person in self._dossier.people:
            part = parts.get(person.id)
            label = self._say(part) if part else self._say("other")
            then = self._say("called", name=person.called) if person.called and person.called != person.name else ""
            yield Pair(label, f"{person.name}（{person.id}）{then}")

    def _records(self) -> Iterator[Block]:
        """Every step, with its hash."""
        yield Heading(self._say("records", count=len(self._dossier.chain)))
        bench: tuple[int, ...] = ()
        for link, record in zip(self._dossier.chain, self._dossier.records, strict=True):
            yield Words(f"{link.seq}. {self._word(record)} · {self._name(record.actor)} · {self._times(record.at)}", leads=True)
            for detail in (*self._details(record), *self._bench(record, bench)):
                yield Words(detail, within=True)
            bench = record.panel
            yield Words(f"SHA-256 {link.hash}", quiet=True, within=True)

    def _details(self, record: Record) -> Iterator[str]:
        if record.source is not record.target:
            states = (self._texts(f"state-{state}", self._dossier.place.language) for state in (record.source, record.target))
            yield " → ".join(states)
        if record.amount is not None and (record.amount or record.name in _SHARES):
            yield str(Money(record.amount, self._order.currency))
        if record.until is not None:
            yield self._say("until", at=self._times(record.until))
        if record.score is not None:
            yield self._say("score", score=str(record.score))
        if record.note.strip():
            yield record.note.strip()
        if record.erased_at is not None:
            yield self._say("erased", at=self._times(record.erased_at))
        yield from (self._say("with-file", name=file.name, hash=file.sha256) for file in record.files)

    def _bench(self, record: Record, before: tuple[int, ...]) -> Iterator[str]:
        """What a judge wants besides a sum, of whom the panel is drawn next, and who sits since then."""
        if record.name in _VOTES and record.amount is None:
            yield self._say("goes-on")
        if record.fault is not Fault.NONE:
            yield self._say(f"fault-{record.fault}")
        if record.pool:
            yield self._say("pool", names="、".join(map(self._name, record.pool)))
        if record.panel and record.panel != before:
            yield self._say("panel", names="、".join(map(self._name, record.panel)))

    def _room(self) -> Iterator[Block]:
        """What the two sides said to each other through us."""
        yield Heading(self._say("room", count=len(self._dossier.room)))
        yield Words(self._say("room-kept"), quiet=True)
        for said in self._dossier.room:
            yield Words(f"{self._name(said.line.member)} · {self._times(said.line.at)}", quiet=True, leads=True)
            yield Words(said.line.text or NONE, within=True)
            for file in said.line.files:
                yield Words(self._say("with-file", name=file.name, hash=file.sha256), within=True)

    def _money(self) -> Iterator[Block]:
        """The order's part of the ledger."""
        yield Heading(self._say("entries"))
        if not self._dossier.entries:
            yield Words(self._say("no-entries"))
            return
        head = tuple(self._say(f"column-{name}") for name in ("record", "account", "amount"))
        rows = tuple(
            (f"{entry.seq}", self._account(entry.account), f"{Money(entry.amount, entry.currency)}")
            for entry in self._dossier.entries
        )
        yield Table(head, rows, (2, 7, 3))
        yield Words(self._say("signs"), quiet=True)

    def _files(self) -> Iterator[Block]:
        """What was handed in."""
        found: tuple[Attachment, ...] = attachments(self._dossier.records, [said.line for said in self._dossier.room])
        why = {file.sha256: file.why for file in self._dossier.lacking}
        yield Heading(self._say("files", count=len(found)))
        for file in found:
            where = self._say(f"file-{why.get(file.sha256, 'there')}")
            yield Words(f"{file.name} · {file.size} B · {where}", leads=True)
            yield Words(f"SHA-256 {file.sha256}", quiet=True, within=True)

    def _proof(self, files: tuple[Listed, ...], mark: str) -> Iterator[Block]:
        """How to check it, and what it does not prove."""
        yield Heading(self._say("proof"))
        for part in ("how", "shows", "not"):
            yield Words(self._say(f"proof-{part}"))
        yield Words(self._say("proof-mark", hash=mark))
        for file in (file for file in files if not file.name.startswith(COPIES)):
            yield Words(f"{file.name} · {file.size} B · SHA-256 {file.sha256}", quiet=True, within=True)

    def _account(self, account: str) -> str:
        """What people call an account of the ledger."""
        kind, _, rest = account.partition(":")
        language, say = self._dossier.place.language, self._texts
        match kind, rest:
            case "holder", member:
                return say("books-holds", language, holder=self._name(int(member)))
            case "payable", member:
                return say("books-payable", language, who=self._name(int(member)))
            case "to_return", member:
                return say("books-return", language, who=self._name(int(member)))
            case "escrow", order:
                return say("books-escrow", language, number=str(number_of(int(order.rpartition(":")[2]))))
            case "income", _:
                return say("books-income", language)
        return account

    def _word(self, record: Record) -> str:
        """What a transition is called."""
        name = record.name
        if name == "drafted":
            return self._say("drafted")
        if record.reverses is not None:
            return self._say("reverses", step=record.reverses)
        return _WORDS.get(name, name) if self._dossier.place.language == "zh" else name.replace("_", " ")

    def _name(self, member: int) -> str:
        clock = self._texts("part-clock", self._dossier.place.language)
        return clock if member == CLOCK else self._names.get(member, str(member))

    def _times(self, instant: datetime) -> str:
        """By the group's clock and by the world's."""
        return f"{instant.astimezone(self._zone):%Y-%m-%d %H:%M:%S} {self._zone.key}（{instant.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC）"

    def _say(self, key: str, **facts: Fact) -> str:
        return self._texts(f"evidence-{key}", self._dossier.place.language, **facts)
