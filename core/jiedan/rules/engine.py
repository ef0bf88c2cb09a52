"""Asks the rules in their order and stops at the first denial."""

from collections.abc import Iterable

from jiedan.rules.rule import Denied, Question, Rule


def judge(question: Question, rules: Iterable[Rule]) -> None:
    """Ask `rules` about `question`. Raises the first Denied; returns when none has anything against it."""
    for rule in rules:
        denied: Denied | None = rule(question)
        if denied is not None:
            raise denied
