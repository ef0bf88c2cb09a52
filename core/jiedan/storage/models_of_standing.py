"""The tables of how people stand in a group: deputies' rights, who was active when, titles, the moderators' own chat."""

from typing import ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Deputies(Model):
    """Which rights the owner listed for whom. `rights` are names with commas; "" is a list of none."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    rights = fields.CharField(max_length=255)
    by_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "deputies"
        unique_together: ClassVar = (("group_id", "member_id"),)


class Activity(Model):
    """When somebody said something last, and how often. Kept in memory first and written together."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    joined_at = fields.BigIntField()
    last_at = fields.BigIntField()
    messages = fields.BigIntField(default=0, db_default=0)
    days = fields.BigIntField(default=0, db_default=0)
    """Days on which they said something."""
    asked_at = fields.BigIntField(null=True)
    """When they were asked whether they are still there; null once they said anything."""
    look_at = fields.BigIntField(default=0, db_default=0)
    """Not to be looked at again before."""

    class Meta:
        table = "activity"
        unique_together: ClassVar = (("group_id", "member_id"),)
        indexes: ClassVar = (Index(fields=["group_id", "last_at"]), Index(fields=["asked_at"]))


class Titles(Model):
    """Honorary titles. They give no right."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    title = fields.CharField(max_length=64)
    by_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "titles"
        unique_together: ClassVar = (("group_id", "member_id"),)


class BackChannels(Model):
    """The chat in which those who keep order in a group talk among themselves."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField(unique=True)
    platform = fields.CharField(max_length=32)
    chat = fields.CharField(max_length=128)
    by_id = fields.BigIntField()
    at = fields.BigIntField()

    class Meta:
        table = "back_channels"
        unique_together: ClassVar = (("platform", "chat"),)


class InvitePauses(Model):
    """Until when no links into a group are made."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField(unique=True)
    until = fields.BigIntField()
    by_id = fields.BigIntField()

    class Meta:
        table = "invite_pauses"
