"""The commands for sharing the blacklist with other instances: `jiedan blacklist …`."""
# ruff: noqa: PLC0415 - each command imports what it needs

from pathlib import Path
from typing import Annotated

import typer

blacklist = typer.Typer(no_args_is_help=True, help="Share the blacklist with other instances: keys, peers, files.")
peer = typer.Typer(no_args_is_help=True, help="Whose files are believed.")
blacklist.add_typer(peer, name="peer")

SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings", "-s", metavar="FILE", help="The settings file. Without this: settings.toml in the current folder."
    ),
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="What you call the peer: small letters, digits and -.")]
FeedFile = Annotated[Path, typer.Argument(metavar="FILE", help="A file that the peer wrote for you.")]


@blacklist.command()
def key(*, settings: SettingsFile = None) -> None:
    """Show our card, which peers pin, and the digits by which they compare it.

    The first call makes the keys, in the folder keys of the data folder.
    They never leave it; back it up. The card is no secret.

    \b
    Example:
      jiedan blacklist key
    """
    from jiedan.cli.exchanging import show_key

    show_key(settings)


@peer.command("add")
def add(
    name: Name,
    card: Annotated[str, typer.Argument(metavar="CARD", help="What jiedan blacklist key shows at the peer.")],
    *,
    digits: Annotated[str, typer.Option(metavar="DIGITS", help="The digits that its operator read out to you.")] = "",
    settings: SettingsFile = None,
) -> None:
    """Pin the keys of a peer, after you compared the digits with its operator by voice.

    Send the card in any way, but hear the digits from somebody whose voice you
    know: whoever can change messages can change both. Without --digits they
    are only shown, and nothing is pinned.

    \b
    Examples:
      jiedan blacklist peer add north jiedan-bl1.5e0c….77aa…
      jiedan blacklist peer add north jiedan-bl1.5e0c….77aa… --digits "12345 67890 …"
    """
    from jiedan.cli.exchanging import pin_peer

    raise typer.Exit(pin_peer(settings, name, card, digits))


@peer.command("remove")
def remove(name: Name, *, settings: SettingsFile = None) -> None:
    """Believe a peer no more: what it told us counts no longer, from now on.

    \b
    Example:
      jiedan blacklist peer remove north
    """
    from jiedan.cli.exchanging import remove_peer

    remove_peer(settings, name)


@blacklist.command()
def peers(*, settings: SettingsFile = None) -> None:
    """Show the peers: whether they count, how old their last file is, how much they took back.

    Ends with code 1 if one of them is frozen, because it told two stories.

    \b
    Example:
      jiedan blacklist peers
    """
    from jiedan.cli.exchanging import show_peers

    raise typer.Exit(show_peers(settings))


@blacklist.command("export")
def export_for(
    name: Annotated[str, typer.Argument(metavar="PEER", help="What you call the peer.")],
    *,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Without this: blacklist-for-PEER.txt.")] = None,
    settings: SettingsFile = None,
) -> None:
    """Write the file that is for one peer.

    It holds what the owners of your groups give to that peer (in chat: 共享黑名单 给 PEER,
    share blacklist: give PEER all), and what was lifted since: no names, no words, no
    amounts. Write and send it at least once a day.

    \b
    Examples:
      jiedan blacklist export north
      jiedan blacklist export north --out /mnt/exchange/for-north.txt
    """
    from jiedan.cli.exchanging import write_feed

    write_feed(settings, name, out)


@blacklist.command("import")
def import_from(file: FeedFile, *, settings: SettingsFile = None) -> None:
    """Take in what a peer wrote for you, or nothing of it where anything is wrong.

    One peer brings 500 new records a day at most; what is more waits for the import of
    another day. Taking a file in again does no harm. It stops nobody: the owners of your groups
    say what they heed (in chat: 共享黑名单 收 PEER, share blacklist: take PEER all).

    \b
    Example:
      jiedan blacklist import from-north.txt
    """
    from jiedan.cli.exchanging import take_feed

    take_feed(settings, file, keep=True)


@blacklist.command()
def verify(file: FeedFile, *, settings: SettingsFile = None) -> None:
    """Check a peer's file as import does, and take nothing in.

    A peer that tells two stories is frozen, as by import.

    \b
    Example:
      jiedan blacklist verify from-north.txt
    """
    from jiedan.cli.exchanging import take_feed

    take_feed(settings, file, keep=False)
