# Evidence of an order, and its agreement.

verb-evidence = evidence
verb-agreement = agreement
verb-sign = sign
help-evidence = In private, “evidence 17”: I put the order's terms, every step, the words that you left each other, the ledger and the files into a PDF and an archive for you. Both sides may ask; where there was a dispute, judges and admins may, too.
help-agreement = In private, “agreement 17”: I draw up an agreement from the order, in Chinese and English, and send it to both sides to sign. From the claim until the work is delivered.
help-sign = “sign 17”: sign the agreement of this order. Once each, and for good.

## Handing it out

evidence-here = The evidence of #{ $number } is below: the PDF for people, the archive for programs. Its sum is:
    { $sum }
    Both sides get the same files now, so the sum is the same: compare it, and you know whether anybody touched them. For an archive that the other side sent you, run jiedan verify FILE.
evidence-large = Some files are too large for the archive (the list has their names and SHA-256). For all of them, ask whoever runs the bot for jiedan evidence { $number }.
refused-evidence-in-group = The evidence holds what the two sides said in private, so I do not send it to the group. Please ask me in private: “evidence 17”, with your order's number.
refused-evidence-not-you = The evidence of #{ $number } is for its two sides; where there was a dispute, for judges and admins, too. If you need it, please ask one of the sides.
refused-evidence-no-dispute = There was no dispute about #{ $number }, and the evidence holds what the two sides said in private, so it is for them alone. Please ask one of them to send it to you; if they cannot agree, one of them can open “dispute { $number } reason”, and then you may ask for it.

## The printed pages

evidence-title = Evidence of order #{ $number }: { $title }
evidence-subtitle = Group: { $group } ({ $platform }) · as of { $at }
evidence-foot = Order #{ $number } · page { $page } of { $pages }
evidence-foot-chain = Order #{ $number } · page { $page } of { $pages } · { $count } records, the last is { $hash }…
evidence-published = The order as published
evidence-not-published = This order was never published.
evidence-what = Title
evidence-price = Price
evidence-due = Due
evidence-due-now = Due now
evidence-requirements = Requirements
evidence-wording = As written
evidence-file = File
evidence-published-by = This stands in record { $count }, made at { $at }, and has not changed since. SHA-256 { $hash }
evidence-published-before = Record { $count }, made at { $at }, kept only the hash; this is what the order says now. SHA-256 { $hash }
evidence-agreement = SHA-256 of the agreement in writing: { $hash }; signed by: { $names }. Its text is in the record that drew it up.
evidence-stands = How it stands
evidence-state = State
evidence-received = Received
evidence-to-worker = To the taker
evidence-commission = Commission
evidence-to-client = Returned
evidence-people = People
evidence-poster = Poster
evidence-taker = Taker
evidence-holder = Holder
evidence-other = Other
evidence-called = , then called { $name }
evidence-records = Every step ({ $count } { $count ->
    [one] record
   *[other] records
})
evidence-drafted = drafted
evidence-reverses = reversed what step { $step } entered
evidence-until = until { $at }
evidence-score = { $score } of 5
evidence-goes-on = Wants the work to go on
evidence-fault-taker = At fault: the taker
evidence-fault-poster = At fault: the poster
evidence-fault-both = At fault: both
evidence-pool = The arbitrators are drawn next of: { $names } (the seed is the SHA-256 of the SHA-256 of this record)
evidence-panel = Arbitrators: { $names }
evidence-faulted = Held at fault
evidence-with-file = File { $name } · SHA-256 { $hash }
evidence-room = What the two sides said ({ $count } { $count ->
    [one] line
   *[other] lines
})
evidence-room-kept = Only what the two sides said to each other through the bot is kept (since this taker claimed the order). The bot keeps no talk of the group and nothing that was said elsewhere: none of that is here.
evidence-entries = Ledger
evidence-no-entries = No money moved for this order.
evidence-column-record = Record
evidence-column-account = Account
evidence-column-amount = Amount
evidence-signs = Positive: more in the holder's hands, or less owed to somebody; negative: the other way. The lines of one record sum to zero.
evidence-files = Files that were handed in ({ $count })
evidence-file-there = in the folder files of the archive, by its SHA-256
evidence-file-gone = there is no copy any more; not in the archive
evidence-file-changed = the copy that is there is not what was received; not in the archive
evidence-file-large = too large; not in the archive
evidence-proof = How to check it
evidence-proof-how = Run jiedan verify FILE on the archive that came with this (no network, no database): it checks the list, every file, the chain of records, the ledger and this PDF.
evidence-proof-shows = What that proves: since the archive was made not one byte was changed, and nothing is missing, was added or exchanged. Each record carries the hash of the one before: change, drop or add one, and all that follows breaks.
evidence-proof-not = What it does not prove: who made the archive, and whether whoever runs the bot changed the database before. What was said has a hash line by line but is in no chain: a line that was deleted before the export is not missed. So compare the sum that the bot stated when it sent this, and keep a copy each.
evidence-proof-mark = This PDF belongs to the files below and those handed in, whose common SHA-256 is { $hash }

## The terms in words

terms-stage-start-on_acceptance = { $share } % ({ $amount }) is paid before the work starts, and is the taker's once the work is accepted.
terms-stage-start-on_receipt = { $share } % ({ $amount }) is paid before the work starts, and is the taker's on receipt.
terms-stage-middle-on_acceptance = { $share } % ({ $amount }) is paid halfway, and is the taker's once the work is accepted.
terms-stage-middle-on_receipt = { $share } % ({ $amount }) is paid halfway, and is the taker's on receipt.
terms-stage-delivery-on_acceptance = { $share } % ({ $amount }) is paid on delivery, and is the taker's once the work is accepted.
terms-stage-delivery-on_receipt = { $share } % ({ $amount }) is paid on delivery, and is the taker's on receipt.
terms-stage-acceptance-on_acceptance = { $share } % ({ $amount }) is paid after acceptance, and is the taker's.
terms-stage-acceptance-on_receipt = { $share } % ({ $amount }) is paid after acceptance, and is the taker's on receipt.
terms-commission = The group takes { $share } % ({ $amount }) out of the taker's part; for the whole work the taker gets { $rest }.
terms-pay = The money goes to the group's holder, and the work starts when the holder has confirmed it; unless it is paid within { $time }, the order is open again. If paying took more than an hour, the deadline moves by as long.
terms-extend = The deadline can be moved if both sides agree, { $most } times at most.
terms-overrun = What is not delivered { $time } after the deadline becomes a dispute.
terms-revise = The client may ask for changes, { $most } times at most.
terms-accept = A delivery that is neither accepted nor sent back within { $time } counts as accepted.
terms-complain = For { $time } after acceptance a dispute may still be opened; then it is settled.
terms-refund = To cancel after the claim, both sides agree on a split of what is held; without a figure it means { $untouched } % back before the work has begun, { $begun } % after the first progress and { $delivered } % once something was delivered. Until they agree, the money stays where it is.
terms-dispute = In a dispute both sides are heard first, for { $hear } at most; then one judge, or where the price is above { $most } three arbitrators drawn by lot, none of them a party, decide how to split what is held. Without a decision after { $time } they are called again.
terms-default = If nobody decides for another { $time }, { $share } % of what is held goes to the taker (less commission) and the rest back to the client.
terms-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
terms-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
terms-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## The agreement

agreement-title = Agreement · order #{ $number }
agreement-sides = Client: { $poster }. Taker: { $taker }.
agreement-work = The taker does for the client: { $title }.
agreement-price = Price: { $price }.
agreement-due = Due: { $due } ({ $zone }).
agreement-changes = Later changes that both sides agree to (another deadline, a revision, what counts as done, an end) are those in the order's records.
agreement-law = This agreement takes away none of the rights that the law gives to either side.
agreement-requirements = The requirements are those that the poster wrote; they stand at the end.
agreement-criteria = What counts as done stands after them, and acceptance goes by it.
agreement-signatures = Signatures
agreement-signing = Each side signs by the button or the command “sign” in chat, and in no other way; who signed when is kept in the order's records with the SHA-256 of the whole text.
agreement-again = The agreement of #{ $number } (SHA-256 { $sum }). Signed by: { $names }.
agreement-none-signed = nobody yet
did-draw_up = The agreement of #{ $number } is drawn up and sent to both sides in private.
told-draw_up-client = The agreement of #{ $number } { $title } is above, and as a PDF. Read every line. If you agree, press the button below or reply “sign { $number }”; if not, talk to the other side first.
told-draw_up-worker = The agreement of #{ $number } { $title } is above, and as a PDF. Read every line. If you agree, press the button below or reply “sign { $number }”; if not, talk to the other side first.
did-sign = You signed the agreement of #{ $number }. It holds once the other side has signed, too.
told-sign-client = { $actor } signed the agreement of #{ $number } { $title }. Whoever has not signed yet and agrees: “sign { $number }”.
told-sign-worker = { $actor } signed the agreement of #{ $number } { $title }. Whoever has not signed yet and agrees: “sign { $number }”.
did-sign_last = You signed the agreement of #{ $number }. Both sides have signed now.
told-sign_last-client = Both sides have signed the agreement of #{ $number } { $title }; the hash of its text is in the records. For all the evidence, ask me in private: “evidence { $number }”.
told-sign_last-worker = Both sides have signed the agreement of #{ $number } { $title }; the hash of its text is in the records. For all the evidence, ask me in private: “evidence { $number }”.
refused-agreement-in-group = The agreement is for the two sides alone. Please ask me in private: “agreement 17”, with your order's number.
refused-agreement-not-you = The agreement of #{ $number } is for its two sides alone. If you need it, please ask one of them.
refused-agreement-there = #{ $number } has an agreement already. Read it in private: “agreement { $number }”; if you agree, “sign { $number }”.
refused-no-agreement = There is no agreement of #{ $number } to sign yet. In private, “agreement { $number }” draws one up; read it, both of you, and then sign.
refused-signed-already = You have signed the agreement of #{ $number } already; once is enough. To read it again, in private: “agreement { $number }”.
