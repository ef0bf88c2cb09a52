"""Which test comes by which line, and how long it takes: measured once, before any fault is planted."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import Final

import msgspec
import pytest
from coverage import Coverage

from tests.mutation.trial import ARGUMENTS, ROOT, Listener, load, loaded, name_of, prepare

HEART: Final = ("core/jiedan/orders", "core/jiedan/ledger", "core/jiedan/disputes")
"""What faults are planted into, as far as it is there."""
TESTS: Final = (
    "tests/core/orders", "tests/core/ledger", "tests/core/disputes", "tests/core/members", "tests/core/rules", "tests/core/reports",
    "tests/core/texts", "tests/habits/test_process_drawing.py", "tests/habits/test_process_habits.py",
    "tests/habits/test_process_page.py",
)  # fmt: skip
"""Folders of the pure tests that are about the heart and quick; those that are there are run."""
SLOW: Final = ("tests/core/orders/test_all_paths.py",)
"""What says the same as its neighbours at such length that a fault would cost minutes."""


class Reach(msgspec.Struct, frozen=True):
    """Everything that is known of the tests while nothing is wrong."""

    lines: dict[str, dict[int, list[str]]]
    """File → line → the tests that come by it."""
    seconds: dict[str, float]
    modules: list[str]
    """What others' modules the tests load."""

    def tests(self, path: str, line: int) -> list[str]:
        """Those that come by this line, the quickest first. For what is done while the module is loaded, all that there are, those first
        that come by the module: a table is read by whoever likes.
        """
        of_file = self.lines.get(path, {})
        near = of_file.get(line)
        by_file = {test for tests in of_file.values() for test in tests}
        return sorted(near or self.seconds, key=lambda test: (test not in by_file, self.seconds[test]))


def measured() -> Reach:
    """Run all the tests once, in a process of its own. Raises RuntimeError where one fails."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            answer = msgspec.json.encode(_measure())
        except BaseException as fault:  # noqa: BLE001 - it is told to the process that waits
            answer = msgspec.json.encode(repr(fault))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    try:
        reach = msgspec.json.decode(answer, type=Reach)
    except msgspec.ValidationError:
        raise RuntimeError(f"the tests do not pass as they are: {answer.decode()}") from None
    load(reach.modules)
    return reach


def _measure() -> Reach:
    cover = Coverage(data_file=None, branch=False, source=[str(ROOT / "core" / "jiedan")], config_file=False)
    cover.start()
    prepare()
    listener = _Contexts(cover)
    folders = [str(ROOT / folder) for folder in TESTS if (ROOT / folder).exists()]
    slow = [f"--ignore={ROOT / file}" for file in SLOW]
    code = pytest.main([*ARGUMENTS, *slow, *folders], plugins=[listener])
    cover.stop()
    if code is not pytest.ExitCode.OK:
        raise RuntimeError(listener.failed or str(code))
    data = cover.get_data()
    lines = {
        str(Path(file).relative_to(ROOT)): {
            line: kept for line, tests in data.contexts_by_lineno(file).items() if (kept := sorted(filter(None, tests)))
        }
        for file in data.measured_files()
    }
    return Reach(lines, listener.seconds, loaded())


class _Contexts(Listener):
    """Tells the measuring which test is on."""

    def __init__(self, cover: Coverage) -> None:
        super().__init__()
        self._cover: Final = cover

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """From the setting up of a test to its taking down."""
        self._cover.switch_context(name_of(item.nodeid))
        answer = yield
        self._cover.switch_context("")
        return answer
