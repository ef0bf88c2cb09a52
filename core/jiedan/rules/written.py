"""A written rule: what a group says in a sentence, as data. It stands in a file of a preset, or an owner wrote it.

    on      publish                     what it is asked about
    when    order.price < money(50)     a condition in CEL (`expressions`) over facts (`vocabulary`)
    then    deny                        what comes of it where the condition holds

A rule that owners change is a new version of it; decisions name the version that they rest on.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import msgspec

from jiedan.rules.vocabulary import Topic

LONGEST_NAME: Final = 40
LONGEST_SENTENCE: Final = 300
"""Characters of a sentence that members read."""


class Outcome(StrEnum):
    """What comes of a rule whose condition holds."""

    DENY = "deny"
    """It may not be. With `until`: not before then."""
    ASK = "ask"
    """It waits for a moderator's word."""
    WARN = "warn"
    """The member is told in private which rule it was."""
    DELETE = "delete"
    """The message is deleted."""
    MUTE = "mute"
    """The member may say nothing for `minutes`."""
    STRIKE = "strike"
    POINTS = "points"
    """So many half points more or fewer."""
    TAG = "tag"
    """The decision carries a tag that staff look for."""
    TELL = "tell"
    """Staff are told."""
    REMOVE = "remove"


STOPS: Final = frozenset({Outcome.DENY, Outcome.ASK})
"""What keeps somebody from doing what they asked to do."""


class Severity(StrEnum):
    """How a rule is kept (E07)."""

    RED = "red"
    """A red line: for everybody, always; nobody is exempt."""
    SOFT = "soft"
    """Roles may be exempt from it, and it deletes, mutes, strikes and removes nobody: it says no, warns or tells."""


class Rule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One rule of a group. `name` is short and stays; `version` counts its changes in this group, 0 as it was shipped."""

    name: str
    on: tuple[Topic, ...]
    when: str
    then: tuple[Outcome, ...]
    zh: str
    """The rule as a sentence; `{group.ceiling}` is the value of that fact."""
    en: str
    severity: Severity = Severity.RED
    exempt: tuple[str, ...] = ()
    """Roles to which a soft rule does not apply."""
    until: str = ""
    """CEL: the minute of the day at which what is denied now may be."""
    code: str = ""
    """The refusal in whose words a denial is told (`refused-<code>`); "": in the sentence of the rule."""
    tells: Mapping[str, str] = {}
    """What the words of that refusal need: name → fact."""
    numbers: Mapping[str, int] = {}
    """The rule's own numbers: `numbers.most` in its condition and its sentence."""
    minutes: int = 10
    """How long a mute lasts."""
    half_points: int = 0
    tag: str = ""
    row: str = ""
    """The row of the mission that it comes from."""
    active: bool = True
    version: int = 0

    def sentence(self, language: str) -> str:
        """The sentence in this language; in the other where there is none."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)

    @property
    def stops(self) -> bool:
        """Whether it can keep somebody from something."""
        return any(outcome in STOPS for outcome in self.then)


class Clause(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A rule that the trade itself keeps: a setting of the group, with the sentence that says it. `{value}` is what it is set to."""

    name: str
    setting: str
    """Which: `terms.complaint_window`, `rules.ceiling`."""
    zh: str
    en: str
    value: str = ""
    """What the preset sets it to, as people write it (`24h`, `2`, `yes`); "": as the group has it."""
    row: str = ""

    def sentence(self, language: str) -> str:
        """The sentence in this language."""
        return self.zh if language == "zh" else self.en
