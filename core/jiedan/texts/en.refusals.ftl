# Why not, and what to do next.

## Not now, not you

refused-not-now = #{ $number } stands at ‘{ $state }’, so this does not go now: ‘{ $verb }’. Reply “show { $number }” to see who does what next.
refused-not-you-poster = Only the poster can do that with #{ $number }. Please ask them.
refused-not-you-client = Only the paying side can do that with #{ $number }: ‘{ $verb }’. Reply “show { $number }” to see whose turn it is.
refused-not-you-worker = Only the worker can do that with #{ $number }: ‘{ $verb }’. Reply “show { $number }” to see whose turn it is.
refused-not-you-party = Only the two sides of #{ $number } can do that: ‘{ $verb }’. Reply “show { $number }” to see how it goes.
refused-not-you-asked = The other side has to answer this. Wait for them, or reply “show { $number }” to see how it goes.
refused-not-you-proposer = Only whoever proposed it can do that. Ask them, or reply “show { $number }” to see how it goes.
refused-not-you-opener = A dispute is withdrawn by whoever opened it, or by both. One of the sides of #{ $number } replies “withdraw { $number }”.
refused-not-you-member = #{ $number } is your own order, you cannot take it. If you no longer want it, reply “cancel { $number }”.
refused-not-you-holder = Only a holder who is no party to #{ $number } can confirm money. Please ask the holder or the owner.
refused-not-you-moderator = Only the owner or an admin can do this (#{ $number }). Please ask them.
refused-not-you-judge = Only the judges of #{ $number } can do that: the one who took the case, or above a price the three arbitrators who were drawn, never a party. Please wait for them; to be heard, reply “statement { $number } what happened”.
refused-not-moderator = Only the owner or an admin can do that. Please ask them.

## Before it is published

refused-missing-title = #{ $number } lacks a title: what is to be done? Reply “amend { $number } title: what is to be done”.
refused-missing-budget = #{ $number } lacks a budget. Reply “amend { $number } budget 500 yuan” with your price.
refused-missing-due = #{ $number } lacks a deadline. Reply “amend { $number } by tomorrow 6pm” with your time.
refused-other-currency = This draft is in { $currency }. To use another currency, cancel it and post again.
refused-price-too-large = That price is too large, the most is { $most }. Is there a zero too many? Change it and try again.
refused-due-past = The deadline of #{ $number } is over. Reply “amend { $number } by tomorrow 6pm” with another; if it is published already, cancel it and post it again.
refused-quiet-hours = These are quiet hours ({ $start }–{ $end }). Order #{ $number } is kept and published at { $end }; nothing for you to do.
refused-above-ceiling = One payment in this group is at most { $most }. Split #{ $number } into several orders, or reply “amend { $number } budget 500 yuan” with less.
refused-no-holder = Nobody can hold the money of #{ $number } just now (a holder must be no party). Ask the owner to name another holder, then try again.
refused-too-many-drafts = { $most ->
    [one] You have a draft
   *[other] You have { $most } drafts
} already. Reply “my orders”, publish or cancel some, then write new ones.
refused-text-too-long = That text is too long, the most is { $most ->
    [one] one character
   *[other] { $most } characters
}. Shorten it, or send the details as a file.
refused-file-too-large = That file is too large, the most is { $most } MB. Compress it, or send a link.
refused-file-type = I cannot take that kind of file. Send a picture, a PDF, a document or an archive, or a link.
refused-file-empty = This file is empty. Please send another one.
refused-file-lost = The file did not get through; what you wrote did. Please send the file again.

## Claiming

refused-banned = You are banned from posting and claiming in this group. Finish what you have; if you disagree, write to the owner in private.
refused-limited = You can neither post nor claim in this group for now. Finish what you have; to come back, ask the owner.
refused-self-claim = #{ $number } is your own order, you cannot take it. If you no longer want it, reply “cancel { $number }”.
refused-claim-limit = At your level ({ $level }) you may hold { $most ->
    [one] one order
   *[other] { $most } orders
} at once, and you hold { $held }. Finish or give back one, then claim #{ $number }.
refused-already-claimed = Just too late: { $taker } took #{ $number }. Have a look at the others; to have it should they give it back, reply “waitlist { $number }”.
refused-claimed-before = You gave #{ $number } back a moment ago, so others go first. You can claim it again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
refused-not-a-member = You are not in this group. Join it, then try again.
refused-anonymous = An anonymous or channel identity cannot trade, for nobody could answer for it. Send it again from your own account.

## Money

refused-already-paid = #{ $number } is reported as paid, so this does not go any more. Wait for the holder; to end it, agree with the other side: “cancel { $number } 0”.
refused-not-funded = The money of #{ $number } is not complete, so work cannot go on. Have the holder confirm it, or return it all: “award { $number } 0 the reason”.
refused-split-too-large = The worker's share must be between 0 and { $most }, which is what is held for #{ $number }. Try another amount.
refused-nothing-to-pay-out = There is nothing to pay to the worker of #{ $number }, so nothing to do.
refused-paid-out-already = #{ $number } is noted as paid out already. Just wait for the worker to confirm it.
refused-not-paid-out = #{ $number } is not noted as paid out yet. Wait for the holder to pay, or give them a nudge.
refused-payout-confirmed-already = You have confirmed the money of #{ $number } already. Nothing more to do.

## Words that are missing

refused-say-more-deliver = Say what you deliver: “deliver { $number } notes or a link”, or send the file together with these words.
refused-say-more-report = How far is it? Reply with something like “progress { $number } first draft done”.
refused-say-more-revise = What should change? Say it so that it can be done: “revise { $number } a blue headline, please”.
refused-say-more-dispute = Please say why, so that a judge can act: “dispute { $number } this is not what we agreed”.
refused-say-more-state = Please say what happened: “statement { $number } it went like this”.
refused-say-more-decline = Please say why, so that the poster knows what to change: “decline { $number } unclear requirements”.
refused-say-more-extend = Until when? Reply “extend { $number } 2 days” or “extend { $number } Friday 6pm”.
refused-say-more-award = An award says how much the worker gets, and why: “award { $number } 200 half of it is there”, with an amount from 0 to { $most }.
refused-say-more-review = How many points, from { $lowest } to { $highest }? “review { $number } 5 quick and good”.
refused-say-more-post = What do you need? For example: “post product copy, budget 500 yuan, by tomorrow 6pm”.
refused-say-more-amend = I did not see what to change. For example: “amend { $number } budget 600” or “amend { $number } by Friday 6pm”.
refused-no-revisions-left = { $most ->
    [one] The one revision
   *[other] All { $most } revisions
} of #{ $number } are used. If it is right, reply “accept { $number }”; to have more changed for more money, post it: “post change the text, budget 100 yuan, by tomorrow 6pm”; if you cannot agree, “dispute { $number } the reason”.
refused-no-extensions-left = #{ $number } was extended { $most ->
    [one] once
   *[other] { $most } times
} already, and that is the most. Deliver soon, or agree with the other side to cancel.
refused-extend-later = The new time must be later than the deadline of #{ $number }, and still to come. Try “extend { $number } 2 days”.
refused-reviewed-already = You have reviewed #{ $number } already; a review cannot be changed.
refused-review-too-late = The time for reviews of #{ $number } is up and they are open, so no more can be added.

## What could not be read

refused-bad-amount = I could not read the amount. Write it like this: { $command ->
    [award] “award 17 300 half of it is there”
    [mediate] “mediate 17 300 both give way”
    [cancel] “cancel 17 200”
   *[other] “received 17 500 yuan”
}, with your order's number for 17 and no negative amount.
refused-bad-time = I could not read the time, or it is over. Write it like this: { $command ->
    [resume] “resume 17 3 days”
   *[other] “extend 17 2 days” or “extend 17 Friday 6pm”
}, with your order's number for 17.
refused-bad-score = A score is a whole number from 1 to 5: “review 17 5 quick and good”, with your order's number for 17.
refused-bad-language = I speak Chinese and English. Reply “language English” or “language 中文”.
refused-bad-keyword = A keyword has 1 to { $most } characters. Please choose another one.

## Which order, which group

refused-not-found = There is no #{ $number }. Reply “my orders” to see the numbers; if { $number } is an amount, write ‘{ $number } yuan’ behind the order's number.
refused-which-order = Several orders fit. Which one?
    { $list }
    Say it again with one of these numbers.
refused-no-candidate = No order waits for this now: ‘{ $verb }’. Reply “my orders” to see yours, or say it again with a number.
refused-no-order-to-dispute = There is no order to open a dispute about. To report somebody, say “complain @Ann what was said”: staff alone read it. About an order, find its number with “my orders” and say “dispute 17 the reason”.
refused-no-group = You are in no group of mine yet. Join one and send “help” there, then I know you.
refused-which-group = You are in several groups. Which one?
    { $list }
    Say it in that group; where it is about an order, its number will do.

## Buttons

refused-changed = #{ $number } has changed, this button is too old. Look at the latest card, or reply “show { $number }”.
refused-not-your-button = This button is for somebody else. To see what you can do, reply “my orders”.
refused-button-expired = This button has expired. Look at the latest card, or reply “my orders”.

## Our fault

refused-internal = Something broke on our side; your order and your money are as they were. Try again in a moment. If it goes on, give the owner the number { $report }.
refused-busy = I am too busy just now: what you said had no effect, and nothing is lost. Please say it again in a minute.

refused-quiet-approve = These are the quiet hours ({ $start }–{ $end }): nothing is published now. Reply “approve { $number }” after { $end }.
refused-other-holder = Another holder has the money of #{ $number }, and only they can pay it out or give it back. Ask them, or reply “books” to see who holds it.
refused-no-disputes-left = You have opened and withdrawn { $most } disputes about #{ $number } already and cannot open another. Agree with the other side and reply “cancel { $number }”, or ask the owner to step in.
refused-proposal-waits = A proposal about #{ $number } is waiting for an answer. Reply “agree { $number }” or “refuse { $number }” first; to change your own, take it back with “refuse { $number }”.
refused-due-in-quiet-hours = Nothing is published in the quiet hours, and #{ $number } is due before they end. Reply “amend { $number } tomorrow 6pm” to change that, then confirm again.

refused-nothing-to-refund = There is nothing to give back for #{ $number }, so no refund is needed.
refused-refunded-already = The refund for #{ $number } was noted already; there is nothing left to do.

refused-not-understood-after = I do not understand what follows the word { $verb }. It is said so:
    { $help }
refused-not-understood = I did not understand that. Reply “help” to see what I can do; to reach people, say it in the group.
refused-group-language = The owner, or whom the owner lets, decides which language I speak in the group. To change yours alone, send me “language 中文” in private.
refused-other-sum = The amount does not match: for #{ $number } it is { $owed }. If you do it in several parts, say the amount of each.
