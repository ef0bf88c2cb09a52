"""`jiedan run`."""

import asyncio
import importlib.util
import os
from pathlib import Path

import typer

from jiedan.app import run
from jiedan.cli import log
from jiedan.cli.place import NAME, make_folders, settings_from
from jiedan.errors import Fault
from jiedan.settings import Settings
from jiedan.settings.writing import write_first


def start(named: Path | None, port: int | None) -> None:
    """Run until somebody stops it. Raises Fault for what only the operator can mend."""
    if port is not None:
        os.environ["JIEDAN_ADAPTERS__WEB__PORT"] = str(port)
    if named is None:
        _write_settings()
    settings = settings_from(named)
    make_folders(settings)
    log.configure(settings.log)
    typer.secho("Starting jiedan. Stop it with Ctrl+C.", dim=True)
    _run_until_stopped(settings)


def _write_settings() -> None:
    try:
        written = write_first(Path(NAME))
    except OSError as error:
        raise Fault(
            f"{NAME} cannot be written here ({Path.cwd()}): {error.strerror}.",
            "Go to a folder of yours first: mkdir jiedan && cd jiedan. Or name settings that exist: jiedan run --settings FILE",
        ) from error
    if written:
        typer.echo(f"Wrote {NAME}: all that you can set, with explanations. It works as it is.")


def _run_until_stopped(settings: Settings) -> None:
    if importlib.util.find_spec("uvloop") is None:
        asyncio.run(run(settings, _say_where))
        return
    import uvloop  # noqa: PLC0415 - only where it is installed

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(run(settings, _say_where))


def _say_where(address: str) -> None:
    typer.echo(f"Open {address} in your browser." if address.startswith("http") else f"Ready: {address}")
