# What counts as done, parcels, reminders, reviews in detail, lists, profiles, and what waits for whom.

verb-criteria = Criteria
verb-ship = Ship
verb-arrived = It has arrived
verb-profile = Profile
verb-list = Orders of the group
verb-stuck = What waits
part-silent = a side that has not reviewed yet

help-criteria = “criteria 17 three pictures, source files, 2 revisions”: say what counts as done. While nobody has the order, its poster just writes it, and the taker's “confirm” agrees to it; afterwards the other side is asked: “agree 17”. After a delivery it cannot change.
help-ship = “ship 17 DHL 123456789 in 3 days”: for things that are sent. The client gets the number and when it should be there; the time to accept begins then. For anything else, “deliver 17 notes or a link”.
help-arrived = “arrived 17”: say that the parcel is there; the time to accept begins now. If it is right, “accept 17”.
help-profile = “profile” shows your level and rating; “profile @ann” somebody else's; or reply to what they said in the group with “profile”.
help-list = “list”: the owner and the admins see all orders of the group. Choose with “list active”, “list unpaid” or “list disputes”; the next page is “list 2”.
help-stuck = “stuck”: the owner and the admins see which orders wait longest, for whom, until when, and what happens then.

## What counts as done

did-write_criteria = Noted what counts as done for #{ $number }: { $criteria }. Whoever takes it agrees to that by confirming, and whoever buys it by buying.
did-ask_criteria = I have asked the other side whether this counts as done for #{ $number }: { $criteria_asked }. Without an answer by { $clock } the order opens again, and it counts against nobody.
did-agree_criteria = What counts as done for #{ $number } is agreed: { $criteria }. { $taker }, please reply “confirm { $number }” by { $clock }.
did-criteria_lapse = It was not agreed what counts as done for #{ $number } { $title }, so it is open again; it does not count against { $taker }. { $invite }
did-propose_criteria = I have asked the other side whether this counts as done for #{ $number }: { $criteria_asked }. Until they agree, nothing changes.
did-fix_criteria = What counts as done for #{ $number } { $title } is agreed: { $criteria }.
told-ask_criteria-asked = { $actor } proposes what counts as done for #{ $number } { $title }: { $criteria_asked }. Reply “agree { $number }”, or “refuse { $number }” and write your own: “criteria { $number } three pictures, 2 revisions”. If it is not agreed by { $clock }, the order opens again, and it counts against nobody.
told-agree_criteria-client = What counts as done for #{ $number } { $title } is agreed: { $criteria }. { $taker } is to confirm by { $clock }; no need to pay yet.
told-agree_criteria-worker = What counts as done for #{ $number } { $title } is agreed: { $criteria }. Please reply “confirm { $number }” by { $clock }, or “release { $number }”.
told-criteria_lapse-client = It was not agreed what counts as done for #{ $number } { $title }, so it is open again. For the next one you can write it now: “criteria { $number } three pictures, 2 revisions”.
told-criteria_lapse-worker = It was not agreed what counts as done for #{ $number } { $title }, so it is open again. It does not count against you, and there is nothing for you to do.
told-propose_criteria-asked = { $actor } proposes what counts as done for #{ $number } { $title }: { $criteria_asked }. Reply “agree { $number }” or “refuse { $number }”. Without an answer nothing changes.
told-fix_criteria-proposer = The other side agreed. What counts as done for #{ $number } { $title }: { $criteria }.
card-criteria = Counts as done
card-criteria-agreed = { $criteria } (both agreed)
card-criteria-written = { $criteria } (agreed to by confirming or buying)
card-proposal-criteria = counts as done: { $criteria_asked }
card-next-claimed-criteria = the other side answers what counts as done, “agree { $number }” or “refuse { $number }”, by { $clock }
refused-say-more-criteria = What counts as done? Say what is handed over, in which form, and how often it may be changed: “criteria { $number } three pictures, source files, 2 revisions”.
refused-criteria-too-long = That is too long, at most { $most } characters. Write what matters; details can go into a file.
refused-criteria-too-late = #{ $number } was delivered already, so what counts as done cannot change. For changes, reply “revise { $number } what to change”; if you cannot agree, “dispute { $number } the reason”.
refused-criteria-missing = Nobody has said yet what counts as done for #{ $number }, and this group wants it agreed first. Wait for the poster's text, or write one: “criteria { $number } three pictures, source files, 2 revisions”; confirm when the other side agreed.
refused-criteria-revisions = How often may it be changed? Please write one number from 0 to { $most } like this: “criteria 17 three pictures, 2 revisions”, with your order's number for 17.

## Parcels

did-ship = { $taker } has sent #{ $number } { $title }; { $poster } has the number in private. When it is there and right, reply “accept { $number }”; without an answer by { $clock } it is accepted automatically.
did-arrive = Noted that #{ $number } has arrived. If it is right, reply “accept { $number }”; without an answer by { $clock } it is accepted automatically.
told-ship-client = Your order #{ $number } { $title } is on its way, number { $tracking }, expected { $arrives }. { $note }
    When you have it, reply “arrived { $number }”; if it is right, “accept { $number }”; if not, “revise { $number } what is wrong” or “dispute { $number } the reason”. Without an answer by { $clock } it is accepted automatically.
told-arrive-worker = { $poster } has received #{ $number } { $title } and is to accept it; without an answer by { $clock } it is accepted automatically.
card-next-delivered-shipped = sent, expected { $arrives }; { $poster } accepts it then, and after { $clock } it is accepted automatically
refused-say-more-ship = What was sent, under which number, and when is it there? “ship { $number } DHL 123456789 in 3 days”. If nothing is sent, reply “deliver { $number } notes or a link”.

## Reminders

did-remind_confirm = { $taker } has been reminded to confirm #{ $number }.
did-remind_fund = { $poster } has been reminded to pay for #{ $number }.
did-remind_accept = { $poster } has been reminded to look at #{ $number }.
did-remind_review = Both sides were asked to review #{ $number }.
told-remind_confirm-worker = A reminder: you took #{ $number } { $title } and have not confirmed. Reply “confirm { $number }” by { $clock }, or “release { $number }”; without an answer it goes back.
told-remind_fund-client = A reminder: #{ $number } { $title } is to be paid. Please pay { $asked } to { $holder } by { $clock }, then reply “paid { $number }”; otherwise the order opens again.
told-remind_accept-client = A reminder: #{ $number } { $title } waits for you. Reply “accept { $number }”, or “revise { $number } what to change” ({ $revisions_left ->
    [one] one revision
   *[other] { $revisions_left } revisions
} left), or “dispute { $number } the reason”. Without an answer by { $clock } it is accepted automatically.
told-remind_review-silent = #{ $number } { $title } was settled a day ago. Did everything arrive, are you content? A score helps those who come after you: press one below, or reply “review { $number } 5 your words”. They open when both are in; until { $clock }.
told-lapse-worker = You did not confirm #{ $number } { $title } in time, so it is open again. There is nothing for you to do; you can take it again after a while.

## Reviews in detail

button-detail = In detail
button-done = That is all
review-overall = #{ $number } { $title }: first the score as a whole, then in detail.
review-dimension = #{ $number } { $title }: { $score } as a whole. And for { $name }? If you want no details, press the last button.
dimension-quality = quality
dimension-speed = speed
dimension-communication = communication
dimension-clarity = clarity
dimension-payment = payment
dimension-courtesy = courtesy
flag-outlier = ⚠ far below all others
flag-sore = ⚠ by the side that lost the dispute
refused-review-worker-marks = A worker is scored for quality, speed and communication, 1 to 5 each: “review { $number } 5 quality 5 speed 4 communication 5 well done”.
refused-review-client-marks = A client is scored for clarity, payment and courtesy, 1 to 5 each: “review { $number } 5 clarity 5 payment 4 courtesy 5 thanks”.
refused-not-you-silent = Only the two sides of #{ $number } can do this ({ $verb }). To see how it goes, reply “show { $number }”.

## Profiles

profile-head = { $name } ({ $group }): { $level }, orders done as worker { $taken }, as poster { $posted }
profile-rating = Rating { $rating } · { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}
profile-marks = In detail: { $marks }
profile-flagged = { $count ->
    [one] { $count } of them has
   *[other] { $count } of them have
} a note (far below all others, or by the side that lost the dispute); they count all the same
profile-unrated = no open reviews yet
refused-profile-nobody = Nobody here is called { $name }. Check the name, or reply to what they said in the group with “profile”.
refused-profile-twice = More than one here is called { $name }. Reply to what they said in the group with “profile”.

## Lists, and one order in detail

choice-all = all
choice-active = active
choice-unclaimed = unclaimed
choice-unpaid = unpaid
choice-paid = paid
choice-delivered = delivered
choice-done = done
choice-disputes = in dispute
choice-cancelled = cancelled
choice-posted = posted by me
choice-taken = taken by me
list-head = Orders of { $group }:
list-chosen = Only: { $choice }
list-page = Page { $page } of { $pages }, { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
refused-not-your-page = This page was asked for by somebody else. For your own, reply “my orders”.
list-none = There are no such orders.
button-next-page = Next page
duty-now = Next: { $who } ({ $verb }) by { $until }. Otherwise it becomes { $state }.
duty-then = Next: { $who } ({ $verb }) by { $until }. If it is not done by { $ends }, it becomes { $state }.
duty-goes-up = Next: { $who } ({ $verb }) by { $until }. Otherwise the dispute goes on without it.
duty-handing-over = Next: { $who } ({ $verb }). The next reminder is { $until }.
duty-beside = Besides: { $who } ({ $verb }). The order goes on; if nothing else happens, it becomes { $state } at { $until }.
duty-clock = Nobody has to do anything; at { $until } it becomes { $state }.
history-head = What happened last:
history-line = { $at } { $name }: { $verb }
history-moved = { $at } { $name }: { $verb }, now { $state }
history-clock = { $at } the time was over, now { $state }
history-reversed = { $at } { $name }: reversed an entry
stuck-head = What waits longest:
stuck-line = #{ $number } { $title } · { $state } · waits for { $who } ({ $verb }) · for { $waited } · until { $until }, then { $exit }
stuck-goes-up = #{ $number } { $title } · { $state } · waits for { $who } ({ $verb }) · for { $waited } · until { $until }, then the dispute goes on without it
stuck-handing-over = #{ $number } { $title } · { $state } · waits for { $who } ({ $verb }) · for { $waited } · next reminder { $until }
stuck-late = ⚠ overdue
stuck-none = Nothing is stuck.
stuck-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
stuck-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
