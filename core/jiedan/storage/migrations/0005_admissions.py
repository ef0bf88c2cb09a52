from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0004_room")]

    initial = False

    operations = [
        ops.CreateModel(
            name="JoinRequests",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("uid", fields.CharField(max_length=128)),
                ("name", fields.CharField(max_length=128)),
                ("source", fields.CharField(default="", max_length=64)),
                ("status", fields.CharField(max_length=12)),
                ("decided_by", fields.BigIntField(null=True)),
                ("version", fields.BigIntField(default=1)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "join_requests",
                "app": "core",
                "unique_together": (("group_id", "uid"),),
                "pk_attr": "id",
                "table_description": "Who asked to be let into a group, and what became of it. Somebody who asks again has the same row, in its next version.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Memberships",
            name="source",
            field=fields.CharField(default="", db_default="", max_length=64),
        ),
    ]
