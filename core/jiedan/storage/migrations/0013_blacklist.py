from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0012_conduct")]

    initial = False

    operations = [
        ops.CreateModel(
            name="BlacklistEntries",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("platform", fields.CharField(max_length=32)),
                ("uid", fields.CharField(max_length=128)),
                ("name", fields.CharField(max_length=128)),
                ("category", fields.CharField(max_length=24)),
                ("reason", fields.TextField(unique=False)),
                ("number", fields.BigIntField(null=True)),
                ("case_head", fields.CharField(default="", db_default="", max_length=64)),
                ("parties", fields.TextField(unique=False)),
                ("files", fields.TextField(unique=False)),
                ("salt", fields.CharField(max_length=64)),
                ("code", fields.CharField(unique=True, max_length=24)),
                ("days", fields.IntField()),
                ("status", fields.CharField(max_length=12)),
                ("slot", fields.CharField(null=True, unique=True, max_length=200)),
                ("proposed_by", fields.BigIntField()),
                ("proposed_at", fields.BigIntField()),
                ("confirmed_by", fields.BigIntField(null=True)),
                ("confirmed_at", fields.BigIntField(null=True)),
                ("expires_at", fields.BigIntField(null=True)),
                ("appeal", fields.CharField(default="", db_default="", max_length=12)),
                ("appealed", fields.TextField(default="", db_default="", unique=False)),
                ("appealed_at", fields.BigIntField(null=True, db_index=True)),
                ("ended_by", fields.BigIntField(null=True)),
                ("ended_at", fields.BigIntField(null=True)),
                ("ruling", fields.TextField(default="", db_default="", unique=False)),
                ("version", fields.BigIntField(default=1, db_default=1)),
            ],
            options={
                "table": "blacklist_entries",
                "app": "core",
                "indexes": [Index(fields=["group_id", "member_id"]), Index(fields=["platform", "uid"])],
                "pk_attr": "id",
                "table_description": "What the groups' own blacklists hold. `slot` names what there can be one of: the proposal, and the entry, about one person.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="BlacklistIssued",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("peer_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("entry_id", fields.BigIntField()),
                ("revokes", fields.BigIntField(null=True)),
                ("line", fields.TextField(unique=False)),
            ],
            options={
                "table": "blacklist_issued",
                "app": "core",
                "unique_together": (("peer_id", "seq"),),
                "pk_attr": "id",
                "table_description": "What we told peers: one row a record of our feeds, as it was signed.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="BlacklistPeers",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("name", fields.CharField(unique=True, max_length=32)),
                ("issuer", fields.CharField(unique=True, max_length=64)),
                ("exchange", fields.CharField(max_length=64)),
                ("state", fields.CharField(max_length=12)),
                ("seq", fields.BigIntField(default=0, db_default=0)),
                ("at", fields.BigIntField(default=0, db_default=0)),
                ("pinned_at", fields.BigIntField()),
            ],
            options={
                "table": "blacklist_peers",
                "app": "core",
                "pk_attr": "id",
                "table_description": "Instances whose keys the operator pinned. `seq` and `at` are of the head that was taken in last.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="BlacklistRecords",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("peer_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("hash", fields.CharField(max_length=64)),
                ("tag", fields.CharField(max_length=64)),
                ("category", fields.CharField(max_length=24)),
                ("severity", fields.IntField()),
                ("appeal", fields.CharField(max_length=40)),
                ("expires_at", fields.BigIntField()),
                ("revokes", fields.BigIntField(null=True)),
                ("revoked_by", fields.BigIntField(null=True)),
                ("imported_at", fields.BigIntField()),
            ],
            options={
                "table": "blacklist_records",
                "app": "core",
                "unique_together": (("peer_id", "seq"),),
                "indexes": [Index(fields=["peer_id", "tag"])],
                "pk_attr": "id",
                "table_description": "What peers told us: one row a record of their feeds. `revoked_by` is the number of the record that takes it back.",
            },
            bases=["Model"],
        ),
    ]
