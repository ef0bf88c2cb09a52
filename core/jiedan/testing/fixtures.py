"""Fixtures for pytest, there for everybody who has jiedan installed."""

from collections.abc import AsyncIterator

import pytest_asyncio

from jiedan.testing.stage import Stage


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    """A fresh group on a fresh database in memory."""
    async with Stage() as opened:
        yield opened
