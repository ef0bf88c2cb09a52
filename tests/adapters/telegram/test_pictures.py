"""Pictures that are only talk: fetched beside everything else, for a look at their codes, and deleted where those lead to a purse."""

from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import World

PURSE = "wxp://f2f0rTnK8Xq1aBcDeFgHiJkLmNoPqRs"


def jpeg(text: str = "") -> bytes:
    """A code as a telephone sends it; without text, a blue sky."""
    drawn, sent = BytesIO(), BytesIO()
    picture = Image.new("RGB", (300, 200), "skyblue")
    if text:
        segno.make(text, error="m", micro=False).save(drawn, kind="png", scale=6, border=4)
        picture = Image.open(drawn).convert("RGB")
    picture.save(sent, "JPEG", quality=60)
    return sent.getvalue()


@pytest.mark.row("E01")
async def test_e01_a_purse_posted_on_telegram_without_a_word_is_deleted(tmp_path: Path) -> None:
    """E01: alone and in an album; a sky stays. A file server that fails keeps nobody from being heard."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        await world.says(world.poster, "/help", "想知道某个词")
        api.faults.refuse("getFile", 400, "Bad Request: wrong file")
        world.worker.sends_photo(world.group, jpeg())
        await world.says(world.poster, "/help", "想知道某个词")
        sky = world.worker.sends_photo(world.group, jpeg())
        alone = world.worker.sends_photo(world.group, jpeg(PURSE))
        album = [world.worker.sends_photo(world.group, picture, album="13") for picture in (jpeg(), jpeg(PURSE), jpeg())]
        told = await world.owner.private.until_said(PURSE, within=60)
        await world.group.until(lambda _: alone.deleted and all(piece.deleted for piece in album), within=60)

    assert "阿杰" in told.text
    assert not sky.deleted
