"""Profiles: what somebody is in a group, what they have done there, and what others say of it."""

from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import introducing
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.reviews import Review, is_open, rated, rated_in
from jiedan.messages.normal import folded
from jiedan.orders.group import Group
from jiedan.storage import links, members, orders, titles
from jiedan.storage.reputations import weighed_in


class Profiles:
    """Shows profiles to whoever asks."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def shown(self, asker: Asker, name: str) -> str:
        """The profile of whoever is named, is answered, or asks; of each group in which they are, where several may be meant.

        Raises Refusal: `no-group`, `profile-nobody`, `profile-twice`.
        """
        if not asker.groups:
            raise Refusal("no-group")
        found = [(group, each) for group in asker.groups if (each := await self._meant(asker, group, name)) is not None]
        if not found:
            author = asker.inbound.reply_author
            raise Refusal("profile-nobody", name=name or (author.name if author else asker.member.name))
        return "\n\n".join([await self._profile(asker.language, group, each) for group, each in found])

    async def _meant(self, asker: Asker, group: Group, name: str) -> Membership | None:
        engine, author = self._desk.engine, asker.inbound.reply_author
        if name:
            wanted = folded(name)
            named = [each for each in await members.named(engine, group.id) if folded(each.member.name) == wanted]
            if len(named) > 1:
                raise Refusal("profile-twice", name=name)
            return named[0] if named else None
        member = asker.member if author is None else await members.member(engine, group.platform, author.id)
        return None if member is None else await members.membership(engine, group.id, member.id)

    async def _profile(self, language: str, group: Group, of: Membership) -> str:
        say, member = self._desk.catalog.say, of.member.id
        done = await orders.settled_with(self._desk.engine, group.id, member)
        taken = sum(order.taker == member for order in done)
        level = group.rules.levels.level(of.points).value
        head = say(
            "profile-head", language, name=of.member.name, group=group.title, level=level, taken=str(taken),
            posted=str(len(done) - taken),
        )  # fmt: skip
        title = await titles.title(self._desk.engine, group.id, member)
        head += f"\n{say('profile-title', language, title=title)}" if title else ""
        opened = [order for order in done if is_open(order.reviews, revealed=order.reviews_open)]
        reviews = [review for order in opened for review in order.reviews if review.of == member]
        told, _ = await introducing.in_words(self._desk, group, member, language)
        return "\n".join(
            [
                head,
                *self._rating(language, reviews),
                *await self._weighted(language, group, member),
                *told,
                *await self._with_linked(language, member),
            ]
        )

    async def _with_linked(self, language: str, member: int) -> list[str]:
        """What all accounts of this person come to, in all groups; every order once, and none that the person traded with themselves."""
        accounts = await links.accounts_of(self._desk.engine, member)
        if len(accounts) == 1:
            return []
        done = [order for order in await orders.settled_by(self._desk.engine, accounts) if not accounts >= set(order.parties)]
        taken = sum(order.taker in accounts for order in done)
        opened = [order for order in done if is_open(order.reviews, revealed=order.reviews_open)]
        rating = rated(review for order in opened for review in order.reviews if review.of in accounts)
        facts: dict[str, Fact] = {
            "taken": str(taken),
            "posted": str(len(done) - taken),
            "rating": rating.mean or "-",
            "count": rating.count,
        }
        return [self._desk.catalog.say("profile-linked", language, **facts)]

    async def _weighted(self, language: str, group: Group, member: int) -> list[str]:
        """What farming does not move, beside the plain figures; nothing before the first review."""
        heavy = await weighed_in(self._desk.engine, group.id, member)
        if heavy.mean is None:
            return []
        return [self._desk.catalog.say("profile-weighted", language, rating=heavy.mean, trusted=heavy.deals)]

    def _rating(self, language: str, reviews: list[Review]) -> list[str]:
        say, rating = self._desk.catalog.say, rated(reviews)
        if not rating.count:
            return [say("profile-unrated", language)]
        lines = [say("profile-rating", language, rating=rating.mean, count=rating.count)]
        marks = [f"{say(f'dimension-{name}', language)} {mean.mean}" for name, mean in rated_in(reviews).items()]
        lines += [say("profile-marks", language, marks=" · ".join(marks))] if marks else []
        flagged = sum(bool(review.flags) for review in reviews)
        return [*lines, *([say("profile-flagged", language, count=flagged)] if flagged else [])]
