"""Lines of talk about disputes, and what each asks for. As in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
接案 17                          | take_case | 17  |
接案                             | take_case | -   |
受理 17                          | take_case | 17  |
受理                             | take_case | -   |                    | casual
take case 17                     | take_case | 17  |
/take_case 17                    | take_case | 17  |
take 17                          | claim     | 17  |
回避 17                          | recuse    | 17  |
回避 17 我和他认识                 | recuse    | 17  | 我和他认识
迴避                             | recuse    | -   |                    | casual
recuse 17                        | recuse    | 17  |
焦点 17 第二稿要不要另收钱          | summarise | 17  | 第二稿要不要另收钱
争议焦点 17：第二稿                | summarise | 17  | 第二稿
summary 17 the second draft      | summarise | 17  | the second draft
更正 17 不是第二稿                 | correct   | 17  | 不是第二稿
correct 17 it is the third       | correct   | 17  | it is the third
调解 17 300 各让一步               | mediate   | 17  | 300 各让一步
調解 17 300 各讓一步               | mediate   | 17  | 300 各讓一步
mediate 17 300 both give way     | mediate   | 17  | 300 both give way
撤销 17 新的证据                   | reverse   | 17  | 新的证据
reverse 17 new evidence          | reverse   | 17  | new evidence
案件                             | cases     | -   |
纠纷列表                          | cases     | -   |
cases                            | cases     | -   |
任命仲裁员                         | appoint   | -   |
appoint arbitrator               | appoint   | -   |                    | casual
任命仲裁员 @小王                     | appoint   | -   | 小王
免去仲裁员                         | dismiss   | -   |
dismiss arbitrator               | dismiss   | -   |                    | casual
"""
"""line | verb | order's number | what follows | casual"""

CHATTER: Final = """
接案吗
有人接案吗
接案流程是什么
受理一下吧
受理范围有哪些
回避一下这个话题
回避 这种话题
焦点在于价格
焦点访谈今晚播
更正一下时间
更正一下，是明天
调解一下
调解员在吗
调解 一下吧
撤销了吗
撤销不了
案件进展如何
这个案件呢
summary of the meeting
correct me if i am wrong
appoint a lawyer
take case of beer
"""
"""Talk that is no command."""
