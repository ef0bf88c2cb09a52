# Warnings and what follows from them, removals, orders that were let down, points.

verb-warn = Warn
verb-strikes = My warnings
verb-appeal = Appeal
verb-unwarn = Take back a warning
verb-uphold = Uphold a warning
verb-overrides = Exceptions
verb-removals = To be removed
verb-keep = Keep
verb-unremove = Undo a removal
verb-excuse = Excuse
verb-releases = Orders given back
verb-points = Points
verb-add_points = Add points
verb-take_points = Take points
verb-reverse_points = Reverse points
verb-conduct = Conduct

help-warn = “warn @Ann advertising”: staff give a warning; or reply to the message with “/warn advertising”: one message, one warning. The first ones are private words, the last is removal; each counts for 90 days. Only the owner warns staff.
help-strikes = “my strikes”: your own warnings, what they are for and until when they count; I send them in private. Staff see others': “strikes @Ann”.
help-appeal = “appeal: that was an answer, not an advertisement”: within 14 days you may appeal your newest warning; another of the staff looks at it.
help-unwarn = “unwarn @Ann looked at it, a mistake”: staff take back a warning, with a reason, which goes into the “overrides”.
help-uphold = “uphold @Ann the evidence is right”: staff looked at an appeal, and the warning stands, with a reason.
help-overrides = “overrides”: who made an exception for whom, when and why. For the owner and the staff.
help-removals = “removals”: who is to be removed, and what that waits for. “keep @Ann reason” lets somebody stay; who has no open orders can be removed at once.
help-keep = “keep @Ann reason”: staff let somebody stay who is to be removed, with a reason, which goes into the “overrides”.
help-unremove = “unremove @Ann reason”: staff undo a wrong removal within 7 days; after that the owner can.
help-excuse = “excuse 17 family emergency”: within 48 hours the poster, who agrees, or one of the staff, with a reason, can see to it that giving back order 17 does not count.
help-releases = “releases”: the orders that you gave back, let lapse or did not pay in 90 days. Staff see others': “releases @Ann”.
help-points = “points”: your points and level, where each line comes from, and what comes next. Staff see others': “points @Ann”.
help-add_points = “add_points @Ann 1 helps newcomers”: staff give points, half a point at least, with a reason.
help-take_points = “take_points @Ann 1 late without a word”: staff take points, half a point at least, with a reason.
help-reverse_points = “reverse_points 12 wrong person”: staff take back line 12, with a reason, once. “points @Ann” shows the numbers of the lines.
help-conduct = “conduct”: after how many warnings, and how many orders given back for no reason, this group removes. The owner changes them: “/conduct strikes 5”.

## In private

discreet-please = That is for you alone: please say anything to me in private, then ask again.
discreet-come = There is a message for you alone: say anything to me in private, then look at “my strikes”, “releases” or “points”.

## Warnings

strike-reminder = [{ $place }] A private word: { $why }{ $deleted ->
    [yes] {" "}(what you said was deleted)
   *[no] {""}
 }
    { $evidence ->
        [none] Nothing was kept as evidence.
       *[kept] About: { $excerpt }
    }
    This is number { $count }; with { $most } you are removed from the group. It counts until { $until }.
    If it is wrong, say “appeal: why” before { $appeal }; another of the staff will look at it.
strike-warning = [{ $place }] A serious warning: { $why }{ $deleted ->
    [yes] {" "}(what you said was deleted)
   *[no] {""}
 }
    { $evidence ->
        [none] Nothing was kept as evidence.
       *[kept] About: { $excerpt }
    }
    This is number { $count }; with one more you are removed from the group. It counts until { $until }.
    If it is wrong, say “appeal: why” before { $appeal }; another of the staff will look at it.
strike-removal = [{ $place }] Warning number { $count } of { $most }: { $why }{ $deleted ->
    [yes] {" "}(what you said was deleted)
   *[no] {""}
 }
    { $evidence ->
        [none] Nothing was kept as evidence.
       *[kept] About: { $excerpt }
    }
    By the rules of the group you will be removed; from now on you can neither post nor claim. { $open ->
        [none] {""}
       *[other] You can finish the orders that you have ({ $numbers }) and are paid what is yours; only then are you removed.
    }
    If it is wrong, say “appeal: why” before { $appeal } (the warning counts until { $until }).
strike-of-staff = { $name } is staff, and there is a breach for the owner to see to: { $why }. I gave no warning; the owner can: “warn @{ $name } reason”.
struck-reminder = { $name } was reminded in private (number { $count } of { $most }).
struck-warning = { $name } was warned seriously (number { $count }; with one more they are removed).
struck-removal = Warning number { $count } of { $most } for { $name }: removed by the rules. “removals” shows how far that is.

strikes-none = { $name } has no warnings in "{ $place }".
strikes-head = Warnings of { $name } in "{ $place }": { $count } count now; with { $most } one is removed.
strikes-line = No. { $strike }, { $at }: { $why }{ $stands ->
    [upheld] {" "}(upheld, counts until { $until })
    [taken_back] {" "}(taken back, does not count)
    [expired] {" "}(expired, does not count)
    [appealed] {" "}(appealed, counts until { $until })
   *[counts] {" "}(counts until { $until })
 }
    { $evidence ->
        [none] Nothing was kept as evidence · rule: { $rule }
       *[kept] About: { $excerpt } · rule: { $rule } · fingerprint: { $digest }
    }
strikes-appeal = If one is wrong, say “appeal: why”.
appeal-made = Your appeal of warning no. { $strike } is with another of the staff; I will tell you in private what comes of it.
appeal-told = { $name } appeals a warning ({ $why }): { $said }
    { $evidence ->
        [none] Nothing was kept as evidence.
       *[kept] About: { $excerpt }
    }
    Please look at it: “unwarn @{ $name } reason” or “uphold @{ $name } reason”, or press a button.
uphold-button = Uphold: the evidence is right
take-back-button = Take back: a mistake
reason-upheld = the evidence is right
reason-taken-back = a mistake
strike-upheld = [{ $place }] The warning of { $name } stands ({ $why }). Reason: { $reason }.
strike-taken-back = [{ $place }] The warning of { $name } is taken back ({ $why }). Reason: { $reason }. It is in the “overrides”.
strike-already-removed = { $name } was removed for it already. To have them back, say “unremove @{ $name } reason”.
strike-upheld-you = [{ $place }] { $name }, your warning ({ $why }) stands. Reason: { $reason }.
strike-taken-back-you = [{ $place }] { $name }, your warning ({ $why }) is taken back and does not count any more. Reason: { $reason }.

overrides-none = There are no exceptions in "{ $place }".
overrides-head = Exceptions in "{ $place }", the newest first:
overrides-line = { $at }: { $by } for { $name }, { $kind ->
    [strike] warning no. { $subject } taken back
    [removal] not removed (item { $subject })
    [undone] removal undone (item { $subject })
   *[release] giving back { $subject } excused
}; reason: { $reason }

## Removals

removal-waits-you = [{ $place }] { $name }, by the rules of this group you are to be removed: { $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings ({ $why })
    [releases] too many orders given back for no reason
    [unsaid] a decision of the staff
   *[hand] a decision of the staff ({ $why })
 }. From now on you can neither post nor claim. { $open ->
    [none] If that is wrong, please write to the owner or the staff at once.
   *[other] You can finish the orders that you have ({ $numbers }) and are paid what is yours; only then are you removed.
 }
removal-waits-staff = [{ $place }] { $name } is to be removed: { $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings ({ $why })
    [releases] too many orders given back for no reason
    [unsaid] a decision of the staff
   *[hand] a decision of the staff ({ $why })
 }. They can neither post nor claim now. { $waits ->
    [orders] They have open orders ({ $numbers }) and are removed when these are over. To let them stay, say “keep @{ $name } reason” before; everybody: “removals”.
    [time] They are removed after { $until }, once the orders that they have are over. To let them stay, say “keep @{ $name } reason” before; everybody: “removals”.
   *[now] They are removed within a minute. To let them stay, say “keep @{ $name } reason” at once; once they are gone, within { $days } days: “unremove @{ $name } reason”.
 }
removal-asked-staff = [{ $place }] More than { $most } people are to be removed within an hour, so I stop here: { $name } ({ $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings: { $why }
    [releases] too many orders given back for no reason
   *[hand] { $why }
 }) is not removed. Please decide: “removals”.
removal-done-you = [{ $place }] { $name }, you were removed: { $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings ({ $why })
    [releases] too many orders given back for no reason
    [unsaid] a decision of the staff
   *[hand] a decision of the staff ({ $why })
 }. If that is wrong, please write to the owner within { $days } days.
removal-done-staff = [{ $place }] { $name } was removed: { $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings ({ $why })
    [releases] too many orders given back for no reason
    [unsaid] a decision of the staff
   *[hand] a decision of the staff ({ $why })
 }. If that was wrong, within { $days } days: “unremove @{ $name } reason”.
removal-kept-you = [{ $place }] You are not removed; everything is as it was.
removal-back-you = [{ $place }] Your removal is undone. Welcome back: { $link }
removal-lifted = { $name } may come back.
removal-waits = { $name } has orders or money that are not over: from now on they can neither post nor claim, and they are removed when that is over. To let them stay: “keep @{ $name } reason”.
removal-kept = { $name } stays; everything is as it was. Reason: { $reason }. It is in the “overrides”.
removal-undone = The removal of { $name } is undone. Reason: { $reason }. It is in the “overrides”, and they are asked back.
removals-none = Nobody is to be removed from "{ $place }".
removals-head = To be removed from "{ $place }":
removals-line = { $name }: { $grounds ->
    [silence] silent for long, and no answer when asked
    [strikes] too many warnings ({ $why })
    [releases] too many orders given back for no reason
    [unsaid] a decision of the staff
   *[hand] a decision of the staff ({ $why })
 } · { $waits ->
    [asked] waits for your decision
    [orders] waits for orders to end: { $numbers }
   *[time] from { $at } on
 }
keep-button = Keep { $name }: a mistake
at-once-button = Remove { $name } now

## Orders that were let down

let-down-counted = [{ $place }] #{ $number }: { $kind ->
    [lapse] claimed and not confirmed
    [unpaid] not paid
   *[release] given back after the cooling-off
 }. For now that counts: number { $count } in { $days } days; with more than { $most } you are removed. If there is a good reason, ask the poster or the staff to say “excuse { $number } reason” before { $until }.
let-down-last = [{ $place }] #{ $number }: { $kind ->
    [lapse] claimed and not confirmed
    [unpaid] not paid
   *[release] given back after the cooling-off
 }. That is number { $count } in { $days } days, more than { $most }. From now on you can neither post nor claim, and after { $until } you are removed by the rules (your open orders are finished first). If there is a good reason, ask the poster or the staff to say “excuse { $number } reason” before that.
let-down-poster = { $name } gave back your #{ $number }; reason: { $reason }. For now that counts as for no reason; if you agree that they give it back, press the button before { $until } or say “excuse { $number }”.
let-down-excused = Giving back #{ $number } does not count any more: { $name } agrees; reason: { $reason }.
agree-release-button = Agree, not to be counted
excused = Giving back #{ $number } does not count against { $name } any more.
releases-none = { $name } gave back nothing, let nothing lapse and left nothing unpaid in "{ $place }" in { $days } days.
releases-head = { $name } in "{ $place }": { $count } in { $days } days count as for no reason; with more than { $most } one is removed:
releases-line = { $at } #{ $number }: { $kind ->
    [lapse] claimed and not confirmed
    [unpaid] not paid
   *[release] given back after the cooling-off; reason: { $reason }
 }{ $stands ->
    [excused] {" "}(excused, does not count)
    [noted] {" "}(noted, does not count)
   *[counts] {" "}(counts)
 }

## Points

points-head = { $name } in "{ $place }": points { $sum }, { $level }, orders at once: { $held }.
points-next = { $lacking } more and you are { $level }; orders at once: { $held }.
points-highest = That is the highest level.
points-watched = Below 0: one order at a time, and the staff must agree to each. It ends with { $lacking } more.
points-none = There is nothing yet. A completed order is 1 point, a good review 0.5 more.
points-line = No. { $line }, { $at }, { $change }: { $reason ->
    [completed] completed #{ $number }
    [good_review] a good review of #{ $number }
    [upheld_complaint] a complaint about #{ $number } was upheld
    [complaint_reversed] the complaint about #{ $number } was reversed
    [reversed] takes back no. { $of }: { $note }
   *[by_hand] by the staff: { $note }
 }{ $stands ->
    [reversed] {" "}(taken back)
   *[stands] {""}
 }
points-staff = If one is wrong: “reverse_points 12 reason” (with its number for 12).
points-changed = { $name }: { $change }, now { $sum }. Reason: { $reason }
points-changed-you = [{ $place }] { $name }, your points: { $change }, now { $sum }. Reason: { $reason }. All of them: “points”.

watched-told = { $name } has fewer than 0 points and wants #{ $number } { $title }. Do you agree? The order stays open, others may claim it.
approve-claim-button = Agree to the claim
decline-claim-button = Do not agree
watched-waits = You have fewer than 0 points, so the staff must agree that you have #{ $number }; I asked them. Until then others may claim it.
watched-declined = I told { $name } that they cannot have #{ $number }.
watched-declined-you = The staff did not agree that you have #{ $number }. Look at other orders, or finish well what you have: the points come back.

conduct-numbers = How "{ $place }" warns and removes, the same for everybody:
    strikes: with { $strikes } warnings one is removed; each counts { $strike_days } days (strike_days), and can be appealed for { $appeal_days } days (appeal_days)
    releases: with more than { $releases } orders given back for no reason in { $release_days } days (release_days) one is removed; they can be excused for { $excuse_hours } hours (excuse_hours)
    lapses: { $lapses ->
    [yes] a claim that is not confirmed counts as well
   *[no] a claim that is not confirmed does not count
 }
    unpaid: { $unpaid ->
    [yes] an order that is not paid counts as well
   *[no] an order that is not paid does not count
 }
    removals: I remove { $removals } people within an hour at most; of more I ask the staff first
    The owner changes them: “/conduct strikes 5”

## Refused

refused-right-not-yours = That needs a right that you do not have here: { $right }. Please ask the owner, or one of the staff who has it.
refused-whom = Whom do you mean? Say “{ $command ->
    [add_points] add_points @name 1 reason
    [take_points] take_points @name 1 reason
    [unwarn] unwarn @name reason
    [uphold] uphold @name reason
    [keep] keep @name reason
    [unremove] unremove @name reason
   *[warn] warn @name reason
 }”, or reply to something that they said in the group.
refused-strike-why = Warned for what? Please say why, as in “warn @Ann advertising”. They will read it.
refused-strike-yourself = You cannot warn yourself. Please warn who said it: “warn @Ann advertising”.
refused-strike-owner = { $name } is the owner and is not warned. Please talk to the owner in private.
refused-strike-staff = { $name } is staff; only the owner warns them. Please tell the owner.
refused-strike-already = { $name } was warned for this message already; it counts once. “strikes @{ $name }” shows them.
refused-appeal-nothing = There is no warning to appeal: you have none, or it was appealed or decided already. See “my strikes”.
refused-appeal-late = An appeal has to come within { $most } days of the warning. You can still talk to the owner; the warning ceases to count by itself.
refused-appeal-why = Please say why, as in “appeal: that was an answer, not an advertisement”.
refused-decide-why = Please say why; they and the owner will read it, as in “{ $command ->
    [unwarn] unwarn @Ann looked at it, a mistake
    [keep] keep @Ann we talked about it
    [unremove] unremove @Ann the wrong person
   *[uphold] uphold @Ann the evidence is right
 }”.
refused-decide-nothing = { $name } has no warning to decide on. “strikes @{ $name }” shows them.
refused-decide-not-you = You gave this warning, or it is your own, so another of the staff has to look at it. Please leave { $name } to them or the owner.
refused-decided = Somebody has decided on this warning of { $name } already. “strikes @{ $name }” shows them.
refused-removal-orders = { $count ->
    [one] { $name } has { $count } order that is not over ({ $numbers }) and cannot be removed now. They can neither post nor claim, and I remove them when it is over.
   *[other] { $name } has { $count } orders that are not over ({ $numbers }) and cannot be removed now. They can neither post nor claim, and I remove them when these are over.
}
refused-removal-nothing = { $name } is not to be removed; nothing is left to do. “removals” shows who is.
refused-removal-not-done = I did not remove { $name }; there is nothing to undo. “removals” shows who is to be removed.
refused-removal-undo-late = After { $days } days only the owner can undo a removal. Please ask the owner.
refused-excuse-nothing = #{ $number } was not given back, let lapse or left unpaid; there is nothing to excuse. See “releases”.
refused-excuse-not-you = Only the poster and the staff can excuse that. Please tell them the reason.
refused-excuse-yourself = You cannot excuse yourself for #{ $number }. Please ask the poster or another of the staff to say “excuse { $number } reason”.
refused-excuse-already = #{ $number } was excused already; nothing is left to do.
refused-excuse-late = That has to be within { $hours } hours, which are over for #{ $number }. It ceases to count by itself; in a special case the owner can say “keep @name reason”.
refused-excuse-why = Please say why; it goes into the “overrides”, as in “excuse { $number } family emergency”.
refused-points-how = Please say who, how many and why, as in “{ $command ->
    [take_points] take_points @Ann 1 late without a word
   *[add_points] add_points @Ann 1 helps newcomers
 }”.
refused-points-amount = From 0.5 to { $most } points at a time, as in “add_points @Ann 1 helps newcomers”.
refused-points-yourself = You cannot change your own points. Please ask another of the staff or the owner.
refused-points-reverse-how = Which line, and why? As in “reverse_points 12 wrong person”. “points @Ann” shows the numbers.
refused-points-no-line = There is no line { $line }. “points @Ann” shows the numbers.
refused-points-reversed = Line { $line } was taken back already, or takes back another. To change it: “add_points @Ann 1 reason” or “take_points @Ann 1 reason”.
refused-points-by-judge = That line follows from the award about #{ $number }. Take the penalty back with “reverse { $number } reason”; the points come with it.
refused-watched = You have fewer than 0 points: one order at a time, which the staff must agree to; no quotes, no standby, no packages. Say “claim { $number }” and I will ask them.
refused-watched-asked = I asked the staff about #{ $number } already. Please wait, or talk to them in the group.
refused-watched-nobody = The staff must agree that you have #{ $number }, and there is nobody who could answer now. Please ask the owner in the group.
refused-watched-answered = Somebody has answered that about #{ $number } already; nothing is left to do.
refused-removal-yourself = You cannot decide whether you stay yourself. Please ask another of the staff or the owner.
refused-watched-yourself = You cannot agree to your own claim of #{ $number }. Please ask another of the staff or the owner.
refused-conduct-how = Which number? As in “/conduct strikes 5” or “/conduct unpaid yes”. “conduct” shows them all.
refused-conduct-bounds = That has to be from { $lowest } to { $most }. “conduct” shows the numbers as they are.
