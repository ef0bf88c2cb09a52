"""Migrations, in the order of their numbers. Never change one that was released."""
