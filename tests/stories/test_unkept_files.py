"""An adapter tells which files it could not keep; who sent them reads why."""

import pytest

from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

REASONS = {
    "file-type": "这种文件我收不了", "file-too-large": "最多 10 MB", "file-empty": "空的", "file-lost": "再发一次",
}  # fmt: skip


@pytest.mark.parametrize("code", REASONS)
async def test_who_sent_a_file_that_was_not_kept_reads_why(trio: Trio, code: str) -> None:
    """Beside the answer to the words that came with it."""
    said = await trio[1].says("帮助", unkept=(code,))

    assert len(said) == 2
    assert REASONS[code] in said[1]


async def test_several_files_are_told_once_for_each_reason(trio: Trio) -> None:
    """Ten videos are one line."""
    said = await trio[1].says("帮助", unkept=("file-type", "file-type", "file-lost"))

    assert len(said) == 3


async def test_a_file_with_a_refused_command_is_told_too(trio: Trio) -> None:
    """The refusal and the reason are two things."""
    said = await trio[1].says("接单 99", unkept=("file-type",))

    assert len(said) == 2
    assert REASONS["file-type"] in said[1]


async def test_talk_with_a_file_stays_talk(stage: Stage, trio: Trio) -> None:
    """In a group words that came to nothing are not answered because of their file; in private nobody is left in silence."""
    boss: Person = trio[1]

    assert await boss.says("收到", unkept=("file-type",)) == []
    assert any(REASONS["file-type"] in line for line in await boss.whispers("", unkept=("file-type",)))
    assert stage.platform.sent
