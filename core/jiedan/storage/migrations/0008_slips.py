from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0007_parts")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Slips",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("order_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("sha256", fields.CharField(db_index=True, max_length=64)),
                ("name", fields.CharField(default="", db_default="", max_length=128)),
                ("due", fields.BigIntField(default=0, db_default=0)),
                ("currency", fields.CharField(max_length=8)),
                ("at", fields.BigIntField()),
                ("status", fields.CharField(default="waiting", db_index=True, db_default="waiting", max_length=12)),
                ("attempts", fields.IntField(default=0, db_default=0)),
                ("not_before", fields.BigIntField(default=0, db_default=0)),
                ("dhash", fields.CharField(default="", db_default="", max_length=64)),
                ("amount", fields.BigIntField(null=True)),
                ("paid_at", fields.BigIntField(null=True)),
                ("number", fields.CharField(default="", db_index=True, db_default="", max_length=64)),
                ("payee", fields.CharField(default="", db_default="", max_length=64)),
                ("stopped", fields.CharField(default="", db_default="", max_length=32)),
                ("flags", fields.TextField(default="[]", db_default="[]", unique=False)),
                ("read_at", fields.BigIntField(null=True)),
            ],
            options={
                "table": "slips",
                "app": "core",
                "unique_together": (("order_id", "seq", "sha256"),),
                "indexes": [Index(fields=["group_id", "id"])],
                "pk_attr": "id",
                "table_description": "Pictures that were handed in with the report of a payment, and what was read on each. A hint: no money hangs on it.",
            },
            bases=["Model"],
        ),
    ]
