"""Twelve trades from 发单 to their end, as people type them. At each turning point: what both sides read, who owes whom what and why, and
whose turn it is; at the end: the books to the cent, and that nothing waits any more.

| ending | story |
|---|---|
| accepted by the client, paid out, confirmed | 1 |
| cancelled before anybody took it, and by both before money | 2 |
| cancelled in the work with an agreed split, after a counter-proposal and a refusal | 3 |
| expired | 4 |
| the taker vanishes: before the confirmation (lapse), in the work (overrun, dispute, award of everything back) | 5 |
| the poster vanishes: accepted by the clock; never pays the rest (arrears, award) | 6 |
| the holder is a party: another holds, a deputy judges (award of a part) | 7 |
| the parties settle a dispute: a judge mediates; by themselves; one withdraws | 8 (test_endings_of_disputes) |
| a panel of three with one silent | 9 (there) |
| nobody judges: the written split | 10 (there) |
| paid twice: the surplus goes back, in parts | 11 (there) |
| given back after a part was released and paid out | 12 (there) |

Told elsewhere: a draft that is discarded or declined (test_screening), not paid in time (test_stages), bought and not paid
(test_packages), a judge who lets the work go on (test_disputes).
"""

from typing import Final

from jiedan.ledger.plan import HALVES
from jiedan.members.roles import Role
from tests.stories.endings import NOTHING, Tale, tale

WORKING: Final = """
    boss: 发单：写一份产品介绍，预算五百块，明天下午三点
    boss: 确认
    ann: 接单　１
    ann: 确认　１
    boss: 已付 １ 五百块
    owner: 到账 1
"""
"""Order 1 about 500.00, paid before the work begins."""


async def test_1_accepted_by_the_client(database: str) -> None:
    """500.00: held for both during the work, then 475.00 the worker's and 25.00 the group's, at last nobody's but the group's."""
    async with tale(database) as told:
        draft = await told.goes("boss: 发单：写一份产品介绍，预算五百块，明天下午三点")
        assert "价格：¥500.00" in draft and "2026年11月22日（周日）15:00" in draft and "佣金：¥25.00" in draft
        await told.goes("\n".join(WORKING.strip().splitlines()[1:]))
        assert "boss 说已付 #1 的 ¥500.00" in told.told("owner", "说已付")
        assert "可以开工了" in told.told("ann", "#1") and "ann 开始做" in told.told("boss", "#1")
        assert await told.owed() == [
            "owner 手里 ¥500.00",
            "·  代管 #1（boss → ann）：¥500.00，今天",
        ]
        assert await told.accounts("boss") == await told.accounts("ann") == ["代管 #1：¥500.00"]
        assert await told.waited_for() == ["#1 ann（交付）"]
        await told.goes("""
            ann: 进度 １：写了一半
            ann: 交付 1 写好了，三个卖点都在
        """)
        assert "11月24日（周二）10:00 前不回复会自动验收" in told.told("boss", "交付了")
        assert await told.waited_for() == ["#1 boss（验收）"]

        assert "ann 得 ¥475.00，群 ¥25.00" in await told.goes("boss: 验收 １")
        assert "你得 ¥475.00（群收 ¥25.00）" in told.told("ann", "已结算")
        assert await told.owed() == [
            "owner 手里 ¥500.00",
            "·  待付给 ann（#1）：¥475.00，今天",
            "·  群佣金（1 笔）：¥25.00，今天",
        ]
        assert (await told.accounts("ann"), await told.accounts("boss")) == (["待付给你：¥475.00"], NOTHING)
        assert await told.waited_for() == ["#1 owner（打款）"]
        await told.goes("""
            owner: 打款 1
            ann: 收到了 1
            boss: 评价 1 五星 又快又好
            ann: 评价 1 4 需求清楚
        """)
        assert [review.score for review in (await told.stage.order()).reviews] == [5, 4]
        assert (await told.stands(), await told.waited_for(), await told.accounts("ann")) == ("settled", [], NOTHING)
        assert await told.stage.books() == {"holder:1": 2500, "income:commission": -2500}


async def test_2_cancelled_before_work(database: str) -> None:
    """By the poster while it is open, in English; by both once it is taken. No money moved, and nobody owes anything."""
    async with tale(database) as told:
        await told.goes("""
            boss, aside: language English
            boss: post: draw a logo, budget 300 CNY, due tomorrow 15:00
            boss: confirm 1
        """)
        assert await told.waited_for() == ["#1 群成员（接单）"]
        assert "没有产生费用" in await told.goes("boss: cancel 1")
        assert "现在是“已取消”" in await told.goes("ann: claim 1")

        await told.goes("""
            ann: 发单：写一首歌词，预算八百元，后天中午十二点
            ann: 确认 2
            boss: claim #2
            ann: 取消 2 不写了
        """)
        assert "agree 2" in told.told("boss", "would like to end #2")
        assert await told.stands(2) == "claimed"
        await told.goes("boss: agree 2")
        assert "接单人得 ¥0.00" in told.group_read()
        assert [await told.stands(number) for number in (1, 2)] == ["cancelled", "cancelled"]
        assert (await told.owed(), await told.waited_for()) == (["现在没有人替别人拿着钱。"], [])
        assert await told.accounts("ann") == NOTHING
        assert await told.stage.books() == {}


async def test_3_cancelled_with_a_split_that_was_countered(database: str) -> None:
    """100 is offered, 300 asked for, refused; 250 asked for, 200 offered, agreed: commission on the 200.00 alone."""
    async with tale(database) as told:
        await told.goes(WORKING + "    ann: 进度 1 写了一半")
        await told.goes("boss: 取消 １ １００元 不做了")
        assert "接单人得 ¥100.00，其余退回付款方" in told.told("ann", "想结束")
        await told.goes("ann: 取消 1 三百块 已经写了大半")
        assert "ann 不同意你的分法" in told.told("boss", "#1") and "¥300.00" in told.told("boss", "#1")
        assert "一切照旧" in await told.goes("boss: 拒绝 1")
        assert (await told.stands(), await told.waited_for()) == ("working", ["#1 ann（交付）"])
        assert "不能“同意”" in await told.goes("ann: 同意 1")
        assert "接单人得 ¥250.00" in await told.goes("ann: 取消 1 二百五十块")
        await told.goes("boss: 取消 1 200")
        assert await told.owed() == [
            "owner 手里 ¥500.00",
            "·  代管 #1（boss → ann）：¥500.00，今天",
        ]

        assert "接单人得 ¥190.00，群 ¥10.00，退回 ¥300.00" in await told.goes("ann: 同意")
        assert "退你 ¥300.00" in told.told("boss", "协商取消") and "你得 ¥190.00" in told.told("ann", "协商取消")
        assert await told.owed() == [
            "owner 手里 ¥500.00",
            "·  待付给 ann（#1）：¥190.00，今天",
            "·  待退给 boss（#1）：¥300.00，今天",
            "·  群佣金（1 笔）：¥10.00，今天",
        ]
        assert (await told.accounts("ann"), await told.accounts("boss")) == (["待付给你：¥190.00"], ["待退给你：¥300.00"])
        assert sorted(await told.waited_for()) == ["#1 owner（打款）", "#1 owner（退款）"]
        await told.goes("""
            owner: 退款 １
            owner: 打款 １
            ann: 收到 1
        """)
        assert (await told.stands(), await told.waited_for()) == ("cancelled", [])
        assert await told.stage.books() == {"holder:1": 1000, "income:commission": -1000}


async def test_4_expired(database: str) -> None:
    """Nobody takes it before it is wanted: it ends by itself, and who comes too late is told so."""
    async with tale(database) as told:
        await told.goes("""
            boss: 发单：写一份请假条，一百块，明天早上八点
            boss: 确认 1
        """)
        assert await told.waited_for() == ["#1 群成员（接单）"]
        assert "没人接，已过期" in await told.days(22 / 24)
        assert "可以提高价格" in told.told("boss", "#1")
        assert "现在是“已过期”" in await told.goes("ann: 我来接 1")

        assert (await told.stands(), await told.waited_for(), await told.accounts("boss")) == ("expired", [], NOTHING)
        assert await told.owed() == [
            "现在没有人替别人拿着钱。",
        ]
        assert await told.stage.books() == {}


async def test_5_the_taker_vanishes(database: str) -> None:
    """Before the confirmation the order is open again, in the work it comes before a judge; all that was held goes back."""
    async with tale(database, "bob") as told:
        await told.goes("boss: 发单：翻译三页说明书，预算四百块，后天晚上八点\nboss: 确认 1\nann: 抢单 1")
        assert await told.waited_for() == ["#1 ann（确认）"]
        assert "ann 没有按时确认，#1 翻译三页说明书 重新开放" in await told.days(2 / 24)
        assert "重新开放" in told.told("boss", "#1") and "你没有按时确认" in told.told("ann", "#1")
        assert "120 分钟后可以再接" in await told.goes("ann: 接单 1")
        await told.goes("""
            bob: 接单 1
            bob: 确认 1
            owner: 到账 1
        """)
        assert "逾期太久没有交付，已转为纠纷" in await told.days(3.5)
        assert "你的钱还在 owner 那里" in told.told("boss", "已转为纠纷") and "陈述 1" in told.told("bob", "已转为纠纷")
        assert sorted(await told.waited_for()) == ["#1 boss / bob（陈述）"]
        await told.goes("boss, aside: 陈述 1 人不见了，一个字也没有交")
        assert await told.waited_for() == ["#1 bob（陈述）"]
        assert await told.owed() == [
            "owner 手里 ¥400.00",
            "·  代管 #1（boss → bob）：¥400.00，3 天",
        ]
        await told.days(2)
        assert await told.waited_for() == ["#1 裁决人（接案）"]

        await told.goes("owner, aside: 接案 1\nowner, aside: 裁决 1 0 责任 接单方 一个字也没有交")
        assert "退你 ¥400.00。责任：bob" in told.told("boss", "裁决") and "没有分给你的" in told.told("bob", "的裁决")
        assert await told.owed() == [
            "owner 手里 ¥400.00",
            "·  待退给 boss（#1）：¥400.00，今天",
        ]
        assert (await told.accounts("boss"), await told.accounts("bob")) == (["待退给你：¥400.00"], NOTHING)
        await told.goes("owner: 退款 1")
        assert (await told.stands(), await told.waited_for()) == ("cancelled", [])
        assert await told.stage.books() == {}


async def test_6_the_poster_vanishes(database: str) -> None:
    """The clock accepts; who comes back and pays the rest is settled with, who does not has a judge share out what is there."""
    async with tale(database, plan=HALVES) as told:
        await told.goes(WORKING.replace("已付 １ 五百块", "已付 １") + "    ann: 交付 1 写好了")
        assert "自动验收" in await told.days(3)
        assert "另有 ¥250.00 该付了" in told.told("boss", "自动验收") and "款付清就结算" in told.told("ann", "自动验收")
        assert await told.waited_for() == ["#1 boss（已付）"]
        assert "核对 #1 的 ¥250.00" in await told.goes("boss: 已付 1 二百五十块")
        assert await told.waited_for() == ["#1 owner（到账）"]
        await told.goes("owner: 到账 1")
        assert (await told.stands(), await told.accounts("ann")) == ("settled", ["待付给你：¥475.00"])
        await told.goes("""
            owner: 打款 1
            ann: 收到 1
            boss: 发单：再写一份产品介绍，预算五百块，后天下午三点
            boss: 确认 2
            ann: 接单 2
            ann: 确认 2
            owner: 到账 2
            ann: 交付 2 也写好了
        """)
        assert "验收后一直没付清，已转为纠纷" in await told.days(4)
        assert "还差 ¥250.00" in told.told("ann", "没有付清") and "还差 ¥250.00" in told.told("boss", "没有付清")
        assert (await told.owed())[1] == "·  代管 #2（boss → ann）：¥250.00，4 天"
        await told.goes("ann: 陈述 2 文案早就交了")
        assert await told.waited_for() == ["#2 boss（陈述）"]
        await told.days(2)

        await told.goes("""
            owner, aside: 接案 2
            owner, aside: 裁决 2 二百五十块 已经交付，对方不验收也不付尾款
        """)
        assert "你得 ¥237.50（群收 ¥12.50）" in told.told("ann", "的裁决") and "退你 ¥0.00" in told.told("boss", "的裁决")
        assert await told.accounts("ann") == ["待付给你：¥237.50"]
        await told.goes("""
            owner: 打款 2
            ann: 收到 2
        """)
        assert (await told.stands(2), await told.waited_for(), await told.accounts("boss")) == ("settled", [], NOTHING)
        assert await told.stage.books() == {"holder:1": 3750, "income:commission": -3750}


async def test_7_the_holder_is_a_party(database: str) -> None:
    """The owner posts: another must hold, no money comes into the owner's hands, and a deputy judges; 200 of 300 are the worker's."""
    async with tale(database, "cash") as told:
        await told.deputy("dan")
        await told.goes("owner: 发单：设计一张名片，预算三百块，明天下午三点")
        assert "保管人不能是当事人" in await told.goes("owner: 确认 1")
        await told.appoint("cash", Role.HOLDER)
        await told.goes("""
            owner: 确认 1
            ann: 接单 1
            ann: 确认 1
        """)
        assert "付给保管人 cash" in told.told("owner", "ann 已确认")
        assert "不能是这一单的当事人" in await told.goes("owner: 到账 1")
        await told.goes("cash: 到账 1")
        assert "当事人不能经手这笔钱" in await told.goes("cash: 移交 1 @owner")
        assert await told.owed() == [
            "cash 手里 ¥300.00",
            "·  代管 #1（owner → ann）：¥300.00，今天",
        ]
        await told.goes("""
            ann: 交付 1 名片做好了
            owner, aside: 纠纷 1 颜色不对
            ann, aside: 陈述 1 颜色就是选的那个
        """)
        assert await told.waited_for() == ["#1 裁决人（接案）"]
        await _judged_by_a_deputy(told)


async def _judged_by_a_deputy(told: Tale) -> None:
    """The second half of story 7: no side judges, nor who holds the money; the holder hands over what is owed."""
    for judge in ("owner", "cash", "ann"):
        assert "只有裁决人" in await told.goes(f"{judge}, aside: 接案 1")
    await told.goes("""
        dan, aside: 接案 1
        dan, aside: 裁决 1 200元 做了大半
    """)
    assert "请打给 ann ¥190.00，退给 owner ¥100.00" in told.told("cash", "已裁决")
    assert await told.owed() == [
        "cash 手里 ¥300.00",
        "·  待付给 ann（#1）：¥190.00，今天",
        "·  待退给 owner（#1）：¥100.00，今天",
        "·  群佣金（1 笔）：¥10.00，今天",
    ]
    assert "保管人不能是这一单的当事人" in await told.goes("owner: 打款 1")
    assert sorted(await told.waited_for()) == ["#1 cash（打款）", "#1 cash（退款）"]

    await told.goes("""
        cash: 打款 1
        cash: 退款 1
        ann: 收到 1
    """)
    assert (await told.stands(), await told.waited_for()) == ("settled", [])
    assert await told.stage.books() == {"holder:4": 1000, "income:commission": -1000}
