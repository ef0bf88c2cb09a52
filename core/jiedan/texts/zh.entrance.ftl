
# Who wants in, who comes, and what they read.

verb-apply = 申请
verb-nickname = 昵称
verb-skills = 专长
verb-rules = 群规
verb-read_rules = 已读群规
verb-set_rules = 设置群规
verb-faq = 常见问题
verb-set_faq = 设置常见问题
verb-verify = 认证
verb-entrance = 进群设置

help-apply = 「申请」：新成员在私聊里填写入群申请，一题一题来；管理员说「申请」看等待审核的申请。
help-nickname = 「昵称 张三-UI设计」：姓名在前，专业领域在后，也可以写成「昵称 【UI设计】张三」。
help-skills = 「专长 UI设计 插画」：写上你的专长，大家看「名片」就知道。只说「我的专长」看现在写的。
help-rules = 「群规」：看本群群规。
help-read_rules = 「已读群规」：确认已阅读并同意现在的群规。
help-set_rules = 「设置群规：只聊本次交易」：群主写群规，一条一行，整份替换。
help-faq = 「常见问题」：看群主整理的常见问题。
help-set_faq = 「设置常见问题：怎么付款？付给群主，验收后放款。」：群主写常见问题，整份替换。
help-verify = 「认证 @小王 实名 已核对身份证」：管理员记下核对过的身份或资质，会显示在名片上；「认证 @小王 取消」撤下。
help-entrance = 「进群设置」看现在的要求；「进群设置 申请 开」「进群设置 试稿 200」「进群设置 人数 50」「进群设置 关键词 报名」「进群设置 昵称 开」「进群设置 确认群规 开」「进群设置 欢迎 开」修改。

## An application

apply-hello = 你好！加入“{ $group }”之前要填一份申请，只有管理员会看到。随时可以说“上一步”或“取消申请”；取消以后想接着填，就说「申请」。
apply-head = 【{ $group }】入群申请 { $position }
apply-ask-source = 您是通过哪个渠道了解到本群的？
apply-ask-intent = 您进群想做什么：发单、接单，还是购买？请说一下具体意向。
apply-ask-keyword = 请回复入群暗号（发链接的人会告诉你）。
apply-ask-nickname = 请按“姓名-专业领域”写一个群昵称，比如“张三-UI设计”。
apply-ask-portfolio = 请发作品：图片、文件或链接都可以。
apply-ask-trial = 请交一篇试稿，至少 { $count } 字，一条消息发完。空格和换行不算，标点算。
apply-ask-rules = 上面是本群的群规。读完请按下面的按钮，或回复“同意”。
apply-ask-summary = 都填好了，请看一遍：
    { $list }
    没问题就按“发送”，要改就按“上一步”。
apply-button-begin = 开始申请
apply-button-send = 发送
apply-button-back = 上一步
apply-button-cancel = 取消申请
apply-files = { $count ->
   *[other] （{ $count } 个文件）
}
apply-line-source = 来源：{ $answer }
apply-line-length = { $count ->
   *[other] 试稿字数：{ $count }
}
apply-line-account = 账号：{ $remarks }
apply-remark-since = 大约 { $year } 年注册（按账号编号粗略估计）
apply-remark-no-username = 没有用户名
apply-remark-no-photo = 没有头像
apply-label-source = 来源渠道
apply-label-intent = 意向
apply-label-keyword = 暗号
apply-label-nickname = 群昵称
apply-label-portfolio = 作品
apply-label-trial = 试稿
apply-label-rules = 群规
apply-copied-same = ⚠️ 这份试稿和别人交过的一模一样，请留意是否抄袭。
apply-copied-near = ⚠️ 这份试稿和 { $name } 交的很像，请留意是否抄袭。
apply-to-decide = { $name } 申请加入“{ $title }”：
    { $list }
apply-reminded = { $name } 的入群申请已经等了一天，请尽快审核；三天没有人审核会自动结束。“{ $title }”：
    { $list }
apply-sent = 申请已发给“{ $group }”的管理员，一般一天内有结果，最迟三天。
apply-dropped = 已取消“{ $group }”的申请。想再申请，说「申请」，或再点一次邀请链接。
apply-come-private = 入群申请在私聊里填，只有管理员会看到。请按下面的按钮。
apply-admitted = 恭喜，“{ $group }”通过了你的申请，欢迎！说「帮助」看怎么发单和接单。
apply-lapsed = 抱歉让你久等：“{ $group }”的管理员三天内没有来得及审核，这次申请先结束了。欢迎再申请一次，或直接联系群主。
apply-left-open = “{ $group }”的申请三天没有填完，先结束了。想加入时再申请一次就好。
apply-why = 为什么不通过 { $name }？选一个理由，或自己写：「驳回 @{ $name } 理由」。对方会看到。
apply-why-trial = 试稿不合要求
apply-why-works = 作品不合适
apply-why-answers = 资料不全
apply-why-copied = 试稿抄袭
apply-why-other = 其他
apply-no-trial = “{ $group }”这次没有通过你的申请：试稿不合要求。改好后欢迎再申请。
apply-no-works = “{ $group }”这次没有通过你的申请：作品和本群的方向不太合适。有新作品时欢迎再申请。
apply-no-answers = “{ $group }”这次没有通过你的申请：资料没有填全。补全后欢迎再申请。
apply-no-copied = “{ $group }”这次没有通过你的申请：试稿和别人的一样。请交自己写的，欢迎再申请。
apply-no-own = “{ $group }”这次没有通过你的申请：{ $reason }。欢迎以后再申请。
apply-no-other = “{ $group }”这次没有通过你的申请。想了解原因请联系群主，也可以以后再申请。

refused-apply-keyword = 暗号不对。请问一下发给你链接的人，再回复一次。
refused-apply-portfolio = 还没有看到作品。请发图片、文件，或一个链接。
refused-apply-trial = 试稿还不够长：现在 { $count } 字，至少要 { $most } 字（空格和换行不算，标点算）。请补足后整篇再发一次。
refused-apply-rules = 要先读群规、同意，才能加入。读完请按按钮，或回复“同意”。
refused-apply-summary = 没看懂。没问题就按“发送”，要改就按“上一步”，不申请了就按“取消申请”。
refused-apply-answer = 还没有看到回答。请用文字回答这一题，或发文件。
refused-apply-nothing = 现在没有要填或要审核的申请。想邀请别人进群，群主可以说「邀请链接」。
refused-apply-in-private = 入群申请在私聊里填。请到私聊里按这个按钮。
refused-apply-nobody = 没有“{ $name }”的申请在等审核。说「申请」看谁在等。
refused-apply-own-why = 请写上理由，对方会看到，比如「驳回 @{ $name } 作品太旧，请发近一年的」。
refused-apply-link = 上次加入“{ $group }”的申请已经结束。想再申请，请再点一次邀请链接。
refused-apply-over = 这份申请已经发出或结束了。想再申请，说「申请」，或再点一次邀请链接。
refused-apply-waits = 你在“{ $group }”的申请正在审核，不用再填，请等结果。
refused-apply-gone = { $name } 的申请已经自动结束了，不用再处理。对方可以再申请一次。
refused-newcomer = 你的入群申请还没有通过，暂时不能发单和接单。说「申请」填写申请，或看看进度。
refused-rules-unread = 交易之前要先读本群的群规。说「群规」看全文，读完回复「已读群规」，再来一次。
refused-nickname-form = 昵称要写成“姓名-专业领域”，比如「昵称 张三-UI设计」。专业领域最多 8 个，用 / 隔开。
refused-skills-form = 请写几个短词，用空格隔开，最多 { $most } 个，比如「专长 UI设计 插画」。
refused-group-full = 群已经满员（{ $most } 人），不能再通过。等有空位时再处理，或说「进群设置 人数 { $most }」调整上限。
refused-no-faq = 群主还没有写常见问题。有事可以在群里问，或说「帮助」。
refused-rules-changed = 群规刚刚改过。请说「群规」看新的，再确认一次。
refused-rules-too-few = 临时群至少要有 { $most } 条群规，一条一行，比如：只聊本次交易；禁止私下加人；交易完成即解散。
refused-entrance-what = 没看懂要改哪一项。可以改：申请、审批、问题、作品、试稿、关键词、昵称、确认群规、欢迎、人数、拆分、渠道、扎堆。比如「进群设置 试稿 200」。
refused-entrance-value = 这个值不行。开关写“开”或“关”，数量写数字，几个问题用；隔开，比如「进群设置 申请 开」「进群设置 人数 50」。
refused-verify-yourself = 不能给自己认证。请另一位管理员来。
refused-verify-whom = 说的是谁？请写名字，比如「认证 @小王 实名 已核对身份证」。
refused-verify-what = 认证什么？写“实名”或“资质”，比如「认证 @{ $name } 资质 看过执业证」；撤下写「认证 @{ $name } 取消」。
refused-verify-by-what = 依据是什么？请写一句，比如「认证 @{ $name } 实名 已核对身份证」。

## Rules

rules-head = 【{ $group }】群规
rules-more = 哪一条的细节、怎么改：发「规则」；刚才为什么不行：发「为什么」。
rules-trade-only = 只聊本次交易
rules-no-adding = 禁止私下加人
rules-dissolves = 交易完成即解散
rules-button-read = 我已阅读并同意
rules-confirmed = 已记下：你已阅读并同意“{ $group }”的群规。
rules-nothing-to-confirm = 没有要确认的群规。说「群规」可以再看一遍。
rules-set = “{ $group }”的新群规已经发到群里。
rules-steps = 交易步骤：发单 → 接单 → 确认 → 付款给保管人 → 交付 → 验收 → 结算
rules-pin-hint = 群主和管理员可以按“置顶”，把这条消息留在群顶部。
rules-pinned = 已置顶群规。

faq-head = 【{ $group }】常见问题
faq-set = 常见问题已保存，新成员进群时会看到，大家也可以说「常见问题」。

## Coming

entrance-hello = { $name }，欢迎来到“{ $group }”！
entrance-unheard = 欢迎！私聊发不到你那里。请先打开和我的私聊，说「群规」看群规。
entrance-apply = 在这里发单和接单之前要填一份申请，只有管理员会看到。请按下面的按钮。
entrance-confirm = 第一次交易之前，请读完群规，按下面的按钮确认。
entrance-nickname = 请把昵称写成“姓名-专业领域”：说「昵称 张三-UI设计」。
entrance-guide = 怎么开始：要找人做事，直接写清楚做什么、预算和时间；想接单，看到合适的说「接单」。说「帮助」看全部。
entrance-faq = 常见的问题都有答案：说「常见问题」。
entrance-channel = 谢谢，已记下：{ $source }。
entrance-full = “{ $group }”已经满员（{ $most } 人）。你排在第 { $position } 位，有空位时我会处理，不用再申请。
entrance-place = “{ $group }”有空位了，你现在是正式成员。说「帮助」看怎么开始。
entrance-place-apply = “{ $group }”有空位了。请按下面的按钮填写申请。
entrance-set = “{ $group }”的进群设置已更新：
entrance-is = “{ $group }”的进群设置（改法见「帮助 进群设置」）：
entrance-as-it-was = 和现在的一样，没有改动。
entrance-on = 开
entrance-off = 关
entrance-moderators = 管理员
entrance-rule = 按规则自动通过
entrance-line-applies = 申请：{ $value }
entrance-line-decides = 审批：{ $value }
entrance-line-questions = 问题：{ $value }
entrance-line-portfolio = 作品：{ $value }
entrance-line-trial = 试稿字数：{ $value }
entrance-line-keyword = 关键词：{ $value }
entrance-line-nickname = 昵称格式：{ $value }
entrance-line-confirms = 确认群规：{ $value }
entrance-line-welcome = 欢迎：{ $value }
entrance-line-cap = 人数上限：{ $value }
entrance-line-split_at = 拆分提醒：{ $value }
entrance-line-channels = 渠道：{ $value }
entrance-line-burst = 扎堆提醒：{ $value }

welcome = 欢迎加入“{ $group }”！进群先看三件事：
    { $list }
    要找人做事就直接写需求，想接单就说「接单」；完整群规说「群规」。
welcome-in-private = 请按下面的按钮，到私聊里完成进群手续。

## How full it is, and links that get about

capacity-nearly = “{ $title }”快满了：{ $count } 人，上限 { $most }。满员后新来的人会排队。
capacity-full = “{ $title }”满员了：{ $count } 人，上限 { $most }。新来的人会排队，有空位时依次通知。
capacity-split = “{ $title }”已经有 { $count } 人，接近 { $most } 人。建议提前按业务、城市或新老成员拆成两个群，不要等到满了再拆。
links-burst = { $count ->
   *[other] 注意：“{ $title }”在 { $minutes } 分钟内从同一个入口来了 { $count } 人（{ $source }），链接可能外泄了。
}
links-close = 停用链接
links-renew = 停用并换新链接
links-hold = 先审核这些人
links-held = { $count ->
   *[other] 这批新来的 { $count } 人要先通过申请，才能发单和接单。
}
deed-revoke = 链接已停用：{ $link }

## What members tell of themselves

nickname-set = 群昵称记作：{ $name }
skills-set = 专长记作：{ $skills }
skills-are = 你的专长：{ $skills }
tier-identity = 实名
tier-qualification = 资质
verify-done = 已认证 { $name }：{ $tier }。
verify-taken-back = 已撤下 { $name } 的认证。
profile-nickname = 群昵称：{ $name }
profile-skills = 专长：{ $skills }
profile-works = 作品：{ $works }
profile-verified = { $tier }认证：{ $name }，{ $at }
