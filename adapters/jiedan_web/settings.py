"""What the operator may set: `[adapters.web]` in settings.toml, or JIEDAN_ADAPTERS__WEB__PORT=8090 in the environment."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

OWNER = "owner"
"""The id of the person who owns the group."""

POSTER = "minmin"
WORKER = "ajie"
SECOND_WORKER = "xiaoyu"

GROUP = "demo"
"""The platform's id of the one group."""

DEMO_PEOPLE = {OWNER: "群主老周", POSTER: "发单人小敏", WORKER: "接单人阿杰", SECOND_WORKER: "接单人小雨"}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where the page answers and who is in the group when it opens for the first time."""

    host: str = "127.0.0.1"
    """The address to listen on. Anything but loopback lets everybody in who can reach it: this chat has no passwords."""

    port: int = 8080
    """The port to listen on; 0 takes any free one."""

    names: tuple[str, ...] = ()
    """Further host names by which the page may be asked for, as behind a proxy."""

    title: str = ""
    """The group's name; empty for the demo group's name in the reader's language."""

    zone: str = "Asia/Shanghai"
    """By whose wall clock messages are dated: best the group's own zone, so that they fit the deadlines that the bot names."""

    demo: bool = True
    """Whether the group starts with four people and a guide. Otherwise it starts with the owner alone."""

    people: dict[str, str] = field(default_factory=dict)
    """Names by id, over those of the demo group: `people = { owner = "Zhou", minmin = "Minmin" }`. New ids join."""

    def __post_init__(self) -> None:
        """Refuse a zone that this computer does not know. Raises ValueError, which becomes a Fault."""
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError) as unknown:
            raise ValueError(f"zone {self.zone!r} is none that this computer knows; example: Asia/Shanghai") from unknown

    def first_people(self) -> dict[str, str]:
        """Everybody who is in the group from the start, name by id, the owner first."""
        start = DEMO_PEOPLE if self.demo else {OWNER: DEMO_PEOPLE[OWNER]}
        return start | self.people
