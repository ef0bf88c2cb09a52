# Hand over all, take over all: everything that a holder has in hands, in one go.

verb-hand_over_all = Hand over all
verb-take_over_all = Take over all
help-hand_over_all = “handover all to @Wang”: who holds no money any more hands over all that they have to another holder; it counts when they reply “takeover all”. For a holder who is gone, the owner or an admin says “handover all of @Li to @Wang”.
help-take_over_all = “takeover all”: once the money is really with you, answer for all orders that another holder hands over to you.
handed-all = I have asked { $to } to take over the money of { $count } orders that { $whose } holds, { $sums } in all. Until they do, { $whose } answers for it:
handed-all-short = I have asked { $to } to take over the money of { $count } orders that { $whose } holds, { $sums } in all; { $left } were not handed over. The list is in your private chat.
handed-all-to = { $who } asks you to take over the money of { $count } orders that { $whose } holds, { $sums } in all. Make sure that all of it is really with you, then reply “takeover all”; if only a part is, reply order by order, as in “take over 17”.
handed-all-whose = { $who } asks { $to } to take over the money of { $count } orders that you hold, { $sums } in all. Please give it to { $to }; once they have taken it over, you no longer answer for it:
taken-all = You have taken over the money of { $count } orders, { $sums } in all, and answer for it from now on:
taken-all-short = { $who } has taken over the money of { $count } orders, { $sums } in all; { $left } were not. Payments, payouts and refunds of these orders go through { $who } from now on.
taken-all-whose = { $who } has taken over the money of { $count } orders that you held, { $sums } in all. You no longer answer for it:
handed-all-line = · #{ $number } { $title }: { $amount }{ $why }
handed-all-stays = · #{ $number } { $title }: { $amount }. { $why }
handed-all-others = · and { $count } more
handed-all-left = { $count } were left, { $sums } in all, because:
handed-all-more = { $count } more have not had their turn: say the same again.
handed-all-busy = Somebody was changing this order just now: say the same again.
refused-say-more-hand_over_all = Which holder shall take it over? Say it with their name: “handover all to @Wang”. If they are no holder yet, the owner appoints one in “settings” first.
refused-nothing-in-hands = There is no money in hand to be handed over. Owner and holders see in “liabilities” who holds what.
refused-nothing-asked-of-you = Nobody has asked you to take anything over. Ask them to say “handover all to @you” first.
refused-not-yours-to-hand-over = Only the owner and admins hand over what somebody else holds. For your own, say “handover all to @Wang”.
