"""What goes along when the group that was made of a chat turns out to be an old group whose chat got another id.

Rows of which the old group has its own are dropped: what it knew counts. What belongs to orders stays with them, in the group that has
them.
"""

from typing import Final

from jiedan.storage.engine import Value, Write

GOES_ALONG: Final = {
    "strikes": ("key",), "removals": ("key",), "overrides": (), "activity": ("member_id",), "first_seen": ("member_id",),
    "deputies": ("member_id",), "titles": ("member_id",), "introductions": ("member_id",), "verifications": ("member_id", "tier"),
    "confirmations": ("member_id", "rules"), "applications": ("member_id",), "places": ("member_id",), "arrivals": (), "talk": (),
    "group_rules": ("name",), "back_channels": (), "invite_pauses": (), "blacklist_entries": ("slot",),
}  # fmt: skip
"""Table → what a group has one of, besides its own id: where the old group has it too, the new one's is dropped."""
ONE_A_GROUP: Final = frozenset({"back_channels", "invite_pauses"})
"""A group has one row at most."""
STAYS_WITH_ORDERS: Final = frozenset({"findings", "let_downs", "decisions", "points", "payout_accounts"})
"""Rows about orders, and what was said in them, stay in the group that has these; other decisions, and points by hand, go along."""
GOES_WITH_THE_GROUP: Final = frozenset({"gates", "pattern_marks"})
"""Counters of the group itself: those of a group that is gone are dropped."""

_GROUP: Final = "(SELECT g.id FROM chat_groups g WHERE g.platform = ? AND g.chat = ?)"
_BOTH: Final = "EXISTS (SELECT 1 FROM chat_groups b WHERE b.platform = ? AND b.chat = ?)"
_ENDS: Final = (
    "group_id = (SELECT y.id FROM chat_groups y WHERE y.platform = ? AND y.chat = ?"
    " AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.group_id = y.id))"
)
"""Of a row: its group has no orders, and so is gone when the two are one."""
_SLOT: Final = f"CASE WHEN slot IS NULL THEN NULL ELSE status || ':' || {_GROUP} || ':' || member_id END"
_LINES: Final = "SELECT {} FROM points p WHERE p.group_id = {} AND p.order_id = 0 AND p.member_id = memberships.member_id"
Chat = tuple[str, str]
"""Platform and id."""


def writes(here: Chat, there: Chat) -> list[Write]:
    """The group of the chat `there` gives what it has to the group of the chat `here`; nothing where one of them is none."""
    found = [write for table, key in GOES_ALONG.items() for write in _along(table, key, here, there)]
    found += _points(here, there)
    found += [
        Write(f"UPDATE decisions SET group_id = {_GROUP} WHERE group_id = {_GROUP} AND order_id IS NULL AND {_BOTH}",
              (*here, *there, *here)),
    ]  # fmt: skip
    left = sorted(GOES_WITH_THE_GROUP | STAYS_WITH_ORDERS)
    return found + [Write(f"DELETE FROM {table} WHERE {_ENDS} AND {_BOTH}", (*there, *here)) for table in left]


def _along(table: str, key: tuple[str, ...], here: Chat, there: Chat) -> list[Write]:
    """Rows of which the old group has its own are deleted, then the others are given over."""
    found: list[Write] = []
    if key or table in ONE_A_GROUP:
        same = " AND ".join([f"o.group_id = {_GROUP}", *(_same(table, column) for column in key)])
        values: tuple[Value, ...] = (*there, *here, *here, *(here if table == "blacklist_entries" else ()))
        twice = f"EXISTS (SELECT 1 FROM {table} o WHERE {same})"
        if table == "strikes":
            steps = f"strike_id IN (SELECT strikes.id FROM strikes WHERE strikes.group_id = {_GROUP} AND {_BOTH} AND {twice})"
            found.append(Write(f"DELETE FROM strike_steps WHERE {steps}", values))
        found.append(Write(f"DELETE FROM {table} WHERE group_id = {_GROUP} AND {_BOTH} AND {twice}", values))
    slot = f", slot = {_SLOT}" if table == "blacklist_entries" else ""
    given = (*here, *(here if slot else ()), *there, *here)
    found.append(Write(f"UPDATE {table} SET group_id = {_GROUP}{slot} WHERE group_id = {_GROUP} AND {_BOTH}", given))
    return found


def _same(table: str, column: str) -> str:
    """A row `o` of the old group is the same by this column. A slot of the blacklist has the group's id in it."""
    mine = f"{table}.{column}"
    if column == "slot":
        return f"{mine} IS NOT NULL AND o.slot = {table}.status || ':' || {_GROUP} || ':' || {table}.member_id"
    return f"o.{column} = {mine}"


def _points(here: Chat, there: Chat) -> list[Write]:
    """Lines that were entered by hand go along, and the sums with them."""
    of_new, any_line = _LINES.format("CAST(SUM(p.amount) AS BIGINT)", _GROUP), _LINES.format("1", _GROUP)
    change = "UPDATE memberships SET points = points {} ({}), version = version + 1 WHERE group_id = {} AND EXISTS ({}) AND {}"
    return [
        Write(change.format("+", of_new, _GROUP, any_line, _BOTH), (*there, *here, *there, *here)),
        Write(change.format("-", of_new, _GROUP, any_line, _BOTH), (*there, *there, *there, *here)),
        Write(f"UPDATE points SET group_id = {_GROUP} WHERE group_id = {_GROUP} AND order_id = 0 AND {_BOTH}",
              (*here, *there, *here)),
    ]  # fmt: skip
