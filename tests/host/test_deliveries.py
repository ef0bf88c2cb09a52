"""From the outbox to the platform: in order, as fast as it may, and never twice without need."""

from collections.abc import Sequence
from datetime import timedelta

from jiedan.adapter import Ambiguous, Limits, RateLimited, Text, Undeliverable
from jiedan.errors import SendError
from jiedan.testing import Stage
from jiedan.testing.platform import words


async def _say(stage: Stage, *texts: str, chat: str = "group") -> None:
    """Put messages into the outbox, one unit of work each, without sending them yet."""
    for text in texts:
        unit = stage.app.desk.unit()
        unit.say("stage", chat, Text(text))
        await unit.commit()


async def _statuses(stage: Stage) -> Sequence[tuple[object, ...]]:
    return await stage.app.desk.engine.rows("SELECT status, attempts FROM outbox ORDER BY id")


async def test_messages_of_a_chat_arrive_in_the_order_in_which_they_were_said(stage: Stage) -> None:
    """Also when the first of them has to wait."""
    stage.platform.failures.append(RateLimited(3))
    await _say(stage, "one", "two", "three")
    await stage.app.sweep()
    assert stage.platform.sent == []
    await stage.pass_by(seconds=3)

    assert words(stage.platform.sent) == ["one", "two", "three"]


async def test_a_rate_limit_is_obeyed_and_counts_as_no_try(stage: Stage) -> None:
    """Not before the platform allows it, and as often as it wants."""
    stage.platform.failures.extend(RateLimited(10) for _ in range(4))
    await _say(stage, "one")
    await stage.app.sweep()
    for _ in range(4):
        await stage.pass_by(seconds=9)
        assert stage.platform.sent == []
        await stage.pass_by(seconds=1)

    assert words(stage.platform.sent) == ["one"]
    assert await _statuses(stage) == [("sent", 1)]


async def test_what_cannot_be_delivered_is_given_up_and_holds_up_nobody(stage: Stage) -> None:
    """A blocked bot: the row is closed with its reason, the next message goes out."""
    stage.platform.failures.append(Undeliverable("blocked by the user"))
    await _say(stage, "one", "two")
    await stage.app.sweep()

    assert words(stage.platform.sent) == ["two"]
    assert await stage.app.desk.engine.rows("SELECT status, problem FROM outbox ORDER BY id LIMIT 1") == [
        ("undeliverable", "blocked by the user")
    ]


async def test_a_lost_answer_is_tried_once_more_with_the_same_nonce(stage: Stage) -> None:
    """A platform that knows the nonce shows it once."""
    stage.platform.lost_answers = 1
    await _say(stage, "one")
    await stage.app.sweep()
    await stage.pass_by(seconds=5)

    assert words(stage.platform.sent) == ["one"]
    assert await _statuses(stage) == [("sent", 2)]


async def test_doubt_ends_as_unknown_after_the_second_try_and_lets_the_next_pass(stage: Stage) -> None:
    """Never a third copy."""
    stage.platform.lost_answers = 2
    await _say(stage, "one", "two")
    for _ in range(3):
        await stage.pass_by(seconds=6)

    assert await _statuses(stage) == [("unknown", 2), ("sent", 1)]


class Broken(SendError):
    """An adapter that has a mistake in it."""


async def test_an_adapters_own_fault_is_treated_as_doubt(stage: Stage) -> None:
    """It is logged, tried once more, and stops nobody."""
    stage.platform.failures.append(Broken("oops"))
    await _say(stage, "one")
    await stage.app.sweep()
    await stage.pass_by(seconds=5)

    assert words(stage.platform.sent) == ["one"]


async def test_one_chat_that_is_stuck_does_not_hold_up_another(stage: Stage) -> None:
    """Each chat has a lane of its own."""
    stage.platform.failures.append(RateLimited(600))
    await _say(stage, "stuck")
    await stage.app.sweep()
    await _say(stage, "free", chat="another")
    await stage.app.sweep()

    assert words(stage.platform.sent) == ["free"]


async def test_a_platform_that_wants_a_pause_between_messages_gets_it(stage: Stage) -> None:
    """One second a chat: three messages take two seconds."""
    stage.platform.bounds = Limits(spacing=1.0)
    await _say(stage, "one", "two", "three")
    await stage.app.sweep()
    assert words(stage.platform.sent) == ["one"]
    await stage.pass_by(seconds=1)
    assert words(stage.platform.sent) == ["one", "two"]
    await stage.pass_by(seconds=1)

    assert words(stage.platform.sent) == ["one", "two", "three"]


async def test_a_restart_sends_what_was_waiting(stage: Stage) -> None:
    """The outbox is in the database, not in memory."""
    stage.platform.failures.append(RateLimited(60))
    await _say(stage, "one")
    await stage.app.sweep()
    await stage.restart()
    stage.clock.pass_by(timedelta(seconds=60))
    await stage.app.sweep()

    assert words(stage.platform.sent) == ["one"]


async def test_of_several_pictures_of_one_card_only_the_newest_is_sent(stage: Stage) -> None:
    """The card converges to the latest state without showing every step in between."""
    boss, ann, _ = await stage.members("boss", "ann", "owner")
    await boss.says("发单 300 海报 后天")
    stage.platform.failures.append(Ambiguous("slow"))
    await boss.says("确认 1")
    await ann.says("接单 1")
    await stage.pass_by(seconds=6)

    assert stage.card().badge == "待确认"
    assert ("superseded", 1) in await _statuses(stage)
