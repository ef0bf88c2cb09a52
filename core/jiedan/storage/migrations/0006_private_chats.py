from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0005_admissions")]

    initial = False

    operations = [
        ops.CreateModel(
            name="PrivateChats",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("member_id", fields.BigIntField()),
                ("chat", fields.CharField(max_length=128)),
                ("account", fields.CharField(default="", db_default="", max_length=32)),
                ("blocked", fields.IntField(default=0, db_default=0)),
            ],
            options={
                "table": "private_chats",
                "app": "core",
                "unique_together": (("member_id", "chat"),),
                "pk_attr": "id",
                "table_description": "Where people can be told something alone, one row a chat between one of them and one account of ours.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Groups",
            name="account",
            field=fields.CharField(default="", db_default="", max_length=32),
        ),
        ops.RunSQL(
            "INSERT INTO private_chats (member_id, chat, account, blocked)"
            " SELECT id, private_chat, '', blocked FROM members WHERE private_chat IS NOT NULL"
        ),
        ops.RemoveField(model_name="Members", name="blocked"),
        ops.RemoveField(model_name="Members", name="private_chat"),
    ]
