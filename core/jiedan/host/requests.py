"""What an inbound event can ask for, as `dispatch` recognises it."""

from dataclasses import dataclass

from jiedan.host.listeners import ForPlugin
from jiedan.messages.grammar import Command, Unnamed


@dataclass(frozen=True, slots=True)
class Press:
    """A button was pressed."""

    token: str


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody posts a need in free text. `posted`: behind the command 发单."""

    text: str
    posted: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """Somebody whom we asked something says something."""

    text: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody came to the group, or (`left`) left it."""

    left: bool


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """The bot's own place in the chat has changed, or (`moved`) the chat's id."""

    moved: bool


@dataclass(frozen=True, slots=True)
class Knock:
    """Somebody asks to be let into the group."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody answers a message of ours in the group with nothing but files: a slip, perhaps."""


@dataclass(frozen=True, slots=True)
class Riddle:
    """Somebody said something to the bot alone that it does not understand."""


Request = Command | Press | Post | Reply | ForPlugin | Arrival | OwnPlace | Knock | Shown | Riddle | Unnamed
