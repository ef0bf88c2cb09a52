"""What makes it safe to erase words and keep their hash."""

import json

from jiedan.storage import records
from jiedan.testing import Stage
from tests.stories.test_privacy import people, traded


async def test_the_words_of_every_step_are_sealed_with_chance(stage: Stage) -> None:
    """Sixteen random bytes for every step of a person, none twice: or what was erased could be guessed from the hash that stays."""
    await traded(stage, *await people(stage))
    chain = await records.chain(stage.app.desk.engine, (await stage.order(1)).id)
    salts = [json.loads(link.body)["salt"] for link in chain if link.actor]

    assert len(salts) >= 6
    assert {len(bytes.fromhex(salt)) for salt in salts} == {16}
    assert len(set(salts)) == len(salts)
