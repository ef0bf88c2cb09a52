"""What comes of a write that did not touch the rows that it must."""

from jiedan.storage.engine import Write


def miss(write: Write, touched: int) -> Exception:
    """The exception for a write that touched `touched` rows: its `missed`, or RuntimeError when it names none."""
    words = f"{touched} rows instead of {write.touches}: {write.sql}"
    return RuntimeError(words) if write.missed is None else write.missed(words)
