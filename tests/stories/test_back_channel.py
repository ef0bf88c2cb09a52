"""The chat of those who keep order; statements against rumours; complaints that the group does not read."""

import re

import msgspec
import pytest

from jiedan.messages.deeds import Delete, Mute, Pin
from jiedan.messages.elements import plain
from jiedan.messages.inbound import Author, Chat, Inbound, Kind
from jiedan.messages.outgoing import Outgoing
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from tests.stories.conftest import ORDER, Trio

BACK = Chat(id="back", kind="group", title="后台")
OTHER = Chat(id="other", kind="group", title="别的群")


async def says_there(stage: Stage, person: Person, text: str, chat: Chat = BACK, **more: object) -> list[str]:
    """What is read in the other chat when somebody says this there."""
    sent = await stage.hand_in(person.event(text=text, chat=chat, **more))
    return words(message for message in sent if message.chat == chat.id)


async def presses_there(stage: Stage, person: Person, label: str) -> list[str]:
    """Press the newest button with this label in the back-channel; what is read there."""
    found = (message for message in reversed(stage.platform.sent) if message.chat == BACK.id)
    button = next(button for message in found for button in message.buttons if button.label == label)
    sent = await stage.hand_in(person.event(kind=Kind.PRESS, token=button.token, chat=BACK))
    return words(message for message in sent if message.chat == BACK.id)


async def code(owner: Person) -> str:
    """The code that the owner gets in private."""
    found = re.search(r"：(\w{10})，", (await owner.whispers("绑定后台"))[0])
    assert found is not None
    return found[1]


async def bound(stage: Stage, owner: Person) -> None:
    """The back-channel is there."""
    assert "现在是" in (await says_there(stage, owner, f"绑定后台 {await code(owner)}"))[0]


@pytest.mark.row("D15")
async def test_it_takes_a_code_of_the_owner_and_somebody_who_keeps_order_there(stage: Stage, trio: Trio) -> None:
    """D15: a wrong code, a used one, an old one, an ordinary member, the group itself and a private chat are refused."""
    owner, _, ann = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    asked = await ann.whispers("绑定后台")
    first = await code(owner)
    wrong = await says_there(stage, dan, "绑定后台 2345678abc")
    not_staff = await says_there(stage, ann, f"绑定后台 {first}")
    here = await owner.says(f"绑定后台 {first}")
    private = await dan.whispers(f"绑定后台 {first}")
    done = await says_there(stage, dan, f"绑定后台 {first.upper()}")
    again = await says_there(stage, dan, f"绑定后台 {first}", OTHER)
    second = await code(owner)
    await stage.pass_by(minutes=31)
    late = await says_there(stage, dan, f"绑定后台 {second}", OTHER)

    assert "的权限才能做" in asked[0]
    assert all("不对、用过了或过期" in said[0] for said in (wrong, again, late))
    assert "没有管理权限" in not_staff[0]
    assert all("另一个只有管理员的群" in said[0] for said in (here, private))
    assert "“一单一结”的后台" in done[0]


@pytest.mark.row("D15")
async def test_what_staff_must_know_is_said_there_once(stage: Stage, trio: Trio) -> None:
    """D15: with a button that any who may can press, and nothing to each in private; before, each read it in private."""
    owner, boss, ann = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    await boss.says("举报 @ann 让我加他微信")
    private = [len([said for said in who.told() if "举报" in said]) for who in (owner, dan)]
    await bound(stage, owner)
    sent = await stage.hand_in(boss.event(text="举报 @ann 又来了"))
    chats = [message.chat for message in sent]
    pressed = await presses_there(stage, dan, "已处理")
    late = await presses_there(stage, owner, "已处理")

    assert private == [1, 1]
    assert sorted(chats) == ["back", boss.private]
    assert "告诉了 boss" in pressed[0]
    assert "已经有人处理过了" in late[0]
    assert "已经由管理员处理" in boss.told()[-1]
    assert ann.told() == []


@pytest.mark.row("D15")
async def test_commands_said_there_act_on_the_group(stage: Stage, trio: Trio) -> None:
    """D15: an order of the group is assigned; who has no right in the group has none there; the rest is talk, and founds no group."""
    owner, boss, ann = trio
    await bound(stage, owner)
    await boss.says(ORDER)
    await boss.says("确认 1")
    refused = await says_there(stage, ann, "指派 1 @boss")
    still = (await stage.order()).state
    talk = await says_there(stage, ann, "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点")
    shown = await says_there(stage, owner, "权限")
    await says_there(stage, owner, "指派 1 @ann")

    assert refused
    assert still == "open"
    assert talk == []
    assert "“一单一结”里谁能做什么" in shown[0]
    assert (await stage.order()).state == "claimed"


@pytest.mark.row("D15")
async def test_without_the_bot_there_everybody_is_told_in_private_again(stage: Stage, trio: Trio) -> None:
    """D15: at once when the platform tells that we were removed, and each message by itself where it does not."""
    owner, boss, ann = trio
    await bound(stage, owner)
    stage.platform.shut.add(BACK.id)
    await boss.says("举报 @ann 一")
    unheard = [said for said in owner.told() if "举报 ann" in said]
    await stage.hand_in(owner.event(kind=Kind.BOT, standing="gone", chat=BACK))
    lost = owner.told()[-1]
    await boss.says("举报 @ann 二")

    assert len(unheard) == 1
    assert "不在“一单一结”的后台群里" in lost
    assert "二" in owner.told()[-1]
    assert ann.told() == []


@pytest.mark.row("D15")
async def test_the_owner_unbinds_it(stage: Stage, trio: Trio) -> None:
    """D15: said there, in the group or in private; afterwards the chat is one like any other, and may be bound again."""
    owner, boss, _ = trio
    await bound(stage, owner)
    unbound = await says_there(stage, owner, "解绑后台")
    none = await owner.whispers("解绑后台")
    await boss.says("举报 @ann 一")
    told = owner.told()[-1]
    await bound(stage, owner)

    assert "已解绑" in unbound[0]
    assert "没有绑定后台" in none[0]
    assert "举报 ann" in told


async def test_a_chat_with_orders_or_of_another_group_is_no_back_channel(stage: Stage, trio: Trio) -> None:
    """Whoever trades there would lose their group; and one chat serves one group."""
    owner, boss, _ = trio
    for text in (ORDER, "确认 1"):
        await stage.hand_in(boss.event(text=text, chat=OTHER))
    with_orders = await says_there(stage, owner, f"绑定后台 {await _code_for_group(stage, owner)}", OTHER)

    assert "这个群里有订单" in with_orders[0]


async def _code_for_group(stage: Stage, owner: Person) -> str:
    """A code asked for in the group, as somebody does who is in several; it comes in private."""
    await owner.says("绑定后台")
    found = re.search(r"：(\w{10})，", owner.told()[-1])
    assert found is not None
    return found[1]


async def test_no_rule_is_held_against_what_is_said_there(stage: Stage, trio: Trio) -> None:
    """Twenty-one messages in a minute are a flood in any group; here those who keep order talk as they like."""
    owner, _, ann = trio
    await says_there(stage, ann, "帮助", OTHER)
    await stage.pass_by(minutes=2)
    for number in range(21):
        await says_there(stage, ann, f"在吗 {number} 号", OTHER)
    muted = len([deed for deed in stage.platform.deeds if isinstance(deed, Mute)])
    await bound(stage, owner)
    await stage.pass_by(minutes=2)
    for number in range(21):
        await says_there(stage, ann, f"在吗 {number} 号")

    assert muted == 1
    assert len([deed for deed in stage.platform.deeds if isinstance(deed, Mute)]) == muted


async def test_a_right_lost_on_the_platform_is_lost_there_at_once(stage: Stage, trio: Trio) -> None:
    """The platform is asked, as in private: who was demoted in the group does nothing from the other chat."""
    owner, _, _ = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    await bound(stage, owner)
    before = await says_there(stage, dan, "订单列表")
    stage.platform.roles["group", "dan"] = "member"
    after = await says_there(stage, dan, "订单列表", role="admin")

    assert "只有群主" not in before[0]
    assert "的权限才能做" in after[0]


def _rumour(owner: Person, ann: Person, text: str) -> Inbound:
    """What the owner says in the group in reply to ann's message."""
    author = Author(id=ann.name, name=ann.name)
    return msgspec.structs.replace(owner.event(text=text), reply_to="rumour", reply_author=author)


def _pinned(stage: Stage) -> list[str]:
    """The messages that were pinned."""
    by_id = {stage.platform.ids[sent.nonce]: plain(sent.elements) for sent in stage.platform.sent}
    return [by_id[deed.message] for deed in stage.platform.deeds if isinstance(deed, Pin)]


@pytest.mark.row("E11")
async def test_a_rumour_is_answered_by_a_pinned_statement(stage: Stage, trio: Trio) -> None:
    """E11: in the group's name; below the answer in private, mute its author, delete it, pause the invitations."""
    owner, _, ann = trio
    sent = await stage.hand_in(_rumour(owner, ann, "澄清 没有涨价，费率照旧"))
    pinned = _pinned(stage)
    await owner.presses("禁言对方 1 天", private=True)
    await owner.presses("删除那句话", private=True)
    paused = await owner.presses("暂停邀请 24 小时", private=True)
    refused = await owner.says("邀请链接")
    await owner.says("恢复邀请")
    link = await owner.says("邀请链接")
    done = [type(deed) for deed in stage.platform.deeds]

    assert pinned == ["【官方澄清】\n没有涨价，费率照旧"]
    assert [message.chat for message in sent if message.elements] == ["group", owner.private]
    assert Mute in done
    assert Delete(chat="group", message="rumour") in stage.platform.deeds
    assert "不再生成邀请链接" in paused[0]
    assert "邀请暂停到" in refused[0]
    assert "邀请链接：" in link[0]


@pytest.mark.row("E11")
async def test_only_who_may_speaks_for_the_group(stage: Stage, trio: Trio) -> None:
    """E11: a member's own 澄清 is talk; a pause ends by itself; nothing said is nothing published."""
    owner, _, ann = trio
    talk = await ann.says("澄清 我没有说过")
    empty = await owner.says("官方澄清")
    await owner.whispers("澄清 没有涨价，费率照旧")
    await owner.presses("暂停邀请 24 小时", private=True)
    await stage.pass_by(hours=25)
    link = await owner.says("邀请链接")

    assert talk == []
    assert "澄清什么" in empty[0]
    assert len(_pinned(stage)) == 1
    assert "邀请链接：" in link[0]


@pytest.mark.row("E13")
async def test_a_complaint_in_the_group_is_read_by_staff_alone(stage: Stage, trio: Trio) -> None:
    """E13: deleted in the group, answered in private, told to those who keep order; who is complained about reads nothing."""
    owner, boss, ann = trio
    sent = await stage.hand_in(boss.event(text="举报 @ann 让我私下转账"))
    in_group: list[Outgoing] = [message for message in sent if message.chat == "group"]
    deleted = [deed for deed in stage.platform.deeds if isinstance(deed, Delete)]

    assert in_group == []
    assert len(deleted) == 1
    assert "只有“一单一结”的管理员看得到" in boss.told()[-1]
    assert "boss 举报 ann" in owner.told()[-1]
    assert "让我私下转账" in owner.told()[-1]
    assert ann.told() == []


@pytest.mark.row("E13")
async def test_a_complaint_goes_to_nobody_whom_it_is_about(stage: Stage, trio: Trio) -> None:
    """E13: about a deputy, the owner reads it, though there is a back-channel; about the only one who keeps order, it says where to go."""
    owner, boss, _ = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    await bound(stage, owner)
    before = len(stage.platform.sent)
    await boss.says("举报 @dan 滥用权限")
    chats = {message.chat for message in stage.platform.sent[before:]}
    await owner.says("收权 @dan")
    nobody = await boss.says("举报 @owner 收钱不办事")
    own = await boss.says("举报 @boss 试试")

    assert chats == {owner.private, boss.private}
    assert "没有别的管理员" in nobody[0]
    assert "不能举报自己" in own[0]


@pytest.mark.row("E13")
async def test_a_complaint_can_answer_what_was_said(stage: Stage, trio: Trio) -> None:
    """E13: in reply, with words behind a colon, or with none; bare 举报 that answers nobody asks whom."""
    owner, boss, ann = trio
    await boss.replies_to(ann, "举报：发广告")
    first = owner.told()[-1]
    await boss.replies_to(ann, "举报")
    second = owner.told()[-1]

    assert "发广告" in first
    assert "没有写原因" in second
    assert "说的是谁" in (await boss.says("举报"))[0]
