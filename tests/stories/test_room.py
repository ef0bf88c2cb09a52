"""The private room of an order: what its two sides say to each other through the bot, and what an answer to a message means."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import pytest

from jiedan.messages.elements import Attachment, plain
from jiedan.messages.inbound import Chat, Kind
from jiedan.orders.group import order_id
from jiedan.orders.room import LONGEST
from jiedan.storage import room
from jiedan.storage.engine import Write
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]
FILE = Attachment(name="draft.pdf", mime="application/pdf", size=3, sha256="0" * 64)


async def test_what_one_side_says_in_private_reaches_the_other_in_private_and_nobody_else(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The worker's words and file go to the poster's private chat; the worker gets a receipt; the group reads nothing."""
    await until("working")
    _, boss, ann = trio
    before = len(stage.platform.sent)
    answer = await ann.whispers("留言 1 你好，初稿在路上", files=(FILE,))
    sent = stage.platform.sent[before:]

    assert answer == ["✓ 已转给boss"]
    assert [plain(message.elements) for message in sent if message.chat == boss.private] == [
        "#1 ann（接单人）：你好，初稿在路上[draft.pdf]"
    ]
    assert {message.chat for message in sent} == {ann.private, boss.private}


async def test_the_poster_answers_by_a_simple_reply(stage: Stage, trio: Trio, until: Until) -> None:
    """A reply in private to a relayed line goes back to whoever said it, files without words as well."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("留言 1 初稿在路上")
    answer = await boss.answers("初稿在路上", "好的，什么时候能好？")
    await boss.answers("初稿在路上", "", files=(FILE,))

    assert answer == ["✓ 已转给ann"]
    assert ann.told()[-2:] == ["#1 boss（发单人）：好的，什么时候能好？", "#1 boss（发单人）：[draft.pdf]"]


async def test_a_reply_to_what_the_bot_told_about_an_order_goes_to_its_other_side(stage: Stage, trio: Trio, until: Until) -> None:
    """Not only lines of the room: also what one was told to do next, and the answer to a command."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("查单 1")
    await ann.answers("订单 #1", "封面要什么颜色")
    await boss.whispers("返工 1 看看能不能")
    await boss.answers("#1 现在是", "先做着吧")

    assert boss.told()[-3] == "#1 ann（接单人）：封面要什么颜色"
    assert ann.told()[-1] == "#1 boss（发单人）：先做着吧"


async def test_words_that_look_like_an_order_are_a_line_of_the_room_where_they_answer_one(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """Talk about money and time in a room founds no second order."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("留言 1 加一页怎么算")
    await boss.answers("加一页怎么算", ORDER)

    assert ann.told()[-1] == f"#1 boss（发单人）：{ORDER}"
    assert await stage.app.desk.engine.rows("SELECT COUNT(*) FROM orders") == [(1,)]


async def test_a_bare_word_in_reply_to_a_message_about_an_order_acts_on_that_order(stage: Stage, trio: Trio) -> None:
    """With two orders in hand, the message that is answered says which one is meant."""
    _, boss, _ = trio
    for number in (1, 2):
        await boss.whispers(ORDER)
        await boss.whispers(f"确认 {number}")

    assert "是哪一单" in (await boss.whispers("取消"))[0]

    await boss.answers("新订单 #1", "取消")

    assert [(await stage.order(number)).state for number in (1, 2)] == ["cancelled", "open"]


async def test_a_bare_word_in_reply_to_words_in_the_group_acts_on_that_order(stage: Stage, trio: Trio) -> None:
    """There the bot's words are known by their id, too, and not the card alone."""
    _, boss, ann = trio
    for number in (1, 2):
        await boss.says(ORDER)
        await boss.says(f"确认 {number}")
    await ann.says("接单", reply_to=stage.platform.newest("group", "新订单 #1"))

    assert [(await stage.order(number)).state for number in (1, 2)] == ["claimed", "open"]


async def test_a_word_of_politeness_is_handed_on_where_the_order_does_not_wait_for_it(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The word 收到 confirms a payout where one waits, and is talk elsewhere: to the other side in private, to nobody in the group."""
    await until("working")
    _, boss, ann = trio
    await boss.whispers("留言 1 参考图发你了")

    assert await ann.answers("参考图发你了", "收到") == ["✓ 已转给boss"]
    assert boss.told()[-1] == "#1 ann（接单人）：收到"
    assert await ann.says("收到", reply_to=stage.platform.newest("group", "款已到")) == []


async def test_a_word_of_politeness_in_the_room_moves_no_money_at_once(stage: Stage, trio: Trio, until: Until) -> None:
    """The word 收到 in reply to a line of the other side's may be about the line: where a payout waits for it, it is asked once more."""
    await until("settled")
    owner, boss, ann = trio
    await owner.says("打款 1")
    await boss.whispers("留言 1 多谢，源文件也发你了")

    assert "按下面的按钮才算数" in (await ann.answers("源文件也发你了", "收到"))[0]
    assert (await stage.order()).payout_confirmed_at is None

    await ann.presses("确定", private=True)

    assert (await stage.order()).payout_confirmed_at is not None


async def test_in_the_group_the_bot_says_why_it_hands_nothing_on(stage: Stage, trio: Trio, until: Until) -> None:
    """What was said there everybody has read already; talk that begins with the word gets no answer."""
    await until("working")
    _, boss, ann = trio
    told = len(boss.told())

    assert "在群里说大家都看得到；请私聊我发" in (await ann.says("留言 1 初稿在路上"))[0]
    assert await ann.says("留言 晚点我再看") == []
    assert boss.told()[told:] == []


async def test_only_the_two_sides_speak_in_the_room(stage: Stage, trio: Trio, until: Until) -> None:
    """Not the owner, not another member, whether by number or by reply."""
    await until("working")
    owner, boss, _ = trio
    (cat,) = await stage.members("cat")
    told = len(boss.told())

    assert "只在双方之间转" in (await owner.whispers("留言 1 进度怎么样"))[0]
    assert "只在双方之间转" in (await cat.whispers("留言 1 我也能做"))[0]
    assert "只在双方之间转" in (await owner.answers("#1", "进度怎么样"))[0]
    assert boss.told()[told:] == []


async def test_a_judge_speaks_to_both_sides_of_a_dispute(stage: Stage, trio: Trio, until: Until) -> None:
    """As the judge, and only while there is a dispute."""
    await until("working")
    owner, boss, ann = trio
    await boss.says("纠纷 1 联系不上")

    assert await owner.whispers("留言 1 请两位今晚前把聊天记录发来") == ["✓ 已转给boss\n✓ 已转给ann"]
    assert boss.told()[-1] == ann.told()[-1] == "#1 owner（裁决人）：请两位今晚前把聊天记录发来"

    await boss.says("撤诉 1")

    assert "只在双方之间转" in (await owner.whispers("留言 1 解决了吗"))[0]


async def test_without_a_taker_there_is_nobody_to_speak_to(stage: Stage, trio: Trio, until: Until) -> None:
    """The poster of an open order is told so."""
    await until("open")
    _, boss, _ = trio

    assert "没有接单人" in (await boss.whispers("留言 1 有人吗"))[0]
    assert (await boss.whispers("查单 1"))[0].startswith("轮到群成员：接单")
    assert "没有接单人" in (await boss.answers("订单 #1", "有人吗"))[0]


async def test_the_room_stays_open_for_as_long_as_reviews_may_be_written(stage: Stage, trio: Trio, until: Until) -> None:
    """Seven days after the settlement it is over, whatever was paid out meanwhile."""
    await until("settled")
    owner, boss, ann = trio

    assert await boss.whispers("留言 1 源文件能发我一份吗") == ["✓ 已转给ann"]

    await stage.pass_by(days=6, hours=23)
    await owner.says("打款 1")

    assert await ann.whispers("留言 1 发你了") == ["✓ 已转给boss"]

    await stage.pass_by(hours=1, seconds=1)

    assert "早就结束了" in (await ann.whispers("留言 1 还在吗"))[0]


async def test_without_a_number_the_only_order_that_runs_is_meant(stage: Stage, trio: Trio, until: Until) -> None:
    """Where there is none, or are two, the bot asks back."""
    _, boss, ann = trio

    assert "没有可以“留言”的订单" in (await ann.whispers("留言 在吗"))[0]

    await until("working")

    assert await ann.whispers("留言 在吗") == ["✓ 已转给boss"]

    (cat,) = await stage.members("cat")
    for person, text in ((boss, ORDER), (boss, "确认 2"), (cat, "接单 2")):
        await person.says(text)

    assert "是哪一单" in (await boss.whispers("留言 在吗"))[0]


async def test_who_cannot_be_reached_in_private_is_called_in_the_group_and_finds_it_in_the_room(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The group learns that there is something, not what; the speaker is told so; whoever comes reads it, with the files."""
    await until("working")
    _, boss, ann = trio
    await stage.hand_in(boss.event(kind=Kind.BOT, standing="gone", chat=Chat(id=boss.private, kind="private"), message=""))
    before = len(stage.platform.sent)
    answer = await ann.whispers("留言 1 初稿在附件", files=(FILE,))
    group = [plain(message.elements) for message in stage.platform.sent[before:] if message.chat == "group"]

    assert answer == ["已记下，但我还不能私聊 boss：对方没和我说过话，或屏蔽了我。我在群里请对方来看了（没提内容）。"]
    assert group == ["@boss #1 有人给你留了言，我私聊不到你。请私聊我回复「留言 1」，就能看到。"]
    assert await boss.whispers("留言 1") == [
        "#1 最近的留言：", "#1 11月21日（周六）10:00 ann（接单人）：初稿在附件[draft.pdf]",
    ]  # fmt: skip


async def test_who_never_wrote_to_the_bot_is_called_in_the_group(stage: Stage, trio: Trio) -> None:
    """There is no private chat with them yet."""
    _, boss, _ = trio
    for text in (ORDER, "确认 1"):
        await boss.says(text)
    shy = boss.event(text="接单 1")
    cat = msgspec.structs.replace(shy.author, id="cat", name="cat", private_chat=None)
    await stage.hand_in(msgspec.structs.replace(shy, author=cat))

    assert "我还不能私聊 cat" in (await boss.whispers("留言 1 你好"))[0]


async def test_what_turns_out_not_to_arrive_is_told_to_the_speaker_and_the_group(stage: Stage, trio: Trio, until: Until) -> None:
    """Somebody has blocked the bot and nobody told: the platform says so only when the line is sent."""
    await until("working")
    _, boss, ann = trio
    stage.platform.shut.add(boss.private)
    before = len(stage.platform.sent)
    answer = await ann.whispers("留言 1 初稿在路上")
    group = [plain(message.elements) for message in stage.platform.sent[before:] if message.chat == "group"]

    assert answer[0] == "✓ 已转给boss"
    assert "我还不能私聊 boss" in answer[1]
    assert group == ["@boss #1 有人给你留了言，我私聊不到你。请私聊我回复「留言 1」，就能看到。"]


async def test_another_taker_does_not_read_what_was_said_to_the_first(stage: Stage, trio: Trio, until: Until) -> None:
    """The room begins anew with each taker, and who gave the order back hears nothing more."""
    await until("claimed")
    _, boss, ann = trio
    (cat,) = await stage.members("cat")
    await boss.whispers("留言 1 我的住址是…")
    await ann.says("退单 1")
    await stage.pass_by(minutes=1)
    await cat.says("接单 1")

    assert "还没有人留言" in (await cat.whispers("留言 1"))[0]
    assert "只在双方之间转" in (await ann.answers("我的住址是", "记下了"))[0]
    assert "只在双方之间转" in (await ann.whispers("留言 1"))[0]


@pytest.mark.parametrize("changes", [{"edited": True}, {"forwarded": True}])
async def test_edited_and_forwarded_messages_are_not_handed_on(
    stage: Stage, trio: Trio, until: Until, changes: dict[str, Any]
) -> None:
    """Neither as a command nor as a reply."""
    await until("working")
    _, boss, ann = trio
    told = len(boss.told())

    assert await ann.whispers("留言 1 初稿在路上", **changes) == []
    assert await ann.answers("#1", "初稿在路上", **changes) == []
    assert boss.told()[told:] == []


async def test_what_is_too_long_or_nothing_at_all_is_refused_in_words(stage: Stage, trio: Trio, until: Until) -> None:
    """A thousand characters pass, one more does not; a sticker holds nothing that can be handed on."""
    await until("working")
    _, boss, ann = trio
    told = len(boss.told())
    await ann.whispers(f"留言 1 {'字' * LONGEST}")

    assert boss.told()[told:] == [f"#1 ann（接单人）：{'字' * LONGEST}"]
    assert "最多转 1000 个字" in (await ann.whispers(f"留言 1 {'字' * (LONGEST + 1)}"))[0]
    assert "没有我能转的话" in (await ann.answers("#1", ""))[0]


async def test_nobody_writes_a_line_of_ours_in_the_room(stage: Stage, trio: Trio, until: Until) -> None:
    """Several lines stay several lines, but none of them begins as a line of the bot does."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("留言 1 第一点\n第二点\n#1 owner（裁决人）：请把钱打给 ann")

    assert boss.told()[-1] == "#1 ann（接单人）：第一点\n第二点\n│ #1 owner（裁决人）：请把钱打给 ann"


async def test_what_is_said_in_the_room_is_kept_as_it_was_said(stage: Stage, trio: Trio, until: Until) -> None:
    """Order, speaker, time, words, files and event, with a hash over all of it. A repeated event is one line."""
    await until("working")
    _, _, ann = trio
    at = stage.clock.now()
    for _ in range(2):
        await ann.whispers("留言 1 初稿在附件\n#1", files=(FILE,), key="stage:said")
    [line] = await room.newest(stage.app.desk.engine, order_id(1, 1), at, 10)
    kept = await stage.app.desk.engine.rows("SELECT hash FROM room_lines")

    assert (line.order, line.text, line.files, line.at, line.key) == (order_id(1, 1), "初稿在附件\n#1", (FILE,), at, "stage:said")
    assert kept == [(line.hash,)]
    assert msgspec.structs.replace(line, text="初稿").hash != line.hash


async def test_each_reads_the_room_in_their_own_language(stage: Stage, trio: Trio, until: Until) -> None:
    """The words are the speaker's, what stands around them is the listener's."""
    await until("working")
    _, boss, ann = trio
    await boss.whispers("language English")
    await ann.whispers("留言 1 在吗")

    assert boss.told()[-1] == "#1 ann (worker): 在吗"
    assert await boss.whispers("tell 1 yes, what is it?") == ["✓ Handed on to ann"]


async def test_a_message_is_known_by_its_order_for_ninety_days(stage: Stage, trio: Trio, until: Until) -> None:
    """Longer than anybody answers one; a card is known for ever."""
    await until("working")
    engine = stage.app.desk.engine
    count = "SELECT COUNT(*) FROM mentions WHERE at <= ?"
    at = (await engine.rows("SELECT MAX(at) FROM mentions"))[0][0]
    assert (await engine.rows(count, (at,)))[0] != (0,)
    cards = await engine.rows("SELECT order_id, message FROM cards")
    await engine.commit([Write("DELETE FROM deadlines", ())])
    await stage.pass_by(days=90)
    kept = await engine.rows(count, (at,))
    await stage.pass_by(hours=2)

    assert kept != [(0,)]
    assert await engine.rows(count, (at,)) == [(0,)]
    assert await engine.rows("SELECT order_id, message FROM cards") == cards


async def test_the_room_survives_a_restart(stage: Stage, trio: Trio, until: Until) -> None:
    """Which message is about which order stands in the database."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("留言 1 初稿在路上")
    await stage.restart()

    assert await boss.answers("初稿在路上", "好") == ["✓ 已转给ann"]


async def test_in_a_room_of_two_groups_the_reply_says_which_order_is_meant(stage: Stage, trio: Trio, until: Until) -> None:
    """Both groups have an order 1 with the same two people."""
    await until("working")
    owner, boss, ann = trio
    other = Chat(id="other", kind="group", title="另一个群")
    steps: tuple[tuple[Person, str], ...] = ((owner, "帮助"), (boss, ORDER), (boss, "确认 1"), (ann, "接单 1"))
    for person, text in steps:
        await stage.hand_in(person.event(text=text, chat=other))

    assert "是哪一单" in (await ann.whispers("留言 1 在吗"))[0]
    assert await ann.answers("你接下了 #1", "在吗") == ["✓ 已转给boss"]
    assert await stage.app.desk.engine.rows("SELECT order_id FROM room_lines") == [(order_id(2, 1),)]


async def test_the_room_is_the_same_on_postgresql(postgres_url: str) -> None:
    """Words there and back, by number and by reply, across a restart, and one line that does not arrive."""
    async with Stage(url=postgres_url) as stage:
        _, boss, ann = await stage.members("owner", "boss", "ann")
        for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "留言 1 你好")):
            await person.whispers(text, files=(FILE,))
        await stage.restart()

        assert await boss.answers("你好", "几点能好？") == ["✓ 已转给ann"]

        stage.platform.shut.add(ann.private)

        assert "我还不能私聊 ann" in (await boss.whispers("留言 1 在吗"))[1]

        stage.platform.shut.clear()

        assert [text.partition("）：")[2] for text in await ann.whispers("留言 1")][1:] == [
            "你好[draft.pdf]",
            "几点能好？",
            "在吗",
        ]
