from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0009_reversals")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Decisions",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("topic", fields.CharField(max_length=16)),
                ("rule", fields.CharField(max_length=40)),
                ("version", fields.BigIntField()),
                ("order_id", fields.BigIntField(null=True)),
                ("at", fields.BigIntField()),
                ("body", fields.TextField(unique=False)),
            ],
            options={
                "table": "decisions",
                "app": "core",
                "indexes": [Index(fields=["group_id", "at"]), Index(fields=["group_id", "member_id", "at"])],
                "pk_attr": "id",
                "table_description": "What the rules of a group said about somebody, with the facts that they saw. Nothing is changed afterwards.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="GroupRules",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("name", fields.CharField(max_length=40)),
                ("version", fields.BigIntField()),
                ("body", fields.TextField(unique=False)),
                ("by_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "group_rules",
                "app": "core",
                "unique_together": (("group_id", "name", "version"),),
                "pk_attr": "id",
                "table_description": "What a group changed of its rules, or wrote itself: a row each time; the newest of a name counts.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Talk",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
                ("body", fields.TextField(unique=False)),
            ],
            options={
                "table": "talk",
                "app": "core",
                "indexes": [Index(fields=["group_id", "at"])],
                "pk_attr": "id",
                "table_description": "What was said in groups that keep some days of their talk, so that rules can be tried on it.",
            },
            bases=["Model"],
        ),
    ]
