"""Rows in every table of what groups hold about their people, with words that are found nowhere else."""

import json
from collections.abc import Callable
from typing import Any, Final

from jiedan.storage.engine import Engine, Write

Row = tuple[str, dict[str, Any]]
Word = Callable[[str], str]
PASSED: Final = 1
"""Column `at` of what is planted where a test says nothing."""


def word(who: str) -> Word:
    """Words of somebody: of each place another one."""
    return lambda place: f"canary-{who}-{place}"


def about(group: int, who: int, by: int, own: Word, said: Word, at: int = PASSED) -> list[Row]:
    """A row in each table about `who`, with words of their own; what staff said of them is `by`'s. Ids are left to the database."""
    here = {"group_id": group, "member_id": who}
    return [
        ("introductions", here | {"nickname": own("introductions.nickname"), "skills": json.dumps([own("introductions.skills")]),
                                  "works": json.dumps({"text": own("introductions.works")}), "at": at}),
        ("verifications", here | {"tier": "name", "by_id": by, "note": said("verifications.note"), "at": at}),
        ("confirmations", here | {"rules": "v1", "at": at}),
        ("arrivals", here | {"link": own("arrivals.link"), "greeted": 1, "at": at}),
        ("places", here | {"status": "called", "at": at}),
        ("applications", here | {"status": "turned_away", "step": "", "form": json.dumps({"answers": {"q": own("applications.form")}}),
                                 "mark": own("applications.mark"), "decided_by": by, "reason": said("applications.reason"), "at": at}),
        ("strikes", here | {"key": own("strikes.key"), "why": said("strikes.why"), "rule": "r", "rule_version": 1,
                            "excerpt": own("strikes.excerpt"), "digest": own("strikes.digest"), "by_id": by, "at": at}),
        ("overrides", here | {"kind": "strike", "subject": "1", "by_id": by, "reason": said("overrides.reason"), "at": at}),
        ("removals", here | {"key": own("removals.key"), "why": said("removals.why"), "grounds": "", "again": 0, "by_id": by,
                             "before": "good", "status": "kept", "due_at": at, "version": 1, "at": at}),
        ("let_downs", here | {"order_id": 100 + who, "seq": 1, "kind": "release", "reason": own("let_downs.reason"), "excused_by": by,
                              "excuse": said("let_downs.excuse"), "at": at}),
        ("points", here | {"amount": 2, "reason": "by_hand", "order_id": 0, "seq": 1, "at": at}),
        ("point_notes", {"member_id": who, "seq": 1, "by_id": by, "reason": said("point_notes.reason")}),
        ("findings", {"group_id": group, "number": who, "kind": "tiny", "subject": f"{who}", "members": f"[{who}]", "orders": "[1]",
                      "facts": "{}", "first_at": at, "last_at": at, "status": "dismissed", "decided_by": by,
                      "reason": said("findings.reason")}),
        ("first_seen", here | {"at": at}),
        ("payout_accounts", here | {"digest": f"{who:032x}", "at": at}),
        ("deputies", here | {"rights": "orders", "by_id": by, "at": at}),
        ("titles", here | {"title": "群内顾问", "by_id": by, "at": at}),
        ("decisions", here | {"topic": "message", "rule": "r", "version": 1, "at": at, "body": _facts(own("decisions.body"))}),
        ("talk", here | {"at": at, "body": _facts(own("talk.body"))}),
        ("blacklist_entries",
         here | {"platform": "stage", "uid": own("uid"), "name": own("name"), "category": "fake-payment",
                 "reason": said("blacklist_entries.reason"), "parties": "[]", "files": json.dumps([_file(own("files"))]),
                 "salt": "00", "code": f"B{group}{who}", "days": 90, "status": "lifted", "proposed_by": by, "proposed_at": at,
                 "confirmed_by": by, "confirmed_at": at, "expires_at": at + 1, "appeal": "upheld",
                 "appealed": own("blacklist_entries.appealed"), "ended_by": by, "ended_at": at,
                 "ruling": said("blacklist_entries.ruling")}),
    ]  # fmt: skip


async def plant(engine: Engine, rows: list[Row]) -> None:
    """Write them down. Strikes get an appeal by whom they are about, and a decision by whoever gave them."""
    for table, row in rows:
        marks = ", ".join("?" * len(row))
        await engine.commit([Write(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()), 1)])  # noqa: S608
        if table == "strikes":
            [(strike,)] = await engine.rows("SELECT MAX(id) FROM strikes")
            for step, by, words in (("appeal", row["member_id"], row["excerpt"]), ("decision", row["by_id"], row["why"])):
                text = words.replace("strikes.excerpt", "strike_steps.appeal").replace("strikes.why", "strike_steps.text")
                await plant(engine, [("strike_steps", {
                    "strike_id": strike, "step": step, "decision": "", "text": text, "by_id": by, "at": row["at"],
                })])  # fmt: skip


def _file(name: str) -> dict[str, Any]:
    return {"type": "attachment", "name": name, "mime": "image/png", "size": 1, "sha256": "ab" * 32}


def _facts(said: str) -> str:
    facts = {"member": {"name": said, "level": "regular", "points": 1.0}, "message": {"text": said, "length": 3}}
    return json.dumps({"topic": "message", "facts": facts}, separators=(",", ":"))
