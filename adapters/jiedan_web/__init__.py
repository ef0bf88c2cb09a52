"""The web chat: a small chat platform with the bot in it, to try jiedan out and to run a group in a browser."""

from jiedan.adapter import Adapter
from jiedan_web.adapter import WebChat
from jiedan_web.settings import Settings

adapter = Adapter("web", settings=Settings, connect=WebChat)
