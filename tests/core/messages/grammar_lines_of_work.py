"""As `grammar_lines`, for what is agreed about the work, for parcels, and for lists."""

from typing import Final

COMMANDS: Final = """
验收标准 17 三张图,源文件,可改两次  | criteria  | 17  | 三张图,源文件,可改两次
17 验收标准 三张图                  | criteria  | 17  | 三张图
验收标准：三张图                     | criteria  | -   | 三张图
criteria 17 three pictures       | criteria  | 17  | three pictures
发货 17 顺丰 SF123456 三天到         | ship      | 17  | 顺丰 SF123456 三天到
发货 SF123456                     | ship      | -   | SF123456
發貨 17                           | ship      | 17  |
ship 17 DHL 123456789 in 3 days  | ship      | 17  | DHL 123456789 in 3 days
签收 17                           | arrived   | 17  |
收到货了                           | arrived   | -   |                    | casual
我的订单 进行中                     | mine      | -   | 进行中
我的订单 2                         | mine      | -   | 2
我的订单 进行中 第2页                | mine      | -   | 进行中 2
我的订单：我接的                     | mine      | -   | 我接的
my orders in dispute             | mine      | -   | in dispute
orders done                      | mine      | -   | done
订单列表                           | list      | -   |
订单列表 纠纷 2                     | list      | -   | 纠纷 2
list                             | list      | -   |                    | casual
/list unpaid                     | list      | -   | unpaid
名片                              | profile   | -   |                    | casual
名片 @小王                         | profile   | -   | 小王                | casual
profile @ann lee                 | profile   | -   | ann lee            | casual
卡单                              | stuck     | -   |
stuck                            | stuck     | -   |                    | casual
"""
"""line | verb | order's number | what follows | casual"""

CHATTER: Final = """
验收标准是什么
验收标准呢？
发货了吗
发货 17 了吗
什么时候发货
我的订单到哪了
我的订单 什么时候好
我的订单 昨天的
orders are here
list of things
list 17 things
list 3 4
名片 500张 多少钱
名片设计多少钱
profile picture
stuck in traffic
卡单了怎么办
签收了没
"""
"""Lines that ask for nothing."""
