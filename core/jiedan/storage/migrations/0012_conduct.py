from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0011_applications")]

    initial = False

    operations = [
        ops.CreateModel(
            name="LetDowns",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("order_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("kind", fields.CharField(max_length=8)),
                ("reason", fields.TextField(unique=False)),
                ("excused_by", fields.BigIntField(null=True)),
                ("excuse", fields.TextField(unique=False)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "let_downs",
                "app": "core",
                "unique_together": (("order_id", "seq"),),
                "indexes": [Index(fields=["group_id", "member_id"])],
                "pk_attr": "id",
                "table_description": "Orders that their takers gave back or never confirmed, or their clients never paid: one row a transition.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Overrides",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField(db_index=True)),
                ("member_id", fields.BigIntField()),
                ("kind", fields.CharField(max_length=16)),
                ("subject", fields.CharField(max_length=64)),
                ("by_id", fields.BigIntField()),
                ("reason", fields.TextField(unique=False)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "overrides",
                "app": "core",
                "pk_attr": "id",
                "table_description": "What staff let pass against the rule, and why, for the owner to read.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PointNotes",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("member_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("by_id", fields.BigIntField()),
                ("reason", fields.TextField(unique=False)),
                ("reverses", fields.BigIntField(null=True)),
            ],
            options={
                "table": "point_notes",
                "app": "core",
                "unique_together": (("member_id", "seq"), ("reverses",)),
                "pk_attr": "id",
                "table_description": "What stands beside a line of the points that somebody entered by hand: who, why, and which line it takes back, if one.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Removals",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("key", fields.CharField(max_length=255)),
                ("why", fields.CharField(max_length=300)),
                ("grounds", fields.CharField(max_length=12)),
                ("again", fields.IntField()),
                ("by_id", fields.BigIntField(null=True)),
                ("before", fields.CharField(max_length=16)),
                ("status", fields.CharField(max_length=8)),
                ("due_at", fields.BigIntField()),
                ("version", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "removals",
                "app": "core",
                "unique_together": (("group_id", "key"),),
                "indexes": [Index(fields=["status", "due_at"]), Index(fields=["group_id", "member_id"])],
                "pk_attr": "id",
                "table_description": "Who is to leave a group, and how far that is.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StrikeSteps",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("strike_id", fields.BigIntField()),
                ("step", fields.CharField(max_length=12)),
                ("decision", fields.CharField(max_length=12)),
                ("text", fields.TextField(unique=False)),
                ("by_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "strike_steps",
                "app": "core",
                "unique_together": (("strike_id", "step"),),
                "pk_attr": "id",
                "table_description": "What was said about a strike afterwards: an appeal, a decision, each once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Strikes",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("key", fields.CharField(max_length=255)),
                ("why", fields.CharField(max_length=300)),
                ("rule", fields.CharField(max_length=64)),
                ("rule_version", fields.BigIntField()),
                ("excerpt", fields.TextField(unique=False)),
                ("digest", fields.CharField(max_length=64)),
                ("by_id", fields.BigIntField(null=True)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "strikes",
                "app": "core",
                "unique_together": (("group_id", "key"),),
                "indexes": [Index(fields=["group_id", "member_id"])],
                "pk_attr": "id",
                "table_description": "What members did against the rules. Rows are added, never changed: what becomes of one is in StrikeSteps.",
            },
            bases=["Model"],
        ),
    ]
