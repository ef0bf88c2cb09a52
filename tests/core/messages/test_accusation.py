"""What stands behind 拉黑: whom, for what, by which order, for how long, and why."""

import pytest

from jiedan.blacklist.category import Category
from jiedan.messages.accusation import CATEGORIES, Accusation, accusation, category

SAID = {
    "@小明 假付款 #17 90天 截图是改过的": Accusation(whom="小明", category="fake-payment", order=17, days=90, reason="截图是改过的"),
    "@小明 假付款 90天 17 截图是改过的": Accusation(whom="小明", category="fake-payment", order=17, days=90, reason="截图是改过的"),
    "@Ann Lee fake-payment the slip is forged": Accusation(whom="Ann Lee", category="fake-payment", reason="the slip is forged"),
    "@Ann non-delivery #3: took 500 and left": Accusation(
        whom="Ann", category="non-delivery", order=3, reason="took 500 and left"
    ),
    "id:10086 冒充 用群主头像要钱": Accusation(uid="10086", category="impersonation", reason="用群主头像要钱"),
    "假身份，30 天，身份证是别人的": Accusation(category="fake-identity", days=30, reason="身份证是别人的"),
    "＠小明 收钱不发货 收了500元 三天没发": Accusation(whom="小明", category="non-delivery", reason="收了500元 三天没发"),
    "@小明 冒充 500元被骗走": Accusation(whom="小明", category="impersonation", reason="500元被骗走"),
    "@小明 冒充 2张截图为证": Accusation(whom="小明", category="impersonation", reason="2张截图为证"),
    "@小明 态度差": Accusation(whom="小明 态度差"),
    "": Accusation(),
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_an_accusation_is_taken_apart(text: str) -> None:
    """The name is all before the category; a figure that goes on is part of the reason."""
    assert accusation(text) == SAID[text]


def test_every_category_can_be_said_in_both_languages() -> None:
    """Each code has words, and no word another code than there is."""
    assert set(CATEGORIES.values()) == {each.value for each in Category}
    assert {category(each.value) for each in Category} == {each.value for each in Category}
    assert category("不喜欢") is None
