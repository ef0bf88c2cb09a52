from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0015_patterns")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Deputies",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("rights", fields.CharField(max_length=255)),
                ("by_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "deputies",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "pk_attr": "id",
                "table_description": 'Which rights the owner listed for whom. `rights` are names with commas; "" is a list of none.',
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Activity",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("joined_at", fields.BigIntField()),
                ("last_at", fields.BigIntField()),
                ("messages", fields.BigIntField(default=0, db_default=0)),
                ("days", fields.BigIntField(default=0, db_default=0)),
                ("asked_at", fields.BigIntField(null=True)),
                ("look_at", fields.BigIntField(default=0, db_default=0)),
            ],
            options={
                "table": "activity",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "indexes": [Index(fields=["group_id", "last_at"]), Index(fields=["asked_at"])],
                "pk_attr": "id",
                "table_description": "When somebody said something last, and how often. Kept in memory first and written together.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Titles",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("title", fields.CharField(max_length=64)),
                ("by_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "titles",
                "app": "core",
                "unique_together": (("group_id", "member_id"),),
                "pk_attr": "id",
                "table_description": "Honorary titles. They give no right.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="BackChannels",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField(unique=True)),
                ("platform", fields.CharField(max_length=32)),
                ("chat", fields.CharField(max_length=128)),
                ("by_id", fields.BigIntField()),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "back_channels",
                "app": "core",
                "unique_together": (("platform", "chat"),),
                "pk_attr": "id",
                "table_description": "The chat in which those who keep order in a group talk among themselves.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="InvitePauses",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField(unique=True)),
                ("until", fields.BigIntField()),
                ("by_id", fields.BigIntField()),
            ],
            options={
                "table": "invite_pauses",
                "app": "core",
                "pk_attr": "id",
                "table_description": "Until when no links into a group are made.",
            },
            bases=["Model"],
        ),
    ]
