"""Lines of talk about the papers of an order, as in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
证据 17                          | evidence  | 17  |
证据17                           | evidence  | 17  |
證據 #17                         | evidence  | 17  |
/证据 17                         | evidence  | 17  |
导出证据 17                       | evidence  | 17  |
证据                             | evidence  | -   |                    | casual
evidence 17                      | evidence  | 17  |
evidence                         | evidence  | -   |                    | casual
协议 17                          | agreement | 17  |
協議 17                          | agreement | 17  |
17 协议                          | agreement | 17  |
协议                             | agreement | -   |                    | casual
agreement 17, please             | agreement | 17  |
签署 17                          | sign      | 17  |
簽署17                           | sign      | 17  |
签署                             | sign      | -   |                    | casual
签署协议 17                       | sign      | 17  |
sign 17                          | sign      | 17  |
/sign 17                         | sign      | 17  |
"""

CHATTER: Final = """
证据呢
证据确凿
证据在这里，你自己看
没有证据
协议怎么写
协议价多少
我们要不要签个协议
签署了吗
签署完发我
证据 17 呢？
sign here
sign up for the course
evidence of absence
an agreement was reached
"""
"""Lines that ask for nothing."""
