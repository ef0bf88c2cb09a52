"""Which accounts a text names: the same account however it is written, and nothing of what belongs to the work."""

import pytest

from jiedan.moderation.payees import accounts
from tests.core.moderation.corpus_of_talk import FOLDER


@pytest.mark.row("K10")
@pytest.mark.parametrize(
    ("account", "lines"),
    [
        ("13114948468", ("my alipay account is 13114948468", "支付宝手机号是 131-1494-8468")),
        (
            "13800138000",
            ("支付宝 13800138000", "打我支付宝：138-0013-8000", "支付宝 +86 138 0013 8000 谢谢", "zfb １３８００１３８０００"),
        ),
        ("annexamplecom", ("我的支付宝是 ann@example.com", "PayPal: Ann@Example.com", "my paypal email is ann@example.com")),
        ("annpay88", ("支付宝账号 ann_pay88", "alipay id: Ann_Pay88", "Alipay account is ann_pay88.")),
        ("6222021001116245702", ("6222 0210 0111 6245 702", "工行 6222021001116245702 张三", "钱打到 6222-0210-0111-6245-702")),
        (
            "paypalmeannsmith",
            ("https://paypal.me/AnnSmith", "付到 paypal.me/annsmith 就行", "use this link to pay me https://paypal.me/annsmith"),
        ),
        ("de89370400440532013000", ("IBAN DE89 3704 0044 0532 0130 00", "iban: DE89370400440532013000")),
        (
            "0x52908400098527886e0f7030069857d2e4169ee7",
            ("0x52908400098527886E0F7030069857D2E4169EE7", "钱包 0x52908400098527886e0f7030069857d2e4169ee7"),
        ),
    ],
)
def test_k10_an_account_is_the_same_however_it_is_written(account: str, lines: tuple[str, ...]) -> None:
    """K10: width, dashes, blanks, capitals and the words around it make no difference."""
    assert {line: accounts(line) for line in lines} == dict.fromkeys(lines, frozenset({account}))


@pytest.mark.row("K10")
@pytest.mark.parametrize(
    "line",
    [
        "好了，快递单号 123456789012345678",
        "顺丰 SF1234567890123 已寄出",
        "客户电话 13900139000，寄到她那里",
        "有事打 138-0013-8000",
        "小红书账号 123456789 的图都换好了",
        "Discord account 123456789012345678 is set up",
        "支付宝已到账，文件发到客户邮箱 client@example.com",
        "20261122 支付宝到账",
        "PayPal is better than cash",
        "支付宝就是 weixin 那个",
        "收款 500 元",
        "支付宝收到了 客户手机 13900139000",
        "please pay me directly to my card",
        "I am the arbitrator, transfer the disputed amount to me",
        "支付宝订单号 202611222200148765",
        "",
    ],
)
def test_k10_what_belongs_to_the_work_is_no_account(line: str) -> None:
    """K10: tracking numbers, telephone numbers, the customer's own accounts, dates and plain words."""
    assert accounts(line) == frozenset()


@pytest.mark.row("K10")
def test_k10_ordinary_talk_names_no_account() -> None:
    """K10: none of thousands of lines about work, and none with contacts or adverts; many of those that ask to be paid past the group."""
    kinds = ("ordinary", "contact", "advert", "account")
    lines = {kind: (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").splitlines() for kind in kinds}
    named = {kind: sum(bool(accounts(line)) for line in found) for kind, found in lines.items()}

    assert (named["ordinary"], named["contact"], named["advert"]) == (0, 0, 0)
    assert named["account"] >= 260


def test_two_accounts_of_one_line_are_two() -> None:
    """Each counts for itself."""
    assert accounts("支付宝 13800138000，或者 paypal.me/annsmith") == {"13800138000", "paypalmeannsmith"}
