"""The tables of those who want in, who came, and what they tell of themselves, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class Applications(Model):
    """Who applies for a group, one row a person and group: whoever applies again has the same row, in a later version."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField(db_index=True)
    status = fields.CharField(max_length=12)
    step = fields.CharField(max_length=16)
    form = fields.TextField()
    """What was answered so far, as JSON."""
    mark = fields.CharField(max_length=64, default="", db_default="", db_index=True)
    """Of the trial piece: the same for the same letters."""
    knocks = fields.IntField(default=0, db_default=0)
    """Whether the platform waits for us to let them in."""
    reminded = fields.IntField(default=0, db_default=0)
    decided_by = fields.BigIntField(null=True)
    reason = fields.CharField(max_length=255, default="", db_default="")
    version = fields.BigIntField(default=1, db_default=1)
    at = fields.BigIntField()
    """When it came to its status, or while it is filled in, to its step."""

    class Meta:
        table = "applications"
        unique_together: ClassVar = (("group_id", "member_id"),)
        indexes: ClassVar = (("status", "at"),)


class Confirmations(Model):
    """Who has read and confirmed which version of a group's rules."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    rules = fields.CharField(max_length=16)
    at = fields.BigIntField()

    class Meta:
        table = "confirmations"
        unique_together: ClassVar = (("group_id", "member_id", "rules"),)


class Introductions(Model):
    """What members tell of themselves in a group: how they want to be called, what they do, what they have done."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    nickname = fields.CharField(max_length=128, default="", db_default="")
    skills = fields.TextField(default="[]")
    works = fields.TextField(default="{}")
    at = fields.BigIntField()

    class Meta:
        table = "introductions"
        unique_together: ClassVar = (("group_id", "member_id"),)


class Verifications(Model):
    """Whose name or qualification somebody of the staff has checked: who, when, by what."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    tier = fields.CharField(max_length=16)
    by_id = fields.BigIntField()
    note = fields.CharField(max_length=255, default="", db_default="")
    at = fields.BigIntField()

    class Meta:
        table = "verifications"
        unique_together: ClassVar = (("group_id", "member_id", "tier"),)


class Arrivals(Model):
    """Who came into a group, when and by which link; kept while a burst may be looked for or a welcome is due."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    link = fields.CharField(max_length=255, default="", db_default="")
    """The platform's id of the link; its name where the platform tells no more."""
    greeted = fields.IntField(default=0, db_default=0)
    at = fields.BigIntField(db_index=True)

    class Meta:
        table = "arrivals"
        indexes: ClassVar = (("group_id", "link", "at"), ("greeted", "at"))


class Gates(Model):
    """The entrance of a group as it stands. Whoever takes a place writes it, so that of two who want the last one gets it."""

    group_id = fields.BigIntField(primary_key=True, generated=False)
    version = fields.BigIntField(default=1, db_default=1)
    warned = fields.IntField(default=0, db_default=0)
    """At how many members the staff were told last that it fills up."""
    greeted_at = fields.BigIntField(default=0, db_default=0)
    alarmed_at = fields.BigIntField(default=0, db_default=0)

    class Meta:
        table = "gates"


class Places(Model):
    """Who waits for a place in a full group, and to whom one was promised who is not there yet."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    status = fields.CharField(max_length=12)
    at = fields.BigIntField()

    class Meta:
        table = "places"
        unique_together: ClassVar = (("group_id", "member_id"),)
        indexes: ClassVar = (("group_id", "status", "at"),)
