from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0006_private_chats")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Outbox",
            name="sent_parts",
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name="Cards",
            name="pinned",
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
