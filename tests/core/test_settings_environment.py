"""The environment stands above settings.toml, and a misspelt variable is never silently nothing."""

from pathlib import Path

import pytest

from jiedan.errors import Fault
from jiedan.settings import load


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A settings.toml that says something."""
    path = tmp_path / "settings.toml"
    path.write_text(
        '[group]\nzone = "Europe/London"\nrevisions = 4\n[adapters.web]\nport = 8080\nhost = "::1"\n', encoding="utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("name", "value", "where", "read"),
    [
        ("JIEDAN_GROUP__ZONE", "Asia/Tokyo", ("group", "zone"), "Asia/Tokyo"),
        ("JIEDAN_GROUP__REVISIONS", "7", ("group", "revisions"), 7),
        ("JIEDAN_GROUP__SCREENED", "true", ("group", "screened"), True),
        ("JIEDAN_GROUP__QUIET_HOURS", "", ("group", "quiet"), None),
        ("JIEDAN_GROUP__LEVELS__EXPERT_FROM", "30.5", ("group", "levels", "expert_from_halves"), 61),
        ("JIEDAN_GROUP__COMMISSION", '[{"above": "0", "percent": "1.5"}]', ("group", "tiers"), ((0, 150),)),
        ("JIEDAN_DATABASE__URL", "sqlite://:memory:", ("database", "url"), "sqlite://:memory:"),
        ("JIEDAN_ADAPTERS__ENABLED", "web, irc", ("adapters", "enabled"), ("web", "irc")),
        ("JIEDAN_ADAPTERS__ENABLED", '["web", "irc"]', ("adapters", "enabled"), ("web", "irc")),
        ("JIEDAN_PLUGINS__ENABLED", "", ("plugins", "enabled"), ()),
    ],
)
def test_a_variable_stands_above_the_file(
    *, path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, where: tuple[str, ...], read: object
) -> None:
    """One key changes; all others stay as the file has them."""
    monkeypatch.setenv(name, value)
    settings = load(path)
    found: object = settings
    for step in where:
        found = getattr(found, step)

    assert found == read
    assert settings.group.revisions == (7 if name.endswith("REVISIONS") else 4)


def test_a_variable_reaches_into_the_table_of_an_adapter(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The port of the environment, the host of the file."""
    monkeypatch.setenv("JIEDAN_ADAPTERS__WEB__PORT", "8090")

    assert load(path).adapters.tables == {"web": {"port": "8090", "host": "::1"}}


@pytest.mark.parametrize(
    ("name", "value", "problem", "remedy"),
    [
        ("JIEDAN_GRUOP__ZONE", "UTC", "JIEDAN_GRUOP__ZONE sets nothing", "Did you mean JIEDAN_GROUP__ZONE?"),
        ("JIEDAN_GROUP__ZOEN", "UTC", "JIEDAN_GROUP__ZOEN sets nothing", "Did you mean JIEDAN_GROUP__ZONE?"),
        ("JIEDAN_DATABASE_URL", "sqlite://:memory:", "JIEDAN_DATABASE_URL sets nothing", "Did you mean JIEDAN_DATABASE__URL?"),
        ("JIEDAN_GROUP__ZONE", "Paris", "JIEDAN_GROUP__ZONE = Paris is no time zone", "JIEDAN_GROUP__ZONE=Europe/Paris?"),
        ("JIEDAN_GROUP__REVISIONS", "two", "JIEDAN_GROUP__REVISIONS = two is not a whole number.", "JIEDAN_GROUP__REVISIONS=2"),
        ("JIEDAN_GROUP__REVISIONS", "", "JIEDAN_GROUP__REVISIONS =  is not a whole number.", "JIEDAN_GROUP__REVISIONS=2"),
        ("JIEDAN_GROUP__COMMISSION", "[{", "JIEDAN_GROUP__COMMISSION cannot be understood", "written as JSON"),
        ("JIEDAN_GROUP", "5", "JIEDAN_GROUP = 5 is not a table of keys and values.", ""),
        (
            "JIEDAN_DATABASE__URL",
            "mysql://ann:hunter2@db/x",
            "JIEDAN_DATABASE__URL = … is no address",
            "sqlite:///data/jiedan.db",
        ),
    ],
)
def test_a_mistake_in_the_environment_is_told_with_its_variable(
    *, path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str, remedy: str
) -> None:
    """The operator sees where it stands and how to write it there."""
    monkeypatch.setenv(name, value)
    with pytest.raises(Fault) as told:
        load(path)

    assert problem in told.value.problem
    assert remedy in told.value.remedy
    assert "hunter2" not in str(told.value)


def test_variables_of_our_own_that_are_no_settings_are_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JIEDAN_DEBUG and JIEDAN_CRASH_AT are for people who look for a fault."""
    monkeypatch.setenv("JIEDAN_DEBUG", "1")
    monkeypatch.setenv("JIEDAN_CRASH_AT", "")

    assert load(path).group.revisions == 4
