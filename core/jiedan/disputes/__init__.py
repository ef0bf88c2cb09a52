"""Disputes: what is said, who judges, and what comes of it. Pure, and without any knowledge of orders."""
