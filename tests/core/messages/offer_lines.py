"""Lines of talk about quotes, packages, assignment and standby, as in grammar_lines. Written by hand, from what people type."""

from typing import Final

COMMANDS: Final = """
报价 17 500 三天 含两次修改        | quote     | 17  | 500 三天 含两次修改
报价 17 五百                      | quote     | 17  | 五百
报价17 500元 3天                  | quote     | 17  | 500元 3天
報價 17 500                      | quote     | 17  | 500
报价 500                         | quote     | -   | 500                | casual
报价 500元 三天                   | quote     | -   | 500元 三天          | casual
报价 17 500-800                  | quote     | 17  | 500-800
报价：17 500                      | quote     | 17  | 500
/报价 17 500                     | quote     | 17  | 500
quote 17 500 yuan 3 days         | quote     | 17  | 500 yuan 3 days
bid 17 500                       | quote     | 17  | 500
撤回报价 17                       | withdraw_quote | 17 |
取消报价                          | withdraw_quote | - |
withdraw quote 17                | withdraw_quote | 17 |
withdraw 17                      | withdraw  | 17  |
报价单 17                         | quotes    | 17  |
报价单                           | quotes    | -   |                    | casual
quotes 17                        | quotes    | 17  |
还价 17 2 450                    | counter   | 17  | 2 450
还价 17 @小王 450                 | counter   | 17  | @小王 450
砍价 17 2 450元                  | counter   | 17  | 2 450元
counter 17 2 450                 | counter   | 17  | 2 450
选定 17 2                        | choose    | 17  | 2
选定 17 2号                       | choose    | 17  | 2号
选定 17 小王                      | choose    | 17  | 小王
选定 @小王                        | choose    | -   | @小王              | casual
选定 17                          | choose    | 17  |
choose 17 2                      | choose    | 17  | 2
指派 17 @小王                     | assign    | 17  | @小王
17 指派 小王                      | assign    | 17  | 小王
指派 17                          | assign    | 17  |
assign 17 @wang                  | assign    | 17  | @wang
候补 17                          | stand_by  | 17  |
候补                             | stand_by  | -   |                    | casual
waitlist 17                      | stand_by  | 17  |
取消候补 17                       | stand_down | 17 |
leave standby 17                 | stand_down | 17 |
上架 logo设计 200元 3天交付         | offer     | -   | logo设计 200元 3天交付
上架：修图套餐                     | offer     | -   | 修图套餐
/offer logo design 200 yuan      | offer     | -   | logo design 200 yuan
购买 17                          | buy       | 17  |
下单 17                          | buy       | 17  |
下单                             | buy       | -   |                    | casual
buy 17                           | buy       | 17  |
"""
"""line | verb | order's number | what follows | casual"""

CHATTER: Final = """
报价多少
报价多少？
报价 多少
报价 17 吗
报价 17 500 可以吗
报价还没出来
报价表发一下
报价单 发我一份
谁来报价
不报价
还价 什么价
选定 这个方案吧
选定了吗
指派 谁去
指派 17 小王吗
候补队员在哪
候补 还有位置吗
上架 新品啦
上架了
上架 了吗
offer expires soon
offer to help
下单 之后多久发货
下单了
购买 渠道在哪
buy me a coffee
choose the blue one
choose 2 colors
quote of the day
"""
"""Lines that ask for nothing."""
