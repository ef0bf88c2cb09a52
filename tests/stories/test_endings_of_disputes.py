"""Stories 8 to 12 of the twelve endings (their table stands in test_twelve_endings): disputes, and money that came twice or went back."""

from typing import Final

from jiedan.ledger.plan import DEPOSIT
from tests.stories.endings import NOTHING, tale
from tests.stories.test_twelve_endings import WORKING

ARBITRATORS: Final = ("kim", "lee", "moe", "nan", "oki")


async def test_8_a_judge_mediates_and_the_parties_settle_it(database: str) -> None:
    """350 of 500 for the worker: each side agrees in private, the second word carries it out."""
    async with tale(database) as told:
        await told.goes(WORKING + "    ann: 交付 1 写好了")
        await told.goes("""
            boss, aside: 纠纷 1 只有两个卖点
            ann, aside: 陈述 1 三个都写了
            owner, aside: 接案 1
            owner, aside: 焦点 1 第三个卖点算不算写了
            owner, aside: 调解 1 三百五十块 各让一步
        """)
        for side in ("boss", "ann"):
            assert "接单人得 ¥350.00，其余退回付款方。理由：各让一步" in told.told(side, "调解方案")
        assert await told.waited_for() == ["#1 boss / ann（同意）"]
        await told.goes("ann, aside: 同意 1")
        assert await told.waited_for() == ["#1 boss（同意）"]
        await told.goes("boss, aside: 同意 1")
        assert "你得 ¥332.50（群收 ¥17.50）" in told.told("ann", "接受调解") and "退你 ¥150.00" in told.told("boss", "接受调解")
        assert (await told.accounts("ann"), await told.accounts("boss")) == (["待付给你：¥332.50"], ["待退给你：¥150.00"])
        await told.goes("""
            owner: 打款 1
            owner: 退款 1
            ann: 收到 1
        """)
        assert (await told.stands(), await told.waited_for(), await told.accounts("boss")) == ("settled", [], NOTHING)
        assert await told.stage.books() == {"holder:1": 1750, "income:commission": -1750}


async def test_8_the_parties_settle_it_between_themselves(database: str) -> None:
    """In English, by a split that is countered and agreed to; and then, about another order, by taking the complaint back."""
    async with tale(database) as told:
        await told.goes("""
            boss: post: translate two pages, budget 300 CNY, due tomorrow 15:00
            boss: confirm 1
            ann: claim 1
            ann: confirm 1
            owner: received 1
            ann, aside: dispute 1 he keeps changing the task
            boss, aside: cancel 1 100
            ann: cancel 1 200
        """)
        assert "接单人得 ¥200.00" in told.told("boss", "不同意你的分法")
        assert await told.waited_for() == ["#1 boss（陈述）"]
        assert "接单人得 ¥190.00，群 ¥10.00，退回 ¥100.00" in await told.goes("boss: 同意 1")
        assert (await told.owed())[1:3] == ["·  待付给 ann（#1）：¥190.00，今天", "·  待退给 boss（#1）：¥100.00，今天"]

        await told.goes("""
            owner: 打款 1
            owner: 退款 1
            boss: 发单：画一张插图，预算一百块，明天下午三点
            boss: 确认 2
            ann: 接单 2
            ann: 确认 2
            owner: 到账 2
            boss, aside: 纠纷 2 还没看到草图
            ann: 进度 2 草图来了
            boss: 撤诉 2
            ann: 交付 2 画好了
            boss: 验收 2
            owner: 打款 2
        """)
        assert [await told.stands(number) for number in (1, 2)] == ["cancelled", "settled"]
        assert (await told.waited_for(), await told.accounts("ann"), await told.accounts("boss")) == ([], NOTHING, NOTHING)
        assert await told.stage.books() == {"holder:1": 1500, "income:commission": -1500}


async def test_9_a_panel_of_three_with_one_silent(database: str) -> None:
    """2000.00: two say that they sit, the third is replaced after a day; the second equal vote gives 1234.56 at once."""
    async with tale(database, *ARBITRATORS) as told:
        for name in ARBITRATORS:
            await told.people["owner"].replies_to(told.people[name], "任命仲裁员")
        await told.goes(WORKING.replace("五百块", "两千块") + "    ann: 交付 1 写好了")
        await told.goes("boss, aside: 投诉 1 图是抄来的\nann, aside: 陈述 1 图是自己画的")
        one, two, silent = await told.bench()
        assert await told.waited_for() == ["#1 裁决人（接案）"]
        await told.goes(f"{one}, aside: 接案 1\n{two}, aside: 受理 1")
        await told.days(1)
        new = (await told.bench())[2]
        assert new not in (one, two, silent)
        assert "只有裁决人" in await told.goes(f"{silent}, aside: 裁决 1 0 我来晚了")
        assert "一票已记下" in await told.goes(f"{one}, aside: 裁决 1 1234.56 责任 接单方 一半是抄的")
        assert await told.waited_for() == ["#1 裁决人（裁决）"]
        assert await told.owed() == [
            "owner 手里 ¥2000.00",
            "·  代管 #1（boss → ann）：¥2000.00，1 天",
        ]
        await told.goes(f"{new}, aside: 裁决 1 1234.56元 责任 接单方 同意")

        assert "三人合议裁决：接单人得 ¥1172.83" in told.group_read() and "抄" not in told.group_read()
        assert "退你 ¥765.44" in told.told("boss", "一半是抄的")
        assert "你得 ¥1172.83（群收 ¥61.73）" in told.told("ann", "一半是抄的")
        assert await told.owed() == [
            "owner 手里 ¥2000.00",
            "·  待付给 ann（#1）：¥1172.83，今天",
            "·  待退给 boss（#1）：¥765.44，今天",
            "·  群佣金（1 笔）：¥61.73，今天",
        ]
        await told.goes("""
            owner: 打款 1
            owner: 退款 1
            ann: 收到 1
        """)
        assert (await told.stands(), await told.waited_for()) == ("settled", [])
        assert await told.stage.books() == {"holder:1": 6173, "income:commission": -6173}


async def test_10_nobody_judges(database: str) -> None:
    """48 hours to speak, 48 for a judge, a week more: half for each side, by the published rule, less commission on the worker's."""
    async with tale(database) as told:
        await told.goes(WORKING + "    ann: 交付 1 写好了\n    boss: 纠纷 1 不行")
        assert await told.waited_for() == ["#1 ann（陈述）"]
        await told.days(2)
        assert await told.waited_for() == ["#1 裁决人（接案）"]
        await told.days(2)
        for side in ("boss", "ann"):
            assert "12月2日（周三）10:00 还没结果，就按约定的比例分" in told.told(side, "还没人裁决")
        assert await told.owed() == [
            "owner 手里 ¥500.00",
            "·  代管 #1（boss → ann）：¥500.00，4 天",
        ]

        assert "接单人得 ¥237.50，群 ¥12.50，退回 ¥250.00" in await told.days(7)
        assert "你得 ¥237.50（群收 ¥12.50）" in told.told("ann", "按约定分配")
        assert "退你 ¥250.00" in told.told("boss", "按约定分配")
        assert (await told.accounts("ann"), await told.accounts("boss")) == (["待付给你：¥237.50"], ["待退给你：¥250.00"])
        assert sorted(await told.waited_for()) == ["#1 owner（打款）", "#1 owner（退款）"]
        await told.goes("""
            owner: 打款 1
            owner: 退款 1
        """)
        assert (await told.stands(), await told.waited_for()) == ("settled", [])
        assert await told.stage.books() == {"holder:1": 1250, "income:commission": -1250}


async def test_11_paid_twice(database: str) -> None:
    """The second 500.00 is never the order's: it goes back in two parts while the work goes on, and no commission is taken of it."""
    async with tale(database) as told:
        await told.goes(WORKING)
        assert "多收要退的 ¥500.00" in await told.goes("owner: 到账 1 五百块")
        assert "¥500.00 是多付的，保管人会退给你" in told.told("boss", "多付")
        assert await told.owed() == [
            "owner 手里 ¥1000.00",
            "·  代管 #1（boss → ann）：¥500.00，今天",
            "·  待退给 boss（#1）：¥500.00，今天",
        ]
        assert sorted(await told.accounts("boss")) == ["代管 #1：¥500.00", "待退给你：¥500.00"]
        assert await told.accounts("ann") == ["代管 #1：¥500.00"]
        assert await told.waited_for() == ["#1 ann（交付）", "#1 owner（退款）"]
        assert "不能“已付”" in await told.goes("boss: 已付 1")
        assert "应该是 ¥500.00" in await told.goes("owner: 退款 1 六百块")
        await told.goes("""
            owner: 退款 1 二百块
            ann: 交付 1 写好了
        """)
        assert sorted(await told.accounts("boss")) == ["代管 #1：¥500.00", "待退给你：¥300.00"]
        assert "已退还给付款方" not in str(told.stage.card())
        assert "ann 得 ¥475.00，群 ¥25.00" in await told.goes("boss: 验收 1")
        assert sorted(await told.waited_for()) == ["#1 owner（打款）", "#1 owner（退款）"]

        await told.goes("""
            owner: 退款 1
            owner: 打款 1
            ann: 收到 1
        """)
        assert "¥300.00 退给你" in told.told("boss", "退给你。没收到") and "已退还给付款方" in str(told.stage.card())
        assert (await told.stands(), await told.waited_for(), await told.accounts("boss")) == ("settled", [], NOTHING)
        assert await told.stage.books() == {"holder:1": 2500, "income:commission": -2500}


async def test_12_given_back_after_a_part_was_released(database: str) -> None:
    """The deposit is the worker's and paid out; of the 350.00 that came later half goes back by the rule, and no commission on it."""
    async with tale(database, plan=DEPOSIT) as told:
        await told.goes(WORKING.replace("已付 １ 五百块", "已付 １"))
        assert await told.owed() == [
            "owner 手里 ¥150.00",
            "·  待付给 ann（#1）：¥137.50，今天",
            "·  群佣金（1 笔）：¥12.50，今天",
        ]
        assert await told.waited_for() == ["#1 ann（交付）", "#1 owner（打款）"]
        await told.goes("""
            owner: 打款 1
            ann: 收到 1
            boss: 已付 1 350
        """)
        assert "boss 说已付 #1 的 ¥350.00" in told.told("owner", "说已付")
        await told.goes("owner: 到账 1 350")
        assert "多付" not in told.told("boss", "共收 ¥500.00")
        assert await told.owed() == [
            "owner 手里 ¥362.50",
            "·  代管 #1（boss → ann）：¥350.00，今天",
            "·  群佣金（1 笔）：¥12.50，今天",
        ]
        await told.goes("""
            ann: 进度 1 写了一半
            boss: 取消 1
        """)
        assert "接单人得 ¥175.00" in told.told("ann", "想结束")

        assert "接单人得 ¥306.25，群 ¥18.75，退回 ¥175.00" in await told.goes("ann: 同意 1")
        assert "退 boss ¥175.00，给 ann ¥168.75" in told.told("owner", "协商取消")
        assert (await told.accounts("ann"), await told.accounts("boss")) == (["待付给你：¥168.75"], ["待退给你：¥175.00"])
        await told.goes("""
            owner: 退款 1
            owner: 打款 1
            ann: 收到 1
        """)
        assert (await told.stands(), await told.waited_for()) == ("cancelled", [])
        assert await told.stage.books() == {"holder:1": 1875, "income:commission": -1875}
