"""Every table and column that holds a person's id, name or words: of which class it is, how long it is kept, what erasing does to it.

A list for people and for `jiedan privacy report`; tests/habits/test_subjects.py holds it to the models: a table or a column that is in
none of the lines fails there. Whoever adds a table adds a line.

P1 contact and payout · P2 identity on a platform · P3 what was said and handed in · P4 behaviour · B books · L log · S0 secrets.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """How near something is to a person (threats.md §5.1)."""

    S0 = "S0"
    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"
    B = "B"
    L = "L"


class Erasing(StrEnum):
    """What becomes of it when a person is erased."""

    ROW = "the row is deleted"
    WORDS = "the words are taken out, the rest stays"
    MASKED = "replaced by a pseudonym"
    PSEUDONYM = "stays, and names a pseudonym only"
    NONE = "holds nobody's words and leads to nobody"


class Holding(NamedTuple):
    """A table. `personal`: its columns that hold an id, a name or words of somebody, and of which class; `plain` are all others.

    `clock`: the column by which its age is told, "" where it has none.
    """

    table: str
    personal: dict[str, Kind]
    plain: str
    kept: str
    erasing: Erasing
    clock: str = ""


def _of(kind: Kind, columns: str) -> dict[str, Kind]:
    return dict.fromkeys(columns.split(), kind)


P1, P2, P3, P4, B, L, S0 = Kind.P1, Kind.P2, Kind.P3, Kind.P4, Kind.B, Kind.L, Kind.S0
_EVENTS: Final = "90 days"
_BOOKS: Final = "as long as the books"
_LEFT: Final = "while a member, and 180 days"
_CONDUCT: Final = "24 months"

HOLDINGS: Final = (
    Holding("members", {**_of(P2, "platform uid name language"), "id": B}, "", "while a member, and 180 days", Erasing.MASKED),
    Holding("private_chats", _of(P2, "member_id chat account"), "id blocked", "while a member, and 180 days", Erasing.ROW),
    Holding("chat_groups", {}, "id platform chat title language currency rules terms last_number version preset standing account",
            "as long as the group", Erasing.NONE),
    Holding("memberships", _of(P4, "member_id roles standing points held source"), "id group_id version", _BOOKS, Erasing.PSEUDONYM),
    Holding("orders", {**_of(B, "poster_id taker_id"), "data": P3},
            "id group_id number kind state version price currency head created_at updated_at",
            "words 180 days, contact 90 days, reviews 24 months after the end; the rest as long as the books", Erasing.WORDS, "updated_at"),
    Holding("records", {"actor_id": B, "body": P3}, "id order_id seq group_id name at previous hash",
            "words 180 days after the end; the rest as long as the books", Erasing.WORDS, "at"),
    Holding("entries", {"account": B}, "id group_id order_id seq line amount currency at", _BOOKS, Erasing.PSEUDONYM, "at"),
    Holding("balances", {"account": B}, "id group_id currency amount", _BOOKS, Erasing.PSEUDONYM),
    Holding("points", {"member_id": P4}, "id group_id amount reason order_id seq at", _BOOKS, Erasing.PSEUDONYM, "at"),
    Holding("deadlines", {}, "id order_id fires due_at", "until they come", Erasing.NONE),
    Holding("inbox", {"key": L}, "at", _EVENTS, Erasing.NONE, "at"),
    Holding("outbox", _of(P3, "chat body"),
            "id platform card about urgent status attempts not_before sent_parts at problem", "7 days once sent", Erasing.ROW, "at"),
    Holding("cards", {"chat": P2}, "id order_id platform message pinned", "as long as the order", Erasing.ROW),
    Holding("mentions", {"chat": P2}, "id order_id platform message at", _EVENTS, Erasing.ROW, "at"),
    Holding("room_lines", _of(P3, "member_id text files"), "id order_id at key hash", "180 days after the order's end", Erasing.ROW, "at"),
    Holding("tokens", _of(P2, "actor_id chat"), "token order_id verb version extra expires_at", "30 days", Erasing.ROW),
    Holding("dialogues", _of(P3, "member_id answers"), "id group_id step seen version at",
            "while a member, and 180 days", Erasing.ROW, "at"),
    Holding("questions", _of(P2, "actor_id answer"), "token group_id step version once used expires_at", "30 days", Erasing.ROW),
    Holding("join_requests", _of(P2, "uid name source decided_by"), "id group_id status version at", "30 to 90 days", Erasing.ROW, "at"),
    Holding("moved_chats", {}, "id platform old new", "as long as the group", Erasing.NONE),
    Holding("reactions", {"body": P3}, "id plugin handler group_id order_id seq event status attempts not_before",
            "7 days once heard", Erasing.ROW),
    Holding("notes", _of(P3, "subject value"), "id plugin group_id name", "what plugins keep: as their pages say", Erasing.ROW),
    Holding("keepsakes", {"value": S0}, "name", "single values of the installation, secrets among them", Erasing.NONE),
    Holding("slips", {**_of(P1, "payee number dhash sha256 name paid_at"), "member_id": P1},
            "id group_id order_id seq due currency at status attempts not_before amount stopped flags read_at",
            "90 days after the order's end", Erasing.ROW, "at"),
    Holding("reversals", {}, "id order_id seq by_seq", _BOOKS, Erasing.NONE),
    Holding("privacy_requests", {"member_id": B, "traces": P2}, "id kind at due_at done_at", _BOOKS, Erasing.PSEUDONYM, "at"),
    Holding("endings", {}, "order_id step ended_at", "24 months after the order's end", Erasing.NONE, "ended_at"),
    Holding("loose_files", {"sha256": P3}, "due_at", "until nothing names the file", Erasing.ROW),
    Holding("absences", {"member_id": P2}, "since", "180 days", Erasing.ROW, "since"),
    Holding("account_links", _of(P2, "one_id other_id"), "id at ended_at", "while a member, and 180 days", Erasing.ROW, "at"),
    Holding("group_rules", {"by_id": B}, "id group_id name version body at", "as long as the group", Erasing.PSEUDONYM, "at"),
    Holding("decisions", {"member_id": P4, "body": P3}, "id group_id topic rule version order_id at",
            "words 180 days; the rest 24 months", Erasing.ROW, "at"),
    Holding("talk", _of(P3, "member_id body"), "id group_id at", "as many days as the group keeps of it: 0, if it says nothing",
            Erasing.ROW, "at"),
    Holding("applications", {**_of(P3, "member_id form mark reason"), "decided_by": B},
            "id group_id status step knocks reminded version at", "180 days after the decision", Erasing.ROW, "at"),
    Holding("confirmations", {"member_id": P4}, "id group_id rules at", _LEFT, Erasing.ROW, "at"),
    Holding("introductions", {"member_id": P2, **_of(P3, "nickname skills works")}, "id group_id at", _LEFT, Erasing.ROW, "at"),
    Holding("verifications", {"member_id": P2, "note": P3, "by_id": B}, "id group_id tier at", _LEFT, Erasing.ROW, "at"),
    Holding("arrivals", _of(P2, "member_id link"), "id group_id greeted at", "30 days", Erasing.ROW, "at"),
    Holding("gates", {}, "group_id version warned greeted_at alarmed_at", "as long as the group", Erasing.NONE),
    Holding("places", {"member_id": P2}, "id group_id status at", "until they come; 180 days after they were called", Erasing.ROW, "at"),
    Holding("strikes", {"member_id": P4, **_of(P3, "key why excerpt digest"), "by_id": B}, "id group_id rule rule_version at",
            "24 months after it expired", Erasing.ROW, "at"),
    Holding("strike_steps", {"text": P3, "by_id": B}, "id strike_id step decision at", "as long as the strike", Erasing.ROW, "at"),
    Holding("overrides", {"member_id": P4, "reason": P3, "by_id": B}, "id group_id kind subject at", _CONDUCT, Erasing.WORDS, "at"),
    Holding("removals", {**_of(P4, "member_id before"), **_of(P3, "key why"), "by_id": B},
            "id group_id grounds again status due_at version at", "24 months after it was done or dropped", Erasing.ROW, "at"),
    Holding("let_downs", {"member_id": P4, **_of(P3, "reason excuse"), "excused_by": B}, "id group_id order_id seq kind at", _CONDUCT,
            Erasing.ROW, "at"),
    Holding("point_notes", {"member_id": P4, "reason": P3, "by_id": B}, "id seq reverses", "as long as the points", Erasing.WORDS),
    Holding("findings", {**_of(P4, "subject members facts"), "reason": P3, "decided_by": B},
            "id group_id number kind orders weight first_at last_at status upheld told version",
            "24 months after it was found last; where it was upheld, as long as the points", Erasing.WORDS, "last_at"),
    Holding("first_seen", {"member_id": P4}, "id group_id at", _BOOKS, Erasing.PSEUDONYM),
    Holding("payout_accounts", {"member_id": P4, "digest": P1}, "id group_id at", "180 days after it was named last", Erasing.ROW, "at"),
    Holding("pattern_marks", {}, "group_id looked_at seen medians", "as long as the group", Erasing.NONE),
    Holding("deputies", {**_of(P4, "member_id rights"), "by_id": B}, "id group_id at", _LEFT, Erasing.ROW, "at"),
    Holding("activity", _of(P4, "member_id joined_at last_at messages days asked_at"), "id group_id look_at", "while a member",
            Erasing.ROW, "last_at"),
    Holding("titles", {**_of(P4, "member_id title"), "by_id": B}, "id group_id at", _LEFT, Erasing.ROW, "at"),
    Holding("back_channels", {"by_id": B}, "id group_id platform chat at", "as long as the group", Erasing.PSEUDONYM, "at"),
    Holding("invite_pauses", {"by_id": B}, "id group_id until", "as long as the group", Erasing.PSEUDONYM),
    Holding("blacklist_entries",
            {**_of(P2, "platform uid name"), **_of(P3, "reason files appealed ruling"), **_of(P4, "member_id category slot number parties"),
             **_of(B, "proposed_by confirmed_by ended_by"), "salt": S0},
            "id group_id case_head code days status proposed_at confirmed_at expires_at appeal appealed_at ended_at version",
            "180 days after it ended", Erasing.ROW, "proposed_at"),
    Holding("blacklist_peers", {}, "id name issuer exchange state seq at pinned_at", "while it is pinned", Erasing.NONE),
    Holding("blacklist_records", {"tag": P2}, "id peer_id seq hash category severity appeal expires_at revokes revoked_by imported_at",
            "its keyed tag until it ends; the rest while the peer is pinned", Erasing.PSEUDONYM, "imported_at"),
    Holding("blacklist_issued", {"line": P2}, "id peer_id seq entry_id revokes", "with a keyed tag, while the peer is pinned",
            Erasing.PSEUDONYM),
    Holding("link_codes", {**_of(P2, "member_id other_id"), "code": S0}, "expires_at", "10 minutes", Erasing.ROW),
)  # fmt: skip
"""Every table."""
