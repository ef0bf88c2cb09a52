# 付款截图读出来的东西，只私下说给保管人。不说谁作假：每一条都可能有正当的原因。

slip-agrees = #{ $number } 的付款截图读到 { $amount }{ $found }，与应付一致。
slip-differs = #{ $number } 的付款截图读到 { $amount }{ $found }；应付 { $price }，对不上。
slip-unread = #{ $number } 的付款截图看不清金额（应付 { $price }）{ $found }。请自己看图。
slip-time = ，时间 { $at }
slip-payee = ，收款方 { $name }
slip-number = ，单号 …{ $tail }
slip-elsewhere = 别的群的一单
slip-flag-stopped = · 图上写着：{ $words }。钱可能还没到，或退回去了。
slip-flag-older = · 付款时间早于 #{ $number } 有人接单的时间。
slip-flag-later = · 付款时间比现在还晚。
slip-flag-number = · 同一个单号的截图在 { $other } 用过。
slip-flag-picture = · 同一张图在 { $other } 发过。
slip-flag-alike = · 这张图和 { $other } 发过的几乎一样。
slip-hint = 截图只是线索，也可能读错。以你的收款记录为准：到了回复「到账 { $number }」，没到就先问付款人。
slip-late = { $name } 补发了 #{ $number } 的付款截图。
slip-taken = 截图收到，已转给保管人核对 #{ $number }。不用再回复「已付」，等保管人确认到账就开工。

## The table of slips

sheet-slips = 付款截图
column-expected = 应付
column-status = 识别
column-paid_at = 图上时间
column-payee = 收款方
column-file = 文件
column-sha256 = 文件指纹（SHA-256）
column-read_at = 识别时间
slip-status-waiting = 待识别
slip-status-read = 已识别
slip-status-unread = 没识别
slip-and = ；
slip-mark-unread = 金额看不清
slip-mark-amount = 和应付对不上
slip-mark-stopped = 图上写着：{ $words }
slip-mark-older = 早于有人接单
slip-mark-later = 时间还没到
slip-mark-number = 同一个单号在 { $other } 用过
slip-mark-picture = 同一张图在 { $other } 发过
slip-mark-alike = 和 { $other } 发过的图几乎一样
