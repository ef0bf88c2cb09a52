"""A process for the tests of migrations: opens a database, says so, and migrates it when it is told to.

python -m tests.storage.migrate_when_told URL WORKSHOP     (the workshop's folder is on the import path)
"""

import asyncio
import sys

from jiedan.storage.database import App, open_database
from jiedan.storage.migrating import migrate
from tests.storage.shop import STOCK
from tests.storage.workshop import migrate_as_tortoise_does


async def main(url: str, workshop: str) -> None:
    """Prints the names of what it applied."""
    house = App(label="house", models=(f"{workshop}.house_models",), migrations=f"{workshop}.house_migrations")
    if STOCK:
        print("open", flush=True)
        sys.stdin.readline()
        await migrate_as_tortoise_does(url, (house,))
        return
    database = await open_database(url, apps=(house,))
    print("open", flush=True)
    sys.stdin.readline()
    print(" ".join(await migrate(database)), flush=True)
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
