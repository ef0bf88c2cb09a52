"""Words of deals past the group, one class of meaning each. Alone they are talk; combinations.py says which together are not."""

from typing import Final

from jiedan.moderation.spellings import each
from jiedan.moderation.tags import Tag

DEALINGS: Final[dict[Tag, str]] = {
    Tag.AVOID: each(
        "别 不 不要 不用 不必 不想 何必 何苦 干嘛 懒得 没必要 省得 不需要 不打算 没有必要 甭 无需 用不着 为啥 为什么要 犯不着 不准备 就不",
        "走 上 过 进 让 通过 经过 给 找 用 挂",
    )
    + """don't_want_to_pay not_pay not_use let's_not_use ignore don't_do rather_not_pay want_to_avoid hate_paying
            no_need_to_go_through don't_go_through not_go_through need_not_go_through without_going_through
            instead_of_going_through rather_than go_through_without leaving_out past_the beyond tired_of fed_up_with
            get_away_from stay_away_from away skip_over 绕过 绕开 绕 跳过 避开 甩开 甩掉 撇开 踢开 抛开 越过 不走 不经 不经过
            不通过 别走 别经过 别通过 不用走 不用经过 不用通过 不想走 不想经过 甭走 省掉 省去 省下 省了 省得给 省得交 免了 脱离
            不靠 不过 别用 不必走 不必经过 不找 不找群 不要走 不给 不想给 不想交 不交 逃 躲开 躲过 避免 干掉 去掉 越开 省 少交
            免去 不付 不想付 没必要走 何必走 干嘛走 用不着 不需要 没必要给 何必给 干嘛给 白给 便宜了 抛下 别找 不让 不惊动 不带
            别惊动 skip skipping bypass bypassing avoid avoiding dodge dodging ditch ditching drop dropping without no_need_for
            don't_need don't_use not_need forget get_around go_around work_around get_past around cut_out leave_out keep_out
            instead_of not_through outside outside_of outside_from away_from save_on save why_pay why_give saving saves
            tired_of_paying not_paying don't_pay no get_rid_of evade off why_use not_using past needn't_involve """,
    Tag.INSTITUTION: """群 群里 群内 本群 平台 机器人 托管 担保 中介 中间商 群主 抽成 抽佣 佣金 手续费 登记 公账 流程 管理
        管理员 服务费 提成 中间人 抽水 规矩 这个群 这里 这边 公户 对公 中间费 过路费 the_group this_group group the_bot this_bot
        bot the_platform this_platform platform the_owner the_admin the_admins escrow the_escrow the_fee the_fees fees
        the_commission commission commissions the_middleman middleman middlemen middle_man the_app the_order_system the_cut
        their_cut 5% the_5% the_system bot_fees the_bot's_cut group_fees group_fee platform_fees platform_fee the_bot_fee
        the_holder""",
    Tag.US: "我们 咱 咱们 咱俩 我们俩 你我 俩 两人 两个人 你和我 我和你 我跟你 你跟我 跟我 和我 双方 找我 联系我 对接我",
    Tag.ALONE: "直接 单独 自己 私下 私底下 悄悄 偷偷 另外 外面 绕过 1对1 线下",
    Tag.DEALING: """来 弄 做 谈 结 结算 聊 搞 交易 对接 合作 成交 算 转账 付钱 给钱 干 办 沟通 商量 联系 详谈 走 搞定 解决 结账
        付现 付款 下单  """,
    Tag.SECRETLY: "暗地里 私下 私底下 背地里 出了群 出群 退群后 离开群 群外 外面 场外 群下 私里 私底 背着群主 背着管理",
    Tag.SECRET_DEED: """单独 算 弄 做 谈 结 聊 搞 交易 对接 合作 成交 转 付 给 接 说 商量 联系 沟通 办 干 来 便宜 找 可以 吧 走
        加 发 解决 见 碰 再说 下单""",
    Tag.PAGE: """主页 头像 简介 签名 昵称 名字 资料 我空间 朋友圈 背景图 名片 网名 备注 封面 动态 bio my_profile profile
        username my_about my_status my_name avatar my_picture my_signature""",
    Tag.PAGE_WAY: """有联系 联系方式 是微信 就是微 就是我微 就是v 就是号 有微信 有微 有v 有号 就是号码 是号码 就是我 里有 有我
        有电话 加我 扫我 有惊喜 微信号 找我 自己看 上有 就是联系 扫码 有码 有二维码 contact link reach number wechat telegram
        whatsapp details dm find_me in_my see_my check_my look_at""",
    Tag.LOOK: """看我 看下我 看一下我 戳我 点我 翻我 瞅我 瞧我 去我 来我 查看我 点开我 点击我 瞄我
        see_my check_my look_at_my visit_my check_out_my""",
    Tag.WANT: """发你 发下你 给下你 有没有 有别的 别的 其他 其它 有其他 有无 换 存1下 存下 收1下 记1下 记下 给个 给我个 留个
        留一个 留下 留 发个 发下 发一下 求个 求 要个 要一下 能给 方便给 方便加 方便留 方便发 可以加 能加 可以给 能不能加 能要
        换个 加个 加下 加一下 互换 交换 互留 互相留 扫个 报个 推个 推一下 推我 给一下 告诉我 甩个 丢个 甩 通过一下 通过下
        同意一下 通过 存个 问下 发我 what's_your what_is_your whats_your give_me send_me share_your drop_me_a shoot_me_a
        send_me_a drop_a shoot_a drop_your drop_me_your leave_your leave_me_your can_i_have could_i_have can_i_get could_i_get
        may_i_have let_me_have pass_me let_me_know_your got need_your tell_me_your do_you_have do_you_use are_you_on is_there_a
        exchange swap have_your get_your i'll_give_you i_can_give_you trade here's here_is take_my use_my save_my""",
    Tag.WAY_TO_REACH: """微信 v信 vx wx 薇 威信 联系方式 电话 手机号 号码 qq 电报 飞机号 私人号 私人联系 好友 联系电话 手机 薇信
        绿泡泡 好友申请 好友请求 v 微 dm pm private_message inbox your_wechat your_number your_email your_phone your_telegram
        your_whatsapp your_contact wechat whatsapp number phone_number email e-mail telegram contact contact_info contacts phone
        discord line_id skype insta my_number my_email my_wechat my_whatsapp my_telegram my_contact my_phone email_address
        signal kakao cell cell_number tg""",
    Tag.APP_NAME: """微信 v信 vx wx 威信 薇 绿泡泡 绿色软件 绿泡 qq 扣扣 企鹅 电报 飞机 纸飞机 小飞机 telegram tg whatsapp 钉钉
        飞书 line skype discord signal 抖音 小红书 闲鱼 咸鱼 转转 淘宝 微博 陌陌 探探 蝙蝠 电话 手机 短信 私人号 zalo kakao
        viber messenger 邮件 邮箱 别的软件 那个绿的 别处 别的地方 外面 其他软件 某信 某鱼 ins facebook 小窗 小群 meet zoom""",
    Tag.TALKING: """聊 谈 说 详聊 细聊 详谈 详说 细说 沟通 联系 交流 找我 对接 私聊 讲 语音 上找我 里找我 上联系 里联系 上说
        上聊 上谈 里聊 里说 里谈 上详 里详 发你 发我 交易 说吧 谈吧 成交 联络 拍 我拍 拍下 下单 通话 继续""",
    Tag.GO_TO: "去 上 到 来 转到 换 换到 用 移步 转 走 咱们 在 加 换个 换成 挪到 直接 打",
    Tag.MOVE: """do_business doing_it doing_this doing_that do_a talk move continue switch take_it take_this take_that go_to
        go_over go chat come_to discuss speak carry_on settle finish carry_this bring_this bring_it contact_me message_me
        text_me reach_me find_me reach_out add_me write_me ping_me hit_me_up hmu call_me continue_this do_it do_this do_that
        deal handle_it handle_this message write text jump shift talking hop chatting meet_me catch_me get_me get_hold_of_me
        ask_me write_to_me connect let's_go take_things reply follow_up invoice_me""",
    Tag.ELSEWHERE: """on_wechat on_telegram on_whatsapp on_qq on_signal on_discord on_skype on_insta on_instagram on_facebook
        on_messenger on_viber on_zalo on_kakao on_kakaotalk on_fb on_ig on_tg on_wa on_linkedin on_snap on_snapchat on_twitter
        on_line on_vx on_my_phone outside somewhere_private to_wechat to_telegram to_whatsapp to_qq to_signal to_discord
        to_skype to_insta to_messenger to_viber to_email to_tg to_wa via_wechat via_telegram via_whatsapp via_email via_skype
        via_signal via_discord via_dm over_wechat over_telegram over_whatsapp over_email over_skype over_discord by_email
        by_phone by_mail elsewhere somewhere_else off_here outside_here off_this_group to_dms to_dm to_private_chat in_private
        privately in_dm in_dms off-platform off_platform off-group off_the_platform off_the_group in_pm outside_the_group
        outside_of_here outside_this_group outside_of_the_group outside_of_this_group one_on_one off_chat off_the_record
        off_the_books outside_the_platform outside_the_bot another_app a_different_app another_place through_whatsapp
        through_email through_telegram through_wechat direct directly backchannel on_the_side""",
    Tag.CANCELS: """取消 撤单 撤掉 撤了 撤销 单撤了 退掉 退单 关掉 关单 别确认 流掉 cancel cancelled withdraw close_the_order
        drop_the_order delete_the_order remove_the_order let_it_expire take_down take_it_down don't_confirm""",
    Tag.THEN_PRIVATE: """外面做 外面弄 外面结 外面谈 外面来 我便宜 便宜给 私下 给你便宜 便宜点 便宜2 我单独 咱 我们自己 另算
        直接给我 直接转我 直接找我 另外给你 我给你做 省点 再便宜 少收 打折 pay_me privately directly cheaper outside
        i'll_do_it_for we_do_it we'll_do_it do_it_direct half deal_direct redo_it_outside for_less ourselves between_us lower
        discount off-platform come_to_me""",
    Tag.NEXT_TIME: """下次 以后 下回 今后 往后 再有活 有活 有单 下1单 下单之前 长期 之后 后面的单 next_time in_future
        in_the_future from_now_on future_orders future_work future_jobs next_order next_job for_the_next from_next_time
        long-term long_term going_forward""",
    Tag.STRAIGHT_TO_ME: """直接找我 直接叫我 直接联系我 找我就行 直接给我 直接喊我 直接发我 直接私 直接来找 不用发群 别发群
        别在群 不用在群 不走群 不用群 来找我 联系我 叫我就行 straight_to_me come_to_me directly_to_me to_me_directly message_me
        contact_me call_me hire_me ask_me_directly no_group no_need_to_post find_me without_the_group come_straight write_me
        text_me go_direct directly_with_me direct_with_me with_me_directly me_directly book_me reach_me email_me
        hire_me_directly bring_it_to_me dm_me""",
    Tag.HUSH: """别让 别告诉 不告诉 不让 瞒着 背着 别声张 别在群里 别在群 不要在群 不要让 不想让 别发群 不用发群 别发到群
        不方便在群 群里不方便 群里说不方便 这里说话不方便 这里不能说 群里人多 群里不方便说 群里有管理 don't_tell don't_let
        not_tell don't_post without_telling behind keep_it_from keep_this_from nobody_has_to_know no_one_has_to_know
        don't_mention don't_report not_here can't_say_here can't_talk_here can't_post can't_share_it_here not_in_the_group
        don't_write_it_here""",
    Tag.WATCHER: """管理 群主 机器人 平台 别人知道 管理员 托管 公开 接 接单 下单 说 发单 发 谈 the_owner the_admin the_admins
        the_bot the_group admins here the_mods mods owner the_moderators send_it_to_me dm message_me to_know""",
    Tag.CASH: "现金 当面 面对面 见面 线下 线下见 付现 cash cash_only in_cash in_person face_to_face hand_to_hand offline",
    Tag.CASH_DEED: """给现金 给现 现金 少1 少2 少收 付 结 给钱 给你 交易 付钱 付款 付现 结清 结账 便宜 不登记 结算 别登记 only
        off_the_books no_record is_fine pay paid payment pay_you cheaper deal discount no_fee no_fees no_order without""",
    Tag.UNBOOKED: """不进系统 不上系统 just_you_and_me you_and_me_only only_you_and_me 不登记 别登记 不用登记 不记账 不留记录
        别记录 私账 走私人 不开单 不下单 不建单 不生成订单 不上单 别下单 别开单 不入账 不走单 under_the_table off_the_books
        off_the_record no_paper_trail no_order_needed no_need_for_an_order no_records between_us between_ourselves
        between_you_and_me just_us_two just_the_two_of_us nobody_needs_to_know no_need_to_register without_registering
        keep_it_between no_bot_needed no_escrow_needed skip_the_order without_an_order""",
    Tag.FEE: """平台抽的 抽的那 抽的部分 抽走的 群主抽的 佣金 手续费 抽成 抽水 中介费 服务费 提成 5% 抽佣 5个点 the_fee the_fees
        the_commission commission fee fees the_cut bot's_cut 5_percent five_percent 5%_cut their_cut the_5% a_cut""",
    Tag.SHARE_SAVING: """分了 咱们分 我们分 咱俩分 平分 对半 1人1半 分 省下来 省下 省出来 省 便宜 归你 给你 补给你 返你 返给你
        让给你 都是你的 算你便宜 我少收 save saved split cheaper lower keep discount share_the_savings pass_it_to_you half_each
        less""",
}
"""Class → its words."""
PAYING: Final[dict[Tag, str]] = {
    Tag.PAY_VERB: """转 打 打款 付 付款 汇 汇款 给 发 充 存 转账 放 打钱 转钱 付钱 红包 支付 打赏 扫 结 结给 交 send pay
        transfer wire remit deposit venmo zelle paypal put_it drop_it forward send_it pay_it wired e-transfer etransfer settle
        settle_it send_the_money send_payment pay_the sending_it paying""",
    Tag.MY_PURSE: """到卡 发你个账 发你账 给你账 给你个账 账号发你 账户发你 卡号发你 发你卡号 给你卡号 我给你卡 我卡号
        my_details my_bank_details my_payment_details my_bank_account my_payment_link 我卡 我的卡 我银行卡 我账户 我账上 我账号
        我的账 我支付宝 我zfb 我微信 我的微信 我个人 个人微信 个人账 个人支付宝 个人卡 个人户 我私人 我户头 我户口 我名下
        我这个码 我的码 我收款码 我的收款码 这个码 下面的码 我这卡 我这张卡 我工行 我建行 我农行 我招行 我中行 我余额 我钱包
        我的钱包 本人卡 本人账户 私人卡 私人账 私户 私人户 个人账户 我老婆 我老公 我朋友卡 我妈 我对象 我同学 我这个账
        我另一个号 我另1个 我小号 我vx 我v 我的v 我的支付 我云闪付 我个人账 以下账 以下帐 以下户 下面账 下面这个账 这个卡 这张卡
        这个账 这个支付宝 卡上 卡里 my_paypal my_card my_account my_bank my_venmo my_cashapp my_cash_app my_wallet my_personal
        my_own_account my_own_paypal my_zelle my_revolut my_wise my_alipay my_wechat my_qr my_code my_iban my_own my_wife's
        my_private_account my_crypto my_gcash my_paytm my_upi my_chase my_friend's_account my_address to_this_account
        to_this_card this_wallet to_this_wallet to_this_number this_account this_card the_account_below the_account_in my_usdt
        my_binance my_link this_link my_phone_number""",
    Tag.ME: """付我 转我 给我转 打给我 转给我 汇给我 付给我 打我 直接给我 给我得 给我打 发我红包 straight_to_me directly_to_me
        to_me_directly direct_to_me to_me_first me_first to_me to_me_instead me_directly me_instead me_direct to_me_privately
        to_myself to_my_side me_personally""",
    Tag.PAYMENT_NOUN: """佣金 块 元 百 千 钱 款 定金 订金 尾款 余款 货款 报酬 稿费 预付 首款 全款 运费 工钱 费用 款子 酬劳 钱款
        money payment payments deposit deposits balance the_rest the_remainder cash funds fee transfer bank_transfer half
        advance upfront up_front the_full_amount the_amount the_whole_amount final_payment milestone the_other_half tip
        order_money remaining invoice""",
    Tag.MY_CODE: """我的码 我码 个人码 收款码 收钱码 付款码 二维码 收款二维码 这个码 下面的码 我的二维码 这码 赞赏码 经营码 码
        my_code my_qr qr payment_code payment_qr my_payment_qr this_code this_qr qr_code code_below qr_below""",
    Tag.SHOW: """扫描下 下方 扫描 扫我 扫码付 扫这个 扫下面 扫1下付 扫一下付 你扫 扫了 扫码转 扫它 扫就 发你 发给你 在下面 给你
        发过来 给你扫 在这 扫下 直接扫 scan scan_it scan_to here's_my here_is_my to_pay and_pay use_my""",
    Tag.SCAN_PAY: """付款 付钱 付 转 付我 打款 收款 转账 开工 付定 给钱 结 to_pay pay pay_me and_pay payment 收 付了""",
    Tag.ACCEPTING: "i_take i_can_take i_accept i_only_take i_only_accept i_use we_take i_prefer i'd_take 我收 只收 我只收 可以收 接受",
    Tag.GIVES: "发1下 给1下 留1下 发我 给我 报1下 说1下 发来 留给我 告诉我 发过来 有吗 多少 是多少 甩1个 please",
    Tag.BANK_FIELD: """开户行 开户银行 支行 分行 户名 账户名 开户名 收款人 收款方 开户人 卡号 持卡人 账号 银行卡号 收款银行
        收款账号 联行号 户主 sort_code routing_number routing account_number acct swift swift_code iban beneficiary
        account_holder account_name bank_name name_on_account bic""",
    Tag.BANK: """招商银行 工商银行 建设银行 农业银行 中国银行 交通银行 邮储 邮政储蓄 民生银行 平安银行 浦发 兴业银行 中信银行
        光大银行 广发银行 农商行 信用社 工行 建行 农行 中行 招行 交行 网商银行 微众银行 台新 国泰世华 玉山 渣打 汇丰 中信 富邦
        恒生 hsbc chase citibank barclays wells_fargo bank_of_america santander revolut monzo dbs ocbc maybank hdfc icici sbi
        开户行 户名 account_name""",
    Tag.PAY_FOR_ME: """收现金 收微信转账 收支付宝 只收微信 微信转账就行 码发你了 码给你了 支付宝口令 口令发你 scan_this_and_pay
        scan_and_pay scan_to_pay 付款链接发 付款链接私 收款链接 支付链接发你 代付链接 帮我代付 找人代付 代付一下 亲密付 亲情卡
        亲密卡 帮我点一下付 朋友代付 口令红包 支付口令 礼品卡 点卡 充值卡 京东e卡 gift_card gift_cards itunes_card steam_card
        amazon_card friends_and_family western_union moneygram 帮我付一下 转账码 当面付码""",
    Tag.COIN: """u结 用u 收u usdt trc20 erc20 u付 付u 转u 比特币 btc eth 以太坊 usdc bitcoin ethereum tether crypto trx bep20
        sol_address 币安 binance okx 欧易 火币 binance_pay""",
    Tag.COIN_TO_ME: """结 结算 可以 收款 转我 付我 转 地址 收 pay_me send to_me address wallet id my pay 打到 付 also_ok
        accepted only""",
}
"""The same for payments past the group."""
