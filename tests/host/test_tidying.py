"""What goes by itself: rows that nobody can ask for any more."""

from datetime import timedelta

from jiedan.storage import admissions, tidying
from jiedan.storage.admissions import ADMITTED, request_of
from jiedan.storage.dialogues import QUESTION_LIVES
from jiedan.storage.tidying import REQUESTS_KEPT
from jiedan.testing import Stage

DAY = timedelta(days=1)


async def test_requests_to_join_go_when_they_are_done_or_old(stage: Stage) -> None:
    """Done ones with the last button that may ask for them, waiting ones after ninety days; the others stay."""
    engine, now = stage.app.desk.engine, stage.clock.now()
    ages = {
        "decided": QUESTION_LIVES + DAY, "decided lately": QUESTION_LIVES - DAY, "came": QUESTION_LIVES + DAY,
        "waits": REQUESTS_KEPT - DAY, "given up": REQUESTS_KEPT + DAY,
    }  # fmt: skip
    await engine.commit([admissions.ask(1, uid, uid, "", now - age) for uid, age in ages.items()])
    for uid in ("decided", "decided lately"):
        request = await request_of(engine, 1, uid)
        assert request is not None
        await engine.commit([admissions.decide(request, ADMITTED, 1)])
    await engine.commit([admissions.came(1, "came")])
    await engine.commit(tidying.writes(now))

    assert await engine.rows("SELECT uid FROM join_requests ORDER BY uid") == [("decided lately",), ("waits",)]
    assert timedelta(days=90) == REQUESTS_KEPT
