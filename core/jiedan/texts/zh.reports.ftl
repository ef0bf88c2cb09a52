# Reports: liabilities, exports, the close of a month, a statement held against the ledger.

## Words

verb-liabilities = 负债
verb-export = 导出
help-liabilities = 「负债」：谁手里有多少钱、替谁拿着、多久了，和账本对不对得上。群主和保管人能看，发到私聊。
help-export = 「导出」：群主把订单、收付款、账本导成 Excel，发到私聊。只要一个月：「导出 2026-11」。

## Liabilities in chat

liabilities-head = { $group } 的负债，{ $at }：
liabilities-holder = { $holder } 手里 { $amount }
liabilities-line = ·  { $what }：{ $amount }，{ $age }
liabilities-more = { $count ->
   *[other] 还有 { $count } 笔，「导出」里有全部。
}
liabilities-none = 现在没有人替别人拿着钱。
liabilities-right = 和账本一致。
liabilities-wrong = ！！和账本对不上，先别动钱，马上查：
liabilities-age = { $count ->
    [0] 今天
   *[other] { $count } 天
}
owed-escrow-of = 代管 #{ $number }（{ $client } → { $worker }）
owed-payable-of = 待付给 { $who }（#{ $number }）
owed-to_return-of = 待退给 { $who }（#{ $number }）
owed-surplus-of = 多付 #{ $number }
owed-income-of = { $count ->
   *[other] 群佣金（{ $count } 笔）
}
owed-other-of = 其他 #{ $number }
owed-several-of = #{ $number } 的钱，几个人一起拿着

## Export in chat

export-ready = { $group } 的账，{ $span }。里面有成员的姓名和金额，别转发到群里。
export-all = 到现在为止的全部
refused-owner-only = “{ $verb }”只有群主能用。自己的账看「账本」。
refused-private-first = “{ $verb }”只发私聊。先私聊我「帮助」，再说一遍。
refused-export-too-long = 行数太多（超过 { $most } 行），聊天里发不了。只要一个月：「导出 2026-11」；要全部，请装机的人在服务器上导出。
refused-bad-month = 没看懂是哪个月。这样写：「导出 2026-11」。

## Names of tables

sheet-orders = 订单
sheet-payments = 收付款
sheet-ledger = 账本
sheet-balances = 余额
sheet-members = 成员汇总
sheet-liabilities = 负债
sheet-held = 各人持有
sheet-month = 本月
sheet-accounts = 账户
sheet-open = 未了事项
sheet-reconciliation = 对账
sheet-skipped = 未读的行

## Heads of columns

column-account = 账户
column-age = 天数
column-amount = 金额
column-back = 退回
column-booked_amount = 账本金额
column-booked_time = 账本时间
column-changed = 最后变动
column-client = 付款方
column-closing = 期末
column-code = 账户代码
column-commission = 佣金
column-credit = 贷方
column-currency = 币种
column-day = 流水日期
column-debit = 借方
column-down = 减少
column-due = 交付期限
column-earned = 所得
column-gave_out = 经手付出
column-ground = 依据
column-group = 群
column-holder = 保管人
column-kind = 类型
column-made = 发单时间
column-member = 成员
column-note = 附言
column-number = 订单号
column-opening = 期初
column-orders_posted = 发单数
column-orders_taken = 接单数
column-owed_back = 应退
column-paid_in = 已付
column-paid_out = 已打款
column-party = 对方
column-person = 谁
column-price = 价格
column-received = 已收
column-released = 已结算
column-remark = 备注
column-requirements = 要求
column-result = 结果
column-returned = 已退
column-row = 行
column-since = 起
column-state = 状态
column-step = 步
column-text = 原文
column-time = 时间
column-title = 标题
column-took_in = 经手收入
column-transaction = 流水号
column-up = 增加
column-way = 账本记为
column-what = 事项
column-why = 原因
column-worker = 接单人

## What stands in the cells

kind-task = 任务
kind-package = 套餐
kind-group_sale = 团购
account-holder = { $who } 手里的现金
account-escrow = 代管 #{ $number }
account-escrows = 代管（全部订单）
account-surplus = 多付 #{ $number }
account-surpluses = 多付（全部订单）
account-payable = 待付给 { $who }
account-to_return = 待退给 { $who }
account-income = 群收入（佣金）
owed-escrow = 代管（订单未完）
owed-payable = 待付给接单人
owed-to_return = 待退给付款方
owed-surplus = 多付
owed-income = 群佣金
owed-other = 其他
owed-several = 几个人一起拿着
flow-turnover = 成交额
flow-commission = 佣金
flow-received = 收款
flow-released = 结算给接单人
flow-owed_back = 判定应退
flow-paid_out = 已打款
flow-returned = 已退款
flow-withdrawn = 群主取走的佣金
flow-other = 其他付出
flow-orders = 有结算的订单数（{ $currency }）
payment-reported = 报告已付
payment-confirmed = 确认收到
payment-received = 到账
payment-released = 结算
payment-commission = 佣金
payment-owed_back = 应退
payment-paid_out = 打款
payment-returned = 退款
payment-withdrawn = 取走佣金
payment-other = 其他付出
payment-handover = 移交
open-reported = 报告已付，未确认到账
open-escrow = 代管中
open-payable = 待打款
open-to_return = 待退款
open-surplus = 多付待处理
open-unconfirmed = 已打款，接单人未确认
result-matched = 对上
result-ambiguous = 有歧义（第 { $number } 组）
result-statement_only = 只在流水里
result-ledger_only = 只在账本里
ground-number = 流水号
ground-order = 备注里的订单号
ground-amount = 只凭金额和日期
way-received = 到账
way-paid_out = 打款
way-returned = 退款
way-handover = 移交
way-withdrawn = 取走佣金
way-other = 其他
skipped-failed = 交易没有成功
skipped-neutral = 不计收支
skipped-amount = 金额读不出来
skipped-date = 日期读不出来
skipped-currency = 币种不认识
skipped-zero = 金额是 0

## Words around the tables

report-liabilities = { $group } 的负债，{ $at }
report-month = { $group } 的月结，{ $month }（{ $zone }）
report-month-runs = 这个月还没完：数字算到现在为止。
report-open = { $group } 的未了事项，{ $at }
report-none = 没有。
report-right = 账平：{ $count ->
   *[other] 查了 { $count } 条分录，期初加变动等于期末，全部账户合计为零。
}
report-books-right = 账平：各人持有的合计等于账本余额，每条分录合计为零，分录和订单记录一致。
report-wrong = ！！账不平，先别动钱：
wrong-account = { $account }：应为 { $expected }，账上是 { $found }。
wrong-entry = 订单 #{ $number } 第 { $step } 步的分录合计不是零。
wrong-record = 订单 #{ $number } 第 { $step } 步的分录和订单记录不一致：有人改过数据库。
wrong-whole = 全部账户合计不是零（{ $currency }）。
reconcile-columns = 认出的列：{ $columns }
reconcile-holder = 对的是 { $holder } 的账，{ $first } 到 { $last }。
reconcile-sums = 对上 { $matched }，有歧义 { $ambiguous } 组，只在流水里 { $statement_only }，只在账本里 { $ledger_only }，未读的行 { $skipped }。
reconcile-closed = 全部对上。
field-time = 时间
field-amount = 金额
field-income = 收入
field-expense = 支出
field-direction = 收支
field-party = 对方
field-remark = 备注
field-number = 流水号
field-status = 状态
field-currency = 币种
