"""Whose rights count when somebody has left, comes back, or is appointed at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from jiedan.errors import Stale
from jiedan.host import people
from jiedan.host.desk import PlatformRole
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.roles import Role
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import members
from jiedan.testing import Person, Stage
from tests.stories.conftest import ANSWERS, ORDER, Trio, answered, group

Until = Callable[[str], Awaitable[None]]


async def _membership(stage: Stage, name: str) -> Membership:
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", name)
    assert member is not None
    found = await members.membership(engine, 1, member.id)
    assert found is not None
    return found


async def test_a_holder_who_was_replaced_while_away_comes_back_as_a_member(stage: Stage, owner: Person) -> None:
    """Whoever was chosen last holds the money."""
    hal, kim = await stage.members("hal", "kim")
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS[:4], "hal", "无", "保存")
    await stage.hand_in(hal.event(kind=Kind.LEAVE))
    await owner.whispers("设置")
    await answered(owner, "改保管人", "kim", "保存")
    await stage.hand_in(hal.event(kind=Kind.JOIN))
    staff = await members.staff(stage.app.desk.engine, 1)

    assert members.holders(staff)[0] == (await _membership(stage, kim.name)).member.id
    assert (await _membership(stage, hal.name)).roles == {Role.MEMBER}


async def test_a_deputy_who_left_decides_nothing_where_the_platform_does_not_say(stage: Stage, trio: Trio, until: Until) -> None:
    """They still have an order there, and that is all; only the platform, or coming back, gives the right again."""
    _, boss, ann = trio
    deputy = Person(stage, "deputy")
    await stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
    await until("working")
    await boss.says("纠纷 1 不好")
    await ann.says("陈述 1 很好")
    await deputy.whispers("接案 1")
    for text in (ORDER, "确认 2"):
        await deputy.says(text, role="admin")
    await stage.hand_in(deputy.event(kind=Kind.LEAVE))
    refused = await deputy.whispers("裁决 1 0 没有交付")
    still = (await stage.order()).state
    stage.platform.roles["group", "deputy"] = "admin"
    await deputy.whispers("裁决 1 0 没有交付")

    assert "只有裁决人" in refused[0]
    assert still == "disputed"
    assert (await stage.order()).state == "cancelled"


async def test_a_holder_who_left_confirms_no_money(stage: Stage, owner: Person) -> None:
    """Neither by word nor by the button that they still have, though an order of theirs runs there; the owner does."""
    hal, boss, ann = await stage.members("hal", "boss", "ann")
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS[:4], "hal", "无", "保存")
    steps = ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (boss, "已付 1"), (hal, ORDER), (hal, "确认 2"))
    for person, text in steps:
        await person.says(text)
    await stage.hand_in(hal.event(kind=Kind.LEAVE))
    await hal.whispers("到账 1")
    await hal.presses("到账", private=True)
    still = (await stage.order()).state
    await owner.says("到账 1")

    assert still == "funding"
    assert (await stage.order()).state == "working"


async def test_whoever_is_appointed_while_the_platform_is_asked_keeps_the_office(stage: Stage, owner: Person) -> None:
    """The answer may take seconds; it says who owns and administers, and nothing else."""
    (hal,) = await stage.members("hal")
    desk = stage.app.desk

    async def asked(platform: str, chat: str, user: str) -> PlatformRole:
        assert (platform, chat, user) == ("stage", "group", "hal")
        known = await _membership(stage, "hal")
        await desk.engine.commit([members.appoint(known, known.roles | {Role.HOLDER})])
        return "admin"

    event = hal.event(chat=Chat(id=hal.private, kind="private"))
    asker = Asker(event, (await _membership(stage, "hal")).member, (await group(stage),))
    found = await people.authority(replace(desk, role_of=asked), asker, asker.groups[0], newcomers=True)

    assert owner is not None
    assert found.roles == {Role.DEPUTY, Role.HOLDER}
    assert await _membership(stage, "hal") == found


async def test_other_roles_are_given_to_nobody_who_was_changed_meanwhile(stage: Stage, trio: Trio) -> None:
    """Whoever read the membership before is told so, and judges afresh."""
    ann = trio[2]
    known = await _membership(stage, ann.name)
    engine = stage.app.desk.engine
    await engine.commit([members.appoint(known, known.roles | {Role.HOLDER})])

    with pytest.raises(Stale):
        await engine.commit([members.come_back(known, frozenset({Role.DEPUTY}))])


async def test_two_processes_that_hear_of_a_new_admin_at_once_both_answer(stage: Stage, trio: Trio) -> None:
    """Whoever comes second judges afresh."""
    ann = trio[2]
    other = stage.app
    await stage.restart()
    events = [ann.event(text="帮助", role="admin") for _ in range(2)]
    await asyncio.gather(other.receive(events[0]), stage.app.receive(events[1]))

    assert (await _membership(stage, "ann")).roles == {Role.DEPUTY}
    assert (await stage.app.desk.engine.rows("SELECT COUNT(*) FROM outbox WHERE status = 'waiting'"))[0][0] == 2
