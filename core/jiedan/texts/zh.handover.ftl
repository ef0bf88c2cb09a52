# 移交全部, 接管全部: everything that a holder has in hands, in one go.

verb-hand_over_all = 移交全部
verb-take_over_all = 接管全部
help-hand_over_all = 「移交 全部 给 @小王」：不再当保管人时，把手里所有的钱一次移交给另一位保管人，对方拿到钱后回复「接管 全部」。保管人不在了，群主或管理员说「移交 @小李 的全部 给 @小王」。
help-take_over_all = 「接管 全部」：钱真的到手之后，一次接下别的保管人移交给你的所有单。
handed-all = 已请 { $to } 接管 { $whose } 手里 { $count } 单的钱，共 { $sums }。{ $to } 接下之前，还由 { $whose } 负责：
handed-all-short = 已请 { $to } 接管 { $whose } 手里 { $count } 单的钱，共 { $sums }；没移交的 { $left } 单。明细已发私聊。
handed-all-to = { $who } 请你接管 { $whose } 手里 { $count } 单的钱，共 { $sums }。先确认钱真的都到了你手里，再回复「接管 全部」；只到了一部分，就一单一单回复，例如「接管 17」。
handed-all-whose = { $who } 请 { $to } 接管你手里 { $count } 单的钱，共 { $sums }。请把钱交给 { $to }；对方接下之后就不用你负责了：
taken-all = 你已接管 { $count } 单的钱，共 { $sums }，以后由你负责：
taken-all-short = { $who } 已接管 { $count } 单的钱，共 { $sums }；没接下的 { $left } 单。这些单以后付款、打款、退款都找 { $who }。
taken-all-whose = { $who } 已接管你手里 { $count } 单的钱，共 { $sums }，以后不用你负责：
handed-all-line = · #{ $number } { $title }：{ $amount }{ $why }
handed-all-stays = · #{ $number } { $title }：{ $amount }。{ $why }
handed-all-others = · 还有 { $count } 单
handed-all-left = 没动的 { $count } 单，共 { $sums }，原因如下：
handed-all-more = 还有 { $count } 单没轮到，同样的话再说一遍。
handed-all-busy = 刚才有人在动这一单，同样的话再说一遍。
refused-say-more-hand_over_all = 要移交给哪位保管人？@对方再说一次：「移交 全部 给 @小王」。对方还不是保管人，请群主先在「设置」里指定。
refused-nothing-in-hands = 手里没有要移交的钱。谁手里有多少，群主和保管人看「负债」。
refused-nothing-asked-of-you = 没有人请你接管什么。要接管，先请对方说「移交 全部 给 @你」。
refused-not-yours-to-hand-over = 别人手里的钱，只有群主和管理员能移交。自己的说「移交 全部 给 @小王」。
