"""How much the word of others weighs, and what a group's own entry needs."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.blacklist.category import Category, Severity
from jiedan.blacklist.entry import Appeal, Entry, Status, overdue, stands, waits
from jiedan.blacklist.sharing import Share, Sharing, group_partner, partner, peer_partner
from jiedan.blacklist.trust import Notice, bars, independent, muted
from tests.core.blacklist.issuing import NOW

ENTRY = Entry(
    group=1, member=5, platform="telegram", uid="17", name="cheat", category=Category.FAKE_PAYMENT, reason="x" * 20, salt="ab" * 32,
    code="B2345678", proposed_by=1, proposed_at=NOW,
)  # fmt: skip


def notice(issuer: str, *deciders: int, fresh: bool = True, category: Category = Category.FAKE_PAYMENT) -> Notice:
    """What one issuer says of somebody."""
    return Notice(
        issuer=issuer,
        name=issuer,
        category=category,
        severity=1,
        expires_at=NOW,
        appeal="B",
        deciders=frozenset(deciders),
        fresh=fresh,
    )


@pytest.mark.row("M02")
def test_one_issuer_bars_nobody_however_often_it_speaks() -> None:
    """M02: the same issuer twice, two groups of the same people, and a peer that was not heard of for long, count once or not at all."""
    alone = [notice("peer:north"), notice("peer:north", category=Category.IMPERSONATION)]
    alike = [notice("group:1", 1, 2), notice("group:2", 2, 3)]
    stale = [notice("peer:north"), notice("peer:south", fresh=False)]

    assert [independent(each) for each in (alone, alike, stale)] == [1, 1, 1]
    assert not any(bars(each, restricts=True) for each in (alone, alike, stale))


@pytest.mark.row("M02")
def test_two_independent_issuers_bar_only_where_the_group_wants_it() -> None:
    """M02: advisory until the owner says otherwise."""
    both = [notice("peer:north"), notice("group:2", 3, 4)]

    assert bars(both, restricts=True) and not bars(both, restricts=False)


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_peer_is_muted_by_more_than_one_in_twenty_of_at_least_twenty(made: int, revoked: int) -> None:
    """Exactly 5 % is not more than 5 %."""
    assert muted(made, revoked) == (made >= 20 and revoked / made > 0.05)


@given(
    st.lists(st.tuples(st.sampled_from(["group:1", "peer:a", "peer:b", "group:2"]), st.frozensets(st.integers(1, 4))), max_size=8)
)
def test_who_counts_as_independent_does_not_hang_on_the_order(said: list[tuple[str, frozenset[int]]]) -> None:
    """The same notices in another order bar the same people."""
    found = [notice(issuer, *deciders) for issuer, deciders in said]

    assert independent(found) == independent(reversed(found))
    assert independent(found) <= len({issuer for issuer, _ in said})


def test_nothing_is_shared_until_it_is_asked_for_each_partner_and_category() -> None:
    """By the partner and the category; stopping a partner stops both ways."""
    north, twelve = peer_partner("north"), group_partner(12)
    given = Sharing().also("gives", north, (Category.FAKE_PAYMENT,)).also("takes", twelve, tuple(Category))

    assert Sharing() == Sharing(gives=(), takes=(), restricts=False)
    assert given.gives == (Share(north, Category.FAKE_PAYMENT),) and given.partners("takes") == (twelve,)
    assert given.categories("gives", north) == {Category.FAKE_PAYMENT} and not given.categories("takes", north)
    assert given.without(twelve).without(north) == Sharing()
    assert msgspec.json.decode(msgspec.json.encode(given), type=Sharing) == given
    assert [partner(text) for text in ("12", "North", "群12", "a b", "x", "")] == [twelve, north, None, None, None, None]


def test_an_entry_counts_from_its_confirmation_to_its_end() -> None:
    """Not as a proposal, not past its end, not while an appeal lies too long, not once it ended."""
    standing = msgspec.structs.replace(ENTRY, status=Status.STANDING, confirmed_by=2, expires_at=NOW + timedelta(days=90))
    appealed = msgspec.structs.replace(standing, appeal=Appeal.OPEN, appealed_at=NOW)
    second = timedelta(seconds=1)

    assert waits(ENTRY, NOW + timedelta(days=7) - second) and not waits(ENTRY, NOW + timedelta(days=7))
    assert stands(standing, NOW) and not stands(ENTRY, NOW)
    assert stands(standing, NOW + timedelta(days=90) - second) and not stands(standing, NOW + timedelta(days=90))
    assert stands(appealed, NOW + timedelta(days=14) - second) and overdue(appealed, NOW + timedelta(days=14))
    assert not stands(msgspec.structs.replace(standing, status=Status.LIFTED), NOW)


def test_the_commitment_binds_to_the_evidence_and_tells_nothing_of_it() -> None:
    """Another reason, file, case, category or salt gives another commitment."""
    changes: tuple[dict[str, Any], ...] = (
        {},
        {"reason": "y" * 20},
        {"case": "ab"},
        {"category": Category.IMPERSONATION},
        {"salt": "cd" * 32},
    )
    made = [msgspec.structs.replace(ENTRY, **change).commitment for change in changes]

    assert len(set(made)) == len(changes)
    assert ENTRY.severity is Severity.EVIDENCE and msgspec.structs.replace(ENTRY, case="ab").severity is Severity.CASE
