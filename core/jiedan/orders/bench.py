"""A dispute about an order: who may do what in it, what tells its rows apart, and what must hold for them.

Up to `terms.small_dispute` one judge takes the case; above it three sit, drawn by `disputes.panel`, and each act of theirs is a vote.
"""

from typing import Final

from jiedan.disputes.case import Vote
from jiedan.disputes.ruling import Ruling, ruling
from jiedan.errors import Refusal
from jiedan.members.member import CLOCK
from jiedan.members.rights import Right, may_judge
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import sums
from jiedan.orders.act import Act, Actor
from jiedan.orders.money_guards import funded, names_a_share
from jiedan.orders.order import Case, Order

MOST_MEDIATIONS: Final = 3
"""How often judges may propose a settlement in one case, so that it comes to an end."""


# Who


def by_panel(order: Order) -> bool:
    """Whether three decide about it: its price is above the small ones, and there were enough of them. It is the price and not what is
    held, which changes when a stage comes in: nobody gets other judges, or pays to get them, in the midst of a dispute.
    """
    return order.price > order.terms.small_dispute and (order.case is None or not order.case.dissolved)


def to_be_taken(order: Order) -> bool:
    """Whether nobody judges alone yet, or the whole panel has still to sit."""
    case = _case(order)
    return not (case.accepted or case.votes) if by_panel(order) else case.judge is None


def responds(order: Order, member: int) -> bool:
    """Whether this is a side that did not open the dispute."""
    return order.case is not None and member in order.parties and member != order.case.opened_by


def is_unheard(order: Order, member: int) -> bool:
    """Whether this is a side that has made no statement in the dispute."""
    return order.case is not None and member in order.parties and not order.case.has_spoken(member)


def judges(order: Order, actor: Actor) -> bool:
    """Whether `actor` is a judge of the dispute: on the panel; else who took it, or as long as nobody has, whoever may take it."""
    case = order.case
    if case is None or not may_judge(actor.roles, actor.rights) or actor.member in (*order.parties, *case.aside):
        return False
    if by_panel(order):
        return actor.member in case.panel
    if case.judge is not None:
        return actor.member == case.judge
    return actor.may(Right.DISPUTES) if case.dissolved else True


def is_asked(order: Order, member: int) -> bool:
    """Whether a proposal waits for this side's answer."""
    proposal = order.proposal
    if proposal is None or member not in order.parties or member == proposal.by:
        return False
    return proposal.kind != "mediate" or member not in _case(order).consents


def withdraws(order: Order, member: int) -> bool:
    """Whether this side may end the dispute: it opened it, or the other side asks for it."""
    if order.case is None or member == CLOCK:
        return False
    asked = order.proposal is not None and order.proposal.kind == "withdraw" and is_asked(order, member)
    return member == order.case.opened_by or asked


def ruled(order: Order, act: Act) -> Ruling | None:
    """What the votes come to with this one; None where it decides nothing yet, or is none."""
    if order.case is None or (act.verb is Verb.AWARD and act.amount is None):
        return None
    return ruling((*order.case.votes, vote(act)))


def vote(act: Act) -> Vote:
    """The act of one of the panel as a vote."""
    to_worker = act.amount if act.verb is Verb.AWARD else None
    return Vote(by=act.actor.member, to_worker=to_worker, until=act.until, reason=act.note.strip(), fault=act.fault, at=act.at)


# What tells the rows apart


def alone(order: Order, act: Act) -> bool:
    """One judge decides."""
    return not by_panel(order)


def together(order: Order, act: Act) -> bool:
    """A panel decides."""
    return by_panel(order)


def gives_some(order: Order, act: Act) -> bool:
    """One judge decides, and gives the worker something (or has not said how much; the guard asks)."""
    return not by_panel(order) and act.amount != 0


def gives_none(order: Order, act: Act) -> bool:
    """One judge decides, and gives everything back."""
    return not by_panel(order) and act.amount == 0


def undecided(order: Order, act: Act) -> bool:
    """A panel decides, and needs another vote after this one."""
    return by_panel(order) and ruled(order, act) is None


def decides_some(order: Order, act: Act) -> bool:
    """This vote decides for the panel that the worker gets something."""
    found = ruled(order, act)
    return by_panel(order) and found is not None and bool(found.to_worker)


def decides_none(order: Order, act: Act) -> bool:
    """This vote decides for the panel that everything goes back."""
    found = ruled(order, act)
    return by_panel(order) and found is not None and found.to_worker == 0


def decides_to_resume(order: Order, act: Act) -> bool:
    """This vote decides for the panel that the work goes on."""
    found = ruled(order, act)
    return by_panel(order) and found is not None and found.to_worker is None


def hears_both(order: Order, act: Act) -> bool:
    """With this statement both sides were heard, before their time was over."""
    case = _case(order)
    return case.heard_at is None and all(case.has_spoken(side) or side == act.actor.member for side in order.parties)


def hears_one(order: Order, act: Act) -> bool:
    """Another statement is still waited for, or the hearing is over and this is one more."""
    return not hears_both(order, act)


def asks_to_withdraw(order: Order, act: Act) -> bool:
    """Nobody has asked to withdraw yet."""
    return order.proposal is None or order.proposal.kind != "withdraw"


def mediated(order: Order, act: Act) -> bool:
    """A judge has proposed a settlement."""
    return order.proposal is not None and order.proposal.kind == "mediate"


def first_consents(order: Order, act: Act) -> bool:
    """A judge has proposed a settlement, and neither side has agreed to it yet."""
    return mediated(order, act) and not _case(order).consents


def consents_to_some(order: Order, act: Act) -> bool:
    """One side has agreed to the settlement; it gives the worker something."""
    return mediated(order, act) and bool(_case(order).consents) and _share(order) > 0


def consents_to_none(order: Order, act: Act) -> bool:
    """One side has agreed to the settlement; it gives everything back."""
    return mediated(order, act) and bool(_case(order).consents) and _share(order) == 0


def somebody_at_fault(order: Order, act: Act) -> bool:
    """A dispute about it was decided against somebody, and that stands."""
    return bool(order.faulted)


# What must hold


def says_or_shows(order: Order, act: Act) -> None:
    """A statement is words or files."""
    if not act.note.strip() and not act.files:
        raise Refusal("say-more-state", number=order.number)


def untaken(order: Order, act: Act) -> None:
    """A case is taken once."""
    if _case(order).judge is not None:
        raise Refusal("case-yours", number=order.number)


def not_seated(order: Order, act: Act) -> None:
    """A seat is accepted once."""
    if act.actor.member in _case(order).accepted:
        raise Refusal("case-yours", number=order.number)


def taken(order: Order, act: Act) -> None:
    """Who judges alone has taken the case before."""
    if not by_panel(order) and _case(order).judge is None:
        raise Refusal("take-first", number=order.number)


def heard(order: Order, act: Act) -> None:
    """Both sides were heard, or their time is over."""
    hear = order.clock("hear")
    if hear is not None and act.at < hear:
        raise Refusal("not-heard-yet", number=order.number)


def not_summed_up(order: Order, act: Act) -> None:
    """The point at issue is put down once."""
    if _case(order).summary is not None:
        raise Refusal("summed-up-already", number=order.number)


def summed_up(order: Order, act: Act) -> None:
    """There is a summary to correct."""
    if _case(order).summary is None:
        raise Refusal("no-summary", number=order.number)


def not_corrected(order: Order, act: Act) -> None:
    """Each side corrects the summary once."""
    if any(said.by == act.actor.member for said in _case(order).corrections):
        raise Refusal("corrected-already", number=order.number)


def mediations_left(order: Order, act: Act) -> None:
    """A judge who has proposed a settlement often enough decides."""
    if _case(order).mediations >= MOST_MEDIATIONS:
        raise Refusal("no-mediations-left", number=order.number, most=MOST_MEDIATIONS)


def names_a_settlement(order: Order, act: Act) -> None:
    """A settlement is proposed with how much the worker gets, and why."""
    if act.amount is None or not act.note.strip():
        raise Refusal("say-more-mediate", number=order.number, most=str(Money(sums.held(order), order.currency)))


def not_voted(order: Order, act: Act) -> None:
    """Each of the panel votes once."""
    if _case(order).has_voted(act.actor.member):
        raise Refusal("voted-already", number=order.number)


def votes_soundly(order: Order, act: Act) -> None:
    """A vote names a share of what is held, or that funded work goes on, and why."""
    if act.verb is Verb.AWARD:
        names_a_share(order, act)
    else:
        funded(order, act)
        if not act.note.strip():
            raise Refusal("say-more-resume", number=order.number)


def delivered(order: Order, act: Act) -> None:
    """There is something to accept, and all the money for it: whoever owes a stage does not end the dispute about it and have the time
    for it anew.
    """
    if not order.deliveries:
        raise Refusal("nothing-delivered", number=order.number)
    if sums.missing(order):
        raise Refusal("accept-pay-first", number=order.number, missing=str(Money(sums.missing(order), order.currency)))


def no_party(order: Order, act: Act) -> None:
    """Nobody decides in their own case."""
    if act.actor.member in order.parties:
        raise Refusal("own-case", number=order.number)


def _case(order: Order) -> Case:
    assert order.case is not None, f"no case in {order.state}"
    return order.case


def _share(order: Order) -> int:
    return 0 if order.proposal is None else order.proposal.to_worker
