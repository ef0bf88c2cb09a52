"""Twenty-one commands that compete, the situations in which they meet, and what they come to one after the other: the machine alone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from jiedan.errors import Refusal
from jiedan.host.desk import GroupDefaults
from jiedan.ledger.plan import DEPOSIT
from jiedan.members.points import Levels
from jiedan.members.roles import Role
from jiedan.messages import grammar
from jiedan.messages.arguments import arguments
from jiedan.messages.verbs import Verb
from jiedan.orders.act import THE_CLOCK, Act, Actor
from jiedan.orders.group import order_id
from jiedan.orders.machine import Outcome, choose, choose_due, draft, fire, settle_down
from jiedan.orders.order import Order, State
from jiedan.orders.terms import Terms
from jiedan.orders.transition import Transition
from jiedan.rules.rule import GroupRules

DEFAULTS: Final = GroupDefaults(rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=1000)), terms=Terms(plan=DEPOSIT))
"""Everybody may hold as many orders as they like; of the price, 30 per cent are paid before the work and the worker's at once."""
ROLES: Final = {
    "owner": Role.OWNER, "boss": Role.MEMBER, "ann": Role.MEMBER, "bob": Role.MEMBER, "cash": Role.HOLDER, "judge": Role.ARBITRATOR,
}  # fmt: skip
"""Everybody, in the order in which they come. boss posts, ann and bob take, owner and cash hold the money."""
Actors = Mapping[str, Actor]
ACTORS: Final[Actors] = {name: Actor(number, frozenset({role})) for number, (name, role) in enumerate(ROLES.items(), 1)}
POSTED: Final = "发单 一份产品介绍文案,预算500元,12月20日交付"
START: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
STEP: Final = timedelta(minutes=10)


class Command(NamedTuple):
    """What somebody says about order 1, or (nobody) that the clock looks what is due."""

    who: str
    word: str
    rest: str = ""

    @property
    def text(self) -> str:
        """As it is typed."""
        return f"{self.word} 1 {self.rest}".strip()

    def __str__(self) -> str:
        return f"{self.who or 'the clock'} {self.word} {self.rest}".strip()


CLOCK: Final = Command("", "")
COMMANDS: Final = (
    Command("boss", "取消"),
    Command("boss", "已付"),
    Command("boss", "验收"),
    Command("boss", "返工", "再改改"),
    Command("boss", "纠纷", "不是我要的"),
    Command("boss", "同意"),
    Command("ann", "接单"),
    Command("ann", "确认"),
    Command("ann", "退单", "没空"),
    Command("ann", "交付", "终稿"),
    Command("ann", "延期", "2天"),
    Command("ann", "取消"),
    Command("ann", "纠纷", "说不清"),
    Command("bob", "接单"),
    Command("bob", "候补"),
    Command("owner", "到账"),
    Command("owner", "打款"),
    Command("owner", "退款"),
    Command("cash", "到账", "200"),
    Command("judge", "裁决", "100 做了一半"),
    CLOCK,
)
"""Of the poster, the taker, another member, the holders, a judge and the clock."""
PAIRS: Final = tuple(combinations(COMMANDS, 2))

_CLAIMED: Final = (Command("boss", "确认"), Command("ann", "接单"))
_FUNDING: Final = (*_CLAIMED, Command("ann", "确认"))
_WORKING: Final = (*_FUNDING, Command("owner", "到账"))
_TOO_MUCH: Final = (*_WORKING, Command("owner", "到账", "600"))
_DELIVERED: Final = (*_WORKING, Command("ann", "交付", "初稿"))
_ASKS: Final = Command("ann", "取消")
_HEARD: Final = (Command("boss", "纠纷", "不对"), Command("ann", "陈述", "就是这样约定的"), Command("judge", "接案"))
SITUATIONS: Final[dict[str, tuple[Command, ...]]] = {
    "open": (Command("boss", "确认"),),
    "open, bob stands by": (*_CLAIMED, Command("bob", "候补"), Command("ann", "退单", "没空")),
    "claimed": _CLAIMED,
    "claimed, bob stands by": (*_CLAIMED, Command("bob", "候补")),
    "claimed, the taker asks for an end": (*_CLAIMED, _ASKS),
    "funding": _FUNDING,
    "funding, a part came": (*_FUNDING, Command("owner", "到账", "100")),
    "funding, the taker asks for an end": (*_FUNDING, _ASKS),
    "working": _WORKING,
    "working, the taker asks for more time": (*_WORKING, Command("ann", "延期", "1天")),
    "working, the taker asks for an end": (*_WORKING, _ASKS),
    "working, too much came": _TOO_MUCH,
    "working, too much came, the taker asks for an end": (*_TOO_MUCH, _ASKS),
    "delivered": _DELIVERED,
    "delivered, the taker asks for an end": (*_DELIVERED, _ASKS),
    "delivered, too much came": (*_TOO_MUCH, Command("ann", "交付", "初稿")),
    "accepted": (*_DELIVERED, Command("boss", "验收")),
    "disputed": (*_WORKING, *_HEARD),
    "disputed, the taker asks for an end": (*_WORKING, *_HEARD, _ASKS),
    "disputed, too much came": (*_TOO_MUCH, *_HEARD),
    "settled": (*_TOO_MUCH, Command("ann", "交付", "初稿"), Command("boss", "验收")),
    "cancelled, something for both": (*_TOO_MUCH, _ASKS, Command("boss", "同意")),
}
"""Name → what was said to get there, from the draft on."""
BEFORE_MONEY: Final = frozenset({State.OPEN, State.CLAIMED, State.FUNDING})


class Meeting(NamedTuple):
    """Two commands that meet in a situation. `both`: each would be done alone; `matters`: other things are done when the other is first."""

    first: Command
    second: Command
    situation: str
    both: bool
    matters: bool

    def __str__(self) -> str:
        return f"{self.situation}: {self.first} | {self.second}"


def take(order: Order, command: Command, now: datetime, actors: Actors = ACTORS) -> list[Outcome]:
    """What the command comes to where the order stands so; nothing where it is refused, or where nothing is due."""
    if command == CLOCK:
        return _swept(order, now)
    said = grammar.opening(command.text)
    read = None if said is None else grammar.read(said)
    assert read is not None
    details = arguments(read, now=now, zone=ZoneInfo(DEFAULTS.rules.zone), currency=order.currency, due=order.due)
    act = Act(
        verb=read.verb, actor=actors[command.who], at=now, called=command.who, note=details.note, amount=details.amount,
        until=details.until,
    )  # fmt: skip
    try:
        if act.verb is Verb.STAND_BY and order.state is State.OPEN:
            raise Refusal("just-claim")
        return _fired(order, choose(order, act), act)
    except Refusal:
        return []


def standing(outcomes: list[Outcome], order: Order) -> Order:
    """The order behind the outcomes."""
    return outcomes[-1].order if outcomes else order


def serial(order: Order, first: Command, second: Command, now: datetime, actors: Actors = ACTORS) -> list[Outcome]:
    """All that the two come to, one after the other."""
    outcomes = take(order, first, now, actors)
    return outcomes + take(standing(outcomes, order), second, now, actors)


def moment(order: Order, now: datetime, *commands: Command) -> datetime:
    """When they meet: soon, or with the clock in the instant in which the first deadline comes."""
    return min(clock.due for clock in order.clocks) if CLOCK in commands and order.clocks else now + STEP


def meetings(states: frozenset[State], *, within: bool) -> dict[str, list[Meeting]]:
    """Situation → the pairs that meet in it, of all situations whose state is (`within`) or is not one of these."""
    places = {name: bring(steps) for name, steps in SITUATIONS.items()}
    found: dict[str, list[Meeting]] = {}
    for number, pair in enumerate(PAIRS):
        there = meet(number, pair, places)
        if (places[there.situation][0].state in states) is within:
            found.setdefault(there.situation, []).append(there)
    return found


def meet(number: int, pair: tuple[Command, Command], places: Mapping[str, tuple[Order, datetime]]) -> Meeting:
    """One of the situations that make most of the pair: both would be done, else one; and better where it matters who comes first."""

    def worth(name: str) -> int:
        order, now = places[name]
        now = moment(order, now, *pair)
        if CLOCK in pair and sum(clock.due <= now for clock in order.clocks) != 1:
            return 0  # two deadlines are two commands: another may come between them
        alone = sum(bool(take(order, command, now)) for command in pair)
        ways = [[each.row.name for each in serial(order, *way, now)] for way in (pair, pair[::-1])]
        return 2 * alone + (sorted(ways[0]) != sorted(ways[1]))

    worths = {name: worth(name) for name in places}
    most = max(worths.values())
    assert most >= 2, pair
    best = [name for name, found in worths.items() if found == most]
    return Meeting(*pair, best[number % len(best)], both=most >= 4, matters=most % 2 == 1)


def bring(steps: Sequence[Command], number: int = 1) -> tuple[Order, datetime]:
    """The order after these steps, from a draft like the one that boss posts, and when it came there."""
    order, _ = start(number)
    outcomes, now = brought(steps, number)
    return standing(outcomes, order), now


def brought(steps: Sequence[Command], number: int = 1) -> tuple[list[Outcome], datetime]:
    """All that these steps come to, one every ten minutes, and when the last was taken."""
    (first, _), now = start(number), START
    outcomes: list[Outcome] = []
    for step in steps:
        now += STEP
        more = take(standing(outcomes, first), step, now)
        assert more, f"{step} is refused where the order is {standing(outcomes, first).state}"
        outcomes += more
    return outcomes, now


def start(number: int = 1) -> tuple[Order, bytes]:
    """A draft like the one that boss posts, and the body of its first record."""
    order = Order(
        id=order_id(1, number), group=1, number=number, poster=ACTORS["boss"].member, title="一份产品介绍文案", price=500_00,
        currency="CNY", stated_due=START + timedelta(days=29), terms=DEFAULTS.terms,
    )  # fmt: skip
    return draft(order, START)


def _swept(order: Order, now: datetime) -> list[Outcome]:
    """The deadlines that have come, one after the other."""
    outcomes: list[Outcome] = []
    while True:
        due = sorted((clock.due, clock.fires) for clock in standing(outcomes, order).clocks if clock.due <= now)
        before = standing(outcomes, order)
        row = choose_due(before, due[0][1], now) if due else None
        if row is None:
            return outcomes
        outcomes += _fired(before, row, Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=now))


def _fired(order: Order, row: Transition, act: Act) -> list[Outcome]:
    """The row, and what the clock takes at once behind it. Who drops out has the first of those who stand by come up."""
    if row.target is State.OPEN and order.taker is not None and order.standby:
        act = msgspec.structs.replace(act, to=order.standby[0])
    outcome = fire(order, row, act)
    return [outcome, *settle_down(outcome.order, act.at, ran=order.clocks)]
