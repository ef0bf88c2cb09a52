"""Lines of talk about findings, as in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
疑点                             | findings  | -   |                    | casual
疑點                             | findings  | -   |                    | casual
疑点 3                           | findings  | 3   |
疑点3                            | findings  | 3   |
疑点 #3                          | findings  | 3   |
/疑点                            | findings  | -   |
疑点列表                          | findings  | -   |
findings                         | findings  | -   |                    | casual
finding 3                        | findings  | 3   |
/findings 3                      | findings  | 3   |
疑点成立 3 同一个人的两个号         | uphold_finding   | 3   | 同一个人的两个号
疑點成立 3 兩個號是一個人           | uphold_finding   | 3   | 兩個號是一個人
认定疑点 3                        | uphold_finding   | 3   |
uphold finding 3 one person      | uphold_finding   | 3   | one person
/uphold_finding 3 one person     | uphold_finding   | 3   | one person
疑点不成立 3 是老客户              | clear_finding   | 3   | 是老客户
疑点不成立 3                      | clear_finding   | 3   |
排除疑点 3                        | clear_finding   | 3   |
clear finding 3                  | clear_finding   | 3   |
"""

CHATTER: Final = """
疑点重重
疑点在哪里
疑点 没看懂
疑点呢
疑点太多了，先看合同
疑点：这里不对
还有一个疑点
成立公司要多久
成立了吗
排除法做题
不成立的
finding a good dentist is hard
findings of the study are here
clear skies today
clear
uphold the law
疑点3个
疑点 3 怎么看
"""
