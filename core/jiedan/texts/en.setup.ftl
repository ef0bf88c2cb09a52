# A group is set up, in private; and what happens to the bot itself.

## The bot comes, goes, and has rights or not

hello = Hello! I keep this group's orders: posting, claiming, paying, accepting, settling, with words or buttons.
    Owner, please take a minute to set up the group (press the button below; we talk in private). Reply “help” to see how it works.
hello-back = I am back, and the orders go on. Reply “help” to see how it works.
hello-without-rights = I am not an admin here: I do not see ordinary messages (only commands, buttons and replies to me), nor who joins, leaves or is an admin.
    Owner, please make me an admin in the group's settings. I need no other rights.
bot-lost-rights = I am no longer an admin of "{ $group }": I only see commands, buttons and replies to me, and not who joins or leaves. Orders and deadlines go on. Please make me an admin again in the group's settings.
bot-has-rights = I am an admin of "{ $group }" now. Everything works.
bot-gone = I was removed from "{ $group }": I neither hear nor say anything there. Running orders and their deadlines go on, and both sides can still deal with them in private with me. To mend it, add me to the group again and make me an admin.
bot-back = I am back in "{ $group }" and can hear and speak there again.
bot-back-without-rights = I am back in "{ $group }", but not as an admin: I only see commands, buttons and replies to me. Please make me an admin in the group's settings.

## Questions

setup-head = [{ $group }] Set-up { $position }
setup-head-one = [{ $group }] Set-up
setup-ask-language = Which language shall I speak in the group?
    Now: { $current }. Press a button, or reply "中文" or "English".
setup-ask-preset = What kind of group is it?
    Services: work is delivered, paid out when accepted, two rounds of changes
    Goods: things are sold, with 24 hours for complaints after acceptance
    Dispatch: first come, first served; a claim is confirmed within 30 minutes
    Temporary: for a short time; an order that nobody takes expires after 24 hours
    Now: { $current }. Press a button, or reply a word such as "services".
setup-ask-zone = By the clock of which place does the group live?
    Now: { $current }. Press a button, or reply a city or a time zone, such as "Tokyo" or "Europe/Berlin".
setup-ask-commission = How much does the group keep? It is a share of the whole order, taken from the worker when it is settled.
    Now: { $current }. Press a button, or write your own, such as "8%" or "10%, over 2000 5%".
setup-ask-plan = When do people pay? It is always the holder whom they pay.
    All up front: before the work starts; the worker has it after acceptance
    Half and half: half before the work, half after acceptance
    Three stages: 30% before the work, 40% with the first progress report, 30% after acceptance
    A deposit: 30% before the work, for the worker at once, the rest after acceptance
    It is now: { $current }. Press a button, or reply with a word such as half and half. Orders above the ceiling are always paid in three stages.
setup-ask-holder = Who holds the money that people pay?
    Now: { $current }. Press a button, or reply somebody's name; whom I do not know yet sends “help” in the group first.
setup-ask-quiet = When shall no new orders be published? Drafts that are confirmed then wait until it is over.
    Now: { $current }. Press a button, or write your own, such as "23:00-07:00" or "none".
setup-ask-summary = Press "Save" (or reply "save") if it is right. To change something press a button, or reply "change commission". Until you save, nothing changes in the group; orders that are published keep their terms.
setup-which = Which group do you want to set up?

## Settings in words

settings-head = [{ $group }] Settings:
setup-line-language = Language: { $current }
setup-line-preset = Kind: { $current }
setup-line-zone = Time zone: { $current }
setup-line-commission = Commission: { $current }
setup-line-plan = Payment: { $current }
setup-line-holder = Holder of the money: { $current }
setup-line-quiet = Quiet hours: { $current }
setup-announced = This group has new settings: { $preset } · commission { $commission } · money held by { $holder } · quiet hours { $quiet } ({ $zone }). Orders that are published keep theirs.
setup-between = {", "}
setup-tier = { $rate } of the whole order above { $above }
setup-tier-part = { $rate } of what is above { $above }
setup-none-yet = (not chosen yet)

## Buttons

setup-button-open = Set up this group
setup-button-keep = Keep
setup-button-back = Back
setup-button-cancel = Cancel set-up
setup-button-save = Save
setup-change-language = Change language
setup-change-preset = Change kind
setup-change-zone = Change time zone
setup-change-commission = Change commission
setup-change-plan = Change the payment plan
setup-change-holder = Change holder
setup-change-quiet = Change quiet hours
setup-option-zh = 中文
setup-option-en = English
setup-option-service = Services
setup-option-goods = Goods
setup-option-dispatch = Dispatch
setup-option-temporary = Temporary
setup-option-usual = 5 %, above { $above } 3 %
setup-option-up_front = All up front
setup-option-halves = Half and half
setup-option-thirds = Three stages
setup-option-deposit = A deposit
setup-option-me = Me
setup-option-none = None

## What is said on the way

setup-saved = The settings of "{ $group }" are saved. They count for orders published from now on. To change them later, tell me “settings” in private.
setup-cancelled = All right, nothing has changed in "{ $group }". To start again, tell me “settings” in private.
setup-first = This is the first step already.
setup-not-yet = It cannot be saved yet; please go through what is left. "Keep" skips a question.
setup-asked-before = That was asked before. Now we are here:
setup-used = That button has been used. Now we are here:
setup-changed-meanwhile = Somebody else has just changed the settings of "{ $group }"; yours are not saved yet. Please see what both come to, and save again:
setup-holder-gone = The holder whom you chose is no longer in the group. Please choose another:

## Refusals

refused-setup-language = I do not know that language. I speak 中文 and English.
refused-setup-preset = There is no such kind of group. Please choose one of the four below.
refused-setup-zone = There is no time zone "{ $zone }". Do you mean "{ $nearest }"? Please write it again.
refused-setup-no-zone = There is no time zone "{ $zone }". Write a city or the name of a zone, such as "Tokyo" or "Europe/Berlin".
refused-setup-commission = I could not read that commission. Write "8%", or "10%, over 2000 5%" (5% of whole orders above 2000; with "5% of the part over 2000", only of what is above it), each between 0% and 100%.
refused-setup-plan = There is no such plan. It is all up front, half and half, three stages or a deposit.
refused-setup-commission-first = Write the usual commission first, then what counts above an amount, such as "10%, over 2000 5%" (5% of whole orders above 2000).
refused-setup-holder = I know nobody called "{ $name }" in the group. Ask them to send “help” there first, or check the name, and write it again.
refused-setup-holder-twice = There are { $count } people called "{ $name }" in the group. Ask one of them to change the name, and write it again.
refused-setup-quiet = I could not read those hours. Write "22:00-08:00", or "none" for no quiet hours.
refused-setup-summary = I did not understand. Press "Save", or say what to change, such as "change commission".
refused-setup-not-you = Only the owner of "{ $group }", and whom the owner lets, may set it up. Please ask them.
refused-setup-not-yours = Somebody else was asked this. To set up your own group, tell me “settings” in private.
refused-setup-in-private = "{ $group }" is set up in private. Please tell me “settings” in the private chat.
refused-setup-over = That set-up is over. To change something, tell me “settings” in private.

## The word itself

verb-settings = Settings
help-settings = “settings”: what counts in this group. The owner, and whom the owner lets (“grant @Tom settings”), tell it to me in private to change it piece by piece; nothing counts before it is saved, and orders that are published keep their terms.
