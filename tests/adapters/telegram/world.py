"""A group on Telegram in which people trade, as tests play them."""

from tests.adapters.telegram.botapi import BotApi, Chat, Message, User

ORDER = "急需一份产品介绍文案，预算500元，明天交付，需要包含三个核心卖点"
TONES = "⚪🟢🟡🔴"
"""What a card begins with."""
PAPER = b"%PDF-1.7 three selling points"


class World:
    """A group with an owner, a poster and a worker, the bot as an administrator. All but `strangers` have started the bot."""

    def __init__(self, api: BotApi, *, forum: bool = False, small: bool = False, admin: bool = True) -> None:
        self.api = api
        self.owner, self.poster, self.worker = api.user(1, "老周"), api.user(2, "小敏"), api.user(3, "阿杰")
        self.group = api.group(-111 if small else -100111, "设计接单群", forum=forum)
        self.group.add(self.owner, "creator")
        self.group.add(self.poster)
        self.group.add(self.worker)
        self.group.add_bot(by=self.owner, admin=admin)

    async def everybody_starts(self) -> None:
        """All three open the private chat with the bot, and get an answer there."""
        for user in (self.owner, self.poster, self.worker):
            user.starts()
            await user.private.until(lambda messages: any(message.from_bot for message in messages), within=30)

    async def says(
        self, user: User, text: str, answer: str, *, chat: Chat | None = None, reply_to: Message | None = None
    ) -> Message:
        """Somebody says something, in the group unless said otherwise, and gets an answer there, which is returned."""
        place = chat or self.group
        before = place.messages[-1] if place.messages else None
        user.says(place, text, reply_to=reply_to)
        return await place.until_said(answer, within=30, after=before)

    async def presses(self, user: User, label: str, chat: Chat, answer: str, *, there: Chat | None = None) -> Message:
        """Somebody presses the newest button with this label in a chat, and something is said there or in another chat."""
        place = there or chat
        message = await chat.until_button(label, within=30)
        before = place.messages[-1] if place.messages else None
        user.presses(message, label)
        return await place.until_said(answer, within=30, after=before)

    def cards(self, words: str = "产品介绍文案") -> list[Message]:
        """The messages that show the order's card, gone ones left out."""
        shown = [message for message in self.group.from_bots if words in message.text and message.text[:1] in TONES]
        return [message for message in shown if not message.deleted]

    def card(self, words: str = "产品介绍文案") -> Message:
        """The one message of the group that shows the order's card."""
        (card,) = self.cards(words)
        return card
