"""The table of reversals, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Reversals(Model):
    """Which step of an order was reversed, and by which of its steps. One row a reversed step: the database admits no second."""

    id = fields.BigIntField(primary_key=True, generated=True)
    order_id = fields.BigIntField()
    seq = fields.BigIntField()
    by_seq = fields.BigIntField()

    class Meta:
        table = "reversals"
        unique_together: ClassVar = (("order_id", "seq"),)
