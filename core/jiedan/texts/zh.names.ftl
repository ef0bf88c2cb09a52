# What things are called: on buttons, badges and in lists.

## What one can ask for

verb-post = 发单
verb-queue = 发布
verb-amend = 补充
verb-claim = 接单
verb-confirm = 确认
verb-approve = 通过
verb-decline = 驳回
verb-release = 退单
verb-paid = 已付
verb-received = 到账
verb-report = 进度
verb-extend = 延期
verb-agree = 同意
verb-refuse = 拒绝
verb-deliver = 交付
verb-revise = 返工
verb-accept = 验收
verb-cancel = 取消
verb-dispute = 纠纷
verb-state = 陈述
verb-withdraw = 撤诉
verb-award = 裁决
verb-resume = 继续
verb-review = 评价
verb-pay_out = 打款
verb-got_it = 收到
verb-mine = 我的订单
verb-show = 查单
verb-books = 账本
verb-help = 帮助
verb-language = 语言
button-score = { $score } 分

## Where an order stands

state-draft = 草稿
state-screening = 待审核
state-open = 待接单
state-claimed = 待确认
state-funding = 待付款
state-working = 进行中
state-delivered = 待验收
state-accepted = 已验收
state-disputed = 纠纷中
state-settled = 已结算
state-cancelled = 已取消
state-expired = 已过期

## Who somebody is to an order

part-poster = 发单人
part-client = 付款方
part-worker = 接单人
part-party = 交易双方
part-asked = 被征求意见的一方
part-proposer = 提议人
part-opener = 发起纠纷的人
part-member = 群成员
part-holder = 保管人
part-moderator = 管理员
part-judge = 裁决人
part-clock = 系统

## What somebody is in a group

role-owner = 群主
role-deputy = 管理员
role-arbitrator = 仲裁员
role-holder = 保管人
role-adviser = 顾问
role-member = 成员
role-newcomer = 新成员

level-watched = 观察期
level-newcomer = 新人
level-regular = 常客
level-expert = 达人

## The card of an order

card-title = 订单 #{ $number } · { $title }
card-state = 状态
card-price = 价格
card-due = 交付时间
card-poster = 发单人
card-taker = 接单人
card-requirements = 要求
card-progress = 进度
card-delivery = 交付内容
card-money = 资金
card-next = 下一步
card-released = 结算
card-review = 评价
card-dispute = 纠纷
card-proposal = 待同意
card-money-due = 待付 { $asked }，由 { $holder } 保管
card-money-reported = 已报付款 { $reported }，等 { $holder } 确认
card-money-held = 已收 { $received }，由 { $holder } 保管
card-money-released = 接单人 { $to_worker } · 群 { $commission }
card-money-returned = 接单人 { $to_worker } · 群 { $commission } · 退回 { $to_client }
card-paid-out = 已打款给接单人
card-paid-out-confirmed = 接单人已收到
card-proposal-extend = 延到 { $until }
card-proposal-cancel = 取消订单，接单人得 { $proposed }
card-stars = { $score } 分 { $note }
card-files = { $files ->
   *[other] { $files } 个文件
}
card-next-draft = 发单人核对后回复「确认 { $number }」
card-next-screening = 等管理员审核
card-next-open = 想接的回复「接单 { $number }」，{ $clock } 截止
card-next-claimed = { $taker } 在 { $clock } 前回复「确认 { $number }」
card-next-funding = { $poster } 付 { $asked } 给 { $holder }，付完回复「已付 { $number }」，{ $clock } 截止
card-next-funding-reported = { $holder } 核对款项，收到后回复「到账 { $number }」
card-next-working = { $taker } 在 { $due } 前交付
card-next-delivered = { $poster } 在 { $clock } 前验收或提修改意见，过时自动验收
card-next-accepted = { $clock } 结算
card-next-disputed = 裁决人处理，双方可补充陈述
card-next-settled = 双方互评；{ $holder } 打款给接单人
card-next-settled-paid = 双方互评
card-next-cancelled = 无
card-next-expired = 无，可重新发单

verb-refund = 退款
card-refunded = 已退还给付款方
card-next-draft-incomplete = 还缺内容，发单人回复「补充 { $number } 预算500元，明天18点前」
card-next-settled-reviewed = { $holder } 打款给接单人，打完回复「打款 { $number }」
card-next-settled-reviewed-paid = 都办完了
card-delivered = 已交付
