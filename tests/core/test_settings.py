"""settings.toml: what it means, and what is said when it is wrong."""

import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from pydantic import BaseModel

from jiedan.errors import Fault
from jiedan.ledger.commission import Tiers
from jiedan.members.points import Levels
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.settings import Settings, load
from jiedan.settings.writing import page, shipped, write_first
from tests.habits.sources import ROOT

Reads = Callable[[str], Settings]


@pytest.fixture
def reads(tmp_path: Path) -> Reads:
    """Loads a settings.toml with this text."""

    def read(text: str) -> Settings:
        path = tmp_path / "settings.toml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return read


def complaint(read: Callable[[], object]) -> str:
    """What the operator is told, without the folder of the file."""
    with pytest.raises(Fault) as told:
        read()
    return re.sub(r"/\S*/(?=settings\.toml)", "", str(told.value))


def test_without_a_file_the_defaults_are_those_of_the_core() -> None:
    """Settings and the pure heart agree on every number, so that no default is said twice and differently."""
    group = load(None).group
    terms, rules, levels = Terms(), GroupRules(), Levels()

    assert dict(group.spans) == {name: span for name in group.spans if (span := getattr(terms, name)) is not None}
    assert set(group.spans) == {field.name for field in msgspec.structs.fields(Terms) if field.type is timedelta}
    assert (group.screened, group.revisions, group.extensions) == (terms.screened, terms.revisions, terms.extensions)
    assert group.default_to_worker == terms.default_to_worker
    assert group.tiers == tuple((tier.above, tier.basis_points) for tier in Tiers().tiers)
    assert (group.zone, group.quiet, group.ceiling_minor) == (rules.zone, (rules.quiet_from, rules.quiet_to), rules.ceiling)
    assert group.drafts == rules.drafts
    assert (group.levels.regular_from_halves, group.levels.expert_from_halves) == (levels.regular_from, levels.expert_from)
    assert (group.levels.newcomer_holds, group.levels.regular_holds, group.levels.expert_holds) == (1, 3, 5)


def test_the_shipped_file_is_the_template_of_the_code() -> None:
    """settings.toml in the checkout is what `jiedan run` writes on its first start."""
    assert (ROOT / "settings.toml").read_text(encoding="utf-8") == shipped()


def test_the_reference_page_is_drawn_from_the_code() -> None:
    """docs/reference/settings.md lists every key as it is."""
    assert (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8") == page()


def test_the_shipped_file_says_every_key_and_changes_only_the_quiet_hours() -> None:
    """Loaded, it equals the defaults but for the demo group's missing quiet hours."""
    written = tomllib.loads(shipped())
    read = load(ROOT / "settings.toml")

    assert written.pop("group") | {"quiet_hours": "22:00-08:00"} == _keys(Settings().group)
    assert written == {name: _keys(getattr(Settings(), name)) for name in written}
    assert read.group.quiet is None
    assert read.model_copy(update={"group": read.group.model_copy(update={"quiet_hours": "22:00-08:00"})}) == Settings()


def test_every_key_explains_itself() -> None:
    """A key without words would be a riddle in settings.toml."""
    models: list[type[BaseModel]] = [Settings, *(type(field.default) for field in Settings.model_fields.values())]
    silent = [
        f"{model.__name__}.{name}"
        for model in models
        for name, field in model.model_fields.items()
        if not field.description and not isinstance(field.default, BaseModel)
    ]

    assert silent == []


def test_the_first_start_writes_the_file_once(tmp_path: Path) -> None:
    """What the operator changed is never overwritten."""
    path = tmp_path / "settings.toml"

    assert write_first(path)
    path.write_text("[group]\nrevisions = 9\n", encoding="utf-8")
    assert not write_first(path)
    assert load(path).group.revisions == 9


def test_amounts_shares_points_and_hours_become_whole_numbers(reads: Reads) -> None:
    """The core never sees a decimal text."""
    group = reads("""
        [group]
        ceiling = "88.8"
        quiet_hours = "23:30-07:15"
        commission = [{above = "0", percent = "4.25"}, {above = "1000.50", percent = "0"}]
        default_to_worker_percent = "33.33"
        [group.levels]
        regular_from = "0.5"
        expert_from = "7"
        """).group

    assert group.ceiling_minor == 8880
    assert group.quiet == (23 * 60 + 30, 7 * 60 + 15)
    assert group.tiers == ((0, 425), (100_050, 0))
    assert group.default_to_worker == 3333
    assert (group.levels.regular_from_halves, group.levels.expert_from_halves) == (1, 14)


def test_a_currency_without_cents_takes_the_default_amounts(reads: Reads) -> None:
    """The default ceiling "5000.00" is five thousand yen, not half a million."""
    group = reads('[group]\ncurrency = "JPY"').group

    assert group.ceiling_minor == 5000
    assert group.tiers == ((0, 500), (2000, 300))


def test_empty_texts_mean_no_bound_and_no_quiet_hours(reads: Reads) -> None:
    """Both can be switched off."""
    group = reads('[group]\nceiling = ""\nquiet_hours = ""').group

    assert (group.ceiling_minor, group.quiet) == (None, None)


@pytest.mark.parametrize(
    ("text", "problem", "remedy"),
    [
        ("[group]\nzoen = 'x'", "settings.toml: [group] has no key zoen.", "Did you mean zone?"),
        ("[group.levels]\nregular = '4'", "settings.toml: [group.levels] has no key regular.", "Did you mean regular_from?"),
        ("[gruop]\nzone = 'x'", "settings.toml has a section [gruop], which means nothing.", "Did you mean [group]?"),
        ("zone = 'UTC'", "settings.toml has zone outside of all sections", "zone stands below the line [group]."),
        ("_env_file = 'x'", "settings.toml has _env_file outside of all sections", "The sections are [database], [data], [log],"),
        ("[log]\nxyz = 1", "settings.toml: [log] has no key xyz.", "The keys there are: level, format."),
        ("[group]\nfund_hours = '24'", 'fund_hours = "24" is not a whole number: it stands in quotes.', "fund_hours = 24"),
        ("[group]\nfund_hours = 1.5", "group.fund_hours = 1.5 is not a whole number.", "fund_hours = 24"),
        ("[group]\nfund_hours = true", "group.fund_hours = true is not a whole number.", "fund_hours = 24"),
        ("[group]\nfund_hours = 0", "group.fund_hours = 0 must be at least 1.", "fund_hours = 24"),
        ("[group]\nrevisions = 5000", "group.revisions = 5000 must be at most 1000.", "revisions = 2"),
        ("[group]\nscreened = 'yes'", 'group.screened = "yes" is not true or false', "screened = true"),
        ("[group]\nceiling = 5000.00", "group.ceiling = 5000.0 is not a text in quotes.", 'ceiling = "5000.00"'),
        ("[group]\nceiling = '5,000'", 'ceiling = "5,000" is no amount in CNY', "See the comments"),
        ("[group]\nceiling = '5.005'", 'ceiling = "5.005" is no amount in CNY', "See the comments"),
        ("[group]\nceiling = '-5'", 'ceiling = "-5" is no amount in CNY', "See the comments"),
        ("[group]\nceiling = '0'", "ceiling must be more than 0", "See the comments"),
        ("[group]\nceiling = '１２００'", 'ceiling = "１２００" is no amount in CNY', "See the comments"),
        ("[group]\nceiling = '1e9'", 'ceiling = "1e9" is no amount in CNY', "See the comments"),
        ("[group]\nlanguage = 'fr'", 'group.language = "fr" is not one of "zh", "en".', 'language = "zh"'),
        ("[group]\nzone = 'Asia/Beijing'", "is no time zone that this computer knows.", 'Did you mean zone = "Asia/Shanghai"?'),
        ("[group]\nzone = 'paris'", "is no time zone that this computer knows.", 'Did you mean zone = "Europe/Paris"?'),
        ("[group]\nzone = '../../etc/passwd'", "is no time zone that this computer knows.", "Did you mean zone = "),
        ("[group]\ncurrency = 'RMB'", 'currency = "RMB" is no currency that jiedan knows', 'Did you mean currency = "CNY"?'),
        ("[group]\nquiet_hours = '22-8'", "is no span of the day", 'quiet_hours = "22:00-08:00"'),
        ("[group]\nquiet_hours = '08:00-08:00'", "is no span of the day", 'quiet_hours = "22:00-08:00"'),
        ("[group]\ncommission = 5", "group.commission = 5 is not a list in square brackets.", "commission = [{ above"),
        ("[group]\ncommission = []", "group.commission = [] must not be empty.", "commission = [{ above"),
        ("[group]\ncommission = [{percent = '3'}]", "group.commission[1].above is missing.", 'above = "0.00"'),
        ("[group]\ncommission = [{above = '0', percent = '5%'}]", 'commission[1].percent = "5%" is no share', 'percent = "5"'),
        ("[group]\ncommission = [{above = '0', percent = '101'}]", 'percent = "101" is no share', 'percent = "5"'),
        ("[group]\ncommission = [{above = '1', percent = '5'}]", "commission begin above 0 and rise", "See the comments"),
        ("[group.levels]\nregular_from = '20'", "regular_from must be less than expert_from", "See the comments"),
        ("[group.levels]\nregular_from = '0.3'", 'regular_from = "0.3" is no number of points', 'regular_from = "5"'),
        ("group = 5", "group = 5", ""),
        ("[database]\nurl = 'mysql://host/name'", "is no address of a database that jiedan knows", "sqlite:///data/jiedan.db"),
        ("[data]\nfolder = ''", 'data.folder = "" must not be empty.', 'folder = "data"'),
        ("[adapters]\nenabled = [1]", "adapters.enabled[1] = 1 is not a text in quotes.", 'enabled = ["web"]'),
        ("[adapters]\nweb = 3", "adapters.web = 3 is not a table of keys and values.", "web = {}"),
        ("[group\nzone = 1", "settings.toml is no TOML: ", "A line is key = value"),
        ("[log]\nlevel = “info”", "2 | level = “info”", "Use straight quotes"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_the_way_out(reads: Reads, text: str, problem: str, remedy: str) -> None:
    """The message holds the key, what stands there, what is wanted, and an example or the likeliest meaning."""
    told = complaint(lambda: reads(text))

    assert problem in told
    assert remedy in told


def test_all_mistakes_are_told_at_once(reads: Reads) -> None:
    """Nobody has to start again for every single one."""
    told = complaint(lambda: reads("[group]\nzoen = 1\nrevisions = -1\n[log]\nlevel = 'loud'"))

    assert "no key zoen" in told
    assert "revisions = -1" in told
    assert 'level = "loud"' in told


def test_a_password_is_never_shown(reads: Reads) -> None:
    """Neither in a message, nor in what a log or a traceback would print."""
    settings = reads('[database]\nurl = "postgres://ann:hunter2@db:5432/shop"\n[adapters.irc]\ntoken = "hunter2"')

    assert "hunter2" not in repr(settings) + str(settings) + settings.database.shown
    assert settings.database.shown == "postgres://ann:…@db:5432/shop"
    assert "hunter2" not in complaint(lambda: reads('[database]\nurl = "mysql://ann:hunter2@db/shop"'))
    assert "hunter2" not in complaint(lambda: reads('[database]\nurl = "postgres://ann:hunter2@db/shop'))


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///data/jiedan.db", Path("data/jiedan.db")),
        ("sqlite:////srv/jiedan.db", Path("/srv/jiedan.db")),
        ("sqlite://:memory:", None),
        ("postgres://host/name", None),
    ],
)
def test_the_file_of_a_database_is_known_where_it_has_one(reads: Reads, url: str, file: Path | None) -> None:
    """Folders can be made and locks looked at before it is opened."""
    assert reads(f'[database]\nurl = "{url}"').database.file == file


def test_a_file_that_cannot_be_read_is_told_in_words(tmp_path: Path) -> None:
    """Missing, a folder, not UTF-8: three sentences, no traceback."""
    latin = tmp_path / "latin.toml"
    latin.write_bytes('[group]\ntitle = "Größe"'.encode("latin-1"))

    assert "There is no file" in complaint(lambda: load(tmp_path / "none.toml"))
    assert "cannot be read: Is a directory" in complaint(lambda: load(tmp_path))
    assert "is not UTF-8 text" in complaint(lambda: load(latin))


def test_a_byte_order_mark_of_an_editor_does_no_harm(tmp_path: Path) -> None:
    """Some editors write one."""
    path = tmp_path / "settings.toml"
    path.write_text("\ufeff[group]\nrevisions = 4\n", encoding="utf-8")

    assert load(path).group.revisions == 4


def _keys(model: BaseModel) -> dict[str, object]:
    """A section's defaults as TOML gives them back: lists for tuples."""
    dumped: dict[str, object] = model.model_dump(mode="json")
    return dumped
