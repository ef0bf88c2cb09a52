"""`jiedan report`, `jiedan reconcile` and the workbooks of `jiedan export`, on a database in which people traded."""

import asyncio
import csv
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiedan.messages.inbound import Chat
from jiedan.testing import Stage
from tests.cli.conftest import Answer, Terminal

FIRST_OF_DECEMBER = timedelta(days=9, hours=14)
"""From the beginning of the stage's time to midnight in Shanghai."""
WECHAT = """微信支付账单明细,,,,,,,,,,
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
2026-11-21 10:00:05,转账,boss,转账备注:微信转账,收入,¥500.00,/,已存入零钱,"4200001234567",/,/
2026-11-21 11:00:05,转账,cat,转账备注:订单2,收入,¥500.00,/,已存入零钱,"4200001234999",/,/
2026-12-01 09:00:00,转账,ann,/,支出,¥475.00,零钱,对方已收钱,"4200001235000",/,/
"""


async def trade(stage: Stage) -> None:
    """Two orders paid on 21 November: one is released on the last second of November and paid out on the first of December, the
    other is still kept.
    """
    owner, boss, ann, bea = await stage.members("owner", "boss", "ann", "bea")
    for number, worker in ((1, ann), (2, bea)):
        await boss.says("发单 海报，预算500元，12月3日交付")
        for person, words in ((boss, f"确认 {number}"), (worker, f"接单 {number}"), (worker, f"确认 {number}")):
            await person.says(words)
        await boss.says(f"已付 {number}")
        await owner.says(f"到账 {number}")
    await stage.pass_by(seconds=FIRST_OF_DECEMBER.total_seconds() - 1)
    await ann.says("交付 1 好了")
    await boss.says("验收 1")
    await stage.pass_by(seconds=1)
    await owner.says("打款 1")
    await ann.says("收到 1")


def other(chat: str) -> Chat:
    """Another group's chat."""
    return Chat(id=chat, kind="group", title=f"Group {chat}")


def url_of(terminal: Terminal) -> str:
    """The database that the commands in this terminal use."""
    (terminal.folder / "data").mkdir(exist_ok=True)
    return f"sqlite:///{terminal.folder / 'data' / 'jiedan.db'}"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which people traded, for every test to copy."""
    file = tmp_path_factory.mktemp("traded") / "jiedan.db"

    async def play() -> None:
        async with Stage(url=f"sqlite:///{file}") as stage:
            await trade(stage)

    asyncio.run(play())
    return file


@pytest.fixture
def traded(terminal: Terminal, template: Path) -> Terminal:
    """A terminal in a folder whose group has traded."""
    (terminal.folder / "data").mkdir()
    shutil.copy(template, terminal.folder / "data" / "jiedan.db")
    return terminal


def change(terminal: Terminal, *statements: str, title: str = "") -> None:
    """Somebody writes into the database by hand. `?` in a statement is the title."""
    with closing(sqlite3.connect(terminal.folder / "data" / "jiedan.db")) as database, database:
        for statement in statements:
            assert database.execute(statement, (title,) if "?" in statement else ()).rowcount


def cells(answer: Answer) -> list[list[str]]:
    """The words of each printed line."""
    return [line.split() for line in answer.out.splitlines()]


def sheet(path: Path, name: str) -> list[tuple[object, ...]]:
    """The rows of a sheet."""
    return list(load_workbook(path)[name].iter_rows(values_only=True))


def test_liabilities_name_holders_and_whose_it_is(traded: Terminal) -> None:
    """At any time: today the second order and the commission, at the end of November the worker's pay too. The books are right."""
    today, then = traded.jiedan("report", "liabilities"), traded.jiedan("report", "liabilities", "--at", "2026-11-30")
    before = traded.jiedan("report", "liabilities", "--at", "2026-11-20", "--language", "en")

    assert (today.code, then.code, before.code) == (0, 0, 0)
    assert ["owner", "代管（订单未完）", "2", "boss", "bea", "¥500.00", "2026-11-21", "10:00"] in [
        row[:8] for row in cells(today)
    ]
    assert ["owner", "¥525.00", "¥25.00"] in cells(today)
    assert ["owner", "待付给接单人", "ann", "1", "boss", "ann", "¥475.00", "2026-11-30", "23:59", "0"] in cells(then)
    assert ["owner", "¥1000.00", "¥25.00"] in cells(then)
    assert "账平" in today.out
    assert "None." in before.out


@pytest.mark.parametrize(
    ("by_hand", "told"),
    [
        (
            ["UPDATE balances SET amount = amount + 1 WHERE account = 'holder:1'"],
            "owner 手里的现金：应为 ¥525.00，账上是 ¥525.01。",
        ),
        (["UPDATE entries SET amount = amount + 1 WHERE account = 'payable:3' AND amount > 0"], "订单 #1 第"),
        (
            [
                "UPDATE entries SET amount = amount / 5 WHERE order_id = 4294967298",
                "UPDATE balances SET amount = amount + 40000 WHERE account = 'escrow:order:4294967298'",
                "UPDATE balances SET amount = amount - 40000 WHERE account = 'holder:1'",
            ],
            "步的分录和订单记录不一致：有人改过数据库。",
        ),
    ],
)
def test_books_that_were_changed_by_hand_are_shouted_about(traded: Terminal, by_hand: list[str], told: str) -> None:
    """A balance, a line, or both so that they agree: the orders' records still know."""
    change(traded, *by_hand)
    answer = traded.jiedan("report", "liabilities")

    assert answer.code == 1
    assert "！！账不平" in answer.out
    assert told in answer.out


def test_a_month_is_that_of_the_ledger_in_the_groups_zone(traded: Terminal) -> None:
    """Released in the last second of November, paid out in the first of December: earned in November, paid out in December, though
    both are November in UTC. A month that is closed again is the same, byte by byte, and what it leaves is what the next begins with.
    """
    answers = [traded.jiedan("report", "month", "2026-11", "--to", name, "--language", "en") for name in ("one.xlsx", "two.xlsx")]
    december = traded.jiedan("report", "month", "2026-12", "--language", "en")
    november = {" ".join(row[:-1]): row[-1] for row in cells(answers[0]) if row}
    later = {" ".join(row[:-1]): row[-1] for row in cells(december) if row}
    one, two = ((traded.folder / name).read_bytes() for name in ("one.xlsx", "two.xlsx"))

    assert [answer.code for answer in (*answers, december)] == [0, 0, 0]
    assert (november["Turnover"], november["Commission earned"], november["Received"]) == ("¥500.00", "¥25.00", "¥1000.00")
    assert (november["Released to workers"], november["Paid out"], november["Returned"]) == ("¥475.00", "¥0.00", "¥0.00")
    assert (later["Turnover"], later["Received"], later["Paid out"]) == ("¥0.00", "¥0.00", "¥475.00")
    assert november["cash of owner ¥0.00 ¥1000.00 ¥0.00"] == "¥1000.00"
    assert later["cash of owner ¥1000.00 ¥0.00 ¥475.00"] == "¥525.00"
    assert later["kept (all orders) ¥500.00 ¥0.00 ¥0.00"] == "¥500.00"
    assert one == two


def test_a_month_that_does_not_come_out_ends_with_code_1(traded: Terminal) -> None:
    """And names the entry."""
    change(traded, "UPDATE entries SET amount = amount + 1 WHERE account = 'income:commission'")
    answer = traded.jiedan("report", "month", "2026-11", "--language", "en")

    assert answer.code == 1
    assert "THE BOOKS ARE WRONG" in answer.out
    assert re.search(r"The entry of order #1, step \d+, does not make zero\.", answer.out)


async def test_open_items_are_listed_the_oldest_first(terminal: Terminal) -> None:
    """What is kept; and a payment that was reported and is not there."""
    async with Stage(url=url_of(terminal)) as stage:
        await trade(stage)
        boss, cat = await stage.members("boss", "cat")
        await boss.says("发单 封面，预算300元，12月20日交付")
        for person, words in ((boss, "确认 3"), (cat, "接单 3"), (cat, "确认 3"), (boss, "已付 3 300元 流水号 4200009999")):
            await person.says(words)
    answer = terminal.jiedan("report", "open", "--language", "en")
    items = [" ".join(row) for row in cells(answer) if row and row[0] in ("kept", "reported,")]

    assert answer.code == 0
    assert len(items) == 2
    assert items[0].startswith("kept for the order 2 海报 — ¥500.00 2026-11-21 10:00")
    assert items[1].startswith("reported, not received 3 封面 boss ¥300.00 2026-12-01 00:00")


def test_a_statement_is_held_against_the_ledger(traded: Terminal) -> None:
    """The order's number tells two equal payments apart; then the rest is clear. Everything matches: code 0."""
    (traded.folder / "wechat.csv").write_text(WECHAT.replace("¥", "￥"), encoding="gbk")
    answer = traded.jiedan("reconcile", "wechat.csv", "--to", "result.xlsx", "--language", "en")
    rows = sheet(traded.folder / "result.xlsx", "Reconciliation")
    heads = ("Date on the statement", "Amount", "Transaction", "Time in the ledger")
    day, amount, transaction, booked = (rows[0].index(head) for head in heads)

    assert (answer.code, answer.err) == (0, "")
    assert "time = 交易时间" in answer.out and "(GBK)" in answer.out
    assert "Matched: 3. Ambiguous: 0. Only on the statement: 0. Only in the ledger: 0." in answer.out
    assert [(row[1], row[rows[0].index("Order")]) for row in rows[1:]] == [
        ("amount and day alone", 1),
        ("order number in the remark", 2),
        ("amount and day alone", 1),
    ]
    assert (rows[3][amount], str(rows[3][day]), str(rows[3][booked])) == (-475, "2026-12-01 09:00:00", "2026-12-01 00:00:00")
    assert rows[3][transaction] == "4200001235000"


def test_what_does_not_match_is_open(traded: Terminal) -> None:
    """Two equal payments without a number are ambiguous, a purchase is only on the statement, the payout only in the ledger: code 1."""
    text = "日期,收入,支出,附言\n2026-11-21,500.00,,\n2026-11-22,500.00,,\n2026-12-01,,12.00,=1+1\n"
    (traded.folder / "bank.csv").write_text(text, encoding="utf-8")
    answer = traded.jiedan("reconcile", "bank.csv", "--to", "r.xlsx", "--language", "en")
    book = load_workbook(traded.folder / "r.xlsx")["Reconciliation"]
    remark = next(cell for row in book.iter_rows() for cell in row if cell.value == "=1+1")

    assert answer.code == 1
    assert "Matched: 0. Ambiguous: 1. Only on the statement: 1. Only in the ledger: 1." in answer.out
    assert sum("ambiguous (group 1)" in line for line in answer.out.splitlines()) == 4
    assert remark.data_type == "s"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["reconcile", "none.csv"], "There is no file none.csv."),
        (["reconcile", "prose.csv"], "No row of the file names a time and an amount."),
        (["reconcile", "us.csv"], "--dates dmy or --dates mdy"),
        (["reconcile", "us.csv", "--dates", "ymw"], "Take ymd, dmy or mdy."),
        (["reconcile", "us.csv", "--columns", "when=Date"], "the fields are time, amount"),
        (["reconcile", "us.csv", "--dates", "mdy", "--holder", "eve"], "owner (id 1)"),
        (["reconcile", "us.csv", "--columns", "remark=Memo"], "There is no column Memo in the file."),
        (["report", "month", "november"], "Write it as 2026-11."),
        (["report", "liabilities", "--at", "30.11."], "Write it as 2026-11-30."),
        (["report", "open", "--group", "other"], "一单一结 (id 1)"),
        (["report", "open", "--language", "tlh"], "Take one of"),
        (["export", "all", "--to", "all.csv"], "A CSV file holds one table."),
        (["export", "everything", "--to", "all.xlsx"], "Take one of orders, payments"),
        (["export", "--to", "us.csv"], "us.csv is there already."),
        (["export", "orders", "--to", "folder"], "A folder takes everything"),
        (["export", "--to", "old.xls"], "Call it old.xlsx."),
    ],
)
def test_what_cannot_be_done_is_told_with_its_remedy(traded: Terminal, words: list[str], told: str) -> None:
    """In two lines, with code 2."""
    (traded.folder / "prose.csv").write_text("Dear customer,\nnothing happened.\n", encoding="utf-8")
    (traded.folder / "us.csv").write_text("Date,Amount\n11/12/2026,5.00\n", encoding="utf-8")
    answer = traded.jiedan(*words)

    assert answer.code == 2
    assert told in answer.err
    assert "Traceback" not in answer.err


def test_a_workbook_has_a_sheet_a_kind_and_cells_of_the_right_type(traded: Terminal) -> None:
    """Amounts are numbers with two digits, times are dates by the group's clock, what members wrote is text, no formula anywhere."""
    change(traded, 'UPDATE orders SET data = replace(data, \'"title":"海报"\', \'"title":"=1+1"\') WHERE number = 1')
    answer = traded.jiedan("export", "--to", "books.xlsx")
    book = load_workbook(traded.folder / "books.xlsx")
    orders, ledger = book["订单"], book["账本"]
    heads = [str(cell.value) for cell in orders[1]]
    price, made = (orders.cell(2, heads.index(head) + 1) for head in ("价格", "发单时间"))
    formulas = [cell for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"]

    assert (answer.code, answer.err) == (0, "")
    assert book.sheetnames == ["订单", "收付款", "账本", "余额", "成员汇总", "付款截图"]
    assert (price.value, price.data_type, price.number_format) == (500, "n", "#,##0.00")
    assert (str(made.value), made.is_date) == ("2026-11-21 10:00:00", True)
    assert (orders["B2"].value, orders["B2"].data_type) == ("=1+1", "s")
    assert formulas == []
    assert sum(row[4] or 0 for row in ledger.iter_rows(min_row=2, values_only=True)) == sum(
        row[5] or 0 for row in ledger.iter_rows(min_row=2, values_only=True)
    )


def test_the_tables_say_who_paid_and_got_what(traded: Terminal) -> None:
    """The five facts of an order in their order; balances as people count them; each member's totals."""
    traded.jiedan("export", "--to", "books.xlsx", "--language", "en")
    payments = [row for row in sheet(traded.folder / "books.xlsx", "Payments") if row[1] == 1]
    balances = {row[0]: row[1] for row in sheet(traded.folder / "books.xlsx", "Balances")[1:]}
    members = {row[0]: row[1:10] for row in sheet(traded.folder / "books.xlsx", "Members")[1:]}

    assert [(row[3], row[4], row[6], row[7]) for row in payments] == [
        ("reported", None, "boss", None),
        ("received", 500, "boss", "owner"),
        ("released", 475, "ann", None),
        ("commission", 25, None, None),
        ("paid out", 475, "ann", "owner"),
        ("confirmed", None, "ann", None),
    ]
    assert balances == {"kept for #2": 500, "cash of owner": 525, "income (commission)": 25}
    assert members["boss"] == (2, 0, 1000, 0, 0, 0, 0, 0, 0)
    assert members["ann"] == (0, 1, 0, 0, 475, 25, 475, 0, 0)
    assert members["owner"] == (0, 0, 0, 0, 0, 0, 0, 1000, 475)


def test_an_export_can_be_of_some_days(traded: Terminal) -> None:
    """From and until, both days included, by the group's clock."""
    november = traded.jiedan("export", "ledger", "--to", "n.csv", "--from", "2026-11-22", "--until", "2026-11-30")
    december = traded.jiedan("export", "ledger", "--to", "d.csv", "--from", "2026-12-01")
    with (traded.folder / "n.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))

    assert (november.code, december.code) == (0, 0)
    assert "账本: 3" in november.out and "账本: 2" in december.out
    assert [[*row[:2], *row[3:6]] for row in rows[1:2]] == [["2026-11-30 23:59:59", "1", "代管 #1", "500.00", ""]]
    assert (traded.folder / "n.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_csv_runs_no_formula(traded: Terminal) -> None:
    """Whatever a title begins with: = + - @, a tab, or blanks before one of them."""
    for title in ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "  =1", "＝1"):
        change(traded, "UPDATE orders SET data = json_set(data, '$.title', ?) WHERE number = 1", title=title)
        (traded.folder / "o.csv").unlink(missing_ok=True)
        traded.jiedan("export", "orders", "--to", "o.csv")
        with (traded.folder / "o.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))

        assert rows[1][1] == f"'{title}"
        assert rows[1][7] == "500.00"


async def test_drafts_are_their_posters_alone(traded: Terminal) -> None:
    """No export for people shows what nobody has seen yet."""
    async with Stage(url=url_of(traded)) as stage:
        [boss] = await stage.members("boss")
        await boss.says("发单 秘密，预算300元，12月20日交付", key="draft:1")
    traded.jiedan("export", "orders", "--to", "o.csv")

    assert "秘密" not in (traded.folder / "o.csv").read_text("utf-8-sig")


async def test_postgresql_tells_the_same(terminal: Terminal, postgres_url: str) -> None:
    """The same trades, the same words, on the other database."""
    async with Stage(url=postgres_url) as stage:
        await trade(stage)
    async with Stage(url=url_of(terminal)) as stage:
        await trade(stage)
    (terminal.folder / "wechat.csv").write_text(WECHAT, encoding="utf-8")
    for words in (
        ["report", "liabilities", "--at", "2026-11-30"],
        ["report", "month", "2026-11"],
        ["report", "month", "2026-12"],
        ["reconcile", "wechat.csv"],
    ):
        there, here = terminal.jiedan(*words, JIEDAN_DATABASE__URL=postgres_url), terminal.jiedan(*words)

        assert (there.code, here.code, there.out) == (0, 0, here.out)
    exported = terminal.jiedan("export", "--to", "p.xlsx", JIEDAN_DATABASE__URL=postgres_url)
    terminal.jiedan("export", "--to", "s.xlsx")
    tables = [[list(page.values) for page in load_workbook(terminal.folder / name)] for name in ("p.xlsx", "s.xlsx")]

    assert exported.code == 0
    assert tables[0] == tables[1]


async def test_several_groups_are_told_apart(terminal: Terminal) -> None:
    """A table of all has a column for the group; a statement belongs to one."""
    async with Stage(url=url_of(terminal)) as stage:
        owner, boss = await stage.members("owner", "boss")
        for chat in ("one", "two"):
            await owner.says("账本", chat=other(chat))
            await boss.says("发单 海报，预算500元，12月3日交付", chat=other(chat))
            await boss.says("确认 1", chat=other(chat))
    terminal.jiedan("export", "orders", "--to", "o.csv", "--language", "en")
    (terminal.folder / "b.csv").write_text("date,amount\n2026-11-21,5\n", encoding="utf-8")
    refused = terminal.jiedan("reconcile", "b.csv")
    with (terminal.folder / "o.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))

    assert [row[:2] for row in rows] == [["Group", "Order"], ["Group one", "1"], ["Group two", "1"]]
    assert refused.code == 2
    assert "Name one of them with --group" in refused.err
