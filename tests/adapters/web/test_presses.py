"""No press and no line gets lost between the page and the server's disk, and none counts twice."""

import signal

from playwright.async_api import Browser, Page, expect

from tests.adapters.web.conftest import Site
from tests.adapters.web.scenes import fill, say

PEOPLE = ("minmin", "ajie", "xiaoyu", "owner")
_AGED = """
    () => {
        const kept = JSON.parse(sessionStorage.getItem("jiedan-outbox"));
        sessionStorage.setItem("jiedan-outbox", JSON.stringify(kept.map((piece) => ({ ...piece, at: piece.at - 700000 }))));
    }
"""
_TWICE = """
    () => {
        const tell = jiedan.tell;
        jiedan.tell = (piece) => { tell(piece); tell(piece); };
    }
"""


async def test_each_person_of_a_window_presses_for_themselves(site: Site, page: Page) -> None:
    """The same button, pressed by four people in one window as fast as one can click, counts once for each of them."""
    fill(site.folder / "web.db", 50)
    await called_upon(site, page)
    for person in PEOPLE:
        await page.get_by_test_id(f"person-{person}").click()
        await page.get_by_test_id("button-到").click()

    await heard(page)
    assert [line[2] for line in site.told("press")] == list(PEOPLE)


async def test_a_press_in_the_middle_of_a_switch_is_the_new_persons(site: Site, page: Page) -> None:
    """Switch and press in one breath, before the server has heard of the switch: the press arrives, as the new person's."""
    await called_upon(site, page)
    for person in PEOPLE * 5:
        await page.evaluate(f"""() => {{
            document.querySelector('[data-testid="person-{person}"]').click();
            document.querySelector('[data-testid="button-到"]').click();
        }}""")

    await heard(page)
    assert [line[2] for line in site.told("press")] == list(PEOPLE * 5)


async def test_a_switch_leaves_alone_what_looks_the_same(site: Site, page: Page) -> None:
    """A button stays the very same node when another person looks at it; what is drawn differently for them is drawn anew."""
    await called_upon(site, page)
    button, own = page.get_by_test_id("button-到"), page.get_by_test_id("message").filter(has_text="点名")
    await button.evaluate("(node) => { node.mark = 1; }")
    await page.get_by_test_id("person-ajie").click()
    await expect(page.get_by_test_id("person-ajie")).to_have_class("person chosen")

    await expect(own).to_have_class("message")
    assert await button.evaluate("(node) => node.mark") == 1
    await say(page, "到了")
    await expect(page.get_by_test_id("message").locator(".bubble")).to_have_text(["点名", "谁在?", "到了"])


async def test_a_button_that_goes_while_it_is_held_was_pressed(site: Site, browser: Browser) -> None:
    """Between down and up another person takes the order, and the button is gone: jiedan hears of both presses."""
    mine, other = await browser.new_page(), await browser.new_page()
    await other.goto(site.where + "/?as=xiaoyu&chat=demo")
    await mine.goto(site.where + "/?as=ajie&chat=demo")
    await say(mine, "卡片 #1 标题")
    await mine.get_by_test_id("button-接单").hover()
    await mine.mouse.down()
    await other.get_by_test_id("button-接单").click()
    await expect(mine.get_by_test_id("button-接单")).to_have_count(0)
    await mine.mouse.up()

    await heard(mine)
    assert sorted(line[2] for line in site.told("press")) == ["ajie", "xiaoyu"]


async def test_what_is_pressed_and_said_into_the_void_arrives_later(site: Site, page: Page) -> None:
    """While the process is down the page says that something is on its way; afterwards it arrives by itself, once, in order."""
    await called_upon(site, page)
    site.end(signal.SIGKILL)
    await page.get_by_test_id("person-ajie").click()
    await page.get_by_test_id("button-到").click()
    await page.get_by_test_id("composer").fill("is anybody there?")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("unsent")).to_contain_text("[到] · is anybody there?")
    site.start()

    await expect(page.get_by_test_id("message").last).to_contain_text("is anybody there?", timeout=20_000)
    await expect(page.get_by_test_id("unsent")).to_be_hidden()
    await heard(page)
    assert [line[2] for line in site.told("press")] == ["ajie"]
    assert [line[2:] for line in site.told("message")][1:] == [["ajie", "'is anybody there?'"], ["ajie", "'the end'"]]


async def test_what_is_older_than_ten_minutes_asks_again(site: Site, page: Page) -> None:
    """A text that could not be sent for so long stands in the box again; of a press the page says that it did not arrive."""
    await called_upon(site, page)
    site.end(signal.SIGKILL)
    await page.get_by_test_id("button-到").click()
    await page.get_by_test_id("composer").fill("is anybody there?")
    await page.get_by_test_id("composer").press("Enter")
    await page.evaluate(_AGED)
    site.start()

    await expect(page.get_by_test_id("composer")).to_have_value("is anybody there?", timeout=20_000)
    await expect(page.get_by_test_id("toast")).to_contain_text("刚才点的「到」没有送到")
    assert site.told("press") == []
    assert len(site.told("message")) == 1


async def test_what_arrives_twice_happens_once(site: Site, page: Page) -> None:
    """A page that is not sure sends again under the same name; the server keeps it once and the page shows it once."""
    await called_upon(site, page)
    await page.evaluate(_TWICE)
    await page.get_by_test_id("button-到").click()
    await say(page, "only once")

    await heard(page)
    assert len(site.told("press")) == 1
    assert [line[3] for line in site.told("message")] == ["'点名'", "'only once'", "'the end'"]
    await expect(page.get_by_test_id("message")).to_have_count(4)


async def called_upon(site: Site, page: Page) -> None:
    """A window of 小敏, in which the bot has asked who is here."""
    await page.goto(site.where + "/?as=minmin&chat=demo")
    await say(page, "点名")
    await expect(page.get_by_test_id("button-到")).to_be_visible()


async def heard(page: Page) -> None:
    """Wait until all that was done before has been told."""
    await say(page, "the end")
    await expect(page.get_by_test_id("message").filter(has_text="the end").get_by_test_id("progress")).to_have_text("✓")
