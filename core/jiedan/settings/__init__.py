"""What the operator may set: settings.toml, and the environment above it.

Every key is a field of a model in `model` or `group`; its docstring is the comment in settings.toml and the line in
docs/reference/settings.md, which `writing` draws.
A value of the environment stands above the file: JIEDAN_ADAPTERS__WEB__PORT=8090 is `port` of
`[adapters.web]`. What cannot be understood is a Fault that names the key, says what stands there and what may.
"""

from jiedan.settings.group import CommissionTier, GroupDefaults, LevelSteps
from jiedan.settings.model import Adapters, Database, Files, Log, Plugins, Settings
from jiedan.settings.reading import load
from jiedan.settings.tables import Secret, refuse_strangers, section

__all__ = [
    "Adapters",
    "CommissionTier",
    "Database",
    "Files",
    "GroupDefaults",
    "LevelSteps",
    "Log",
    "Plugins",
    "Secret",
    "Settings",
    "load",
    "refuse_strangers",
    "section",
]
