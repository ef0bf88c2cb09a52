"""What groups hold about their people, in every table: told to whom it is about, erased, and gone when its time is over."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from jiedan.clock import micros
from jiedan.host.erasing import Retirement
from jiedan.messages.elements import Attachment
from jiedan.storage import erasing
from jiedan.storage.engine import Engine, Write
from jiedan.storage.subjects import HOLDINGS, Erasing, Kind
from jiedan.testing import Stage
from tests.storage.planting import about, plant, word
from tests.stories.test_privacy import archive, everything

OWNER, ANN, BOB = 1, 2, 3
OF_ORDERS: Final = frozenset({"orders", "records", "outbox", "room_lines", "dialogues", "reactions", "notes", "loose_files"})
"""Tables with words that stories fill: tests/stories/test_privacy.py."""
NOT_TOLD: Final = frozenset({"applications.mark", "strikes.key", "strikes.digest", "removals.key", "name", "uid", "files"})
"""What is made of the member's words to find or check them, and names that they know."""


async def planted(stage: Stage, at: int = 1) -> Engine:
    """Rows about ann by the owner, and about bob by ann."""
    await stage.members("owner", "ann", "bob")
    engine = stage.app.desk.engine
    await plant(engine, about(1, ANN, OWNER, word("ann"), word("owner"), at))
    await plant(engine, about(1, BOB, ANN, word("bob"), word("ann-of-bob"), at))
    return engine


def words_of(who: str, text: str) -> set[str]:
    """The places from which words of somebody stand in the text."""
    every = {
        place for _, row in about(1, 1, 1, word(who), word(who)) for value in row.values() for place in _places(str(value), who)
    }
    return {place for place in every | {"strike_steps.text", "strike_steps.appeal"} if f"canary-{who}-{place}" in text}


def _places(value: str, who: str) -> list[str]:
    return [part.partition('"')[0] for part in value.split(f"canary-{who}-")[1:]]


def test_every_column_of_words_has_a_row_to_be_tried_on() -> None:
    """Whoever adds a column of words plants a word in it here."""
    rows = about(1, ANN, OWNER, word("ann"), word("owner"))
    held = {
        each.table: {name for name, kind in each.personal.items() if kind is Kind.P3 and name != "member_id"} for each in HOLDINGS
    }
    filled = {table: {name for name, value in row.items() if "canary" in str(value)} for table, row in rows}
    filled |= {"strike_steps": {"text"}}

    assert {table for table, columns in held.items() if columns} - filled.keys() == OF_ORDERS
    assert {table: held[table] - names for table, names in filled.items() if held[table] - names} == {}


@pytest.mark.row("M08")
async def test_m08_my_data_has_every_word_that_groups_keep_of_me_and_none_of_others(url: str) -> None:
    """M08: a word of mine in each table is in my data, also what I wrote as staff; what staff and others said is in no table of it."""
    async with Stage(url=url) as stage:
        await planted(stage)
        (ann,) = (await stage.members("ann"))[:1]
        await ann.whispers("我的数据")
        parts = json.loads(archive(stage, ann)["data.json"])["parts"]
        told = json.dumps(parts, ensure_ascii=False)
        named = words_of("ann", await everything(stage)) - NOT_TOLD

        assert named - words_of("ann", told) == set()
        assert len(named) >= 10 and words_of("owner", told) | words_of("bob", told) == set()
        assert len(words_of("ann-of-bob", told)) >= 10
        assert [set(row) for row in parts["payout_accounts"]] == [{"group", "at"}]
        assert [row["rule"] for row in parts["decisions"]] == ["r"] and parts["standing"][0]["rights"] == "orders"
        assert {name for name, rows in parts.items() if rows} >= {
            "let_downs",
            "removals",
            "blacklist",
            "let_pass",
            "payout_accounts",
            "places",
            "verified",
        }


@pytest.mark.row("M08")
async def test_m08_who_is_erased_leaves_no_word_in_any_table(url: str) -> None:
    """M08: neither what they said, nor what they wrote of others, nor what was said of them; what others said stays, and so do sums."""
    async with Stage(url=url) as stage:
        engine = await planted(stage)
        (ann,) = await stage.members("ann")
        await ann.whispers("删除我")
        answer = await ann.whispers("确认删除我")
        await stage.pass_by(minutes=5)
        left = await everything(stage)
        rows = await engine.rows("SELECT member_id FROM overrides ORDER BY id")
        points = await engine.rows("SELECT amount FROM points WHERE member_id = ?", (ANN,))
        kept = await engine.rows("SELECT status FROM blacklist_entries WHERE member_id = ?", (BOB,))

        assert "办好了" in answer[0]
        assert [who for who in ("ann", "ann-of-bob", "owner") if words_of(who, left)] == []
        assert "canary-ann" not in left and len(words_of("bob", left)) == len(words_of("bob", left) | NOT_TOLD - {"files"}) >= 10
        assert (rows, points, kept) == ([(ANN,), (BOB,)], [(2,)], [("lifted",)])


@pytest.mark.row("M08")
async def test_m08_where_rows_go_none_of_the_erased_is_left(url: str) -> None:
    """M08: also those without words: rights, titles, when they came and how often they spoke. Those of others stay."""
    tables = [each.table for each in HOLDINGS if each.erasing is Erasing.ROW and "member_id" in each.personal]
    async with Stage(url=url) as stage:
        engine = await planted(stage)
        (ann,) = await stage.members("ann")
        before = await _with_rows(engine, tables, ANN)
        await ann.whispers("删除我")
        await ann.whispers("确认删除我")
        await stage.pass_by(minutes=5)
        after, of_bob = await _with_rows(engine, tables, ANN), await _with_rows(engine, tables, BOB)

    assert {"deputies", "titles", "activity", "introductions", "places"} <= before
    assert after == set() and "titles" in of_bob


@pytest.mark.row("M08", "M03")
async def test_m08_a_ban_postpones_it(url: str) -> None:
    """M08, M03: who is banned does not come back as somebody new; the group is named, and nothing is erased."""
    async with Stage(url=url) as stage:
        _, ann = await stage.members("owner", "ann")
        await stage.app.desk.engine.commit([Write("UPDATE memberships SET standing = 'banned' WHERE member_id = 2", (), 1)])
        [told] = await ann.whispers("删除我")
        await ann.whispers("确认删除我")
        left = await stage.app.desk.engine.rows("SELECT uid FROM members WHERE id = 2")

    assert "现在还不能注销" in told and "一单一结" in told
    assert left == [("ann",)]


async def _with_rows(engine: Engine, tables: list[str], member: int) -> set[str]:
    """Those of the tables that have a row of the member."""
    found = {table: await engine.rows(f"SELECT 1 FROM {table} WHERE member_id = ?", (member,)) for table in tables}  # noqa: S608
    return {table for table, rows in found.items() if rows}


async def test_an_entry_that_peers_were_told_of_stays_until_its_end(url: str) -> None:
    """It has no words of the person any more, and can be taken back; after its end it goes."""
    async with Stage(url=url) as stage:
        engine = await planted(stage)
        (ann,) = await stage.members("ann")
        end = micros(stage.clock.now() + timedelta(days=5))
        await engine.commit([
            Write("UPDATE blacklist_entries SET expires_at = ?, uid = 'ann' WHERE member_id = ?", (end, ANN), 1),
            Write("INSERT INTO blacklist_issued (peer_id, seq, entry_id, line) SELECT 1, 1, id, '' FROM blacklist_entries"
                  " WHERE member_id = ?", (ANN,), 1),
        ])  # fmt: skip
        await ann.whispers("删除我")
        await ann.whispers("确认删除我")
        query = "SELECT uid, name, appealed, ruling FROM blacklist_entries WHERE member_id = ?"
        before = await engine.rows(query, (ANN,))
        stage.clock.pass_by(timedelta(days=6))
        await over(stage)

        assert before == [("ann", "已注销用户 #2", "", "")]
        assert await engine.rows(query, (ANN,)) == []


async def over(stage: Stage) -> None:
    """The round is made until nothing is left to do."""
    while await Retirement(stage.app.desk).conduct():
        pass


async def counts(engine: Engine) -> dict[str, int]:
    """How many rows about ann and bob each table has that a round empties."""
    tables = (
        "talk", "applications", "places", "blacklist_entries", "payout_accounts", "decisions", "overrides", "let_downs", "removals",
        "findings", "strikes", "strike_steps",
    )  # fmt: skip
    return {table: int(str((await engine.rows(f"SELECT COUNT(*) FROM {table}"))[0][0])) for table in tables}  # noqa: S608


@pytest.mark.row("M08")
async def test_m08_what_groups_hold_about_people_goes_by_itself(url: str) -> None:
    """M08: talk at once, applications and ended entries after 180 days, what was held against people after two years, strikes two years
    after they expired; what waits for somebody stays.
    """
    async with Stage(url=url) as stage:
        engine = await planted(stage, at=micros(stage.clock.now()))
        await engine.commit([
            Write("UPDATE removals SET status = 'asked' WHERE member_id = ?", (BOB,), 1),
            Write("UPDATE applications SET status = 'sent' WHERE member_id = ?", (BOB,), 1),
            Write("UPDATE findings SET upheld = '[1]' WHERE number = ?", (BOB,), 1),
        ])  # fmt: skip
        seen = {}
        for day, passed in (("2", 2), ("179", 177), ("181", 2), ("729", 548), ("731", 2), ("819", 88), ("821", 2)):
            stage.clock.pass_by(timedelta(days=passed))
            await over(stage)
            seen[day] = [
                table for table, count in (await counts(engine)).items() if count < (4 if table == "strike_steps" else 2)
            ]
            if day in ("179", "181"):
                seen[f"words {day}"] = [str("canary" in str(body)) for (body,) in await engine.rows("SELECT body FROM decisions")]
        left = await counts(engine)

    assert seen["2"] == seen["179"] == ["talk"]
    assert (seen["words 179"], seen["words 181"]) == (["True"] * 2, ["False"] * 2)
    assert seen["181"] == seen["729"] == ["talk", "applications", "places", "blacklist_entries", "payout_accounts"]
    assert seen["731"] == seen["819"] == [*seen["181"], "decisions", "overrides", "let_downs", "removals", "findings"]
    assert seen["821"] == [*seen["731"], "strikes", "strike_steps"]
    assert left == dict.fromkeys(left, 0) | {"applications": 1, "removals": 1, "findings": 1}


@pytest.mark.parametrize(
    ("table", "column"), [("blacklist_entries", "files"), ("applications", "form"), ("introductions", "works")]
)
async def test_a_file_that_somebody_still_needs_is_kept(tmp_path: Path, table: str, column: str) -> None:
    """Evidence of an entry, a piece of work: whoever sent it around, the copy goes with the row that names it, and not before."""
    async with Stage(files=tmp_path) as stage:
        engine = await planted(stage)
        file: Attachment = await stage.files.keep("work.png", "image/png", b"\x89PNG\r\n\x1a\n of ann")
        named = json.dumps({"files": [{"sha256": file.sha256}]}, separators=(",", ":"))
        await engine.commit([Write(f"UPDATE {table} SET {column} = ? WHERE member_id = ?", (named, ANN), 1)])  # noqa: S608
        await engine.commit(erasing.loosen([file.sha256], stage.clock.now()))
        await Retirement(stage.app.desk).files()
        needed = stage.files.path(file).exists()
        await engine.commit([Write(f"DELETE FROM {table} WHERE member_id = ?", (ANN,), 1)])  # noqa: S608
        await engine.commit(erasing.loosen([file.sha256], stage.clock.now()))
        await Retirement(stage.app.desk).files()

    assert needed
    assert not stage.files.path(file).exists()


async def test_titles_of_the_erased_are_not_left_in_what_was_decided_about_others(url: str) -> None:
    """What rules said of whoever took their order, or had a name like theirs, has no word of it; other decisions keep theirs."""
    async with Stage(url=url) as stage:
        owner, ann, _ = await stage.members("owner", "ann", "bob")
        engine = stage.app.desk.engine
        bodies = (
            {"message": {"text": "kept"}, "member": {"looks_like": "owner"}},
            {"message": {"text": "gone"}, "member": {"looks_like": "ann"}},
            {"order": {"title": "gone", "kind": "task"}},
        )
        await ann.says("发单 画一张海报，预算50元，明天交付")
        await ann.says("取消 1")
        [(order,)] = await engine.rows("SELECT id FROM orders")
        for number, facts in enumerate(bodies):
            body = json.dumps({"topic": "claim", "facts": facts}, separators=(",", ":"))
            row = {"group_id": 1, "member_id": BOB, "topic": "claim", "rule": "r", "version": 1, "at": 1, "body": body}
            await plant(engine, [("decisions", row | ({"order_id": order} if number == 2 else {}))])
        await ann.whispers("删除我")
        await ann.whispers("确认删除我")
        await stage.pass_by(minutes=5)
        left = await engine.rows("SELECT body FROM decisions WHERE member_id = ? ORDER BY id", (BOB,))

    assert owner is not None
    assert [json.loads(str(body))["facts"] for (body,) in left] == [
        bodies[0], {"message": {"text": ""}, "member": {"looks_like": ""}}, {"order": {"title": "", "kind": "task"}},
    ]  # fmt: skip
