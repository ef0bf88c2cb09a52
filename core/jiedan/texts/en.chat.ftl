# Drafts, help, lists and greetings.

## Drafts

draft-echo = This is how I understand it (#{ $number }):
    Title: { $title }
    Price: { $price }
    Due: { $due }
    Requirements: { $requirements }
    { $conditions }
    If it is right, reply “confirm { $number }” to publish it; to change it, “amend { $number } budget 600 yuan”; to drop it, “cancel { $number }”.
draft-incomplete = Draft #{ $number } is noted:
    Title: { $title }
    Price: { $price }
    Due: { $due }
    Requirements: { $requirements }
    Something is missing:
    { $list }
draft-unknown = (not said yet)
draft-none = none
draft-asks-title-missing = What is to be done? Reply “amend { $number } title: what is to be done”.
draft-asks-budget-missing = What is the budget? Reply “amend { $number } budget 500 yuan” with your price, or “amend { $number } quotes please” to ask for quotes.
draft-asks-budget-range = You wrote a range. Please settle on one price: “amend { $number } budget 500 yuan”.
draft-asks-budget-ceiling = You wrote the most you would pay. What is the price? “amend { $number } budget 500 yuan”.
draft-asks-budget-about = You wrote about how much. What is it exactly? “amend { $number } budget 500 yuan”.
draft-asks-budget-ambiguous = I can read the budget in more than one way. What is it in all? “amend { $number } budget 500 yuan”.
draft-asks-budget-zero = A budget cannot be 0. What would you pay? “amend { $number } budget 500 yuan”.
draft-asks-budget-negative = A budget cannot be negative. What would you pay? “amend { $number } budget 500 yuan”.
draft-asks-budget-too-large = That is a very large budget. Is there a zero too many? “amend { $number } budget 500 yuan”.
draft-asks-budget-currency = Which currency, and how much? Just one, please: “amend { $number } budget 500 yuan”.
draft-asks-due-missing = By when? Reply “amend { $number } by tomorrow 6pm” with your time.
draft-asks-due-past = That time is over. Choose another: “amend { $number } by tomorrow 6pm”.
draft-asks-due-ambiguous = I am not sure about the deadline. Which day, what time? “amend { $number } by tomorrow 6pm”.
draft-asks-due-impossible = There is no such date, or it is too far away. Choose another: “amend { $number } by tomorrow 6pm”.
draft-asks-text-too-long = That was too long, I did not read the end. Reply “amend { $number } what matters most”; details can go into a file.
draft-asks-other = There is something that I could not read. Say it again like this: “amend { $number } budget 500 yuan, by tomorrow 6pm”.

## A second press where money moves

confirm-accept = Once you accept #{ $number }, { $price } is settled for { $taker } (less the group's commission). This cannot be undone. Press the button below to do it.
confirm-received = Is { $came_in } really in your account? Then { $taker } starts, and you hold the money of #{ $number }. This cannot be undone. Press the button below to do it.
confirm-pay_out = Have you paid { $paid_now } for #{ $number } to { $taker }? Once noted it cannot be undone. Press the button below to do it.
confirm-got_it = Do you have the { $paid_out } for #{ $number }? Once confirmed it cannot be undone. Press the button below to do it.
confirm-agree = This ends #{ $number } with { $proposed } for the worker and the rest returned. It cannot be undone. Press the button below to do it.
confirm-again = Yes, do it

## Help

help = I run one order, one settlement: post, claim, pay, deliver, accept, settle.

    Post: “post product description, budget 500 yuan, by tomorrow 6pm”
    Take: “claim 17”, then “confirm 17”; changed your mind: “release 17”; what counts as done: “criteria 17 three pictures, 2 revisions”
    Ask for quotes: “post a logo design, quotes welcome, by Friday”; others “quote 17 500 yuan 3 days”, you “choose 17 2”
    Packages: “/offer logo design 200 yuan 3 days”; to buy, “buy 17”
    Pay: after paying the holder, “paid 17”; the holder then says “received 17”
    Work: “progress 17 first draft done”, “deliver 17 a link”, a parcel “ship 17 DHL 123456789 in 3 days”; more time: “extend 17 2 days”
    Accept: “accept 17”; changes: “revise 17 what to change”; no agreement: “dispute 17 the reason”
    Afterwards: “review 17 5 quick and good”
    To the other side alone: in private, “tell 17 the first draft is on its way”
    Look: “my orders active”, “show 17”, “profile”, “books”
    Language: “language 中文”; the owner changes the rules: “settings”

    17 stands for your order's number; in reply to a card you can leave it out. Buttons do the same as words.
    Rules, points, warnings, complaints: “help members”; your own data: “help account”; “help staff”, “help owner”.
    To learn more about a word: “help deliver”.
help-post = “post product description, budget 500 yuan, by tomorrow 6pm, three selling points”: I make a draft of it, and it goes to the group when you confirm it. What is missing, I ask.
help-amend = “amend 17 budget 600 yuan”: change the price, the deadline or the requirements of a draft. Once published it cannot change, only be cancelled.
help-claim = “claim 17”: take this order; the first one gets it. Then “confirm 17” in time.
help-confirm = “confirm 17”: the poster publishes a draft with it; the taker stands by the claim.
help-approve = “approve 17”: a moderator lets an order go to the group.
help-decline = “decline 17 unclear requirements”: a moderator sends an order back, with the reason. “decline @Ann the work is too old”: Ann's application is not accepted.
help-release = “release 17”: give an order back. Within the cooling-off it does not count, later it does; once paid, agree with the other side.
help-paid = “paid 17”: say that you have paid the holder, who then looks for the money.
help-received = “received 17”: the holder says that the money is really there. A screenshot is not enough. With another amount than what is due, “received 17 300”: the client is asked for the rest, or what is too much goes back.
help-report = “progress 17 first draft done”: say how far it is; it shows on the card.
help-extend = “extend 17 2 days” or “extend 17 Friday 6pm”: ask the other side for more time.
help-agree = “agree 17”: say yes to the other side's proposal.
help-refuse = “refuse 17”: say no to the other side's proposal; all stays as it is.
help-deliver = “deliver 17 notes or a link”: hand in the work, with files if you like. Without an answer in time it is accepted automatically.
help-revise = “revise 17 a blue headline, please”: ask for changes, as often as was agreed.
help-accept = “accept 17”: you are content, and it settles next. This cannot be undone.
help-cancel = “cancel 17”: end an order that nobody has taken. Later it is a proposal: “cancel 17 200” gives the worker 200 and returns the rest, if the other side agrees; they may answer with an amount of their own. Without an amount it means the refund rule of the order.
help-dispute = “dispute 17 the reason”: have a judge decide. The clocks stop and the money stays where it is.
help-state = “statement 17 it went like this”: say your side in a dispute, with pictures and files; tell me in private, and nobody else reads it.
help-withdraw = “withdraw 17”: take back your dispute, and the order goes on. If the other side opened it, they are asked.
help-award = “award 17 300 only a part is there”: a judge gives the worker 300 and returns the rest, with the reason. “award 17 0 nothing came” returns it all. “award 17 300 fault taker only a part is there” says who is at fault, which costs them 2 points. On a panel this is a vote.
help-resume = “resume 17 3 days”: a judge lets the work go on, to be delivered within 3 days.
help-review = “review 17 5 quick and good”: 1 to 5; they open when both are in. In detail, of a worker: “review 17 5 quality 5 speed 4 communication 5 well done”; of a client: “review 17 5 clarity 5 payment 4 courtesy 5”.
help-pay_out = “payout 17”: the holder notes that the worker has been paid; in parts, with the amount: “payout 17 300”.
help-got_it = “got it 17”: the worker confirms that the money is there.
help-mine = “my orders”: those you posted and took, and what you do next. Choose with “my orders active”, “my orders unpaid”, “my orders done”, “my orders disputes” or “my orders taken”; the next page is “my orders 2”.
help-show = “show 17”: the card of this order; if it is yours, also who acts next, until when, and what happened last.
help-books = “books”: money held, and money that is for you; the owner also sees the group's income.
help-help = “help” tells how an order goes; “help members”, “help account”, “help staff”, “help owner” the rest; “help deliver” about one word.
help-language = “language English” or “language 中文”: speak another language with you.

## Lists

mine-head = Your orders:
mine-line = #{ $number } { $title } · { $price } · { $state } · { $next }
mine-none = You have no orders yet. To post one: “post product description, budget 500 yuan, by tomorrow 6pm”. To take one, look for new orders in the group.
mine-more = { $count ->
    [one] One more
   *[other] { $count } more
}; see one with “show 17”.
books-head = The books of { $group }:
books-line = { $account }: { $amount }
books-none = There is no money under way.
books-holds = in { $holder }'s hands
books-escrow = held for #{ $number }
books-payable = to be paid to { $who }
books-payable-you = to be paid to you
books-return = to be returned to { $who }
books-return-you = to be returned to you
books-income = the group's income (commission)

## Reviews


## Greetings

language-set = Right, I will speak English with you.

confirm-refund = Have you given { $given_back } for #{ $number } back to { $poster }? Once noted it cannot be undone. Press the button below to do it.
help-refund = “refund 17”: the holder notes that the client has their money back; in parts, with the amount.
language-set-group = Right, I will speak English in this group; in private, everybody keeps their own language.
mine-duties = Waiting for you:
confirm-fund_disputed = Is { $came_in } really in your account? #{ $number } is in dispute: you keep the money until it is decided. This cannot be undone. Press the button below to do it.
private-please = There is something about #{ $number } that is for you alone. Please write to me in private: “show { $number }”.
