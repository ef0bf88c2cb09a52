"""Budgets as people write them: 500元, 五百块, 1.2万, 500-800, ¥88.8, $50, 预算五百以内.

Every sum of money in a text is looked at with the words around it. A deposit, a list price, 满300减50 or the face value of a
card is no budget; a figure with a label or a currency is one; a bare figure is one only where the caller says so. What can be
read in two ways is named as a doubt and not chosen.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from jiedan.messages.parsing import money_words as words
from jiedan.messages.parsing.numerals import ONE, value
from jiedan.money import LARGEST, digits_of


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """What the poster would pay: from `low` to `high` minor units of `currency`, both inclusive; equal for one price."""

    low: int
    high: int
    currency: str


MOST: Final = 120
"""Figures in a text; one with more is a price list, and nothing is picked out of it."""


_PROPOSED: Final = ("budget-range", "budget-about")


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A sum of money at `start`:`end` of the text.

    `weight`: 4 the total, 3 labelled as the budget, 2 with a currency, 1 a bare figure, 0 perhaps part of what is wanted.
    `doubt` is why it cannot be taken as it stands; `budget` is None where even a proposal would be a guess.
    """

    start: int
    end: int
    weight: int
    budget: Budget | None = None
    doubt: str = ""


def mentions(text: str, currency: str) -> list[Mention]:
    """Every sum in a folded text that could be its budget, in order. Sums that are plainly something else are left out."""
    found: list[Mention] = []
    at, quoted = 0, [span.span() for span in words.QUOTED.finditer(text)]
    for _ in range(MOST):
        if (match := words.MONEY.search(text, at)) is None:
            return found
        at = match.end()
        if not any(start <= match.start() < end for start, end in quoted):
            sum_ = _Sum(text, match, currency)
            at = max(at, sum_.end)
            found.extend(sum_.mention())
    return [Mention(start=0, end=0, weight=2, doubt="budget-ambiguous")]


def chosen(found: list[Mention], *, posted: bool) -> tuple[Budget | None, str, list[Mention]]:
    """The budget among the sums, the doubt about it ("" for none), and the sums that this is about."""
    named = [mention for mention in found if mention.weight >= 2]
    if any(mention.weight == 4 for mention in named):
        named = [mention for mention in named if mention.weight == 4 or mention.budget]
    named = named or [mention for mention in found if mention.weight == 1 and (posted or mention.doubt in _PROPOSED)]
    if not named:
        unsure = [mention for mention in found if mention.weight == 0]
        return None, "budget-ambiguous" if unsure else "budget-missing", unsure
    unread = [mention for mention in named if mention.budget is None]
    budgets = {(mention.budget.low, mention.budget.high, mention.budget.currency) for mention in named if mention.budget}
    if len({budget[2] for budget in budgets}) > 1 or any(mention.doubt == "budget-currency" for mention in named):
        return None, "budget-currency", named
    if unread:
        return None, unread[0].doubt if not budgets else "budget-ambiguous", named
    if len(budgets) > 1 or (len(named) > 1 and not any(mention.weight > 2 for mention in named)):
        return None, "budget-ambiguous", named
    return named[0].budget, next((mention.doubt for mention in named if mention.doubt), ""), named


class _Sum:
    """One match of `words.MONEY`, being judged by its surroundings."""

    def __init__(self, text: str, match: re.Match[str], currency: str) -> None:
        self.text, self.match, self.home = text, match, currency
        self.start, self.end = match.span()
        self.before = text[max(0, self.start - 24) : self.start]
        self.marks = {mark for mark in (match["pre"], match["post"]) if mark}
        self.values = [_worth(match)]
        self.vague = bool(match["vague"])
        self.broken = False
        if match["whole"] or match["tenth"] or match["dime"]:
            self.marks.add("元")
        self._rest_of_range()

    def _rest_of_range(self) -> None:
        if not self.match["figure"]:
            return
        tail = words.RANGE.match(self.text, self.end)
        if tail:
            self.end = tail.end()
            self.values = _share_scale(self.match["figure"], tail["figure"], [*self.values, value(tail["figure"])])
            self.marks |= {mark for mark in (tail["pre"], tail["post"]) if mark}
            self.vague = self.vague or bool(tail["vague"])
            while further := words.RANGE.match(self.text, self.end):
                self.broken, self.end = True, further.end()
                self.marks |= {mark for mark in (further["pre"], further["post"]) if mark}
        elif (other := words.OTHERWISE.match(self.text, self.end)) and not words.UNIT.match(self.text, other.end()):
            self.broken, self.end = True, other.end()
            self.marks |= {mark for mark in (other["pre"], other["post"]) if mark}
        elif not self.match["post"] and words.DANGLING.match(self.text, self.end):
            self.broken = True

    def mention(self) -> Iterator[Mention]:
        """The sum as a mention, or nothing where it is plainly something else."""
        after = self.text[self.end : self.end + 24]
        label = words.LABELLED.search(self.before)
        tail = words.LABEL_AFTER.match(after)
        rate = words.PER_BEFORE.search(self.before)
        total = words.TOTAL.search(self.before) if self.marks or words.FREE_END.match(after) else None
        if total:
            weight = 4
        elif label or tail:
            weight = 3
        else:
            weight = 2 if self.marks or rate or words.RATE_AFTER.match(after) or self._is_led_up_to() else 1
        if self._is_something_else(after, weight):
            return
        lead = min((found.start() for found in (label, total, rate) if found), default=len(self.before))
        start = self.start - len(self.before) + lead
        end = self.end + (tail.end() if tail else 0)
        if weight == 1:
            about = words.ABOUT_AFTER.match(after)
            if not self._stands_alone(after[about.end() :] if about else after):
                return
        elif weight == 2 and not words.FREE_END.match(after) and not self._qualified(after):
            yield Mention(start=start, end=end, weight=0, doubt="budget-ambiguous")
            return
        budget, doubt = self._judgement(after)
        end = max(end, self.end + self._qualified(after))
        yield Mention(start=start, end=end, weight=weight, budget=budget, doubt=doubt)

    def _is_led_up_to(self) -> bool:
        return any(pattern.search(self.before) for pattern in (words.GIVEN, words.CEILING_BEFORE, words.FLOOR_BEFORE))

    def _is_something_else(self, after: str, weight: int) -> bool:
        if weight < 3 and words.OTHER_MONEY.search(self.before) and not words.CEILING_BEFORE.search(self.before):
            return True
        if weight < 3 and not self.match["pre"] and words.GLUED_BEFORE.search(self.before):
            return True
        if self.marks or weight == 3:
            return False
        return bool(words.UNIT.match(after.lstrip() if weight == 1 else after) or words.SPOILT_AFTER.match(after))

    def _stands_alone(self, after: str) -> bool:
        if (self.before and not words.GAP_BEFORE.search(self.before)) or (after and not words.GAP_AFTER.match(after)):
            return False
        return not words.NO_PRICE.fullmatch(self.match[0].strip())

    def _qualified(self, after: str) -> int:
        """How much of what follows belongs to the sum: 左右, 以内, 起."""
        for pattern in (words.ABOUT_AFTER, words.CEILING_AFTER, words.FLOOR_AFTER):
            if found := pattern.match(after):
                return found.end()
        return 0

    def _judgement(self, after: str) -> tuple[Budget | None, str]:
        currencies = {_currency(mark, self.home) for mark in self.marks} or {self.home}
        if len(currencies) > 1:
            return None, "budget-currency"
        if self._reads_in_two_ways(after):
            return None, "budget-ambiguous"
        amounts = _in_minor_units(self.values, currencies.copy().pop())
        if amounts is None:
            return None, "budget-ambiguous"
        if self.match["minus"] or (self.match["sign"] and (self.match["sign"] != "- " or self.marks)):
            return None, "budget-negative"
        if amounts[-1] == 0:
            return None, "budget-zero"
        if amounts[-1] > LARGEST:
            return None, "budget-too-large"
        return self._proposal(amounts, currencies.pop(), after)

    def _reads_in_two_ways(self, after: str) -> bool:
        if self.vague or self.broken or words.SOME_BEFORE.search(self.before) or None in self.values:
            return True
        if words.PER_BEFORE.search(self.before) or words.PER_AFTER.match(after):
            return True
        if words.FLOOR_BEFORE.search(self.before) or words.FLOOR_AFTER.match(after):
            return True
        if self.match["post"] or self.match["whole"] or self.match["tenth"] or self.match["dime"]:
            return False
        if comma := words.COMMA_AFTER.match(after):
            return not words.UNIT.match(after[comma.end() :])
        return bool(words.SPOILT_AFTER.match(after) or words.UNIT.match(after))

    def _proposal(self, amounts: list[int], currency: str, after: str) -> tuple[Budget | None, str]:
        low, high = amounts[0], amounts[-1]
        if low > high or low == 0:
            return None, "budget-ambiguous"
        if low < high:
            return Budget(low=low, high=high, currency=currency), "budget-range"
        if words.CEILING_BEFORE.search(self.before) or words.CEILING_AFTER.match(after):
            return Budget(low=0, high=high, currency=currency), "budget-ceiling"
        about = words.ABOUT_BEFORE.search(self.before) or words.ABOUT_AFTER.match(after)
        return Budget(low=low, high=high, currency=currency), "budget-about" if about else ""


def _worth(match: re.Match[str]) -> int | None:
    """What the figure says, 3块5 and 五角六分 included, in hundred-millionths."""
    if match["figure"]:
        return value(match["figure"])
    if match["dime"]:
        return _tenths(match["dime"], match["penny"])
    whole = value(match["whole"]) if match["whole"] else ONE
    return None if whole is None else whole + _tenths(match["tenth"], match["cent"])


def _tenths(tenth: str, hundredth: str | None) -> int:
    return (value(tenth) or 0) // 10 + (value(hundredth) or 0 if hundredth else 0) // 100


def _share_scale(first: str, second: str, values: list[int | None]) -> list[int | None]:
    """1-2万 is 一万 to 二万; 800-1.2k is 800 to 1200."""
    low, scale = value(first), second[-1]
    bare = value(second[:-1]) if len(second) > 1 else None
    if scale in "kw十百千万" and first[-1] not in "kw十百千万" and low is not None and bare is not None and low < bare:
        return [value(first + scale), values[1]]
    return values


def _in_minor_units(values: list[int | None], currency: str) -> list[int] | None:
    """Whole minor units; None where a figure has more decimals than the currency."""
    factor = 10 ** digits_of(currency)
    exact = [found * factor for found in values if found is not None]
    return None if any(found % ONE for found in exact) else [found // ONE for found in exact]


def _currency(mark: str, home: str) -> str:
    meant = words.AFTER[mark]
    if meant == "元":
        return home if home in words.YUANS else "CNY"
    if meant == "$":
        return home if home in words.DOLLARS else "USD"
    if meant == "¥":
        return "JPY" if home == "JPY" else "CNY"
    return meant
