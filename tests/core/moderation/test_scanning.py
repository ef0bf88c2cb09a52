"""What a scan says of single lines: which kind, where it stands, how much it weighs, and that nobody can make it slow."""

from random import Random
from time import process_time

import pytest

from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS
from jiedan.moderation.folding import LONGEST
from jiedan.moderation.scanning import scan
from jiedan.moderation.signals import NOTHING, STRIKE, WARN, Kind


@pytest.mark.row("E01")
@pytest.mark.parametrize(
    ("line", "kind", "quoted"),
    [
        ("有事打 138-0013-8000 找我", Kind.PHONE, "138-0013-8000"),
        ("记一下：一 三 八 零 零 一 三 八 零 零 零 啊", Kind.PHONE, "一 三 八 零 零 一 三 八 零 零 零"),
        ("两个号 13800138000 13900139000", Kind.PHONE, "13800138000"),
        ("加vx ppt8899 看图", Kind.WECHAT, "vx ppt8899"),
        ("我的扣扣是１２３４５６７８", Kind.QQ, "１２３４５６７８"),
        ("写信到 a.b@gmail.com 吧", Kind.EMAIL, "a.b@gmail.com"),
        ("看 https://t.me/some_shop 哦", Kind.LINK, "t.me/some_shop"),
        ("看\u200b\u200b看 t.\u200bme/some_shop 哦", Kind.LINK, "t.\u200bme/some_shop"),
        ("电报 @cat_99", Kind.HANDLE, "电报 @cat_99"),
        ("打到 6222021001116245702", Kind.CARD, "6222021001116245702"),
        ("支付宝 13800138000", Kind.ACCOUNT, "13800138000"),
        ("我们私\u200b下 交 易 吧", Kind.INVITATION, "私\u200b下 交 易"),
        ("call me at +1 (415) 555-0132 now", Kind.PHONE, "+1 (415) 555-0132"),
    ],
)
def test_e01_a_signal_quotes_the_words_that_gave_it(line: str, kind: Kind, quoted: str) -> None:
    """As they were written, disguise included."""
    found = scan(line)
    quotes = [signal.quote(line) for signal in found.signals if signal.kind is kind]

    assert any(quoted in quote or (quote in quoted and len(quote) > 4) for quote in quotes)
    assert found.score >= WARN


def test_a_card_is_known_by_its_last_figure() -> None:
    """Without a word before it: the same figures with another one at the end are only a number."""
    assert scan("6222021001116245702").kinds == {Kind.CARD}
    assert scan("6222021001116245703") == NOTHING


def test_two_plain_signs_reach_what_may_cost_a_strike_and_one_does_not() -> None:
    """A number alone may be a misunderstanding; a number with an invitation to go around the group is none."""
    assert WARN <= scan("13800138000").score < STRIKE
    assert scan("别走平台了，加我微信 abc_1234").score >= STRIKE


@pytest.mark.row("E02")
@pytest.mark.parametrize(
    ("line", "kind"),
    [("全网最低，假一赔十", Kind.BOASTING), ("别人多少我都便宜，半价抢", Kind.PRICING), ("比他便宜一半抢单", Kind.PRICING)],
)
def test_e02_boasting_and_undercutting_are_noted_and_never_enough_alone(line: str, kind: Kind) -> None:
    """Even both together stay below a warning: prices are people's own affair."""
    found = scan(f"{line}，全网最低，比他便宜")

    assert kind in scan(line).kinds
    assert found.score < WARN


@pytest.mark.row("E08")
def test_e08_a_groups_own_words_are_found_in_every_disguise() -> None:
    """They are folded as the text is; whoever passes none has none."""
    words = ("跳槽", "Project X")

    assert [signal.quote("别提跳.槽的事") for signal in scan("别提跳.槽的事", words=words).signals] == ["跳.槽"]
    assert scan("about PROJECT-X", words=words).score == WARN
    assert scan("about PROJECT-X") == NOTHING
    assert scan("随便说说", words=("", "\u200b")) == NOTHING


@pytest.mark.parametrize(
    "line",
    [
        "单号 13800138000",
        "流水 6222021001116245702",
        "编码是 6222021001116245703 吗",
        "1380 x 1380 x 1380",
        "报价 138 1500 2000",
        "150 200 300 35 元",
        "400-820-8820",
        "微信支付可以吗",
        "微信小程序设计 3000",
        "公众号推文",
        "支付宝已付",
        "确认收款",
        "禁止私下交易",
        "https://pan.baidu.com/s/1AbC13800138000",
        "2026-11-22 18:30:00",
        "要加好友吗",
        "有人让我加微信，要不要举报",
    ],
)
def test_ordinary_lines_that_look_like_something_stay_below_a_warning(line: str) -> None:
    """Serial numbers, sizes, hotlines, talk of payment, talk about the rules."""
    assert scan(line).score < WARN


@pytest.mark.row("E01")
@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("懒得过平台，你我直接结", Kind.INVITATION),
        ("no need to involve anyone, let's handle it over whatsapp", Kind.INVITATION),
        ("嘉我微", Kind.INVITATION),
        ("0ff platform deal", Kind.INVITATION),
        ("私訊我", Kind.INVITATION),
        ("手机号是138，中间2765，最后4910", Kind.PHONE),
        ("133 oo99 oo88", Kind.PHONE),
        ("my number is four one five, two zero three, nine nine eight one", Kind.PHONE),
        ("3847261950 加圈 qq.com", Kind.EMAIL),
        ("add ben_fixes on WeChat", Kind.WECHAT),
        ("我的微信号是首字母 zjh 加 19880302", Kind.WECHAT),
        ("开户行 招商银行深圳南山支行 户名 陈晨", Kind.ACCOUNT),
        ("交200保证金就能优先接单", Kind.COLLECTOR),
        ("管理员通知：所有人重新提交银行卡信息", Kind.NOTICE),
        ("机器人密码", Kind.PROBING),
    ],
)
def test_e01_what_words_mean_is_put_together_from_their_classes(line: str, kind: Kind) -> None:
    """No list holds these sentences: verb and channel, way around and office, fee and promise, figures however they are told."""
    found = scan(line)

    assert kind in found.kinds
    assert found.score >= WARN


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("棋牌室门头设计", "棋牌室，有意找我"),
        ("加个好友列表的空状态图", "加个好友"),
        ("no off-group deals please", "off-group deals please"),
        ("不要私下谈", "私下谈"),
        ("大家我到了", "家我微"),
        ("提现要手续费吗", "提现先交手续费"),
        ("p-a-y-m-e-n-t-s-l-i-p", "sl"),
        ("客户的 logo 带电话 400 123 4567", "电话 415 123 4567"),
    ],
)
def test_what_is_denied_asked_or_the_topic_of_a_work_is_only_talk(line: str, other: str) -> None:
    """The same words without the denial, the question or the work do alarm."""
    assert scan(line).score < WARN
    assert scan(other).score >= WARN


def test_a_warning_excuses_words_and_never_a_number() -> None:
    """A warning before an invitation makes it talk about one; a number that can be called stays a number."""
    assert scan("小心骗子叫你私下交易").score < WARN
    assert scan("小心骗子，加我微信 abc_1234 才是真的").score >= STRIKE


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "1",
        "a@",
        "微信 ",
        "+1 ",
        "http://",
        "a.b@",
        "vx a_",
        "加我微信a",
        "13800138000 ",
        "群主 电话 ",
        "私下便宜转我钱",
        "0x",
        "dot at ",
        "\u0301",
        "﷽",
    ],
)
def test_no_text_makes_a_scan_slow(unit: str) -> None:
    """4,000 characters of the worst kinds, and a million of which the rest is not looked at: milliseconds, where what grows with the
    square takes minutes. The best of three, because other work of the process may fall into one.
    """
    text, taken = unit * (1_000_000 // len(unit)), list[float]()
    for _ in range(3):
        start = process_time()
        found = scan(text)
        taken.append(process_time() - start)

        assert len(found.signals) <= 64
    assert min(taken) < 0.25


def test_any_text_at_all_is_scanned_and_every_signal_lies_within_it() -> None:
    """Random characters of all planes, lone surrogates included."""
    random = Random(17)  # noqa: S311 - the same every time
    pieces = [
        "微信",
        "vx",
        "138",
        "0013",
        "8000",
        "@",
        "gmail.com",
        "t.me/",
        "转我",
        "\ud800",
        "\u200b",
        "①",
        "ﷺ",
        "🐧",
        "㎏",
        " ",
        "，",
    ]
    for _ in range(3_000):
        text = "".join(
            random.choice(pieces) if random.random() < 0.8 else chr(random.randrange(0x110000))
            for _ in range(random.randrange(40))
        )
        found = scan(text)

        assert 0 <= found.score <= 100
        assert all(0 <= signal.start <= signal.end <= len(text) for signal in found.signals)


def test_what_stands_behind_the_longest_text_is_not_looked_at() -> None:
    """The bound is in code points."""
    assert scan("好" * LONGEST + "加我微信 abc_1234") == NOTHING
    assert scan("好" * (LONGEST - 20) + "加我微信 abc_1234").score >= WARN


@pytest.mark.parametrize("verb", WORDS, ids=str)
def test_no_word_of_ours_is_suspicious(verb: Verb) -> None:
    """Whoever uses one is not told that it looks like fraud."""
    assert [word for word in (*WORDS[verb].zh, *WORDS[verb].en) if scan(f"{word} @小王").score] == []
