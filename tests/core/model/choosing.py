"""What is told next: mostly what somebody in such a trade would do now, else anything by anybody with odd arguments."""

from copy import deepcopy
from fractions import Fraction
from random import Random
from typing import Any, Final

from tests.core.model.book import DAY, HOUR, MINUTE, Book, No, Rules
from tests.core.model.clock import next_due
from tests.core.model.telling import RIGHTS, WORDS

NOON: Final = 1_795_406_400  # Monday 2026-11-23, noon in Shanghai
BENCH: Final = ("judge", "jia", "yi", "bing", "ding")
MONEY: Final = {"received": 3, "pay_out": 3, "refund": 3, "hand_over": 1, "take_over": 3, "got_it": 2}
ENDED: Final = {**MONEY, "review": 6, "reverse": 2}
COMMON: Final[dict[str, dict[str, int]]] = {
    "draft": {"amend": 3, "confirm": 40, "queue": 2, "criteria": 3, "cancel": 1},
    "screening": {"approve": 16, "decline": 1, "cancel": 1},
    "open": {"claim": 30, "cancel": 1, "criteria": 1, "received": 1, "refund": 2, "hand_over": 1, "take_over": 1},
    "claimed": {
        "confirm": 10, "release": 2, "cancel": 1, "agree": 2, "refuse": 1, "criteria": 2, "received": 3, "refund": 4, "hand_over": 3,
        "take_over": 5,
    },
    "funding": {
        "received": 10, "paid": 5, "release": 1, "cancel": 3, "agree": 4, "refuse": 2, "criteria": 1, "dispute": 2, "refund": 8,
        "hand_over": 3, "take_over": 5,
    },
    "working": {
        **MONEY, "pay_out": 5, "got_it": 5, "report": 5, "extend": 4, "agree": 5, "refuse": 2, "deliver": 8, "ship": 3, "cancel": 4,
        "criteria": 3, "dispute": 3,
        "paid": 3,
    },
    "delivered": {
        "received": 5, "pay_out": 6, "refund": 5, "hand_over": 3, "take_over": 5, "got_it": 4,
        "revise": 4, "accept": 5, "arrived": 4, "cancel": 3, "agree": 3, "refuse": 3, "dispute": 3, "paid": 3,
    },
    "accepted": {**MONEY, "pay_out": 6, "received": 4, "dispute": 2, "paid": 3},
    "disputed": {
        "state": 6, "withdraw": 1, "take_case": 6, "recuse": 1, "summarise": 3, "correct": 2, "mediate": 4, "award": 3, "resume": 2,
        "agree": 6, "refuse": 2, "cancel": 1, "accept": 1, **MONEY,
    },
    "settled": ENDED, "cancelled": ENDED, "expired": MONEY,
}  # fmt: skip
AIMS: Final[dict[str, tuple[str, ...]]] = {
    "": (),
    "money": ("received", "pay_out", "refund", "hand_over", "take_over", "got_it"),
    "parts": ("received", "pay_out", "refund", "deliver", "report"),
    "quarrel": ("dispute", "state", "take_case", "award", "resume"),
    "peace": ("dispute", "state", "take_case", "mediate", "agree"),
    "end": ("cancel", "agree", "refuse", "criteria"),
    "patience": ("deliver", "accept"),
}
"""What the people of a trade are after → what they say five times as often."""
RARE: Final = frozenset({
    "cancel in screening", "take_over in open", "hand_over_for in open", "hand_over in funding", "hand_over_for in funding",
    "hand_over_for in working", "refund in funding", "refund_part in funding", "take_back in funding", "take_back in working",
    "take_back in delivered", "take_back in disputed", "counter_cancel in funding", "counter_cancel in working",
    "counter_cancel in delivered", "release_late in funding", "extend in working", "fix_criteria in working", "pay_out in working",
    "refund in working", "pay_out in delivered", "pay_out_part in working", "pay_out_part in delivered", "pay_out in accepted",
    "pay_out_part in accepted", "pay_out in disputed", "pay_out_part in disputed", "confirm_payout in working",
    "confirm_payout in delivered", "confirm_payout in accepted", "confirm_payout in disputed", "correct in disputed",
    "consent_release in disputed", "consent_refund in disputed", "refuse_mediation in disputed", "panel_resume in disputed",
    "withdraw_to_delivered in disputed", "withdraw_to_accepted in disputed",
})  # fmt: skip
"""Rows that few trades come by: where one would pass, it is taken."""
SELDOM: Final = frozenset({
    "unconfirmed", "arrears", "remind_holder", "remind_refund", "remind_payout", "decline_unseen", "open_reviews",
})  # fmt: skip
"""Clocks for which people seldom wait long enough."""
TEXTS: Final = ("三张图,源文件", "三张图,可改1次", "源文件,可改3次")
REVISIONS: Final = {TEXTS[1]: 1, TEXTS[2]: 3}


def trade(chance: Random) -> Book:
    """A new draft in a group of some kind."""
    plan = chance.choice(("up_front", "halves", "thirds", "deposit", "halves", "thirds", "deposit", "afterwards"))
    tiers: tuple[tuple[int, Fraction], ...] = ((0, Fraction(5)), (200_000, Fraction(3)))
    if chance.random() < 0.3:
        tiers = (
            (0, Fraction(chance.randint(0, 2000), 100)),
            (chance.randint(1, 300_000), Fraction(chance.randint(0, 10_000), 100)),
        )
    rules = Rules(
        plan=plan,
        quiet=chance.choice((None, (22 * HOUR, 8 * HOUR), (1 * HOUR, 6 * HOUR + 30 * MINUTE))),
        ceiling=chance.choice((None, 500_000)),
        tiers=tiers,
        marginal=chance.random() < 0.3,
        screened=chance.random() < 0.15,
        criteria=chance.random() < 0.2,
        small=chance.choice((50_000, 50_000, 5_000)),
        revisions=chance.choice((2, 2, 1)),
        extensions=chance.choice((3, 3, 1)),
        complaint=chance.choice((0, 0, DAY, 3 * DAY)),
        default_percent=chance.choice((50, 50, 33, 100, 0)),
        refunds=chance.choice(((100, 50, 0), (90, 33, 7))),
    )
    people = deepcopy(RIGHTS)
    if chance.random() < 0.3:
        people[chance.choice(("poster", "ann"))] |= {"moderator", "holder", "owner"}
    if chance.random() < 0.15:
        people["ben"] |= {"arbitrator"}
    now = NOON + chance.choice((0, chance.randrange(7 * DAY)))
    complete = chance.random() < 0.9
    book = Book(rules, "poster", people, now, price=price(chance) if complete else None, deadline=deadline(chance, now))
    book.aim = chance.choice(list(AIMS))
    book.revisions, book.extensions = rules.revisions, rules.extensions
    book.clocks["discard"] = now + 72 * HOUR
    return book


def price(chance: Random) -> int:
    """Small and large ones, and those at an edge."""
    return chance.choice(
        (50_000, 200_000, 200_001, 50_001, chance.randint(4, 99), chance.randint(100, 50_000), chance.randint(50_001, 3_000_000))
    )


def deadline(chance: Random, now: int) -> int:
    """Some time within a week or two."""
    return now + chance.choice((5 * DAY, chance.randint(HOUR, DAY), chance.randint(DAY, 14 * DAY)))


def what(book: Book, chance: Random) -> tuple[str, str, dict[str, Any]]:
    """Who does what, with what: three of four times what the model lets pass, where it finds such a thing."""
    words, kind = COMMON[book.state], chance.random()
    if kind < 0.06:
        word = chance.choice((*WORDS, *COMMON[book.state]))
        return chance.choice(sorted(book.people)), word, given(book, word, chance, odd=True)
    if kind < 0.18:
        word = chance.choice(list(words))
        name = (
            who(book, word, chance)
            if chance.random() < 0.6
            else chance.choice((book.poster, book.taker or "ann", "owner", "judge"))
        )
        return name, word, given(book, word, chance, odd=chance.random() < 0.7)
    found = tried = ("", "", dict[str, Any]())
    weights = [weight * (5 if word in AIMS[book.aim] else 1) for word, weight in words.items()]
    for _ in range(8):
        word = chance.choices(list(words), weights)[0]
        if book.case and book.case.seats and chance.random() < 0.25:
            word = "award"
        if word == "award" and book.case and None in book.case.votes.values() and chance.random() < 0.7:
            word = "resume"
        if book.ask and book.ask.kind == "cancel" and chance.random() < 0.3:
            word = chance.choice(("cancel", "agree", "refuse"))
        tried = (who(book, word, chance), word, given(book, word, chance))
        row = passes(book, *tried)
        if f"{row} in {book.state}" in RARE:
            return tried
        if row and not found[0]:
            found = tried
    return found if found[0] else tried


def passes(book: Book, name: str, word: str, said: dict[str, Any]) -> str:
    """The row that the model takes; none where it does not let it pass."""
    try:
        return WORDS[word](book.copy(), name, dict(said))
    except No:
        return ""


def who(book: Book, word: str, chance: Random) -> str:
    """Somebody whose word it is."""
    sides = [book.poster, book.taker or "ann"]
    if word in ("amend", "queue", "paid", "revise", "accept", "arrived"):
        return book.poster
    if word in ("release", "report", "deliver", "ship", "got_it") or (word == "confirm" and book.state == "claimed"):
        return sides[1]
    if word in ("confirm", "criteria") and book.state in ("draft", "open"):
        return book.poster
    if word in ("approve", "decline", "reverse"):
        return chance.choice(("owner", "deputy"))
    if word == "claim":
        return chance.choice(("ann", "ann", "ben"))
    if word == "received":
        return chance.choice(("owner", "owner", "holder"))
    if word == "take_over" and book.successor:
        return book.successor[1]
    if word in ("pay_out", "refund", "hand_over"):
        return chance.choice([*(name for name in book.hands if book.hands[name]), "owner", "deputy"])
    if word in ("take_case", "recuse", "summarise", "mediate", "award", "resume"):
        seats = book.case.seats if book.case else []
        judge = [book.case.judge] if book.case and book.case.judge else []
        return chance.choice(seats or judge or ["judge", "owner", "deputy", "jia"])
    if book.ask and word in ("agree", "cancel", "refuse") and book.side(book.ask.by) and chance.random() < 0.65:
        return book.other(book.ask.by)
    return chance.choice(sides)


def given(book: Book, word: str, chance: Random, *, odd: bool = False) -> dict[str, Any]:
    """What somebody says with it."""
    said: dict[str, Any] = {"pool": seats(chance)}
    if word == "criteria":
        text = chance.choice(TEXTS)
        return {**said, "text": text, "revisions": REVISIONS.get(text)}
    if not odd or chance.random() < 0.7:
        said["text"] = "说明"
    said |= money(book, word, chance, odd)
    if word == "amend":
        said |= {"amount": price(chance), "deadline": deadline(chance, book.now)}
    if word in ("extend", "resume", "ship"):
        said["until"] = moment(book, word, chance, odd)
    if word == "queue":
        said["until"] = book.quiet_end(book.now) or book.now + 9 * HOUR
    if word == "review":
        said["score"] = chance.choice((1, 3, 5, 0, 6) if odd else (1, 4, 5))
    if word == "hand_over":
        said["named"] = chance.choice(("owner", "holder", book.poster, book.taker or "ann") if odd else ("owner", "holder"))
    if word in ("award", "resume"):
        said["fault"] = chance.choice((None, "client", "worker", "worker", "both"))
    return said


def money(book: Book, word: str, chance: Random, odd: bool) -> dict[str, Any]:
    """An amount, or none."""
    if word == "received":
        due = book.due()
        some = chance.choice((None, None, due, due // 2, due + chance.randint(1, 9999), chance.randint(1, 100_000)))
    elif word in ("pay_out", "refund"):
        most = book.owing if word == "pay_out" else book.owed
        some = chance.choice((None, most // 3, most // 2, most))
    elif word in ("award", "mediate", "cancel"):
        held = book.held
        said = [want for want in book.case.votes.values() if want is not None] if book.case else []
        if said and word == "award" and chance.random() < 0.6:
            return {"amount": chance.choice(said)}
        some = chance.choice((held, held // 2, 0, 0, chance.randint(0, held) if held > 0 else 0))
        if word == "cancel" and chance.random() < 0.4:
            return {}
    else:
        return {}
    if odd and chance.random() < 0.5:
        some = chance.choice((None, -1, 0, 1, book.held + 1, 10_000_000))
    return {} if some is None else {"amount": some}


def moment(book: Book, word: str, chance: Random, odd: bool) -> int | None:
    """Until when: later than now and than it was, or not."""
    begin = max(book.deadline or 0, book.now) if word == "extend" else book.now
    if odd:
        return chance.choice((None, begin, begin - HOUR, begin + DAY))
    return None if word != "extend" and chance.random() < 0.2 else begin + chance.randint(1, 5 * DAY)


def seats(chance: Random) -> list[str]:
    """Who could sit on a panel, as the group finds them."""
    return chance.sample(BENCH, chance.choice((5, 5, 4, 3, 2)))


def pause(book: Book, chance: Random) -> int:
    """How long nothing is said: a moment, hours, or to a clock or another edge, a second before or after it."""
    due, kind = next_due(book), chance.random()
    early = book.state in ("draft", "screening", "open", "claimed", "funding")
    if book.state == "open" and "remind_refund" in book.clocks and kind < 0.3:
        return max(0, book.clocks["remind_refund"] - book.now - HOUR)
    edges = [at for at in (book.claimed_at + 30 * MINUTE, book.asked_at + HOUR, *book.resting.values()) if at >= book.now]
    if edges and kind < 0.2:
        return max(0, chance.choice(edges) - book.now + chance.choice((-1, 0, 0, 1)))
    if due is not None and due[1] in SELDOM and kind > 0.7:
        return max(0, due[0] - book.now)
    patient = book.aim == "patience" or "publish_queued" in book.clocks
    if due is None or kind < (0.85 if early and not patient else 0.6):
        return chance.choice((1, MINUTE, 10 * MINUTE, HOUR, chance.randint(1, (1 if early else 12) * HOUR)))
    at = due[0] if kind < 0.9 else chance.choice(list(book.clocks.values()))
    left = max(0, at - book.now)
    return max(0, chance.choice((left, left - 1, left + 1)))
