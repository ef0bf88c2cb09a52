"""How people stand in a group, put together: what answers which words and buttons, and what is done again and again."""

from typing import Final

from jiedan.host import back_channels, care, deputies, monthly, silence, statements, titles
from jiedan.host.activity import FLUSHED, Activity
from jiedan.host.back_channels import BackChannels
from jiedan.host.care import Care
from jiedan.host.deeds import Deeds
from jiedan.host.deputies import Deputies
from jiedan.host.desk import Desk
from jiedan.host.monthly import Monthly
from jiedan.host.rounds import Round
from jiedan.host.silence import Silences
from jiedan.host.statements import Statements
from jiedan.host.titles import Titles


class Standings:
    """All of them."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        self.activity: Final = Activity(desk)
        silences, caring = Silences(desk, self.activity), Care(desk, self.activity)
        back, said = BackChannels(desk), Statements(desk, deeds)
        self.desks: Final = (
            (deputies.VERBS, Deputies(desk)),
            (titles.VERBS, Titles(desk)),
            (silence.VERBS, silences),
            (care.VERBS, caring),
            (back_channels.VERBS, back),
            (statements.VERBS, said),
        )
        self.steps: Final = ((silence.STEPS, silences), (back_channels.STEPS, back), (statements.STEPS, said))
        self.rounds: Final = (
            Round("activity", FLUSHED, self.activity.flush, everywhere=True),
            Round("silence", silence.EVERY, silences.look),
            Round("monthly", monthly.EVERY, Monthly(desk, silences, caring).tell),
        )
