"""An agreement, told in chat: drawn up from the order, signed by both sides, kept in the chain."""

import hashlib
from collections.abc import Awaitable, Callable

import msgspec

from jiedan.messages.elements import Attachment, Text
from jiedan.orders.events import Record
from jiedan.orders.group import order_id
from jiedan.orders.signing import standing
from jiedan.storage import records
from jiedan.testing import Stage
from tests.stories.conftest import Trio

Until = Callable[[str], Awaitable[None]]


async def kept(stage: Stage) -> list[Record]:
    """What the records of order 1 say."""
    chain = await records.chain(stage.app.desk.engine, order_id(1, 1))
    return [msgspec.json.decode(link.body, type=Record) for link in chain]


async def test_either_side_has_it_drawn_up_and_both_sign_by_button(stage: Stage, trio: Trio, until: Until) -> None:
    """Both get the text in both languages and a PDF in private; the hash of the text stands with each signature."""
    await until("claimed")
    _, boss, ann = trio
    before = len(stage.platform.sent)
    await ann.whispers("协议 1")
    sent = [message for message in stage.platform.sent[before:] if message.chat == boss.private]
    text = next(part.text for part in sent[0].elements if isinstance(part, Text))
    files = [part.name for message in sent for part in message.elements if isinstance(part, Attachment)]
    first = await boss.presses("签署", private=True)
    last = await ann.presses("签署", private=True)
    seals = [(record.name, record.agreement) for record in await kept(stage) if record.agreement]
    digest = hashlib.sha256(text.encode()).hexdigest()

    assert "付款方：boss；接单人：ann。" in text and "Client: boss. Taker: ann." in text and "需要包含三个核心卖点" in text
    assert files == ["agreement-1.pdf"]
    assert "对方也签了才算" in first[0] and "双方都签了" in last[0]
    assert seals == [("draw_up", digest), ("sign", digest), ("sign_last", digest)]
    assert not [
        message for message in stage.platform.sent[before:] if message.chat == "group" and "协议" in str(message.elements)
    ]


async def test_what_counts_as_done_stands_in_it_with_its_revisions(stage: Stage, trio: Trio, until: Until) -> None:
    """The paper never says another number of revisions than the text that both agreed to."""
    await until("claimed")
    _, boss, ann = trio
    await boss.says("验收标准 1 三张图，源文件，可改五次")
    await ann.says("同意 1")
    text = (await ann.whispers("协议 1"))[0]

    assert text.endswith("\n\n三张图，源文件，可改五次") and "验收标准附在最末" in text
    assert "5 次" in text and "5 times" in text


async def test_it_can_be_read_again_and_is_signed_once(stage: Stage, trio: Trio, until: Until) -> None:
    """Whoever asks again gets the same text with who has signed; a second signature is refused, and so is a stranger's."""
    await until("working")
    owner, boss, ann = trio
    assert "还没有协议" in (await boss.says("签署 1"))[0]

    await boss.whispers("协议 1")
    await boss.whispers("签署 1")
    again = await ann.whispers("协议 1")

    assert again[0].startswith("协议 · 订单 #1") and "已签署：boss" in again[1]
    assert "已经签署过" in (await boss.whispers("签署 1"))[0]
    assert "只给这一单的双方" in (await owner.whispers("协议 1"))[0]
    assert "只发给双方" in (await boss.says("协议 1"))[0]
    assert await boss.says("协议") == []


async def test_an_agreement_is_between_the_two_who_made_it(stage: Stage, trio: Trio, until: Until) -> None:
    """When somebody else takes the order there is none, and the old button signs nothing."""
    await until("claimed")
    _, boss, ann = trio
    bob = (await stage.members("bob"))[0]
    await ann.whispers("协议 1")
    await ann.whispers("签署 1")
    await ann.says("退单 1")
    await stage.pass_by(minutes=1)
    await bob.says("接单 1")
    pressed = await boss.presses("签署", private=True)

    assert standing(await stage.order()) is None
    assert "签署了" not in pressed[0]
    assert "还没有协议" in (await bob.whispers("签署 1"))[0]


async def test_too_early_and_too_late_there_is_no_agreement_to_draw_up(stage: Stage, trio: Trio, until: Until) -> None:
    """Before anybody took the order, and once the work is delivered; one that is there can still be read."""
    await until("open")
    owner, boss, ann = trio
    early = await boss.whispers("协议 1")
    await ann.says("接单 1")
    await ann.whispers("协议 1")
    for person, text in ((ann, "确认 1"), (owner, "到账 1"), (ann, "交付 1 好了")):
        await person.says(text)

    assert "待接单" in early[0]
    assert (await boss.whispers("协议 1"))[0].startswith("协议 · 订单 #1")
    assert "不能“签署”" in (await boss.whispers("签署 1"))[0]


async def test_whoever_cannot_be_reached_in_private_reads_nothing_of_it_in_the_group(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The group reads that somebody is asked to write to the bot, and not a line of the agreement."""
    await until("claimed")
    _, boss, ann = trio
    stage.platform.shut.add(boss.private)
    await ann.whispers("留言 1 在吗")
    await stage.app.sweep()
    before = len(stage.platform.sent)
    await ann.whispers("协议 1")

    assert not [
        message for message in stage.platform.sent[before:] if message.chat == "group" and "付款方" in str(message.elements)
    ]
