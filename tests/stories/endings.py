"""A trade told as people type it, and what the books say of it at any moment. For the stories of the endings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from textwrap import dedent
from typing import Final

from jiedan.ledger.plan import UP_FRONT, Plan
from jiedan.members.roles import Role
from jiedan.messages.inbound import Kind
from jiedan.orders.terms import Terms
from jiedan.storage import ledger, members
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import DEFAULTS, GROUP

ASIDE: Final = ", aside"
NOTHING: Final = ["现在没有在途的钱。"]
"""What a member reads of their own accounts when nobody owes them anything and nothing is held for them."""


class Tale:
    """A group in which somebody trades. A line of a script is `name: words`, said in the group, or `name, aside: words`, in private."""

    def __init__(self, stage: Stage, people: tuple[Person, ...]) -> None:
        self.stage: Final = stage
        self.people: Final = {person.name: person for person in people}

    async def goes(self, script: str) -> str:
        """The lines are said one after the other. Returns what the last speaker read where they spoke."""
        answer: list[str] = []
        for line in dedent(script).strip().splitlines():
            who, _, text = line.partition(": ")
            person = self.people[who.removesuffix(ASIDE)]
            answer = await (person.whispers(text) if who.endswith(ASIDE) else person.says(text))
        return "\n".join(answer)

    async def days(self, days: float) -> str:
        """Time passes. Returns what the group reads meanwhile."""
        return "\n".join(await self.stage.pass_by(days=days))

    def told(self, name: str, part: str) -> str:
        """The newest that somebody was told in private with these words; fails where there is none."""
        return next(said for said in reversed(self.people[name].told()) if part in said)

    def group_read(self) -> str:
        """All that the group has read so far."""
        return "\n".join(words(message for message in self.stage.platform.sent if message.chat == GROUP))

    async def owed(self) -> list[str]:
        """Who has how much in hands, for whom and why, as the owner reads it. It agrees with the books, and the books with the entries."""
        head, *lines, tail = (await self.people["owner"].whispers("负债"))[0].splitlines()
        assert "的负债" in head and tail == "和账本一致。"
        engine = self.stage.app.desk.engine
        assert await ledger.kept(engine) == await ledger.summed(engine)
        return lines

    async def accounts(self, name: str) -> list[str]:
        """What somebody reads of their own accounts."""
        return (await self.people[name].whispers("账本"))[0].splitlines()[1:]

    async def waited_for(self) -> list[str]:
        """Whom the orders wait for and for what, as the owner reads it, the most urgent first; empty where nothing is stuck."""
        lines = (await self.people["owner"].whispers("卡单"))[0].splitlines()
        if lines == ["没有卡住的订单。"]:
            return []
        return [f"{line.partition(' ')[0]} {line.partition(' · 等')[2].partition('）')[0]}）" for line in lines[1:]]

    async def stands(self, number: int = 1) -> str:
        """The state of an order."""
        return (await self.stage.order(number)).state.value

    async def appoint(self, name: str, role: Role) -> None:
        """Somebody has a role of the group besides what they are."""
        engine = self.stage.app.desk.engine
        found = next(each for each in await members.named(engine, 1) if each.member.name == name)
        await engine.commit([members.appoint(found, found.roles | {role})])

    async def deputy(self, name: str) -> None:
        """An admin of the group joins."""
        self.people[name] = Person(self.stage, name)
        await self.stage.hand_in(self.people[name].event(kind=Kind.JOIN, role="admin"))
        self.stage.platform.roles[GROUP, name] = "admin"

    async def bench(self, number: int = 1) -> list[str]:
        """Who sits on the panel, by name."""
        case = (await self.stage.order(number)).case
        assert case is not None
        known = {each.member.id: each.member.name for each in await members.named(self.stage.app.desk.engine, 1)}
        return [known[member] for member in case.panel]


@asynccontextmanager
async def tale(database: str, *names: str, plan: Plan = UP_FRONT) -> AsyncIterator[Tale]:
    """A group on this database whose orders are paid by this plan: the owner, who holds the money, boss, ann, and these others."""
    async with Stage(defaults=replace(DEFAULTS, terms=Terms(plan=plan)), url=database) as stage:
        yield Tale(stage, await stage.members("owner", "boss", "ann", *names))
