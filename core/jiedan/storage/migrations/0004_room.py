from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0003_setup")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Mentions",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("order_id", fields.BigIntField()),
                ("platform", fields.CharField(max_length=32)),
                ("chat", fields.CharField(max_length=128)),
                ("message", fields.CharField(max_length=128)),
                ("at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "mentions",
                "app": "core",
                "unique_together": (("platform", "chat", "message"),),
                "pk_attr": "id",
                "table_description": "Which messages of ours are about which order: who answers one of them means that order.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RoomLines",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("order_id", fields.BigIntField(db_index=True)),
                ("member_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
                ("text", fields.TextField(unique=False)),
                ("files", fields.TextField(unique=False)),
                ("key", fields.CharField(max_length=255)),
                ("hash", fields.CharField(max_length=64)),
            ],
            options={
                "table": "room_lines",
                "app": "core",
                "pk_attr": "id",
                "table_description": "What was said in the rooms of orders, as evidence: lines are added, never changed. `hash` is that of all the rest.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Outbox",
            name="about",
            field=fields.BigIntField(null=True),
        ),
        ops.AlterField(
            model_name="Outbox",
            name="status",
            field=fields.CharField(default="waiting", max_length=16),
        ),
    ]
