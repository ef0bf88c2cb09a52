"""What a row of the table and a clock of it are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jiedan.messages.verbs import Verb
from jiedan.orders import changes, moves, when
from jiedan.orders.act import Act, Part
from jiedan.orders.order import Order, State
from jiedan.orders.when import Condition

Guard = Callable[[Order, Act], None]
Change = Callable[[Order, Act], changes.Fields]

BOTH: Final = (Part.CLIENT, Part.WORKER)
UNSAID: Final = (Verb.CLOCK,)
"""The verb of the rows that only the clock takes."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A clock to start: at `due(order, now)` the clock takes the transition `fires`.

    One that `runs_on` is not started anew where it runs already: what its duty asks for was to be done before, too.
    """

    fires: str
    due: Callable[[Order, datetime], datetime | None]
    runs_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One row of the table."""

    name: str
    word: str
    """中文, for the drawing."""
    source: tuple[State, ...]
    target: State | None
    """None: it stays where it is."""
    verbs: tuple[Verb, ...]
    by: Part
    when: Condition = when.always
    guards: tuple[Guard, ...] = ()
    change: Change = changes.nothing
    move: moves.Move = moves.no_money
    tells: tuple[Part, ...] = ()
    """Who is told in private what to do next (`told-<name>-<part>`)."""
    public: bool = False
    """Whether the group hears of it in words (`did-<name>`); the card shows it anyway."""
    stops: tuple[str, ...] = ()
    starts: tuple[Timer, ...] = ()
    """Clocks of this row, on top of those of the state that it enters."""
    freezes: bool = False
    """The record keeps the fingerprint of what everybody sees from now on."""
    seals: bool = False
    """The record keeps the hash of the agreement, which this row draws up or signs."""
    keeps_buttons: bool = False
    """What others were offered before still stands: their buttons go on working."""
    between_them: bool = False
    """What is told is for nobody else's eyes: who cannot be reached in private is only called in the group."""
    reads: bool = False
    """The judges of the dispute read all that both sides said, with the files."""
    goes_on: bool = False
    """The clocks of the state that it enters go on with what they had left, where any do; besides them only those of this row start."""

    def to(self, state: State) -> State:
        """Where it leads an order that stands in `state`."""
        return state if self.target is None else self.target
