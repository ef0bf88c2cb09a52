# What looks like a pattern: told to those who keep order, decided by them. A finding is no verdict.

verb-findings = findings
verb-uphold_finding = uphold finding
verb-clear_finding = clear finding

help-findings = “findings”: the owner and the admins see suspicious trades, reviews and cancellations, in private; “finding 3” shows the orders of the third. It is a hint: nobody is punished by it.
help-uphold_finding = “uphold finding 3 one person, two accounts”: finding 3 is true; a reason is needed. Points that were farmed go back, money stays where it is; to warn or remove somebody use the other commands.
help-clear_finding = “clear finding 3 an old customer”: nothing is wrong with finding 3, and it is not told again. The reason may be left out.

## What was seen

finding-reversed = Finding { $number }: back and forth. { $names } pay each other like sums, { $times ->
    [one] once
   *[other] { $times } times
}. Orders: { $orders }
finding-ring = Finding { $number }: a ring. { $names }, { $size } people, passed about { $price } round among themselves within a week, { $times ->
    [one] once
   *[other] { $times } times
}. Orders: { $orders }
finding-tiny = Finding { $number }: tiny orders. { $names } traded { $count } times in { $days } days, never above { $price }; the group's median is { $median }. Orders: { $orders }
finding-fast = Finding { $number }: settled in minutes. { $names } traded { $count } times in { $days } days, from claim to acceptance never more than { $minutes } minutes. Orders: { $orders }
finding-concentrated = Finding { $number }: only with each other. { $names } traded { $count } times, { $share }% or more of all that either did. Orders: { $orders }
finding-shared-account = Finding { $number }: one account. { $names }, { $size } people, are paid on the same account; orders between them: { $count }. Orders: { $orders }
finding-clique = Finding { $number }: newcomers among themselves. { $names }, { $size } new members, traded { $count } times with each other, { $share }% of all they did. Orders: { $orders }
finding-split = Finding { $number }: priced by the commission. { $count } orders of { $names }, { $sum } in all, lie on the cheap side of { $bound }. For your information. Orders: { $orders }
finding-dropping-out = Finding { $number }: gives back often. { $names } took { $of } orders in about { $days } days and gave back or let lapse { $count }, { $late } of them by lapse. Orders: { $orders }
finding-cancelling = Finding { $number }: cancels often. { $names } published { $of } orders in about { $days } days and cancelled or did not pay { $count }, { $late } of them unpaid. Orders: { $orders }
finding-bombing = Finding { $number }: bad reviews at once. In { $days ->
    [one] a day
   *[other] { $days } days
} { $of } got { $count } bad reviews (of { $all } then) from people who hardly trade. Concerned: { $names }. Orders: { $orders }
finding-farming = Finding { $number }: farmed reviews. { $of } got { $count } best reviews (of { $all } then) from new members who traded with { $of } only. Concerned: { $names }. Orders: { $orders }
finding-changes = Warning { $number }: changes again and again. { $orders } was changed { $count } times, sent back { $revisions ->
    [one] once
   *[other] { $revisions } times
}. The sides are { $names }; a word from you now may help.
finding-brewing = Warning { $number }: a dispute may be coming. { $orders } is { $hours } hours late, was sent back { $revisions ->
    [one] once
   *[other] { $revisions } times
}, and has { $angry ->
    [one] one angry line
   *[other] { $angry } angry lines
}. The sides are { $names }; a word from you now may help.

finding-row = #{ $number } { $title } · { $poster } → { $taker } · { $price } · { $state } · { $at }
finding-rows-more = (and { $count ->
    [one] one order
   *[other] { $count } orders
} before)
finding-edge = { $one } paid { $other }: { $count ->
    [one] one order
   *[other] { $count } orders
}, { $sum } in all

## Lists and decisions

findings-head = { $group } has { $count ->
    [one] one finding
   *[other] { $count } findings
}. They are hints; people decide:
findings-none = There are no findings in { $group }. I look at trades, reviews and cancellations again and again, and tell you when there are.
findings-more = … and { $count } more: deal with these first.
findings-what-next = Details: “finding { $number }”; nothing wrong: “clear finding { $number }”; true: “uphold finding { $number } reason”.
findings-many = Besides, { $count ->
    [one] one more finding was
   *[other] { $count } more findings were
} made: reply “findings”.
finding-asks-reason = Please give the reason: “uphold finding { $number } reason”.
finding-cleared = Finding { $number } is noted as no problem and not told again, unless it grows to twice as many orders.
finding-upheld = Finding { $number } is upheld. { $count ->
    [one] One entry of points
   *[other] { $count } entries of points
} went back, { $points } points in all. No money was moved. To warn or remove somebody, use the other commands.
finding-points-back = { $points } of your points in { $group } were taken back. Reason: { $reason }. No money was moved. If you disagree, talk to the owner.
finding-decision = { $status ->
    [upheld] { $other } upheld it, because: { $reason }
   *[dismissed] { $other } found nothing wrong with it, because: { $reason }
}
button-finding-show = Show
button-finding-clear = Not a problem
button-finding-hold = True

refused-findings-not-you = Findings are for the owner and for admins with that right. If you noticed something, tell them in the group.
refused-finding-which = Which finding? Give its number: { $command ->
    [uphold_finding] “uphold finding 3 reason”
   *[clear_finding] “clear finding 3”
}. The numbers are in “findings”.
refused-finding-unknown = There is no finding { $number }. See “findings”.
refused-finding-reason = To uphold it, give a reason: “uphold finding { $number } reason”.
refused-finding-decided = Somebody has decided finding { $number } already. See “finding { $number }”.

## Weighted reputation

profile-weighted = Weighted rating { $rating } · trusted orders { $trusted } (by amount, by whether the others trade with anybody else, by how long they have been here)
history-weighted = { $plain }, weighted { $rating }
