"""Marks on which accounts those who work ask to be paid, so that several members with one account can be told to staff.

The accounts themselves are kept nowhere but in the words in which they were said: a mark is a keyed hash.
"""

import hmac
from secrets import token_hex
from typing import Final

from jiedan.host.desk import Desk
from jiedan.messages.verbs import Verb
from jiedan.moderation.payees import accounts
from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order
from jiedan.storage import payout_accounts
from jiedan.storage.unit_of_work import UnitOfWork

_TELLING: Final = frozenset({Verb.DELIVER, Verb.GOT_IT})
"""Steps of whoever works in whose words an account may stand."""
_KEY_BYTES: Final = 32
_LENGTH: Final = 32
"""Hexadecimal figures of a mark: 16 bytes, so that two accounts never have the same by chance."""


async def heard(desk: Desk, unit: UnitOfWork, order: Order, member: int, text: str) -> None:
    """Somebody says this about the order: where they work on it, the accounts in it are marked as theirs."""
    found = accounts(text) if text and member == order.worker else frozenset()
    if not found:
        return
    secret = await payout_accounts.key(desk.engine, order.group)
    if secret is None:
        secret = token_hex(_KEY_BYTES)
        unit.also(payout_accounts.keep_key(order.group, secret))
    digests = [_digest(secret, account) for account in found]
    unit.also(*payout_accounts.named(order.group, member, digests, unit.now))


async def noted(desk: Desk, unit: UnitOfWork, outcome: Outcome) -> None:
    """The same for what is said in delivering, and in confirming a payout."""
    act = outcome.act
    if act.verb in _TELLING:
        await heard(desk, unit, outcome.before, act.actor.member, act.note)


def _digest(secret: str, account: str) -> str:
    return hmac.digest(bytes.fromhex(secret), account.encode(), "sha256").hex()[:_LENGTH]
