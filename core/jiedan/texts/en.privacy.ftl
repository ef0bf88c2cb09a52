# One's own data: what is kept, how to get it, how to have it erased; several accounts of one person.

verb-privacy = privacy
verb-my_data = my data
verb-erase = delete me
verb-erase_sure = confirm deletion
verb-link = link account
verb-unlink = unlink
help-privacy = “privacy”: tell me in private, and I say what is kept of you, how long, who sees it, how to get it and how to have it erased.
help-my_data = “my data”: tell me in private, and I send you everything that is kept of you. Once a day.
help-erase = “delete me”: tell me in private to be erased here. First I say what goes and what stays, and ask again.
help-erase_sure = “confirm deletion”: within ten minutes of my question, and it is done.
help-link = “link account”: in private on one account, and you get a code of 8 digits; within ten minutes say “link account 12345678” (with your code) to me in private on the other. Then both count as one person.
help-unlink = “unlink”: this account stands alone from now on. That it was linked stays known: unlinking is no way to take one's own order.

privacy-explained = What you leave here:

    Account: your id on the platform, name, language, the chat with me. Erased by itself { $left } days after you left all groups.
    Orders: what you wrote and handed in goes { $words } days after the order's end (with a dispute, after its decision); payment slips and tracking numbers after { $contact } days; the texts of reviews after { $reviews } days, their scores stay.
    Money and records: sums, times and who took which step stay, because the books must balance. Once you are erased they name a pseudonym.
    Order in the group: warnings after they expired, removals, orders given back and what the rules said of you stay { $conduct } days (your words in it { $words }); applications after they were decided and blacklist entries after they ended { $decided } days; of an account on which you asked to be paid for work a keyed mark besides your words, { $decided } days after you named it last; how often you spoke, until you leave.
    Small talk in the group: not kept. Only what asks me for something is handled.

    Who sees it: both sides of an order see that order; in a dispute its judges do; owner and deputies see orders and books, not your messages to each other; whoever runs this bot looks after the database. It is not sold and not given to other groups.
    What I cannot reach: messages that were sent on the platform, delete them there; files that the other side saved; backups of whoever runs this, which expire by their own terms.

    To get all of it: “my data”. To have it erased: “delete me”.
refused-privacy-in-group = That is your own affair and nothing for the group. Tell me in private: { $verb }

my-data-here = All that is kept of you is in this archive: open index.html to read it; data.json is for programs and schema.json describes it; orders.csv and points.csv open in a spreadsheet; sha256.txt is for checking. What others wrote and who they are is not in it. I delete this archive on my side after { $days } days: save it.
refused-my-data-later = You can have your data once a day. Say “my data” again after { $until }; the last archive is still in this chat.
my-data-title = My data
my-data-about = As of { $at }. All times are UTC. What others wrote and who they are is not in it: that is theirs.
my-data-none = Nothing.
my-data-part-account = Account
my-data-part-chats = Chats with the bot
my-data-part-linked = Accounts that you linked
my-data-part-groups = Groups
my-data-part-points = Points
my-data-part-room = What you said in the rooms of orders
my-data-part-slips = Slips that you handed in
my-data-part-joining = Requests to join
my-data-part-setups = Set-ups that you have not finished
my-data-part-introductions = What you told of yourself
my-data-part-verified = What was verified
my-data-part-rules-confirmed = Rules that you confirmed
my-data-part-applications = Your applications
my-data-part-arrivals = When you came
my-data-part-places = Waiting for a place
my-data-part-standing = Titles, rights, and since when you are there
my-data-part-activity = How often you spoke
my-data-part-decisions = What rules said of you
my-data-part-talk = What you said and the group keeps
my-data-part-strikes = Warnings
my-data-part-appeals = Your appeals
my-data-part-removals = Removals
my-data-part-let-downs = Orders given back or not paid
my-data-part-payout-accounts = Accounts on which you asked to be paid (a keyed mark of each, from which it cannot be read)
my-data-part-let-pass = What was let pass
my-data-part-blacklist = Blacklist entries about you
my-data-part-kept-order = What you wrote as staff
my-data-part-requests = What you asked about your data
my-data-part-orders = Orders
my-data-part-reviews-given = Reviews that you wrote
my-data-part-reviews-received = Scores that you were given
my-data-part-deeds = Every step that you took
my-data-part-money = Your accounts in the books
my-data-column-account = account
my-data-column-amount = amount
my-data-column-appeal = appeal
my-data-column-appealed-at = appealed at
my-data-column-asked-at = asked whether you are there
my-data-column-at = time
my-data-column-blocked = blocked
my-data-column-category = category
my-data-column-changed-at = last change
my-data-column-chat = chat
my-data-column-currency = currency
my-data-column-days = days
my-data-column-done-at = done
my-data-column-due-at = due
my-data-column-ended-at = ended
my-data-column-expires-at = ends
my-data-column-files = files
my-data-column-first-at = there since
my-data-column-group = group
my-data-column-half-points = points
my-data-column-joined-at = counted since
my-data-column-kind = kind
my-data-column-language = language
my-data-column-last-at = last
my-data-column-made-at = made
my-data-column-marks = marks
my-data-column-messages = messages
my-data-column-name = name
my-data-column-note = words
my-data-column-number = number
my-data-column-platform = platform
my-data-column-price = price
my-data-column-reason = reason
my-data-column-ref = code
my-data-column-requirements = requirements
my-data-column-rights = rights
my-data-column-roles = roles
my-data-column-rule = rule
my-data-column-score = score
my-data-column-side = posted or taken
my-data-column-skills = skills
my-data-column-slip-number = number on the slip
my-data-column-source = came by
my-data-column-standing = standing
my-data-column-state = state
my-data-column-status = result
my-data-column-step = step
my-data-column-strike = warning
my-data-column-text = words
my-data-column-title = title
my-data-column-uid = id on the platform
my-data-column-version = version

erase-sure = Do you really want to be erased? It cannot be undone.

    At once: your name, id on the platform, language, the chat with me, linked accounts. If you come back you are somebody new, without points and level.
    Then, within minutes to an hour: what you asked for, messages, progress, deliveries, the texts of reviews, payment slips and files that you handed in.
    What stays: sums, times and steps of orders, because the books must balance. They say deleted user and a number.
    What I cannot delete: messages in the group and in private that were sent already. Delete them on the platform.

    If you want a copy, say “my data” first. If you are sure, press the button, or say “confirm deletion” within { $minutes } minutes.
erase-button = Yes, delete me
erase-done = Done. Your name and account are gone from here, and what you wrote is being erased. Goodbye.
erase-held = · { $group } #{ $number } was disputed: what was said is evidence of both sides and kept until { $until }, then it goes by itself.
erase-not-yet = You cannot be erased yet, because this is not over:
erase-waits-until = · { $group } #{ $number } ({ $state }): finish or cancel it first; something happens by { $until } at the latest.
erase-waits-order = · { $group } #{ $number } ({ $state }): finish it, cancel it, or withdraw your quote first.
erase-waits-money = · { $group } #{ $number }: money has yet to leave your hands. Pay it out, refund it or hand it over first.
erase-waits-more = { $count ->
    [one] · One order more.
   *[other] · { $count } orders more.
}
erase-waits-payable = · { $group }: you are still owed { $amount }. Say “got it” when you have it.
erase-waits-return = · { $group }: { $amount } has yet to come back to you.
erase-waits-banned = · In { $group } you are banned; you can be erased once that is lifted. If it is wrong, talk to the owner.
erase-waits-listed = · The blacklist of { $group } has something about you that is not over ({ $ref }): it ends by { $until } at the latest; you can be erased then. If you are barred and it is wrong, say “appeal blacklist { $ref }” and why.
erase-waits-leaving = · { $group } is about to remove you: you can be erased once that is done, or once its staff let you stay.
erase-then = When all of that is done, say “delete me” again.
refused-erase-ask-first = To be erased, say “delete me” first: I tell you what goes and what stays, and you confirm within ten minutes.
erased-name = deleted user #{ $number }

link-code = Your code: { $figure }. Within { $minutes } minutes, tell me in private on your other account: “link account { $figure }”. Then come back here and confirm. Give the code to nobody.
link-wait = That is the code. Now go back to the account { $name } and press the button in your chat with me.
link-confirm = { $name } on { $platform } says that both accounts are yours. If that is you, press the button; if not, do nothing, and it expires in ten minutes.
link-button = It is me, link them
link-done = Linked: { $name } on { $platform } and this account count as one person. You cannot take, review or judge your own orders; your reputation is shown together and counted once.
link-ended = This account stands alone from now on. That it was linked stays known: it is no way to take your own orders.
refused-link-code-unknown = There is no such code, or it expired or was used. Say “link account” on the first account to get a new one.
refused-link-same-account = This is the same account. Say “link account { $figure }” to me in private on your other account.
refused-link-there = These accounts are linked already: nothing to do.
refused-link-none = This account is linked with none: nothing to undo.
refused-linked-claim = #{ $number } was posted by another account of yours: nobody takes their own order. Leave it to others.
refused-their-linked = The poster of #{ $number } and { $name } are two accounts of one person, so they cannot have it. Choose somebody else.
refused-linked-review = Both sides of #{ $number } are accounts of one person: they cannot review each other.
refused-linked-judge = One side of #{ $number } is another account of yours: you cannot judge it. Leave it to another arbitrator.
profile-linked = Together with linked accounts: took { $taken }, posted { $posted }, rating { $rating } ({ $count })

evidence-erased = Words and files were erased at { $at }, because their time was over or their author asked for it; the hash stands.
evidence-published-erased = What was published was erased, because its time was over or its author asked for it; the hash of that step stands below.
