"""Judges who act in one instant: one takes the case, and of two votes one decides."""

import pytest

from jiedan.members.roles import Role
from jiedan.messages.inbound import Kind
from jiedan.storage import members
from jiedan.testing import Person
from jiedan.testing.stage import PLATFORM
from tests.races.contest import FREELY, Contest, contest, replies, whispered

ROUNDS = 4


async def disputed(race: Contest, price: int, number: int) -> None:
    """Another order at this price, with a dispute in which both sides have spoken."""
    boss, ann, owner = (Person(race.stage, name) for name in ("boss", "ann", "owner"))
    steps = (
        (boss, f"发单 一份产品介绍文案,预算{price}元,明天交付"), (boss, f"确认 {number}"), (ann, f"接单 {number}"), (ann, f"确认 {number}"),
        (owner, f"到账 {number}"), (boss, f"纠纷 {number} 不是约定的"), (ann, f"陈述 {number} 是约定的"),
    )  # fmt: skip
    for person, text in steps:
        await race.apps[0].receive(whispered(person, text))
    await race.stage.app.sweep()


async def test_of_two_judges_at_once_one_has_the_case(postgres_url: str) -> None:
    """Two processes, one database: one takes it, the other is told who, and only the first can award."""
    async with contest(postgres_url, apps=2, defaults=FREELY) as race:
        await race.stage.members("owner", "boss", "ann")
        deputy = Person(race.stage, "dan")
        await race.stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
        for number in range(1, ROUNDS + 1):
            await disputed(race, 500, number)
            events = [whispered(person, f"接案 {number}") for person in (Person(race.stage, "owner"), deputy)]
            sent = await race.at_once(events)
            said = [str(replies(sent, event)) for event in events]

            assert sorted("已由" in words for words in said) == [False, True]
            assert sorted("你接下了" in words for words in said) == [False, True]
        await race.check_books()


@pytest.mark.parametrize("amounts", [(700, 700), (300, 900)])
async def test_of_two_votes_at_once_the_second_decides_or_none(amounts: tuple[int, int], postgres_url: str) -> None:
    """Two equal votes in one instant: one is noted, the other carried out, once. Two that differ: both are noted."""
    async with contest(postgres_url, apps=2, defaults=FREELY) as race:
        await race.stage.members("owner", "boss", "ann", "kim", "lee", "moe")
        engine = race.stage.app.desk.engine
        names = {}
        for name in ("kim", "lee", "moe"):
            member = await members.member(engine, PLATFORM, name)
            assert member is not None
            known = await members.membership(engine, 1, member.id)
            assert known is not None
            await engine.commit([members.appoint(known, known.roles | {Role.ARBITRATOR})])
            names[member.id] = name
        for number in range(1, ROUNDS + 1):
            await disputed(race, 2000, number)
            case = (await race.stage.order(number)).case
            assert case is not None
            voters = [Person(race.stage, names[member]) for member in case.panel[:2]]
            events = [whispered(person, f"裁决 {number} {amount} 理由") for person, amount in zip(voters, amounts, strict=True)]
            sent = await race.at_once(events)
            order = await race.stage.order(number)

            assert [len(replies(sent, event)) for event in events] == [1, 1]
            assert order.state == ("settled" if amounts[0] == amounts[1] else "disputed")
            assert order.case is not None
            assert len(order.case.votes) == 2
        await race.check_books()
