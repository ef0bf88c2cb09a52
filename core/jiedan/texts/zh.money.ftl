# Stages, several holders, too much, too little, too late. Keys as in zh.trade.ftl.

## Conditions, before anybody agrees

conditions = 付款：{ $plan }。佣金：{ $fee }。取消：{ $refunds }。
plan-start = 开工前 { $amount }
plan-middle = 首次汇报进度后 { $amount }
plan-delivery = 交付时 { $amount }
plan-acceptance = 验收后 { $amount }
plan-and = ，
fee = { $amount }，从接单人所得里扣
refunds = 没开始做退 { $untouched }，开始做了退 { $begun }，交付后退 { $delivered }，双方可另行商定
rest-due = 另有 { $asked } 该付了：请付给 { $holder }，付完回复「已付 { $number }」。

## The money comes in

did-confirm_unfunded = { $taker } 已确认 #{ $number } { $title }，开工前不用付款，现在就开始做，{ $due } 前交付。
did-receive_part = 已记下：#{ $number } 到账 { $came_in }，还差 { $asked } 才能开工。已告诉 { $poster }。
did-receive = 已记下：#{ $number } 到账 { $came_in }，由你保管。共收 { $received }{ $has_over ->
    [yes] ，多收要退的 { $over }
   *[no] {""}
}。
did-receive_last = 已记下：#{ $number } 到账 { $came_in }，全款收齐{ $has_over ->
    [yes] ，多收要退的 { $over }
   *[no] {""}
}。
did-receive_late = 已记下：#{ $number } 收到 { $came_in }，这一单不需要这笔钱，请退给 { $poster }，退完回复「退款 { $number }」。
did-receive_disputed = 已记下：#{ $number } 在纠纷中到账 { $came_in }，先由你保管，等裁决。
did-remind_payment = #{ $number } 还有 { $asked } 没付，已提醒 { $poster }。
did-arrears = #{ $number } { $title } 验收后一直没付清，已转为纠纷，由裁决人处理。
did-accept_unpaid = { $poster } 已验收 #{ $number } { $title }。还有 { $asked } 要在 { $clock } 前付给 { $holder }，付清后结算。
told-confirm_unfunded-client = { $taker } 已确认接你的订单 #{ $number } { $title }，现在开始做，{ $due } 前交付。开工前不用付款；到付款的时候我会告诉你。
told-confirm_unfunded-worker = #{ $number } { $title } 可以开工了，开工前不用等付款。请在 { $due } 前交付，做完回复「交付 { $number } 说明或链接」。
told-receive_part-client = { $holder } 收到了你付的 { $came_in }，#{ $number } { $title } 还差 { $asked } 才能开工。请在 { $clock } 前补上，付完回复「已付 { $number }」；到时没补齐，已付的会退给你。
told-receive-client = 已收到你为 #{ $number } { $title } 付的 { $came_in }，共收 { $received }。{ $has_over ->
    [yes] 其中 { $over } 是多付的，保管人会退给你。
   *[no] {""}
}{ $rest_due }
told-receive-worker = #{ $number } { $title } 又到账 { $came_in }，共收 { $received }。不用你做什么，请照常做。
told-receive_last-client = 已收到你为 #{ $number } { $title } 付的 { $came_in }，全款收齐，随后结算。{ $has_over ->
    [yes] 多付的 { $over } 会退给你。
   *[no] {""}
}
told-receive_last-worker = #{ $number } { $title } 的全款已经收齐，随后结算给你。
told-receive_late-client = 保管人收到了你为 #{ $number } { $title } 付的 { $came_in }，这一单不需要这笔钱，会全数退给你。几天没收到就请群主出面。
told-receive_disputed-client = 你为 #{ $number } { $title } 付的 { $came_in } 已到账。订单还在纠纷里，钱先保管着，等裁决人处理；之前提过的分法不再算数。
told-receive_disputed-worker = #{ $number } { $title } 又到账 { $came_in }。订单还在纠纷里，钱先保管着，等裁决人处理；之前提过的分法不再算数。
told-receive_disputed-judge = #{ $number } { $title } 又到账 { $came_in }，保管中的钱现在是 { $held }。之前提过的分法、投过的票不再算数，裁决时按这个数分：「裁决 { $number } 金额 理由」。
told-remind_payment-client = 提醒：#{ $number } { $title } 已验收，还有 { $asked } 没付。请在 { $clock } 前付给 { $holder }，付完回复「已付 { $number }」；过时没付会转为纠纷。
told-arrears-client = #{ $number } { $title } 验收后没有付清，还差 { $asked }，已转为纠纷。付了就请保管人确认到账；有情况请在 { $clock } 前回复「陈述 { $number } 你的情况」，双方说完或到时间就开始裁决。
told-arrears-worker = #{ $number } { $title }：对方验收后没有付清，还差 { $asked }，已转为纠纷。已收的 { $held } 还在保管中。请在 { $clock } 前回复「陈述 { $number } 你的情况」，双方说完或到时间就开始裁决。
told-arrears-judge = #{ $number } { $title } 已验收却没付清，还差 { $asked }，保管中的钱：{ $held }。请回复「接案 { $number }」由你处理。{ $clock } 前听双方陈述，之后「裁决 { $number } 金额 理由」，或先「调解 { $number } 金额 理由」。
told-accept_unpaid-client = 你验收了 #{ $number } { $title }。还有 { $asked } 请在 { $clock } 前付给 { $holder }，付完回复「已付 { $number }」，付清后马上结算给 { $taker }。
told-accept_unpaid-holder = #{ $number } { $title } 已验收，{ $poster } 还要付 { $asked }。真的到了就回复「到账 { $number }」，收齐后自动结算。
told-fund_lapse-keeper = #{ $number } { $title } 没有收齐，订单已重新开放。已收到的要退给 { $poster }：{ $owed_client }，退完回复「退款 { $number }」。

## The money goes out

did-pay_out_part = 已记下：#{ $number } 打给 { $taker } { $paid_now }，还有 { $owed_worker } 没打。
did-refund_part = 已记下：#{ $number } 退给 { $poster } { $given_back }，还有 { $owed_client } 没退。
told-pay_out_part-worker = { $holder } 说已把 #{ $number } 的 { $paid_now } 打给你，还有 { $owed_worker } 会再打。到手后回复「收到 { $number }」；没收到先问清楚，不要确认。
told-refund_part-client = { $holder } 说已把 #{ $number } 的 { $given_back } 退给你，还有 { $owed_client } 会再退。没收到就直接问，或请群主出面。
did-hand_over = 已请 { $successor } 接管 #{ $number } 的 { $in_hand }。对方接下之前，钱还由 { $hands } 负责。
did-hand_over_for = 已请 { $successor } 接管 #{ $number } 在 { $hands } 手里的 { $in_hand }。对方接下之前，还由 { $hands } 负责。
did-take_over = #{ $number } { $title } 的钱已由 { $actor } 接管，以后付款、打款、退款都找 { $actor }。
told-hand_over-successor = { $actor } 请你接管 #{ $number } { $title } 的 { $in_hand }。先确认钱真的到了你手里，再回复「接管 { $number }」；没拿到钱就不要接。
told-hand_over_for-successor = { $actor } 请你接管 #{ $number } { $title } 在 { $hands } 手里的 { $in_hand }。先确认钱真的到了你手里，再回复「接管 { $number }」；没拿到钱就不要接。
told-hand_over_for-keeper = { $actor } 请 { $successor } 接管你手里 #{ $number } { $title } 的 { $in_hand }。请把钱交给 { $successor }；对方接下之后就不用你负责了。
told-take_over-client = #{ $number } { $title } 的钱现在由 { $actor } 保管。以后这一单付款、退款都找 { $actor }。
told-take_over-worker = #{ $number } { $title } 的钱现在由 { $actor } 保管，结算后由 { $actor } 打给你。

## Another split

did-counter_cancel = 已问对方是否同意另一个分法：#{ $number } 结束，接单人得 { $proposed }，其余退回。对方同意前一切照旧。
told-counter_cancel-asked = { $actor } 不同意你的分法，提议 #{ $number } { $title } 这样结束：接单人得 { $proposed }，其余退回付款方。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」，或再提一个数「取消 { $number } 给接单人的金额」。

## Names, card, help, questions, refusals

verb-hand_over = 移交
verb-take_over = 接管
part-keeper = 手里有这笔钱的人
part-successor = 被请来接管的人
card-plan = 付款
card-money-part = 已收 { $received }，由 { $holder } 保管
card-next-accepted-unpaid = { $poster } 付 { $asked } 给 { $holder }，付完回复「已付 { $number }」，{ $clock } 截止
card-next-accepted-reported = { $holder } 核对款项，收到后回复「到账 { $number }」
help-hand_over = 「移交 17 @小王」：把自己保管的这一单的钱交给另一位保管人，对方回复「接管 17」才算数。保管人不在了，群主也可以这样办。
help-take_over = 「接管 17」：钱真的到手之后，接下别的保管人移交的这一单。
confirm-take_over = 确认 #{ $number } 的 { $in_hand } 已经到你手里？接下之后由你负责，不能撤回。按下面的按钮才算数。
confirm-receive_part = 确认 { $came_in } 真的到了你的账上？不够开工，会请 { $poster } 补上其余的。记下后不能撤回。按下面的按钮才算数。
confirm-receive = 确认 { $came_in } 真的到了你的账上？{ $has_over ->
    [yes] 其中多收要退的 { $over }。
   *[no] {""}
}记下后不能撤回。按下面的按钮才算数。
confirm-receive_last = 确认 { $came_in } 真的到了你的账上？收齐后会结算给 { $taker }{ $has_over ->
    [yes] ；多收要退的 { $over }
   *[no] {""}
}。记下后不能撤回。按下面的按钮才算数。
refused-reported-already = #{ $number } 已经报过付款，正等保管人核对，不用再报。等久了请催一下保管人。
refused-say-amount = 收到了多少？写上金额再说一次：「到账 { $number } 500」（这一单价格 { $price }）。
refused-not-in-your-hands = #{ $number } 的钱在你手里只有 { $most }。写上你打的金额再说一次，其余由别的保管人办。
refused-say-more-split = 不同意就写上你的数：「取消 { $number } 给接单人的金额」，要在 0 和 { $most } 之间，而且和对方说的不一样；同意就回复「同意 { $number }」。
refused-say-more-hand_over = 要移交给谁？@对方再说一次：「移交 { $number } @小王」，或回复对方的一条消息说「移交 { $number }」。
refused-party-holds = #{ $number } 的当事人不能经手这笔钱。请换一位保管人，或请不是当事人的管理员来办。
refused-holds-already = #{ $number } 的钱已经在对方手里，不用移交。
refused-nothing-posted = #{ $number } 的第 { $step } 步没有记过账，没有可冲正的。用「查单 { $number }」看各步。
refused-reversed-already = #{ $number } 第 { $step } 步的记账已经由第 { $by } 步冲正，不能再冲一次。要恢复，请重新记一笔。
refused-nothing-to-take-over = #{ $number } 没有要接管的钱，可能已经办完了。回复「查单 { $number }」看看。
refused-not-you-keeper = 只有手里有 #{ $number } 的钱的人能这样做。
refused-not-you-successor = 没有人请你接管 #{ $number }，或者你现在不是本群的保管人。请找群主。
refused-not-a-holder = { $name } 不是本群的保管人，不能接管。请群主先在「设置」里指定保管人。

## Packages

did-buy_unfunded = { $poster } 购买了 { $taker } 的服务，订单 #{ $number } { $title }，现在就开始做，{ $due } 前交付。
told-buy_unfunded-client = 你的订单 #{ $number } { $title } 已生成，{ $taker } 现在开始做，{ $due } 前交付。开工前不用付款；到付款的时候我会告诉你。
told-buy_unfunded-worker = { $poster } 买了你的 { $title }，订单 #{ $number }。开工前不用等付款，请在 { $due } 前交付，做完回复「交付 { $number } 说明或链接」。
told-buy_lapse-keeper = #{ $number } { $title } 没有收齐，已取消。已收到的要退给 { $poster }：{ $owed_client }，退完回复「退款 { $number }」。
