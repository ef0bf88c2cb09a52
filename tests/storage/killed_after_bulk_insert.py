"""A process for test_traps_cancellation: cancels bulk inserts, writes an order, sees it, and is killed.

python -m tests.storage.killed_after_bulk_insert sqlite:////path/of/shop.db
"""

import asyncio
import os
import signal
import sys
from contextlib import suppress

from tortoise.exceptions import OperationalError

from tests.storage.shop import Orders, opened


async def main(url: str) -> None:
    """Ends by SIGKILL if all went as it should."""
    async with opened(url):
        for wait in range(40):
            with suppress(TimeoutError, OperationalError):
                async with asyncio.timeout(wait / 4000):
                    await Orders.bulk_create([Orders(name=f"bulk {wait}") for _ in range(300)])
        async with asyncio.timeout(20):
            await Orders.create(name="the last order")
            assert await Orders.filter(name="the last order").exists()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
