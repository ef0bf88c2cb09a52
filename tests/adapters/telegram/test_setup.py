"""An owner is led through the set-up over the wire: by the link under the hello, in private, with the process killed on the way."""

from pathlib import Path

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World


async def test_a_group_is_set_up_from_the_hello_to_the_first_order(tmp_path: Path) -> None:
    """Buttons and typed answers, a restart between any two questions; afterwards the group trades by its own numbers."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        owner, group = world.owner, world.group
        hello = await group.until_button("设置本群", within=30)
        world.worker.presses(hello, "设置本群")
        await world.worker.private.until_said("群主", within=30)
        owner.presses(hello, "设置本群")
        await owner.private.until_said("什么语言", within=30)
        await world.presses(owner, "中文", owner.private, "什么样的群")
        await jiedan.restart()
        await world.presses(owner, "派单", owner.private, "哪里的时间")
        await world.presses(owner, "不变", owner.private, "多少佣金")
        await world.says(owner, "百分之八百", "佣金", chat=owner.private)
        await world.says(owner, "８％", "谁来保管", chat=owner.private)
        await jiedan.restart()
        await world.presses(owner, "我自己", owner.private, "哪段时间")
        await world.presses(owner, "不设", owner.private, "没问题就按")
        await jiedan.restart()
        await world.presses(owner, "保存", owner.private, "已保存")
        announced = await group.until_said("本群设置已更新", within=30)
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        await world.says(world.worker, "/settings", "佣金")

    link = next(button.url for row in hello.buttons for button in row)
    assert link.startswith("https://t.me/jiedan_bot?start=")
    assert "8%" in announced.text
    assert "老周" in announced.text
