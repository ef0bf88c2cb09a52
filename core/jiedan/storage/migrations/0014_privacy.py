from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0013_blacklist")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Absences",
            fields=[
                ("member_id", fields.BigIntField(primary_key=True, unique=True, db_index=True, generated=False)),
                ("since", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "absences",
                "app": "core",
                "pk_attr": "member_id",
                "table_description": "People who are in no group any more, and since when that is known.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="AccountLinks",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("one_id", fields.BigIntField(db_index=True)),
                ("other_id", fields.BigIntField(db_index=True)),
                ("at", fields.BigIntField()),
                ("ended_at", fields.BigIntField(null=True)),
            ],
            options={
                "table": "account_links",
                "app": "core",
                "unique_together": (("one_id", "other_id"),),
                "pk_attr": "id",
                "table_description": "Two accounts of one person, as that person showed on both. A link that was ended stays: nobody judges their own case by unlinking.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Endings",
            fields=[
                ("order_id", fields.BigIntField(primary_key=True, unique=True, db_index=True, generated=False)),
                ("step", fields.IntField(default=0, db_default=0)),
                ("ended_at", fields.BigIntField()),
            ],
            options={
                "table": "endings",
                "app": "core",
                "indexes": [Index(fields=["step", "ended_at"])],
                "pk_attr": "order_id",
                "table_description": "Orders that ended, and how many of the steps were taken in which what is known of them goes.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LinkCodes",
            fields=[
                ("code", fields.BigIntField(primary_key=True, unique=True, db_index=True, generated=False)),
                ("member_id", fields.BigIntField(db_index=True)),
                ("other_id", fields.BigIntField(null=True)),
                ("expires_at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "link_codes",
                "app": "core",
                "pk_attr": "code",
                "table_description": "Codes by which an account is linked: told on the one account, said on the other (`other_id`), confirmed on the first.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LooseFiles",
            fields=[
                ("sha256", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("due_at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "loose_files",
                "app": "core",
                "pk_attr": "sha256",
                "table_description": "Copies of files that may be nobody's any more. At `due_at` each is looked for, and deleted where nothing names it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PrivacyRequests",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("member_id", fields.BigIntField()),
                ("kind", fields.CharField(max_length=8)),
                ("at", fields.BigIntField()),
                ("due_at", fields.BigIntField(default=0, db_default=0)),
                ("done_at", fields.BigIntField(null=True)),
                ("traces", fields.TextField(default="[]", db_default="[]", unique=False)),
            ],
            options={
                "table": "privacy_requests",
                "app": "core",
                "indexes": [Index(fields=["member_id", "kind", "at"]), Index(fields=["kind", "done_at", "due_at"])],
                "pk_attr": "id",
                "table_description": "Who asked for their data, or to be erased, when, and how far it is.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(
            "INSERT INTO endings (order_id, step, ended_at) SELECT id, 0, updated_at FROM orders WHERE state IN ('settled', 'cancelled', 'expired')",
            "DELETE FROM endings",
        ),
    ]
