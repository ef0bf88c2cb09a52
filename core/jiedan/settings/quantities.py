"""Amounts, shares, points, times of day and zones, as an operator writes them.

ValueError says what is wrong, and as its second argument, where there is one, what was probably meant.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from jiedan.money import DIGITS, LARGEST, digits_of

_DECIMAL: Final = re.compile(r"([0-9]{1,15})(?:\.([0-9]+))?")
_SPAN: Final = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9]) ?[-–] ?([01]?[0-9]|2[0-4]):([0-5][0-9])")
_LIVED_IN: Final[Mapping[str, str]] = {
    "beijing": "Asia/Shanghai",
    "china": "Asia/Shanghai",
    "shenzhen": "Asia/Shanghai",
    "guangzhou": "Asia/Shanghai",
    "北京": "Asia/Shanghai",
    "上海": "Asia/Shanghai",
    "utc+8": "Asia/Shanghai",
    "gmt+8": "Asia/Shanghai",
    "cst": "Asia/Shanghai",
    "香港": "Asia/Hong_Kong",
    "台北": "Asia/Taipei",
}
"""Names that people give to zones and that are none."""
_PAID_IN: Final[Mapping[str, str]] = {
    "rmb": "CNY",
    "cnh": "CNY",
    "yuan": "CNY",
    "人民币": "CNY",
    "元": "CNY",
    "¥": "CNY",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "nt$": "TWD",
    "hk$": "HKD",
}
"""Names that people give to currencies and that are no codes."""


def minor_units(text: str, currency: str, name: str) -> int:
    """`"5000.00", "CNY"` → 500000. `name` is the key, for the message."""
    digits = digits_of(currency)
    match = _DECIMAL.fullmatch(text)
    minor_digits = (match[2] or "").rstrip("0") if match else ""
    if match is None or len(minor_digits) > digits:
        shown = "0." + "0" * digits if digits else "0"
        raise ValueError(
            f'{name} = "{text}" is no amount in {currency}: digits, as in "{shown}", without sign, comma or currency'
        )
    scale: int = 10**digits
    minor = int(match[1]) * scale + int(minor_digits.ljust(digits, "0") or 0)
    if minor > LARGEST:
        raise ValueError(f'{name} = "{text}" is more than a single order may carry')
    return minor


def basis_points(percent: str) -> int:
    """`"5"` → 500: hundredths of a per cent, 0 to 10000."""
    match = _DECIMAL.fullmatch(percent)
    points = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else -1
    if match is None or len(match[2] or "") > 2 or not 0 <= points <= 10_000:
        raise ValueError('is no share: "0" to "100", with at most two decimal places and without %')
    return points


def half_points(points: str) -> int:
    """`"5"` → 10, `"0.5"` → 1."""
    match = _DECIMAL.fullmatch(points)
    if match is None or (match[2] or "0").rstrip("0") not in {"", "5"}:
        raise ValueError('is no number of points: whole or half ones, as "5" or "0.5"')
    return int(match[1]) * 2 + (1 if (match[2] or "").startswith("5") else 0)


def minutes_of_the_day(span: str) -> tuple[int, int] | None:
    """`"22:00-08:00"` → (1320, 480): minutes after midnight; None for an empty text."""
    if not span.strip():
        return None
    match = _SPAN.fullmatch(span.strip())
    first, last = (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])) if match else (0, 0)
    if match is None or last > 24 * 60 or first == last % (24 * 60):
        raise ValueError('is no span of the day: two different times, as "22:00-08:00", or "" for none')
    return first, last % (24 * 60)


def nearest_currency(code: str) -> str:
    """The code that was probably meant."""
    meant = _PAID_IN.get(code.strip().casefold(), code.strip().upper())
    close = get_close_matches(meant, DIGITS, n=1)
    return close[0] if close else "CNY"


def zone_exists(name: str) -> bool:
    """Whether the time zone is known here."""
    try:
        return ZoneInfo(name).key == name
    except (LookupError, ValueError, OSError):
        return False


def nearest_zone(name: str) -> str:
    """The zone whose name looks most like the one that was written."""
    wanted = name.strip().casefold().replace(" ", "_")
    place = wanted.rpartition("/")[2]
    if meant := _LIVED_IN.get(wanted) or _LIVED_IN.get(place):
        return meant
    known = {zone.casefold(): zone for zone in available_timezones()}
    for zone in sorted(known):
        if zone == wanted or zone.rpartition("/")[2] == place:
            return known[zone]
    close = get_close_matches(wanted, known, n=1, cutoff=0.5)
    return known[close[0]] if close else "Asia/Shanghai"
