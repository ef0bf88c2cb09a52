"""The button by which somebody confirms that they have read the rules."""

from typing import Final

from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.rules_in_words import version
from jiedan.messages.elements import Button
from jiedan.orders.group import Group
from jiedan.storage.dialogues import QUESTION_LIVES
from jiedan.storage.unit_of_work import UnitOfWork

READ: Final = "rules_read"
"""Its step."""


async def read_button(desk: Desk, unit: UnitOfWork, group: Group, language: str) -> Button:
    """我已阅读并同意: whoever presses it confirms the rules as they are when it is made."""
    label = desk.catalog.say("rules-button-read", language)
    return button(unit, group, label, READ, await version(desk, group), 0, lives=QUESTION_LIVES, style="primary")
