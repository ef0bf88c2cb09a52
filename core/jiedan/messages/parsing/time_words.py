"""Dates, hours and spans of time as patterns over a folded text; days.py and deadlines.py use them."""

from typing import Final

from jiedan.messages.parsing.patterns import Pattern

COUNT: Final = r"(?:\d{1,4}(?:\.\d{1,2})?|[零〇一二两三四五六七八九十百俩]{1,5})"
_SMALL: Final = r"(?:\d{1,2}|[零〇一二两三四五六七八九十廿卅]{1,3})"
_WEEK: Final = "(?:周|星期|礼拜)"

WORDS: Final = {
    "今天": 0, "今日": 0, "今儿": 0, "今晚": 0, "今夜": 0, "今早": 0, "当天": 0, "明天": 1, "明日": 1, "明儿": 1, "明晚": 1,
    "明早": 1, "后天": 2, "后日": 2, "后晚": 2, "大后天": 3, "大后日": 3, "昨天": -1, "昨日": -1, "昨晚": -1, "前天": -2,
    "today": 0, "tonight": 0, "this evening": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "day after tomorrow": 2,
    "yesterday": -1,
}  # fmt: skip
"""Word → days from today."""

WEEKDAYS: Final = {
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5,
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip

_MONTH: Final = "(?:" + "|".join(MONTHS) + r")[a-z]{0,6}\.?"
DAY: Final = Pattern(
    "(?P<word>" + "|".join(word + (r"\b" if word.isascii() else "") for word in sorted(WORDS, key=len, reverse=True)) + ")"
    rf"|(?P<which>下下个?|下个?|上个?|这个?|本)?(?<![\d一二两三四五六七八九十几每]){_WEEK}(?P<weekday>[一二三四五六日天]|"
    rf"[1-6](?![\d天个年]))"
    rf"|\b(?P<ewhich>next |this |last |coming )?(?P<eday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b"
    r"|(?<!\d)(?P<iso>(?P<iy>20\d\d)[-/.年] ?(?P<im>\d{1,2})[-/.月] ?(?P<id>\d{1,2})(?:日|号|(?!\d)))"
    rf"|(?P<yearword>今年|明年|去年)?(?<![\d.])(?P<hm>{_SMALL})月份?(?P<hd>{_SMALL})(?:(?:日|号)(?!内)|(?![\d个元块天.]))"
    r"|(?<![\d./-])(?<!\d:)(?P<sm>\d{1,2})(?:/(?P<sd>\d{1,2})(?![\d./]|元|块|万|[a-z%])|[.-](?P<dd>\d{1,2})(?:日|号|"
    r"(?= ?之?前| ?截止| ?交)))(?:日|号)?"
    rf"|(?P<monthword>本月|这个月|下个?月|次月)?(?<![\d.-])(?P<day>{_SMALL})(?:号|日)(?!内|[后以之](?=内|后))"
    rf"|\b(?P<mon>{_MONTH})\s(?P<md>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<my>20\d\d))?"
    rf"|\b(?P<dm>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mon2>{_MONTH})\b(?:,?\s(?P<my2>20\d\d))?"
    rf"|(?<!\d)(?P<endmonth>{_SMALL})月(?:份)?[底末]"
    r"|(?P<end>(?:本|这个?|当)?月[底末]|(?:下个?|次)月[底末]|今?年[底末]|(?:the )?end of (?:the |this |next )?(?:month|"
    r"year|week)\b|\beom\b)"
    rf"|(?P<week>(?:本|这个?|下个?){_WEEK}之?内)"
    rf"|(?P<vague>(?<!\d){_SMALL}月份?(?:[初中]旬?)?|(?:本|这个?|下个?)?月(?:初|中旬?)|[上中下]旬|(?:本|这个?|"
    rf"下个?)?(?:{_WEEK}|周)末|(?:本|这个?|下个?){_WEEK}|(?:下个?|本)月(?![底末初中]|{_SMALL})"
    r"|[这近过]几天|(?:国庆|春节|过年|年前|年后|中秋|端午|清明|五一|元旦|圣诞节?|(?:农历)?新年|双十一|双11|寒假|暑假|"
    r"开学)之?前|this week\b|next week\b|next month\b|(?:this |the )?weekend\b)"
)
DATES_WEEKDAY: Final = Pattern(rf",? ?\(?{_WEEK}([一二三四五六日天])\)?")
PART: Final = Pattern(
    r" ?(?:的)?(?P<part>凌晨|清晨|早上|早晨|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜晚|半夜|深夜|午夜|早|晚|morning|"
    r"afternoon|evening|night|noon|midnight)"
)
_PARTS: Final = r"凌晨|清晨|早上|早晨|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜晚|半夜|深夜|午夜|早|晚"
TIME: Final = Pattern(
    rf"(?<![\d.])(?<!\d:)(?:(?P<part>{_PARTS}) ?)?(?:"
    rf"(?P<hour>{_SMALL}) ?(?:点钟?|时(?![间薪段长尚候]))(?:(?P<half>半)|(?P<quarter>[一三1-3])刻|(?P<minute>[0-5]?\d|"
    rf"[零〇一二三四五六七八九十]{{1,3}})(?:分|(?![\d元块张个天份秒]))|整)?"
    r"|(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?!\d)(?: ?(?P<ap>[ap])\.?m\b\.?)?"
    r"|(?P<eh>\d{1,2}) ?(?P<eap>[ap])\.?m\b\.?)"
    r"(?!要求|建议|说明|注意|内容|意见)"
    r"|\b(?P<named>noon|midnight|eod|end of day|cob)\b"
)
BETWEEN: Final = Pattern(r"[ ,]{0,2}(?:的|at |@ ?)?")
BACKWARDS: Final = Pattern(r" (?:on |of )?")
SPAN: Final = Pattern(
    rf"(?<![\d.])(?<!\d:)(?:(?P<low>{COUNT}) ?(?:[-~–—]|至|到) ?)?(?P<count>{COUNT}|半|几|[好两]几) ?"
    r"(?:(?P<mid>个半|个)? ?(?P<unit>工作日|小时|钟头|(?<=[个半])月|(?:周|星期|礼拜)(?![一二三四五六日天末岁年]))|"
    r"(?P<unit2>天|分钟|周(?![一二三四五六日天末岁年])|日(?=之?内|以内|后)))(?P<half>半)?"
    r"|(?<![a-z0-9.])(?:(?P<elow>\d{1,3}) ?(?:-|to) ?)?(?P<ecount>\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|a couple of|a few|half an) ?"
    r"(?P<eunit>business day|working day|h|hr|hour|day|week|month|min|minute)s?\b"
)
HURRY: Final = Pattern(r"尽快|尽早|越快越好|马上要?|立刻|加急|急用|急急急|\basap\b|as soon as possible|\burgent(?:ly)?\b")

NAMED_BEFORE: Final = Pattern(
    r"[【\[#(（]?(?:(?:交付|交稿|交货|截止|截稿|送达|到货)(?:时间|日期|期限)?|(?:完成|上门|服务|需求)(?:时间|日期|期限)|"
    r"最晚|最迟|ddl|deadline|due(?: date| by| on)?|no later than|期限|时限|工期|周期|定稿|(?<![\u4e00-\u9fff])(?:时间|日期)|"
    r"delivery(?: date| time)?|when)(?:要求|是|为|在|于|到|至|限|给你|\s|[:：=】\])）]|by|on|within|in){0,4}$"
)
CUE_BEFORE: Final = Pattern(
    r"(?:赶在|限时?|必须|务必|希望|争取|需要?在|要在|想要?在|给你|最多|\bby|\bbefore|\bwithin|\bin|\buntil|\btill|\bdue|"
    r"need(?:ed)?(?: it)?(?: done)?(?: by| in| on)?)"
    r"(?:在|于|到|the|at|next|\s|:){0,3}$"
)
NAMED_AFTER: Final = Pattern(
    r" ?(?:之内|以内|内|之后|以后|后|之前|以前|前|就要|要|得)? ?(?:交付|交稿|交货|交(?!通|流|谈|易|个朋友)|截止|截稿|"
    r"deadline|出稿)"
)
CUE_AFTER: Final = Pattern(
    r" ?(?:之内|以内|内(?!容|部)|之前|以前|前(?!端|台|期|后)|后(?=\s|$|[，。,;；!])|截止|为止|就?要(?!求)|急?用(?!于|户|"
    r"品)|给我|完成|完工|搞定|弄好|做好|做完|改好|写好|到位?(?=\s|$|[，。,;；！])|急要|deadline"
    r"|(?=出(?!版|差|行)|拿|取|送|到(?!期|账)|发(?!布会|票)|急?需要|必须|上门|上线|帮|代|左右|之?间|need|please|pls))"
)
ABOUT: Final = Pattern(r" ?(?:前后|左右|上下|or so\b)")
ABOUT_BEFORE: Final = Pattern(r"(?:大概|大约|约|差不多|around|about) ?$")
CONTENT_AFTER: Final = Pattern(
    r" ?(?:之内|以内|内|之后|以后|后|前|时)? ?(?:的(?!话)|付|结(?!束前)|打款|转账|到账|退|回复(?!我)|回款|响应|反馈|修改|"
    r"免费|无理由|质保|保修|有效|到期|起|开始|生效|营业|客服|打卡|游|行程|攻略|训练|课程|经验|报名|面试|面谈|入职|上岗|版)"
)
CONTENT_BEFORE: Final = Pattern(
    r"(?:每|时长|长度|片长|控制在|视频|音频|录音|短片|片子|成片|营业|开放|保修|质保|售后|有效期?|(?:验收|付款|收到|收款|"
    r"交付|确认|到货)(?:之|以)?后|满|近|过去|最近|已|年龄|经验|宝宝|提前|一次|每次)(?:是|为|在|后|约|大概|:|\s){0,2}$"
)
RECORDING: Final = Pattern(r"视频|音频|录音|短片|片子|成片|配音|时长|播客|video|audio|recording|podcast")
BETWEEN_TWO: Final = Pattern(r" ?(?:到|至|[-~–—]|或者?|和|/|or|to|and) ?")
IN_BRACKETS: Final = Pattern(r" ?\(")
EDGE_BEFORE: Final = Pattern(r"(?:^|[\s，。、；,;!?:【】\[\]/|+~])$")
LATIN_BEFORE: Final = Pattern(r"[a-z0-9]\s*$")
LATIN_AFTER: Final = Pattern(r"\s*[a-z0-9]")
