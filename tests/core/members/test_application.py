"""What an application asks, and what stands at the entrance."""

import msgspec
import pytest

from jiedan.errors import Refusal
from jiedan.members.application import Form, next_step, read, step_before, steps
from jiedan.members.entrance import OPEN, USUAL_QUESTIONS, Entrance, changed, of_preset
from jiedan.rules.rule import GroupRules

FULL = Entrance(applies=True, keyword="报名", nickname=True, portfolio=True, trial=10, confirms=True)


def test_an_application_asks_what_the_group_wants_to_know() -> None:
    """In a fixed order; what is known already is not asked."""
    asked = steps(FULL, Form())
    known = steps(FULL, Form(source="小红书", note="我要报名"))

    assert asked == ("keyword", "question0", "question1", "nickname", "portfolio", "trial", "rules", "summary")
    assert known == ("question1", "nickname", "portfolio", "trial", "rules", "summary")
    assert steps(Entrance(keyword="报名"), Form()) == ("keyword", "summary")


def test_it_goes_on_to_what_has_no_answer_yet() -> None:
    """Also where the owner asks for more meanwhile; and back to the one before."""
    form = Form(source="x").answered("intent", "接单")
    wants = Entrance(applies=True)

    assert next_step(wants, form) == "summary"
    assert next_step(msgspec.structs.replace(wants, trial=10), form, "question1") == "trial"
    assert next_step(wants, Form()) == "question0"
    assert step_before(wants, Form(), "question1") == "question0"
    assert step_before(wants, Form(), "question0") == "question0"


@pytest.mark.parametrize(
    ("step", "text", "code"),
    [
        ("keyword", "开门", "apply-keyword"), ("question0", "  ", "apply-answer"), ("nickname", "张三", "nickname-form"),
        ("portfolio", "无", "apply-portfolio"), ("trial", "太短", "apply-trial"), ("rules", "不同意", "apply-rules"),
        ("summary", "好吧", "apply-summary"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused_with_its_reason(step: str, text: str, code: str) -> None:
    """Each question says what is wrong with what was said."""
    with pytest.raises(Refusal) as refused:
        read(FULL, Form(), step, text)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("申请 开", "applies", True), ("申请 关", "applies", False), ("application on", "applies", True), ("试稿 200字", "trial", 200),
        ("试稿 200", "trial", 200), ("人数 50人", "cap", 50), ("人数 无", "cap", 0), ("cap 50", "cap", 50), ("拆分 180", "split_at", 180),
        ("关键词 报名", "keyword", "报名"), ("关键词 无", "keyword", ""),
        ("问题 你从哪来；想做什么？", "questions", ("你从哪来", "想做什么？")),
        ("问题 默认", "questions", USUAL_QUESTIONS), ("问题 无", "questions", ()),
        ("渠道 小红书、抖音 朋友", "channels", ("小红书", "抖音", "朋友")),
        ("审批 规则", "decides", "rule"), ("昵称 开", "nickname", True), ("确认群规 开", "confirms", True), ("欢迎 关", "welcome", False),
        ("扎堆 20", "burst", 20),
    ],
)  # fmt: skip
def test_owners_say_what_counts(text: str, name: str, value: object) -> None:
    """In Chinese or English, switches and figures and lists."""
    assert getattr(changed(FULL, text), name) == value


@pytest.mark.parametrize(
    "text",
    [
        "申请 也许",
        "试稿 很多",
        "人数 -5",
        "人数 999999",
        "关键词",
        "问题 ；",
        f"渠道 {' '.join('abcdefgh')}",
        "审批 我",
    ],
)
def test_what_cannot_count_is_refused(text: str) -> None:
    """And changes nothing."""
    with pytest.raises(Refusal) as refused:
        changed(FULL, text)

    assert refused.value.code == "entrance-value"


def test_what_is_no_setting_is_refused() -> None:
    """The owner reads which there are."""
    with pytest.raises(Refusal) as refused:
        changed(FULL, "天气 好")

    assert refused.value.code == "entrance-what"


def test_rules_of_old_groups_have_an_open_entrance() -> None:
    """What was written before there were entrances can be read, and asks nothing of anybody."""
    old = msgspec.json.decode(b'{"zone":"Asia/Shanghai","ceiling":500000}', type=GroupRules)

    assert old.entrance == OPEN
    assert old.entrance.is_open
    assert not FULL.is_open


@pytest.mark.row("C11")
def test_a_temporary_group_has_fifty_places() -> None:
    """C11: unless its owner sets another number; other kinds of groups have no bound."""
    assert of_preset(OPEN, "temporary").cap == 50
    assert of_preset(of_preset(OPEN, "temporary"), "goods").cap == 0
    assert of_preset(Entrance(cap=30), "temporary").cap == 30
