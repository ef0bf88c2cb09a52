"""`jiedan doctor` asks adapters what they see of their platform; a stranger's adapter is asked as ours is."""

import asyncio
import os
import socket
from typing import Any

import pytest

from jiedan.adapter import Adapter, Finding, Host, Platform
from jiedan.cli.doctor import asked
from tests.cli.conftest import Terminal

CARD = """
from dataclasses import dataclass
from jiedan.adapter import Adapter, Fault, Finding

@dataclass(frozen=True, kw_only=True)
class Settings:
    host: str = "127.0.0.1"
    port: int = 0
    token: str = "123:secret"

def connect(settings, host):
    raise NotImplementedError

{functions}

adapter = Adapter("pager", settings=Settings, connect=connect{more})
"""
EXAMINE = "async def examine(settings):\n    {}"


def installed(terminal: Terminal, functions: str = "", more: str = "") -> None:
    """Install an adapter called pager beside jiedan, as pip would, and enable it alone."""
    site = terminal.folder.parent / "site"
    facts = site / "jiedan_pager-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: jiedan-pager\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text("[jiedan.adapters]\npager = jiedan_pager:adapter\n", encoding="utf-8")
    (site / "jiedan_pager.py").write_text(CARD.format(functions=functions, more=more), encoding="utf-8")
    terminal.environment["PYTHONPATH"] += os.pathsep + str(site)
    terminal.settings('[adapters]\nenabled = ["pager"]\n')


def test_what_an_adapter_finds_is_shown_like_our_own(terminal: Terminal) -> None:
    """With its mark, its remedy below it, and counted."""
    found = 'return [Finding("pager", "it hums"), Finding("pager", "no paper\\nand no ink", "Buy paper.\\nBuy ink.")]'
    installed(terminal, EXAMINE.format(found), ", examine=examine")
    answer = terminal.jiedan("doctor")

    assert answer.code == 1
    assert "✓ pager      it hums\n" in answer.out
    assert "✗ pager      no paper\n             and no ink\n             Buy paper.\n             Buy ink.\n" in answer.out
    assert answer.out.endswith("1 to mend.\n")


def test_advice_is_no_illness(terminal: Terminal) -> None:
    """What cannot be seen from here may have been done long ago: it is told, and the code is 0."""
    installed(terminal, EXAMINE.format('return [Finding("pager", "dim", "Go nearer.", advice=True)]'), ", examine=examine")
    answer = terminal.jiedan("doctor")

    assert answer.code == 0, answer.out
    assert "! pager      dim\n             Go nearer.\n" in answer.out
    assert answer.out.endswith("Nothing to mend; see to what is marked with !\n")


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ('raise ValueError(f"bad {settings.token}")', "✗ pager      its examination fails with ValueError"),
        ('return ["paper"]', "✗ pager      its examination fails with TypeError"),
        ("return None", "✗ pager      its examination fails with TypeError"),
        ('raise Fault("No line.", "Plug it in.")', "✗ pager      No line.\n             Plug it in."),
    ],
)
def test_an_examination_that_fails_is_a_finding(terminal: Terminal, deed: str, said: str) -> None:
    """No traceback, and nothing of the error's text, in which a token may stand."""
    installed(terminal, EXAMINE.format(deed), ", examine=examine")
    answer = terminal.jiedan("doctor")

    assert answer.code == 1
    assert said in answer.out
    assert "Traceback" not in answer.out + answer.err
    assert "secret" not in answer.out + answer.err


def test_who_asks_for_it_sees_where_an_examination_failed(terminal: Terminal) -> None:
    """The author of the adapter has to mend it."""
    installed(terminal, EXAMINE.format("return settings.paper"), ", examine=examine")
    answer = terminal.jiedan("doctor", JIEDAN_DEBUG="1")

    assert "settings.paper" in answer.err


async def test_an_examination_without_end_is_ended() -> None:
    """An adapter that waits for ever does not make the doctor wait."""

    async def examine(settings: Any) -> list[Finding]:
        await asyncio.Event().wait()
        return []

    def connect(settings: Any, host: Host) -> Platform:
        raise NotImplementedError

    (finding,) = await asked(Adapter("pager", settings=dict, connect=connect, examine=examine), None, within=0.01)

    assert finding.seen == "no end of its examination within 0.01 s"
    assert finding.remedy


@pytest.mark.parametrize(
    ("functions", "more", "seen"),
    [
        ("", "", True),
        ("", ", listens=lambda settings: ('127.0.0.1', settings.port)", True),
        ("", ", listens=lambda settings: None", False),
        (EXAMINE.format("return []"), ", examine=examine", True),
    ],
)
def test_a_port_is_examined_where_the_adapter_listens(terminal: Terminal, functions: str, more: str, *, seen: bool) -> None:
    """By its settings `host` and `port`, unless it says that it listens elsewhere, or nowhere."""
    installed(terminal, functions, more)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = terminal.jiedan("doctor", JIEDAN_ADAPTERS__PAGER__PORT=str(port))

    assert answer.code == int(seen)
    assert (f"127.0.0.1:{port}: Address already in use" in answer.out) is seen


def test_an_adapter_whose_settings_are_wrong_is_not_asked(terminal: Terminal) -> None:
    """That is told once, and nothing is made up in their place."""
    installed(terminal, EXAMINE.format('return [Finding("pager", "asked")]'), ", examine=examine")
    answer = terminal.jiedan("doctor", JIEDAN_ADAPTERS__PAGER__PORT="many")

    assert answer.code == 1
    assert "is not a whole number" in answer.out
    assert "asked" not in answer.out


def test_an_adapter_that_is_not_enabled_is_not_asked(terminal: Terminal) -> None:
    """It is installed, and that is all."""
    installed(terminal, EXAMINE.format('return [Finding("pager", "asked")]'), ", examine=examine")
    terminal.settings("[adapters]\nenabled = []\n")
    answer = terminal.jiedan("doctor")

    assert answer.code == 0, answer.out
    assert "installed, not enabled: pager" in answer.out
    assert "asked" not in answer.out
