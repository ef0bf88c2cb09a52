from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0002_outbox_in_turn")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Dialogues",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("member_id", fields.BigIntField()),
                ("group_id", fields.BigIntField()),
                ("step", fields.CharField(max_length=16)),
                ("answers", fields.TextField(unique=False)),
                ("seen", fields.BigIntField()),
                ("version", fields.BigIntField(default=1)),
                ("at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "dialogues",
                "app": "core",
                "unique_together": (("member_id", "group_id"),),
                "pk_attr": "id",
                "table_description": "Where somebody is in setting up a group. Nothing of it counts before it is saved.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="MovedChats",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("platform", fields.CharField(max_length=32)),
                ("old", fields.CharField(max_length=128)),
                ("new", fields.CharField(max_length=128)),
            ],
            options={
                "table": "moved_chats",
                "app": "core",
                "unique_together": (("platform", "old"),),
                "pk_attr": "id",
                "table_description": "Chats that the platform calls by another id now.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Questions",
            fields=[
                ("token", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32)),
                ("group_id", fields.BigIntField(db_index=True)),
                ("actor_id", fields.BigIntField(null=True)),
                ("step", fields.CharField(max_length=16)),
                ("answer", fields.CharField(default="", max_length=128)),
                ("version", fields.BigIntField()),
                ("once", fields.IntField(default=0)),
                ("used", fields.IntField(default=0)),
                ("expires_at", fields.BigIntField(db_index=True)),
            ],
            options={
                "table": "questions",
                "app": "core",
                "pk_attr": "token",
                "table_description": "What a button means that belongs to a dialogue and to no order.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Groups",
            name="preset",
            field=fields.CharField(default="", db_default="", max_length=16),
        ),
        ops.AddField(
            model_name="Groups",
            name="standing",
            field=fields.CharField(default="", db_default="", max_length=8),
        ),
        ops.AddField(
            model_name="Members",
            name="blocked",
            field=fields.IntField(default=0, db_default=0),
        ),
    ]
