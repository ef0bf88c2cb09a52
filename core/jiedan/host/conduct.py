"""The numbers by which a group warns and removes, as its owner reads and changes them in chat."""

import re
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import whom
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.conduct import BOUNDS, changed
from jiedan.members.rights import Right
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import members
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.CONDUCT})

_NAMES: Final = {
    **{name.replace("_", " "): name for name in BOUNDS},
    **{name: name for name in BOUNDS},
    "警告次数": "strikes", "警告天数": "strike_days", "申诉天数": "appeal_days", "退单次数": "releases", "退单天数": "release_days",
    "免责小时": "excuse_hours", "超时计入": "lapses", "未付计入": "unpaid", "每小时移出": "removals",
}  # fmt: skip
_VALUES: Final = {"是": 1, "yes": 1, "on": 1, "否": 0, "no": 0, "off": 0}
_CHANGE: Final = re.compile(r"(?P<name>\D+?)\s*[:：=]?\s*(?P<value>\d{1,4}|是|否|yes|no|on|off)")


class Numbers:
    """Shows and changes the numbers."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Anybody may read the numbers. Raises Refusal."""
        if not asker.groups:
            raise Refusal("no-group")
        unit = self._desk.unit(asker.inbound.key)
        if not command.rest:
            text = "\n\n".join(self._in_words(group, asker.language) for group in asker.groups)
        else:
            text = await self._change(unit, asker, command)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _change(self, unit: UnitOfWork, asker: Asker, command: Command) -> str:
        found = _CHANGE.fullmatch(folded(command.rest))
        name = _NAMES.get(found["name"].strip()) if found else None
        # what names a number and its value is no talk, so whoever lacks the right reads that
        places = await whom.allowed(self._desk, asker, Right.SETTINGS, command if name is None else None)
        if found is None or name is None:
            raise Refusal("conduct-how")
        if len(places) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group, _ in places))
        [(group, by)] = places
        value = _VALUES[found["value"]] if found["value"] in _VALUES else int(found["value"])
        conduct, bounds = changed(group.rules.conduct, name, value), BOUNDS[name]
        if conduct is None:
            raise Refusal("conduct-bounds", lowest=bounds.least, most=bounds.most)
        after = msgspec.structs.replace(group, rules=msgspec.structs.replace(group.rules, conduct=conduct))
        unit.rests_on(by)
        unit.also(members.set_up(group, after))
        return self._in_words(after, asker.language)

    def _in_words(self, group: Group, language: str) -> str:
        conduct = group.rules.conduct
        numbers = {name: getattr(conduct, name) for name in BOUNDS}
        shown = {name: ("no", "yes")[each] if isinstance(each, bool) else str(each) for name, each in numbers.items()}
        return self._desk.catalog.say("conduct-numbers", language, place=group.title, **shown)
