"""Privacy, told in chat: what somebody gets of what is kept of them, and what is left when they are erased."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from jiedan.evidence.verifying import check
from jiedan.host.erasing import Retirement
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Kind
from jiedan.storage import ledger, records, reporting
from jiedan.storage.engine import Write
from jiedan.storage.subjects import HOLDINGS
from jiedan.testing import Person, Stage
from tests.stories.conftest import heard
from tests.stories.court import Court
from tests.stories.test_evidence import fetched, inside

PNG = b"\x89PNG\r\n\x1a\n drawn by "
CANARY = {name: f"canary-{name}-7731" for name in ("boss", "ann", "owner")}
"""A word that only this person ever says."""


async def people(stage: Stage) -> tuple[Person, Person, Person]:
    """The owner, somebody who posts and somebody who works, whose names are found nowhere by chance."""
    owner, boss, ann = await stage.members("owner", "Boss-Zq81", "Ann-Xk92")
    return owner, boss, ann


async def traded(stage: Stage, owner: Person, boss: Person, ann: Person, *, to: str = "settled") -> Attachment:
    """Order 1 with everything that people say and hand in on its way. Returns a file of ann's."""
    file = await stage.files.keep("ann.png", "image/png", PNG + CANARY["ann"].encode())
    slip = await stage.files.keep("slip.png", "image/png", PNG + CANARY["boss"].encode())
    await boss.says(f"急需一份产品介绍文案,预算500元,明天交付,需要包含{CANARY['boss']}")
    await boss.says("确认 1")
    await ann.says("接单 1")
    await ann.says("确认 1")
    await boss.whispers("已付 1", files=(slip,))
    await owner.says("到账 1")
    await ann.says(f"进度 1 {CANARY['ann']} 一半")
    await ann.whispers(f"留言 1 请看 {CANARY['ann']}", files=(file,))
    await boss.whispers(f"留言 1 收到 {CANARY['boss']}")
    await ann.whispers(f"交付 1 在这里 {CANARY['ann']}", files=(file,))
    if to == "delivered":
        return file
    await boss.says("验收 1")
    await boss.whispers(f"评价 1 5 {CANARY['boss']}")
    await ann.whispers(f"评价 1 4 {CANARY['ann']}")
    await owner.says("打款 1")
    await ann.says("收到 1")
    return file


def archive(stage: Stage, who: Person) -> dict[str, bytes]:
    """The files of the newest archive that the person was sent."""
    sent = next(message for message in reversed(stage.platform.sent) if message.chat == who.private)
    file = next(part for part in sent.elements if isinstance(part, Attachment))
    content, problem = stage.files.content(file)
    assert content is not None, problem
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


async def everything(stage: Stage) -> str:
    """Every table and every copy of a file, as one text."""
    engine = stage.app.desk.engine
    tables = [f"{table.table} {row}" for table in HOLDINGS for row in await engine.rows(f"SELECT * FROM {table.table}")]  # noqa: S608
    copies = [path.read_bytes().decode("latin-1") for path in stage.files.folder.rglob("*") if path.is_file()]
    return "\n".join(tables + copies)


async def books_hold(stage: Stage) -> bool:
    """The balances are what the entries sum to, every entry makes zero, and every chain holds."""
    engine = stage.app.desk.engine
    even = [await reporting.uneven(engine, group.id) for group in await reporting.groups(engine)]
    return await ledger.kept(engine) == await ledger.summed(engine) and not any(even) and await records.broken(engine) == {}


async def passed(stage: Stage, *, days: int) -> None:
    """Days go by, and every morning the rounds are made."""
    for _ in range(days):
        await stage.pass_by(days=1)


@pytest.mark.row("M08")
async def test_m08_my_data_is_all_of_mine_and_nothing_of_others(stage: Stage) -> None:
    """M08: the archive has the account, orders, words, scores and money, with a list of sums; nobody else's word or name is in it."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann)
    await ann.whispers("我的数据")
    files = archive(stage, ann)
    parts = json.loads(files["data.json"])["parts"]
    all_of_it = b"".join(files.values()).decode()

    assert {name for name, rows in parts.items() if rows} == {
        "account", "chats", "groups", "points", "room", "orders", "reviews_given", "reviews_received", "deeds", "money",
        "standing", "activity", "decisions",
    }  # fmt: skip
    assert all_of_it.count(CANARY["ann"]) >= 5 and parts["account"][0]["uid"] == "Ann-Xk92"
    assert CANARY["boss"] not in all_of_it and "Boss-Zq81" not in all_of_it and CANARY["owner"] not in all_of_it
    assert [(row["number"], row["side"], row["price"]) for row in parts["orders"]] == [(1, "taken", 50000)]
    assert parts["reviews_received"][0]["score"] == 5 and "text" not in parts["reviews_received"][0]
    sums = {name: total for total, _, name in (line.partition("  ") for line in files["sha256.txt"].decode().splitlines())}
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != "sha256.txt"}
    assert "我的数据" in files["index.html"].decode() and '<html lang="zh">' in files["index.html"].decode()


async def test_the_tables_of_the_archive_hold_no_formula(stage: Stage) -> None:
    """What a member wrote is text in a spreadsheet, whatever it begins with; and data.json is what its schema says."""
    _, boss, _ = await people(stage)
    await boss.says("发单 =1+1,预算500元,明天18点前")
    await boss.whispers("language english")
    await boss.whispers("my data")
    files = archive(stage, boss)
    rows = list(csv.DictReader(io.StringIO(files["orders.csv"].decode("utf-8-sig"))))
    schema = json.loads(files["schema.json"])

    assert [row["text"][0] for row in rows] == ["'"] or not rows[0]["text"].startswith("=")
    assert set(schema["$defs"]["MyData"]["properties"]) == set(json.loads(files["data.json"]))
    assert "My data" in files["index.html"].decode()


async def test_it_is_sent_in_private_once_a_day_and_not_kept(stage: Stage) -> None:
    """In the group it is talk, or refused; a second time the same day, too; after two days our copy is gone."""
    _, _, ann = await people(stage)

    assert await ann.says("我的数据") == []
    assert "私聊" in (await ann.says("/my_data"))[0]

    await ann.whispers("我的数据")
    [copy] = [path for path in stage.files.folder.rglob("*") if path.is_file()]

    assert "一天导出一次" in (await ann.whispers("我的数据"))[0]

    await passed(stage, days=10)

    assert not copy.exists()
    assert "压缩包" in (await ann.whispers("我的数据"))[0]


@pytest.mark.row("M08")
async def test_m08_who_is_erased_is_found_nowhere_and_the_books_hold(database: str) -> None:
    """M08: after the second step no table, file or message holds a word, name or id of the person; sums, chains and evidence hold."""
    async with Stage(url=database) as stage:
        owner, boss, ann = await people(stage)
        await traded(stage, owner, boss, ann)
        await fetched(stage, boss)
        before = await stage.books()
        asked = await ann.whispers("删除我")
        answer = await ann.presses("确定，删除我", private=True)
        await passed(stage, days=12)
        left = await everything(stage)

        assert "不能撤回" in asked[0] and "办好了" in answer[0]
        assert [word for word in (CANARY["ann"], "Ann-Xk92") if word in left] == []
        assert CANARY["boss"] in left and "已注销用户 #3" in left
        assert await stage.books() == before and await books_hold(stage)
        report = check(await fetched(stage, boss))
        assert report.findings == () and all(gone.sealed for gone in report.erased)
        assert {"confirm", "report", "deliver", "review_last"} >= {gone.name for gone in report.erased} >= {"report", "deliver"}


async def test_evidence_says_what_was_erased_and_when(stage: Stage) -> None:
    """The printed pages say it at each step in place of the words, and where the order was published."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann)
    await boss.whispers("删除我")
    await boss.whispers("确认删除我")
    await passed(stage, days=1)
    files = inside(await fetched(stage, ann))
    records = files["records.jsonl"].decode()

    assert "published.json" not in files and records.count("erased_at") >= 4
    assert CANARY["boss"] not in records


@pytest.mark.row("M05")
async def test_m05_nobody_gets_what_is_kept_of_another(stage: Stage) -> None:
    """M05: neither the owner nor a deputy reads in their own data, or without a dispute in the evidence, what two sides said; who asked for
    data, and when, is written down.
    """
    owner, boss, ann = await people(stage)
    deputy = Person(stage, "deputy")
    await stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
    await traded(stage, owner, boss, ann)
    seen = []
    for staff in (owner, deputy):
        await staff.whispers("我的数据")
        seen.append(b"".join(archive(stage, staff).values()).decode())
        seen += await staff.whispers("证据 1")
    rows = await stage.app.desk.engine.rows("SELECT member_id, kind FROM privacy_requests ORDER BY id")

    assert [text for text in seen if CANARY["boss"] in text or CANARY["ann"] in text] == []
    assert rows == [(1, "data"), (4, "data")]


@pytest.mark.row("M08")
async def test_m08_a_poster_takes_their_order_text_along(stage: Stage) -> None:
    """M08: the poster's need, title, slip, room lines and reviews go; the other side keeps theirs, and the order its sums."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann)
    await boss.whispers("删除我")
    await boss.whispers("确认删除我")
    await passed(stage, days=2)
    left, order = await everything(stage), await stage.order()

    assert [word for word in (CANARY["boss"], "Boss-Zq81") if word in left] == []
    assert CANARY["ann"] in left
    assert (order.title, order.text, order.price, order.received) == ("", "", 50000, 50000)


async def test_whoever_comes_back_is_somebody_new(stage: Stage) -> None:
    """The same account joins again: another member, with no points and no orders."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann)
    await ann.whispers("删除我")
    await ann.whispers("确认删除我")
    await ann.says("帮助")
    rows = await stage.app.desk.engine.rows("SELECT id FROM members WHERE uid = 'Ann-Xk92'")

    assert rows not in ([], [(3,)])
    assert "还没有订单" in (await ann.whispers("我的订单"))[0]


async def test_what_is_not_over_postpones_it(stage: Stage) -> None:
    """An open order, a quote that stands, money that is owed: each is named with its end, and nothing is erased."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann, to="delivered")
    told = (await ann.whispers("删除我"))[0]

    assert "现在还不能注销" in told and "#1（待验收）" in told and "最晚" in told
    assert "先发「删除我」" in (await ann.whispers("确认删除我"))[0]

    await boss.says("验收 1")

    assert "还欠你 ¥475.00" in (await ann.whispers("删除我"))[0]

    await owner.says("打款 1")
    await ann.says("收到 1")
    await boss.says("发单 报价 logo设计，周五前")
    await boss.says("确认 2")
    await ann.whispers("报价 2 300元")

    assert "#2" in (await ann.whispers("删除我"))[0]

    await ann.whispers("撤回报价 2")
    await ann.whispers("删除我")

    assert "办好了" in (await ann.whispers("确认删除我"))[0]


@pytest.mark.row("M08", "M03")
async def test_m08_a_blacklist_and_a_removal_that_waits_postpone_it(tmp_path: Path) -> None:
    """M08, M03: proposed for the blacklist, on it, or about to leave: each is named, with its end or what to do; then nothing stands in
    the way.
    """
    async with Stage(keys=tmp_path / "keys") as stage:
        court = Court(stage)
        await court.gather()
        await court.proposes()
        proposed = (await court.cheat.whispers("删除我"))[0]
        await court.confirms(court.deputies[0])
        standing = (await court.cheat.whispers("删除我"))[0]
        await stage.pass_by(days=91)
        leaves = (
            "INSERT INTO removals (group_id, member_id, key, why, grounds, again, before, status, due_at, version, at)"
            " VALUES (1, (SELECT id FROM members WHERE uid = 'cheat'), 'k', '', '', 0, 'good', 'asked', 1, 1, 1)"
        )
        await stage.app.desk.engine.commit([Write(leaves, (), 1)])
        waits = (await court.cheat.whispers("删除我"))[0]
        await stage.app.desk.engine.commit([Write("UPDATE removals SET status = 'kept'", (), 1)])
        free = (await court.cheat.whispers("删除我"))[0]
        await court.cheat.whispers("确认删除我")
        await passed(stage, days=12)
        left = await everything(stage)

    assert "黑名单里有关于你的记录还没完" in proposed and "黑名单里有关于你的记录还没完" in standing and "申诉黑名单" in standing
    assert "现在还不能注销" in waits and "正要把你移出" in waits and "黑名单" not in waits
    assert "确定要注销吗" in free
    assert "cheat" not in left


async def test_the_question_counts_for_ten_minutes(stage: Stage) -> None:
    """Later neither the button nor the words do anything."""
    _, _, ann = await people(stage)
    await ann.whispers("删除我")
    await stage.pass_by(minutes=11)

    assert "先发「删除我」" in (await ann.presses("确定，删除我", private=True))[0]
    assert "先发「删除我」" in (await ann.whispers("确认删除我"))[0]


@pytest.mark.row("M08", "M05")
async def test_m08_evidence_of_a_dispute_waits_for_its_time(stage: Stage) -> None:
    """M08: what was said in a dispute is both sides' evidence, and goes by itself when its time is over."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann, to="delivered")
    await heard((owner, boss, ann))
    await owner.says("裁决 1 500 做得好")
    await owner.says("打款 1")
    await ann.says("收到 1")
    told = await ann.whispers("删除我")
    await ann.whispers("确认删除我")
    await passed(stage, days=20)
    soon = await everything(stage)
    open_still = await stage.app.desk.engine.rows("SELECT done_at FROM privacy_requests")

    assert "有过纠纷" in told[0] and "留到" in told[0]
    assert CANARY["ann"] in soon and "Ann-Xk92" not in soon and open_still == [(None,)]
    assert check(await fetched(stage, boss)).findings == ()

    await passed(stage, days=175)
    later = await everything(stage)

    assert [word for word in CANARY.values() if word in later] == []
    assert await stage.app.desk.engine.rows("SELECT id FROM privacy_requests WHERE done_at IS NULL") == []
    assert await books_hold(stage)


@pytest.mark.row("M08", "M05")
async def test_m08_what_is_kept_of_an_order_goes_by_itself(database: str) -> None:
    """M08: slips after 90 days, words and files after 180, texts of reviews after two years; titles, sums, scores and chains stay."""
    async with Stage(url=database) as stage:
        owner, boss, ann = await people(stage)
        file = await traded(stage, owner, boss, ann)
        await passed(stage, days=92)
        slips = await stage.app.desk.engine.rows("SELECT id FROM slips")
        rooms = await stage.app.desk.engine.rows("SELECT id FROM room_lines")

        assert (slips, len(rooms)) == ([], 2) and stage.files.path(file).exists()

        await passed(stage, days=90)
        order = await stage.order()

        assert (order.text, order.deliveries[0].note, order.deliveries[0].files) == ("", "", ())
        assert order.title and [review.text for review in order.reviews] == [CANARY["boss"], CANARY["ann"]]
        assert not stage.files.path(file).exists()
        assert await books_hold(stage) and check(await fetched(stage, boss)).findings == ()

        await stage.pass_by(days=560)
        await stage.pass_by(days=1)
        order = await stage.order()

        assert [(review.text, review.score) for review in order.reviews] == [("", 5), ("", 4)]
        assert await stage.app.desk.engine.rows("SELECT order_id FROM endings") == []


async def test_an_order_of_which_money_is_owed_keeps_its_words(stage: Stage) -> None:
    """However long ago it ended: they go when it is paid out and the time since then is over."""
    owner, boss, ann = await people(stage)
    await traded(stage, owner, boss, ann, to="delivered")
    await boss.says("验收 1")
    stage.clock.pass_by(timedelta(days=400))
    while await Retirement(stage.app.desk).orders():
        pass
    kept = await stage.order()
    await owner.says("打款 1")
    stage.clock.pass_by(timedelta(days=181))
    while await Retirement(stage.app.desk).orders():
        pass

    assert CANARY["boss"] in kept.text and kept.deliveries[0].note
    assert (await stage.order()).text == ""


async def test_who_left_every_group_is_erased_by_the_clock(stage: Stage) -> None:
    """After 180 days in no group; who came back in between is not."""
    _, boss, ann = await people(stage)
    await stage.hand_in(ann.event(kind=Kind.LEAVE, message=""))
    await stage.hand_in(boss.event(kind=Kind.LEAVE, message=""))
    await stage.pass_by(hours=7)
    await stage.pass_by(days=100)
    await boss.says("/帮助")
    await stage.pass_by(days=1)
    await stage.pass_by(days=100)
    await stage.pass_by(days=1)
    rows = await stage.app.desk.engine.rows("SELECT name FROM members ORDER BY id")

    assert [name for (name,) in rows] == ["owner", "Boss-Zq81", "已注销用户 #3"]


@pytest.mark.row("M09")
async def test_m09_privacy_says_in_plain_words_what_is_kept(stage: Stage) -> None:
    """M09: what, how long, who sees it, how to get it and how to have it erased, in the person's language."""
    _, _, ann = await people(stage)
    told = (await ann.whispers("隐私"))[0]

    assert all(part in told for part in ("180 天", "90 天", "谁看得到", "「我的数据」", "「删除我」", "平台"))
    assert await ann.says("隐私") == []

    await ann.whispers("language english")

    assert "What you leave here" in (await ann.whispers("privacy"))[0]
