"""The methods of the Bot API, each a function of the bot that calls and the parameters."""

from tests.adapters.telegram.botapi.methods import account, editing, looking, membership, sending, topics, updating
from tests.adapters.telegram.botapi.methods.table import TABLE, Table

METHODS = TABLE

__all__ = ["METHODS", "Table", "account", "editing", "looking", "membership", "sending", "topics", "updating"]
