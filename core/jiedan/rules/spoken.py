"""What owners call what rules are about, and what comes of them: the words of a rule file, or Chinese."""

from collections.abc import Mapping
from typing import Final

from jiedan.messages.normal import folded
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Outcome

TOPIC_WORDS: Final[Mapping[Topic, tuple[str, ...]]] = {
    Topic.MESSAGE: ("消息", "说话", "发言", "聊天"),
    Topic.JOIN: ("入群", "进群", "加群"),
    Topic.PUBLISH: ("发单", "发布", "发布订单"),
    Topic.CLAIM: ("接单",),
    Topic.QUOTE: ("报价",),
    Topic.BUY: ("购买", "买"),
    Topic.DELIVER: ("交付",),
    Topic.REVIEW: ("评价",),
}
OUTCOME_WORDS: Final[Mapping[Outcome, tuple[str, ...]]] = {
    Outcome.DENY: ("禁止", "不可以", "拒绝", "不准", "不许"),
    Outcome.ASK: ("审批", "要同意", "要管理员同意", "问管理员"),
    Outcome.WARN: ("提醒", "私下提醒"),
    Outcome.DELETE: ("删除", "删除消息", "撤回"),
    Outcome.MUTE: ("禁言",),
    Outcome.STRIKE: ("警告", "记警告", "记一次警告"),
    Outcome.POINTS: ("积分", "积分变动"),
    Outcome.TAG: ("标记", "打标记"),
    Outcome.TELL: ("通知", "通知管理员", "告诉管理员"),
    Outcome.REMOVE: ("移出", "移出群", "踢出"),
}
_TOPICS: Final = {word: topic for topic, words in TOPIC_WORDS.items() for word in (topic.value, *words)}
_OUTCOMES: Final = {word: outcome for outcome, words in OUTCOME_WORDS.items() for word in (outcome.value, *words)}


def topic_called(word: str) -> Topic | None:
    """What a rule is about, by the word of a rule file or a Chinese one; None for any other."""
    return _TOPICS.get(folded(word))


def outcome_called(word: str) -> Outcome | None:
    """What comes of a rule, by the word of a rule file or a Chinese one; None for any other."""
    return _OUTCOMES.get(folded(word))


def known_topics() -> str:
    """All of them, as a refusal names them: `message 消息, join 入群`."""
    return ", ".join(f"{topic} {words[0]}" for topic, words in TOPIC_WORDS.items())


def known_outcomes(which: frozenset[Outcome] = frozenset(Outcome)) -> str:
    """These outcomes, as a refusal names them: `deny 禁止, warn 提醒`."""
    return ", ".join(f"{outcome} {words[0]}" for outcome, words in OUTCOME_WORDS.items() if outcome in which)
