# Quotes, assignment, standby and packages. Keys as in en.trade.ftl; `news` and `invite` are said of an open order by how it is given away.

## What is open

news-claim = New order #{ $number } { $title }: { $price }, due { $due }. { $invite }
news-quote = New order #{ $number } { $title }: { $price }, due { $due }. { $invite }
news-buy = New package #{ $number } { $title }: { $price }, delivered { $due }. { $invite }
invite-claim = To take it, reply “claim { $number }”.
invite-quote = To offer, reply “quote { $number } 500 yuan 3 days” with your price and days; tell me in private and nobody else sees it.
invite-buy = To buy it, reply “buy { $number }”.
invite-next = Somebody who stood by is next.
again-next = Somebody who stood by is next, and there is nothing for you to do.
again-claim = There is nothing for you to do but wait for the next one.
again-quote = The other quotes still stand: reply “quotes { $number }” and choose again.
again-buy = There is nothing for you to do.
price-quotes = quotes wanted
price-quotes-ceiling = quotes wanted (at most { $ceiling })
due-within = within { $span } of the purchase
span-days = { $count ->
    [one] one day
   *[other] { $count } days
}
span-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
history = { $level }, { $mean } of 5 ({ $count ->
    [one] one review
   *[other] { $count } reviews
}), { $completed } completed
history-new = { $level }, no reviews yet, { $completed } completed

card-next-open-quote = reply “quote { $number } 500 yuan 3 days” to offer, until { $clock }; the poster replies “quotes { $number }” to choose
card-next-open-buy = reply “buy { $number }” to buy it
badge-quote = Quotes wanted
badge-buy = On offer
card-quotes = Quotes
card-seller = Offered by
card-sold = Sold
card-bought = Package
card-standby = Standing by

## Quotes

verb-quote = Quote
verb-withdraw_quote = Withdraw quote
verb-counter = Counter-offer
verb-choose = Choose
verb-quotes = Quotes
button-choose = Choose no. { $quote }
part-quoter = whoever quoted
part-addressee = whoever quoted

did-quote = { $actor } made a quote for #{ $number } { $title } (no. { $quote }); only the poster sees how much.
told-quote-poster = { $actor } quotes for your order #{ $number } { $title } (no. { $quote }): { $offered }, by { $offered_due }. In their words: { $offer_note }. { $actor }: { $history }. It stands until { $lives }. To choose it, press the button below or reply “choose { $number } { $quote }”; for another price, reply “counter { $number } { $quote } 450”; for all of them, “quotes { $number }”.
told-quote-addressee = Your quote for #{ $number } { $title } (no. { $quote }): { $offered }, by { $offered_due }; it stands until { $lives } and has gone to the poster. To change it, quote again: “quote { $number } 500 yuan 3 days”; to take it back, reply “withdraw quote { $number }”.
did-withdraw_quote = Your quote for #{ $number } is withdrawn. To make another, reply “quote { $number } 500 yuan 3 days”.
told-withdraw_quote-poster = { $actor } withdrew quote no. { $quote } for #{ $number } { $title }. For the others, reply “quotes { $number }”.
did-expire_quote = A quote for #{ $number } has expired.
told-expire_quote-addressee = Your quote for #{ $number } { $title } (no. { $quote }, { $offered }) has expired without being chosen. If you still want it, quote again: “quote { $number } 500 yuan 3 days”.
did-counter = Your counter-offer has gone to whoever made quote no. { $quote } for #{ $number }. If they agree, you still have to choose it.
told-counter-addressee = { $poster } offers { $counter } for #{ $number } { $title } (you asked { $offered }). If that is all right, reply “agree { $number }” and your quote is changed to it; if not, “refuse { $number }”, and it stays as it is.
did-agree_counter = You agreed; your quote for #{ $number } is changed. Now the poster has to choose it.
told-agree_counter-poster = { $actor } agreed to your counter-offer: quote no. { $quote } for #{ $number } is now { $offered }, by { $offered_due }. Choose it with the button below, or reply “choose { $number } { $quote }”.
did-refuse_counter = You refused; your quote for #{ $number } stays as it is.
told-refuse_counter-poster = { $actor } did not agree to your counter-offer; quote no. { $quote } for #{ $number } is still { $offered }. To choose it, press the button below or reply “choose { $number } { $quote }”; for the others, “quotes { $number }”.
did-choose = { $poster } chose { $taker } for #{ $number } { $title }: { $price }, due { $due }. { $taker }, please reply “confirm { $number }” by { $clock }; giving it back within { $minutes } minutes costs nothing.
told-choose-worker = { $poster } chose your quote for #{ $number } { $title }: { $price }, due { $due }. Please reply “confirm { $number }” by { $clock }, or it goes back; if you change your mind within { $minutes } minutes, “release { $number }” does not count. { $conditions }{ $has_criteria ->
    [yes] {" "}What counts as done: { $criteria }. By confirming you agree to it.
    [wanted] {" "}First it must be agreed what counts as done: wait for the poster's text, or write one: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
told-choose-quoter = Another quote was chosen for #{ $number } { $title }. Yours is kept in case they give it back; there is nothing for you to do.
told-cancel-quoter = #{ $number } { $title }, for which you quoted, was cancelled by the poster. Your quote is void; there is nothing for you to do.
told-expire-quoter = #{ $number } { $title }, for which you quoted, expired without anybody being chosen. There is nothing for you to do.

quotes-head = { $count ->
    [one] One quote for #{ $number }:
   *[other] { $count } quotes for #{ $number }:
}
quotes-count = { $count ->
    [one] There is one quote for #{ $number }; only the poster and whoever made it see what it says.
   *[other] There are { $count } quotes for #{ $number }; only the poster and whoever made them see what they say.
}
quotes-line = No. { $quote } { $quoter } ({ $history }): { $offered }, by { $offered_due }, stands until { $lives }. In their words: { $offer_note }
offered-in-stages = { $money } (in stages: { $plan })
quotes-counter = ↳ you offered { $counter }; no answer yet
quotes-sent = { $count ->
    [one] There is one quote for #{ $number }; I sent it to you in private.
   *[other] There are { $count } quotes for #{ $number }; I sent them to you in private.
}
private-quotes = Quotes are not read out in the group. Please tell me in private “quotes { $number }”.

help-quote = “quote 17 500 yuan 3 days two revisions included”: your price and time for an order that asks for quotes; only the poster sees it. Say it again to change it.
help-withdraw_quote = “withdraw quote 17”: take your quote back.
help-quotes = “quotes 17”: the poster sees all quotes, others how many there are and their own.
help-counter = “counter 17 2 450” or “counter 17 @wang 450”: the poster asks whoever made quote no. 2 whether 450 would do; if they agree it is their new quote.
help-choose = “choose 17 2”: the poster takes quote no. 2 with its price and time; its author then confirms.

refused-takes-claim = The price of #{ $number } is fixed, so there is nothing to quote. To take it, reply “claim { $number }”.
refused-takes-quote = #{ $number } asks for quotes, and the poster chooses. Reply “quote { $number } 500 yuan 3 days” with your price and days.
refused-takes-buy = #{ $number } is a package at a fixed price. To buy it, reply “buy { $number }”.
refused-not-you-quoter = You have no quote for #{ $number } that stands. To make one, reply “quote { $number } 500 yuan 3 days”.
refused-not-you-addressee = That is up to whoever made the quote. To see how it goes, reply “show { $number }”.
refused-say-more-quote = How much, and how many days? Reply “quote { $number } 500 yuan 3 days” with your price and days.
refused-quote-unclear = I could not read the price. It takes one exact total: please work out ranges, prices by the piece and ‘about’ first, like this: “quote 17 500 yuan 3 days” with the order's number for 17.
refused-quote-currency = Orders here are in { $currency }. Please quote in that currency, like this: “quote 17 500 3 days” with the order's number for 17.
refused-quote-when = I could not read by when, or that is past. Like this: “quote 17 500 yuan 3 days” or “quote 17 500 yuan by Friday 6pm” with the order's number for 17.
refused-quote-due-past = The deadline that you named is past. Please quote again: “quote { $number } 500 yuan 3 days”.
refused-quotes-full = There are { $most } quotes for #{ $number } already, and no room for more. Have a look at the other orders.
refused-quote-too-often = A quote can have { $most } versions at most. Talk to the poster, or reply “withdraw quote { $number }”.
refused-quote-above-ceiling = A single payment in this group is { $most } at most, and the quote is above it. Quote less, or ask the poster to split #{ $number }.
refused-say-more-choose = Which quote? Reply “quotes { $number }” to see their numbers, then “choose { $number } 2” with the number for 2.
refused-say-more-counter = Which quote, and how much? Like this: “counter { $number } 2 450”, where 2 is the quote's number and 450 your price. For the numbers, reply “quotes { $number }”.
refused-bad-counter = I could not read the amount; it takes one exact sum. Like this: “counter 17 2 450 yuan” with the order's number for 17 and the quote's for 2.
refused-no-such-quote = There is no quote no. { $quote } for #{ $number }. Reply “quotes { $number }” to see the numbers.
refused-no-quote-by = There is no quote for #{ $number } by ‘{ $name }’, or more than one. Reply “quotes { $number }” and go by the number.
refused-quote-gone = Quote no. { $quote } for #{ $number } was withdrawn or has expired. Reply “quotes { $number }” to see which are left.
refused-quote-changed = Quote no. { $quote } for #{ $number } was changed just now: it is { $price }, and nothing was chosen for you. Look at “quotes { $number }”; if you take the new price, reply “choose { $number } { $quote } { $figure }”.
refused-counter-waits = Your counter-offer for quote no. { $quote } of #{ $number } has no answer yet. Wait for it, or choose the quote as it is.
refused-counter-is-the-price = Quote no. { $quote } is that much already. Just reply “choose { $number } { $quote }”.
refused-counter-changed = The counter-offer has changed, and this button is out of date. Reply “quotes { $number }” to see how much it is now.

## Assignment and standby

verb-assign = Assign
verb-stand_by = Stand by
verb-stand_down = Stop standing by
did-assign = { $actor } assigned #{ $number } { $title } to { $taker }. { $taker }, please reply “confirm { $number }” by { $clock }; giving it back within { $minutes } minutes costs nothing.
told-assign-worker = { $actor } assigned #{ $number } { $title } to you: { $price }, due { $due }, posted by { $poster }. If you want it, reply “confirm { $number }” by { $clock }, or it goes back; if you do not, “release { $number }” within { $minutes } minutes does not count.{ $has_criteria ->
    [yes] {" "}What counts as done: { $criteria }. By confirming you agree to it.
    [wanted] {" "}First it must be agreed what counts as done: wait for the poster's text, or write one: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
told-assign-client = { $actor } assigned your order #{ $number } { $title } to { $taker }, who has until { $clock } to confirm. You need not pay yet; I will tell you whom once they have confirmed.{ $has_criteria ->
    [wanted] {" "}This group wants it agreed first what counts as done, so please write it now: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
did-stand_by = { $actor } stands by for #{ $number } { $title }. When somebody gives it back, does not confirm or is not paid, I call those who stand by in their order; once the work begins it is void. To stop, reply “leave standby { $number }”.
did-stand_down = { $actor } no longer stands by for #{ $number }.
did-call_up = #{ $number } { $title } goes to { $taker }, who stood by. Please reply “confirm { $number }” by { $clock }; giving it back within { $minutes } minutes costs nothing.
told-call_up-worker = It is your turn for #{ $number } { $title }, for which you stood by: { $price }, due { $due }, posted by { $poster }. Please reply “confirm { $number }” by { $clock }, or it goes to the next; if you do not want it, “release { $number }” within { $minutes } minutes does not count.{ $has_criteria ->
    [yes] {" "}What counts as done: { $criteria }. By confirming you agree to it.
    [wanted] {" "}First it must be agreed what counts as done: wait for the poster's text, or write one: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
told-call_up-client = { $taker }, who stood by, has your order #{ $number } { $title } now and until { $clock } to confirm. You need not pay yet; I will tell you whom once they have confirmed.{ $has_criteria ->
    [wanted] {" "}This group wants it agreed first what counts as done, so please write it now: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}

help-assign = “assign 17 @wang”: a moderator gives the order to a member; or reply to something they said with “assign 17”. They still have to confirm.
help-stand_by = “waitlist 17”: somebody else has the order, or your hands are full; it is your turn when those before you drop out.
help-stand_down = “leave standby 17”: stop waiting for it.

refused-say-more-assign = To whom? Reply “assign { $number } @wang” with their name in the group, or answer something they said with “assign { $number }”.
refused-assign-poster = #{ $number } is their own order, so it cannot be assigned to them. Name somebody else: “assign { $number } @wang”.
refused-assign-waiting = They gave #{ $number } back a moment ago, so others go first. Name somebody else: “assign { $number } @wang”.
refused-nobody-called = There is nobody called ‘{ $name }’ in the group. Use their name in the group, or answer something they said.
refused-many-called = More than one in the group is called ‘{ $name }’. Answer something they said, so that the right one is meant.
refused-their-limit = { $name } holds { $held } of { $most } orders at most and cannot take #{ $number } now. Choose somebody else, or wait until they are done.
refused-their-standing = { $name } cannot take orders now (gone, limited or banned). Please choose somebody else for #{ $number }.
refused-their-rule = By the rules of this group { $name } cannot take #{ $number } now. Please choose somebody else.
refused-standby-yours = #{ $number } is yours already. Reply “show { $number }” to see what is next.
refused-standby-already = You stand by for #{ $number } already, as no. { $place } in line. To stop, reply “leave standby { $number }”.
refused-standby-full = { $most } members stand by for #{ $number } already, and there is no room for more. Have a look at the other orders.
refused-standby-not-you = You do not stand by for #{ $number }. To do so, reply “waitlist { $number }”.
refused-claim-limit-standby = At your level ({ $level }) you may hold { $most ->
    [one] one order
   *[other] { $most } orders
} at once, and you hold { $held }. Finish or give back one, then claim #{ $number }; or stand by for it: “waitlist { $number }”.
refused-just-claim = Nobody has #{ $number }, so there is nothing to wait for. Just reply “claim { $number }”.

## Packages

verb-offer = Offer
verb-buy = Buy
did-sell = #{ $number } { $title } was sold once more.
did-delist = The package #{ $number } { $title } is no longer on offer.
told-delist-poster = Your package #{ $number } { $title } is no longer on offer; what was sold goes on. To list it again: “/offer logo design 200 yuan 3 days”.
did-buy = { $poster } bought the package #{ $listing } of { $taker }, as order #{ $number } { $title }. Next: { $poster } pays { $price } to { $holder }, who keeps it, by { $clock } and replies “paid { $number }”.
told-buy-client = You bought the package #{ $listing } { $title } as order #{ $number }, due { $due }. Please pay { $price } to { $holder } by { $clock }, then reply “paid { $number }”. { $holder } keeps the money and { $taker } has it only once you accepted.
told-buy-worker = { $poster } bought your package #{ $listing } { $title } as order #{ $number }, due { $due }. Begin when I tell you that the money is in; if you cannot do it, reply “release { $number }”.
told-buy-holder = #{ $number } { $title } is to be paid: { $poster } will pay you { $price }. When it is there, reply “received { $number }”; not before, a screenshot is no payment.
did-back_out = { $actor } cannot do #{ $number } { $title }; it is cancelled and cost nothing.
told-back_out-client = { $taker } cannot do #{ $number } { $title }, which you bought; it is cancelled, and there is nothing to pay. Have a look at other packages, or post it yourself: “post product copy, 500 yuan, by tomorrow 6pm”.
did-buy_lapse = #{ $number } { $title } was not paid in time and is cancelled.
told-buy_lapse-client = No payment came for #{ $number } { $title }, so it is cancelled and cost nothing. If you still want it, buy the package #{ $listing } again.
told-buy_lapse-worker = { $poster } did not pay for #{ $number } { $title } in time, so it is cancelled. There is nothing for you to do, it does not count against you, and the package is still on offer.

help-offer = “/offer logo design 200 yuan 3 days”: list something fixed that you do; it can be bought many times. To take it off, reply “cancel 17”.
help-buy = “buy 17”: buy a package; you have an order of your own at once, and they begin when you have paid.
refused-say-more-offer = What, for how much, in how many days? Like this: “/offer logo design 200 yuan 3 days”.
refused-missing-lasts = #{ $number } does not say how long it takes. Reply “amend { $number } 3 days” with your time.
refused-package-over = The package #{ $number } is no longer on offer. Have a look at others, or talk to the seller.
draft-asks-lasts-missing = How long does it take from the purchase on? Reply “amend { $number } 3 days” with your time.
