"""Is this somebody posting a need? Strict: rather miss an order (there is 发单) than take chatter for one."""

import re
from datetime import UTC, datetime
from typing import Final
from unicodedata import normalize

from jiedan.messages.normal import aligned, clean
from jiedan.messages.parsing import amounts, deadlines
from jiedan.messages.parsing.patterns import Pattern

ORDER_HINTS: Final = (
    "求", "需", "找", "招", "征", "寻", "帮", "谁", "有人", "有没有", "标题", "项目", "任务", "预算", "有偿", "悬赏",
    "need", "looking for", "wanted", "seeking", "hiring", "title", "task", "project", "budget",
)  # fmt: skip
"""In the folded form of every text that `looks_like_order` accepts stands at least one of these."""

_STRONG: Final = Pattern(
    r"急需|[高低]价求|诚求|急求|跪求|急寻|诚招|急招|急找|想找|寻找|招募|征集|有偿|悬赏|发布需求|求购|在线求|"
    r"(?:^|[\s，。；,;!?#】\])）:~！])(?:求(?!求|你|人|职|问|证|饶|放过|别|不|个?赞|关注|带|生|真|知|保佑|助$)|找人|"
    r"找个?(?:会|能|人|老师|师傅|大佬|摄影|设计|翻译)|招(?!呼|牌|商|财|式|手)|征(?!求|服|信|收))|"
    r"(?:谁|哪位|有没有人|有人|有没有(?:大佬|老师|朋友|师傅))(?:能|会|可以|愿意)?帮?(?:我|忙)?(?:做|写|画|修|剪|翻译|设计|"
    r"代|送|取|改|抠|拍)|"
    r"\blooking for\b|\bwanted\b|\bseeking\b|\bhiring\b|\b(?:i|we) (?:urgently )?need\b|"
    r"^(?:urgent(?:ly)?[:,]? )?need(?:ed)? (?!to\b|not\b|more\b|it\b|this\b|that\b|you|sleep|coffee|money|cash)\w|"
    r"\bneed (?:someone|somebody)\b"
)
_WEAK: Final = Pattern(
    r"(?<!不)(?<!你)(?<!您)(?<!是否)(?<!只)(?<!还)(?<!都)(?<!才)(?<!会)需要(?!的[人话朋]|注意|我|了解|提醒|说明|吗)|"
    r"(?:^|[\s，。；,;!?])(?:找|寻|需(?!求量)|需求(?!量|方)|帮忙|帮我|请人|麻烦帮|[今明后早晚\d点]{2,6}帮我)|"
    r"预算.{0,12}(?:找|求|需|做)"
)
_LABELLED: Final = Pattern(
    r"(?:^|[\s#【\[，,;；])(标题|需求|项目|任务|预算|价格|报酬|交付|截止|时间|期限|要求|title|task|project|budget|price|"
    r"deadline|due|requirements)[^\s:：]{0,4}[:】\]]"
)
_QUESTION: Final = Pattern(r"[?？]|[吗呢么嘛](?:$|[\s，。!~])|多少|够不够|行不行|可不可以|能不能|是不是|怎么|为什么|几[块天]")
_ASKING_FOR_HANDS: Final = Pattern(r"谁|哪位|有没有|有人|在线等|\banyone\b|\bsomeone\b|\bsomebody\b")
_OFFER: Final = Pattern(
    r"我(?:这边|们)?(?:可以|能|会|来|专业|擅长|有空)|本人(?:可|能|会|擅长|专业|承|接)|接单|承接|可接|长期接|代做各|"
    r"专业(?:做|承|提供|代)|提供.{0,12}服务|欢迎(?:咨询|下单|私|来)|出售|转让|甩卖|特价|包邮|现货|"
    r"(?:有|如)?需要的?(?:的|联系|找我|私|滴|加|可以|老板|朋友|亲|话)|有需(?:要|求)的|找我|私我下单|求(?:单|接单|职|工作|"
    r"带|活)|找(?:工作|活|兼职|单)|多年经验|工作室|my rate|i (?:can|do|offer|will|am available)|for sale|hire me|"
    r"looking for (?:a )?(?:job|work|gigs?)|for hire|dm me|available for"
)
_CHATTER: Final = Pattern(
    r"花了|买了|买的|卖了|赚了|收到了?|付了|转了|给了我|刚刚?(?:付|花|买|收|做|找)|被骗|已经|昨[天晚](?!.{0,4}交)|上次|"
    r"上周|去年|之前(?:找|做|花|那)|借|还(?:你|我|钱|款)|急用钱|缺钱|哈哈|听说|据说|如果|要是|假如|不需要|不用|别找|不求|"
    r"作业好|开会|请假|放假|吃饭|睡|上班|下雨|天气|好累|中奖|涨了|工资|房租|\blast (?:week|time)\b|\bpaid\b|\bbought\b|"
    r"\bcost me\b|\bif you\b|\bdon't need\b|\bno need\b|已结|已付|搞定了|找到了|已找到|谢谢.{0,6}(?:完成|交付)"
)
_MONEY_ITSELF: Final = Pattern(r"(?:急需|需要|求|需|缺|need)\s?(?:[¥$]|\d|[一二两三五百千万几]{1,5}(?:块|元|百|千|万))")
_TRADE: Final = Pattern(
    r"设计|文案|翻译|logo|海报|ppt|视频|剪辑|代码|程序|网站|网页|修图|p图|抠图|配音|文章|报告|软文|推文|稿|跑腿|代取|代购|"
    r"代送|快递|保洁|维修|安装|拍摄|摄影|跟拍|模特|建模|插画|画|排版|录入|表格|excel|润色|"
    r"策划|方案|封面|名片|包装|详情页|字幕|简历|爬虫|脚本|小程序|app|公众号|装修|效果图|开锁|家教|主持|化妆|design|"
    r"translat|logo|poster|write|writ|edit|proofread|develop|website|video|photo|illustrat"
)
_ANY_HINT: Final = Pattern("|".join(re.escape(hint) for hint in ORDER_HINTS))
_LONGEST: Final = 1200
_SOME_DAY: Final = datetime(2024, 5, 15, 2, tzinfo=UTC)


def looks_like_order(text: str) -> bool:
    """Whether free text without a command word posts a need, with a budget or a deadline. No question, no offer, no story."""
    if len(text) > 4 * _LONGEST:
        return False
    plain = aligned(clean(normalize("NFC", text)))
    if len(plain) > _LONGEST or not _ANY_HINT.search(plain):
        return False
    labels = {label[1] for label in _LABELLED.finditer(plain)}
    strong = _STRONG.search(plain) is not None or len(labels) >= 2
    if not strong and not _WEAK.search(plain):
        return False
    if _OFFER.search(plain) or _CHATTER.search(plain) or _MONEY_ITSELF.search(plain):
        return False
    if _QUESTION.search(plain) and not (strong and _ASKING_FOR_HANDS.search(plain)):
        return False
    return _has_price(plain) or (strong and _TRADE.search(plain) is not None and _has_deadline(plain))


def _has_price(plain: str) -> bool:
    return any(mention.weight >= 2 for mention in amounts.mentions(plain, "CNY"))


def _has_deadline(plain: str) -> bool:
    return any(moment.weight >= 2 for moment in deadlines.moments(plain, _SOME_DAY, UTC))
