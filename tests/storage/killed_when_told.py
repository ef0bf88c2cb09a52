"""A process for test_sqlite: commits a row, says so, and holds the file until it is killed.

python -m tests.storage.killed_when_told sqlite:////path/of/shop.db
"""

import asyncio
import sys

from jiedan.storage.database import App, open_database
from jiedan.storage.engine import Write


async def main(url: str) -> None:
    """Never ends by itself."""
    database = await open_database(url, apps=(App(label="shop", models=("tests.storage.shop",)),))
    await database.engine.commit([Write("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)", ())])
    await database.engine.commit([Write("INSERT INTO notes (text) VALUES (?)", ("the last one",), 1)])
    print("held", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
