"""Telegram for jiedan: the groups, private chats and buttons of bots, by the Bot API."""

from jiedan.adapter import Adapter
from jiedan_telegram.adapter import connect
from jiedan_telegram.examine import examine, listens
from jiedan_telegram.settings import Settings

adapter = Adapter("telegram", settings=Settings, connect=connect, examine=examine, listens=listens)
