# The private room of an order.

verb-tell = tell
help-tell = In private, “tell 17 the first draft is on its way”: I hand it on to the other side, with pictures and files if you like. Or simply reply to a message of mine about that order. “tell 17” shows what was said last.

room-head = #{ $number } { $name } ({ $part }):{" "}
room-past = #{ $number } { $at } { $name } ({ $part }):{" "}
room-handed-on = ✓ Handed on to { $name }
room-not-reached = Noted, but I cannot write to { $name } in private: they never wrote to me, or have blocked me. I have asked them in the group to come and see (not a word of what you said).
room-waits = somebody has left you word about #{ $number }, and I cannot write to you in private. Please write to me in private: “tell { $number }”, and you will see it.
room-newest = The newest words about #{ $number }:
room-empty = Nobody has left word about #{ $number } yet. To say something to the other side: “tell { $number } the first draft is on its way”.

refused-room-in-group = What you say in the group, everybody reads. Please send it to me in private: “tell 17 the first draft is on its way”, with your order's number. I hand it on to the other side alone.
refused-room-not-you = I hand on words about #{ $number } between its two sides only (and for a judge while there is a dispute). Please speak in the group, or ask the owner.
refused-room-nobody = Nobody has #{ $number } at the moment, so there is nobody to hand it on to. Wait until somebody takes it, or see how it stands: “show { $number }”.
refused-room-over = #{ $number } ended long ago, and I hand nothing on any more. Please find the other side in the group, or ask the owner.
refused-room-too-long = I hand on { $most } characters at a time. Please say it in parts, or send it as a file.
refused-room-say-more = There is nothing here that I can hand on. Please send words, a picture or a file: “tell { $number } the first draft is on its way”.
