from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0008_slips")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Reversals",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("order_id", fields.BigIntField()),
                ("seq", fields.BigIntField()),
                ("by_seq", fields.BigIntField()),
            ],
            options={
                "table": "reversals",
                "app": "core",
                "unique_together": (("order_id", "seq"),),
                "pk_attr": "id",
                "table_description": "Which step of an order was reversed, and by which of its steps. One row a reversed step: the database admits no second.",
            },
            bases=["Model"],
        ),
    ]
