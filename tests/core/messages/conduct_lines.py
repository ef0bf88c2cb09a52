"""Lines of talk about warnings, removals and points, as in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
警告 @小王 发广告                  | warn      | -   | @小王 发广告
/警告 发广告                       | warn      | -   | 发广告
警告：发广告                       | warn      | -   | 发广告          | casual
警告                             | warn      | -   |                | casual
warn @Ann advertising            | warn      | -   | @Ann advertising
/warn advertising                | warn      | -   | advertising
我的警告                          | strikes   | -   |
警告记录 @小王                     | strikes   | -   | 小王
strikes                          | strikes   | -   |                | casual
my strikes                       | strikes   | -   |                | casual
申诉 那句话不是广告                 | appeal    | -   | 那句话不是广告
申诉 12 那句话不是广告              | appeal    | 12  | 那句话不是广告
appeal: it was an answer         | appeal    | -   | it was an answer
撤销警告 @小王 误会                 | unwarn    | -   | @小王 误会
unwarn @Ann a mistake            | unwarn    | -   | @Ann a mistake
维持警告 @小王 证据属实              | uphold    | -   | @小王 证据属实
uphold @Ann it is right          | uphold    | -   | @Ann it is right
例外记录                          | overrides | -   |
overrides                        | overrides | -   |
待移除                           | removals  | -   |
removals                         | removals  | -   |
保留 @小王 已经谈过了                | keep      | -   | @小王 已经谈过了
keep @Ann we talked              | keep      | -   | @Ann we talked
移出 @小王                       | remove     | -  | 小王
禁言 @小王 1天                     | mute      | -   | @小王 1天
mute @Ann 1d                     | mute      | -   | @Ann 1d
remove @Ann spam                 | remove    | -   | Ann spam
unmute @Ann                      | unmute    | -   | Ann
认证 @小王 实名 看过证件              | verify    | -   | 小王 实名 看过证件
points @Ann                      | points    | -   | Ann               | casual
解除禁言 @小王                      | unmute    | -   | 小王
撤销移出 @小王 移错了人              | unremove  | -   | @小王 移错了人
unremove @Ann the wrong person   | unremove  | -   | @Ann the wrong person
免责 17 家里有急事                  | excuse    | 17  | 家里有急事
免责                             | excuse    | -   |                | casual
excuse 17 family emergency       | excuse    | 17  | family emergency
退单记录                          | releases  | -   |
退单记录 @小王                     | releases  | -   | 小王
releases                         | releases  | -   |                | casual
积分                             | points    | -   |
我的积分                          | points    | -   |
积分 @小王                        | points    | -   | 小王
points                           | points    | -   |                | casual
加分 @小王 1 帮新人解答              | add_points | -  | @小王 1 帮新人解答
add_points @Ann 1 helps          | add_points | -  | @Ann 1 helps
add points @Ann 1 helps          | add_points | -  | @Ann 1 helps
扣分 @小王 0.5 迟到                 | take_points | - | @小王 0.5 迟到
take_points @Ann 1 late          | take_points | - | @Ann 1 late
撤销积分 12 记错人了                | reverse_points | 12 | 记错人了
reverse_points 12 wrong person   | reverse_points | 12 | wrong person
奖惩规则                          | conduct   | -   |                | casual
奖惩规则 警告次数 5                 | conduct   | -   | 警告次数 5       | casual
/conduct strikes 5               | conduct   | -   | strikes 5
"""

CHATTER: Final = """
警告大家不要发广告
警告 大家不要在群里发广告
警告过他了吗
严重警告一次
警告 @小王 了吗？
warn him about it
warning: wet paint
保留意见
保留 一份底稿
保留座位给我
keep it up
keep the change
加分项有哪些
加分 是怎么算的
扣分吗
扣分 太狠了
积分怎么算
积分有什么用
申诉一下试试
免责声明
退单记录在哪看
待移除的有谁
points of interest
take points off for that
uphold the rules
excuse me
appeal to everybody
"""
