# How orders end: settled, cancelled by both, decided by a judge. Keys as in en.trade.ftl.

## Settling and reviewing

did-settle = #{ $number } { $title } is settled: { $to_worker } for { $taker }, { $commission } for the group. Thank you both! Please review each other; so that the other does not read it first, tell me in private “review { $number } 5 your words”, or press a score there.
did-review = Your review of #{ $number } is in. Both open when both are in, or when the time is up.
did-review_last = Both sides have reviewed #{ $number } { $title }; the reviews are open now, see the card.
did-open_reviews = The time for reviews of #{ $number } is up; they are open now.
did-pay_out = Noted: { $paid_now } for #{ $number } went to { $taker }, who is to confirm it.
did-confirm_payout = { $taker } has the { $paid_out } for #{ $number }. A pleasure!
did-remind_payout = { $taker } still waits for the money of #{ $number }, { $holder } has been reminded.
told-settle-client = #{ $number } { $title } is settled, and all of your { $received } is accounted for. How was { $taker }? Reply “review { $number } 5 your words” by { $clock }.
told-settle-worker = #{ $number } { $title } is settled: { $to_worker } for you ({ $commission } for the group). { $holder } will pay you; when it is there, reply “got it { $number }”. And how was { $poster }? Reply “review { $number } 5 your words”.
told-settle-holder = #{ $number } { $title } is settled. Please pay { $owed_worker } to { $taker } and then reply “payout { $number }”; { $commission } is the group's income.
told-pay_out-worker = { $holder } says that { $paid_now } for #{ $number } is on its way to you. When it is there, reply “got it { $number }”; if it is not, ask { $holder } and do not confirm.
told-remind_payout-keeper = { $taker } still waits for { $owed_worker } from #{ $number }. When you have paid, reply “payout { $number }”.

## Ending it together

did-propose_cancel = I have asked the other side to end #{ $number } with { $proposed } for the worker and the rest returned. Until they agree, all stays as it is.
did-agree_cancel = Both sides ended #{ $number } { $title }: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned.
did-refuse = The proposal for #{ $number } is refused; all stays as it is.
told-propose_cancel-asked = { $actor } would like to end #{ $number } { $title } with { $proposed } for the worker and the rest returned to the client. Reply “agree { $number }” or “refuse { $number }”; for another split, reply “cancel { $number } 200” with the amount for the worker.
told-agree_cancel-client = #{ $number } { $title } is ended by agreement, { $to_client } comes back to you. If the holder has money of yours, they will return it.
told-agree_cancel-worker = #{ $number } { $title } is ended by agreement, { $to_worker } for you ({ $commission } for the group). If there is money for you, the holder will pay it.
told-agree_cancel-holder = #{ $number } { $title } is ended by agreement: { $owed_client } back to { $poster }, { $owed_worker } to { $taker }, { $commission } for the group. If you hold this money, please pay it so, and reply “refund { $number }” when the client has theirs, “payout { $number }” when the worker has.
told-refuse-proposer = The other side did not agree about #{ $number } { $title }; all stays as it is. Talk it over and propose something else.

## Disputes

did-dispute = { $actor } opened a dispute about #{ $number } { $title }. The clocks stop and the money stays where it is. A judge acts by { $clock }; both sides can reply “statement { $number } what happened”.
did-state = Your statement about #{ $number } is noted; the judge will see it.
did-withdraw_to_funding = The dispute about #{ $number } { $title } is withdrawn. It is back at the payment, until { $clock }.
did-withdraw_to_working = The dispute about #{ $number } { $title } is withdrawn. { $taker } goes on; due { $due }.
did-withdraw_to_delivered = The dispute about #{ $number } { $title } is withdrawn. { $poster }, please accept or ask for changes by { $clock }.
did-withdraw_to_accepted = The dispute about #{ $number } { $title } is withdrawn. It settles as planned.
did-award_release = #{ $number } { $title } is decided: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned. Reason: { $note }
did-award_refund = #{ $number } { $title } is decided: { $to_client } goes back to the client. Reason: { $note }
did-resume = #{ $number } { $title } is decided: { $taker } goes on; due { $due }.
did-escalate = Nobody has decided about #{ $number } yet; it has been escalated.
did-default_award = Nobody decided about #{ $number } { $title } in time, so the agreed split applies: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned.
told-dispute-client = There is a dispute about #{ $number } { $title } (opened by { $actor }): { $note }. The clocks stop and the money stays where it is. Please reply “statement { $number } what happened”; a judge acts by { $clock }. You can also settle it between you: reply “cancel { $number } 200” with the amount for the worker.
told-dispute-worker = There is a dispute about #{ $number } { $title } (opened by { $actor }): { $note }. The clocks stop and the money stays where it is. Please reply “statement { $number } what happened”; a judge acts by { $clock }. You can also settle it between you: reply “cancel { $number } 200” with the amount for you.
told-dispute-judge = There is a dispute about #{ $number } { $title } (opened by { $actor }): { $note }. Held: { $held }. Hear both, then decide: “award { $number } 200 the reason” with the amount for the worker, “award { $number } 0 the reason” to return it all, or “resume { $number } 3 days” to let the work go on. Please act by { $clock }.
told-state-judge = #{ $number } { $title }: { $actor } adds: { $note }. When you have read it, reply “award { $number } 200 the reason” with the amount for the worker; please act by { $clock }.
told-withdraw_to_funding-client = The dispute about #{ $number } { $title } is withdrawn; it is back at the payment. If you have not paid, pay { $asked } to { $holder } and reply “paid { $number }”; if you have, wait for the holder.
told-withdraw_to_funding-worker = The dispute about #{ $number } { $title } is withdrawn; it is back at the payment. Start when I tell you that the money is in.
told-withdraw_to_funding-judge = The dispute about #{ $number } { $title } is withdrawn. Nothing for you to do.
told-withdraw_to_working-client = The dispute about #{ $number } { $title } is withdrawn. { $taker } goes on; due { $due }.
told-withdraw_to_working-worker = The dispute about #{ $number } { $title } is withdrawn. Please go on and reply “deliver { $number } notes or a link” by { $due }.
told-withdraw_to_working-judge = The dispute about #{ $number } { $title } is withdrawn. Nothing for you to do.
told-withdraw_to_delivered-client = The dispute about #{ $number } { $title } is withdrawn. Please reply “accept { $number }” or “revise { $number } what to change” by { $clock }; after that it is accepted automatically.
told-withdraw_to_delivered-worker = The dispute about #{ $number } { $title } is withdrawn. { $poster } is to accept by { $clock }; after that it is accepted automatically.
told-withdraw_to_delivered-judge = The dispute about #{ $number } { $title } is withdrawn. Nothing for you to do.
told-withdraw_to_accepted-client = The dispute about #{ $number } { $title } is withdrawn. It settles as planned, nothing for you to do.
told-withdraw_to_accepted-worker = The dispute about #{ $number } { $title } is withdrawn. It settles for you as planned, nothing for you to do.
told-withdraw_to_accepted-judge = The dispute about #{ $number } { $title } is withdrawn. Nothing for you to do.
told-award_release-client = The decision on #{ $number } { $title }: { $to_worker } for the worker, { $commission } for the group, { $to_client } back to you. Reason: { $note }. { $holder } returns what is yours; the decision stands.
told-award_release-worker = The decision on #{ $number } { $title }: { $to_worker } for you ({ $commission } for the group). Reason: { $note }. { $holder } will pay you; when it is there, reply “got it { $number }”.
told-award_release-holder = #{ $number } { $title } is decided. Please pay { $owed_worker } to { $taker } and return { $owed_client } to { $poster }; { $commission } is the group's income. When the worker is paid, reply “payout { $number }”; when the client has theirs back, “refund { $number }”.
told-award_refund-client = The decision on #{ $number } { $title }: { $to_client } comes back to you. Reason: { $note }. { $holder } returns what was received; the decision stands.
told-award_refund-worker = The decision on #{ $number } { $title }: all goes back to the client, nothing is paid for it. Reason: { $note }. If you have questions, ask the owner.
told-award_refund-holder = #{ $number } { $title } is decided. Please return { $owed_client } to { $poster }; reply “refund { $number }” when that is done. There is nothing to pay to the worker.
told-resume-client = The decision on #{ $number } { $title }: { $taker } goes on; due { $due }. { $holder } still holds the money, and I will ask you to accept the work.
told-resume-worker = The decision on #{ $number } { $title }: please go on and reply “deliver { $number } notes or a link” by { $due }.
told-escalate-client = Nobody has decided about #{ $number } { $title } yet; I have asked again. Without a decision by { $clock } the agreed split applies. You can also settle it between you: reply “cancel { $number } 200” with the amount for the worker.
told-escalate-worker = Nobody has decided about #{ $number } { $title } yet; I have asked again. Without a decision by { $clock } the agreed split applies. You can also settle it between you: reply “cancel { $number } 200” with the amount for you.
told-escalate-judge = #{ $number } { $title } still has no decision and both sides wait. Please reply “award { $number } 200 the reason” with the amount for the worker; without a decision by { $clock } the agreed split applies.
told-default_award-client = Nobody decided about #{ $number } { $title } in time, so the agreed split applies: { $to_worker } for the worker, { $commission } for the group, { $to_client } back to you.
told-default_award-worker = Nobody decided about #{ $number } { $title } in time, so the agreed split applies: { $to_worker } for you ({ $commission } for the group), { $to_client } back to the client. When you are paid, reply “got it { $number }”.
told-default_award-holder = Nobody decided about #{ $number } { $title } in time, so the agreed split applies. Please pay { $owed_worker } to { $taker } and return { $owed_client } to { $poster }; { $commission } is the group's income. When the worker is paid, reply “payout { $number }”; when the client has theirs back, “refund { $number }”.

did-fund_disputed = { $received } for #{ $number } came in and stays with { $holder } until the case is decided.
told-fund_disputed-client = { $holder } received your { $received } for #{ $number }. The order is in dispute; { $holder } keeps the money until a judge decides.
told-fund_disputed-worker = { $received } for #{ $number } is with { $holder } now. The order is in dispute: do not start yet, a judge will decide.
told-fund_disputed-judge = { $received } for #{ $number } came in and is with { $holder }. You can send the worker to work: “resume { $number } 3 days”; or split it: “award { $number } 300 reason”, and the rest goes back.
did-take_back = The proposal about #{ $number } was taken back; everything stays as it was.
told-take_back-asked = { $actor } took back the proposal about #{ $number } { $title }. Everything stays as it was; there is nothing for you to answer.

did-refund = Noted: { $given_back } for #{ $number } went back to { $poster }.
told-refund-client = { $holder } says that { $given_back } for #{ $number } was given back to you. If it is not there, ask { $holder }, or ask the owner to step in.
did-remind_refund = The holder { $holder } was reminded to give back { $owed_client } for #{ $number }.
told-remind_refund-keeper = { $owed_client } for #{ $number } { $title } still has to go back to { $poster }. When it is done, reply “refund { $number }”.
