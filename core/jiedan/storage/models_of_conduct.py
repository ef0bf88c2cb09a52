"""The tables of strikes, removals, orders let down, and what staff did by exception, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Strikes(Model):
    """What members did against the rules. Rows are added, never changed: what becomes of one is in StrikeSteps."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    key = fields.CharField(max_length=255)
    """What it is for, such as a message: the database admits no second strike for it."""
    why = fields.CharField(max_length=300)
    rule = fields.CharField(max_length=64)
    rule_version = fields.BigIntField()
    excerpt = fields.TextField()
    digest = fields.CharField(max_length=64)
    by_id = fields.BigIntField(null=True)
    """The moderator; null: the machine."""
    at = fields.BigIntField()

    class Meta:
        table = "strikes"
        unique_together: ClassVar = (("group_id", "key"),)
        indexes: ClassVar = (("group_id", "member_id"),)


class StrikeSteps(Model):
    """What was said about a strike afterwards: an appeal, a decision, each once."""

    id = fields.BigIntField(primary_key=True, generated=True)
    strike_id = fields.BigIntField()
    step = fields.CharField(max_length=12)
    decision = fields.CharField(max_length=12)
    text = fields.TextField()
    by_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "strike_steps"
        unique_together: ClassVar = (("strike_id", "step"),)


class Overrides(Model):
    """What staff let pass against the rule, and why, for the owner to read."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField(db_index=True)
    member_id = fields.BigIntField()
    kind = fields.CharField(max_length=16)
    subject = fields.CharField(max_length=64)
    """Which strike, removal or order."""
    by_id = fields.BigIntField()
    reason = fields.TextField()
    at = fields.BigIntField()

    class Meta:
        table = "overrides"


class Removals(Model):
    """Who is to leave a group, and how far that is."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    key = fields.CharField(max_length=255)
    why = fields.CharField(max_length=300)
    grounds = fields.CharField(max_length=12)
    """What is counted once more before it is done: strikes, releases, or nothing."""
    again = fields.IntField()
    by_id = fields.BigIntField(null=True)
    before = fields.CharField(max_length=16)
    """The standing that they had."""
    status = fields.CharField(max_length=8)
    due_at = fields.BigIntField()
    version = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "removals"
        unique_together: ClassVar = (("group_id", "key"),)
        indexes: ClassVar = (("status", "due_at"), ("group_id", "member_id"))


class LetDowns(Model):
    """Orders that their takers gave back or never confirmed, or their clients never paid: one row a transition."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    kind = fields.CharField(max_length=8)
    reason = fields.TextField()
    excused_by = fields.BigIntField(null=True)
    excuse = fields.TextField()
    at = fields.BigIntField()

    class Meta:
        table = "let_downs"
        unique_together: ClassVar = (("order_id", "seq"),)
        indexes: ClassVar = (("group_id", "member_id"),)


class PointNotes(Model):
    """What stands beside a line of the points that somebody entered by hand: who, why, and which line it takes back, if one."""

    id = fields.BigIntField(primary_key=True, generated=True)
    member_id = fields.BigIntField()
    seq = fields.BigIntField()
    """The line of `points` with order 0, this seq and this member."""
    by_id = fields.BigIntField()
    reason = fields.TextField()
    reverses = fields.BigIntField(null=True)
    """The line that it takes back: the database admits no second."""

    class Meta:
        table = "point_notes"
        unique_together: ClassVar = (("member_id", "seq"), ("reverses",))
