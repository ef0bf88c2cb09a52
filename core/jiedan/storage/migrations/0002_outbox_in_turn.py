from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    initial = False

    operations = [
        ops.RemoveIndex(
            model_name="Outbox",
            name=None,
            fields=["status", "not_before"],
        ),
        ops.RemoveIndex(
            model_name="Outbox",
            name=None,
            fields=["platform", "chat", "status"],
        ),
        ops.AddField(
            model_name="Outbox",
            name="urgent",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddIndex(
            model_name="Outbox",
            index=Index(fields=["status", "platform", "chat", "id"]),
        ),
    ]
