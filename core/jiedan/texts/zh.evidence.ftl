# Evidence of an order, and its agreement.

verb-evidence = 证据
verb-agreement = 协议
verb-sign = 签署
help-evidence = 私聊我「证据 17」：把这一单的条款、每一步记录、留言、账目和文件做成一份 PDF 和一个压缩包给你。双方可以要；有过纠纷的，裁决人和管理员也可以。
help-agreement = 私聊我「协议 17」：按这一单的内容拟一份中英文协议，发给双方签署。从接单到交付前都可以。
help-sign = 「签署 17」：签下这一单的协议，每人一次，签了不能撤回。

## Handing it out

evidence-here = #{ $number } 的证据在下面：PDF 给人看，压缩包给程序查。这份证据的校验值是：
    { $sum }
    双方此刻要到的是同一份，校验值应当一样：对一对，就知道有没有人动过。对方给你的压缩包，请运行 jiedan verify 文件名 检查。
evidence-large = 有些文件太大，没有放进压缩包（清单里有它们的名字和 SHA-256）。需要全部的话，请运营机器人的人用 jiedan evidence { $number } 导出。
refused-evidence-in-group = 证据里有双方的私聊，不能发在群里。请私聊我发「证据 17」，17 换成订单号。
refused-evidence-not-you = #{ $number } 的证据只给这一单的双方；有过纠纷的，裁决人和管理员也能要。你需要的话，请联系其中一方。
refused-evidence-no-dispute = #{ $number } 没有过纠纷，里面有双方的私聊，所以只有双方能要。需要的话请当事人发给你；谈不拢时他们可以发起「纠纷 { $number } 原因」，之后你就能要。

## The printed pages

evidence-title = 订单 #{ $number } 的证据：{ $title }
evidence-subtitle = 群：{ $group }（{ $platform }）· 截至 { $at }
evidence-foot = 订单 #{ $number } · 第 { $page } 页，共 { $pages } 页
evidence-foot-chain = 订单 #{ $number } · 第 { $page } 页，共 { $pages } 页 · 共 { $count } 条记录，链尾 { $hash }…
evidence-published = 发布时的订单
evidence-not-published = 这份订单还没有发布过。
evidence-what = 标题
evidence-price = 价格
evidence-due = 交付时间
evidence-due-now = 现在的交付时间
evidence-requirements = 要求
evidence-wording = 发单原文
evidence-file = 附件
evidence-published-by = 以上写在第 { $count } 条记录里，时间 { $at }，从那以后没有变过。SHA-256 { $hash }
evidence-published-before = 第 { $count } 条记录（时间 { $at }）只留了哈希值；以上是订单里现在的文字。SHA-256 { $hash }
evidence-agreement = 书面协议的 SHA-256 { $hash }；已签署：{ $names }。原文在“拟协议”那条记录里。
evidence-stands = 现在的情况
evidence-state = 状态
evidence-received = 已收
evidence-to-worker = 接单人得
evidence-commission = 佣金
evidence-to-client = 退回付款方
evidence-people = 相关的人
evidence-poster = 发单人
evidence-taker = 接单人
evidence-holder = 保管人
evidence-other = 其他
evidence-called = ，当时叫“{ $name }”
evidence-records = 每一步的记录（{ $count } 条）
evidence-drafted = 起草
evidence-reverses = 冲正第 { $step } 步的记账
evidence-until = 到 { $at }
evidence-score = { $score } 分
evidence-goes-on = 要求继续做
evidence-fault-taker = 责任：接单人
evidence-fault-poster = 责任：发单人
evidence-fault-both = 责任：双方
evidence-pool = 接下来从这些人里抽仲裁员：{ $names }（种子是这条记录的 SHA-256 再取一次 SHA-256）
evidence-panel = 仲裁员：{ $names }
evidence-faulted = 裁决认定有责任的
evidence-with-file = 附件 { $name } · SHA-256 { $hash }
evidence-room = 双方的留言（{ $count } 条）
evidence-room-kept = 只有双方通过机器人转的话才会留下（从这位接单人接单算起）。群里的闲聊、双方自己加好友说的话，机器人不保存，这里没有。
evidence-entries = 账目
evidence-no-entries = 这一单没有钱进出。
evidence-column-record = 记录
evidence-column-account = 账户
evidence-column-amount = 金额
evidence-signs = 正数是保管人手里多了，或欠别人的少了；负数相反。同一条记录的各行加起来是零。
evidence-files = 交来的文件（{ $count } 个）
evidence-file-there = 在压缩包的 files 里，文件名就是 SHA-256
evidence-file-gone = 副本已经不在，没有放进压缩包
evidence-file-changed = 现存的副本和当时收到的不一样，没有放进压缩包
evidence-file-large = 太大，没有放进压缩包
evidence-proof = 怎么核对
evidence-proof-how = 对同一个压缩包运行 jiedan verify 文件名（不需要联网，也不需要数据库）：它会逐一检查清单、每个文件、记录的链条、账目和这份 PDF。
evidence-proof-shows = 它能证明：压缩包做出来以后，一个字节都没有改过，没有多、没有少、没有调换。每条记录都带着上一条的哈希值，改动、删除或插入一条，后面的就对不上。
evidence-proof-not = 它不能证明：是谁做的这个压缩包，以及做之前数据库有没有被运营者改过；留言各自有哈希值，但不在链条里，导出之前被删掉的留言看不出来。所以请双方对一对机器人发出时说的校验值，并各自留一份。
evidence-proof-mark = 这份 PDF 属于下面这些文件和上面列出的附件，它们合在一起的 SHA-256 是 { $hash }

## The terms in words

terms-stage-start-on_acceptance = 开工前付 { $share }%（{ $amount }），验收后归接单人。
terms-stage-start-on_receipt = 开工前付 { $share }%（{ $amount }），到账就归接单人。
terms-stage-middle-on_acceptance = 中途付 { $share }%（{ $amount }），验收后归接单人。
terms-stage-middle-on_receipt = 中途付 { $share }%（{ $amount }），到账就归接单人。
terms-stage-delivery-on_acceptance = 交付时付 { $share }%（{ $amount }），验收后归接单人。
terms-stage-delivery-on_receipt = 交付时付 { $share }%（{ $amount }），到账就归接单人。
terms-stage-acceptance-on_acceptance = 验收后付 { $share }%（{ $amount }），归接单人。
terms-stage-acceptance-on_receipt = 验收后付 { $share }%（{ $amount }），到账就归接单人。
terms-commission = 群按 { $share }% 收佣金（{ $amount }），从接单人所得里扣；全部做完，接单人得 { $rest }。
terms-pay = 钱付给群里的保管人，由他确认到账后开工；{ $time }内没有付，订单重新开放。付款用了一小时以上，交付时间顺延同样长。
terms-extend = 交付时间可以由双方同意后延后，最多 { $most } 次。
terms-overrun = 过了交付时间 { $time }还没有交付，自动转为纠纷。
terms-revise = 付款方可以要求返工，最多 { $most } 次。
terms-accept = 交付后 { $time }内没有验收也没有要求返工，自动验收。
terms-complain = 验收后 { $time }内还可以提出纠纷，之后结算。
terms-refund = 接单以后要取消，由双方商量怎么分保管中的钱；不写数的话，没开始做退 { $untouched }%，开始做了退 { $begun }%，交付后退 { $delivered }%。没有商量好之前，钱不动。
terms-dispute = 有纠纷时先听双方陈述，最多 { $hear }；价格不超过 { $most } 的由一位裁决人、超过的由抽签的三位仲裁员决定保管中的钱怎么分，都不是当事人。{ $time }内没有决定，再次催办。
terms-default = 再过 { $time }仍没有人裁决，保管中的钱 { $share }% 归接单人（扣佣金），其余退回付款方。
terms-days = { $count } 天
terms-hours = { $count } 小时
terms-minutes = { $count } 分钟

## The agreement

agreement-title = 协议 · 订单 #{ $number }
agreement-sides = 付款方：{ $poster }；接单人：{ $taker }。
agreement-work = 接单人为付款方完成：{ $title }。
agreement-price = 价格：{ $price }。
agreement-due = 交付时间：{ $due }（{ $zone }）。
agreement-changes = 之后双方同意的改动（延期、返工、验收标准、取消）以这一单的记录为准。
agreement-law = 这份协议不排除双方依法享有的权利。
agreement-requirements = 具体要求照发单人写的，附在最后。
agreement-criteria = 验收标准附在最末，按它验收。
agreement-signatures = 签署
agreement-signing = 双方各自在聊天里按“签署”或发出签署的命令才算签署；谁在什么时候签的，连同全文的 SHA-256，写进这一单的记录。
agreement-again = #{ $number } 的协议（SHA-256 { $sum }）。已签署：{ $names }。
agreement-none-signed = 还没有人
did-draw_up = #{ $number } 的协议拟好了，已私聊发给双方。
told-draw_up-client = #{ $number } { $title } 的协议在上面，也有 PDF。核对每一条；同意就按下面的按钮，或回复「签署 { $number }」；不同意先和对方商量。
told-draw_up-worker = #{ $number } { $title } 的协议在上面，也有 PDF。核对每一条；同意就按下面的按钮，或回复「签署 { $number }」；不同意先和对方商量。
did-sign = 你签署了 #{ $number } 的协议。对方也签了才算双方签署。
told-sign-client = { $actor } 签署了 #{ $number } { $title } 的协议。还没签的一方，同意就回复「签署 { $number }」。
told-sign-worker = { $actor } 签署了 #{ $number } { $title } 的协议。还没签的一方，同意就回复「签署 { $number }」。
did-sign_last = 你签署了 #{ $number } 的协议，双方都签了。
told-sign_last-client = #{ $number } { $title } 的协议双方都签署了，全文的哈希值已写进记录。随时可以私聊我「证据 { $number }」拿到整份证据。
told-sign_last-worker = #{ $number } { $title } 的协议双方都签署了，全文的哈希值已写进记录。随时可以私聊我「证据 { $number }」拿到整份证据。
refused-agreement-in-group = 协议只发给双方。请私聊我发「协议 17」，17 换成订单号。
refused-agreement-not-you = #{ $number } 的协议只给这一单的双方。你需要的话，请联系其中一方。
refused-agreement-there = #{ $number } 已经有协议了。私聊我「协议 { $number }」看全文；同意就回复「签署 { $number }」。
refused-no-agreement = #{ $number } 还没有协议可签。先私聊我「协议 { $number }」拟一份，双方看过再签。
refused-signed-already = 你已经签署过 #{ $number } 的协议，不用再签。想看全文就私聊我「协议 { $number }」。
