"""One run of the pure tests in a process of its own, forked from one that has everything loaded that is not ours.

The process that forks must never import jiedan or a test: then each child loads them afresh, with a fault in one module or with none.
Nothing is written to the sources, so that trials go on side by side.
"""

import importlib
import os
import resource
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import Final, NamedTuple

import msgspec
import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
ARGUMENTS: Final = (
    "-q", "-x", "--no-header", "--no-summary", "--tb=no", "-p", "no:cacheprovider", "-p", "no:jiedan", "-p", "no:xdist",
    "-p", "no:terminalreporter", "-W", "ignore::pytest.PytestAssertRewriteWarning", "--splits", "4000",
    "--rootdir", str(ROOT), "-c", str(ROOT / "pyproject.toml"),
)  # fmt: skip
MEMORY: Final = 4 << 30
"""Bytes that a trial may take: a fault that never comes to an end may else fill the machine before its time is over."""
OURS: Final = ("jiedan", "tests", "conftest")


class Fault(NamedTuple):
    """A module, and what stands in its file instead."""

    module: str
    path: str
    source: bytes


class Verdict(msgspec.Struct, frozen=True):
    """How a trial went: `end` is "survived", "killed", "stillborn" (the module cannot be loaded: no test is needed) or "late"."""

    end: str
    by: str = ""
    """The test that failed, without what it was called with."""


class Listener:
    """What pytest tells us: which tests there are, which one failed, how long each took. Brings the tests into our order."""

    def __init__(self, order: Sequence[str] = ()) -> None:
        self.failed = ""
        self.seconds: dict[str, float] = {}
        self._order: Final = {name: at for at, name in enumerate(order)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Only those that are asked for, those first that are likeliest to find the fault."""
        if self._order:
            items[:] = [item for item in items if name_of(item.nodeid) in self._order]
            items.sort(key=lambda item: self._order[name_of(item.nodeid)])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A part of a test is over."""
        name = name_of(report.nodeid)
        self.seconds[name] = self.seconds.get(name, 0.0) + report.duration
        if report.failed and not self.failed:
            self.failed = name

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A file of tests was loaded, or not."""
        if report.failed and not self.failed:
            self.failed = name_of(report.nodeid)


def name_of(nodeid: str) -> str:
    """A test whatever it is called with: `tests/x/test_y.py::test_z`."""
    return nodeid.partition("[")[0]


def begin(fault: Fault, order: Sequence[str], seconds: float) -> tuple[int, int]:
    """Start a trial of these tests, which may take so much of a processor's time. (The process, where its verdict can be read.)"""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    verdict = Verdict("killed", "the end of the process")
    try:
        limit = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        verdict = _tried(fault, order)
    finally:
        os.write(writing, msgspec.json.encode(verdict))
        os._exit(0)


def _tried(fault: Fault, order: Sequence[str]) -> Verdict:
    sys.meta_path.insert(0, _Planted(fault))
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        try:
            importlib.import_module(fault.module)
        except Exception:  # noqa: BLE001 - whatever it raises, it does not load
            return Verdict("stillborn")
        listener = Listener(order)
        files = dict.fromkeys(name.partition("::")[0] for name in order)
        prepare()
        code = pytest.main([*ARGUMENTS, *(str(ROOT / file) for file in files)], plugins=[listener])
    if code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        return Verdict("survived")
    return Verdict("killed", listener.failed)


def prepare() -> None:
    """Hypothesis as it serves here: the same examples each time, and none looked for that is smaller."""
    from hypothesis import HealthCheck, Phase, settings  # noqa: PLC0415

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile(
        "mutation", derandomize=True, database=None, deadline=None, phases=phases, suppress_health_check=list(HealthCheck)
    )
    settings.load_profile("mutation")


def loaded() -> list[str]:
    """The modules of others that are loaded."""
    return sorted(name for name in sys.modules if name.partition(".")[0] not in (*OURS, "__main__", "__mp_main__"))


def load(names: Sequence[str]) -> None:
    """Load these, as far as they can be loaded alone, so that no child has to."""
    for name in names:
        if name not in sys.modules and not name.startswith(("_pytest.", "pytest_")):
            try:
                importlib.import_module(name)
            except Exception:  # noqa: BLE001, S112 - then each child does it
                continue


class _Planted(MetaPathFinder):
    """Finds one module with the fault in it."""

    def __init__(self, fault: Fault) -> None:
        self._fault: Final = fault

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self._fault.module:
            return None
        return spec_from_file_location(fullname, self._fault.path, loader=_Loader(fullname, self._fault.path, self._fault.source))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, source: bytes) -> None:
        super().__init__(name, path)
        self._source: Final = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._source, self.path, "exec", dont_inherit=True)
