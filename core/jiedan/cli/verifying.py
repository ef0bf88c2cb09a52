"""`jiedan verify`: whether an archive of evidence is as it was made. Needs no database, no settings and no network."""

from pathlib import Path
from typing import Final

import typer

from jiedan.errors import Fault
from jiedan.evidence.verifying import ARCHIVE, Finding, Report, check

LARGEST: Final = 2 * 1024**3
"""Bytes of an archive that is read."""


def verify_file(path: Path, expected: str | None) -> int:
    """Say what was found. Returns 0 where all is whole, else 1. Raises Fault where there is nothing to read."""
    try:
        if path.stat().st_size > LARGEST:
            raise Fault(f"{path} is larger than any evidence of jiedan.", "Name the archive: jiedan verify evidence-17.zip")
        data = path.read_bytes()
    except OSError as error:
        raise Fault(f"{path} cannot be read: {error.strerror}.", "Name the archive: jiedan verify evidence-17.zip") from error
    report = check(data)
    if expected is not None and expected.strip().lower() != report.sum:
        other = Finding(ARCHIVE, f"is another one: its sum is {report.sum or 'unknown'}, not {expected.strip().lower()}")
        report = report._replace(findings=(*report.findings, other))
    return told(report, path)


def told(report: Report, path: Path) -> int:
    """Print what a check came to. Returns the exit code."""
    manifest = report.manifest
    if manifest is not None:
        as_of = f"{manifest.as_of:%Y-%m-%d %H:%M:%S} UTC"
        typer.echo(
            f"Order #{manifest.number} of {manifest.title!r} ({manifest.platform}), {manifest.records} records, as of {as_of}"
        )
        for file in manifest.lacking:
            typer.echo(f"  not enclosed: {file.name} ({file.why}), SHA-256 {file.sha256}")
    if report.sum:
        typer.echo(f"Sum: {report.sum}")
    for gone in report.erased:
        holds = "the hash stands" if gone.sealed else "the hash is taken on trust: the record is from before words were sealed"
        typer.echo(f"  record {gone.seq} ({gone.name}): words erased at {gone.at:%Y-%m-%d %H:%M:%S} UTC, {holds}")
    for finding in report.findings:
        typer.echo(f"✗ {finding.where} {finding.what}")
    if report.findings:
        typer.echo(f"{path} is NOT as it was made.")
        return 1
    typer.echo("✓ Whole: every file, every record, the chain, the ledger and the PDF fit together.")
    typer.echo("This does not show who made it. Compare the sum with the one that the bot stated, or that the other side has.")
    return 0
