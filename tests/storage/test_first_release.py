"""A database of the first release, brought up to date: everything in it still reads, sums up, and goes on."""

import importlib
import json
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest

from jiedan.host import bookkeeping
from jiedan.host.erasing import Retirement
from jiedan.messages.inbound import Chat, Kind
from jiedan.orders import events
from jiedan.orders.order import State
from jiedan.storage import ledger, members, records, reporting
from jiedan.storage.database import CORE, App, open_database
from jiedan.storage.engine import Write
from jiedan.storage.migrating import migrate
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from jiedan_autoreply import plugin

HERE: Final = Path(__file__).parent
ROWS: Final[list[tuple[str, dict[str, Any]]]] = [
    json.loads(line) for line in (HERE / "first_release.jsonl").read_text("utf-8").splitlines()
]
"""(table, row) as the code before the second migration wrote them, when people played one order into each place where one can stand.
Of messages, buttons and events that were seen, the newest; the row of `reactions` was added by hand.
"""
ENDED: Final = datetime(2026, 11, 24, 3, tzinfo=UTC)
"""When the play was over."""
STANDS: Final = {
    1: "expired", 2: "cancelled", 3: "settled", 4: "settled", 5: "settled", 6: "cancelled", 7: "cancelled", 8: "cancelled",
    9: "disputed", 10: "disputed", 11: "working", 12: "working", 13: "working", 14: "working", 15: "delivered", 16: "accepted",
    17: "funding", 18: "funding", 19: "claimed", 20: "open", 21: "open", 22: "draft", 23: "draft", 24: "screening",
}  # fmt: skip
STEPS: Final = (
    (4, "w2", "收到", "settled"),
    (5, "owner", "打款", "settled"),
    (5, "owner", "退款", "settled"),
    (6, "owner", "退款 100元", "cancelled"),
    (6, "owner", "退款", "cancelled"),
    (6, "owner", "打款", "cancelled"),
    (9, "owner", "接案", "disputed"),
    (9, "owner", "裁决 333.33 只完成了一部分", "settled"),
    (10, "owner", "到账", "disputed"),
    (10, "w7", "撤诉", "working"),
    (11, "w8", "交付 改好了", "delivered"),
    (12, "boss", "同意", "working"),
    (13, "w10", "进度 快好了", "working"),
    (14, "w11", "同意", "cancelled"),
    (15, "boss", "验收", "settled"),
    (15, "owner", "打款", "settled"),
    (17, "boss", "已付", "funding"),
    (17, "owner", "到账", "working"),
    (18, "owner", "到账", "working"),
    (19, "w16", "确认", "funding"),
    (20, "w18", "接单", "claimed"),
    (22, "boss", "补充 预算300元，12月20日交付", "draft"),
    (22, "boss", "确认", "open"),
    (23, "boss", "确认", "open"),
    (24, "owner", "通过", "open"),
)
"""(order, who, what they say about it, where it then stands)."""
AFTER: Final = {
    5: "to_worker=31666 commission=1667 to_client=16667", 6: "to_worker=19000 commission=1000 to_client=30000",
    9: "to_worker=31666 commission=1667 to_client=16667", 14: "to_worker=19000 commission=1000 to_client=30000",
    15: "to_worker=47500 commission=2500 to_client=0",
}  # fmt: skip


@pytest.fixture
def first(tmp_path: Path) -> Iterator[App]:
    """The core with the migration that it had then, and no other."""
    name = f"first_release_{uuid4().hex[:8]}"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").touch()
    then = Path(str(importlib.import_module(str(CORE.migrations)).__file__)).with_name("0001_initial.py")
    (folder / then.name).write_bytes(then.read_bytes())
    sys.path.insert(0, str(tmp_path))
    yield App(label=CORE.label, models=CORE.models, migrations=name)
    sys.path.remove(str(tmp_path))


@pytest.fixture
async def old(first: App, url: str) -> str:
    """The address of a database as the first release left it."""
    database = await open_database(url, apps=(first,))
    applied = await migrate(database)
    await database.engine.commit([_inserted(table, row) for table, row in ROWS])
    if database.engine.dialect == "postgres":
        counted = {table for table, row in ROWS if "id" in row and table != "orders"}
        count = "SELECT setval(pg_get_serial_sequence('{0}', 'id'), (SELECT MAX(id) FROM {0}))"
        await database.engine.commit([Write(count.format(table), ()) for table in sorted(counted)])
    await database.close()
    assert applied == ["core.0001_initial"]
    return url


@pytest.fixture
async def stage(old: str) -> AsyncIterator[Stage]:
    """The group, opened by today's code at the moment at which the old one stopped."""
    stage = Stage(url=old)
    stage.clock.pass_by(ENDED - stage.clock.now())
    async with stage:
        await stage.plug(plugin)
        yield stage


def _inserted(table: str, row: dict[str, Any]) -> Write:
    return Write(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()), 1)  # noqa: S608


async def wrong(stage: Stage) -> list[object]:
    """What does not come out in the books: balances against entries, entries against the orders' records."""
    engine, group = stage.app.desk.engine, await members.group_by_id(stage.app.desk.engine, 1)
    found = await bookkeeping.outstanding(engine, group, now=stage.clock.now())
    return [*found.wrong, *await bookkeeping.entries_wrong(engine, group)]


async def test_the_first_release_had_a_row_of_everything(old: str) -> None:
    """What is looked at here is whole: each table that it had, an order in every state."""
    database = await open_database(old)
    tables = {str(name) for (name,) in await database.engine.rows(_TABLES[database.engine.dialect])}
    lacking = [name for name in sorted(tables) if not (await database.engine.rows(f"SELECT 1 FROM {name} LIMIT 1"))]  # noqa: S608
    await database.close()

    assert lacking == []
    assert {row["state"] for table, row in ROWS if table == "orders"} == set(State)


_TABLES: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    "postgres": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
}


async def test_all_migrations_lose_no_row(old: str) -> None:
    """As many rows as before in every table that is still there, and nothing is left to apply."""
    database = await open_database(old)
    applied, again = await migrate(database), await migrate(database)
    counted = {table: len([1 for name, _ in ROWS if name == table]) for table, _ in ROWS}
    found = {table: (await database.engine.rows(f"SELECT COUNT(*) FROM {table}"))[0][0] for table in counted}  # noqa: S608
    private = await database.engine.rows("SELECT COUNT(*) FROM private_chats")
    await database.close()

    assert (applied[0], again) == ("core.0002_outbox_in_turn", [])
    assert found == counted
    assert private == [(counted["members"],)]


async def test_every_order_still_reads_and_the_books_balance(stage: Stage) -> None:
    """Each where it stood; its chain of records unbroken; each holder has what the entries say; and members are whom they were."""
    engine = stage.app.desk.engine
    stands = {number: (await stage.order(number)).state.value for number in STANDS}
    heads = {number: (await stage.order(number)).head for number in STANDS}
    chain = await engine.rows("SELECT order_id, body, previous, hash FROM records ORDER BY order_id, seq")
    last = {int(str(order)) & 0xFFFFFFFF: hashed for order, _, _, hashed in chain}
    hands = sum([hand.amount for number in STANDS for hand in (await stage.order(number)).hands])
    commission = (await stage.books())["income:commission"]

    assert stands == STANDS
    assert all(events.chained(str(previous), str(body).encode()) == hashed for _, body, previous, hashed in chain)
    assert heads == last
    assert await wrong(stage) == []
    assert await ledger.kept(engine) == await ledger.summed(engine)
    assert (await stage.books())["holder:1"] == hands == 455_000
    assert commission == -7_667
    assert len([record async for record in reporting.records(engine, 1)]) == len(chain)


async def test_the_process_goes_on_from_every_state(stage: Stage) -> None:
    """Everybody says the next thing that they may say, and it is done; what is left to the clock, the clock does. The books balance."""
    people = {name: Person(stage, name) for name in ("owner", "boss", *(f"w{number}" for number in range(1, 25)))}
    reached = []
    for place, (number, who, words, _) in enumerate(STEPS):
        verb, _, rest = words.partition(" ")
        await people[who].says(f"{verb} {number} {rest}".strip(), key=f"later:{place}")
        reached.append((number, who, words, (await stage.order(number)).state.value))
    ends = {
        number: "to_worker={0.to_worker} commission={0.commission} to_client={0.to_client}".format(await stage.order(number))
        for number in AFTER
    }
    left = {number: [hand.amount for hand in (await stage.order(number)).hands] for number in (5, 6, 15)}
    await stage.pass_by(days=2)

    assert reached == list(STEPS)
    assert ends == AFTER
    assert left == {5: [1_667], 6: [1_000], 15: [2_500]}
    assert (await stage.order(12)).due == datetime(2026, 12, 22, 15, 59, tzinfo=UTC)
    assert (await stage.order(16)).state == "settled"
    assert await wrong(stage) == []


async def test_a_button_of_then_still_works(stage: Stage) -> None:
    """It hangs below a message that nobody can change any more."""
    token = next(
        str(row["token"])
        for table, row in ROWS
        if table == "tokens" and row["order_id"] & 0xFFFFFFFF == 21 and row["verb"] == "claim"
    )
    chat = Chat(id=GROUP, kind="group", title="一单一结")
    await stage.hand_in(Person(stage, "w20").event(key="later:press", kind=Kind.PRESS, token=token, chat=chat))

    assert (await stage.order(21)).state == "claimed"


async def test_what_waited_to_be_said_is_said(stage: Stage) -> None:
    """An answer that the old code had queued and not sent; and what a plugin kept."""
    await stage.app.sweep()
    queued = [message for message in stage.platform.sent if "#21" in str(message.elements)]

    assert len(queued) == 1
    assert await Person(stage, "w20").says("价格", key="later:price") == ["文案 100 元起"]


async def test_words_of_old_records_go_and_their_chains_hold(stage: Stage) -> None:
    """Half a year later no order that ended has a word in its records, and what is left of each is what its hash, or a hash of it, says;
    somebody who changes a sum in what is left is found.
    """
    engine = stage.app.desk.engine
    stage.clock.pass_by(timedelta(days=200))
    while await Retirement(stage.app.desk).orders():
        pass
    gone = "SELECT r.body FROM records r JOIN endings e ON e.order_id = r.order_id AND e.step = 2 ORDER BY r.id"
    bodies = [str(body) for (body,) in await engine.rows(gone)]
    ended = [json.loads(body) for body in bodies]

    assert [said["note"] for said in ended if said.get("note")] == []
    assert len([said for said in ended if said.get("kept")]) > 10
    assert await records.broken(engine) == {} and await wrong(stage) == []

    marked = next(body for body in bodies if '"kept":"' in body and '"amount":50000' in body)
    await engine.commit([Write("UPDATE records SET body = ? WHERE body = ?", (marked.replace("50000", "50001"), marked), 1)])

    assert len(await records.broken(engine)) == 1
