# The private room of an order.

verb-tell = 留言
help-tell = 私聊我「留言 17 初稿在路上」：我转给对方，可以带图片和文件；直接回复我发的那一单的消息也行。「留言 17」看最近说过的话。

room-head = #{ $number } { $name }（{ $part }）：
room-past = #{ $number } { $at } { $name }（{ $part }）：
room-handed-on = ✓ 已转给{ $name }
room-not-reached = 已记下，但我还不能私聊 { $name }：对方没和我说过话，或屏蔽了我。我在群里请对方来看了（没提内容）。
room-waits = #{ $number } 有人给你留了言，我私聊不到你。请私聊我回复「留言 { $number }」，就能看到。
room-newest = #{ $number } 最近的留言：
room-empty = #{ $number } 还没有人留言。想对对方说：「留言 { $number } 初稿在路上」。

refused-room-in-group = 在群里说大家都看得到；请私聊我发「留言 17 初稿在路上」，17 换成订单号，我只转给对方。
refused-room-not-you = #{ $number } 的留言只在双方之间转（有纠纷时裁决人也可以）。有事请在群里说，或联系群主。
refused-room-nobody = #{ $number } 现在没有接单人，没有人可以转。等有人接了再说，或回复「查单 { $number }」看看进展。
refused-room-over = #{ $number } 早就结束了，不再转话。还有事请在群里找对方，或联系群主。
refused-room-too-long = 一次最多转 { $most } 个字。请分几次说，或做成文件发来。
refused-room-say-more = 这里没有我能转的话。请发文字、图片或文件：「留言 { $number } 初稿在路上」。
