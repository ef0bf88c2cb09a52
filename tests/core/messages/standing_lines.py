"""Lines of talk about how people stand in a group, as in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
授权 @小王 审核成员 管订单            | grant         | -   | @小王 审核成员 管订单
授权 ＠小王 全部                     | grant         | -   | ＠小王 全部
授权                                | grant         | -   |                    | casual
授权：管订单                         | grant         | -   | 管订单 | casual
grant @Tom admit orders             | grant         | -   | @Tom admit orders
/grant @Tom admit                   | grant         | -   | @Tom admit
收权 @小王                           | take_right    | -   | @小王
收权 @小王 管订单                     | take_right    | -   | @小王 管订单
revoke @Tom                         | take_right    | -   | @Tom
权限                                | rights        | -   |                    | casual
rights                              | rights        | -   |                    | casual
/权限                                | rights        | -   |
头衔 @小王 群内顾问                    | title         | -   | @小王 群内顾问
title @Tom Adviser                  | title         | -   | @Tom Adviser
我还在                               | still_here    | -   |                    | casual
still here                          | still_here    | -   |                    | casual
静默名单                             | silent        | -   |
silent                              | silent        | -   |                    | casual
静默期 3个月                          | silence       | -   | 3个月
静默期 0                             | silence       | -   | 0
静默期                               | silence       | -   |
关怀名单                             | care          | -   |
care                                | care          | -   |                    | casual
成员分组                             | segments      | -   |
分组                                | segments      | -   |                    | casual
绑定后台                             | back_channel  | -   |
绑定后台 ab23cd45ef                  | back_channel  | -   | ab23cd45ef
bind back ab23cd45ef                | back_channel  | -   | ab23cd45ef         | casual
解绑后台                             | unbind        | -   |
澄清 没有涨价，费率照旧                | clarify       | -   | 没有涨价，费率照旧      | casual
官方澄清：没有涨价                    | clarify       | -   | 没有涨价
举报 @小王 让我加他微信                | complain      | -   | @小王 让我加他微信
举报：他发广告                        | complain      | -   | 他发广告 | casual
举报                                | complain      | -   |                    | casual
complain @Tom he wants cash         | complain      | -   | @Tom he wants cash
恢复邀请                             | open_invites  | -   |
open invites                        | open_invites  | -   |
"""

CHATTER: Final = """
授权书发我一份
授权了吗
权限不够怎么办
权限呢
头衔是什么
我还在路上
我还在等你的稿子
静默期过了吗
关怀名单在哪
分组讨论一下
澄清一下
澄清什么
举报他
澄清，这话不是我说的
举报有用吗
举报 @小王 有用吗？
恢复邀请了没
still here, waiting for you
care about details
silence is golden
rights are reserved
title is wrong
open invites are closed
"""
"""Lines that ask for nothing."""
