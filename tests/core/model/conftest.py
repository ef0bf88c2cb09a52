"""How many trades the reference model is held against, and how long each of them is."""

import pytest


@pytest.fixture(scope="session")
def trades(request: pytest.FixtureRequest) -> int:
    """How many trades."""
    return int(request.config.getoption("--trades"))


@pytest.fixture(scope="session")
def operations(request: pytest.FixtureRequest) -> int:
    """How many operations in each."""
    return int(request.config.getoption("--operations"))
