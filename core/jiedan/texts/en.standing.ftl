# How people stand in a group: deputies' rights, silence, titles, the chat of those who keep order, statements and complaints.

verb-grant = Grant
verb-take_right = Revoke
verb-rights = Rights
verb-title = Title
verb-still_here = Still here
verb-silent = Silent members
verb-silence = Silence
verb-care = Care list
verb-segments = Segments
verb-back_channel = Bind back-channel
verb-unbind = Unbind back-channel
verb-clarify = Clarify
verb-complain = Complain
verb-open_invites = Open invites

help-grant = “grant @Tom admit orders”: the owner lets Tom do these things. “grant @Tom all” gives every right; “revoke @Tom” takes them; “rights” shows who may what.
help-take_right = “revoke @Tom orders”: the owner takes back that right; “revoke @Tom” takes back all.
help-rights = “rights”: the owner and the admins see who may do what.
help-title = “title @Tom Group adviser”: the owner gives an honorary title, shown on the profile, without any right. “title @Tom” takes it away.
help-still_here = “/still_here”: the answer when I ask whether you are still there. Saying anything at all counts, too.
help-silent = “silent”: members who have said nothing for long, and whose profile says too little. Sent in private.
help-silence = “silence 3 months”: after so many months without a word I ask a member in private; “silence 0”: I never ask.
help-care = “care”: valued members who have gone quiet. Sent in private.
help-segments = “segments”: who is new, a regular, an old customer, a VIP. Sent in private.
help-back_channel = “bind back”: the owner gets a code from me in private; then an admin says “bind back CODE” in the other chat. From then on group news for staff goes there only.
help-unbind = “unbind back”: news for staff goes to each in private again.
help-clarify = “clarify: Prices have not changed”: an official statement in the group's name, pinned. In reply to the rumour you can also mute and delete.
help-complain = “complain @Tom he wants me to pay him directly”: only the admins read it, and I answer you in private. Or reply to what was said with “complain: why”.
help-open_invites = “open invites”: after a pause, invite links can be made again.

## Rights

right-settings = settings
right-rules = rules
right-admit = admit
right-moderate = moderate
right-remove = remove
right-orders = orders
right-disputes = disputes
right-blacklist = blacklist
right-points = points
right-reports = reports
right-all = all

rights-now = { $name } may now: { $rights }.
rights-none = { $name } has no rights here any more.
rights-yours = In "{ $group }" you may now: { $rights }.
rights-yours-none = You have no rights in "{ $group }" any more.
rights-head = Who may do what in "{ $group }":
rights-line-owner = { $name } (owner): everything
rights-line = { $name }: { $rights }
rights-line-unlisted = { $name } (admin, nothing listed): { $rights }
rights-line-none = { $name }: nothing
rights-alone = Mind that only one person has rights here. Should they be away, nobody can act. Owner, please name a second one: “grant @Tom all”.

owner-changed = { $name } owns the group now (before: { $before }). The former owner has the rights of what they are on the platform.
owner-left = The owner { $name } has left "{ $group }". Please settle on the platform who owns it; until then the admins act within their rights.
owner-left-alone = The owner { $name } has left, and nobody can manage this group now. Please wait with new orders and settle on the platform who owns the group. Running orders and their deadlines go on.

refused-right-which = What may { $name } do? Please name it: { $rights }.
refused-right-unknown = There is no right called "{ $word }". You can write: { $rights }, or "all".
refused-rights-of-owner = The owner has every right already; none can be given or taken. To change the owner, use the platform.
refused-whom-meant = Whom do you mean? Write @name, or reply to something that the person said in the group.
refused-whom-nobody = Nobody here is called { $name }. Check the name behind @, or reply to something that the person said in the group.
refused-whom-twice = More than one here is called { $name }. Please reply to something that the person said in the group.

## Titles

title-given = { $name } has the title: { $title }. It is an honour and gives no right.
title-taken = { $name } has no title any more.
profile-title = Title: { $title }
refused-title-long = A title has at most { $most } characters. Please make it shorter.

## Silence

silent-question = You have said nothing in "{ $group }" for { $months } months. Are you still there? Press the button below, or say anything at all. Without an answer within { $days } days we take you out; you may come back at any time.
silent-stays = Good to know that you are still here.
silent-removed = { $name } was removed: not a word in "{ $group }" for { $months } months, and no answer to our question. They may come back.
silent-head = { $count ->
    [one] { $count } member of "{ $group }" has said nothing for { $months } months:
   *[other] { $count } members of "{ $group }" have said nothing for { $months } months:
}
silent-and-empty = { $count ->
   *[other] And their names do not say what they do ({ $count }):
}
silent-only = { $count ->
   *[other] Only silent ({ $count }):
}
silent-line = · { $name }, last { $last }
silent-line-asked = · { $name }, last { $last }, asked already
silent-more = { $count ->
   *[other] … and { $count } more
}
silent-none = Nobody in "{ $group }" has been silent for long.
silence-on = Whoever says nothing for { $months } months is asked in private, and removed after { $days } days without an answer. Nobody is asked who has open orders or money here, keeps order, or has a title.
silence-off = Nobody is asked for being silent any more. To begin again: “silence 3 months”.
refused-silence-months = How many months? From 0 to { $most }, as in “silence 3 months”; “silence 0” asks nobody.
refused-not-your-question = That question is not for you; nothing to do.

monthly-list = This month's reminder:
    { $list }
monthly-alone = You alone have rights in "{ $group }". Should you be away, nobody can act there. Please name a second one: “grant @Tom all”.

## Care and segments

care-head = { $count ->
    [one] { $count } valued member of "{ $group }" has gone quiet:
   *[other] { $count } valued members of "{ $group }" have gone quiet:
}
care-line = { $level ->
    [expert] · { $name } (expert), { $completed } orders done, quiet for { $quiet } days
   *[other] · { $name }, { $completed } orders done, quiet for { $quiet } days
}
care-line-usual = { $level ->
    [expert] · { $name } (expert), { $completed } orders done, quiet for { $quiet } days, usually heard every { $usual }
   *[other] · { $name }, { $completed } orders done, quiet for { $quiet } days, usually heard every { $usual }
}
care-suggests = A private word may help, without asking for anything, such as: "{ $name }, how are you? If we can do something better, just tell me."
care-none = No valued member of "{ $group }" has gone quiet.

segments-head = { $count ->
    [one] { $count } person in "{ $group }":
   *[other] { $count } people in "{ $group }":
}
segments-line = { $count ->
   *[other] { $segment } ({ $count }): { $names }
}
segment-vip = VIP
segment-old_customer = Old customers
segment-regular = Regulars
segment-newcomer = Newcomers

sent-privately = I have sent it to you in private.

## The chat of those who keep order

back-code = The code for the back-channel of "{ $group }": { $code }. It holds for { $minutes } minutes and works once. Have an admin say “bind back { $code }” in the other chat.
back-bound = This is the back-channel of "{ $group }" now: what staff must know is said here only, and commands said here act on that group. To end it: “unbind back”.
back-unbound = "{ $group }" has no back-channel any more; staff are told in private again.
back-lost = I am not in the back-channel of "{ $group }" any more, so I tell you in private again. To use one, the owner starts anew with “bind back”.
refused-back-elsewhere = Please say the code in another chat that only admins are in, not in private and not in the group itself.
refused-back-code = That code is wrong, used, or too old. The owner gets a new one from me in private with “bind back”.
refused-back-has-orders = There are orders in this chat, so it cannot be a back-channel. Please make another chat for the admins alone.
refused-back-taken = This is the back-channel of another group. Say “unbind back” here first, or make another chat.
refused-back-not-you = You have no rights in "{ $group }", so you cannot bind it. Please let one of its admins do it.
refused-back-none = "{ $group }" has no back-channel. The owner can begin with “bind back” in private.

## Statements and complaints

clarify-statement = [Official statement]
    { $text }
clarify-done = The official statement is out and pinned. Do you want any of these as well?
rumour-mute-button = Mute them for 1 day
rumour-delete-button = Delete what they said
rumour-pause-button = Pause invites for 24 h
rumour-deleted = What they said is deleted.
invites-paused = No invite links until { $until }. To begin again earlier: “open invites”.
invites-open = Invite links can be made again.
refused-clarify-what = Clarify what? Please write it out, as in “clarify: Prices have not changed”.
refused-clarify-long = A statement has at most { $most } characters. Please make it shorter.
refused-invites-paused = Invites are paused until { $until }. To begin again earlier: “open invites”.

complaint = A complaint in "{ $group }": { $name } complains about { $other }.
    { $reason }
complaint-no-words = (No reason was written; please ask in private.)
complaint-taken = Thank you. Only the admins of "{ $group }" can read your complaint. I tell you when it is dealt with; keep your screenshots.
complaint-done-button = Dealt with
complaint-closed = Noted as dealt with; { $name } has been told.
complaint-handled = An admin has dealt with your complaint. If something is left, say “complain @name why” once more.
unnamed-complaint = To complain, write @ in front of the name: “complain @{ $name } why”, here or to me in private; only the staff read it. Everybody can read what you just wrote, so you may want to delete it.
unnamed = I know whom you mean when an @ stands in front of the name, or when you reply to something that { $name } said. It is written so:
    { $line }
refused-complaint-done-before = Somebody has dealt with this complaint already; nothing is left to do.
refused-complaint-yourself = You cannot complain about yourself. Write “complain @name why”, or reply to what was said.
refused-complaint-nobody = No other admin can look at this complaint. Please turn to the owner, or report it on the platform.
