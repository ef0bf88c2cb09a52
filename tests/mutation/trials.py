"""All the trials, as many at a time as there are cores."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from tests.mutation.mutants import Mutant
from tests.mutation.reach import Reach
from tests.mutation.trial import ROOT, Fault, Verdict, begin

FIRST: Final = 12
"""So many tests that found a fault in the file before are asked before all others."""


class _Running(NamedTuple):
    mutant: Mutant
    reading: int
    source: bytes


class Trials:
    """What came of the faults so far."""

    def __init__(self, reach: Reach) -> None:
        self.ends: Final[dict[str, Counter[str]]] = defaultdict(Counter)
        """File → how many of its faults ended how."""
        self.survivors: Final[list[tuple[Mutant, bytes]]] = []
        """The faults that no test found, with the file as it is."""
        self._reach: Final = reach
        self._killers: Final[dict[str, Counter[str]]] = defaultdict(Counter)
        self._running: Final[dict[int, _Running]] = {}

    def run(self, faults: Sequence[Mutant]) -> Iterator[tuple[Verdict, Mutant, bytes]]:
        """Try them all; the verdicts as they come, with the fault and the file as it is."""
        waiting = iter(faults)
        for mutant in waiting:
            self._begin(mutant)
            if len(self._running) == (os.cpu_count() or 1):
                yield self._end()
        while self._running:
            yield self._end()

    def _begin(self, mutant: Mutant) -> None:
        source = (ROOT / mutant.path).read_bytes()
        order = self._order(mutant)
        seconds = 20 + 4 * sum(self._reach.seconds[test] for test in order)
        fault = Fault(_module(mutant.path), str(ROOT / mutant.path), mutant.source(source))
        child, reading = begin(fault, order, seconds)
        self._running[child] = _Running(mutant, reading, source)

    def _order(self, mutant: Mutant) -> list[str]:
        tests = self._reach.tests(mutant.path, mutant.line)
        known = [test for test, _ in self._killers[mutant.path].most_common(FIRST) if test in tests]
        return list(dict.fromkeys([*known, *tests]))

    def _end(self) -> tuple[Verdict, Mutant, bytes]:
        child = 0
        while child not in self._running:
            child, _ = os.wait()
        mutant, reading, source = self._running.pop(child)
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read()
        verdict = msgspec.json.decode(answer, type=Verdict) if answer else Verdict("late")
        self.ends[mutant.path][verdict.end] += 1
        if verdict.end == "survived":
            self.survivors.append((mutant, source))
        elif verdict.by:
            self._killers[mutant.path][verdict.by] += 1
        return verdict, mutant, source


def _module(path: str) -> str:
    return path.removeprefix("core/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
