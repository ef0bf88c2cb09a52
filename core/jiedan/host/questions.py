"""How the questions of a set-up read, which buttons stand beneath them, and how a group's settings are put into words."""

from collections.abc import Iterable, Sequence
from secrets import token_urlsafe
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.wishes import NO_QUIET, QUESTIONS, SETTINGS, Step, Wishes, Word, clock, usual_tiers, zone_in_words
from jiedan.ledger.plan import PLANS, Plan, name_of
from jiedan.members.roles import Role
from jiedan.messages.elements import Button, Style, Text
from jiedan.money import Money
from jiedan.orders.conditions import rates
from jiedan.orders.group import Group
from jiedan.orders.presets import PRESETS
from jiedan.storage import dialogues, members
from jiedan.storage.dialogues import QUESTION_LIVES, Dialogue, Question
from jiedan.storage.unit_of_work import UnitOfWork

OPEN: Final = "open"
"""The step of a button that opens the dialogue of whoever presses it."""
ZONES: Final = ("Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo", "Europe/London", "America/New_York", "America/Los_Angeles")
"""The zones that have a button; every other can be typed."""
MOST_NAMES: Final = 5
"""So many people besides oneself have a button where the holder is chosen."""
USUAL_QUIET: Final = "1320-480"

_Choice = tuple[str, str, Style]
"""Label, answer, look."""


class Questions:
    """Puts questions and settings into words, and remembers what the buttons mean."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    def say(self, unit: UnitOfWork, asker: Asker, key: str, **facts: Fact) -> None:
        """One of our texts to whoever asks."""
        unit.say(asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **facts)), urgent=True)

    def invitation(self, unit: UnitOfWork, group: Group, language: str) -> Button:
        """The button that leads from a group to its set-up in private; for whoever may go through it, once."""
        label = self._desk.catalog.say("setup-button-open", language)
        return self._button(unit, (label, "", "primary"), Question("", group.id, None, OPEN, "", 0, True, False, unit.now))

    def which(self, unit: UnitOfWork, asker: Asker, groups: Iterable[Group]) -> None:
        """Ask which of several groups is meant."""
        buttons = [
            self._button(
                unit, (group.title, "", "plain"), Question("", group.id, asker.member.id, OPEN, "", 0, False, False, unit.now)
            )
            for group in groups
        ]
        text = self._desk.catalog.say("setup-which", asker.language)
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, urgent=True)

    async def ask(
        self, unit: UnitOfWork, asker: Asker, group: Group, dialogue: Dialogue, wishes: Wishes, *, before: str | None = None,
        refusal: Refusal | None = None,
    ) -> None:  # fmt: skip
        """The question that the dialogue stands at, with its buttons. `before`: a text that goes in front; `refusal`: why again."""
        say, language, step = self._desk.catalog.say, asker.language, Step(dialogue.step)
        as_wished = wishes.on(group)
        facts: dict[str, Fact] = {"group": group.title, "current": await self._value(as_wished, step, language, wishes.holder)}
        if wishes.single or step is Step.SUMMARY:
            head = say("setup-head-one", language, **facts)
        else:
            head = say("setup-head", language, **facts, position=f"{QUESTIONS.index(step) + 1}/{len(QUESTIONS)}")
        head += f"\n{await self._lines(as_wished, language, wishes.holder)}\n" if step is Step.SUMMARY else ""
        parts = [] if before is None else [say(before, language, group=group.title)]
        parts += [] if refusal is None else [say(f"refused-{refusal.code}", language, **refusal.facts)]
        text = "\n\n".join([*parts, f"{head}\n{say(f'setup-ask-{step}', language, **facts)}"])
        choices = [*await self._choices(as_wished, asker, step), *self._ways(step, language, single=wishes.single)]
        asked = Question("", group.id, asker.member.id, step, "", dialogue.version, False, False, unit.now)
        buttons = [self._button(unit, choice, asked) for choice in choices]
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, urgent=True)

    async def in_words(self, group: Group, language: str) -> str:
        """The settings of the group, a line each."""
        head = self._desk.catalog.say("settings-head", language, group=group.title)
        return f"{head}\n{await self._lines(group, language, None)}"

    async def in_a_line(self, group: Group, language: str, holder: str | None) -> str:
        """What counts now, for the group to read. `holder`: the name of who was appointed just now."""
        facts = {str(step): await self._value(group, step, language, None) for step in QUESTIONS if step is not Step.LANGUAGE}
        return self._desk.catalog.say("setup-announced", language, **facts | ({"holder": holder} if holder else {}))

    async def _lines(self, group: Group, language: str, holder: int | None) -> str:
        say = self._desk.catalog.say
        values = {step: await self._value(group, step, language, holder) for step in SETTINGS}
        return "\n".join(say(f"setup-line-{step}", language, current=value) for step, value in values.items())

    async def _value(self, group: Group, step: Step, language: str, holder: int | None) -> str:
        """What counts for the step, in words."""
        say, rules = self._desk.catalog.say, group.rules
        match step:
            case Step.LANGUAGE:
                return say(f"setup-option-{group.language}", language)
            case Step.PRESET:
                return say(f"setup-option-{group.preset}" if group.preset in PRESETS else "setup-none-yet", language)
            case Step.ZONE:
                return zone_in_words(rules.zone)
            case Step.COMMISSION:
                return rates(group.terms.commission, group.currency, language, self._desk.catalog.say)
            case Step.PLAN:
                return self._plan(group.terms.plan, language)
            case Step.HOLDER:
                return await self._holder(group, language, holder)
            case Step.QUIET:
                first = rules.quiet_from
                return say("setup-option-none", language) if first is None else f"{clock(first)}–{clock(rules.quiet_to)}"
            case _:
                return ""

    def _plan(self, plan: Plan, language: str) -> str:
        """What the plan is called; one of a group's own by its shares."""
        name = name_of(plan)
        return (
            self._desk.catalog.say(f"setup-option-{name}", language)
            if name
            else "/".join(str(each.percent) for each in plan.stages)
        )

    async def _holder(self, group: Group, language: str, wanted: int | None) -> str:
        if wanted is not None:
            return (await members.members(self._desk.engine, [wanted]))[wanted].name
        staff = await members.staff(self._desk.engine, group.id)
        chosen = [each for each in staff if Role.HOLDER in each.roles] or [each for each in staff if Role.OWNER in each.roles]
        none = self._desk.catalog.say("setup-none-yet", language)
        return " / ".join(each.member.name for each in chosen) or none

    async def _choices(self, group: Group, asker: Asker, step: Step) -> list[_Choice]:
        """The buttons of a question: what is proposed first stands out."""
        say, language = self._desk.catalog.say, asker.language
        match step:
            case Step.LANGUAGE | Step.PRESET | Step.PLAN:
                named_by = {Step.LANGUAGE: self._desk.catalog.languages, Step.PRESET: tuple(PRESETS), Step.PLAN: tuple(PLANS)}
                answers: Sequence[str] = named_by[step]
                return [(say(f"setup-option-{answer}", language), answer, "plain") for answer in answers]
            case Step.ZONE:
                return [(zone, zone, "plain") for zone in ZONES]
            case Step.COMMISSION:
                usual = usual_tiers(group.currency)
                tiers = say(
                    "setup-option-usual", language, above=str(Money(int(usual.split(",")[1].split(":")[0]), group.currency))
                )
                return [(tiers, usual, "primary"), ("3%", "0:300", "plain"), ("0%", "0:0", "plain")]
            case Step.HOLDER:
                staff = [each for each in await members.staff(self._desk.engine, group.id) if each.member.id != asker.member.id]
                named: list[_Choice] = [(each.member.name, str(each.member.id), "plain") for each in staff[:MOST_NAMES]]
                return [(say("setup-option-me", language), "me", "primary"), *named]
            case Step.QUIET:
                return [("22:00–08:00", USUAL_QUIET, "primary"), (say("setup-option-none", language), NO_QUIET, "plain")]
            case _:
                save: _Choice = (say("setup-button-save", language), Word.SAVE.value, "primary")
                changes: list[_Choice] = [(say(f"setup-change-{each}", language), each.value, "plain") for each in SETTINGS]
                return [save, *changes]

    def _ways(self, step: Step, language: str, *, single: bool) -> list[_Choice]:
        """The buttons of every question: leave it as it is, go back, give up."""
        ways = [] if step is Step.SUMMARY else [Word.KEEP]
        ways += [] if step is QUESTIONS[0] and not single else [Word.BACK]
        return [(self._desk.catalog.say(f"setup-button-{way}", language), way.value, "plain") for way in (*ways, Word.CANCEL)]

    def _button(self, unit: UnitOfWork, choice: _Choice, asked: Question) -> Button:
        label, answer, style = choice
        token, expires = token_urlsafe(16), unit.now + QUESTION_LIVES
        unit.also(dialogues.ask(asked._replace(token=token, answer=answer, expires=expires)))
        return Button(label=label, token=token, style=style, private=asked.once)
