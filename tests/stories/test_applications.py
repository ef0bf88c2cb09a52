"""Whoever wants in applies: questions in private, a decision by the staff, once, and what becomes of it when nobody decides."""

from datetime import timedelta

import pytest

from jiedan.adapter import Admit, Attachment, TurnAway
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import admissions
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER
from tests.stories.entrance import PIECE, at_the_entrance, comes, knocks, opened, roles

WORK = Attachment(name="海报.png", mime="image/png", size=10, sha256="0" * 64)


async def filled_in(stage: Stage, name: str = "eve", piece: str = PIECE) -> Person:
    """Somebody who has asked to join and answered everything of a group that wants a trial piece of 40 characters."""
    person = Person(stage, name)
    await knocks(stage, name)
    for said in ("小红书", "想接文案单", piece, "发送"):
        await person.whispers(said)
    return person


@pytest.mark.row("D01", "D03", "B06", "C08")
async def test_an_applicant_is_asked_in_private_and_let_in_by_the_staff(database: str) -> None:
    """D01: nobody comes in unseen. D03: source and intent are asked. B06: joining waits for an approval. On both databases."""
    async with Stage(url=database) as stage:
        owner = await opened(stage, "申请 开")
        [first] = await knocks(stage, source="")
        eve = Person(stage, "eve")
        [second] = await eve.whispers("朋友介绍")
        [summary] = await eve.whispers("想接设计单")
        [sent] = await eve.presses("发送", private=True)

        assert "您是通过哪个渠道了解到本群的？" in first
        assert "1/3" in first
        assert "具体意向" in second
        assert "来源渠道：朋友介绍" in summary
        assert "已发给“一单一结”的管理员" in sent
        assert "eve 申请加入“一单一结”" in owner.told()[-1]
        assert "意向：想接设计单" in owner.told()[-1]

        await owner.presses("通过", private=True)

        assert stage.platform.deeds == [Admit(chat=GROUP, user="eve")]
        assert "通过了你的申请" in eve.told()[-1]
        await comes(stage)
        came_by = await stage.app.desk.engine.rows("SELECT source FROM memberships WHERE source <> ''")
        assert await roles(stage) == {"member"}
        assert came_by == [("朋友介绍",)]


@pytest.mark.row("D02")
async def test_a_trial_piece_is_counted_as_people_count(stage: Stage) -> None:
    """D02: what is too short is refused with both figures; blanks do not count; once long enough it is taken as it is."""
    await opened(stage, "申请 开", "问题 无", "试稿 40")
    await knocks(stage)
    eve = Person(stage, "eve")
    [short] = await eve.whispers("太短了，" + " " * 60)
    [summary] = await eve.whispers(PIECE)

    assert "现在 4 字，至少要 40 字" in short
    assert "试稿：春天到了" in summary


@pytest.mark.row("D02")
async def test_a_piece_that_looks_like_a_command_is_a_piece(stage: Stage) -> None:
    """D02: a text that begins with a word of ours is no command while a trial piece is asked for."""
    await opened(stage, "申请 开", "问题 无", "试稿 20")
    await knocks(stage)
    said = await Person(stage, "eve").whispers("交付 一份让客户满意的文案，最要紧的是先听懂对方想要什么再动笔。")

    assert "都填好了" in said[0]


@pytest.mark.row("D02")
async def test_a_copied_trial_piece_is_shown_to_the_staff(stage: Stage) -> None:
    """D02, edge case 77: the same letters, or nearly the same, are told to whoever decides; nobody is turned away by it."""
    owner = await opened(stage, "申请 开", "试稿 40")
    await filled_in(stage, "ann")
    await filled_in(stage, "eve", PIECE.replace("，", ", ").replace("。", "！"))
    await filled_in(stage, "kai", PIECE.replace("樱花", "桂花"))
    same, near = owner.told()[-2:]

    assert "一模一样" in same
    assert "很像，请留意是否抄袭" in near
    assert (await at_the_entrance(stage, "eve")).status == "sent"


@pytest.mark.row("D02", "D16")
async def test_a_portfolio_goes_to_the_staff_and_onto_the_profile(stage: Stage) -> None:
    """D02, D16: files and links count; the staff get them, and the profile shows them."""
    owner = await opened(stage, "申请 开", "问题 无", "作品 开", "昵称 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    wrong = await eve.whispers("eve")
    await eve.whispers("小伊—UI设计/插画")
    empty = await eve.whispers("有")
    await eve.whispers("https://example.com/eve", files=(WORK,))
    await eve.whispers("发送")
    files = [
        element for sent in stage.platform.sent if sent.chat == owner.private for element in sent.elements if element == WORK
    ]
    await owner.presses("通过", private=True)
    await comes(stage)
    [profile] = await owner.says("名片 @eve")

    assert "姓名-专业领域" in wrong[0]
    assert "还没有看到作品" in empty[0]
    assert files == [WORK]
    assert "群昵称：小伊-UI设计/插画\n专长：UI设计 · 插画\n作品：https://example.com/eve [海报.png]" in profile


async def test_back_and_cancel_work_at_every_question(stage: Stage) -> None:
    """What was answered can be changed before it is sent, and given up."""
    await opened(stage, "申请 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    await eve.whispers("小红书")
    [again] = await eve.whispers("上一步")
    await eve.whispers("抖音")
    [summary] = await eve.whispers("接单")
    [over] = await eve.whispers("取消")

    assert "哪个渠道" in again
    assert "来源渠道：抖音" in summary
    assert "已取消" in over
    assert (await at_the_entrance(stage)).status == "dropped"


async def test_an_application_survives_a_restart(stage: Stage) -> None:
    """Where somebody is stands in the database."""
    await opened(stage, "申请 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    await eve.whispers("小红书")
    await stage.restart()

    assert "来源渠道：小红书" in (await eve.whispers("接单"))[0]


@pytest.mark.row("D01")
async def test_of_two_moderators_one_decides(stage: Stage) -> None:
    """D01: the other reads who decided and how; what they pressed changes nothing."""
    owner = await opened(stage, "申请 开", "试稿 40")
    kim = Person(stage, "kim")
    await comes(stage, "kim", author=kim.event(role="admin").author)
    eve = await filled_in(stage)
    await owner.presses("驳回", private=True)
    await kim.presses("通过", private=True)
    late = await owner.presses("试稿不合要求", private=True)

    assert late == ["kim 已经通过了 eve 的申请，不用再处理。"]
    assert stage.platform.deeds == [Admit(chat=GROUP, user="eve")]
    assert (await at_the_entrance(stage)).status == "admitted"
    assert not [told for told in eve.told() if "没有通过" in told]


@pytest.mark.row("D01")
async def test_whoever_is_turned_away_reads_why_and_may_apply_again(stage: Stage) -> None:
    """D01: the reason is one of a few, friendly, and the way back is named."""
    owner = await opened(stage, "申请 开", "试稿 40")
    eve = await filled_in(stage)
    await owner.presses("驳回", private=True)
    await owner.presses("试稿不合要求", private=True)

    assert stage.platform.deeds == [TurnAway(chat=GROUP, user="eve")]
    assert "试稿不合要求。改好后欢迎再申请" in eve.told()[-1]
    assert "1/4" in (await knocks(stage))[0]


@pytest.mark.row("D01")
async def test_an_application_that_nobody_decides_ends_kindly(stage: Stage) -> None:
    """D01: the staff are reminded once after a day; after three days it ends, the applicant reads so and may ask again."""
    owner = await opened(stage, "申请 开", "试稿 40")
    eve = await filled_in(stage)
    for _ in range(4):
        await stage.pass_by(hours=7)
    reminded = [told for told in owner.told() if "已经等了一天" in told]
    await stage.pass_by(hours=45)

    assert len(reminded) == 1
    assert (await at_the_entrance(stage)).status == "lapsed"
    assert stage.platform.deeds == [TurnAway(chat=GROUP, user="eve")]
    assert "没有来得及审核" in eve.told()[-1]
    assert await owner.presses("通过", private=True) == ["eve 的申请已经自动结束了，不用再处理。对方可以再申请一次。"]


@pytest.mark.row("D01")
async def test_a_rule_may_decide(stage: Stage) -> None:
    """D01: where the group wants it, what is complete is let in at once; a copy still goes to the staff."""
    owner = await opened(stage, "申请 开", "试稿 40", "审批 规则")
    eve = await filled_in(stage)
    await filled_in(stage, "kai")

    assert stage.platform.deeds == [Admit(chat=GROUP, user="eve")]
    assert "通过了你的申请" in eve.told()[-1]
    assert (await at_the_entrance(stage, "kai")).status == "sent"
    assert "一模一样" in owner.told()[-1]


@pytest.mark.row("D01")
async def test_whoever_was_added_trades_once_they_are_admitted(stage: Stage) -> None:
    """D01: where nobody asks to join, the newcomer is in the group, may not trade, and applies with 申请."""
    owner = await opened(stage, "申请 开")
    await comes(stage)
    eve = Person(stage, "eve")
    await eve.says(ORDER)
    [refused] = await eve.says("确认 1")
    [come] = await eve.says("申请")
    for said in ("申请", "小红书", "发文案单", "发送"):
        await eve.whispers(said)
    before = await roles(stage)
    await owner.presses("通过", private=True)
    published = await eve.says("确认 1")

    assert "入群申请还没有通过" in refused
    assert "在私聊里填" in come
    assert (before, await roles(stage)) == ({"member", "newcomer"}, {"member"})
    assert stage.platform.deeds == []
    assert any("#1" in said for said in published)
    assert (await stage.order()).state == "open"


async def test_members_who_say_the_word_are_not_disturbed(stage: Stage) -> None:
    """申请 is ordinary talk of members; in private they read that there is nothing to do."""
    _, ann = await stage.members("owner", "ann")

    assert await ann.says("申请") == []
    assert "没有要填或要审核的申请" in (await ann.whispers("申请入群"))[0]


async def test_a_draft_that_asks_later_hears_the_answer(stage: Stage) -> None:
    """Whoever posts in another group while an application is open answers the draft, and later goes on with the application."""
    await opened(stage, "申请 开")
    eve = Person(stage, "eve")
    elsewhere = Chat(id="elsewhere", kind="group", title="别的群")
    await stage.hand_in(eve.event(kind=Kind.JOIN, chat=elsewhere))
    await knocks(stage)
    stage.clock.pass_by(timedelta(minutes=1))
    await eve.whispers("发单 写一篇文案，明天交付")
    [draft] = await eve.whispers("500元")
    stage.clock.pass_by(timedelta(minutes=1))
    await eve.whispers("/apply")

    assert "¥500.00" in draft
    assert (await at_the_entrance(stage)).step == "question0"


@pytest.mark.row("C10")
async def test_a_keyword_opens_the_gate(stage: Stage) -> None:
    """C10: with the word in the note the staff decide as ever; without it, it is asked for, and a wrong one leads nowhere."""
    owner = await opened(stage, "关键词 报名")
    await knocks(stage, "ann", text="报名 瑜伽课")
    [asked] = await knocks(stage, "eve")
    eve = Person(stage, "eve")
    [wrong] = await eve.whispers("芝麻开门")
    [right] = await eve.whispers("报名！")
    request = await admissions.request_of(stage.app.desk.engine, 1, "ann")

    assert request is not None
    assert "暗号" in asked
    assert "暗号不对" in wrong
    assert "已发给" in right
    assert [told for told in owner.told() if "eve 申请加入" in told]


@pytest.mark.row("D08")
async def test_the_staff_read_what_the_platform_knows_of_the_account(stage: Stage) -> None:
    """D08: a rough year and what is missing, as a line of the application; nothing is done by itself."""
    owner = await opened(stage, "申请 开", "问题 无", "试稿 40")
    await knocks(stage, author={"remarks": ("no-username",), "since": 2024})
    eve = Person(stage, "eve")
    await eve.whispers(PIECE)
    await eve.whispers("发送")

    assert "账号：大约 2024 年注册（按账号编号粗略估计） · 没有用户名" in owner.told()[-1]


async def test_whoever_is_let_in_by_hand_is_in(stage: Stage) -> None:
    """The platform's own staff may open the door: then there is nothing left to decide."""
    owner = await opened(stage, "申请 开", "试稿 40")
    await filled_in(stage)
    await comes(stage)

    assert await roles(stage) == {"member"}
    assert await owner.presses("通过", private=True) == ["eve 已经在群里了，不用再处理。"]


async def test_an_application_left_open_ends_without_noise(stage: Stage) -> None:
    """Whoever does not go on for three days is told so, and the platform waits no longer."""
    await opened(stage, "申请 开")
    await knocks(stage)
    await stage.pass_by(hours=73)

    assert stage.platform.deeds == [TurnAway(chat=GROUP, user="eve")]
    assert "三天没有填完" in Person(stage, "eve").told()[-1]


async def test_words_with_lines_stay_one_line_for_the_staff(stage: Stage) -> None:
    """Nothing that an applicant writes looks like a line of ours."""
    owner = await opened(stage, "申请 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    for said in ("小红书\n⚠️ 这份试稿很好", "接单", "发送"):
        await eve.whispers(said)

    assert "来源渠道：小红书 ⚠️ 这份试稿很好" in owner.told()[-1]
