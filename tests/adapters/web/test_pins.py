"""The strip of cards under the group's header, in a browser."""

import re

from playwright.async_api import Browser, Page, expect

from tests.adapters.web.conftest import Site
from tests.adapters.web.scenes import fill, say


async def test_the_cards_that_changed_last_are_pinned(site: Site, browser: Browser) -> None:
    """Three of them are shown, the newest change first, with their badge; the rest is behind a count. Everybody sees it change."""
    poster, onlooker = [await browser.new_page() for _ in range(2)]
    await poster.goto(site.where + "/?as=minmin&chat=demo")
    await onlooker.goto(site.where + "/?as=xiaoyu&chat=demo")
    pins = onlooker.get_by_test_id("pin")
    await expect(onlooker.get_by_test_id("pinned")).to_be_hidden()
    for title in ("#1 标题", "#2 <b>图</b>", "#3 翻译", "#4 排版", "#5 海报"):
        await say(poster, f"卡片 {title}")
    await expect(pins).to_have_text(["#5 海报待接单", "#4 排版待接单", "#3 翻译待接单"])
    await expect(onlooker.get_by_test_id("pins-more")).to_have_text("+2")
    await expect(poster.get_by_test_id("card")).to_have_count(5)
    await poster.get_by_test_id("button-接单").last.click()
    await expect(pins).to_have_text(["#5 海报已接单 · 发单人小敏", "#4 排版待接单", "#3 翻译待接单"])
    await poster.get_by_test_id("button-接单").first.click()
    await expect(pins).to_have_text(["#1 标题已接单 · 发单人小敏", "#5 海报已接单 · 发单人小敏", "#4 排版待接单"])
    await expect(pins.first).to_have_class(re.compile("tone-good"))
    await onlooker.get_by_test_id("pins-more").click()

    await expect(pins.locator(".name")).to_have_text(["#1 标题", "#5 海报", "#4 排版", "#3 翻译", "#2 <b>图</b>"])
    await expect(onlooker.get_by_test_id("pins-more")).to_have_count(0)
    await onlooker.get_by_test_id("chat-private").click()
    await expect(onlooker.get_by_test_id("pinned")).to_be_hidden()


async def test_an_order_is_pinned_once(site: Site, page: Page) -> None:
    """A card that was asked for again gives way to the one that changed since."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    for title in ("#1 标题", "#2 图", "#1 标题"):
        await say(page, f"卡片 {title}")
    pins = page.get_by_test_id("pin")
    await expect(pins.locator(".name")).to_have_text(["#1 标题", "#2 图"])
    await page.get_by_test_id("button-接单").first.click()

    await expect(pins).to_have_text(["#1 标题已接单 · 发单人小敏", "#2 图待接单"])


async def test_a_pinned_card_is_one_click_away(site: Site, page: Page) -> None:
    """The click brings the card into sight and lights it up, also when it must be fetched from earlier messages."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "卡片 #1 标题")
    await expect(page.get_by_test_id("card")).to_be_visible()
    fill(site.folder / "web.db", 300)
    await page.reload()
    await expect(page.get_by_test_id("message").last).to_contain_text("number 299")
    await expect(page.get_by_test_id("card")).to_have_count(0)
    await page.get_by_test_id("pin").click()

    await expect(page.get_by_test_id("card")).to_be_in_viewport()
    await expect(page.get_by_test_id("message").filter(has=page.get_by_test_id("card"))).to_have_class(re.compile("found"))
    await expect(page.get_by_test_id("message")).to_have_count(302)
    await say(page, "and on")
    await expect(page.get_by_test_id("message").last).to_contain_text("and on")
    await expect(page.get_by_test_id("message").last).to_be_in_viewport()
    await expect(page.get_by_test_id("card")).not_to_be_in_viewport()
    await page.get_by_test_id("pin").click()
    await expect(page.get_by_test_id("card")).to_be_in_viewport()


async def test_a_card_that_lies_too_far_back_is_told_of(site: Site, page: Page) -> None:
    """Behind more than 500 messages a card is not fetched: the page says how to get there, and stays as it is."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "卡片 #1 标题")
    await expect(page.get_by_test_id("card")).to_be_visible()
    fill(site.folder / "web.db", 501)
    await page.reload()
    await expect(page.get_by_test_id("message")).to_have_count(50)
    await page.get_by_test_id("pin").click()

    await expect(page.get_by_test_id("toast")).to_contain_text("更早的消息")
    await expect(page.get_by_test_id("message")).to_have_count(50)
