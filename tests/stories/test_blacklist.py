"""The blacklist of a group: proven fraud, two moderators, a reason, an end, an appeal."""

from datetime import timedelta

import pytest

from jiedan.adapter import Remove, TurnAway
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Author, Kind
from jiedan.storage import blacklist
from jiedan.storage.engine import Write
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER
from tests.stories.court import REASON, SLIP, Court, said
from tests.stories.test_linking import linked


@pytest.fixture
async def court(stage: Stage) -> Court:
    """Everybody is there."""
    made = Court(stage)
    await made.gather()
    return made


@pytest.mark.row("M01")
async def test_somebody_is_listed_by_two_moderators_on_evidence(court: Court) -> None:
    """M01: the second reads the reason, the account and the files; the person reads why, where, until when, and how to appeal."""
    answer = await court.proposes()
    asked = await said(court.deputies[1])
    done = await court.confirms(court.deputies[0])
    told = await said(court.cheat)

    assert "要另一位管理员在 7 天内确认才生效" in answer[-1]
    assert "平台账号 cheat" in asked and REASON in asked and "附件：1 个" in asked
    assert "已在“一单一结”的黑名单上" in done[-1]
    assert "“一单一结”" in told and "假付款" in told and REASON in told and "2027年2月19日" in told and "申诉黑名单 B" in told


@pytest.mark.row("M01")
@pytest.mark.parametrize(
    ("text", "files", "why"),
    [
        ("拉黑 @cheat 态度差 他说话很难听，做事又慢，大家都不喜欢他", (SLIP,), "没看到类别"),
        (f"拉黑 @cheat 假付款 {REASON}", (), "没有证据"),
        ("拉黑 @cheat 假付款 他骗钱", (SLIP,), "至少 20 个字"),
        (f"拉黑 @cheat 假付款 365天 {REASON}", (SLIP,), "1 到 180 天"),
        (f"拉黑 @cheat 假付款 #1 {REASON}", (SLIP,), "没有裁决责任在 cheat"),
        (f"拉黑 @nobody 假付款 {REASON}", (SLIP,), "不知道说的是谁"),
        (f"拉黑 @dan 假付款 {REASON}", (SLIP,), "dan 是群主或管理员"),
        (f"拉黑 @owner 假付款 {REASON}", (SLIP,), "不能拉黑自己"),
    ],
)
async def test_what_is_no_proven_fraud_is_refused(court: Court, text: str, files: tuple[Attachment, ...], why: str) -> None:
    """M01: no category, no evidence, no real reason, too long, no decided case, nobody, staff, oneself: nothing is proposed."""
    answer = await court.proposes(text, files)

    assert why in answer[-1]
    assert await blacklist.of_group(court.stage.app.desk.engine, 1) == []


@pytest.mark.row("M01")
async def test_a_decided_case_is_evidence_and_its_sides_do_not_judge(court: Court) -> None:
    """M01: an order whose dispute was lost is enough without a file; whoever is a side of it neither proposes nor confirms."""
    owner, boss, ann = court.owner, court.deputies[1], court.cheat
    steps = (
        (boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1"), (ann, "交付 1 好了"),
        (boss, "纠纷 1 交付的东西是抄来的"), (ann, "陈述 1 不是"), (owner, "接案 1"), (owner, "焦点 1 是不是抄的"),
        (owner, "裁决 1 0 责任 接单方 抄袭属实，全部退款"),
    )  # fmt: skip
    for person, text in steps:
        await person.says(text, role="owner" if person is owner else "admin" if person is boss else "member")
    await court.proposes(f"拉黑 @cheat 收钱不交付 #1 {REASON}", ())
    side = await boss.whispers(f"拉黑 @cheat 收钱不交付 #1 {REASON}")
    pressed = await court.confirms(boss, button=court.deputies[0])
    done = await court.confirms(court.deputies[0])

    assert (await court.stage.order()).faulted
    assert "这件事和你有关" in side[-1] and "这件事和你有关" in pressed[-1]
    assert "黑名单上" in done[-1]
    [entry] = await blacklist.about(court.stage.app.desk.engine, "stage", "cheat")
    assert (entry.severity, entry.order, entry.files) == (2, 1, ())


@pytest.mark.row("M03")
async def test_one_moderator_alone_lists_nobody(court: Court) -> None:
    """M03: the proposer's own press, a demoted proposer and a group with one moderator all come to nothing."""
    await court.proposes()
    own = await court.confirms(court.owner, button=court.deputies[0])
    court.stage.platform.roles[(GROUP, "owner")] = "member"
    demoted = await court.confirms(court.deputies[0])

    assert "要另一位管理员确认" in own[-1]
    assert "提议的人现在不是管理员了" in demoted[-1]
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M03", "D14")
async def test_a_proposer_who_may_keep_no_list_any_more_does_not_count(court: Court) -> None:
    """M03, D14: still an admin of the platform, but the owner took that right from them before another confirmed it."""
    dan, eva = court.deputies
    await dan.whispers(f"拉黑 @cheat 假付款 {REASON}", files=(SLIP,))
    await court.orders("收权 @dan 管黑名单")
    pressed = await court.confirms(eva)

    assert "提议的人现在不是管理员了" in pressed[-1]
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M03")
async def test_without_a_second_moderator_nothing_is_proposed(stage: Stage) -> None:
    """M03: the owner alone is told to make a deputy first."""
    owner, _ = await stage.members("owner", "cheat")
    await owner.whispers("/language 中文")
    answer = await owner.whispers(f"拉黑 @cheat 假付款 {REASON}", files=(SLIP,))

    assert "没有别的管理员可以确认" in answer[-1]


@pytest.mark.row("M03")
async def test_the_second_may_say_no_and_the_first_may_withdraw(court: Court) -> None:
    """M03: either ends the proposal; a button that is pressed afterwards does nothing."""
    await court.proposes()
    refused = await court.confirms(court.deputies[0], "不同意")
    late = await court.confirms(court.deputies[1])
    await court.proposes()
    [waiting] = await blacklist.of_group(court.stage.app.desk.engine, 1)
    withdrawn = await court.owner.whispers(f"解除黑名单 {waiting.code}")
    later = await court.confirms(court.deputies[0])

    assert "没有通过" in refused[-1] and "已撤回提议" in withdrawn[-1]
    assert "已经有结果" in late[-1] and "已经有结果" in later[-1]
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M01")
async def test_whoever_is_listed_finishes_what_runs_and_begins_nothing(court: Court) -> None:
    """M01: the running order is delivered and paid; claiming, publishing, standing by and being assigned are refused on every path."""
    owner, boss, cheat = court.owner, court.boss, court.cheat
    for person, text in ((boss, ORDER), (boss, "确认 1"), (cheat, "接单 1"), (cheat, "确认 1"), (owner, "到账 1"), (boss, ORDER)):
        await person.says(text)
    await boss.says("确认 2")
    await court.lists()
    claimed, stood = await cheat.says("接单 2"), await cheat.says("候补 2")
    assigned = await owner.says("指派 2 @cheat")
    await cheat.says(ORDER)
    published = await cheat.says("确认 3")
    await cheat.says("交付 1 三个卖点都在")
    await boss.says("验收 1")
    await owner.says("打款 1")

    for refused in (claimed, stood, published):
        assert "暂时不能开始新的交易" in refused[-1]
    assert "cheat 现在不能接单" in assigned[-1]
    assert (await court.stage.order(1)).state == "settled" and (await court.stage.order(1)).payouts
    assert (await court.stage.order(2)).taker is None
    assert (await court.stage.order(3)).state == "draft"


@pytest.mark.row("M01")
async def test_what_a_listed_poster_has_put_up_is_taken_by_nobody(court: Court) -> None:
    """M01: an order that stood open when its poster was listed draws nobody in."""
    await court.cheat.says(ORDER)
    await court.cheat.says("确认 1")
    await court.lists()
    answer = await court.boss.says("接单 1")

    assert "发布者暂时不能开始新的交易" in answer[-1]


@pytest.mark.row("M01")
async def test_whoever_is_listed_does_not_come_in(court: Court) -> None:
    """M01: a request is turned away, an arrival goes again, both are told why in private; nobody lets them in by hand."""
    early = Person(court.stage, "cheat")
    await court.stage.hand_in(early.event(kind=Kind.LEAVE))
    await court.stage.hand_in(early.event(kind=Kind.ASKS, message=""))
    await court.lists()
    by_hand = await court.confirms(court.deputies[0], "通过", button=court.owner)
    await court.stage.hand_in(early.event(kind=Kind.ASKS, message=""))
    turned = await said(court.cheat)
    await court.stage.hand_in(early.event(kind=Kind.JOIN))

    assert "不能放行" in by_hand[-1]
    assert "暂时不能进“一单一结”" in turned and "申诉黑名单" in turned
    assert court.stage.platform.deeds == [
        TurnAway(chat=GROUP, user="cheat"), Remove(chat=GROUP, user="cheat", again=True)
    ]  # fmt: skip


@pytest.mark.row("M03")
async def test_names_change_and_the_account_counts(court: Court) -> None:
    """M03, edge 65: a new name helps nobody, and whoever takes over the old one is not meant."""
    await court.lists()
    other = Person(court.stage, "cheat2")
    renamed = court.cheat.event(text="接单 1", author=Author(id="cheat", name="somebody new", private_chat=court.cheat.private))
    namesake = other.event(kind=Kind.JOIN, author=Author(id="cheat2", name="cheat", private_chat=other.private))
    await court.stage.hand_in(namesake)
    await court.boss.says(ORDER)
    await court.boss.says("确认 1")
    await court.stage.hand_in(renamed)
    before = (await court.stage.order()).taker
    await court.stage.hand_in(other.event(text="接单 1", author=Author(id="cheat2", name="cheat", private_chat=other.private)))

    assert before is None
    assert (await court.stage.order()).taker is not None


@pytest.mark.row("M03")
async def test_two_of_the_same_name_are_told_apart(court: Court) -> None:
    """M03, edge 65: a name that two have is refused; the account, or a reply, says who is meant."""
    other = Person(court.stage, "cheat2")
    await court.stage.hand_in(other.event(kind=Kind.JOIN, author=Author(id="cheat2", name="cheat", private_chat=other.private)))
    twice = await court.proposes()
    by_id = await court.proposes(f"拉黑 id:cheat2 假付款 {REASON}")

    assert "叫 cheat 的不止一个人" in twice[-1]
    assert "已提议" in by_id[-1]
    [entry] = await blacklist.of_group(court.stage.app.desk.engine, 1)
    assert entry.uid == "cheat2"


@pytest.mark.row("M03")
async def test_an_appeal_is_decided_by_others_and_can_be_granted(court: Court) -> None:
    """M03: neither of the two decides; the third reads both sides and lifts it; the person may trade again."""
    code = await court.lists()
    answer = await court.cheat.whispers("申诉黑名单 钱第二天就补上了，有银行回单")
    again = await court.cheat.whispers("申诉黑名单 再说一次，钱补上了")
    asked = await said(court.deputies[1])
    own = await court.confirms(court.deputies[0], "申诉成立，解除", button=court.deputies[1])
    granted = await court.confirms(court.deputies[1], "申诉成立，解除")
    free = await said(court.cheat)

    assert "没参与拉黑的管理员来定" in answer[-1] and "已经申诉过" in again[-1]
    assert "钱第二天就补上了" in asked and REASON in asked
    assert "别的管理员来定" in own[-1] and "申诉成立" in granted[-1]
    assert "可以照常交易" in free and code in free
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M03")
async def test_an_appeal_can_be_turned_down_and_the_end_stays(court: Court) -> None:
    """M03: upheld, the entry goes on to its end and not a day longer."""
    await court.lists()
    await court.cheat.whispers("申诉黑名单 我没有做过这件事")
    await court.confirms(court.deputies[1], "维持")
    told = await said(court.cheat)
    await court.boss.says(ORDER)
    await court.boss.says("确认 1")
    during = await court.cheat.says("接单 1")
    await court.stage.pass_by(days=90)
    await court.boss.says(ORDER)
    await court.boss.says("确认 2")
    await court.cheat.says("接单 2")

    assert "没有通过" in told
    assert "暂时不能开始新的交易" in during[-1]
    assert (await court.stage.order(2)).taker is not None


@pytest.mark.row("M03")
async def test_an_appeal_that_nobody_decides_is_granted(court: Court) -> None:
    """M03: after 14 days the clock lifts the entry, and both the person and staff are told."""
    await court.lists()
    await court.cheat.whispers("申诉黑名单 我没有做过这件事")
    court.stage.clock.pass_by(timedelta(days=14, hours=1))
    await court.stage.app.sweep()

    assert "可以照常交易" in await said(court.cheat)
    assert "14 天没人定" in await said(court.owner)
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M03")
async def test_an_appeal_that_is_broken_keeps_no_other_waiting(court: Court) -> None:
    """M03: the first entry cannot be read; the second is lifted all the same, and the first once it can be read."""
    await court.lists()
    await court.proposes(f"拉黑 @boss 假付款 {REASON}")
    await court.confirms(court.deputies[0])
    for person in (court.cheat, court.boss):
        await person.whispers("申诉黑名单 我没有做过这件事")
    engine, left = court.stage.app.desk.engine, list[list[str]]()
    court.stage.clock.pass_by(timedelta(days=14))
    for files in ("spoilt", "[]"):
        await engine.commit([Write("UPDATE blacklist_entries SET files = ? WHERE uid = 'cheat'", (files,), 1)])
        court.stage.clock.pass_by(timedelta(hours=1, minutes=1))
        await court.stage.app.sweep()
        rows = await engine.rows("SELECT uid FROM blacklist_entries WHERE status = 'standing'")
        left.append([str(uid) for (uid,) in rows])

    assert left == [["cheat"], []]


@pytest.mark.row("M03")
async def test_an_entry_is_lifted_early_and_renewed_by_two_again(court: Court) -> None:
    """M03: any moderator lifts it; a renewal needs the same two again, takes the older one's place, and has its own appeal."""
    first = await court.lists()
    await court.proposes(f"拉黑 @cheat 假付款 30天 {REASON}")
    await court.confirms(court.deputies[1])
    [renewed] = await blacklist.about(court.stage.app.desk.engine, "stage", "cheat")
    lifted = await court.deputies[0].whispers(f"解除黑名单 {renewed.code} 已经和解")

    assert renewed.code != first and renewed.expires_at == court.stage.clock.now() + timedelta(days=30)
    assert "已解除" in lifted[-1] and "可以照常交易" in await said(court.cheat)
    assert await blacklist.about(court.stage.app.desk.engine, "stage", "cheat") == []


@pytest.mark.row("M03")
async def test_no_renewal_does_away_with_an_appeal(court: Court) -> None:
    """M03: while it lies nobody proposes another entry in its place, nor confirms one that was proposed before; then they may."""
    code = await court.lists()
    await court.proposes()
    await court.cheat.whispers("申诉黑名单 钱第二天就补上了，有银行回单")
    confirmed = await court.confirms(court.deputies[0])
    [before, waiting] = await blacklist.of_group(court.stage.app.desk.engine, 1)
    await court.owner.whispers(f"解除黑名单 {waiting.code}")
    proposed = await court.proposes()
    await court.confirms(court.deputies[1], "维持")
    later = await court.proposes()

    assert (before.code, before.appeal) == (code, "open")
    assert "申诉还没有定" in confirmed[-1] and "申诉还没有定" in proposed[-1] and "已提议" in later[-1]


@pytest.mark.row("M03", "M07")
async def test_two_accounts_of_one_person_are_not_two_moderators(court: Court) -> None:
    """M03, M07: who proposed it confirms it with no other account of theirs, decides no appeal with it, nor one about themselves."""
    dan, eva = court.deputies
    await linked(court.owner, dan)
    await court.proposes()
    own = await court.confirms(dan)
    await court.confirms(eva)
    await court.cheat.whispers("申诉黑名单 钱第二天就补上了，有银行回单")
    decided = await court.confirms(dan, "申诉成立，解除")
    await linked(court.cheat, eva)
    [entry] = await blacklist.of_group(court.stage.app.desk.engine, 1)
    lifted = await eva.whispers(f"解除黑名单 {entry.code} 弄错了")

    assert "是你提议的" in own[-1] and "是你参与拉黑的" in decided[-1] and "这件事和你有关" in lifted[-1]
    assert (entry.status, entry.appeal) == ("standing", "open")


@pytest.mark.row("M03")
async def test_a_proposal_of_a_week_ago_is_over(court: Court) -> None:
    """M03: nobody confirms it any more, and another may be proposed."""
    await court.proposes()
    court.stage.clock.pass_by(timedelta(days=7))
    late = await court.confirms(court.deputies[0])
    anew = await court.proposes()

    assert "过了时间" in late[-1]
    assert "已提议" in anew[-1]


@pytest.mark.row("M03")
async def test_the_list_is_for_staff_and_everybody_sees_their_own(court: Court) -> None:
    """M03: members read of themselves alone, in private, also when they ask in the group."""
    code = await court.lists()
    staff = await court.owner.whispers("黑名单")
    own = await court.cheat.whispers("黑名单")
    others = await court.boss.whispers("黑名单")
    aloud = await court.cheat.says("黑名单")

    assert code in staff[-1] and "cheat" in staff[-1]
    assert REASON in own[-1] and code in own[-1]
    assert others == ["你不在任何一个群的黑名单上。"]
    assert aloud == ["已私聊发给你。"]


async def test_members_keep_no_blacklist_and_talk_stays_talk(court: Court) -> None:
    """Words of members that are talk as well are not answered in the group; with a slash they are told whose it is."""
    talk = await court.boss.says("拉黑 @cheat")
    slash = await court.boss.says(f"/拉黑 @cheat 假付款 {REASON}")
    nothing = await court.boss.whispers("申诉黑名单 我不在上面")

    assert talk == []
    assert "只有这个群的群主和管理员" in slash[-1]
    assert "你不在黑名单上" in nothing[-1]
