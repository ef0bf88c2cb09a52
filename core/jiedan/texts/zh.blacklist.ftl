# The blacklist: proposals, entries, appeals, and what is shared with others.

verb-blacklist = 拉黑
verb-blacklisted = 黑名单
verb-appeal_blacklist = 申诉黑名单
verb-unblacklist = 解除黑名单
verb-share_blacklist = 共享黑名单

help-blacklist = 管理员说「拉黑 @对方 假付款 #17 理由」，或回复对方的话说「拉黑 假付款 理由」，再附上截图。类别：假付款、收钱不交付、冒充、假身份。只收证据确凿的欺诈，要另一位管理员确认；最长 180 天，在类别后面写 90天 改期限。
help-blacklisted = 「黑名单」：看自己有没有被拉黑、为什么、到什么时候；管理员看全部。只发到私聊。
help-appeal_blacklist = 「申诉黑名单 理由」：觉得拉黑不对就申诉，由没参与拉黑的管理员来定，14 天没人定就自动解除。
help-unblacklist = 管理员说「解除黑名单 编号 理由」：提前解除；提议的人用它撤回还没确认的提议。编号在「黑名单」里。
help-share_blacklist = 群主说「共享黑名单」看现状；「共享黑名单 给 12 全部」「共享黑名单 收 north 假付款」开一个方向，「共享黑名单 停 12」关掉，「共享黑名单 自动 开」让两个独立来源自动限制。

blacklist-category-fake-payment = 假付款
blacklist-category-non-delivery = 收钱不交付
blacklist-category-impersonation = 冒充
blacklist-category-fake-identity = 假身份

## Proposed and confirmed

blacklist-proposed = 已提议，编号 { $ref }，涉及 { $name }。要另一位管理员在 7 天内确认才生效，我已经私聊他们。撤回：回复「解除黑名单 { $ref }」。
blacklist-second = { $other } 提议把 { $name }（平台账号 { $uid }）加入“{ $group }”的黑名单，编号 { $ref }。
    类别：{ $category }
    理由：{ $reason }
    { $case }
    附件：{ $count } 个，随这条消息一起发。
    期限：{ $days } 天
    请只看证据。态度差、做得慢、做得不好、个人不喜欢，都不算欺诈，请选“不同意”。你确认以后，对方不能在本群接单、发单、报价、购买，也不能再进群；手上的单照常做完、照常拿钱。
blacklist-by-case = 依据：第 #{ $number } 单的纠纷已裁决，责任在对方。
list_confirm-button = 证据确凿，拉黑
list_refuse-button = 不同意
blacklist-confirmed = { $name } 已在“{ $group }”的黑名单上（{ $ref }，{ $category }），到 { $until }。对方已收到原因和申诉办法。
blacklist-refused = 没有通过：{ $name } 不会进“{ $group }”的黑名单（{ $ref }）。
blacklist-withdrawn = 已撤回提议 { $ref }，{ $name } 不在黑名单上。
blacklist-lifted = 已解除：{ $name } 不在“{ $group }”的黑名单上了（{ $ref }）。

## To the person

blacklist-you = 你在“{ $group }”的黑名单上（编号 { $ref }），到 { $until }。
    类别：{ $category }
    理由：{ $reason }
    由该群两位管理员依据证据确认。这期间你不能在该群接单、发单、报价、购买，离群后不能再进；已经在做的单照常做完、照常拿钱。
    觉得不对：回复「申诉黑名单 { $ref } 你的理由」，由另外的管理员来定，14 天没人定就自动解除。
blacklist-you-linked = 你的另一个账号 { $name } 在“{ $group }”的黑名单上（编号 { $ref }），到 { $until }。名单对人不对账号，这个账号也一样。
    类别：{ $category }
    理由：{ $reason }
    这期间你不能在该群接单、发单、报价、购买，离群后不能再进；已经在做的单照常做完、照常拿钱。
    觉得不对：回复「申诉黑名单 { $ref } 你的理由」，由另外的管理员来定，14 天没人定就自动解除。
blacklist-you-elsewhere = “{ $group }”采信下面这些来源，你暂时不能在那里开始新的交易：
    { $list }
    已经在做的单照常做完、照常拿钱。觉得不对：到发出的群或那边的机器人私聊，回复「申诉黑名单 编号 你的理由」；那边解除以后这里也会解除。
blacklist-you-free = 你已经不在“{ $group }”的黑名单上了（{ $ref }），可以照常交易。
blacklist-you-upheld = 你对“{ $group }”黑名单（{ $ref }）的申诉没有通过，期限不变，到 { $until }。到期自动解除。
blacklist-not-on-it = 你不在任何一个群的黑名单上。
blacklist-not-in = 你暂时不能进“{ $group }”：你在它的黑名单上（编号 { $ref }），到 { $until }。
    类别：{ $category }
    理由：{ $reason }
    觉得不对：私聊我说「申诉黑名单 { $ref } 你的理由」，由没参与拉黑的管理员来定。
blacklist-not-in-linked = 你暂时不能进“{ $group }”：你的另一个账号 { $name } 在它的黑名单上（编号 { $ref }），到 { $until }。
    类别：{ $category }
    理由：{ $reason }
    觉得不对：私聊我说「申诉黑名单 { $ref } 你的理由」，由没参与拉黑的管理员来定。
blacklist-not-in-elsewhere = 你暂时不能进“{ $group }”，它采信下面这些来源：
    { $list }
    觉得不对：到发出的群或那边的机器人私聊，回复「申诉黑名单 编号 你的理由」；那边解除以后这里也会解除。
blacklist-come-private = 有一条只给你看的通知，请私聊我说「黑名单」。
blacklist-in-private = 这个只能私聊看，请先私聊我，再说「黑名单」。

## The list

blacklist-head = { $count ->
   *[other] “{ $group }”的黑名单：{ $count } 条
}
blacklist-line-standing = { $ref } · { $name } · { $category }，到 { $until }
blacklist-line-proposed = { $ref } · { $name } · { $category }，等另一位管理员确认
blacklist-notice = { $issuer }：{ $category }，到 { $until }，编号 { $ref }

## Appeals

blacklist-appeal-taken = 已收到你对“{ $group }”黑名单（{ $ref }）的申诉，由没参与拉黑的管理员来定。{ $days } 天没人定就自动解除。
blacklist-appeal = { $other } 申诉“{ $group }”的黑名单（{ $ref }）。
    对方说：{ $appeal }
    当时的类别：{ $category }
    当时的理由：{ $reason }
    证据：{ $files_all } 个附件，其中 { $files_kept } 个和登记时一模一样，随这条消息一起发。
    请你来定，你没有参与拉黑。{ $days } 天没人定就自动解除。
list_grant-button = 申诉成立，解除
list_uphold-button = 维持
blacklist-granted = 申诉成立，{ $name } 已从“{ $group }”的黑名单解除（{ $ref }）。
blacklist-upheld = 已维持，{ $name } 仍在“{ $group }”的黑名单上（{ $ref }），到 { $until }。
blacklist-granted-by-clock = { $name } 的申诉 14 天没人定，已自动从“{ $group }”的黑名单解除（{ $ref }）。

## At the door, and what others say

blacklist-turned-away = { $name } 申请加入“{ $group }”，在黑名单上，没有放行。对方知道原因和怎么申诉。
blacklist-turned-out = { $name } 进了“{ $group }”，在黑名单上，已请出。对方知道原因和怎么申诉。
blacklist-advice-join = 留意：刚来的 { $name } 在别处的黑名单上。只供参考，我没有限制对方：
    { $list }
blacklist-advice-trade = 留意：{ $name } 在别处的黑名单上，刚开始一笔交易。只供参考，我没有限制对方：
    { $list }

## Sharing

blacklist-sharing = “{ $group }”的黑名单共享。本群代号：{ $number }，告诉对方群主就能互相开通。
blacklist-sharing-none = 没有和任何群或别处的机器人共享。
blacklist-sharing-gives = 给 { $name }：{ $categories }
blacklist-sharing-takes = 收 { $name }：{ $categories }
blacklist-sharing-advises = 别处的名单只提醒管理员，不自动限制任何人。
blacklist-sharing-bars = 两个互相独立的来源都有的人，本群自动限制；一个来源只提醒。

## Refused

refused-blacklisted = 你在本群暂时不能开始新的交易。原因、期限和申诉办法：私聊我说「黑名单」。已经在做的单照常做完、照常拿钱。
refused-blacklisted-linked = 你的另一个账号 { $name } 在本群的黑名单上，你暂时不能开始新的交易，换账号也一样。原因、期限和申诉办法：私聊我说「黑名单」。已经在做的单照常做完、照常拿钱。
refused-blacklisted-elsewhere = 你在本群暂时不能开始新的交易，因为本群采信的别处名单上有你。是谁、到什么时候、怎么申诉：私聊我说「黑名单」。已经在做的单照常做完。
refused-blacklisted-poster = #{ $number } 的发布者暂时不能开始新的交易，这一单先接不了。看看别的单，回复「订单列表」。
refused-blacklist-not-you = 只有这个群的群主和管理员可以管黑名单。被骗了请先「纠纷」，或把证据发给管理员。
refused-blacklist-category = 没看到类别。只收证据确凿的欺诈：假付款、收钱不交付、冒充、假身份。态度差、做得慢、做得不好、个人不喜欢都不算。这样说：「拉黑 @对方 假付款 #17 理由」。
refused-blacklist-who = 不知道说的是谁。回复对方的一句话再说一遍，或写 @名字、id:平台账号；对方要在本群待过。
refused-blacklist-twice = 叫 { $name } 的不止一个人。请回复对方的一句话再说一遍，或写 id:平台账号，免得弄错人。
refused-blacklist-yourself = 不能拉黑自己。
refused-blacklist-staff = { $name } 是群主或管理员，不能拉黑。请群主先撤掉身份，再提。
refused-blacklist-party = 这件事和你有关，不能由你来定。请另一位管理员来。
refused-blacklist-no-case = 第 #{ $number } 单的纠纷没有裁决责任在 { $name }，不能当依据。等裁决以后再提，或附上截图等证据。
refused-blacklist-no-proof = 没有证据。写上已裁决的订单号（如 #17），或把截图、文件和这句话一起发。没有证据的怀疑不进黑名单。
refused-blacklist-reason = 理由太短，至少 { $least } 个字：写清楚做了什么、损失多少、证据是什么。
refused-blacklist-days = 期限写 1 到 { $most } 天。到期还有必要，可以再提一次。
refused-blacklist-waiting = { $name } 已经有一个提议在等确认（{ $ref }）。请另一位管理员在私聊里按按钮。
refused-blacklist-appeal-open = { $name } 对现在这一条（{ $ref }）的申诉还没有定。申诉有结果以前，不能用新的一条顶替它。
refused-blacklist-nobody = 没有别的管理员可以确认：要两位管理员，都和这件事无关。请群主先再请一位管理员。
refused-blacklist-over = 这件事已经有结果，或过了时间。回复「黑名单」看现在的情况。
refused-blacklist-own-proposal = 是你提议的，要另一位管理员确认。撤回就说「解除黑名单 编号」。
refused-blacklist-proposer-gone = 提议的人现在不是管理员了，这个提议不算数。要拉黑请重新提议，再由另一位管理员确认。
refused-blacklist-appeal-own = 是你参与拉黑的，申诉要由别的管理员来定。
refused-blacklist-code = 没有这个编号，或不归你管。编号在「黑名单」里，这样说：「解除黑名单 B2345678 理由」。
refused-blacklist-nothing = 你不在黑名单上，不用申诉。
refused-blacklist-which = 你有好几条，要说是哪一条：「申诉黑名单 编号 理由」。编号：
    { $list }
refused-blacklist-appealed = 这一条你已经申诉过，每条一次。结果我会私聊告诉你；到期自动解除。
refused-blacklist-appeal-why = 请写上理由：「申诉黑名单 { $ref } 理由」。比如钱后来付了，或者弄错了人。
refused-blacklist-kept-out = { $name } 在黑名单上，不能放行。要放行请先「解除黑名单」。
refused-blacklist-share-how = 这样说：「共享黑名单 给 12 全部」「共享黑名单 收 12 假付款」「共享黑名单 停 12」「共享黑名单 自动 开」。12 是对方群的代号，本群的是 { $number }；别处的机器人写名字。
refused-blacklist-share-whom = 没有 { $name } 这个来源。群写代号（对方群主说「共享黑名单」能看到），别处的机器人写运营者登记的名字。
