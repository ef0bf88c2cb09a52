"""Lines of talk, and what each asks for. Written by hand, from what people type; not from the code."""

from typing import Final

COMMANDS: Final = """
发单 30 logo 明天                 | post      | -   | 30 logo 明天
发单：海报设计，预算五百            | post      | -   | 海报设计，预算五百
發單 海報 500                     | post      | -   | 海報 500
发需求 翻译一页合同                | post      | -   | 翻译一页合同
发单                             | post      | -   |
post a logo, 30 yuan, tomorrow   | post      | -   | a logo, 30 yuan, tomorrow
/post logo                       | post      | -   | logo
补充 预算600元                    | amend     | -   | 预算600元           | casual
补充 600                         | amend     | -   | 600                | casual
补充 17 600                      | amend     | 17  | 600
补充 17 明天18点前                | amend     | 17  | 明天18点前
amend 17 budget 600 yuan         | amend     | 17  | budget 600 yuan
接单                             | claim     | -   |
接單                             | claim     | -   |
接单 17                          | claim     | 17  |
接单17                           | claim     | 17  |
接单#17                          | claim     | 17  |
接单 #17                         | claim     | 17  |
接单＃１７                        | claim     | 17  |
接单１７                          | claim     | 17  |
17 接单                          | claim     | 17  |
17接单                           | claim     | 17  |
#17接单                          | claim     | 17  |
#17 接单                         | claim     | 17  |
接单：17                         | claim     | 17  |
接单,17                          | claim     | 17  |
接单 17号                        | claim     | 17  |
接单 订单17                       | claim     | 17  |
接单 17，谢谢                     | claim     | 17  |
接单 17!                         | claim     | 17  |
接单。                           | claim     | -   |
接单~                            | claim     | -   |
接单👍                           | claim     | -   |
接单，谢谢老板                     | claim     | -   |
  接单  17                       | claim     | 17  |
/接单 17                         | claim     | 17  |
／接单 17                        | claim     | 17  |
抢单 17                          | claim     | 17  |
我接                             | claim     | -   |                    | casual
我接 17                          | claim     | 17  |
我来接！                          | claim     | -   |                    | casual
claim 17                         | claim     | 17  |
CLAIM #17                        | claim     | 17  |
Claim: 17                        | claim     | 17  |
claim 17, please                 | claim     | 17  |
claim order 17                   | claim     | 17  |
claim no. 17                     | claim     | 17  |
claim                            | claim     | -   |                    | casual
take 17                          | claim     | 17  |
17 take                          | claim     | 17  |
/claim 17                        | claim     | 17  |
/claim@jiedan_bot 17             | claim     | 17  |
/claim                           | claim     | -   |
确认                             | confirm   | -   |                    | casual
確認                             | confirm   | -   |                    | casual
确认 17                          | confirm   | 17  |
确认接单 17                       | confirm   | 17  |
confirm 17 thanks                | confirm   | 17  |
通过 17                          | approve   | 17  |
驳回 17 要求不清楚                 | decline   | 17  | 要求不清楚
decline 17 unclear               | decline   | 17  | unclear
退单                             | release   | -   |
退單 17                          | release   | 17  |
退单 17 临时有事                   | release   | 17  | 临时有事
退单：临时有事                     | release   | -   | 临时有事
放弃 17                          | release   | 17  |
release 17 something came up     | release   | 17  | something came up
已付                             | paid      | -   |
已付款 17                         | paid      | 17  |
已付 17 500元                     | paid      | 17  | 500元
付好了                           | paid      | -   |                    | casual
paid 17                          | paid      | 17  |
到账                             | received  | -   |
到账 17                          | received  | 17  |
到賬 17                          | received  | 17  |
到帳 17                          | received  | 17  |
到账 17 500                      | received  | 17  | 500
到账 500元                       | received  | -   | 500元
到账 ¥500                        | received  | -   | ¥500
到账了！                          | received  | -   |
已收款 17                         | received  | 17  |
received 17                      | received  | 17  |
进度 初稿已完成                    | report    | -   | 初稿已完成
进度：初稿已完成，你看行吗？          | report    | -   | 初稿已完成，你看行吗？
进度 17 初稿                      | report    | 17  | 初稿
进度17:初稿                       | report    | 17  | 初稿
进度 50%                         | report    | -   | 50%
进度 3张图已完成                   | report    | -   | 3张图已完成
进度 3 张图已完成                  | report    | -   | 3 张图已完成
进度 2/3                         | report    | -   | 2/3
進度 排版中                       | report    | -   | 排版中
progress first draft done        | report    | -   | first draft done   | casual
progress 17 first draft done     | report    | 17  | first draft done
report: half of it is done       | report    | -   | half of it is done
延期 2天                         | extend    | -   | 2天
延期 2 天                        | extend    | -   | 2 天
延期 17 2天                       | extend    | 17  | 2天
延期 17，3天                      | extend    | 17  | 3天
延期 到周五                       | extend    | -   | 到周五
延期 12月1日                      | extend    | -   | 12月1日
延期 5/20                        | extend    | -   | 5/20
延期 20:00                       | extend    | -   | 20:00
延期                             | extend    | -   |
extend 17 2 days                 | extend    | 17  | 2 days
extend 2 days                    | extend    | -   | 2 days             | casual
同意                             | agree     | -   |                    | casual
同意 17                          | agree     | 17  |
agree 17                         | agree     | 17  |
拒绝 17                          | refuse    | 17  |
拒絕 17 太少了                    | refuse    | 17  | 太少了
不同意                           | refuse    | -   |                    | casual
refuse 17 too little             | refuse    | 17  | too little
交付                             | deliver   | -   |
交付 https://x.example/1         | deliver   | -   | https://x.example/1
交付 17 见附件                    | deliver   | 17  | 见附件
交付 #17 见附件                   | deliver   | 17  | 见附件
17 交付 见附件                    | deliver   | 17  | 见附件
完成交付 17                       | deliver   | 17  |
deliver 17 see the file          | deliver   | 17  | see the file
返工 标题换成蓝色                  | revise    | -   | 标题换成蓝色
返工 17 标题能不能换成蓝色？         | revise    | 17  | 标题能不能换成蓝色？
revise 17 a blue headline        | revise    | 17  | a blue headline
验收                             | accept    | -   |
驗收 17                          | accept    | 17  |
确认收货 17                       | accept    | 17  |
accept 17                        | accept    | 17  |
取消                             | cancel    | -   |                    | casual
取消 17                          | cancel    | 17  |
取消 17 200                      | cancel    | 17  | 200
取消 17 不需要了                   | cancel    | 17  | 不需要了
取消 200元                       | cancel    | -   | 200元              | casual
取消 17 200元 做了一半             | cancel    | 17  | 200元 做了一半
cancel 17 200                    | cancel    | 17  | 200
纠纷 17 交付的不是约定的内容         | dispute   | 17  | 交付的不是约定的内容
糾紛：人不見了                     | dispute   | -   | 人不見了
dispute 17 not what we agreed    | dispute   | 17  | not what we agreed
陈述 17 经过是这样的               | state     | 17  | 经过是这样的
陳述 17 經過是這樣的               | state     | 17  | 經過是這樣的
statement 17 it went like this   | state     | 17  | it went like this
撤诉 17                          | withdraw  | 17  |
撤訴                             | withdraw  | -   |
裁决 17 300 只完成了一部分           | award     | 17  | 300 只完成了一部分
裁决 300元 只完成了一部分            | award     | -   | 300元 只完成了一部分
裁决 300 只完成了一部分             | award     | 300 | 只完成了一部分
裁決 17 0 沒有交付                 | award     | 17  | 0 沒有交付
award 17 300 half of it          | award     | 17  | 300 half of it
继续 17 3天                       | resume    | 17  | 3天
继续                             | resume    | -   |                    | casual
resume 17 3 days                 | resume    | 17  | 3 days
评价 5                           | review    | -   | 5
评价 17 5 又快又好                 | review    | 17  | 5 又快又好
评价 5 3天就交了                   | review    | -   | 5 3天就交了
评价 五星                         | review    | -   | 五星
评价 17 五星                      | review    | 17  | 五星
评价 2 6                           | review    | 2   | 6
评价 2 -1                          | review    | 2   | -1
评价 2 五 好                       | review    | 2   | 五 好
退款 17                           | refund    | 17  |
refund 17                         | refund    | 17  |
已退款 17                         | refund    | 17  |
评价 5/5 很好                     | review    | -   | 5/5 很好
評價 5                           | review    | -   | 5
评价 #17 5                       | review    | 17  | 5
17 评价 5                        | review    | 17  | 5
review 17 5 quick and good       | review    | 17  | 5 quick and good
打款 17                          | pay_out   | 17  |
已打款                           | pay_out   | -   |
paid out 17                      | pay_out   | 17  |
/pay_out 17                      | pay_out   | 17  |
收到                             | got_it    | -   |                    | casual
收到 17                          | got_it    | 17  |
钱收到了                          | got_it    | -   |
got it 17                        | got_it    | 17  |
Got it!                          | got_it    | -   |                    | casual
我的订单                          | mine      | -   |
我的訂單？                        | mine      | -   |
my orders                        | mine      | -   |
查单 17                          | show      | 17  |
订单 17                          | show      | 17  |
order 17                         | show      | 17  |
查单17？                         | show      | 17  |
账本                             | books     | -   |
帳本                             | books     | -   |
/books                           | books     | -   |
账目                             | liabilities | -   |
/export 2026-11                  | export    | -   | 2026-11
帮助                             | help      | -   |
幫助？                           | help      | -   |
帮助 交付                         | help      | -   | 交付
help deliver                     | help      | -   | deliver
/start                           | help      | -   |
语言 English                      | language  | -   | English
语言 中文                         | language  | -   | 中文
留言 17 初稿在路上                 | tell      | 17  | 初稿在路上
留言 17 什么时候能好？              | tell      | 17  | 什么时候能好？
留言 17 个人觉得不错               | tell      | 17  | 个人觉得不错
留言 在路上了                      | tell      | -   | 在路上了             | casual
/tell 17 on my way                | tell      | 17  | on my way
设置                              | settings  | -   |
設置                              | settings  | -   |
设置本群                          | settings  | -   |
/settings                         | settings  | -   |
/setup                            | settings  | -   |
settings                          | settings  | -   |
/lang en                         | language  | -   | en
置顶 17                           | pin       | 17  |
置顶                              | pin       | -   |
置頂 17                           | pin       | 17  |
pin                              | pin       | -   |                    | casual
取消置顶 17                        | unpin     | 17  |
unpin 17                         | unpin     | 17  |
禁言 1天                          | mute      | -   | 1天
禁言30分钟                        | mute      | -   | 30分钟
禁言 两小时                        | mute      | -   | 两小时
禁言：永远                         | mute      | -   | 永远
/mute 1d                         | mute      | -   | 1d
mute 90m                         | mute      | -   | 90m                | casual
禁言                              | mute      | -   |
解除禁言                           | unmute    | -   |
/unmute                          | unmute    | -   |
移出                              | remove    | -   |
踢出，谢谢                          | remove    | -   |
remove                           | remove    | -   |                    | casual
/kick                            | remove    | -   |
邀请链接                           | invite    | -   |
邀请链接 3天 20人 小红书             | invite    | -   | 3天 20人 小红书
邀请链接：小红书                     | invite    | -   | 小红书
/invite 3d 20 newsletter         | invite    | -   | 3d 20 newsletter
invite 3d 20 newsletter          | invite    | -   | 3d 20 newsletter   | casual
invite link 3d                   | invite    | -   | 3d                 | casual
"""
"""line | verb | order's number | what follows | casual"""

CHATTER: Final = """
不接单
谁接单?
谁接单？
接单?
接单？
接单吗?
接单吗
接单 17 吗
接单 17？
17接单吗
有人接单吗
有没有人接单
我不接单了
接单的人呢
接单了吗
接单要什么条件
接单 要什么条件
接单@小明
接单 @小明
接单（长期，价格好说）
接单 17 18
接单 17 我来做
接单 17-19
接单 -5
接单 138001380001
1. 接单 2. 确认
接单、确认、交付、验收
交付，验收，结算都在群里
交付/验收
交付时间是什么时候
交付了吗
交付？
交付 了吗
交付 17 了吗
进度 17 怎么样了
交付 什么时候
进度怎么样了
进度 怎么样了？
进度？
进度+1
确认一下
确认 一下时间
确认收到请回复
确认?
确认了吗
验收标准是什么
验收 有问题
验收吗？
验收？
到账了吗
到账了吗？
到账 了没
付了吗
付款方式有哪些
收到请回复
收到了吗
收到 谢谢大家的祝福
同意的请举手
同意楼上
同意 楼上
拒绝白嫖
取消了吗
取消 明天的聚餐
取消 17 吗
取消 17 怎么弄
退单率多少
退单 会扣分吗
退单 怎么弄
继续努力
继续 加油
延期吧
延期 算了
延期多久
评价怎么样
评价 怎么样
裁决 怎么还没有出
裁决?
放款快不快
打款了吗
账本呢
帮助一下新人
帮助 一下新人
我的订单呢
订单多吗
留言给我吧
tell me when it is ready
设置一下头像
置顶一下公告
禁言他
禁言多久？
禁言 一下
解除禁言了吗
移出的人呢
remove the logo please
mute him
pin the message
邀请链接在哪
邀请链接 发我
invite my friends
invite 5 people to the show
设置好了
settings are wrong
语言能力要求
语言 能力要求
发单人是谁
发单的注意事项
发单？
好的接单
@群主 接单
「小明：接单」
> 接单 17
我觉得可以接单
今天天气不错，大家中午吃什么
17
#17
500元
👍
。
ok
/
//
can anyone claim this?
claim 17?
claims are open
claim it is
claim to fame
take it easy
take a break
taken
I take 17
confirm?
confirmed
please confirm
help me please
help wanted
state-of-the-art
state of the art
statement?
claim's over
claim/confirm
deliver by Friday
deliver it tomorrow
delivery today
progress is slow
progress?
cancel my subscription
cancel that meeting
order a pizza
show me
paid the rent
received your message
got it working
got milk
agree with you
reviewer wanted
accept my apologies
orders are coming
5 stars
report to me when done
"""
"""Lines that ask for nothing."""
