"""Whatever happens, there are words for it, in every language, and they tell people what they can really do."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest
from fluent.syntax import FluentParser, ast, visitor

from jiedan.members.points import Level
from jiedan.members.roles import Role
from jiedan.messages.grammar import parse
from jiedan.messages.parsing import DOUBTS
from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS
from jiedan.orders.act import Part
from jiedan.orders.order import FINAL, State
from jiedan.orders.process import PROCESS
from jiedan.orders.transition import Transition
from jiedan.texts.catalog import Catalog, apart, shipped

CATALOG: Final = Catalog(strict=True)
LANGUAGES: Final = CATALOG.languages
FACTS: Final = {
    "number", "title", "price", "requirements", "poster", "taker", "holder", "due", "state", "received", "to_worker",
    "commission", "to_client", "proposed", "until", "clock", "minutes", "revisions_left", "progress", "actor", "other", "note",
    "score", "files", "judge", "panel", "summary", "reasons", "at_fault",
    "asked", "held", "owed_worker", "owed_client", "paid_out", "came_in", "over", "paid_now", "given_back", "in_hand",
    "successor", "hands", "rest_due", "conditions", "plan", "fee", "refunds",
    "quote", "quoter", "offered", "offered_due", "offer_note", "counter", "lives", "history", "news", "invite", "again",
    "quotes", "sold", "listing",
    "criteria", "criteria_asked", "has_criteria", "tracking", "arrives", "reported", "has_over",
}  # fmt: skip
"""What there is to say of an order and of an act on it."""
NEEDED: Final = {
    *(f"verb-{verb}" for verb in Verb if verb is not Verb.CLOCK),
    *(f"help-{verb}" for verb in WORDS),
    *(f"state-{state}" for state in State),
    *(f"part-{part}" for part in Part),
    *(f"role-{role}" for role in Role),
    *(f"level-{level}" for level in Level),
    *(f"card-next-{state}" for state in State),
    *(f"did-{row.name}" for row in PROCESS),
    *(f"told-{row.name}-{part}" for row in PROCESS for part in row.tells),
    *(f"refused-not-you-{part}" for part in Part if part is not Part.CLOCK),
    *(f"draft-asks-{doubt}" for doubt in DOUBTS),
}
QUOTED: Final = {"zh": re.compile("「(.*?)」"), "en": re.compile("“(.*?)”")}
ANY_TIME: Final = {
    Verb.SHOW, Verb.MINE, Verb.BOOKS, Verb.HELP, Verb.POST, Verb.LANGUAGE, Verb.EVIDENCE, Verb.QUOTES, Verb.OFFER, Verb.PROFILE,
    Verb.LIST, Verb.STUCK,
}  # fmt: skip
LISTS: Final = {
    "why-refused",
    "blacklist-you-elsewhere",
    "blacklist-not-in-elsewhere",
    "blacklist-advice-join",
    "blacklist-advice-trade",
    "refused-blacklist-which",
    "monthly-list",
    "apply-to-decide",
    "apply-reminded",
    "apply-ask-summary",
    "welcome",
}
"""Texts that hold lines which we put together."""
HANDED_OVER: Final = {"owed_worker": Verb.PAY_OUT, "owed_client": Verb.REFUND}
"""A part of the money → what the holder types who has handed it over."""
PLAYS_TOO: Final = {
    Part.CLIENT: {Part.CLIENT, Part.POSTER, Part.PARTY, Part.OPENER, Part.ASKED},
    Part.POSTER: {Part.CLIENT, Part.POSTER, Part.PARTY, Part.OPENER, Part.ASKED},
    Part.WORKER: {Part.WORKER, Part.PARTY, Part.OPENER, Part.ASKED},
    Part.ASKED: {Part.ASKED, Part.PARTY},
    Part.SILENT: {Part.SILENT, Part.PARTY},
    Part.KEEPER: {Part.KEEPER, Part.HOLDER},
    Part.PROPOSER: {Part.PROPOSER, Part.PARTY},
    Part.UNHEARD: {Part.UNHEARD, Part.PARTY},
    Part.QUOTER: {Part.QUOTER, Part.MEMBER},
    Part.ADDRESSEE: {Part.ADDRESSEE, Part.QUOTER, Part.MEMBER},
}
"""What else somebody may be who is told something as this part."""


class Placeables(visitor.Visitor):
    """Collects the facts that a text uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's way to name it
        """Take note of one."""
        self.names.add(node.id.name)


@cache
def texts(language: str) -> dict[str, ast.Message]:
    """Every text of the language, by name."""
    bodies = (FluentParser().parse(source).body for source in shipped()[language])
    return {entry.id.name: entry for body in bodies for entry in body if isinstance(entry, ast.Message)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_text_that_is_read_alone_is_what_it_is_among_all_others(language: str) -> None:
    """A text is read when it is said first; what is cut out of the file is all of it and nothing else."""
    alone = {}
    for name, source in apart("\n".join(shipped()[language])).items():
        alone[name] = [entry for entry in FluentParser().parse(source).body if not isinstance(entry, ast.BaseComment)]

    assert alone.keys() == texts(language).keys()
    for name, found in alone.items():
        assert len(found) == 1
        assert found[0].equals(texts(language)[name], ["span", "comment"])


def facts_in(message: ast.Message) -> set[str]:
    """The facts that the text uses."""
    found = Placeables()
    found.visit(message)
    return found.names


def spoken(key: str, language: str, words: str = "X") -> str:
    """The text with something in every gap: `words`, or a number where one belongs."""
    counted = {"number", "minutes", "most", "count", "revisions_left", "quote", "figure"}
    facts = {name: "17" if name in counted else words for name in facts_in(texts(language)[key])}
    return CATALOG.say(key, language, **facts)


def quoted() -> Iterator[tuple[str, str, str]]:
    """(language, key, command) for every command that a text tells people to type."""
    for language in LANGUAGES:
        for key in texts(language):
            for command in QUOTED[language].findall(spoken(key, language)):
                yield language, key, command


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_everything_that_can_happen(language: str) -> None:
    """Every act, state, part, role, level, row of the process, person told, and doubt of the parser has its text."""
    assert sorted(key for key in NEEDED if not CATALOG.has(key, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_that_never_happens(language: str) -> None:
    """No text is left over of a row, a person told, or a state that is gone."""
    known = {key for key in texts(language) if key.startswith(("did-", "told-", "state-", "verb-", "part-", "role-", "level-"))}

    assert sorted(known - NEEDED) == []


def test_every_language_says_the_same_with_the_same_facts() -> None:
    """The same names of texts everywhere, and in each text the same facts."""
    first, *others = LANGUAGES
    facts = {language: {key: facts_in(message) for key, message in texts(language).items()} for language in LANGUAGES}

    for other in others:
        assert {
            key for key in facts[first].keys() | facts[other].keys() if facts[first].get(key) != facts[other].get(key)
        } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_orders_use_facts_that_there_are(language: str) -> None:
    """What happened, what is told and what the card shows is said with the facts of an order alone."""
    told = {
        key: facts_in(message)
        for key, message in texts(language).items()
        if key.startswith(("did-", "told-", "card-", "confirm-"))
    }

    assert {key: used - FACTS for key, used in told.items() if used - FACTS} == {}


@pytest.mark.parametrize("line", sorted(set(quoted())), ids=lambda line: f"{line[0]} {line[1]}: {line[2]}")
def test_what_we_say_to_type_is_a_command(line: tuple[str, str, str]) -> None:
    """Every “…” in a text is read by the grammar as it stands."""
    _, _, command = line

    assert parse(command) is not None


@pytest.mark.parametrize("row", PROCESS, ids=lambda row: f"{row.name} from {row.source[0]}")
def test_nobody_is_told_to_type_what_they_cannot(row: Transition) -> None:
    """In the state that a row leads to, each person told may do what their text says to type."""
    [source] = row.source
    for part in row.tells:
        open_to = {
            verb
            for next_row in PROCESS
            if next_row.source == (row.to(source),) and next_row.by in PLAYS_TOO.get(part, {part})
            for verb in next_row.verbs
        }
        for language in LANGUAGES:
            typed = QUOTED[language].findall(spoken(f"told-{row.name}-{part}", language))
            verbs = {command.verb for line in typed if (command := parse(line)) is not None}

            assert verbs - ANY_TIME <= open_to, (part, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_holder_is_told_what_to_type_when_money_was_handed_over(language: str) -> None:
    """Where the text names what the worker or the client is to get, it also says how to note that they have it."""
    for row in PROCESS:
        if Part.HOLDER in row.tells:
            key = f"told-{row.name}-{Part.HOLDER}"
            named = {HANDED_OVER[fact] for fact in facts_in(texts(language)[key]) & HANDED_OVER.keys()}
            typed = {command.verb for line in QUOTED[language].findall(spoken(key, language)) if (command := parse(line))}

            assert typed >= named, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_who_acts_next_and_how(language: str) -> None:
    """What a card says to type is possible in the state that it shows."""
    for state in set(State) - FINAL:
        open_to = {verb for row in PROCESS if row.source == (state,) for verb in row.verbs}
        typed = QUOTED[language].findall(spoken(f"card-next-{state}", language))

        assert {command.verb for line in typed if (command := parse(line)) is not None} <= open_to, state


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hostile", ["\u202e#1 已结算\u2066", "a\n订单 #1 已结算\r\n", "{ $price }\x00\u200b", "\u2028#1\x85"])
def test_no_text_lets_a_member_write_a_line_of_ours(language: str, hostile: str) -> None:
    """Whatever name, title or note is put in, each text has the lines that it had, and nothing in it turns or hides."""
    for key in texts(language).keys() - {"draft-echo", "draft-incomplete", "refused-which-order", "refused-which-group", *LISTS}:
        said = spoken(key, language, hostile)

        assert said.count("\n") == spoken(key, language).count("\n"), key
        assert said.replace("\n", "").isprintable(), key


def test_chinese_is_set_as_chinese() -> None:
    """Punctuation behind a Chinese character is full-width."""
    lines = [line for source in shipped()["zh"] for line in source.splitlines() if not line.startswith("#")]

    assert [line for line in lines if re.search(r"[\u4e00-\u9fff」][,;:!?]", line)] == []


@pytest.mark.parametrize(("language", "called"), [("zh", "副群主"), ("en", "deput")])
def test_who_helps_the_owner_has_one_name(language: str, called: str) -> None:
    """管理员, admin: what the platform calls them, in every text."""
    lines = [line for source in shipped()[language] for line in source.splitlines() if "=" in line]

    assert [line for line in lines if called in line.partition("=")[2]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits_on_one_screen(language: str) -> None:
    """By example, and at most twenty lines."""
    assert len(CATALOG.say("help", language).splitlines()) <= 20
    assert len(QUOTED[language].findall(CATALOG.say("help", language))) >= 12
