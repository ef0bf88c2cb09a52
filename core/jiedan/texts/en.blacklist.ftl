# The blacklist: proposals, entries, appeals, and what is shared with others.

verb-blacklist = Blacklist
verb-blacklisted = Blacklist
verb-appeal_blacklist = Appeal
verb-unblacklist = Lift
verb-share_blacklist = Share the blacklist

help-blacklist = For staff: “blacklist @them fake-payment #17 reason”, or in reply to them “blacklist fake-payment reason”, with screenshots. Categories: fake-payment, non-delivery, impersonation, fake-identity. Proven fraud only; a second moderator has to confirm. 180 days at most; write 90 days behind the category for another length.
help-blacklisted = “blacklisted”: whether you are on a blacklist, why, and until when; staff see all of it. In private only.
help-appeal_blacklist = “appeal blacklist reason”: a moderator who had no part in it decides. If nobody does within 14 days, the entry ends.
help-unblacklist = For staff: “unblacklist CODE reason” lifts an entry early; whoever proposed one withdraws it so. “blacklisted” shows the codes.
help-share_blacklist = For the owner: “share blacklist” shows how it stands; “share blacklist: give 12 all” and “share blacklist: take north fake-payment” open one direction, “share blacklist: stop 12” closes both, “share blacklist: auto on” lets two independent issuers bar somebody.

blacklist-category-fake-payment = fake payment
blacklist-category-non-delivery = money taken, nothing delivered
blacklist-category-impersonation = impersonation
blacklist-category-fake-identity = fake identity

## Proposed and confirmed

blacklist-proposed = Proposed as { $ref }, about { $name }. It counts once another moderator confirms it within 7 days; I have told them in private. To withdraw it: “unblacklist { $ref }”.
blacklist-second = { $other } proposes to put { $name } (account { $uid }) on the blacklist of { $group }, as { $ref }.
    Category: { $category }
    Reason: { $reason }
    { $case }
    Files: { $count }, sent along with this message.
    For { $days } days
    Please look at the evidence only. Rude, slow, bad at the work or disliked is no fraud: then say no. Once you confirm, they cannot claim, post, quote or buy here, and cannot come back in; what runs they finish, and are paid.
blacklist-by-case = Ground: the dispute about #{ $number } was decided, and they were at fault.
list_confirm-button = Proven: blacklist
list_refuse-button = No
blacklist-confirmed = { $name } is on the blacklist of { $group } ({ $ref }, { $category }) until { $until }. They were told why, and how to appeal.
blacklist-refused = Not confirmed: { $name } does not go on the blacklist of { $group } ({ $ref }).
blacklist-withdrawn = Proposal { $ref } is withdrawn; { $name } is not on the blacklist.
blacklist-lifted = Lifted: { $name } is no longer on the blacklist of { $group } ({ $ref }).

## To the person

blacklist-you = You are on the blacklist of { $group } ({ $ref }) until { $until }.
    Category: { $category }
    Reason: { $reason }
    Two moderators of that group confirmed it on evidence. Until then you cannot claim, post, quote or buy there, nor come back once you left; what runs you finish, and are paid.
    If it is wrong: “appeal blacklist { $ref } your reason”. Other moderators decide; if nobody does within 14 days, the entry ends.
blacklist-you-linked = Another account of yours, { $name }, is on the blacklist of { $group } ({ $ref }) until { $until }. It is about the person, so it holds for this account as well.
    Category: { $category }
    Reason: { $reason }
    Until then you cannot claim, post, quote or buy there, nor come back once you left; what runs you finish, and are paid.
    If it is wrong: “appeal blacklist { $ref } your reason”. Other moderators decide; if nobody does within 14 days, the entry ends.
blacklist-you-elsewhere = { $group } heeds these, so you cannot begin anything new there for now:
    { $list }
    What runs you finish, and are paid. If it is wrong: tell the bot of the group or instance that issued it, in private, “appeal blacklist CODE your reason”; what ends there ends here.
blacklist-you-free = You are no longer on the blacklist of { $group } ({ $ref }), and can trade as before.
blacklist-you-upheld = Your appeal against the blacklist of { $group } ({ $ref }) was not granted. It ends as before, at { $until }.
blacklist-not-on-it = You are on no group's blacklist.
blacklist-not-in = You cannot join { $group } for now: you are on its blacklist ({ $ref }) until { $until }.
    Category: { $category }
    Reason: { $reason }
    If it is wrong: tell me in private “appeal blacklist { $ref } your reason”. Moderators who had no part in it decide.
blacklist-not-in-linked = You cannot join { $group } for now: another account of yours, { $name }, is on its blacklist ({ $ref }) until { $until }.
    Category: { $category }
    Reason: { $reason }
    If it is wrong: tell me in private “appeal blacklist { $ref } your reason”. Moderators who had no part in it decide.
blacklist-not-in-elsewhere = You cannot join { $group } for now. It heeds these:
    { $list }
    If it is wrong: tell the bot of the group or instance that issued it, in private, “appeal blacklist CODE your reason”; what ends there ends here.
blacklist-come-private = There is a notice for you alone. Write to me in private and say “blacklisted”.
blacklist-in-private = That is for your private chat only. Write to me there first, then say “blacklisted”.

## The list

blacklist-head = { $count ->
    [one] Blacklist of { $group }: { $count } entry
   *[other] Blacklist of { $group }: { $count } entries
}
blacklist-line-standing = { $ref } · { $name } · { $category }, until { $until }
blacklist-line-proposed = { $ref } · { $name } · { $category }, waits for a second moderator
blacklist-notice = { $issuer }: { $category }, until { $until }, { $ref }

## Appeals

blacklist-appeal-taken = Your appeal against the blacklist of { $group } ({ $ref }) is in. Moderators who had no part in it decide. If nobody does within { $days } days, the entry ends.
blacklist-appeal = { $other } appeals against the blacklist of { $group } ({ $ref }).
    They say: { $appeal }
    Category then: { $category }
    Reason then: { $reason }
    Evidence: { $files_all } files, of which { $files_kept } are exactly as they were, sent along with this message.
    You decide: you had no part in it. If nobody does within { $days } days, the entry ends.
list_grant-button = Granted: lift it
list_uphold-button = It stays
blacklist-granted = The appeal is granted; { $name } is off the blacklist of { $group } ({ $ref }).
blacklist-upheld = It stays: { $name } is on the blacklist of { $group } ({ $ref }) until { $until }.
blacklist-granted-by-clock = Nobody decided the appeal of { $name } within 14 days: they are off the blacklist of { $group } ({ $ref }).

## At the door, and what others say

blacklist-turned-away = { $name } asked to join { $group }, is on the blacklist, and was not let in. They know why, and how to appeal.
blacklist-turned-out = { $name } came into { $group }, is on the blacklist, and was removed. They know why, and how to appeal.
blacklist-advice-join = Note: { $name }, who is new, is on a blacklist elsewhere. For your information; I did not stop them:
    { $list }
blacklist-advice-trade = Note: { $name } is on a blacklist elsewhere, and has just begun something. For your information; I did not stop them:
    { $list }

## Sharing

blacklist-sharing = How { $group } shares its blacklist. This group is number { $number }: tell the other owner, and each opens their side.
blacklist-sharing-none = With no group and no other instance.
blacklist-sharing-gives = To { $name }: { $categories }
blacklist-sharing-takes = From { $name }: { $categories }
blacklist-sharing-advises = What others say is for staff to read. It stops nobody.
blacklist-sharing-bars = Whoever two independent issuers name cannot begin anything here; one issuer is for staff to read.

## Refused

refused-blacklisted = You cannot begin anything new in this group for now. Why, until when and how to appeal: tell me “blacklisted” in private. What runs you finish, and are paid.
refused-blacklisted-linked = Another account of yours, { $name }, is on this group's blacklist, so you cannot begin anything new here with any account for now. Why, until when and how to appeal: tell me “blacklisted” in private. What runs you finish, and are paid.
refused-blacklisted-elsewhere = You cannot begin anything new in this group for now: others that it heeds have you on their blacklists. Who, until when and how to appeal: tell me “blacklisted” in private. What runs you finish.
refused-blacklisted-poster = Whoever posted #{ $number } cannot begin anything new for now, so it cannot be taken. See the others: “list”.
refused-blacklist-not-you = Only the owner and the admins of the group keep its blacklist. If you were cheated, open a “dispute” first, or give them your evidence.
refused-blacklist-category = No category. Proven fraud only: fake-payment, non-delivery, impersonation, fake-identity. Rude, slow, bad at the work or disliked does not count. Say it so: “blacklist @them fake-payment #17 reason”.
refused-blacklist-who = I do not know whom you mean. Say it in reply to them, or write @name or id:account; they must have been in this group.
refused-blacklist-twice = More than one is called { $name }. Say it in reply to them, or write id:account, so that nobody else is meant.
refused-blacklist-yourself = You cannot put yourself on it.
refused-blacklist-staff = { $name } is the owner or an admin here and cannot be on it. The owner has to take that away first.
refused-blacklist-party = You have a part in this, so it is not yours to decide. Ask another moderator.
refused-blacklist-no-case = The dispute about #{ $number } was not decided against { $name }, so it is no ground. Wait for the decision, or send screenshots.
refused-blacklist-no-proof = There is no evidence. Name an order whose dispute was decided (#17), or send screenshots or files along with the words. Suspicion does not go on the list.
refused-blacklist-reason = The reason is too short: at least { $least } characters. Say what was done, what was lost, and what shows it.
refused-blacklist-days = From 1 to { $most } days. It can be proposed again when it ends.
refused-blacklist-waiting = A proposal about { $name } waits already ({ $ref }). Another moderator presses the button in private.
refused-blacklist-appeal-open = { $name } has appealed against the entry that stands ({ $ref }). Until that is decided, no other takes its place.
refused-blacklist-nobody = Nobody else can confirm it: it takes two moderators who have no part in it. The owner has to make another admin first.
refused-blacklist-over = That is decided, or its time is over. “blacklisted” shows how it stands.
refused-blacklist-own-proposal = You proposed it; another moderator has to confirm. To withdraw it: “unblacklist CODE”.
refused-blacklist-proposer-gone = Whoever proposed it keeps order here no more, so it does not count. Propose it anew and have another moderator confirm it.
refused-blacklist-appeal-own = You had a part in the entry; another moderator decides the appeal.
refused-blacklist-code = There is no such code, or it is not yours to decide. “blacklisted” shows the codes: “unblacklist B2345678 reason”.
refused-blacklist-nothing = You are on no blacklist, so there is nothing to appeal.
refused-blacklist-which = There are several: “appeal blacklist CODE reason”. The codes:
    { $list }
refused-blacklist-appealed = You have appealed against this one; once is all. I shall tell you the outcome in private, and it ends by itself.
refused-blacklist-appeal-why = Please say why: “appeal blacklist { $ref } reason”. That it was paid later, for example, or that they took you for another.
refused-blacklist-kept-out = { $name } is on the blacklist and cannot be let in. “unblacklist” comes first.
refused-blacklist-share-how = Say it so: “share blacklist: give 12 all”, “share blacklist: take 12 fake-payment”, “share blacklist: stop 12”, “share blacklist: auto on”. 12 is the number of the other group, { $number } is yours; other instances go by their name.
refused-blacklist-share-whom = There is no issuer { $name }. A group goes by its number (its owner sees it by “share blacklist”), another instance by the name that the operator gave it.
