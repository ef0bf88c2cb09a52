"""Lines of talk about a group's rules, and what each asks for. As in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
规则                              | rule | -   |                                  | casual
規則                              | rule | -   |                                  | casual
规则 3                            | rule | 3   |
/规则                             | rule | -   |
/rule                             | rule | -   |
/rule 3                           | rule | 3   |
/rule 3 off                       | rule | 3   | off
规则 3 关                         | rule | 3   | 关
规则 词汇                         | rule | -   | 词汇                              | casual
规则 新增 小单 publish: order.price < 5 => deny 不发 | rule | - | 新增 小单 publish: order.price < 5 => deny 不发 | casual
为什么                            | why  | -   |                                  | casual
为啥                              | why  | -   |                                  | casual
为什么 17                         | why  | 17  |
why 17                            | why  | 17  |
/why                              | why  | -   |
"""

CHATTER: Final = """
规则是谁定的
规则是什么
为什么还没发货
为什么呢
why not
why is it late
群里的规则改了
"""
