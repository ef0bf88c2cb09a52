"""What the crash suite compares is everything."""

from tortoise import Model

from jiedan.storage import models
from tests.crash.books import BOOKS


def test_every_table_is_compared() -> None:
    """A table that is missing could lose rows in every kill, and nobody would see it."""
    kept = [kind for kind in vars(models).values() if isinstance(kind, type) and issubclass(kind, Model) and kind is not Model]

    assert set(BOOKS) == {kind._meta.db_table for kind in kept}
