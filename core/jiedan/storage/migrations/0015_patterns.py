from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0014_privacy")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Findings",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("number", fields.BigIntField()),
                ("kind", fields.CharField(max_length=24)),
                ("subject", fields.CharField(max_length=255)),
                ("members", fields.TextField(unique=False)),
                ("orders", fields.TextField(unique=False)),
                ("facts", fields.TextField(unique=False)),
                ("weight", fields.BigIntField(default=0, db_default=0)),
                ("first_at", fields.BigIntField()),
                ("last_at", fields.BigIntField()),
                ("status", fields.CharField(default="open", db_default="open", max_length=12)),
                ("decided_by", fields.BigIntField(null=True)),
                ("reason", fields.TextField(default="", db_default="", unique=False)),
                ("upheld", fields.TextField(default="[]", db_default="[]", unique=False)),
                ("told", fields.BigIntField(default=0, db_default=0)),
                ("version", fields.BigIntField(default=1, db_default=1)),
            ],
            options={
                "table": "findings",
                "app": "core",
                "unique_together": (("group_id", "kind", "subject"), ("group_id", "number")),
                "indexes": [Index(fields=["group_id", "status"])],
                "pk_attr": "id",
                "table_description": "Patterns that were found, and what people decided. One row a kind and subject: found again, it grows.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="FirstSeen",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "first_seen",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "pk_attr": "id",
                "table_description": "Since when somebody is in a group, to the hour: 0 for those who were there before anybody looked.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PatternMarks",
            fields=[
                ("group_id", fields.BigIntField(primary_key=True, unique=True, db_index=True, generated=False)),
                ("looked_at", fields.BigIntField()),
                ("seen", fields.BigIntField(default=0, db_default=0)),
                ("medians", fields.TextField(default="{}", db_default="{}", unique=False)),
            ],
            options={
                "table": "pattern_marks",
                "app": "core",
                "pk_attr": "group_id",
                "table_description": "How far the search for patterns has come in a group: when it looked last, the newest change that it saw, and the median prices.",
            },
            bases=["Model"],
        ),
    ]
