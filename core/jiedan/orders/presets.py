"""Presets: the numbers by which kinds of groups differ (process.md §6), as data. Everything else is the same in all of them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.ledger.plan import HALVES, UP_FRONT, Plan
from jiedan.orders.terms import Terms


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of group. Its fields but the name are those of `Terms`; each preset states all of them, so that one replaces another."""

    name: str
    confirm_within: timedelta = timedelta(hours=2)
    open_lives: timedelta = timedelta(hours=72)
    complaint_window: timedelta = timedelta(0)
    revisions: int = 2
    acceptance_required: bool = False
    plan: Plan = UP_FRONT

    def on(self, terms: Terms) -> Terms:
        """The same terms with the numbers of this preset."""
        return msgspec.structs.replace(
            terms, confirm_within=self.confirm_within, open_lives=self.open_lives, complaint_window=self.complaint_window,
            revisions=self.revisions, acceptance_required=self.acceptance_required, plan=self.plan,
        )  # fmt: skip


_ALL: Final = (
    Preset(name="service", acceptance_required=True, plan=HALVES),
    Preset(name="goods", complaint_window=timedelta(hours=24)),
    Preset(name="dispatch", confirm_within=timedelta(minutes=30)),
    Preset(name="temporary", open_lives=timedelta(hours=24)),
)
PRESETS: Final[Mapping[str, Preset]] = {preset.name: preset for preset in _ALL}
"""Name → preset. `temporary`: what nobody takes within a day is gone, so that nothing is left open when the group ends."""
USUAL: Final = _ALL[0]
"""What a group is whose owner chose none."""
