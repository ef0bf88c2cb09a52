"""What an owner wants of a group, step by step, and how what they type is read. Pure: the dialogue itself is in `host.setup`.

Each answer is a short text, the same whether a button was pressed or words were typed, and is kept as such behind the button:

    language   zh                      commission   0:500,200000:300    minor units above which : basis points
    preset     goods                   holder       12                  the member's id
    zone       Asia/Shanghai           quiet        1320-480 or none    minutes of the day
"""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Final
from zoneinfo import available_timezones

import msgspec

from jiedan.errors import Refusal
from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.plan import PLANS
from jiedan.members.entrance import of_preset
from jiedan.messages.grammar import language_called
from jiedan.messages.normal import clean, folded
from jiedan.messages.parsing.numerals import small
from jiedan.money import LARGEST, digits_of
from jiedan.orders.group import Group
from jiedan.orders.presets import PRESETS, USUAL
from jiedan.settings.quantities import basis_points, minor_units, minutes_of_the_day, zone_exists

NO_QUIET: Final = "none"


class Step(StrEnum):
    """The questions, in the order in which they are asked."""

    LANGUAGE = "language"
    PRESET = "preset"
    ZONE = "zone"
    COMMISSION = "commission"
    PLAN = "plan"
    HOLDER = "holder"
    QUIET = "quiet"
    SUMMARY = "summary"


SETTINGS: Final = tuple(step for step in Step if step is not Step.SUMMARY)
"""What can be changed."""
QUESTIONS: Final = tuple(step for step in SETTINGS if step is not Step.PLAN)
"""What everybody is asked. The kind of group brings its payment plan, which can be changed in the end."""


class Word(StrEnum):
    """What can be said at every step."""

    KEEP = "keep"
    BACK = "back"
    CANCEL = "cancel"
    SAVE = "save"


class Wishes(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was answered so far, by step. `single`: after the question that is open now it is the summary's turn again."""

    answers: dict[Step, str] = {}
    single: bool = False

    def answered(self, step: Step, answer: str) -> "Wishes":
        """With one answer more."""
        return Wishes(answers={**self.answers, step: answer}, single=self.single)

    @property
    def holder(self) -> int | None:
        """The member who shall hold the money; None: as it is."""
        return int(self.answers[Step.HOLDER]) if Step.HOLDER in self.answers else None

    def on(self, group: Group) -> Group:
        """The group as it would be."""
        terms, rules, get = group.terms, group.rules, self.answers.get
        preset = get(Step.PRESET)
        if preset is not None:
            terms = PRESETS[preset].on(terms)
            rules = msgspec.structs.replace(rules, entrance=of_preset(rules.entrance, preset))
        if plan := get(Step.PLAN):
            terms = msgspec.structs.replace(terms, plan=PLANS[plan])
        if tiers := get(Step.COMMISSION):
            terms = msgspec.structs.replace(terms, commission=tiers_of(tiers))
        if zone := get(Step.ZONE):
            rules = msgspec.structs.replace(rules, zone=zone)
        if quiet := get(Step.QUIET):
            first, last = (None, 0) if quiet == NO_QUIET else map(int, quiet.split("-"))
            rules = msgspec.structs.replace(rules, quiet_from=first, quiet_to=last)
        return msgspec.structs.replace(
            group, language=get(Step.LANGUAGE) or group.language, rules=rules, terms=terms,
            preset=preset or group.preset or USUAL.name,
        )  # fmt: skip


def tiers_of(answer: str) -> Tiers:
    """`0:500,200000:300` → 5 %, and 3 % of whole orders above 2000.00; with `,part`, of the part above it."""
    steps = [step.split(":") for step in answer.removesuffix(_MARGINAL).split(",")]
    return Tiers(tuple(Tier(above=int(above), basis_points=int(rate)) for above, rate in steps), answer.endswith(_MARGINAL))


def written(tiers: Tiers) -> str:
    """The answer that `tiers_of` reads."""
    return ",".join(f"{tier.above}:{tier.basis_points}" for tier in tiers.tiers) + (_MARGINAL if tiers.marginal else "")


_SAID: Final[Mapping[str, Word]] = {
    **dict.fromkeys(("保持", "不变", "保持不变", "不改", "跳过", "下一步", "keep", "skip", "next"), Word.KEEP),
    **dict.fromkeys(("上一步", "返回", "后退", "back", "go back", "previous"), Word.BACK),
    **dict.fromkeys(
        ("取消设置", "退出设置", "取消", "不设置了", "cancel", "cancel setup", "cancel settings", "quit"), Word.CANCEL
    ),
    **dict.fromkeys(("保存", "确认", "确定", "save", "confirm"), Word.SAVE),
}
_PRESETS: Final[Mapping[str, str]] = {
    "服务": "service", "服务群": "service", "接活": "service", "services": "service",
    "实物": "goods", "货物": "goods", "商品": "goods", "卖货": "goods", "实物群": "goods",
    "派单": "dispatch", "派单群": "dispatch", "抢单": "dispatch",
    "临时": "temporary", "临时群": "temporary", "活动": "temporary", "temp": "temporary",
}  # fmt: skip
_PLANS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("全款", "先付全款", "先付", "全款预付", "一次付清", "100", "up front", "all up front", "all first"), "up_front"
    ),
    **dict.fromkeys(("对半", "一半一半", "各一半", "五五", "50/50", "50 50", "half", "half and half", "half half"), "halves"),
    **dict.fromkeys(("三段", "三期", "分三次", "三次", "30/40/30", "30 40 30", "three stages", "in three"), "thirds"),
    **dict.fromkeys(("定金", "订金", "先付定金", "30/70", "30 70", "a deposit"), "deposit"),
}
_ZONES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("北京", "北京时间", "上海", "中国", "深圳", "广州", "东八区", "beijing", "china"), "Asia/Shanghai"
    ),
    "香港": "Asia/Hong_Kong", "台北": "Asia/Taipei", "新加坡": "Asia/Singapore", "吉隆坡": "Asia/Kuala_Lumpur", "东京": "Asia/Tokyo",
    "伦敦": "Europe/London", "纽约": "America/New_York", "洛杉矶": "America/Los_Angeles", "悉尼": "Australia/Sydney",
}  # fmt: skip
_OFFSET: Final = re.compile(
    r"(?:utc|gmt) *([+\-−–]) *0?(\d{1,2})(?::?00)?|([东東西])(十?[一二三四五六七八九]|十|\d{1,2})时?[区區]"
)
_COUNTED: Final = dict(zip([*"一二三四五六七八九十", "十一", "十二"], range(1, 13), strict=True))
_NONE: Final = frozenset({"无", "没有", "不设", "不要", "不收", "免", "免费", "关闭", "none", "no", "off", "never", "free"})
_STEPS: Final[Mapping[str, Step]] = {
    "语言": Step.LANGUAGE, "类型": Step.PRESET, "预设": Step.PRESET, "时区": Step.ZONE, "佣金": Step.COMMISSION,
    "付款": Step.PLAN, "付款方式": Step.PLAN,
    "plan": Step.PLAN, "payment": Step.PLAN, "payment plan": Step.PLAN,
    "保管人": Step.HOLDER,     "安静时段": Step.QUIET, "language": Step.LANGUAGE,
    "preset": Step.PRESET, "kind": Step.PRESET, "zone": Step.ZONE,
    "time zone": Step.ZONE,     "commission": Step.COMMISSION, "holder": Step.HOLDER, "quiet": Step.QUIET, "quiet hours": Step.QUIET,
}  # fmt: skip
_RATE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_ABOVE: Final = re.compile(
    r"(?:超过|超出|高于|大于|多于|满|over|above|from|>)\s*[¥$€£]?\s*(\d+(?:\.\d+)?)\s*(?:元|块|yuan|[a-z]{3}(?![a-z]))?"
)
_PART: Final = re.compile(r"的?(?:那|这)?(?:超额|超出)?部分|超额|\b(?:(?:on|of) )?(?:the )?(?:part|excess|marginal)\b")
_MARGINAL: Final = ",part"
"""Ends the answer where each rate counts for a part of the price alone."""
_BETWEEN: Final = re.compile(r"(?:整单|一律|的|按|收|则|是|为|and|then|it is|pays?|[\s,，;；、。:+])*")


def word(text: str) -> Word | None:
    """What the text asks of the dialogue whatever its step is."""
    return _SAID.get(_plain(text))


def change(text: str) -> Step | None:
    """`改佣金`, `change holder` → the step that is to be answered anew."""
    plain = _plain(text)
    for head in ("修改", "更改", "改", "换", "change the", "change"):
        if plain.startswith(head):
            return _STEPS.get(plain.removeprefix(head).strip())
    return None


def read(step: Step, text: str, currency: str) -> str:
    """The answer that is meant, amounts in `currency`. A holder is for others to find.

    Raises Refusal (`setup-<step>`) for what cannot be meant.
    """
    reader = _READERS.get(step)
    if reader is None:
        raise Refusal("setup-summary")
    return reader(_plain(text), currency)


def _language(plain: str, _: str) -> str:
    code = language_called(plain)
    if code is None:
        raise Refusal("setup-language")
    return code


def _preset(plain: str, _: str) -> str:
    by_number = dict(enumerate(PRESETS, 1)).get(int(plain)) if plain.isdecimal() and len(plain) == 1 else None
    name = by_number or _PRESETS.get(plain, plain)
    if name not in PRESETS:
        raise Refusal("setup-preset")
    return name


def _plan(plain: str, _: str) -> str:
    by_number = dict(enumerate(PLANS, 1)).get(int(plain)) if plain.isdecimal() and len(plain) == 1 else None
    name = by_number or _PLANS.get(plain, plain)
    if name not in PLANS:
        raise Refusal("setup-plan")
    return name


def _zone(plain: str, _: str) -> str:
    if plain in _ZONES:
        return _ZONES[plain]
    wanted, known = plain.replace(" ", "_"), _known_zones()
    places = {name: zone for name, zone in known.items() if not re.search(r"gmt.*\d", name)}
    offset = _OFFSET.fullmatch(plain)
    if offset is not None:
        found = known.get(_at(offset).casefold())
    else:
        found = known.get(wanted) or next((zone for name, zone in places.items() if name.rpartition("/")[2] == wanted), None)
    if found is not None and zone_exists(found):
        return found
    close = [] if offset is not None else get_close_matches(wanted, places, n=1, cutoff=0.8)
    if not close:
        raise Refusal("setup-no-zone", zone=clean(plain, 40))
    raise Refusal("setup-zone", zone=clean(plain, 40), nearest=known[close[0]])


def _at(offset: re.Match[str]) -> str:
    """The zone so many hours from Greenwich. Its name has the sign turned: Etc/GMT-9 is nine hours ahead, as Tokyo is."""
    sign, digits, side, count = offset.groups()
    hours = int(digits) if digits else _COUNTED.get(count) or int(count)
    east = sign == "+" if sign else side != "西"
    if not hours:
        return "Etc/UTC"
    return "Asia/Shanghai" if east and hours == 8 else f"Etc/GMT{'-' if east else '+'}{hours}"


@cache
def _known_zones() -> Mapping[str, str]:
    """Folded name → zone. Looking for them all takes a twentieth of a second."""
    return {zone.casefold(): zone for zone in sorted(available_timezones())}


def _commission(plain: str, currency: str) -> str:
    """`8%`, `8`, `10% 超过2000 5%`, `5%, over 2000 3%`, `5% 3% over 2000`, `5%，超过2000的部分3%`: one rate more than bounds, and
    nothing else.
    """
    if plain in _NONE:
        return "0:0"
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        plain += "%"
    rates, bounds = _RATE.findall(plain), _ABOVE.findall(plain)
    if rates and bounds and next(_ABOVE.finditer(plain)).start() < next(_RATE.finditer(plain)).start():
        raise Refusal("setup-commission-first")
    if not _BETWEEN.fullmatch(_RATE.sub(" ", _ABOVE.sub(" ", _PART.sub(" ", plain)))) or len(rates) != len(bounds) + 1:
        raise Refusal("setup-commission")
    try:
        above = [0, *(minor_units(bound, currency, "") for bound in bounds)]
        steps = tuple(Tier(above=bound, basis_points=basis_points(rate)) for bound, rate in zip(above, rates, strict=True))
        tiers = Tiers(steps, marginal=len(steps) > 1 and _PART.search(plain) is not None)
    except ValueError:
        raise Refusal("setup-commission") from None
    return written(tiers)


def _quiet(plain: str, _: str) -> str:
    if plain in _NONE:
        return NO_QUIET
    plain = _ENGLISH_HOUR.sub(
        lambda found: f"{int(found[1]) % _NOON + (_NOON if found[3] == 'p' else 0)}:{found[2] or '00'}", plain
    )
    plain = _HOUR.sub(lambda found: _clock(found) or found[0], plain)
    span = re.sub(r"\s*(?:到|至|~|—+|–|-|\bto\b)\s*", "-", re.sub(r"(\d)\s*[点时](?!\d)", r"\1:00", plain))
    span = re.sub(r"(?<![:\d])(\d{1,2})(?![:\d])", r"\1:00", span)
    try:
        minutes = minutes_of_the_day(span)
    except ValueError:
        minutes = None
    if minutes is None:
        raise Refusal("setup-quiet")
    return f"{minutes[0]}-{minutes[1]}"


_HOUR: Final = re.compile(
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|早|晚)?\s*(?P<hour>\d{1,2}|[零〇一二两三四五六七八九十]{1,3})\s*[点时]钟?"
    r"(?P<half>半)?(?![\d零一二三四五六七八九十])"
)
_ENGLISH_HOUR: Final = re.compile(r"\b(\d|1[0-2])(?::(\d\d))?\s*([ap])\.?m\b\.?")
_AT_NIGHT: Final = frozenset({"晚上", "夜里", "半夜", "晚"})
_AFTER_NOON: Final = frozenset({"晚上", "夜里", "晚", "下午", "傍晚"})
_NOON: Final = 12


def _clock(said: re.Match[str]) -> str | None:
    """晚上十点 → 22:00, 早上八点半 → 8:30, 晚上十二点 → 0:00; None for what is no hour."""
    hour, part = small(said["hour"]), said["part"]
    if hour is None or hour > 2 * _NOON:
        return None
    if hour == _NOON:
        hour = 0 if part in _AT_NIGHT else _NOON
    elif part in _AFTER_NOON and hour < _NOON:
        hour += _NOON
    return f"{hour % (2 * _NOON)}:{'30' if said['half'] else '00'}"


_READERS: Final[Mapping[Step, Callable[[str, str], str]]] = {
    Step.LANGUAGE: _language,
    Step.PRESET: _preset,
    Step.ZONE: _zone,
    Step.COMMISSION: _commission,
    Step.PLAN: _plan,
    Step.QUIET: _quiet,
}


def usual_tiers(currency: str) -> str:
    """The commission that we propose: 5 %, and 3 % above two thousand whole units of the currency."""
    return f"0:500,{min(2000 * 10 ** digits_of(currency), LARGEST)}:300"


def clock(minutes: int) -> str:
    """`1320` → 22:00."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def zone_in_words(zone: str) -> str:
    """`Etc/GMT-9` → UTC+9, as people write it; any other zone by its name."""
    turned = re.fullmatch(r"Etc/GMT([+-])(\d+)", zone)
    return zone if turned is None else f"UTC{'+' if turned[1] == '-' else '-'}{turned[2]}"


def _plain(text: str) -> str:
    return folded(text).strip(" 。.!！/").strip()
