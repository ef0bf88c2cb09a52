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
    PERSON = "person"
    """Somebody's name behind @ and what is to be said of them; where their own words are answered, that alone behind a colon."""
    SPAN = "span"
    """A length of time and what else begins with a figure, or nothing; behind a colon anything."""
    WORDS = "words"
    """Whatever the member has to say; a figure at its head belongs to it."""
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
        zh=("任命仲裁员", "任命仲裁員", "设为仲裁员", "設為仲裁員"), en=("appoint arbitrator", "appoint_arbitrator"), tail=Tail.NAME,
    ),
    Verb.DISMISS: Spelling(
        zh=("免去仲裁员", "免去仲裁員", "撤销仲裁员", "撤銷仲裁員"), en=("dismiss arbitrator", "dismiss_arbitrator"), tail=Tail.NAME,
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
    Verb.UNMUTE: Spelling(zh=("解除禁言", "取消禁言"), en=("unmute",), tail=Tail.NAME, casual=("unmute",)),
    Verb.REMOVE: Spelling(
        zh=("移出", "移出群", "移出本群", "踢出", "踢出群"), en=("remove", "kick"), tail=Tail.NAME, casual=("remove", "kick"),
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
    Verb.APPLY: Spelling(
        zh=("申请", "申請", "申请入群", "申請入群", "入群申请", "入群申請", "申请加入", "申請加入"), en=("apply",), tail=Tail.NOTHING,
        casual=("申请", "申請", "apply"),
    ),
    Verb.NICKNAME: Spelling(
        zh=("昵称", "暱稱", "改昵称", "改暱稱", "群昵称", "群暱稱"), en=("nickname",), tail=Tail.WORDS, casual=("昵称", "暱稱", "群昵称"),
    ),
    Verb.SKILLS: Spelling(zh=("专长", "專長", "我的专长", "我的專長"), en=("skills",), tail=Tail.WORDS, casual=("专长", "專長")),
    Verb.RULES: Spelling(
        zh=("群规", "群規", "群规则", "群規則", "本群规则"), en=("rules", "group rules"), tail=Tail.NOTHING, casual=("rules",),
    ),
    Verb.READ_RULES: Spelling(
        zh=("已读群规", "已讀群規", "已阅读群规", "我已读群规", "我已阅读群规", "同意群规"), en=("read_rules", "rules read"),
        tail=Tail.NOTHING,
    ),
    Verb.SET_RULES: Spelling(zh=("设置群规", "設置群規", "修改群规", "修改群規"), en=("set_rules", "set rules"), tail=Tail.WORDS),
    Verb.FAQ: Spelling(zh=("常见问题", "常見問題", "常见问答"), en=("faq",), tail=Tail.NOTHING),
    Verb.SET_FAQ: Spelling(zh=("设置常见问题", "設置常見問題", "修改常见问题"), en=("set_faq", "set faq"), tail=Tail.WORDS),
    Verb.VERIFY: Spelling(zh=("认证", "認證"), en=("verify",), tail=Tail.NAME, casual=("认证", "認證", "verify")),
    Verb.ENTRANCE: Spelling(
        zh=("进群设置", "進群設置", "入群设置", "入群設置"), en=("entrance",), tail=Tail.WORDS, casual=("entrance",),
    ),
    Verb.WARN: Spelling(zh=("警告",), en=("warn",), tail=Tail.PERSON),
    Verb.STRIKES: Spelling(zh=("我的警告", "警告记录", "警告記錄"), en=("strikes", "my strikes"), tail=Tail.NAME),
    Verb.APPEAL: Spelling(zh=("申诉", "申訴"), en=("appeal",), tail=Tail.TEXT),
    Verb.UNWARN: Spelling(zh=("撤销警告", "撤銷警告", "取消警告"), en=("unwarn",), tail=Tail.PERSON),
    Verb.UPHOLD: Spelling(zh=("维持警告", "維持警告"), en=("uphold",), tail=Tail.PERSON),
    Verb.OVERRIDES: Spelling(zh=("例外记录", "例外記錄"), en=("overrides",), tail=Tail.NOTHING),
    Verb.REMOVALS: Spelling(zh=("待移除", "待移出"), en=("removals",), tail=Tail.NOTHING),
    Verb.KEEP: Spelling(zh=("保留",), en=("keep",), tail=Tail.PERSON),
    Verb.UNREMOVE: Spelling(zh=("撤销移出", "撤銷移出"), en=("unremove",), tail=Tail.PERSON),
    Verb.EXCUSE: Spelling(zh=("免责", "免責"), en=("excuse",), tail=Tail.TEXT, casual=("免责", "免責")),
    Verb.RELEASES: Spelling(zh=("退单记录", "退單記錄"), en=("releases",), tail=Tail.NAME),
    Verb.POINTS: Spelling(zh=("积分", "積分", "我的积分", "我的積分"), en=("points", "my points"), tail=Tail.NAME),
    Verb.ADD_POINTS: Spelling(zh=("加分",), en=("add_points", "add points"), tail=Tail.PERSON),
    Verb.TAKE_POINTS: Spelling(zh=("扣分", "减分", "減分"), en=("take_points", "take points"), tail=Tail.PERSON),
    Verb.REVERSE_POINTS: Spelling(zh=("撤销积分", "撤銷積分"), en=("reverse_points", "reverse points"), tail=Tail.TEXT),
    Verb.CONDUCT: Spelling(zh=("奖惩规则", "獎懲規則"), en=("conduct",), tail=Tail.TEXT, casual=("奖惩规则", "獎懲規則")),
    Verb.PRIVACY: Spelling(
        zh=("隐私", "隱私", "隐私说明", "隱私說明", "隐私政策", "隱私政策"), en=("privacy", "privacy policy"), tail=Tail.NOTHING,
        casual=("隐私", "隱私", "隐私政策", "隱私政策", "privacy", "privacy policy"),
    ),
    Verb.MY_DATA: Spelling(
        zh=("我的数据", "我的數據", "导出我的数据", "導出我的數據", "匯出我的資料"), en=("my data", "my_data", "mydata"), tail=Tail.NOTHING,
        casual=("我的数据", "我的數據", "my data"),
    ),
    Verb.ERASE: Spelling(
        zh=("删除我", "刪除我", "注销账号", "註銷帳號", "删除我的数据", "刪除我的數據"), en=("delete me", "delete_me", "erase me"),
        tail=Tail.NOTHING, casual=("删除我", "刪除我", "delete me", "erase me", "注销账号", "註銷帳號"),
    ),
    Verb.ERASE_SURE: Spelling(
        zh=("确认删除我", "確認刪除我"), en=("confirm_delete_me", "confirm deletion"), tail=Tail.NOTHING,
    ),
    Verb.LINK: Spelling(
        zh=("关联账号", "關聯帳號", "关联", "關聯", "绑定账号", "綁定帳號"), en=("link_account", "link account"), tail=Tail.NUMBER,
        casual=("关联", "關聯", "关联账号", "關聯帳號", "绑定账号", "綁定帳號"),
    ),
    Verb.UNLINK: Spelling(
        zh=("解除关联", "解除關聯", "取消关联", "取消關聯"), en=("unlink", "unlink account"), tail=Tail.NOTHING,
        casual=("unlink", "unlink account"),
    ),
    Verb.FINDINGS: Spelling(
        zh=("疑点", "疑點", "疑点列表", "疑點列表"), en=("findings", "finding"), tail=Tail.NUMBER, casual=("疑点", "疑點"),
    ),
    Verb.UPHOLD_FINDING: Spelling(
        zh=("疑点成立", "疑點成立", "认定疑点", "認定疑點"), en=("uphold_finding", "uphold finding"), tail=Tail.REASON,
    ),
    Verb.CLEAR_FINDING: Spelling(
        zh=("疑点不成立", "疑點不成立", "排除疑点", "排除疑點"), en=("clear_finding", "clear finding"), tail=Tail.REASON,
    ),
    Verb.GRANT: Spelling(zh=("授权", "授權"), en=("grant",), tail=Tail.PERSON, casual=("授权", "授權")),
    Verb.TAKE_RIGHT: Spelling(zh=("收权", "收權", "收回权限", "收回權限"), en=("revoke",), tail=Tail.PERSON),
    Verb.RIGHTS: Spelling(zh=("权限", "權限"), en=("rights",), tail=Tail.NOTHING, casual=("权限", "權限", "rights")),
    Verb.TITLE: Spelling(zh=("头衔", "頭銜"), en=("title",), tail=Tail.PERSON, casual=("头衔", "頭銜")),
    Verb.STILL_HERE: Spelling(
        zh=("我还在", "我還在"), en=("still_here", "still here"), tail=Tail.NOTHING,
        casual=("我还在", "我還在", "still here"),
    ),
    Verb.SILENT: Spelling(zh=("静默名单", "靜默名單", "潜水名单", "潛水名單"), en=("silent",), tail=Tail.NOTHING, casual=("silent",)),
    Verb.SILENCE: Spelling(zh=("静默期", "靜默期"), en=("silence",), tail=Tail.SPAN, casual=("silence",)),
    Verb.CARE: Spelling(zh=("关怀名单", "關懷名單"), en=("care",), tail=Tail.NOTHING, casual=("care",)),
    Verb.SEGMENTS: Spelling(
        zh=("成员分组", "成員分組", "分组", "分組"), en=("segments",), tail=Tail.NOTHING,
        casual=("分组", "分組", "segments"),
    ),
    Verb.BACK_CHANNEL: Spelling(zh=("绑定后台", "綁定後台"), en=("bind_back", "bind back"), tail=Tail.WORDS),
    Verb.UNBIND: Spelling(zh=("解绑后台", "解綁後台"), en=("unbind_back", "unbind back"), tail=Tail.NOTHING),
    Verb.CLARIFY: Spelling(zh=("澄清", "官方澄清"), en=("clarify",), tail=Tail.WORDS, casual=("澄清",)),
    Verb.COMPLAIN: Spelling(zh=("举报", "舉報"), en=("complain",), tail=Tail.PERSON, casual=("举报", "舉報")),
    Verb.OPEN_INVITES: Spelling(zh=("恢复邀请", "恢復邀請"), en=("open_invites", "open invites"), tail=Tail.NOTHING),
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

SECTIONS: Final[dict[str, str]] = {
    "成员": "members", "成員": "members", "members": "members", "账号": "account", "帳號": "account", "account": "account",
    "管理": "staff", "管理员": "staff", "管理員": "staff", "staff": "staff", "admin": "staff", "群主": "owner", "owner": "owner",
}  # fmt: skip
"""What the parts of the help are called → the text that is said (`help-<section>`)."""
