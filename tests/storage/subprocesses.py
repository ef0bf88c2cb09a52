"""What a process that a test starts must know of ours."""

import os
import sys


def surroundings(**more: str) -> dict[str, str]:
    """Our environment, with our import path: the process finds what the test finds."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry), **more}
