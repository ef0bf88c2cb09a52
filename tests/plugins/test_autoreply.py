"""Keyword → reply."""

from jiedan.testing import Stage
from jiedan_autoreply import plugin


async def test_the_owner_teaches_a_word_and_everybody_gets_the_reply(stage: Stage) -> None:
    """Also after a restart, also in full-width letters, also in the middle of a sentence."""
    await stage.plug(plugin)
    owner, ann = await stage.members("owner", "ann")
    await owner.says("自动回复 价格 = 文案 100 元起")
    assert await ann.says("请问价格是多少") == ["文案 100 元起"]
    await stage.restart()

    assert await ann.says("价格?") == ["文案 100 元起"]


async def test_only_who_keeps_order_teaches(stage: Stage) -> None:
    """Everybody else is told whom to ask, and nothing is learnt."""
    await stage.plug(plugin)
    _, ann = await stage.members("owner", "ann")

    assert "群主" in (await ann.says("自动回复 价格 = 免费"))[0]
    assert await ann.says("价格") == []


async def test_a_word_can_be_forgotten(stage: Stage) -> None:
    """Then it is ordinary talk again."""
    await stage.plug(plugin)
    owner, ann = await stage.members("owner", "ann")
    await owner.says("自动回复 价格 = 文案 100 元起")
    await owner.says("自动回复 删除 价格")

    assert await ann.says("价格") == []


async def test_the_operators_words_are_heard_in_every_group_and_the_groups_own_go_before(stage: Stage) -> None:
    """[plugins.autoreply.replies] of settings.toml is the default."""
    await stage.plug(plugin, replies={"下单": "发单 + 你的需求", "价格": "面议"})
    owner, ann = await stage.members("owner", "ann")
    assert await ann.says("怎么下单呀") == ["发单 + 你的需求"]
    await owner.says("autoreply 价格 = 文案 100 元起")

    assert await ann.says("价格") == ["文案 100 元起"]


async def test_a_word_of_one_group_is_not_heard_in_another(stage: Stage) -> None:
    """Groups are sealed from each other."""
    await stage.plug(plugin)
    owner, ann = await stage.members("owner", "ann")
    await owner.says("自动回复 价格 = 文案 100 元起")
    elsewhere = ann.event(text="价格", chat=ann.event().chat.__class__(id="other", kind="group", title="another"))

    assert await stage.hand_in(elsewhere) == []


async def test_a_command_is_not_taken_for_a_keyword(stage: Stage) -> None:
    """Whoever claims gets the claim's answer only."""
    await stage.plug(plugin, replies={"接单": "怎么接单:回复 接单 加号码"})
    _boss, ann = await stage.members("owner", "ann")

    assert "没有找到 #7" in (await ann.says("接单 7"))[0]
