"""Who may come in, and who is silenced or thrown out."""

from typing import TYPE_CHECKING, Final

from tests.adapters.telegram.botapi.groups import Group, InviteLink
from tests.adapters.telegram.botapi.methods.finding import group_of, person_of
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.places import PERMISSIONS
from tests.adapters.telegram.botapi.refusal import Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters
    from tests.adapters.telegram.botapi.people import User

_DAY: Final = 24 * 3600
_NO_RESTRICTING: Final = "not enough rights to restrict/unrestrict chat member"
_NO_LINKS: Final = "not enough rights to manage chat invite link"
_NO_REQUESTS: Final = "CHAT_ADMIN_REQUIRED"
_MEDIA: Final = PERMISSIONS[1:7]


@method
def create_chat_invite_link(bot: "Bot", parameters: "Parameters") -> Json:
    """One more way into the group."""
    group = group_of(bot, parameters, right="can_invite_users", lacking=_NO_LINKS)
    name, expires, limit = parameters.text("name"), parameters.number("expire_date"), parameters.number("member_limit")
    by_request = parameters.flag("creates_join_request")
    if len(name) > 32:
        raise bad("invite link name is too long")
    if expires and expires <= bot.api.clock():
        raise bad("EXPIRE_DATE_INVALID")
    if not 0 <= limit <= 99_999:
        raise bad("USAGE_LIMIT_INVALID")
    if limit and by_request:
        raise bad("member limit can't be specified for links requiring administrator approval")
    link = InviteLink(f"https://t.me/+invite{bot.api.number():06d}", bot, name, expires, limit, by_request)
    group.links[link.url] = link
    bot.api.changed.ring()
    return link.json()


@method
def revoke_chat_invite_link(bot: "Bot", parameters: "Parameters") -> Json:
    """Nobody comes in by this link any more."""
    group = group_of(bot, parameters, right="can_invite_users", lacking=_NO_LINKS)
    link = group.links.get(parameters.text("invite_link"))
    if link is None:
        raise bad("INVITE_HASH_EXPIRED")
    link.revoked = True
    bot.api.changed.ring()
    return link.json()


@method
def approve_chat_join_request(bot: "Bot", parameters: "Parameters") -> bool:
    """Let somebody in who asked."""
    group, person, link = _request(bot, parameters)
    if link is not None:
        link.used.add(person.id)
    group.change(person, bot, "member", link=link, requested=True)
    group.say_service(person, new_chat_members=[person.json()])
    return True


@method
def decline_chat_join_request(bot: "Bot", parameters: "Parameters") -> bool:
    """Do not let somebody in who asked."""
    _request(bot, parameters)
    bot.api.changed.ring()
    return True


@method
def restrict_chat_member(bot: "Bot", parameters: "Parameters") -> bool:
    """Forbid a member something, for a time; allowing everything lifts it."""
    group, person = _subject(bot, parameters)
    if group.kind != "supergroup":
        raise bad("method is available only for supergroups")
    given = parameters.item("permissions")
    if given is None:
        raise bad("parameter permissions is required")
    permissions = {name: given.get(name) is True for name in PERMISSIONS}
    if not parameters.flag("use_independent_chat_permissions"):
        permissions = _implied(permissions)
    if all(permissions[name] for name in PERMISSIONS[:10]):
        if group.place(person).status == "restricted":
            group.change(person, bot, "member")
        return True
    group.change(person, bot, "restricted", permissions=permissions, until=_until(bot, parameters))
    return True


@method
def ban_chat_member(bot: "Bot", parameters: "Parameters") -> bool:
    """Throw somebody out, and let them not come back for a time."""
    group, person = _subject(bot, parameters)
    inside = group.place(person).inside
    group.change(person, bot, "kicked", until=_until(bot, parameters))
    if inside:
        group.say_service(bot, left_chat_member=person.json())
    return True


@method
def unban_chat_member(bot: "Bot", parameters: "Parameters") -> bool:
    """Let somebody come back. Who is inside is thrown out by it, unless `only_if_banned`."""
    group, person = _subject(bot, parameters)
    banned = group.place(person).status == "kicked"
    if banned or (group.place(person).inside and not parameters.flag("only_if_banned")):
        group.change(person, bot, "left")
    return True


@method
def ban_chat_sender_chat(bot: "Bot", parameters: "Parameters") -> bool:
    """No channel of this id speaks in the group any more."""
    group = group_of(bot, parameters, right="can_restrict_members", lacking=_NO_RESTRICTING)
    channel = parameters.number("sender_chat_id")
    if channel in {0, group.id}:
        raise bad("sender_chat_id is empty" if not channel else "can't ban the chat itself")
    group.banned_channels.add(channel)
    bot.api.changed.ring()
    return True


@method
def unban_chat_sender_chat(bot: "Bot", parameters: "Parameters") -> bool:
    """The channel may speak again."""
    group = group_of(bot, parameters, right="can_restrict_members", lacking=_NO_RESTRICTING)
    group.banned_channels.discard(parameters.number("sender_chat_id"))
    return True


@method
def leave_chat(bot: "Bot", parameters: "Parameters") -> bool:
    """Leave a group."""
    group = group_of(bot, parameters)
    group.change(bot, bot, "left")
    group.say_service(bot, left_chat_member=bot.json())
    return True


def _subject(bot: "Bot", parameters: "Parameters") -> "tuple[Group, User | Bot]":
    """Whom it meets: somebody whom the bot may restrict."""
    group = group_of(bot, parameters, right="can_restrict_members", lacking=_NO_RESTRICTING)
    person = person_of(bot, parameters)
    if person is bot:
        raise bad("can't restrict self")
    match group.place(person).status:
        case "creator":
            raise bad("can't remove chat owner")
        case "administrator":
            raise bad("user is an administrator of the chat")
    return group, person


def _request(bot: "Bot", parameters: "Parameters") -> "tuple[Group, User, InviteLink | None]":
    """Who asked to be let in, and by which link. The question is answered by it."""
    group = group_of(bot, parameters, right="can_invite_users", lacking=_NO_REQUESTS)
    person = person_of(bot, parameters)
    if group.place(person).inside:
        raise bad("USER_ALREADY_PARTICIPANT")
    if person.id not in group.requests or person.is_bot is True:
        raise bad("HIDE_REQUESTER_MISSING")
    return group, person, group.requests.pop(person.id)


def _implied(permissions: dict[str, bool]) -> dict[str, bool]:
    """What some permissions bring along unless they are independent."""
    if permissions["can_send_other_messages"] or permissions["can_add_web_page_previews"]:
        permissions = permissions | dict.fromkeys(_MEDIA, True) | {"can_send_messages": True}
    if any(permissions[name] for name in (*_MEDIA, "can_send_polls")):
        permissions = permissions | {"can_send_messages": True}
    return permissions


def _until(bot: "Bot", parameters: "Parameters") -> int:
    """When it ends; 0 for never, as for what is nearer than 30 seconds or farther than 366 days."""
    until = parameters.number("until_date")
    return until if 30 <= until - bot.api.clock() <= 366 * _DAY else 0
