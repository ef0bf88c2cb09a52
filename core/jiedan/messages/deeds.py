"""What can be done in a group besides saying something. A deed goes out with the words that are said once it is done.

`chat` is the platform's id of the group in which it is done; the words may be said elsewhere. `user` is the platform's id of a person.
Every deed may be done a second time: that changes nothing, but for `Invite`, of which there are two links then.
"""

from datetime import datetime
from typing import Final

import msgspec

LINK: Final = "{link}"
"""Stands in the words of an `Invite` where the platform puts the link that it made."""


class Pin(msgspec.Struct, frozen=True, kw_only=True, tag="pin"):
    """Keep a message of ours at the top of the group, without a sound."""

    chat: str
    message: str


class Unpin(msgspec.Struct, frozen=True, kw_only=True, tag="unpin"):
    """Let go of it."""

    chat: str
    message: str


class Mute(msgspec.Struct, frozen=True, kw_only=True, tag="mute"):
    """Somebody may say nothing until then; None: until they are unmuted."""

    chat: str
    user: str
    until: datetime | None = None


class Unmute(msgspec.Struct, frozen=True, kw_only=True, tag="unmute"):
    """Somebody may speak again."""

    chat: str
    user: str


class Remove(msgspec.Struct, frozen=True, kw_only=True, tag="remove"):
    """Somebody leaves the group now. `again`: they may come back."""

    chat: str
    user: str
    again: bool


class Admit(msgspec.Struct, frozen=True, kw_only=True, tag="admit"):
    """Let somebody in who asked to join."""

    chat: str
    user: str


class TurnAway(msgspec.Struct, frozen=True, kw_only=True, tag="turn_away"):
    """Do not let somebody in who asked to join."""

    chat: str
    user: str


class Invite(msgspec.Struct, frozen=True, kw_only=True, tag="invite"):
    """Make a link into the group. The words hold LINK where it goes."""

    chat: str
    name: str = ""
    """Where it will be shown, such as 小红书: whoever comes by the link brings it along as `Inbound.source`. 32 characters at most."""
    until: datetime | None = None
    """When it ends; None: never."""
    most: int | None = None
    """How many may come by it; None: any number."""
    asks: bool = False
    """Whoever follows the link only asks to join."""


class Delete(msgspec.Struct, frozen=True, kw_only=True, tag="delete"):
    """A message that somebody sent to the group is not there any more, nor are the further `pieces` of the same album."""

    chat: str
    message: str
    pieces: tuple[str, ...] = ()


class Revoke(msgspec.Struct, frozen=True, kw_only=True, tag="revoke"):
    """A link into the group leads there no more."""

    chat: str
    link: str


Deed = Pin | Unpin | Mute | Unmute | Remove | Admit | TurnAway | Invite | Delete | Revoke
