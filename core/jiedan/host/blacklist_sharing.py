"""The owner says with whom the group shares its blacklist, whose it heeds, and whether others' words can bar somebody."""

from typing import Final, Literal

import msgspec

from jiedan.blacklist.category import Category
from jiedan.blacklist.sharing import Sharing, group_partner, partner
from jiedan.errors import Refusal
from jiedan.host.blacklist import the_group
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.rights import Right
from jiedan.messages.accusation import EVERYTHING, category
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import feeds, members
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.SHARE_BLACKLIST})
_WAYS: Final[dict[str, Literal["gives", "takes"]]] = {
    **dict.fromkeys(("给", "給", "give"), "gives"), **dict.fromkeys(("收", "take"), "takes"),
}  # fmt: skip
_STOPS: Final = frozenset({"停", "停止", "stop"})
_BARS: Final = {
    **dict.fromkeys(("自动 开", "自動 開", "自动 打开", "auto on"), True),
    **dict.fromkeys(("自动 关", "自動 關", "自动 关闭", "auto off"), False),
}  # fmt: skip


class SharingDesk:
    """Answers the owner."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """What is shared, or shared from now on. Raises Refusal: `blacklist-share-how`, `blacklist-share-whom`."""
        group, membership = await the_group(self._desk, asker, command, Right.SETTINGS)
        words = command.rest.lower().replace("，", " ").replace(",", " ").split()
        after = await self._changed(group, words)
        unit = self._desk.unit(asker.inbound.key)
        if after != group.rules.sharing:
            unit.rests_on(membership)
            rules = msgspec.structs.replace(group.rules, sharing=after)
            unit.also(members.set_up(group, msgspec.structs.replace(group, rules=rules)))
        unit.say(asker.platform, asker.chat, Text(await self._in_words(group, after, asker.language)), urgent=True)
        return unit

    async def _changed(self, group: Group, words: list[str]) -> Sharing:
        """The sharing that these words ask for; as it is where there are none."""
        sharing = group.rules.sharing
        if not words:
            return sharing
        if (bars := _BARS.get(" ".join(words))) is not None:
            return msgspec.structs.replace(sharing, restricts=bars)
        whom = partner(words[1]) if len(words) > 1 else None
        if whom is None or (words[0] not in _STOPS and (words[0] not in _WAYS or len(words) < 3)):
            raise Refusal("blacklist-share-how", group=group.title, number=str(group.id))
        if words[0] in _STOPS:
            return sharing.without(whom)
        names = [f"peer:{each.name}" for each in await feeds.peers(self._desk.engine) if each.state == feeds.ACTIVE]
        if whom == group_partner(group.id) or (whom.startswith("peer:") and whom not in names):
            raise Refusal("blacklist-share-whom", name=words[1])
        codes = [*Category] if EVERYTHING & set(words[2:]) else [category(word) for word in words[2:]]
        if None in codes:
            raise Refusal("blacklist-category")
        return sharing.also(_WAYS[words[0]], whom, tuple(Category(code) for code in codes if code))

    async def _in_words(self, group: Group, sharing: Sharing, language: str) -> str:
        say = self._desk.catalog.say
        head = say("blacklist-sharing", language, group=group.title, number=str(group.id))
        shown = [
            say(
                f"blacklist-sharing-{way}",
                language,
                name=_called(whom),
                categories=self._named(sharing.categories(way, whom), language),
            )
            for way in ("gives", "takes")
            for whom in sharing.partners(way)
        ]
        bars = say("blacklist-sharing-bars" if sharing.restricts else "blacklist-sharing-advises", language)
        return "\n".join([head, *(shown or [say("blacklist-sharing-none", language)]), bars])

    def _named(self, categories: frozenset[Category], language: str) -> str:
        return " · ".join(self._desk.catalog.say(f"blacklist-category-{each}", language) for each in sorted(categories))


def _called(whom: str) -> str:
    return whom.partition(":")[2]
