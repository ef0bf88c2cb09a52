"""Lines about the blacklist, as in `grammar_lines`."""

COMMANDS = """
拉黑 @小明 假付款 #17 截图是改过的      | blacklist | - | @小明 假付款 #17 截图是改过的 | casual
拉黑 假付款 截图是改过的               | blacklist | - | 假付款 截图是改过的           | casual
拉黑 id:10086 冒充 用群主头像要钱       | blacklist | - | id:10086 冒充 用群主头像要钱 | casual
拉黑：假付款 截图是改过的              | blacklist | - | 假付款 截图是改过的
/拉黑 小明 假付款 截图是改过的          | blacklist | - | 小明 假付款 截图是改过的
拉黑                                  | blacklist | - |                            | casual
blacklist @Ann fake-payment the slip  | blacklist | - | @Ann fake-payment the slip  | casual
/blacklist @Ann                       | blacklist | - | @Ann
黑名单                                | blacklisted | - |
/黑名單                               | blacklisted | - |
blacklisted                           | blacklisted | - |
申诉黑名单 B2345678 钱后来付了          | appeal_blacklist | - | B2345678 钱后来付了
appeal blacklist I paid it the next day | appeal_blacklist | - | I paid it the next day | casual
解除黑名单 B2345678 已经和解            | unblacklist | - | B2345678 已经和解
unblacklist B2345678                  | unblacklist | - | B2345678                    | casual
共享黑名单                            | share_blacklist | - |
共享黑名单 给 12 假付款                | share_blacklist | - | 给 12 假付款
share blacklist: take north all       | share_blacklist | - | take north all
"""

CHATTER = """
拉黑他吧
拉黑了
拉黑 这种人真解气
拉黑 他就好了
拉黑 @小明 好不好呢
拉黑 @小明 假付款？
黑名单里有谁
黑名单 有没有我
谁在黑名单上？
我把他拉黑了
blacklisted again
blacklist him
blacklist is too long
申诉黑名单？
共享黑名单怎么弄
解除黑名单了吗
"""
