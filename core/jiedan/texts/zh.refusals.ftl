# Why not, and what to do next.

## Not now, not you

refused-not-now = #{ $number } 现在是“{ $state }”，不能“{ $verb }”。回复「查单 { $number }」看看下一步该谁做什么。
refused-not-you-poster = 只有发单人能对 #{ $number } 这样做。需要的话请联系发单人。
refused-not-you-client = 只有付款的一方能对 #{ $number }“{ $verb }”。回复「查单 { $number }」看看轮到谁。
refused-not-you-worker = 只有接单人能对 #{ $number }“{ $verb }”。回复「查单 { $number }」看看轮到谁。
refused-not-you-party = 只有 #{ $number } 的双方能“{ $verb }”。想了解进展回复「查单 { $number }」。
refused-not-you-asked = 这个提议要由对方来答复。等对方回复，或回复「查单 { $number }」看看进展。
refused-not-you-proposer = 只有提出的人能这样做。可以请对方来改，或回复「查单 { $number }」看看进展。
refused-not-you-opener = 纠纷由发起的人撤回，或双方同意撤回。要撤的话由 #{ $number } 的一方回复「撤诉 { $number }」。
refused-not-you-member = 这是你自己发的 #{ $number }，不能自己接。不想要了回复「取消 { $number }」。
refused-not-you-holder = 款项只能由保管人确认，而且保管人不能是这一单的当事人。请找 #{ $number } 的保管人或群主。
refused-not-you-moderator = 这一步只有群主或管理员能做（#{ $number }）。请找他们处理。
refused-not-you-judge = 只有裁决人能这样处理 #{ $number }：小额由接了案的一位，大额由抽签的三位仲裁员，都不能是当事人。请等他们处理，有话回复「陈述 { $number } 情况」。
refused-not-moderator = 这件事只有群主或管理员能做。请找他们帮忙。

## Before it is published

refused-missing-title = #{ $number } 还缺标题：到底要做什么？回复「补充 { $number } 标题：写清要做什么」。
refused-missing-budget = #{ $number } 还缺预算。回复「补充 { $number } 预算500元」，换成你的价格。
refused-missing-due = #{ $number } 还缺交付时间。回复「补充 { $number } 明天18点前」，换成你要的时间。
refused-other-currency = 这份草稿用的是 { $currency }。要换货币请取消后重新发单。
refused-price-too-large = 价格太大了，最多 { $most }。检查是不是多打了零，改好再发。
refused-due-past = #{ $number } 的交付时间已经过了。回复「补充 { $number } 明天18点前」换个时间；已发布的请取消后重新发单。
refused-quiet-hours = 现在是安静时段（{ $start }–{ $end }），订单 #{ $number } 先存着，到 { $end } 自动发布，不用你做什么。
refused-above-ceiling = 本群单笔最多 { $most }。请把 #{ $number } 拆成几个阶段分别发单，或改小金额：「补充 { $number } 预算500元」。
refused-no-holder = #{ $number } 现在没有能保管款项的人（保管人不能是当事人）。请让群主另指定一位保管人，再试一次。
refused-too-many-drafts = 你已经有 { $most } 份草稿没发布了。先回复「我的订单」，发布或取消几份再写新的。
refused-text-too-long = 文字太长了，最多 { $most } 个字。删短一点，或把细节做成文件发来。
refused-file-too-large = 文件太大了，最多 { $most } MB。压缩一下，或传到网盘后发链接。
refused-file-type = 这种文件我收不了。请换成图片、PDF、文档或压缩包，或者发链接。
refused-file-empty = 这个文件是空的。请换一个再发。
refused-file-lost = 文件我没收到，你写的话收到了。请把文件再发一次。

## Claiming

refused-banned = 你在本群已被禁止发单和接单。手上的订单可以做完；有异议请私下联系群主。
refused-limited = 你在本群暂时不能发单和接单。手上的订单照常做完；想恢复请联系群主。
refused-self-claim = #{ $number } 是你自己发的，不能自己接。不想要了回复「取消 { $number }」。
refused-claim-limit = 你是{ $level }，最多同时接 { $most } 单，手上已有 { $held } 单。先完成或退掉一单，再来接 #{ $number }。
refused-already-claimed = 慢了一步，#{ $number } 已被 { $taker } 接走。可以看看别的订单；想在对方退单时接上，回复「候补 { $number }」。
refused-claimed-before = 你刚退过 #{ $number }，先让别人试试，{ $minutes } 分钟后可以再接。
refused-not-a-member = 你不在这个群里。先进群，再来试一次。
refused-anonymous = 匿名或频道身份不能交易，出了问题找不到人。请换成自己的账号再发一遍。

## Money

refused-already-paid = #{ $number } 已经报过付款，不能再这样做。请等保管人确认；要结束就和对方商量，回复「取消 { $number } 0」。
refused-not-funded = #{ $number } 的钱还没到齐，不能开工。先请保管人确认到账，或裁决全退：「裁决 { $number } 0 理由」。
refused-split-too-large = 给接单人的钱要在 0 和 { $most } 之间（#{ $number } 保管中的总数）。换个金额再试。
refused-nothing-to-pay-out = #{ $number } 没有要打给接单人的钱，不用打款。
refused-paid-out-already = #{ $number } 已经记过打款，不用再记一次。等接单人确认收到就好。
refused-not-paid-out = #{ $number } 还没记过打款。等保管人打款后再确认；等久了请催一下保管人。
refused-payout-confirmed-already = #{ $number } 你已经确认收到过了，不用再做什么。

## Words that are missing

refused-say-more-deliver = 请说明交付了什么：「交付 { $number } 说明或链接」，或者把文件和这句话一起发来。
refused-say-more-report = 做到哪一步了？回复「进度 { $number } 初稿已完成」这样的话。
refused-say-more-revise = 要改哪里？写清楚对方才好改：「返工 { $number } 标题换成蓝色」。
refused-say-more-dispute = 请写明原因，裁决人才好处理：「纠纷 { $number } 交付的不是约定的内容」。
refused-say-more-state = 请写下你的情况：「陈述 { $number } 经过是这样的」。
refused-say-more-decline = 请写明理由，发单人才知道怎么改：「驳回 { $number } 要求不清楚」。
refused-say-more-extend = 要延到什么时候？回复「延期 { $number } 2天」或「延期 { $number } 周五18点」。
refused-say-more-award = 裁决要写给接单人多少、为什么：「裁决 { $number } 金额 理由」，金额在 0 到 { $most } 之间。
refused-say-more-review = 打几分？从 { $lowest } 到 { $highest }：「评价 { $number } 5 又快又好」。
refused-say-more-post = 要发什么单？比如：「发单 产品介绍文案，预算500元，明天18点前」。
refused-say-more-amend = 没看出要改什么。比如：「补充 { $number } 预算600元」或「补充 { $number } 周五18点前」。
refused-no-revisions-left = #{ $number } 约定的 { $most } 次返工已经用完。满意就回复「验收 { $number }」；还要改就加钱另发一单：「发单 修改文案，预算100元，明天18点前」；谈不拢回复「纠纷 { $number } 原因」。
refused-no-extensions-left = #{ $number } 已经延过 { $most } 次，不能再延。请尽快交付，或和对方商量取消。
refused-extend-later = 新的时间要比 #{ $number } 现在的交付时间晚，而且还没过。换个时间：「延期 { $number } 2天」。
refused-reviewed-already = #{ $number } 你已经评过了，评价不能改。
refused-review-too-late = #{ $number } 的评价期已经结束，评价已公开，不能再评。

## What could not be read

refused-bad-amount = 没看懂金额。请写成{ $command ->
    [award] 「裁决 17 300 只完成了一部分」
    [mediate] 「调解 17 300 各让一步」
    [cancel] 「取消 17 200」
   *[other] 「到账 17 500元」
}这样，17 换成订单号，金额不能是负数。
refused-bad-time = 没看懂时间，或者它已经过了。请写成{ $command ->
    [resume] 「继续 17 3天」
   *[other] 「延期 17 2天」或「延期 17 周五18点」
}这样，17 换成订单号。
refused-bad-score = 分数请用 1 到 5 的整数：「评价 17 5 又快又好」，17 换成订单号。
refused-bad-language = 我会说中文和英文。回复「语言 中文」或「语言 English」。
refused-bad-keyword = 关键词要有 1 到 { $most } 个字。请换一个。

## Which order, which group

refused-not-found = 没有找到 #{ $number }。回复「我的订单」看看号码；如果 { $number } 是金额，请写成“{ $number }元”，前面加上订单号。
refused-which-order = 有好几单都合适，是哪一单？
    { $list }
    带上其中一个号码再说一遍。
refused-no-candidate = 现在没有可以“{ $verb }”的订单。回复「我的订单」看看，或带上号码再说一遍。
refused-no-order-to-dispute = 没有可以发起纠纷的订单。要投诉某个人，说「举报 @小王 说了什么」，只有管理员看得到；是订单的事，回复「我的订单」找到号码，再说「纠纷 17 原因」。
refused-no-group = 你还不在任何一个接单群里。先进群，在群里发「帮助」，我就认识你了。
refused-which-group = 你在好几个群里，要用哪一个？
    { $list }
    请到那个群里说；说的是某一单，带上订单号也行。

## Buttons

refused-changed = #{ $number } 已变化，这个按钮过时了。请看最新的卡片，或回复「查单 { $number }」。
refused-not-your-button = 这个按钮是给别人的。想知道自己能做什么，回复「我的订单」。
refused-button-expired = 这个按钮已经过期。请看最新的卡片，或回复「我的订单」。

## Our fault

refused-internal = 我们这边出错了，你的订单和钱都没有变动。请过一会儿再试；还不行，把编号 { $report } 告诉群主。
refused-busy = 系统正忙，刚才那句没有生效，也没有丢东西。请过一分钟再说一遍。

refused-quiet-approve = 现在是安静时段（{ $start }–{ $end }），不能发布。{ $end } 以后再回复「通过 { $number }」。
refused-other-holder = #{ $number } 的钱在另一位保管人手里，只有对方能打款或退款。请联系对方，或回复「账本」看看在谁手里。
refused-no-disputes-left = #{ $number } 你已经发起过 { $most } 次纠纷又撤回了，不能再发起。可以和对方商量后回复「取消 { $number }」，或请群主出面。
refused-proposal-waits = #{ $number } 已有一个提议在等答复。先回复「同意 { $number }」或「拒绝 { $number }」；自己提的想改，也先「拒绝 { $number }」收回。
refused-due-in-quiet-hours = 现在是安静时段，要等结束才能发布，而 #{ $number } 的交付时间在那之前。回复「补充 { $number } 明天18点前」换个时间，再确认。

refused-nothing-to-refund = #{ $number } 没有要退的钱，不用退款。
refused-refunded-already = #{ $number } 已经记过退款，不用再记一次。

refused-not-understood-after = “{ $verb }”后面的话我没看懂。可以这样说：
    { $help }
refused-not-understood = 这句我没看懂。回复「帮助」看看我会什么；有事找人请在群里说。
refused-group-language = 群里说什么语言由群主，或群主授权的人定。只想换你自己的，请私聊我回复「语言 English」。
refused-other-sum = 金额对不上：#{ $number } 应该是 { $owed }。分几次办的，每次写上那一次的金额。
