"""What is kept of one person, read for that person alone: a part a table. Whoever adds a table of people's data adds a line to PARTS.

A part gives nothing that another person wrote: of an order that somebody took, its number and sums, not its poster's words.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.members.application import Form
from jiedan.orders.events import Record
from jiedan.orders.order import Order
from jiedan.storage.engine import Engine, Value, Write, integer
from jiedan.storage.introductions import Works

ROW: Final = "INSERT INTO privacy_requests (member_id, kind, at, done_at) VALUES (?, 'data', ?, ?)"
Rows = list[dict[str, Any]]
"""Column → value. Instants are datetimes, amounts minor units beside a column `currency`."""


class Part(NamedTuple):
    """A table as its person sees it. `sql` has the member's id as its only parameter; a column named `at`, or ending so, is an instant."""

    name: str
    sql: str
    columns: str
    read: Mapping[str, Callable[[str], str]] = {}
    """Column → the words in the JSON that it is kept as."""


def _answers(form: str) -> str:
    said = msgspec.json.decode(form, type=Form)
    answers = [f"{question}: {answer}" for question, answer in said.answers.items()]
    return "\n".join([*answers, *filter(None, (said.source, said.note))])


def _handed_in(form: str) -> str:
    return ", ".join(file.name for files in msgspec.json.decode(form, type=Form).files.values() for file in files)


def _works(works: str) -> str:
    return msgspec.json.decode(works or "{}", type=Works).text


def _samples(works: str) -> str:
    return ", ".join(file.name for file in msgspec.json.decode(works or "{}", type=Works).files)


def _skills(skills: str) -> str:
    return ", ".join(msgspec.json.decode(skills, type=list[str]))


def _said(body: str) -> str:
    return str(msgspec.json.decode(body).get("facts", {}).get("message", {}).get("text", ""))


_GROUP: Final = "JOIN chat_groups g ON g.id = "
_OWN_WORDS: Final = "CASE WHEN d.topic IN ('message', 'publish', 'deliver', 'review') THEN d.body ELSE '{}' END"
"""What a rule looked at when somebody wanted to take an order are its poster's words."""
_AS_STAFF: Final = " UNION ALL ".join(
    f"SELECT '{kind}' AS kind, {words} AS said, {at} AS at, {who} AS who, {table}.group_id AS group_id FROM {table}{of}"
    for kind, table, words, who, at, of in (
        ("strike", "strikes", "why", "by_id", "at", ""), ("override", "overrides", "reason", "by_id", "at", ""),
        ("decision", "strikes", "text", "strike_steps.by_id", "strike_steps.at",
         " JOIN strike_steps ON strike_steps.strike_id = strikes.id AND strike_steps.step = 'decision'"),
        ("removal", "removals", "why", "by_id", "at", ""), ("excuse", "let_downs", "excuse", "excused_by", "at", ""),
        ("application", "applications", "reason", "decided_by", "at", ""), ("verification", "verifications", "note", "by_id", "at", ""),
        ("finding", "findings", "reason", "decided_by", "last_at", ""),
        ("blacklist", "blacklist_entries", "reason", "proposed_by", "proposed_at", ""),
        ("blacklist_end", "blacklist_entries", "ruling", "ended_by", "ended_at", ""), ("rule", "group_rules", "name", "by_id", "at", ""),
        ("title", "titles", "title", "by_id", "at", ""), ("rights", "deputies", "rights", "by_id", "at", ""),
        ("points", "points", "point_notes.reason", "by_id", "at",
         " JOIN point_notes ON points.order_id = 0 AND point_notes.member_id = points.member_id AND point_notes.seq = points.seq"),
    )
)  # fmt: skip
"""What somebody said of others in keeping order: their own words, and not about whom."""
PARTS: Final = (
    Part("account", "SELECT platform, uid, name, language FROM members WHERE id = ?", "platform uid name language"),
    Part("chats", "SELECT chat, blocked FROM private_chats WHERE member_id = ? ORDER BY id", "chat blocked"),
    Part("linked", "SELECT m.platform, m.name, l.at, l.ended_at FROM account_links l, members x, members m WHERE x.id = ?"
         " AND (l.one_id = x.id AND m.id = l.other_id OR l.other_id = x.id AND m.id = l.one_id) ORDER BY l.id",
         "platform name at ended_at"),
    Part("groups", f"SELECT g.title, s.roles, s.standing, s.points, s.source FROM memberships s {_GROUP} s.group_id"
         " WHERE s.member_id = ? ORDER BY s.id", "group roles standing half_points source"),
    Part("points", f"SELECT g.title, p.order_id, p.amount, p.reason, p.at FROM points p {_GROUP} p.group_id"
         " WHERE p.member_id = ? ORDER BY p.id", "group number half_points reason at"),
    Part("room", f"SELECT g.title, r.order_id, r.at, r.text, r.files FROM room_lines r JOIN orders o ON o.id = r.order_id {_GROUP}"
         " o.group_id WHERE r.member_id = ? ORDER BY r.id", "group number at text files"),
    Part("slips", f"SELECT g.title, s.order_id, s.at, s.name, s.amount, s.currency, s.number FROM slips s {_GROUP} s.group_id"
         " WHERE s.member_id = ? ORDER BY s.id", "group number at files amount currency slip_number"),
    Part("joining", f"SELECT g.title, j.source, j.status, j.at FROM join_requests j {_GROUP} j.group_id JOIN members m"
         " ON m.uid = j.uid AND m.platform = g.platform WHERE m.id = ? ORDER BY j.id", "group source status at"),
    Part("setups", f"SELECT g.title, d.step, d.answers, d.at FROM dialogues d {_GROUP} d.group_id WHERE d.member_id = ? ORDER BY d.id",
         "group step text at"),
    Part("introductions", f"SELECT g.title, i.nickname, i.skills, i.works, i.works, i.at FROM introductions i {_GROUP} i.group_id"
         " WHERE i.member_id = ? ORDER BY i.id", "group name skills text files at", {"skills": _skills, "text": _works, "files": _samples}),
    Part("verified", f"SELECT g.title, v.tier, v.at FROM verifications v {_GROUP} v.group_id WHERE v.member_id = ? ORDER BY v.id",
         "group kind at"),
    Part("rules_confirmed", f"SELECT g.title, c.rules, c.at FROM confirmations c {_GROUP} c.group_id WHERE c.member_id = ?"
         " ORDER BY c.id", "group version at"),
    Part("applications", f"SELECT g.title, a.status, a.step, a.form, a.form, a.at FROM applications a {_GROUP} a.group_id"
         " WHERE a.member_id = ? ORDER BY a.id", "group status step text files at", {"text": _answers, "files": _handed_in}),
    Part("arrivals", f"SELECT g.title, a.link, a.at FROM arrivals a {_GROUP} a.group_id WHERE a.member_id = ? ORDER BY a.id",
         "group source at"),
    Part("places", f"SELECT g.title, p.status, p.at FROM places p {_GROUP} p.group_id WHERE p.member_id = ? ORDER BY p.id",
         "group status at"),
    Part("standing", f"SELECT g.title, t.title, d.rights, f.at FROM memberships s {_GROUP} s.group_id"
         " LEFT JOIN titles t ON t.group_id = s.group_id AND t.member_id = s.member_id"
         " LEFT JOIN deputies d ON d.group_id = s.group_id AND d.member_id = s.member_id"
         " LEFT JOIN first_seen f ON f.group_id = s.group_id AND f.member_id = s.member_id WHERE s.member_id = ? ORDER BY s.id",
         "group title rights first_at"),
    Part("activity", f"SELECT g.title, a.joined_at, a.last_at, a.messages, a.days, a.asked_at FROM activity a {_GROUP} a.group_id"
         " WHERE a.member_id = ? ORDER BY a.id", "group joined_at last_at messages days asked_at"),
    Part("decisions", f"SELECT g.title, d.topic, d.rule, d.version, d.order_id, {_OWN_WORDS}, d.at FROM decisions d {_GROUP}"
         " d.group_id WHERE d.member_id = ? ORDER BY d.id", "group kind rule version number text at", {"text": _said}),
    Part("talk", f"SELECT g.title, t.body, t.at FROM talk t {_GROUP} t.group_id WHERE t.member_id = ? ORDER BY t.id",
         "group text at", {"text": _said}),
    Part("strikes", "SELECT g.title, s.id, CASE WHEN s.by_id IS NULL THEN s.why ELSE '' END, s.rule, s.excerpt, x.decision, s.at"
         f" FROM strikes s {_GROUP} s.group_id LEFT JOIN strike_steps x ON x.strike_id = s.id AND x.step = 'decision'"
         " WHERE s.member_id = ? ORDER BY s.id", "group strike reason rule text status at"),
    Part("appeals", f"SELECT g.title, s.id, x.text, x.at FROM strike_steps x JOIN strikes s ON s.id = x.strike_id {_GROUP} s.group_id"
         " WHERE s.member_id = ? AND x.step = 'appeal' ORDER BY x.id", "group strike text at"),
    Part("removals", "SELECT g.title, CASE WHEN r.by_id IS NULL THEN r.why ELSE '' END, r.status, r.due_at, r.at"
         f" FROM removals r {_GROUP} r.group_id WHERE r.member_id = ? ORDER BY r.id", "group reason status due_at at"),
    Part("let_downs", f"SELECT g.title, l.order_id, l.kind, l.reason, l.at FROM let_downs l {_GROUP} l.group_id WHERE l.member_id = ?"
         " ORDER BY l.id", "group number kind text at"),
    Part("payout_accounts", f"SELECT g.title, a.at FROM payout_accounts a {_GROUP} a.group_id WHERE a.member_id = ? ORDER BY a.id",
         "group at"),
    Part("let_pass", f"SELECT g.title, o.kind, o.at FROM overrides o {_GROUP} o.group_id WHERE o.member_id = ? ORDER BY o.id",
         "group kind at"),
    Part("blacklist", f"SELECT g.title, b.code, b.category, b.status, b.proposed_at, b.expires_at, b.appeal, b.appealed, b.appealed_at"
         f" FROM blacklist_entries b {_GROUP} b.group_id WHERE b.member_id = ? ORDER BY b.id",
         "group ref category status at expires_at appeal text appealed_at"),
    Part("kept_order", f"SELECT g.title, w.kind, w.said, w.at FROM ({_AS_STAFF}) w {_GROUP} w.group_id, members m WHERE m.id = ?"
         " AND w.who = m.id ORDER BY w.at, w.kind", "group kind text at"),
    Part("requests", "SELECT kind, at, done_at FROM privacy_requests WHERE member_id = ? ORDER BY id", "kind at done_at"),
)  # fmt: skip
"""The tables that are read as they are."""
_MONEY: Final = (
    f"SELECT g.title, e.order_id, e.account, e.amount, e.currency, e.at FROM entries e {_GROUP} e.group_id"
    " WHERE e.group_id IN (SELECT s.group_id FROM memberships s WHERE s.member_id = ?) AND e.account IN (?, ?, ?) ORDER BY e.id"
)
_DEEDS: Final = (
    f"SELECT g.title, r.order_id, r.name, r.at, r.body FROM records r {_GROUP} r.group_id WHERE r.actor_id = ? ORDER BY r.id"
)
_ORDERS: Final = (
    f"SELECT g.title, o.data, o.created_at, o.updated_at FROM orders o {_GROUP} o.group_id"
    " WHERE o.group_id IN (SELECT s.group_id FROM memberships s WHERE s.member_id = ?)"
    " AND (o.poster_id = ? OR o.taker_id = ?) ORDER BY o.id"
)
_order: Final = msgspec.json.Decoder(Order).decode
_record: Final = msgspec.json.Decoder(Record).decode


async def gathered(engine: Engine, member: int) -> dict[str, Rows]:
    """Part → what it holds of the member."""
    found = {part.name: [_row(part, row) for row in await engine.rows(part.sql, (member,))] for part in PARTS}
    found |= {"orders": [], "reviews_given": [], "reviews_received": []}
    for title, data, made, changed in await engine.rows(_ORDERS, (member,) * 3):
        order, times = _order(str(data)), (instant(integer(made)), instant(integer(changed)))
        found["orders"].append({"group": title, **_side(order, member), "made_at": times[0], "changed_at": times[1]})
        _reviews(found, str(title), order, member)
    found["deeds"] = [_deed(*row) for row in await engine.rows(_DEEDS, (member,))]
    accounts = tuple(f"{kind}:{member}" for kind in ("holder", "payable", "to_return"))
    columns = ("group", "number", "account", "amount", "currency", "at")
    money = await engine.rows(_MONEY, (member, *accounts))
    found["money"] = [_named(dict(zip(columns, row, strict=True))) for row in money]
    return found


async def asked_last(engine: Engine, member: int) -> datetime | None:
    """When the member asked for their data last."""
    rows = await engine.rows("SELECT MAX(at) FROM privacy_requests WHERE member_id = ? AND kind = 'data'", (member,))
    return None if rows[0][0] is None else instant(integer(rows[0][0]))


def asked(member: int, now: datetime) -> Write:
    """The member asks now."""
    return Write(ROW, (member, micros(now), micros(now)), 1)


def _row(part: Part, row: tuple[Value, ...]) -> dict[str, Any]:
    named = dict(zip(part.columns.split(), row, strict=True))
    return _named(named | {column: read(str(named[column])) for column, read in part.read.items()})


def _named(row: dict[str, Any]) -> dict[str, Any]:
    """Ids of orders as their numbers, instants as such, files by their names."""
    if isinstance(row.get("number"), int):
        row["number"] &= 0xFFFFFFFF
    if str(row.get("files", "")).startswith("["):
        row["files"] = ", ".join(file["name"] for file in msgspec.json.decode(row["files"]))
    if "account" in row:
        row["account"] = str(row["account"]).partition(":")[0]
    return {name: instant(value) if name.endswith("at") and isinstance(value, int) else value for name, value in row.items()}


def _side(order: Order, member: int) -> dict[str, Any]:
    """The order from one side: what the other one wrote is left out, and who it is."""
    posted = order.poster == member
    said = {"title": order.title, "requirements": order.requirements, "text": order.text} if posted else {}
    files = ", ".join(file.name for file in order.files) if posted else ""
    return {
        "number": order.number, "side": "posted" if posted else "taken", "state": order.state.value, "price": order.price,
        "currency": order.currency, **said, "files": files,
    }  # fmt: skip


def _reviews(found: dict[str, Rows], title: str, order: Order, member: int) -> None:
    """What the member wrote, and the scores that the member was given once both may be read. The words of others are theirs."""
    for review in order.reviews:
        marks = ", ".join(f"{mark.dimension.value} {mark.score}" for mark in review.marks)
        row = {"group": title, "number": order.number, "score": review.score, "marks": marks}
        if review.author == member:
            found["reviews_given"].append({**row, "text": review.text, "at": review.at})
        elif review.of == member and order.reviews_open:
            found["reviews_received"].append(row)


def _deed(title: Value, order: Value, name: Value, at: Value, body: Value) -> dict[str, Any]:
    """One step of an order that was the member's. The text of an agreement is both sides', and left out."""
    said = _record(str(body))
    note = "" if said.agreement else said.note
    files = ", ".join(file.name for file in said.files)
    row = {"group": title, "number": order, "step": name, "at": at, "amount": said.amount, "note": note, "files": files}
    return _named(row)


ONCE_A: Final = timedelta(days=1)
"""How often somebody gets their data."""
EVERY_PART: Final = (*(part.name for part in PARTS), "orders", "reviews_given", "reviews_received", "deeds", "money")
