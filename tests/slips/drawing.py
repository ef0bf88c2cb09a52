"""Draws screenshots of transfers that nobody made: three layouts, each as a phone, a chat and a careless thumb leave it.

Nothing of a real person or a real app is in them: names, numbers and colours are made up, only the words stand where people know
them. What a picture says is in its `Told`, so that a test knows the right answer.
"""

import subprocess
from collections.abc import Callable
from datetime import datetime
from functools import cache
from io import BytesIO
from random import Random
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH: Final = 1080
"""Pixels of the screen across, before anything is done to the picture."""
LAYOUTS: Final = ("chat", "wallet", "bank")


class Told(NamedTuple):
    """What a slip says. `amount` and `fee` in hundredths."""

    layout: str
    amount: int
    at: datetime
    number: str
    payee: str
    fee: int = 0


class Worn(NamedTuple):
    """What became of the picture on its way."""

    dark: bool = False
    scale: float = 1.0
    quality: int = 95
    """Of the JPEG."""
    noise: int = 0
    """How far a point may be off, of 255."""
    blur: float = 0.0
    cut: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Shares cut off: left, top, right, bottom."""
    tilt: float = 0.0
    """Degrees."""


def drawn(told: Told, worn: Worn, seed: int = 0) -> bytes:
    """The picture as JPEG."""
    screen = Screen(dark=worn.dark)
    _DRAWING[told.layout](screen, told)
    image = screen.image
    width, height = image.size
    left, top, right, bottom = worn.cut
    image = image.crop((int(width * left), int(height * top), int(width * (1 - right)), int(height * (1 - bottom))))
    if worn.tilt:
        image = image.rotate(worn.tilt, expand=True, fillcolor=screen.paper, resample=Image.Resampling.BICUBIC)
    image = image.resize((int(image.width * worn.scale), int(image.height * worn.scale)), Image.Resampling.LANCZOS)
    if worn.blur:
        image = image.filter(ImageFilter.GaussianBlur(worn.blur))
    if worn.noise:
        image = _noisy(image, worn.noise, seed)
    file = BytesIO()
    image.save(file, "JPEG", quality=worn.quality)
    return file.getvalue()


class Screen:
    """A phone's screen, filled from above."""

    def __init__(self, *, dark: bool) -> None:
        self.paper: Final = (24, 24, 26) if dark else (255, 255, 255)
        self.ink: Final = (232, 232, 234) if dark else (24, 24, 28)
        self.faint: Final = (140, 140, 146)
        self.image: Final = Image.new("RGB", (WIDTH, 1900), self.paper)
        self._pen: Final = ImageDraw.Draw(self.image)
        self.y = 20
        self.put("10:24", 36, x=50)
        self.put("5G  87%", 34, right=50)
        self.y += 80

    def put(self, text: str, size: int, *, x: int | None = None, right: int | None = None, faint: bool = False) -> None:
        """Words at this height: from `x`, up to `right` from the edge, or in the middle."""
        length = int(self._pen.textlength(text, font=_font(size)))
        at = x if x is not None else WIDTH - length - right if right is not None else (WIDTH - length) // 2
        self._pen.text((at, self.y), text, font=_font(size), fill=self.faint if faint else self.ink)

    def line(self, text: str, size: int, down: int, *, faint: bool = False) -> None:
        """A line of its own in the middle."""
        self.put(text, size, faint=faint)
        self.y += down

    def row(self, label: str, *values: str, across: int | None = None) -> None:
        """A label on the left; the value beside it at `across`, or at the right edge. More values stand below the first."""
        self.put(label, 40, x=60, faint=True)
        for value in values:
            self.put(value, 40, x=across) if across is not None else self.put(value, 40, right=60)
            self.y += 62
        self.y += 34

    def rule(self) -> None:
        """A thin line from edge to edge."""
        self._pen.line((50, self.y, WIDTH - 50, self.y), fill=self.faint, width=1)
        self.y += 50


def _chat(screen: Screen, told: Told) -> None:
    """A wallet inside a chat: the bill of a transfer, with the long number in two lines."""
    screen.line("账单详情", 46, 170)
    screen.line(f"转账-转给{told.payee}", 42, 100)
    screen.line(f"-{_figure(told.amount)}", 96, 190)
    screen.rule()
    screen.row("当前状态", "对方已收钱", across=330)
    screen.row("转账说明", "微信转账", across=330)
    screen.row("转账时间", f"{told.at:%Y年%m月%d日 %H:%M:%S}", across=330)
    screen.row("支付方式", "零钱", across=330)
    if told.fee:
        screen.row("服务费", f"¥{_figure(told.fee)}", across=330)
    screen.row("转账单号", told.number[:18], told.number[18:], across=330)
    screen.rule()
    screen.row("账单服务", "")


def _wallet(screen: Screen, told: Told) -> None:
    """A wallet of its own: labels on the left, values at the right edge."""
    screen.line("账单详情", 46, 150)
    screen.line(told.payee, 42, 90)
    screen.line(f"-{_figure(told.amount)}", 90, 120)
    screen.line("交易成功", 40, 130, faint=True)
    screen.rule()
    screen.row("付款方式", "余额宝")
    screen.row("转账备注", "转账")
    screen.row("对方账户", f"{told.payee} 138******12")
    if told.fee:
        screen.row("服务费", f"{_figure(told.fee)}元")
    screen.row("创建时间", f"{told.at:%Y-%m-%d %H:%M:%S}")
    screen.row("订单号", told.number)
    screen.rule()
    screen.row("计入收支", "开启")
    screen.row("账单分类", "转账红包")


def _bank(screen: Screen, told: Told) -> None:
    """A bank: everything in labelled rows, with the balance that is left, too."""
    screen.line("转账汇款", 46, 150)
    screen.line("转账成功", 60, 150)
    screen.rule()
    screen.row("转账金额", f"¥{_figure(told.amount)}")
    screen.row("手续费", f"¥{_figure(told.fee)}")
    screen.row("收款人", told.payee)
    screen.row("收款账号", "6222 **** **** 1357")
    screen.row("收款银行", "华东商业银行")
    screen.row("付款账号", "6217 **** **** 8023")
    screen.row("交易时间", f"{told.at:%Y/%m/%d %H:%M:%S}")
    screen.row("交易流水号", told.number)
    screen.row("账户余额", f"¥{_figure(told.amount * 7 + 31)}")
    screen.line("完成", 44, 80)


_DRAWING: Final[dict[str, Callable[[Screen, Told], None]]] = dict(zip(LAYOUTS, (_chat, _wallet, _bank), strict=True))


def _figure(amount: int) -> str:
    return f"{amount // 100:,}.{amount % 100:02}"


def _noisy(image: Image.Image, noise: int, seed: int) -> Image.Image:
    dice = Random(seed)  # noqa: S311 - grain, no secret
    grain = Image.frombytes("L", image.size, dice.randbytes(image.width * image.height))
    grain = grain.point([128 + (level - 128) * noise // 128 for level in range(256)])
    shift = Image.merge("RGB", (grain, grain, grain))
    return Image.blend(image, shift, 0.12) if noise < 128 else Image.blend(image, shift, 0.25)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_chinese_font(), size)


@cache
def _chinese_font() -> str:
    """A font with Chinese letters, fonts-wqy-microhei first. Raises IndexError where there is none: `tests.install` installs one."""
    listed = subprocess.run(["fc-list", ":lang=zh-cn", "file"], capture_output=True, text=True, check=True).stdout
    files = sorted((line.rstrip(": ") for line in listed.splitlines()), key=lambda file: ("wqy-microhei" not in file, file))
    return files[0]
