"""A dossier to test with: a trade in which everything happens that evidence can hold."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.evidence.bundle import Bundle, bundle, keywords, listed, mark_of
from jiedan.evidence.dossier import Dossier, Entry, Lacking, Person, Place, Said, data_files
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders.events import Link, Record, body, chained
from jiedan.orders.machine import draft as drafted
from jiedan.orders.order import State
from jiedan.orders.room import Line
from tests.core.orders.trade import ARBITRATOR, NOON, OWNER, POSTER, TAKER, Trade

PICTURE: Final = b"\x89PNG\r\n\x1a\n a drawing"
SLIP: Final = b"%PDF a slip"


def attachment(name: str, content: bytes) -> Attachment:
    """A file that was handed in."""
    return Attachment(name=name, mime="image/png", size=len(content), sha256=hashlib.sha256(content).hexdigest())


FILE: Final = attachment("初稿.png", PICTURE)
LOST: Final = attachment("转账.pdf", SLIP)


def trade() -> Trade:
    """Published, claimed, agreed, paid, delivered, disputed, decided, paid out, reviewed."""
    told = Trade(text="写一份产品介绍文案，预算500元", requirements="三个卖点\n- 快\n- 稳").to(State.CLAIMED)
    told.does(TAKER, Verb.AGREEMENT, note="协议\n1. 甲方付 ¥500.00").does(POSTER, Verb.SIGN, called="老板").does(TAKER, Verb.SIGN)
    told.does(TAKER, Verb.CONFIRM, called="安").does(POSTER, Verb.PAID, files=(LOST,)).does(OWNER, Verb.RECEIVED)
    told.does(TAKER, Verb.DELIVER, note="初稿好了", files=(FILE,)).does(POSTER, Verb.DISPUTE, note="卖点少了一个")
    told.does(TAKER, Verb.STATE, note="要求里只有两个").does(ARBITRATOR, Verb.AWARD, amount=300_00, note="做了大部分")
    return told.does(OWNER, Verb.PAY_OUT).does(OWNER, Verb.REFUND).does(POSTER, Verb.REVIEW, score=3, note="一般")


def chain(told: Trade) -> tuple[Link, ...]:
    """The records of the trade as they lie in the books."""
    before = told.outcomes[0].before if told.outcomes else told.order
    _, first = drafted(msgspec.structs.replace(before, clocks=(), version=1, head=""), NOON)
    links: list[Link] = []
    previous = ""
    for content in (first, *(body(outcome.record) for outcome in told.outcomes)):
        said = msgspec.json.decode(content, type=Record)
        digest = chained(previous, content)
        links.append(
            Link(order=said.order, seq=said.seq, group=said.group, name=said.name, actor=said.actor, at=said.at, body=content.decode(),
                 previous=previous, hash=digest)
        )  # fmt: skip
        previous = digest
    return tuple(links)


def dossier(told: Trade | None = None, language: str = "zh") -> Dossier:
    """All that is known of the trade (by default, of `trade`)."""
    told = told or trade()
    links = chain(told)
    entries = [
        Entry(seq=o.record.seq, line=line, account=p.account, amount=p.amount, currency="CNY", at=o.record.at)
        for o in told.outcomes
        for line, p in enumerate(sorted(o.postings, key=lambda posting: posting.account))
    ]
    room = [
        Line(order=17, member=TAKER.member, at=told.now, text="稿子在路上，<b>&amp; 😀", files=(FILE,), key="stage:1"),
        Line(order=17, member=POSTER.member, at=told.now + timedelta(minutes=1), text="好的", key="stage:2"),
    ]
    names = {POSTER.member: "老板（改名了）", TAKER.member: "安", OWNER.member: "群主", ARBITRATOR.member: "仲裁员"}
    called = {each.member: each.name for each in told.order.called}
    return Dossier(
        order=msgspec.structs.replace(told.order, head=links[-1].hash),
        place=Place(id=1, title="一单一结", platform="stage", zone="Asia/Shanghai", language=language),
        people=tuple(Person(id=member, name=name, called=called.get(member, "")) for member, name in sorted(names.items())),
        chain=links,
        entries=tuple(entries),
        room=tuple(Said(line=line, hash=line.hash) for line in room),
        copies={FILE.sha256: PICTURE},
        lacking=(Lacking(sha256=LOST.sha256, name=LOST.name, size=LOST.size, why="gone"),),
    )


def packed(known: Dossier, **changed: bytes) -> Bundle:
    """The archive of a dossier, with a stub instead of the pages; `changed` (`order_json=…`) before it is listed: whoever does that
    makes a manifest that fits.
    """
    files = changed_in(data_files(known), changed)
    return bundle(known, files, f"%PDF-1.4 ({keywords(mark_of(listed(files)))})".encode())


def changed_in(files: Mapping[str, bytes], changed: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files, some with other contents."""
    names = {name.replace(".", "_"): name for name in files}
    return {**files, **{names[key]: content for key, content in changed.items()}}
