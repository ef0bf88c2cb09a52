"""The private keys of this instance: one file in the data folder, for the eyes of the operator's account alone, made on first use."""

import json
import os
from pathlib import Path
from typing import Final

from jiedan.blacklist.keys import OwnKeys, PublicKeys, Secret, pair_key
from jiedan.errors import Fault

FILE: Final = "blacklist.json"


class Keys:
    """The folder of keys. Nothing of it is ever put into the database, a log or an export."""

    def __init__(self, folder: Path) -> None:
        self.file: Final = folder / FILE
        self._own: OwnKeys | None = None
        self._pairs: Final[dict[PublicKeys, Secret | None]] = {}

    def made(self) -> OwnKeys:
        """Our keys; made now where there are none. Raises Fault."""
        own = self.existing()
        if own is not None:
            return own
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        content = json.dumps({"issuer": os.urandom(32).hex(), "exchange": os.urandom(32).hex()})
        try:
            descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process made them meanwhile
            return self.made()
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return self.made()

    def existing(self) -> OwnKeys | None:
        """Our keys; None where there are none yet. Raises Fault where others can read them, or they are damaged."""
        if self._own is None and self.file.exists():
            if os.name == "posix" and self.file.stat().st_mode & 0o077:
                raise Fault(f"Others can read the keys in {self.file}.", f"chmod 600 {self.file}")
            try:
                kept = json.loads(self.file.read_text(encoding="ascii"))
                issuer, exchange = bytes.fromhex(kept["issuer"]), bytes.fromhex(kept["exchange"])
            except (ValueError, KeyError, TypeError) as error:
                raise _damaged(self.file) from error
            if len(issuer) != 32 or len(exchange) != 32:
                raise _damaged(self.file)
            self._own = OwnKeys(issuer=Secret(issuer), exchange=Secret(exchange))
        return self._own

    def pair(self, peer: PublicKeys) -> Secret | None:
        """The secret that we share with a peer; None where we have no keys, or the peer's are of no use."""
        if peer not in self._pairs:
            own = self.existing()
            if own is None:
                return None
            self._pairs[peer] = pair_key(own, peer)
        return self._pairs[peer]


def _damaged(file: Path) -> Fault:
    remedy = "Put it back from a backup. Without one: move it away; new keys are made then, which every peer has to pin anew."
    return Fault(f"The keys in {file} are damaged.", remedy)
