"""An application: which questions it has, and how what somebody says to one of them is read."""

from collections.abc import Mapping
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.members import nickname, trial
from jiedan.members.entrance import SOURCE, Entrance
from jiedan.messages.elements import Attachment
from jiedan.messages.normal import clean, folded

KEYWORD: Final = "keyword"
NICKNAME: Final = "nickname"
PORTFOLIO: Final = "portfolio"
TRIAL: Final = "trial"
RULES: Final = "rules"
SUMMARY: Final = "summary"
_QUESTION: Final = "question"
_WRONG: Final[Mapping[str, str]] = {
    KEYWORD: "apply-keyword", PORTFOLIO: "apply-portfolio", RULES: "apply-rules", SUMMARY: "apply-summary",
}  # fmt: skip
"""What is said where an answer cannot be one."""
LONGEST: Final = 4000
SHORTEST_WORK: Final = 4
_AGREED: Final = frozenset({
    "同意", "我同意", "已读", "我已阅读", "已阅读", "我已阅读并同意", "已读群规", "确认", "agree", "i agree", "yes", "read", "ok",
})  # fmt: skip


class Form(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was answered so far, by the question's own words or one of the steps above."""

    answers: Mapping[str, str] = {}
    files: Mapping[str, tuple[Attachment, ...]] = {}
    source: str = ""
    """By which link or channel they came, where that is known."""
    note: str = ""
    """What they wrote with their request to join."""
    remarks: tuple[str, ...] = ()
    """What the platform tells of the account, as codes."""
    since: int = 0
    """About the year in which the account was made; 0: nobody says."""
    rules: str = ""
    """Which version of the rules they confirmed."""

    def answered(self, name: str, text: str, files: tuple[Attachment, ...] = ()) -> "Form":
        """With one answer more."""
        answers, kept = {**self.answers, name: text}, {**self.files}
        kept.pop(name, None)
        return msgspec.structs.replace(self, answers=answers, files=kept | ({name: files} if files else {}))

    @property
    def piece(self) -> str:
        """The trial piece."""
        return self.answers.get(TRIAL, "")


def steps(entrance: Entrance, form: Form) -> tuple[str, ...]:
    """What is to be answered, in order; the last is the summary, where there is more than a keyword."""
    found = [KEYWORD] if entrance.keyword and folded(entrance.keyword) not in folded(form.note) else []
    if entrance.asks and not entrance.applies:
        return (*found, SUMMARY)
    found += [f"{_QUESTION}{n}" for n, text in enumerate(entrance.questions) if not (text == SOURCE and form.source)]
    found += [NICKNAME] if entrance.nickname else []
    found += [PORTFOLIO] if entrance.portfolio else []
    found += [TRIAL] if entrance.trial else []
    found += [RULES] if entrance.confirms else []
    return (*found, SUMMARY)


def question(entrance: Entrance, step: str) -> str:
    """The words of a question, or its code where it is one of ours; of other steps their name."""
    number = step.removeprefix(_QUESTION)
    if number == step or not number.isdecimal():
        return step
    return entrance.questions[int(number)] if int(number) < len(entrance.questions) else ""


def next_step(entrance: Entrance, form: Form, after: str = "") -> str:
    """The first step behind `after` that has no answer yet."""
    walk = steps(entrance, form)
    onward = walk[walk.index(after) + 1 :] if after in walk else walk
    return next((step for step in onward if question(entrance, step) not in form.answers), SUMMARY)


def step_before(entrance: Entrance, form: Form, step: str) -> str:
    """The step in front of this one; the first where there is none."""
    walk = steps(entrance, form)
    return walk[max(0, walk.index(step) - 1)] if step in walk else walk[0]


def read(entrance: Entrance, form: Form, step: str, text: str, files: tuple[Attachment, ...] = ()) -> Form:
    """The form with what was said to the question of `step`. Raises Refusal with what is wrong with it, and how it is right."""
    said, name = clean(text, LONGEST), question(entrance, step)
    if step == NICKNAME:
        called = nickname.parse(said)
        if called is None:
            raise Refusal("nickname-form")
        return form.answered(name, called.written, files)
    if step == TRIAL and (counted := trial.length(text)) < entrance.trial:
        raise Refusal("apply-trial", count=counted, most=entrance.trial)
    if not _is_an_answer(entrance, step, said, has_files=bool(files)):
        raise Refusal(_WRONG.get(step, "apply-answer"))
    return form.answered(name, said, files)


def _is_an_answer(entrance: Entrance, step: str, said: str, *, has_files: bool) -> bool:
    match step:
        case "keyword":
            return folded(entrance.keyword) in folded(said)
        case "portfolio":
            return has_files or len(said) >= SHORTEST_WORK
        case "rules":
            return folded(said).strip(" 。.!！") in _AGREED
        case "summary":
            return False
        case _:
            return bool(said) or has_files
