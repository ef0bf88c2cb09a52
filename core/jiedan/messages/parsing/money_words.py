"""The words around a sum of money, as patterns over a folded text; amounts.py uses them."""

import re
from typing import Final

from jiedan.messages.parsing.numerals import FIGURE
from jiedan.messages.parsing.patterns import Pattern

BEFORE: Final = {
    "hk$": "HKD", "nt$": "TWD", "us$": "USD", "s$": "SGD", "rmb": "CNY", "cny": "CNY", "usdt": "USDT", "usd": "USD",
    "hkd": "HKD", "twd": "TWD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "人民币": "CNY", "港币": "HKD", "美元": "USD",
    "€": "EUR", "£": "GBP", "₩": "KRW", "¥": "¥", "$": "$",
}  # fmt: skip
AFTER: Final = BEFORE | {
    "元整": "元", "元": "元", "块钱": "元", "块": "元", "圆": "元", "大洋": "元", "毛": "元", "角": "元", "yuan": "CNY",
    "r": "CNY", "美金": "USD", "美刀": "USD", "刀": "USD", "dollars": "$", "dollar": "$", "bucks": "$", "u": "USDT",
    "港元": "HKD", "港纸": "HKD", "新台币": "TWD", "台币": "TWD", "欧元": "EUR", "欧": "EUR", "euros": "EUR", "euro": "EUR",
    "英镑": "GBP", "镑": "GBP", "pounds": "GBP", "日元": "JPY", "円": "JPY", "韩元": "KRW", "krw": "KRW", "新币": "SGD",
    "sgd": "SGD", "马币": "MYR", "令吉": "MYR", "myr": "MYR", "rm": "MYR", "澳门元": "MOP", "葡币": "MOP", "mop": "MOP",
}  # fmt: skip
DOLLARS: Final = {"USD", "HKD", "TWD", "SGD"}
YUANS: Final = {"CNY", "TWD", "HKD", "MOP", "SGD"}


def _either(words: dict[str, str]) -> str:
    return "|".join(
        re.escape(word) + ("(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else "")
        for word in sorted(words, key=len, reverse=True)
    )


PRE: Final = "|".join(re.escape(word) for word in sorted(BEFORE, key=len, reverse=True))
POST: Final = _either(AFTER)
PIECE: Final = (
    "张|个|份|条|页|篇|次(?!日)|天(?!前)|小时|件|套|字|千字|人(?!民币)|分钟|秒|段|集|幅|款|只|本(?![周月人])|束|单(?!独)"
    "|h|hr|hour|page|piece|word|day|each"
)
LABEL: Final = (
    r"(?:预算|价格|价钱|报酬|酬劳|酬金|费用|金额|稿费|稿酬|赏金|悬赏|报价|出价|开价|总价|一口价|定价|价位|佣金|辛苦费|酬谢|"
    r"打赏|(?:跑腿|设计|制作|翻译|服务|加工|人工|劳务|安装|配送|误工|代写|剪辑|拍摄|维修|配音)费|"
    r"budget|price|pays|paying|pay|payment|reward|offering|fee)"
)
FILLER: Final = (
    r"(?:范围|大概|大约|差不多|约莫|约|是|为|在|有|只有|给|出|左右|上限|控制|的话|一共|总共|总计|合计|大致|暂定|不超过|"
    r"最多|最高|至多|顶多|至少|最少|起码|不低于"
    r"|range|of|is|up to|around|about|at most|max|under|at least|[:=~—-](?! ?\d)|[:=~】\])）]|\s){0,6}"
)
LABELLED: Final = Pattern(rf"[【\[#(（]?(?:我的|我们的|my|our|the)? ?{LABEL}{FILLER}$")
TOTAL: Final = Pattern(r"(?:总价|总预算|总共|一?共|总计|合计|共计|in total|total)(?:是|为|:| ){0,2}$")
GIVEN: Final = Pattern(r"(?:上门|给|出|付|支付|愿付|愿出|有偿|for) ?$")
LABEL_AFTER: Final = Pattern(r" ?(?:的|元的)?(?:预算|报酬|酬劳|酬谢|稿费|跑腿费|辛苦费|一口价|budget)(?! ?[:=\d¥$])")
OTHER_MONEY: Final = Pattern(
    r"(?:定金|订金|押金|首付|首款|尾款|预付|预付款|罚款?|扣|违约金|奖励|奖金|红包|[运邮会学电水房话]费|价值|面值|面额|满|"
    r"减|立减|立省|省|赚|[月年周]薪|[月年日周]入|"
    r"收入|营收|流水|融资|资本|房租|租金|工资|卖|售|花了?|花费|成本|充值?|预存|抵|优惠|补贴|欠|借|还|超过|销售额|客单价|"
    r"已付|付了|退|"
    r"(?<!总)(?<!一口)(?<!定)(?<!报)(?<!出)(?<!开)价|deposit|worth|cost|costs|earn|earns|was|save)"
    r"(?:大概|约|是|为|了|:|\s){0,3}$"
)
PER_BEFORE: Final = Pattern(rf"(?:(?:每|一|单|(?<!\d)1)(?:{PIECE})|单价|[时日周月]薪|千字|per ?\w+)(?:是|:|\s){{0,2}}$")
PER_AFTER: Final = Pattern(rf" ?(?:/|每|per\b|each\b|an?\s(?:hour|page|piece|word|day)|[x×*] ?\d|一?(?:{PIECE})(?![之以]?内|前))")
CEILING_BEFORE: Final = Pattern(
    r"(?:不超过|不超|不高于|低于|最多|最高|至多|顶多|上限|控制在|封顶|"
    r"up to|at most|max|under|<=?|≤)(?:可以|能|到|给|出|是|为|:|\s|的){0,2}$"
)
CEILING_AFTER: Final = Pattern(r" ?(?:之内|以内|以下|之下|封顶|内(?!容|[部页存])|max\b|or less)")
FLOOR_BEFORE: Final = Pattern(r"(?:至少|最少|起码|最低|不低于|不少于|at least|from|min|>=?|≥)(?:是|为|:|\s){0,2}$")
FLOOR_AFTER: Final = Pattern(r" ?(?:\+|以上|之上|起步|起|or more|多(?!页|张|个)|好几)")
ABOUT_BEFORE: Final = Pattern(r"(?:大概|大约|差不多|约莫|约|around|about|roughly|approx\.?|~)(?:是|:|\s){0,2}$")
ABOUT_AFTER: Final = Pattern(r" ?(?:左右|上下|前后|的样子|之间|or so\b)")
UNIT: Final = Pattern(
    rf"(?:{PIECE}|秒|分(?!期)|周(?![一二三四五六日天末内])|月(?![底末初])|年|号|日(?!结|前)|点|级|岁|平|米|克|斤|公里|度|"
    rf"倍|名|位|章|句|行|帧|兆|粉|赞|楼|室|栋|期|像素|"
    r"(?:g|p|s|x|fps|px|kb|mb|gb|cm|mm|kg|min|sec|pages|words|hours|days|pieces|people|images|photos|logos|posters|files)\b)"
)
FREE_END: Final = Pattern(
    r"\s|$|[，。、；,;!?:()（）【】\[\]|~—\-+~\"'“”]|[^a-z0-9_\u4e00-\u9fff¥$€£]|可|不|包|都|也|就|含|全|急|一口价|到付|"
    r"成交|酬谢|现结|日结|结|做|求|找|需|要|请|接|有偿|整|或|收|拿|红包(?!封|设|图|皮)|预算|报酬|谢"
    r"|今|明|后|周|星期|礼拜|本|下|\d|[a-z]"
)
RANGE: Final = Pattern(
    rf" ?(?:[-~–—]{{1,2}}|至|到) ?(?:(?P<pre>{PRE}) ?)?(?P<figure>{FIGURE})(?P<vague>[多来几])?(?: ?(?P<post>{POST}))?"
)
DANGLING: Final = Pattern(r" ?[-~–—]")
MONEY: Final = Pattern(
    rf"(?P<sign>[-−负] ?)?(?:(?P<pre>{PRE}) ?)?(?P<minus>[-−])?(?:"
    rf"(?P<whole>{FIGURE})?(?:块|"
    rf"元)(?P<tenth>[1-9一二三四五六七八九两])(?:(?=[毛角])[毛角](?:(?P<cent>[1-9一二三四五六七八九])分)?|"
    rf"(?=[\s，。、；,;!?)）]|$))"
    rf"|(?P<dime>[1-9一二三四五六七八九两])[毛角](?:(?P<penny>[1-9一二三四五六七八九])分)?"
    rf"|(?P<figure>{FIGURE})(?P<vague>多|来|几|出头)?(?: ?(?P<post>{POST}))?)"
)
QUOTED: Final = Pattern(r"《[^《》\n]{1,60}》|「[^「」\n]{1,60}」|“[^“”\n]{1,60}”|\"[^\"\n]{1,60}\"")

GLUED_BEFORE: Final = Pattern(r"[a-z0-9_.@#№第]$")
GAP_BEFORE: Final = Pattern(r"[\s，。、；,;!?:()（）【】\[\]/|+~]$")
GAP_AFTER: Final = Pattern(r"[\s，。、；,;!?()（）【】\[\]/|+]")
SPOILT_AFTER: Final = Pattern(r"[a-z_%@°]|[.:/]\d|\d")
COMMA_AFTER: Final = Pattern(r",\d+(?!\d)|，\d{3}(?!\d)")
OTHERWISE: Final = Pattern(rf"(?: ?(?:、|或者?|/|or) ?|，(?=\d{{3}}(?!\d)))(?:(?P<pre>{PRE}) ?)?{FIGURE}(?: ?(?P<post>{POST}))?")
"""A second figure that may be meant instead of the first, or be the rest of it: 500、600元, $50或350元, 1，500元."""

SOME_BEFORE: Final = Pattern(r"(?:好?几|数|上|成|没有?|不是|不止|不到|不足|将近|接近|(?<!不)超过?) ?$")
NO_PRICE: Final = Pattern(
    r"(?:19[89]\d|20[0-4]\d)|(?:360|480|720|1080|1440|2160)|[248]k|\d{7,}|[零一二三四五六七八九十百千万亿]|0\d+"
)
RATE_AFTER: Final = Pattern(r" ?/ ?[a-z\u4e00-\u9fff]")
