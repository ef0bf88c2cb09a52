from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0010_rules")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Applications",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField(db_index=True)),
                ("status", fields.CharField(max_length=12)),
                ("step", fields.CharField(max_length=16)),
                ("form", fields.TextField(unique=False)),
                ("mark", fields.CharField(default="", db_index=True, db_default="", max_length=64)),
                ("knocks", fields.IntField(default=0, db_default=0)),
                ("reminded", fields.IntField(default=0, db_default=0)),
                ("decided_by", fields.BigIntField(null=True)),
                ("reason", fields.CharField(default="", db_default="", max_length=255)),
                ("version", fields.BigIntField(default=1, db_default=1)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "applications",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "indexes": [Index(fields=["status", "at"])],
                "pk_attr": "id",
                "table_description": "Who applies for a group, one row a person and group: whoever applies again has the same row, in a later version.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Arrivals",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("link", fields.CharField(default="", db_default="", max_length=255)),
                ("greeted", fields.IntField(default=0, db_default=0)),
                ("at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "arrivals",
                "app": "core",
                "indexes": [Index(fields=["group_id", "link", "at"]), Index(fields=["greeted", "at"])],
                "pk_attr": "id",
                "table_description": "Who came into a group, when and by which link; kept while a burst may be looked for or a welcome is due.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Confirmations",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("rules", fields.CharField(max_length=16)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "confirmations",
                "app": "core",
                "unique_together": (("group_id", "member_id", "rules"),),
                "pk_attr": "id",
                "table_description": "Who has read and confirmed which version of a group's rules.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Gates",
            fields=[
                ("group_id", fields.BigIntField(primary_key=True, unique=True, db_index=True, generated=False)),
                ("version", fields.BigIntField(default=1, db_default=1)),
                ("warned", fields.IntField(default=0, db_default=0)),
                ("greeted_at", fields.BigIntField(default=0, db_default=0)),
                ("alarmed_at", fields.BigIntField(default=0, db_default=0)),
            ],
            options={
                "table": "gates",
                "app": "core",
                "pk_attr": "group_id",
                "table_description": "The entrance of a group as it stands. Whoever takes a place writes it, so that of two who want the last one gets it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Introductions",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("nickname", fields.CharField(default="", db_default="", max_length=128)),
                ("skills", fields.TextField(default="[]", unique=False)),
                ("works", fields.TextField(default="{}", unique=False)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "introductions",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "pk_attr": "id",
                "table_description": "What members tell of themselves in a group: how they want to be called, what they do, what they have done.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Places",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("status", fields.CharField(max_length=12)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "places",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "indexes": [Index(fields=["group_id", "status", "at"])],
                "pk_attr": "id",
                "table_description": "Who waits for a place in a full group, and to whom one was promised who is not there yet.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Verifications",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("tier", fields.CharField(max_length=16)),
                ("by_id", fields.BigIntField()),
                ("note", fields.CharField(default="", db_default="", max_length=255)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "verifications",
                "app": "core",
                "unique_together": (("group_id", "member_id", "tier"),),
                "pk_attr": "id",
                "table_description": "Whose name or qualification somebody of the staff has checked: who, when, by what.",
            },
            bases=["Model"],
        ),
    ]
