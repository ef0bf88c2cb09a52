"""docs/how-to/telegram.md tells owners what is."""

import re
import tomllib
from dataclasses import MISSING, fields

from jiedan.settings.wording import as_toml
from jiedan_telegram.settings import Settings
from tests.habits.sources import ROOT

PAGE = (ROOT / "docs" / "how-to" / "telegram.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| \S", re.MULTILINE)


def test_every_setting_stands_on_the_page_with_its_default() -> None:
    """A row each, in the order of the code."""
    defaults = {
        each.name: as_toml(each.default if each.default_factory is MISSING else each.default_factory())
        for each in fields(Settings)
    }

    assert dict(ROW.findall(PAGE)) == defaults


def test_what_the_page_tells_to_write_into_the_settings_is_taken() -> None:
    """Each of its examples is TOML, and makes settings of this adapter."""
    tables = [
        tomllib.loads(block)["adapters"]["telegram"]
        for block in re.findall(r"^```toml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    ]
    made = [Settings(**table) for table in tables]

    assert [each.mode for each in made] == ["polling", "polling", "webhook"]
    assert [len(each.bots()) for each in made] == [1, 2, 1]
