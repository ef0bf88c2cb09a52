"""Topics of forums."""

from typing import TYPE_CHECKING

from tests.adapters.telegram.botapi.groups import Group, Topic
from tests.adapters.telegram.botapi.methods.finding import group_of
from tests.adapters.telegram.botapi.methods.table import method
from tests.adapters.telegram.botapi.refusal import Json, bad

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.parameters import Parameters


@method
def create_forum_topic(bot: "Bot", parameters: "Parameters") -> Json:
    """A new topic."""
    forum = _forum_of(bot, parameters)
    if not forum.place(bot).may("can_manage_topics"):
        raise bad("not enough rights to create a topic")
    topic = forum.open_topic(_name(parameters), bot)
    return {"message_thread_id": topic.thread, "name": topic.name, "icon_color": 7322096}


@method
def edit_forum_topic(bot: "Bot", parameters: "Parameters") -> bool:
    """Another name."""
    forum, topic = _topic_of(bot, parameters)
    if "name" not in parameters:
        return True
    if _name(parameters) == topic.name:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name = _name(parameters)
    forum.say_service(bot, topic=topic.thread, forum_topic_edited={"name": topic.name})
    return True


@method
def close_forum_topic(bot: "Bot", parameters: "Parameters") -> bool:
    """Only administrators speak there from now on."""
    forum, topic = _topic_of(bot, parameters)
    forum.close_topic(topic, bot)
    return True


@method
def reopen_forum_topic(bot: "Bot", parameters: "Parameters") -> bool:
    """Everybody may speak there again."""
    forum, topic = _topic_of(bot, parameters)
    forum.close_topic(topic, bot, closed=False)
    return True


@method
def delete_forum_topic(bot: "Bot", parameters: "Parameters") -> bool:
    """The topic is gone with all that was said in it."""
    forum, topic = _topic_of(bot, parameters)
    if not forum.place(bot).may("can_delete_messages"):
        raise bad("not enough rights to delete the topic")
    forum.delete_topic(topic)
    return True


def _forum_of(bot: "Bot", parameters: "Parameters") -> Group:
    """The forum that is meant."""
    forum = group_of(bot, parameters)
    if not forum.forum:
        raise bad("the chat is not a forum")
    return forum


def _topic_of(bot: "Bot", parameters: "Parameters") -> tuple[Group, Topic]:
    """The topic, if the bot may change it: as an administrator with the right, or because it made it."""
    forum = _forum_of(bot, parameters)
    topic = forum.topics.get(parameters.number("message_thread_id"))
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    if not forum.place(bot).may("can_manage_topics") and topic.created.sender is not bot:
        raise bad("not enough rights to edit the topic")
    return forum, topic


def _name(parameters: "Parameters") -> str:
    """The name. Telegram cuts what is too long; here that is refused, so that nothing of ours is cut unseen."""
    name = parameters.text("name").strip()
    if not name:
        raise bad("title must be non-empty")
    if len(name) > 128:
        raise bad("title is too long")
    return name
