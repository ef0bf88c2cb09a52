# What members read of rules that the group wrote, and owners of rules that cannot be saved.

refused-rule = That is against this group's rule '{ $rule }': { $sentence } Say “/why” to see what it rests on.
refused-rule-broken = The group's rule '{ $name }' is broken, so nobody can say whether this may be; for now it may not. The staff know; try again later.
refused-rule-empty = The condition is empty. Say when the rule applies, such as order.price < money(50).
refused-rule-too-long = The condition is too long: { $count } characters, at most { $most }. Several rules are easier to read.
refused-rule-too-deep = There are too many brackets within brackets (at most { $most }). Several rules are easier to read.
refused-rule-long-list = The list is too long: at most { $most } items.
refused-rule-macros = A condition has exists or all at most { $most } times.
refused-rule-syntax = I cannot read the condition near character { $column }. Write it like this: order.price < money(50) && member.level == "newcomer".
refused-rule-function = There is no function '{ $name }'. There are: { $known }.
refused-rule-unknown = There is no '{ $name }'. Say “/rule facts” to see what there is.
refused-rule-not-then = '{ $name }' is not known at that time ({ $topic }). Say “/rule facts” to see what is known when.
refused-rule-types = The kinds do not fit: compare money with money (order.price < money(50)), words with words (member.level == "newcomer"), numbers with numbers (member.completed < 3).
refused-rule-fails = Sometimes this condition comes to nothing: { $problem }. Divide by nothing that may be 0, and keep numbers small.
refused-rule-money = { $name } is an amount: compare it with { $example }, not with a bare number.
refused-rule-exists = There is a rule '{ $name }' already. Take another name; to write it anew, say “/rule { $name } delete” first.
refused-rule-not-a-condition = A condition comes to yes or no, such as order.hours < 2.
refused-rule-not-a-minute = "until" is a minute of the day, such as 8*60 or group.quiet_to.
refused-rule-name = A rule cannot be called '{ $name }': small letters, figures, Chinese characters and -, at most 40.
refused-rule-nothing = The rule '{ $name }' lacks "on" (what it is about) or "then" (what comes of it).
refused-rule-sentence = The rule '{ $name }' needs a sentence for members (zh or en) of at most { $most } characters.
refused-rule-outcome = The rule '{ $name }': a rule about { $topic } cannot have the outcome '{ $verb }'. It may have: { $known }.
refused-rule-topic = I do not know what a rule about '{ $word }' is about. It may be: { $known }.
refused-rule-then = I do not know the outcome '{ $word }'. Behind => comes the outcome, then the sentence for members. It may be: { $known }.
refused-rule-points = The rule '{ $name }' gives or takes points: say how many, half_points = -2 takes one. Write the rule as TOML behind “/rule add”.
refused-rule-exempt = The rule '{ $name }': a red line has no exceptions; a soft rule may exempt these roles: { $known }.
refused-rule-number = A number in the rule '{ $name }' is too large or too small.
refused-rule-number-least = The numbers of the rule '{ $name }' are at least 1. If you do not want the rule, say “/rule { $name } off”.
refused-rule-entry = I cannot read the rule '{ $name }': { $problem }. Each rule begins with [[rule]] and has name, on, when, then and en.
refused-rule-include = A file can include these: { $known }.
refused-rule-toml = This is no TOML: { $problem }.
refused-rule-file-too-long = The rule file is too long: at most { $most } characters.
refused-rule-too-many = There are too many rules: at most { $most }.
refused-rule-twice = Two rules are called '{ $name }'. Rename one.
refused-clause-value = '{ $word }' cannot stand here. Write it like this: { $example }.

verb-rule = rule
verb-why = why
rule-list = The rules of '{ $group }':
rule-list-more = Say “/rule 3” for more about number 3, and “/why” where you were refused.
rule-log = Rules of '{ $group }' held { $count ->
    [one] once
   *[other] { $count } times
} in the last 30 days, the newest first:
rule-log-empty = Nothing of that in '{ $group }' in the last 30 days.
rule-log-line = { $moment } { $name }, { $topic }: '{ $rule }' → { $outcome }
rule-log-tag = { " " }(tag: { $tag })
rule-off = { " " }(off)
rule-clause = ({ $name }: the trade itself keeps it. To change it: /rule { $number } set { $word }, with the value that you want.)
rule-details =
    Name: { $name } (version { $version }, { $severity })
    About: { $topic }. Outcome: { $outcome }. Exempt: { $exempt }
    Condition: { $condition }
    Numbers: { $numbers }
severity-red = a red line, the same for everybody
severity-soft = soft: nothing is deleted, nobody punished; roles may be exempt
rule-ways = To change it: { $ways }
rule-way-number = /rule { $number } { $word } (with another number)
rule-way-off = /rule { $number } off
rule-way-on = /rule { $number } on
rule-way-back = /rule { $number } reset (as it was shipped)
rule-way-own = /rule { $number } delete
about-message = talk in the group
about-join = joining
about-publish = publishing
about-claim = claiming
about-quote = quoting
about-buy = buying
about-deliver = delivering
about-review = reviewing
rule-written = The rule '{ $name }' is kept and not switched on yet. First see what it would do:
rule-trial = Of { $asked } things in the last { $days } days it met { $before }; changed like this it would meet { $after }: { $more } more, { $fewer } fewer.
rule-trial-nothing = There is nothing of the last { $days } days to try it on, so nobody can see what it would do.
rule-trial-more = + { $case }
rule-trial-fewer = - { $case }
rule-trial-broken = Of { $number } things too little is known to judge them.
refused-rule-change-none = '{ $name }' has no number to change. You can say: off, on, reset.
rule-gone = (no such rule)
rule-as-it-is = It is so already; nothing needs to be changed.
rule-was = Now: { $sentence }
rule-will = Then: { $sentence }
rule-button = Change it
rule-done = The rule '{ $name }' is changed and counts from now on; orders that were published keep their terms.
why-about = About { $name }:
why-head = { $moment }, { $topic }: these rules of the group held.
why-rule =
    · { $rule } (version { $version }): { $sentence }
      What came of it: { $outcome }. It saw: { $facts } (condition: { $condition })
why-exempt = exempt by role, nothing was done
why-fault = · { $name }: the rule is broken, nobody could judge
why-asked = you said '{ $words }'
why-pressed = you pressed a button
why-refused =
    { $moment }: { $asked }. No rule of the group was behind it; my answer was:
    { $list }
topic-message = when you said something
topic-join = when you came
topic-publish = when you published an order
topic-claim = when you claimed an order
topic-quote = when you quoted
topic-buy = when you bought
topic-deliver = when you delivered
topic-review = when you reviewed
outcome-deny = not allowed
outcome-ask = a moderator decides
outcome-warn = a reminder in private
outcome-delete = the message is deleted
outcome-mute = muted
outcome-strike = a warning that counts
outcome-points = points
outcome-tag = a tag
outcome-tell = staff are told
outcome-remove = removed from the group
refused-why-nothing = Nothing has stopped you lately. What was longer ago stands in my answer of that moment. Say “/rule” to read the rules of the group.
refused-rule-none = There is no rule '{ $name }'. Say “/rule” to see them.
refused-rule-line = Write a rule like this: /rule add no-small-orders publish: order.price < money(50) => deny Orders below 50 are not published
refused-rule-change = '{ $name }' can be changed like this: off, on, reset, or the name of a number and what it shall be (now { $known }).
refused-rule-rights = To change the rule '{ $name }' you need the right to rules. Ask the owner.
refused-rule-changed = Somebody has just changed the rule '{ $name }'. Look at it again with “/rule { $name }”, then change it.
refused-rule-which-group = You are in several groups. Say it in the one that you mean.
help-rule = “/rule”: the rules of this group, a sentence each. “/rule 3” shows more. Whoever has the right can change and add rules, and sees first what they would do: “/rule 3 off”. “/rule log” lists whom rules held for, and takes a rule's name or a tag.
help-why = “/why”: why something was refused just now, by which rule, and what it saw. “why 17” asks about an order.
rule-deleted = Your message in the group was deleted. The rule '{ $rule }': { $sentence } If that is wrong, “/why” shows what it rests on; or ask the staff.
rule-deleted-in-group = A message was deleted. The rule '{ $rule }': { $sentence }
rule-warned = A reminder: what you just said in the group touches the rule '{ $rule }': { $sentence }
rule-warned-in-group = A reminder of the rule '{ $rule }': { $sentence }
rule-muted = You are muted for { $minutes } minutes. The rule '{ $rule }': { $sentence }
rule-muted-in-group = { $name } is muted for { $minutes } minutes. The rule '{ $rule }': { $sentence }
rule-told-staff = The rule '{ $rule }' held for { $name }: { $sentence } They said: { $excerpt }
rule-broken-staff = The rule '{ $rule }' is broken: { $problem }. Trades that it is about are refused, messages pass. Mend it, or switch it off: “/rule { $rule } off”.
refused-rule-asks = The rule '{ $rule }' of this group: { $sentence } It needs a moderator's word first: ask one of the staff to assign it to you.
rule-turned-away = You cannot join "{ $group }" for now: { $sentence } Ask its staff if you want to.
rule-turned-away-staff = By the group's rules { $name } was not let into "{ $group }".
rule-told-staff-of-join = The rule '{ $rule }' tells of { $name }, who wants in or has just come. { $sentence }
refused-clause-bounds = This can be { $least } to { $most }.
rule-unset = (not set in this group: { $name })
rule-told-staff-of-trade = The rule '{ $rule }' held for #{ $number } of { $name }: { $sentence }
rule-warned-of-trade = A reminder: #{ $number } touches the rule '{ $rule }': { $sentence }
rule-asks-staff = { $name } wants #{ $number } { $title }. By the rule '{ $rule }' the staff must agree: { $sentence } Do you agree? The order stays open, others may claim it.
rule-waits = The staff must agree that you have #{ $number }; I asked them. The rule '{ $rule }': { $sentence } Until then others may claim it.
rule-plan-up_front = All up front
rule-plan-halves = Half and half (50% before the work, 50% on completion)
rule-plan-thirds = Three stages (30% before the work, 40% on the way, 30% on completion)
rule-plan-deposit = A deposit (30% before the work, 70% on completion)
