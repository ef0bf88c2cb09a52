"""The tables. Migrations are made from these models; the hot path writes them with statements of its own (`storage.statements`).

Instants are whole microseconds since 1970 UTC, money whole minor units, structured values JSON text: drivers have nothing to convert.
"""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Members(Model):
    """People, one row an account on a platform."""

    id = fields.BigIntField(primary_key=True, generated=True)
    platform = fields.CharField(max_length=32)
    uid = fields.CharField(max_length=128)
    name = fields.CharField(max_length=128)
    language = fields.CharField(max_length=8, null=True)

    class Meta:
        table = "members"
        unique_together: ClassVar = (("platform", "uid"),)


class PrivateChats(Model):
    """Where people can be told something alone, one row a chat between one of them and one account of ours."""

    id = fields.BigIntField(primary_key=True, generated=True)
    member_id = fields.BigIntField()
    chat = fields.CharField(max_length=128)
    account = fields.CharField(max_length=32, default="", db_default="")
    blocked = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "private_chats"
        unique_together: ClassVar = (("member_id", "chat"),)


class Groups(Model):
    """Chats in which orders are traded."""

    id = fields.BigIntField(primary_key=True, generated=True)
    platform = fields.CharField(max_length=32)
    chat = fields.CharField(max_length=128)
    title = fields.CharField(max_length=128)
    language = fields.CharField(max_length=8)
    currency = fields.CharField(max_length=8)
    rules = fields.TextField()
    terms = fields.TextField()
    last_number = fields.BigIntField(default=0)
    version = fields.BigIntField(default=1)
    preset = fields.CharField(max_length=16, default="", db_default="")
    """Which preset the owner chose; empty until the group was set up."""
    standing = fields.CharField(max_length=8, default="", db_default="")
    """What the bot is in the chat: admin, member, gone; empty where nobody told."""
    account = fields.CharField(max_length=32, default="", db_default="")

    class Meta:
        table = "chat_groups"
        unique_together: ClassVar = (("platform", "chat"),)


class Memberships(Model):
    """Who is what in which group."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField(db_index=True)
    roles = fields.CharField(max_length=128)
    standing = fields.CharField(max_length=16)
    points = fields.BigIntField(default=0)
    held = fields.BigIntField(default=0)
    version = fields.BigIntField(default=1)
    source = fields.CharField(max_length=64, default="", db_default="")
    """By which invite link somebody came last: its name."""

    class Meta:
        table = "memberships"
        unique_together: ClassVar = (("group_id", "member_id"),)


class Orders(Model):
    """Orders as they stand. `data` is the whole order as JSON; the columns are what is searched and guarded."""

    id = fields.BigIntField(primary_key=True, generated=False)
    group_id = fields.BigIntField()
    number = fields.BigIntField()
    kind = fields.CharField(max_length=16)
    state = fields.CharField(max_length=16)
    version = fields.BigIntField()
    poster_id = fields.BigIntField()
    taker_id = fields.BigIntField(null=True)
    price = fields.BigIntField()
    currency = fields.CharField(max_length=8)
    head = fields.CharField(max_length=64)
    data = fields.TextField()
    created_at = fields.BigIntField()
    updated_at = fields.BigIntField()

    class Meta:
        table = "orders"
        unique_together: ClassVar = (("group_id", "number"),)
        indexes: ClassVar = (("group_id", "state"), ("group_id", "poster_id"), ("group_id", "taker_id"))


class Records(Model):
    """What happened to each order, for ever: a chain of hashes per order."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    group_id = fields.BigIntField()
    name = fields.CharField(max_length=32)
    actor_id = fields.BigIntField()
    at = fields.BigIntField()
    body = fields.TextField()
    previous = fields.CharField(max_length=64)
    hash = fields.CharField(max_length=64)

    class Meta:
        table = "records"
        unique_together: ClassVar = (("order_id", "seq"),)


class Entries(Model):
    """The ledger, line by line. The lines of one (order, seq) sum to zero."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    line = fields.IntField()
    account = fields.CharField(max_length=96)
    amount = fields.BigIntField()
    currency = fields.CharField(max_length=8)
    at = fields.BigIntField()

    class Meta:
        table = "entries"
        unique_together: ClassVar = (("order_id", "seq", "line"),)
        indexes: ClassVar = (("group_id", "account"),)


class Balances(Model):
    """What the entries sum to; can be rebuilt from them at any time."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    account = fields.CharField(max_length=96)
    currency = fields.CharField(max_length=8)
    amount = fields.BigIntField()

    class Meta:
        table = "balances"
        unique_together: ClassVar = (("group_id", "account", "currency"),)


class Points(Model):
    """The ledger of points, in half points."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    amount = fields.IntField()
    reason = fields.CharField(max_length=32)
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "points"
        unique_together: ClassVar = (("order_id", "seq", "member_id"),)


class Deadlines(Model):
    """Clocks that run: at `due_at` the clock takes the transition `fires`."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField()
    fires = fields.CharField(max_length=32)
    due_at = fields.BigIntField(db_index=True)

    class Meta:
        table = "deadlines"
        unique_together: ClassVar = (("order_id", "fires"),)


class Inbox(Model):
    """Events that were taken in: the key keeps a repeated one from acting again."""

    key = fields.CharField(max_length=255, primary_key=True)
    at = fields.BigIntField(db_index=True)

    class Meta:
        table = "inbox"


class Outbox(Model):
    """What is to be said. Read by status, in the order of `id` within a chat."""

    id = fields.BigIntField(primary_key=True, generated=True)
    platform = fields.CharField(max_length=32)
    chat = fields.CharField(max_length=128)
    card = fields.BigIntField(null=True)
    """The order whose card this is."""
    about = fields.BigIntField(null=True)
    """The order that it is about, as its card or in words."""
    body = fields.TextField()
    urgent = fields.BooleanField(default=False, db_default=False)
    """Somebody waits for it: it goes before the news of other chats."""
    status = fields.CharField(max_length=16, default="waiting")
    attempts = fields.IntField(default=0)
    not_before = fields.BigIntField(default=0)
    sent_parts = fields.IntField(default=0, db_default=0)
    """How many of the messages that it takes are dealt with: it goes on with the next."""
    at = fields.BigIntField()
    problem = fields.CharField(max_length=255, null=True)

    class Meta:
        table = "outbox"
        indexes: ClassVar = (("status", "platform", "chat", "id"),)


class Cards(Model):
    """Which message of a chat is the card of which order."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField()
    platform = fields.CharField(max_length=32)
    chat = fields.CharField(max_length=128)
    message = fields.CharField(max_length=128)
    pinned = fields.BooleanField(default=False, db_default=False)
    """Somebody had us pin it."""

    class Meta:
        table = "cards"
        unique_together: ClassVar = (("order_id", "platform", "chat"), ("platform", "chat", "message"))


class Mentions(Model):
    """Which messages of ours are about which order: who answers one of them means that order."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField()
    platform = fields.CharField(max_length=32)
    chat = fields.CharField(max_length=128)
    message = fields.CharField(max_length=128)
    at = fields.BigIntField(db_index=True)

    class Meta:
        table = "mentions"
        unique_together: ClassVar = (("platform", "chat", "message"),)


class RoomLines(Model):
    """What was said in the rooms of orders, as evidence: lines are added, never changed. `hash` is that of all the rest."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField(db_index=True)
    member_id = fields.BigIntField()
    at = fields.BigIntField()
    text = fields.TextField()
    files = fields.TextField()
    key = fields.CharField(max_length=255)
    """Of the event in which it was said."""
    hash = fields.CharField(max_length=64)

    class Meta:
        table = "room_lines"


class Tokens(Model):
    """What a button means: the server keeps it, the button carries only the token."""

    token = fields.CharField(max_length=32, primary_key=True)
    order_id = fields.BigIntField(db_index=True)
    verb = fields.CharField(max_length=16)
    actor_id = fields.BigIntField(null=True)
    """The only member who may press it; null: anybody who may take the transition."""
    chat = fields.CharField(max_length=128)
    version = fields.BigIntField()
    extra = fields.CharField(max_length=64, default="")
    expires_at = fields.BigIntField(db_index=True)

    class Meta:
        table = "tokens"


class Dialogues(Model):
    """Where somebody is in setting up a group. Nothing of it counts before it is saved."""

    id = fields.BigIntField(primary_key=True, generated=True)
    member_id = fields.BigIntField()
    group_id = fields.BigIntField()
    step = fields.CharField(max_length=16)
    answers = fields.TextField()
    seen = fields.BigIntField()
    """The version of the group that the answers were given to."""
    version = fields.BigIntField(default=1)
    at = fields.BigIntField(db_index=True)

    class Meta:
        table = "dialogues"
        unique_together: ClassVar = (("member_id", "group_id"),)


class Questions(Model):
    """What a button means that belongs to a dialogue and to no order."""

    token = fields.CharField(max_length=32, primary_key=True)
    group_id = fields.BigIntField(db_index=True)
    actor_id = fields.BigIntField(null=True)
    """The only member who may press it; null: whoever may set up the group."""
    step = fields.CharField(max_length=16)
    answer = fields.CharField(max_length=128, default="")
    version = fields.BigIntField()
    """The version of the dialogue in which it was asked."""
    once = fields.IntField(default=0)
    used = fields.IntField(default=0)
    expires_at = fields.BigIntField(db_index=True)

    class Meta:
        table = "questions"


class JoinRequests(Model):
    """Who asked to be let into a group, and what became of it. Somebody who asks again has the same row, in its next version."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    uid = fields.CharField(max_length=128)
    name = fields.CharField(max_length=128)
    source = fields.CharField(max_length=64, default="")
    status = fields.CharField(max_length=12)
    decided_by = fields.BigIntField(null=True)
    version = fields.BigIntField(default=1)
    at = fields.BigIntField()

    class Meta:
        table = "join_requests"
        unique_together: ClassVar = (("group_id", "uid"),)


class MovedChats(Model):
    """Chats that the platform calls by another id now."""

    id = fields.BigIntField(primary_key=True, generated=True)
    platform = fields.CharField(max_length=32)
    old = fields.CharField(max_length=128)
    new = fields.CharField(max_length=128)

    class Meta:
        table = "moved_chats"
        unique_together: ClassVar = (("platform", "old"),)


class Reactions(Model):
    """Events that a plugin still has to hear, or has heard."""

    id = fields.BigIntField(primary_key=True, generated=True)
    plugin = fields.CharField(max_length=64)
    handler = fields.CharField(max_length=96)
    group_id = fields.BigIntField()
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    event = fields.CharField(max_length=48)
    body = fields.TextField()
    status = fields.CharField(max_length=12, default="waiting", db_index=True)
    attempts = fields.IntField(default=0)
    not_before = fields.BigIntField(default=0)

    class Meta:
        table = "reactions"
        unique_together: ClassVar = (("order_id", "seq", "plugin", "handler"),)


class Notes(Model):
    """What plugins remember, a JSON value under plugin, group, subject and name."""

    id = fields.BigIntField(primary_key=True, generated=True)
    plugin = fields.CharField(max_length=64)
    group_id = fields.BigIntField()
    subject = fields.CharField(max_length=96)
    name = fields.CharField(max_length=96)
    value = fields.TextField()

    class Meta:
        table = "notes"
        unique_together: ClassVar = (("plugin", "group_id", "subject", "name"),)


class Keepsakes(Model):
    """Single values of the installation: when we were last seen alive."""

    name = fields.CharField(max_length=64, primary_key=True)
    value = fields.TextField()

    class Meta:
        table = "keepsakes"
