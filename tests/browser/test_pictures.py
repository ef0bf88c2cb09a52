"""The scenes that README shows, arranged anew by every run: look at artefacts/trade.png and artefacts/phone.png."""

from playwright.async_api import Browser, expect

from tests.browser.conftest import Jiedan
from tests.browser.test_whole_trade import DESKTOP, ORDER, PHONE, Window


async def test_the_card_and_the_strip_show_what_waits_for_acceptance(jiedan: Jiedan, browser: Browser) -> None:
    """After 交付 the poster finds the order in the strip, and one click shows its card, on a desktop and on a phone."""
    stage, desktop = [Window(await browser.new_context(viewport=DESKTOP), jiedan) for _ in range(2)]
    phone = Window(await browser.new_context(viewport=PHONE, has_touch=True), jiedan)
    for person, text, answer in (
        ("minmin", ORDER, "我是这样理解的"), ("minmin", "确认 1", "新订单 #1"), ("ajie", "接单 1", "接单成功"),
        ("ajie", "确认 1", "已确认 #1"), ("owner", "到账 1", "款已到"), ("ajie", "进度 1 初稿已完成", "#1 进度：初稿已完成"),
        ("ajie", "交付 1 三个卖点都写进去了", "已交付 #1"),
    ):  # fmt: skip
        await stage.become(person)
        await stage.says(text)
        await stage.reads(answer)
    for window, name in ((phone, "phone"), (desktop, "trade")):
        await window.become("minmin")
        if window is desktop:
            await window.page.get_by_test_id("guide-hide").click()
        await expect(window.page.get_by_test_id("pin")).to_contain_text("待验收")
        await expect(window.page.get_by_test_id("dot-owner")).to_have_class("dot on")
        await window.page.get_by_test_id("pin").click()
        await expect(window.page.get_by_test_id("card")).to_be_in_viewport(ratio=1)
        await window.page.locator(".found").evaluate("(card) => Promise.all(card.getAnimations().map((light) => light.finished))")
        await window.page.mouse.move(0, 0)
        await window.photograph(name)

    await expect(desktop.page.get_by_test_id("badge").last).to_have_text("待验收")
    await expect(phone.page.get_by_test_id("badge").last).to_have_text("待验收")


async def test_who_chooses_english_is_answered_in_english(jiedan: Jiedan, browser: Browser) -> None:
    """EN in the window makes the bot speak English in private; the example of the page is understood as an order."""
    window = Window(await browser.new_context(viewport=DESKTOP), jiedan)
    await window.become("minmin", "private:minmin")
    await window.says("帮助")
    await window.reads("发单")
    await window.page.get_by_test_id("lang-en").click()
    await expect(window.page.get_by_test_id("send")).to_have_text("Send")
    await window.says("my orders")

    await window.reads("You have no orders")
    await window.page.get_by_test_id("chat-demo").click()
    await window.page.get_by_test_id("quick-post").click()
    await window.page.get_by_test_id("send").click()
    await window.reads("我是这样理解的")
