# Quotes, assignment, standby and packages. Keys as in zh.trade.ftl; `news` and `invite` are said of an open order by how it is given away.

## What is open

news-claim = 新订单 #{ $number } { $title }：{ $price }，{ $due } 前交付。{ $invite }
news-quote = 新订单 #{ $number } { $title }：{ $price }，{ $due } 前交付。{ $invite }
news-buy = 新套餐 #{ $number } { $title }：{ $price }，{ $due }交付。{ $invite }
invite-claim = 想接的回复「接单 { $number }」。
invite-quote = 想接的回复「报价 { $number } 500元 三天」，换成你的价格和天数；私聊我说，别人看不到。
invite-buy = 想买的回复「购买 { $number }」。
invite-next = 接下来轮到候补的人。
again-next = 候补的人接着来，不用你做什么。
again-claim = 不用你做什么，等下一位接单就好。
again-quote = 其他报价还在，回复「报价单 { $number }」再选一个。
again-buy = 不用你做什么。
price-quotes = 请报价
price-quotes-ceiling = 请报价（最多 { $ceiling }）
due-within = 下单后 { $span }内
span-days = { $count ->
   *[other] { $count } 天
}
span-hours = { $count ->
   *[other] { $count } 小时
}
history = { $level }，{ $mean } 分（{ $count ->
   *[other] { $count } 人评
}），做完 { $completed } 单
history-new = { $level }，还没有评价，做完 { $completed } 单

card-next-open-quote = 想接的回复「报价 { $number } 500元 三天」，{ $clock } 截止；发单人回复「报价单 { $number }」来选
card-next-open-buy = 想买的回复「购买 { $number }」
badge-quote = 征集报价
badge-buy = 在售
card-quotes = 报价
card-seller = 卖家
card-sold = 已售
card-bought = 套餐
card-standby = 候补

## Quotes

verb-quote = 报价
verb-withdraw_quote = 撤回报价
verb-counter = 还价
verb-choose = 选定
verb-quotes = 报价单
button-choose = 选定 { $quote } 号
part-quoter = 报价人
part-addressee = 报价人

did-quote = { $actor } 对 #{ $number } { $title } 报了价（{ $quote } 号），价格只有发单人看得到。
told-quote-poster = { $actor } 给你的订单 #{ $number } { $title } 报价（{ $quote } 号）：{ $offered }，{ $offered_due } 前交付。原话：{ $offer_note }。{ $actor }：{ $history }。{ $lives } 前有效。要选就按下面的按钮，或回复「选定 { $number } { $quote }」；嫌贵回复「还价 { $number } { $quote } 450」，换成你的价格；全部报价看「报价单 { $number }」。
told-quote-addressee = 你对 #{ $number } { $title } 的报价（{ $quote } 号）：{ $offered }，{ $offered_due } 前交付，{ $lives } 前有效，已转给发单人。要改就重新报一次：「报价 { $number } 500元 三天」；不做了回复「撤回报价 { $number }」。
did-withdraw_quote = 已撤回你对 #{ $number } 的报价。想再报，回复「报价 { $number } 500元 三天」。
told-withdraw_quote-poster = { $actor } 撤回了对 #{ $number } { $title } 的报价（{ $quote } 号）。别的报价看「报价单 { $number }」。
did-expire_quote = #{ $number } 有一份报价到期了。
told-expire_quote-addressee = 你对 #{ $number } { $title } 的报价（{ $quote } 号，{ $offered }）到期了，没有被选。还想做就再报一次：「报价 { $number } 500元 三天」。
did-counter = 已把还价转给 #{ $number } 的 { $quote } 号报价人，等对方答复；对方同意后，还要你选定才算数。
told-counter-addressee = { $poster } 对 #{ $number } { $title } 还价 { $counter }（你报的是 { $offered }）。可以就回复「同意 { $number }」，你的报价改成这个数；不行就回复「拒绝 { $number }」，原报价不变。
did-agree_counter = 已同意还价，你对 #{ $number } 的报价改好了。等发单人选定。
told-agree_counter-poster = { $actor } 同意了你的还价：#{ $number } 的 { $quote } 号报价现在是 { $offered }，{ $offered_due } 前交付。按下面的按钮选定，或回复「选定 { $number } { $quote }」。
did-refuse_counter = 已回绝还价，你对 #{ $number } 的报价不变。
told-refuse_counter-poster = { $actor } 没有同意你的还价，#{ $number } 的 { $quote } 号报价还是 { $offered }。要选就按下面的按钮，或回复「选定 { $number } { $quote }」；也可以看看别的：「报价单 { $number }」。
did-choose = { $poster } 选定了 { $taker } 来做 #{ $number } { $title }：{ $price }，{ $due } 前交付。{ $taker } 请在 { $clock } 前回复「确认 { $number }」；{ $minutes } 分钟内可无责退单。
told-choose-worker = { $poster } 选定了你对 #{ $number } { $title } 的报价：{ $price }，{ $due } 前交付。请在 { $clock } 前回复「确认 { $number }」，不然会自动退回；{ $minutes } 分钟内反悔，回复「退单 { $number }」不记次数。{ $conditions }{ $has_criteria ->
    [yes] 验收标准：{ $criteria }。确认就是同意它。
    [wanted] 确认前要先说好验收标准：等发单人写，或者你写「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
told-choose-quoter = #{ $number } { $title } 选了别的报价。你的报价先留着：对方要是退单，发单人还可以选你。不用你做什么。
told-cancel-quoter = 你报过价的 #{ $number } { $title } 被发单人取消了，你的报价作废，不用你做什么。
told-expire-quoter = 你报过价的 #{ $number } { $title } 过期了，没有选定任何人，不用你做什么。

quotes-head = { $count ->
   *[other] #{ $number } 的报价，共 { $count } 份：
}
quotes-count = { $count ->
   *[other] #{ $number } 现在有 { $count } 份报价，内容只有发单人和报价人自己看得到。
}
quotes-line = { $quote } 号 { $quoter }（{ $history }）：{ $offered }，{ $offered_due } 前交付，{ $lives } 前有效。原话：{ $offer_note }
offered-in-stages = { $money }（分次付：{ $plan }）
quotes-counter = ↳ 还价 { $counter }，等对方答复
quotes-sent = { $count ->
   *[other] #{ $number } 有 { $count } 份报价，内容已私聊发给你。
}
private-quotes = 报价不在群里念。请私聊我回复「报价单 { $number }」。

help-quote = 「报价 17 500 三天 含两次修改」：对求报价的订单说你的价格和时间，只有发单人看得到；再说一次就是改价。
help-withdraw_quote = 「撤回报价 17」：收回你的报价。
help-quotes = 「报价单 17」：发单人看全部报价，别人看有几份和自己的。
help-counter = 「还价 17 2 450」或「还价 17 @小王 450」：发单人问 2 号报价人 450 做不做，对方同意就成了新的报价。
help-choose = 「选定 17 2」：发单人选 2 号报价，价格和时间就按它来，对方再确认。

refused-takes-claim = #{ $number } 价格已经定了，不用报价。想接直接回复「接单 { $number }」。
refused-takes-quote = #{ $number } 要先报价，由发单人来选。回复「报价 { $number } 500元 三天」，换成你的价格和天数。
refused-takes-buy = #{ $number } 是套餐，明码标价。想买回复「购买 { $number }」。
refused-not-you-quoter = 你在 #{ $number } 没有有效的报价。想报价，回复「报价 { $number } 500元 三天」。
refused-not-you-addressee = 这件事要由报价人自己来。想了解进展回复「查单 { $number }」。
refused-say-more-quote = 报多少、几天能交？回复「报价 { $number } 500元 三天」，换成你的价格和天数。
refused-quote-unclear = 没看懂价格，要一个确切的总价：范围、单价、“左右”都请先算成一个数。比如「报价 17 500元 三天」，17 换成订单号。
refused-quote-currency = 这里的订单用 { $currency } 计价。请换成这种货币再报，比如「报价 17 500 三天」，17 换成订单号。
refused-quote-when = 没看懂什么时候能交，或者那个时间已经过了。比如「报价 17 500元 三天」或「报价 17 500元 周五18点前」，17 换成订单号。
refused-quote-due-past = 你说的交付时间已经过了。换一个再报：「报价 { $number } 500元 三天」。
refused-quotes-full = #{ $number } 已经有 { $most } 份报价，不能再加了。可以看看别的订单。
refused-quote-too-often = 一份报价最多改到第 { $most } 版，不能再改。还想改请直接联系发单人，或回复「撤回报价 { $number }」。
refused-quote-above-ceiling = 本群单笔最多 { $most }，报价超过了。报低一点，或请发单人把 #{ $number } 拆开来发。
refused-say-more-choose = 选哪一份？回复「报价单 { $number }」看编号，再回复「选定 { $number } 2」，2 换成编号。
refused-say-more-counter = 对哪一份还价、还多少？比如「还价 { $number } 2 450」：2 是报价的编号，450 是你的价格。编号看「报价单 { $number }」。
refused-bad-counter = 没看懂金额，要一个确切的数。比如「还价 17 2 450元」，17 换成订单号，2 换成报价的编号。
refused-no-such-quote = #{ $number } 没有 { $quote } 号报价。回复「报价单 { $number }」看看编号。
refused-no-quote-by = #{ $number } 没有找到“{ $name }”的报价，或者不止一份。回复「报价单 { $number }」看编号，用编号来说。
refused-quote-gone = #{ $number } 的 { $quote } 号报价已经撤回或到期了。回复「报价单 { $number }」看看还有哪些。
refused-quote-changed = #{ $number } 的 { $quote } 号报价刚改过，现在是 { $price }，没有替你选。看清楚「报价单 { $number }」；接受新价格就回复「选定 { $number } { $quote } { $figure }」。
refused-counter-waits = 你对 #{ $number } 的 { $quote } 号报价已经还过价，先等对方答复；也可以直接选定原价。
refused-counter-is-the-price = { $quote } 号报价本来就是这个数，不用还价。直接回复「选定 { $number } { $quote }」。
refused-counter-changed = 对方的还价变了，这个按钮过时了。回复「报价单 { $number }」看看现在是多少。

## Assignment and standby

verb-assign = 指派
verb-stand_by = 候补
verb-stand_down = 取消候补
did-assign = { $actor } 把 #{ $number } { $title } 指派给 { $taker }。{ $taker } 请在 { $clock } 前回复「确认 { $number }」；{ $minutes } 分钟内可无责退单。
told-assign-worker = { $actor } 把 #{ $number } { $title } 指派给你：{ $price }，{ $due } 前交付，发单人 { $poster }。愿意做就在 { $clock } 前回复「确认 { $number }」，不然会自动退回；{ $minutes } 分钟内不想做，回复「退单 { $number }」不记次数。{ $has_criteria ->
    [yes] 验收标准：{ $criteria }。确认就是同意它。
    [wanted] 确认前要先说好验收标准：等发单人写，或者你写「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
told-assign-client = { $actor } 把你的订单 #{ $number } { $title } 指派给了 { $taker }，正等对方在 { $clock } 前确认。现在还不用付款，确认后我会告诉你付给谁。{ $has_criteria ->
    [wanted] 本群要先说好验收标准，请现在写：「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
did-stand_by = 已记下 { $actor } 候补 #{ $number } { $title }。前面的人退单、没确认或没付款时，按顺序轮到谁我就私聊谁；开工后候补自动作废。不等了回复「取消候补 { $number }」。
did-stand_down = 已取消 { $actor } 对 #{ $number } 的候补。
did-call_up = #{ $number } { $title } 轮到候补的 { $taker }，请在 { $clock } 前回复「确认 { $number }」；{ $minutes } 分钟内可无责退单。
told-call_up-worker = 你候补的 #{ $number } { $title } 轮到你了：{ $price }，{ $due } 前交付，发单人 { $poster }。请在 { $clock } 前回复「确认 { $number }」，不然给下一位；{ $minutes } 分钟内不想做，回复「退单 { $number }」不记次数。{ $has_criteria ->
    [yes] 验收标准：{ $criteria }。确认就是同意它。
    [wanted] 确认前要先说好验收标准：等发单人写，或者你写「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}
told-call_up-client = 你的订单 #{ $number } { $title } 由候补的 { $taker } 接上，正等对方在 { $clock } 前确认。现在还不用付款，确认后我会告诉你付给谁。{ $has_criteria ->
    [wanted] 本群要先说好验收标准，请现在写：「验收标准 { $number } 三张图，源文件，可改两次」。
   *[no] {""}
}

help-assign = 「指派 17 @小王」：管理员把订单交给一位成员，也可以回复那人的话说「指派 17」。对方还要确认。
help-stand_by = 「候补 17」：订单被别人接了，或你手上的单满了，先排着；前面的人退出时轮到你。
help-stand_down = 「取消候补 17」：不排了。

refused-say-more-assign = 指派给谁？回复「指派 { $number } @小王」，换成对方在群里的名字；或回复那人说的话，发「指派 { $number }」。
refused-assign-poster = #{ $number } 是对方自己发的，不能指派给发单人。换一位：「指派 { $number } @小王」。
refused-assign-waiting = 对方刚退过 #{ $number }，先让别人试试。换一位：「指派 { $number } @小王」。
refused-nobody-called = 群里没有找到“{ $name }”。请用对方在群里的名字，或回复对方在群里说的话。
refused-many-called = 群里不止一位叫“{ $name }”。请回复对方说的话再指派，这样不会弄错。
refused-their-limit = { $name } 手上已有 { $held } 单，最多同时 { $most } 单，暂时接不了 #{ $number }。换一位，或等对方做完手上的。
refused-their-standing = { $name } 现在不能接单（已离群，或被限制、禁止），#{ $number } 请换一位。
refused-their-rule = 按本群的规则，{ $name } 现在不能接 #{ $number }。请换一位。
refused-standby-yours = #{ $number } 本来就在你手上，不用候补。回复「查单 { $number }」看看下一步。
refused-standby-already = 你已经在候补 #{ $number }，排第 { $place } 位。不等了回复「取消候补 { $number }」。
refused-standby-full = #{ $number } 已有 { $most } 人候补，排不下了。可以看看别的订单。
refused-standby-not-you = 你没有在候补 #{ $number }，不用取消。想候补回复「候补 { $number }」。
refused-claim-limit-standby = 你是{ $level }，最多同时接 { $most } 单，手上已有 { $held } 单。先完成或退掉一单，再来接 #{ $number }；先排着也行，回复「候补 { $number }」。
refused-just-claim = #{ $number } 现在没人接，不用候补。直接回复「接单 { $number }」。

## Packages

verb-offer = 上架
verb-buy = 购买
did-sell = #{ $number } { $title } 售出一份。
did-delist = 套餐 #{ $number } { $title } 到期下架。
told-delist-poster = 你的套餐 #{ $number } { $title } 到期下架了，已经卖出的照常进行。还想卖就重新上架：「上架 logo设计 200元 3天」。
did-buy = { $poster } 买了 { $taker } 的套餐 #{ $listing }，订单号 #{ $number } { $title }。下一步：{ $poster } 在 { $clock } 前付 { $price } 给保管人 { $holder }，付完回复「已付 { $number }」。
told-buy-client = 你买了套餐 #{ $listing } { $title }，订单号 #{ $number }，{ $due } 前交付。请在 { $clock } 前把 { $price } 付给保管人 { $holder }，付完回复「已付 { $number }」。钱由 { $holder } 保管，你验收后才给 { $taker }。
told-buy-worker = { $poster } 买了你的套餐 #{ $listing } { $title }，订单号 #{ $number }，{ $due } 前交付。等到账通知再开工；做不了，回复「退单 { $number }」。
told-buy-holder = #{ $number } { $title } 等待付款：{ $poster } 会把 { $price } 付给你。收到后回复「到账 { $number }」；没收到不要确认，截图不算到账。
did-back_out = { $actor } 做不了 #{ $number } { $title }，这一单取消了，没有产生费用。
told-back_out-client = { $taker } 做不了你买的 #{ $number } { $title }，这一单已取消，不用付款。可以看看别的套餐，或自己发一单：「发单 产品介绍文案，预算500元，明天18点前」。
did-buy_lapse = #{ $number } { $title } 没有按时付款，已取消。
told-buy_lapse-client = 没有等到 #{ $number } { $title } 的付款，这一单已取消，没有产生费用。还想要就再买一次套餐 #{ $listing }。
told-buy_lapse-worker = { $poster } 没有按时付 #{ $number } { $title } 的款，这一单已取消，不用你做什么，也不记次数。套餐还在架上。

help-offer = 「上架 logo设计 200元 3天交付」：把你做的一件固定的事挂出来卖，可以卖很多次；下架回复「取消 17」。
help-buy = 「购买 17」：买下一份套餐，马上就有自己的订单，付款后对方开工。
refused-say-more-offer = 卖什么、多少钱、几天交？比如「上架 logo设计 200元 3天交付」。
refused-missing-lasts = #{ $number } 还缺交付要多久。回复「补充 { $number } 3天」，换成你要的时间。
refused-package-over = 套餐 #{ $number } 已经下架，不能再买。可以看看别的，或直接联系卖家。
draft-asks-lasts-missing = 下单后多久能交？回复「补充 { $number } 3天」，换成你要的时间。
