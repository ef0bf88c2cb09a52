
# Who wants in, who comes, and what they read.

verb-apply = apply
verb-nickname = nickname
verb-skills = skills
verb-rules = rules
verb-read_rules = rules read
verb-set_rules = set rules
verb-faq = FAQ
verb-set_faq = set FAQ
verb-verify = verify
verb-entrance = entrance

help-apply = “/apply”: newcomers fill in their application in private, one question at a time; admins read which applications wait.
help-nickname = “/nickname Tom - translator”: the name first, then what you do. “/nickname [UI] Tom” is understood, too.
help-skills = “/skills web design, copywriting”: what you do, for everybody who looks at your “profile”. “/skills” alone shows what you wrote.
help-rules = “group rules”: the rules of this group.
help-read_rules = “rules read”: confirms that you have read and accept the rules as they are now.
help-set_rules = “set rules: only this trade is discussed here”: the owner writes the rules, one a line; they replace the old ones.
help-faq = “faq”: the answers to common questions.
help-set_faq = “set faq: How do I pay? To the holder, who releases it after acceptance.”: the owner writes them; they replace the old ones.
help-verify = “verify @Wang identity saw the passport”: admins note what they have checked; it stands on the profile. “verify @Wang cancel” takes it back.
help-entrance = “/entrance” shows what is asked of whoever wants in; “/entrance application on”, “/entrance trial 200”, “/entrance cap 50”, “/entrance keyword course”, “/entrance nickname on”, “/entrance confirm on” and “/entrance welcome on” change it.

## An application

apply-hello = Hello! To join "{ $group }" you fill in an application, which only its admins read. You can say "back" or "cancel application" at any time; to go on later, say “/apply”.
apply-head = Application for "{ $group }" { $position }
apply-ask-source = How did you hear of this group?
apply-ask-intent = What would you like to do here: post work, take work, or buy? Please say a little about it.
apply-ask-keyword = Please send the keyword (whoever gave you the link knows it).
apply-ask-nickname = Please write your nickname as name - what you do, such as "Tom - translator".
apply-ask-portfolio = Please send some of your work: pictures, files or a link.
apply-ask-trial = Please send a trial piece of at least { $count } characters in one message. Blanks do not count, punctuation does.
apply-ask-rules = Above are the rules of the group. When you have read them, press the button or answer "agree".
apply-ask-summary = That is all. Please look it over:
    { $list }
    Press "Send" if it is right, "Back" to change something.
apply-button-begin = Apply
apply-button-send = Send
apply-button-back = Back
apply-button-cancel = Cancel application
apply-files = { $count ->
    [one] ({ $count } file)
   *[other] ({ $count } files)
}
apply-line-source = Coming from: { $answer }
apply-line-length = { $count ->
    [one] Length of the trial piece: { $count } character
   *[other] Length of the trial piece: { $count } characters
}
apply-line-account = Account: { $remarks }
apply-remark-since = made about { $year } (a rough guess by its number)
apply-remark-no-username = no username
apply-remark-no-photo = no picture
apply-label-source = Heard of it by
apply-label-intent = Wants to
apply-label-keyword = Keyword
apply-label-nickname = Nickname
apply-label-portfolio = Work
apply-label-trial = Trial piece
apply-label-rules = Rules
apply-copied-same = ⚠️ Somebody else has handed in the very same trial piece.
apply-copied-near = ⚠️ This trial piece is very much like that of { $name }.
apply-to-decide = { $name } applies for "{ $title }":
    { $list }
apply-reminded = The application of { $name } has waited for a day. Please decide; after three days it ends by itself. "{ $title }":
    { $list }
apply-sent = Your application has gone to the admins of "{ $group }". They usually answer within a day, in three at the latest.
apply-dropped = Your application for "{ $group }" is cancelled. To apply again, send “/apply” or follow the invite link once more.
apply-come-private = The application is filled in in private, and only admins read it. Please press the button.
apply-admitted = Welcome: "{ $group }" has accepted your application! “help” tells how to post and take orders.
apply-lapsed = Sorry to have kept you waiting: the admins of "{ $group }" did not get round to your application within three days, and it has ended. Please apply again, or ask the owner directly.
apply-left-open = Your application for "{ $group }" was not finished within three days and has ended. Apply again whenever you like.
apply-why = Why do you turn { $name } away? Choose a reason, or write your own: “decline @{ $name } reason”. They will read it.
apply-why-trial = The trial piece
apply-why-works = The work
apply-why-answers = Not complete
apply-why-copied = Copied
apply-why-other = Another
apply-no-trial = "{ $group }" has not accepted your application this time: the trial piece is not what they look for. You are welcome to apply again with a better one.
apply-no-works = "{ $group }" has not accepted your application this time: your work does not fit this group. You are welcome to apply again with other work.
apply-no-answers = "{ $group }" has not accepted your application this time: it is not complete. You are welcome to apply again.
apply-no-copied = "{ $group }" has not accepted your application this time: the trial piece is somebody else's. Please apply again with one of your own.
apply-no-own = "{ $group }" has not accepted your application this time: { $reason }. You may apply again later.
apply-no-other = "{ $group }" has not accepted your application this time. Please ask the owner why; you may apply again later.

refused-apply-keyword = That is not the keyword. Please ask whoever gave you the link, and answer once more.
refused-apply-portfolio = There is no work yet. Please send a picture, a file or a link.
refused-apply-trial = The trial piece is too short: { $count } characters of at least { $most } (blanks do not count, punctuation does). Please send the whole piece again, longer.
refused-apply-rules = To join you have to read the rules and agree. Then press the button or answer "agree".
refused-apply-summary = Sorry? Press "Send" if it is right, "Back" to change something, "Cancel application" to give up.
refused-apply-answer = There is no answer yet. Please answer this question in words, or send a file.
refused-apply-nothing = There is no application to fill in or to decide. To invite people, the owner sends “/invite”.
refused-apply-in-private = An application is filled in in private. Please press this button there.
refused-apply-nobody = No application of ‘{ $name }’ waits. “/apply” shows whose do.
refused-apply-own-why = Please say why; they will read it: “decline @{ $name } the work is too old”.
refused-apply-link = Your last application for "{ $group }" has ended. To apply again, follow the invite link once more.
refused-apply-over = This application was sent or has ended. To apply again, send “/apply” or follow the invite link once more.
refused-apply-waits = Your application for "{ $group }" is being read; nothing is left for you to do.
refused-apply-gone = The application of { $name } has ended by itself; nothing is left to do. They may apply again.
refused-newcomer = Your application has not been accepted yet, so you cannot post or take orders. Send “/apply” to fill it in, or to see how it stands.
refused-rules-unread = Before you trade, please read the rules: “group rules” shows them. Then answer “rules read” and try again.
refused-nickname-form = A nickname is name - what you do, such as “/nickname Tom - translator”. At most 8 specialities, with / between them.
refused-skills-form = Please send a few short words with commas between them, { $most } at most, such as “/skills web design, copywriting”.
refused-group-full = The group is full ({ $most } members). Decide again when there is a place, or change the bound: “/entrance cap { $most }”.
refused-no-faq = The owner has not written answers to common questions yet. Ask in the group, or send “help”.
refused-rules-changed = The rules have just changed. Please read the new ones, “group rules”, and confirm again.
refused-rules-too-few = A temporary group has at least { $most } rules, one a line, such as: only this trade; no adding people in private; closed when done.
refused-entrance-what = Which setting? There are: application, decides, questions, portfolio, trial, keyword, nickname, confirm, welcome, cap, split, channels, burst. For instance “/entrance trial 200”.
refused-entrance-value = That value will not do. Switches are "on" or "off", counts are figures, questions have ; between them, as in “/entrance application on” or “/entrance cap 50”.
refused-verify-yourself = You cannot verify yourself. Please ask another admin.
refused-verify-whom = Whom? Please write their name, as in “verify @Wang identity saw the passport”.
refused-verify-what = What of them? "identity" or "qualification", as in “verify @{ $name } qualification saw the licence”; “verify @{ $name } cancel” takes it back.
refused-verify-by-what = By what? Please add a few words, as in “verify @{ $name } identity saw the passport”.

## Rules

rules-head = Rules of "{ $group }"
rules-more = “/rule” has the details of each and how it is changed; “/why” says why something was refused.
rules-trade-only = Only this trade is discussed here
rules-no-adding = Nobody adds others in private
rules-dissolves = The group closes when the trade is done
rules-button-read = I have read and agree
rules-confirmed = Noted: you have read and accept the rules of "{ $group }".
rules-nothing-to-confirm = There are no rules to confirm. “group rules” shows them again.
rules-set = "{ $group }" has read its new rules.
rules-steps = How a trade goes: post → claim → confirm → pay the holder → deliver → accept → settle
rules-pin-hint = The owner and the admins can press "pin" to keep this message at the top of the group.
rules-pinned = The rules are pinned.

faq-head = Common questions in "{ $group }"
faq-set = Saved. Newcomers are told of them, and everybody can ask for them: “faq”.

## Coming

entrance-hello = { $name }, welcome to "{ $group }"!
entrance-unheard = Welcome! I cannot write to you in private. Please open the chat with me and send “group rules”.
entrance-apply = Before you post or take orders here, you fill in an application, which only admins read. Please press the button.
entrance-confirm = Before your first trade, please read the rules and press the button.
entrance-nickname = Please call yourself name - what you do: “/nickname Tom - translator”.
entrance-guide = How to begin: to have something done, just write what, for how much and by when; to take an order, say “claim”. “help” tells the rest.
entrance-faq = Common questions have answers: “faq”.
entrance-channel = Thank you, noted: { $source }.
entrance-full = "{ $group }" is full ({ $most } members). You are number { $position } in the queue; I will see to it when there is a place, and you need not ask again.
entrance-place = There is a place in "{ $group }", and you are a full member now. “help” tells how to begin.
entrance-place-apply = There is a place in "{ $group }". Please press the button to apply.
entrance-set = The entrance of "{ $group }" now:
entrance-is = The entrance of "{ $group }" (“help entrance” tells how to change it):
entrance-as-it-was = It is like that already; nothing has changed.
entrance-on = on
entrance-off = off
entrance-moderators = admins
entrance-rule = by rule, at once
entrance-line-applies = Application: { $value }
entrance-line-decides = Decided by: { $value }
entrance-line-questions = Questions: { $value }
entrance-line-portfolio = Work to show: { $value }
entrance-line-trial = Characters of the trial piece: { $value }
entrance-line-keyword = Keyword: { $value }
entrance-line-nickname = Nickname grammar: { $value }
entrance-line-confirms = Rules to be confirmed: { $value }
entrance-line-welcome = Welcome: { $value }
entrance-line-cap = Most members: { $value }
entrance-line-split_at = Split at: { $value }
entrance-line-channels = Channels: { $value }
entrance-line-burst = Report a burst of: { $value }

welcome = Welcome to "{ $group }"! Three things first:
    { $list }
    To have something done, just write what you need; to take an order, say “claim”. All rules: “group rules”.
welcome-in-private = Please press the button and finish joining in private.

## How full it is, and links that get about

capacity-nearly = "{ $title }" fills up: { $count } of at most { $most } members. Once it is full, whoever comes waits in a queue.
capacity-full = "{ $title }" is full: { $count } of at most { $most } members. Whoever comes waits in a queue and is told when there is a place.
capacity-split = "{ $title }" has { $count } members and comes near { $most }. Think of splitting it by trade, by city, or into old and new members, before it is full.
links-burst = { $count ->
   *[other] Look out: { $count } people came to "{ $title }" by the same way within { $minutes } minutes ({ $source }). The link may have got about.
}
links-close = Close the link
links-renew = Close it, make another
links-hold = Screen these people
links-held = { $count ->
    [one] { $count } newcomer has to be accepted before they can trade.
   *[other] { $count } newcomers have to be accepted before they can trade.
}
deed-revoke = The link is closed: { $link }

## What members tell of themselves

nickname-set = Your nickname here: { $name }
skills-set = Your skills: { $skills }
skills-are = Your skills: { $skills }
tier-identity = identity
tier-qualification = qualification
verify-done = { $name } is verified: { $tier }.
verify-taken-back = { $name } is verified no more.
profile-nickname = Nickname: { $name }
profile-skills = Skills: { $skills }
profile-works = Work: { $works }
profile-verified = Verified { $tier }: by { $name }, { $at }
