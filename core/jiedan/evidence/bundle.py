"""The archive of evidence: files, and a manifest that lists them. The same files make the same archive, byte for byte."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

import msgspec

from jiedan.evidence.dossier import Dossier, Lacking, canonical

FORMAT: Final = "jiedan-evidence/1"
MANIFEST: Final = "manifest.json"
PRINTED: Final = "evidence.pdf"
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16
_UNIX: Final = 3


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One file: its size in bytes and its hash (hex SHA-256)."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an archive holds, and how far the order had come. Its own hash stands for all of it: `sum_of`."""

    format: str = FORMAT
    order: int
    number: int
    group: int
    title: str
    """The group's."""
    platform: str
    zone: str
    as_of: datetime
    records: int
    """How many there are."""
    head: str
    """The hash of the last one."""
    files: tuple[Listed, ...]
    """By name."""
    lacking: tuple[Lacking, ...] = ()


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence as it is handed out: the printed file, the archive (which holds the printed file as well), the manifest's hash."""

    pdf: bytes
    archive: bytes
    sum: str


def listed(files: Mapping[str, bytes]) -> tuple[Listed, ...]:
    """The list of these files, by name."""
    return tuple(
        Listed(name=name, size=len(content), sha256=hashlib.sha256(content).hexdigest())
        for name, content in sorted(files.items())
    )


def mark_of(files: Iterable[Listed]) -> str:
    """The hash of the list of the data files, which the printed one carries: so it shows to which files it belongs."""
    return hashlib.sha256(canonical([file for file in files if file.name != PRINTED])).hexdigest()


def keywords(mark: str) -> str:
    """What a printed file carries among its properties."""
    return f"jiedan-evidence {mark}"


def bundle(dossier: Dossier, files: Mapping[str, bytes], pdf: bytes) -> Bundle:
    """Everything in one archive."""
    order, place = dossier.order, dossier.place
    whole = {**files, PRINTED: pdf}
    manifest = canonical(
        Manifest(
            order=order.id, number=order.number, group=place.id, title=place.title, platform=place.platform, zone=place.zone,
            as_of=dossier.as_of, records=len(dossier.chain), head=order.head, files=listed(whole), lacking=dossier.lacking,
        )
    )  # fmt: skip
    return Bundle(pdf=pdf, archive=pack({**whole, MANIFEST: manifest}), sum=hashlib.sha256(manifest).hexdigest())


def names_in_order(names: Mapping[str, bytes]) -> list[str]:
    """The manifest first, then by name."""
    return sorted(names, key=lambda name: (name != MANIFEST, name))


def pack(files: Mapping[str, bytes]) -> bytes:
    """These files as a zip, not compressed, in their order and without anybody's time or machine in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in names_in_order(files):
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, files[name])
    return target.getvalue()
