"""One unit of work: everything that one event, one deadline or one reaction changes, written all or none.

A unit is made up in memory from what was read, and committed as a list of conditional writes. Each write that a decision rests on names
the version that was read; when another unit was faster, `commit` raises Stale, nothing was written, and the caller judges afresh.
No code of anybody runs between BEGIN and COMMIT.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Final

import msgspec

from jiedan.clock import micros
from jiedan.errors import Duplicate, Stale
from jiedan.ledger.entry import Posting
from jiedan.members.member import Membership, Standing
from jiedan.messages.deeds import Deed
from jiedan.messages.elements import Button, Element, Style, Text
from jiedan.messages.outgoing import Outgoing
from jiedan.messages.verbs import Verb
from jiedan.orders.events import event_of
from jiedan.orders.machine import Outcome
from jiedan.orders.order import FINAL, Deadline, Order
from jiedan.orders.reversal import Reversal
from jiedan.storage import statements as sql
from jiedan.storage.engine import Engine, Write

TOKEN_LIVES: Final = timedelta(days=30)
Hears = Mapping[str, Sequence[tuple[str, str]]]
"""Name of an event's class → (plugin, handler) of those who hear it."""


class UnitOfWork:
    """What is to be written, in the order in which all units write it, so that two of them wait for each other but never in a ring:
    the event, the group, its members by id, the order, what belongs to that, the balances by account, and what is said.
    """

    def __init__(self, engine: Engine, now: datetime, hears: Hears) -> None:
        self.now: Final = now
        self._engine = engine
        self._hears = hears
        self._guards: list[Write] = []
        self._members: list[tuple[int, int, bool, Write]] = []
        """With group, member, and whether it changes what others rest on: what was read is looked at first."""
        self._orders: list[Write] = []
        self._writes: list[Write] = []
        self._balances: dict[tuple[int, str, str], int] = {}
        self._said: list[Write] = []
        self.afterwards: Final[list[Callable[[], object]]] = []
        """Done after the commit, and only then: what is remembered beside the database."""
        self.listens_anew = False
        """Whether a plugin now listens for other words than before."""
        self.changes_rules: tuple[str, str] | None = None
        """Platform and chat of a group whose rules or settings are others now."""

    @property
    def does_something(self) -> bool:
        """Whether there is anything in it besides the event that it takes in."""
        return bool(self._members or self._orders or self._writes or self._balances or self._said)

    def admit(self, key: str) -> None:
        """The event with this key is taken in. Commit raises Duplicate when it was before."""
        self._guards.insert(0, Write(sql.ADMIT, (key, micros(self.now)), 1, Duplicate, "admit"))

    def number(self, group: int, last: int) -> None:
        """The group's newest order has the number after `last`."""
        self._guards.append(Write(sql.NUMBER, (last + 1, group, last), 1, Stale))

    def create(self, order: Order, body: bytes) -> None:
        """A new order, drafted at `now`, with the first record of its chain."""
        self._orders.append(Write(sql.CREATE_ORDER, sql.order_columns(order, self.now), 1, Stale, "order"))
        self._record(order, "drafted", order.poster, self.now, body, previous="")
        self._clocks((), order)

    def keep(self, outcomes: Sequence[Outcome]) -> None:
        """What one or more transitions of one order, one after the other, changed."""
        first, last = outcomes[0].before, outcomes[-1].order
        self._orders.append(Write(sql.KEEP_ORDER, sql.kept_columns(first, last, self.now), 1, Stale, "order"))
        self._hold(first, last)
        for outcome in outcomes:
            record = outcome.record
            self._record(outcome.order, record.name, record.actor, record.at, outcome.body, previous=outcome.before.head)
            self._enter(outcome.order, outcome.postings)
            self._let_hear(outcome)
        self._clocks(first.clocks, last)
        if last.state in FINAL:
            self._writes.append(Write(sql.ENDED, (last.id, micros(self.now)), 1))

    def reverse(self, reversal: Reversal) -> None:
        """Take back what one step entered into the ledger. Commit raises Stale when the order has moved, or another took it back."""
        before, after, record = reversal.before, reversal.order, reversal.record
        self._orders.append(Write(sql.KEEP_ORDER, sql.kept_columns(before, after, self.now), 1, Stale, "order"))
        self._writes.append(Write(sql.REVERSE, (after.id, reversal.of, after.version), 1, Stale))
        self._record(after, record.name, record.actor, record.at, reversal.body, previous=before.head)
        self._enter(after, record.postings)

    def rests_on(self, membership: Membership) -> None:
        """The decision holds only as long as nobody changed what this member is in the group."""
        group, member = membership.group, membership.member.id
        self._members.append(
            (group, member, False, Write(sql.MEMBERSHIP_UNCHANGED, (group, member, membership.version), 1, Stale))
        )

    def treat(self, membership: Membership, standing: Standing | None = None) -> None:
        """The member is treated by what was read of them, and is in this standing from now on, where one is given. Whoever judges the same
        member at the same time judges afresh. Commit raises Stale when the membership has changed meanwhile.
        """
        self.rests_on(membership)
        group, member = membership.group, membership.member.id
        kept = (membership.standing if standing is None else standing).value
        self._members.append((group, member, True, Write(sql.STAND, (kept, group, member), 1)))

    def enter_points(self, group: int, member: int, half_points: int) -> None:
        """A line of points of the member is entered elsewhere in this unit: what the lines sum to follows."""
        self._change(sql.POINTS_TO_MEMBERSHIP, half_points, group, member)

    def earn(self, member: int, half_points: int, reason: str, order: Order) -> None:
        """So many half points more (or fewer) for a member of the order's group."""
        row = (order.group, member, half_points, reason, order.id, order.version, micros(self.now))
        self._writes.append(Write(sql.EARN, row, 1))
        self._change(sql.POINTS_TO_MEMBERSHIP, half_points, order.group, member)

    def take_back(self, group: int, member: int, half_points: int, reason: str, order: int, seq: int) -> None:
        """So many half points that the step `seq` of an order earned are the member's no more. The row is linked with the one that it
        reverses by that step turned negative; commit raises Stale where it was reversed before.
        """
        row = (group, member, -half_points, reason, order, -seq, micros(self.now))
        self._writes.append(Write(f"{sql.EARN} ON CONFLICT (order_id, seq, member_id) DO NOTHING", row, 1, Stale))
        self._change(sql.POINTS_TO_MEMBERSHIP, -half_points, group, member)

    def also(self, *writes: Write) -> None:
        """Writes of another part of storage, in this unit."""
        self._writes.extend(writes)

    def say(
        self,
        platform: str,
        chat: str,
        *elements: Element,
        buttons: Iterable[Button] = (),
        reply_to: str | None = None,
        only_for: str | None = None,
        card: int | None = None,
        about: int | None = None,
        urgent: bool = False,
        pinned: bool = False,
        unheard: tuple[Outgoing, ...] = (),
    ) -> None:
        """A message to be sent once this unit is committed. `card`: it is the card of this order and takes the place of the last.

        `about`: it is about this order (as a card is anyway), so that whoever answers it means that order.
        `urgent`: somebody waits for it, an answer or what they have to do next. It goes before the news of other chats.
        `pinned`: once it is there, it is pinned.
        `unheard`: what is said, in chats of the same platform, where this can never be delivered.
        """
        outgoing = Outgoing(
            nonce="", chat=chat, elements=elements, buttons=tuple(buttons), reply_to=reply_to, only_for=only_for, urgent=urgent,
            pinned=pinned, unheard=unheard,
        )  # fmt: skip
        body = msgspec.json.encode(outgoing).decode()
        about = card if about is None else about
        self._said.append(Write(sql.SAY, (platform, chat, card, about, body, urgent, micros(self.now)), 1, None, "outbox"))

    def do(
        self, platform: str, chat: str, deed: Deed, words: str, otherwise: Mapping[str, str], *, reply_to: str | None = None
    ) -> None:  # fmt: skip
        """A deed to be done once this unit is committed; `words` are said in `chat` then, or what stands in `otherwise`, by the cause."""
        told = Outgoing(
            nonce="", chat=chat, elements=(Text(words),), reply_to=reply_to, urgent=True, deed=deed, otherwise=otherwise
        )
        body = msgspec.json.encode(told).decode()
        self._said.append(Write(sql.SAY, (platform, chat, None, None, body, True, micros(self.now)), 1, None, "outbox"))

    def button(
        self,
        order: Order,
        verb: Verb,
        label: str,
        chat: str,
        *,
        actor: int | None = None,
        extra: str = "",
        style: Style = "plain",
    ) -> Button:
        """A button that asks for `verb` as long as what it offers still stands; only `actor` may press it, if given."""
        token = token_urlsafe(16)
        expires = micros(self.now + TOKEN_LIVES)
        self._writes.append(Write(sql.TOKEN, (token, order.id, verb.value, actor, chat, order.offered, extra, expires), 1))
        return Button(label=label, token=token, style=style)

    async def commit(self) -> None:
        """Write everything, or nothing. Raises Duplicate, Stale or Unavailable."""
        people = [write for *_, write in sorted(self._members, key=lambda each: each[:3])]
        balances = [Write(sql.BALANCE, (*account, amount), 1) for account, amount in sorted(self._balances.items())]
        await self._engine.commit([*self._guards, *people, *self._orders, *self._writes, *balances, *self._said])
        for do in self.afterwards:
            do()

    def absorb(self, part: "UnitOfWork") -> None:
        """Everything that `part` would write belongs to this unit."""
        self._guards += part._guards  # noqa: SLF001
        self._members += part._members  # noqa: SLF001
        self._orders += part._orders  # noqa: SLF001
        self._writes += part._writes  # noqa: SLF001
        for account, amount in part._balances.items():  # noqa: SLF001
            self._balances[account] = self._balances.get(account, 0) + amount
        self._said += part._said  # noqa: SLF001
        self.listens_anew |= part.listens_anew

    def _record(self, order: Order, name: str, actor: int, at: datetime, body: bytes, *, previous: str) -> None:
        columns = (order.id, order.version, order.group, name, actor, micros(at), body.decode(), previous, order.head)
        self._writes.append(Write(sql.RECORD, columns, 1, Stale))

    def _enter(self, order: Order, postings: Iterable[Posting]) -> None:
        at = micros(self.now)
        lines = sorted(postings, key=lambda posting: posting.account)
        for line, posting in enumerate(lines):
            entry = (order.group, order.id, order.version, line, posting.account, posting.amount, order.currency, at)
            self._writes.append(Write(sql.ENTER, entry, 1, None, "entries"))
            account = (order.group, posting.account, order.currency)
            self._balances[account] = self._balances.get(account, 0) + posting.amount

    def _clocks(self, before: Iterable[Deadline], order: Order) -> None:
        stopped = [clock for clock in before if clock not in order.clocks]
        started = [clock for clock in order.clocks if clock not in before]
        self._writes.extend(Write(sql.STOP, (order.id, clock.fires)) for clock in stopped)
        self._writes.extend(Write(sql.START, (order.id, clock.fires, micros(clock.due)), 1) for clock in started)

    def _hold(self, before: Order, after: Order) -> None:
        """Count the orders in hand: a taker has one more, or one fewer."""
        was = before.taker if before.state not in FINAL else None
        now = after.taker if after.state not in FINAL else None
        for member, count in ((was, -1), (now, 1)):
            if was != now and member is not None:
                self._change(sql.HOLD, count, after.group, member)

    def _change(self, statement: str, by: int, group: int, member: int) -> None:
        """Something that is counted of a member."""
        self._members.append((group, member, True, Write(statement, (by, group, member), 1)))

    def _let_hear(self, outcome: Outcome) -> None:
        event = event_of(outcome.row.name, outcome.order, actor=outcome.act.actor.member, at=outcome.act.at)
        if event is None:
            return
        kind, body = type(event).__name__, msgspec.json.encode(event).decode()
        for plugin, handler in self._hears.get(kind, ()):
            order = outcome.order
            row = (plugin, handler, order.group, order.id, order.version, kind, body)
            self._writes.append(Write(sql.REACTION, row, 1))
