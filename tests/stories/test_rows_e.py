"""What members read and may not write in a group: the red line, the group's own words, its own hours."""

import pytest

from jiedan.messages.deeds import Delete
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio
from tests.stories.staff import deputy


async def counts(owner: Person, rule: str) -> None:
    """A rule of the owner's own that is switched on."""
    await owner.says(rule)
    await owner.presses("就这么改")


def deleted(stage: Stage) -> int:
    """How many messages were deleted."""
    return sum(isinstance(deed, Delete) for deed in stage.platform.deeds)


async def meet(stage: Stage, trio: Trio) -> None:
    """Everybody can be told in private."""
    for person in trio:
        await person.whispers("帮助")


@pytest.mark.row("E01")
@pytest.mark.parametrize(
    "line", ["私下交易吧，加我微信 abc12345", "咱们私\u200b下交易，加我ＶＸ：abc12345", "走私下，call me at +1 (415) 555-0132"]
)
async def test_e01_an_invitation_to_trade_elsewhere_is_deleted(stage: Stage, trio: Trio, line: str) -> None:
    """E01: in any disguise; the author reads the rule in private and has a warning, staff read the words."""
    owner, boss, _ = trio
    await meet(stage, trio)
    read = await boss.says(line)

    assert read == []
    assert deleted(stage) == 1
    assert any("禁止私下交易" in text for text in boss.told())
    assert "现在算 1 次" in (await boss.whispers("我的警告"))[0]
    assert any("boss" in text and line[-8:] in text for text in owner.told())


@pytest.mark.row("E01")
async def test_e01_an_order_with_a_contact_in_it_is_not_published(stage: Stage, trio: Trio) -> None:
    """E01: refused with the rule; without the contact it goes out."""
    _, boss, _ = trio
    await boss.says("发单 300元 海报 后天交付，要求：私下交易吧，加我微信 abc12345")
    [refused] = await boss.says("确认 1")
    await boss.says("取消 1")
    await boss.says(ORDER)
    [passed] = await boss.says("确认 2")

    assert "订单里不留联系方式和收款方式" in refused
    assert (await stage.order(1)).state == "cancelled"
    assert passed.startswith("新订单 #2")


@pytest.mark.row("E02")
async def test_e02_a_group_bounds_prices_and_boasts_by_rules_of_its_own(stage: Stage, trio: Trio) -> None:
    """E02: an order below the group's least price or above its most is not published; a false promise is answered in private."""
    owner, boss, ann = trio
    await meet(stage, trio)
    await counts(
        owner,
        "规则 新增 合理价格 publish：order.price < money（50） || order.price > money（3000） => deny 价格在 50 到 3000 元之间",
    )
    await counts(owner, '规则 新增 不夸大 message：any_of(message.text, ["保证第一", "全网最低"]) => warn 不说做不到的话')
    said = []
    for number, price in ((1, 49), (2, 3001), (3, 50)):
        await boss.says(f"发单 {price}元 海报 后天")
        said += await boss.says(f"确认 {number}")
    read = await ann.says("我这里全 网 最 低")

    assert ["价格在 50 到 3000 元之间" in text for text in said] == [True, True, False]
    assert [(await stage.order(number)).state for number in (1, 2, 3)] == ["draft", "draft", "open"]
    assert read == []
    assert "不说做不到的话" in ann.told()[-1]
    assert stage.platform.deeds == []


@pytest.mark.row("E04")
async def test_e04_a_hint_is_answered_by_a_private_word_and_an_invitation_by_more(stage: Stage, trio: Trio) -> None:
    """E04: half a sign is a reminder and nothing else; both together are deleted, and count as a warning."""
    _, boss, _ = trio
    await meet(stage, trio)
    await boss.says("要不咱们私下交易")
    reminded, untouched, [before] = boss.told()[-1], deleted(stage), await boss.whispers("我的警告")
    await boss.says("私下交易吧，加我微信 abc12345")
    [after] = await boss.whispers("我的警告")

    assert "像是要离开本群交易的话" in reminded
    assert (untouched, deleted(stage)) == (0, 1)
    assert "现在算" not in before and "现在算 1 次" in after


@pytest.mark.row("E08")
async def test_e08_words_that_a_group_does_not_want_are_found_however_they_are_written(stage: Stage, trio: Trio) -> None:
    """E08: the owner's own list; wide, spaced and with hidden characters; other words stay."""
    owner, boss, _ = trio
    await meet(stage, trio)
    await counts(owner, '规则 新增 敏感词 message：any_of(message.text, ["代考", "VPN"]) => delete 这里不谈这些')
    for text in ("有人要代考吗", "有人要代\u200b.考 吗", "卖ＶＰＮ，便宜"):
        await boss.says(text)
    bad = deleted(stage)
    await boss.says("代我考虑一下，v p n")

    assert (bad, deleted(stage)) == (3, 3)
    assert "这里不谈这些" in boss.told()[-1]


@pytest.mark.row("E10")
async def test_e10_somebody_who_is_called_like_a_deputy_is_told_to_staff(stage: Stage, trio: Trio) -> None:
    """E10: in letters that only look the same; somebody whose name is their own is not."""
    owner, _, ann = trio
    await meet(stage, trio)
    await deputy(stage, "Olivia")
    (fake,) = await stage.members("0livіa")
    before = len(owner.told())
    await ann.says("今天天气不错")
    quiet = owner.told()[before:]
    await fake.says("钱先打给我，我统一转")

    assert quiet == []
    assert any("0livіa" in text and "名字像管理员" in text for text in owner.told()[before:])


@pytest.mark.row("E15")
async def test_e15_orders_are_placed_in_the_hours_of_trade_alone(stage: Stage, trio: Trio) -> None:
    """E15: a rule of the group's own with `until`. What is confirmed at another time waits and goes out when trade begins."""
    owner, boss, _ = trio
    await counts(
        owner,
        '/规则 新增\n[[rule]]\nname = "交易时间"\non = "publish"\nwhen = "time.hour < 14 || time.hour >= 16"\nthen = "deny"\n'
        'until = "14*60"\nzh = "下单时间是 14:00 到 16:00。"',
    )
    await boss.says("发单 300 海报 后天")
    said = await boss.says("确认 1")
    early = (await stage.order(1)).state
    read = await stage.pass_by(hours=4, minutes=30)
    await boss.says("发单 400 海报 后天")
    [at_once] = await boss.says("确认 2")

    assert "11月21日（周六）14:00" in said[0]
    assert early == "draft"
    assert any(line.startswith("新订单 #1 海报") for line in read)
    assert at_once.startswith("新订单 #2 海报")
