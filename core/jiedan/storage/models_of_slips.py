"""The table of transfer slips, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Slips(Model):
    """Pictures that were handed in with the report of a payment, and what was read on each. A hint: no money hangs on it."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    """The record of the order in which it was handed in."""
    member_id = fields.BigIntField()
    sha256 = fields.CharField(max_length=64, db_index=True)
    name = fields.CharField(max_length=128, default="", db_default="")
    due = fields.BigIntField(default=0, db_default=0)
    """What it should show."""
    currency = fields.CharField(max_length=8)
    at = fields.BigIntField()
    status = fields.CharField(max_length=12, default="waiting", db_default="waiting", db_index=True)
    """waiting, read, or unread: nothing could read it."""
    attempts = fields.IntField(default=0, db_default=0)
    not_before = fields.BigIntField(default=0, db_default=0)
    dhash = fields.CharField(max_length=64, default="", db_default="")
    amount = fields.BigIntField(null=True)
    paid_at = fields.BigIntField(null=True)
    number = fields.CharField(max_length=64, default="", db_default="", db_index=True)
    payee = fields.CharField(max_length=64, default="", db_default="")
    stopped = fields.CharField(max_length=32, default="", db_default="")
    flags = fields.TextField(default="[]", db_default="[]")
    read_at = fields.BigIntField(null=True)

    class Meta:
        table = "slips"
        unique_together: ClassVar = (("order_id", "seq", "sha256"),)
        indexes: ClassVar = (("group_id", "id"),)
