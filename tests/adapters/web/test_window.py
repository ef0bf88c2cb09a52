"""How the page behaves where there is little room, little time, or another language, in a browser."""

import base64

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.adapters.web.conftest import Site
from tests.adapters.web.scenes import PHONE, PICTURE, fill, say

_HAND_OVER = """
    (node, [event, name, type, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(content), (mark) => mark.charCodeAt(0))], name, { type }));
        const how = { bubbles: true, cancelable: true };
        node.dispatchEvent(event === "paste" ? new ClipboardEvent("paste", { ...how, clipboardData: data })
            : new DragEvent(event, { ...how, dataTransfer: data }));
    }
"""
_HASTY = """
    new MutationObserver((_changes, observer) => {
        const button = document.querySelector('[data-testid="button-接单"]');
        if (!button) return;
        observer.disconnect();
        window.early = !window.did_handshake;
        button.click();
    }).observe(document, { childList: true, subtree: true });
"""
_UNDER = """
    (toast) => {
        const { x, y, width, height } = toast.getBoundingClientRect();
        return toast.contains(document.elementFromPoint(x + width / 2, y + height / 2)) ? "toast" : "below";
    }
"""
_OWN_CHINESE = r"""
    () => [...document.querySelectorAll(".app *")].filter((node) => !node.children.length && /[\u4e00-\u9fff]/.test(
        node.textContent + ["title", "aria-label", "placeholder"].map((name) => node.getAttribute(name)).join("")
    )).map((node) => node.outerHTML)
"""
PEOPLE = ("群主老周", "发单人小敏", "接单人阿杰", "接单人小雨")


async def test_a_narrow_guide_folds_when_the_trade_has_begun(site: Site, browser: Browser) -> None:
    """On a phone the first card folds the guide to one line; a tap opens it, and then it stays open. A wide window keeps it."""
    phone, desktop = await browser.new_page(viewport=PHONE, has_touch=True), await browser.new_page()
    for page in (phone, desktop):
        await page.goto(site.where + "/?as=minmin&chat=demo")
        await expect(page.get_by_test_id("step-owner")).to_be_attached()
    await expect(phone.get_by_test_id("step-owner")).to_be_visible()
    await say(phone, "卡片 #1 标题")
    await expect(phone.get_by_test_id("step-owner")).to_be_hidden()
    folded = await height(phone.get_by_test_id("guide"))
    await expect(desktop.get_by_test_id("pin")).to_be_visible()
    await expect(desktop.get_by_test_id("step-owner")).to_be_visible()
    await phone.get_by_test_id("guide-open").click()
    await expect(phone.get_by_test_id("step-owner")).to_be_visible()
    await phone.reload()

    await expect(phone.get_by_test_id("pin")).to_be_visible()
    await expect(phone.get_by_test_id("step-owner")).to_be_visible()
    assert folded < 40
    await phone.get_by_test_id("help").click()
    await expect(phone.get_by_test_id("guide")).to_be_hidden()


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_phone_leaves_room_for_messages(site: Site, browser: Browser, language: str) -> None:
    """With everything open (guide, strip, three nudges) 45 % of the height are messages; nudges and strip are one line each."""
    page = await browser.new_page(viewport=PHONE, has_touch=True)
    await page.goto(f"{site.where}/?as=minmin&chat=demo&lang={language}")
    for person in ("owner", "ajie", "xiaoyu"):
        await page.get_by_test_id(f"person-{person}").click()
        await expect(page.get_by_test_id(f"person-{person}")).to_have_class("person chosen")
        await say(page, "预算 500")
        await say(page, f"卡片 一个很长的标题来自 {person}")
    await page.get_by_test_id("person-minmin").click()
    await expect(page.get_by_test_id("nudges").get_by_role("link")).to_have_count(3)
    await page.get_by_test_id("guide-open").click()
    await expect(page.get_by_test_id("step-owner")).to_be_visible()

    assert await height(page.locator(".stream")) >= 0.45 * 844
    assert await height(page.get_by_test_id("nudges")) < 50
    assert await height(page.get_by_test_id("pinned")) < 45
    assert await page.evaluate("document.documentElement.scrollWidth") == 390


async def test_a_switch_shows_the_end_of_the_chat(site: Site, page: Page) -> None:
    """Whoever one becomes, the newest message is in sight, however far up one was before."""
    fill(site.folder / "web.db", 80)
    await page.goto(site.where + "/?as=minmin&chat=demo")
    messages = page.get_by_test_id("message")
    for person in ("ajie", "owner"):
        await messages.first.scroll_into_view_if_needed()
        await expect(messages.last).not_to_be_in_viewport()
        await page.get_by_test_id(f"person-{person}").click()

        await expect(page.get_by_test_id(f"person-{person}")).to_have_class("person chosen")
        await expect(messages.last).to_be_in_viewport()


async def test_a_toast_is_in_nobodys_way(site: Site, browser: Browser) -> None:
    """On a phone a toast stays above the messages however long it is, and a tap goes through it."""
    page = await browser.new_page(viewport=PHONE, has_touch=True)
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await page.get_by_test_id("guide-hide").click()
    await say(page, "悄悄 " + "长话" * 200)
    await expect(page.get_by_test_id("toast")).to_be_visible()
    boxes = [await place.bounding_box() for place in (page.get_by_test_id("toast"), page.locator(".stream"))]

    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert await page.get_by_test_id("toast").evaluate(_UNDER) == "below"
    await page.get_by_test_id("person-ajie").click()
    await expect(page.get_by_test_id("toast")).to_be_visible()


async def test_a_press_before_the_server_hears_is_not_lost(site: Site, page: Page) -> None:
    """A button that is pressed in the very moment in which it is drawn does what it says."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "卡片 #1 标题")
    await expect(page.get_by_test_id("badge")).to_be_visible()
    await page.add_init_script(_HASTY)
    await page.reload()

    await expect(page.get_by_test_id("badge")).to_have_text("已接单 · 发单人小敏")
    assert await page.evaluate("window.early") is True


async def test_a_file_can_be_pasted_or_dropped(site: Site, page: Page) -> None:
    """A pasted picture and a dropped file are attached, wherever in the window the file was dropped; the same checks hold."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await hand_over(page.get_by_test_id("composer"), "paste", "image.png", "image/png", PICTURE)
    await expect(page.get_by_test_id("attachment")).to_have_count(1)
    await hand_over(page.locator(".stream"), "drop", "说明.txt", "text/plain", b"text")
    await expect(page.get_by_test_id("attachment")).to_have_count(2)
    await hand_over(page.get_by_test_id("composer"), "drop", "a.exe", "application/x-msdownload", b"MZ")
    await expect(page.get_by_test_id("toast")).to_contain_text("不收这种文件")
    await page.get_by_test_id("send").click()

    await expect(page.get_by_test_id("picture")).to_have_count(1)
    await expect(page.get_by_test_id("file")).to_contain_text("说明.txt")
    await expect(page.get_by_test_id("attachment")).to_have_count(0)


async def test_the_clip_asks_for_a_file(site: Site, page: Page) -> None:
    """The button beside the text box opens the browser's own dialog, for several files at once."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    async with page.expect_file_chooser(timeout=5_000) as chooser:
        await page.get_by_test_id("attach").click()

    assert (await chooser.value).is_multiple()


async def test_pasted_text_stays_text(site: Site, page: Page) -> None:
    """What is copied as text together with a picture of itself is pasted as text: the page leaves it to the browser."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    taken = await page.get_by_test_id("composer").evaluate("""(node) => {
        const data = new DataTransfer();
        data.setData("text/plain", "words");
        data.items.add(new File(["x"], "image.png", { type: "image/png" }));
        return !node.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
    }""")
    await say(page, "the end")
    await expect(page.get_by_test_id("progress")).to_have_text("✓")

    assert not taken
    await expect(page.get_by_test_id("attachment")).to_have_count(0)


async def test_an_english_page_is_english(site: Site, page: Page) -> None:
    """After EN there is no Chinese on the page but people's names and the button that leads back."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await page.get_by_test_id("lang-en").click()
    await expect(page.get_by_test_id("send")).to_have_text("Send")
    await page.get_by_test_id("quick-post").click()
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("progress")).to_have_text("✓")
    chinese = [found for found in await page.evaluate(_OWN_CHINESE) if not any(name in found for name in (*PEOPLE, "lang-zh"))]

    assert [found for found in chinese if 'class="face ' not in found] == []
    assert await page.title() == "jiedan"


async def hand_over(place: Locator, event: str, name: str, kind: str, content: bytes) -> None:
    """Paste or drop a file."""
    await place.evaluate(_HAND_OVER, [event, name, kind, base64.b64encode(content).decode()])


async def height(place: Locator) -> float:
    """How high it is, in pixels."""
    box = await place.bounding_box()
    assert box is not None
    return box["height"]
