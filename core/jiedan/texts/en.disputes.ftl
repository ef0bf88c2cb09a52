# How a dispute is heard and decided. Keys as in en.trade.ftl; what is said in it is told in private only.

## Hearing both sides

did-state_last = Your statement is noted and both sides were heard. The judges go on with #{ $number }; I will tell you in private.
did-remind_statement = The side that has not spoken about #{ $number } was reminded.
did-hear = The time for statements about #{ $number } is over; the judges go on with what is there.
told-state_last-judge = Both sides of #{ $number } { $title } were heard; the statements follow. If nobody has it, reply “take case { $number }” to decide it. Then put down the point at issue, “summary { $number } …”; you may propose a settlement, “mediate { $number } 200 the reason”, and then “award { $number } 200 the reason”.
told-remind_statement-unheard = I have not heard your side of the dispute about #{ $number } { $title }. Please reply “statement { $number } what happened”, with pictures and files if you like; after { $clock } the judges go on with what is there.
told-hear-party = The time for statements about #{ $number } { $title } is over, and the judges go on. You can still add something: “statement { $number } what happened”.
told-hear-judge = The time for statements about #{ $number } { $title } is over; please go on with what is there; it follows. If nobody has it, reply “take case { $number }” to decide it; who did not speak is not waited for.

## Who judges

did-take_case = You have the case of #{ $number }. When both sides were heard: “summary { $number } …”, if you like “mediate { $number } 200 the reason”, then “award { $number } 200 the reason”. If you have an interest in it, reply “recuse { $number }”.
did-take_seat = You sit on the panel about #{ $number }. When you have read the statements, vote: “award { $number } 200 the reason” or “resume { $number } 3 days the reason”. If you have an interest in it, reply “recuse { $number }”.
did-hand_back = You stand aside; #{ $number } goes to somebody else.
did-recuse = You stand aside; somebody else is drawn for #{ $number }.
did-replace_silent = An arbitrator of #{ $number } did not answer and is replaced.
did-draw = Three arbitrators were drawn for #{ $number }; both sides know their names.
did-dissolve = There are not three arbitrators for #{ $number }; one moderator decides.
told-take_case-party = { $judge } decides the dispute about #{ $number } { $title }. You can still add something, “statement { $number } what happened”, or settle it between you: “cancel { $number } 200” with the amount for the worker.
told-hand_back-party = The judge of #{ $number } { $title } stood aside and somebody else takes over. Nothing for you to do.
told-hand_back-judge = The judge of #{ $number } { $title } stood aside. Whoever has no interest in it, please reply “take case { $number }”.
told-draw-party = Three arbitrators decide about #{ $number } { $title }, drawn by lot: { $panel }. The seed and the list are in the record of the order, so that the draw can be checked. Whoever has an interest in it stands aside.
told-draw-judge = Three arbitrators decide the dispute about #{ $number } { $title }: { $panel }. Held: { $held }. The statements follow. Please reply “take case { $number }” by { $clock }, or you are replaced; if you have an interest in it, reply “recuse { $number }”. Then each votes: “award { $number } 200 the reason”. Two equal votes decide; if all three differ, the middle amount counts.
told-dissolve-party = There are not three arbitrators who have nothing to do with either side of #{ $number } { $title }. One moderator who is no party decides.
told-dissolve-judge = There are not three arbitrators who have nothing to do with either side of #{ $number } { $title }, so one moderator who is no party decides. Held: { $held }. The statements follow. A moderator without an interest in it, please reply “take case { $number }”.

## Summing up and settling

did-summarise = Both sides have your summary about #{ $number } in private; each may correct it once.
did-correct = Your correction about #{ $number } is noted; the judge will see it.
did-mediate = Both sides have your proposal about #{ $number } in private.
did-consent = You agreed to the settlement of #{ $number }; the other side is asked.
did-consent_release = Both sides of #{ $number } { $title } took the judge's settlement: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned.
did-consent_refund = Both sides of #{ $number } { $title } took the judge's settlement: { $to_client } goes back to the client.
did-refuse_mediation = You declined the settlement of #{ $number }; the judges go on.
did-accept_disputed = The dispute about #{ $number } { $title } is over: { $poster } accepted. It settles next.
did-ask_withdrawal = The other side is asked to withdraw the dispute about #{ $number }. Until they agree all stays as it is.
told-summarise-party = The point at issue in #{ $number } { $title }: { $summary }
    If that is not right, reply “correct { $number } what is wrong”, once.
told-correct-party = { $actor } corrects the summary of #{ $number }: { $note }
told-correct-judge = { $actor } corrects the summary of #{ $number }: { $note }
told-mediate-asked = A settlement for #{ $number } { $title }: of the { $held } that is held, { $proposed } for the worker, the rest back to the client. Reason: { $note }
    Reply “agree { $number }” or “refuse { $number }”. If both agree it ends so; otherwise the judges decide.
told-consent-asked = The other side agreed to the settlement of #{ $number } { $title } ({ $proposed } for the worker, the rest returned). If you agree too, reply “agree { $number }”; if not, “refuse { $number }”.
told-consent_release-client = Both agreed, the dispute about #{ $number } { $title } is over: { $to_worker } for the worker, { $commission } for the group, { $to_client } back to you. { $holder } returns what is yours.
told-consent_release-worker = Both agreed, the dispute about #{ $number } { $title } is over: { $to_worker } for you ({ $commission } for the group). { $holder } will pay you; when it is there, reply “got it { $number }”.
told-consent_release-holder = Both sides of #{ $number } { $title } agreed. Please pay { $owed_worker } to { $taker } and return { $owed_client } to { $poster }; { $commission } is the group's income. When the worker is paid, reply “payout { $number }”; when the client has theirs back, “refund { $number }”.
told-consent_release-judge = Both sides of #{ $number } { $title } agreed. The case is over.
told-consent_refund-client = Both agreed, the dispute about #{ $number } { $title } is over: { $to_client } comes back to you. { $holder } returns what was received.
told-consent_refund-worker = Both agreed, the dispute about #{ $number } { $title } is over: all that is held goes back to the client, and nothing of it to you.
told-consent_refund-holder = Both sides of #{ $number } { $title } agreed. Please return { $owed_client } to { $poster } and reply “refund { $number }”. Nothing goes to the worker by it.
told-consent_refund-judge = Both sides of #{ $number } { $title } agreed. The case is over.
told-refuse_mediation-party = The settlement of #{ $number } { $title } was declined; the judges go on. You can still settle it between you: “cancel { $number } 200” with the amount for the worker.
told-refuse_mediation-judge = { $actor } declined the settlement of #{ $number } { $title }. Propose another, “mediate { $number } 200 the reason”, or decide: “award { $number } 200 the reason”.
told-accept_disputed-worker = The dispute about #{ $number } { $title } is over: { $poster } accepted, and it settles for you. Nothing for you to do.
told-accept_disputed-judge = The client of #{ $number } { $title } accepted. The case is over.
told-ask_withdrawal-asked = { $actor } would like to withdraw the dispute about #{ $number } { $title } and go on. Reply “agree { $number }” or “refuse { $number }”.

## Deciding

did-vote = Your vote about #{ $number } is noted; others are still to vote.
did-panel_release = A panel decided about #{ $number } { $title }: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned.
did-panel_refund = A panel decided about #{ $number } { $title }: { $to_client } goes back to the client.
did-panel_resume = A panel decided about #{ $number } { $title }: { $taker } goes on; due { $due }.
did-reverse_fault = Nobody is held at fault about #{ $number } any more, and the points are back. The money stays as decided.
told-vote-judge = { $actor } voted about #{ $number } { $title }. If you have not, please vote: “award { $number } 200 the reason” or “resume { $number } 3 days the reason”. Who says nothing by { $clock } is replaced.
told-panel_release-client = A panel decided about #{ $number } { $title }: { $to_worker } for the worker, { $commission } for the group, { $to_client } back to you. At fault: { $at_fault }. Reasons:
    { $reasons }
    { $holder } returns what is yours; the decision stands.
told-panel_release-worker = A panel decided about #{ $number } { $title }: { $to_worker } for you ({ $commission } for the group). At fault: { $at_fault }. Reasons:
    { $reasons }
    { $holder } will pay you; when it is there, reply “got it { $number }”.
told-panel_release-holder = #{ $number } { $title } is decided. Please pay { $owed_worker } to { $taker } and return { $owed_client } to { $poster }; { $commission } is the group's income. When the worker is paid, reply “payout { $number }”; when the client has theirs back, “refund { $number }”.
told-panel_release-judge = #{ $number } { $title } is decided: { $to_worker } for the worker, { $commission } for the group, { $to_client } returned. The case is over, thank you.
told-panel_refund-client = A panel decided about #{ $number } { $title }: { $to_client } comes back to you. At fault: { $at_fault }. Reasons:
    { $reasons }
    { $holder } returns what was received; the decision stands.
told-panel_refund-worker = A panel decided about #{ $number } { $title }: all that is held goes back to the client, and nothing of it to you. At fault: { $at_fault }. Reasons:
    { $reasons }
told-panel_refund-holder = #{ $number } { $title } is decided. Please return { $owed_client } to { $poster }; reply “refund { $number }” when that is done. Nothing was awarded to the worker.
told-panel_refund-judge = #{ $number } { $title } is decided: { $to_client } goes back to the client. The case is over, thank you.
told-panel_resume-client = A panel decided about #{ $number } { $title }: { $taker } goes on; due { $due }. Reason: { $note }. { $holder } still holds the money, and I will ask you to accept the work.
told-panel_resume-worker = A panel decided about #{ $number } { $title }: please go on and reply “deliver { $number } notes or a link” by { $due }. Reason: { $note }
told-panel_resume-judge = #{ $number } { $title } is decided: { $taker } goes on; due { $due }. The case is over, thank you.
told-reverse_fault-party = Nobody is held at fault about #{ $number } { $title } any more, and the points are back. Reason: { $note }. The money stays as decided.

## What can be asked for

verb-take_case = Take case
verb-recuse = Stand aside
verb-summarise = Summary
verb-correct = Correct
verb-mediate = Mediate
verb-reverse = Reverse
verb-cases = Cases
verb-appoint = Appoint arbitrator
verb-dismiss = Dismiss arbitrator
part-respondent = the other side
part-unheard = the side that has not spoken
fault-none = nobody
card-proposal-withdraw = withdraw the dispute
help-take_case = “take case 17”: you decide this dispute; only one can take it. An arbitrator who was drawn says so that they sit. Above a price three arbitrators decide, drawn by lot.
help-recuse = “recuse 17”: a judge with an interest in the case stands aside, and somebody else takes over.
help-summarise = “summary 17 whether the second draft is paid extra”: a judge puts down the point at issue; both sides see it in private and may correct it once.
help-correct = “correct 17 that is not the point”: a side corrects the judge's summary, once.
help-mediate = “mediate 17 300 both give way”: a judge proposes 300 for the worker and the rest back; if both agree it ends so.
help-reverse = “reverse 17 new evidence”: a moderator takes back that somebody is at fault, and the points with it. The money stays as decided.
help-cases = “cases”: how far the disputes of the group are and how long they take, for moderators.
help-appoint = “appoint arbitrator @Ann”, or “appoint arbitrator” in reply to something they said: the owner lets them be drawn for large disputes.
help-dismiss = “dismiss arbitrator @Ann”, or “dismiss arbitrator” in reply to something they said: they judge no more.
confirm-consent_release = Take the settlement of #{ $number }: { $proposed } for the worker, the rest returned? This cannot be undone. Press the button below to do it.
confirm-consent_refund = Take the settlement of #{ $number }: all back to the client? This cannot be undone. Press the button below to do it.
confirm-accept_disputed = Accept #{ $number } and end the dispute? It settles for the worker. This cannot be undone. Press the button below to do it.

## Why not

refused-not-you-respondent = Only the two sides of #{ $number } can withdraw the dispute. Please wait for them.
refused-not-you-unheard = Only the two sides of #{ $number } make statements.
refused-take-first = Nobody has taken the case of #{ $number }. Reply “take case { $number }” first, so that both sides know who decides.
refused-case-taken = { $judge } has the case of #{ $number } already. Nothing for you to do.
refused-case-yours = You have the case of #{ $number } already. Go on: “summary { $number } …”, “award { $number } 200 the reason”.
refused-not-heard-yet = The sides of #{ $number } are still being heard. Decide when both have spoken or the time is over; until then you can “take case { $number }”.
refused-summed-up-already = The point at issue of #{ $number } is put down already. Go on: “mediate { $number } 200 the reason” or “award { $number } 200 the reason”.
refused-no-summary = There is no summary of #{ $number } to correct yet. To be heard, reply “statement { $number } what happened”.
refused-corrected-already = You have corrected the summary of #{ $number } once. To add something, reply “statement { $number } what happened”.
refused-no-mediations-left = { $most } settlements of #{ $number } were proposed already. Please decide: “award { $number } 200 the reason”.
refused-voted-already = You have voted about #{ $number } already, and a vote stays. Please wait for the others.
refused-accept-pay-first = { $missing } of #{ $number } is not paid yet, and accepting it ends the dispute only when all is paid. Pay the holder, have them confirm it, then “accept { $number }”; or agree with the other side: “cancel { $number } 200” with the amount for the worker.
refused-nothing-delivered = Nothing was delivered for #{ $number } that could be accepted. To end it, agree with the other side: “cancel { $number } 200” with the amount for the worker.
refused-own-case = You are a side of #{ $number } and cannot deal with your own case. Please ask another moderator.
refused-say-more-mediate = A settlement says how much the worker gets, and why: “mediate { $number } 200 both give way”, with an amount from 0 to { $most }.
refused-say-more-summarise = What is the point at issue? “summary { $number } whether the second draft is paid extra”.
refused-say-more-correct = What is wrong with it? “correct { $number } that is not the point”.
refused-say-more-resume = Please say why: “resume { $number } 3 days to finish it”.
refused-say-more-reverse = Please say why: “reverse { $number } new evidence”.
refused-cases-not-you = Only the owner and moderators see the list of cases. For your own disputes reply “mine”.
arbitrator-appointed = { $name } is an arbitrator now and may be drawn for large disputes.
arbitrator-dismissed = { $name } is no arbitrator any more.

# Behind it stands what was said, word for word.
hearing-statement = #{ $number } { $name } ({ $part }) said { $at }:
hearing-files = (files only)

## The list

cases-head = Disputes of { $group }, open: { $count }
cases-line = #{ $number } { $title } · { $price } · { $stage } · { $who } · for { $since } · next deadline { $clock }
cases-panel = panel { $panel }
cases-judge = { $judge } decides
cases-nobody = nobody has it
cases-listening = hearing both sides
cases-heard = to be decided
cases-summed-up = summed up
cases-mediated = waiting for both sides
cases-hours = { $hours } h
cases-means = Last { $days } days: { $opened } opened, { $ended } ended. From the opening, on average: taken after { $taken }, summed up after { $summed_up }, decided after { $awarded }.
