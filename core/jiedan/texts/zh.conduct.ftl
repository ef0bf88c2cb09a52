# Warnings and what follows from them, removals, orders that were let down, points.

verb-warn = 警告
verb-strikes = 我的警告
verb-appeal = 申诉
verb-unwarn = 撤销警告
verb-uphold = 维持警告
verb-overrides = 例外记录
verb-removals = 待移除
verb-keep = 保留
verb-unremove = 撤销移出
verb-excuse = 免责
verb-releases = 退单记录
verb-points = 积分
verb-add_points = 加分
verb-take_points = 扣分
verb-reverse_points = 撤销积分
verb-conduct = 奖惩规则

help-warn = 「警告 @小王 发广告」：管理员记一次警告；也可以回复那句话说「警告：发广告」，同一句话只记一次。前几次私下提醒，到次数就移出，满 90 天不再算。管理员只能由群主警告。
help-strikes = 「我的警告」：看自己的警告、依据和到期时间，我私聊发给你。管理员看别人的：「警告记录 @小王」。
help-appeal = 「申诉 那句话不是广告，是回答群友的问题」：对最近一次警告有异议，14 天内可以申诉，由另一位管理员来看。
help-unwarn = 「撤销警告 @小王 查过了，是误会」：管理员撤销一次警告，要写理由，会记进「例外记录」。
help-uphold = 「维持警告 @小王 证据属实」：管理员看过申诉后维持警告，要写理由。
help-overrides = 「例外记录」：谁在什么时候为谁破了例，理由是什么。群主和管理员可以看。
help-removals = 「待移除」：谁将被移出、在等什么。可以「保留 @小王 原因」，没有未了订单的也可以立即移出。
help-keep = 「保留 @小王 原因」：管理员让将被移出的人留下，要写理由，会记进「例外记录」。
help-unremove = 「撤销移出 @小王 原因」：移错了人，7 天内管理员可以让他回来（过了 7 天由群主来）。
help-excuse = 「免责 17 家里有急事」：48 小时内，发单人同意、或管理员写明理由，第 17 单的退单就不算无故。
help-releases = 「退单记录」：看自己 90 天里退单、超时没确认、没付款的记录。管理员看别人的：「退单记录 @小王」。
help-points = 「积分」：看自己的积分、等级、每一笔的来历和下一步。管理员看别人的：「积分 @小王」。
help-add_points = 「加分 @小王 1 帮新人解答」：管理员加分，最小 0.5，要写原因。
help-take_points = 「扣分 @小王 1 迟到不说」：管理员扣分，最小 0.5，要写原因。
help-reverse_points = 「撤销积分 12 记错人了」：管理员撤销第 12 笔，要写原因；每笔只能撤销一次。编号在「积分 @小王」里看。
help-conduct = 「奖惩规则」：看本群几次警告、几次无故退单会移出。群主修改：「奖惩规则 警告次数 5」。

## In private

discreet-please = 这只给你自己看：请先私聊我说句话，再问一次。
discreet-come = 有一条只给你看的消息：请先私聊我说句话，再看「我的警告」「退单记录」或「积分」。

## Warnings

strike-reminder = 【{ $place }】私下提醒：{ $why }{ $deleted ->
    [yes] （那句话已删除）
   *[no] {""}
 }
    { $evidence ->
        [none] 没有留下证据
       *[kept] 依据：{ $excerpt }
    }
    这是第 { $count } 次，满 { $most } 次会被移出本群；到 { $until } 就不再算。
    觉得冤枉，{ $appeal } 前回复「申诉 原因」，会有另一位管理员来看。
strike-warning = 【{ $place }】严重警告：{ $why }{ $deleted ->
    [yes] （那句话已删除）
   *[no] {""}
 }
    { $evidence ->
        [none] 没有留下证据
       *[kept] 依据：{ $excerpt }
    }
    已经 { $count } 次了，再有一次就会被移出本群。到 { $until } 不再算。
    觉得冤枉，{ $appeal } 前回复「申诉 原因」，会有另一位管理员来看。
strike-removal = 【{ $place }】第 { $count } 次警告，满 { $most } 次：{ $why }{ $deleted ->
    [yes] （那句话已删除）
   *[no] {""}
 }
    { $evidence ->
        [none] 没有留下证据
       *[kept] 依据：{ $excerpt }
    }
    按本群规则你将被移出，从现在起不能再发单、接单。{ $open ->
        [none] {""}
       *[other] 手上的订单（{ $numbers }）可以做完，该你的钱照付，了结后才会移出。
    }
    觉得冤枉，{ $appeal } 前回复「申诉 原因」（这次警告到 { $until } 不再算）。
strike-of-staff = { $name } 是管理员，有一条违规记录要群主来处理：{ $why }。我没有自动警告；要警告请群主说「警告 @{ $name } 原因」。
struck-reminder = 已私下提醒 { $name }（第 { $count } 次，共 { $most } 次）。
struck-warning = 已严重警告 { $name }（第 { $count } 次，再有一次移出）。
struck-removal = 已警告 { $name } 第 { $count } 次，满 { $most } 次：按规则移出。进展看「待移除」。

strikes-none = { $name } 在“{ $place }”没有警告。
strikes-head = { $name } 在“{ $place }”的警告：现在算 { $count } 次，满 { $most } 次移出。
strikes-line = №{ $strike } { $at }：{ $why }{ $stands ->
    [upheld] （申诉后维持，到 { $until }）
    [taken_back] （已撤销，不算）
    [expired] （已过期，不算）
    [appealed] （申诉中，到 { $until }）
   *[counts] （到 { $until }）
 }
    { $evidence ->
        [none] 没有留下证据 · 规则：{ $rule }
       *[kept] 依据：{ $excerpt } · 规则：{ $rule } · 指纹：{ $digest }
    }
strikes-appeal = 觉得冤枉，回复「申诉 原因」。
appeal-made = 收到，警告 №{ $strike } 的申诉已转给另一位管理员，有结果我会私下告诉你。
appeal-told = { $name } 申诉一次警告（{ $why }）：{ $said }
    { $evidence ->
        [none] 没有留下证据
       *[kept] 依据：{ $excerpt }
    }
    请看一下：「撤销警告 @{ $name } 原因」或「维持警告 @{ $name } 原因」，也可以按下面的按钮。
uphold-button = 维持：证据属实
take-back-button = 撤销：误会
reason-upheld = 证据属实
reason-taken-back = 误会
strike-upheld = 【{ $place }】已维持 { $name } 的警告（{ $why }）。理由：{ $reason }。
strike-taken-back = 【{ $place }】已撤销 { $name } 的警告（{ $why }）。理由：{ $reason }。已记进「例外记录」。
strike-already-removed = { $name } 已经因此被移出。要请对方回来，说「撤销移出 @{ $name } 原因」。
strike-upheld-you = 【{ $place }】{ $name }，你的警告（{ $why }）维持不变。理由：{ $reason }。
strike-taken-back-you = 【{ $place }】{ $name }，你的警告（{ $why }）已撤销，不再算。理由：{ $reason }。

overrides-none = “{ $place }”没有例外。
overrides-head = “{ $place }”的例外，最近的在前：
overrides-line = { $at }：{ $by } 为 { $name } { $kind ->
    [strike] 撤销警告 №{ $subject }
    [removal] 不移出（第 { $subject } 项）
    [undone] 撤销移出（第 { $subject } 项）
   *[release] 免责退单 { $subject }
}，理由：{ $reason }

## Removals

removal-waits-you = 【{ $place }】{ $name }，按本群规则，你将被移出：{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满（{ $why }）
    [releases] 无故退单太多
    [unsaid] 管理员的决定
   *[hand] 管理员的决定（{ $why }）
 }。从现在起不能再发单、接单。{ $open ->
    [none] 有异议请马上联系群主或管理员。
   *[other] 手上的订单（{ $numbers }）可以做完，该你的钱照付，了结后才会移出。
 }
removal-waits-staff = 【{ $place }】{ $name } 将被移出：{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满（{ $why }）
    [releases] 无故退单太多
    [unsaid] 管理员的决定
   *[hand] 管理员的决定（{ $why }）
 }。他现在已经不能发单接单。{ $waits ->
    [orders] 还有订单没了结（{ $numbers }），了结后自动移出。要留下他，在那之前说「保留 @{ $name } 原因」；看全部：「待移除」。
    [time] { $until } 后移出，手上的订单先做完。要留下他，在那之前说「保留 @{ $name } 原因」；看全部：「待移除」。
   *[now] 一分钟内移出。要留下他，马上说「保留 @{ $name } 原因」；移出以后 { $days } 天内还可以「撤销移出 @{ $name } 原因」。
 }
removal-asked-staff = 【{ $place }】一小时内要移出的人超过 { $most } 个，我先停下来：{ $name }（{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满：{ $why }
    [releases] 无故退单太多
   *[hand] { $why }
 }）还没有移出。请说「待移除」逐个决定。
removal-done-you = 【{ $place }】{ $name }，你已被移出：{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满（{ $why }）
    [releases] 无故退单太多
    [unsaid] 管理员的决定
   *[hand] 管理员的决定（{ $why }）
 }。有异议请在 { $days } 天内联系群主。
removal-done-staff = 【{ $place }】已移出 { $name }：{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满（{ $why }）
    [releases] 无故退单太多
    [unsaid] 管理员的决定
   *[hand] 管理员的决定（{ $why }）
 }。移错了，{ $days } 天内可以「撤销移出 @{ $name } 原因」。
removal-kept-you = 【{ $place }】你不会被移出，一切照旧。
removal-back-you = 【{ $place }】移出已经撤销，欢迎回来：{ $link }
removal-lifted = { $name } 可以再进群了。
removal-waits = { $name } 还有订单或钱没了结：现在起不能发单接单，了结后自动移出。要留下他：「保留 @{ $name } 原因」。
removal-kept = { $name } 留下了，一切照旧。理由：{ $reason }。已记进「例外记录」。
removal-undone = 已撤销移出 { $name }。理由：{ $reason }。已记进「例外记录」，并请他回来。
removals-none = “{ $place }”没有要移出的人。
removals-head = “{ $place }”将被移出的人：
removals-line = { $name }：{ $grounds ->
    [silence] 很久没有说话，问了也没有回音
    [strikes] 警告已满（{ $why }）
    [releases] 无故退单太多
    [unsaid] 管理员的决定
   *[hand] 管理员的决定（{ $why }）
 } · { $waits ->
    [asked] 等你们决定
    [orders] 等订单了结：{ $numbers }
   *[time] { $at } 起移出
 }
keep-button = 保留 { $name }：误会
at-once-button = 立即移出 { $name }

## Orders that were let down

let-down-counted = 【{ $place }】#{ $number } { $kind ->
    [lapse] 接了没确认
    [unpaid] 没有付款
   *[release] 过了冷静期才退
 }，先记一次：{ $days } 天内第 { $count } 次，超过 { $most } 次会被移出。有正当理由，请发单人或管理员在 { $until } 前说「免责 { $number } 原因」。
let-down-last = 【{ $place }】#{ $number } { $kind ->
    [lapse] 接了没确认
    [unpaid] 没有付款
   *[release] 过了冷静期才退
 }：{ $days } 天内第 { $count } 次，超过了 { $most } 次。从现在起不能发单接单，{ $until } 后按规则移出（手上的订单先做完）。有正当理由，请发单人或管理员在这之前说「免责 { $number } 原因」。
let-down-poster = { $name } 退了你的 #{ $number }，理由：{ $reason }。先记作无故退单；你同意他退，就在 { $until } 前按下面的按钮，或说「免责 { $number }」。
let-down-excused = #{ $number } 的退单不算无故了：{ $name } 同意，理由：{ $reason }。
agree-release-button = 同意退，不计次
excused = #{ $number } 的退单不再算 { $name } 无故。
releases-none = { $name } 在“{ $place }”{ $days } 天内没有退单、超时或未付的记录。
releases-head = { $name } 在“{ $place }”{ $days } 天内算 { $count } 次无故退单，超过 { $most } 次移出：
releases-line = { $at } #{ $number } { $kind ->
    [lapse] 接了没确认
    [unpaid] 没有付款
   *[release] 过了冷静期才退，理由：{ $reason }
 }{ $stands ->
    [excused] （已免责，不算）
    [noted] （只记录，不算）
   *[counts] （算一次）
 }

## Points

points-head = { $name } 在“{ $place }”：{ $sum } 分，{ $level }，最多同时接 { $held } 单。
points-next = 再得 { $lacking } 分升为{ $level }，最多同时接 { $held } 单。
points-highest = 已经是最高一级。
points-watched = 低于 0 分：一次只能接一单，接单要先由管理员同意。再得 { $lacking } 分恢复。
points-none = 还没有记录。完成一单得 1 分，好评再得 0.5 分。
points-line = №{ $line } { $at } { $change }：{ $reason ->
    [completed] 完成 #{ $number }
    [good_review] #{ $number } 得到好评
    [upheld_complaint] #{ $number } 投诉成立
    [complaint_reversed] #{ $number } 投诉成立已撤销
    [reversed] 撤销 №{ $of }：{ $note }
   *[by_hand] 管理员：{ $note }
 }{ $stands ->
    [reversed] （已被撤销）
   *[stands] {""}
 }
points-staff = 记错了：「撤销积分 12 原因」（12 换成编号）。
points-changed = { $name } { $change } 分，现在 { $sum } 分。原因：{ $reason }
points-changed-you = 【{ $place }】{ $name }，你的积分 { $change }，现在 { $sum } 分。原因：{ $reason }。看全部：「积分」。

watched-told = { $name } 积分低于 0，想接 #{ $number } { $title }。同意吗？订单仍然开放，别人也可以接。
approve-claim-button = 同意接单
decline-claim-button = 不同意接单
watched-waits = 你的积分低于 0，接 #{ $number } 要管理员先同意，我已经去问了。在那之前别人也可以接。
watched-declined = 已告诉 { $name }：#{ $number } 不能接。
watched-declined-you = 管理员没有同意你接 #{ $number }。可以看看别的单，或先把手上的订单做好，积分会回来。

conduct-numbers = “{ $place }”的奖惩规则，对所有人一样：
    警告次数：满 { $strikes } 次移出，每次 { $strike_days } 天（警告天数）后不再算，{ $appeal_days } 天（申诉天数）内可以申诉
    退单次数：{ $release_days } 天（退单天数）内无故退单超过 { $releases } 次移出，{ $excuse_hours } 小时（免责小时）内可以免责
    超时计入：{ $lapses ->
    [yes] 接了不确认也算
   *[no] 接了不确认不算
 }
    未付计入：{ $unpaid ->
    [yes] 发单不付款也算
   *[no] 发单不付款不算
 }
    每小时移出：一小时内自动移出最多 { $removals } 人，再多先问管理员
    群主修改：「奖惩规则 警告次数 5」

## Refused

refused-right-not-yours = 这件事要有“{ $right }”的权限才能做。请找群主，或有这个权限的管理员。
refused-whom = 说的是谁？请写「{ $command ->
    [add_points] 加分 @名字 1 原因
    [take_points] 扣分 @名字 1 原因
    [unwarn] 撤销警告 @名字 原因
    [uphold] 维持警告 @名字 原因
    [keep] 保留 @名字 原因
    [unremove] 撤销移出 @名字 原因
   *[warn] 警告 @名字 原因
 }」，或在群里回复对方说的话。
refused-strike-why = 为什么警告？请写上原因，比如「警告 @小王 发广告」。对方会看到。
refused-strike-yourself = 不能警告自己。请警告发那句话的人：「警告 @小王 发广告」。
refused-strike-owner = { $name } 是群主，不受警告。有意见请和群主私下说。
refused-strike-staff = { $name } 是管理员，只有群主能警告。请把情况告诉群主。
refused-strike-already = 这句话已经警告过 { $name } 了，不重复记。看记录：「警告记录 @{ $name }」。
refused-appeal-nothing = 没有可以申诉的警告：没有警告，或者已经申诉过、处理过了。看看「我的警告」。
refused-appeal-late = 申诉要在警告后 { $most } 天内提出，已经过了。有话可以直接找群主说；警告到期会自己失效。
refused-appeal-why = 请写上理由，比如「申诉 那句话不是广告，是回答群友的问题」。
refused-decide-why = 请写上理由，对方和群主会看到，比如「{ $command ->
    [unwarn] 撤销警告 @小王 查过了，是误会
    [keep] 保留 @小王 已经谈过了
    [unremove] 撤销移出 @小王 移错了人
   *[uphold] 维持警告 @小王 证据属实
 }」。
refused-decide-nothing = { $name } 没有等着处理的警告。看记录：「警告记录 @{ $name }」。
refused-decide-not-you = 这次警告是你自己给的，或是给你的，要由另一位管理员来看。请把 { $name } 的事交给别的管理员或群主。
refused-decided = { $name } 的这次警告已经有人处理过了。看记录：「警告记录 @{ $name }」。
refused-removal-orders = { $count ->
   *[other] { $name } 还有 { $count } 单没了结（{ $numbers }），现在不能移出；他已经不能发单接单，了结后我会自动移出。
}
refused-removal-nothing = { $name } 不在将被移出的名单里，不用再处理。看名单：「待移除」。
refused-removal-not-done = { $name } 没有被我移出过，不用撤销。看名单：「待移除」。
refused-removal-undo-late = 过了 { $days } 天，只有群主能撤销移出。请找群主。
refused-excuse-nothing = #{ $number } 没有退单、超时或未付的记录，不用免责。看看「退单记录」。
refused-excuse-not-you = 只有发单人和管理员能免责。请和他们说明原因。
refused-excuse-yourself = 不能给自己免责 #{ $number }。请发单人或另一位管理员来说「免责 { $number } 原因」。
refused-excuse-already = #{ $number } 已经免责过了，不用再说。
refused-excuse-late = 免责要在 { $hours } 小时内，#{ $number } 已经过了。过了退单天数它会自己失效；有特殊情况请群主「保留 @名字 原因」。
refused-excuse-why = 请写上免责的理由，会记进「例外记录」，比如「免责 { $number } 家里有急事」。
refused-points-how = 请写清楚给谁、几分、为什么，比如「{ $command ->
    [take_points] 扣分 @小王 1 迟到不说
   *[add_points] 加分 @小王 1 帮新人解答
 }」。
refused-points-amount = 一次最少 0.5 分，最多 { $most } 分，比如「加分 @小王 1 帮新人解答」。
refused-points-yourself = 不能改自己的积分。请另一位管理员或群主来。
refused-points-reverse-how = 撤销哪一笔、为什么？比如「撤销积分 12 记错人了」。编号在「积分 @小王」里看。
refused-points-no-line = 没有第 { $line } 笔积分。编号在「积分 @小王」里看。
refused-points-reversed = 第 { $line } 笔已经撤销过，或本身就是撤销，不能再撤销。要改就「加分 @小王 1 原因」或「扣分 @小王 1 原因」。
refused-points-by-judge = 这一笔来自 #{ $number } 的裁决，请用「撤销 { $number } 理由」撤销处罚，分会一起回来。
refused-watched = 你的积分低于 0：只能一次接一单，先由管理员同意，不能报价、候补或卖套餐。直接「接单 { $number }」，我会去问管理员。
refused-watched-asked = #{ $number } 已经替你问过管理员了，请等一下。急的话在群里找他们。
refused-watched-nobody = #{ $number } 要管理员同意才能接，可现在没有人能答复。请在群里找群主。
refused-watched-answered = 已经有人答复过 #{ $number } 的这个请求了，不用再处理。
refused-removal-yourself = 不能决定自己的去留。请另一位管理员或群主来。
refused-watched-yourself = 不能批准自己接 #{ $number }。请另一位管理员或群主来按。
refused-conduct-how = 要改哪一条？比如「奖惩规则 警告次数 5」「奖惩规则 未付计入 是」。「奖惩规则」看全部。
refused-conduct-bounds = 这个数要在 { $lowest } 到 { $most } 之间。「奖惩规则」看现在的数。
