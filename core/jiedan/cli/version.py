"""Which jiedan this is."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version


def version() -> str:
    """The installed version, as `0.1.0`."""
    try:
        return installed_version("jiedan")
    except PackageNotFoundError:
        return "(from its sources, not installed)"
