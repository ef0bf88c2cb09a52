"""A group: one chat in which orders are traded, with its settings."""

from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from jiedan.orders.quiet import QuietHours
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """One chat of one platform. `last_number` is the number of its newest order; `version` grows with every change of settings."""

    id: int
    platform: str
    chat: str
    title: str
    language: str
    currency: str
    rules: GroupRules
    terms: Terms
    last_number: int = 0
    version: int = 1
    preset: str = ""
    """Which preset the owner chose; "" until the group was set up."""
    standing: Literal["", "admin", "member", "gone"] = ""
    """What the bot is in the chat; "" where the platform never told."""
    account: str = ""
    """Which account of ours is in the chat, where the platform has several."""

    @property
    def zone(self) -> ZoneInfo:
        """The zone by whose wall clock the group lives."""
        return ZoneInfo(self.rules.zone)

    @property
    def terms_now(self) -> Terms:
        """The terms that an order takes along when it is published, with the hours in which nobody is to be reminded."""
        rules = self.rules
        quiet = None if rules.quiet_from is None else QuietHours(zone=rules.zone, first=rules.quiet_from, last=rules.quiet_to)
        return msgspec.structs.replace(self.terms, quiet=quiet)


def order_id(group: int, number: int) -> int:
    """The id of an order: its group and its number in one integer, so that rows of a group lie together and no counter is shared."""
    return group << 32 | number


def number_of(order: int) -> int:
    """The number that people call the order with this id by."""
    return order & 0xFFFFFFFF
