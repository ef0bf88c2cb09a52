"""Branch coverage of orders, ledger and disputes by the quick pure tests: `make coverage`. Names every line and branch that no test comes
by, and exits with 1 unless there is none.

    python -m tests.mutation.branches
"""

import sys
from typing import Final

import pytest
from coverage import Coverage

from tests.mutation.reach import HEART, SLOW, TESTS
from tests.mutation.trial import ROOT, prepare

OPTIONS: Final = (
    "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:jiedan", "-p", "no:xdist", "--splits", "4000",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
NOT_RUN: Final = (r"if TYPE_CHECKING:", r"\.\.\.$")
"""What is never run, and never meant to be."""


def main() -> int:
    """Run the tests, print what they do not come by. 0: nothing."""
    heart = [folder for folder in HEART if (ROOT / folder).exists()]
    cover = Coverage(data_file=None, branch=True, source=[str(ROOT / folder) for folder in heart], config_file=False)
    for line in NOT_RUN:
        cover.exclude(line)
    prepare()
    cover.start()
    folders = [str(ROOT / folder) for folder in TESTS if (ROOT / folder).exists()]
    code = pytest.main([*OPTIONS, *(f"--ignore={ROOT / file}" for file in SLOW), *folders])
    cover.stop()
    if code is not pytest.ExitCode.OK:
        return int(code)
    share = cover.report(show_missing=True, skip_covered=True)
    print(f"Branch coverage of {', '.join(heart)}: {share:.2f} %")
    return 0 if share == 100 else 1


if __name__ == "__main__":
    sys.exit(main())
