"""Somebody named in a group without an @: whoever may say it reads how it is written; for everybody else it is talk."""

import pytest

from jiedan.messages import grammar
from jiedan.messages.inbound import Author, Kind
from jiedan.messages.verbs import Verb
from jiedan.testing import Stage
from tests.stories.conftest import Trio


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("警告 ann 刷屏", "警告 @ann 刷屏"),
        ("授权 ann 管订单", "授权 @ann 管订单"),
        ("移出 ann 发广告", "移出 @ann 发广告"),
        ("禁言 ann 1天", "禁言 @ann 1天"),
        ("加分 ann，1 帮新人", "加分 @ann 1 帮新人"),
        ("warn ann flooding the group", "warn @ann flooding the group"),
        ("add points ann 1 helps", "add points @ann 1 helps"),
        ("grant ann orders", "grant @ann orders"),
    ],
)
async def test_whoever_may_say_it_reads_how_it_is_written(stage: Stage, trio: Trio, said: str, line: str) -> None:
    """Nothing is done yet, and members without the right are not answered: for them it is talk."""
    owner, boss, ann = trio
    read = await owner.says(said)
    asked = grammar.parse(line)

    assert len(read) == 1 and read[0].endswith(f"\n{line}") and "ann 的一句话" in read[0]
    assert asked is not None and not asked.casual
    assert await boss.says(said) == []
    assert ann.told() == [] and stage.platform.deeds == []


async def test_the_answer_is_in_the_language_of_the_group(stage: Stage, trio: Trio) -> None:
    """English as well."""
    owner = trio[0]
    await owner.says("/language English")

    [said] = await owner.says("warn ann flooding")
    assert said.endswith("\nwarn @ann flooding") and "I know whom you mean when an @ stands" in said


@pytest.mark.parametrize(("language", "words"), [("中文", "「举报 @ann 原因」"), ("English", "“complain @ann why”")])
async def test_a_complaint_without_an_at_is_answered_in_private(stage: Stage, trio: Trio, language: str, words: str) -> None:
    """Whoever complains learns how only staff read it; the group reads nothing more of it, and nobody is accused."""
    owner, boss, ann = trio
    await boss.whispers(f"/language {language}")

    assert await boss.says("举报 ann 骗人") == []
    assert words in boss.told()[-1] and "骗人" not in boss.told()[-1]
    assert not [said for said in (*owner.told(), *ann.told()) if "骗人" in said]


@pytest.mark.parametrize(
    "said",
    [
        "警告 大家不要发广告", "警告 ann了吗", "警告 ann 了吗？", "举报 nobody 骗人", "保留 一份底稿", "warn him about it", "keep it up",
        "remove the watermark please", "授权 书发我一份", "警告ann", "title page of it",
    ],
)  # fmt: skip
async def test_ordinary_talk_is_not_answered(stage: Stage, trio: Trio, said: str) -> None:
    """Not even to the owner: what stands behind the word is nobody's name, or it is a question."""
    before = len(stage.platform.sent)
    await trio[0].says(said)

    assert len(stage.platform.sent) == before


async def test_a_name_that_two_people_have_is_nobodys(stage: Stage, trio: Trio) -> None:
    """And so is the name of somebody who left."""
    owner, boss, ann = trio
    other = Author(id="another", name="ann", private_chat="private:another")
    await stage.hand_in(ann.event(kind=Kind.JOIN, author=other))
    await stage.hand_in(boss.event(kind=Kind.LEAVE))

    assert await owner.says("警告 ann 刷屏") == []
    assert await owner.says("警告 boss 刷屏") == []


@pytest.mark.parametrize("said", ["今天天气不错", "接单的人呢", "请大家警告 ann", "发单人 ann 在吗", "我的 ann", "谢谢 ann"])
def test_chatter_is_told_by_its_first_word(said: str) -> None:
    """Only what begins with the word of an act upon somebody is looked up."""
    opened = grammar.opening(said)

    assert opened is None or grammar.unnamed(opened) is None


def test_what_is_named_is_taken_apart() -> None:
    """The act, the word with which it was said, the name and the rest."""
    opened = grammar.opening("add points Tom: 1 helps")
    assert opened is not None

    found = grammar.unnamed(opened)
    assert found == grammar.Unnamed(verb=Verb.ADD_POINTS, word="add points", name="Tom", rest="1 helps")
