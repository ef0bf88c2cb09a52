"""What each situation waits for. That every order on every path has an owner, a deadline and an exit, the walks show."""

from datetime import timedelta

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.order import FINAL, State
from jiedan.orders.stuck import DUTIES, stuck, waits
from tests.core.orders.situations import HALF_AND_HALF, SITUATIONS
from tests.core.orders.trade import DAY, HOLDER, HOUR, OWNER, POSTER, Trade

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
disputed by the taker while working             | unheard   | state    | disputed
disputed, both sides have spoken                | judge     | take_case | disputed
disputed, both sides have spoken, taken by the arbitrator | judge | award | disputed
disputed, the judge has summed up and proposes a settlement | asked | agree | disputed
disputed, the side that did not open it asks to withdraw | unheard | state | disputed
disputed, four days without a judge             | judge     | take_case | settled
disputed about much, the panel is drawn         | judge     | take_case | disputed
disputed about much, another has voted          | judge     | award    | disputed
settled                                         | keeper    | pay_out  | -
cancelled by a judge, nothing for the worker    | keeper    | refund   | -
open, for quotes                                | member    | quote    | expired
open, the taker has quoted                      | poster    | choose   | expired
open, the quote was withdrawn                   | member    | quote    | expired
open, a package                                 | clock     | clock    | expired
claimed, the taker was chosen                   | worker    | confirm  | open
funding, bought                                 | client    | paid     | cancelled
funding, a part came                            | client    | paid     | open
accepted, half is paid                          | client    | paid     | disputed
accepted, the client says that the rest is paid | holder    | received | disputed
settled, paid out                               | -         | -        | -
cancelled before anybody took it                | -         | -        | -
expired                                         | -         | -        | -
"""
"""situation | who | what | where the clock leads"""
BESIDE = """
working, the deposit went to the worker         | worker    | deliver  | disputed, keeper pay_out -
working, more came than the order costs         | worker    | deliver  | disputed, keeper refund -
working, to be handed over                      | worker    | deliver  | disputed, successor take_over disputed
cancelled, half for the worker                  | keeper    | pay_out  | -, keeper refund -
"""
"""The same, and what waits besides."""


@pytest.mark.parametrize("line", WAITS.strip().splitlines(), ids=lambda line: line.partition("|")[0].strip())
def test_each_situation_waits_for_what_the_table_says(line: str) -> None:
    """Written by hand: who has to do what, and what the clock makes of it."""
    name, *expected = (cell.strip() for cell in line.split("|"))
    duty = stuck(SITUATIONS[name]().order)
    found = ["-", "-", "-"] if duty is None else [duty.who, duty.what, duty.exit or "-"]

    assert found == expected


@pytest.mark.parametrize("line", BESIDE.strip().splitlines(), ids=lambda line: line.partition("|")[0].strip())
def test_money_waits_beside_the_work(line: str) -> None:
    """What is owed, reported or to be taken over has its own owner and its own time."""
    name, *expected = (cell.strip() for cell in line.split("|"))
    found = [f"{each.who} {each.what} {each.exit or '-'}" for each in waits(SITUATIONS[name]().order)]

    assert ", ".join(found) == " ".join(expected)


@pytest.mark.parametrize("name", SITUATIONS)
def test_whatever_is_not_over_waits_for_somebody_until_some_time(name: str) -> None:
    """And whatever is over waits at most for money that is to be handed over."""
    order = SITUATIONS[name]().order
    duty = stuck(order)

    assert (duty is not None) or order.state in FINAL
    assert duty is None or (duty.exit is None) == (order.state in FINAL)


def test_every_state_has_its_duties() -> None:
    """But those that are over, in which money alone can wait."""
    assert set(DUTIES) == set(State) - FINAL


def test_work_is_late_from_its_deadline_on_and_ends_a_day_later() -> None:
    """Who waits for it knows both instants."""
    trade = SITUATIONS["working"]()
    duty = stuck(trade.order)

    assert duty is not None and trade.order.due is not None
    assert (duty.until, duty.ends) == (trade.order.due, trade.order.due + DAY)
    assert duty.late(trade.order.due) and not duty.late(trade.order.due - timedelta(seconds=1))


def test_the_waiting_begins_with_the_state_or_with_the_word_of_the_client() -> None:
    """The holder is not answerable for the time before."""
    trade = SITUATIONS["funding"]()
    assert trade.order.since == trade.order.confirmed_at
    trade.waits(HOUR).does(POSTER, Verb.PAID)
    duty = stuck(trade.order)

    assert duty is not None
    assert (duty.who, duty.since) == (Part.HOLDER, trade.now)


def test_money_that_is_owed_waits_for_the_holder_until_it_is_handed_over() -> None:
    """A reminder a day; then nothing waits any more."""
    trade = SITUATIONS["settled"]().waits(3 * DAY)
    duty = stuck(trade.order)

    assert duty is not None and duty.until > trade.now
    assert stuck(trade.does(OWNER, Verb.PAY_OUT).order) is None


def test_a_handover_waits_with_the_payout_that_it_holds_up() -> None:
    """Whoever is asked to take over is waited for since they were asked, until the next reminder of what is owed."""
    trade = SITUATIONS["settled"]().waits(HOUR).does(OWNER, Verb.HAND_OVER, to=HOLDER.member)
    payout, handover = waits(trade.order)

    assert (handover.who, handover.what, handover.exit) == (Part.SUCCESSOR, Verb.TAKE_OVER, None)
    assert (handover.since, handover.until) == (trade.now, payout.until)


def test_a_report_waits_for_the_holder_while_the_work_goes_on() -> None:
    """The worker works on; the holder has two days from the client's word on, whatever the work deadline is."""
    trade = Trade(HALF_AND_HALF).to(S.WORKING).does(POSTER, Verb.PAID)
    work, answer = waits(trade.order)

    assert (work.who, work.what) == (Part.WORKER, Verb.DELIVER)
    assert (answer.who, answer.what, answer.exit) == (Part.HOLDER, Verb.RECEIVED, S.DISPUTED)
    assert (answer.since, answer.ends) == (trade.now, trade.order.clock("unconfirmed"))
