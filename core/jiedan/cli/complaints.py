"""What is said when a command cannot be done: the problem and the remedy, no traceback (JIEDAN_DEBUG=1 brings it back)."""

import errno
import os
from typing import Final

import typer

from jiedan.errors import Fault, Hiccup

_REMEDIES: Final = {
    errno.ENOSPC: "The disk is full: make room, then do it again. Nothing that was answered for is lost.",
    errno.EACCES: "Check the owner and the rights of that place.",
    errno.EROFS: "That place can only be read: choose another folder.",
}


def tell(error: BaseException) -> bool:
    """Print what the operator has to know. False when the error is one of ours to mend: then the traceback helps more."""
    if os.environ.get("JIEDAN_DEBUG"):
        return False
    fault = _fault(error)
    if fault is None:
        return False
    typer.secho(fault.problem, err=True, fg=typer.colors.RED)
    typer.echo(fault.remedy, err=True)
    return True


def _fault(error: BaseException) -> Fault | None:
    match error:
        case Fault():
            return error
        case BaseExceptionGroup():
            return next((fault for inner in error.exceptions if (fault := _fault(inner))), None)
        case Hiccup():
            return Fault(f"The database does not answer: {error}", "Is it running? `jiedan doctor` looks closer. Then try again.")
        case OSError(errno=int(number)):
            what = f"{error.strerror}{f': {error.filename}' if error.filename else ''}"
            return Fault(what, _REMEDIES.get(number, "`jiedan doctor` may know more; JIEDAN_DEBUG=1 shows where it happened."))
    return None
