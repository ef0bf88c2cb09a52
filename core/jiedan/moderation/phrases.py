"""Phrases that need no other word to mean what they mean, and ordinary ones that only contain such words."""

from typing import Final

ORDINARY: Final = """
    便宜点重新发 便宜点重发 群发 谁拉我 message_me_in_the_order message_me_here 我用支付宝付 支付宝收款到账 支持微信支付 要求 需求 请求
    does_the_owner_hold the_escrow_hold owner_hold holder_hold 稍微 取件码 提取码 邀请码 兑换码 流程图 流程表 群名 群头像 群昵称
    群公告 群图标 群二维码 号外 私聊它 先付后做还是 群主生日快乐 收到 bot_dm'd_you 收藏 出门 出来 出图 出差 出血 出版 租赁合同
    买家 卖点 我账号被 我的账号被 我账户被 我的账户被 password_of_the_zip password_of_the_file password_of_the_archive
    zip_password password_for_the staging_server test_server dev_server 测试服务器 打印 打开 打包 打折 打卡 我微信支付 我微信付
    我支付宝付 我支付宝支付 我微信转了 我微信已 电话里说不清 群主的码 加你到 加你进 我支付宝已 加我为 加我做 聊天 机器人的dm
    dm_from_the_bot dm_the_bot message_the_bot bot_messaged bot_dm'd 群主拉 群主介绍 群主邀请 群主朋友 群主推荐 解压密码
    提取密码 文件密码 网盘密码 wifi密码 测试密码 压缩包密码 400电话 搜1下 搜下 look_at_gmail 特别 分别 办证大厅 加到 手机拍
    打车发票 滴滴发票 要开发票 发票税点 portfolio_is_in my_profile_picture this_group_is_great 敲我门 不会私聊 头像私聊 小窗口
    茶叶的踢 茶叶的人 微信聊天界面 微信聊天记录排 微信对话 加粉海报 加我昨 加我刚 加我上 加我前 加微距 加威化 在线客服插件
    在线客服系统 我收款了 我收到 收到退款 口令红包 口令在哪 怎么赚 邀请有礼 邀请同学 关注一下群 扫码点餐 扫码签到 扫码枪
    扫码登录 下载不了 注册页面 注册登录 下载页 分享会 直接交易单 直接合作愉快 私聊点 群主好 群主生日祝 关注按钮 兼职吗 兼职可
    兼职简历 只走托管 不用机器人确认 私聊按钮 验证码收不到 验证码登录 验证码接口 验证码功能 加我到 加我在 加我入 加我那 怎么给我
    什么时候给我 啥时候给我 没给我 不给我 几时给我 何时给我 不是我是 我是平台新 我是官网 加我一个 加我一名 加我进 也加我 再加我
    把我加 给我加 加我个名额 加我们 加我这 加微博 更加微 增加微 添加微 加微信登录 加微信支付 加微信分享 加微信授权 加微信小程序
    加微信二维码 加微信图标 加微信按钮 加qq登录 加威士忌 加维护 加维生素 加微调 添加好友功能 加好友功能 加微波 加薇薇 参加微
    需要加微信吗 需要加好友吗 要加好友吗 要加微信吗 不用加微信 不要加微信 别加微信 不加微信 不能加微信 禁止加微信 加群主微信吗
    加群主吗 不私下 不要私下 别私下 禁止私下 不能私下 不得私下 不准私下 严禁私下 拒绝私下 不要私聊 别私聊 不私聊 禁止私聊
    不用私聊 不接私单 不做私单 不走私单 拒绝私单 不要走私单 机器人私聊 私聊机器人 机器人私信 私信机器人 私信里 私聊里 私聊你了吗
    私信你了吗 私聊发给机器人 看一下私聊 看私聊 查看私聊 收到私聊 没收到私聊 机器人的私聊 私聊窗口 私聊功能 私信功能 私聊消息
    私聊界面 私聊通知 代收快递 帮收快递 快递代收 驿站代收 代收点 代收包裹 帮我收一下快递 代收柜 微信小程序 微信公众号 微信表情
    微信头像 微信支付可以 微信支付吗 微信付吗 微信支付接口 微信群里 微信零钱 公众号 微信红包封面 微信登录 微信封面 微信朋友圈
    微信打开 微信里打 微信里看 微信里收 企业微信 用微信支付 用微信付 微信已付 微信付了 微信付的 微信转的 微信转了 微信收款记录
    微信通知 微信说明 支付宝已付 支付宝付了 支付宝小程序 支付宝账单 支付宝可以 支付宝吗 支付宝限额 支付宝到账 付到支付宝吗
    客服话术 客服回复 客服系统 客服培训 客服聊天 客服机器人 客服界面 官方网站 官方授权 官方文档 官方网址 官方说明 官方模板
    官方数据 官方字体 官网 官方账号运营 官方教程 群主的收款码 群主收款码 付到群主 转给群主 转给机器人 机器人的收款码
    群里的收款码 收款码怎么设置 收款码设计 收款码立牌 收款码贴纸 给我了 发给我了 转给我了 打给我了 付给我了 文件转给我
    文件发给我 源文件发我 把文件 发我源文件 发我文件 转发给我 打我电话 全网最低分辨率 跑分测试 跑分报告 跑分软件 刷单系统的论文
    引流文案 引流海报 引流方案 推广文案 推广海报 招聘海报 兼职海报 兼职可以接 兼职设计 兼职做设计 兼职做 兼职翻译 日结吗 是日结
    广告设计 广告片 广告文案 广告海报 广告位 贷款合同 基金报告 股票图表 股票数据 理财产品海报 彩票页面 减肥食谱 药品说明书
    游戏代练 外挂检测 投票小程序 邀请码怎么用 邀请函 发票抬头 报销发票 电子发票 发票能开 能开发票 群主把地址 收货地址 寄件地址
    地址写错 地址栏 管理员账号 管理员页面 管理员后台 管理员权限 admin_panel admin_page admin_account not_directly wechat_mini
    wechat_sticker telegram_bot whatsapp_style discord_server instagram_post signal_processing email_template
    direct_message_feature support_page official_website official_docs payment_code_design don't_contact_me business_card
    id_card_design 公司聊 公司下 上司 官司 司机 公司我 反思 思路 微信息 卫星图 卫星地图 卫星云图 人造卫星 打飞机票 飞机模型
    飞机票 纸飞机动画 电报机 企鹅插画 企鹅图 qq音乐 qq浏览器 qq表情 qq空间装扮 v领 v字 vlog vip v2 v3 v1 单独一 单独的 单独做
    单独放 单独发 单独收费 单独算钱 单独算吗 单独列 单独付 单独报价 线下活动 线下门店 线下物料 线下打印 线下课 线下店 线下取件
    线下见面"""

INVITATIONS: Final = """加他微信 加她微信 加他v 找他做更便宜 add_me_as 聊私 直接来我这 小号加你 你通过下 你通过1下 通过1下我
    麻烦通过 dms_open dm_open ^pm_sent ^message_me whatsapp_me ^email_me ^call_me_for ^text_me_for call_me_for_a 私谈 加个微
    加下微 转账给我 加群 联系我便宜 ^sl ^slw sl我 slw jwx jv jiav +v❤ 单线联系 单线 微1下 v1下 微我 薇我 已私 私你 私了你
    回下私信 回私信 看私信 私信回 私信发你 查收私信 私信你 留个号 给个号 发个号 私人渠道 走我渠道 走我私人 private_job
    private_deal private_arrangement private_agreement side_deal side_arrangement offline_deal direct_deal secret_deal
    separate_deal private_order private_payment sent_you_a_friend accept_my_friend my_friend_request sent_a_friend
    sent_you_a_request added_you accept_my_request ^check_dm ^dm_sent dm'd_you pm'd_you sent_you_a_dm sent_you_a_pm 语音聊
    打语音 语音说 打视频说 名片推你 名片推 推你名片 推你微信 推我微信 可以私 能私吗 可私 ^私吗 滴我 d我 s我 弹我 敲我 不方便说
    不方便讲 说不方便 不方便聊 ^pm_for ^dm_for inbox_for pm_if dm_if ^pm_me text_me_instead message_me_instead write_me_instead
    call_me_instead email_me_instead text_me_if text_me_privately call_me_directly text_me_directly message_me_directly
    email_me_directly write_to_me_directly 申请加你 加你了 同意一下好友 加了你 已加你 已申请加 my_dms my_dm dms_are_open
    slide_into_my in_my_dms add_me_for add_me_and add_me_to_get add_me_if 私信我 私讯 私讯我 私信吧 密我 加我微 加我薇 加我v
    加我q 加窝 私聊 私聊吧 有意私 有意者私 价格私 私戳 戳我 戳头像 戳一下头像 点头像 看主页 看我空间 小窗 小窗说 小窗谈 私了
    死聊 四聊 司里聊 私里聊 思里聊 自己交易 我们自己来 我们俩直接 互加 互相加 通过一下 好友申请 加好友 加好友说 我加你 你加我
    加一下你微信 微信号发 发下你的微信 你的微信发 上微信 微信细说 微信里 微信里详 微信找我 微信我 加w信 w信 加信 逃佣 逃单
    跑单吧 跳单 走个人 走现金 线下现金 当面给钱 当面交易 见面交易 面交 出来谈 外面谈 别处说 换地方 换个聊天 有小群 3人群
    不带群主 来我群 来我店 我店铺 省中介 别在机器人 不报给机器人 find_me_on hit_me_up text_me_and order_from_me directly_from_me
    order_directly from_me_directly do_it_privately do_it_ourselves don't_need_the_escrow don't_need_escrow forget_the_escrow
    go_direct skip_the_middleman settle_outside settle_privately off_the_app off_the_books inbox_me check_my_profile my_shop_is
    pm_me come_to_my_shop between_us don't_involve_the 加我 加一下我 加我微信 加我好友 加我啊 加我吧 加我,价格 加我说 加我聊
    加我看 加我详 加我了解 加我拿 加我,发 加我加我 请加我 快加我 +我 头像加我 主页加我 加好友聊 加好友私聊 加好友谈 加个好友
    私下交易 私下转 私下做 私下谈 私下给 私下结 私下来 私下付 私下聊 私下说 私下接 私下成交 私底下 私单 走私单 走私 私活便宜
    咱俩私下 咱们私下 我们私下 私我便宜 私我拿 私我, 不走平台 不走群主 不走担保 不走托管 不走流程 不经过平台 不经过群主 不通过群
    不通过平台 不过平台 不用走群 绕过群 绕过平台 绕开群 绕开平台 绕开中介 绕过中介 避开平台 避开群主 避开机器人 跳过担保
    跳过群主 跳过平台 跳过中介 跳过托管 甩开平台 甩开中介 群外 出群聊 出群谈 别走担保 别走托管 别走平台 别走群 别经过群 不用担保
    不要担保 不用托管 不要托管 不需要担保 不需要托管 省掉手续费 省手续费 省佣金 省掉佣金 省中介费 省抽成 手续费省了 佣金省了
    省得抽成 省下佣金 省下手续费 免手续费做 不被抽成 不抽佣 不抽成 没有抽成 没有手续费,进 没抽成 免佣金 零佣金 直接找我做
    直接找我下单 直接找我,别 下次直接找我 以后直接找我 单直接找我 单子直接给我 直接跟我做 直接和我交易 直接跟我交易 别发群里
    线下交易 线下付款 线下结 线下转 走线下 线下给 线下谈 换个地方聊 换个地方谈 换个地方说 换个软件 换个平台 换个app 换地方聊
    别的地方聊 出去聊 出去谈 外面聊 拉你进小群 拉个小群 拉小群 有个小群 进我的群 来我们群 来我的群 我建了个新群 建了个新群
    另外一个群 另外建群 单独建群 小群聊 另建群 新群接单 扫码进群 进q群 加群接单 单独交易 单独谈 单独联系我 单独聊 单独找我
    别让群主知道 别告诉群主 不告诉群主 不让群主知道 瞒着群主 悄悄加我 悄悄转我 偷偷加我 偷偷加微信 偷偷转 群里不让发
    群里不能发联系 群里说不清 群里不方便 这里不方便 这边不方便 群里不好说 群里会被删 机器人会删 会被禁言,换 主页有联系
    主页有微信 看我主页 看我头像 看我签名 签名有号 头像上有 资料里有联系 资料有联系 名片推给你 推名片 小窗聊 小窗我 滴滴我便宜
    滴我, 滴滴我 dd我 私聊下单 私聊便宜 私聊价格 私聊我 私信我下单 私信我, 私信我便宜 si聊 思聊 丝聊 司聊便宜 si我 斯我 私liao
    outside_the_group off_the_group off_the_platform off-platform off_platform deal_privately deal_with_me_privately
    skip_the_escrow no_need_for_escrow without_escrow skip_the_group skip_the_platform bypass_the_platform bypass_the_group
    bypass_the_owner avoid_the_fee avoid_the_commission save_the_fee save_the_commission no_commission_if contact_me_privately
    message_me_privately add_me_on add_my_wechat add_my_telegram talk_outside cut_out_the_middleman come_to_me_directly
    contact_me_directly work_with_me_directly behind_the_owner's_back without_the_owner don't_tell_the_owner
    don't_tell_the_admin let's_go_private take_it_private take_this_private not_through_the_bot without_the_bot
    pay_me_off-platform dm_me_for without_commission"""

ADVERTS: Final = """代写毕业 代写毕设 私彩 赌球 裸聊 网赌 赌博 约炮 援交 payday_loan payday_loans cheap_meds 带你赚 教你赚
    想赚钱 就能赚 赚钱的app 看广告赚 走路赚 试玩赚 手机赚钱 招主播 主播招募 招聊天员 打榜员 试玩员 招募试玩 抄写员 本金自垫
    本金垫付 招合伙人 合伙人招 城市代理 招代理 注册送 注册就送 下载领 下载app领 领现金 领鸡蛋 填我邀请码 填邀请码 送彩金 上下分
    斗牛群 百家乐 体育竞猜 跟单 六合彩 双色球 德州扑克 棋牌 竞彩 低息贷款 贷款,利息 白户 征信花 下款 信贷员 当天到账 代还信用卡
    pos机 养卡 提额 搬砖 套利 胜率 原始股 外汇跟单 静态收益 资金盘 分红盘 日返 零撸 店群 无货源 教你开店 网课低价 低价会员
    会员批发 代充话费 话费充值 油卡 流量卡 手机卡办理 靓号 宽带办理 房产中介 好房推荐 卖房 二手车 出售二手 出几双 卖茶叶 卖水果
    卖口罩 卖酒 自家种 自家酿 现摘现发 厂家直 有要的吗 护肤品 代理价 面膜 买1送1 燕窝 海参 保健品 增强免疫 壮阳 丰胸 戒烟灵 算命
    看相 塔罗 占卜 风水大师 论文代写 代写论文 定制论文 包查重 代考 4六级答案 四六级答案 考证包过 驾照不用考 免考 办文凭 买文凭
    学历提升 刻公章 私家侦探 手机定位找人 查聊天记录 恢复删除微信 解封微信 微信解封 辅助注册 扫码辅助 租号 收qq号 收闲置微信
    卖号 收号 买粉丝 买赞 僵尸粉 上热门 直播间人气 刷播放 刷信誉 做销量 拼多多助力 助力一下 点个助力 砍价群 拉满 拉人有奖 进群送
    进群领 另一个接单群 另1个接单群 欢迎加入我们的团队 打广告 广告勿怪 勿踢 求关注 直播间,来捧场 来捧场 新店开业 求支持 小姐姐陪
    陪聊 附近的人约 全套服务 上门按摩 福利视频 看片 两三百一天 一天两三百 一天23百 副业项目 帮我找个人的 人的住址 查手机号主人
    查手机号 机主信息 make_money_at_home side_hustle get_rich rich_with_me crypto_airdrop vip_signals netflix_accounts
    verified_paypal hot_girls casino_bonus lend_money low_interest subscribe_to_my follow_me_and referral_code iphones_wholesale
    wholesale essay_writing guaranteed_a hack_any earn_from click_and_earn turn_$100_into make_5000 make_1000
    a_month_with_your_phone 刷单 刷单兼职 兼职刷单 兼职日结 诚招兼职 招兼职 兼职,日结 打字员兼职 宝妈兼职 手机兼职 点赞兼职
    点赞员 在家兼职 日入过千 日入 日赚 月入过万 轻松月入 月入两万 在家就能赚 在家赚钱 轻松赚 轻松在家 时间自由, 零门槛 无需经验
    做任务返佣 返佣金 垫付任务 垫付 返利 稳赚 稳赢 投资理财 炒币 回本 内幕股票 股票群 股票推荐 牛股 老师带单 带单 彩票计划
    时时彩 菠菜 博彩 首存 彩金 网赚 躺赚 引流推广 精准粉 专业引流 加粉 涨粉 刷粉 刷赞 互粉 互赞 群发软件 代发广告 群发广告
    拉人进群 拉人头 拉新返现 邀请好友进群 邀请好友领 转发朋友圈领 扫码关注领 免费领 领红包 无抵押 秒批 黑户可 网贷口子 当天放款
    套现 代还 办证 刻章 代办证 代办各类证 代开发票 发票代开 代开增值 出售微信号 收微信号 出租微信号 实名微信号 出租银行卡
    收银行卡 四件套 高价收卡 跑分 码商 usdt跑分 色情 成人视频 同城约 约会,加我 小姐上门 上门服务, 代孕 伟哥 特效药 减肥药 一周瘦
    祖传秘方 包治百病 游戏外挂 外挂辅助 外挂出售 私服 代刷 流量秒上 秒上热门 真人粉 刷好评 补单,刷 淘宝补单 砍一刀
    帮我点一下链接 帮忙砍价 帮我砍 帮忙投票,红包 诚招代理 一件代发 零投资 低投入高回报 微商招 包教包会 高仿 一比一 a货 莆田鞋
    香烟代购 外烟 一手货源 货源,诚招 清仓大甩卖 大量收购 群发勿怪 打扰了,广告 【广告】 开业大酬宾 推广一下我的 宣传一下 新群求人
    各位进我的群 大家都进这个群 大家进群 新开的接单群 欢迎进群领 互拉群 一拉10 人肉 开盒 查户籍 查开房 查档 查定位
    谁有他的身份证 查一个人的身份证 查身份证 earn_money_online earn_$ from_home no_experience_needed work_from_home
    get_paid_daily easy_money double_your_bitcoin crypto_signals guaranteed_profit 100%_profit trading_group forex_signals
    online_casino free_bonus betting_tips sure_win followers_and_likes buy_followers buy_instagram_followers 1000_followers
    get_followers fast_loan no_credit_check invite_friends_and join_my_group free_gifts to_win_an win_an_iphone replica_watches
    passive_income make_money_fast make_$ investment_opportunity risk-free_profit quick_cash free_giveaway onlyfans
    weight_loss_pills cheap_viagra"""
