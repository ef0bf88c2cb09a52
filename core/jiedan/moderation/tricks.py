"""Words of tricks and of adverts, one class of meaning each. Alone they are talk; combinations.py says which together are not."""

from typing import Final

from jiedan.moderation.spellings import each
from jiedan.moderation.tags import Tag

TRICKS: Final[dict[Tag, str]] = {
    Tag.CLAIM: """我是 本人是 本人 这里是 我就是 我们是 我也是 咱是 在下是 我现在是 我是新 我是这个群的 我是这里的 我是本群
        我是咱们 我是咱 我是平台 我是你们 您好我是 这是 俺是 亲我是 we_are_from we're_from i'm_the i_am_the i'm_a i_am_a
        i'm_your i_am_your i'm_from i_am_from this_is_the this_is_your it's_the this_is we_are_the speaking_for i'm_with
        i_am_now_the i'm_now_the i_represent as_the as_your i_work_for i_work_at i'm_an i_am_an i'm""",
    Tag.ROLE: """platform_security security_department bank your_bank 收款专员 收款助理 新群主 新管理 管理组 群主代表 treasurer
        group's_treasurer the_platform 群主 管理员 客服 官方 托管 担保 担保人 仲裁员 仲裁 财务 副群主 群管 工作人员 运营
        机器人官方 结算专员 退款专员 专员 客服专员 审核员 审核专员 平台方 理赔员 版主 总管 群助理 群主助理 裁判 客服经理
        群主小号 群主本人 会计 出纳 收款人 收款员 技术支持 安全专员 风控 风控专员 人工客服 中间人 admin administrator owner
        group_owner moderator mod support support_team support_agent escrow escrow_agent arbitrator judge cashier staff
        official_account accountant customer_service finance_team security_team agent_of_the_platform payment_manager
        account_manager group_manager bot_operator operator holder new_holder new_escrow new_treasurer new_admin new_owner
        platform_staff verification_team help_desk helpdesk billing_team manager_of_this_group guarantor platform_agent
        bot's_official_account""",
    Tag.ROLE_HERE: """admin's_second admin's_new admin's_other owner's_second owner's_new owner's_other owner's_backup
        admin's_backup admin_here support_here owner_here escrow_here escrow_agent_here group_support_here moderator_here
        mod_here support_team_here staff_here customer_service_here admin_speaking owner_speaking official_support_here
        help_desk_here team_here treasurer_here holder_here 客服在此 管理员在此 群主在此 官方在此 客服为您 专员为您 客服为你
        专员为你 客服小 客服工号 为您服务 竭诚为您 客服中心""",
    Tag.VOICE: "payment_failed 退款请 退款联系 客服加 冻结的钱 请各位 各位请 各位在 "
    + each("官方 托管 收款 平台 群主 原 旧", "账号 账户 收款码")
    + " you_won you_have_won you've_won "
    + each(
        "淘宝 京东 拼多多 抖音 快手 微信 腾讯 支付宝 闲鱼 转转 美团 顺丰 中通 圆通 韵达 邮政 "
        "银行 银联 唯品会 小红书 平台 官方 退款 理赔 售后 贷款 快递 物流 "
        "航空 航班 机票",
        "客服 官方 售后 理赔 安全中心 退款 客服部 专员 工作人员",
    )
    + """系统: 通知: 公告: 客服: 官方: 财务: 平台: 银行: 警方: 账户被 账号被 账户已被 账户存在 账号存在 账号异常 账户异常
            检测到 您开通 您购买 您申请 您绑定 您名下 您账 您订 您银行 您本人 您尾号 平台新规 新规: 群内新规 新规定 all_sellers
            all_workers all_users all_clients every_user every_worker everyone_has_to you_have_been you_were you've_been
            you_are_selected new_rule: notification: alert: attention: reminder: your_account_has your_bank your_identity
            your_login your_device your_address your_number 管理员通知 群管通知 群主通知 系统通知 系统消息 系统提示 系统提醒
            系统公告 平台通知 平台公告 平台提醒 官方通知 官方公告 官方提醒 官方消息 公司通知 财务通知 财务部 客服通知 客服提醒
            银行通知 银联通知 安全中心 风控中心 反诈中心 公安局 公安 警方 法院 检察院 银监会 银保监 税务局 社保局 医保局
            通信管理局 腾讯客服 微信客服 微信安全 支付宝客服 支付宝安全 淘宝客服 京东客服 抖音客服 顺丰客服 快递客服 物流客服
            航空公司 退款专员 理赔专员 结算中心 审核中心 客服中心 官方客服 平台客服 人工客服 客服专员 紧急通知 重要通知 紧急公告
            重要公告 转发通知 转发官方 转发群主 转群主 转管理 接上级通知 接通知 接到通知 上级通知 大家注意 所有成员 全体成员
            各位成员 全员 全体群员 机器人通知 机器人官方 机器人提醒 系统维护 系统升级 平台升级 机器人维护 机器人升级 托管通知
            客服在此 您的 您已 您有 您被 尊敬的 亲爱的用户 亲爱的会员 系统检测 结算通知 群公告 【通知】 【公告】 【官方】
            【系统】 【紧急】 【转发】 亲您 亲你的 温馨提示 您好您 official_notice official_announcement official: official,
            official_message official_support system_message system_notice system_alert system: notice: security_alert
            security_notice security_check security_team bank_alert bank_notice bank: announcement forwarded_from_admin
            forwarded_from_the_owner forwarded_from_the_admin forwarded_from_owner forwarded: fwd: fw: paypal_security
            paypal_support paypal: telegram_support telegram_team wechat_support wechat_team whatsapp_support support_team
            support: admin_notice notice_from notice_to message_from_the_owner message_from_the_admin dear_user dear_member
            dear_customer dear_client all_members every_member everyone_must urgent urgent: final_warning last_warning
            final_notice attention important_notice from_the_owner from_the_admin from_admin from_the_owner: your_account
            your_wallet your_payout your_payment your_withdrawal your_refund your_funds your_parcel your_package your_card
             your_profile your_balance fedex dhl ups royal_mail customs the_police tax_office escrow_notice
            platform_notice platform_update bot_notice bot_update payment_department finance_department the_platform_has
            we_have_detected we_detected we_noticed verification_team""",
    Tag.DEMAND: """交押金 加1下 pay_shipping prize 账户如下 账号如下 离职 风控 备用金 打开支付宝 诚意金 个税 个人所得税 立即
        转移资金 扣除 自动续费 实名信息 人脸 update_their confirm_their register_their must_update chosen selected winner
        is_limited is_under_review suspicious_transaction update_bank transfer_the new_bank pay_into 重新提交 重新绑定 重新认证
        重新登记 重新实名 重新登录 重新验证 补交 补缴 缴纳 改用 改汇 改到 改为 改成 改付 转入 转至 汇到 归集 提供 上报 实名 认证
        激活 核验 核实 验证 冻结 解冻 停用 注销 封停 封号 限制 关闭 被拒 失败 异常 到期 过期 风险 洗钱 涉案 配合 点链接 点击
        链接 点此 联系专员 联系客服 联系在线 添加企业微信 添加客服 请添加 请加 充值 保证金 手续费 解封 征信 扣费 中奖 领取 理赔
        退款 丢失 双倍 三倍 新账户 新账号 新收款 收款码 线下付款 银行卡信息 银行卡号 身份证 资金 安全账户 打到 打款到 转账到
        以下账 以下帐 以下户 移出 逾期 清退 罚款 挂起 滞留 身份信息 转到 更新资料 更新信息 完善资料 完善信息 付到 集中 下载 会费
        统一付 统一交 统一转 升级完成 转人工 re-verify reverify re-register reregister re-confirm verify verification
        confirm_your update_your suspended suspend blocked frozen locked restricted limited disabled deactivated closed rejected
        denied on_hold held expired expire expires reported unusual suspicious compromised pay_customs pay_here new_account
        new_wallet new_address account_has_changed has_changed click log_in login sign_in call_this call_our contact_our
        contact_us message_our reach_our our_agent our_specialist claim deposit_to pay_to send_to bank_details card_details
        card_number wallet_address fill_in be_removed will_be_banned be_banned will_be_deleted pay_me re-link relink refund_is
        activate activation re-activate failed unlock resubmit pay_the pay_a move_your transfer_your validate moved_to
        go_to_the_new must_pay must_send submit_your""",
    Tag.LUCK: """你中奖了 您中奖 你获得补贴 获得补贴 点击领取 领取补贴 恭喜你获 恭喜您获 恭喜获得 you_won you_have_won
        you've_won claim_your_refund claim_your_prize claim_your_bonus claim_your_reward""",
    Tag.LINK_CALL: """点击链接 点链接 点击下面链接 点击下方链接 点开链接 打开链接 点下面链接 点下方链接 点击此处 点击这里
        点击进入 点击以下 扫码认证 扫码验证 click_this_link click_the_link click_here follow_this_link follow_the_link
        tap_the_link open_the_link open_this_link visit_the_link use_this_link click_below""",
    Tag.FEE_FIRST: """small_fee fee 保证金 解冻费 押金 手续费 税款 个人所得税 缴税 会员费 入会费 流水 认证金 诚意金 激活金
        工本费 验证金 信誉金 解冻金 同等金额 对等金额 解封费 入群费 培训费 制服费 认证费 风险金 预付金 release_fee unlock_fee
        deposit activation_fee processing_fee tax taxes small_deposit same_amount verification_fee refundable_deposit
        security_deposit registration_fee handling_fee clearance_fee a_fee insurance_fee admin_fee membership_fee""",
    Tag.PAY_FIRST: """先 需 需要 要 才能 才可 就能 就可 交 缴 补 缴纳 充值 打 请 付 before first until must need need_to have_to
        required so_we_can pay to_pay you_pay unless send to_get and_then then""",
    Tag.RELEASED: """to_release 重新提现 解冻 提现 放款 到账 接单 激活 优先 解封 完事退 做完退 退还 全额退 完成后退 返还 解除
        派单 通过审核 接大单 进群 入职 领取 解锁 出款 退给你 退你 转出 取出 unlock withdrawal withdraw release released payout
        funds_are unfreeze locked get_your_money to_start get_orders receive refunded refundable get_it_back your_funds
        your_money claim returned be_paid vip_orders activate""",
    Tag.SECRET: """what_code which_code code_did 短信内容 短信截图 验证短信 后4位 验证码 登录码 动态码 校验码 短信码 支付密码
        登录密码 密码 短信里的数字 短信里的 收到的短信 6位数 6位数字 位数字 收到的码 收到的数字 身份证正反面 身份证 银行卡号
        卡号 cvv 卡背面 安全码 口令 人脸 刷脸 手持身份证 助记词 私钥 付款码数字 付款码 收到的那串 那串数字 信用卡号
        verification_code login_code sms_code otp one-time_code one_time_code one-time_password pin pin_code 6_digit_code
        six_digit_code 6-digit_code digits security_code card_number card_details password your_password passcode
        photo_of_your_id your_id id_card seed_phrase private_key recovery_phrase code_you code_that code_from_sms code_by_sms
        sms_you passport your_passport the_code_you bank_login login_details backup_code 2fa_code auth_code social_security
        selfie_with""",
    Tag.HAND_OVER: """输入你 输入您 did_you_get you_received did_you_receive 发我 给我 告诉我 报一下 报给 念一下 念给 发来
        发过来 提供 拍给 拍一下 拍张 输1下 输到 输在 截图给 截给我 回复 告知 说一下 转发给我 发一下 麻烦发 多少 填 填一下 填写
        交给 审核 核验 核实 核对 上传 录一下 给客服 发客服 发给客服 发给管理 转给我 转给客服 是什么 是啥 send_me tell_me give_me
        read_me forward_me share what's what_is provide_your provide_us please_provide send_a submit text_me reply_with
        reply_to_me send_us send_your enter_your show_me let_me_know upload_a upload_your confirm_your i_need_your dm_me
        send_over pass_me message_me need_the fill_in type_in verify_with read_out""",
    Tag.REMOTE: """下载这个app 下载app 下载软件 下载会议 装个软件 下载1个 下载这款 access_to_your install_this_app
        download_this_app install_the_app install_our_app 共享屏幕 屏幕共享 开共享 共享一下屏幕 会议软件 远程软件 远程协助
        远程控制 anydesk teamviewer todesk 向日葵 rustdesk 投屏 screen_share share_your_screen share_screen screen_sharing
        remote_desktop quicksupport remote_access 开屏幕 屏幕分享""",
    Tag.HELPING: """审核 认证 面签 computer phone screen verification 退款 教你 帮你 处理 理赔 操作 取消 关闭 客服 专员 解冻
        验证 指导 开一下 refund help process fix verify support cancel payout install download guide your""",
    Tag.BOGEY: """百万保障 京东金条 京东白条 花呗 借呗 校园贷 学生账户 微粒贷 金条 白条 会员扣费 自动扣费 直播会员 代理商会员
        安全账户 刷流水 洗钱案 资金核查 个人征信""",
    Tag.BOGEY_DEED: "注销 关闭 到期 不关 扣费 影响征信 征信 升级 异常 误开 转入 转到 打到 核查 清查 不处理 恢复",
    Tag.PAY_PLACE: """收款码 收款账户 收款账号 收款帐号 托管账户 托管账号 托管 付款 打款 转账 收款 旧账户 旧码 老码 旧的码
        旧收款 老账户 公账 原账户 原收款 担保 公户 付款码 款项 escrow escrow_account payment payments the_account old_account
        the_wallet payment_account payment_address payment_details paying bot the_bot the_holder old_wallet the_old_code old_qr
        bank_details wallet_address""",
    Tag.IS_CHANGED: """new_payment new_address new_wallet 换了 改了 变了 换成 更换 停用 已换 作废 变更 出问题 被封 被冻 坏了
        维护中 维护 升级 关闭 失效 不能用 用不了 暂停 换人 已更换 换卡 换号 不用了 换到 更新了 故障 挂了 瘫痪 出差 在开会
        has_changed changed is_closed closed is_down is_broken isn't_working not_working stopped frozen is_blocked expired
        out_of_service under_maintenance no_longer is_offline replaced is_dead suspended moved maintenance has_moved is_away
        is_full was_hacked is_new is_sick""",
    Tag.USE_INSTEAD: """payments_there pay_there send_it_there 用我 用我发的 用我的 用这个 用新 打这个 打我 转我 转到我 打到我
        找我 联系我 付我 走人工 以下 我收 我代收 由我 这个号 这个码 新号 打到这 发给我 人工付款 人工转 手动 私人 加我 新担保联系
        新托管 给我 以后打到 以后转 以后付 暂时打 先打给 先转给 先付给 先放我 use_mine use_this pay_me send_to_me to_me
        me_instead pay_here send_here send_it_here manually to_this use_the_new my_account my_wallet below to_the_new pay_to
        new_one send_payments_to contact_me through_me new_address""",
    Tag.GATHER: """收款由我 收款找我 钱由我 take_payments_today take_the_payments take_payment in_charge_of_payments
        responsible_for_payments payments_through_me deposits_go_to_me i'm_holding holding_the_money 统一收 我收 代收 收齐 收1下
        收一下 收款 统一交 统一转 统一付 我统一 归集 代管 保管 收钱 集中收 代为收取 代收定金 先放我 帮收 代为收 我垫 转交 交给我
        collect_for collect_the collect_payments collecting collect_money collect_it i_collect i'm_collecting i'll_collect
        i'll_hold i_hold i_handle i_will_hold i'll_keep i_take_the_money take_payments receive_payments i_receive
        handle_payments handle_the_money handling_payments handle_the_payments i_manage i'll_forward i_pass i_take_payments
        taking_payments i_accept_payments send_me_the send_me_your give_me_the hand_me_the both_send both_of_you_send""",
    Tag.BEHALF: """代表 由我负责 我负责 由我 替大家 owner's 帮群主 替群主 代群主 群主让 群主委托 群主授权 群主不在 群主出差
        群主开会 群主在开会 群主忙 群主请假 群主生病 群主叫我 群主托我 帮他收 老板让 管理让 给群主 给大家 大家 各位 双方 统一
        押金 团费 货款 定金 份子 回头给 再给 再转 再交 帮 替 for_the_owner for_him for_her for_the_group for_this_group
        for_the_admin for_both on_behalf of_the_owner owner_is_away owner_is_busy owner_asked admin_asked owner_told this_week
        for_everyone for_you_both both_of_you both_sides between_you and_forward then_forward and_pass and_pay now from_now
        for_now for_this_deal the_deposits the_funds the_money the_payments funds""",
}
"""Class → its words: false offices, notices, collectors."""
NUISANCES: Final[dict[Tag, str]] = {
    Tag.WARE: """刷脸 各种证 各类证 开票 专票 普票 真人视频 炒股 话费 爱奇艺会员 腾讯会员 优酷会员 网盘会员 视频会员 油卡 加油卡
        会员卡密 卡密 片 资源 号 葡京 新葡京 金沙 太阳城 娱乐城 威尼斯人 赌场 万达 data_entry typing packing copy-paste
        documents passport visa pharmacy girls_near 下款 借钱 资金周转 闲置账号 闲置微信 烟酒 名酒 茅台 奶茶店 快餐店 美女
        小姐姐 陪聊 刷单 兼职 贷款 网贷 信用贷 车贷 信用卡 发票 办证 证件 学历 文凭 驾照 代考 替考 包过 博彩 赌 棋牌 彩票 六合彩
        特码 百家乐 体育投注 外汇 期权 期货 股票 牛股 虚拟币 炒币 比特币 usdt 数字货币 合约 基金 理财 跑分 四件套 银行卡 对公户
        电话卡 手机卡 微信号 qq号 支付宝账号 抖音号 小红书号 账号 实名号 老号 白号 粉丝 粉 赞 阅读量 播放量 直播间 人气 好评
        差评 销量 减肥 瘦身 祛斑 祛痘 壮阳 增高 保健品 特效药 茶叶 白酒 烟 香烟 免税烟 电子烟 高仿 复刻 莆田鞋 名表 手表 包包
        水货 苹果手机 二手手机 手机 走私货 微商 加盟 代理 货源 直播带货 无人直播 网课 资料包 外挂 私服 辅助 代练 约会 交友 品茶
        桑拿 按摩 陪玩 定位 调查 黑客 破解 轰炸 短信群发 群发 养老金 社保代缴 公积金 花呗 白条 借呗 医保卡 游戏币 金币 上分
        会员账号 打字员 点赞员 刷手 试玩 主播 客服兼职 手工活 流量卡 宽带 保险 种子 偏方 祖传 算命 风水 改运 转运 红外 视频账号
        crypto forex bitcoin btc eth casino betting bets poker slots loan loans credit_card credit_repair bank_accounts
        bank_account paypal_accounts verified_accounts facebook_accounts google_accounts accounts gmail_accounts aged_accounts
        followers likes subscribers views reviews backlinks traffic diplomas diploma degree ids id_cards passports licences
        license driver's_license pills weight_loss slimming viagra cbd vape replica replicas rolex watches sneakers iphones
        iphone trading signals stocks options investment airdrop nitro nft gift_card gift_cards giveaway netflix spotify
        accounts_available sim_cards proxies hacking cheats tokens dropshipping mlm dating escorts massage hot_girls girls
        webcam typing_job data_entry_job data_entry_jobs remote_job survey surveys mystery_shopper essays dissertation exam
        exams mentor premium_account adult lottery jackpot insurance ebook course seo win_rate presale memecoin coin""",
    Tag.OFFER: """就能贷 可贷 能贷 秒贷 税点低 懂的进 懂的来 大神 神器 神药 全集 without_exams 包赚 赚 上线 送你 带飞 利息低
        放款 秒结 量大 从优 下款 好做 免费领取 日收 高返 保下 秒下 招人 招聘 低价 高价 收购 回收 出售 甩卖 出租 租用 诚招 招募
        加盟 批发 厂家 直销 直供 日结 周结 秒批 秒到 秒过 包过 稳赚 稳赢 翻倍 有意 可做 可办 办理 代办 代开 代考 代还 代理 代购
        代刷 提额 套现 可查 免税 货到付款 1比1 原单 一手 无抵押 不看征信 黑户 便宜卖 便宜出 正品保障 注册送 首存 首充 彩金 返利
        返现 佣金高 1单 一单 单价高 无门槛 零门槛 0门槛 不收费 免费进 免费领 免费送 加盟费 一手货 找我 包邮 懂的 内部 带单 跟单
        带你 教你 轻松 躺赚 日赚 月入 日入 一天 学生可做 宝妈 在家 长期收 大量收 大量出 现货 有货 要的 需要的 上门 保过 保本
        高收益 收益 回本 便宜 优惠 特价 特惠 清仓 秘方 见效 无效退款 一疗程 加v 滴滴 buy sell selling buying cheap cheapest
        guaranteed guarantee free join profit profits win daily rent renting wholesale available get_paid earn earning claim
        mentor click easy instant approved approval no_experience returns return double triple 10x 100x bonus deposit_bonus
        spins deals best_price for_sale sale discount discounts lowest trusted passive income per_day a_day weekly per_week
        daily_pay rate stock in_stock near_you near_me lose per_month commission need_bank good_commission worldwide_shipping
        packages boost grow 1:1 aaa hiring wanted paid fast quick fake real_and_fake invest pump moon lifetime want_to_buy
        we_buy ship""",
    Tag.DEALS_IN: "收 卖 租 出 买 涨 刷 求购 送 高收 长期收 大量收 低价出 回收 处理",
    Tag.NEW_PLACE: """新建了1个 新建1个 my_whatsapp whatsapp_group telegram_group telegram_channel discord_server 抽成低的群
        更好的群 便宜的群 开了个群 建了个群 新开了 弄了个群 建了群 拉了个群 换个群 我开的群 这个新群 新的群 new_telegram
        new_whatsapp_group new_discord 加这个群 进这个群 来这个群 小群 自己的群 自己的小群 新群 我这个群 我的群 我这群 我群
        我们群 隔壁群 福利群 内部群 粉丝群 交流群 资源群 发财群 财群 红包群 抢单群 接单群 派单群 大群 另1个群 别的群 那个群 二群
        备用群 优惠群 羊毛群 高薪群 兼职群 vip群 我的频道 我们频道 群号 群链接 群二维码 我的店 直播间 我的公众号 我的号 我星球
        知识星球 my_group our_group new_group our_new_group my_new_group another_group the_new_group ours my_server our_server
        my_channel our_channel the_new_server new_server another_server my_discord our_discord our_community my_community
        new_channel my_new_server other_group this_other_group bigger_group my_page my_stream our_telegram my_telegram
        signals_group signals_channel trading_group vip_group""",
    Tag.COME: """单子更多 单更多 抽成更低 抽成低 单子多 活多 活儿多 想来 要来 快关注 换到 走吧 吧, come_over lower_fees
        more_work more_jobs better_rates cheaper 进 来 加 加入 转移 过去 过来 集合 扫码 去 搬 欢迎 一起 想进 都来 快来 速来 速进
        点击 关注 限时 限免 免费 抢 人满 满了 拉你 名额 还差 福利多 单多 钱多 join come move migrate switch everyone
        all_welcome hop jump follow subscribe welcome link_in free better leave""",
    Tag.BRING: """拉我进 把我拉 每人拉 拉3 拉5 群都拉 转发到5 转发到3 转发到10 转发到几 each_friend 拉人 拉群 拉10个 拉5个 拉3个
        拉1个 拉2个 拉几个 拉个人 拉好友 拉朋友 拉进 邀请好友 邀请3 邀请5 邀请10 邀请2 邀请1 邀请朋友 邀请3位 邀人 带人 带朋友
        介绍人 介绍朋友 转介绍 拉20 拉30 拉50 推荐好友 推荐人 分享到3个群 分享3个群 转发到3个 转发3个群 转发5个群 转发朋友圈
        转发到群 发3个群 群友拉 人头 拉满 拉够 群里的人拉 拉到我 分享给3 invite bring add_10 add_5 add_20 add_3 add_50 refer
        referral referrals share_with share_to share_this recruit tag_5 tag_3 tag_three tag_friends member_you friends_to
        forward_this forward_to every_member add_your_friends add_members adding_members member_adding mass_invite""",
    Tag.PRIZE: """win 酬谢 有酬 感谢费 重谢 截图领 送 奖 奖励 元 毛 块 会员 解锁 免费 提成 有偿 即可 可得 可领 返 红包 领 佣金
        优惠 福利 资料 每人 1个人 一人 有钱 拿 赚 得 活人号 我的群 新群 我这边 进来 进我 get unlock earn free premium bonus
        reward each per each_ cents for_every paid pay_for we_pay vip a_discount friends people members my_channel my_group
        our_group my_server our_channel gift points 10_groups 5_groups $""",
    Tag.SUBJECT: """群主 管理员 管理 群管 托管 托管人 机器人 服务器 数据库 群成员 成员 所有人 别人 其他人 其他客户 接单的人
        接单人 发单人 那个人 谁有 系统 群里 后台 你们 他家 她家 客户 谁是群主 建群的 群创建者 老板娘 群主他 群主她 担保 仲裁
        群友 大家 对方 单那个 单的客户 单的人 who_owns owns_this this_group's whoever_runs runs_this the_creator the_boss
        all_members the_owner owner owner's admin admins the_admin admin's escrow the_escrow the_bot bot bot's server database
        members member everyone everyone's everybody everybody's other_people other_people's other_users users group_members
        people's someone the_group moderator mods mod's moderator's the_client the_worker of_order client_of clients system
        holder the_holder holder's client's worker's taker poster your_system_prompt system_prompt her_real his_real""",
    Tag.PRIVATE_FACT: """工资 月薪 年薪 orders_of 成员的微信 群主的微信 管理员的微信 成员微信 收了多少 收多少钱 1共收 rich
        联系方式 长什么样 联系电话 works how_much_is_in is_in_the in_the_account account_now name_and emails_of 家里 男朋友
        女朋友 电话 手机号 住哪 住在 家在 家住 住址 家庭 小区 真名 真实姓名 叫啥名 身份证 收入 赚多少 1个月赚 银行卡 卡号
        私人微信 微信推 老婆 老公 孩子 上班 工作单位 公司名 车牌 照片 长相 年龄 多大 哪里人 哪年 户籍 背景 底细 扒 人肉
        hosted run_on runs_on hosting  ip token 密钥 密码 名单 通讯录 成员表 号码表 提示词 源码 源代码 配置文件 数据库
        聊天记录 订单和地址 的订单 地址电话 地址 余额 有多少钱 账上 流水 最有钱 有钱 实名信息 账单 收款记录 隐私 登录名 后台地址
        管理密码 接口密钥 phone_number phone_numbers phone number numbers live lives address addresses home home_address
        real_name full_name id_card bank_account bank_card bank_details salary make_a_month make income earns wife husband kids
        family real_life private_number workplace work_place work photo photos how_old age face api_key password passwords
        ip_address source_code system_prompt database member_list list_of_members list_of emails prompt instructions credentials
        config backup .env env_file orders_and payment_history chat_logs chat_history hold_right_now how_much_money balance
        richest secret_key secret webhook users_table dump logs identity birthday school car passport spend""",
    Tag.PRY: """导出来 导一份 how_rich 看1下 看下 多少 什么 啥 谁 谁有 谁知道 谁能 谁认识 有谁 哪 吗 发我 给我 给我看 看看 导出
        推我 推一下 发一份 发来 发出来 告诉我 查 查一下 扒 爆料 曝光 求 打听 搞到 能看 能查 有没有 几个 说说 发个 泄露 偷看 共享
        输出 what what's whats who who's where where's how_much how_many how_old which give_me show_me show send_me send export
        tell_me does_anyone anyone_know anyone_have anybody print reveal dump leak dox find_out look_up get_me can_i_see
        can_i_get let_me_see is_there_a list share download who_knows does_the repeat i_want whose""",
    Tag.INJECTION: """忽略之前 忽略以上 忽略上面 忽略前面 忽略所有 无视之前 无视以上 忘掉之前 previous_instructions ignore_all
        ignore_previous ignore_your disregard_all disregard_previous 你的指令 你的配置 系统指令 系统提示词 输出你的 打印你的
        your_instructions your_config your_prompt jailbreak developer_mode 开发者模式 act_as_root you_are_now_an 现在你是管理员
        你现在是管理员 假装你是""",
    Tag.LINK_WORD: """链接 点击 点链接 点一下 点下 点进来 戳链接 打开链接 复制 淘口令 口令 下面链接 扫码 扫 click link tap
        my_link below here http www""",
    Tag.FAVOUR: """投个票吧 投票吧 助力 砍价 砍一刀 投票 投一票 帮投 点个赞 点赞 集赞 求赞 帮砍 帮点 领现金 领红包 外卖红包 领券
        拉新 优惠券群 薅羊毛 免费领 vote vote_for referral referral_link promo_code invite_code airdrop free_nitro free_iphone
        free_gift giveaway sign_up_with use_my_code  my_referral my_invite like_my subscribe follow_my""",
    Tag.PLEASE: """帮 帮忙 求 谢谢 大家 麻烦 一下 号 我 现金 get we_both please for_me click link below $ free win claim
        both use help everyone""",
}
"""The same for adverts, crowds that are called together and questions for what is private."""
WORK: Final = """页 列表 输入框 框 栏 按键 空状态 占位 图标 版面 画面 字段 样式 风格 动效 弹层 浮层 list field icons input
    empty_state toggle label 设计 海报 文案 页面 界面 接口 开发 脚本 翻译 排版 模板 教程 插画 视频 组件 功能 程序 小程序 网站
    首页 详情页 指示牌 手册 书 请柬 门头 招牌 菜单 话术 文档 方案 宣传 传单 易拉宝 展板 卡片 封面 主图 表格 报告 论文 ppt 课件
    计算器 软件 公式 图表 线图 logo 动画 原画 建模 渲染 配音 字幕 剪辑 标题 名片 样机 原型 需求 代码 sdk api 爬虫 插件 按钮 弹窗
    效果图 图 表情包 头像 简历 宣传册 折页 展架 横幅 合同 说明书 食谱 培训 课程 演讲稿 新闻稿 软文 测评 白皮书 包装 标签 贴纸
    条幅 台历 周边 店招 店海报 年会 广告语 年报 流程图 design poster website webpage landing_page page ui app translation
    article articles explainer copywriting copy banner template flyer brochure icon mockup developer development script
    thumbnail video editor editing menu illustration whitepaper ebook_cover cover comparison calculator spreadsheet blog
    post_design infographic newsletter presentation slides deck form button screen integration plugin widget dashboard theme
    game animation voice-over subtitles plan_layout layout guide_translation proofreading essay_proofreading sticker sign
    signage packaging trailer model report chart"""
"""What people order: a word before one of these is what the work is about."""
