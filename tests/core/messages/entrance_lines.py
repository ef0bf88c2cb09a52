"""Lines about who wants in, as in `grammar_lines`."""

COMMANDS = """
申请                              | apply     | -   |                    | casual
申请入群                          | apply     | -   |
/apply                            | apply     | -   |
昵称 张三-UI设计                   | nickname  | -   | 张三-UI设计          | casual
改昵称：【UI】张三                  | nickname  | -   | 【UI】张三
/nickname Tom - translator        | nickname  | -   | Tom - translator
专长 UI设计 插画                   | skills    | -   | UI设计 插画          | casual
我的专长                          | skills    | -   |
/skills web design, copy          | skills    | -   | web design, copy
群规                              | rules     | -   |
group rules                       | rules     | -   |
已读群规                          | read_rules | -  |
我已阅读群规                       | read_rules | -  |
rules read                        | read_rules | -  |
设置群规 1. 只聊本次交易            | set_rules | -   | 1. 只聊本次交易
设置群规：只聊本次交易              | set_rules | -   | 只聊本次交易
set rules: no deals on the side   | set_rules | -   | no deals on the side
常见问题                          | faq       | -   |
/faq                              | faq       | -   |
设置常见问题 怎么付款：付给群主      | set_faq   | -   | 怎么付款：付给群主
认证 @小王 实名 已核对身份证         | verify    | -   | 小王 实名 已核对身份证
/verify @Wang identity passport   | verify    | -   | Wang identity passport
进群设置 试稿 200                  | entrance  | -   | 试稿 200
进群设置                          | entrance  | -   |
/entrance cap 50                  | entrance  | -   | cap 50
"""

CHATTER = """
申请了吗
申请的人很多
申请一下退款
谁申请了？
昵称怎么改
昵称呢？
群规在哪里
群规是什么？
谁还没看群规
已读群规了吗？
常见问题有哪些
专长是什么？
专长呢
认证怎么弄
认证一下就行
认证了吗？
进群设置在哪？
进群设置怎么改
apply for the job
rules are rules
skills are what we need
"""
