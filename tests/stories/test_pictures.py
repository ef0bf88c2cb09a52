"""Codes in pictures that are posted in the group: read beside everything else, judged by the group's rules with what was said."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from io import BytesIO

import msgspec
import pytest
import segno
from PIL import Image

from jiedan.errors import Unavailable
from jiedan.host.codes import KNOWN, MOST_WAITING
from jiedan.host.pictures import qr_reader
from jiedan.host.watch import MOST_PICTURES
from jiedan.messages.deeds import Delete
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Chat
from jiedan.slips.page import Line, Page
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

Until = Callable[[str], Awaitable[None]]
PURSE = "wxp://f2f0rTnK8Xq1aBcDeFgHiJkLmNoPqRs"
CONTACT = "https://u.wechat.com/kJx82hAbCdEf12"
POSTER = "https://www.wjx.cn/vm/abc.aspx"


class Codes:
    """A reader that has read before: picture → what its codes say."""

    def __init__(self) -> None:
        self.texts: dict[str, tuple[str, ...]] = {}
        self.looked: list[str] = []
        self.breaks: list[Exception] = []

    async def look(self, sha256: str) -> Page | None:
        """What was read; a reader that breaks reads nothing."""
        self.looked.append(sha256)
        if self.breaks:
            raise self.breaks.pop()
        lines = (Line(text=text, sure=1000, left=0, top=0, right=9, bottom=9) for text in self.texts.get(sha256, ()))
        return Page(width=9, height=9, lines=tuple(lines))


@pytest.fixture
def reader() -> Codes:
    """Who reads codes in this story."""
    return Codes()


@pytest.fixture
async def stage(reader: Codes) -> AsyncIterator[Stage]:
    """A group whose pictures are looked at."""
    async with Stage(qr=reader) as opened:
        yield opened


@pytest.fixture
def photo(reader: Codes) -> Callable[..., Attachment]:
    """A picture with these codes."""

    def made(name: str, *texts: str) -> Attachment:
        sha256 = name.encode().hex().ljust(64, "0")
        reader.texts[sha256] = texts
        return Attachment(name=f"{name}.jpg", mime="image/jpeg", size=100_000, sha256=sha256)

    return made


Photo = Callable[..., Attachment]


def deleted(stage: Stage) -> list[str]:
    """The messages that were deleted."""
    return [deed.message for deed in stage.platform.deeds if isinstance(deed, Delete)]


@pytest.mark.row("E01")
async def test_e01_a_picture_of_a_purse_is_deleted_and_staff_read_what_its_code_said(
    stage: Stage, trio: Trio, photo: Photo
) -> None:  # fmt: skip
    """E01: without a word beside it; the author hears why in private, the group nothing."""
    owner, _, ann = trio
    await owner.whispers("帮助")
    await ann.whispers("帮助")
    event = ann.event(files=(photo("purse", PURSE),))
    sent = await stage.hand_in(event)

    assert deleted(stage) == [event.message]
    assert "禁止私下交易" in ann.told()[-1]
    assert any(PURSE in told and "ann" in told for told in owner.told())
    assert all(message.chat != "group" or message.deed for message in sent)


@pytest.mark.row("E01", "E04")
async def test_e01_e04_a_code_of_a_contact_alone_is_answered_by_a_reminder(stage: Stage, trio: Trio, photo: Photo) -> None:
    """One sign alone may be a misunderstanding; with words that invite, it is none."""
    _, boss, ann = trio
    await ann.whispers("帮助")
    await boss.whispers("帮助")
    await ann.says("", files=(photo("card", CONTACT),))
    reminded = (deleted(stage), ann.told()[-1])
    await boss.says("加我微信私聊，转账便宜 50", files=(photo("card", CONTACT),))

    assert reminded[0] == []
    assert "离开本群交易" in reminded[1]
    assert len(deleted(stage)) == 1


@pytest.mark.row("E01")
async def test_e01_what_was_done_for_the_words_is_not_done_again_for_the_picture(stage: Stage, trio: Trio, photo: Photo) -> None:
    """The message is deleted once, and staff hear of it once."""
    owner, _, ann = trio
    await owner.whispers("帮助")
    before = len(owner.told())
    await ann.says("银行卡 6222 0202 0011 2233 445 加我微信 abc12345 私下转", files=(photo("purse", PURSE),))

    assert len(deleted(stage)) == 1
    assert len(owner.told()) == before + 1


async def test_other_codes_and_pictures_without_any_are_let_be(stage: Stage, trio: Trio, photo: Photo, reader: Codes) -> None:
    """Posters and holidays."""
    _, _, ann = trio
    before = len(stage.platform.sent)
    await ann.says("大家填一下", files=(photo("poster", POSTER), photo("sea")))

    assert len(reader.looked) == 2
    assert len(stage.platform.sent) == before


async def test_the_same_message_handed_in_twice_is_judged_once(stage: Stage, trio: Trio, photo: Photo) -> None:
    """Platforms repeat themselves."""
    _, _, ann = trio
    event = ann.event(files=(photo("purse", PURSE),))
    for _ in range(2):
        await stage.hand_in(event)

    assert len(deleted(stage)) == 1
    assert len(await stage.app.desk.engine.rows("SELECT 1 FROM decisions WHERE topic = 'message'")) == 1


async def test_pictures_in_private_and_in_an_orders_room_are_not_looked_at(
    stage: Stage, trio: Trio, until: Until, photo: Photo, reader: Codes
) -> None:  # fmt: skip
    """What two people show each other there is theirs."""
    _, _, ann = trio
    await until("working")
    await ann.whispers("留言 1 看看", files=(photo("purse", PURSE),))
    await stage.hand_in(ann.event(files=(photo("purse", PURSE),), chat=Chat(id=ann.private, kind="private")))

    assert reader.looked == []
    assert deleted(stage) == []


@pytest.mark.parametrize("state", ["funding", "working"])
async def test_a_side_of_the_order_that_answers_its_card_is_not_held_to_a_code_on_the_slip(
    stage: Stage, trio: Trio, until: Until, photo: Photo, state: str
) -> None:  # fmt: skip
    """Payment apps print codes on their slips; somebody else who answers the card has none to show."""
    owner, boss, _ = trio
    await until(state)
    card = stage.platform.newest("group", "#1")
    await boss.says("", files=(photo("slip", PURSE),), reply_to=card)
    of_a_side = deleted(stage)
    await owner.says("", files=(photo("slip", PURSE),), reply_to=card)

    assert of_a_side == []
    assert len(deleted(stage)) == 1


async def test_a_slip_that_comes_with_the_word_is_not_held_against_its_sender(
    stage: Stage, trio: Trio, until: Until, photo: Photo
) -> None:  # fmt: skip
    """`已付 1` answers no message; the same picture posted later is no slip."""
    _, boss, _ = trio
    await until("funding")
    await boss.says("已付 1", files=(photo("slip", PURSE),))
    with_the_word = deleted(stage)
    stage.clock.pass_by(timedelta(hours=1))
    await boss.says("谁要这个", files=(photo("slip", PURSE),))

    assert with_the_word == []
    assert len(deleted(stage)) == 1


async def test_rules_of_the_group_may_speak_of_codes(stage: Stage, trio: Trio, photo: Photo) -> None:
    """`message.codes` says where they lead."""
    owner, _, ann = trio
    await ann.whispers("帮助")
    await owner.says('/规则 新增 名片 message: message.codes.exists(c, c.contains("u.wechat.com")) => warn 别发名片码。')
    await owner.presses("就这么改")
    await ann.says("", files=(photo("card", CONTACT),))

    assert any("别发名片码。" in told for told in ann.told())


@pytest.mark.row("E10")
async def test_e10_staff_hear_once_of_an_impostor_who_posts_a_purse(stage: Stage, trio: Trio, photo: Photo) -> None:
    """E10: of the name by the message, of the purse by its code; not of the name again."""
    owner, _, _ = trio
    await owner.whispers("帮助")
    before = len(owner.told())
    await Person(stage, "0wner").says("", files=(photo("purse", PURSE),))
    told = owner.told()[before:]

    assert len(told) == 2
    assert [PURSE in each for each in told] == [False, True]


async def test_a_flood_of_pictures_is_bounded_and_keeps_nobody_waiting(
    stage: Stage, trio: Trio, photo: Photo, reader: Codes
) -> None:  # fmt: skip
    """All are taken in before any is looked at; the newest that do not fit are not looked at; a command is answered at once."""
    _, boss, ann = trio
    for number in range(MOST_WAITING + 20):
        await stage.app.receive(ann.event(text=f"第 {number}", files=(photo(f"p{number}"),)))
    looked = list(reader.looked)
    await stage.app.receive(boss.event(text="帮助"))
    await stage.app.deliveries.sweep()
    answered = len(stage.platform.sent)
    await stage.app.sweep()

    assert looked == []
    assert answered > 0
    assert len(reader.looked) == MOST_WAITING < KNOWN


async def test_the_same_picture_is_read_once_however_often_it_is_posted(
    stage: Stage, trio: Trio, photo: Photo, reader: Codes
) -> None:  # fmt: skip
    """And judged each time."""
    _, boss, ann = trio
    for person in (ann, boss, ann):
        await person.says("", files=(photo("purse", PURSE),))

    assert len(reader.looked) == 1
    assert len(deleted(stage)) == 3


async def test_what_breaks_or_cannot_be_kept_stops_nothing(stage: Stage, trio: Trio, photo: Photo, reader: Codes) -> None:
    """A picture that breaks the reader is stepped over; while the database is away, what waits waits on."""
    _, _, ann = trio
    reader.breaks = [RuntimeError("broken")]
    await ann.says("", files=(photo("broken", PURSE),))
    reader.breaks = [Unavailable("away")]
    with pytest.raises(Unavailable):
        await ann.says("", files=(photo("purse", PURSE),))
    before = deleted(stage)
    await stage.app.sweep()

    assert before == []
    assert len(deleted(stage)) == 1


async def test_pictures_that_lie_at_the_platform_are_wanted_where_rules_look_and_so_many_a_minute(
    stage: Stage, trio: Trio, photo: Photo
) -> None:  # fmt: skip
    """Files of what asks for something come with it; of talk, later and in bounds."""
    _, _, ann = trio
    await ann.says("大家好")
    app, talk = stage.app, [msgspec.structs.replace(ann.event(), pictures=1) for _ in range(MOST_PICTURES + 1)]
    heeded, wanted = [app.heeds(event) for event in talk], [app.wants(event) for event in talk]
    again = app.wants(talk[0])
    command = app.wants(msgspec.structs.replace(ann.event(text="已付 1"), pictures=1))
    stage.clock.pass_by(timedelta(minutes=1))
    later = app.wants(talk[-1])

    assert all(heeded)
    assert wanted == ["later"] * MOST_PICTURES + ["no"]
    assert (again, command, later) == ("later", "now", "later")


async def test_without_the_reader_nothing_is_looked_at(photo: Photo) -> None:
    """The extra is not installed."""
    async with Stage() as bare:
        (ann,) = await bare.members("ann")
        await ann.says("大家好")
        talk = msgspec.structs.replace(ann.event(), pictures=1)
        heeded, wanted = bare.app.heeds(talk), bare.app.wants(talk)
        await ann.says("", files=(photo("purse", PURSE),))

    assert (heeded, wanted) == (False, "no")
    assert bare.platform.deeds == []


async def test_a_copy_that_was_fetched_for_the_look_goes_when_nobody_names_it(stage: Stage, trio: Trio, photo: Photo) -> None:
    """Two days for what shows nothing, a month for what was held against somebody; what an adapter keeps itself is not touched."""
    _, _, ann = trio
    await ann.says("", files=(photo("own"),))
    for name, texts in (("sea", ()), ("purse", (PURSE,))):
        stage.app.look(ann.event(files=(photo(name, *texts),)))
    await stage.app.codes.sweep()
    rows = await stage.app.desk.engine.rows("SELECT sha256, due_at FROM loose_files ORDER BY due_at")
    days = [round((int(str(due)) / 1_000_000 - stage.clock.now().timestamp()) / 86_400) for _, due in rows]

    assert [str(sha)[:6] for sha, _ in rows] == [b"sea".hex(), b"purse".hex()[:6]]
    assert days[0] in (2, 3) and days[1] in (30, 31)


@pytest.mark.row("E01")
async def test_e01_the_real_reader_finds_the_purse_in_a_real_picture() -> None:
    """Drawn by the test, posted in the group, read by the program, deleted."""
    async with Stage() as stage:
        reader = qr_reader(stage.files)
        stage.qr = reader
        await stage.restart()
        _, ann = await stage.members("owner", "ann")
        await ann.says("", files=(await stage.files.keep("a.jpg", "image/jpeg", jpeg(PURSE)),))
        await reader.close()

    assert len(deleted(stage)) == 1


def jpeg(text: str) -> bytes:
    """A code as a telephone sends it."""
    drawn, sent = BytesIO(), BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="png", scale=6, border=4)
    Image.open(drawn).convert("RGB").save(sent, "JPEG", quality=60)
    return sent.getvalue()
