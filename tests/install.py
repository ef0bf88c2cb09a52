"""Install the servers that the tests need and that are not here yet: PostgreSQL, Chromium, a Chinese font.

`python -m tests.install` uses apt on Debian and Ubuntu (as root, or through sudo), Homebrew on macOS, and elsewhere says what
is missing. Where nothing is missing it does nothing.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Final

from tests.servers import ServerMissingError, chromium_program, postgres_programs

WAYS: Final = {
    "PostgreSQL": {"apt": "postgresql", "brew": "postgresql@17"},
    "Chromium": {"apt": "chromium", "brew": "--cask chromium"},
    "a library of Playwright's driver": {"apt": "libatomic1", "brew": ""},
    "a Chinese font": {"apt": "fonts-wqy-microhei", "brew": ""},
}
"""What is needed → the package by which each installer knows it. macOS comes with Chinese fonts."""


def missing() -> list[str]:
    """What is needed and not here, in the words of `WAYS`."""
    needs: dict[str, Callable[[], object]] = {
        "PostgreSQL": postgres_programs, "Chromium": chromium_program, "a library of Playwright's driver": _driver,
        "a Chinese font": _chinese_font,
    }  # fmt: skip
    return [need for need, find in needs.items() if not _found(find)]


def main() -> int:
    """Install what is missing. 0 when all is here afterwards."""
    absent = missing()
    if not absent:
        return 0
    print(f"The tests need {', '.join(absent)}.", flush=True)
    try:
        _install(absent)
    except (OSError, subprocess.CalledProcessError) as failure:
        print(f"That did not work: {failure}", file=sys.stderr)
    absent = missing()
    if absent:
        print(f"Please install by hand: {', '.join(absent)}. Then run the command again.", file=sys.stderr)
    return int(bool(absent))


def _install(absent: list[str]) -> None:
    if platform.system() == "Darwin" and shutil.which("brew"):
        for need in absent:
            if package := WAYS[need]["brew"]:
                _do("brew", "install", *package.split())
    elif shutil.which("apt-get"):
        _apt([WAYS[need]["apt"] for need in absent])


def _apt(packages: list[str]) -> None:
    try:
        _do_as_root("apt-get", "update", "-qq")
    except subprocess.CalledProcessError as failure:
        print(f"Going on with the lists as they are: {failure}", file=sys.stderr)
    if "chromium" in packages and _only_as_a_snap():
        packages.remove("chromium")
        _ubuntu_chromium()
    if packages:
        _do_as_root("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def _only_as_a_snap() -> bool:
    """On Ubuntu apt knows no chromium of its own, only a package that asks snap for it."""
    policy = subprocess.run(["apt-cache", "policy", "chromium"], capture_output=True, text=True, check=False, env=_environment())
    return "Candidate: (none)" in policy.stdout or not policy.stdout.strip() or "snap" in policy.stdout


def _ubuntu_chromium() -> None:
    if shutil.which("snap"):
        _do_as_root("snap", "install", "chromium")
    else:
        print("Ubuntu gives Chromium as a snap, and snap is not on this machine. Chromium or Chrome from another source will do.")


def _do_as_root(*command: str) -> None:
    """Run it as root; sudo asks for a password only where a person can answer."""
    if os.geteuid() == 0:
        _do(*command)
    elif sys.stdin.isatty():
        _do("sudo", "--preserve-env=DEBIAN_FRONTEND", *command)
    else:
        _do("sudo", "--non-interactive", "--preserve-env=DEBIAN_FRONTEND", *command)


def _do(*command: str) -> None:
    print(f"$ {' '.join(command)}", flush=True)
    subprocess.run(command, check=True, env=_environment(), stdin=None if sys.stdin.isatty() else subprocess.DEVNULL)


def _environment() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}


def _driver() -> None:
    """Playwright brings a program of its own, and it asks for one library that a bare system does not have."""
    asked = subprocess.run([sys.executable, "-m", "playwright", "--version"], capture_output=True, check=False)
    if asked.returncode:
        raise ServerMissingError("Playwright's driver does not start")


def _chinese_font() -> None:
    """Pages need a font with Chinese letters. macOS has one; elsewhere fontconfig knows."""
    if platform.system() == "Darwin":
        return
    listed = subprocess.run(["fc-list", ":lang=zh", "family"], capture_output=True, text=True, check=False)
    if not listed.stdout.strip():
        raise ServerMissingError("no font for Chinese")


def _found(find: Callable[[], object]) -> bool:
    try:
        find()
    except (ServerMissingError, FileNotFoundError):
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
