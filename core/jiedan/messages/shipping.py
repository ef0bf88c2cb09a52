"""What a worker says of a parcel: `顺丰 SF123456 三天到` → the tracking number, and when it should be there."""

import re
from datetime import datetime, tzinfo
from typing import Final

from jiedan.messages.normal import clean
from jiedan.messages.parsing import parse_deadline

_TRACKING: Final = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*\d{4})[A-Za-z]{0,5}[A-Za-z0-9-]{6,32}(?![A-Za-z0-9-])")
_LABEL: Final = re.compile(r"(?:快递|运|物流)?单号\s*[:：]?\s*|tracking(?:\s+(?:number|no\.?))?\s*[:：]?\s*", re.IGNORECASE)
_BLANKS: Final = re.compile(r"\s+")


def tracking_in(text: str) -> str:
    """The one tracking number that the text names, with the letters in front of it; "" where it names none, or several."""
    found = {match.group().upper() for match in _TRACKING.finditer(clean(text))}
    return found.pop() if len(found) == 1 else ""


def arrival_in(text: str, *, now: datetime, zone: tzinfo) -> datetime | None:
    """When the parcel should be there (UTC), by the words beside the number; None where they do not say, or not clearly."""
    words = _BLANKS.sub(" ", _LABEL.sub(" ", _TRACKING.sub(" ", clean(text, 400)))).strip()
    return parse_deadline(words, now=now, zone=zone) if words else None
