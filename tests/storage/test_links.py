"""Codes and links between accounts, as the databases keep them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from jiedan.errors import Stale
from jiedan.storage import links
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.storage.migrating import migrate

NOW: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
CODE: Final = 12_345_678


@pytest.fixture
async def linking(url: str) -> AsyncIterator[Engine]:
    """A database of each kind, with all tables."""
    database = await open_database(url)
    await migrate(database)
    yield database.engine
    await database.close()


async def test_a_code_works_once(linking: Engine) -> None:
    """Who says it second, or confirms it second, is too late; a new code takes the place of the one before."""
    await linking.commit(links.tell_code(CODE, 1, NOW + timedelta(minutes=10)))
    code = await links.code_of(linking, CODE, NOW)
    assert code is not None
    await linking.commit([links.said(code, 2)])

    with pytest.raises(Stale):
        await linking.commit([links.said(code, 3)])

    await linking.commit([links.used_up(code)])

    with pytest.raises(Stale):
        await linking.commit([links.used_up(code)])

    await linking.commit(links.tell_code(CODE, 1, NOW))
    await linking.commit(links.tell_code(CODE + 1, 1, NOW))

    assert await linking.rows("SELECT code FROM link_codes") == [(CODE + 1,)]


async def test_persons_are_the_accounts_that_hang_together(linking: Engine) -> None:
    """Over any number of links, the smallest id stands for all; a link that was ended counts for guards and not where people look."""
    for one, other in ((5, 3), (5, 9), (2, 7)):
        await linking.commit([links.link(one, other, NOW)])
    before = await links.persons(linking, (3, 9, 7, 4))
    await linking.commit([links.unlink(5, NOW)])

    assert before == {3: 3, 9: 3, 7: 2, 4: 4}
    assert await links.persons(linking, (3, 9)) == {3: 3, 9: 3}
    assert await links.persons(linking, (3, 9), ended_too=False) == {3: 3, 9: 9}
    assert await links.accounts(linking, (3, 2, 4)) == {3: {3, 5, 9}, 2: {2, 7}, 4: {4}}
    assert await links.accounts_of(linking, 2) == {2, 7}

    await linking.commit([links.link(9, 5, NOW)])

    assert await links.accounts_of(linking, 9) == {5, 9}
