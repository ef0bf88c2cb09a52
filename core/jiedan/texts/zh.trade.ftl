# What happened to an order: `did-{ $row }` to the group or to whoever did it, `told-{ $row }-{ $part }` in private to those who act next.
# 「…」 is what to type, word for word.

## Before anybody has it

did-amend = #{ $number } 已更新。没问题就回复「确认 { $number }」发布。
did-publish = { $news }
did-queue = 已记下，#{ $number } 会在 { $until } 安静时段结束后自动发布。不想发了回复「取消 { $number }」。
did-publish_queued = { $news }
did-submit = #{ $number } 已送审，管理员通过后就发到群里。{ $clock } 前没人审会自动取消，不用你操心。
did-approve = { $news }
did-decline = #{ $number } 已驳回，理由已转告 { $poster }。
did-decline_unseen = #{ $number } 没等到审核，已取消。
did-cancel = #{ $number } { $title } 已取消，没有产生费用。
did-discard = 草稿 #{ $number } 放了太久，已作废。还需要的话重新发一遍就行。
did-expire = #{ $number } { $title } 没人接，已过期。{ $poster } 可以调整价格或时间后重新发单。
told-submit-moderator = 有新订单等你审核：#{ $number } { $title }，{ $price }，{ $due } 前交付，发单人 { $poster }。合适回复「通过 { $number }」，不合适回复「驳回 { $number } 理由」。{ $clock } 前不处理会自动取消。
told-publish_queued-poster = 安静时段过了，你的订单 #{ $number } { $title } 已发到群里。有人接单我会告诉你；想撤回就回复「取消 { $number }」。
told-approve-poster = 你的订单 #{ $number } { $title } 审核通过，已发到群里。有人接单我会告诉你；想撤回就回复「取消 { $number }」。
told-decline-poster = 你的订单 #{ $number } { $title } 没通过审核：{ $note }。改好后可以重新发单。
told-decline_unseen-poster = 你的订单 #{ $number } { $title } 一直没人审核，已自动取消，没有产生费用。可以找群主问一下，再重新发单。
told-expire-poster = 你的订单 #{ $number } { $title } 没人接，已过期。可以提高价格、放宽时间或写清要求，再重新发单。

## Claiming

did-claim = 接单成功：#{ $number } { $title }。{ $taker } 请在 { $clock } 前回复「确认 { $number }」；{ $minutes } 分钟内可无责退单。
did-confirm = { $taker } 已确认 #{ $number } { $title }。下一步：{ $poster } 在 { $clock } 前付 { $asked } 给保管人 { $holder }，付完回复「已付 { $number }」。
did-release = { $actor } 退了 #{ $number } { $title }，重新开放。{ $invite }
did-release_late = { $actor } 过了冷静期才退 #{ $number } { $title }，记一次退单。订单重新开放。{ $invite }
did-lapse = { $taker } 没有按时确认，#{ $number } { $title } 重新开放。{ $invite }
told-claim-worker = 你接下了 #{ $number } { $title }：{ $price }，{ $due } 前交付，发单人 { $poster }。请在 { $clock } 前回复「确认 { $number }」，不然会自动退回；{ $minutes } 分钟内反悔，回复「退单 { $number }」不记次数。{ $conditions }{ $has_criteria ->
    [yes] 验收标准：{ $criteria }。确认就是同意它。
    [wanted] 确认前要先说好验收标准：等发单人写，或者你写「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
told-claim-client = { $taker } 接了你的订单 #{ $number } { $title }，正等对方在 { $clock } 前确认。现在还不用付款，确认后我会告诉你付给谁。{ $conditions }{ $has_criteria ->
    [wanted] 本群要先说好验收标准，请现在写：「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
told-confirm-client = { $taker } 已确认接你的订单 #{ $number } { $title }。请在 { $clock } 前把 { $asked } 付给保管人 { $holder }，付完回复「已付 { $number }」。钱由 { $holder } 保管，你验收后才给接单人。
told-confirm-holder = #{ $number } { $title } 等待付款：{ $poster } 会把 { $asked } 付给你。收到后回复「到账 { $number }」；没收到不要确认，截图不算到账。
told-release-client = { $actor } 退了你的订单 #{ $number } { $title }，已重新开放。{ $again }不想要了就回复「取消 { $number }」。
told-release_late-client = { $actor } 退了你的订单 #{ $number } { $title }（已记次数）。订单重新开放。{ $again }不想要了就回复「取消 { $number }」。
told-lapse-client = 接单人没有按时确认 #{ $number } { $title }，已重新开放。{ $again }不想要了就回复「取消 { $number }」。

## Paying

did-pay_reported = 已请保管人 { $holder } 核对 #{ $number } 的 { $reported }，{ $clock } 前没有回音会去催。
did-remind_holder = #{ $number } 的付款还没确认，已提醒保管人 { $holder }。
did-fund = 款已到：#{ $number } 的 { $received } 由 { $holder } 保管。{ $taker } 可以开工了，{ $due } 前交付。
did-fund_lapse = { $poster } 没有按时付款，#{ $number } { $title } 重新开放，{ $taker } 不记次数。{ $invite }
did-unconfirmed = #{ $number } { $title } 报了付款却一直没人确认到账，已转为纠纷，由裁决人查清。
told-pay_reported-holder = { $poster } 说已付 #{ $number } 的 { $reported }。请看自己的收款记录：真的到了回复「到账 { $number }」；没到先别确认，直接问 { $poster }。{ $clock } 前请处理。
told-remind_holder-holder = #{ $number } 的 { $reported } 还等你确认，{ $poster } 说早就付了。到了回复「到账 { $number }」；一直没到，{ $clock } 会转为纠纷。
told-remind_holder-moderator = #{ $number } { $title }：{ $poster } 说付了 { $reported }，保管人一直没确认。请催一下；{ $clock } 还没结果会转为纠纷。
told-fund-worker = #{ $number } { $title } 的 { $received } 已由 { $holder } 收下，可以开工了。请在 { $due } 前交付；有进展回复「进度 { $number } 做到哪了」，做完回复「交付 { $number } 说明或链接」。
told-fund-client = { $holder } 已收到你付的 { $received }，{ $taker } 开始做 #{ $number } { $title }，{ $due } 前交付。交付后我会请你验收。
told-fund_lapse-client = 没有等到 #{ $number } { $title } 的付款，订单已重新开放，接单人不再被占着。{ $again }不想要了就回复「取消 { $number }」。
told-fund_lapse-worker = { $poster } 没有按时付款，#{ $number } { $title } 已重新开放，不用你再做什么，也不记次数。
told-unconfirmed-client = #{ $number } { $title }：你说付了款，但一直没有确认到账，已转为纠纷。请在 { $clock } 前回复「陈述 { $number } 付款时间和方式」，最好带上截图；双方说完或到时间就开始裁决。
told-unconfirmed-worker = #{ $number } { $title }：对方说付了款，但一直没有确认到账，已转为纠纷。钱的事查清之前先停一停；有话要说请在 { $clock } 前回复「陈述 { $number } 情况」；双方说完或到时间就开始裁决。
told-unconfirmed-judge = #{ $number } { $title }：{ $poster } 说付了 { $reported }，保管人没有确认，需要查清。请回复「接案 { $number }」由你处理。{ $clock } 前听双方陈述，之后：钱没到回复「裁决 { $number } 0 理由」结束；钱到了请保管人如实说明。

## Working

did-report = #{ $number } 进度：{ $note }（{ $taker }）
did-ask_extension = 已问对方能否把 #{ $number } 延到 { $until }。对方同意前，原来的交付时间不变。
did-extend = #{ $number } { $title } 的交付时间改为 { $due }。
did-remind_work = #{ $number } 快到交付时间了，已提醒 { $taker }。
did-remind_overdue = #{ $number } 已过交付时间，已提醒双方。
did-overrun = #{ $number } { $title } 逾期太久没有交付，已转为纠纷，由裁决人处理。
did-deliver = { $taker } 已交付 #{ $number } { $title }。{ $poster } 请在 { $clock } 前查看：满意回复「验收 { $number }」，要改回复「返工 { $number } 哪里要改」。到时不回复会自动验收。
did-revise = #{ $number } { $title } 要修改：{ $note }。{ $taker } 请在 { $due } 前重新交付。
did-accept = { $poster } 已验收 #{ $number } { $title }，随后结算。
did-auto_accept = #{ $number } { $title } 交付后一直没有回复，按约定自动验收，款付清就结算。
told-report-client = #{ $number } { $title } 有新进度：{ $note }。不用回复，{ $taker } 会在 { $due } 前交付。{ $rest_due }
told-ask_extension-asked = { $actor } 想把 #{ $number } { $title } 的交付时间从 { $due } 改到 { $until }。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」。不回复就按原来的时间。
told-extend-proposer = 对方同意了：#{ $number } { $title } 的交付时间改为 { $due }。
told-remind_work-worker = 提醒：#{ $number } { $title } 要在 { $due } 前交付。做完回复「交付 { $number } 说明或链接」；来不及就回复「延期 { $number } 1天」问问对方。
told-remind_overdue-client = #{ $number } { $title } 过了交付时间（{ $due }）还没交付，已催 { $taker }。愿意再等就不用管；{ $clock } 还没交付会转为纠纷，由裁决人处理。
told-remind_overdue-worker = #{ $number } { $title } 已过交付时间（{ $due }）。请尽快回复「交付 { $number } 说明或链接」，或回复「延期 { $number } 1天」征求对方同意；{ $clock } 还没交付会转为纠纷。
told-overrun-client = #{ $number } { $title } 逾期没有交付，已转为纠纷，你的钱还在 { $holder } 那里。请在 { $clock } 前回复「陈述 { $number } 你的情况」；双方说完或到时间就开始裁决。
told-overrun-worker = #{ $number } { $title } 逾期没有交付，已转为纠纷。请在 { $clock } 前回复「陈述 { $number } 你的情况」，之后裁决；也可以和对方商量，回复「取消 { $number } 给你的金额」提议了结。
told-overrun-judge = #{ $number } { $title } 逾期没有交付，{ $holder } 手里有 { $held }，等人裁决。请回复「接案 { $number }」由你处理。{ $clock } 前听双方陈述，之后：给接单人一部分「裁决 { $number } 金额 理由」；全退「裁决 { $number } 0 理由」；让他接着做「继续 { $number } 3天」。
told-deliver-client = { $taker } 交付了 #{ $number } { $title }：{ $note }。满意回复「验收 { $number }」；要改回复「返工 { $number } 哪里要改」（还能返工 { $revisions_left } 次）；谈不拢回复「纠纷 { $number } 原因」。{ $clock } 前不回复会自动验收。{ $rest_due }
told-revise-worker = { $poster } 希望修改 #{ $number } { $title }：{ $note }。请在 { $due } 前改好，回复「交付 { $number } 说明或链接」。
told-auto_accept-client = #{ $number } { $title } 到时没有回复，已按约定自动验收，款付清就结算给 { $taker }。{ $rest_due }
told-auto_accept-worker = #{ $number } { $title } 已自动验收，款付清就结算给你，不用做什么。
