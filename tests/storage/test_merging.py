"""A group that was made of a chat turns out to be an old group: what it holds about people goes along, on both databases."""

import importlib
from inspect import getmembers, isclass
from typing import Final

from tortoise.models import Model

from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import blacklist, merging, points
from jiedan.storage.database import CORE
from jiedan.storage.engine import Engine, Write
from jiedan.testing import Person, Stage
from tests.storage.planting import about, plant, word

THERE: Final = Chat(id="supergroup", kind="group", title="一单一结")
"""Where the group has moved."""
BY_MEMBERS: Final = frozenset({
    "memberships", "orders", "records", "entries", "balances", "reactions", "notes", "dialogues", "questions", "join_requests", "slips",
})  # fmt: skip
"""What `members.moved` gives over itself, and what only groups with orders have."""
TABLES: Final = tuple(
    sorted({*merging.GOES_ALONG, *merging.STAYS_WITH_ORDERS} - {"back_channels", "invite_pauses", "group_rules"})
)
OF_ORDERS: Final = ("findings", "let_downs", "payout_accounts")
"""Tables whose rows all come of orders."""
OLD, NEW = 1, 2
OWNER, ANN, BOB = 1, 2, 3


def test_every_table_of_a_group_is_given_over_or_stays_for_a_reason() -> None:
    """Whoever adds a table with the group's id says what becomes of its rows."""
    models = [
        each for name in CORE.models for _, each in getmembers(importlib.import_module(name), isclass) if issubclass(each, Model)
    ]
    found = {each._meta.db_table for each in models if each is not Model and "group_id" in each._meta.fields_db_projection}

    assert found == BY_MEMBERS | merging.GOES_ALONG.keys() | merging.STAYS_WITH_ORDERS | merging.GOES_WITH_THE_GROUP


async def both(stage: Stage) -> tuple[Engine, Person]:
    """A group with the owner and ann, and one that was made of its new chat, in which ann and bob are."""
    owner, ann = await stage.members("owner", "ann")
    bob = Person(stage, "bob")
    for person in (bob, ann):
        await stage.hand_in(person.event(text="帮助", chat=THERE))
    return stage.app.desk.engine, owner


async def moves(stage: Stage, owner: Person) -> None:
    """The platform says so twice."""
    for _ in range(2):
        await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))


async def groups_of(engine: Engine, member: int) -> dict[str, list[int]]:
    """Table → the groups in which it has rows about the member."""
    found = {}
    for table in TABLES:
        column = "number" if table == "findings" else "member_id"
        rows = await engine.rows(f"SELECT group_id FROM {table} WHERE {column} = ? ORDER BY id", (member,))  # noqa: S608
        found[table] = [int(str(group)) for (group,) in rows]
    return found


async def test_what_only_the_new_group_has_goes_along(url: str) -> None:
    """Strikes, applications, entries of the blacklist and all else about bob; the points that he was given count."""
    async with Stage(url=url) as stage:
        engine, owner = await both(stage)
        await engine.commit(
            [Write("DELETE FROM activity", ()), Write("DELETE FROM first_seen", ()), Write("DELETE FROM arrivals", ())]
        )
        await plant(engine, [row for row in about(NEW, BOB, OWNER, word("bob"), word("staff")) if row[0] not in OF_ORDERS])
        await engine.commit([
            Write("UPDATE memberships SET points = 2 WHERE group_id = 2 AND member_id = ?", (BOB,), 1),
            Write("UPDATE blacklist_entries SET status = 'standing', slot = 'standing:2:3'", (), 1),
            Write("INSERT INTO back_channels (group_id, platform, chat, by_id, at) VALUES (2, 'stage', 'back', 1, 1)", (), 1),
            Write("INSERT INTO group_rules (group_id, name, version, body, by_id, at) VALUES (2, 'mine', 1, '', 1, 1)", (), 1),
            Write("INSERT INTO pattern_marks (group_id, looked_at) VALUES (2, 1) ON CONFLICT (group_id) DO UPDATE SET looked_at = 1", ()),
        ])  # fmt: skip
        await moves(stage, owner)
        found = await groups_of(engine, BOB)
        groups = await engine.rows("SELECT id, chat FROM chat_groups")
        others = [await engine.rows(f"SELECT group_id FROM {table}") for table in ("back_channels", "group_rules")]  # noqa: S608
        marks = await engine.rows("SELECT group_id FROM pattern_marks WHERE group_id = 2")
        sums = await engine.rows("SELECT points FROM memberships WHERE member_id = ?", (BOB,))
        listed, unbalanced = await blacklist.standing(engine, OLD, BOB), await points.unbalanced(engine)

    assert groups == [(OLD, "supergroup")]
    assert {table: where for table, where in found.items() if where != [OLD]} == {
        "activity": [],
        **{table: [] for table in OF_ORDERS},
    }
    assert (others, marks, sums, unbalanced) == ([[(OLD,)]] * 2, [], [(2,)], [])
    assert listed is not None


async def test_what_both_have_is_what_the_old_group_knew(url: str) -> None:
    """Of ann the old group's rows count; strikes and the like, of which there can be many, are added up."""
    async with Stage(url=url) as stage:
        engine, owner = await both(stage)
        await engine.commit([Write("DELETE FROM arrivals", ()), Write("DELETE FROM first_seen", ())])
        for group, who in ((OLD, "old"), (NEW, "new")):
            rows = about(group, ANN, OWNER, word(who), word(who))
            once = ("points", "point_notes", "let_downs", "payout_accounts") if group == NEW else ()
            await plant(engine, [row for row in rows if row[0] not in (*once, "findings")])
            await engine.commit([
                Write("INSERT INTO group_rules (group_id, name, version, body, by_id, at) VALUES (?, 'mine', ?, '', 1, 1)",
                      (group, group), 1),
                Write("INSERT INTO back_channels (group_id, platform, chat, by_id, at) VALUES (?, 'stage', ?, 1, 1)", (group, who), 1),
                Write("UPDATE blacklist_entries SET status = 'standing', slot = ? WHERE group_id = ?",
                      (f"standing:{group}:{ANN}", group), 1),
            ])  # fmt: skip
        await engine.commit([Write("UPDATE strikes SET key = 'same'", (), 2)])
        await moves(stage, owner)
        found = await groups_of(engine, ANN)
        skills = await engine.rows("SELECT nickname FROM introductions")
        steps = await engine.rows("SELECT text FROM strike_steps ORDER BY id")
        rules = await engine.rows("SELECT group_id, version FROM group_rules")
        back = await engine.rows("SELECT chat FROM back_channels")
        listed = await engine.rows("SELECT slot, name FROM blacklist_entries")

    many = {"overrides": [OLD, OLD], "removals": [OLD, OLD], "arrivals": [OLD, OLD], "talk": [OLD, OLD], "decisions": [OLD, OLD]}
    assert {table: where for table, where in found.items() if where != [OLD]} == many | {"findings": []}
    assert skills == [("canary-old-introductions.nickname",)] and all("canary-old" in str(text) for (text,) in steps)
    assert (rules, back, listed) == ([(OLD, 1)], [("old",)], [("standing:1:2", "canary-old-name")])


async def test_what_is_about_orders_stays_with_them(url: str) -> None:
    """A group with orders of its own stays for them, with their decisions and findings; who is in it, and what was held against them,
    goes along.
    """
    async with Stage(url=url) as stage:
        engine, owner = await both(stage)
        bob = Person(stage, "bob")
        await stage.hand_in(bob.event(text="发单 画一张海报，预算50元，明天交付", chat=THERE))
        [(order,)] = await engine.rows("SELECT id FROM orders")
        await plant(engine, about(NEW, BOB, OWNER, word("bob"), word("staff")))
        await engine.commit([
            Write("UPDATE decisions SET order_id = ? WHERE body LIKE '%canary%'", (order,), 1),
            Write("UPDATE memberships SET points = 2 WHERE group_id = 2 AND member_id = ?", (BOB,), 1),
        ])  # fmt: skip
        await moves(stage, owner)
        found = await groups_of(engine, BOB)
        sums = await engine.rows("SELECT group_id, points FROM memberships WHERE member_id = ? ORDER BY group_id", (BOB,))
        unbalanced = await points.unbalanced(engine)

    assert {found[table][0] for table in (*OF_ORDERS, "decisions")} == {NEW}
    assert found["strikes"] == found["applications"] == found["points"] == [OLD]
    assert (sums, unbalanced) == ([(OLD, 2), (NEW, 0)], [])
