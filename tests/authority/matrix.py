"""The authority matrix: what comes of every command, by nine kinds of people, on an order in every state, through the whole app.

Each case is asked of the real answers on a real database, and never committed: so all of them are asked of the same order as it stands.
The commands come from the table of words, the states from the process; nobody lists them here. What was said is one of

    may       it would be done, or told
    CODE      the refusal's code
"""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.requests import Post
from jiedan.messages.grammar import Command, parse
from jiedan.messages.inbound import Author, Chat, Inbound, Kind
from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS, Tail
from jiedan.orders.order import State
from jiedan.storage import members
from jiedan.storage.engine import Write
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP, PLATFORM

ACTORS: Final = ("poster", "taker", "owner", "deputy", "arbitrator", "member", "banned", "elsewhere", "channel")
"""`elsewhere` owns another group and was never in this one; `channel` is an identity behind which no single person stands."""
MAY: Final = "may"

_ORDER: Final = "发单 一份产品介绍文案 预算500元 明天交付"
_POSTER, _TAKER = "poster", "taker"
_STEPS: Final[tuple[tuple[State, str, str], ...]] = (
    (State.DRAFT, _POSTER, _ORDER),
    (State.OPEN, _POSTER, "确认 1"),
    (State.CLAIMED, _TAKER, "接单 1"),
    (State.FUNDING, _TAKER, "确认 1"),
    (State.WORKING, "owner", "到账 1"),
    (State.DELIVERED, _TAKER, "交付 1 三个卖点都在"),
)
_WAYS: Final[dict[State, tuple[State, tuple[tuple[str, str], ...]]]] = {
    State.CANCELLED: (State.OPEN, ((_POSTER, "取消 1"),)),
    State.DISPUTED: (
        State.DELIVERED,
        ((_POSTER, "纠纷 1 交付的不是约定的"), (_TAKER, "陈述 1 就是约定的那份"), ("owner", "接案 1")),
    ),
    State.SETTLED: (State.DELIVERED, ((_POSTER, "验收 1"),)),
}
STATES: Final = (*(state for state, _, _ in _STEPS), *_WAYS)
"""Those that people bring an order to by words; the rest are the clock's."""

_BEHIND: Final = {
    Tail.NOTHING: "", Tail.NUMBER: " 1", Tail.FIGURE: " 1 100", Tail.REASON: " 1 100 说好的", Tail.TIME: " 1 2天", Tail.TEXT: " 1 说明一下",
    Tail.ORDER: " 海报 预算300元 后天", Tail.OWN: " 1 5", Tail.TOPIC: "", Tail.LANGUAGE: " 中文", Tail.LISTING: "", Tail.NAME: " @member",
    Tail.WHOM: " 1 @member 450", Tail.SPAN: " 1天",
    Tail.PERSON: " @member 说明一下", Tail.WORDS: " 说明一下",
    Tail.ACCUSED: " @member 假付款 付款截图是改过的，银行流水里没有这笔钱，金额五百元",
}  # fmt: skip
"""What is typed behind a word, by what may stand there."""


_TYPED: Final = {
    Verb.SHARE_BLACKLIST: "",
    Verb.AMEND: " 1 预算600元", Verb.RULE: " flood 关", Verb.AWARD: " 1 100 各退一步", Verb.RESUME: " 1 2天", Verb.STAND_BY: " 1",
    Verb.EXPORT: "", Verb.CHOOSE: " 1 1", Verb.NICKNAME: " 张三-UI设计", Verb.VERIFY: " @member 实名 看过证件", Verb.ENTRANCE: "",
    Verb.EXCUSE: " 1 家里有事", Verb.ADD_POINTS: " @member 1 常帮忙", Verb.TAKE_POINTS: " @member 1 迟到", Verb.CONDUCT: "",
    Verb.UNWARN: " @warned 弄错了", Verb.UPHOLD: " @warned 属实", Verb.REVERSE_POINTS: " 1 记错了", Verb.LINK: "", Verb.FINDINGS: "",
    Verb.KEEP: " @warned 谈过了", Verb.STILL_HERE: "", Verb.STRIKES: "", Verb.POINTS: "", Verb.RELEASES: "",
    Verb.GRANT: " @member 管订单", Verb.TAKE_RIGHT: " @member 管订单", Verb.SILENCE: " 3个月", Verb.BACK_CHANNEL: "",
}  # fmt: skip
"""What is typed behind a word of its own kind."""
_IN_PRIVATE: Final = frozenset({
    Verb.TELL, Verb.EVIDENCE, Verb.AGREEMENT, Verb.EXPORT, Verb.SIGN, Verb.PRIVACY, Verb.MY_DATA, Verb.ERASE, Verb.LINK, Verb.FINDINGS,
    Verb.APPEAL, Verb.BLACKLISTED,
})  # fmt: skip
_TO_SOMEBODY: Final = frozenset({Verb.MUTE, Verb.UNMUTE, Verb.REMOVE, Verb.APPOINT, Verb.DISMISS})
"""Said in reply to what `member` said."""


class Case(msgspec.Struct, frozen=True):
    """One command by one person in one state, and what came of it."""

    verb: Verb
    state: State
    actor: str
    said: str


async def asked() -> list[Case]:
    """Every case."""
    found: list[Case] = []
    for state in STATES:
        async with AsyncExitStack() as stack:
            stage = await stack.enter_async_context(Stage())
            await _prepare(stage, state)
            for verb in WORDS:
                found += [Case(verb, state, actor, await _asked(stage, verb, actor)) for actor in ACTORS]
    return found


def drawn(cases: Sequence[Case]) -> str:
    """The table for people to read: a line for each command, who may in which state. `.` where nobody may, `*` everybody of the group."""
    width = max(len(verb) for verb in WORDS)
    by_place: dict[tuple[Verb, State], list[str]] = {}
    for case in cases:
        by_place.setdefault((case.verb, case.state), []).extend([case.actor] if case.said == MAY else [])
    lines = []
    for verb in WORDS:
        same: dict[str, list[State]] = {}
        for state in STATES:
            same.setdefault(_named(by_place[verb, state]), []).append(state)
        cells = [f"{'all' if len(states) == len(STATES) else ' '.join(states)}: {who}" for who, states in same.items()]
        lines.append(f"{verb:{width}} | {'; '.join(cells)}")
    return "\n".join(lines) + "\n"


def _named(actors: Sequence[str]) -> str:
    inside = [actor for actor in ACTORS if actor not in ("elsewhere", "channel")]
    if not actors:
        return "."
    rest = [actor for actor in actors if actor not in inside]
    if all(actor in actors for actor in inside):
        return " ".join(["*", *rest])
    return " ".join(actors)


async def _prepare(stage: Stage, state: State) -> None:
    """People with their parts, and order 1 in the state."""
    names = ("owner", _POSTER, _TAKER, "deputy", "arbitrator", "member", "banned")
    cast = dict(zip(names, await stage.members(*names), strict=True))
    for name in names:
        await cast[name].whispers("帮助")
    await stage.hand_in(cast["deputy"].event(kind=Kind.JOIN, role="admin"))
    await cast["owner"].replies_to(cast["arbitrator"], "任命仲裁员")
    other = Chat(id="another", kind="group", title="别的群")
    elsewhere = Person(stage, "elsewhere")
    await stage.hand_in(elsewhere.event(kind=Kind.JOIN, chat=other, role="owner"))
    base, more = _WAYS.get(state, (state, ()))
    for reached, who, text in _STEPS:
        await cast[who].says(text, role="admin" if who == "deputy" else "owner" if who == "owner" else "member")
        if reached == base:
            break
    for who, text in more:
        await cast[who].says(text)
    order = await stage.order()
    assert order.state is state, (state, order.state)
    await _ban(stage)


async def _ban(stage: Stage) -> None:
    engine = stage.app.desk.engine
    found = await members.member(engine, PLATFORM, "banned")
    assert found is not None
    await engine.commit([Write("UPDATE memberships SET standing = 'banned' WHERE member_id = ?", (found.id,), 1)])


async def _asked(stage: Stage, verb: Verb, actor: str) -> str:
    """What comes of the command; nothing is committed."""
    inbound = _event(stage, verb, actor)
    request = parse(inbound.text)
    assert isinstance(request, Command) and request.verb is verb, inbound.text
    asker = await people.asker(stage.app.desk, inbound)
    try:
        if inbound.author.anonymous:
            raise Refusal("anonymous")
        wanted = Post(request.rest, posted=True) if verb is Verb.POST else request
        unit = await stage.app.answers._answer(asker, wanted)
    except Refusal as refusal:
        return refusal.code
    return MAY if unit is not None else "nothing"


def _event(stage: Stage, verb: Verb, actor: str) -> Inbound:
    """The command as that person types it: in the group, or, who was never there, in a group of their own."""
    role = {"owner": "owner", "deputy": "admin", "elsewhere": "owner"}.get(actor, "member")
    event = Person(stage, actor).event(text=typed(verb), role=role)
    if verb in _TO_SOMEBODY:
        event = msgspec.structs.replace(event, reply_to="said before", reply_author=Author(id="member", name="member"))
    if actor == "elsewhere":
        return msgspec.structs.replace(event, chat=Chat(id="another", kind="group", title="别的群"))
    if actor == "channel":
        return msgspec.structs.replace(event, author=Author(id="channel", name="频道", anonymous=True))
    if verb in _IN_PRIVATE:
        return msgspec.structs.replace(event, chat=Chat(id=f"private:{actor}", kind="private"))
    return msgspec.structs.replace(event, chat=Chat(id=GROUP, kind="group", title="一单一结"))


def typed(verb: Verb) -> str:
    """The command with what belongs behind it, as a slash command, so that it is no talk."""
    spelling = WORDS[verb]
    word = next((word for word in spelling.zh if " " not in word), spelling.zh[0])
    return f"/{word}{_TYPED.get(verb, _BEHIND[spelling.tail])}"
