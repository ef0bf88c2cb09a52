# Drafts, help, lists and greetings.

## Drafts

draft-echo = 我是这样理解的（#{ $number }）：
    标题：{ $title }
    价格：{ $price }
    交付：{ $due }
    要求：{ $requirements }
    { $conditions }
    没问题就回复「确认 { $number }」发布；要改回复「补充 { $number } 预算600元」，不要了回复「取消 { $number }」。
draft-incomplete = 已记下草稿 #{ $number }：
    标题：{ $title }
    价格：{ $price }
    交付：{ $due }
    要求：{ $requirements }
    还差一点：
    { $list }
draft-unknown = （还没说）
draft-none = 无
draft-asks-title-missing = 要做什么？回复「补充 { $number } 标题：写清要做什么」。
draft-asks-budget-missing = 预算多少？回复「补充 { $number } 预算500元」，换成你的价格；想让大家报价，回复「补充 { $number } 求报价」。
draft-asks-budget-range = 你写的是一个范围，定一个价吧：「补充 { $number } 预算500元」。
draft-asks-budget-ceiling = 你写的是上限，实际付多少？定一个价：「补充 { $number } 预算500元」。
draft-asks-budget-about = 你写的是大概，准确是多少？「补充 { $number } 预算500元」。
draft-asks-budget-ambiguous = 我看到不止一种读法，总价到底是多少？「补充 { $number } 预算500元」。
draft-asks-budget-zero = 预算不能是 0。打算付多少？「补充 { $number } 预算500元」。
draft-asks-budget-negative = 预算不能是负数。打算付多少？「补充 { $number } 预算500元」。
draft-asks-budget-too-large = 这个预算太大了，是不是多打了零？「补充 { $number } 预算500元」。
draft-asks-budget-currency = 用哪种货币、多少钱？只写一个：「补充 { $number } 预算500元」。
draft-asks-due-missing = 什么时候要？回复「补充 { $number } 明天18点前」，换成你要的时间。
draft-asks-due-past = 这个交付时间已经过了，换一个：「补充 { $number } 明天18点前」。
draft-asks-due-ambiguous = 交付时间有点含糊，具体是哪天几点？「补充 { $number } 明天18点前」。
draft-asks-due-impossible = 没有这个日期，或者太远了。换一个：「补充 { $number } 明天18点前」。
draft-asks-text-too-long = 文字太长，后面的没有读。请回复「补充 { $number } 最要紧的要求」，细节可以发文件。
draft-asks-other = 有一处没看懂。请用「补充 { $number } 预算500元，明天18点前」这样的话再说一遍。

## A second press where money moves

confirm-accept = 验收 #{ $number } 后，{ $price } 会结算给 { $taker }（扣除群佣金），不能撤回。按下面的按钮才算数。
confirm-received = 确认 { $came_in } 真的到了你的账上？确认后 { $taker } 会开工，#{ $number } 的这笔钱由你保管，不能撤回。按下面的按钮才算数。
confirm-pay_out = 确认已把 #{ $number } 的 { $paid_now } 打给 { $taker }？记下后不能撤回。按下面的按钮才算数。
confirm-got_it = 确认 #{ $number } 的 { $paid_out } 已经到你手里？确认后不能撤回。按下面的按钮才算数。
confirm-agree = 同意结束 #{ $number }：接单人得 { $proposed }，其余退回，不能撤回。按下面的按钮才算数。
confirm-again = 确定

## Help

help = 我帮你们一单一结：发单、接单、付款、交付、验收、结算。

    发单：「发单 产品介绍文案，预算500元，明天18点前」
    接单：「接单 17」，再「确认 17」；反悔「退单 17」；怎样算做好：「验收标准 17 三张图，可改两次」
    求报价：「发单 报价 logo设计，周五前」；别人「报价 17 500元 三天」，你「选定 17 2」
    套餐：「上架 logo设计 200元 3天」；要买「购买 17」
    付款：付给保管人后「已付 17」；保管人收到后「到账 17」
    干活：「进度 17 初稿已完成」「交付 17 链接」，寄东西「发货 17 顺丰 SF123456 三天到」；来不及「延期 17 2天」
    验收：「验收 17」，要改「返工 17 哪里要改」，谈不拢「纠纷 17 原因」
    之后：「评价 17 5 又快又好」
    只对对方说：私聊我「留言 17 初稿在路上」
    查看：「我的订单 进行中」「查单 17」「名片」「账本」
    语言：「语言 English」；群主改规矩：「设置」

    17 换成你的订单号；回复卡片时可以不写。按钮和打字一样。
    群规、积分、警告、举报：「帮助 成员」；自己的数据：「帮助 账号」；「帮助 管理」「帮助 群主」。
    想知道某个词怎么用：「帮助 交付」。
help-post = 「发单 产品介绍文案，预算500元，明天18点前，要三个卖点」：我会整理成草稿给你看，你确认后才发到群里。缺什么我会问。
help-amend = 「补充 17 预算600元」：改草稿的价格、时间或要求。发布后不能改，只能取消重发。
help-claim = 「接单 17」：接下这一单，先到先得。之后要在时限内「确认 17」。
help-confirm = 「确认 17」：发单人用来发布草稿；接单人用来确定要做。
help-approve = 「通过 17」：管理员同意把送审的订单发到群里。
help-decline = 「驳回 17 要求不清楚」：管理员退回送审的订单，要写理由。「驳回 @小王 作品太旧」：不通过小王的入群申请。
help-release = 「退单 17」：接单后反悔。冷静期内不记次数，之后记一次；付款后要和对方商量。
help-paid = 「已付 17」：把钱付给保管人之后说一声，保管人会去核对。
help-received = 「到账 17」：保管人看到钱真的到账后说。截图不算。金额和应付的不一样就写上：「到账 17 300」，少了会请付款方补，多了记着退。
help-report = 「进度 17 初稿已完成」：让对方知道做到哪了，会显示在卡片上。
help-extend = 「延期 17 2天」或「延期 17 周五18点」：请对方同意晚一点交付。
help-agree = 「同意 17」：答应对方提的延期或取消。
help-refuse = 「拒绝 17」：不答应对方提的延期或取消，一切照旧。
help-deliver = 「交付 17 说明或链接」：交活，可以带文件。对方到时不回复会自动验收。
help-revise = 「返工 17 标题换成蓝色」：请接单人修改，次数有约定。
help-accept = 「验收 17」：满意就验收，随后结算，不能撤回。
help-cancel = 「取消 17」：没人接时直接取消；有人接了就是提议，「取消 17 200」表示给接单人 200，其余退回，要对方同意；对方可以回一个自己的数。不写数就按发布时说好的退款规则。
help-dispute = 「纠纷 17 原因」：谈不拢时请裁决人处理。计时暂停，钱不动。
help-state = 「陈述 17 经过是这样的」：在纠纷里说明你的情况，可以带图片和文件；私聊我说，别人看不到。
help-withdraw = 「撤诉 17」：撤回你发起的纠纷，订单接着走；不是你发起的，就问对方同不同意撤。
help-award = 「裁决 17 300 只完成了一部分」：裁决人决定给接单人 300，其余退回，要写理由；可以写明责任：「裁决 17 300 责任 接单方 只完成了一部分」，有责任的扣 2 分。「裁决 17 0 没有交付」是全退。三人合议时这是一票。
help-resume = 「继续 17 3天」：裁决人让接单人接着做，3 天内交付。
help-review = 「评价 17 5 又快又好」：1 到 5 分，双方都评完才公开。也可以分项：评接单人「评价 17 5 质量5 速度4 沟通5 很好」，评发单人「评价 17 5 需求5 付款4 礼貌5」。
help-pay_out = 「打款 17」：保管人把钱打给接单人之后记一笔；分几次打的写上金额：「打款 17 300」。
help-got_it = 「收到 17」：接单人确认钱到手了。
help-mine = 「我的订单」：你发的、接的，以及轮到你做什么。可以挑：「我的订单 进行中」「我的订单 待付款」「我的订单 已完成」「我的订单 纠纷」「我的订单 我接的」，翻页「我的订单 2」。
help-show = 「查单 17」：看这一单的卡片；是你的单，还会告诉你轮到谁、到什么时候、最近发生了什么。
help-books = 「账本」：代管的钱、要付给你的钱；群主还能看到群收入。
help-help = 「帮助」看订单怎么走，「帮助 成员」「帮助 账号」「帮助 管理」「帮助 群主」看别的，「帮助 交付」看一个词。
help-language = 「语言 English」或「语言 中文」：换一种语言。

## Lists

mine-head = 你的订单：
mine-line = #{ $number } { $title } · { $price } · { $state } · { $next }
mine-none = 你还没有订单。想发一单：「发单 产品介绍文案，预算500元，明天18点前」；想接单就看群里的新订单。
mine-more = { $count ->
   *[other] 还有 { $count } 单，用「查单 17」这样的话看某一单。
}
books-head = { $group } 的账：
books-line = { $account }：{ $amount }
books-none = 现在没有在途的钱。
books-holds = { $holder } 手里
books-escrow = 代管 #{ $number }
books-payable = 待付给 { $who }
books-payable-you = 待付给你
books-return = 待退给 { $who }
books-return-you = 待退给你
books-income = 群收入（佣金）

## Reviews


## Greetings

language-set = 好的，以后和你说中文。

confirm-refund = 确认已把 #{ $number } 的 { $given_back } 退给 { $poster }？记下后不能撤回。按下面的按钮才算数。
help-refund = 「退款 17」：保管人把该退的钱退给付款方之后记一笔；分几次退的写上金额。
language-set-group = 好的，以后在群里说中文；私聊里每个人用自己的。
mine-duties = 等你处理的：
confirm-fund_disputed = 确认 { $came_in } 真的到了你的账上？#{ $number } 还在纠纷里，这笔钱先由你保管，等裁决再分，不能撤回。按下面的按钮才算数。
private-please = 关于 #{ $number } 有话要单独和你说。请私聊我回复「查单 { $number }」。
