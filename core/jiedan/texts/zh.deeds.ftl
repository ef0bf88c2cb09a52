# What the owner and the deputies have done in a group by hand, and who asks to come in.

verb-pin = 置顶
verb-unpin = 取消置顶
verb-mute = 禁言
verb-unmute = 解除禁言
verb-remove = 移出
verb-invite = 邀请链接

help-pin = 「置顶 17」：群主或管理员把第 17 单的卡片置顶；「取消置顶 17」撤下。
help-unpin = 「取消置顶 17」：群主或管理员撤下第 17 单的置顶。
help-mute = 群主或管理员说「禁言 @小王 1天」，或回复对方的一句话说「禁言 1天」：30 秒以上、366 天以内。「解除禁言」提前放开。
help-unmute = 群主或管理员说「解除禁言 @小王」，或回复对方的一句话说「解除禁言」。
help-remove = 群主或管理员说「移出 @小王 发广告」，或回复对方的一句话说「移出」：我会先问一遍，再选以后还能不能进群。写了理由，对方和管理员都看得到。
help-invite = 「邀请链接 3天 20人 小红书」：群主或管理员要一个链接，3 天内有效，最多 20 人，从这里来的记作小红书。都可以不写；加“审核”就要先申请。

## Done

deed-pin = 已置顶 #{ $number } 的卡片。
deed-unpin = 已撤下 #{ $number } 的置顶。
deed-mute = 已禁言 { $name }，到 { $until }。提前放开：「解除禁言 @{ $name }」。
deed-unmute = { $name } 可以说话了。
deed-remove = 已移出 { $name }，以后还可以再进群。
deed-ban = 已移出 { $name }，不能再进群。
deed-admit = 已通过 { $name } 的进群申请。
deed-turn-away = 已拒绝 { $name } 的进群申请。
deed-invite = “{ $group }”的邀请链接：{ $link }
invite-until = { $until } 前有效
invite-most = { $count ->
   *[other] 最多 { $count } 人
}
invite-asks = 点了链接要先申请，由群主或管理员通过
invite-source = 来源：{ $source }

## Asked once more

remove-sure = 真的要把 { $name } 移出本群吗？按下面的按钮才算数。
remove-why = 理由：{ $why }（对方和管理员会看到）
remove-orders = { $count ->
   *[other] 注意：对方还有 { $count } 单没了结（{ $numbers }）。按了以后先不能发单接单，订单照常做完、钱照付，了结后才移出。
}
remove-button = 移出，可再进
ban-button = 移出，不可再进

## Somebody asks to come in

join-asked = { $name } 申请加入“{ $group }”。
join-asked-by = { $name } 申请加入“{ $group }”，来自：{ $source }。

## Not done

undone-rights = 没有做成：我在群里没有这个权限。请群主到群设置里，在我的管理员权限中打开{ $command ->
    [pin] “置顶消息”
    [unpin] “置顶消息”
    [invite] “邀请用户”
   *[other] “封禁用户”
}，再来一次。
undone-staff = 没有做成：对方是群主或管理员，平台不让动。请群主先取消对方的管理员身份。
undone-absent = 没有做成：{ $command ->
    [pin] 那张卡片已经不在群里了。回复「我的订单」看看别的单。
    [unpin] 那张卡片已经不在群里了。回复「我的订单」看看别的单。
    [invite] 这个申请已经不在了，可能对方撤回了，或在别处处理过了。请看一下群里的申请列表。
   *[other] 对方已经不在群里了，不用再做什么。
}
undone-unable = 没有做成：{ $command ->
    [mute] 这个聊天里没有禁言。可以改成警告：「警告 @小王 刷屏」，到次数就移出。
    [unmute] 这个聊天里没有禁言，不用解除。
    [remove] 这个聊天里我不能请人离开。他如果是本群成员，从现在起不能再发单、接单；要他离开聊天，请管理这个聊天的人来做。
    [invite] 这个聊天里没有邀请链接和进群申请，请用这个平台自己的办法请人进来。
    [clarify] 这个聊天里我不能删消息，请管理这个聊天的人来删。
   *[other] 这个聊天里没有置顶。要让大家再看到这一单，说「查单 17」（17 换成编号）。
}
undone-chat = 没有做成：这种群没有这个功能。请群主先把本群升级成超级群，再来一次。
undone-refused = 没有做成：平台没有答应。请过一会儿再来一次，或在群设置里手动处理。
undone-unknown = 平台没有回音，不知道做成了没有。请看一下群里；没有做成就再来一次。

## Refused

refused-deed-not-owner = 这件事只有群主能做。有事请在群里找群主。
refused-deed-not-you = 这件事只有群主和管理员能做。有事请在群里找他们。
refused-deed-in-group = 说的是谁？请写上名字：{ $command ->
    [mute] 「禁言 @小王 1天」
    [unmute] 「解除禁言 @小王」
   *[other] 「移出 @小王」
}。
refused-deed-who = 说的是谁？请写上名字，或回复对方在群里的一句话：{ $command ->
    [mute] 「禁言 @小王 1天」
    [unmute] 「解除禁言 @小王」
   *[other] 「移出 @小王」
}。
refused-deed-nobody = 这句话背后不是某一个人（是机器人、频道或匿名管理员），我没法处理。请回复本人说的一句话。
refused-deed-yourself = 不能对自己这样做。请回复对方说的一句话。
refused-deed-staff = { $name } 是群主或管理员，不能这样做。请群主先取消对方的管理员身份：在平台上，或说「收权 @{ $name }」。
refused-deed-gone = { $name } 已经不在群里了，不用再做什么。
refused-no-card = #{ $number } 的卡片还没有发到群里。等它发布后再说「置顶 { $number }」。
refused-mute-span = 禁言多久？要在 30 秒以上、366 天以内，比如「禁言 30分钟」「禁言 1天」。
refused-invite-span = 链接的有效期要在 1 分钟到 366 天之间，比如「邀请链接 3天」。
refused-invite-most = 人数要在 1 到 { $most } 之间，比如「邀请链接 3天 20人」。
refused-invite-source = 来源最多 { $most } 个字，比如「邀请链接 3天 小红书」。
refused-invite-either = 要审核的链接不能再限人数。请二选一：「邀请链接 3天 审核」或「邀请链接 3天 20人」。
refused-join-again = 这个按钮已经过时：对方又申请了一次。请按最新那条消息下面的按钮。
refused-join-there = { $name } 已经在群里了，不用再处理。
refused-join-admitted = { $other } 已经通过了 { $name } 的申请，不用再处理。
refused-join-turned-away = { $other } 已经拒绝了 { $name } 的申请。想让对方进群，请发一个「邀请链接」。
staff-come-private = 有一条管理消息要给你：请私聊我看一下（先给我发一句话就行）。
