"""Two databases, spoken to in one way: `sqlite` and `asyncpg` (PostgreSQL).

Each is a package with the same four parts: `client` (what tortoise-orm sees), `engine` (what the hot path sees), `units` (how
a unit of work is carried out in one go) and `failures` (the driver's errors in our words). Tortoise imports a backend by its
dotted path and looks for the words `sqlite` and `asyncpg` in it, so the packages are named after the drivers.

They exist because tortoise's own backends lose data when a task is cancelled (docs/decisions; tests/storage/test_traps_*.py).
"""
