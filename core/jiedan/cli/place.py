"""Where the operator's things lie: the settings file that counts, and the folders that must be there."""

from pathlib import Path
from typing import Final

from jiedan.errors import Fault
from jiedan.settings import Settings, load

NAME: Final = "settings.toml"


def settings_file(named: Path | None) -> Path | None:
    """The file that was named, or settings.toml of the current folder, or None."""
    here = Path(NAME)
    return named or (here if here.exists() else None)


def settings_from(named: Path | None) -> Settings:
    """The settings that count. Raises Fault."""
    return load(settings_file(named))


def expect_database(settings: Settings) -> None:
    """Raises Fault where no jiedan has made a database yet: a command that reads shall not leave an empty one behind."""
    file = settings.database.file
    if file and not file.exists():
        raise Fault(f"There is no database at {file}.", "Call this in the folder in which jiedan runs, or name its --settings.")


def make_folders(settings: Settings) -> None:
    """Make the folders for the data and for an SQLite file. Raises Fault where that is not possible."""
    file = settings.database.file
    for folder in {settings.data.path, *((file.parent,) if file else ())}:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Fault(
                f"The folder {folder} cannot be made: {error.strerror}.",
                "Start jiedan in a folder of yours, or change [data] folder and [database] url in settings.toml.",
            ) from error
