"""What `jiedan blacklist …` does: our card, the peers whose keys are pinned, and the files that go to and fro."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

import typer

from jiedan.blacklist.feed import LARGEST, QUOTA
from jiedan.blacklist.keys import OwnKeys, PublicKeys, card_of, pair_key
from jiedan.blacklist.rejected import Code, Rejected
from jiedan.blacklist.sharing import NAME
from jiedan.blacklist.trust import FRESH, muted
from jiedan.cli.place import expect_database, settings_from
from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.host import exchange
from jiedan.host.keys import Keys
from jiedan.settings import Settings
from jiedan.storage import feeds
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.storage.feeds import Peer
from jiedan.storage.migrating import pending

_Found = TypeVar("_Found")
_NO_KEYS: Final = "Make them with `jiedan blacklist key`, and hand the card that it shows to the operator of the peer."


def show_key(named: Path | None) -> None:
    """Print our card and its digits; the first time, the keys are made. Raises Fault."""
    own = _keys(settings_from(named)).made().public
    typer.echo(f"Card:   {own.card}")
    typer.echo(f"Digits: {own.digits}")
    typer.echo("Send the card to the operator of a peer in any way, and read the digits out by voice.")


def pin_peer(named: Path | None, name: str, card: str, digits: str) -> int:
    """Pin a peer's keys where the digits are right; without digits, only show them. Returns the exit code. Raises Fault."""
    settings, keys = settings_from(named), card_of(card)
    if not NAME.fullmatch(name):
        raise Fault(f"{name!r} cannot be the name of a peer.", "Small letters, digits and -, a letter first: north, trade-hub-2")
    if keys is None:
        raise Fault(
            "That is no card.", "It begins with jiedan-bl1. and is one word: what `jiedan blacklist key` shows at the peer."
        )
    own = _keys(settings).made()
    if keys.issuer == own.public.issuer or pair_key(own, keys) is None:
        raise Fault("That card is our own, or its keys are of no use.", "Ask the operator of the peer for theirs again.")
    if not digits:
        typer.echo(f"Digits: {keys.digits}")
        typer.echo("Nothing is pinned yet. Let the operator of the peer read them out, then call this again with --digits.")
        return 1
    if not hmac.compare_digest(_figures(digits), _figures(keys.digits)):
        raise Fault(
            "The digits are other ones: this is not the card that the operator of the peer sees.", "Do not pin it. Ask again."
        )
    _with_database(settings, lambda engine: _pin(engine, name, keys))
    typer.echo(f"{name} is pinned. Owners can now say 共享黑名单 给 {name} 全部, or share blacklist: take {name} all.")
    return 0


def remove_peer(named: Path | None, name: str) -> None:
    """Take a peer's pin away. Raises Fault."""

    async def remove(engine: Engine) -> None:
        peer = await _peer(engine, name)
        if peer.state != feeds.REMOVED:
            await engine.commit([feeds.stands(peer, feeds.REMOVED)])

    _with_database(settings_from(named), remove)
    typer.echo(f"{name} is removed: nothing that it told us counts any more.")


def show_peers(named: Path | None) -> int:
    """Print a line a peer. Returns 1 where one is frozen, else 0. Raises Fault."""
    now = SystemClock().now()

    async def rows(engine: Engine) -> list[tuple[Peer, int, int]]:
        return [(peer, *await feeds.counted(engine, peer.id)) for peer in await feeds.peers(engine)]

    found = _with_database(settings_from(named), rows)
    for peer, made, revoked in found:
        state = "muted" if peer.state == feeds.ACTIVE and muted(made, revoked) else peer.state
        typer.echo(f"{peer.name}  {state}  {_age(peer, now)}  {made} records, {revoked} taken back")
        typer.echo(f"  {peer.keys.digits}")
    if not found:
        typer.echo(
            "There are no peers. `jiedan blacklist key` shows the card that a peer pins; `jiedan blacklist peer add` pins theirs."
        )
    return int(any(peer.state == feeds.FROZEN for peer, _, _ in found))


def write_feed(named: Path | None, name: str, out: Path | None) -> None:
    """Write our feed for a peer. Raises Fault."""
    settings = settings_from(named)
    own, to = _own(settings), out or Path(f"blacklist-for-{name}.txt")

    async def feed(engine: Engine) -> bytes:
        return await exchange.feed_for(engine, own, await _peer(engine, name, active=True), SystemClock().now())

    data = _with_database(settings, feed)
    to.write_bytes(data)
    count = data.count(b"\n") - 1
    typer.echo(f"{to}: {count} records, for {name} alone.")


def take_feed(named: Path | None, file: Path, *, keep: bool) -> None:
    """Check a file, and `keep` what it brings. Raises Fault where it is not believed."""
    settings = settings_from(named)
    own, data = _own(settings), _content(file)
    take = exchange.take_in if keep else exchange.checked
    taken = _with_database(settings, lambda engine: take(engine, own, data, SystemClock().now()))
    typer.echo(
        f"✓ From {taken.peer.name}, written {_moment(taken.feed.head.at)}: {taken.feed.head.seq} records, all of them whole."
    )
    done = "Taken in" if keep else "New"
    typer.echo(f"{done}: {taken.entries} about people, {taken.revocations} that take back earlier ones.")
    if taken.feed.waiting:
        typer.echo(
            f"{taken.feed.waiting} more wait: one peer brings {QUOTA} new records a day at most. Import this file or a newer one again"
            " after 24 hours. So many at once: ask the operator of the peer why."
        )


async def _pin(engine: Engine, name: str, keys: PublicKeys) -> None:
    """The name and the key must be free, or of a peer that was removed."""
    now = SystemClock().now()
    for peer in await feeds.peers(engine):
        if peer.name != name and peer.keys.issuer != keys.issuer:
            continue
        if peer.state == feeds.ACTIVE:
            raise Fault(f"{peer.name} is pinned already.", f"jiedan blacklist peer remove {peer.name}")
        if peer.name == name and peer.keys == keys:
            await engine.commit(feeds.begin_anew(peer))
            return
        await engine.commit(feeds.forget(peer))
    await engine.commit([feeds.pin(name, keys, now)])


async def _peer(engine: Engine, name: str, *, active: bool = False) -> Peer:
    peer = await feeds.peer(engine, name)
    if peer is None:
        raise Fault(f"There is no peer {name}.", "`jiedan blacklist peers` shows them; `jiedan blacklist peer add` pins one.")
    if active and peer.state != feeds.ACTIVE:
        raise Fault(f"{name} is {peer.state}.", f"Pin it anew first: jiedan blacklist peer add {name} CARD --digits …")
    return peer


def _with_database(settings: Settings, do: Callable[[Engine], Awaitable[_Found]]) -> _Found:
    expect_database(settings)

    async def done() -> _Found:
        database = await open_database(settings.database.url)
        try:
            if await pending(database):
                raise Fault("The database is of an older version.", "jiedan migrate")
            return await do(database.engine)
        finally:
            await database.close()

    return asyncio.run(done())


def _keys(settings: Settings) -> Keys:
    return Keys(settings.data.path / "keys")


def _own(settings: Settings) -> OwnKeys:
    own = _keys(settings).existing()
    if own is None:
        raise Fault("This instance has no keys yet, so no file was written for it, and none can be signed.", _NO_KEYS)
    return own


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise Rejected(Code.SIZE)
        return file.read_bytes()
    except OSError as error:
        raise Fault(f"{file} cannot be read: {error.strerror}.", "Name the file that the peer wrote for you.") from error


def _figures(digits: str) -> str:
    return "".join(figure for figure in digits if figure in "0123456789")


def _age(peer: Peer, now: datetime) -> str:
    if peer.at is None:
        return "first file not yet taken in whole" if peer.seq else "nothing taken in yet"
    days = (now - peer.at).days
    return f"last file {days} days old" + (", too old to bar anybody" if now >= peer.at + FRESH else "")


def _moment(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, tz=SystemClock().now().tzinfo):%Y-%m-%d %H:%M} UTC"
