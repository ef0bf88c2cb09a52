"""The bot's own place: it comes to a group, gets rights or loses them, is removed, is blocked by somebody; a chat gets another id."""

from typing import Final

from jiedan.host import people, staff
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.questions import Questions
from jiedan.members.member import Membership
from jiedan.members.rights import Right, keeps_order
from jiedan.messages.elements import Text
from jiedan.messages.inbound import Inbound, Standing
from jiedan.orders.group import Group
from jiedan.storage import back_channels, members
from jiedan.storage.unit_of_work import UnitOfWork


class Presence:
    """What is said and remembered when the bot's place in a chat changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._questions: Final = Questions(desk)

    async def changed(self, inbound: Inbound) -> UnitOfWork | None:
        """The bot stands otherwise in a chat: `inbound.standing`. None where that is no news."""
        if not inbound.standing:
            return None
        return await (self._in_private if inbound.chat.kind == "private" else self._in_group)(inbound)

    def moved(self, inbound: Inbound) -> UnitOfWork | None:
        """The platform calls the chat by another id from now on."""
        if not inbound.moved_to:
            return None
        unit = self._desk.unit(inbound.key)
        unit.also(*members.moved(inbound.platform, inbound.chat.id, inbound.moved_to))
        return unit

    async def _in_private(self, inbound: Inbound) -> UnitOfWork | None:
        """Somebody blocked the bot, or lets it speak again."""
        chat = inbound.chat.id
        member = await members.member(self._desk.engine, inbound.platform, inbound.author.id, chat)
        arrives = inbound.standing != "gone"
        if member is None or member.private_chat != chat or member.reachable == arrives:
            return None
        unit = self._desk.unit(inbound.key)
        unit.also(members.reach(member.id, chat, arrives=arrives))
        return unit

    async def _in_group(self, inbound: Inbound) -> UnitOfWork | None:
        now = inbound.standing
        bound = await back_channels.group_of(self._desk.engine, inbound.platform, inbound.chat.id)
        if bound is not None:
            return await self._in_back_channel(inbound, await members.group_by_id(self._desk.engine, bound))
        known = await members.group(self._desk.engine, inbound.platform, inbound.chat.id)
        if known is None and now == "gone":
            return None
        if known is not None and known.chat != inbound.chat.id:  # late news of the chat that the group has left
            return None
        group = await people.place(self._desk, inbound)
        if not inbound.author.anonymous:
            await people.introduced(self._desk, group, inbound)
        before = group.standing
        if now == before:
            return None
        unit = self._desk.unit(inbound.key)
        unit.also(members.stands(group, now))
        if now != "gone" and before in ("", "gone"):
            self._greet(unit, group, now)
        if news := _news(before, now):
            await self._tell_staff(unit, group, news)
        return unit

    async def _in_back_channel(self, inbound: Inbound, group: Group) -> UnitOfWork | None:
        """Removed from the chat of those who keep order, the bot tells each of them in private again."""
        if inbound.standing != "gone":
            return None
        unit = self._desk.unit(inbound.key)
        unit.also(back_channels.unbind(group.id))
        await staff.tell(self._desk, unit, group, "back-lost", right=Right.MODERATE, in_private=True, group=group.title)
        return unit

    def _greet(self, unit: UnitOfWork, group: Group, standing: Standing) -> None:
        """One short hello in the group; where it is not set up yet, with the button that leads to it."""
        say, language = self._desk.catalog.say, group.language
        texts = [say("hello-back" if group.preset else "hello", language)]
        if standing == "member":
            texts.append(say("hello-without-rights", language))
        buttons = [] if group.preset else [self._questions.invitation(unit, group, language)]
        unit.say(group.platform, group.chat, Text("\n\n".join(texts)), buttons=buttons)

    async def _tell_staff(self, unit: UnitOfWork, group: Group, news: str) -> None:
        """Tell the owner and the deputies, each in private; in the group whoever has no private chat, if anything is heard there."""
        for each in await members.staff(self._desk.engine, group.id):
            if keeps_order(each):
                self._tell(unit, group, each, news)

    def _tell(self, unit: UnitOfWork, group: Group, each: Membership, news: str) -> None:
        chat, mention = addressed(each.member, group)
        if mention and news == "bot-gone":
            return
        text = self._desk.catalog.say(news, each.member.language or group.language, group=group.title)
        unit.say(group.platform, chat, *mention, Text(text))


def _news(before: Standing, now: Standing) -> str | None:
    """The text for the staff; None where the hello in the group says it all."""
    if before == "gone":
        return "bot-back" if now == "admin" else "bot-back-without-rights"
    if now == "gone":
        return "bot-gone"
    return {("admin", "member"): "bot-lost-rights", ("member", "admin"): "bot-has-rights"}.get((before, now))
