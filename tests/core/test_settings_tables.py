"""Tables of adapters and plugins become their own settings types, with messages as good as those of the core."""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from jiedan.errors import Fault
from jiedan.settings import Secret, Settings, load, refuse_strangers, section


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A table inside."""

    name: str
    seats: int = 4


class Irc(msgspec.Struct, frozen=True, kw_only=True):
    """What a platform might let one set."""

    port: int = 6667
    nick: str = "jiedan"
    tls: bool = True
    patience: float = 1.5
    token: Secret = Secret("")
    folder: Path = Path("irc")
    channels: tuple[str, ...] = ()
    rooms: list[Room] = []
    names: dict[str, str] = {}
    prices: dict[str, str] | None = None

    def __post_init__(self) -> None:
        if self.port == 22:
            raise ValueError("port 22 is for something else")


@dataclass(frozen=True)
class Plain:
    """A dataclass does as well."""

    port: int = 8080
    people: dict[str, str] = field(default_factory=dict)


def irc(tmp_path: Path, table: str) -> Irc:
    """The settings that `[adapters.irc]` with these lines makes."""
    path = tmp_path / "settings.toml"
    path.write_text(f"[adapters.irc]\n{table}", encoding="utf-8")
    return section(load(path), "adapters", "irc", Irc)


def test_a_table_fills_its_owners_type(tmp_path: Path) -> None:
    """Numbers, texts, secrets, paths, lists and tables, as deep as they go."""
    read = irc(
        tmp_path,
        'port = 7000\ntoken = "abc"\nfolder = "x/y"\nchannels = ["#a"]\nnames = {a = "b"}\n[[adapters.irc.rooms]]\nname = "r"',
    )

    assert read == Irc(
        port=7000, token=Secret("abc"), folder=Path("x/y"), channels=("#a",), names={"a": "b"}, rooms=[Room(name="r")]
    )


def test_no_table_means_the_defaults() -> None:
    """An adapter works without a line in settings.toml."""
    assert section(Settings(), "adapters", "irc", Irc) == Irc()
    assert section(Settings(), "plugins", "anything", Plain) == Plain()


def test_a_secret_does_not_show_itself(tmp_path: Path) -> None:
    """Only the one who asks for it gets it."""
    read = irc(tmp_path, 'token = "hunter2"')

    assert "hunter2" not in f"{read} {read!r} {read.token}"
    assert read.token.reveal() == "hunter2"


@pytest.mark.parametrize(
    ("table", "problem", "remedy"),
    [
        ("prot = 1", "[adapters.irc] has no key prot.", "Did you mean port?"),
        ("xyz = 1", "[adapters.irc] has no key xyz.", "The keys there are: port, nick,"),
        ("rooms = [{name = 'a', seat = 1}]", "[adapters.irc.rooms[1]] has no key seat.", "Did you mean seats?"),
        ("rooms = [{seats = 1}]", "[adapters.irc.rooms[1]] lacks the key name.", "name = ..."),
        ("port = 'abc'", 'adapters.irc.port = "abc" is not a whole number.', "Write for instance: port = 6667"),
        ("port = 1.5", "adapters.irc.port = 1.5 is not a whole number.", "port = 6667"),
        ("port = true", "adapters.irc.port = true is not a whole number.", "port = 6667"),
        ("port = 22", "[adapters.irc]: port 22 is for something else", "below [adapters.irc]"),
        ("tls = 'maybe'", 'adapters.irc.tls = "maybe" is not true or false.', "tls = true"),
        ("channels = 5", "adapters.irc.channels = 5 is not a list in square brackets.", 'channels = ["..."]'),
        ("channels = [5]", "adapters.irc.channels[1] = 5 is not a text in quotes.", 'channels = ["..."]'),
        ("names = {a = 1}", "adapters.irc.names = { a = 1 }: a value in it is not a text in quotes.", "below [adapters.irc]"),
        ("names = 'x'", 'adapters.irc.names = "x" is not a table of keys and values.', "names = {}"),
        ("token = 5", "adapters.irc.token = … ", "below [adapters.irc]"),
        ("folder = 5", "adapters.irc.folder = 5 is not a text in quotes.", "folder = "),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_is_named_with_the_way_out(tmp_path: Path, table: str, problem: str, remedy: str) -> None:
    """As for the sections of the core."""
    with pytest.raises(Fault) as told:
        irc(tmp_path, table)

    assert problem in told.value.problem
    assert remedy in told.value.remedy


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("PORT", "7000", Irc(port=7000)),
        ("NICK", "7000", Irc(nick="7000")),
        ("TLS", "false", Irc(tls=False)),
        ("PATIENCE", "0.25", Irc(patience=0.25)),
        ("TOKEN", "abc", Irc(token=Secret("abc"))),
        ("CHANNELS", "#a, #b", Irc(channels=("#a", "#b"))),
        ("CHANNELS", '["#a,b"]', Irc(channels=("#a,b",))),
        ("NAMES", '{"a": "b"}', Irc(names={"a": "b"})),
        ("NAMES__A", "b", Irc(names={"a": "b"})),
        ("PRICES", '{"logo": "30"}', Irc(prices={"logo": "30"})),
        ("ROOMS", '[{"name": "r"}]', Irc(rooms=[Room(name="r")])),
    ],
)
def test_the_environment_fills_every_kind_of_field(monkeypatch: pytest.MonkeyPatch, name: str, value: str, read: Irc) -> None:
    """A variable is text; the type says what it means."""
    monkeypatch.setenv(f"JIEDAN_ADAPTERS__IRC__{name}", value)

    assert section(load(None), "adapters", "irc", Irc) == read


@pytest.mark.parametrize(
    ("name", "value", "problem", "remedy"),
    [
        ("PROT", "80", "JIEDAN_ADAPTERS__IRC__PROT sets nothing", "Did you mean JIEDAN_ADAPTERS__IRC__PORT?"),
        ("PORT", "x80", "JIEDAN_ADAPTERS__IRC__PORT = x80 is not a whole number.", "JIEDAN_ADAPTERS__IRC__PORT=6667"),
    ],
)
def test_a_mistake_in_the_environment_is_told_with_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str, remedy: str
) -> None:
    """Nobody looks for it in settings.toml in vain."""
    monkeypatch.setenv(f"JIEDAN_ADAPTERS__IRC__{name}", value)
    with pytest.raises(Fault) as told:
        section(load(None), "adapters", "irc", Irc)

    assert problem in told.value.problem
    assert remedy in told.value.remedy


def test_names_that_are_not_installed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both a name in `enabled` and a table; `*` stands for what there is."""
    monkeypatch.setenv("JIEDAN_ADAPTERS__ENABLED", "wbe")
    with pytest.raises(Fault, match="Did you mean web") as enabled:
        refuse_strangers(load(None), "adapters", ["web", "irc"])
    monkeypatch.setenv("JIEDAN_ADAPTERS__ENABLED", "*")
    refuse_strangers(load(None), "adapters", ["web", "irc"])
    monkeypatch.setenv("JIEDAN_ADAPTERS__FOO__PORT", "5")
    with pytest.raises(Fault, match="Installed are: irc, web") as table:
        refuse_strangers(load(None), "adapters", ["web", "irc"])

    assert enabled.value.problem == 'adapters.enabled names "wbe", which is not installed.'
    assert table.value.problem == '[adapters.foo] is for "foo", which is not installed.'


def test_enabled_chooses_among_the_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """`*` is all by name; a list keeps its order."""
    assert load(None).plugins.chosen(["b", "a"]) == ("a", "b")
    monkeypatch.setenv("JIEDAN_PLUGINS__ENABLED", "b,a")
    assert load(None).plugins.chosen(["a", "b", "c"]) == ("b", "a")
