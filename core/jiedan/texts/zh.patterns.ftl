# What looks like a pattern: told to those who keep order, decided by them. A finding is no verdict.

verb-findings = 疑点
verb-uphold_finding = 疑点成立
verb-clear_finding = 疑点不成立

help-findings = 「疑点」：群主和管理员私下看可疑的交易、评价和退单，「疑点 3」看第 3 条的订单明细。只是提醒，不会自动处罚任何人。
help-uphold_finding = 「疑点成立 3 同一个人的两个号」：认定第 3 条疑点，要写理由。刷出来的积分会收回，钱不动；要警告或移出，另外用别的命令。
help-clear_finding = 「疑点不成立 3 是老客户」：第 3 条疑点没有问题，不再提。理由可以不写。

## What was seen

finding-reversed = 疑点 { $number }：对倒。{ $names } 互相付差不多的钱，来回 { $times } 次。订单：{ $orders }
finding-ring = 疑点 { $number }：转圈。{ $names } 共 { $size } 人，一周内把 { $price } 左右的钱转了 { $times } 圈。订单：{ $orders }
finding-tiny = 疑点 { $number }：小额刷单。{ $names } 在 { $days } 天里有 { $count } 单，每单不超过 { $price }，本群中位价是 { $median }。订单：{ $orders }
finding-fast = 疑点 { $number }：秒结。{ $names } 在 { $days } 天里有 { $count } 单，从接单到验收都不到 { $minutes } 分钟。订单：{ $orders }
finding-concentrated = 疑点 { $number }：只和对方交易。{ $names } 之间有 { $count } 单，占两人各自订单的 { $share }% 以上。订单：{ $orders }
finding-shared-account = 疑点 { $number }：同一个收款账户。{ $names } 共 { $size } 人收款账户相同，彼此有 { $count } 单。订单：{ $orders }
finding-clique = 疑点 { $number }：新人抱团。{ $names } 共 { $size } 个新成员，只在自己人之间做了 { $count } 单，占他们订单的 { $share }%。订单：{ $orders }
finding-split = 疑点 { $number }：卡佣金档。{ $names } 有 { $count } 单，合计 { $sum }，都卡在 { $bound } 这一档的便宜一边。只供参考。订单：{ $orders }
finding-dropping-out = 疑点 { $number }：频繁退单。{ $names } 在 { $days } 天左右接了 { $of } 单，退单或超时 { $count } 次，其中超时 { $late } 次。订单：{ $orders }
finding-cancelling = 疑点 { $number }：频繁取消。{ $names } 在 { $days } 天左右发了 { $of } 单，取消或不付款 { $count } 次，其中不付款 { $late } 次。订单：{ $orders }
finding-bombing = 疑点 { $number }：扎堆差评。{ $days } 天里 { $of } 收到 { $count } 条差评（同期共 { $all } 条评价），评的人都很少交易。涉及：{ $names }。订单：{ $orders }
finding-farming = 疑点 { $number }：刷好评。{ $of } 收到 { $count } 条满分好评（同期共 { $all } 条评价），评的人都是新成员，只和 { $of } 交易过。涉及：{ $names }。订单：{ $orders }
finding-changes = 提醒 { $number }：反复改需求。{ $orders } 已经改了 { $count } 次，其中返工 { $revisions } 次。双方是 { $names }，建议群主早点问一声。
finding-brewing = 提醒 { $number }：可能要起纠纷。{ $orders } 超过交付时间 { $hours } 小时，返工 { $revisions } 次，带火气的话 { $angry } 句。双方是 { $names }，建议群主早点问一声。

finding-row = #{ $number } { $title } · { $poster } → { $taker } · { $price } · { $state } · { $at }
finding-rows-more = （前面还有 { $count } 单）
finding-edge = { $one } 付给 { $other }：{ $count } 单，共 { $sum }

## Lists and decisions

findings-head = “{ $group }”现有疑点 { $count } 条。只是提醒，由人来定：
findings-none = “{ $group }”现在没有疑点。我会一直看着交易、评价和取消，有了会告诉你。
findings-more = ……还有 { $count } 条，先处理前面的。
findings-what-next = 看明细：「疑点 { $number }」；没问题：「疑点不成立 { $number }」；属实：「疑点成立 { $number } 理由」。
findings-many = 另外发现 { $count } 条疑点，回复「疑点」查看。
finding-asks-reason = 请写明理由：「疑点成立 { $number } 理由」。
finding-cleared = 疑点 { $number } 记为没有问题，不再提；以后订单多出一倍才会再提醒。
finding-upheld = 疑点 { $number } 认定成立，收回 { $count } 笔积分，共 { $points } 分。钱没有动。要警告或移出，请另外处理。
finding-points-back = 你在“{ $group }”的 { $points } 积分被收回。理由：{ $reason }。钱没有动。有异议请找群主说明。
finding-decision = { $status ->
    [upheld] { $other } 已认定成立，理由：{ $reason }
   *[dismissed] { $other } 已认定没有问题，理由：{ $reason }
}
button-finding-show = 查看
button-finding-clear = 不是问题
button-finding-hold = 成立

refused-findings-not-you = 疑点只有群主和有权限的管理员能看、能定。有情况请在群里告诉他们。
refused-finding-which = 是哪一条疑点？带上编号：{ $command ->
    [uphold_finding] 「疑点成立 3 理由」
   *[clear_finding] 「疑点不成立 3」
}。编号看「疑点」。
refused-finding-unknown = 没有疑点 { $number }。现有的看「疑点」。
refused-finding-reason = 认定成立要写理由：「疑点成立 { $number } 理由」。
refused-finding-decided = 疑点 { $number } 已经有人定过了。看结果：「疑点 { $number }」。

## Weighted reputation

profile-weighted = 加权评分 { $rating } · 可信单数 { $trusted }（按金额、对方有没有和别人交易、入群时间加权）
history-weighted = { $plain }，加权 { $rating } 分
