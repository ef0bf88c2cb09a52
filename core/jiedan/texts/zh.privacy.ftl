# 自己的数据：留了什么、怎么拿、怎么删；一个人的几个账号。

verb-privacy = 隐私说明
verb-my_data = 我的数据
verb-erase = 删除我
verb-erase_sure = 确认删除我
verb-link = 关联账号
verb-unlink = 解除关联
help-privacy = 「隐私」：私聊我看：留了你哪些东西、留多久、谁看得到、怎么拿走、怎么删。
help-my_data = 「我的数据」：私聊我说，我把你的全部数据打包发给你。一天一次。
help-erase = 「删除我」：私聊我说，注销你在这里的账号。会先告诉你删什么、留什么，再问一次。
help-erase_sure = 「确认删除我」：我问过之后十分钟内说，就真的删。
help-link = 「关联账号」：在一个账号上私聊我拿到 8 位码，十分钟内在另一个账号上私聊我「关联 12345678」（换成你的码），两边就算同一个人。
help-unlink = 「解除关联」：这个账号以后单独算。关联过这件事还会记着：不能靠解除来接自己的单。

privacy-explained = 你在这里留下的东西：

    账号：平台上的编号、名字、语言、和我的私聊。退出所有群 { $left } 天后自动删。
    订单：你写的需求、留言、进度、交付、陈述和文件，订单结束（有纠纷的从裁决起）{ $words } 天后删；付款截图和快递单号 { $contact } 天后删；评价的文字 { $reviews } 天后删，分数留着。
    钱和记录：金额、时间、谁做了哪一步，一直留着，账要对得上。你注销后只剩一个化名。
    群里的规矩：警告过期后，以及被移出、退单、规则对你的判断，再留 { $conduct } 天（判断里的原话 { $words } 天后删）；入群申请定了以后、黑名单到期以后 { $decided } 天删；你接单时说的收款账户只另留一个加密的记号（原话跟订单一起删），最后一次说起 { $decided } 天后删；发言次数退群就删。
    群里的闲聊：不留。只有叫得动我的话才处理。

    谁看得到：订单的双方看自己那一单；有纠纷时仲裁的人看那一单；群主和管理员看订单和账，看不到你们的留言；运行这个机器人的人管着数据库。不卖给任何人，也不给别的群。
    我管不到的：平台上已经发出去的消息，要在平台上自己删；对方存下的文件；运行的人做的备份，按他们的期限过期。

    全部拿走：「我的数据」。全部删掉：「删除我」。
refused-privacy-in-group = 这是你自己的事，不在群里说。请私聊我发：{ $verb }

my-data-here = 你的全部数据都在这个压缩包里：打开 index.html 就能看；data.json 给程序读，schema.json 说明格式；orders.csv 和 points.csv 能用表格打开；sha256.txt 用来核对。别人写的话和对方是谁不在里面。我这边 { $days } 天后删掉这个包，请先存好。
refused-my-data-later = 你的数据一天导出一次。{ $until } 以后再发「我的数据」；刚才那个包还在上面的聊天记录里。
my-data-title = 我的数据
my-data-about = 截至 { $at }。时间都是 UTC。别人写的话、对方是谁不在里面：那是他们的。
my-data-none = 没有。
my-data-part-account = 账号
my-data-part-chats = 和机器人的私聊
my-data-part-linked = 你关联的账号
my-data-part-groups = 所在的群
my-data-part-points = 积分
my-data-part-room = 你在订单里的留言
my-data-part-slips = 你交的付款截图
my-data-part-joining = 入群申请
my-data-part-setups = 没做完的设置
my-data-part-introductions = 你在群里的介绍
my-data-part-verified = 核实过的
my-data-part-rules-confirmed = 确认过的群规
my-data-part-applications = 入群问答
my-data-part-arrivals = 进群
my-data-part-places = 排位
my-data-part-standing = 头衔、权限和进群时间
my-data-part-activity = 发言次数
my-data-part-decisions = 规则对你的判断
my-data-part-talk = 留存的发言
my-data-part-strikes = 警告
my-data-part-appeals = 你的申诉
my-data-part-removals = 移出
my-data-part-let-downs = 退单和没付款
my-data-part-payout-accounts = 你让人付款的账户（只留加密的记号，看不出账号）
my-data-part-let-pass = 对你放行的
my-data-part-blacklist = 黑名单上关于你的
my-data-part-kept-order = 你作为管理员写的
my-data-part-requests = 你对自己数据的请求
my-data-part-orders = 订单
my-data-part-reviews-given = 你写的评价
my-data-part-reviews-received = 你收到的评分
my-data-part-deeds = 你做过的每一步
my-data-part-money = 你名下的账
my-data-column-account = 科目
my-data-column-amount = 金额
my-data-column-appeal = 申诉
my-data-column-appealed-at = 申诉时间
my-data-column-asked-at = 问过还在不在
my-data-column-at = 时间
my-data-column-blocked = 已屏蔽
my-data-column-category = 类别
my-data-column-changed-at = 最后变动
my-data-column-chat = 聊天
my-data-column-currency = 币种
my-data-column-days = 发言天数
my-data-column-done-at = 办完
my-data-column-due-at = 到期
my-data-column-ended-at = 结束
my-data-column-expires-at = 结束时间
my-data-column-files = 文件
my-data-column-first-at = 进群时间
my-data-column-group = 群
my-data-column-half-points = 分
my-data-column-joined-at = 从何时起
my-data-column-kind = 种类
my-data-column-language = 语言
my-data-column-last-at = 最近一次
my-data-column-made-at = 建立
my-data-column-marks = 分项
my-data-column-messages = 条数
my-data-column-name = 名字
my-data-column-note = 内容
my-data-column-number = 单号
my-data-column-platform = 平台
my-data-column-price = 价格
my-data-column-reason = 原因
my-data-column-ref = 编号
my-data-column-requirements = 要求
my-data-column-rights = 权限
my-data-column-roles = 身份
my-data-column-rule = 规则
my-data-column-score = 分数
my-data-column-side = 发的还是接的
my-data-column-skills = 擅长
my-data-column-slip-number = 转账单号
my-data-column-source = 从哪来
my-data-column-standing = 状态
my-data-column-state = 订单状态
my-data-column-status = 结果
my-data-column-step = 步骤
my-data-column-strike = 警告编号
my-data-column-text = 原话
my-data-column-title = 标题
my-data-column-uid = 平台编号
my-data-column-version = 版本

erase-sure = 确定要注销吗？这一步不能撤回。

    马上删：你的名字、平台编号、语言、和我的私聊、账号关联。你以后再来就是新人，积分和等级从零开始。
    接着删（几分钟到一小时）：你写的需求、留言、进度、交付说明、评价文字、付款截图和你交的文件。
    留下来的：订单的金额、时间和步骤，因为账要对得上。上面只写已注销用户加一个号。
    我删不到的：群里和私聊里已经发出去的消息，请在平台上自己删。

    要一份数据就先发「我的数据」。确定就按下面的按钮，或者 { $minutes } 分钟内发「确认删除我」。
erase-button = 确定，删除我
erase-done = 办好了。你的名字和账号已经从这里拿掉，你写的话正在删。再见。
erase-held = · { $group } #{ $number } 有过纠纷，里面的话是双方的证据，留到 { $until }，之后自动删。
erase-not-yet = 现在还不能注销，还有这些事没完：
erase-waits-until = · { $group } #{ $number }（{ $state }）：先做完或取消；最晚 { $until } 会有下一步。
erase-waits-order = · { $group } #{ $number }（{ $state }）：先做完、取消或撤回报价。
erase-waits-money = · { $group } #{ $number }：还有钱没交出去，先打款、退款或移交。
erase-waits-more = { $count ->
   *[other] · 另外还有 { $count } 单。
}
erase-waits-payable = · { $group }：还欠你 { $amount }，收到后发「收到」。
erase-waits-return = · { $group }：还要退你 { $amount }，等退完。
erase-waits-banned = · { $group } 里你还在封禁中，解除之后才能注销。觉得不对请找群主。
erase-waits-listed = · { $group } 的黑名单里有关于你的记录还没完（{ $ref }）：最晚 { $until } 结束，之后才能注销。已经拉黑、觉得不对的，发「申诉黑名单 { $ref } 原因」。
erase-waits-leaving = · { $group } 正要把你移出：移出之后，或群主、管理员说让你留下之后，才能注销。
erase-then = 都办完之后再发一次「删除我」。
refused-erase-ask-first = 要注销先发「删除我」，我说清楚删什么、留什么，你再在十分钟内确认。
erased-name = 已注销用户 #{ $number }

link-code = 你的关联码：{ $figure }。{ $minutes } 分钟内，用你的另一个账号私聊我：「关联 { $figure }」。然后回到这里确认。不要把码给别人。
link-wait = 码对了。现在回到 { $name } 那个账号，在和我的私聊里按确认。
link-confirm = { $platform } 上的 { $name } 说这两个账号都是你的。是你本人就按下面的按钮；不是就别理，十分钟后作废。
link-button = 是我，关联
link-done = 关联好了：{ $platform } 上的 { $name } 和这个账号算同一个人。不能接、评、判自己的单；信誉合在一起看，不重复算。
link-ended = 解除了。这个账号以后单独算；关联过的记录还在，不能靠这个接自己的单。
refused-link-code-unknown = 这个码没有、过期了或已经用过。请在第一个账号上重新发「关联账号」拿一个新的。
refused-link-same-account = 这是同一个账号。请用你的另一个账号私聊我「关联 { $figure }」。
refused-link-there = 这两个账号已经关联了，不用再来一次。
refused-link-none = 这个账号没有关联别的账号，不用解除。
refused-linked-claim = #{ $number } 是你自己的另一个账号发的，不能自己接自己的单。请留给别人。
refused-their-linked = #{ $number } 的发单人和 { $name } 是同一个人的两个账号，不能派给他。请换一个人。
refused-linked-review = #{ $number } 的双方是同一个人的两个账号，不能互相评价。
refused-linked-judge = #{ $number } 有一方是你自己的另一个账号，你不能判这个案子。请让别的仲裁员来。
profile-linked = 和关联账号合计：接 { $taken } 单，发 { $posted } 单，评分 { $rating }（{ $count } 条）

evidence-erased = 文字和文件已于 { $at } 按期限或应本人要求删除；哈希仍在。
evidence-published-erased = 发布的内容已按期限或应本人要求删除；那一步的哈希仍在下面。
