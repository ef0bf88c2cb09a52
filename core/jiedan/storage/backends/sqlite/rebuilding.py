"""Changing tables on SQLite, which can only do it by making the table anew: create, copy, drop, rename.

Tortoise's own way loses what belongs to the old table besides its rows: indexes, triggers, unique constraints over several
columns, the counter of AUTOINCREMENT, and (with foreign keys on) every row elsewhere that refers to it. Here all that is kept. It
must run in a `SqliteTransaction` with foreign_keys=False.
"""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from tortoise.migrations.constraints import CheckConstraint
from tortoise.migrations.schema_editor.sqlite import SqliteSchemaEditor

Columns = tuple[str, ...]


class _Belongings(NamedTuple):
    """What belongs to a table besides its rows."""

    indexes: list[tuple[str, str, Columns]]
    """Name, statement and columns of each index that has a statement."""
    triggers: list[str]
    unique: list[Columns]
    """Columns that are unique together, by the table's own definition."""
    counter: int | None


class RebuildingEditor(SqliteSchemaEditor):
    """The schema editor of migrations on SQLite."""

    async def _run_sql(self, sql: str) -> None:
        # Not by splitting at semicolons: a default or a comment may hold one.
        if self.collect_sql:
            await super()._run_sql(sql)
        else:
            await self.client.execute_script(sql)

    async def _remake_table(
        self, model: Any, create_field: Any = None, delete_field: Any = None, alter_fields: Any = None, forget: Columns = ()
    ) -> None:
        """Make the table anew. `forget`: columns that need not be unique together any more."""
        table = model._meta.db_table
        before = await self._belongings(table)
        # Else the last step, giving the table its name, would fail over a view or trigger elsewhere that names it.
        await self.client.execute_script("PRAGMA legacy_alter_table = ON")
        await super()._remake_table(model, create_field, delete_field, alter_fields)
        await self.client.execute_script("PRAGMA legacy_alter_table = OFF")
        altered = [(_column(old), _column(new), old.unique and not new.unique) for old, new in alter_fields or ()]
        renamed = {old: new for old, new, _ in altered}
        dropped = {forget, *((old,) for old, _, loosened in altered if loosened)}
        await self._give_back(model, before, renamed, dropped)

    async def _belongings(self, table: str) -> _Belongings:
        statements = await self._ask("SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL", table)
        own = [index["name"] for index in await self._ask("SELECT name FROM pragma_index_list(?) WHERE origin = 'u'", table)]
        counted = await self._ask("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")
        counters = await self._ask("SELECT seq FROM sqlite_sequence WHERE name = ?", table) if counted else []
        return _Belongings(
            indexes=[
                (row["name"], row["sql"], await self._index_columns(row["name"])) for row in statements if row["type"] == "index"
            ],
            triggers=[row["sql"] for row in statements if row["type"] == "trigger"],
            unique=[await self._index_columns(name) for name in own],
            counter=counters[0]["seq"] if counters else None,
        )

    async def _give_back(self, model: Any, before: _Belongings, renamed: dict[str, str], dropped: Collection[Columns]) -> None:
        table = model._meta.db_table
        now = await self._belongings(table)
        columns = {row["name"] for row in await self._ask("SELECT name FROM pragma_table_info(?)", table)}
        for old in before.unique:
            new = tuple(renamed.get(column, column) for column in old)
            if old not in dropped and new not in now.unique and columns.issuperset(new):
                name = self._generate_index_name("uid", model, list(new))
                before.indexes.append((name, f'CREATE UNIQUE INDEX "{name}" ON "{table}" ({_quoted(new)})', new))
        for name, sql, old in before.indexes:
            new = tuple(renamed.get(column, column) for column in old)
            if columns.issuperset(new) and name not in {index[0] for index in now.indexes}:
                await self._run_sql(_with_new_names(sql, renamed))
        for sql in before.triggers:
            await self._run_sql(_with_new_names(sql, renamed))
        if before.counter is not None:
            await self.client.execute_query("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", [before.counter, table])

    async def remove_constraint(self, model: Any, constraint: Any) -> None:
        """Drop a constraint: one that stands in the table's definition needs the table made anew without it."""
        if not isinstance(constraint, CheckConstraint):
            columns = tuple(self._resolve_fields_to_columns(model, constraint.fields))
            if columns in (await self._belongings(model._meta.db_table)).unique:
                await self._remake_table(model, forget=columns)
                return
        await super().remove_constraint(model, constraint)

    async def _get_unique_constraint_names_from_db(
        self, table_name: str, column_names: list[str], schema: str | None = None
    ) -> list[str]:
        found = await self._ask('SELECT name FROM pragma_index_list(?) WHERE "unique"', table_name)
        return [row["name"] for row in found if await self._index_columns(row["name"]) == tuple(column_names)]

    async def _index_columns(self, name: str) -> Columns:
        # An index on an expression has no name for that part; it stands for no column.
        rows = await self._ask("SELECT name FROM pragma_index_info(?) WHERE name IS NOT NULL ORDER BY seqno", name)
        return tuple(row["name"] for row in rows)

    async def _ask(self, query: str, *values: Any) -> list[dict[str, Any]]:
        return await self.client.execute_query_dict(query, list(values))

    @staticmethod
    def _default_to_sql_literal(value: Any) -> str:
        if isinstance(value, str):
            return "'{}'".format(value.replace("'", "''"))
        literal: str = SqliteSchemaEditor._default_to_sql_literal(value)
        return literal


def _column(field: Any) -> str:
    name: str = field.source_field or field.model_field_name
    return name


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _with_new_names(sql: str, renamed: dict[str, str]) -> str:
    for old, new in renamed.items():
        sql = sql.replace(f'"{old}"', f'"{new}"')
    return sql
