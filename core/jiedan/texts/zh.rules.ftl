# What members read of rules that the group wrote, and owners of rules that cannot be saved.

refused-rule = 不符合本群的规则“{ $rule }”：{ $sentence }想知道依据，发「为什么」。
refused-rule-broken = 群规“{ $name }”出错了，暂时判断不了，先不能这么做。已经通知管理员，请稍后再试。
refused-rule-empty = 条件是空的。写出什么时候适用，例如 order.price < money(50)。
refused-rule-too-long = 条件太长了：{ $count } 个字，最多 { $most } 个。拆成几条规则更好懂。
refused-rule-too-deep = 括号套得太深了（最多 { $most } 层）。拆成几条规则更好懂。
refused-rule-long-list = 列表太长了，最多 { $most } 项。
refused-rule-macros = 一个条件里最多用 { $most } 次 exists 或 all。
refused-rule-syntax = 第 { $column } 个字附近看不懂。条件这样写：order.price < money(50) && member.level == "newcomer"。
refused-rule-function = 没有“{ $name }”这个函数。可以用：{ $known }。
refused-rule-unknown = 没有“{ $name }”这个名字。发「规则 词汇」看可以用哪些。
refused-rule-not-then = “{ $name }”在这种时候（{ $topic }）还不知道。发「规则 词汇」看什么时候可以用哪些。
refused-rule-types = 类型对不上：钱和钱比（order.price < money(50)），字和字比（member.level == "newcomer"），数和数比（member.completed < 3）。
refused-rule-fails = 这个条件有时算不出来：{ $problem }。除数不能是 0，数字不能太大。
refused-rule-money = { $name } 是金额，要和金额比：写 { $example }，不要只写数字。
refused-rule-exists = 已经有一条叫“{ $name }”的规则。换一个名字；要重写它，先发「规则 { $name } 删除」。
refused-rule-not-a-condition = 条件的结果要是“是”或“否”，例如 order.hours < 2。
refused-rule-not-a-minute = until 要是一天里的第几分钟，例如 8*60，或 group.quiet_to。
refused-rule-name = 规则的名字“{ $name }”不行：用汉字、小写字母、数字和 -，最多 40 个字。
refused-rule-nothing = 规则“{ $name }”缺少 on（管什么）或 then（怎么办）。
refused-rule-sentence = 规则“{ $name }”要有一句给成员看的话（zh 或 en），最多 { $most } 个字。
refused-rule-outcome = 规则“{ $name }”：管 { $topic } 的规则不能有“{ $verb }”这个结果。可以用：{ $known }。
refused-rule-topic = 规则管的是什么，“{ $word }”看不懂。可以写：{ $known }。
refused-rule-then = 结果“{ $word }”看不懂。=> 后面先写结果，再写给成员看的话。可以写：{ $known }。
refused-rule-points = 规则“{ $name }”要加减积分，得写出多少：half_points = -2 就是扣 1 分。整条用 TOML 写在「规则 新增」后面。
refused-rule-exempt = 规则“{ $name }”：红线对所有人一样，不能有例外；soft 的规则可以豁免这些角色：{ $known }。
refused-rule-number = 规则“{ $name }”里有个数字太大或太小。
refused-rule-number-least = 规则“{ $name }”的数字至少是 1。不想要这条规则，发「规则 { $name } 关」。
refused-rule-entry = 规则“{ $name }”看不懂：{ $problem }。每条规则以 [[rule]] 开头，写 name、on、when、then、zh。
refused-rule-include = include 里只能写这些：{ $known }。
refused-rule-toml = 这不是 TOML：{ $problem }。
refused-rule-file-too-long = 规则文件太长了，最多 { $most } 个字。
refused-rule-too-many = 规则太多了，最多 { $most } 条。
refused-rule-twice = 有两条规则都叫“{ $name }”。改一个名字。
refused-clause-value = “{ $word }”不是这里能填的值。这样写：{ $example }。

verb-rule = 规则
verb-why = 为什么
rule-list = “{ $group }”的规则：
rule-list-more = 发「规则 3」看第 3 条的细节；被拒绝了，发「为什么」。
rule-log = “{ $group }”最近 30 天碰到群规 { $count } 次，最新的在前：
rule-log-empty = “{ $group }”最近 30 天没有这样的记录。
rule-log-line = { $moment } { $name }，{ $topic }时：“{ $rule }”→ { $outcome }
rule-log-tag = （标签：{ $tag }）
rule-off = （已停用）
rule-clause = （{ $name }，由交易流程自动执行。要改：规则 { $number } 改 { $word }，换成要的值）
rule-details =
    名字：{ $name }（第 { $version } 版，{ $severity }）
    管什么：{ $topic }；结果：{ $outcome }；例外：{ $exempt }
    条件：{ $condition }
    数字：{ $numbers }
severity-red = 红线，对所有人一样
severity-soft = 软规则，不删不罚，可以有例外
rule-ways = 要改：{ $ways }
rule-way-number = 规则 { $number } { $word }（换成新的数字）
rule-way-off = 规则 { $number } 关
rule-way-on = 规则 { $number } 开
rule-way-back = 规则 { $number } 恢复（回到原来的样子）
rule-way-own = 规则 { $number } 删除
about-message = 群里说话
about-join = 入群
about-publish = 发单
about-claim = 接单
about-quote = 报价
about-buy = 购买
about-deliver = 交付
about-review = 评价
rule-written = 规则“{ $name }”记下了，还没有启用。先看看它会做什么：
rule-trial = 过去 { $days } 天的 { $asked } 件事里，原来命中 { $before } 次，这样改会命中 { $after } 次：多 { $more } 次，少 { $fewer } 次。
rule-trial-nothing = 过去 { $days } 天没有可以拿来试的记录，看不出它会做什么。
rule-trial-more = ＋ { $case }
rule-trial-fewer = － { $case }
rule-trial-broken = 有 { $number } 件事的记录不够，没法判断。
refused-rule-change-none = “{ $name }”没有可以改的数字。可以这样改：关、开、恢复。
rule-gone = （没有这条规则）
rule-as-it-is = 现在就是这样，不用改。
rule-was = 现在：{ $sentence }
rule-will = 改成：{ $sentence }
rule-button = 就这么改
rule-done = 规则“{ $name }”改好了，从现在起按新的来；已经发布的单不受影响。
why-about = 关于 { $name }：
why-head = { $moment }，{ $topic }时，碰到了这些群规：
why-rule =
    · { $rule }（第 { $version } 版）：{ $sentence }
      结果：{ $outcome }。依据：{ $facts }（条件：{ $condition }）
why-exempt = 按角色豁免，没有处理
why-fault = · { $name }：规则出错，没法判断
why-asked = 你说“{ $words }”
why-pressed = 你按了按钮
why-refused =
    { $moment }，{ $asked }。不是群规拦的，当时的答复是：
    { $list }
topic-message = 在群里说话
topic-join = 入群
topic-publish = 发布订单
topic-claim = 接单
topic-quote = 报价
topic-buy = 购买
topic-deliver = 交付
topic-review = 评价
outcome-deny = 不可以
outcome-ask = 要管理员同意
outcome-warn = 私下提醒
outcome-delete = 删除消息
outcome-mute = 禁言
outcome-strike = 记一次警告
outcome-points = 积分变动
outcome-tag = 打标记
outcome-tell = 通知管理员
outcome-remove = 移出群
refused-why-nothing = 最近没有什么拦过你。要是更早的事，原因写在我当时的回复里。想看群里的规则，发「规则」。
refused-rule-none = 没有“{ $name }”这条规则。发「规则」看有哪些。
refused-rule-line = 这样写一条规则：规则 新增 不接小单 publish: order.price < money(50) => deny 五十元以下的单不发
refused-rule-change = “{ $name }”可以这样改：关、开、恢复，或者写出数字的名字和新的值（现在是 { $known }）。
refused-rule-rights = 改规则“{ $name }”要有“规则”权限，请找群主。
refused-rule-changed = 规则“{ $name }”刚被别人改过。发「规则 { $name }」看现在的样子，再改一次。
refused-rule-which-group = 你在好几个群里，请到要看的那个群里说。
help-rule = 「规则」：本群的规则，一条一句。「规则 3」看细节。有权限的人可以改、停用、新增，先试再启用：「规则 3 关」。「规则 记录」看最近拦过谁，后面可写规则名或标签。
help-why = 「为什么」：刚才为什么不行，依据哪条群规、看到了什么。「为什么 17」问某一单。
rule-deleted = 你在群里的消息被删除了。群规“{ $rule }”：{ $sentence }觉得不对，发「为什么」看依据，或者联系管理员。
rule-deleted-in-group = 一条消息被删除了。群规“{ $rule }”：{ $sentence }
rule-warned = 提醒一下：你刚才在群里说的话碰到了群规“{ $rule }”：{ $sentence }
rule-warned-in-group = 提醒一下群规“{ $rule }”：{ $sentence }
rule-muted = 你被禁言 { $minutes } 分钟。群规“{ $rule }”：{ $sentence }
rule-muted-in-group = { $name } 被禁言 { $minutes } 分钟。群规“{ $rule }”：{ $sentence }
rule-told-staff = 群规“{ $rule }”命中了 { $name }：{ $sentence }原话：{ $excerpt }
rule-broken-staff = 群规“{ $rule }”出错了：{ $problem }。交易先按不通过处理，群消息不处理。请改好它，或者停用：「规则 { $rule } 关」。
refused-rule-asks = 本群的规则“{ $rule }”：{ $sentence }这样做要先请管理员同意：请私聊管理员，让他们指派给你。
rule-turned-away = “{ $group }”暂时不能加入：{ $sentence }想进群，请联系管理员。
rule-turned-away-staff = 按群规没有让 { $name } 进“{ $group }”。
rule-told-staff-of-join = 群规“{ $rule }”提醒：{ $name } 要进群（或刚进群）。{ $sentence }
refused-clause-bounds = 这里能填 { $least } 到 { $most }。
rule-unset = （本群没有设：{ $name }）
rule-told-staff-of-trade = 群规“{ $rule }”命中了 { $name } 的 #{ $number }：{ $sentence }
rule-warned-of-trade = 提醒一下，#{ $number } 碰到了群规“{ $rule }”：{ $sentence }
rule-asks-staff = { $name } 想接 #{ $number } { $title }。群规“{ $rule }”要管理员先同意：{ $sentence }同意吗？订单仍然开放，别人也可以接。
rule-waits = 接 #{ $number } 要管理员先同意，我已经去问了。群规“{ $rule }”：{ $sentence }在那之前别人也可以接。
rule-plan-up_front = 全款
rule-plan-halves = 对半（预付 50%，完成付清）
rule-plan-thirds = 三段（预付 30%，中途 40%，完成 30%）
rule-plan-deposit = 定金（预付 30%，完成付 70%）
