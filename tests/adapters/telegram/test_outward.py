"""What becomes of a message: the calls, their lengths as Telegram counts them, and nothing of a member's text as markup."""

import re
from html import unescape

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jiedan.adapter import Attachment, Button, Card, Element, Mention, Outgoing, Row, Text
from jiedan_telegram import outward

CARD = Card(
    title="#17 <b>文案</b>", badge="待接单", tone="warning", rows=(Row("价格", "¥500.00"), Row("Due", "tomorrow & after")),
    footer="下一步：接单 17",
)  # fmt: skip
PICTURE = Attachment(name="a.png", mime="image/png", size=3, sha256="a" * 64)
PAPER = Attachment(name="a.pdf", mime="application/pdf", size=3, sha256="b" * 64)


def said(*elements: Element, chat: str = "-100", **more: object) -> Outgoing:
    """A message."""
    return Outgoing(nonce="1", chat=chat, elements=elements, **more)  # type: ignore[arg-type]


def shown(html: str) -> str:
    """What people read of it."""
    return unescape(re.sub(r"</?(?:b|a)(?: [^>]*)?>", "", html))


def test_a_card_says_its_state_first() -> None:
    """Badge and title in the first line, then the rows; nothing in it is markup but our own bold title."""
    (call,) = outward.calls(said(CARD), "jiedan_bot")

    assert call.method == "sendMessage"
    assert call.parameters["text"] == (
        "🟡 待接单 · <b>#17 &lt;b&gt;文案&lt;/b&gt;</b>\n价格：¥500.00\nDue: tomorrow &amp; after\n\n下一步：接单 17"
    )
    assert (call.parameters["chat_id"], call.parameters["parse_mode"]) == (-100, "HTML")
    assert call.parameters["link_preview_options"] == {"is_disabled": True}


def test_a_mention_calls_by_name() -> None:
    """A number is somebody whom Telegram can call; everybody else has only a name."""
    (call,) = outward.calls(said(Mention("222", "阿<杰"), Text("请确认"), Mention("chat:-1", "频道")), "b")

    assert call.parameters["text"] == '<a href="tg://user?id=222">阿&lt;杰</a> 请确认@频道'


def test_an_answer_goes_where_the_question_stands() -> None:
    """In its topic, too; and it is said all the same when the question is gone."""
    (plain,) = outward.calls(said(Text("a"), reply_to="17"), "b")
    (topic,) = outward.calls(said(Text("a"), reply_to="17@5"), "b")

    assert plain.parameters["reply_parameters"] == {"message_id": 17, "allow_sending_without_reply": True}
    assert "message_thread_id" not in plain.parameters
    assert (topic.parameters["message_thread_id"], topic.parameters["reply_parameters"]["message_id"]) == (5, 17)


def test_buttons_stand_in_rows_that_a_phone_shows() -> None:
    """Three Chinese words fit in a row, a long one stands alone; what belongs in private is a link that leads there."""
    labels = ("接单", "退单", "查看", "一个很长很长的按钮的字", "OK")
    buttons = (*(Button(label=label, token=label) for label in labels), Button(label="设置", token="tok_1", private=True))
    (call,) = outward.calls(said(Text("a"), buttons=buttons), "jiedan_bot")
    (private,) = outward.calls(said(Text("a"), chat="111", buttons=buttons[-1:]), "jiedan_bot")
    rows = call.parameters["reply_markup"]["inline_keyboard"]

    assert [[button["text"] for button in row] for row in rows] == [
        ["接单", "退单", "查看"],
        ["一个很长很长的按钮的字"],
        ["OK", "设置"],
    ]
    assert rows[0][0]["callback_data"] == "接单"
    assert rows[2][1] == {"text": "设置", "url": "https://t.me/jiedan_bot?start=tok_1"}
    assert private.parameters["reply_markup"]["inline_keyboard"] == [[{"text": "设置", "callback_data": "tok_1"}]]


def test_files_follow_the_words() -> None:
    """Words with their buttons first, then a picture as a photo and everything else as a document."""
    words, photo, paper = outward.calls(said(Text("看"), PICTURE, PAPER, buttons=(Button(label="好", token="t"),)), "b")
    (alone,) = outward.calls(said(PICTURE, buttons=(Button(label="好", token="t"),)), "b")

    assert (words.method, "reply_markup" in words.parameters) == ("sendMessage", True)
    assert (photo.method, photo.field, photo.file, "reply_markup" in photo.parameters) == ("sendPhoto", "photo", PICTURE, False)
    assert (paper.method, paper.field, paper.file) == ("sendDocument", "document", PAPER)
    assert "reply_markup" in alone.parameters


def test_an_edit_says_everything_anew() -> None:
    """Text and buttons, also where there are none any more."""
    call = outward.edit(said(CARD, edits="55@5"), "b")

    assert (call.method, call.parameters["message_id"], call.parameters["chat_id"]) == ("editMessageText", 55, -100)
    assert call.parameters["reply_markup"] == {"inline_keyboard": []}


@pytest.mark.parametrize(
    ("outgoing", "words"),
    [
        (said(Text("这个按钮是给别人的。")), "这个按钮是给别人的。"), (said(Text("字" * 201)), None), (said(Text("")), None),
        (said(CARD), None),
        (said(Text("真的吗？"), buttons=(Button(label="是", token="t"),)), None), (said(Text("😀" * 101)), None),
    ],
)  # fmt: skip
def test_only_short_words_fit_above_a_button(outgoing: Outgoing, words: str | None) -> None:
    """200 at most, without buttons and cards."""
    assert outward.toast(outgoing) == words


def test_a_long_text_is_cut_where_a_sentence_ends() -> None:
    """Each part is as long as allowed at most; buttons stand under the last, and only the first is an answer."""
    sentence = "这是一句话。" * 10 + "\n"
    parts = outward.calls(said(Text(sentence * 150), reply_to="1", buttons=(Button(label="好", token="t"),)), "b")
    texts = [call.parameters["text"] for call in parts]

    assert len(parts) == 3
    assert all(text.endswith("。") for text in texts)
    assert ["reply_parameters" in call.parameters for call in parts] == [True, False, False]
    assert ["reply_markup" in call.parameters for call in parts] == [False, False, True]


@pytest.mark.parametrize("blanks", [" " * 5_000, "\n" * 9_000, "\u3000 \n" * 3_000])
def test_nothing_is_sent_of_mere_blanks(blanks: str) -> None:
    """Telegram refuses an empty message: blanks in front of words, behind them or alone make none."""
    assert outward.calls(said(Text(blanks)), "b") == ()
    assert [call.method for call in outward.calls(said(Text(blanks), PICTURE), "b")] == ["sendPhoto"]
    for texts in ([f"{blanks}words"], [f"words{blanks}"], [blanks, "words", blanks]):
        whole = said(*map(Text, texts))

        assert len(outward.parts(whole)) == 1
        assert [call.parameters["text"] for call in outward.calls(whole, "b")] == ["words"]


def test_each_part_is_one_message() -> None:
    """Divided anew it stays as it is, and says what the whole would; in a topic the parts that answer nobody stay in the topic."""
    long = said(Text("字。" * 3_000), PICTURE, PAPER, reply_to="17@5", buttons=(Button(label="好", token="t"),))
    parts = outward.parts(long)

    assert [outward.parts(part) for part in parts] == [(part,) for part in parts]
    assert [call for part in parts for call in outward.calls(part, "b")] == [*outward.calls(long, "b")]
    assert [part.reply_to for part in parts] == ["17@5", "@5", "17@5", "17@5"]
    assert [call.parameters["message_thread_id"] for call in outward.calls(long, "b")] == [5, 5, 5, 5]


def test_a_card_that_is_too_long_is_cut_but_takes_one_message_where_it_is_edited() -> None:
    """What stands in the group is one message, however long the order is."""
    card = msgspec.structs.replace(CARD, rows=(Row("要求", "字。" * 3_000),))
    edited = said(card, edits="55")

    assert len(outward.parts(said(card))) == 2
    assert outward.parts(edited) == (edited,)
    assert outward.units(shown(outward.edit(edited, "b").parameters["text"])) <= outward.LONGEST_TEXT
    assert len(outward.calls(edited, "b")) == 1


@given(some.lists(some.text(some.characters(exclude_categories=["Cs"]), max_size=6_000), min_size=1, max_size=3))
def test_no_part_is_too_long_and_nothing_is_lost(texts: list[str]) -> None:
    """Whatever people write: at most 4096 units a part, all marks there in order (blanks at the ends of parts aside)."""
    parts = outward.calls(said(*(Text(text) for text in texts)), "b")
    read = [shown(call.parameters["text"]) for call in parts]

    assert all(0 < outward.units(text) <= outward.LONGEST_TEXT for text in read)
    assert "".join("".join(read).split()) == "".join("".join(texts).split())


def test_ids_that_are_none_of_ours_are_refused() -> None:
    """A chat of another platform has no number."""
    assert outward.place("second:-100", "17@5") == outward.Place(-100, 17, 5)
    assert (outward.account("second:-100"), outward.account("-100")) == ("second", "")
    with pytest.raises(ValueError, match="invalid literal"):
        outward.place("demo")
