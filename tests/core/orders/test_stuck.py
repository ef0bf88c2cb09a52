"""What each situation waits for. That every order on every path has an owner, a deadline and an exit, the walks show."""

from datetime import timedelta

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.order import FINAL, State
from jiedan.orders.stuck import DUTIES, stuck
from tests.core.orders.situations import SITUATIONS
from tests.core.orders.trade import DAY, HOUR, OWNER, POSTER

S = State

WAITS = """
draft                                           | poster    | confirm  | cancelled
draft, to be published at eight                 | clock     | clock    | open
draft, without a price                          | poster    | amend    | cancelled
screening                                       | moderator | approve  | cancelled
open                                            | member    | claim    | expired
claimed                                         | worker    | confirm  | open
claimed, the taker proposes what counts as done | asked     | agree    | open
claimed, a text is required and there is none   | party     | criteria | open
funding                                         | client    | paid     | open
funding, the client says it is paid             | holder    | received | disputed
working                                         | worker    | deliver  | disputed
delivered                                       | client    | accept   | accepted
delivered, a parcel on its way                  | client    | accept   | accepted
accepted, with a day to complain                | clock     | clock    | settled
disputed by the taker while working             | judge     | award    | disputed
disputed, two days without a judge              | judge     | award    | settled
settled                                         | holder    | pay_out  | -
cancelled by a judge, nothing for the worker    | holder    | refund   | -
settled, paid out                               | -         | -        | -
cancelled before anybody took it                | -         | -        | -
expired                                         | -         | -        | -
"""
"""situation | who | what | where the clock leads"""


@pytest.mark.parametrize("line", WAITS.strip().splitlines(), ids=lambda line: line.partition("|")[0].strip())
def test_each_situation_waits_for_what_the_table_says(line: str) -> None:
    """Written by hand: who has to do what, and what the clock makes of it."""
    name, *expected = (cell.strip() for cell in line.split("|"))
    waits = stuck(SITUATIONS[name]().order)
    found = ["-", "-", "-"] if waits is None else [waits.who, waits.what, waits.exit or "-"]

    assert found == expected


@pytest.mark.parametrize("name", SITUATIONS)
def test_whatever_is_not_over_waits_for_somebody_until_some_time(name: str) -> None:
    """And whatever is over waits at most for money that is to be handed over."""
    order = SITUATIONS[name]().order
    waits = stuck(order)

    assert (waits is not None) or order.state in FINAL
    assert waits is None or (waits.exit is None) == (order.state in FINAL)


def test_every_state_has_its_duties() -> None:
    """But the one about which nothing is left."""
    assert set(DUTIES) == set(State) - {S.EXPIRED}


def test_work_is_late_from_its_deadline_on_and_ends_a_day_later() -> None:
    """Who waits for it knows both instants."""
    trade = SITUATIONS["working"]()
    waits = stuck(trade.order)

    assert waits is not None and trade.order.due is not None
    assert (waits.until, waits.ends) == (trade.order.due, trade.order.due + DAY)
    assert waits.late(trade.order.due) and not waits.late(trade.order.due - timedelta(seconds=1))


def test_the_waiting_begins_with_the_state_or_with_the_word_of_the_client() -> None:
    """The holder is not answerable for the time before."""
    trade = SITUATIONS["funding"]()
    assert trade.order.since == trade.order.confirmed_at
    trade.waits(HOUR).does(POSTER, Verb.PAID)
    waits = stuck(trade.order)

    assert waits is not None
    assert (waits.who, waits.since) == (Part.HOLDER, trade.now)


def test_money_that_is_owed_waits_for_the_holder_until_it_is_handed_over() -> None:
    """A reminder a day; then nothing waits any more."""
    trade = SITUATIONS["settled"]().waits(3 * DAY)
    waits = stuck(trade.order)

    assert waits is not None and waits.until > trade.now
    assert stuck(trade.does(OWNER, Verb.PAY_OUT).order) is None
