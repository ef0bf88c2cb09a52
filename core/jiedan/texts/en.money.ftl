# Stages, several holders, too much, too little, too late. Keys as in en.trade.ftl.

## Conditions, before anybody agrees

conditions = Payment: { $plan }. Commission: { $fee }. If it is cancelled: { $refunds }.
plan-start = { $amount } before the work starts
plan-middle = { $amount } with the first progress report
plan-delivery = { $amount } at the delivery
plan-acceptance = { $amount } after acceptance
plan-and = {", "}
fee = { $amount }, taken from what the worker gets
refunds = { $untouched } back before the work has begun, { $begun } after that, { $delivered } once something was delivered, unless both agree on something else
rest-due = {" "}Another { $asked } is due now: please pay it to { $holder } and reply “paid { $number }”.

## The money comes in

did-confirm_unfunded = { $taker } has confirmed #{ $number } { $title }. Nothing is due before the work, so it starts now; due { $due }.
did-receive_part = Noted: { $came_in } for #{ $number } is in, { $asked } is missing before the work can start. { $poster } has been told.
did-receive = Noted: { $came_in } for #{ $number } is in and stays with you. { $received } in all{ $has_over ->
    [yes] ; too much, to go back: { $over }
   *[no] {""}
}.
did-receive_last = Noted: { $came_in } for #{ $number } is in, and with it the whole price{ $has_over ->
    [yes] ; too much, to go back: { $over }
   *[no] {""}
}.
did-receive_late = Noted: { $came_in } came for #{ $number }, which does not need it. Please give it back to { $poster } and reply “refund { $number }”.
did-receive_disputed = Noted: { $came_in } for #{ $number } came in during the dispute. You keep it until it is decided.
did-remind_payment = { $asked } for #{ $number } is still to be paid, { $poster } has been reminded.
did-arrears = #{ $number } { $title } was accepted and never paid in full. It is a dispute now, and a judge looks into it.
did-accept_unpaid = { $poster } has accepted #{ $number } { $title }. { $asked } is still to be paid to { $holder } by { $clock }; then it is settled.
told-confirm_unfunded-client = { $taker } has confirmed your order #{ $number } { $title } and starts now, due { $due }. Nothing is to be paid before the work; I will tell you when something is.
told-confirm_unfunded-worker = You can start with #{ $number } { $title }, there is no payment to wait for. Please deliver by { $due }: “deliver { $number } notes or a link”.
told-receive_part-client = { $holder } has received your { $came_in }. #{ $number } { $title } needs another { $asked } before the work can start. Please pay it by { $clock } and reply “paid { $number }”; otherwise what you paid comes back to you.
told-receive-client = Your { $came_in } for #{ $number } { $title } is in, { $received } in all.{ $has_over ->
    [yes] {" "}{ $over } of it was too much, and the holder gives that back.
   *[no] {""}
}{ $rest_due }
told-receive-worker = Another { $came_in } for #{ $number } { $title } is in, { $received } in all. Nothing for you to do, please go on.
told-receive_last-client = Your { $came_in } for #{ $number } { $title } is in, and with it the whole price; it will be settled.{ $has_over ->
    [yes] {" "}What was too much, { $over }, comes back to you.
   *[no] {""}
}
told-receive_last-worker = The whole price of #{ $number } { $title } is in and will be settled for you.
told-receive_late-client = Your { $came_in } for #{ $number } { $title } came in, but the order does not need it: all of it comes back to you. If it does not within a few days, ask the owner to step in.
told-receive_disputed-client = Your { $came_in } for #{ $number } { $title } is in. The order is in dispute; the money is kept until a judge decides. Splits that were named before count no more.
told-receive_disputed-worker = Another { $came_in } for #{ $number } { $title } is in. The order is in dispute; the money is kept until a judge decides. Splits that were named before count no more.
told-receive_disputed-judge = Another { $came_in } for #{ $number } { $title } is in; { $held } is held now. Splits and votes from before count no more; decide about that: “award { $number } 200 the reason”.
told-remind_payment-client = A reminder: you accepted #{ $number } { $title }, and { $asked } is still to be paid. Please pay it to { $holder } by { $clock } and reply “paid { $number }”; after that it becomes a dispute.
told-arrears-client = #{ $number } { $title } was accepted and { $asked } is still missing, so it is a dispute now. If you have paid, have the holder confirm it; otherwise reply by { $clock }: “statement { $number } what happened”; then it is decided.
told-arrears-worker = #{ $number } { $title }: the client accepted it and did not pay all of it, { $asked } is missing, so it is a dispute now. The { $held } that came in is still held. Please reply by { $clock }: “statement { $number } what happened”; then it is decided.
told-arrears-judge = #{ $number } { $title } was accepted and not paid in full: { $asked } is missing, { $held } is held. Reply “take case { $number }” to decide it. Both sides speak by { $clock }; then “award { $number } 200 the reason”, or “mediate { $number } 200 the reason” first.
told-accept_unpaid-client = You accepted #{ $number } { $title }. Please pay the remaining { $asked } to { $holder } by { $clock } and reply “paid { $number }”; then { $taker } is settled at once.
told-accept_unpaid-holder = #{ $number } { $title } is accepted, and { $poster } still has { $asked } to pay. When it is really there, reply “received { $number }”; then it is settled by itself.
told-fund_lapse-keeper = #{ $number } { $title } was not paid in full and is open again. What came in goes back to { $poster }: { $owed_client }. Reply “refund { $number }” when that is done.

## The money goes out

did-pay_out_part = Noted: { $paid_now } for #{ $number } went to { $taker }, { $owed_worker } is still to be paid.
did-refund_part = Noted: { $given_back } for #{ $number } went back to { $poster }, { $owed_client } is still to go back.
told-pay_out_part-worker = { $holder } says that { $paid_now } for #{ $number } is on its way to you; another { $owed_worker } will follow. When it is there, reply “got it { $number }”; if it is not, ask and do not confirm.
told-refund_part-client = { $holder } says that { $given_back } for #{ $number } was given back to you; another { $owed_client } will follow. If it is not there, ask, or ask the owner to step in.
did-hand_over = I have asked { $successor } to take over the { $in_hand } of #{ $number }. Until they do, { $hands } answers for it.
did-hand_over_for = I have asked { $successor } to take over the { $in_hand } of #{ $number } that { $hands } holds. Until they do, { $hands } answers for it.
did-take_over = { $actor } has taken over the money of #{ $number } { $title }: payments, payouts and refunds go through { $actor } from now on.
told-hand_over-successor = { $actor } asks you to take over the { $in_hand } of #{ $number } { $title }. Make sure that the money is really with you, then reply “take over { $number }”; if it is not, do not.
told-hand_over_for-successor = { $actor } asks you to take over the { $in_hand } of #{ $number } { $title } that { $hands } holds. Make sure that the money is really with you, then reply “take over { $number }”; if it is not, do not.
told-hand_over_for-keeper = { $actor } asks { $successor } to take over the { $in_hand } of #{ $number } { $title } that you hold. Please give it to { $successor }; once they have taken over, you are done with it.
told-take_over-client = { $actor } now holds the money of #{ $number } { $title }. Payments and refunds of this order go through { $actor }.
told-take_over-worker = { $actor } now holds the money of #{ $number } { $title } and will pay you when it is settled.

## Another split

did-counter_cancel = I have asked the other side about another split: end #{ $number } with { $proposed } for the worker and the rest returned. Until they agree, all stays as it is.
told-counter_cancel-asked = { $actor } does not agree to your split and would end #{ $number } { $title } with { $proposed } for the worker and the rest returned to the client. Reply “agree { $number }” or “refuse { $number }”, or name another: “cancel { $number } 200” with the amount for the worker.

## Names, card, help, questions, refusals

verb-hand_over = Hand over
verb-take_over = Take over
part-keeper = whoever has the money in hands
part-successor = whoever was asked to take over
card-plan = Payment
card-money-part = { $received } received so far, held by { $holder }
card-next-accepted-unpaid = { $poster } pays { $asked } to { $holder } and replies “paid { $number }”, by { $clock }
card-next-accepted-reported = { $holder } checks the payment and replies “received { $number }”
help-hand_over = “hand over 17 @Wang”: give the money of this order that you hold to another holder; it counts when they reply “take over 17”. The owner can do so for a holder who is gone.
help-take_over = “take over 17”: once the money is really with you, answer for an order that another holder hands over.
confirm-take_over = Is the { $in_hand } of #{ $number } really with you? Once you take over, you answer for it; it cannot be undone. Press the button below to do it.
confirm-receive_part = Is { $came_in } really in your account? It is not enough to start; { $poster } is asked for the rest. Once noted it cannot be undone. Press the button below to do it.
confirm-receive = Is { $came_in } really in your account?{ $has_over ->
    [yes] {" "}Too much, to go back: { $over }.
   *[no] {""}
} Once noted it cannot be undone. Press the button below to do it.
confirm-receive_last = Is { $came_in } really in your account? With it the price is complete and { $taker } is settled{ $has_over ->
    [yes] ; too much, to go back: { $over }
   *[no] {""}
}. Once noted it cannot be undone. Press the button below to do it.
refused-reported-already = #{ $number } is reported as paid, and the holder is to check. No need to say it again; if it takes long, give the holder a nudge.
refused-say-amount = How much came in? Say it with the amount: “received { $number } 500” (the price of the order is { $price }).
refused-not-in-your-hands = Of the money of #{ $number } you hold { $most }. Say it again with what you paid; the other holder does the rest.
refused-say-more-split = If you do not agree, name your amount: “cancel { $number } 200” with the worker's share, between 0 and { $most } and other than theirs; if you do, reply “agree { $number }”.
refused-say-more-hand_over = Who shall take it over? Say it with their name, “hand over { $number } @Wang”, or in reply to a message of theirs.
refused-party-holds = Nobody who is a party to #{ $number } may handle its money. Please name another holder, or ask a moderator who is no party.
refused-holds-already = The money of #{ $number } is with them already, there is nothing to hand over.
refused-nothing-posted = Step { $step } of #{ $number } entered nothing into the books, so there is nothing to reverse. Say “show { $number }” to see its steps.
refused-reversed-already = What step { $step } of #{ $number } entered was reversed by step { $by } already and cannot be reversed again. To restore it, enter it anew.
refused-nothing-to-take-over = There is no money of #{ $number } to take over; it may be done already. Reply “show { $number }” to see.
refused-not-you-keeper = Only whoever has money of #{ $number } in hands can do that.
refused-not-you-successor = Nobody asked you to take over #{ $number }, or you are no holder of this group at present. Please ask the owner.
refused-not-a-holder = { $name } is no holder of this group and cannot take it over. The owner names holders under “settings”.

## Packages

did-buy_unfunded = { $poster } bought from { $taker }: order #{ $number } { $title }. The work starts now, due { $due }.
told-buy_unfunded-client = Your order #{ $number } { $title } is made, { $taker } starts now, due { $due }. Nothing is to be paid before the work; I will tell you when something is.
told-buy_unfunded-worker = { $poster } bought your { $title }: order #{ $number }. There is no payment to wait for. Please deliver by { $due }: “deliver { $number } notes or a link”.
told-buy_lapse-keeper = #{ $number } { $title } was not paid in full and is cancelled. What came in goes back to { $poster }: { $owed_client }. Reply “refund { $number }” when that is done.
