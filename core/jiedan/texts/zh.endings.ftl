# How orders end: settled, cancelled by both, decided by a judge. Keys as in zh.trade.ftl.

## Settling and reviewing

did-settle = #{ $number } { $title } 已结算：{ $taker } 得 { $to_worker }，群 { $commission }。合作愉快！双方可以互评：不想让对方先看到，就私聊我「评价 { $number } 5 想说的话」，或按私聊里的分数。
did-review = 收到你对 #{ $number } 的评价。双方都评完，或评价期结束，才一起公开。
did-review_last = #{ $number } { $title } 双方都评完了，评价已公开，见卡片。
did-open_reviews = #{ $number } 的评价期结束，评价已公开。
did-pay_out = 已记下：#{ $number } 的 { $paid_now } 打给了 { $taker }。等对方确认收到。
did-confirm_payout = { $taker } 已收到 #{ $number } 的 { $paid_out }。合作愉快！
did-remind_payout = #{ $number } 的款还没打给 { $taker }，已提醒 { $holder }。
told-settle-client = #{ $number } { $title } 已结算，你付的 { $received } 都有了去处。给 { $taker } 打个分吧：「评价 { $number } 5 想说的话」，{ $clock } 前有效。
told-settle-worker = #{ $number } { $title } 已结算：你得 { $to_worker }（群收 { $commission }）。{ $holder } 会打给你，收到后回复「收到 { $number }」。也给 { $poster } 打个分：「评价 { $number } 5 想说的话」。
told-settle-holder = #{ $number } { $title } 已结算。请把 { $owed_worker } 打给 { $taker }，打完回复「打款 { $number }」；{ $commission } 是群里的收入。
told-pay_out-worker = { $holder } 说已把 #{ $number } 的 { $paid_now } 打给你。到手后回复「收到 { $number }」；没收到先问 { $holder }，不要确认。
told-remind_payout-keeper = #{ $number } 的 { $owed_worker } 还没打给 { $taker }。打完请回复「打款 { $number }」。

## Ending it together

did-propose_cancel = 已问对方是否同意结束 #{ $number }：接单人得 { $proposed }，其余退回。对方同意前一切照旧。
did-agree_cancel = #{ $number } { $title } 双方协商取消：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。
did-refuse = 已回绝 #{ $number } 的提议，一切照旧。
told-propose_cancel-asked = { $actor } 想结束 #{ $number } { $title }：接单人得 { $proposed }，其余退回付款方。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」；想换个数，直接回复「取消 { $number } 给接单人的金额」。
told-agree_cancel-client = #{ $number } { $title } 已协商取消，退你 { $to_client }。有钱在保管人那里的话，会由保管人退给你。
told-agree_cancel-worker = #{ $number } { $title } 已协商取消，你得 { $to_worker }（群收 { $commission }）。有钱要给你的话，保管人会打给你。
told-agree_cancel-holder = #{ $number } { $title } 已协商取消：退 { $poster } { $owed_client }，给 { $taker } { $owed_worker }，群 { $commission }。手里有这笔钱的话请照此打款；退回后回复「退款 { $number }」，打给接单人后回复「打款 { $number }」。
told-refuse-proposer = 对方没有同意 #{ $number } { $title } 的提议，一切照旧。可以再和对方商量，换个条件重新提。

## Disputes

did-dispute = { $actor } 对 #{ $number } { $title } 发起纠纷，计时暂停，钱不动。裁决人在 { $clock } 前处理，双方都可以回复「陈述 { $number } 情况」。
did-state = #{ $number } 的陈述已记下，裁决人会看到。
did-withdraw_to_funding = #{ $number } { $title } 的纠纷已撤回，回到付款这一步，{ $clock } 前处理。
did-withdraw_to_working = #{ $number } { $title } 的纠纷已撤回，{ $taker } 继续做，{ $due } 前交付。
did-withdraw_to_delivered = #{ $number } { $title } 的纠纷已撤回，{ $poster } 请在 { $clock } 前验收或提修改意见。
did-withdraw_to_accepted = #{ $number } { $title } 的纠纷已撤回，接下来照常结算。
did-award_release = #{ $number } { $title } 已裁决：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。理由：{ $note }
did-award_refund = #{ $number } { $title } 已裁决：全数退回付款方 { $to_client }。理由：{ $note }
did-resume = #{ $number } { $title } 已裁决：{ $taker } 继续做，{ $due } 前交付。
did-escalate = #{ $number } 的纠纷还没人裁决，已升级。
did-default_award = #{ $number } { $title } 到期无人裁决，按约定分配：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。
told-dispute-client = #{ $number } { $title } 有纠纷（{ $actor } 发起）：{ $note }。计时暂停，钱不动。请回复「陈述 { $number } 你的情况」，裁决人在 { $clock } 前处理；也可以和对方商量，回复「取消 { $number } 给接单人的金额」提议了结。
told-dispute-worker = #{ $number } { $title } 有纠纷（{ $actor } 发起）：{ $note }。计时暂停，钱不动。请回复「陈述 { $number } 你的情况」，裁决人在 { $clock } 前处理；也可以和对方商量，回复「取消 { $number } 给你的金额」提议了结。
told-dispute-judge = #{ $number } { $title } 有纠纷（{ $actor } 发起）：{ $note }。保管中的钱：{ $held }。听完双方再定：给接单人一部分「裁决 { $number } 金额 理由」；全退「裁决 { $number } 0 理由」；继续做「继续 { $number } 3天」。{ $clock } 前请处理。
told-state-judge = #{ $number } { $title }：{ $actor } 补充陈述：{ $note }。看完可以回复「裁决 { $number } 金额 理由」，{ $clock } 前请处理。
told-withdraw_to_funding-client = #{ $number } { $title } 的纠纷已撤回，回到付款这一步。还没付就付 { $asked } 给 { $holder }，再回复「已付 { $number }」；付过了就等确认。
told-withdraw_to_funding-worker = #{ $number } { $title } 的纠纷已撤回，回到付款这一步。等到账通知再开工。
told-withdraw_to_funding-judge = #{ $number } { $title } 的纠纷已撤回，不用再处理。
told-withdraw_to_working-client = #{ $number } { $title } 的纠纷已撤回，{ $taker } 继续做，{ $due } 前交付。
told-withdraw_to_working-worker = #{ $number } { $title } 的纠纷已撤回。请继续做，{ $due } 前回复「交付 { $number } 说明或链接」。
told-withdraw_to_working-judge = #{ $number } { $title } 的纠纷已撤回，不用再处理。
told-withdraw_to_delivered-client = #{ $number } { $title } 的纠纷已撤回。请在 { $clock } 前回复「验收 { $number }」或「返工 { $number } 哪里要改」，过时自动验收。
told-withdraw_to_delivered-worker = #{ $number } { $title } 的纠纷已撤回，等 { $poster } 验收，{ $clock } 前没有回复会自动验收。
told-withdraw_to_delivered-judge = #{ $number } { $title } 的纠纷已撤回，不用再处理。
told-withdraw_to_accepted-client = #{ $number } { $title } 的纠纷已撤回，接下来照常结算，不用你做什么。
told-withdraw_to_accepted-worker = #{ $number } { $title } 的纠纷已撤回，接下来照常结算给你，不用你做什么。
told-withdraw_to_accepted-judge = #{ $number } { $title } 的纠纷已撤回，不用再处理。
told-award_release-client = #{ $number } { $title } 的裁决：接单人得 { $to_worker }，群 { $commission }，退你 { $to_client }。理由：{ $note }。要退的钱由 { $holder } 退给你；裁决已生效。
told-award_release-worker = #{ $number } { $title } 的裁决：你得 { $to_worker }（群收 { $commission }）。理由：{ $note }。{ $holder } 会打给你，收到后回复「收到 { $number }」。
told-award_release-holder = #{ $number } { $title } 已裁决。请打给 { $taker } { $owed_worker }，退给 { $poster } { $owed_client }；{ $commission } 是群里的收入。打给接单人后回复「打款 { $number }」，退回后回复「退款 { $number }」。
told-award_refund-client = #{ $number } { $title } 的裁决：退你 { $to_client }。理由：{ $note }。收到过的钱由 { $holder } 退给你；裁决已生效。
told-award_refund-worker = #{ $number } { $title } 的裁决：全数退回付款方，这一单没有报酬。理由：{ $note }。有疑问请找群主。
told-award_refund-holder = #{ $number } { $title } 已裁决。请把 { $owed_client } 退给 { $poster }，退回后回复「退款 { $number }」。不用给接单人打款。
told-resume-client = #{ $number } { $title } 的裁决：{ $taker } 继续做，{ $due } 前交付。钱仍由 { $holder } 保管，交付后请你验收。
told-resume-worker = #{ $number } { $title } 的裁决：请继续做，{ $due } 前回复「交付 { $number } 说明或链接」。
told-escalate-client = #{ $number } { $title } 的纠纷还没人裁决，已再次催办。{ $clock } 还没结果，就按约定的比例分。你们也可以自己商量：回复「取消 { $number } 给接单人的金额」。
told-escalate-worker = #{ $number } { $title } 的纠纷还没人裁决，已再次催办。{ $clock } 还没结果，就按约定的比例分。你们也可以自己商量：回复「取消 { $number } 给你的金额」。
told-escalate-judge = #{ $number } { $title } 的纠纷一直没有裁决，双方都在等。请回复「裁决 { $number } 金额 理由」；{ $clock } 还没结果，就按约定的比例分。
told-default_award-client = #{ $number } { $title } 到期无人裁决，按约定分配：接单人得 { $to_worker }，群 { $commission }，退你 { $to_client }。
told-default_award-worker = #{ $number } { $title } 到期无人裁决，按约定分配：你得 { $to_worker }（群收 { $commission }），退付款方 { $to_client }。收到打款后回复「收到 { $number }」。
told-default_award-holder = #{ $number } { $title } 到期无人裁决，按约定分配。请打给 { $taker } { $owed_worker }，退给 { $poster } { $owed_client }；{ $commission } 是群里的收入。打给接单人后回复「打款 { $number }」，退回后回复「退款 { $number }」。

did-fund_disputed = #{ $number } 的 { $received } 已到账，由 { $holder } 保管，等裁决后再分。
told-fund_disputed-client = { $holder } 已收到你付的 { $received }（#{ $number }）。订单还在纠纷里，钱先由 { $holder } 保管，等裁决人处理。
told-fund_disputed-worker = #{ $number } 的 { $received } 已到 { $holder } 手里。订单还在纠纷里，先不要开工，等裁决人处理。
told-fund_disputed-judge = #{ $number } 的 { $received } 已到账，由 { $holder } 保管。可以让接单人开工：「继续 { $number } 3天」；也可以分配：「裁决 { $number } 300 理由」，其余退回。
did-take_back = #{ $number } 的提议已收回，一切照旧。
told-take_back-asked = { $actor } 收回了 #{ $number } { $title } 的提议，一切照旧，不用你回复。

did-refund = 已记下：#{ $number } 的 { $given_back } 退还给了 { $poster }。
told-refund-client = { $holder } 说已把 #{ $number } 的 { $given_back } 退给你。没收到就直接问 { $holder }，或请群主出面。
did-remind_refund = 已提醒保管人 { $holder } 退还 #{ $number } 的 { $owed_client }。
told-remind_refund-keeper = #{ $number } { $title } 该退给 { $poster } 的 { $owed_client } 还没记退款。退了回复「退款 { $number }」。
