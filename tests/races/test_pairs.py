"""Two acts in one instant come to what they come to one after the other, in one order or the other."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final, NamedTuple

import pytest

from jiedan.errors import Refusal
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.machine import choose, fire, settle_down
from jiedan.orders.order import Order, State
from jiedan.storage import members
from jiedan.testing import Person
from jiedan.testing.stage import PLATFORM
from tests.races.contest import FREELY, Contest, contest, replies, whispered


class Saying(NamedTuple):
    """Who says what, and the verb and the note that it is."""

    who: str
    word: str
    verb: Verb
    note: str = ""

    def text(self, number: int) -> str:
        """As it is typed."""
        return f"{self.word} {number} {self.note}".strip()


ACTS: Final = (
    Saying("ann", "接单", Verb.CLAIM),
    Saying("bob", "接单", Verb.CLAIM),
    Saying("boss", "取消", Verb.CANCEL),
    Saying("ann", "取消", Verb.CANCEL),
    Saying("ann", "确认", Verb.CONFIRM),
    Saying("ann", "退单", Verb.RELEASE),
    Saying("boss", "已付", Verb.PAID),
    Saying("owner", "到账", Verb.RECEIVED),
    Saying("ann", "交付", Verb.DELIVER, "终稿"),
    Saying("boss", "验收", Verb.ACCEPT),
    Saying("boss", "返工", Verb.REVISE, "再改改"),
    Saying("boss", "纠纷", Verb.DISPUTE, "不是我要的"),
    Saying("ann", "纠纷", Verb.DISPUTE, "说不清"),
    Saying("ann", "同意", Verb.AGREE),
)
PLAIN: Final = (
    Saying("boss", "确认", Verb.CONFIRM),
    Saying("ann", "接单", Verb.CLAIM),
    Saying("ann", "确认", Verb.CONFIRM),
    Saying("owner", "到账", Verb.RECEIVED),
    Saying("ann", "交付", Verb.DELIVER, "初稿"),
)
"""The trade up to the delivery."""
STATES: Final = (State.OPEN, State.CLAIMED, State.FUNDING, State.WORKING, State.DELIVERED)
FEWEST: Final = 3
"""So many pairs of acts are legal in each state at least; fewer, and this test has lost its words."""


@pytest.mark.parametrize("asked", [False, True], ids=["", "cancellation asked for"])
@pytest.mark.parametrize("state", STATES)
async def test_two_acts_at_once_are_two_acts_one_after_the_other(state: State, asked: bool, postgres_url: str) -> None:
    """Every pair that the state allows, fired at once by two processes: the order is one of the two serial ones to the hash of its
    chain, both people are answered, and the books hold.
    """
    async with contest(postgres_url, apps=2, defaults=FREELY) as race:
        people = {person.name: person for person in await race.stage.members("owner", "boss", "ann", "bob")}
        actors = {name: await actor(race, name) for name in people}
        pairs = list(combinations(await legal(race, people, actors, state, asked=asked), 2))
        for number, pair in enumerate(pairs, 2):
            order = await prepared(race, people, state, number, asked=asked)
            events = [whispered(people[saying.who], saying.text(number)) for saying in pair]
            sent = await race.at_once(events)

            assert await race.stage.order(number) in serial(order, [act(saying, actors, race) for saying in pair])
            assert [len(replies(sent, event)) for event in events] == [1, 1]
        await race.check_books()

        assert len(pairs) >= FEWEST


async def actor(race: Contest, name: str) -> Actor:
    """The person with their roles in the group."""
    engine = race.stage.app.desk.engine
    member = await members.member(engine, PLATFORM, name)
    assert member is not None
    return Actor(member.id, frozenset({Role.OWNER if name == "owner" else Role.MEMBER}))


def act(saying: Saying, actors: dict[str, Actor], race: Contest) -> Act:
    """What is said, as the machine takes it."""
    return Act(verb=saying.verb, actor=actors[saying.who], at=race.stage.clock.now(), note=saying.note, called=saying.who)


async def prepared(race: Contest, people: dict[str, Person], state: State, number: int, *, asked: bool) -> Order:
    """A further order that stands in the state; if `asked`, the client has asked the taker to cancel it (where there is one)."""
    receive = race.apps[0].receive
    await receive(whispered(people["boss"], "发单 一份产品介绍文案,预算500元,明天交付"))
    for saying in PLAIN[: STATES.index(state) + 1]:
        await receive(whispered(people[saying.who], saying.text(number)))
    if asked and state is not State.OPEN:
        await receive(whispered(people["boss"], f"取消 {number}"))
    order = await race.stage.order(number)
    assert order.state is state
    await race.stage.app.sweep()
    return order


async def legal(race: Contest, people: dict[str, Person], actors: dict[str, Actor], state: State, *, asked: bool) -> list[Saying]:
    """What can be said in the state: tried on order 1."""
    order = await prepared(race, people, state, 1, asked=asked)
    return [saying for saying in ACTS if done(order, act(saying, actors, race)) is not order]


def serial(order: Order, acts: Iterable[Act]) -> list[Order]:
    """What the acts come to in one order and in the other."""
    first, second = acts
    return [done(done(order, first), second), done(done(order, second), first)]


def done(order: Order, act: Act) -> Order:
    """The order after the act, or as it was when the act is refused."""
    try:
        order = fire(order, choose(order, act), act).order
    except Refusal:
        return order
    return [order, *(outcome.order for outcome in settle_down(order, act.at))][-1]
