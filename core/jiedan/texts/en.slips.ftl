# What was read on slips, told to the holder alone. Nobody is accused: each remark may have an innocent reason.

slip-agrees = The slip of #{ $number } reads { $amount }{ $found }: as due.
slip-differs = The slip of #{ $number } reads { $amount }{ $found }; { $price } is due, so they differ.
slip-unread = The amount on the slip of #{ $number } cannot be read for certain ({ $price } is due){ $found }. Please look at the picture.
slip-time = , on { $at }
slip-payee = , to { $name }
slip-number = , number …{ $tail }
slip-elsewhere = an order of another group
slip-flag-stopped = · It says: { $words }. The money may be on its way still, or have gone back.
slip-flag-older = · It was paid before anybody had taken #{ $number }.
slip-flag-later = · It tells a time that has not come yet.
slip-flag-number = · A slip with the same number was used for { $other }.
slip-flag-picture = · The very same picture was sent for { $other }.
slip-flag-alike = · The picture looks almost the same as one that was sent for { $other }.
slip-hint = A slip is only a hint, and may be misread. What counts is your account: if the money is there, reply “received { $number }”; if not, ask the payer first.
slip-late = { $name } has sent a slip for #{ $number }.
slip-taken = I have passed the slip for #{ $number } on to the holder. There is nothing more to do: work starts when they confirm.

## The table of slips

sheet-slips = Slips
column-expected = Amount due
column-status = Reading
column-paid_at = Time on the slip
column-payee = Payee
column-file = File
column-sha256 = Hash of the file (SHA-256)
column-read_at = Read at
slip-status-waiting = waits to be read
slip-status-read = read
slip-status-unread = not read
slip-and = {"; "}
slip-mark-unread = the amount cannot be read
slip-mark-amount = not what was due
slip-mark-stopped = it says: { $words }
slip-mark-older = before anybody had taken the order
slip-mark-later = a time that has not come yet
slip-mark-number = same number as one of { $other }
slip-mark-picture = same picture as one of { $other }
slip-mark-alike = looks almost like one of { $other }
