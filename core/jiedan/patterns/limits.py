"""From where on something is a pattern. docs/reference/patterns.md explains each number."""

from datetime import timedelta

import msgspec

DAY = timedelta(days=1)


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Shares in per cent."""

    alike: int = 20
    """Two sums are like each other whose difference is at most so much of the larger."""
    reversed_within: timedelta = DAY
    """So close to each other, one payment and its return are enough."""
    switches: int = 3
    switches_within: timedelta = 30 * DAY
    """So many changes of direction are enough without that."""
    ring_within: timedelta = 7 * DAY
    ring_longest: int = 5
    ring_steps: int = 200
    """So far the search for one ring goes before it is given up."""
    tiny: int = 10
    """Of the group's median price."""
    tiny_orders: int = 8
    tiny_within: timedelta = 30 * DAY
    fast: timedelta = timedelta(minutes=10)
    fast_orders: int = 5
    fast_within: timedelta = 30 * DAY
    concentrated: int = 60
    """More than so much of what either of two did was with the other."""
    concentrated_orders: int = 5
    fresh: timedelta = 30 * DAY
    """So long somebody is new."""
    clique_members: int = 3
    clique_most: int = 60
    """More members than this are no clique but a group that begins."""
    clique_orders: int = 5
    clique_inside: int = 80
    split_within: timedelta = 2 * DAY
    split_parts: int = 3
    split_near: int = 60
    """A part that makes use of what lies below a tier's bound is at least so much of it."""
    jumped: int = 2
    """A price so little above a tier's bound lies just above it."""
    jumped_orders: int = 3
    jumped_within: timedelta = 90 * DAY
    setbacks: int = 4
    setbacks_within: timedelta = 90 * DAY
    setbacks_share: int = 33
    """Of what somebody took on, or published, in that time."""
    bad: int = 2
    bad_reviews: int = 3
    bad_within: timedelta = 7 * DAY
    little: int = 3
    """Whoever completed so few orders trades little."""
    bad_share: int = 60
    """Of all reviews that the member got in that time."""
    good: int = 5
    good_reviews: int = 5
    good_within: timedelta = 30 * DAY
    good_share: int = 60
    changes: int = 3
    angry: int = 2
    revised: int = 2
    """So many times sent back is a sign of a dispute to come."""
    signs: int = 2
    """So many different signs make a warning."""
