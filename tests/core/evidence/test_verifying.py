"""An archive of evidence says by itself whether anybody touched it, and where."""

import io
import zipfile
from collections.abc import Callable
from typing import Any, Final

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.evidence.bundle import MANIFEST, PRINTED, bundle, keywords, listed, mark_of, pack
from jiedan.evidence.dossier import ROOM, Dossier, data_files
from jiedan.evidence.verifying import ARCHIVE, check
from tests.core.evidence.dossiers import FILE, PICTURE, dossier, packed, trade
from tests.core.orders.trade import DAY

WHOLE: Final = packed(dossier())
FILES: Final = {entry.filename: entry for entry in zipfile.ZipFile(io.BytesIO(WHOLE.archive)).infolist()}
STRIDE: Final = 5
Forges = Callable[[Dossier], Dossier]


def contents() -> dict[str, bytes]:
    """The files of the archive."""
    with zipfile.ZipFile(io.BytesIO(WHOLE.archive)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def found(data: bytes) -> set[str]:
    """Where something is wrong."""
    return {finding.where for finding in check(data).findings}


def flipped(place: int, bit: int = 0) -> bytes:
    """The archive with one bit of one byte the other way."""
    data = bytearray(WHOLE.archive)
    data[place] ^= 1 << bit
    return bytes(data)


def inside(name: str) -> range:
    """Where the content of a file lies in the archive."""
    begins = WHOLE.archive.index(contents()[name], FILES[name].header_offset)
    return range(begins, begins + FILES[name].file_size)


def test_an_archive_that_nobody_touched_is_whole() -> None:
    """Nothing is found, and the sum is the one that was stated."""
    report = check(WHOLE.archive)

    assert (report.findings, report.sum) == ((), WHOLE.sum)
    assert report.manifest is not None and report.manifest.records == len(dossier().chain)


def test_the_same_order_makes_the_same_bytes() -> None:
    """Both sides get the same archive, so that they can compare its sum; a thing more that happens makes another."""
    assert packed(dossier()) == WHOLE
    assert packed(dossier(trade().waits(8 * DAY))).sum != WHOLE.sum


def test_every_byte_that_is_changed_is_found() -> None:
    """In the contents, between them, in the list at the end: wherever it is, each fifth byte with another bit of it."""
    places = range(0, len(WHOLE.archive), STRIDE)

    assert [place for place in places if not found(flipped(place, place % 8))] == []


@given(st.integers(0, len(WHOLE.archive) - 1), st.integers(0, 7))
@settings(max_examples=150, deadline=None)
def test_no_byte_can_be_changed(place: int, bit: int) -> None:
    """Any bit of any byte."""
    assert found(flipped(place, bit))


@pytest.mark.parametrize("name", FILES)
def test_a_byte_changed_in_a_file_is_found_in_that_file(name: str) -> None:
    """At its beginning, in its midst, at its end."""
    region = inside(name)
    for place in (region[0], region[len(region) // 2], region[-1]):
        assert name in found(flipped(place))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_is_named(name: str) -> None:
    """Also where the archive was packed anew without it."""
    files = contents()
    del files[name]

    assert (name if name != MANIFEST else ARCHIVE) in found(pack(files))


@pytest.mark.parametrize("name", sorted(FILES.keys() - {MANIFEST}))
def test_a_file_with_other_contents_is_named(name: str) -> None:
    """That one and no other; packed anew as cleanly as we do it."""
    files = contents()
    places = {where.partition(",")[0] for where in found(pack({**files, name: files[name] + b" "}))}

    assert places == {name}


def test_a_file_that_was_added_is_named() -> None:
    """Beside the others, or as one that somebody handed in."""
    assert found(pack({**contents(), "note.txt": b"x"})) == {"note.txt"}


def test_files_in_another_order_are_found() -> None:
    """The list at the end of the archive turned round; and a file that is there twice."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in reversed(contents().items()):
            archive.writestr(zipfile.ZipInfo(name), content)
    twice = io.BytesIO(WHOLE.archive)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(twice, "a") as archive:
        archive.writestr(zipfile.ZipInfo("room.jsonl"), b"")

    assert found(target.getvalue()) == {ARCHIVE}
    assert found(twice.getvalue()) == {"room.jsonl"}


def test_an_archive_that_was_packed_anew_is_told_from_one_whose_files_were_changed() -> None:
    """The files are whole, and it says so; a compressed one is not even unpacked."""
    target, small = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive, zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as deflated:
        for name, content in contents().items():
            archive.writestr(zipfile.ZipInfo(name), content)
            deflated.writestr(name, content * 2)

    assert [finding.what for finding in check(target.getvalue()).findings] == [
        "was packed anew or has other bytes between its files; the files themselves are whole"
    ]
    assert "was packed anew" in check(small.getvalue()).findings[0].what


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"%PDF-1.4", pack({}), pack({"a": b""}), pack({MANIFEST: b"{}"}), pack({MANIFEST: b"\xff"})]
)
def test_what_is_no_evidence_is_no_evidence(data: bytes) -> None:
    """Nothing raises, whatever one names."""
    assert check(data).findings


def test_evidence_of_a_kind_that_is_not_known_is_said_to_be_that() -> None:
    """Made by a version that is newer."""
    files = contents()
    manifest = files[MANIFEST].replace(b"jiedan-evidence/1", b"jiedan-evidence/9")

    assert "does not know" in check(pack({**files, MANIFEST: manifest})).findings[0].what


def links(change: Callable[[list[Any]], list[Any]]) -> Forges:
    """The records changed, the manifest made to fit."""
    return lambda known: msgspec.structs.replace(known, chain=tuple(change(list(known.chain))))


def entries(change: Callable[[list[Any]], list[Any]]) -> Forges:
    """The same of the entries."""
    return lambda known: msgspec.structs.replace(known, entries=tuple(change(list(known.entries))))


def room(change: Callable[[list[Any]], list[Any]]) -> Forges:
    """The same of the room."""
    return lambda known: msgspec.structs.replace(known, room=tuple(change(list(known.room))))


def order(**fields: Any) -> Forges:
    """The same of the order."""
    return lambda known: msgspec.structs.replace(known, order=msgspec.structs.replace(known.order, **fields))


def other(value: Any, **fields: Any) -> Any:
    """A value with other fields."""
    return msgspec.structs.replace(value, **fields)


FORGED: Final[dict[str, tuple[Forges, str]]] = {
    "a record missing": (links(lambda all_: [*all_[:3], *all_[4:]]), "records.jsonl, record 4"),
    "the last record missing": (links(lambda all_: all_[:-1]), "records.jsonl, record"),
    "a record twice": (links(lambda all_: [*all_[:3], all_[2], *all_[3:]]), "records.jsonl, record 4"),
    "two records exchanged": (links(lambda all_: [*all_[:3], all_[4], all_[3], *all_[5:]]), "records.jsonl, record 4"),
    "another word in a record": (
        links(lambda all_: [*all_[:3], other(all_[3], body=all_[3].body.replace("协议", "合同")), *all_[4:]]), "records.jsonl, record 4",
    ),
    "another actor in a column": (links(lambda all_: [*all_[:4], other(all_[4], actor=9), *all_[5:]]), "records.jsonl, record 5"),
    "an entry missing": (entries(lambda all_: all_[1:]), "entries.jsonl, record"),
    "another amount": (entries(lambda all_: [other(all_[0], amount=1), *all_[1:]]), "entries.jsonl, record"),
    "another account": (entries(lambda all_: [other(all_[0], account="holder:9"), *all_[1:]]), "entries.jsonl, record"),
    "an entry twice": (entries(lambda all_: [all_[0], *all_]), "entries.jsonl"),
    "entries exchanged": (entries(lambda all_: [all_[1], all_[0], *all_[2:]]), "entries.jsonl"),
    "another word in the room": (
        room(lambda all_: [other(all_[0], line=other(all_[0].line, text="不做了")), all_[1]]), "room.jsonl, line 1",
    ),
    "lines of the room exchanged": (room(lambda all_: all_[::-1]), "room.jsonl, line 2"),
    "a line of another order's room": (
        room(lambda all_: [all_[0], *(other(said, line=other(said.line, order=18)) for said in all_[1:])]), "room.jsonl, line 2",
    ),
    "another state": (order(state="working"), "order.json"),
    "an older order": (order(version=3), "order.json"),
    "another number": (lambda known: msgspec.structs.replace(known, place=other(known.place, id=2)), "order.json"),
    "a copy missing": (lambda known: msgspec.structs.replace(known, copies={}), f"files/{FILE.sha256}"),
    "another copy": (
        lambda known: msgspec.structs.replace(known, copies={FILE.sha256: PICTURE + b"x"}), f"files/{FILE.sha256}",
    ),
    "a copy more": (
        lambda known: msgspec.structs.replace(known, copies={**known.copies, "0" * 64: b""}), f"files/{'0' * 64}",
    ),
}  # fmt: skip
"""What somebody changes who makes a manifest that fits → what the data themselves say against it."""


@pytest.mark.parametrize("deed", FORGED)
def test_data_that_do_not_fit_together_are_found_although_the_manifest_fits(deed: str) -> None:
    """Records, ledger, room, order and copies hold each other."""
    forge, where = FORGED[deed]
    made = packed(forge(dossier()))

    assert [place for place in found(made.archive) if place.startswith(where)], check(made.archive).findings


def test_other_terms_than_those_that_were_published_are_found() -> None:
    """Their hash stands in the record that published them."""
    text = data_files(dossier())["published.json"].replace(b"50000", b"40000")

    assert "published.json" in found(packed(dossier(), published_json=text).archive)


def test_a_pdf_of_other_files_is_found_although_the_manifest_fits() -> None:
    """It carries the hash of the list of those that it was printed of."""
    known = dossier()
    files = data_files(known)
    made = bundle(known, files, f"%PDF-1.4 ({keywords(mark_of(listed({**files, ROOM: b''})))})".encode())

    assert found(made.archive) == {PRINTED}
