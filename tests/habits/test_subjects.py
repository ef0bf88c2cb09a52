"""Nobody keeps anything of a person that the list of what is kept does not name."""

import importlib
import re
from inspect import getmembers, isclass

from tortoise.models import Model

from jiedan.storage import own_data
from jiedan.storage.database import CORE
from jiedan.storage.subjects import HOLDINGS

NOT_IN_ONES_DATA = {
    "inbox": "keys of events", "outbox": "what we said", "cards": "what we said", "mentions": "what we said", "tokens": "our buttons",
    "questions": "our buttons", "reactions": "what plugins hear of orders", "notes": "what plugins keep", "loose_files": "hashes of copies",
    "absences": "since when somebody is in no group", "link_codes": "ten minutes old at most", "balances": "the sum of the entries",
    "keepsakes": "values and secrets of the installation", "back_channels": "a group's", "invite_pauses": "a group's",
    "blacklist_records": "keyed, of peers", "blacklist_issued": "keyed, for peers",
}  # fmt: skip
"""Table → why nobody is told of it. Of a finding whoever decided it reads what they wrote; whoever is named by it reads nothing."""


def tables() -> dict[str, set[str]]:
    """Table → columns, of every model of the core."""
    found = [
        each for name in CORE.models for _, each in getmembers(importlib.import_module(name), isclass) if issubclass(each, Model)
    ]
    return {each._meta.db_table: set(each._meta.fields_db_projection) for each in found if each is not Model}


def test_every_table_and_column_is_on_the_list_of_what_is_kept() -> None:
    """A table, or a column of one, that storage/subjects.py does not name is found here, and so is a line about what is gone."""
    listed = {each.table: {*each.personal, *each.plain.split()} for each in HOLDINGS}

    assert listed == tables()


def test_no_table_and_no_column_is_on_the_list_twice() -> None:
    """A column is personal or plain."""
    names = [each.table for each in HOLDINGS]

    assert len(names) == len(set(names))
    assert [each.table for each in HOLDINGS if set(each.personal) & set(each.plain.split())] == []


def test_the_age_of_a_table_is_told_by_a_column_of_its_own() -> None:
    """What `jiedan privacy report` reads is there."""
    assert [each.table for each in HOLDINGS if each.clock and each.clock not in tables()[each.table]] == []


def test_whoever_asks_for_their_data_gets_every_table_of_it() -> None:
    """A table with something of a person is in `我的数据`, or it is said here why not."""
    asked = " ".join([*(part.sql for part in own_data.PARTS), own_data._MONEY, own_data._DEEDS, own_data._ORDERS])
    told = {each.table for each in HOLDINGS if re.search(rf"\b(FROM|JOIN) {each.table}\b", asked)}

    assert {each.table for each in HOLDINGS if each.personal} - told == NOT_IN_ONES_DATA.keys()
