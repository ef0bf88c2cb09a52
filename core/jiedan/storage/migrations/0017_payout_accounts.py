from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("core", "0016_standing")]

    initial = False

    operations = [
        ops.CreateModel(
            name="PayoutAccounts",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("group_id", fields.BigIntField()),
                ("member_id", fields.BigIntField()),
                ("digest", fields.CharField(max_length=32)),
                ("at", fields.BigIntField()),
            ],
            options={
                "table": "payout_accounts",
                "app": "core",
                "unique_together": (("group_id", "member_id", "digest"),),
                "pk_attr": "id",
                "table_description": "On which accounts somebody asked to be paid, as keyed hashes: two can be seen to be the same, none can be read.",
            },
            bases=["Model"],
        ),
    ]
