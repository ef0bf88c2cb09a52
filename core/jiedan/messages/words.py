"""THE WORDS: how each verb may be said, and what may follow it. docs/reference/commands.md is drawn from this table.

A word stands for one verb only. Simplified and traditional spellings, full-width letters and capitals are the same word where
folding makes them so; where it does not, both are listed. Every word is a slash command too (`/接单 17`, `/claim 17`).
"""

from enum import StrEnum
from typing import Final

import msgspec

from jiedan.messages.verbs import Verb


class Tail(StrEnum):
    """What may stand behind a word. Anything else makes the line ordinary talk."""

    NOTHING = "nothing"
    """Nothing, not even an order's number."""
    NUMBER = "number"
    """The order's number."""
    FIGURE = "figure"
    """The order's number and an amount."""
    REASON = "reason"
    """The order's number, an amount, and behind one of them (or a colon) a reason."""
    TIME = "time"
    """The order's number and a time, then a reason."""
    TEXT = "text"
    """The order's number and whatever the member has to say."""
    ORDER = "order"
    """A whole order in free text; a number at its head is its price, never an order's."""
    OWN = "own"
    """As text, but a number that stands alone is the verb's own (a score, a budget); in front of it, the order's."""
    TOPIC = "topic"
    """A word of this table, or nothing."""
    LANGUAGE = "language"
    """A language, or nothing."""
    LISTING = "listing"
    """Words that choose among orders (FILTERS), a page, or nothing."""
    NAME = "name"
    """Somebody's name behind @, or nothing."""
    WHOM = "whom"
    """The order's number, then the number of a quote or a name (behind `@` where no order is named), then an amount."""
    SPAN = "span"
    """A length of time and what else begins with a figure, or nothing; behind a colon anything."""
    ACCUSED = "accused"
    """Somebody's name behind @, an id, or a category of the blacklist, and a reason; or nothing."""


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one verb, the one that we teach first. `casual` are those of them that are ordinary talk as well."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    tail: Tail
    casual: tuple[str, ...] = ()


WORDS: Final[dict[Verb, Spelling]] = {
    Verb.POST: Spelling(
        zh=("发单", "發單", "发需求", "发布需求", "發布需求", "发布订单", "發布訂單"), en=("post",), tail=Tail.ORDER,
    ),
    Verb.AMEND: Spelling(
        zh=("补充", "補充", "修改", "改单", "改單"), en=("amend", "edit"), tail=Tail.OWN, casual=("补充", "修改"),
    ),
    Verb.CLAIM: Spelling(
        zh=("接单", "接單", "抢单", "搶單", "我接", "我来接", "我來接", "我要接", "我接单", "我接單", "我要接单", "我要接單"),
        en=("claim", "take"), tail=Tail.NUMBER, casual=("我接", "我来接", "我要接"),
    ),
    Verb.CONFIRM: Spelling(
        zh=("确认", "確認", "确认接单", "確認接單", "确认发布", "確認發布"), en=("confirm",), tail=Tail.NUMBER, casual=("确认",),
    ),
    Verb.APPROVE: Spelling(
        zh=("通过", "通過", "审核通过", "審核通過", "批准"), en=("approve",), tail=Tail.NUMBER, casual=("通过", "批准"),
    ),
    Verb.DECLINE: Spelling(
        zh=("驳回", "駁回", "不通过", "不通過", "审核不通过", "審核不通過"), en=("decline",), tail=Tail.TEXT, casual=("不通过",),
    ),
    Verb.RELEASE: Spelling(
        zh=("退单", "退單", "弃单", "棄單", "放弃", "放棄", "放弃接单", "放棄接單"), en=("release", "drop"), tail=Tail.REASON,
        casual=("放弃",),
    ),
    Verb.PAID: Spelling(
        zh=("已付", "已付款", "我已付款", "已支付", "已转账", "已轉賬", "已轉帳", "付款了", "付了", "付好了"), en=("paid",),
        tail=Tail.FIGURE, casual=("付了", "付好了"),
    ),
    Verb.RECEIVED: Spelling(
        zh=(
            "到账", "到賬", "到帳", "已到账", "已到賬", "到账了", "到賬了", "已收款",
            "确认到账", "確認到賬", "确认收款", "確認收款",
        ),
        en=("received",), tail=Tail.FIGURE,
    ),
    Verb.REPORT: Spelling(zh=("进度", "進度", "汇报", "匯報", "汇报进度", "匯報進度"), en=("progress", "report"), tail=Tail.TEXT),
    Verb.EXTEND: Spelling(zh=("延期", "申请延期", "申請延期", "延长", "延長"), en=("extend",), tail=Tail.TIME, casual=("延长",)),
    Verb.AGREE: Spelling(zh=("同意",), en=("agree",), tail=Tail.NUMBER, casual=("同意",)),
    Verb.REFUSE: Spelling(
        zh=("拒绝", "拒絕", "不同意"), en=("refuse", "reject"), tail=Tail.REASON, casual=("拒绝", "不同意"),
    ),
    Verb.DELIVER: Spelling(
        zh=("交付", "交稿", "交货", "交貨", "完成交付", "提交成果"), en=("deliver", "delivered"), tail=Tail.TEXT,
    ),
    Verb.REVISE: Spelling(zh=("返工", "退回修改", "修改意见", "修改意見"), en=("revise", "revision"), tail=Tail.TEXT),
    Verb.ACCEPT: Spelling(
        zh=("验收", "驗收", "验收通过", "驗收通過", "确认验收", "確認驗收", "确认收货", "確認收貨"), en=("accept",),
        tail=Tail.NUMBER,
    ),
    Verb.CANCEL: Spelling(
        zh=("取消", "取消订单", "取消訂單", "撤单", "撤單"), en=("cancel",), tail=Tail.REASON, casual=("取消",),
    ),
    Verb.DISPUTE: Spelling(
        zh=("纠纷", "糾紛", "发起纠纷", "發起糾紛", "投诉", "投訴", "申请仲裁", "申請仲裁"), en=("dispute",), tail=Tail.TEXT,
    ),
    Verb.STATE: Spelling(zh=("陈述", "陳述", "申辩", "申辯"), en=("statement", "state"), tail=Tail.TEXT),
    Verb.WITHDRAW: Spelling(zh=("撤诉", "撤訴", "撤回纠纷", "撤回糾紛"), en=("withdraw",), tail=Tail.NUMBER),
    Verb.TAKE_CASE: Spelling(
        zh=("接案", "受理", "受理纠纷", "受理糾紛"), en=("take_case", "take case"), tail=Tail.NUMBER, casual=("受理",),
    ),
    Verb.RECUSE: Spelling(zh=("回避", "迴避", "申请回避", "申請迴避"), en=("recuse",), tail=Tail.REASON, casual=("回避", "迴避")),
    Verb.SUMMARISE: Spelling(
        zh=("焦点", "焦點", "争议焦点", "爭議焦點"), en=("summary", "summarise"), tail=Tail.TEXT, casual=("焦点", "焦點"),
    ),
    Verb.CORRECT: Spelling(zh=("更正", "更正焦点", "更正焦點"), en=("correct",), tail=Tail.TEXT, casual=("更正",)),
    Verb.MEDIATE: Spelling(
        zh=("调解", "調解", "调解方案", "調解方案"), en=("mediate",), tail=Tail.REASON, casual=("调解", "調解"),
    ),
    Verb.AWARD: Spelling(zh=("裁决", "裁決", "判决", "判決"), en=("award",), tail=Tail.REASON),
    Verb.RESUME: Spelling(
        zh=("继续", "繼續", "继续履行", "繼續履行", "裁决继续", "裁決繼續"), en=("resume",), tail=Tail.TIME, casual=("继续",),
    ),
    Verb.REVERSE: Spelling(
        zh=("撤销", "撤銷", "撤销处罚", "撤銷處罰"), en=("reverse",), tail=Tail.TEXT, casual=("撤销", "撤銷"),
    ),
    Verb.CASES: Spelling(zh=("案件", "案件列表", "纠纷列表", "糾紛列表"), en=("cases", "disputes"), tail=Tail.NOTHING),
    Verb.APPOINT: Spelling(
        zh=("任命仲裁员", "任命仲裁員", "设为仲裁员", "設為仲裁員"), en=("appoint arbitrator", "appoint_arbitrator"), tail=Tail.NOTHING,
    ),
    Verb.DISMISS: Spelling(
        zh=("免去仲裁员", "免去仲裁員", "撤销仲裁员", "撤銷仲裁員"), en=("dismiss arbitrator", "dismiss_arbitrator"), tail=Tail.NOTHING,
    ),
    Verb.REVIEW: Spelling(zh=("评价", "評價", "评分", "評分", "打分"), en=("review", "rate"), tail=Tail.OWN),
    Verb.REFUND: Spelling(
        zh=("退款", "已退款", "退还", "已退还", "退還", "已退還"), en=("refund", "refunded"), tail=Tail.FIGURE,
    ),
    Verb.PAY_OUT: Spelling(
        zh=("打款", "已打款", "放款", "已放款"), en=("payout", "pay_out", "pay out", "paid out"), tail=Tail.FIGURE,
    ),
    Verb.GOT_IT: Spelling(
        zh=("收到", "收到了", "钱收到了", "錢收到了", "收到钱了", "收到錢了", "收到打款"), en=("got_it", "got it", "got paid"),
        tail=Tail.NUMBER, casual=("收到", "收到了"),
    ),
    Verb.HAND_OVER: Spelling(
        zh=("移交", "移交保管", "移交款项", "移交款項"), en=("hand_over", "hand over", "handover"), tail=Tail.TEXT, casual=("移交",),
    ),
    Verb.TAKE_OVER: Spelling(
        zh=("接管", "接管款项", "接管款項"), en=("take_over", "take over", "takeover"), tail=Tail.NUMBER, casual=("接管",),
    ),
    Verb.HAND_OVER_ALL: Spelling(
        zh=("移交全部", "移交 全部", "移交全部给", "移交 全部给", "全部移交", "全部移交给"), en=("hand_over_all",), tail=Tail.TEXT,
        casual=("移交全部", "移交 全部", "移交全部给", "移交 全部给", "全部移交", "全部移交给"),
    ),
    Verb.TAKE_OVER_ALL: Spelling(
        zh=("接管全部", "接管 全部", "全部接管"), en=("take_over_all", "takeover all"), tail=Tail.NOTHING,
    ),
    Verb.TELL: Spelling(zh=("留言", "转告", "轉告"), en=("tell",), tail=Tail.TEXT, casual=("留言", "转告", "轉告")),
    Verb.MINE: Spelling(zh=("我的订单", "我的訂單", "我的单", "我的單"), en=("mine", "my orders", "orders"), tail=Tail.LISTING),
    Verb.SHOW: Spelling(
        zh=("查单", "查單", "查订单", "查訂單", "查看", "订单", "訂單"), en=("show", "order"), tail=Tail.NUMBER,
        casual=("查看", "订单"),
    ),
    Verb.BOOKS: Spelling(
        zh=("账本", "賬本", "帳本", "查账", "查賬", "查帳"), en=("books", "ledger"), tail=Tail.NOTHING,
    ),
    Verb.HELP: Spelling(
        zh=("帮助", "幫助", "怎么用", "怎麼用", "使用说明", "使用說明", "菜单", "菜單"), en=("help", "start"), tail=Tail.TOPIC,
    ),
    Verb.LANGUAGE: Spelling(zh=("语言", "語言", "切换语言", "切換語言"), en=("language", "lang"), tail=Tail.LANGUAGE),
    Verb.SETTINGS: Spelling(
        zh=("设置", "設置", "设定", "設定", "群设置", "群設置", "设置本群", "設置本群"), en=("settings", "setup"), tail=Tail.NOTHING,
    ),
    Verb.EVIDENCE: Spelling(
        zh=("证据", "證據", "导出证据", "導出證據", "匯出證據"), en=("evidence",), tail=Tail.NUMBER, casual=("证据", "證據"),
    ),
    Verb.AGREEMENT: Spelling(
        zh=("协议", "協議", "拟协议", "擬協議"), en=("agreement",), tail=Tail.NUMBER, casual=("协议", "協議"),
    ),
    Verb.SIGN: Spelling(zh=("签署", "簽署", "签署协议", "簽署協議"), en=("sign",), tail=Tail.NUMBER, casual=("签署", "簽署")),
    Verb.PIN: Spelling(zh=("置顶", "置頂", "置顶订单", "置頂訂單"), en=("pin",), tail=Tail.NUMBER),
    Verb.UNPIN: Spelling(zh=("取消置顶", "取消置頂", "撤下置顶", "撤下置頂"), en=("unpin",), tail=Tail.NUMBER),
    Verb.MUTE: Spelling(zh=("禁言",), en=("mute",), tail=Tail.SPAN),
    Verb.UNMUTE: Spelling(zh=("解除禁言", "取消禁言"), en=("unmute",), tail=Tail.NOTHING, casual=("unmute",)),
    Verb.REMOVE: Spelling(
        zh=("移出", "移出群", "移出本群", "踢出", "踢出群"), en=("remove", "kick"), tail=Tail.NOTHING, casual=("remove", "kick"),
    ),
    Verb.INVITE: Spelling(
        zh=("邀请链接", "邀請鏈接", "邀請連結", "生成邀请链接", "入群链接", "進群連結"), en=("invite", "invite link"), tail=Tail.SPAN,
    ),
    Verb.CRITERIA: Spelling(
        zh=("验收标准", "驗收標準", "验收要求", "驗收要求"), en=("criteria",), tail=Tail.TEXT, casual=("验收标准", "验收要求"),
    ),
    Verb.SHIP: Spelling(zh=("发货", "發貨", "已发货", "已發貨"), en=("ship", "shipped"), tail=Tail.TEXT, casual=("已发货",)),
    Verb.ARRIVED: Spelling(
        zh=("签收", "簽收", "已签收", "已簽收", "收到货", "收到貨", "收到货了", "收到貨了"), en=("arrived",), tail=Tail.NUMBER,
        casual=("收到货", "收到货了"),
    ),
    Verb.PROFILE: Spelling(zh=("名片", "信誉", "信譽"), en=("profile",), tail=Tail.NAME, casual=("名片", "信誉")),
    Verb.LIST: Spelling(
        zh=("订单列表", "訂單列表", "所有订单", "所有訂單"), en=("list",), tail=Tail.LISTING, casual=("list", "所有订单"),
    ),
    Verb.STUCK: Spelling(zh=("卡单", "卡單", "卡住的单"), en=("stuck",), tail=Tail.NOTHING, casual=("stuck",)),
    Verb.QUOTE: Spelling(
        zh=("报价", "報價", "我报价", "我報價"), en=("quote", "bid"), tail=Tail.OWN, casual=("报价", "報價", "我报价", "我報價"),
    ),
    Verb.WITHDRAW_QUOTE: Spelling(
        zh=("撤回报价", "撤回報價", "取消报价", "取消報價"), en=("withdraw_quote", "withdraw quote"), tail=Tail.NUMBER,
    ),
    Verb.QUOTES: Spelling(
        zh=("报价单", "報價單", "看报价", "看報價"), en=("quotes",), tail=Tail.NUMBER, casual=("报价单", "報價單", "看报价", "看報價"),
    ),
    Verb.COUNTER: Spelling(zh=("还价", "還價", "砍价", "砍價"), en=("counter",), tail=Tail.WHOM, casual=("还价", "還價", "砍价", "砍價")),
    Verb.CHOOSE: Spelling(zh=("选定", "選定", "选定报价", "選定報價"), en=("choose",), tail=Tail.WHOM, casual=("选定", "選定")),
    Verb.ASSIGN: Spelling(zh=("指派", "派给", "派給"), en=("assign",), tail=Tail.WHOM, casual=("指派", "派给", "派給")),
    Verb.STAND_BY: Spelling(
        zh=("候补", "候補", "我候补", "我候補"), en=("standby", "waitlist"), tail=Tail.NUMBER, casual=("候补", "候補"),
    ),
    Verb.STAND_DOWN: Spelling(
        zh=("取消候补", "取消候補", "退出候补", "退出候補"), en=("leave_standby", "leave standby"), tail=Tail.NUMBER,
    ),
    Verb.OFFER: Spelling(zh=("上架", "上架套餐", "发套餐", "發套餐"), en=("offer",), tail=Tail.ORDER),
    Verb.BUY: Spelling(
        zh=("购买", "購買", "下单", "下單", "我要买", "我要買"), en=("buy",), tail=Tail.NUMBER,
        casual=("购买", "購買", "下单", "下單", "我要买", "我要買"),
    ),
    Verb.LIABILITIES: Spelling(
        zh=("负债", "負債", "负债表", "負債表", "账目", "賬目", "帳目"), en=("liabilities",), tail=Tail.NOTHING, casual=("负债", "負債"),
    ),
    Verb.EXPORT: Spelling(
        zh=("导出", "導出", "匯出", "导出账本", "導出賬本", "匯出帳本"), en=("export",), tail=Tail.SPAN, casual=("导出", "導出", "匯出"),
    ),
    Verb.RULE: Spelling(zh=("规则", "規則"), en=("rule",), tail=Tail.TEXT, casual=("规则", "規則")),
    Verb.WHY: Spelling(zh=("为什么", "為什麼", "为啥", "為啥"), en=("why",), tail=Tail.NUMBER, casual=("为什么", "為什麼", "为啥", "為啥")),
    Verb.BLACKLIST: Spelling(
        zh=("拉黑", "加入黑名单", "加入黑名單"), en=("blacklist",), tail=Tail.ACCUSED, casual=("拉黑",),
    ),
    Verb.BLACKLISTED: Spelling(zh=("黑名单", "黑名單", "查黑名单", "查黑名單"), en=("blacklisted",), tail=Tail.NOTHING),
    Verb.APPEAL_BLACKLIST: Spelling(
        zh=("申诉黑名单", "申訴黑名單", "黑名单申诉", "黑名單申訴"), en=("appeal_blacklist", "appeal blacklist"), tail=Tail.TEXT,
    ),
    Verb.UNBLACKLIST: Spelling(
        zh=("解除黑名单", "解除黑名單", "移出黑名单", "移出黑名單"), en=("unblacklist",), tail=Tail.TEXT,
    ),
    Verb.SHARE_BLACKLIST: Spelling(
        zh=("共享黑名单", "共享黑名單", "黑名单共享", "黑名單共享"), en=("share_blacklist", "share blacklist"), tail=Tail.TEXT,
    ),
}  # fmt: skip
"""Every verb that can be said."""

FILTERS: Final[dict[str, str]] = {
    **dict.fromkeys(("全部", "所有", "all"), "all"),
    **dict.fromkeys(("进行中", "在做", "没完成", "未完成", "active", "running", "open"), "active"),
    **dict.fromkeys(("待接单", "没人接", "unclaimed"), "unclaimed"),
    **dict.fromkeys(("待付款", "未付款", "unpaid", "to pay"), "unpaid"),
    **dict.fromkeys(("已付款", "paid"), "paid"),
    **dict.fromkeys(("待验收", "已发货", "已交付", "delivered", "shipped"), "delivered"),
    **dict.fromkeys(("已完成", "完成", "已结算", "done", "completed", "settled"), "done"),
    **dict.fromkeys(("纠纷", "纠纷中", "disputes", "disputed", "in dispute"), "disputes"),
    **dict.fromkeys(("已取消", "取消", "cancelled", "canceled"), "cancelled"),
    **dict.fromkeys(("我发的", "发的", "posted", "by me"), "posted"),
    **dict.fromkeys(("我接的", "接的", "taken", "claimed"), "taken"),
}
"""What orders in a list are chosen by → the name of the choice."""

DIMENSIONS: Final[dict[str, str]] = {
    **dict.fromkeys(("质量", "品质", "quality"), "quality"),
    **dict.fromkeys(("速度", "效率", "speed"), "speed"),
    **dict.fromkeys(("沟通", "交流", "communication"), "communication"),
    **dict.fromkeys(("清楚", "需求", "需求清楚", "清晰", "clarity"), "clarity"),
    **dict.fromkeys(("付款", "付钱", "payment"), "payment"),
    **dict.fromkeys(("礼貌", "态度", "courtesy"), "courtesy"),
}
"""What the dimensions of a review are called → their names."""

LANGUAGES: Final[dict[str, str]] = {
    "zh": "zh", "cn": "zh", "中文": "zh", "汉语": "zh", "漢語": "zh", "简体": "zh", "简体中文": "zh", "chinese": "zh",
    "en": "en", "english": "en", "英文": "en", "英语": "en", "英語": "en",
}  # fmt: skip
"""How a language is called → its code."""

POLITE: Final = frozenset({
    "谢谢", "多谢", "谢了", "感谢", "谢谢老板", "辛苦了", "麻烦了", "拜托", "老板", "好的", "好", "ok", "号", "号单", "单",
    "please", "pls", "thanks", "thx", "thankyou", "ty", "cheers", "now",
})  # fmt: skip
"""What may stand behind a word that takes no text, written together and folded."""

SENTENCE: Final = frozenset({
    "is", "was", "are", "were", "be", "been", "am", "isn't", "wasn't", "will", "would", "can", "could", "should", "may", "might",
    "must", "has", "had", "have", "does", "did", "do", "to", "of", "and", "or", "but", "not", "if", "me", "you", "it", "him",
    "them", "us", "what", "when", "who", "why", "how", "where", "which", "by", "on", "in", "at", "for", "with", "from", "as",
    "up", "out", "off", "soon", "later", "today", "tomorrow",
})  # fmt: skip
"""English words that make a sentence of the command word in front of them (`deliver by Friday`): ordinary talk, unless a number,
a colon or a slash says otherwise."""

ASKING: Final = ("了吗", "了没", "好了没", "吗", "呢", "怎么样", "怎样", "什么时候", "多久")
"""How a question goes on behind a word, even where an order is named: `交付 17 了吗`."""

QUESTION: Final = (
    *ASKING, "么", "嘛", "怎么", "如何", "什么", "咋", "多少", "谁", "哪", "几", "为何", "有没有", "能不能",
)  # fmt: skip
"""How a question begins where no order is named."""
