"""Codes in pictures that are posted in a group: what they say, and whether they lead to somebody's purse or contact."""

import sys
from importlib.util import find_spec
from typing import Final

import msgspec

from jiedan.host.files import Files
from jiedan.host.ocr import Ocr, Reader
from jiedan.moderation.scanning import scan
from jiedan.moderation.signals import CONTACT, PAYMENT, STRIKE, WARN, Kind, Scan

WORKER: Final = (sys.executable, "-m", "jiedan.host.qr_worker")
PATIENCE: Final = 15.0
"""Seconds that one picture may take, the start of the program included."""
_LEADS_TO_PAYMENT: Final = (
    "wxp://",
    "alipays://",
    "alipayqr://",
    "qr.alipay.com",
    "qr.95516.com",
    "tenpay.com",
    "paypal.me",
    "bitcoin:",
    "ethereum:",
)
_LEADS_TO_SOMEBODY: Final = (
    "u.wechat.com", "weixin.qq.com/r/", "weixin.qq.com/g/", "work.weixin.qq.com", "qm.qq.com", "t.me/", "wa.me/", "line.me", "tel:", "sms",
    "mailto:", "begin:vcard", "mecard:", "wpa.qq.com", "discord.gg", "im.dingtalk.com", "applink.feishu.cn",
)  # fmt: skip


class QrFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A picture with a code that is worth a look. `kind` is ACCOUNT for a purse, LINK for somebody's contact."""

    kind: Kind
    text: str
    scan: Scan


def available() -> bool:
    """Whether what reads codes is installed: the extra `pictures`."""
    return find_spec("zxingcpp") is not None


def qr_reader(files: Files) -> Ocr:
    """Whoever looks for codes in our copies, in a process of its own: bounded in time, memory and points. `close` it at the end."""
    return Ocr(files, WORKER, patience=PATIENCE)


async def qr_texts(reader: Reader, sha256: str) -> tuple[str, ...]:
    """What the codes in the picture with this hash say; nothing for a picture without codes, and for what cannot be read."""
    page = await reader.look(sha256)
    return () if page is None else tuple(line.text for line in page.lines)


def qr_findings(texts: tuple[str, ...]) -> tuple[QrFinding, ...]:
    """Those of the codes that lead to a payment or a contact, by where they lead or by what stands in them.

    Their scans score WARN at least, STRIKE for a purse: nobody draws a code of a purse by mistake. The rest is not a finding.
    """
    return tuple(found for text in texts if (found := _judged(text)) is not None)


def _judged(text: str) -> QrFinding | None:
    seen = scan(text)
    lower = text.casefold()
    if any(place in lower for place in _LEADS_TO_PAYMENT) or seen.kinds & PAYMENT:
        return QrFinding(kind=Kind.ACCOUNT, text=text, scan=msgspec.structs.replace(seen, score=max(seen.score, STRIKE)))
    if any(place in lower for place in _LEADS_TO_SOMEBODY) or seen.kinds & CONTACT:
        return QrFinding(kind=Kind.LINK, text=text, scan=msgspec.structs.replace(seen, score=max(seen.score, WARN)))
    return None
