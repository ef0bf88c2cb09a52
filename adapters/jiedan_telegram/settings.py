"""What the operator may set: `[adapters.telegram]` in settings.toml, or JIEDAN_ADAPTERS__TELEGRAM__TOKEN=… in the environment."""

import re
from dataclasses import dataclass, field
from typing import Final, Literal

_TOKEN: Final = re.compile(r"\d+:[A-Za-z0-9_-]+")
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""Doc setWebhook."""
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,19}")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Which bots speak, and how Telegram reaches them."""

    token: str = ""
    """The bot's token, as BotFather gave it. Whoever has it is the bot: best in the environment, never in a repository."""

    tokens: dict[str, str] = field(default_factory=dict)
    """Further bots of this process, a token by a name: `tokens = { second = "123:abc" }`. A name stays for ever: chats are
    remembered under it.
    """

    mode: Literal["polling", "webhook"] = "polling"
    """polling asks Telegram for news and works everywhere. webhook lets Telegram call: it needs a public https address."""

    api_base: str = "https://api.telegram.org"
    """The Bot API server: Telegram's own, or one that you host."""

    webhook_url: str = ""
    """Where Telegram reaches us from outside, as https://bot.example/telegram; a proxy leads it to host and port."""

    webhook_secret: str = ""
    """1 to 256 letters, digits, _ or -, that Telegram sends along with every call, so that nobody else can pretend to be it."""

    host: str = "127.0.0.1"
    """The address on which a webhook listens."""

    port: int = 8081
    """The port on which a webhook listens; 0 takes any free one."""

    per_second: int = 30
    """Messages a second of one bot in all its chats together. Telegram allows about 30, and more to who pays for broadcasts
    or has a Bot API server that allows it; 0 is no bound.
    """

    receipts: bool = True
    """Whether the bot puts an eye under the messages that it acts on."""

    def __post_init__(self) -> None:
        """Refuse what can never work. Raises ValueError, which becomes a Fault."""
        for name, token in self.bots().items():
            if not _TOKEN.fullmatch(token):
                raise ValueError(f"{f'tokens.{name}' if name else 'token'} is no token; BotFather gives one like 123456:AbC-dEf")
            if name and not _NAME.fullmatch(name):
                raise ValueError(f"the name {name!r} in tokens should be a short English word in small letters")
        if len({token.partition(":")[0] for token in self.bots().values()}) < len(self.bots()):
            raise ValueError("the same bot stands twice in token and tokens")
        if not self.api_base.startswith(("https://", "http://")):
            raise ValueError("api_base must begin with https:// or http://, as https://api.telegram.org")
        if self.per_second < 0:
            raise ValueError("per_second must not be less than 0")
        if self.mode == "webhook":
            self._check_webhook()

    def _check_webhook(self) -> None:
        if not self.webhook_url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("webhook_url must be the https:// address at which Telegram reaches this computer")
        if not _SECRET.fullmatch(self.webhook_secret):
            raise ValueError(
                "webhook_secret must be set in webhook mode: 1 to 256 letters, digits, _ or -. Without it anybody could pretend to"
                ' be Telegram. Make one: python3 -c "import secrets; print(secrets.token_urlsafe(32))"'
            )

    def bots(self) -> dict[str, str]:
        """Token by name; the one of `token` has the empty name."""
        return ({"": self.token} if self.token else {}) | self.tokens
