"""The page itself, in a browser, against a running chat with a tiny bot in it."""

import signal

import httpx
import pytest
from playwright.async_api import Browser, FilePayload, Page, expect

from tests.adapters.web.conftest import Site
from tests.adapters.web.scenes import ORDER, PHONE, PICTURE, fill, say

HOSTILE = (
    "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'> **bold** [link](javascript:alert(1)) {{ 7 * 7 }}"
    " ${7*7} \u202etfel ot thgir\u202c zero\u200bwidth `code` \\ </div> &lt;"
)
_TOO_WIDE = """
    () => [...document.querySelectorAll(".message, .message *, .header *, .foot .composer *")]
        .filter((node) => node.getBoundingClientRect().right > 390).map((node) => node.className)
"""


@pytest.mark.row("A05")
async def test_two_people_trade_in_two_windows(site: Site, browser: Browser) -> None:
    """All see the card change without a reload; only who pressed gets the toast and the line that goes with it."""
    poster, worker, onlooker = [await browser.new_page() for _ in range(3)]
    await onlooker.goto(site.where + "/?as=xiaoyu&chat=demo")
    await poster.goto(site.where + "/?as=minmin&chat=demo")
    await worker.goto(site.where + "/?as=ajie&chat=demo")
    await poster.get_by_test_id("quick-post").click()
    await poster.get_by_test_id("send").click()
    await expect(worker.get_by_test_id("message").last).to_contain_text(ORDER)
    await expect(worker.get_by_test_id("dot-minmin")).to_have_class("dot on")
    await poster.get_by_test_id("nudge-minmin").click()
    await poster.get_by_test_id("button-确认发布").click()
    await worker.get_by_test_id("button-接单").click()
    await poster.get_by_test_id("chat-demo").click()

    await expect(worker.get_by_test_id("toast")).to_have_text("接单成功,30 分钟内可无责退单。")
    await expect(worker.get_by_test_id("badge")).to_have_text("已接单 · 接单人阿杰")
    await expect(poster.get_by_test_id("badge")).to_have_text("已接单 · 接单人阿杰")
    await expect(onlooker.get_by_test_id("badge")).to_have_text("已接单 · 接单人阿杰")
    await expect(onlooker.get_by_test_id("toast")).to_have_count(0)
    for other in (poster, onlooker):
        await expect(other.get_by_test_id("message")).to_have_count(2)
    await expect(worker.get_by_test_id("message")).to_have_count(3)
    await expect(poster.get_by_test_id("progress")).to_have_text("✓")


async def test_a_reload_keeps_who_and_where_one_is(site: Site, page: Page) -> None:
    """Person, chat, language and an unsent text are the same after a reload."""
    await page.goto(site.where)
    await page.get_by_test_id("person-ajie").click()
    await page.get_by_test_id("chat-private").click()
    await page.get_by_test_id("lang-en").click()
    await expect(page.get_by_test_id("send")).to_have_text("Send")
    await page.get_by_test_id("composer").press_sequentially("half a thought")
    await page.reload()

    await expect(page.get_by_test_id("person-ajie")).to_have_class("person chosen")
    await expect(page.get_by_test_id("chat-private")).to_have_class("chat chosen")
    await expect(page.get_by_test_id("send")).to_have_text("Send")
    await expect(page.get_by_test_id("composer")).to_have_value("half a thought")


async def test_the_guide_leads_from_person_to_person(site: Site, page: Page) -> None:
    """A click on a step makes one the person whose step it is, in the group; the guide can be put away and stays away."""
    await page.goto(site.where + "/?as=minmin&chat=private")
    await page.get_by_test_id("step-owner").click()
    await expect(page.get_by_test_id("person-owner")).to_have_class("person chosen")
    await expect(page.get_by_test_id("chat-demo")).to_have_class("chat chosen")
    await page.get_by_test_id("guide-hide").click()
    await expect(page.get_by_test_id("guide")).to_be_hidden()
    await page.reload()
    await expect(page.get_by_test_id("person-owner")).to_have_class("person chosen")

    await expect(page.get_by_test_id("guide")).to_be_hidden()


async def test_a_kill_loses_nothing_that_was_shown(site: Site, page: Page) -> None:
    """What stood on the page when the process was killed is told to jiedan after the restart, once, and the window goes on."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "before")
    await expect(page.get_by_test_id("progress")).to_have_text("✓")
    site.go_away()
    await say(page, "not yet told")
    await expect(page.get_by_test_id("progress").last).to_have_text("…")
    site.end(signal.SIGKILL)
    site.come_back()
    site.start()

    await expect(page.get_by_test_id("progress")).to_have_text(["✓", "✓"], timeout=20_000)
    await say(page, "after")
    await expect(page.get_by_test_id("progress")).to_have_text(["✓", "✓", "✓"])
    assert [line[3] for line in site.told("message")] == ["'before'", "'not yet told'", "'after'"]


async def test_a_stop_does_not_wait_for_open_windows(site: Site, page: Page) -> None:
    """The process ends within three seconds although a page holds its connection."""
    await page.goto(site.where)
    await expect(page.get_by_test_id("person-minmin")).to_have_class("person chosen")

    site.end(signal.SIGTERM)


async def test_ten_quick_presses_are_one(site: Site, page: Page) -> None:
    """A button that was pressed is off until its card changes or two seconds have passed."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, ORDER)
    await page.get_by_test_id("chat-private").click()
    button = page.get_by_test_id("button-取消")
    await button.evaluate("(button) => { for (let time = 0; time < 10; time++) button.click() }")
    await expect(button).to_be_disabled()
    await expect(button).to_be_enabled()
    await button.click()
    await say(page, "the end")
    await expect(page.get_by_test_id("progress")).to_have_text("✓")

    assert len(site.told("press")) == 2


async def test_what_members_write_is_text(site: Site, page: Page) -> None:
    """Markup, templates and direction marks are shown as they were typed and do nothing."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, HOSTILE)
    bubble = page.get_by_test_id("message").last.locator(".bubble")
    await expect(bubble).to_be_visible()
    await page.reload()

    assert await bubble.text_content() == HOSTILE
    assert await bubble.locator("script, img, b, strong, a, code").count() == 0
    assert await page.evaluate("window.hacked") is None


async def test_a_long_group_shows_its_end(site: Site, page: Page) -> None:
    """Of 500 messages the last 50 are drawn; earlier ones come on demand; new ones push the oldest out at 100."""
    fill(site.folder / "web.db", 500)
    await page.goto(site.where + "/?as=minmin&chat=demo")
    messages = page.get_by_test_id("message")
    await expect(messages).to_have_count(50)
    await expect(messages.last).to_be_in_viewport()
    await page.get_by_test_id("earlier").click()
    await expect(messages).to_have_count(100)
    await say(page, "one more")

    await expect(messages.last).to_contain_text("one more")
    await expect(messages.last).to_be_in_viewport()
    await expect(messages).to_have_count(100)


async def test_too_much_text_comes_back(site: Site, page: Page) -> None:
    """4,001 characters are not sent; the page says so and gives the text back."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "字" * 4_001)

    await expect(page.get_by_test_id("toast")).to_contain_text("4,001")
    await expect(page.get_by_test_id("composer")).to_have_value("字" * 4_001)
    await expect(page.get_by_test_id("message")).to_have_count(0)


async def test_files_are_shown_safely(site: Site, page: Page) -> None:
    """A picture stands in the chat, another file is a download, and what is no listed type is refused in words."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    chooser = page.locator("input[type=file]")
    await chooser.set_input_files(
        [
            FilePayload(name="a.png", mimeType="image/png", buffer=PICTURE),
            FilePayload(name="说明.txt", mimeType="text/html", buffer=b"<script>"),
        ]
    )
    await expect(page.get_by_test_id("attachment")).to_have_count(2)
    await chooser.set_input_files({"name": "b.png", "mimeType": "image/png", "buffer": b"<svg onload=alert(1)>"})
    await expect(page.get_by_test_id("toast")).to_contain_text("不收这种文件")
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("quote")).to_be_visible()
    addresses = [await page.get_by_test_id(kind).get_attribute("href") for kind in ("picture", "file")]
    async with httpx.AsyncClient(base_url=site.where) as client:
        picture, file = [await client.get(address or "") for address in addresses]
        missing = await client.get("/files/nothing/0")

    assert (picture.headers["content-type"], file.headers["content-type"]) == ("image/png", "application/octet-stream")
    assert picture.headers["x-content-type-options"] == file.headers["x-content-type-options"] == "nosniff"
    assert file.headers["content-disposition"].startswith("attachment;")
    assert (picture.content, file.content, missing.status_code) == (PICTURE, b"<script>", 404)


async def test_a_visitor_takes_a_seat(site: Site, page: Page) -> None:
    """A bad name is refused in words; with a good one the visitor joins, and is that person from then on."""
    await page.goto(site.where)
    await page.get_by_test_id("add-person").click()
    name = page.get_by_test_id("new-name")
    await name.fill("群主老周")
    await page.get_by_test_id("new-name-add").click()
    await expect(page.get_by_test_id("name-problem")).to_have_text("已经有人叫这个名字了。")
    await name.fill("小红<b>")
    await name.press("Enter")
    await expect(page.locator(".person.chosen .name")).to_have_text("小红<b>")
    await say(page, "大家好")
    await expect(page.get_by_test_id("progress")).to_have_text("✓")

    assert [line[2] for line in site.told("message")] == [line[2] for line in site.told("join")][-1:]


async def test_an_answer_names_what_it_answers(site: Site, page: Page) -> None:
    """The small button at a message makes the next one an answer to it, with a quotation; it can be taken back."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "谁会写文案?")
    await page.get_by_test_id("person-ajie").click()
    await page.get_by_test_id("message").hover()
    await page.get_by_test_id("reply").click()
    await expect(page.get_by_test_id("replying")).to_contain_text("谁会写文案?")
    await say(page, "我会")

    await expect(page.get_by_test_id("quote")).to_contain_text("发单人小敏")
    await expect(page.get_by_test_id("replying")).to_have_count(0)
    await expect(page.get_by_test_id("dot-minmin")).to_have_class("dot on")


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_everything_fits_a_phone(site: Site, browser: Browser, language: str) -> None:
    """On 390 pixels nothing is wider than the window, and what one needs is on it."""
    page = await browser.new_page(viewport=PHONE, has_touch=True)
    await page.goto(f"{site.where}/?as=minmin&chat=demo&lang={language}")
    await say(page, "x" * 300)
    await expect(page.get_by_test_id("message")).to_be_visible()

    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert await page.evaluate(_TOO_WIDE) == []
    for part in ("composer", "send", "person-minmin", "chat-demo", "chat-private", "lang-en", "guide"):
        await expect(page.get_by_test_id(part)).to_be_in_viewport()


async def test_nothing_comes_from_elsewhere(site: Site, page: Page) -> None:
    """The page asks its own server only, and writes no error into the console."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
    await page.goto(site.where)
    await expect(page.get_by_test_id("person-minmin")).to_have_class("person chosen")

    assert [url for url in asked if not url.startswith((site.where, "data:", site.where.replace("http", "ws")))] == []
    assert complaints == []


async def test_a_foreign_name_is_not_answered(site: Site) -> None:
    """On loopback the page answers to its own names only, so that a foreign page cannot reach it by a name of its own."""
    async with httpx.AsyncClient(base_url=site.where) as client:
        foreign = await client.get("/", headers={"host": "evil.example"})
        own = await client.get("/")
        huge = await client.post("/", content=b"x" * (11 * 1024 * 1024))

    assert (foreign.status_code, own.status_code, huge.status_code) == (400, 200, 413)
