# What counts as done, parcels, reminders, reviews in detail, lists, profiles, and what waits for whom.

verb-criteria = 验收标准
verb-ship = 发货
verb-arrived = 签收
verb-profile = 名片
verb-list = 订单列表
verb-stuck = 卡单
part-silent = 还没评价的一方

help-criteria = 「验收标准 17 三张图，源文件，可改两次」：说清怎样算做好。发单人没人接时直接写，接单人「确认」就是同意；有人接了要对方「同意 17」。交付以后不能改。
help-ship = 「发货 17 顺丰 SF123456 三天到」：寄东西时用，对方会收到单号和预计到的时间，验收从到货算起。不寄东西用「交付 17 说明或链接」。
help-arrived = 「签收 17」：说一声东西到了，验收时间从现在算。东西没问题再回复「验收 17」。
help-profile = 「名片」看自己的等级和评分；「名片 @小王」看别人的，或者在群里回复对方的话，说「名片」。
help-list = 「订单列表」：群主和管理员看全群的订单。可以挑：「订单列表 进行中」「订单列表 待付款」「订单列表 纠纷」，翻页「订单列表 2」。
help-stuck = 「卡单」：群主和管理员看哪些订单等得最久，等谁，到什么时候，到时会怎样。

## What counts as done

did-write_criteria = 已记下 #{ $number } 的验收标准：{ $criteria }。接单人确认、或者买下，就是同意它。
did-ask_criteria = 已问对方是否同意 #{ $number } 的验收标准：{ $criteria_asked }。{ $clock } 前没有答复，订单重新开放，不记次数。
did-agree_criteria = #{ $number } 的验收标准说定了：{ $criteria }。{ $taker } 请在 { $clock } 前回复「确认 { $number }」。
did-criteria_lapse = #{ $number } { $title } 的验收标准没谈成，重新开放，{ $taker } 不记次数。{ $invite }
did-propose_criteria = 已问对方是否同意 #{ $number } 的验收标准：{ $criteria_asked }。对方同意前不变。
did-fix_criteria = #{ $number } { $title } 的验收标准说定了：{ $criteria }。
told-ask_criteria-asked = { $actor } 提出 #{ $number } { $title } 的验收标准：{ $criteria_asked }。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」，再写你的：「验收标准 { $number } 三张图，可改两次」。{ $clock } 前没说定，订单重新开放，不记次数。
told-agree_criteria-client = #{ $number } { $title } 的验收标准说定了：{ $criteria }。等 { $taker } 在 { $clock } 前确认，现在还不用付款。
told-agree_criteria-worker = #{ $number } { $title } 的验收标准说定了：{ $criteria }。做就在 { $clock } 前回复「确认 { $number }」，不做回复「退单 { $number }」。
told-criteria_lapse-client = #{ $number } { $title } 的验收标准没有谈成，订单已重新开放。想让下一位一看就懂，可以先写好：「验收标准 { $number } 三张图，可改两次」。
told-criteria_lapse-worker = #{ $number } { $title } 的验收标准没有谈成，订单已重新开放，不记次数，不用你做什么。
told-propose_criteria-asked = { $actor } 提出 #{ $number } { $title } 的验收标准：{ $criteria_asked }。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」。不回复就照原来的。
told-fix_criteria-proposer = 对方同意了：#{ $number } { $title } 的验收标准是：{ $criteria }。
card-criteria = 验收标准
card-criteria-agreed = { $criteria }（双方已同意）
card-criteria-written = { $criteria }（确认或买下即同意）
card-proposal-criteria = 验收标准：{ $criteria_asked }
card-next-claimed-criteria = 对方答复验收标准：「同意 { $number }」或「拒绝 { $number }」，{ $clock } 截止
refused-say-more-criteria = 怎样算做好？写清交什么、什么格式、可以改几次：「验收标准 { $number } 三张图，源文件，可改两次」。
refused-criteria-too-long = 验收标准太长了，最多 { $most } 个字。写要点就行，细节可以做成文件发来。
refused-criteria-too-late = #{ $number } 已经交付过，验收标准不能再改。要改内容请回复「返工 { $number } 哪里要改」，谈不拢回复「纠纷 { $number } 原因」。
refused-criteria-missing = #{ $number } 还没有验收标准，本群要先说好再开工。等发单人写，或者你来写：「验收标准 { $number } 三张图，源文件，可改两次」，对方同意后再确认。
refused-criteria-revisions = 可以改几次？请只写一个 0 到 { $most } 的数，不能写不限：「验收标准 17 三张图，可改两次」，17 换成订单号。

## Parcels

did-ship = { $taker } 已发货 #{ $number } { $title }，单号已私下告诉 { $poster }。到手满意回复「验收 { $number }」，{ $clock } 前不回复会自动验收。
did-arrive = 已记下 #{ $number } 签收。没问题回复「验收 { $number }」，{ $clock } 前不回复会自动验收。
told-ship-client = 您订购的 #{ $number } { $title } 已发货，单号 { $tracking }，预计 { $arrives } 到。{ $note }
    到手后回复「签收 { $number }」，没问题回复「验收 { $number }」；有问题回复「返工 { $number } 哪里不对」或「纠纷 { $number } 原因」。{ $clock } 前不回复会自动验收。
told-arrive-worker = { $poster } 已签收 #{ $number } { $title }，等对方验收，{ $clock } 前没有回复会自动验收。
card-next-delivered-shipped = 已发货，预计 { $arrives } 到；{ $poster } 到手后验收，{ $clock } 后自动验收
refused-say-more-ship = 寄的是什么、单号多少、几天到？「发货 { $number } 顺丰 SF123456 三天到」。不用寄的回复「交付 { $number } 说明或链接」。

## Reminders

did-remind_confirm = 已提醒 { $taker } 确认 #{ $number }。
did-remind_fund = 已提醒 { $poster } 付 #{ $number } 的款。
did-remind_accept = 已提醒 { $poster } 验收 #{ $number }。
did-remind_review = 已请双方评价 #{ $number }。
told-remind_confirm-worker = 提醒：你接的 #{ $number } { $title } 还没确认。做就在 { $clock } 前回复「确认 { $number }」，不做回复「退单 { $number }」，不然会自动退回。
told-remind_fund-client = 提醒：#{ $number } { $title } 等你付款。请在 { $clock } 前把 { $asked } 付给 { $holder }，再回复「已付 { $number }」；到时没付，订单重新开放。
told-remind_accept-client = 提醒：#{ $number } { $title } 等你验收。满意回复「验收 { $number }」；要改回复「返工 { $number } 哪里要改」（还能返工 { $revisions_left } 次）；谈不拢回复「纠纷 { $number } 原因」。{ $clock } 前不回复会自动验收。
told-remind_review-silent = #{ $number } { $title } 结束一天了，都收到、都满意吗？给对方打个分，帮后来的人：按下面的分数，或回复「评价 { $number } 5 想说的话」。双方都评完才公开，{ $clock } 前有效。
told-lapse-worker = 你没有按时确认 #{ $number } { $title }，订单已重新开放，不用你再做什么。过一会儿还想接可以再接。

## Reviews in detail

button-detail = 分项打分
button-done = 就这样提交
review-overall = #{ $number } { $title }：先打总分，再分项打。
review-dimension = #{ $number } { $title }：总分 { $score }。{ $name }打几分？不想分项打，按“就这样提交”。
dimension-quality = 质量
dimension-speed = 速度
dimension-communication = 沟通
dimension-clarity = 需求清楚
dimension-payment = 付款
dimension-courtesy = 礼貌
flag-outlier = ⚠ 比别人的评价低很多
flag-sore = ⚠ 纠纷败诉后所评
refused-review-worker-marks = 对接单人可以评质量、速度、沟通，各 1 到 5 分：「评价 { $number } 5 质量5 速度4 沟通5 很好」。
refused-review-client-marks = 对发单人可以评需求、付款、礼貌，各 1 到 5 分：「评价 { $number } 5 需求5 付款4 礼貌5 很好」。
refused-not-you-silent = 只有 #{ $number } 的双方能“{ $verb }”。想了解进展回复「查单 { $number }」。

## Profiles

profile-head = { $name }（{ $group }）：{ $level }，接单完成 { $taken } 单，发单完成 { $posted } 单
profile-rating = 评分 { $rating } · { $count ->
   *[other] { $count } 条
}
profile-marks = 分项：{ $marks }
profile-flagged = { $count ->
   *[other] 其中 { $count } 条带提示（比别人的评价低很多，或纠纷败诉后所评），照样计入
}
profile-unrated = 还没有公开的评价
refused-profile-nobody = 群里没有叫“{ $name }”的人。请看准名字，或在群里回复对方的一句话，说「名片」。
refused-profile-twice = 群里有不止一个“{ $name }”。请在群里回复本人的一句话，说「名片」。

## Lists, and one order in detail

choice-all = 全部
choice-active = 进行中
choice-unclaimed = 待接单
choice-unpaid = 待付款
choice-paid = 已付款
choice-delivered = 待验收
choice-done = 已完成
choice-disputes = 纠纷
choice-cancelled = 已取消
choice-posted = 我发的
choice-taken = 我接的
list-head = “{ $group }”的订单：
list-chosen = 只看：{ $choice }
list-page = 第 { $page }/{ $pages } 页，{ $count ->
   *[other] 共 { $count } 单
}
refused-not-your-page = 这一页是别人要看的。想看自己的，回复「我的订单」。
list-none = 没有这样的订单。
button-next-page = 下一页
duty-now = 轮到{ $who }：{ $verb }，{ $until } 前。到时没做，变成“{ $state }”。
duty-then = 轮到{ $who }：{ $verb }，{ $until } 前。到 { $ends } 还没做，变成“{ $state }”。
duty-goes-up = 轮到{ $who }：{ $verb }，{ $until } 前。到时没做，纠纷照样往下走。
duty-handing-over = 轮到{ $who }：{ $verb }。下次提醒 { $until }。
duty-beside = 另外等{ $who }：{ $verb }。订单照走，没有别的变化，{ $until } 变成“{ $state }”。
duty-clock = 不用谁做什么，{ $until } 变成“{ $state }”。
history-head = 最近的经过：
history-line = { $at } { $name }：{ $verb }
history-moved = { $at } { $name }：{ $verb }，变成“{ $state }”
history-clock = { $at } 到时间了，变成“{ $state }”
history-reversed = { $at } { $name }：冲正了一笔记账
stuck-head = 等得最久的订单：
stuck-line = #{ $number } { $title } · { $state } · 等{ $who }（{ $verb }）· 已等 { $waited } · { $until } 到期，到时变成“{ $exit }”
stuck-goes-up = #{ $number } { $title } · { $state } · 等{ $who }（{ $verb }）· 已等 { $waited } · { $until } 到期，到时纠纷照样往下走
stuck-handing-over = #{ $number } { $title } · { $state } · 等{ $who }（{ $verb }）· 已等 { $waited } · 下次提醒 { $until }
stuck-late = ⚠ 已超时
stuck-none = 没有卡住的订单。
stuck-hours = { $count ->
   *[other] { $count } 小时
}
stuck-days = { $count ->
   *[other] { $count } 天
}
