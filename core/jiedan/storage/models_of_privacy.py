"""The tables of privacy and of linked accounts, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class PrivacyRequests(Model):
    """Who asked for their data, or to be erased, when, and how far it is."""

    id = fields.BigIntField(primary_key=True, generated=True)
    member_id = fields.BigIntField()
    kind = fields.CharField(max_length=8)
    """data, erase"""
    at = fields.BigIntField()
    due_at = fields.BigIntField(default=0, db_default=0)
    """When an erasure goes on."""
    done_at = fields.BigIntField(null=True)
    traces = fields.TextField(default="[]", db_default="[]")
    """What an erasure still looks for in messages that were sent; emptied when it is done."""

    class Meta:
        table = "privacy_requests"
        indexes: ClassVar = (("member_id", "kind", "at"), ("kind", "done_at", "due_at"))


class Endings(Model):
    """Orders that ended, and how many of the steps were taken in which what is known of them goes."""

    order_id = fields.BigIntField(primary_key=True, generated=False)
    step = fields.IntField(default=0, db_default=0)
    ended_at = fields.BigIntField()

    class Meta:
        table = "endings"
        indexes: ClassVar = (("step", "ended_at"),)


class LooseFiles(Model):
    """Copies of files that may be nobody's any more. At `due_at` each is looked for, and deleted where nothing names it."""

    sha256 = fields.CharField(max_length=64, primary_key=True)
    due_at = fields.BigIntField(db_index=True)

    class Meta:
        table = "loose_files"


class Absences(Model):
    """People who are in no group any more, and since when that is known."""

    member_id = fields.BigIntField(primary_key=True, generated=False)
    since = fields.BigIntField(db_index=True)

    class Meta:
        table = "absences"


class AccountLinks(Model):
    """Two accounts of one person, as that person showed on both. A link that was ended stays: nobody judges their own case by unlinking."""

    id = fields.BigIntField(primary_key=True, generated=True)
    one_id = fields.BigIntField(db_index=True)
    other_id = fields.BigIntField(db_index=True)
    at = fields.BigIntField()
    ended_at = fields.BigIntField(null=True)

    class Meta:
        table = "account_links"
        unique_together: ClassVar = (("one_id", "other_id"),)


class LinkCodes(Model):
    """Codes by which an account is linked: told on the one account, said on the other (`other_id`), confirmed on the first."""

    code = fields.BigIntField(primary_key=True, generated=False)
    member_id = fields.BigIntField(db_index=True)
    other_id = fields.BigIntField(null=True)
    expires_at = fields.BigIntField(db_index=True)

    class Meta:
        table = "link_codes"
