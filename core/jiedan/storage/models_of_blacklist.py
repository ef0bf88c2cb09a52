"""The tables of the blacklist, as `storage.models` has the others."""

from typing import ClassVar

from tortoise import fields
from tortoise.models import Model


class BlacklistEntries(Model):
    """What the groups' own blacklists hold. `slot` names what there can be one of: the proposal, and the entry, about one person."""

    id = fields.BigIntField(primary_key=True, generated=True)
    group_id = fields.BigIntField()
    member_id = fields.BigIntField()
    platform = fields.CharField(max_length=32)
    uid = fields.CharField(max_length=128)
    name = fields.CharField(max_length=128)
    category = fields.CharField(max_length=24)
    reason = fields.TextField()
    number = fields.BigIntField(null=True)
    case_head = fields.CharField(max_length=64, default="", db_default="")
    parties = fields.TextField()
    files = fields.TextField()
    salt = fields.CharField(max_length=64)
    code = fields.CharField(max_length=24, unique=True)
    days = fields.IntField()
    status = fields.CharField(max_length=12)
    slot = fields.CharField(max_length=200, null=True, unique=True)
    proposed_by = fields.BigIntField()
    proposed_at = fields.BigIntField()
    confirmed_by = fields.BigIntField(null=True)
    confirmed_at = fields.BigIntField(null=True)
    expires_at = fields.BigIntField(null=True)
    appeal = fields.CharField(max_length=12, default="", db_default="")
    appealed = fields.TextField(default="", db_default="")
    appealed_at = fields.BigIntField(null=True, db_index=True)
    ended_by = fields.BigIntField(null=True)
    ended_at = fields.BigIntField(null=True)
    ruling = fields.TextField(default="", db_default="")
    version = fields.BigIntField(default=1, db_default=1)

    class Meta:
        table = "blacklist_entries"
        indexes: ClassVar = (("group_id", "member_id"), ("platform", "uid"))


class BlacklistPeers(Model):
    """Instances whose keys the operator pinned. `seq` and `at` are of the head that was taken in last."""

    id = fields.BigIntField(primary_key=True, generated=True)
    name = fields.CharField(max_length=32, unique=True)
    issuer = fields.CharField(max_length=64, unique=True)
    exchange = fields.CharField(max_length=64)
    state = fields.CharField(max_length=12)
    seq = fields.BigIntField(default=0, db_default=0)
    at = fields.BigIntField(default=0, db_default=0)
    pinned_at = fields.BigIntField()

    class Meta:
        table = "blacklist_peers"


class BlacklistRecords(Model):
    """What peers told us: one row a record of their feeds. `revoked_by` is the number of the record that takes it back."""

    id = fields.BigIntField(primary_key=True, generated=True)
    peer_id = fields.BigIntField()
    seq = fields.BigIntField()
    hash = fields.CharField(max_length=64)
    tag = fields.CharField(max_length=64)
    category = fields.CharField(max_length=24)
    severity = fields.IntField()
    appeal = fields.CharField(max_length=40)
    expires_at = fields.BigIntField()
    revokes = fields.BigIntField(null=True)
    revoked_by = fields.BigIntField(null=True)
    imported_at = fields.BigIntField()

    class Meta:
        table = "blacklist_records"
        unique_together: ClassVar = (("peer_id", "seq"),)
        indexes: ClassVar = (("peer_id", "tag"),)


class BlacklistIssued(Model):
    """What we told peers: one row a record of our feeds, as it was signed."""

    id = fields.BigIntField(primary_key=True, generated=True)
    peer_id = fields.BigIntField()
    seq = fields.BigIntField()
    entry_id = fields.BigIntField()
    revokes = fields.BigIntField(null=True)
    line = fields.TextField()

    class Meta:
        table = "blacklist_issued"
        unique_together: ClassVar = (("peer_id", "seq"),)
