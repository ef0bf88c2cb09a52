"""How Telegram says no. The texts are those of the real server, where they are known."""

from typing import Any, Final

Json = dict[str, Any]

TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
WEBHOOK_IS_SET: Final = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLLER: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Refused(Exception):
    """A call is answered by this HTTP status and description. `parameters` are the machine-readable part, mostly empty."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code: Final = code
        self.description: Final = description
        self.parameters: Final = parameters

    def json(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


class Impossible(Exception):
    """A test asks somebody to do what Telegram's apps do not let them do: the test is wrong, not the bot."""


def bad(text: str) -> Refused:
    """400, the usual answer to a call that cannot be done."""
    return Refused(400, f"Bad Request: {text}")


def forbidden(text: str) -> Refused:
    """403: the other side does not want the bot, or does not know it."""
    return Refused(403, f"Forbidden: {text}")


def conflict(text: str) -> Refused:
    """409: two ways to fetch updates at once."""
    return Refused(409, f"Conflict: {text}")


def too_many(seconds: int) -> Refused:
    """429: come back after so many seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def upgraded(new_id: int) -> Refused:
    """The group is a supergroup now and has this id."""
    return Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_id)
