"""`jiedan run`: the first start, the second, and what may stand in its way."""

import signal
import socket
from urllib.request import urlopen

import pytest

from jiedan.settings.writing import shipped
from tests.cli.conftest import Terminal


def test_the_first_start_writes_settings_and_answers(terminal: Terminal) -> None:
    """In an empty folder: settings.toml as shipped, an address that works, and an end in peace."""
    running = terminal.start("run", "--port", "0")
    address = running.until("Open http").split()[1]
    with urlopen(address, timeout=10) as page:  # noqa: S310 - our own address
        status = page.status
    ended = running.stop()

    assert status == 200
    assert (terminal.folder / "settings.toml").read_text("utf-8") == shipped()
    assert "Wrote settings.toml" in ended.out
    assert (ended.code, "Traceback" in ended.out) == (0, False)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_it_starts_again_whatever_ended_it(terminal: Terminal, how: signal.Signals) -> None:
    """No lock stays, no settings are written twice."""
    first = terminal.start("run", "--port", "0")
    first.until("Open http")
    first.stop(how)
    second = terminal.start("run", "--port", "0")
    second.until("Open http")
    ended = second.stop()

    assert ended.code == 0
    assert "Wrote" not in ended.out


def test_what_would_touch_the_same_file_is_refused_while_it_runs(terminal: Terminal) -> None:
    """Another start, a migration, an export: in words, with code 2. check and doctor only look, and say that it runs."""
    running = terminal.start("run", "--port", "0")
    running.until("Open http")
    refused = [terminal.jiedan(*words) for words in (("run", "--port", "0"), ("migrate",), ("export",))]
    checked, examined = terminal.jiedan("check"), terminal.jiedan("doctor", JIEDAN_ADAPTERS__WEB__PORT="0")
    ended = running.stop()

    assert [answer.code for answer in refused] == [2, 2, 2]
    assert all("in use by another jiedan (process " in answer.err for answer in refused)
    assert (checked.code, examined.code) == (0, 0)
    assert "in use by the jiedan that runs (process " in examined.out
    assert ended.code == 0


def test_a_port_in_use_is_told_with_another_one(terminal: Terminal) -> None:
    """No traceback; the line to type stands there."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = terminal.jiedan("run", "--port", str(taken.getsockname()[1]))

    assert answer.code == 2
    assert "JIEDAN_ADAPTERS__WEB__PORT" in answer.err
    assert "Traceback" not in answer.err


def test_settings_that_are_wrong_stop_the_start(terminal: Terminal) -> None:
    """Before a database is made."""
    terminal.settings("[group]\nzoen = 'x'")
    answer = terminal.jiedan("run", "--port", "0")

    assert answer.code == 2
    assert "Did you mean zone?" in answer.err
    assert not (terminal.folder / "data").exists()


def test_settings_that_were_named_must_be_there(terminal: Terminal) -> None:
    """--settings writes nothing: a typing error would start an empty shop."""
    answer = terminal.jiedan("run", "--settings", "other.toml")

    assert answer.code == 2
    assert "There is no file other.toml." in answer.err
    assert list(terminal.folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(terminal: Terminal) -> None:
    """A file stands where the data should go."""
    (terminal.folder / "data").write_text("I was here first", encoding="utf-8")
    answer = terminal.jiedan("run", "--port", "0")

    assert answer.code == 2
    assert "The folder data cannot be made" in answer.err
    assert "Traceback" not in answer.err


def test_the_log_is_one_json_object_a_line_where_one_asks_for_it(terminal: Terminal) -> None:
    """For programs; what is said to people stays as it is."""
    running = terminal.start("run", "--port", "0", JIEDAN_LOG__FORMAT="json", JIEDAN_LOG__LEVEL="debug")
    running.until("Open http")
    ended = running.stop()

    assert '"event": "stopping"' in ended.out
    assert '"logger": "jiedan.app"' in ended.out
