"""Evidence, told in chat: who may have it, what they get, and that both sides get the same."""

import io
import zipfile
from collections.abc import Awaitable, Callable

import msgspec

from jiedan.evidence.bundle import MANIFEST, Manifest
from jiedan.evidence.dossier import Person
from jiedan.evidence.verifying import check
from jiedan.host.files import LARGEST
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Author
from jiedan.orders.group import order_id
from jiedan.storage.engine import Write
from jiedan.testing import Person as Somebody
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def fetched(stage: Stage, who: Somebody, text: str = "证据 1") -> bytes:
    """The archive that somebody gets who asks for it in private."""
    await who.whispers(text)
    sent = next(message for message in reversed(stage.platform.sent) if message.chat == who.private)
    file = next(part for part in sent.elements if isinstance(part, Attachment) and part.name.endswith(".zip"))
    content, problem = stage.files.content(file)
    assert content is not None, problem
    return content


def inside(archive: bytes) -> dict[str, bytes]:
    """The files of an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


async def disputed(stage: Stage, trio: Trio, until: Until) -> Attachment:
    """Order 1 in dispute, with words and a file in its room. Returns the file."""
    await until("delivered")
    _, boss, ann = trio
    file = await stage.files.keep("初稿.png", "image/png", b"\x89PNG\r\n\x1a\n drawn")
    await ann.whispers("留言 1 初稿请看", files=(file,))
    await boss.says("纠纷 1 卖点少了一个")
    return file


async def test_both_sides_get_the_same_archive_whose_sum_the_bot_states(stage: Stage, trio: Trio, until: Until) -> None:
    """Whole, with the words and files of the room; the words of the bot name its sum; nothing of it is said in the group."""
    file = await disputed(stage, trio, until)
    owner, boss, ann = trio
    before = len(stage.platform.sent)
    archives = [await fetched(stage, person) for person in (boss, ann, owner)]
    report = check(archives[0])
    files = inside(archives[0])

    assert (report.findings, len(set(archives))) == ((), 1)
    assert report.sum in ann.told()[-1] and "evidence-1.pdf" in ann.told()[-1]
    assert {message.chat for message in stage.platform.sent[before:]} == {person.private for person in trio}
    assert f"files/{file.sha256}" in files and "初稿请看" in files["room.jsonl"].decode()
    assert files["evidence.pdf"].startswith(b"%PDF")


async def test_evidence_grows_with_what_happens(stage: Stage, trio: Trio, until: Until) -> None:
    """One thing more, and it is another archive, whose records begin with those of the first."""
    await disputed(stage, trio, until)
    owner, boss, ann = trio
    first = inside(await fetched(stage, boss))["records.jsonl"]
    await ann.whispers("陈述 1 要求里只有两个")
    await owner.says("裁决 1 300 做了大部分")
    later = await fetched(stage, ann)

    assert check(later).findings == ()
    assert inside(later)["records.jsonl"].startswith(first)
    assert len(inside(later)["records.jsonl"]) > len(first)


async def test_what_was_said_to_an_earlier_taker_is_none_of_the_next_ones_business(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """Nor is it in the archive that the next one gets."""
    await until("claimed")
    _, boss, ann = trio
    bob = (await stage.members("bob"))[0]
    await boss.whispers("留言 1 底价可以到六百")
    await ann.says("退单 1")
    await stage.pass_by(minutes=1)
    await bob.says("接单 1")
    await boss.whispers("留言 1 你好")
    room = inside(await fetched(stage, bob))["room.jsonl"].decode()

    assert "你好" in room and "底价" not in room


async def test_nobody_else_gets_it(stage: Stage, trio: Trio, until: Until) -> None:
    """Not strangers, not in the group, not the judge while there is no dispute; a word of talk is left alone."""
    await until("working")
    owner, boss, _ = trio
    eve = (await stage.members("eve"))[0]

    assert "只给这一单的双方" in (await eve.whispers("证据 1"))[0]
    assert "没有过纠纷" in (await owner.whispers("证据 1"))[0]
    assert "不能发在群里" in (await boss.says("证据 1"))[0]
    assert await boss.says("证据") == []
    assert "没有" in (await boss.whispers("证据 9"))[0]

    await boss.says("纠纷 1 太慢")

    assert "只给这一单的双方" in (await eve.whispers("证据 1"))[0]
    assert check(await fetched(stage, owner)).findings == ()


async def test_a_side_that_was_renamed_is_called_as_then(stage: Stage, trio: Trio, until: Until) -> None:
    """What somebody was called when they last did something, beside what they are called now."""
    await until("delivered")
    _, boss, ann = trio
    await ann.whispers("我的订单", author=Author(id="ann", name="安妮", private_chat=ann.private))
    event = ann.event(text="帮助", author=Author(id="ann", name="安妮", private_chat=ann.private))
    await stage.hand_in(event)
    people = msgspec.json.decode(inside(await fetched(stage, boss))["people.json"], type=list[Person])

    assert Person(id=3, name="安妮", called="ann") in people


async def test_what_somebody_did_to_the_database_shows(stage: Stage, trio: Trio, until: Until) -> None:
    """A word of the room, a record: the archive that is made of it says so."""
    await disputed(stage, trio, until)
    _, boss, _ = trio
    engine = stage.app.desk.engine
    await engine.commit([Write("UPDATE room_lines SET text = '不做了' WHERE order_id = ?", (order_id(1, 1),))])
    await engine.commit([Write("UPDATE records SET body = replace(body, '卖点', '标点') WHERE name = 'dispute'", ())])
    places = [finding.where for finding in check(await fetched(stage, boss)).findings]

    assert "room.jsonl, line 1" in places
    assert any(place.startswith("records.jsonl, record") and "dispute" in place for place in places)


async def test_a_file_whose_copy_is_gone_is_named_and_missed_by_nobody(stage: Stage, trio: Trio, until: Until) -> None:
    """The manifest says which and why; the archive is whole without it."""
    file = await disputed(stage, trio, until)
    _, boss, _ = trio
    stage.files.path(file).write_bytes(b"another drawing")
    archive = await fetched(stage, boss)
    manifest = msgspec.json.decode(inside(archive)[MANIFEST], type=Manifest)

    assert check(archive).findings == ()
    assert [(each.name, each.why) for each in manifest.lacking] == [("初稿.png", "changed")]


async def test_what_is_too_large_for_a_chat_is_named_and_left_out(stage: Stage, trio: Trio, until: Until) -> None:
    """The first file is enclosed, the second would make the archive larger than platforms take; the asker is told."""
    await until("working")
    _, boss, ann = trio
    drawings = [b"\x89PNG\r\n\x1a\n" + bytes([shade]) * (LARGEST - 8) for shade in (1, 2)]
    first, second = [await stage.files.keep(f"{len(d)}.png", "image/png", d) for d in drawings]
    await ann.whispers("留言 1 大图", files=(first, second))
    archive = await fetched(stage, boss)
    manifest = msgspec.json.decode(inside(archive)[MANIFEST], type=Manifest)

    assert check(archive).findings == ()
    assert [(each.sha256, each.why) for each in manifest.lacking] == [(second.sha256, "large")]
    assert "太大" in boss.told()[-1] and "jiedan evidence 1" in boss.told()[-1]


async def test_a_draft_has_evidence_for_its_poster(stage: Stage, trio: Trio) -> None:
    """One record, and nothing that was published."""
    _, boss, ann = trio
    await boss.whispers(ORDER)

    assert check(await fetched(stage, boss)).findings == ()
    assert "没有" in (await ann.whispers("证据 1"))[0]


async def test_it_comes_in_the_language_of_the_group(stage: Stage, trio: Trio, until: Until) -> None:
    """The pages, so that both sides have the same; the words around them, in the asker's."""
    await until("working")
    owner, boss, _ = trio
    await boss.whispers("language english")
    answer = await boss.whispers("evidence 1")
    zh = inside(await fetched(stage, boss))["evidence.pdf"]
    await owner.says("语言 english")
    en = inside(await fetched(stage, boss))["evidence.pdf"]

    assert answer[0].startswith("The evidence of #1 is below")
    assert zh != en
