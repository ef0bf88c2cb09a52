"""People of the staff besides the owner."""

from typing import Any

from jiedan.messages.inbound import Inbound, Kind
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP


class Deputy(Person):
    """Somebody whom the platform calls an admin of the group."""

    def event(self, **changes: Any) -> Inbound:
        """As of anybody, with their role."""
        return super().event(**({"role": "admin"} | changes))


async def deputy(stage: Stage, name: str) -> Deputy:
    """An admin of the group joins."""
    person = Deputy(stage, name)
    await stage.hand_in(person.event(kind=Kind.JOIN))
    stage.platform.roles[GROUP, name] = "admin"
    return person
