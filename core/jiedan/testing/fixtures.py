"""Fixtures for pytest, there for everybody who has jiedan installed.

They need pytest-asyncio. Where it is missing none is offered, and the other tests run as if we were not there.
"""

from collections.abc import AsyncIterator
from importlib.util import find_spec

from jiedan.testing.stage import Stage

if find_spec("pytest_asyncio"):
    import pytest_asyncio

    @pytest_asyncio.fixture
    async def stage() -> AsyncIterator[Stage]:
        """A fresh group on a fresh database in memory."""
        async with Stage() as opened:
            yield opened
