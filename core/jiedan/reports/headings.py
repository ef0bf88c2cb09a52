"""Which column of a bank's or wallet's statement is which, told by its heading. Add a bank's words here."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, get_args

Field = Literal["time", "amount", "income", "expense", "direction", "party", "remark", "number", "status", "currency"]
FIELDS: Final[tuple[Field, ...]] = get_args(Field)
MANY: Final = frozenset({"time", "remark", "number"})
"""Fields that several columns may make up; of the others the first heading of the list counts that is there."""

HEADINGS: Final[Mapping[Field, tuple[str, ...]]] = {
    "time": (
        "交易时间", "付款时间", "交易创建时间", "交易日期", "记账时间", "记账日期", "入账时间", "入账日期", "日期", "时间", "交易日",
        "transaction date", "transaction time", "booking date", "date", "time",
    ),
    "amount": ("金额", "交易金额", "发生额", "amount", "transaction amount"),
    "income": (
        "收入", "收入金额", "收入金额(+元)", "贷方", "贷方发生额", "贷方金额", "存入金额", "存入", "转入金额", "credit", "paid in",
        "money in", "deposit",
    ),
    "expense": (
        "支出", "支出金额", "支出金额(-元)", "借方", "借方发生额", "借方金额", "支取金额", "取出", "转出金额", "debit", "paid out",
        "money out", "withdrawal",
    ),
    "direction": ("收/支", "收支", "收支类型", "收支标志", "借贷标志", "借贷方向", "资金流向", "direction", "debit/credit"),
    "party": ("交易对方", "对方户名", "对方名称", "对方姓名", "对方账户名", "对方", "收/付款人", "name", "counterparty", "payee"),
    "remark": (
        "备注", "附言", "摘要", "用途", "商品", "商品名称", "商品说明", "交易摘要", "交易附言", "转账备注", "留言", "remark", "remarks",
        "description", "reference", "memo", "note", "details",
    ),
    "number": (
        "交易号", "交易订单号", "交易单号", "商户单号", "商家订单号", "商户订单号", "流水号", "交易流水号", "凭证号", "订单号",
        "transaction id", "transaction number", "reference number", "id",
    ),
    "status": ("交易状态", "当前状态", "状态", "status", "state"),
    "currency": ("币种", "货币", "交易币种", "currency"),
}  # fmt: skip
"""Field → headings, written as `plain_heading` leaves them; the likelier first."""
IN: Final = frozenset({"收入", "收", "入", "贷", "贷方", "转入", "入账", "in", "income", "credit", "c", "cr", "+"})
OUT: Final = frozenset({"支出", "支", "出", "付", "借", "借方", "转出", "出账", "out", "expense", "debit", "d", "dr", "-"})
"""How a direction is written that was taken in, or given out. Anything else is neither, and told."""
FAILED: Final = (
    "关闭",
    "失败",
    "已全额退款",
    "撤销",
    "作废",
    "closed",
    "failed",
    "cancelled",
    "canceled",
    "reversed",
    "declined",
)
"""A part of the status of what never happened."""
CURRENCIES: Final = {
    "人民币": "CNY",
    "rmb": "CNY",
    "cny": "CNY",
    "元": "CNY",
    "美元": "USD",
    "港币": "HKD",
    "港元": "HKD",
    "欧元": "EUR",
}


def plain_heading(text: str) -> str:
    """A heading as it is looked up: small, half-width, without blanks and the unit behind it (`金额（元）` → `金额`)."""
    plain = " ".join(text.replace("\ufeff", "").replace("（", "(").replace("）", ")").replace("：", "").lower().split())
    for unit in ("(元)", "(人民币)", "(cny)", "(rmb)", "(人民币元)"):
        plain = plain.removesuffix(unit)
    return plain.strip().strip("'\"")


def recognised(row: Sequence[str]) -> dict[Field, tuple[int, ...]]:
    """Field → its columns in a row that may be the head of the table; empty unless it has a time and an amount."""
    named = [plain_heading(text) for text in row]
    found: dict[Field, tuple[int, ...]] = {}
    for field, known in HEADINGS.items():
        places = tuple(named.index(heading) for heading in known if heading in named)
        if places:
            found[field] = places if field in MANY else places[:1]
    return found if is_enough(found) else {}


def is_enough(columns: Mapping[Field, tuple[int, ...]]) -> bool:
    """Whether these columns tell when and how much."""
    return "time" in columns and ("amount" in columns or "income" in columns or "expense" in columns)
