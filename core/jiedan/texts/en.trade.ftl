# What happened to an order: `did-{ $row }` to the group or to whoever did it, `told-{ $row }-{ $part }` in private to those who act next.
# “…” is what to type, word for word.

## Before anybody has it

did-amend = #{ $number } is updated. If it is right, reply “confirm { $number }” to publish it.
did-publish = { $news }
did-queue = Noted: #{ $number } will be published by itself when the quiet hours end, { $until }. To drop it, reply “cancel { $number }”.
did-publish_queued = { $news }
did-submit = #{ $number } is with the moderators; once approved it goes to the group. If nobody looks at it by { $clock }, it is cancelled by itself.
did-approve = { $news }
did-decline = #{ $number } is declined; { $poster } has been told why.
did-decline_unseen = Nobody reviewed #{ $number }, so it is cancelled.
did-cancel = #{ $number } { $title } is cancelled. It cost nothing.
did-discard = Draft #{ $number } lay too long and is gone. If you still need it, just post it again.
did-expire = Nobody took #{ $number } { $title }, it has expired. { $poster } can change the price or the deadline and post it again.
told-submit-moderator = A new order waits for you: #{ $number } { $title }, { $price }, due { $due }, posted by { $poster }. Reply “approve { $number }”, or “decline { $number } the reason”. Without an answer it is cancelled at { $clock }.
told-publish_queued-poster = The quiet hours are over: your order #{ $number } { $title } is in the group now. I will tell you when somebody takes it; to withdraw it, reply “cancel { $number }”.
told-approve-poster = Your order #{ $number } { $title } is approved and in the group. I will tell you when somebody takes it; to take it back, reply “cancel { $number }”.
told-decline-poster = Your order #{ $number } { $title } was not approved: { $note }. Change it and post it again.
told-decline_unseen-poster = Nobody reviewed your order #{ $number } { $title }, so it is cancelled; it cost nothing. Ask the owner, then post it again.
told-expire-poster = Nobody took your order #{ $number } { $title }, it has expired. Try a higher price, more time or clearer requirements, and post it again.

## Claiming

did-claim = Claimed: #{ $number } { $title }. { $taker }, please reply “confirm { $number }” by { $clock }. { $minutes ->
    [one] You have one minute
   *[other] You have { $minutes } minutes
} to give it back freely.
did-confirm = { $taker } has confirmed #{ $number } { $title }. Next: { $poster } pays { $asked } to { $holder } by { $clock } and then replies “paid { $number }”.
did-release = { $actor } gave back #{ $number } { $title }; it is open again. { $invite }
did-release_late = { $actor } gave back #{ $number } { $title } after the cooling-off, which counts. It is open again. { $invite }
did-lapse = { $taker } did not confirm in time, #{ $number } { $title } is open again. { $invite }
told-claim-worker = You have #{ $number } { $title }: { $price }, due { $due }, posted by { $poster }. Please reply “confirm { $number }” by { $clock }, or it goes back. Changed your mind? { $minutes ->
    [one] For one minute
   *[other] For { $minutes } minutes
} you can reply “release { $number }” and it does not count. { $conditions }{ $has_criteria ->
    [yes] {" "}What counts as done: { $criteria }. By confirming you agree to it.
    [wanted] {" "}First it must be agreed what counts as done: wait for the poster's text, or write one: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
told-claim-client = { $taker } took your order #{ $number } { $title } and is to confirm by { $clock }. No need to pay yet: I will tell you whom to pay once it is confirmed. { $conditions }{ $has_criteria ->
    [wanted] {" "}This group wants it agreed first what counts as done, so please write it now: “criteria { $number } three pictures, source files, 2 revisions”.
   *[no] {""}
}
told-confirm-client = { $taker } has confirmed your order #{ $number } { $title }. Please pay { $asked } to { $holder } by { $clock }, then reply “paid { $number }”. { $holder } keeps the money; the worker gets it after you accept.
told-confirm-holder = #{ $number } { $title } is to be paid: { $poster } will send you { $asked }. When it is there, reply “received { $number }”; not before, and not for a screenshot.
told-release-client = { $actor } gave back your order #{ $number } { $title }. It is open again. { $again } If you no longer want it, reply “cancel { $number }”.
told-release_late-client = { $actor } gave back your order #{ $number } { $title } (it counts against them). It is open again. { $again } If you no longer want it, reply “cancel { $number }”.
told-lapse-client = The taker did not confirm #{ $number } { $title } in time. It is open again. { $again } If you no longer want it, reply “cancel { $number }”.

## Paying

did-pay_reported = I have asked { $holder } to look for the { $reported } of #{ $number }; I will ask again at { $clock } if nothing happens.
did-remind_holder = The payment of #{ $number } is still not confirmed, { $holder } has been reminded.
did-fund = The money is in: { $holder } holds { $received } for #{ $number }. { $taker } can start; due { $due }.
did-fund_lapse = { $poster } did not pay in time, #{ $number } { $title } is open again; it does not count against { $taker }. { $invite }
did-unconfirmed = #{ $number } { $title } was reported as paid but nobody confirmed it. It is a dispute now, and a judge looks into it.
told-pay_reported-holder = { $poster } says that { $reported } for #{ $number } is paid. Please look at your account: if it is really there, reply “received { $number }”; if not, do not confirm and ask { $poster }. Please do it by { $clock }.
told-remind_holder-holder = { $reported } for #{ $number } still waits for you; { $poster } says it is paid. If it is there, reply “received { $number }”. If not, it becomes a dispute at { $clock }.
told-remind_holder-moderator = #{ $number } { $title }: { $poster } says that { $reported } is paid, and the holder has not confirmed. Please give them a nudge; it becomes a dispute at { $clock }.
told-fund-worker = { $holder } has received { $received } for #{ $number } { $title }: you can start. Please deliver by { $due }. Say how it goes with “progress { $number } first draft done”; when ready, reply “deliver { $number } notes or a link”.
told-fund-client = { $holder } has received your { $received }. { $taker } now works on #{ $number } { $title }, due { $due }. I will ask you to accept it then.
told-fund_lapse-client = No payment came for #{ $number } { $title }, so it is open again and the taker is free. { $again } If you no longer want it, reply “cancel { $number }”.
told-fund_lapse-worker = { $poster } did not pay in time, so #{ $number } { $title } is open again. There is nothing for you to do, and it does not count against you.
told-unconfirmed-client = #{ $number } { $title }: you said it was paid, but nobody confirmed it, so it is a dispute now. Please reply by { $clock }: “statement { $number } when and how you paid”, with the slip if you have it; then it is decided.
told-unconfirmed-worker = #{ $number } { $title }: the client said it was paid, but nobody confirmed it, so it is a dispute now. Please wait until that is clear. You can reply by { $clock }: “statement { $number } what happened”; then it is decided.
told-unconfirmed-judge = #{ $number } { $title }: { $poster } says that { $reported } is paid, the holder did not confirm. Reply “take case { $number }” to find out. Both sides speak by { $clock }; then, if there is no money, end it with “award { $number } 0 the reason”; if there is, have the holder say so.

## Working

did-report = #{ $number } progress: { $note } ({ $taker })
did-ask_extension = I have asked the other side to move #{ $number } to { $until }. Until they agree, the deadline stays.
did-extend = #{ $number } { $title } is now due { $due }.
did-remind_work = #{ $number } is due soon, { $taker } has been reminded.
did-remind_overdue = #{ $number } is overdue, both sides have been told.
did-overrun = #{ $number } { $title } is far too late. It is a dispute now, and a judge decides.
did-deliver = { $taker } has delivered #{ $number } { $title }. { $poster }, please look by { $clock }: reply “accept { $number }”, or “revise { $number } what to change”. Without an answer it is accepted automatically.
did-revise = #{ $number } { $title } needs changes: { $note }. { $taker }, please deliver again by { $due }.
did-accept = { $poster } has accepted #{ $number } { $title }. It settles next.
did-auto_accept = Nobody answered the delivery of #{ $number } { $title }, so it is accepted as agreed. It settles once it is paid.
told-report-client = News of #{ $number } { $title }: { $note }. No need to answer; { $taker } delivers by { $due }.{ $rest_due }
told-ask_extension-asked = { $actor } would like to move the deadline of #{ $number } { $title } from { $due } to { $until }. Reply “agree { $number }” or “refuse { $number }”. Without an answer the deadline stays.
told-extend-proposer = The other side agreed: #{ $number } { $title } is now due { $due }.
told-remind_work-worker = A reminder: #{ $number } { $title } is due { $due }. When ready, reply “deliver { $number } notes or a link”; if you need longer, ask with “extend { $number } 1 day”.
told-remind_overdue-client = #{ $number } { $title } was due { $due } and is not there; { $taker } has been told. If you can wait, do nothing: at { $clock } it becomes a dispute and a judge decides.
told-remind_overdue-worker = #{ $number } { $title } was due { $due }. Please reply “deliver { $number } notes or a link” soon, or ask with “extend { $number } 1 day”; at { $clock } it becomes a dispute.
told-overrun-client = #{ $number } { $title } was not delivered and is a dispute now. Your money is still with { $holder }. Please reply by { $clock }: “statement { $number } what happened”; then it is decided.
told-overrun-worker = #{ $number } { $title } was not delivered and is a dispute now. Please reply by { $clock }: “statement { $number } what happened”; then it is decided. You can also settle it between you: reply “cancel { $number } 200” with the amount for you.
told-overrun-judge = #{ $number } { $title } was not delivered; { $holder } holds { $held }. Reply “take case { $number }” to decide it. Both sides speak by { $clock }; then “award { $number } 200 the reason” with the amount for the worker, “award { $number } 0 the reason” to return it all, or “resume { $number } 3 days” to let the work go on.
told-deliver-client = { $taker } has delivered #{ $number } { $title }: { $note }. Reply “accept { $number }”, or “revise { $number } what to change” ({ $revisions_left ->
    [one] one revision
   *[other] { $revisions_left } revisions
} left), or “dispute { $number } the reason”. Without an answer by { $clock } it is accepted automatically.{ $rest_due }
told-revise-worker = { $poster } would like changes to #{ $number } { $title }: { $note }. Please reply “deliver { $number } notes or a link” by { $due }.
told-auto_accept-client = You did not answer the delivery of #{ $number } { $title }, so it is accepted as agreed and settles for { $taker } once it is paid.{ $rest_due }
told-auto_accept-worker = #{ $number } { $title } is accepted automatically and settles once it is paid. Nothing for you to do.
