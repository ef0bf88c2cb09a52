# How people stand in a group: deputies' rights, silence, titles, the chat of those who keep order, statements and complaints.

verb-grant = 授权
verb-take_right = 收权
verb-rights = 权限
verb-title = 头衔
verb-still_here = 我还在
verb-silent = 静默名单
verb-silence = 静默期
verb-care = 关怀名单
verb-segments = 成员分组
verb-back_channel = 绑定后台
verb-unbind = 解绑后台
verb-clarify = 澄清
verb-complain = 举报
verb-open_invites = 恢复邀请

help-grant = 「授权 @小王 审核成员 管订单」：群主让小王做这些事。「授权 @小王 全部」给全部权限；「收权 @小王」收回；「权限」看谁能做什么。
help-take_right = 「收权 @小王 管订单」：群主收回这一项；「收权 @小王」收回全部。
help-rights = 「权限」：群主和管理员看谁能做什么。
help-title = 「头衔 @小王 群内顾问」：群主给荣誉头衔，会显示在名片上，不带任何权限。「头衔 @小王」取消。
help-still_here = 「我还在」：被问还在不在的时候这样回答。随便说句话也算。
help-silent = 「静默名单」：很久没说话、资料又不全的成员。发到私聊。
help-silence = 「静默期 3个月」：成员几个月不说话，我就私下问一声；「静默期 0」不问。
help-care = 「关怀名单」：最近安静下来的重要成员。发到私聊。
help-segments = 「成员分组」：新人、常客、老客户、VIP 各有谁。发到私聊。
help-back_channel = 「绑定后台」：群主私聊我拿验证码，再由一位管理员到后台群里说「绑定后台 验证码」。之后群务通知只发到那里。
help-unbind = 「解绑后台」：群务通知改回私聊发给每位管理员。
help-clarify = 「澄清 没有涨价，费率照旧」：以本群名义发一条置顶的官方澄清。回复造谣的那句话来说，还能禁言、删除。
help-complain = 「举报 @小王 让我加他微信」：只有管理员看得到，我私下回你。也可以回复那句话，说「举报：原因」。
help-open_invites = 「恢复邀请」：暂停之后，重新可以生成邀请链接。

## Rights

right-settings = 改设置
right-rules = 改规则
right-admit = 审核成员
right-moderate = 管秩序
right-remove = 移出成员
right-orders = 管订单
right-disputes = 处理纠纷
right-blacklist = 管黑名单
right-points = 管积分
right-reports = 看报表
right-all = 全部

rights-now = { $name } 现在可以：{ $rights }。
rights-none = { $name } 现在没有任何管理权限了。
rights-yours = 你在“{ $group }”现在可以：{ $rights }。
rights-yours-none = 你在“{ $group }”现在没有管理权限了。
rights-head = “{ $group }”里谁能做什么：
rights-line-owner = { $name }（群主）：全部
rights-line = { $name }：{ $rights }
rights-line-unlisted = { $name }（管理员，未单独授权）：{ $rights }
rights-line-none = { $name }：没有权限
rights-alone = 注意：现在只有一个人有权限。万一不在，群里的事就没人能办。请群主用「授权 @小王 全部」再定一位。

owner-changed = 群主换成了 { $name }（原来是 { $before }）。原群主的权限按平台上的身份算。
owner-left = 群主 { $name } 离开了“{ $group }”。请尽快在平台上确定新群主；在这之前，已授权的管理员照常处理。
owner-left-alone = 群主 { $name } 离开了，现在没有人能管理本群。新发的单请先等一等；请尽快在平台上确定新群主。进行中的订单和计时照常。

refused-right-which = 让 { $name } 做什么？请写上：{ $rights }。
refused-right-unknown = 没有“{ $word }”这项权限。可以写：{ $rights }，或者“全部”。
refused-rights-of-owner = 群主本来就有全部权限，不用授权，也收不回。换群主请在平台上操作。
refused-whom-meant = 说的是谁？请写 @名字，或在群里回复对方的一句话。
refused-whom-nobody = 群里没有找到“{ $name }”。请写准 @名字，或在群里回复本人的一句话。
refused-whom-twice = 群里有不止一个“{ $name }”。请在群里回复本人的一句话来说。

## Titles

title-given = { $name } 的头衔：{ $title }。这是荣誉，不带权限。
title-taken = 已取消 { $name } 的头衔。
profile-title = 头衔：{ $title }
refused-title-long = 头衔最多 { $most } 个字。请写短一点再来。

## Silence

silent-question = 你在“{ $group }”已经 { $months } 个月没有说话了，还在吗？请按下面的按钮，或随便说句话。{ $days } 天内没有回音，就会请你先离开，以后随时可以再进。
silent-stays = 好的，知道你还在。
silent-removed = 已移出 { $name }：在“{ $group }”连续 { $months } 个月没有说话，也没有回复询问。以后可以再进群。
silent-head = { $count ->
   *[other] “{ $group }”里 { $months } 个月没说话的成员，共 { $count } 人：
}
silent-and-empty = { $count ->
   *[other] 昵称也没写专业（{ $count }）：
}
silent-only = { $count ->
   *[other] 只是没说话（{ $count }）：
}
silent-line = ・{ $name }，上次 { $last }
silent-line-asked = ・{ $name }，上次 { $last }，已经问过
silent-more = { $count ->
   *[other] ……还有 { $count } 人
}
silent-none = “{ $group }”里没有很久没说话的成员。
silence-on = 成员连续 { $months } 个月不说话，我会私下问一声，{ $days } 天没有回音就移出。有未了订单或款项的、管理员和有头衔的不会被问。
silence-off = 不再询问很久没说话的成员。要恢复就说「静默期 3个月」。
refused-silence-months = 请写几个月，0 到 { $most } 之间，比如「静默期 3个月」；「静默期 0」是不问。
refused-not-your-question = 这个问题问的不是你，不用回答。

monthly-list = 本月提醒：
    { $list }
monthly-alone = “{ $group }”现在只有你一个人有管理权限。万一你不在，群里的事没人能办。请说「授权 @小王 全部」再定一位。

## Care and segments

care-head = { $count ->
   *[other] “{ $group }”里安静下来的重要成员，共 { $count } 人：
}
care-line = { $level ->
    [expert] ・{ $name }（达人），完成 { $completed } 单，已经 { $quiet } 天没说话
   *[other] ・{ $name }，完成 { $completed } 单，已经 { $quiet } 天没说话
}
care-line-usual = { $level ->
    [expert] ・{ $name }（达人），完成 { $completed } 单，已经 { $quiet } 天没说话，平时大约 { $usual } 天一次
   *[other] ・{ $name }，完成 { $completed } 单，已经 { $quiet } 天没说话，平时大约 { $usual } 天一次
}
care-suggests = 建议私下问候一声，不催单，比如：“{ $name }，最近忙吗？有什么我们能做得更好的，随时跟我说。”
care-none = “{ $group }”里没有安静下来的重要成员。

segments-head = { $count ->
   *[other] “{ $group }”共 { $count } 人：
}
segments-line = { $count ->
   *[other] { $segment }（{ $count }）：{ $names }
}
segment-vip = VIP
segment-old_customer = 老客户
segment-regular = 常客
segment-newcomer = 新人

sent-privately = 已私聊发给你。

## The chat of those who keep order

back-code = “{ $group }”的后台验证码：{ $code }，{ $minutes } 分钟内有效，只能用一次。请一位管理员到后台群里说「绑定后台 { $code }」。
back-bound = 这里现在是“{ $group }”的后台：群务通知只发到这里，在这里说的命令算在那个群里。要取消就说「解绑后台」。
back-unbound = 已解绑“{ $group }”的后台，群务通知改回私聊。
back-lost = 我不在“{ $group }”的后台群里了，群务通知改回私聊发给你。要再用，请群主重新「绑定后台」。
refused-back-elsewhere = 请到另一个只有管理员的群里说这个验证码，不能在私聊或本群里用。
refused-back-code = 这个验证码不对、用过了或过期了。请群主私聊我说「绑定后台」，拿一个新的。
refused-back-has-orders = 这个群里有订单，不能当后台。请另建一个只有管理员的群。
refused-back-taken = 这里已经是另一个群的后台。请先在这里说「解绑后台」，或另建一个群。
refused-back-not-you = 你在“{ $group }”没有管理权限，不能绑定。请让那个群的管理员来说。
refused-back-none = “{ $group }”没有绑定后台。群主私聊我说「绑定后台」就可以开始。

## Statements and complaints

clarify-statement = 【官方澄清】
    { $text }
clarify-done = 已发布官方澄清并置顶。还需要这些吗？
rumour-mute-button = 禁言对方 1 天
rumour-delete-button = 删除那句话
rumour-pause-button = 暂停邀请 24 小时
rumour-deleted = 已删除那句话。
invites-paused = 到 { $until } 前不再生成邀请链接。要提前恢复就说「恢复邀请」。
invites-open = 可以重新生成邀请链接了。
refused-clarify-what = 澄清什么？请把话写全，比如「澄清 没有涨价，费率照旧」。
refused-clarify-long = 澄清最多 { $most } 个字。请写短一点再来。
refused-invites-paused = 邀请暂停到 { $until }。要提前恢复就说「恢复邀请」。

complaint = “{ $group }”有人举报：{ $name } 举报 { $other }。
    { $reason }
complaint-no-words = （没有写原因，请私下问一问。）
complaint-taken = 收到，你的举报只有“{ $group }”的管理员看得到。处理后我会告诉你；有截图可以留着。
complaint-done-button = 已处理
complaint-closed = 已记为处理完毕，并告诉了 { $name }。
complaint-handled = 你的举报已经由管理员处理。如果还有问题，可以再说一次「举报 @名字 原因」。
unnamed-complaint = 要举报，请在名字前面写 @：「举报 @{ $name } 原因」，私聊我也可以，只有管理员看得到。你刚才那句话大家都看得到，可以先删掉。
unnamed = 名字前面要写 @，我才知道说的是谁；也可以回复 { $name } 的一句话来说。这样写：
    { $line }
refused-complaint-done-before = 这条举报已经有人处理过了，不用再做什么。
refused-complaint-yourself = 不能举报自己。请写「举报 @名字 原因」，或回复对方的那句话。
refused-complaint-nobody = 现在没有别的管理员能看这条举报。请直接联系群主，或在平台上举报。
