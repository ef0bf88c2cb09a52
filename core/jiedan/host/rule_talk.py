"""`规则`: a group's rules read, tried on what happened, changed and written, in chat. Nothing is switched on before it was tried."""

from datetime import timedelta
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people, rule_log, rule_trial
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.rule_details import details, difference
from jiedan.host.rule_lines import Entry, as_it_counts, entries, named, title
from jiedan.host.rule_values import AWAY, setting_of, with_setting
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.rules.shipped import shipped
from jiedan.rules.typed import SWITCHES, typed, with_change
from jiedan.rules.vocabulary import NAMESPACES, TOPICS
from jiedan.rules.written import Clause, Rule
from jiedan.storage import members, rules
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.RULE})
STEP: Final = "rule"
STEPS: Final = frozenset({STEP})
ASKED_FOR: Final = timedelta(hours=1)
LONGEST_CHANGE: Final = 60
_NEW: Final = ("新增", "新建", "添加", "新", "add", "new")
_TRY: Final = ("试试", "试运行", "试", "try", "test")
_LOG: Final = ("记录", "log")
_FACTS: Final = frozenset({"词汇", "事实", "facts", "words"})
_IN_BETWEEN: Final = ("改成", "改为", "改", "设为", "set", "to")


class RuleTalk:
    """Answers what is said about the rules."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """A list, one rule, a trial, or a change that waits for a button. Raises Refusal."""
        group = _one_group(asker)
        rest = command.rest.strip()
        if command.number is None and not rest:
            return await self._list(asker, group)
        if folded(rest) in _FACTS and command.number is None:
            return self._say(asker, _facts(asker.language))
        if command.number is None and (wanted := _behind(rest, _LOG)) is not None:
            return await rule_log.log(self._desk, asker, group, wanted)
        listed = await entries(self._desk, group, asker.language)
        if command.number is None and (text := _behind(rest, _NEW)) is not None:
            return await self._write(asker, group, typed(text), listed)
        tried = _behind(rest, _TRY) if command.number is None else None
        if tried and named(listed, tried.split()[0]) is None:
            return await self._try(asker, group, typed(tried))
        entry, rest = _entry(listed, command.number, tried or _turned(rest))
        if not rest and not (tried and isinstance(entry.rule, Rule)):
            return self._say(asker, details(self._desk, group, listed.index(entry) + 1, entry, asker.language))
        change = _behind(rest, _TRY)
        if not (rest if change is None else change) and isinstance(entry.rule, Rule):
            return await self._try(asker, group, entry.rule)
        rest = change or rest
        return await self._change(asker, group, entry, rest)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A change that was tried is made. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        name, _, change = question.answer.partition("|")
        membership = await self._keeper(asker, group, name)
        entry, _ = _entry(await entries(self._desk, group, asker.language), None, name)
        setting = setting_of(entry.rule, change)
        if (entry.seen if setting is None else group.version) != question.version:
            raise Refusal("rule-changed", name=name)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        if setting is not None or isinstance(entry.rule, Clause):
            unit.also(members.set_up(group, with_setting(group, setting or "", change)))
        else:
            after = None if change in AWAY else with_change(entry.rule, change)
            unit.also(rules.change(group.id, name, after, entry.seen, asker.member.id, unit.now))
        unit.changes_rules = (group.platform, group.chat)
        unit.say(
            asker.platform,
            asker.chat,
            Text(self._words("rule-done", asker, name=title(self._desk, name, asker.language))),
            urgent=True,
        )
        return unit

    async def _list(self, asker: Asker, group: Group) -> UnitOfWork:
        say, language = self._desk.catalog.say, asker.language
        listed = enumerate(await entries(self._desk, group, language), 1)
        lines = [f"{place}. {as_it_counts(self._desk, group, entry.rule, language)}" for place, entry in listed]
        head, foot = say("rule-list", language, group=group.title), say("rule-list-more", language)
        return self._say(asker, "\n".join((head, *lines, foot)))  # joined here: a fact of a text is cut, and the list is long

    async def _write(self, asker: Asker, group: Group, rule: Rule, listed: list[Entry]) -> UnitOfWork:
        """A rule of the group's own: it is kept, and counts once somebody who read the trial switches it on."""
        membership = await self._keeper(asker, group, rule.name)
        if named(listed, rule.name) is not None:
            raise Refusal("rule-exists", name=rule.name)
        kept = await rules.changed(self._desk.engine, group.id)
        seen = next((each.version for each in kept if each.name == rule.name), 0)
        if sum(bool(each.body) for each in kept) >= rule_trial.MOST_OWN:
            raise Refusal("rule-too-many", most=rule_trial.MOST_OWN)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        unit.also(rules.change(group.id, rule.name, with_change(rule, "off"), seen, asker.member.id, unit.now))
        text = await rule_trial.in_words(self._desk, group, None, rule, asker.language)
        offered = self._offer(unit, asker, group, f"{rule.name}|on", seen + 1)
        head = self._words("rule-written", asker, name=rule.name)
        unit.say(asker.platform, asker.chat, Text(f"{head}\n{text}"), buttons=[offered], urgent=True)
        return unit

    async def _change(self, asker: Asker, group: Group, entry: Entry, text: str) -> UnitOfWork:
        """What would be otherwise, and a button that makes it so."""
        name, rule, desk = entry.rule.name, entry.rule, self._desk
        await self._keeper(asker, group, name)
        text = (_behind(text, _IN_BETWEEN) or text)[: LONGEST_CHANGE + 1]
        setting, unit = setting_of(rule, text), desk.unit(asker.inbound.key)
        if setting is not None or isinstance(rule, Clause):
            after, version = with_setting(group, setting or "", text), group.version
            told = difference(desk, (group, after), (rule, rule), asker.language)
        else:
            away, version = folded(text) in AWAY, entry.seen
            text = "delete" if away else text
            changed = None if away else with_change(rule, text)
            if changed is not None and not entry.own and any(number < 1 for number in changed.numbers.values()):
                raise Refusal("rule-number-least", name=name)  # nothing at most would be everything that anybody says
            left = None if entry.own else next(each for each in shipped(group.preset).rules if each.name == name)
            told = difference(desk, (group, group), (rule, changed or left), asker.language)
            if told:
                told.append(await rule_trial.in_words(desk, group, rule, changed or left, asker.language))
        if not told:
            return self._say(asker, self._words("rule-as-it-is", asker))
        offered = self._offer(unit, asker, group, f"{name}|{text[:LONGEST_CHANGE].strip()}", version)
        unit.say(asker.platform, asker.chat, Text("\n".join(told)), buttons=[offered], urgent=True)
        return unit

    async def _try(self, asker: Asker, group: Group, rule: Rule) -> UnitOfWork:
        await self._keeper(asker, group, rule.name)
        return self._say(asker, await rule_trial.in_words(self._desk, group, None, rule, asker.language))

    async def _keeper(self, asker: Asker, group: Group, name: str) -> Membership:
        """The asker's membership, if they may change rules. Raises Refusal (`rule-rights`)."""
        membership = await people.authority(self._desk, asker, group)
        if not may(membership, Right.RULES):
            raise Refusal("rule-rights", name=name)
        return membership

    def _offer(self, unit: UnitOfWork, asker: Asker, group: Group, answer: str, version: int) -> Button:
        label = self._words("rule-button", asker)
        return button(unit, group, label, STEP, answer, version, lives=ASKED_FOR, style="primary")

    def _say(self, asker: Asker, text: str) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    def _words(self, key: str, asker: Asker, **facts: str | int) -> str:
        return self._desk.catalog.say(key, asker.language, **facts)


def _one_group(asker: Asker) -> Group:
    """The group that is meant: that of the chat, or the only one. Raises Refusal."""
    if not asker.groups:
        raise Refusal("no-group")
    if len(asker.groups) > 1:
        raise Refusal("rule-which-group")
    return asker.groups[0]


def _entry(listed: list[Entry], number: int | None, rest: str) -> tuple[Entry, str]:
    """The rule by its place or its name, and what follows. Raises Refusal (`rule-none`)."""
    if number is not None:
        if not 1 <= number <= len(listed):
            raise Refusal("rule-none", name=str(number))
        return listed[number - 1], rest
    titled = [entry for entry in listed if f"{folded(rest)} ".startswith(f"{folded(entry.title)} ")]
    if titled:  # a title may be several words
        longest = max(titled, key=lambda entry: len(entry.title))
        return longest, folded(rest)[len(folded(longest.title)) :].strip()
    name, _, behind = rest.partition(" ")
    found = named(listed, name)
    if found is None:
        raise Refusal("rule-none", name=name[:40])
    return found, behind.strip()


def _turned(text: str) -> str:
    """`关 刷屏` → `刷屏 关`: people say either first."""
    first, _, behind = text.partition(" ")
    return f"{behind.strip()} {first}" if folded(first) in AWAY | SWITCHES and " " not in behind.strip() and behind else text


def _behind(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words, if the text begins with it."""
    for word in words:
        if folded(text).startswith(word) and (
            len(text) == len(word) or not text[len(word)].isascii() or not text[len(word)].isalpha()
        ):
            return text[len(word) :].strip(" :：")
    return None


def _facts(language: str) -> str:
    """Every fact with what it means, by namespace, and which are known when."""
    topics = "\n".join(f"{topic}: {', '.join(spaces)}" for topic, spaces in TOPICS.items())
    lines = [
        f"{space}.{name} – {fact.zh if language == 'zh' else fact.en}"
        for space, facts in NAMESPACES.items()
        for name, fact in facts.items()
    ]
    return "\n".join((*lines, "", topics))
