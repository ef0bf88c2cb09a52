"""What all tests share: real servers, started when the first test asks for them, and how much the long suites do."""

import pytest

from tests.servers import chromium_path, free_port, postgres_server, postgres_url

__all__ = ["chromium_path", "free_port", "postgres_server", "postgres_url"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--kills N` is for tests/crash, `--rounds N` for tests/races/test_claims.py, `--slips N` for tests/slips, `--splits N` for
    test_splits.py, `--trades N --operations N` for tests/core/model: pytest reads options before it looks for tests.
    """
    parser.addoption("--kills", type=int, default=5, metavar="N", help="kills at each named point (default: %(default)s)")
    parser.addoption("--rounds", type=int, default=12, metavar="N", help="rounds of 200 claims at once (default: %(default)s)")
    parser.addoption(
        "--slips",
        type=int,
        default=4,
        metavar="N",
        help="drawn slips that are read, 20 with all torn ones (default: %(default)s)",
    )
    parser.addoption("--splits", type=int, default=1_000_000, metavar="N", help="random splits of money (default: %(default)s)")
    parser.addoption("--trades", type=int, default=500, metavar="N", help="trades told to the model (default: %(default)s)")
    parser.addoption("--operations", type=int, default=50, metavar="N", help="operations in each of them (default: %(default)s)")
