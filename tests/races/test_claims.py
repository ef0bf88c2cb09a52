"""Whoever comes first has it, and everybody else is told so."""

import asyncio
from datetime import timedelta
from typing import Final

import pytest

from jiedan.app import App
from jiedan.orders.order import State
from jiedan.storage import records
from jiedan.testing import FakeClock, Person
from tests.races.contest import FREELY, Contest, contest, replies, whispered

CLAIMANTS: Final = 200


async def test_of_two_hundred_simultaneous_claims_one_wins_and_all_are_answered(url: str, pytestconfig: pytest.Config) -> None:
    """Each round: one order, two hundred people, one taker; every other is told once who was faster. `make races`: fifty rounds."""
    async with contest(url) as race:
        _, boss, *crowd = await race.stage.members("owner", "boss", *(f"p{number:03}" for number in range(CLAIMANTS)))
        for number in range(1, int(pytestconfig.getoption("--rounds")) + 1):
            await published(boss, number)
            winner = await one_round(race, crowd, number)
            await race.stage.hand_in(whispered(winner, f"退单 {number}"))
            await boss.says(f"取消 {number}")

            assert await race.held(winner) == 0
        await race.check_books()


async def published(boss: Person, number: int) -> None:
    """The group's next order is open."""
    await boss.says("发单 一份产品介绍文案,预算500元,明天交付")
    await boss.says(f"确认 {number}")


async def one_round(race: Contest, crowd: list[Person], number: int) -> Person:
    """All claim at once; returns who has it."""
    claims = {person.name: whispered(person, f"接单 {number}") for person in crowd}
    sent = await race.at_once(claims.values())
    answers = {name: replies(sent, claim) for name, claim in claims.items()}
    order = await race.stage.order(number)
    holders = await race.holders()
    winners = [person for person in crowd if person.name in holders]

    assert order.state is State.CLAIMED
    assert order.version == 3
    assert [len(answer) for answer in answers.values()] == [1] * len(crowd)
    assert [await race.held(person) for person in winners] == [1]
    told = [name for name, answer in answers.items() if winners[0].name in str(answer[0].elements)]
    assert len(told) == len(crowd), "everybody hears who has it"
    return winners[0]


async def test_of_five_claims_of_one_member_the_limit_lets_one_pass(url: str) -> None:
    """A newcomer may hold one order: of five claims at once, one each on five orders, one succeeds and four are refused."""
    async with contest(url, apps=5) as race:
        _, boss, ann = await race.stage.members("owner", "boss", "ann")
        for number in range(1, 6):
            await published(boss, number)
        claims = [whispered(ann, f"接单 {number}") for number in range(1, 6)]
        sent = await race.at_once(claims)
        states = [(await race.stage.order(number)).state for number in range(1, 6)]

        assert sorted(states) == sorted([State.CLAIMED, *[State.OPEN] * 4])
        assert await race.held(ann) == 1
        assert [len(replies(sent, claim)) for claim in claims] == [1] * 5


async def test_a_claim_a_cancellation_and_the_expiry_end_in_one_outcome(url: str) -> None:
    """At the very instant of the expiry one of the three is done, and whoever asked for another is told. Ten rounds."""
    async with contest(url, apps=2, defaults=FREELY) as race:
        _, boss, ann = await race.stage.members("owner", "boss", "ann")
        late = FakeClock(race.stage.clock.now())
        behind = race.app(late)  # a process whose clock is a second late: there the claim comes in time
        for number in range(1, 11):
            await published(boss, number)
            late.pass_by(
                (expiry := (await race.stage.order(number)).clock("expire") or late.now()) - late.now() - timedelta(seconds=1)
            )
            race.stage.clock.pass_by(expiry - race.stage.clock.now())
            await three_at_once(race, behind, boss, ann, number)
        await race.check_books()


async def three_at_once(race: Contest, behind: App, boss: Person, ann: Person, number: int) -> None:
    """Claim, cancel and expire together."""
    claim, cancel = whispered(ann, f"接单 {number}"), whispered(boss, f"取消 {number}")
    before = len(race.stage.platform.sent)
    await asyncio.gather(behind.receive(claim), race.apps[0].receive(cancel), race.apps[1].clockwork.sweep())
    await race.stage.app.deliveries.sweep()
    sent, order = race.stage.platform.sent[before:], await race.stage.order(number)
    names = [link.name for link in await records.chain(race.stage.app.desk.engine, order.id)]

    assert names[:2] == ["drafted", "publish"]
    assert (order.state, names[2:]) in [
        (State.CLAIMED, ["claim"]),
        (State.CLAIMED, ["claim", "propose_cancel"]),  # who cancels behind the claim asks the taker
        (State.CANCELLED, ["cancel"]),
        (State.EXPIRED, ["expire"]),
    ]
    assert [len(replies(sent, claim)), len(replies(sent, cancel))] == [1, 1]
    assert await race.held(ann) == (order.state is State.CLAIMED)
    if order.state is State.CLAIMED:
        await race.stage.hand_in(whispered(ann, f"退单 {number}"))
