# What things are called: on buttons, badges and in lists.

## What one can ask for

verb-post = Post
verb-queue = Publish
verb-amend = Amend
verb-claim = Claim
verb-confirm = Confirm
verb-approve = Approve
verb-decline = Decline
verb-release = Give back
verb-paid = I have paid
verb-received = Money received
verb-report = Progress
verb-extend = Extend
verb-agree = Agree
verb-refuse = Refuse
verb-deliver = Deliver
verb-revise = Ask for changes
verb-accept = Accept
verb-cancel = Cancel
verb-dispute = Dispute
verb-state = Statement
verb-withdraw = Withdraw dispute
verb-award = Award
verb-resume = Resume work
verb-review = Review
verb-pay_out = Pay out
verb-got_it = Got the money
verb-mine = My orders
verb-show = Show order
verb-books = Books
verb-help = Help
verb-language = Language
button-score = { $score }/5

## Where an order stands

state-draft = Draft
state-screening = Under review
state-open = Open
state-claimed = To be confirmed
state-funding = To be paid
state-working = In progress
state-delivered = To be accepted
state-accepted = Accepted
state-disputed = In dispute
state-settled = Settled
state-cancelled = Cancelled
state-expired = Expired

## Who somebody is to an order

part-poster = poster
part-client = client
part-worker = worker
part-party = a party to the order
part-asked = the side that was asked
part-proposer = whoever proposed it
part-opener = whoever opened the dispute
part-member = member
part-holder = holder
part-moderator = moderator
part-judge = judge
part-clock = the clock

## What somebody is in a group

role-owner = owner
role-deputy = admin
role-arbitrator = arbitrator
role-holder = holder
role-adviser = adviser
role-member = member
role-newcomer = newcomer

level-watched = on watch
level-newcomer = newcomer
level-regular = regular
level-expert = expert

## The card of an order

card-title = Order #{ $number } · { $title }
card-state = State
card-price = Price
card-due = Due
card-poster = Posted by
card-taker = Taken by
card-requirements = Requirements
card-progress = Progress
card-delivery = Delivered
card-money = Money
card-next = Next
card-released = Settled
card-review = Review
card-dispute = Dispute
card-proposal = To be agreed
card-money-due = { $asked } to pay, to be held by { $holder }
card-money-reported = { $reported } reported as paid, { $holder } is to confirm
card-money-held = { $received } received, held by { $holder }
card-money-released = worker { $to_worker } · group { $commission }
card-money-returned = worker { $to_worker } · group { $commission } · returned { $to_client }
card-paid-out = paid out to the worker
card-paid-out-confirmed = the worker has it
card-proposal-extend = move the deadline to { $until }
card-proposal-cancel = cancel, { $proposed } for the worker
card-stars = { $score } of 5 { $note }
card-files = { $files ->
    [one] { $files } file
   *[other] { $files } files
}
card-next-draft = the poster checks it and replies “confirm { $number }”
card-next-screening = a moderator looks at it
card-next-open = reply “claim { $number }” to take it, until { $clock }
card-next-claimed = { $taker } replies “confirm { $number }” by { $clock }
card-next-funding = { $poster } pays { $asked } to { $holder } and replies “paid { $number }”, by { $clock }
card-next-funding-reported = { $holder } checks the payment and replies “received { $number }”
card-next-working = { $taker } delivers by { $due }
card-next-delivered = { $poster } accepts or asks for changes by { $clock }; after that it is accepted automatically
card-next-accepted = settles at { $clock }
card-next-disputed = a judge decides; both sides may add statements
card-next-settled = both sides review; { $holder } pays out to the worker
card-next-settled-paid = both sides review
card-next-cancelled = nothing
card-next-expired = nothing; it can be posted again

verb-refund = Refund
card-refunded = given back to the client
card-next-draft-incomplete = something is missing; the poster replies “amend { $number } budget 500 yuan, by tomorrow 6pm”
card-next-settled-reviewed = { $holder } pays the worker and replies “payout { $number }”
card-next-settled-reviewed-paid = everything is done
card-delivered = delivered
