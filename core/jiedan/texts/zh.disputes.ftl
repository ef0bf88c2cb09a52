# How a dispute is heard and decided. Keys as in zh.trade.ftl; what is said in it is told in private only.

## Hearing both sides

did-state_last = 陈述已记下，双方都说完了。接下来由裁决人处理 #{ $number }，进展会私下告诉你。
did-remind_statement = 已提醒没有陈述的一方：#{ $number }。
did-hear = #{ $number } 的陈述时间已到，接下来按现有的陈述处理。
told-state_last-judge = #{ $number } { $title } 双方都陈述了，全文在下面。还没人接的话，回复「接案 { $number }」由你来裁决。然后写明争议焦点「焦点 { $number } …」，可以先「调解 { $number } 金额 理由」，再「裁决 { $number } 金额 理由」。
told-remind_statement-unheard = #{ $number } { $title } 的纠纷还没听到你的说法。请回复「陈述 { $number } 你的情况」，可以带图片和文件；{ $clock } 之后就按现有的陈述处理。
told-hear-party = #{ $number } { $title } 的陈述时间已到。接下来由裁决人处理；还有话要补充，仍可回复「陈述 { $number } 情况」。
told-hear-judge = #{ $number } { $title } 的陈述时间已到，按现有的陈述处理，全文在下面。还没人接的话，回复「接案 { $number }」由你来裁决；没有来说的一方不再等。

## Who judges

did-take_case = 你接下了 #{ $number } 的案件。双方说完后：写明焦点「焦点 { $number } …」，可以先「调解 { $number } 金额 理由」，再「裁决 { $number } 金额 理由」；有利害关系就回复「回避 { $number }」。
did-take_seat = 已就位：你是 #{ $number } 的三位仲裁员之一。看完陈述后投票：「裁决 { $number } 金额 理由」或「继续 { $number } 3天 理由」；有利害关系就回复「回避 { $number }」。
did-hand_back = 你已回避 #{ $number } 的案件，不再处理。
did-recuse = 你已回避 #{ $number } 的案件，会另抽一位。
did-replace_silent = #{ $number } 有仲裁员一直没有回应，换人。
did-draw = #{ $number } 的三位仲裁员已经抽出，名单已私下告诉双方。
did-dissolve = #{ $number } 的仲裁员不够三位，改由一位管理员裁决。
told-take_case-party = #{ $number } { $title } 的纠纷由 { $judge } 裁决。有话补充就回复「陈述 { $number } 情况」；仍可自己商量了结：「取消 { $number } 给接单人的金额」。
told-hand_back-party = #{ $number } { $title } 的裁决人回避了，会由另一位处理，不用你做什么。
told-hand_back-judge = #{ $number } { $title } 的裁决人回避了，要换一位。没有利害关系的请回复「接案 { $number }」。
told-draw-party = #{ $number } { $title } 由三位仲裁员裁决，抽签抽出：{ $panel }。抽签的种子和名单记在订单的记录里，可以核对。与案件有利害关系的会回避。
told-draw-judge = #{ $number } { $title } 的纠纷由三位仲裁员裁决：{ $panel }。保管中的钱：{ $held }。双方的陈述在下面。请在 { $clock } 前回复「接案 { $number }」，一直不回应会换人；和任何一方有利害关系就回复「回避 { $number }」。之后各自投票：「裁决 { $number } 金额 理由」，两票相同即生效，三票都不同取中间的金额。
told-dissolve-party = #{ $number } { $title } 找不到三位与双方无关的仲裁员，改由一位不是当事人的管理员裁决。
told-dissolve-judge = #{ $number } { $title } 找不到三位与双方无关的仲裁员，由一位不是当事人的管理员裁决。保管中的钱：{ $held }。双方的陈述在下面。请没有利害关系的管理员回复「接案 { $number }」。

## Summing up and settling

did-summarise = #{ $number } 的争议焦点已私下发给双方，各可更正一次。
did-correct = 你对 #{ $number } 争议焦点的更正已记下，裁决人会看到。
did-mediate = #{ $number } 的调解方案已私下发给双方，等他们答复。
did-consent = 你同意了 #{ $number } 的调解方案，等对方答复。
did-consent_release = #{ $number } { $title } 双方接受调解：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。
did-consent_refund = #{ $number } { $title } 双方接受调解：全数退回付款方 { $to_client }。
did-refuse_mediation = 已回绝 #{ $number } 的调解方案，由裁决人继续处理。
did-accept_disputed = #{ $number } { $title } 的纠纷了结：{ $poster } 已验收，随后结算。
did-ask_withdrawal = 已问对方是否同意撤回 #{ $number } 的纠纷。对方同意前一切照旧。
told-summarise-party = #{ $number } { $title } 的争议焦点：{ $summary }
    哪里不对，可以回复「更正 { $number } 哪里不对」，每人一次。
told-correct-party = #{ $number } 的争议焦点，{ $actor } 更正：{ $note }
told-correct-judge = #{ $number } 的争议焦点，{ $actor } 更正：{ $note }
told-mediate-asked = #{ $number } { $title } 的调解方案：保管中的 { $held } 里，接单人得 { $proposed }，其余退回付款方。理由：{ $note }
    接受回复「同意 { $number }」，不接受回复「拒绝 { $number }」。双方都同意就照此了结；否则由裁决人裁决。
told-consent-asked = 对方接受了 #{ $number } { $title } 的调解方案（接单人得 { $proposed }，其余退回）。你也接受就回复「同意 { $number }」，照此了结；不接受回复「拒绝 { $number }」。
told-consent_release-client = #{ $number } { $title } 双方接受调解，纠纷了结：接单人得 { $to_worker }，群 { $commission }，退你 { $to_client }。要退的钱由 { $holder } 退给你。
told-consent_release-worker = #{ $number } { $title } 双方接受调解，纠纷了结：你得 { $to_worker }（群收 { $commission }）。{ $holder } 会打给你，收到后回复「收到 { $number }」。
told-consent_release-holder = #{ $number } { $title } 双方接受调解。请打给 { $taker } { $owed_worker }，退给 { $poster } { $owed_client }；{ $commission } 是群里的收入。打给接单人后回复「打款 { $number }」，退回后回复「退款 { $number }」。
told-consent_release-judge = #{ $number } { $title } 双方接受了调解，案件了结，不用再处理。
told-consent_refund-client = #{ $number } { $title } 双方接受调解，纠纷了结：退你 { $to_client }。收到过的钱由 { $holder } 退给你。
told-consent_refund-worker = #{ $number } { $title } 双方接受调解，纠纷了结：保管中的钱全部退回付款方，没有分给你的。
told-consent_refund-holder = #{ $number } { $title } 双方接受调解。请把 { $owed_client } 退给 { $poster }，退回后回复「退款 { $number }」。调解没有分给接单人的。
told-consent_refund-judge = #{ $number } { $title } 双方接受了调解，案件了结，不用再处理。
told-refuse_mediation-party = #{ $number } { $title } 的调解方案没有谈成，由裁决人继续处理。仍可自己商量：「取消 { $number } 给接单人的金额」。
told-refuse_mediation-judge = #{ $number } { $title } 的调解方案被 { $actor } 拒绝。可以换个方案「调解 { $number } 金额 理由」，或直接「裁决 { $number } 金额 理由」。
told-accept_disputed-worker = #{ $number } { $title } 的纠纷了结：{ $poster } 已验收，随后结算给你，不用你做什么。
told-accept_disputed-judge = #{ $number } { $title } 的付款方已验收，案件了结，不用再处理。
told-ask_withdrawal-asked = { $actor } 想撤回 #{ $number } { $title } 的纠纷，订单接着走。可以就回复「同意 { $number }」，不行就回复「拒绝 { $number }」。

## Deciding

did-vote = 你对 #{ $number } 的一票已记下，还要等其他仲裁员。
did-panel_release = #{ $number } { $title } 三人合议裁决：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。
did-panel_refund = #{ $number } { $title } 三人合议裁决：全数退回付款方 { $to_client }。
did-panel_resume = #{ $number } { $title } 三人合议裁决：{ $taker } 继续做，{ $due } 前交付。
did-reverse_fault = #{ $number } 的责任认定已撤销，扣的分已退回。钱的裁决不变。
told-vote-judge = #{ $number } { $title }：{ $actor } 已投票。还没投的请看完陈述后投票：「裁决 { $number } 金额 理由」或「继续 { $number } 3天 理由」，{ $clock } 前没有回应会换人。
told-panel_release-client = #{ $number } { $title } 三人合议裁决：接单人得 { $to_worker }，群 { $commission }，退你 { $to_client }。责任：{ $at_fault }。理由：
    { $reasons }
    要退的钱由 { $holder } 退给你；裁决已生效。
told-panel_release-worker = #{ $number } { $title } 三人合议裁决：你得 { $to_worker }（群收 { $commission }）。责任：{ $at_fault }。理由：
    { $reasons }
    { $holder } 会打给你，收到后回复「收到 { $number }」。
told-panel_release-holder = #{ $number } { $title } 已裁决。请打给 { $taker } { $owed_worker }，退给 { $poster } { $owed_client }；{ $commission } 是群里的收入。打给接单人后回复「打款 { $number }」，退回后回复「退款 { $number }」。
told-panel_release-judge = #{ $number } { $title } 已有结果：接单人得 { $to_worker }，群 { $commission }，退回 { $to_client }。案件了结，谢谢。
told-panel_refund-client = #{ $number } { $title } 三人合议裁决：退你 { $to_client }。责任：{ $at_fault }。理由：
    { $reasons }
    收到过的钱由 { $holder } 退给你；裁决已生效。
told-panel_refund-worker = #{ $number } { $title } 三人合议裁决：保管中的钱全部退回付款方，没有分给你的。责任：{ $at_fault }。理由：
    { $reasons }
told-panel_refund-holder = #{ $number } { $title } 已裁决。请把 { $owed_client } 退给 { $poster }，退回后回复「退款 { $number }」。裁决没有分给接单人的。
told-panel_refund-judge = #{ $number } { $title } 已有结果：全数退回付款方 { $to_client }。案件了结，谢谢。
told-panel_resume-client = #{ $number } { $title } 三人合议裁决：{ $taker } 继续做，{ $due } 前交付。理由：{ $note }。钱仍由 { $holder } 保管，交付后请你验收。
told-panel_resume-worker = #{ $number } { $title } 三人合议裁决：请继续做，{ $due } 前回复「交付 { $number } 说明或链接」。理由：{ $note }
told-panel_resume-judge = #{ $number } { $title } 已有结果：{ $taker } 继续做，{ $due } 前交付。案件了结，谢谢。
told-reverse_fault-party = #{ $number } { $title } 的责任认定已撤销，扣的分已退回。理由：{ $note }。钱的裁决不变。

## What can be asked for

verb-take_case = 接案
verb-recuse = 回避
verb-summarise = 焦点
verb-correct = 更正
verb-mediate = 调解
verb-reverse = 撤销
verb-cases = 案件
verb-appoint = 任命仲裁员
verb-dismiss = 免去仲裁员
part-respondent = 对方
part-unheard = 还没陈述的一方
fault-none = 无
card-proposal-withdraw = 撤回纠纷
help-take_case = 「接案 17」：由你裁决这件纠纷，一件案子只有一位能接；抽中的仲裁员用它表示就位。价格高的案子由抽签的三位仲裁员裁决。
help-recuse = 「回避 17」：和案件有利害关系的裁决人退出，换别人。
help-summarise = 「焦点 17 双方争的是第二稿要不要另收钱」：裁决人写明争议焦点，双方私下看到，各可更正一次。
help-correct = 「更正 17 争的不是这个」：纠纷的一方更正裁决人写的焦点，只有一次。
help-mediate = 「调解 17 300 各让一步」：裁决人提出方案，给接单人 300，其余退回；双方都同意就照此了结。
help-reverse = 「撤销 17 新的证据」：管理员撤销一次责任认定，扣的分退回；钱的裁决不变。
help-cases = 「案件」：管理员看群里的纠纷到哪一步了，平均处理多久。
help-appoint = 「任命仲裁员 @小王」，或回复对方的一句话说「任命仲裁员」：群主让对方可以抽中去裁决大额纠纷。
help-dismiss = 「免去仲裁员 @小王」，或回复对方的一句话说「免去仲裁员」：群主不再让对方裁决。
confirm-consent_release = 接受 #{ $number } 的调解方案：接单人得 { $proposed }，其余退回？接受后不能撤回。按下面的按钮才算数。
confirm-consent_refund = 接受 #{ $number } 的调解方案：全数退回付款方？接受后不能撤回。按下面的按钮才算数。
confirm-accept_disputed = 确认验收 #{ $number } 并了结纠纷？随后结算给接单人，不能撤回。按下面的按钮才算数。

## Why not

refused-not-you-respondent = 只有 #{ $number } 的双方能撤回纠纷。请等他们处理。
refused-not-you-unheard = 只有 #{ $number } 的双方能陈述。
refused-take-first = #{ $number } 还没人接案。先回复「接案 { $number }」，双方都知道由谁裁决之后再裁。
refused-case-taken = 慢了一步，#{ $number } 已由 { $judge } 接案，不用再处理。
refused-case-yours = #{ $number } 已经在你手里了。直接处理就好：「焦点 { $number } …」「裁决 { $number } 金额 理由」。
refused-not-heard-yet = #{ $number } 还在听双方陈述，都说完或到时间才能裁。可以先「接案 { $number }」，或用「留言 { $number } …」请他们快些。
refused-summed-up-already = #{ $number } 的争议焦点已经写过了。接着可以「调解 { $number } 金额 理由」或「裁决 { $number } 金额 理由」。
refused-no-summary = #{ $number } 还没有写争议焦点，没有可更正的。有话说就回复「陈述 { $number } 情况」。
refused-corrected-already = #{ $number } 的争议焦点你已经更正过一次。还有话说就回复「陈述 { $number } 情况」。
refused-no-mediations-left = #{ $number } 已经调解过 { $most } 次，请直接裁决：「裁决 { $number } 金额 理由」。
refused-voted-already = #{ $number } 你已经投过票，不能改。等其他仲裁员就好。
refused-accept-pay-first = #{ $number } 还差 { $missing } 没付清，验收了结纠纷之前要先付清。付给保管人，请他确认到账，再「验收 { $number }」；想换个办法了结就和对方商量：「取消 { $number } 给接单人的金额」。
refused-nothing-delivered = #{ $number } 还没有交付过，没有可验收的。想了结就和对方商量：「取消 { $number } 给接单人的金额」。
refused-own-case = 你是 #{ $number } 的当事人，不能处理自己的案件。请找另一位管理员。
refused-say-more-mediate = 调解要写给接单人多少、为什么：「调解 { $number } 金额 理由」，金额在 0 到 { $most } 之间。
refused-say-more-summarise = 争的到底是什么？写清楚：「焦点 { $number } 双方争的是第二稿要不要另收钱」。
refused-say-more-correct = 哪里不对？写清楚：「更正 { $number } 争的不是这个」。
refused-say-more-resume = 请写明理由：「继续 { $number } 3天 让他改完」。
refused-say-more-reverse = 请写明为什么撤销：「撤销 { $number } 新的证据」。
refused-cases-not-you = 案件列表只有群主和管理员能看。你自己的纠纷用「我的订单」看。
arbitrator-appointed = { $name } 现在是仲裁员，大额纠纷可能会抽到。
arbitrator-dismissed = { $name } 不再是仲裁员。

# Behind it stands what was said, word for word.
hearing-statement = #{ $number } { $name }（{ $part }）{ $at } 陈述：
hearing-files = （只有文件）

## The list

cases-head = { $group } 的纠纷，进行中 { $count } 件：
cases-line = #{ $number } { $title } · { $price } · { $stage } · { $who } · 已 { $since } · 下一期限 { $clock }
cases-panel = 仲裁员 { $panel }
cases-judge = { $judge } 裁决
cases-nobody = 还没人接
cases-listening = 听双方陈述
cases-heard = 等裁决
cases-summed-up = 焦点已写明
cases-mediated = 等双方答复
cases-hours = { $hours } 小时
cases-means = 近 { $days } 天：发起 { $opened } 件，了结 { $ended } 件；从发起算起，平均 { $taken } 有人接，{ $summed_up } 写明焦点，{ $awarded } 裁决。
