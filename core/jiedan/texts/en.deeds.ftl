# What the owner and the deputies have done in a group by hand, and who asks to come in.

verb-pin = Pin
verb-unpin = Unpin
verb-mute = Mute
verb-unmute = Unmute
verb-remove = Remove
verb-invite = Invite link

help-pin = “pin 17”: the owner or an admin pins the card of order 17; “unpin 17” takes it down.
help-unpin = “unpin 17”: the owner or an admin takes down the pin of order 17.
help-mute = The owner or an admin says “mute @Ann 1d”, or replies to something that the person said: “mute 1d”, more than 30 seconds and at most 366 days. “unmute” ends it early.
help-unmute = The owner or an admin says “unmute @Ann”, or replies to something that the person said: “unmute”.
help-remove = The owner or an admin says “remove @Ann adverts”, or replies to something that the person said: “remove”. I ask once more, and whether they may come back. They and the staff read the reason.
help-invite = “invite 3d 20 newsletter”: the owner or an admin gets a link that lasts 3 days, for 20 people at most; who comes by it is noted as from newsletter. Each part may be left out; add approval and people ask first.

## Done

deed-pin = The card of #{ $number } is pinned.
deed-unpin = The card of #{ $number } is not pinned any more.
deed-mute = { $name } is muted until { $until }. To end it early, say “unmute @{ $name }”.
deed-unmute = { $name } may speak again.
deed-remove = { $name } was removed and may come back.
deed-ban = { $name } was removed and may not come back.
deed-admit = { $name } was let in.
deed-turn-away = { $name } was not let in.
deed-invite = A link into "{ $group }": { $link }
invite-until = valid until { $until }
invite-most = { $count ->
    [one] for { $count } person
   *[other] for { $count } people at most
}
invite-asks = who follows it asks first; the owner or an admin lets them in
invite-source = from: { $source }

## Asked once more

remove-sure = Really remove { $name } from this group? It counts when you press a button below.
remove-why = Reason: { $why } (they and the staff will read it)
remove-orders = { $count ->
    [one] Mind that { $count } order of theirs, or money in it, is not over ({ $numbers }). They can start nothing new then, finish it and are paid; only after that are they removed.
   *[other] Mind that { $count } orders of theirs, or money in them, are not over ({ $numbers }). They can start nothing new then, finish them and are paid; only after that are they removed.
}
remove-button = Remove, may return
ban-button = Remove for good

## Somebody asks to come in

join-asked = { $name } asks to join "{ $group }".
join-asked-by = { $name } asks to join "{ $group }", coming from: { $source }.

## Not done

undone-rights = That was not done: I have no right to it in the group. Owner, please open the group's settings and give me, among my rights as an admin, { $command ->
    [pin] "Pin messages"
    [unpin] "Pin messages"
    [invite] "Invite users"
   *[other] "Ban users"
}; then try again.
undone-staff = That was not done: they are the owner or an admin, and the platform does not let me. The owner has to take away their admin rights first.
undone-absent = That was not done: { $command ->
    [pin] that card is not in the group any more. Say “my orders” to see the others.
    [unpin] that card is not in the group any more. Say “my orders” to see the others.
    [invite] the request is not there any more; they took it back, or somebody dealt with it elsewhere. Please look at the group's list of requests.
   *[other] they are not in the group any more, and nothing is left to do.
}
undone-unable = That was not done: { $command ->
    [mute] nobody can be muted in this chat. A warning can stand for it: “warn @Tom flooding”; enough of them remove.
    [unmute] nobody can be muted in this chat, so there is nothing to end.
    [remove] I cannot make anybody leave this chat. If they are a member of the group, they can neither post nor claim from now on; to have them leave the chat, ask whoever runs it.
    [invite] this chat has no invite links and no requests to join; please ask people in the way of this platform.
    [clarify] I cannot delete messages in this chat; please ask whoever runs it.
   *[other] nothing can be pinned in this chat. To let everybody see the order again, say “show 17” (its own number for 17).
}
undone-chat = That was not done: this kind of group has no such thing. Owner, please make it a supergroup first, then try again.
undone-refused = That was not done: the platform did not agree. Please try again in a while, or do it in the group's settings.
undone-unknown = The platform did not answer, so nobody knows whether that was done. Please look at the group, and try again if it was not.

## Refused

refused-deed-not-owner = Only the owner can do that. Please ask them in the group.
refused-deed-not-you = Only the owner and the admins can do that. Please ask them in the group.
refused-deed-in-group = Whom do you mean? Please name them: { $command ->
    [mute] “mute @Ann 1d”
    [unmute] “unmute @Ann”
   *[other] “remove @Ann”
}.
refused-deed-who = Whom do you mean? Name them, or reply to something that they said in the group: { $command ->
    [mute] “mute @Ann 1d”
    [unmute] “unmute @Ann”
   *[other] “remove @Ann”
}.
refused-deed-nobody = No single person stands behind that message (it is from a bot, a channel or an anonymous admin). Please reply to something that the person said.
refused-deed-yourself = You cannot do that to yourself. Please reply to something that the other person said.
refused-deed-staff = { $name } is the owner or an admin; that is not possible. The owner has to take away their admin rights first: on the platform, or with “revoke @{ $name }”.
refused-deed-gone = { $name } is not in the group any more, and nothing is left to do.
refused-no-card = The card of #{ $number } was not shown in the group yet. Once it is published, say “pin { $number }”.
refused-mute-span = Mute for how long? More than 30 seconds and at most 366 days, as in “mute 30m” or “mute 1d”.
refused-invite-span = A link can last from 1 minute to 366 days, as in “invite 3d”.
refused-invite-most = From 1 to { $most } people, as in “invite 3d 20”.
refused-invite-source = The source has at most { $most } characters, as in “invite 3d 20 newsletter”.
refused-invite-either = A link by which people ask first has no bound of people. Choose one: “invite 3d approval” or “invite 3d 20”.
refused-join-again = This button is out of date: they have asked again. Please use the buttons of the newest message.
refused-join-there = { $name } is in the group already; nothing is left to do.
refused-join-admitted = { $other } has let { $name } in already; nothing is left to do.
refused-join-turned-away = { $other } has turned { $name } away. To let them in, send them an “invite link”.
staff-come-private = There is a message for you as staff: open a private chat with me (say anything there) to read it.
