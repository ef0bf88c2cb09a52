"""Who may speak when, without any platform: only times and numbers."""

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jiedan.adapter import Limits
from jiedan.host.pace import BACKWARDS, MINUTE, SECOND, Pace, Place

TELEGRAM = Limits(spacing=1.0, minute=20, account="bot", second=30)
START = 1_000_000 * SECOND


def place(chat: str, limits: Limits = TELEGRAM) -> Place:
    """A chat of a platform."""
    return Place("stage", chat, limits)


def say(pace: Pace, where: Place, at: int) -> None:
    """One message, answered in the moment in which it is sent."""
    pace.begin(where, at)
    pace.end(where, at)


def most_within(times: Sequence[int], span: int) -> int:
    """The most of these times that lie in any window of this length."""
    ordered = sorted(times)
    return max(
        (sum(start <= time < start + span for time in ordered[at : at + 100]) for at, start in enumerate(ordered)), default=0
    )


def test_a_chat_rests_for_its_spacing_and_another_does_not() -> None:
    """One second a chat."""
    pace = Pace()
    say(pace, place("a"), START)

    assert pace.free_at(place("a"), START) == START + SECOND
    assert pace.free_at(place("b"), START) == START


def test_the_twenty_first_message_waits_until_the_first_is_a_minute_old() -> None:
    """A sliding window, not a bucket that is filled up again at the full minute."""
    pace = Pace()
    for second in range(20):
        say(pace, place("a"), START + second * SECOND)

    assert pace.free_at(place("a"), START + 20 * SECOND) == START + MINUTE
    say(pace, place("a"), START + MINUTE)
    assert pace.free_at(place("a"), START + MINUTE) == START + MINUTE + SECOND


def test_edits_of_cards_leave_the_last_quarter_of_the_minute_to_words() -> None:
    """Fifteen of twenty: then words may still go, and edits wait until one of the fifteen is a minute old."""
    pace = Pace()
    for second in range(15):
        say(pace, place("a"), START + second * SECOND)

    assert pace.free_at(place("a"), START + 20 * SECOND) == START + 20 * SECOND
    assert pace.free_at(place("a"), START + 20 * SECOND, sparing=True) == START + MINUTE


def test_the_account_speaks_thirty_times_in_any_second() -> None:
    """Over all chats together; the thirty-first waits for the first to be a second old."""
    pace = Pace()
    for chat in range(30):
        say(pace, place(f"c{chat}"), START + chat)

    assert pace.free_at(place("other"), START + 100) == START + SECOND
    assert pace.free_at(place("other", TELEGRAM._replace(account="second bot")), START + 100) == START + 100


def test_chats_of_one_bucket_share_their_bounds() -> None:
    """The topics of one forum."""
    pace, forum = Pace(), TELEGRAM._replace(bucket="forum")
    say(pace, place("topic 1", forum), START)

    assert pace.free_at(place("topic 2", forum), START) == START + SECOND


def test_what_is_under_way_counts_until_it_is_answered_and_from_then_on() -> None:
    """The platform took it in at some moment in between: counting from the answer is never too early."""
    pace = Pace()
    pace.begin(place("a"), START)
    assert pace.free_at(place("a"), START + 5 * SECOND) is None
    pace.end(place("a"), START + 7 * SECOND)

    assert pace.free_at(place("a"), START + 7 * SECOND) == START + 8 * SECOND


def test_what_was_not_sent_after_all_costs_nothing() -> None:
    """An outdated picture takes no turn from anybody."""
    pace = Pace()
    pace.begin(place("a"), START)
    pace.drop(place("a"))

    assert pace.free_at(place("a"), START) == START


def test_a_bucket_that_was_asked_for_silence_keeps_it() -> None:
    """All its chats; the others speak on."""
    pace, forum = Pace(), TELEGRAM._replace(bucket="forum")
    pace.stop(place("topic 1", forum), START + 40 * SECOND)

    assert pace.free_at(place("topic 2", forum), START) == START + 40 * SECOND
    assert pace.free_at(place("a"), START) == START


def test_no_bounds_mean_no_waiting() -> None:
    """The web chat."""
    pace = Pace()
    for _ in range(100):
        say(pace, place("a", Limits()), START)

    assert pace.free_at(place("a", Limits()), START) == START


def test_a_clock_that_is_set_back_does_not_silence_anybody() -> None:
    """An hour back is not an hour of waiting."""
    pace = Pace()
    for second in range(20):
        say(pace, place("a"), START + second * SECOND)
    earlier = START - 60 * MINUTE

    assert pace.free_at(place("a"), earlier) == earlier


def test_somebody_who_asks_with_a_time_of_a_moment_ago_makes_nobody_forget() -> None:
    """A round of turns is judged by the time at which it began, while answers come in."""
    pace = Pace()
    say(pace, place("a"), START)

    assert pace.free_at(place("a"), START - BACKWARDS) == START + SECOND


def test_only_the_last_minute_is_remembered() -> None:
    """A million chats in the course of a year are no million entries."""
    pace = Pace()
    for chat in range(1000):
        say(pace, place(f"c{chat}"), START + chat * SECOND)

    assert max(len(kept) for kept in vars(pace).values() if isinstance(kept, dict)) <= 2 * 60 + 1


LIMITS = st.builds(
    Limits,
    spacing=st.sampled_from([0.0, 0.3, 1.0]),
    minute=st.integers(0, 6),
    account=st.just("bot"),
    second=st.integers(0, 3),
)


@given(
    limits=LIMITS,
    messages=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 90_000_000)), max_size=60),
    travels=st.lists(st.tuples(st.integers(0, 3_000_000), st.integers(0, 3_000_000)), min_size=1, max_size=7),
)
def test_no_window_of_the_platform_ever_holds_too_much(
    limits: Limits, messages: list[tuple[int, int]], travels: list[tuple[int, int]]
) -> None:
    """By the platform's own clock, however long messages and answers travel; and everybody's turn comes."""
    arrived = _travel(limits, messages, travels)

    assert len(arrived) == len(messages)
    for chat in {chat for chat, _ in arrived}:
        times = sorted(time for of, time in arrived if of == chat)
        assert most_within(times, MINUTE) <= (limits.minute or len(times))
        assert all(b - a >= limits.spacing * SECOND for a, b in pairwise(times))
    assert most_within([time for _, time in arrived], SECOND) <= (limits.second or len(arrived))


def _travel(limits: Limits, messages: list[tuple[int, int]], travels: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Send the messages (chat, since when it waits), each as soon as it may; returns (chat, when the platform took it in)."""
    pace, arrived, answers = Pace(), list[tuple[int, int]](), list[tuple[int, int]]()
    waiting, now = sorted(messages, key=lambda message: message[1]), START
    while waiting or answers:
        while answers and answers[0][0] <= now:
            at, chat = heappop(answers)
            pace.end(place(f"c{chat}", limits), at)
        upcoming = [answers[0][0]] if answers else []
        for message in waiting[:]:
            chat, since = message[0], START + message[1]
            free = pace.free_at(place(f"c{chat}", limits), now)
            if since <= now and free == now:
                there, back = travels[len(arrived) % len(travels)]
                pace.begin(place(f"c{chat}", limits), now)
                arrived.append((chat, now + there))
                heappush(answers, (now + there + back, chat))
                waiting.remove(message)
                upcoming.append(now + there + back)
            elif free is not None:
                upcoming.append(max(since, free))
        now = max(now, min(upcoming)) if upcoming else now
    return arrived
