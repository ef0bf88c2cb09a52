"""Orders that are traded from publishing to the last confirmation, on the storage alone or through the whole app."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final, NamedTuple

from jiedan.app import App
from jiedan.host.desk import GroupDefaults
from jiedan.host.plugins import Registry
from jiedan.members.points import COMPLETED
from jiedan.members.roles import Role
from jiedan.messages.elements import Card, Row, Text
from jiedan.messages.inbound import Author, Chat, Inbound, Kind
from jiedan.messages.verbs import Verb
from jiedan.orders import machine
from jiedan.orders.act import Act, Actor
from jiedan.orders.group import order_id
from jiedan.orders.order import Order
from jiedan.rules.rule import GroupRules
from jiedan.storage import members, orders
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.testing import FakeClock

PLATFORM: Final = "bench"
NOW: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
NEED: Final = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
DEFAULTS: Final = GroupDefaults(rules=GroupRules(quiet_from=None, drafts=1_000))
_keys: Final = count(1)


class Step(NamedTuple):
    """One thing that somebody does in every trade, as the machine knows it and as people say it."""

    who: int
    verb: Verb
    said: str
    note: str = ""
    score: int | None = None
    rests_on_roles: bool = False


POSTER: Final = 0
WORKER: Final = 1
OWNER: Final = 2
STEPS: Final = (
    Step(POSTER, Verb.CONFIRM, "确认 {}", rests_on_roles=True),
    Step(WORKER, Verb.CLAIM, "接单 {}", rests_on_roles=True),
    Step(WORKER, Verb.CONFIRM, "确认 {}"),
    Step(POSTER, Verb.PAID, "已付 {}"),
    Step(OWNER, Verb.RECEIVED, "到账 {}", rests_on_roles=True),
    Step(WORKER, Verb.REPORT, "进度 {} 初稿写好了一半", note="初稿写好了一半"),
    Step(WORKER, Verb.DELIVER, "交付 {} 初稿在附件里", note="初稿在附件里"),
    Step(POSTER, Verb.ACCEPT, "验收 {}"),
    Step(OWNER, Verb.PAY_OUT, "打款 {}", rests_on_roles=True),
    Step(WORKER, Verb.GOT_IT, "收到 {}"),
    Step(POSTER, Verb.REVIEW, "评价 {} 5", score=5),
    Step(WORKER, Verb.REVIEW, "评价 {} 5", score=5),
)
"""A trade in which nothing goes wrong. Acceptance brings the settlement with it, in the same unit of work."""


class Shop:
    """One group with three people in it; a task has a shop of its own, as a chat has a lane of its own."""

    def __init__(self, engine: Engine, chat: str) -> None:
        self.engine: Final = engine
        self.chat: Final = chat
        self.group = 0
        self._people: tuple[int, ...] = ()
        self._last = 0

    async def found(self) -> None:
        """Make the group and its people known."""
        names = [f"{self.chat}-{role}" for role in ("poster", "worker", "owner")]
        writes = [members.register(PLATFORM, name, name, None) for name in names]
        writes += [members.open_private(PLATFORM, name, f"private-{name}", "") for name in names]
        writes.append(members.found(PLATFORM, self.chat, "一单一结", "zh", "CNY", DEFAULTS.rules, DEFAULTS.terms))
        await self.engine.commit(writes)
        group = await members.group(self.engine, PLATFORM, self.chat)
        known = [await members.member(self.engine, PLATFORM, name) for name in names]
        assert group is not None
        self.group, self._people = group.id, tuple(each.id for each in known if each is not None)
        roles = [frozenset({Role.OWNER if who == OWNER else Role.MEMBER}) for who in range(len(names))]
        joins = [members.join(group.id, member, given) for member, given in zip(self._people, roles, strict=True)]
        await self.engine.commit(joins)

    async def draft(self) -> int:
        """A new order that can be published; gives its id."""
        unit = UnitOfWork(self.engine, NOW, {})
        unit.admit(_key())
        unit.number(self.group, self._last)
        self._last += 1
        order = Order(
            id=order_id(self.group, self._last), group=self.group, number=self._last, poster=self._people[POSTER],
            title="一份产品介绍文案", requirements="需要包含三个核心卖点", text=NEED, price=500_00, currency="CNY",
            stated_due=NOW + timedelta(days=1), terms=DEFAULTS.terms,
        )  # fmt: skip
        order, body = machine.draft(order, NOW)
        unit.create(order, body)
        await unit.commit()
        return order.id

    async def take(self, step: Step, order: int) -> None:
        """One transition, as the host does it, but without the search for the order and the wording of what is said."""
        found = await orders.order(self.engine, order)
        assert found is not None
        actor = Actor(self._people[step.who], frozenset({Role.OWNER if step.who == OWNER else Role.MEMBER}))
        act = Act(verb=step.verb, actor=actor, at=NOW, note=step.note, score=step.score)
        outcomes = [machine.fire(found, machine.choose(found, act), act)]
        outcomes += machine.settle_down(outcomes[0].order, NOW)
        unit = UnitOfWork(self.engine, NOW, {})
        unit.admit(_key())
        if step.rests_on_roles:
            member = await members.membership(self.engine, self.group, actor.member)
            assert member is not None
            unit.rests_on(member)
        unit.keep(outcomes)
        if len(outcomes) > 1:
            unit.earn(self._people[WORKER], COMPLETED, "completed", outcomes[-1].order)
        self._tell(unit, outcomes[-1].order)
        await unit.commit()

    def _tell(self, unit: UnitOfWork, order: Order) -> None:
        """An answer, a message in private with a button, and the card anew: what most transitions say."""
        said = Text(f"订单 #{order.number}「{order.title}」有了进展:{order.state}。")
        unit.say(PLATFORM, self.chat, said, reply_to=order.head[:12])
        button = unit.button(order, Verb.ACCEPT, "确认", self.chat, actor=order.poster, style="primary")
        unit.say(PLATFORM, f"private-{order.poster}", said, buttons=[button])
        shown = Card(badge="", title=f"#{order.number} {order.title}", rows=(Row("价格", "500.00"), Row("状态", order.state)))
        unit.say(PLATFORM, self.chat, shown, buttons=[unit.button(order, Verb.CLAIM, "接单", self.chat)], card=order.id)


class Counter:
    """One group whose people speak to the whole app."""

    def __init__(self, app: App, chat: str) -> None:
        self._app: Final = app
        self._chat: Final = Chat(id=chat, kind="group", title="一单一结")
        self._numbers: Final = count(1)

    async def found(self) -> None:
        """Make the group and its people known."""
        for who in (OWNER, POSTER, WORKER):
            await self._hand_in(who, Kind.JOIN)

    async def draft(self) -> int:
        """A new order that can be published; gives its number."""
        await self._hand_in(POSTER, text=f"发单 {NEED}")
        return next(self._numbers)

    async def take(self, step: Step, order: int) -> None:
        """Somebody says it."""
        await self._hand_in(step.who, text=step.said.format(order))

    async def _hand_in(self, who: int, kind: Kind = Kind.MESSAGE, text: str = "") -> None:
        name, key = f"{self._chat.id}-{who}", _key()
        author = Author(id=name, name=name, role="owner" if who == OWNER else "member", private_chat=f"private-{name}")
        event = Inbound(key=key, platform=PLATFORM, kind=kind, chat=self._chat, author=author, at=NOW, message=key, text=text)
        await self._app.receive(event)


def app_on(engine: Engine) -> App:
    """The whole app on an opened database."""
    return App(engine, FakeClock(NOW), Registry(), DEFAULTS, {})


def _key() -> str:
    return f"{PLATFORM}:{next(_keys)}"
