"""The web chat as an adapter: light to import, and plain about an address that it cannot have."""

import asyncio
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from jiedan.adapter import Fault, Outgoing, Text
from jiedan_web import adapter
from jiedan_web.settings import Settings
from tests.adapters.web.hosts import Listener


async def test_a_port_in_use_is_told_with_a_way_out(tmp_path: Path) -> None:
    """Whoever starts a second one reads which port is taken and what to type instead."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Fault) as caught:
            await adapter.connect(Settings(port=port), Listener(tmp_path)).run()

    assert f"127.0.0.1:{port}" in caught.value.problem
    assert "JIEDAN_ADAPTERS__WEB__PORT=" in caught.value.remedy
    assert "settings.toml" in caught.value.remedy


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host"])
async def test_an_address_of_another_machine_is_told(tmp_path: Path, host: str) -> None:
    """A host that is not this machine is a Fault, not a traceback."""
    with pytest.raises(Fault) as caught:
        await adapter.connect(Settings(host=host, port=0), Listener(tmp_path)).run()

    assert "[adapters.web]" in caught.value.remedy


async def test_it_starts_and_stops_again_and_again(tmp_path: Path) -> None:
    """In one process the page answers after each start, ends at once when cancelled, and what is said afterwards is kept."""
    for number in range(2):
        host = Listener(tmp_path)
        chat = adapter.connect(Settings(port=0), host)
        running = asyncio.create_task(chat.run())
        async with httpx.AsyncClient(base_url=await asyncio.wait_for(host.where.get(), 20)) as client:
            answer = await client.get("/")
        running.cancel()
        await asyncio.wait([running], timeout=3)
        late = await chat.send(Outgoing(nonce=f"n{number}", chat="demo", elements=(Text("goodbye"),)))

        assert (answer.status_code, running.cancelled(), bool(late)) == (200, True, True)


async def test_an_open_door_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever lets others in reads that the chat has no passwords."""
    host = Listener(tmp_path)
    everywhere = Settings(host="0.0.0.0", port=0)  # noqa: S104 - that is the point
    running = asyncio.create_task(adapter.connect(everywhere, host).run())
    where = await asyncio.wait_for(host.where.get(), 20)
    running.cancel()
    await asyncio.wait([running], timeout=3)

    assert where.startswith("http://127.0.0.1:")
    assert "no passwords" in caplog.text


def test_nothing_heavy_is_imported_before_it_is_used() -> None:
    """Reading the registration card loads no web framework."""
    code = (
        "import sys, jiedan_web; print([name for name in ('nicegui', 'fastapi', 'uvicorn', 'starlette') if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )

    assert result.stdout.strip() == "[]"
