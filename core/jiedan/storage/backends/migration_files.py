"""Tortoise's migration files: planned, applied and written with tortoise's own tools, repaired where they lose something."""

from collections.abc import Sequence
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient, TransactionalDBClient
from tortoise.migrations.executor import MigrationExecutor, PlanStep
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import CreateModel
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.writer import ImportManager, MigrationWriter, _render_call

from jiedan.storage.backends.sqlite.client import SqliteTransaction
from jiedan.storage.backends.sqlite.rebuilding import RebuildingEditor

TABLE = "tortoise_migrations"
"""Where it is recorded what was applied."""


class Migrations(MigrationExecutor):
    """The migrations that the code knows, of several apps: app label → package of its migrations."""

    def __init__(self, client: BaseDBAsyncClient, packages: dict[str, str | None], connection: str) -> None:
        super().__init__(
            client, {label: {"migrations": package, "default_connection": connection} for label, package in packages.items()}
        )
        self.loader.recorder = _Silent(None)

    async def read(self) -> None:
        """Read the files. Raises ValueError when one depends on another that is not there."""
        await self.loader.build_graph()

    def unknown(self, applied: set[MigrationKey]) -> list[str]:
        """Those of our apps that were applied to the database, but have no file."""
        return sorted(
            str(key) for key in applied if key.app_label in self.loader.apps_config and key not in self.loader.graph.nodes
        )

    def lacking(self, applied: set[MigrationKey]) -> list[PlanStep]:
        """What is to be applied, in the order of the dependencies."""
        return self._migration_plan(None, applied, self.loader.graph)

    async def apply(self, steps: Sequence[PlanStep], applied: set[MigrationKey], transaction: TransactionalDBClient) -> None:
        """Apply the steps and record each, all inside the transaction."""
        recorder = MigrationRecorder(transaction)
        await recorder.ensure_schema(self._editor(transaction))
        state: State = await self._project_state(applied)
        for step in steps:
            if not step.migration.atomic:
                raise ValueError(f"{name_of(step)} wants to run outside of a transaction, which cannot be undone")
            await _run(step.migration, state, self._editor(transaction))
            await recorder.record_applied(step.migration.app_label, step.migration.name)

    def _editor(self, transaction: TransactionalDBClient) -> BaseSchemaEditor:
        if isinstance(transaction, SqliteTransaction):
            return RebuildingEditor(transaction)
        editor = self._schema_editor()
        editor.client = transaction
        return editor


async def _run(migration: Migration, state: State, editor: BaseSchemaEditor) -> None:
    """As `migration.apply`, which copies the state of all models before every operation: half of the time that a fresh database takes,
    for tables that did not exist before.
    """
    for operation in migration.operations:
        before = state if isinstance(operation, CreateModel) else state.clone()
        operation.state_forward(migration.app_label, state)
        await operation.database_forward(migration.app_label, before, state, editor)
    state.validate_relations_initialized()


class _Silent(MigrationRecorder):
    """Tortoise's own takes any error for "nothing was applied"; we read the table ourselves."""

    async def applied_migrations(self) -> list[MigrationKey]:
        return []


def name_of(step: PlanStep) -> str:
    """`core.0001_initial`."""
    return f"{step.migration.app_label}.{step.migration.name}"


class Writer(MigrationWriter):
    """Tortoise's writer forgets `generated=False` of a primary key, and then finds a change in it for ever."""

    @classmethod
    def like(cls, found: MigrationWriter, name: str) -> "Writer":
        """One that writes what `found` would, under a name of our choice."""
        return cls(
            name,
            found.app_label,
            found.operations,
            dependencies=found.dependencies,
            initial=found.initial,
            migrations_module=found.migrations_module,
        )

    def _render_field(self, field: Any, imports: ImportManager) -> str:
        path, arguments, named = field.deconstruct()
        if field.pk and field.allows_generated:
            named["generated"] = field.generated
        return _render_call(path, arguments, named, imports)
