# A group is set up, in private; and what happens to the bot itself.

## The bot comes, goes, and has rights or not

hello = 大家好，我帮这个群一单一结：发单、接单、付款、验收、结算，打字或按按钮都行。
    群主请先花一分钟设置本群（按下面的按钮，和我私聊）。想知道怎么用，回复「帮助」。
hello-back = 我回来了，订单照常。回复「帮助」看看怎么用。
hello-without-rights = 我现在不是管理员：看不到群里的普通消息（只看得到命令、按钮和回复我的话），也不知道谁进群、谁退群、谁是管理员。
    请群主到群设置里把我设为管理员，不用给别的权限。
bot-lost-rights = 我在“{ $group }”不再是管理员了：只看得到命令、按钮和回复我的话，也不知道谁进群、谁退群。订单和计时照常。请到群设置里把我重新设为管理员。
bot-has-rights = 我在“{ $group }”已经是管理员了，一切正常。
bot-gone = 我被移出了“{ $group }”：群里的消息我收不到，也发不了。已有的订单和计时照常进行，双方仍可私聊我处理。要恢复，请把我重新加进群，并设为管理员。
bot-back = 我回到“{ $group }”了，群里又能收发消息。
bot-back-without-rights = 我回到“{ $group }”了，但还不是管理员：只看得到命令、按钮和回复我的话。请到群设置里把我设为管理员。

## Questions

setup-head = 【{ $group }】设置 { $position }
setup-head-one = 【{ $group }】设置
setup-ask-language = 我在群里说什么语言？
    现在是：{ $current }。按按钮，或回复“中文”“English”。
setup-ask-preset = 这是什么样的群？
    服务：做事交活，验收才结算，可返工两次
    实物：卖东西，验收后 24 小时内还能投诉
    派单：先到先得，接单后 30 分钟内要确认
    临时：短期的群，订单 24 小时没人接就过期
    现在是：{ $current }。按按钮，或回复“服务”这样的词。
setup-ask-zone = 群里用哪里的时间？
    现在是：{ $current }。按按钮，或回复城市、时区，比如“北京”“Asia/Tokyo”。
setup-ask-commission = 群里抽多少佣金？按整单金额算，结算时从接单人那里扣。
    现在是：{ $current }。按按钮，或自己写，比如“8%”“10% 超过2000 5%”。
setup-ask-plan = 大家什么时候付款？钱都付给保管人。
    全款：开工前付清，验收后才给接单人
    对半：开工前一半，验收后一半
    三段：开工前 30%，首次汇报进度 40%，验收后 30%
    定金：开工前 30%，直接给接单人，验收后付其余
    现在是：{ $current }。按按钮，或回复“对半”这样的词。单价超过单笔上限的订单一律分三段。
setup-ask-holder = 谁来保管大家付的钱？
    现在是：{ $current }。按按钮，或回复对方的名字；我还不认识的人，请先在群里发「帮助」。
setup-ask-quiet = 哪段时间不发布新订单？这时确认的草稿会等到时段结束再发布。
    现在是：{ $current }。按按钮，或自己写，比如“23:00-07:00”“无”。
setup-ask-summary = 没问题就按“保存”（或回复“保存”）；要改，按下面的按钮，或回复“改佣金”这样的话。保存之前群里什么都不变；已经发布的订单一直按发布时的规矩。
setup-which = 要设置哪个群？

## Settings in words

settings-head = 【{ $group }】现在的设置：
setup-line-language = 语言：{ $current }
setup-line-preset = 类型：{ $current }
setup-line-zone = 时区：{ $current }
setup-line-commission = 佣金：{ $current }
setup-line-plan = 付款：{ $current }
setup-line-holder = 保管人：{ $current }
setup-line-quiet = 安静时段：{ $current }
setup-announced = 本群设置已更新：{ $preset } · 佣金 { $commission } · 保管人 { $holder } · 安静时段 { $quiet }（{ $zone }）。已发布的订单不受影响。
setup-between = ，
setup-tier = 超过 { $above } 的整单 { $rate }
setup-tier-part = 超过 { $above } 的部分 { $rate }
setup-none-yet = （还没定）

## Buttons

setup-button-open = 设置本群
setup-button-keep = 不变
setup-button-back = 上一步
setup-button-cancel = 取消设置
setup-button-save = 保存
setup-change-language = 改语言
setup-change-preset = 改类型
setup-change-zone = 改时区
setup-change-commission = 改佣金
setup-change-plan = 改付款
setup-change-holder = 改保管人
setup-change-quiet = 改安静时段
setup-option-zh = 中文
setup-option-en = English
setup-option-service = 服务
setup-option-goods = 实物
setup-option-dispatch = 派单
setup-option-temporary = 临时
setup-option-usual = 5%，超过 { $above } 按 3%
setup-option-up_front = 全款
setup-option-halves = 对半
setup-option-thirds = 三段
setup-option-deposit = 定金
setup-option-me = 我自己
setup-option-none = 不设

## What is said on the way

setup-saved = “{ $group }”的设置已保存，从现在发布的订单开始算。以后想改，私聊我「设置」。
setup-cancelled = 好的，不设置了，“{ $group }”什么都没变。想再来，私聊我「设置」。
setup-first = 这已经是第一步了。
setup-not-yet = 还没到保存的时候，先把下面这些看完；想跳过就按“不变”。
setup-asked-before = 那是之前问的，现在到这一步：
setup-used = 那个按钮已经用过了，现在到这一步：
setup-changed-meanwhile = 刚才有别人改了“{ $group }”的设置，你的还没保存。请看看现在合在一起是什么样，再保存一次：
setup-holder-gone = 你选的保管人已经不在群里了，请换一个：

## Refusals

refused-setup-language = 没看懂是哪种语言。我会说中文和 English。
refused-setup-preset = 没有这种类型。请从下面四种里选一种。
refused-setup-zone = 没有“{ $zone }”这个时区。是不是“{ $nearest }”？请再写一次。
refused-setup-no-zone = 没有“{ $zone }”这个时区。写城市或时区的名字，比如“北京”“Asia/Tokyo”。
refused-setup-commission = 没看懂这个佣金。写成“8%”，或“10% 超过2000 5%”（超过 2000 的整单按 5%；写“超过2000的部分 5%”就只按超出的部分算），每一档在 0% 和 100% 之间。
refused-setup-plan = 没有这种付款方式。请从全款、对半、三段、定金里选一种。
refused-setup-commission-first = 先写一般的佣金，再写超过多少按多少，比如“10% 超过2000 5%”（超过 2000 的整单按 5%）。
refused-setup-holder = 群里没有我认识的“{ $name }”。请对方先在群里发「帮助」，或检查名字，再写一次。
refused-setup-holder-twice = 群里有 { $count } 个人叫“{ $name }”。请其中一位先改个名字，再写一次。
refused-setup-quiet = 没看懂这段时间。写成“22:00-08:00”，不要安静时段就回复“无”。
refused-setup-summary = 没看懂。按“保存”，或说要改哪一项，比如“改佣金”。
refused-setup-not-you = 只有“{ $group }”的群主和群主授权的人能设置这个群。想改什么请找他们。
refused-setup-not-yours = 这是问别人的。你要设置自己的群，请私聊我「设置」。
refused-setup-in-private = 设置“{ $group }”要私下谈。请私聊我「设置」。
refused-setup-over = 那次设置已经结束了。想再改，私聊我「设置」。

## The word itself

verb-settings = 设置
help-settings = 「设置」：看本群的设置；群主（或用「授权 @小王 改设置」授权的人）私聊我说「设置」可以一项一项改，保存后才生效，已发布的订单不受影响。
