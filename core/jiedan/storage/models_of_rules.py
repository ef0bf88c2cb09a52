"""The tables of rules and of what they said, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class GroupRules(Model):
    """What a group changed of its rules, or wrote itself: a row each time; the newest of a name counts."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    name = fields.CharField(max_length=40)
    version = fields.BigIntField()
    body = fields.TextField()
    """The rule as JSON; empty where it was taken away: what was shipped under this name counts again, or nothing."""
    by_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "group_rules"
        unique_together: ClassVar = (("group_id", "name", "version"),)


class Decisions(Model):
    """What the rules of a group said about somebody, with the facts that they saw. Nothing is changed afterwards."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    topic = fields.CharField(max_length=16)
    rule = fields.CharField(max_length=40)
    """The first rule whose condition held, or else that could not be asked about a trade; empty where there is none."""
    version = fields.BigIntField()
    order_id = fields.BigIntField(null=True)
    at = fields.BigIntField()
    body = fields.TextField()

    class Meta:
        table = "decisions"
        indexes: ClassVar = (("group_id", "at"), ("group_id", "member_id", "at"))


class Talk(Model):
    """What was said in groups that keep some days of their talk, so that rules can be tried on it."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    at = fields.BigIntField()
    body = fields.TextField()
    """The facts of the message, as JSON."""

    class Meta:
        table = "talk"
        indexes: ClassVar = (("group_id", "at"),)
