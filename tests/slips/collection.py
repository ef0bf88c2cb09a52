"""Twenty slips as they come: each layout clean, dark, small, noisy, cut, tilted, in every bad way that a chat and a thumb have."""

from datetime import datetime, timedelta
from typing import Final

from tests.slips.drawing import LAYOUTS, Told, Worn

_WORN: Final = (
    Worn(),
    Worn(dark=True),
    Worn(scale=0.5, quality=60),
    Worn(dark=True, scale=0.45, quality=35, noise=60),
    Worn(noise=127, quality=50),
    Worn(cut=(0.0, 0.06, 0.0, 0.25), quality=80),
    Worn(cut=(0.05, 0.0, 0.04, 0.4), scale=0.7),
    Worn(tilt=1.5, quality=75),
    Worn(blur=1.4, scale=0.6),
    Worn(dark=True, blur=1.0, noise=127, quality=30, scale=0.5),
    Worn(scale=0.3, quality=40),
    Worn(scale=2.0, quality=20),
)
_TORN: Final = (
    *(Worn(cut=(left / 100, 0.0, 0.0, 0.0)) for left in range(32, 60, 3)),
    *(Worn(cut=(0.0, 0.0, right / 100, 0.0)) for right in range(3, 60, 6)),
    *(Worn(cut=(0.0, top / 1000, 0.0, 0.3)) for top in range(60, 240, 15)),
    *(Worn(cut=(0.3, top / 100, 0.0, 0.0)) for top in range(0, 60, 10)),
    *(Worn(scale=0.16 + step / 100, quality=30, noise=120, dark=step % 2 == 0) for step in range(8)),
    *(Worn(tilt=tilt, blur=1.5, scale=0.5) for tilt in (-6, -3, 3, 6, 12, 90)),
)
"""Pictures that nobody should hand in: cut through the middle of the amount, too small, turned."""
_AMOUNTS: Final = (50_000, 100, 777_77, 111_111, 1_234_567, 8_00, 70_000, 17_10, 5_000_000, 19_99, 36_800, 100_001)
_PAYEES: Final = ("陈小花", "李四", "王大明的店", "Ann Lee", "欧阳一一")

Case = tuple[Told, Worn]


def collection(count: int = 20) -> list[Case]:
    """So many of them, always the same; three in a row are one layout each."""
    return [(_told(place), _WORN[(place * 5 + place // 12) % len(_WORN)]) for place in range(count)]


def torn() -> list[Case]:
    """Each layout, torn in every way: no amount is as good as the right one, a wrong one is not."""
    return [(_told(place * 3 + layout), worn) for place, worn in enumerate(_TORN) for layout in range(3)]


def _told(place: int) -> Told:
    at = datetime(2026, 11, 1, 8, 3, 7) + timedelta(hours=7 * place, minutes=11 * place, seconds=13 * place)  # noqa: DTZ001 - as a phone shows it
    number = f"{at:%Y%m%d}{(place + 3) * 7_919_333_117_171:024}"
    return Told(
        LAYOUTS[place % 3], _AMOUNTS[(place * 7) % len(_AMOUNTS)], at, number, _PAYEES[place % 5], fee=(0, 50, 200)[place // 3 % 3]
    )  # fmt: skip
