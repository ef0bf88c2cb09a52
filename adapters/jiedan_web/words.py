"""The page's own labels, in Chinese and English. What the bot says comes from jiedan; this is only what stands around it."""

from collections.abc import Mapping
from typing import Final

from jiedan_web.settings import DEMO_PEOPLE, OWNER, POSTER, SECOND_WORKER, WORKER

LANGUAGES: Final = ("zh", "en")

_ZH: Final = {
    "add": "加入",
    "add-person": "加一个人",
    "attach": "添加图片或文件",
    "bot": "结单机器人",
    "brand": "接单 · 结单",
    "cancel": "取消",
    "chats": "聊天",
    "composer": "以「{name}」的身份说话…",
    "earlier": "更早的消息",
    "example": "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点",
    "failed": "没有送到机器人，请再发一次",
    "file-empty": "这个文件是空的。",
    "file-too-large": "文件太大：最多 10 MB。",
    "file-type": "不收这种文件。可以发图片、PDF、文本、ZIP 和 Office 文件，最多 10 MB。",
    "files-many": "一条消息最多带 5 个文件。",
    "group": "演示群 · 一单一结",
    "guide": "五步走完一单",
    "guide-hide": "收起",
    "guide-hint": "头像上有红点，就是有话要对这个人说。点一下头像就换人。",
    "guide-open": "展开",
    "help": "怎么玩",
    "keys": "Enter 发送 · Shift+Enter 换行",
    "lost": "连接断了，正在重连。",
    "lost-hint": "你发出的和点过的都还在，连上后自动补发；没发出的留在输入框里。",
    "members": "{count} 人",
    "name": "新成员的名字",
    "name-empty": "请写一个名字。",
    "name-hidden": "名字里有看不见的字符，请去掉。",
    "name-long": "名字最多 20 个字。",
    "name-taken": "已经有人叫这个名字了。",
    "nothing": "还没有消息。从第 1 步开始：点下面的「发单…」，再点「发送」。",
    "nothing-private": "机器人要你做什么，会在这里私信你。",
    "nudge-mine": "机器人私信了你",
    "nudge-group": "群里有人找你",
    "nudge-other": "「{name}」有新消息",
    "only-you": "只有你看得到",
    "owner": "群主",
    "page": "接单 · 结单 jiedan",
    "pinned": "最近的卡片",
    "pinned-more": "更早变动的卡片",
    "private": "和机器人私聊",
    "private-about": "只有你和机器人",
    "quick-claim": "接单",
    "quick-help": "帮助",
    "quick-mine": "我的订单",
    "quick-post": "发单…",
    "refused": "这个文件收不了。",
    "remove": "去掉",
    "reply": "回复",
    "replying": "回复 {name}",
    "send": "发送",
    "taken": "机器人已收到",
    "text-long": "一条消息最多 4,000 字，现在是 {count} 字。请分成几条发。",
    "too-far": "这张卡片在很早的消息里：请用「更早的消息」往上翻。",
    "unheard": "刚才点的「{label}」没有送到，而且已经过了一会儿：要的话请再点一次。",
    "unpressed": "没能存下来（磁盘可能满了），请稍后再点一次。",
    "unsent": "还在路上，会自动重发：",
    "unattached": "附件没有送到，请重新添加。你写的还在输入框里。",
    "unkept": "没能存下来（磁盘可能满了）。你写的还在输入框里，请稍后再发。",
    "waiting": "已保存，正在送给机器人",
    "you": "你现在是（点头像换人）",
}
_EN: Final = {
    "add": "Join",
    "add-person": "Add a person",
    "attach": "Attach a picture or file",
    "bot": "jiedan bot",
    "brand": "jiedan",
    "cancel": "Cancel",
    "chats": "Chats",
    "composer": "Say something as {name}…",
    "earlier": "Earlier messages",
    "example": "Need a product description, budget 500 yuan, by tomorrow 6pm, with three selling points",
    "failed": "It did not reach the bot. Please send it again",
    "file-empty": "This file is empty.",
    "file-too-large": "The file is too large: 10 MB at most.",
    "file-type": "Such files are not taken. Send pictures, PDF, text, ZIP or Office files, 10 MB at most.",
    "files-many": "Five files at most in one message.",
    "group": "Demo group",
    "guide": "A whole order in five steps",
    "guide-hide": "Hide",
    "guide-hint": 'Red dot on a face: news for them; click it to switch. English in the group, too: as the owner write "language English".',
    "guide-open": "Show",
    "help": "How it works",
    "keys": "Enter sends · Shift+Enter: new line",
    "lost": "The connection is lost. Trying again.",
    "lost-hint": "What you sent and pressed is kept and goes out by itself; what you did not send stays in the box.",
    "members": "{count} people",
    "name": "Name of the new person",
    "name-empty": "Please write a name.",
    "name-hidden": "There are invisible characters in this name. Please remove them.",
    "name-long": "20 characters at most.",
    "name-taken": "Somebody has this name already.",
    "nothing": 'No messages yet. Begin with step 1: click "Post an order…" below, then "Send".'
    ' For English cards write "language English" as the owner first.',
    "nothing-private": "What the bot wants you to do next, it tells you here.",
    "nudge-mine": "The bot wrote to you in private",
    "nudge-group": "Somebody calls you in the group",
    "nudge-other": "There is news for {name}",
    "only-you": "Only you can see this",
    "owner": "owner",
    "page": "jiedan",
    "pinned": "Latest cards",
    "pinned-more": "Cards that changed earlier",
    "private": "The bot (private)",
    "private-about": "Only you and the bot",
    "quick-claim": "claim",
    "quick-help": "help",
    "quick-mine": "my orders",
    "quick-post": "Post an order…",
    "refused": "This file cannot be taken.",
    "remove": "Remove",
    "reply": "Reply",
    "replying": "Reply to {name}",
    "send": "Send",
    "taken": "The bot has it",
    "text-long": "A message holds 4,000 characters, this one has {count}. Please send it in parts.",
    "too-far": 'This card lies far back. Go up with "Earlier messages".',
    "unheard": "Your press of “{label}” did not arrive, and that was a while ago. Press again if you still want it.",
    "unpressed": "It could not be saved (is the disk full?). Please press again later.",
    "unsent": "On its way, will be sent again:",
    "unattached": "The files did not arrive. Please attach them again; your text is still in the box.",
    "unkept": "It could not be saved (is the disk full?). Your text is still in the box; send it again later.",
    "waiting": "Saved, on its way to the bot",
    "you": "You are (click a face to switch)",
}
WORDS: Final[Mapping[str, Mapping[str, str]]] = {"zh": _ZH, "en": _EN}

GUIDE: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "zh": (
        (POSTER, "点下面的「发单…」再发送，然后确认机器人整理好的草稿"),
        (WORKER, "在订单卡片上点「接单」，再点「确认」"),
        (OWNER, "报酬先交给群主：点「到账」"),
        (WORKER, "写「进度 初稿好了」，做完写「交付 已完成」"),
        (POSTER, "点「验收」，卡片变成「已结算」，再互相评价"),
    ),
    "en": (
        (POSTER, 'Click "Post an order…" below, send it, then confirm the draft that the bot made of it'),
        (WORKER, 'Press "claim" on the order\'s card, then confirm'),
        (OWNER, "The money goes to the owner first: confirm that it came in"),
        (WORKER, 'Write "progress first draft done"; when all is done, "deliver here it is"'),
        (POSTER, "Accept the work. The card says settled; then review each other"),
    ),
}
"""The trade in five lines: who, and what they do."""

_GLOSSES: Final[Mapping[str, tuple[str, str]]] = {
    OWNER: ("Zhou", "owner"),
    POSTER: ("Minmin", "posts orders"),
    WORKER: ("Jie", "takes orders"),
    SECOND_WORKER: ("Yu", "takes orders"),
}


def word(language: str, key: str, **facts: str | int) -> str:
    """One label. The facts go in for the names in braces; nothing in a fact is read as a brace."""
    label = WORDS[language][key]
    for name, fact in facts.items():
        label = label.replace(f"{{{name}}}", str(fact))
    return label


def gloss(language: str, person: str, name: str) -> tuple[str, str] | None:
    """A reading and a part in the play, for an English reader of a demo person's Chinese name."""
    return _GLOSSES.get(person) if language == "en" and DEMO_PEOPLE.get(person) == name else None
