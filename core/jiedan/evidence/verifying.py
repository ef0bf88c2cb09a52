"""Checks an archive of evidence with nothing but the archive: no database, no network, no key.

It finds every byte that was changed in it, and every file or record that is missing, was added or stands elsewhere. It cannot find
that somebody made all of it anew, manifest included: who made it is known by comparing the manifest's hash with the one that was
stated when the evidence was handed out.
"""

import hashlib
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final, NamedTuple, TypeVar

import msgspec

from jiedan.evidence.bundle import FORMAT, MANIFEST, PRINTED, Manifest, keywords, mark_of, names_in_order, pack
from jiedan.evidence.dossier import COPIES, ENTRIES, ORDER, PEOPLE, PUBLISHED, RECORDS, ROOM, Entry, Said, attachments, canonical
from jiedan.orders.events import Link, Record, verify

ARCHIVE: Final = "the archive"
_DATA: Final = frozenset({ORDER, PEOPLE, RECORDS, ENTRIES, ROOM})
_UNREADABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, ValueError)
Struct = TypeVar("Struct", bound=msgspec.Struct)


class Finding(NamedTuple):
    """Something that is not as it was made: where, and what."""

    where: str
    what: str


class Erased(NamedTuple):
    """A record whose words were erased. `sealed`: its hash still proves the rest; else only what is left is proved, and not since when."""

    seq: int
    name: str
    at: datetime
    sealed: bool


class Report(NamedTuple):
    """What came of a check. `sum` is the manifest's hash, `manifest` what it says; "" and None where there is none to read."""

    findings: tuple[Finding, ...]
    sum: str = ""
    manifest: Manifest | None = None
    erased: tuple[Erased, ...] = ()


class Stood(msgspec.Struct, frozen=True, kw_only=True):
    """What the check reads of an order. Whatever else stands there is for people."""

    id: int
    group: int
    number: int
    state: str
    version: int
    head: str


def check(data: bytes) -> Report:
    """What is wrong with the archive; no findings where it is whole."""
    files, findings = _unpacked(data)
    text = files.get(MANIFEST)
    if text is None:
        return Report((*findings, Finding(ARCHIVE, "holds no manifest.json: it is no evidence of jiedan, or not all of it")))
    total = hashlib.sha256(text).hexdigest()
    try:
        manifest = msgspec.json.decode(text, type=Manifest)
    except _UNREADABLE:
        return Report((*findings, Finding(MANIFEST, "was changed: it cannot be read")), total)
    findings += _manifest(manifest, text)
    if manifest.format == FORMAT:
        seen = {finding.where for finding in findings}
        findings += [finding for finding in _listing(manifest, files) if finding.where not in seen]
        findings += _contents(manifest, files)
    if not findings and pack(files) != data:
        findings.append(Finding(ARCHIVE, "was packed anew or has other bytes between its files; the files themselves are whole"))
    return Report(tuple(dict.fromkeys(findings)), total, manifest, _erased(files))


def _erased(files: dict[str, bytes]) -> tuple[Erased, ...]:
    """The records whose words are gone, as far as they can be read."""
    try:
        records = [msgspec.json.decode(link.body, type=Record) for link in _lines(files, RECORDS, Link)]
    except (*_UNREADABLE, KeyError):
        return ()
    return tuple(Erased(each.seq, each.name, each.erased_at, bool(each.seal)) for each in records if each.erased_at is not None)


def _unpacked(data: bytes) -> tuple[dict[str, bytes], list[Finding]]:
    """The files as far as they can be read, and what was seen on the way."""
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            for entry in entries:
                problem = _read(archive, entry, files)
                findings += [] if problem is None else [Finding(entry.filename, problem)]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return files, [*findings, Finding(ARCHIVE, f"cannot be read as a zip: {error}")]
    if not findings and list(files) != names_in_order(files):
        findings.append(Finding(ARCHIVE, "its files stand in another order"))
    return files, findings


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, files: dict[str, bytes]) -> str | None:
    """Read one file into `files`. Returns what is wrong with it."""
    if entry.filename in files:
        return "is there twice"
    if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
        return "was packed anew: check the archive as it was handed out"
    try:
        files[entry.filename] = archive.read(entry)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError):
        return "was changed: its bytes are not those that were packed"
    return None


def _manifest(manifest: Manifest, text: bytes) -> Iterator[Finding]:
    if manifest.format != FORMAT:
        yield Finding(MANIFEST, f"is of a kind that this version does not know: {manifest.format}")
    elif canonical(manifest) != text:
        yield Finding(MANIFEST, "was changed: it is not spelt as it was made")


def _listing(manifest: Manifest, files: dict[str, bytes]) -> Iterator[Finding]:
    """Whether the files are those of the manifest, and each is what it was."""
    names = [entry.name for entry in manifest.files]
    if names != sorted(set(names)):
        yield Finding(MANIFEST, "was changed: its list is not in order")
    for entry in manifest.files:
        content = files.get(entry.name)
        if content is None:
            yield Finding(entry.name, "is missing")
        elif len(content) != entry.size or hashlib.sha256(content).hexdigest() != entry.sha256:
            yield Finding(entry.name, "was changed: it is not what the manifest lists")
    for name in sorted(files.keys() - {*names, MANIFEST}):
        yield Finding(name, "was added: the manifest does not list it")
    for name in sorted({*_DATA, PRINTED} - {*names}):
        yield Finding(MANIFEST, f"was changed: it does not list {name}")


def _contents(manifest: Manifest, files: dict[str, bytes]) -> Iterator[Finding]:
    """Whether the files say the same, each by its own and all together."""
    if not files.keys() >= _DATA:
        return  # that one is missing or damaged is said already
    name = RECORDS
    try:
        chain = _lines(files, name := RECORDS, Link)
        records = [msgspec.json.decode(link.body, type=Record) for link in chain]
        entries, room = _lines(files, name := ENTRIES, Entry), _lines(files, name := ROOM, Said)
        order = msgspec.json.decode(files[name := ORDER], type=Stood)
    except _UNREADABLE as error:
        yield Finding(name, f"was changed: it cannot be read ({error})")
        return
    yield from _chain(manifest, chain)
    yield from _order(manifest, order, records)
    yield from _published(records, files.get(PUBLISHED))
    yield from _ledger(records, entries)
    yield from _room(manifest, room)
    named = {file.sha256: file.name for file in attachments(records, [said.line for said in room])}
    yield from _copies(manifest, files, named)
    if f"({keywords(mark_of(manifest.files))})".encode() not in files.get(PRINTED, b""):
        yield Finding(PRINTED, "does not belong to these files: it was printed of others")


def _chain(manifest: Manifest, chain: list[Link]) -> Iterator[Finding]:
    place = verify(chain, manifest.head)
    if place is not None:
        name = f" ({chain[place - 1].name})" if place <= len(chain) else ""
        where = f"{RECORDS}, record {place}{name}"
        yield Finding(where, "the chain breaks here: it was changed, is missing, was added, or stands elsewhere")
    if manifest.records != len(chain):
        yield Finding(RECORDS, f"holds {len(chain)} records, and the manifest says {manifest.records}")


def _order(manifest: Manifest, order: Stood, records: list[Record]) -> Iterator[Finding]:
    ids = {order.id, manifest.order, *(record.order for record in records)}
    last = records[-1] if records else None
    stands = (order.head, order.group, order.number)
    if len(ids) > 1 or stands != (manifest.head, manifest.group, manifest.number):
        yield Finding(ORDER, "is of another order than the records or the manifest, or of another time")
    if last is None or (order.version, order.state) != (last.seq, last.target):
        yield Finding(ORDER, "does not stand where the last record left it")


def _published(records: list[Record], content: bytes | None) -> Iterator[Finding]:
    found = [record for record in records if record.terms]
    if (content is None) != (not found):
        yield Finding(PUBLISHED, "is missing" if content is None else "was added: no record says that the order was published")
    elif content is not None and hashlib.sha256(content).hexdigest() != found[-1].terms:
        yield Finding(PUBLISHED, f"is not what record {found[-1].seq} ({found[-1].name}) published")


def _ledger(records: list[Record], entries: list[Entry]) -> Iterator[Finding]:
    """Whether the ledger has the postings of the records, no others, and in their order."""
    entered = defaultdict(list)
    for entry in entries:
        entered[entry.seq].append(entry.posting)
    posted = {record.seq: list(record.postings) for record in records if record.postings}
    for seq in sorted(entered.keys() | posted.keys()):
        if _sorted(entered.get(seq, [])) != _sorted(posted.get(seq, [])):
            yield Finding(f"{ENTRIES}, record {seq}", "the entries are not the postings of the record")
    places = [(entry.seq, entry.line) for entry in entries]
    if places != sorted(set(places)):
        yield Finding(ENTRIES, "its lines stand in another order")


def _room(manifest: Manifest, room: list[Said]) -> Iterator[Finding]:
    before: datetime | None = None
    for place, said in enumerate(room, 1):
        where = f"{ROOM}, line {place}"
        if said.line.hash != said.hash:
            yield Finding(where, "was changed: it is not what was kept when it was said")
        if said.line.order != manifest.order:
            yield Finding(where, "is of another order")
        if before is not None and said.line.at < before:
            yield Finding(where, "stands elsewhere: it was said before the line above it")
        before = said.line.at


def _copies(manifest: Manifest, files: dict[str, bytes], named: dict[str, str]) -> Iterator[Finding]:
    """Whether each file that was handed in is there, is what it was, or is said to be lacking."""
    there = {name.removeprefix(COPIES) for name in files if name.startswith(COPIES)}
    lacking = {file.sha256 for file in manifest.lacking}
    for sha256 in sorted(there):
        if hashlib.sha256(files[f"{COPIES}{sha256}"]).hexdigest() != sha256:
            yield Finding(f"{COPIES}{sha256}", "was changed: it is not what was handed in")
    for sha256 in sorted(there - named.keys()):
        yield Finding(f"{COPIES}{sha256}", "was added: nobody handed it in")
    for sha256 in sorted(named.keys() - there - lacking):
        yield Finding(f"{COPIES}{sha256}", f"is missing: {named[sha256]} was handed in")


def _lines(files: dict[str, bytes], name: str, kind: type[Struct]) -> list[Struct]:
    return [msgspec.json.decode(line, type=kind) for line in files[name].splitlines()]


def _sorted(postings: Iterable[msgspec.Struct]) -> list[bytes]:
    return sorted(canonical(posting) for posting in postings)
