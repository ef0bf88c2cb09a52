"""What owners and holders ask of the books: 负债, who holds what for whom, and 导出, the books as a file. Both are said in private only."""

import asyncio
import re
from datetime import datetime
from io import BytesIO
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.bookkeeping import Outstanding, outstanding
from jiedan.host.desk import Desk
from jiedan.host.exports import KINDS, Export
from jiedan.host.people import Asker
from jiedan.host.report_tables import Speaker, what_is_wrong
from jiedan.host.workbook import Workbook, rows_into
from jiedan.members.roles import HOLDS, Role, Roles
from jiedan.messages.elements import Attachment, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.reports.liabilities import Liability, held
from jiedan.reports.month import month_of
from jiedan.reports.sheet import Sheet
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

VERBS: Final = frozenset({Verb.LIABILITIES, Verb.EXPORT})
SHOWN: Final = 30
"""Lines of a list."""
MOST_ROWS: Final = 20_000
"""Orders and lines of the ledger in one export by chat: some seconds of work. The command line knows no bound."""
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MONTH: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?\s*(?:份|账|的账)?")


class Accounting:
    """Answers them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork | None:
        """The unit of work with the answer. None: 负债 of somebody who may see their own accounts only. Raises Refusal."""
        wanted = HOLDS if command.verb is Verb.LIABILITIES else frozenset({Role.OWNER})
        groups = [group for group in asker.groups if await self._may(asker, group, wanted)]
        if not groups:
            if command.casual and not asker.in_private:
                raise Refusal("no-candidate")  # talk, which nobody answers
            if command.verb is Verb.LIABILITIES:
                return None
            raise Refusal("owner-only", verb=command.verb)
        chat = asker.chat if asker.in_private else asker.member.private_chat
        if chat is None or not (asker.in_private or asker.member.reachable):
            raise Refusal("private-first", verb=command.verb)
        unit = self._desk.unit(asker.inbound.key)
        language = asker.member.language or asker.language
        speak = Speaker(self._desk.catalog.say, language)
        for group in groups:
            if command.verb is Verb.LIABILITIES:
                said: tuple[Text | Attachment, ...] = (Text(await self._liabilities(group, speak)),)
            else:
                said = await self._export(group, command, speak, in_group=not asker.in_private)
            unit.say(asker.platform, chat, *said, urgent=True)
        if not asker.in_private:
            sent = self._desk.catalog.say("sent-privately", asker.language)
            unit.say(asker.platform, asker.chat, Text(sent), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _may(self, asker: Asker, group: Group, wanted: Roles) -> bool:
        return bool((await people.authority(self._desk, asker, group)).roles & wanted)

    async def _liabilities(self, group: Group, speak: Speaker) -> str:
        now = self._desk.now()
        found = await outstanding(self._desk.engine, group, now=now)
        lines = [speak("liabilities-head", group=group.title, at=moment(now, group.zone, speak.language))]
        shown = 0
        for (holder, currency), amount in held(found.liabilities).items():
            name, money = found.known.name(holder), str(Money(amount, currency))
            lines.append(speak("liabilities-holder", holder=name, amount=money))
            of_holder = [each for each in found.liabilities if (each.holder, each.currency) == (holder, currency)]
            lines += [_line(each, found, speak, now) for each in of_holder[: max(0, SHOWN - shown)]]
            shown += len(of_holder)
        if shown > SHOWN:
            lines.append(speak("liabilities-more", count=shown - SHOWN))
        if not found.liabilities:
            lines.append(speak("liabilities-none"))
        if found.wrong:
            lines += [speak("liabilities-wrong"), *(what_is_wrong(each, found.known, speak) for each in found.wrong[:SHOWN])]
        else:
            lines.append(speak("liabilities-right"))
        return "\n".join(lines)

    async def _export(self, group: Group, command: Command, speak: Speaker, *, in_group: bool) -> tuple[Text, Attachment]:
        files = self._desk.files
        since, until, span = _span(command, group, talk=command.casual and in_group)
        export = Export(self._desk.engine, (group,), speak, since, until)
        if await export.rows_to_come() > MOST_ROWS:
            raise Refusal("export-too-long", most=MOST_ROWS)
        sheets = []
        for name in KINDS:
            portion = export.portion(name)
            sheets.append(Sheet(name, portion.columns, [cells async for cells in portion.rows]))
        content = await asyncio.to_thread(workbook, sheets, speak, until or self._desk.now())
        named = span or f"{self._desk.now().astimezone(group.zone):%Y-%m-%d}"
        kept = await files.keep(f"{group.title.replace('/', ' ')} {named}.xlsx", _XLSX, content)
        return Text(speak("export-ready", group=group.title, span=span or speak("export-all"))), kept


def workbook(sheets: list[Sheet], speak: Speaker, subject_ends: datetime) -> bytes:
    """The tables as an Excel file."""
    content = BytesIO()
    with Workbook(content, subject_ends=subject_ends) as book:
        for sheet in sheets:
            rows_into(book.sheet(speak(f"sheet-{sheet.name}"), sheet.columns, speak.headings(sheet)), sheet.rows)
    return content.getvalue()


def _span(command: Command, group: Group, *, talk: bool) -> tuple[datetime | None, datetime | None, str]:
    """From when to when, and what that is called ("": always). `talk`: what is no month was not meant for us."""
    if not command.rest:
        return None, None, ""
    found = _MONTH.fullmatch(command.rest.strip())
    if found is None or not 1 <= int(found[2]) <= 12 or int(found[1]) < 1970:
        raise Refusal("no-candidate" if talk else "bad-month")
    named = f"{found[1]}-{int(found[2]):02d}"
    return *month_of(named, group.zone), named


def _line(each: Liability, found: Outstanding, speak: Speaker, now: datetime) -> str:
    """One liability in a line."""
    known, order = found.known, found.known.orders.get(each.order)
    whose = "several" if each.claim is None else str(each.claim.kind)
    what = speak(
        f"owed-{whose}-of", number=number_of(each.order), who=known.name(each.claim.owner) if each.claim is not None else "—",
        client=known.name(order.client) if order else "—", worker=known.name(order.worker) if order else "—", count=each.orders,
    )  # fmt: skip
    age = speak("liabilities-age", count=max(0, (now - each.since).days))
    return speak("liabilities-line", what=what, amount=str(Money(each.amount, each.currency)), age=age)
