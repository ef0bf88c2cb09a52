"""What stopped a command is told in two lines; what is ours to mend keeps its traceback."""

import errno

import pytest

from jiedan.cli.complaints import tell
from jiedan.errors import Fault, Unavailable


@pytest.mark.parametrize(
    ("error", "problem", "remedy"),
    [
        (Fault("It is wrong.", "Mend it."), "It is wrong.", "Mend it."),
        (ExceptionGroup("two", [ValueError(), Fault("It is wrong.", "Mend it.")]), "It is wrong.", "Mend it."),
        (Unavailable("down"), "The database does not answer: down", "jiedan doctor"),
        (OSError(errno.ENOSPC, "No space left on device", "orders.csv"), "No space left on device: orders.csv", "make room"),
        (PermissionError(errno.EACCES, "Permission denied", "export"), "Permission denied: export", "owner and the rights"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error", "jiedan doctor"),
    ],
)
def test_what_the_operator_can_mend_is_told(
    *, capsys: pytest.CaptureFixture[str], error: Exception, problem: str, remedy: str
) -> None:
    """First what is wrong, then the way out, on standard error."""
    assert tell(error)
    first, *rest = capsys.readouterr().err.splitlines()

    assert first == problem
    assert remedy in "".join(rest)


@pytest.mark.parametrize("error", [ValueError("ours"), KeyError("ours"), ExceptionGroup("ours", [TypeError()]), AssertionError()])
def test_our_own_mistakes_keep_their_traceback(capsys: pytest.CaptureFixture[str], error: Exception) -> None:
    """Somebody will have to find them."""
    assert not tell(error)
    assert capsys.readouterr().err == ""


def test_who_debugs_gets_every_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """JIEDAN_DEBUG=1."""
    monkeypatch.setenv("JIEDAN_DEBUG", "1")

    assert not tell(Fault("It is wrong.", "Mend it."))
    assert capsys.readouterr().err == ""
