"""The tables of what looks like a pattern, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Findings(Model):
    """Patterns that were found, and what people decided. One row a kind and subject: found again, it grows."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    number = fields.BigIntField()
    """What people call it: counted within the group."""
    kind = fields.CharField(max_length=24)
    subject = fields.CharField(max_length=255)
    members = fields.TextField()
    orders = fields.TextField()
    facts = fields.TextField()
    weight = fields.BigIntField(default=0, db_default=0)
    first_at = fields.BigIntField()
    last_at = fields.BigIntField()
    status = fields.CharField(max_length=12, default="open", db_default="open")
    """open, dismissed or upheld."""
    decided_by = fields.BigIntField(null=True)
    reason = fields.TextField(default="", db_default="")
    upheld = fields.TextField(default="[]", db_default="[]")
    """The orders of which somebody said that it is true, whatever it has grown to since."""
    told = fields.BigIntField(default=0, db_default=0)
    """How many orders it had when staff were told of it or decided it last."""
    version = fields.BigIntField(default=1, db_default=1)

    class Meta:
        table = "findings"
        unique_together: ClassVar = (("group_id", "kind", "subject"), ("group_id", "number"))
        indexes: ClassVar = (("group_id", "status"),)


class FirstSeen(Model):
    """Since when somebody is in a group, to the hour: 0 for those who were there before anybody looked."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "first_seen"
        unique_together: ClassVar = (("group_id", "member_id"),)


class PayoutAccounts(Model):
    """On which accounts somebody asked to be paid, as keyed hashes: two can be seen to be the same, none can be read."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    digest = fields.CharField(max_length=32)
    at = fields.BigIntField()
    """When it was named last."""

    class Meta:
        table = "payout_accounts"
        unique_together: ClassVar = (("group_id", "member_id", "digest"),)


class PatternMarks(Model):
    """How far the search for patterns has come in a group: when it looked last, the newest change that it saw, and the median prices."""

    group_id = fields.BigIntField(primary_key=True, generated=False)
    looked_at = fields.BigIntField()
    seen = fields.BigIntField(default=0, db_default=0)
    medians = fields.TextField(default="{}", db_default="{}")

    class Meta:
        table = "pattern_marks"
