"""Why a feed is not believed. The operator reads it, with what to do."""

from enum import StrEnum
from typing import Final

from jiedan.errors import Fault


class Code(StrEnum):
    """What was found first, in the order in which it is looked for."""

    SIZE = "size"
    SHAPE = "shape"
    RECIPIENT = "recipient"
    SIGNATURE = "signature"
    ISSUER = "issuer"
    REVOKED = "revoked"
    FROZEN = "frozen"
    SEQ = "seq"
    PREV = "prev"
    EQUIVOCATION = "equivocation"
    HEAD = "head"
    EXPIRY = "expiry"
    SCHEMA = "schema"


_AGAIN: Final = "Ask the operator of the peer for the file again, and have it sent in another way."
_PIN: Final = (
    "`jiedan blacklist peers` shows whose keys are pinned; `jiedan blacklist peer add` pins one, after you compared its digits."
)
_TALK: Final = (
    "Nothing was taken in. Show the file to the operator of the peer: their jiedan may be of another version, or changed."
)
_SAID: Final = {
    Code.SIZE: ("The file is larger than a feed may be.", _TALK),
    Code.SHAPE: ("This is no feed of a blacklist, or it was damaged.", _AGAIN),
    Code.SIGNATURE: ("A signature does not fit: something was changed.", _AGAIN),
    Code.ISSUER: ("Nobody here pinned the key that signed this.", _PIN),
    Code.REVOKED: ("The peer that signed this was removed.", _PIN),
    Code.FROZEN: (
        "The peer that signed this told two stories, and is frozen.",
        "Ask its operator what happened. If you believe them, `jiedan blacklist peer remove NAME` and pin a new key.",
    ),
    Code.RECIPIENT: ("The file was written for somebody else.", "Ask the operator of the peer for the file that is for you."),
    Code.SEQ: ("A record is missing, stands elsewhere, or is there twice.", _AGAIN),
    Code.PREV: ("A record does not follow on the one before it.", _AGAIN),
    Code.EQUIVOCATION: (
        "A record is another than the one that was taken in under the same number: the peer tells two stories, and is frozen now.",
        "Ask its operator what happened: a restored backup looks the same. Nothing of that peer counts until you pin it anew.",
    ),
    Code.HEAD: ("The end of the feed is missing, or its head is another's.", _AGAIN),
    Code.EXPIRY: ("A record lasts longer than 180 days, or it or the file was made in the future.", _TALK),
    Code.SCHEMA: ("A record does not say what a record says.", _TALK),
}  # fmt: skip


class Rejected(Fault):
    """A feed, or the whole of a file, that is not believed. `line` counts the records; 0 is the head, None no line of its own."""

    def __init__(self, code: Code, line: int | None = None) -> None:
        problem, remedy = _SAID[code]
        super().__init__(f"{problem} ({code}{'' if line is None else f', line {line + 1}'})", remedy)
        self.code: Final = code
        self.line: Final = line
