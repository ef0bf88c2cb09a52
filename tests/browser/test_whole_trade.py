"""The whole trade, as a newcomer plays it: in a browser, against `jiedan run`, with the process killed between any two steps."""

import signal

from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.conftest import ARTEFACTS, Jiedan

ORDER = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}


class Window:
    """One browser window, in which one person at a time is at home."""

    page: Page

    def __init__(self, context: BrowserContext, jiedan: Jiedan) -> None:
        self._context = context
        self._jiedan = jiedan

    async def become(self, person: str, chat: str = "demo") -> None:
        """Switch to a person and a chat, in a fresh page."""
        for page in self._context.pages:
            await page.close()
        self.page = await self._context.new_page()
        await self.page.goto(f"{self._jiedan.where}/?as={person}&chat={chat}")
        await expect(self.page.get_by_test_id("composer")).to_be_visible()

    async def says(self, text: str) -> None:
        """Type and send."""
        await self.page.get_by_test_id("composer").fill(text)
        await self.page.get_by_test_id("send").click()
        await expect(self.page.get_by_test_id("composer")).to_have_value("")

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        await self.page.get_by_test_id(f"button-{label}").last.click()

    async def reads(self, text: str) -> None:
        """Wait until a message says so; a page that lost its server needs a while to find it again."""
        await expect(self.page.get_by_test_id("message").filter(has_text=text).last).to_be_visible(timeout=30_000)

    async def sees_card(self, badge: str) -> None:
        """Wait until the card of the order shows this state."""
        await expect(self.page.get_by_test_id("card").filter(has_text=badge).last).to_be_visible(timeout=15_000)

    async def photograph(self, name: str) -> None:
        """Keep a picture."""
        await self.page.screenshot(path=ARTEFACTS / f"{name}.png")


async def test_an_order_goes_from_post_to_settled_and_both_review(jiedan: Jiedan, browser: Browser) -> None:
    """What issue and README promise: every step by its person, on the page alone, and the books are right at the end."""
    window = Window(await browser.new_context(viewport=DESKTOP), jiedan)
    await window.become("minmin")
    await window.says(ORDER)
    await window.reads("我是这样理解的")
    await window.photograph("1-draft")
    await window.presses("确认")
    await window.sees_card("待接单")
    await window.become("ajie")
    await window.says("接单")
    await window.sees_card("待确认")
    await window.presses("确认")
    await window.sees_card("待付款")
    await window.become("owner")
    await window.presses("到账")
    await window.presses("确定")
    await window.sees_card("进行中")
    await window.become("ajie")
    await window.says("进度 初稿已完成")
    await window.reads("#1 进度：初稿已完成")
    await window.says("交付 三个卖点都写进去了")
    await window.sees_card("待验收")
    await window.photograph("2-delivered")
    await window.become("minmin")
    await window.says("验收")
    await window.sees_card("已结算")
    await window.reads("¥475.00")
    await window.says("评价 5 又快又好")
    await window.become("ajie")
    await window.says("评价 5 需求清楚")
    await window.reads("评价已公开")
    await window.photograph("3-settled")
    await window.become("owner", "private:owner")
    await window.says("账本")

    await window.reads("群收入（佣金）：¥25.00")
    await window.reads("待付给 接单人阿杰：¥475.00")
    assert jiedan.end(signal.SIGTERM) == 0


async def test_nothing_is_lost_when_the_process_is_killed_between_the_steps(jiedan: Jiedan, browser: Browser) -> None:
    """With each step the process dies, whether it has heard of it or not: the page that stays open sees to it that it is done,
    once, and the trade goes on.
    """
    window = Window(await browser.new_context(viewport=PHONE), jiedan)
    steps = (
        ("minmin", ORDER, "我是这样理解的"), ("minmin", "确认 1", "新订单 #1"), ("ajie", "接单 1", "接单成功"),
        ("ajie", "确认 1", "已确认 #1"), ("owner", "到账 1", "款已到"), ("ajie", "交付 1 好了", "已交付 #1"),
        ("minmin", "验收 1", "已结算：接单人阿杰 得 ¥475.00"),
    )  # fmt: skip
    for person, text, answer in steps:
        await window.become(person)
        await window.says(text)
        jiedan.restart()
        await window.reads(answer)
        await expect(window.page.get_by_test_id("message").filter(has_text=answer)).to_have_count(1)
    await window.sees_card("已结算")
    await window.photograph("4-phone")
    await window.become("owner", "private:owner")
    await window.says("账本")

    await window.reads("待付给 接单人阿杰：¥475.00")
    await window.reads("群收入（佣金）：¥25.00")
    await window.reads("群主老周 手里：¥500.00")


async def test_somebody_elses_button_explains_itself(jiedan: Jiedan, browser: Browser) -> None:
    """Two windows at once: what the one confirms the other cannot, and is told why."""
    poster, worker = [Window(await browser.new_context(viewport=DESKTOP), jiedan) for _ in range(2)]
    await poster.become("minmin")
    await worker.become("ajie")
    await poster.says(ORDER)
    await worker.reads("我是这样理解的")
    await worker.presses("确认")

    await expect(worker.page.get_by_test_id("toast").last).to_contain_text("这个按钮是给别人的")
    await poster.presses("确认")
    await worker.sees_card("待接单")
    await worker.presses("接单")
    await poster.sees_card("待确认")
