"""Trades taken at random: what cannot be walked (prices, rates, long lives) is sampled."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.entry import balances
from jiedan.ledger.plan import PLANS, UP_FRONT
from jiedan.messages.verbs import Verb
from jiedan.money import LARGEST
from jiedan.orders.act import THE_CLOCK, Act
from jiedan.orders.events import Record, body, chained
from jiedan.orders.money_changes import ending
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.terms import Terms
from tests.core.orders.invariants import INVARIANTS, only_clocks_of_the_state_run, somebody_or_the_clock_has_to_act_by_a_time
from tests.core.orders.trade import DAY, NOON, Trade, draft
from tests.core.orders.walk import Path, acts, next_clock, so_far

BEGINS = (State.DRAFT, State.OPEN, State.FUNDING, State.WORKING, State.DELIVERED, State.DELIVERED)
PRICES = st.one_of(st.integers(1, 300_000), st.integers(1, LARGEST))
TIERS = st.lists(st.tuples(st.integers(1, LARGEST), st.integers(0, 10_000)), max_size=4, unique_by=lambda tier: tier[0]).map(
    lambda tiers: Tiers((Tier(above=0, basis_points=500), *(Tier(above=a, basis_points=b) for a, b in sorted(tiers))))
)


@st.composite
def trades(draw: st.DrawFn) -> Path:
    """A trade of any price on any terms that has come some way, and then up to thirty things that really can be done."""
    window = draw(st.timedeltas(min_value=0 * DAY, max_value=DAY))
    price = draw(PRICES)
    plan = PLANS[draw(st.sampled_from(sorted(PLANS)))] if price >= 4 else UP_FRONT  # of less the first stage may be nothing
    terms = Terms(plan=plan, commission=draw(TIERS), default_to_worker=draw(st.integers(0, 10_000)), complaint_window=window)
    path = so_far(Trade(terms, price=price).to(draw(st.sampled_from(BEGINS))))
    chance = draw(st.randoms(use_true_random=False, note_method_calls=False))
    for _ in range(draw(st.integers(1, 30))):
        steps = list(acts(path))
        if not steps:
            break
        path = path.then(*chance.choice(steps))
    return path


def test_random_trades_go_everywhere() -> None:
    """The sample is no decoration: it comes to every end and every state of the work, and some trades are long."""
    states: set[State] = set()
    lengths: list[int] = []

    @given(trades())
    @settings(max_examples=300, deadline=None, database=None, derandomize=True)
    def look(path: Path) -> None:
        states.update(outcome.order.state for outcome in path.outcomes)
        lengths.append(path.length)

    look()

    assert states == set(State) - {State.SCREENING}
    assert len([length for length in lengths if length >= 10]) > 30


@given(trades())
@settings(max_examples=150, deadline=None)
def test_an_order_and_its_records_survive_being_written_down(path: Path) -> None:
    """What is stored as JSON reads back as the same value."""
    assert msgspec.json.decode(msgspec.json.encode(path.order), type=Order) == path.order
    assert [msgspec.json.decode(outcome.body, type=Record) for outcome in path.outcomes] == [o.record for o in path.outcomes]


@given(trades())
@settings(max_examples=150, deadline=None)
def test_the_books_can_be_rebuilt_from_the_entries(path: Path) -> None:
    """Running sums, kept step by step, are what all entries together make; they sum to nothing."""
    running: dict[str, int] = {}
    for outcome in path.outcomes:
        for posting in outcome.postings:
            running[posting.account] = running.get(posting.account, 0) + posting.amount

    assert {name: amount for name, amount in running.items() if amount} == balances(p for o in path.outcomes for p in o.postings)
    assert sum(running.values()) == 0


@given(trades())
@settings(max_examples=150, deadline=None)
def test_what_holds_on_every_path_holds_at_every_price(path: Path) -> None:
    """The invariants of the walk do not depend on the figures."""
    steps = [Path(o.order, o.act.at, path.outcomes[: number + 1], (o,)) for number, o in enumerate(path.outcomes)]
    at_rest = (only_clocks_of_the_state_run, somebody_or_the_clock_has_to_act_by_a_time)  # once the clock took what was due
    always = [invariant for invariant in INVARIANTS if invariant not in at_rest]

    assert [invariant.__name__ for invariant in always for step in steps if not invariant(step)] == []
    assert not path.outcomes or all(invariant(path) for invariant in at_rest)


@given(trades())
@settings(max_examples=60, deadline=None)
def test_a_changed_missing_or_added_record_shows(path: Path) -> None:
    """The last hash of the chain is that of all records as they are, and of no others."""
    bodies = [body(outcome.record) for outcome in path.outcomes]
    touched = [*bodies[:-1], *(text.replace(b'"seq":', b'"seq":1') for text in bodies[-1:])]
    others = [touched, bodies[:-1], bodies[1:], [*bodies, b"{}"]]

    assert chain(bodies) == path.order.head
    assert not bodies or path.order.head not in [chain(other) for other in others]


@given(PRICES, TIERS, st.data())
def test_an_ending_shares_out_exactly_what_was_received(price: int, tiers: Tiers, data: st.DataObject) -> None:
    """For every price, every rate and every split; nobody's part is negative."""
    share = data.draw(st.integers(0, price))
    order = msgspec.structs.replace(draft(price=price, terms=Terms(commission=tiers)), received=price)
    after = msgspec.structs.replace(order, **ending(order, share, Act(verb=Verb.AWARD, actor=THE_CLOCK, at=NOON)))

    assert after.to_worker + after.commission + after.to_client == price
    assert min(after.to_worker, after.commission, after.to_client) >= 0
    assert after.to_worker + after.commission == share


@given(trades())
@settings(max_examples=40, deadline=None)
def test_the_clock_alone_ends_every_trade(path: Path) -> None:
    """From wherever people left it."""
    for _ in range(60):
        if path.order.state in FINAL:
            break
        path = path.then(*next(next_clock(path)))

    assert path.order.state in FINAL


def chain(bodies: list[bytes]) -> str:
    """The head of a chain of these records."""
    head = ""
    for content in bodies:
        head = chained(head, content)
    return head
