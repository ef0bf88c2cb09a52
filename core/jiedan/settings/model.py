"""The sections of settings.toml and their keys."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ConfigDict, Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from jiedan.settings.group import GroupDefaults
from jiedan.settings.retention import Retention
from jiedan.settings.section import Section

ENVIRONMENT: Final = "JIEDAN_"
"""What the names of our environment variables begin with; `__` stands between section and key."""
ALL: Final = "*"
"""In a list of names: everything that is installed."""


def _names(value: object) -> object:
    """The environment writes a list as `web,irc` or as JSON."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return tuple(name.strip() for name in value.split(",") if name.strip())


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_names), Field(strict=False)]


class Database(Section):
    """Where the orders are kept. One process at a time may use an SQLite file; jiedan says so when it is in use already."""

    url: str = Field(default="sqlite:///data/jiedan.db", repr=False, examples=["sqlite:///data/jiedan.db"])
    """sqlite:///data/jiedan.db is a file, counted from the folder in which jiedan starts; sqlite:////srv/jiedan.db from the root.
    postgres://user:password@host:5432/database is a PostgreSQL; better set a password in the environment: JIEDAN_DATABASE__URL.
    """

    @field_validator("url")
    @classmethod
    def _is_ours(cls, url: str) -> str:
        if url.partition("://")[0] not in {"sqlite", "postgres", "postgresql"} or not url.partition("://")[2]:
            raise ValueError("is no address of a database that jiedan knows: it begins with sqlite:// or postgres://")
        return url

    @property
    def shown(self) -> str:
        """The address without its password, for people and logs."""
        try:
            password = urlsplit(self.url).password
        except ValueError:
            return f"{self.url.partition('://')[0]}://…"
        return self.url.replace(f":{password}@", ":…@") if password else self.url

    @property
    def file(self) -> Path | None:
        """The file that an SQLite database lives in; None for one in memory and for a server."""
        kind, _, path = self.url.partition("://")
        path = path.partition("?")[0]
        return Path(path.removeprefix("/")) if kind == "sqlite" and path != ":memory:" else None


class Files(Section):
    """What is kept beside the database: pictures and files of orders, and what each adapter needs to remember."""

    folder: str = Field(default="data", min_length=1, examples=["data"])
    """The folder, counted from the one in which jiedan starts. Back it up together with the database."""

    @property
    def path(self) -> Path:
        """The folder as a path."""
        return Path(self.folder)


class Log(Section):
    """What jiedan writes about its own work, to standard error."""

    level: Literal["debug", "info", "warning", "error"] = Field(default="info", examples=["info"])
    """debug, info, warning or error: what is less important is left out."""

    format: Literal["text", "json"] = Field(default="text", examples=["json"])
    """text for people, json (one object a line) for programs."""


class Free(Section):
    """Which of the installed ones to use, and a table for each, which its own settings type checks."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, Any]] = Field(init=False)

    enabled: Names = ()

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """The tables by name only: they may hold passwords."""
        return (("enabled", self.enabled), ("tables", tuple(self.tables)))

    @property
    def tables(self) -> Mapping[str, Mapping[str, Any]]:
        """The tables as written, by name. `section` makes settings of one."""
        return self.__pydantic_extra__

    def chosen(self, installed: Iterable[str]) -> tuple[str, ...]:
        """Those of the installed that are enabled, in the order in which the list names them; `*` is all, by name."""
        return tuple(sorted(installed)) if ALL in self.enabled else self.enabled


class Adapters(Free):
    """The platforms to join. `[adapters.web]` and so on hold the settings of each; its page in the documentation lists them."""

    enabled: Names = Field(default=("web",), examples=[["web"]])
    """Names of installed adapters. ["*"] is all of them."""


class Plugins(Free):
    """What is added to the trade. `[plugins.NAME]` holds the settings of each; its own page lists them."""

    enabled: Names = Field(default=(ALL,), examples=[[ALL]])
    """Names of installed plugins. ["*"] is all of them, [] none."""


class Settings(BaseSettings):
    """All that the operator may set. `load` reads it; made without arguments it is the defaults under the environment."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT, env_nested_delimiter="__", extra="forbid", frozen=True, strict=True, validate_default=False
    )

    database: Database = Database()
    data: Files = Files()
    log: Log = Log()
    group: GroupDefaults = GroupDefaults()
    retention: Retention = Retention()
    adapters: Adapters = Adapters()
    plugins: Plugins = Plugins()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then what `load` found in the file."""
        return env_settings, init_settings
