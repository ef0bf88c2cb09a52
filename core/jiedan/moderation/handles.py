"""Names and addresses by which somebody is reached or paid elsewhere: WeChat ids, e-mail, messengers, links, coins."""

import re
from collections.abc import Iterator
from typing import Final

from jiedan.moderation.finding import Finding, Hit
from jiedan.moderation.folding import plain, plain_origins
from jiedan.moderation.signals import Kind, Signal
from jiedan.moderation.tags import Tag

SURE: Final = 60
LIKELY: Final = 50
_WINDOW: Final = 64
"""Code points after a word in which its name has to stand."""

_GAP: Final = (
    r"(?P<gap>(?:[\s丨:=,，、.·*\-~～>→()（）【】\[\]/|&+_—–'「」]|是|为|号码|账号|号|搜我|搜|就是|群组|群|频道|一下|下|主页|找到我|找我|上|里|我叫|可以|可|都是|也是|全是|都叫|叫|同名|的话|私信|联系|[信芯心❤♥✉]|也|都|首字母"
    r"|id\b|as\b|haoma\b|hao\b|shi\b|wo\b|user\b|username\b|handle\b|nick\b|account\b|under\b|by\b|tag\b|also\b|it's\b|live:|is\b|no\b|name\b|me\b|at\b|on\b|us\b|and\b|here\b){0,10})"
)
_NAME: Final = re.compile(
    _GAP
    + r"(?P<name>(?:@[a-z0-9]|[$]?[a-z])[a-z0-9_.\-]{3,29}(?:[@:][a-z0-9.]{2,20})?(?:#\d{4})?|[a-z][a-z0-9_.\-]{1,29}#\d{4})(?![a-z])"
)
_NAME_BEFORE: Final = re.compile(
    r"\b(?:add|find|search|search for|follow|message|ping|dm|text)\s+(?P<name>@?[a-z][a-z0-9_.]{3,29})\s+(?:on|via|in|at)\s+(?:my\s+)?$"
)
"""A name before the place: add some_name on WeChat."""
_SPREAD_NAME: Final = re.compile(r"(?P<gap>(?:[:=,]|是|为|号|id|搜){0,3})(?P<name>@?[a-z][a-z0-9_]{3,22}\d[a-z0-9_]{0,8})")
_TOLD_NAME: Final = re.compile(r"[^a-z0-9,]{0,3}(?:号|是|:|id)[^a-z0-9,]{0,6}[a-z]{2,12}[^a-z0-9,]{0,3}\d{4,12}")
"""A name that is described: 微信号是首字母 zjh 加 1988."""
_TELLING: Final = re.compile(r"[:=→>]|叫|是|号|搜|\bid\b|\bis\b")
_NO_NAME: Final = re.compile(
    r"(?:https?|www|iphone|android|ios|html|python|java|windows|mp[34]|png|jpe?g|utf|h264|base64|oauth|web|ipad|v\d)"
)
_AT: Final = r"(?:@|[(\[{<]at[)\]}>]|#|艾特|爱特|小老鼠|a圈|圈a|加圈|圈|⊙|◎| at |_at_)"
_DOT: Final = r"(?:\.|[(\[{]dot[)\]}]| dot |点|。| point )"
_MAIL: Final = re.compile(
    r"[a-z0-9][\w.+-]{0,40}@(?:[a-z0-9-]{1,30}\.){1,3}[a-z]{2,10}(?![a-z])|"
    r"[a-z0-9][\w.+-]{0,40}\s{0,2}" + _AT + r"\s{0,2}(?:[a-z0-9-]{1,30}\s{0,2}" + _DOT + r"\s{0,2}){1,3}"
    r"(?:com|cn|net|org|io|me|co|edu|info|top|xyz|de|fr|uk|hk|tw|app|dev|art|ru|in)(?![a-z])"
)
_HOUSES: Final = "163|126|qq|gmail|outlook|hotmail|yahoo|foxmail|sina|icloud|yeah|139|189|aliyun|protonmail|live|msn"
_TIGHT_MAIL: Final = re.compile(
    r"[a-z0-9][a-z0-9+]{2,40}(?:@|艾特|#|at)(?:"
    + _HOUSES
    + r")(?:dot|点)?(?:com|cn|net|me)|[a-z0-9]{4,40}@(?:"
    + _HOUSES
    + r")(?![a-z0-9])"
)
_LINK: Final = re.compile(
    r"(?:t\.me|telegram\.me|telegram\.dog|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|u\.wechat\.com|line\.me|discord\.gg|discord\.com/invite"
    r"|qm\.qq\.com|jq\.qq\.com|join\.qq\.com|m\.me|signal\.group|zalo\.me|work\.weixin\.qq\.com/[a-z]/|wpa\.qq\.com|snapchat\.com/add|weixin\.qq\.com/[gr])/[\w+?=&/.\-]{1,200}"
    r"|(?:weixin|weixinhao|tg|mqqapi|whatsapp)://[\w?=&/.\-]{1,200}"
)
_PROFILE: Final = re.compile(
    r"(?<![a-z0-9-])(?:weibo\.com/u|facebook\.com|fb\.com|instagram\.com|x\.com|twitter\.com|linkedin\.com/in|vk\.com|space\.bilibili\.com"
    r"|v\.douyin\.com|xhslink\.com)/[\w.\-]{3,40}/?(?![\w/])"
)
"""Pages of somebody: a page below such a page is a picture or a saying that is shown as an example."""
_PAY_LINK: Final = re.compile(
    r"(?:qr\.alipay\.com|qr\.95516\.com|paypal\.me|venmo\.com|cash\.app|wx\.tenpay\.com|ds\.alipay\.com|buymeacoffee\.com|ko-fi\.com|buy\.stripe\.com|checkout\.stripe\.com|patreon\.com|liberapay\.com|afdian\.(?:net|com)|wise\.com/pay|pay\.[a-z0-9-]{2,30}\.[a-z]{2,4}|streamlabs\.com|cash\.me)/[\w$+?=&/.\-]{1,200}"
    r"|paypal\.com/paypalme/[\w.\-]{1,60}|(?:wxp|alipays|alipayqr)://[\w?=&/.\-]{1,300}|revolut\.me/\w{1,40}"
)
_COIN: Final = re.compile(
    r"\b(?:T[1-9A-HJ-NP-Za-km-z]{32,34}|0x[0-9a-fA-F]{39,41}|bc1[a-z0-9]{25,60}|[13](?=\w{0,30}[A-Za-z])[1-9A-HJ-NP-Za-km-z]{25,34})\b"
)
_IBAN: Final = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])")
_NAMED: Final = ((Tag.WECHAT, Kind.WECHAT), (Tag.MESSENGER, Kind.HANDLE), (Tag.WALLET, Kind.ACCOUNT))
_LINKISH: Final = re.compile(
    r"tme|telegramme|telegramdog|wame|whatsapp|wechatcom|lineme|discord|qqcom|mme|signalgroup|zalome|weixin|tg:"
    r"|mqqapi|alipay|95516|paypal|venmocom|fbcom|facebookcom|instagramcom|xcom|twittercom|linkedincom|vkcom|bilibilicom|douyincom"
    r"|xhslink|snapchatcom|weibocom|t点me|wa点me|stripecom|patreon|liberapay|afdian|wisecom|paycom|cashme|cashapp|tenpay"
    r"|coffee|kofi|wxp|revolutme"
)
"""In the tight text of every link that is looked for."""
_MAILISH: Final = re.compile(r"[@#圈⊙◎]|爱特|小老鼠|at(?:" + _HOUSES + r")|dot(?:com|cn|net|org|co|io|me)|艾特")
_COINISH: Final = re.compile(r"[A-Za-z0-9]{25}")


def handles(finding: Finding) -> Iterator[Signal]:
    """Signals of all names and addresses in the text."""
    for tag, kind in _NAMED:
        if tag in finding.hits:
            yield from _names(finding, tag, kind)
    tight = finding.tight
    if _LINKISH.search(tight):
        yield from _matches(finding, _LINK, Kind.LINK)
        yield from _matches(finding, _PROFILE, Kind.LINK)
        yield from _matches(finding, _PAY_LINK, Kind.ACCOUNT)
    if _MAILISH.search(tight):
        yield from _mails(finding)
    if _COINISH.search(finding.text):
        for match in _COIN.finditer(finding.text):
            yield Signal(kind=Kind.ACCOUNT, weight=SURE, start=match.start(), end=match.end())
    if "iban" in tight:
        yield from _matches(finding, _IBAN, Kind.ACCOUNT)


def _names(finding: Finding, tag: Tag, kind: Kind) -> Iterator[Signal]:
    """Names that follow a word of the class: with a figure or a mark in them, or with a word that says a name follows."""
    seen: set[int] = set()
    for hit in finding.hits.get(tag, ()):
        start, end = finding.original(hit.start, hit.end)
        behind = finding.text[end : end + _WINDOW]
        named = _NAME.match(plain(behind))
        if named is not None and _is_name(named, hit, finding):
            weight, stop = SURE, end + plain_origins(behind)[named.end() - 1] + 1
        elif (before := _NAME_BEFORE.search(plain(finding.text[max(0, start - _WINDOW) : start]))) is not None and _is_odd(
            before["name"]
        ):
            weight, start, stop = LIKELY, max(0, start - _WINDOW) + before.start("name"), end
        elif _is_spread(finding, hit) and (tight := _SPREAD_NAME.match(finding.tight, hit.end, hit.end + 40)) is not None:
            weight, stop = LIKELY, finding.original(hit.start, tight.end())[1]
        elif tag is Tag.WECHAT and (told := _TOLD_NAME.match(finding.tight, hit.end, hit.end + 40)) is not None:
            weight, stop = LIKELY, finding.original(hit.start, told.end())[1]
        else:
            continue
        if start not in seen:
            seen.add(start)
            yield Signal(kind=kind, weight=weight, start=start, end=stop)


def _is_name(match: re.Match[str], hit: Hit, finding: Finding) -> bool:
    name, gap = match["name"].rstrip(".-"), match["gap"]
    if _NO_NAME.match(name):
        return False
    if name[0] in "@$":
        return True
    if any(letter.isdigit() or letter in "_#" for letter in name):
        return True
    marked = _TELLING.search(gap) is not None or finding.tight[hit.end - 1] in ":号d"
    return marked and len(name) >= 5


def _is_odd(name: str) -> bool:
    """Whether a name is none of the words of a sentence."""
    return any(letter.isdigit() or letter in "@_." for letter in name)


def _is_spread(finding: Finding, hit: Hit) -> bool:
    """Whether the text around the word is written with something between its letters."""
    stretch = finding.places[min(len(finding.tight) - 1, hit.end + 10)] - finding.places[hit.start]
    return stretch >= 1.5 * (min(len(finding.tight) - 1, hit.end + 10) - hit.start)


def _mails(finding: Finding) -> Iterator[Signal]:
    kind = Kind.ACCOUNT if Tag.WALLET in finding.hits else Kind.EMAIL
    found = False
    for signal in _matches(finding, _MAIL, kind):
        found = True
        yield signal
    if not found:
        for match in _TIGHT_MAIL.finditer(finding.tight):
            start, end = finding.original(*match.span())
            yield Signal(kind=kind, weight=LIKELY, start=start, end=end)


def _matches(finding: Finding, pattern: re.Pattern[str], kind: Kind) -> Iterator[Signal]:
    """Signals of a pattern in the plain text."""
    for match in pattern.finditer(finding.dotted):
        places = plain_origins(finding.text)
        yield Signal(kind=kind, weight=SURE, start=places[match.start()], end=places[match.end() - 1] + 1)
