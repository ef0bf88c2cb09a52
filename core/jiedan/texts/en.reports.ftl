# Reports: liabilities, exports, the close of a month, a statement held against the ledger.

## Words

verb-liabilities = Liabilities
verb-export = Export
help-liabilities = “liabilities”: who holds how much, for whom, since when, and whether it agrees with the books. For the owner and holders, in private.
help-export = “export”: the owner gets orders, payments and the ledger as an Excel file, in private. One month only: “export 2026-11”.

## Liabilities in chat

liabilities-head = Liabilities of { $group }, { $at }:
liabilities-holder = { $holder } holds { $amount }
liabilities-line = ·  { $what }: { $amount }, { $age }
liabilities-more = { $count ->
    [one] One more; “export” has them all.
   *[other] { $count } more; “export” has them all.
}
liabilities-none = Nobody holds money for anybody now.
liabilities-right = It agrees with the books.
liabilities-wrong = !! It does NOT agree with the books. Move no money until you know why:
liabilities-age = { $count ->
    [0] today
    [one] 1 day
   *[other] { $count } days
}
owed-escrow-of = kept for #{ $number } ({ $client } → { $worker })
owed-payable-of = to be paid to { $who } (#{ $number })
owed-to_return-of = to be given back to { $who } (#{ $number })
owed-surplus-of = paid too much on #{ $number }
owed-income-of = { $count ->
    [one] the group’s commission (1 order)
   *[other] the group’s commission ({ $count } orders)
}
owed-other-of = other, #{ $number }
owed-several-of = money of #{ $number }, held by several

## Export in chat

export-ready = The books of { $group }, { $span }. It holds members’ names and amounts: do not forward it to the group.
export-all = everything up to now
refused-owner-only = { $verb } is for the owner only. Your own accounts are in “books”.
refused-private-first = { $verb }: this is sent in private only. Write “help” to me in private first, then say it again.
refused-export-too-long = Too many rows (more than { $most }) to be sent in a chat. Take one month: “export 2026-11”; for all of it, ask whoever runs the server.
refused-bad-month = Which month is that? Write it so: “export 2026-11”.

## Names of tables

sheet-orders = Orders
sheet-payments = Payments
sheet-ledger = Ledger
sheet-balances = Balances
sheet-members = Members
sheet-liabilities = Liabilities
sheet-held = Held
sheet-month = Month
sheet-accounts = Accounts
sheet-open = Open items
sheet-reconciliation = Reconciliation
sheet-skipped = Rows left out

## Heads of columns

column-account = Account
column-age = Days
column-amount = Amount
column-back = Given back
column-booked_amount = Amount in the ledger
column-booked_time = Time in the ledger
column-changed = Last change
column-client = Client
column-closing = Closing
column-code = Account code
column-commission = Commission
column-credit = Credit
column-currency = Currency
column-day = Date on the statement
column-debit = Debit
column-down = Down
column-due = Due
column-earned = Earned
column-gave_out = Gave out
column-ground = Because of
column-group = Group
column-holder = Holder
column-kind = Kind
column-made = Posted
column-member = Member
column-note = Note
column-number = Order
column-opening = Opening
column-orders_posted = Orders posted
column-orders_taken = Orders taken
column-owed_back = Owed back
column-paid_in = Paid in
column-paid_out = Paid out
column-party = Other party
column-person = Who
column-price = Price
column-received = Received
column-released = Released
column-remark = Remark
column-requirements = Requirements
column-result = Result
column-returned = Returned
column-row = Row
column-since = Since
column-state = State
column-step = Step
column-text = Text
column-time = Time
column-title = Title
column-took_in = Took in
column-transaction = Transaction
column-up = Up
column-way = In the ledger
column-what = What
column-why = Why
column-worker = Worker

## What stands in the cells

kind-task = task
kind-package = package
kind-group_sale = group sale
account-holder = cash of { $who }
account-escrow = kept for #{ $number }
account-escrows = kept (all orders)
account-surplus = paid too much on #{ $number }
account-surpluses = paid too much (all orders)
account-payable = to be paid to { $who }
account-to_return = to be given back to { $who }
account-income = income (commission)
owed-escrow = kept for the order
owed-payable = to be paid to the worker
owed-to_return = to be given back to the client
owed-surplus = paid too much
owed-income = the group’s commission
owed-other = other
owed-several = held by several
flow-turnover = Turnover
flow-commission = Commission earned
flow-received = Received
flow-released = Released to workers
flow-owed_back = Decided to give back
flow-paid_out = Paid out
flow-returned = Returned
flow-withdrawn = Commission taken out
flow-other = Other outgoings
flow-orders = Orders with a release ({ $currency })
payment-reported = reported
payment-confirmed = confirmed
payment-received = received
payment-released = released
payment-commission = commission
payment-owed_back = owed back
payment-paid_out = paid out
payment-returned = returned
payment-withdrawn = commission taken out
payment-other = other outgoing
payment-handover = handed over
open-reported = reported, not received
open-escrow = kept for the order
open-payable = to be paid out
open-to_return = to be given back
open-surplus = paid too much
open-unconfirmed = paid out, not confirmed
result-matched = matched
result-ambiguous = ambiguous (group { $number })
result-statement_only = only on the statement
result-ledger_only = only in the ledger
ground-number = transaction number
ground-order = order number in the remark
ground-amount = amount and day alone
way-received = received
way-paid_out = paid out
way-returned = returned
way-handover = handed over
way-withdrawn = commission taken out
way-other = other
skipped-failed = it did not go through
skipped-neutral = neither income nor expense
skipped-amount = the amount cannot be read
skipped-date = the date cannot be read
skipped-currency = unknown currency
skipped-zero = the amount is 0

## Words around the tables

report-liabilities = Liabilities of { $group }, { $at }
report-month = { $group }, month { $month } ({ $zone })
report-month-runs = This month is not over: the figures are those up to now.
report-open = Open items of { $group }, { $at }
report-none = None.
report-right = The books are right: { $count ->
    [one] 1 entry; opening and movements make the closing, all accounts together make zero.
   *[other] { $count } entries; opening and movements make the closing, all accounts together make zero.
}
report-books-right = The books are right: what the holders have is what the ledger says, every entry makes zero and is what the orders’ records say.
report-wrong = !! THE BOOKS ARE WRONG. Move no money until you know why:
wrong-account = { $account }: should be { $expected }, is { $found }.
wrong-entry = The entry of order #{ $number }, step { $step }, does not make zero.
wrong-record = The entry of order #{ $number }, step { $step }, is not what the order’s records say: somebody changed the database.
wrong-whole = All accounts together do not make zero ({ $currency }).
reconcile-columns = Columns recognised: { $columns }
reconcile-holder = Held against the ledger of { $holder }, { $first } to { $last }.
reconcile-sums = Matched: { $matched }. Ambiguous: { $ambiguous }. Only on the statement: { $statement_only }. Only in the ledger: { $ledger_only }. Rows left out: { $skipped }.
reconcile-closed = Everything matches.
field-time = time
field-amount = amount
field-income = income
field-expense = expense
field-direction = direction
field-party = other party
field-remark = remark
field-number = transaction
field-status = status
field-currency = currency
