"""The words that are looked for. A `Tag` is a class of words that mean the same; combinations.py says which of them together mean harm.

Words are written as people type them; `_` stands where English has a blank. Spellings are folded like the text, and the short Chinese
ones are looked for in pinyin too (加wei信, jiaweixin).
"""

from typing import Final

from jiedan.moderation.dealings import DEALINGS, PAYING
from jiedan.moderation.phrases import ADVERTS, INVITATIONS, ORDINARY
from jiedan.moderation.spellings import each
from jiedan.moderation.tags import Tag
from jiedan.moderation.tricks import NUISANCES, TRICKS, WORK

_APPS: Final = (
    "微信 v信 vx wx v薇 威信 徽信 维信 唯信 微心 微新 weixin wechat we_chat qq 扣扣 企鹅 电报 "
    "飞机 纸飞机 telegram tg whatsapp 卫星 v"
)
_ADD: Final = "加 + 加我 加个 加下 加一下 加你 加一个 jia 加上我 搜我 搜"
_TALK: Final = "聊 谈 说 详聊 私聊 细聊 详谈 详说 上聊 上谈 上说 上细说 联系 沟通 交流 找我 发案例 看作品 看案例"
_AWAY: Final = "走 去 到 来 换 上 转到 转战"


def _all(*parts: str) -> str:
    """The words of all parts."""
    return " ".join(parts)


WORDS: Final[dict[Tag, str]] = {
    Tag.ORDINARY: ORDINARY,
    Tag.WARNING: """有人要 有人想 有人让 没理 不理他 拒了 我没加 没加他 我没给 i_ignored didn't_reply i_didn't 不要在群里发联系
        不要在群里发微信 不要在群里发电话 不要在群里留 会被机器人 被警告 会被警告 会警告 will_warn don't_share please_don't
        没同意 没答应 没敢 不同意 会被处罚 会被罚 会被踢 被处罚 会被移出 违规吗 算违规 是不是骗 是骗 是假的 假的吧 有人说
        他说要加 对方让我 对方要我 他让我 她让我 让我加 不用,走机器人 不用,走平台 按规定 群规写 i_refused said_no i_declined
        is_it_allowed is_this_allowed against_the_rule no_off-group no_private_deals we_don't_do don't_do_private
        someone_dm'd_me someone_messaged_me someone_asked someone_told a_fake is_fake be_aware watch_out 被骗了 骗了 提醒大家
        广告语 可以举报 keep_it_in_the_group 骗子 骗人 举报 诈骗 防骗 反诈宣传 国家反诈 谨防 警惕 小心 当心 提高警惕 别信
        不要相信 不要信 别上当 上当 被骗 别转 不要转 拒绝 禁止 严禁 不允许 不可以私下 不能私下 群规 有人让我 有人叫我 有人私聊我
        有人加我 有人问我 那个人 谁要是 要是有人 如果有人 凡是 冒充 假冒 我没转 没理他 踢了 scam scammer fraud fake_admin
        fake_support fake_bot fake_owner fake_account_of beware be_careful report_him asked_me_to_pay asked_me_to_add
        asked_me_to_transfer asked_me_for i_said_no never_share never_give don't_trust do_not_trust don't_pay do_not_pay
        don't_deal do_not_deal don't_send not_allowed is_forbidden against_the_rules 自称 没给 出事 的不接 的单我不接 的滚
        没有保障 没保障 已举报 拉黑 不管的 never_pay never_deal reporting_him i_reported reported_him reported_it reported_to
        ,_reported blocked_him we_only_use pretending""",
    Tag.INVITATION: _all(
        INVITATIONS,
        each("加", "1下呗 1下吧 下呗 1个呗 我呗 呗"),
        each("^你 ^您", "微信号 qq号 vx号"),
        each("自己", "对接 联系 交易 成交 谈"),
        each("见面 当面 出来", "谈 聊 说"),
        each("私 敲 戳 滴 小窗 密 弹", "我1下 我下 下我 1下我 我吧 我哈 我说 我聊 我详 我报"),
        each("不要 别让 不让 别叫 别带", "群主 平台 托管 中介 机器人 管理员 手续费 抽成 佣金 担保"),
        each("有 你有 有没有 用", "微信 vx wx qq 电报 飞机 whatsapp telegram v信", "吗 么 嘛 没 不"),
        each("不要 别 不 不用", "在", "这 这里 群里 平台 这边", "下单 接单 付款 交易 付"),
        each("来 去 到 上 看", "我 我们", "店 店里 网站 小店 铺子 网店 工作室 公司 办公室"),
        each("come_to order_from visit buy_from order_on order_at buy_on", "_my",
            "_shop _store _website _site _page _etsy _fiverr _upwork"),
        each("线下", "对接 结算 付 转 谈 碰 走 处理 解决 成交 搞定 沟通"),
        each("bot owner admin group platform escrow middleman", "_out_of"),
        each(_ADD, _APPS),
        each(_APPS, _TALK),
        each(_AWAY, "微信 v信 vx wx qq 电报 飞机 telegram", "聊 谈 说 吧 详聊 详谈 联系"),
        each(
            "留个 给个 给我个 发个 发一下 留一下 要个 求个 求 留 加下 换个 交换",
            "微信 vx wx qq 联系方式 电话 手机号 v信 电报 微信号 号码",
        ),
        each("你 你的", "微信多少 vx多少 wx多少 qq多少 微信号多少 微信是多少 微信号发 电话多少 手机号多少 微信发我 微信号是"),
        each("加", "微 薇 威 维 卫"),
        each("➕", "微 薇 威 v 我 q"),
        each("加", "q 裙 企鹅 扣"),
        each(
            "绕过 绕开 避开 跳过 甩开 甩掉 撇开 抛开 不经 不经过 不通过 别走 不走 踢开 越过 抛下 逃",
            "群主 平台 托管 担保 机器人 中介 流程 抽成 佣金 管理员",
        ),
        each("不用 别用 不要 不需要 忘了", "托管 担保 走流程 走机器人 走平台 经过机器人 在机器人"),
        each("建个 拉个 拉你进 另建 另拉", "小群 群 3人群 讨论组 新群"),
        each(
            "闲鱼 咸鱼 淘宝店 我店铺 我店里 我的店 我店 微店 转转",
            "交易 下单 拍 直接拍 上拍 下单便宜 链接直接拍 见 链接,直接拍 更便宜",
        ),
        each("直接", "跟我做 和我做 跟我合作 和我合作 合作 微信我 联系我就行 交易 给我做 找我拿 联系我 找我"),
        each(
            "what's_your what_is_your drop_your send_me_your give_me_your share_your have_your leave_your",
            "wechat whatsapp telegram number contact phone line email vx qq tg id",
        ),
    ),
    Tag.ADVERT: ADVERTS,
    Tag.EARN: """日结 日赚 日入 月入 月赚 赚钱 赚佣金 赚外快 赚零花 副业 返佣 高薪 提成 佣金秒 秒结 佣金 收入 薪资 小时结 现结
        earn make_money income paid_daily profit salary per_day a_day per_week commission payout 赚 外快 底薪 兼职 时结 按单结算
        佣金高 每天100 每天200 日薪 一天150 一天100 一天200 一天300 千字50 side_hustle rich get_paid""",
    Tag.EASY: """在家 手机就能 有手机 一部手机 轻松 无需 零门槛 不用经验 不限经验 时间自由 宝妈 学生党 躺 包教 无押金 急招 招募
        诚招 招人 名额有限 零投入 0投入 动动手指 点赞 关注 from_home online no_experience guaranteed with_your_phone
        on_your_phone easy hiring no_skills part-time side_job 带你 教你 想赚 手机 看广告 看视频 走路 试玩 居家 线上 闲着 一起
        找兼职 不露脸 招 找我 每天 聊天 时间 小时工 at_home with_me""",
    Tag.BOAST: """全网最低 全网最低价 全网第一 史上最低 全国第一 行业第一 国家级 最高级 独一无二 百分百好评 100%好评 包过 保过
        包通过 假一赔十 绝对最好 永久有效 无效退款十倍 顶级 王牌 第一品牌 万能 best_in_the_world lowest_price_ever
        100%_guaranteed number_one_in""",
    Tag.UNDERCUT: """比他便宜 比她便宜 比别人便宜 比他们便宜 比别家便宜 比谁都便宜 一半抢单 半价抢 低价抢 别人多少我都便宜
        他多少我便宜 压价 抬价 哄抬 不管多少我都少 我比他少 only_half_of_his undercut cheaper_than_him cheaper_than_anyone""",
    Tag.WECHAT: """v是 v号是 v号 微我 薇我 v我 w: 加w w我 微聊 我w vxin v❤ wxh 加微: 微: wei: wx: w号 私人微信 微信 微信号 v信
        v信号 vx wx 威信 威信号 徽信 维信 唯信 卫星 微心 微新 v心 wei信 微xin weixin wechat we_chat wechat_id wxid 绿泡泡
        绿色软件 绿泡 vvv +v +微 +薇 加v 加微 我v 我微 我薇 我威 薇: 威: v: v信: v心: 威信: 微号 薇号 围脖私信我 w信 卫信 唯心
        维心 v信信 加信 加我信 的v 绿色聊天软件 绿的,号 w3chat my_wc 围信 伟信 薇信号 j微信""",
    Tag.QQ: """qq 扣 企鹅: 秋秋号 蔻蔻号 q q号码 扣扣号 kou kou号 qq号 扣扣 企鹅 企鹅号 抠抠 球球 q号 加q +q
        q: 我q 秋秋 叩叩 扣: 加扣 口口 口口号
        🐧: 企鹅:""",
    Tag.GROUP: "企鹅群 扣扣群 微信群 tg群 秋秋群 加群 进群 q群 群号 qq群 加q群 入群 群:",
    Tag.MESSENGER: """tg dy: dy号 ks: dsc 钉 我钉 书号 薯 红薯 小地瓜 绿书 b站 哔哩 油管 推 x号 陌陌 探探 豆瓣 站酷 lofter
        半次元 vsco threads linkedin behance reddit pinterest tumblr 视频号 公众号 快手 西瓜 绿洲 soul wa: wa+ whatapp wechatid
        line_me tele_gram zoom_id icq imo: hangouts mastodon skpe skype_id discord_id telegram_id dizzy 纸飞机号 电报群 小蓝
        推特号 ins号 脸书 面书 领英 twitch tiktok telegram 电报 电报号 飞机 飞机号 纸飞机 whatsapp what's_app line_id 我line
        skype discord kik ins instagram 抖音号 抖音 小红书号 快手号 钉钉号 飞书号 snapchat snap wickr signal viber zalo kakao
        kakaotalk facebook fb messenger 推特 twitter b站号 line: 蝙蝠 土豆 potato ig insta dc dc号 xhs 小红书 赖 加赖 闲鱼 微博
        知乎 网盘好友 钉钉 飞书 gmail 小飞机 微博私信 uid""",
    Tag.CALL: """fone contact_number contact_no my_mobile 手机短信 座机: 打 拨 短信到 text 我号码 我手机 打过来 短信 给我打
        手机号是 电话是 座机 电联 手机: 电话: 号: my_no phone_no ph: mob: tel: cell: reach_me dial ring 电话 手机 手机号 号码
        我的号 联系 致电 打我 热线 微信同号 v同号 同号 call_me ring_me text_me phone phone_number my_number my_cell mobile cell
        call whatsapp sms 联系方式 联系人 拨打 tel""",
    Tag.SERIAL: """单号 订单 订单号 运单 流水 流水号 编号 条码 条形码 isbn 学号 商品 货号 取件 取件码 序列号 款号 型号 批次
        身份证 准考证 证书号 order tracking invoice item serial id= timestamp 时间戳 交易号 凭证号 取货码 包裹 物流 快递 顺丰
        圆通 中通 韵达 申通 邮政单 sn 发票号码 发票代码 合同编号 价 价位 档价 规格 尺寸 货款单 回执 税号 kuaidi 合同号 身份号""",
    Tag.ACCOUNT: """工商 建设 农业 招商 邮储 收款卡 付款卡 卡 转这 转这个 打这 存这个 招行的 建行的 工行的 农行的 中行的 交行的
        routing_number 尾号 存折 卡: sort bsb ifsc account_no account_number acct_number a/c 卡号 账号 账户 户名 开户行 收款人
        收款账 银行卡 我卡 这张卡 这个卡 卡里 卡上 的卡 打到 转到 汇到 汇款 打款 付到 转这个号 打这个 account iban card swift
        bank beneficiary 工商银行 建设银行 农业银行 中国银行 招商银行 交通银行 邮政储蓄 民生银行 平安银行 兴业 浦发 工行 建行
        农行 中行 招行 交行 光大 中信银行 广发 农商 信用社 储蓄卡 对公 对私 货款 钱包 sort_code deposit_to remit wire acct
        acct_no payee""",
    Tag.WALLET: """gcash upi paytm m-pesa mpesa fps 转数快 街口 payme 八达通 line_pay 币安 binance okx 欧易 火币 swish interac
        skrill neteller western_union moneygram grabpay paynow promptpay dana ovo bkash pix revtag cashtag e-transfer etransfer
        bizum mobilepay 支付寶 余额宝 花呗 微信支付号 收款号 momo kakaopay alipay_hk alipayhk wise_me google_pay apple_pay gpay
        qiwi 支付宝 支fu宝 zfb 吱付宝 只付宝 支付堡 知付宝 支宝 支付bao zhi付宝 alipay ali_pay 蚂蚁 paypal pay_pal 云闪付 翼支付
        venmo cashapp cash_app zelle revolut wise payoneer stripe 财付通 数字人民币 数币 京东支付 财富通 某宝 支某宝 芝付宝
        之付宝 知付堡 数字钱包 pp转 zhifubao""",
    Tag.PRIVATE: """私下 私底下 私聊 私信 私我 si聊 思聊 丝聊 司聊 斯聊 si我 斯我 丝我 私liao 滴滴 滴我 dd我 戳我 小窗 小窗我
        单独 悄悄 偷偷 线下 群外 场外 站外 直接找我 直接联系我 直接加我 来找我 找我做 找我 联系我 私 private privately
        in_private outside_the_group off_the_group off_group off_platform off-platform outside dm_me dm pm_me pm message_me
        contact_me text_me directly inbox_me hit_me_up come_to_me ping_me slide_into""",
    Tag.GAIN: """便宜 优惠 底价 手续费 佣金 抽成 抽佣 中介费 省钱 打折 打9折 9折 8折 免佣 没有抽 不抽 好商量 好说 下单 交易 付款
        成交 结算 价格 转账 报价 cheaper lower_price discount commission the_fee fees save deal pay better_price good_price
        half_price price less""",
    Tag.ADD: """add_me add_my lets_talk let's_talk talk continue move contact_me message_me text_me reach_me find_me chat go_to
        switch_to come_to search_me hit_me write_me""",
    Tag.APP: """on_wechat on_telegram on_whatsapp on_qq on_line on_signal on_discord to_telegram to_whatsapp to_wechat
        via_whatsapp via_wechat my_wechat wechat""",
    Tag.TO_ME: """send_it_there pay_there send_there pay_it_there 转我 转给我 转账给我 打我 打给我 付给我 付我 打款给我 给我打款
        给我转 给我打 汇给我 打到我 转到我 付到我 转给本人 转我本人 给本人 到我这 往我 打我这 转我这 付我这 转这 打这 汇这
        付到这 打到这 转到这 发到我 pay_me pay_to_me transfer_to_me send_to_my to_my_account to_my_card into_my""",
    Tag.GIVE_ME: "给我 发我 发给我 交给我 我收 交我 send_me give_me give_it_to_me to_me",
    Tag.SUM: """钱 定金 订金 押金 尾款 货款 稿费 报酬 酬劳 款项 红包 工资 余款 赏金 保证金 现金 money the_deposit the_payment
        the_rest the_balance cash""",
    Tag.MONEY: """钱 定金 订金 押金 尾款 货款 稿费 报酬 酬劳 佣金 款项 红包 工资 块 元 先付 先转 先打 先给 直接转 直接打 直接付
        直接给 现金 全款 余款 房租 赏金 运费 money payment deposit the_rest balance fee cash half_now upfront funds transfer""",
    Tag.PAY_ME: _all(
        each("直接 先", "转过来 打过来 付过来 汇过来 转来"),
        each("银行卡 卡号 账户 支付宝 收款码 收款方式", "发你 给你 私你 发给你"),
        "直接打钱 直接给钱 直接转钱 给钱就 pay_me_in pay_me_up pay_me_half pay_me_via pay_me_with pay_me_before says_pay_me",
        each("先 直接 请 麻烦 能 可以 要不 不如 那 就", "给我转 给我打 转我 打给我 付我 给我付"),
        "码在图 码在上 码在下",
        "give_you_my_details send_you_my_details my_bank_details share_my_bank",
        each("微信 用微信 qq 抖音 支付宝 zfb 你微信", "转我 转给我 打我 打给我 发我红包 红包给我 转账我 给我转"),
        each("给我", "转账 打钱 汇款 付钱 打款 转钱 付款 发红包 充值"),
        each("转账 汇款 打款 付款 付钱 红包", "给我 给本人 过来 到我 我就"),
        each("钱 款 定金 押金 尾款 全款", "转过来 打过来 汇过来 发过来 付过来 转来"),
        each("不用 别 不要 不必", "转 给 付 付给 转给 打给", "群主 机器人 托管 平台"),
        each("我 我的 个人 本人", "码,扫 的码 二维码,扫 码转 码付 码收款 收钱码 收款2维码 收款二维码"),
        """直接转我 直接转给我 钱转我 钱打我 钱给我 钱打给我 钱转给我 钱直接给我 钱直接打 钱先打给我 先转我 先转给我 先打给我
        先付给我 先打我 先付我 你先转 直接付给我 直接付我 直接打我 直接打给我 微信转我 微信转账给我 转我微信 转账给我 打我卡
        打我账户 打我银行卡 转我个人 私人账户 个人账户 直接发红包 发红包给我 红包直接发我 红包发我 转我支付宝 打我支付宝
        付给我就行 付款直接付 我的收款账户 付我卡 直接转账给我 转我就行 打我卡上 打我卡里 打我户头 付给我 扫我 转账给本人 赞赏码
        我的收款码 我收款码 个人收款码 收款码发你 收款码给你 收款二维码发 面对面付 二维码收款 扫码付给我 微信转就行 微信转过来
        汇给我 打赏我 转我钱 转到我 付到我 打到我 转我账 口令红包发我 pay_me_directly pay_directly_to_my send_the_money_to_my
        send_me_the_payment send_me_the_money transfer_the_money_to_me transfer_to_my send_it_to_my pay_to_my pay_me_first
        directly_to_my my_paypal my_venmo my_cashapp paypal_me cash_app_me cashapp_me my_alipay my_card_number my_bank_card
        my_bank_account here_is_my_card my_crypto_wallet my_wallet my_qr my_payment_code scan_and_pay_me scan_my pay_me_off
        wechat_pay_me my_personal_account usdt地址 收u u地址 转u 直接转我u pay_me_instead pay_me_now revolut_me venmo_me
        zelle_to zelle_me 扫我码 扫我的码 我的二维码扫 扫这个码 收钱码 付款码截图 付款码发我 把付款码 亲属卡 收款人是我
        收款人写我 先转后做 先款后 先付后做 我发个码 给你我的码 扫码转我 扫码付钱给我 2维码转给我 打1半给我 汇我 酬金转 转我v
        收usdt 可以付u 付u 我账上 付我就 转,我就 my_payment_qr my_wechat_pay pay_me_on send_it_to_me_on pay_half_to_me
        half_of_it_to_me to_me_first pay_me_by pay_me_via pay_me_through me_the_money my_revolut my_zelle on_cash_app on_venmo
        转过来就 转过来我""",
    ),
    Tag.SCAN: "扫 扫一下 扫码 扫下面 扫这个 直接扫 扫描 scan 放上来 在这里 发群里 发出来了 发你了 发给你",
    Tag.PAY_CODE: """收款码 收款二维码 付款码 二维码转我 收钱码 付款给我 码付款给我 code_and_pay qr_to_pay code_to_pay alipay_qr
        payment_qr""",
    Tag.OFFICE: "群主 管理员 管理 客服 官方 平台 机器人 财务 仲裁员 owner admin moderator support bot arbitrator",
    Tag.AUTHORITY: """官方 客服 系统检测 系统提示 系统通知 系统升级 系统消息 平台提醒 平台通知 安全中心 安全团队 银行通知
        银行提醒 银行系统 银行: 银行官方 微信团队 支付宝官方 公安 警察局 法院 检察院 海关 官方客服 淘宝客服 京东客服 拼多多客服
        平台客服 抖音客服 快递客服 顺丰客服 退款客服 人工客服 您的订单 您的账 你的账 您有 您被 恭喜您 恭喜你 医保中心 医保局
        社保局 社保中心 温馨提示 安全提醒 您的包裹 您的快递 您的卡 您的银行 official customer_service system_notice
        security_alert your_account your_order congratulations support_team paypal_team your_refund your_parcel your_package
        bank_notice we_detected dear_user dear_customer""",
    Tag.I_AM: _all(
        each("群主 管理员 客服", "小号 备用号 新号 大号 换号"),
        each(
            "我是 本人是 这里是 我就是 我们是",
            "群主 管理员 客服 官方 本群 平台 财务 仲裁员 裁判 群管 运营 群主助理 担保 客服主管 客服经理",
        ),
        each(
            "我是 我是这个群的 我是系统 我是你们的 您好,我是 这里是 本人",
            "客服 仲裁 平台的工作人员 平台工作人员 官方人员 工作人员 客服中心 官方客服 管理员 群主本人 群管理 平台方 系统客服",
        ),
        """我是新来的管理 我是群主的助理 我是群主助理 群主助理 我是群主小号 我是群主的小号 群主新号 群主新微信 群主小号 群主换号
        本群客服 平台客服 官方客服 在线客服 本群官方 官方收款 我是管理 这里是客服 我是官方客服 我是机器人客服 i'm_the_admin
        i_am_the_admin i'm_the_owner i_am_the_owner i_am_the_group_owner i'm_the_group_owner this_is_official_support
        official_support i_am_support i'm_support i'm_the_arbitrator i_am_the_arbitrator admin_here owner_here
        owner's_new_account owner's_second_account i'm_from_support this_is_support this_is_the_admin this_is_the_owner
        i_am_a_moderator i'm_a_moderator i'm_customer_service i_work_for_the_owner i_am_staff i'm_staff i_work_for_the_platform
        the_support_team the_new_moderator this_is_customer_service we_need_to_verify""",
    ),
    Tag.COLLECT: _all(
        each(
            "帮 替 代 给 为",
            "你 他 她 大家 你们 群主 老板 双方 客户 接单的 发单的 管理员",
            "收钱 收款 代收 保管 转交 收尾款 收定金 收货款 收着 收一下钱",
        ),
        each("钱 款 押金 定金 保证金 尾款 货款", "放 先放 存 交 先交 押 放在 可以放", "我 我这 在我 到我"),
        each(
            "我 由我 找我 我来 我这 我这边 本人 我帮忙 我能 我先 我替他 我帮他 我负责 我可以 我管 我们",
            "收款 收钱 代收 保管 代管 收押金 收着 管账 做担保 当担保 当中间人 做中间人 来担保 担保 统一收",
        ),
        """代收代付 代收款 代收货款 我来代收 我可以代收 代收定金 代收付 帮你收款 帮你收钱 我帮你收 帮他收 帮她收 我代他收 代他收
        替群主收 替他收 帮大家代收 群主让我代收 委托我收 让我代收 统一收款 我统一转 统一保管 我来收 货款我来收 钱放我 钱先放我
        款打我这 先放我这 放我这 放我这里 放在我这 我帮你转 帮你转交 我转交 转交给 我帮你们担保 我来担保 我可以帮你担保
        我做中间人 我当中间人 中间人收款 第三方担保 帮忙代收 帮忙收款 免费代收 我帮你保管 我帮他保管 交我这里 交给我统一
        我来保管 我收了给他 我收到给他 我替他收 我来收钱 钱交给我 把钱转给我 把钱退给我 collect_the_money_for
        collect_the_payment collect_payments collect_money i_will_forward forward_it_to told_me_to_collect asked_me_to_collect
        be_the_escrow hold_the_money hold_the_deposit keep_the_money hold_it_for_both i_can_collect pass_it_on_to act_as_escrow
        i'll_be_the_middleman i_can_hold send_it_to_me_and_i forward_the_money 让我先收 帮忙收 做担保人 当担保人 我是第3方
        第3方收款 中介收款 有中间人 中间人更 把钱给中间人 收款由我 负责收款 我管账 收押金 代收,靠谱 可代收 代收转 转我代收
        收款找我 争议款先打 我是仲裁 给我200保 想赢官司 保你争议赢 保你赢 我来判 receive_the_money_for take_the_payment_for
        pass_it_on the_middleman i_hold_the deposits_go_to_me payments_go_through_me decide_for_you i'll_be_the_escrow
        be_your_escrow give_it_to_him_later""",
    ),
    Tag.DEPOSIT: _all(
        each("交 交个 缴 缴个 缴纳 补交 付个", "保证金 解冻费 认证费 诚意金 激活费 会员费 入会费"),
        each("pay_the pay_a pay_an pay_your", "_unlocking _unlock _activation _release _verification _processing _registration _tax"),
        "先充值再 充值再提 deposit_to_activate deposit_to_unlock deposit_to_withdraw",
        each(
            "缴纳 先交 需交 需缴纳 要先交 先付 需先付 要交 请充值 先充值 需要充值 请先 需要先付 交",
            "保证金 罚款 税 认证费 解冻费 会费 激活费 仲裁费 20%手续费 充值激活 充值后提现 解封费 50保证金 100解封",
        ),
        """先交保证金 交保证金 缴纳保证金 转保证金 保证金统一 交认证金 解冻金 激活费 认证金 缴纳解冻 仲裁费转 仲裁费给 仲裁费先
        先交仲裁费 手续费先交 交会费 交入群费 交押金给我 转到安全账户 安全账户 unlock_fee activation_fee safe_account
        deposit_first deposit_required arbitration_fee_to verification_fee pay_a_fee_first security_deposit_to 充值后提现
        账户激活 激活需要充值 交罚款 解除限制 交钱解 请先缴纳 先缴纳 才能提现 提现要先 提现需 请先充值 pay_a_fine
        pay_the_tax pay_a_deposit you_must_pay pay_tax_first""",
    ),
    Tag.MOVED: """换号 换号了 收款码换了 以后转这个 以后转我 账户变更 账号变更 已变更 更换 改到我 改为本人 改成我 转入新账户
        转新账户 转新卡 收款改为 付款改到 用这个新 号被封 号被冻结 手机坏了 款都转我 坏了 维护中 系统维护 系统故障 出差了 不在
        has_changed new_payment_account is_broken under_maintenance use_the_new new_escrow moved_to changed_his_account
        lost_his_phone is_offline new_account 今天坏 收不了 不能用 停用 出问题 忙 在忙 有事 睡了 休息了 换手机 微信被限制
        收不到款 用不了 出bug is_away is_asleep is_blocked can't_take is_down is_busy not_working""",
    Tag.ALARM: """异常 冻结 解冻 解封 封号 被封 验证身份 洗钱 涉嫌 中奖 被抽中 抽中 征信 提现失败 被限制 停用 盗用 盗刷
        suspended frozen unusual you_won you_have_won limited_access compromised suspicious locked""",
    Tag.PRETEXT: """退款 理赔 质量问题 丢失 逾期 失效 领取 风险 升级 重新绑定 更新资料 更新信息 安全验证 身份验证 验证 注销
        处理退款 赔付 补贴 到账失败 未实名 实名 refund expired verify restore confirm_your update_your claim_your unlock
        has_a_problem parcel customs reward""",
    Tag.ACTION: """点击 点此 点开 点这里 链接 请加 加我 加客服 请联系 联系客服 致电 提供 请配合 三倍 办理 登录 登陆 核实 绑定
        转账 缴纳 拨打 回复 扫码 验证码 click link contact verify_at verify_here call log_in login http dm_us reply""",
    Tag.NOTICE: """官方通知 系统检测到 系统检测 【官方】 【系统通知】 客服通知 银行通知 财务通知 公安局通知 official_notice
        system_notice security_alert 安全中心""",
    Tag.CODE: """验证码 校验码 口令 交易口令 动态码 短信码 支付密码 银行卡号和 登录密码 verification_code check_word otp
        your_code sms_code pin_code card_number password 短信里的码 收到的码 收到的数字 位数字 6位数 的口令 six_digits 6_digits
        your_password 短信验证""",
    Tag.ASK: """发我 发给我 告诉我 给我 报一下 发一下 是多少 提供 请提供 发过来 念一下 说一下 发给管理员 发给客服 核对 send_me
        give_me tell_me share share_your what_is_the received dm_me so_i_can 多少 是什么 发来 告知 回复 报给我 报给 报来
        发来一下 what's_your read_me you_got please_send i_need please_tell what_is_your""",
    Tag.FRAUD: _all(
        "手持身份证 配合警方 配合公安 收款码换这个 收款码换新 付款换新 收款换新 付款改这个",
        each(
            "收款账号 收款账户 收款方式 收款码 付款方式 付款账号 托管账户 托管账号 收款人",
            "改了 变了 换了 已变更 变更 已更换 换成 改成 改为",
        ),
        """银行卡号和验证码 转到安全账户 转入安全账户 配合调查 涉嫌洗钱 付款改到我 今天的款都转我 收款改为本人 统一打给我
        统一转给我 转到以下账 转至以下账 打到以下账 钱打给我朋友 以后转这个 群主换号 托管账户更换 托管账号变更 收款账户已变更
        平台账户变更 群主不在 先转给我 请以此为准 付款请联系小助手 escrow_account_has_changed bot_is_broken 预留手机号
        登记银行卡 身份证正反面 身份证照片发 屏幕共享,我帮 共享屏幕,教 我帮你退款 客服帮你处理 下载这个会议 刷流水 流水不足
        转新账户 the_payment_account_was use_mine changed_his_number this_is_the_new_one share_your_screen photo_of_your_id
        id_card_and_bank_card withdrawal_is_on_hold 有新号,加""",
    ),
    Tag.OWNER: """群主 管理员 群管 owner owner's admin admin's group_owner moderator 群主的 群主家 老板娘 群主他 扒一扒群主
        is_the_owner is_the_admin""",
    Tag.PERSONAL: """电话 手机号 手机号码 身份证 住哪 住在哪 家在哪 家住 家庭住址 住址 地址 哪个小区 真名 真实姓名 老婆 老公
        孩子 照片 私人微信 私人号 私人电话 哪里人 公司叫什么 在哪上班 在哪工作 叫什么名字 名下 人肉 查一下 资料 车牌 户籍
        phone_number phone home_address live address real_name id_card private_number wife children kids where_does photo
        work_at workplace passport 是男是女 男的女的 多大了 多大年纪 几岁 结婚 有对象 单身 哪个城市 什么车 长什么样 的微信
        联系方式 真实身份 赚了多少 赚多少 扒一扒 住几楼 哪个公司 哪家公司 哪的人 什么学校 哪个学校 什么职业 做什么工作 生日
        真人照 how_old from married real_identity where_is age""",
    Tag.CROWD: """拉人 拉人进群 拉人头 拉新 邀请好友 转发朋友圈 扫码关注 拉一个 一拉十 互拉 拉十个 邀请1人 邀请一个
        invite_friends invite_10 refer_a_friend 拉一个人 拉满 拉朋友 拉下朋友 把群分享 分享出去 邀请5人 邀请10个 邀请 拉有
        拉人有奖 关注 扫码 扫个码 下载 注册 进群 进这个群 填邀请码 填我邀请码 转发 帮我注册 invite_5 referral follow_me refer
        subscribe""",
    Tag.REWARD: """一人 一个 返现 红包 领 奖励 送 每人 元 get earn bonus each gift 有奖 给3块 给2块 给5块 给两块 会员 礼物 福利
        返 得 win $""",
    Tag.CANCEL: """取消订单 取消这单 取消掉 先取消 单取消 机器人取消 取消了 撤掉这单 撤单 cancel_the_order cancel_it cancel_here
        cancel_this""",
    Tag.SELVES: """私下 我们 咱 找我 直接做 自己做 自己来 给我做 给你做 另外做 便宜 ourselves for_less come_to_me with_me
        directly privately""",
    Tag.GRUDGE: """太狠 抽得狠 太坑 扣钱 扣点 扣5 扣10 抽5 抽10 要扣 要抽 会扣 还要扣 还要抽 被扣 被抽 赚1道 赚差价 白扣 白给
        白白 被平台赚 让平台赚 让群主赚 收5% 收5个点 takes_5% takes_a_cut takes_5 takes_too taking_5% charges_5 steals 抽太多
        抽成太 抽得太 抽这么多 手续费太 佣金太 抽10个点 抽成高 手续费高 佣金高 太黑 why_pay_commission the_fee_is_too
        commission_is_too high_fee""",
    Tag.AROUND: "换个 绕 自己 直接 咱 不如 私 单独 找我 come_to_me direct skip ourselves",
    Tag.MINE: """转我 付我 给我 我收 我先收 找我付 收款找我 付到我 走我 我这边 到我这 打我 我代收 让我收 让我先收 替他 给我转
        我替 pay_me to_me send_to_me use_mine pay_to_me payment_to_me 走我这 mine""",
    Tag.LURE: """请点击 点击此链接 点击链接 请点 点这个链接 点此 点击核实 点击兑换 点击领取 点击验证 领取退款 退款链接 实名认证
        认证链接 完成认证 重新认证 异地登录 重新登录 安全提醒 即将过期 未领 福利 你懂的 看片 点进来 天天红包 领红包
        click_the_link click_here verify_your claim_here claim_your log_in_at is_blocked airdrop click_and_earn unblock
        is_suspended free_gift win""",
    Tag.WORK: WORK,
    Tag.HINT: "艾特 爱特 圈 ⊙ ◎ 小老鼠 @ # atgmail atoutlook athotmail atqq at163 at126 atyahoo aticloud atprotonmail atfoxmail",
    Tag.FIGURE: "zero oh one two three four five six seven eight nine double",
    Tag.LOOK_FOR: "搜 搜索 @ 关注我 关注 同名 都搜 id搜 上搜 search search_for",
    Tag.MAIL_HOUSE: "at_gmail at_outlook at_hotmail at_yahoo at_icloud at_protonmail at_foxmail 艾特qq 艾特163 艾特gmail 艾特126 at_qq "
    "at_163",
    **DEALINGS,
    **PAYING,
    **TRICKS,
    **NUISANCES,
}  # fmt: skip
"""Class → its words. A word may stand in several."""

OPENING: Final = "^"
"""Before a word that counts at the beginning of a clause only."""
DENIABLE: Final = frozenset({
    Tag.INVITATION, Tag.PAY_ME, Tag.MOVE, Tag.WANT, Tag.SECRETLY, Tag.PRIVATE, Tag.ADD, Tag.AVOID, Tag.I_AM, Tag.CLAIM, Tag.COLLECT,
    Tag.GATHER,
    Tag.ELSEWHERE, Tag.UNBOOKED, Tag.PAY_FOR_ME, Tag.WARNING,
})  # fmt: skip
"""Classes that "do not" turns round."""
TOPICAL: Final = frozenset({
    Tag.ADVERT, Tag.WARE, Tag.EARN, Tag.NEW_PLACE, Tag.MY_CODE, Tag.PAY_CODE, Tag.SECRET, Tag.CODE, Tag.COIN, Tag.FAVOUR, Tag.BRING,
    Tag.CROWD,
    Tag.REMOTE, Tag.GATHER, Tag.PAY_PLACE, Tag.LURE, Tag.NOTICE, Tag.LUCK, Tag.WAY_TO_REACH, Tag.MONEY, Tag.PAYMENT_NOUN, Tag.PAGE, Tag.FEE,
})  # fmt: skip
"""Classes that are only what a work is about when the work's name follows."""
