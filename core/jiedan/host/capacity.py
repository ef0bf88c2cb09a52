"""How full a group is: nobody gets a place beyond the last, whoever comes too late waits for one, and the staff hear of it in time."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import staff
from jiedan.host.desk import Desk
from jiedan.members.rights import Right
from jiedan.orders.group import Group
from jiedan.storage import gates
from jiedan.storage.gates import PROMISED, QUEUED, Gate
from jiedan.storage.unit_of_work import UnitOfWork

NEARLY: Final = 90
"""Per cent of the bound at which the staff are told."""
BEFORE_SPLIT: Final = 95
"""Per cent of the number at which a group should be split: 190 of 200."""


async def take(desk: Desk, unit: UnitOfWork, group: Group, member: int, *, is_there: bool) -> None:
    """A place for this person, in this unit; `is_there`: they are in the group already. Whoever has one keeps it.

    The unit is Stale when anybody else took a place meanwhile: of two who want the last, one gets it, in whatever process.
    Raises Refusal (`group-full`).
    """
    cap = group.rules.entrance.cap
    gate = await gates.gate(desk.engine, group.id)  # before the count: whoever passes behind it makes this unit stale
    taken = await gates.taken(desk.engine, group.id, unit.now)
    status = await gates.place(desk.engine, group.id, member)
    has_one = status == PROMISED or (is_there and status != QUEUED)
    if not has_one and cap and taken >= cap:
        raise Refusal("group-full", most=cap)
    warned = await _warned(desk, unit, group, gate, taken + (not has_one))
    unit.also(gates.passed(gate, warned=warned))
    if is_there:
        unit.also(gates.no_wait(group.id, member))
    elif not has_one:
        unit.also(gates.wait(group.id, member, PROMISED, unit.now))


async def is_full(desk: Desk, group: Group) -> bool:
    """Whether every place is taken or promised."""
    cap = group.rules.entrance.cap
    return bool(cap) and await gates.taken(desk.engine, group.id, desk.now()) >= cap


async def watched(desk: Desk, unit: UnitOfWork, group: Group) -> bool:
    """Somebody came to a group that has no bound: tell the staff where it is about time to split it. Returns whether they are told."""
    taken = await gates.taken(desk.engine, group.id, unit.now)
    split_at = group.rules.entrance.split_at
    if split_at and taken >= split_at * BEFORE_SPLIT // 100:
        gate = await gates.gate(desk.engine, group.id)
        warned = await _warned(desk, unit, group, gate, taken)
        if warned != gate.warned:
            unit.also(gates.passed(gate, warned=warned))
            return True
    return False


async def _warned(desk: Desk, unit: UnitOfWork, group: Group, gate: Gate, taken: int) -> int:
    """Tell the staff, once each, that it fills up, that it is full, that it should be split. Returns at how many they were told last."""
    entrance = group.rules.entrance
    steps = {
        "capacity-split": entrance.split_at * BEFORE_SPLIT // 100,
        "capacity-nearly": -(-entrance.cap * NEARLY // 100),
        "capacity-full": entrance.cap,
    }
    crossed = [code for code, at in steps.items() if at and gate.warned < at <= taken]
    for code in crossed:
        if code == "capacity-nearly" and "capacity-full" in crossed:
            continue
        most = entrance.split_at if code == "capacity-split" else entrance.cap
        await staff.tell(desk, unit, group, code, right=Right.ADMIT, title=group.title, count=taken, most=most)
    return max(gate.warned, taken) if crossed else gate.warned
