"""The entrance of a group on Telegram: whoever asks to join is asked in private, and a link that got about is closed."""

import json
from pathlib import Path

import pytest

from jiedan.adapter import Revoke
from jiedan_telegram import deeds, inward, updates
from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.payloads import AJIE, DATE, GROUP, ME, update
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.test_deeds import NOW
from tests.adapters.telegram.world import World


@pytest.mark.parametrize(
    ("number", "year"), [(12_345, 2014), (99_999_999, 2014), (1_200_000_000, 2020), (6_000_000_000, 2023), (9_000_000_000, 2025)]
)
@pytest.mark.row("D08")
def test_the_number_of_an_account_tells_its_age_roughly(number: int, year: int) -> None:
    """D08: by the order in which numbers were given out, and a name of their own or none."""
    for username, remarks in (("eve", ()), ("", ("no-username",))):
        person = AJIE | {"id": number, "username": username}
        body = {"chat": GROUP, "from": person, "user_chat_id": number, "date": DATE}
        [event] = inward.events(updates.read(json.dumps(update(chat_join_request=body))), ME)
        author = event.inbound.author

        assert (author.since, author.remarks, author.private_chat) == (year, remarks, str(number))


@pytest.mark.row("C09")
def test_a_link_is_revoked_by_all_of_it() -> None:
    """C09: what Telegram shows of other people's links is a part, by which nothing can be closed."""
    [call] = deeds.calls(Revoke(chat="-1", link="https://t.me/+abc"), NOW)
    links = {}
    for shown in ("https://t.me/+abc", "https://t.me/+ab…", "https://t.me/+ab..."):
        body = {"chat": GROUP, "from": AJIE, "user_chat_id": 1, "date": DATE, "invite_link": {"invite_link": shown, "name": "x"}}
        [event] = inward.events(updates.read(json.dumps(update(chat_join_request=body))), ME)
        links[shown] = event.inbound.link

    assert (call.method, call.parameters["invite_link"]) == ("revokeChatInviteLink", "https://t.me/+abc")
    assert list(links.values()) == ["https://t.me/+abc", "", ""]


@pytest.mark.row("D01", "D03")
async def test_whoever_asks_to_join_is_asked_in_private_first(tmp_path: Path) -> None:
    """D01, D03: Telegram lets the bot write to them for five minutes though they never started it; then they have answered."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        group, owner = world.group, world.owner
        await world.everybody_starts()
        await world.says(owner, "进群设置 申请 开", "进群设置已更新")
        await world.says(owner, "邀请链接：审核 小红书", "邀请链接", chat=owner.private)
        [link] = group.links.values()
        eve = api.user(7, "小雨")
        eve.joins(group, link)
        await eve.private.until_said("具体意向", within=30)
        await world.says(eve, "想接插画单", "都填好了", chat=eve.private)
        await world.presses(eve, "发送", eve.private, "申请已发给")
        waits = group.place(eve).status
        shown = await owner.private.until_said("小雨 申请加入", within=30)
        await world.presses(owner, "通过", owner.private, "已通过 小雨")
        await eve.private.until_said("欢迎来到", within=30)

    assert "来源：小红书" in shown.text
    assert (waits, group.place(eve).status) == ("left", "member")
    assert group.requests == {}
    assert [call.description for call in api.calls if call.status != 200] == []


@pytest.mark.row("C09")
async def test_a_link_that_got_about_is_closed_by_one_press(tmp_path: Path) -> None:
    """C09: ten come by it; the owner is told, presses, and it leads nowhere any more."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        group, owner = world.group, world.owner
        await world.everybody_starts()
        await world.says(owner, "邀请链接：传单", "邀请链接", chat=owner.private)
        [link] = group.links.values()
        for number in range(10):
            api.user(100 + number, f"路人{number}").joins(group, link)
        await owner.private.until_said("链接可能外泄了", within=60)
        await world.presses(owner, "停用链接", owner.private, "链接已停用")

    assert link.revoked
