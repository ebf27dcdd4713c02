<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message id="about.icons">
        <source>Icons: Lucide (ISC licence), some of them from Feather (MIT).</source>
        <translation>图标：Lucide（ISC 许可），部分来自 Feather（MIT）。</translation>
    </message>
    <message id="about.licences">
        <source>Licence texts</source>
        <translation>许可证文本</translation>
    </message>
    <message id="about.parts">
        <source>Holidays: the “holidays” project (MIT). Windows: Qt for Python (LGPL).</source>
        <translation>假期数据：holidays 项目（MIT）。窗口：Qt for Python（LGPL）。</translation>
    </message>
    <message id="about.promise">
        <source>No account with us, no telemetry. Your data stay on this computer and on the servers you connect.</source>
        <translation>无需注册，没有追踪。数据只在这台电脑和你连接的服务器。</translation>
    </message>
    <message id="about.version">
        <source>Sundown {version}</source>
        <translation>收工 {version}</translation>
    </message>
    <message id="about.welcome">
        <source>Open the welcome again</source>
        <translation>再看一次欢迎介绍</translation>
    </message>
    <message id="accept">
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message id="accepted">
        <source>Accepted: {title}</source>
        <translation>已接受：{title}</translation>
    </message>
    <message id="accounts">
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message id="accounts.accept">
        <source>Delete here too</source>
        <translation>在这里也删除</translation>
    </message>
    <message id="accounts.add">
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message id="accounts.added">
        <source>{name} works. Sync is running.</source>
        <translation>{name} 可以使用，正在同步。</translation>
    </message>
    <message id="accounts.check">
        <source>Check the connection</source>
        <translation>测试连接</translation>
    </message>
    <message id="accounts.checking">
        <source>Asking {host}…</source>
        <translation>正在连接 {host}…</translation>
    </message>
    <message id="accounts.found" numerus="yes">
        <source>It works. {n} calendars and lists: {names}</source>
        <translation>
            <numerusform>连接成功。找到 {n} 个日历和列表：{names}</numerusform>
        </translation>
    </message>
    <message id="accounts.found_none">
        <source>The server answers, but has no calendar for you.</source>
        <translation>服务器有响应，但没有你的日历。</translation>
    </message>
    <message id="accounts.held" numerus="yes">
        <source>The server no longer lists {n} items. They were kept here. Delete them here as well?</source>
        <translation>
            <numerusform>服务器不再列出 {n} 个项目，这里仍然保留。要在这里也删除吗？</numerusform>
        </translation>
    </message>
    <message id="accounts.here">
        <source>On this computer</source>
        <translation>在这台电脑</translation>
    </message>
    <message id="accounts.in_part">
        <source>loaded in part</source>
        <translation>只加载了一部分</translation>
    </message>
    <message id="accounts.keep">
        <source>Keep for now</source>
        <translation>暂时保留</translation>
    </message>
    <message id="accounts.local">
        <source>Works without an account; nothing leaves this computer</source>
        <translation>不需要账户，数据不会离开这台电脑</translation>
    </message>
    <message id="accounts.more">
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message id="accounts.never">
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message id="accounts.none">
        <source>Everything stays on this computer. Connect an account to bring your calendar and to-dos here.</source>
        <translation>所有数据都只在这台电脑。连接账户，就可以把日历和待办事项带到这里。</translation>
    </message>
    <message id="accounts.remove_it">
        <source>Remove {name}…</source>
        <translation>移除 {name}…</translation>
    </message>
    <message id="accounts.remove_sure">
        <source>Remove {name} from this computer? Nothing on the server changes.</source>
        <translation>要从这台电脑移除 {name} 吗？服务器上的数据不会改变。</translation>
    </message>
    <message id="accounts.remove_unsent" numerus="yes">
        <source>Remove {name} from this computer? {n} changes have not been sent and would be lost.</source>
        <translation>
            <numerusform>要从这台电脑移除 {name} 吗？有 {n} 项更改尚未发送，将会丢失。</numerusform>
        </translation>
    </message>
    <message id="accounts.remove_yes">
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message id="accounts.removed">
        <source>{name} was removed.</source>
        <translation>已移除 {name}。</translation>
    </message>
    <message id="accounts.required">
        <source>{field} is needed.</source>
        <translation>请填写{field}。</translation>
    </message>
    <message id="accounts.run_only">
        <source>{name} works. There is no keyring here: the password is forgotten when Sundown quits.</source>
        <translation>{name} 可以使用。这台电脑没有钥匙串，密码只保留到“收工”退出，之后要再输入一次。</translation>
    </message>
    <message id="accounts.save">
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message id="accounts.secret">
        <source>The password goes into your system's keyring, never into a file of Sundown. It is sent to this server only.</source>
        <translation>密码存放在系统的钥匙串，绝不写入“收工”的文件，也只会发送到这个服务器。</translation>
    </message>
    <message id="accounts.sign_in">
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message id="accounts.sync">
        <source>Sync {name} now</source>
        <translation>立即同步 {name}</translation>
    </message>
    <message id="action.accept">
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message id="action.blocked">
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message id="action.decline">
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message id="action.done">
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message id="action.drop">
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message id="action.gotback">
        <source>Back on my list</source>
        <translation>放回我的清单</translation>
    </message>
    <message id="action.handover">
        <source>Hand over</source>
        <translation>交给别人</translation>
    </message>
    <message id="action.keep">
        <source>Keep it</source>
        <translation>保持原样</translation>
    </message>
    <message id="action.later">
        <source>Remind me later</source>
        <translation>稍后提醒</translation>
    </message>
    <message id="action.next">
        <source>Next work day</source>
        <translation>下个工作日</translation>
    </message>
    <message id="action.not_done">
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message id="action.open">
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message id="action.pick">
        <source>Pick a date</source>
        <translation>选日期</translation>
    </message>
    <message id="action.remove_line">
        <source>Take off this list</source>
        <translation>从这份清单移除</translation>
    </message>
    <message id="action.split">
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message id="action.takeback">
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message id="action.undo">
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message id="action.unimportant">
        <source>Not important</source>
        <translation>不重要</translation>
    </message>
    <message id="action.waiting">
        <source>Waiting for someone</source>
        <translation>在等别人</translation>
    </message>
    <message id="action.worked">
        <source>Worked on it today</source>
        <translation>今天做过一部分</translation>
    </message>
    <message id="add_todo">
        <source>Add a to-do</source>
        <translation>添加待办</translation>
    </message>
    <message id="added">
        <source>Added: {title}</source>
        <translation>已添加：{title}</translation>
    </message>
    <message id="after_hours">
        <source>after {when}</source>
        <translation>{when} 后</translation>
    </message>
    <message id="aid.caldav.auth">
        <source>Bearer: the password is an access token.</source>
        <translation>访问令牌：密码栏填写的是令牌。</translation>
    </message>
    <message id="aid.caldav.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司证书颁发机构的 .pem 文件，系统不认识时才需要。</translation>
    </message>
    <message id="aid.caldav.password">
        <source>With two-factor sign-in: an app password made on the server's web page.</source>
        <translation>如果使用双重验证，请在服务器网页上创建应用密码。</translation>
    </message>
    <message id="aid.caldav.url">
        <source>The server's address, a calendar's address, or your e-mail address.</source>
        <translation>服务器地址、日历地址，或你的邮箱地址。</translation>
    </message>
    <message id="aid.hub.password">
        <source>Comes with the invite or the sign-in; nothing to type as a rule.</source>
        <translation>随邀请或登录获得，通常不必填写。</translation>
    </message>
    <message id="aid.hub.pin">
        <source>SHA-256 of the hub's certificate: any other is refused then.</source>
        <translation>审批中心证书的 SHA-256；填写后会拒绝其他证书。</translation>
    </message>
    <message id="aid.hub.url">
        <source>For example https://hub.example.com.</source>
        <translation>例如 https://hub.example.com。</translation>
    </message>
    <message id="aid.ics.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司证书颁发机构的 .pem 文件，系统不认识时才需要。</translation>
    </message>
    <message id="aid.ics.url">
        <source>https://…, webcal://… or a file.</source>
        <translation>https://…、webcal://… 或文件。</translation>
    </message>
    <message id="aid.odoo.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>达到这个金额时，决定前要再次输入密码并输入金额。</translation>
    </message>
    <message id="aid.odoo.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司证书机构的 .pem 文件，系统不认识时才需要。</translation>
    </message>
    <message id="aid.odoo.database">
        <source>Only where the server has several and does not list them.</source>
        <translation>只在服务器有多个数据库而没有列出时填写。</translation>
    </message>
    <message id="aid.odoo.password">
        <source>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</source>
        <translation>Odoo 19 及以后，或使用两步验证：请用“首选项”“账户安全”里的 API 密钥。</translation>
    </message>
    <message id="aid.odoo.url">
        <source>https://company.odoo.com, as in the browser.</source>
        <translation>浏览器所示的网址，例如 https://company.odoo.com。</translation>
    </message>
    <message id="aid.odoo.username">
        <source>What you sign in to Odoo with.</source>
        <translation>你登录 Odoo 时所用的。</translation>
    </message>
    <message id="aid.rt.amount_field">
        <source>The custom field of tickets which has the amount.</source>
        <translation>工单中存放金额的自定义字段。</translation>
    </message>
    <message id="aid.rt.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>从此金额起，决定时须再次输入密码并键入金额。</translation>
    </message>
    <message id="aid.rt.auth">
        <source>Token: an authentication token made in RT under Settings, Auth Tokens.</source>
        <translation>令牌：在 RT 的“Settings”→“Auth Tokens”中生成的验证令牌。</translation>
    </message>
    <message id="aid.rt.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>系统不认识贵公司的证书颁发机构时，其 .pem 文件。</translation>
    </message>
    <message id="aid.rt.url">
        <source>RT's start page: https://rt.example.com</source>
        <translation>RT 的首页：https://rt.example.com</translation>
    </message>
    <message id="aid.tryton.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>从此金额起，决定时须再次输入密码并键入金额。</translation>
    </message>
    <message id="aid.tryton.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>系统不认识贵公司的证书颁发机构时，其 .pem 文件。</translation>
    </message>
    <message id="aid.tryton.url">
        <source>The server's address with the database: https://erp.example.com/company</source>
        <translation>服务器地址加数据库名：https://erp.example.com/company</translation>
    </message>
    <message id="alert.dismiss">
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message id="alert.in">
        <source>I'm in</source>
        <translation>我已加入</translation>
    </message>
    <message id="alert.join">
        <source>Join</source>
        <translation>加入会议</translation>
    </message>
    <message id="alert.now">
        <source>Begins now</source>
        <translation>现在开始</translation>
    </message>
    <message id="alert.opens">
        <source>Opens {host} in the browser</source>
        <translation>用浏览器打开 {host}</translation>
    </message>
    <message id="alert.running">
        <source>Began {age} ago</source>
        <translation>{age}前已开始</translation>
    </message>
    <message id="alert.snooze">
        <source>In 5 min</source>
        <translation>5 分钟后</translation>
    </message>
    <message id="alert.snooze_name">
        <source>Remind me in 5 minutes</source>
        <translation>5 分钟后再提醒我</translation>
    </message>
    <message id="alert.soon">
        <source>Begins {when}</source>
        <translation>{when}开始</translation>
    </message>
    <message id="alert.title">
        <source>A meeting begins</source>
        <translation>会议即将开始</translation>
    </message>
    <message id="alert.why">
        <source>You switched this alert on in the settings.</source>
        <translation>这个提醒是你在设置里开启的。</translation>
    </message>
    <message id="all_day">
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message id="and_join">
        <source>, </source>
        <translation>、</translation>
    </message>
    <message id="app">
        <source>Sundown</source>
        <translation>收工</translation>
    </message>
    <message id="approval.already">
        <source>Already handled by {who} {at}</source>
        <translation>{who} 已于 {at} 处理</translation>
    </message>
    <message id="approval.already.alone">
        <source>Already handled</source>
        <translation>已有人处理</translation>
    </message>
    <message id="approval.already.by">
        <source>Already handled by {who}</source>
        <translation>{who} 已处理</translation>
    </message>
    <message id="approval.back">
        <source>All requests</source>
        <translation>返回列表</translation>
    </message>
    <message id="approval.bucket.copies">
        <source>Copies</source>
        <translation>抄送</translation>
    </message>
    <message id="approval.bucket.handled">
        <source>Handled</source>
        <translation>已处理</translation>
    </message>
    <message id="approval.bucket.mine">
        <source>Mine</source>
        <translation>我的申请</translation>
    </message>
    <message id="approval.bucket.to_decide">
        <source>To decide</source>
        <translation>待我批</translation>
    </message>
    <message id="approval.choose">
        <source>Choose a request from the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message id="approval.count">
        <source>{name}, {n}</source>
        <translation>{name}，{n}</translation>
    </message>
    <message id="approval.did.add_sign">
        <source>Signers added</source>
        <translation>已加签</translation>
    </message>
    <message id="approval.did.approve">
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message id="approval.did.comment">
        <source>Comment sent</source>
        <translation>已留言</translation>
    </message>
    <message id="approval.did.delegate">
        <source>Handed to a stand-in</source>
        <translation>已委托</translation>
    </message>
    <message id="approval.did.reject">
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message id="approval.did.return">
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message id="approval.did.revoke">
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message id="approval.did.take_back">
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message id="approval.did.transfer">
        <source>Handed over</source>
        <translation>已转交</translation>
    </message>
    <message id="approval.did.urge">
        <source>Urged</source>
        <translation>已催办</translation>
    </message>
    <message id="approval.did.withdraw">
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message id="approval.do.add_sign">
        <source>Add signers</source>
        <translation>加签</translation>
    </message>
    <message id="approval.do.approve">
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message id="approval.do.comment">
        <source>Comment</source>
        <translation>留言</translation>
    </message>
    <message id="approval.do.delegate">
        <source>Let somebody stand in</source>
        <translation>委托他人代办</translation>
    </message>
    <message id="approval.do.reject">
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message id="approval.do.return">
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message id="approval.do.revoke">
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message id="approval.do.take_back">
        <source>Take back</source>
        <translation>收回决定</translation>
    </message>
    <message id="approval.do.transfer">
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message id="approval.do.urge">
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message id="approval.do.withdraw">
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message id="approval.doing.add_sign">
        <source>Adding signers…</source>
        <translation>加签中…</translation>
    </message>
    <message id="approval.doing.approve">
        <source>Approving…</source>
        <translation>批准中…</translation>
    </message>
    <message id="approval.doing.comment">
        <source>Sending the comment…</source>
        <translation>发送留言中…</translation>
    </message>
    <message id="approval.doing.delegate">
        <source>Handing to a stand-in…</source>
        <translation>委托中…</translation>
    </message>
    <message id="approval.doing.reject">
        <source>Rejecting…</source>
        <translation>拒绝中…</translation>
    </message>
    <message id="approval.doing.return">
        <source>Returning…</source>
        <translation>退回中…</translation>
    </message>
    <message id="approval.doing.revoke">
        <source>Revoking…</source>
        <translation>撤销中…</translation>
    </message>
    <message id="approval.doing.take_back">
        <source>Taking back…</source>
        <translation>收回中…</translation>
    </message>
    <message id="approval.doing.transfer">
        <source>Handing over…</source>
        <translation>转交中…</translation>
    </message>
    <message id="approval.doing.urge">
        <source>Urging…</source>
        <translation>催办中…</translation>
    </message>
    <message id="approval.doing.withdraw">
        <source>Withdrawing…</source>
        <translation>撤回中…</translation>
    </message>
    <message id="approval.empty.copies">
        <source>No copies for you.</source>
        <translation>没有抄送给你的事项。</translation>
    </message>
    <message id="approval.empty.handled">
        <source>You have decided nothing yet.</source>
        <translation>你还没有处理过任何事项。</translation>
    </message>
    <message id="approval.empty.mine">
        <source>You have asked for nothing yet.</source>
        <translation>你还没有提出申请。</translation>
    </message>
    <message id="approval.empty.to_decide">
        <source>Nothing waits for your decision.</source>
        <translation>没有等你决定的事项。</translation>
    </message>
    <message id="approval.for">
        <source>for {name}, by you</source>
        <translation>代 {name}，由你处理</translation>
    </message>
    <message id="approval.gone">
        <source>That request is no longer there.</source>
        <translation>这项申请已不在了。</translation>
    </message>
    <message id="approval.hours_minutes">
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message id="approval.left">
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message id="approval.new">
        <source>New request…</source>
        <translation>新申请…</translation>
    </message>
    <message id="approval.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>没有找到。请少输几个字试试。</translation>
    </message>
    <message id="approval.search">
        <source>Title, person, number</source>
        <translation>标题、人名、编号</translation>
    </message>
    <message id="approval.second_check">
        <source>second check</source>
        <translation>需二次验证</translation>
    </message>
    <message id="approval.select">
        <source>Select several</source>
        <translation>多选</translation>
    </message>
    <message id="approval.stage.browser">
        <source>Has to be done at the source</source>
        <translation>需在原系统处理</translation>
    </message>
    <message id="approval.stage.changed">
        <source>Changed since you looked</source>
        <translation>你看过之后有更改</translation>
    </message>
    <message id="approval.stage.expired">
        <source>Expired before it could be sent</source>
        <translation>未及发送，已过期</translation>
    </message>
    <message id="approval.stage.not_sent">
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message id="approval.stage.refused">
        <source>Refused by the source</source>
        <translation>系统不接受</translation>
    </message>
    <message id="approval.stage.undone">
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message id="approval.stage.waiting">
        <source>Not sent, waiting for network</source>
        <translation>未发送，等待网络</translation>
    </message>
    <message id="approval.state.approved">
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message id="approval.state.draft">
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message id="approval.state.gone">
        <source>No longer there</source>
        <translation>已不在</translation>
    </message>
    <message id="approval.state.needs_admin">
        <source>Needs an administrator</source>
        <translation>需由管理员处理</translation>
    </message>
    <message id="approval.state.pending">
        <source>Pending</source>
        <translation>审批中</translation>
    </message>
    <message id="approval.state.rejected">
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message id="approval.state.returned">
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message id="approval.state.revoked">
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message id="approval.state.withdrawn">
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message id="approval.unread">
        <source>new</source>
        <translation>未读</translation>
    </message>
    <message id="approval.with">
        <source>with {who}</source>
        <translation>目前在 {who} 处</translation>
    </message>
    <message id="approvals">
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message id="as_of">
        <source>{name} as of {when}</source>
        <translation>{name} 截至 {when}</translation>
    </message>
    <message id="aside_since">
        <source>Set aside {day}</source>
        <translation>{day}搁置</translation>
    </message>
    <message id="ask_carried">
        <source>Moved {n} times: split it, hand it over, drop it, or leave it</source>
        <translation>已顺延 {n} 次：拆分、交给别人、放弃，或保持原样</translation>
    </message>
    <message id="batch.approve" numerus="yes">
        <source>Approve {n}</source>
        <translation>
            <numerusform>批准 {n} 项</numerusform>
        </translation>
    </message>
    <message id="batch.chosen">
        <source>{n} selected</source>
        <translation>已选 {n} 项</translation>
    </message>
    <message id="batch.decide">
        <source>Decide together…</source>
        <translation>一并决定…</translation>
    </message>
    <message id="batch.holding">
        <source>Sending in {n} s…</source>
        <translation>{n} 秒后发送…</translation>
    </message>
    <message id="batch.most">
        <source>At most {most} at once.</source>
        <translation>每次最多 {most} 项。</translation>
    </message>
    <message id="batch.reject" numerus="yes">
        <source>Reject {n}…</source>
        <translation>
            <numerusform>拒绝 {n} 项…</numerusform>
        </translation>
    </message>
    <message id="batch.text">
        <source>One form, at most {most}. What changed or was not looked at is not ticked.</source>
        <translation>同一表单，最多 {most} 项。有更改或未看过的不会勾选。</translation>
    </message>
    <message id="batch.title">
        <source>Decide together</source>
        <translation>一并决定</translation>
    </message>
    <message id="batch.total">
        <source>Total {sum}</source>
        <translation>合计 {sum}</translation>
    </message>
    <message id="batch.why.changed">
        <source>Changed since you looked</source>
        <translation>你看过之后有更改</translation>
    </message>
    <message id="batch.why.decided">
        <source>Decided already</source>
        <translation>已有决定</translation>
    </message>
    <message id="batch.why.other_form">
        <source>Another form</source>
        <translation>另一种表单</translation>
    </message>
    <message id="batch.why.tier">
        <source>Needs its own card</source>
        <translation>需在卡片上单独决定</translation>
    </message>
    <message id="batch.why.unseen">
        <source>Not looked at yet</source>
        <translation>还没看过</translation>
    </message>
    <message id="before_minguo">
        <source>{n} before ROC</source>
        <translation>民国前{n}</translation>
    </message>
    <message id="blocked_since">
        <source>Blocked by {who} since {day}</source>
        <translation>自{day}起卡在 {who}</translation>
    </message>
    <message id="blocked_since.alone">
        <source>Blocked since {day}</source>
        <translation>自{day}起无法进行</translation>
    </message>
    <message id="cancel">
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message id="cannot_undo">
        <source>This has already been sent and can't be taken back here.</source>
        <translation>这项已经发出，无法在此撤回。</translation>
    </message>
    <message id="capture">
        <source>Quick add</source>
        <translation>快速添加</translation>
    </message>
    <message id="capture.by">
        <source>by {when}</source>
        <translation>{when}前</translation>
    </message>
    <message id="capture.clipboard">
        <source>Add from the clipboard</source>
        <translation>从剪贴板添加</translation>
    </message>
    <message id="capture.clipboard_empty">
        <source>There is no text in the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message id="capture.do_import">
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message id="capture.event">
        <source>event</source>
        <translation>日程</translation>
    </message>
    <message id="capture.event_here">
        <source>event on this computer</source>
        <translation>日程，放在这台电脑</translation>
    </message>
    <message id="capture.event_in">
        <source>event in {place}</source>
        <translation>日程，放入“{place}”</translation>
    </message>
    <message id="capture.every_day">
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message id="capture.every_days">
        <source>every {n} days</source>
        <translation>每 {n} 天</translation>
    </message>
    <message id="capture.every_month">
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message id="capture.every_months">
        <source>every {n} months</source>
        <translation>每 {n} 个月</translation>
    </message>
    <message id="capture.every_week">
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message id="capture.every_weeks">
        <source>every {n} weeks</source>
        <translation>每 {n} 周</translation>
    </message>
    <message id="capture.every_year">
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message id="capture.every_years">
        <source>every {n} years</source>
        <translation>每 {n} 年</translation>
    </message>
    <message id="capture.flip_event">
        <source>Make it an event</source>
        <translation>改为日程</translation>
    </message>
    <message id="capture.flip_todo">
        <source>Make it a to-do</source>
        <translation>改为待办</translation>
    </message>
    <message id="capture.from_to">
        <source>{start} to {end}</source>
        <translation>{start}至{end}</translation>
    </message>
    <message id="capture.hint">
        <source>Tomorrow 3pm call the bank</source>
        <translation>明天下午三点 给银行打电话</translation>
    </message>
    <message id="capture.hotkey_none">
        <source>This system has no hot-keys for all programs.</source>
        <translation>此系统没有适用于所有程序的快捷键。</translation>
    </message>
    <message id="capture.hotkey_taken">
        <source>Another program uses {keys}: choose other keys in the settings.</source>
        <translation>另一个程序正在使用 {keys}：请在设置中选择其他按键。</translation>
    </message>
    <message id="capture.hotkey_wayland">
        <source>On Wayland, bind a shortcut to “sundown add --window” in the desktop's own settings.</source>
        <translation>在 Wayland 上，请在桌面设置中把快捷键绑定到“sundown add --window”。</translation>
    </message>
    <message id="capture.import" numerus="yes">
        <source>{n} items in {file}. Import them?</source>
        <translation>
            <numerusform>{file} 里有 {n} 个项目，要导入吗？</numerusform>
        </translation>
    </message>
    <message id="capture.import_events" numerus="yes">
        <source>{n} events in {file}. Import them?</source>
        <translation>
            <numerusform>{file} 里有 {n} 个日程，要导入吗？</numerusform>
        </translation>
    </message>
    <message id="capture.imported">
        <source>{n} imported from {file}</source>
        <translation>已从 {file} 导入 {n} 个项目</translation>
    </message>
    <message id="capture.imported_some">
        <source>{n} imported from {file}, {left} could not be read</source>
        <translation>已从 {file} 导入 {n} 个项目，{left} 个无法读取</translation>
    </message>
    <message id="capture.near">
        <source>{near}, {day}</source>
        <translation>{near} {day}</translation>
    </message>
    <message id="capture.on_days">
        <source>{every} on {days}</source>
        <translation>{every}：{days}</translation>
    </message>
    <message id="capture.on_last">
        <source>{every} on the last day</source>
        <translation>{every}最后一天</translation>
    </message>
    <message id="capture.on_the">
        <source>{every} on day {day}</source>
        <translation>{every} {day} 号</translation>
    </message>
    <message id="capture.priority">
        <source>priority {n}</source>
        <translation>优先级 {n}</translation>
    </message>
    <message id="capture.save">
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message id="capture.stay">
        <source>Add, and another</source>
        <translation>添加并继续</translation>
    </message>
    <message id="capture.takes">
        <source>takes {length}</source>
        <translation>需要 {length}</translation>
    </message>
    <message id="capture.todo">
        <source>to-do</source>
        <translation>待办</translation>
    </message>
    <message id="capture.todo_here">
        <source>to-do on this computer</source>
        <translation>待办，放在这台电脑</translation>
    </message>
    <message id="capture.todo_in">
        <source>to-do in {place}</source>
        <translation>待办，放入“{place}”</translation>
    </message>
    <message id="capture.tray">
        <source>Quick add…</source>
        <translation>快速添加…</translation>
    </message>
    <message id="capture.unreadable">
        <source>{file} can't be read as a calendar.</source>
        <translation>{file} 不是可读取的日历文件。</translation>
    </message>
    <message id="capture.with_note">
        <source>with a note</source>
        <translation>带备注</translation>
    </message>
    <message id="card.again">
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
    <message id="card.amount_changed">
        <source>The amount is another one than before.</source>
        <translation>金额与先前不同。</translation>
    </message>
    <message id="card.amount_changed_check">
        <source>The amount is another one than before. This one needs a second check.</source>
        <translation>金额与先前不同，需要二次验证。</translation>
    </message>
    <message id="card.as_of">
        <source>As of {at}.</source>
        <translation>截至 {at}。</translation>
    </message>
    <message id="card.before">
        <source>before: {value}</source>
        <translation>原为：{value}</translation>
    </message>
    <message id="card.behalf">
        <source>{who} for {name}</source>
        <translation>{who}（代{name}）</translation>
    </message>
    <message id="card.browser">
        <source>Only its own page can do this.</source>
        <translation>只能在它自己的网页上处理。</translation>
    </message>
    <message id="card.changed">
        <source>Changed since you were told: {names}</source>
        <translation>通知你之后有更改：{names}</translation>
    </message>
    <message id="card.comment_text">
        <source>Everybody who can see the request can read it. Nothing is decided.</source>
        <translation>能看到这项申请的人都会看到，不作任何决定。</translation>
    </message>
    <message id="card.details">
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message id="card.edit">
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message id="card.empty">
        <source>Empty</source>
        <translation>未填</translation>
    </message>
    <message id="card.ended">
        <source>{state}.</source>
        <translation>结果：{state}。</translation>
    </message>
    <message id="card.expired">
        <source>Nothing was sent. Decide again.</source>
        <translation>没有发送任何决定，请再决定一次。</translation>
    </message>
    <message id="card.fact.account">
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message id="card.fact.amount">
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message id="card.fact.attachments">
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message id="card.fact.bank">
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message id="card.fact.category">
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message id="card.fact.company">
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message id="card.fact.cost_centre">
        <source>Cost centre</source>
        <translation>成本中心</translation>
    </message>
    <message id="card.fact.date">
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message id="card.fact.days">
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message id="card.fact.description">
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message id="card.fact.end">
        <source>To</source>
        <translation>至</translation>
    </message>
    <message id="card.fact.files">
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message id="card.fact.for_whom">
        <source>For</source>
        <translation>代表</translation>
    </message>
    <message id="card.fact.kind">
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message id="card.fact.party">
        <source>Party</source>
        <translation>对方</translation>
    </message>
    <message id="card.fact.payee">
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message id="card.fact.place">
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message id="card.fact.priority">
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message id="card.fact.project">
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message id="card.fact.queue">
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message id="card.fact.reason">
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message id="card.fact.requester">
        <source>Requester</source>
        <translation>申请人</translation>
    </message>
    <message id="card.fact.start">
        <source>From</source>
        <translation>自</translation>
    </message>
    <message id="card.fact.title">
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message id="card.fact.vendor">
        <source>Vendor</source>
        <translation>供应商</translation>
    </message>
    <message id="card.factor.password">
        <source>Password of “{name}”</source>
        <translation>“{name}”的密码</translation>
    </message>
    <message id="card.factor.totp">
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message id="card.file.broken">
        <source>This picture can't be read.</source>
        <translation>无法读取这张图片。</translation>
    </message>
    <message id="card.file.fetching">
        <source>Fetching {name}…</source>
        <translation>正在获取 {name}…</translation>
    </message>
    <message id="card.file.image">
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message id="card.file.not">
        <source>Sundown does not open files of this kind. Look at it at the source.</source>
        <translation>Sundown 不打开这种文件，请到原系统查看。</translation>
    </message>
    <message id="card.file.outside">
        <source>It opens in this computer's program for such files.</source>
        <translation>将用这台电脑上的相应程序打开。</translation>
    </message>
    <message id="card.file.text">
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message id="card.history">
        <source>What happened ({n})</source>
        <translation>经过（{n}）</translation>
    </message>
    <message id="card.holding.add_sign">
        <source>Adding signers in {n} s…</source>
        <translation>{n} 秒后加签…</translation>
    </message>
    <message id="card.holding.approve">
        <source>Approving in {n} s…</source>
        <translation>{n} 秒后批准…</translation>
    </message>
    <message id="card.holding.comment">
        <source>Sending in {n} s…</source>
        <translation>{n} 秒后发送…</translation>
    </message>
    <message id="card.holding.delegate">
        <source>Handing to a stand-in in {n} s…</source>
        <translation>{n} 秒后委托…</translation>
    </message>
    <message id="card.holding.reject">
        <source>Rejecting in {n} s…</source>
        <translation>{n} 秒后拒绝…</translation>
    </message>
    <message id="card.holding.return">
        <source>Returning in {n} s…</source>
        <translation>{n} 秒后退回…</translation>
    </message>
    <message id="card.holding.revoke">
        <source>Revoking in {n} s…</source>
        <translation>{n} 秒后撤销…</translation>
    </message>
    <message id="card.holding.take_back">
        <source>Taking back in {n} s…</source>
        <translation>{n} 秒后收回…</translation>
    </message>
    <message id="card.holding.transfer">
        <source>Handing over in {n} s…</source>
        <translation>{n} 秒后转交…</translation>
    </message>
    <message id="card.holding.urge">
        <source>Urging in {n} s…</source>
        <translation>{n} 秒后催办…</translation>
    </message>
    <message id="card.holding.withdraw">
        <source>Withdrawing in {n} s…</source>
        <translation>{n} 秒后撤回…</translation>
    </message>
    <message id="card.next">
        <source>Next: {step} ({who}).</source>
        <translation>下一步：{step}（{who}）。</translation>
    </message>
    <message id="card.no_reason">
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message id="card.no_words">
        <source>It gave no reason.</source>
        <translation>对方没有说明原因。</translation>
    </message>
    <message id="card.not_sent">
        <source>Sundown ended before it went out.</source>
        <translation>发送之前 Sundown 已退出。</translation>
    </message>
    <message id="card.nothing">
        <source>Nothing is to be done here.</source>
        <translation>这里没有要做的事。</translation>
    </message>
    <message id="card.nothing_changed">
        <source>Your click changed nothing.</source>
        <translation>你的操作没有改动任何内容。</translation>
    </message>
    <message id="card.nothing_sent">
        <source>Nothing was sent.</source>
        <translation>没有发送任何决定。</translation>
    </message>
    <message id="card.now_with">
        <source>Now with {who}</source>
        <translation>下一位：{who}</translation>
    </message>
    <message id="card.on_its_way">
        <source>On its way to {account}.</source>
        <translation>正发往 {account}。</translation>
    </message>
    <message id="card.open_at">
        <source>Open {host}</source>
        <translation>打开 {host}</translation>
    </message>
    <message id="card.people.add_sign">
        <source>They are asked as well.</source>
        <translation>同时请他们审批。</translation>
    </message>
    <message id="card.people.delegate">
        <source>They decide in your place.</source>
        <translation>由对方代你决定。</translation>
    </message>
    <message id="card.people.hint">
        <source>Name or number</source>
        <translation>姓名或编号</translation>
    </message>
    <message id="card.people.none">
        <source>Nobody of that name.</source>
        <translation>没有这个人。</translation>
    </message>
    <message id="card.people.remove">
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message id="card.people.transfer">
        <source>It is then theirs to decide, no longer yours.</source>
        <translation>之后由对方决定，不再由你决定。</translation>
    </message>
    <message id="card.read_back">
        <source>Read back from {account} {at}</source>
        <translation>{at} 已向 {account} 核实</translation>
    </message>
    <message id="card.reason_free">
        <source>A reason is not required here.</source>
        <translation>这里不必说明原因。</translation>
    </message>
    <message id="card.reason_needed">
        <source>The requester sees the reason.</source>
        <translation>申请人会看到原因。</translation>
    </message>
    <message id="card.refused">
        <source>{account} said no</source>
        <translation>{account} 不接受</translation>
    </message>
    <message id="card.safe">
        <source>Safe view hides what this is about ({mask}). Switch it off to decide.</source>
        <translation>安全视图遮住了内容（{mask}）。请先关闭再决定。</translation>
    </message>
    <message id="card.send_now">
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message id="card.sent">
        <source>sent {when}</source>
        <translation>{when} 提交</translation>
    </message>
    <message id="card.sign">
        <source>How many</source>
        <translation>人数</translation>
    </message>
    <message id="card.sign.all">
        <source>All of them</source>
        <translation>全部同意</translation>
    </message>
    <message id="card.sign.any">
        <source>Any of them</source>
        <translation>任一位同意</translation>
    </message>
    <message id="card.sign.seq">
        <source>One after another</source>
        <translation>逐一同意</translation>
    </message>
    <message id="card.snooze">
        <source>Remind me later</source>
        <translation>稍后提醒</translation>
    </message>
    <message id="card.snooze_limit">
        <source>The deadline stays {at}.</source>
        <translation>期限不变：{at}。</translation>
    </message>
    <message id="card.snooze_none">
        <source>The deadline is too near for that.</source>
        <translation>期限太近，无法再推迟提醒。</translation>
    </message>
    <message id="card.snoozed">
        <source>You are reminded again {at}.</source>
        <translation>{at} 再提醒你。</translation>
    </message>
    <message id="card.step.cancelled">
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message id="card.step.done">
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message id="card.step.next">
        <source>to come</source>
        <translation>稍后</translation>
    </message>
    <message id="card.step.now">
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message id="card.step.skipped">
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message id="card.then">
        <source>Deadline {at}: {then}</source>
        <translation>期限 {at}：{then}</translation>
    </message>
    <message id="card.too_late.none">
        <source>It has gone out, and {account} has no way to take it back.</source>
        <translation>已发送，而 {account} 没有收回的办法。</translation>
    </message>
    <message id="card.too_late.revoke">
        <source>It has gone out. {account} lets you revoke it.</source>
        <translation>已发送。可在 {account} 撤销。</translation>
    </message>
    <message id="card.too_late.take_back">
        <source>It has gone out. {account} lets you take it back while the next step has not begun.</source>
        <translation>已发送。下一步开始之前，可在 {account} 收回。</translation>
    </message>
    <message id="card.type_amount">
        <source>Type the amount</source>
        <translation>输入金额</translation>
    </message>
    <message id="card.undone">
        <source>Undone. Nothing was sent.</source>
        <translation>已撤销，没有发送任何决定。</translation>
    </message>
    <message id="card.until">
        <source>until {at}</source>
        <translation>{at} 前</translation>
    </message>
    <message id="card.urgent">
        <source>Urgent: {reason}</source>
        <translation>紧急：{reason}</translation>
    </message>
    <message id="card.waiting">
        <source>Kept until {until}, checked again before it goes.</source>
        <translation>保留至 {until}，发送前会再核对。</translation>
    </message>
    <message id="card.where">
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message id="card.where.after">
        <source>After me</source>
        <translation>在我之后</translation>
    </message>
    <message id="card.where.before">
        <source>Before me</source>
        <translation>在我之前</translation>
    </message>
    <message id="card.where.parallel">
        <source>At the same time</source>
        <translation>同时</translation>
    </message>
    <message id="card.why">
        <source>Why you: {why}.</source>
        <translation>为何是你：{why}。</translation>
    </message>
    <message id="card.words">
        <source>In your words</source>
        <translation>你的话</translation>
    </message>
    <message id="card.words_hint">
        <source>A few words</source>
        <translation>写几句</translation>
    </message>
    <message id="card.you">
        <source>You</source>
        <translation>你</translation>
    </message>
    <message id="carried" numerus="yes">
        <source>carried {n} times</source>
        <translation>
            <numerusform>顺延 {n} 次</numerusform>
        </translation>
    </message>
    <message id="choice.auth.bearer">
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message id="choice.auth.password">
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message id="choice.auth.token">
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message id="choice.remind_minutes.0">
        <source>At the start</source>
        <translation>开始时</translation>
    </message>
    <message id="choice.remind_minutes.10">
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message id="choice.remind_minutes.15">
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message id="choice.remind_minutes.30">
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message id="choice.remind_minutes.5">
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message id="choice.remind_minutes.60">
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message id="choice.remind_minutes.never">
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message id="choice.share_kind.dingtalk">
        <source>DingTalk</source>
        <translation>钉钉</translation>
    </message>
    <message id="choice.share_kind.feishu">
        <source>Feishu, Lark</source>
        <translation>飞书、Lark</translation>
    </message>
    <message id="choice.share_kind.slack">
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message id="choice.share_kind.teams">
        <source>Teams workflow</source>
        <translation>Teams 工作流</translation>
    </message>
    <message id="choose">
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message id="close">
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message id="close_day">
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message id="connect.text">
        <source>Sundown looks at what is there. Nothing is changed.</source>
        <translation>“收工”只看看有什么，不会更改任何数据。</translation>
    </message>
    <message id="connect.title">
        <source>Sign in to {name}</source>
        <translation>登录 {name}</translation>
    </message>
    <message id="copied">
        <source>Copied as Markdown.</source>
        <translation>已复制为 Markdown。</translation>
    </message>
    <message id="copy">
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message id="copy_name">
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message id="cover.ask">
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message id="cover.by_me">
        <source>You act for {name}</source>
        <translation>您代理 {name}</translation>
    </message>
    <message id="cover.days_wrong">
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message id="cover.early">
        <source>Back early: end it</source>
        <translation>提前回来：结束代理</translation>
    </message>
    <message id="cover.end">
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message id="cover.ended">
        <source>Ended. Approvals come to you again.</source>
        <translation>已结束，审批会重新送到您这里。</translation>
    </message>
    <message id="cover.find">
        <source>Name of a colleague</source>
        <translation>同事姓名</translation>
    </message>
    <message id="cover.first">
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message id="cover.for_me">
        <source>{name} acts for you</source>
        <translation>{name} 代理您</translation>
    </message>
    <message id="cover.last">
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message id="cover.nobody">
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message id="cover.nobody_found">
        <source>Nobody with this name was found.</source>
        <translation>找不到叫这个名字的同事。</translation>
    </message>
    <message id="cover.none">
        <source>No absence in your calendar needs anybody now. All-day events such as leave appear here.</source>
        <translation>日历中目前没有需要代理的缺勤。全天的休假等会显示在这里。</translation>
    </message>
    <message id="cover.now">
        <source>In force and to come</source>
        <translation>生效中及即将开始</translation>
    </message>
    <message id="cover.open">
        <source>Who acts for me…</source>
        <translation>由谁代理我…</translation>
    </message>
    <message id="cover.set">
        <source>{name} acts for you on these days.</source>
        <translation>这几天由 {name} 代理您。</translation>
    </message>
    <message id="cover.title">
        <source>While you are away</source>
        <translation>您不在的时候</translation>
    </message>
    <message id="cover.who">
        <source>Who acts for you</source>
        <translation>由谁代理您</translation>
    </message>
    <message id="data_ran_out">
        <source>The holiday data end before this day; only the week decides whether it is free.</source>
        <translation>假期数据不包括这一天，只按星期判断是否休息。</translation>
    </message>
    <message id="day.approval">
        <source>approval</source>
        <translation>待审批</translation>
    </message>
    <message id="day.more">
        <source>{n} more wait in the inbox</source>
        <translation>收件箱另有 {n} 项待审批</translation>
    </message>
    <message id="day.n_approvals" numerus="yes">
        <source>{n} approvals</source>
        <translation>
            <numerusform>{n} 项审批</numerusform>
        </translation>
    </message>
    <message id="day.returned">
        <source>came back to you</source>
        <translation>退回给你</translation>
    </message>
    <message id="day_bare">
        <source>{day} {mon}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message id="day_line" numerus="yes">
        <source>Work from {start} to {end}, {n} meetings</source>
        <translation>
            <numerusform>工作时间 {start} 至 {end}，{n} 个会议</numerusform>
        </translation>
    </message>
    <message id="day_long">
        <source>{dow} {day} {month}</source>
        <translation>{month}{day}日 {dow}</translation>
    </message>
    <message id="day_short">
        <source>{dow} {day} {mon}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message id="day_year">
        <source>{day} {mon} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message id="days" numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} 天</numerusform>
        </translation>
    </message>
    <message id="days.join">
        <source>, </source>
        <translation>、</translation>
    </message>
    <message id="days.range">
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message id="decline">
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message id="declined">
        <source>Declined: {title}</source>
        <translation>已拒绝：{title}</translation>
    </message>
    <message id="does_not_fit">
        <source>{needed} of work, {left} left</source>
        <translation>要做 {needed}，只剩 {left}</translation>
    </message>
    <message id="done">
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message id="done_it">
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message id="dow0">
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message id="dow0.letter">
        <source>M</source>
        <translation>一</translation>
    </message>
    <message id="dow0.short">
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message id="dow0.tick">
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message id="dow1">
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message id="dow1.letter">
        <source>T</source>
        <translation>二</translation>
    </message>
    <message id="dow1.short">
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message id="dow1.tick">
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message id="dow2">
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message id="dow2.letter">
        <source>W</source>
        <translation>三</translation>
    </message>
    <message id="dow2.short">
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message id="dow2.tick">
        <source>We</source>
        <translation>三</translation>
    </message>
    <message id="dow3">
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message id="dow3.letter">
        <source>T</source>
        <translation>四</translation>
    </message>
    <message id="dow3.short">
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message id="dow3.tick">
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message id="dow4">
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message id="dow4.letter">
        <source>F</source>
        <translation>五</translation>
    </message>
    <message id="dow4.short">
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message id="dow4.tick">
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message id="dow5">
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message id="dow5.letter">
        <source>S</source>
        <translation>六</translation>
    </message>
    <message id="dow5.short">
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message id="dow5.tick">
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message id="dow6">
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message id="dow6.letter">
        <source>S</source>
        <translation>日</translation>
    </message>
    <message id="dow6.short">
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message id="dow6.tick">
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message id="dropped">
        <source>Dropped: {title}</source>
        <translation>已放弃：{title}</translation>
    </message>
    <message id="due">
        <source>Due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message id="due_word">
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message id="earlier_weeks">
        <source>Earlier</source>
        <translation>以前</translation>
    </message>
    <message id="end_of_day">
        <source>End of day</source>
        <translation>收工清单</translation>
    </message>
    <message id="field.amount_field">
        <source>Amount is in</source>
        <translation>金额字段</translation>
    </message>
    <message id="field.amount_limit">
        <source>High from this amount on</source>
        <translation>此金额起属高额</translation>
    </message>
    <message id="field.auth">
        <source>Sign in with</source>
        <translation>登录方式</translation>
    </message>
    <message id="field.ca_file">
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message id="field.database">
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message id="field.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>会议开始时全屏提醒</translation>
    </message>
    <message id="field.name">
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message id="field.password">
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message id="field.path">
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message id="field.pin">
        <source>Certificate fingerprint</source>
        <translation>证书指纹</translation>
    </message>
    <message id="field.remind_minutes">
        <source>Remind of events, minutes before</source>
        <translation>日程提醒：提前几分钟</translation>
    </message>
    <message id="field.remind_tentative">
        <source>Remind of tentative events</source>
        <translation>暂定的日程也提醒</translation>
    </message>
    <message id="field.share_kind">
        <source>Chat program</source>
        <translation>聊天软件</translation>
    </message>
    <message id="field.share_name">
        <source>Name of the group</source>
        <translation>群组名称</translation>
    </message>
    <message id="field.share_secret">
        <source>Signing secret, if the group has one</source>
        <translation>加签密钥（如有）</translation>
    </message>
    <message id="field.share_url">
        <source>Webhook address</source>
        <translation>Webhook 地址</translation>
    </message>
    <message id="field.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>几点提醒未完成的事项</translation>
    </message>
    <message id="field.url">
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message id="field.username">
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message id="field.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>在所有设备上一起关闭提醒</translation>
    </message>
    <message id="free_day">
        <source>Free day</source>
        <translation>休息日</translation>
    </message>
    <message id="free_mark">
        <source>free</source>
        <translation>休</translation>
    </message>
    <message id="free_time">
        <source>{length} free</source>
        <translation>空闲 {length}</translation>
    </message>
    <message id="handover.help">
        <source>It stands under “Waiting for others” from now on. Nothing is sent: the words are put on the clipboard.</source>
        <translation>以后列在“等别人”之下。不会自动发送：内容会放到剪贴板。</translation>
    </message>
    <message id="handover.hint">
        <source>A name</source>
        <translation>姓名</translation>
    </message>
    <message id="handover.note">
        <source>A word with it</source>
        <translation>附言</translation>
    </message>
    <message id="handover.note_hint">
        <source>If you like</source>
        <translation>可不填</translation>
    </message>
    <message id="handover.title">
        <source>Hand over</source>
        <translation>交给别人</translation>
    </message>
    <message id="handover.who">
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
    <message id="help.full_screen_alert">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>仅限有其他人参加，或有加入链接的日程。</translation>
    </message>
    <message id="help.remind_minutes">
        <source>Of events that have no reminder of their own.</source>
        <translation>用于本身没有设提醒的日程。</translation>
    </message>
    <message id="help.unfinished_at">
        <source>Once a work day, for example 15:00. Empty: never.</source>
        <translation>每个工作日一次，例如 15:00。留空则不提醒。</translation>
    </message>
    <message id="help.write_acknowledged">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>你关闭或推迟的提醒会记在自己的日程里，其他设备就不再提醒。</translation>
    </message>
    <message id="hide_done">
        <source>Hide what is done</source>
        <translation>收起已完成</translation>
    </message>
    <message id="history">
        <source>History</source>
        <translation>历史清单</translation>
    </message>
    <message id="history.add_line">
        <source>Something else that was done</source>
        <translation>补上一件已完成的事</translation>
    </message>
    <message id="history.added">
        <source>Added {day}</source>
        <translation>{day}补上</translation>
    </message>
    <message id="history.changed">
        <source>Corrected {day}</source>
        <translation>{day}更正</translation>
    </message>
    <message id="history.copy_html">
        <source>Copy as formatted text</source>
        <translation>复制为带格式文本</translation>
    </message>
    <message id="history.copy_markdown">
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message id="history.copy_text">
        <source>Copy as text</source>
        <translation>复制为纯文本</translation>
    </message>
    <message id="history.correct">
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message id="history.correct_end">
        <source>Finish</source>
        <translation>完成更正</translation>
    </message>
    <message id="history.corrected">
        <source>Corrected</source>
        <translation>看更正后</translation>
    </message>
    <message id="history.correcting">
        <source>Corrections change this list only, not your to-dos.</source>
        <translation>更正只改这份清单，不会改动你的待办。</translation>
    </message>
    <message id="history.earlier">
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message id="history.filed_at">
        <source>as it was filed, {when}</source>
        <translation>{when} 存档时的原样</translation>
    </message>
    <message id="history.find">
        <source>Search past lists</source>
        <translation>搜索历史清单</translation>
    </message>
    <message id="history.found" numerus="yes">
        <source>{n} lists</source>
        <translation>
            <numerusform>{n} 份清单</numerusform>
        </translation>
    </message>
    <message id="history.found_none">
        <source>No past list has these words.</source>
        <translation>没有清单包含这些字。</translation>
    </message>
    <message id="history.later">
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message id="history.legend_missing">
        <source>no list</source>
        <translation>没有清单</translation>
    </message>
    <message id="history.legend_seen">
        <source>reviewed</source>
        <translation>已看过</translation>
    </message>
    <message id="history.legend_unseen">
        <source>not looked at</source>
        <translation>未看过</translation>
    </message>
    <message id="history.line_added">
        <source>Added: {title}</source>
        <translation>已补上：{title}</translation>
    </message>
    <message id="history.line_done">
        <source>Marked as done: {title}</source>
        <translation>已标为完成：{title}</translation>
    </message>
    <message id="history.line_open">
        <source>Marked as not finished: {title}</source>
        <translation>已标为未完成：{title}</translation>
    </message>
    <message id="history.line_removed">
        <source>Taken off the list: {title}</source>
        <translation>已从清单移除：{title}</translation>
    </message>
    <message id="history.more">
        <source>Copy, save, share</source>
        <translation>复制、保存、分享</translation>
    </message>
    <message id="history.no_list">
        <source>There is no list of this day.</source>
        <translation>这天没有清单。</translation>
    </message>
    <message id="history.not_saved">
        <source>{name} can't be written. Choose another folder.</source>
        <translation>无法写入 {name}，请选择其他文件夹。</translation>
    </message>
    <message id="history.note_changed">
        <source>Note changed</source>
        <translation>备注已更改</translation>
    </message>
    <message id="history.nothing">
        <source>Nothing was on this list.</source>
        <translation>这天的清单没有事项。</translation>
    </message>
    <message id="history.original">
        <source>Original</source>
        <translation>看原稿</translation>
    </message>
    <message id="history.reviewed_at">
        <source>reviewed {when}</source>
        <translation>{when} 看过</translation>
    </message>
    <message id="history.save_as">
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message id="history.save_month">
        <source>Save the whole month…</source>
        <translation>保存整个月…</translation>
    </message>
    <message id="history.saved">
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message id="history.share">
        <source>Share…</source>
        <translation>分享…</translation>
    </message>
    <message id="history.state.missing">
        <source>no list</source>
        <translation>没有清单</translation>
    </message>
    <message id="history.state.none">
        <source>nothing</source>
        <translation>没有记录</translation>
    </message>
    <message id="history.state.not reviewed">
        <source>not looked at</source>
        <translation>未看过</translation>
    </message>
    <message id="history.state.reviewed">
        <source>reviewed</source>
        <translation>已看过</translation>
    </message>
    <message id="history.week">
        <source>This week: {done} done, {open} open</source>
        <translation>该周：完成 {done} 件，未完 {open} 件</translation>
    </message>
    <message id="hours">
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message id="hours.bad">
        <source>Write a time such as 09:00; work ends after it begins.</source>
        <translation>请写成 09:00 这样的时间，下班要在上班之后。</translation>
    </message>
    <message id="hours.from">
        <source>Work begins</source>
        <translation>上班时间</translation>
    </message>
    <message id="hours.mixed">
        <source>Your days differ. Settings has a line for each of them.</source>
        <translation>你每天的时间不同，可以在“设置”里逐天调整。</translation>
    </message>
    <message id="hours.none">
        <source>No work days are chosen: no list will come by itself.</source>
        <translation>没有选工作日，清单不会自动出现。</translation>
    </message>
    <message id="hours.sentence">
        <source>You work {days}, {hours}, with holidays of {region}. Right?</source>
        <translation>你{days} {hours} 上班，按{region}公共假期休息，对吗？</translation>
    </message>
    <message id="hours.sentence_plain">
        <source>You work {days}, {hours}. Right?</source>
        <translation>你{days} {hours} 上班，对吗？</translation>
    </message>
    <message id="hours.text">
        <source>The list comes before the end of work, and never on a free day.</source>
        <translation>清单在下班前送上，休息日不会出现。</translation>
    </message>
    <message id="hours.title">
        <source>When do you work?</source>
        <translation>你什么时候工作？</translation>
    </message>
    <message id="hours.to">
        <source>Work ends</source>
        <translation>下班时间</translation>
    </message>
    <message id="hours.until">
        <source>to</source>
        <translation>至</translation>
    </message>
    <message id="hours_minutes">
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message id="hub.browser">
        <source>Sign in with the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message id="hub.empty">
        <source>Paste the invite link, or type the hub's address.</source>
        <translation>请粘贴邀请链接，或输入审批中心的网址。</translation>
    </message>
    <message id="hub.fingerprint">
        <source>The hub's certificate (SHA-256)</source>
        <translation>审批中心的证书（SHA-256）</translation>
    </message>
    <message id="hub.go">
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message id="hub.invite">
        <source>Invite link, or the hub's address</source>
        <translation>邀请链接，或审批中心的网址</translation>
    </message>
    <message id="hub.invite_help">
        <source>Paste the link from your invitation. With the address alone you sign in with your browser.</source>
        <translation>粘贴邀请中的链接；只填网址的话，会用浏览器登录。</translation>
    </message>
    <message id="hub.join">
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message id="hub.joining">
        <source>Joining {host}…</source>
        <translation>正在加入 {host}…</translation>
    </message>
    <message id="hub.pin">
        <source>Accept only this certificate</source>
        <translation>只接受此证书</translation>
    </message>
    <message id="hub.pin_help">
        <source>Compare it with what your company tells you. When the certificate is renewed you will have to join again.</source>
        <translation>请与公司提供的信息核对。以后证书更新时，需要重新加入。</translation>
    </message>
    <message id="hub.secret">
        <source>What signs you in stays in this computer's keyring.</source>
        <translation>登录凭证只保存在这台电脑的密钥环中。</translation>
    </message>
    <message id="hub.title">
        <source>Company hub</source>
        <translation>公司审批中心</translation>
    </message>
    <message id="hub.waiting">
        <source>Go on in the browser: {host} asks who you are.</source>
        <translation>请在浏览器中继续：{host} 会确认您的身份。</translation>
    </message>
    <message id="in_hours">
        <source>in {hours} h {minutes:02d}</source>
        <translation>{hours} 小时 {minutes} 分后</translation>
    </message>
    <message id="in_minutes">
        <source>in {n} min</source>
        <translation>{n} 分钟后</translation>
    </message>
    <message id="in_whole_hours">
        <source>in {n} h</source>
        <translation>{n} 小时后</translation>
    </message>
    <message id="incomplete">
        <source>{name} loaded in part</source>
        <translation>{name} 只加载了一部分</translation>
    </message>
    <message id="invitation">
        <source>Invitation</source>
        <translation>邀请</translation>
    </message>
    <message id="invitations_wait" numerus="yes">
        <source>{n} invitations wait</source>
        <translation>
            <numerusform>{n} 个邀请等你</numerusform>
        </translation>
    </message>
    <message id="join">
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message id="join_at">
        <source>Join at {host}</source>
        <translation>在 {host} 加入</translation>
    </message>
    <message id="key.done">
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message id="key.drop">
        <source>drop</source>
        <translation>放弃</translation>
    </message>
    <message id="key.handover">
        <source>hand over</source>
        <translation>交出</translation>
    </message>
    <message id="key.later">
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message id="key.move">
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message id="key.pick">
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message id="key.split">
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message id="key.undo">
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message id="keys.none">
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message id="kind.caldav">
        <source>CalDAV, Nextcloud and others</source>
        <translation>CalDAV、Nextcloud 等</translation>
    </message>
    <message id="kind.hub">
        <source>Company hub (approvals)</source>
        <translation>公司审批中心</translation>
    </message>
    <message id="kind.ics">
        <source>Calendar file or subscription</source>
        <translation>日历文件或订阅</translation>
    </message>
    <message id="kind.odoo">
        <source>Odoo (time off, expenses, purchases)</source>
        <translation>Odoo（休假、报销、采购）</translation>
    </message>
    <message id="kind.rt">
        <source>Request Tracker (approvals)</source>
        <translation>Request Tracker（审批）</translation>
    </message>
    <message id="kind.tryton">
        <source>Tryton (payments, purchases)</source>
        <translation>Tryton（付款、采购）</translation>
    </message>
    <message id="later.10min">
        <source>In 10 minutes</source>
        <translation>10 分钟后</translation>
    </message>
    <message id="later.1h">
        <source>In an hour</source>
        <translation>一小时后</translation>
    </message>
    <message id="later.at">
        <source>At a time …</source>
        <translation>指定时间 …</translation>
    </message>
    <message id="later.evening">
        <source>This evening</source>
        <translation>今晚</translation>
    </message>
    <message id="later.help">
        <source>In plain words. Its own date stays.</source>
        <translation>照平时的说法写。事项本身的日期不变。</translation>
    </message>
    <message id="later.hint">
        <source>tomorrow 9:30</source>
        <translation>明天早上九点半</translation>
    </message>
    <message id="later.next_week">
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message id="later.title">
        <source>Remind me later</source>
        <translation>稍后提醒</translation>
    </message>
    <message id="later.tomorrow">
        <source>Tomorrow morning</source>
        <translation>明天早上</translation>
    </message>
    <message id="later.unread">
        <source>That says no time to come. Write for example: tomorrow 9:30</source>
        <translation>看不出是将来的哪个时间。例如：明天早上九点半</translation>
    </message>
    <message id="later.when">
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message id="list.from_sample">
        <source>made from the sample data</source>
        <translation>用示例数据整理</translation>
    </message>
    <message id="list.nothing">
        <source>Nothing to list yet. Connect an account, or look at the sample data.</source>
        <translation>暂时没有内容。可以连接账户，或先看示例数据。</translation>
    </message>
    <message id="list.title">
        <source>This is what you get at {when}</source>
        <translation>{when} 你会收到这份清单</translation>
    </message>
    <message id="local_only">
        <source>On this computer only</source>
        <translation>仅在本机</translation>
    </message>
    <message id="lunar_leap">
        <source>leap {month}</source>
        <translation>闰{month}</translation>
    </message>
    <message id="lunar_month1">
        <source>month 1</source>
        <translation>正月</translation>
    </message>
    <message id="lunar_month10">
        <source>month 10</source>
        <translation>十月</translation>
    </message>
    <message id="lunar_month11">
        <source>month 11</source>
        <translation>十一月</translation>
    </message>
    <message id="lunar_month12">
        <source>month 12</source>
        <translation>十二月</translation>
    </message>
    <message id="lunar_month2">
        <source>month 2</source>
        <translation>二月</translation>
    </message>
    <message id="lunar_month3">
        <source>month 3</source>
        <translation>三月</translation>
    </message>
    <message id="lunar_month4">
        <source>month 4</source>
        <translation>四月</translation>
    </message>
    <message id="lunar_month5">
        <source>month 5</source>
        <translation>五月</translation>
    </message>
    <message id="lunar_month6">
        <source>month 6</source>
        <translation>六月</translation>
    </message>
    <message id="lunar_month7">
        <source>month 7</source>
        <translation>七月</translation>
    </message>
    <message id="lunar_month8">
        <source>month 8</source>
        <translation>八月</translation>
    </message>
    <message id="lunar_month9">
        <source>month 9</source>
        <translation>九月</translation>
    </message>
    <message id="make_up_day">
        <source>Make-up work day</source>
        <translation>调休上班日</translation>
    </message>
    <message id="make_up_mark">
        <source>work</source>
        <translation>班</translation>
    </message>
    <message id="meetings_left" numerus="yes">
        <source>{n} meetings left</source>
        <translation>
            <numerusform>还有 {n} 个会议</numerusform>
        </translation>
    </message>
    <message id="minguo_year">
        <source>ROC {n}</source>
        <translation>民国{n}</translation>
    </message>
    <message id="minutes">
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message id="missed" numerus="yes">
        <source>{n} lists since {day}, not yet looked at</source>
        <translation>
            <numerusform>自{day}起有 {n} 份清单未看</numerusform>
        </translation>
    </message>
    <message id="month1">
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message id="month10">
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message id="month11">
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message id="month12">
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message id="month2">
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message id="month3">
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message id="month4">
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message id="month5">
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message id="month6">
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message id="month7">
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message id="month8">
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message id="month9">
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message id="month_year">
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message id="more">
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message id="move_planned">
        <source>Move {n} planned to {day}</source>
        <translation>{n} 件已计划的移到{day}</translation>
    </message>
    <message id="moved">
        <source>{title}: {day}</source>
        <translation>{title}：{day}</translation>
    </message>
    <message id="moved_many">
        <source>{n} moved to {day}</source>
        <translation>{n} 件已移到{day}</translation>
    </message>
    <message id="n_done">
        <source>{n} done</source>
        <translation>完成 {n} 件</translation>
    </message>
    <message id="n_meetings" numerus="yes">
        <source>{n} meetings</source>
        <translation>
            <numerusform>{n} 个会议</numerusform>
        </translation>
    </message>
    <message id="n_open">
        <source>{n} open</source>
        <translation>未完 {n} 件</translation>
    </message>
    <message id="n_todos" numerus="yes">
        <source>{n} to-dos</source>
        <translation>
            <numerusform>{n} 件待办</numerusform>
        </translation>
    </message>
    <message id="n_waiting">
        <source>{n} waiting for you</source>
        <translation>{n} 件等你</translation>
    </message>
    <message id="needs_sign_in">
        <source>{name} needs you to sign in</source>
        <translation>{name} 需要你登录</translation>
    </message>
    <message id="never_synced">
        <source>{name} not synced yet</source>
        <translation>{name} 尚未同步</translation>
    </message>
    <message id="next_event">
        <source>Next: {title}, {when}</source>
        <translation>下一个：{title}，{when}</translation>
    </message>
    <message id="next_first">
        <source>{day} first</source>
        <translation>{day}先做</translation>
    </message>
    <message id="next_weeks">
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message id="no_answer">
        <source>{who} · {when}, no answer yet</source>
        <translation>{who} · {when}，未回复</translation>
    </message>
    <message id="no_answer_alone">
        <source>{when}, no answer yet</source>
        <translation>{when}，未回复</translation>
    </message>
    <message id="no_date">
        <source>No date</source>
        <translation>不设日期</translation>
    </message>
    <message id="no_date_section">
        <source>No date</source>
        <translation>未定日期</translation>
    </message>
    <message id="not_finished">
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message id="not_sent">
        <source>{n} not sent</source>
        <translation>{n} 项未发送</translation>
    </message>
    <message id="not_today">
        <source>Not today</source>
        <translation>今天不用</translation>
    </message>
    <message id="note_hint">
        <source>One line about today, if you like</source>
        <translation>想记一句今天的话，写在这里</translation>
    </message>
    <message id="note_label">
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message id="nothing_carried">
        <source>{source}, nothing carried from it</source>
        <translation>{source}，其事项不会顺延</translation>
    </message>
    <message id="nothing_more">
        <source>Nothing more today.</source>
        <translation>今天没有其他事了。</translation>
    </message>
    <message id="nothing_to_close">
        <source>Nothing to write down today.</source>
        <translation>今天没有要记下的事。</translation>
    </message>
    <message id="nothing_to_undo">
        <source>Nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message id="notify.counts">
        <source>{done} done, {open} open</source>
        <translation>完成 {done} 项，未完成 {open} 项</translation>
    </message>
    <message id="notify.counts_waiting">
        <source>{done} done, {open} open, {waiting} waiting for your answer</source>
        <translation>完成 {done} 项，未完成 {open} 项，等你回复 {waiting} 项</translation>
    </message>
    <message id="notify.ready">
        <source>Your list is ready</source>
        <translation>收工清单整理好了</translation>
    </message>
    <message id="notify.reminders" numerus="yes">
        <source>{n} reminders</source>
        <translation>
            <numerusform>{n} 个提醒</numerusform>
        </translation>
    </message>
    <message id="now">
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message id="open">
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message id="open_link">
        <source>Open {host}?</source>
        <translation>打开 {host}？</translation>
    </message>
    <message id="overlap">
        <source>“{a}” and “{b}” overlap.</source>
        <translation>“{a}”和“{b}”时间重叠。</translation>
    </message>
    <message id="overlaps_with">
        <source>overlaps with “{title}”</source>
        <translation>与“{title}”重叠</translation>
    </message>
    <message id="paused">
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message id="pick.both">
        <source>Calendar and to-dos</source>
        <translation>日历和待办</translation>
    </message>
    <message id="pick.events">
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message id="pick.none">
        <source>Choose at least one.</source>
        <translation>请至少选一个。</translation>
    </message>
    <message id="pick.read_only">
        <source>can only be read</source>
        <translation>只读</translation>
    </message>
    <message id="pick.reads">
        <source>Read: events and to-dos of what is ticked.</source>
        <translation>读取：已选取的日历和列表中的日程与待办。</translation>
    </message>
    <message id="pick.text">
        <source>What is left out is not read.</source>
        <translation>没有选取的不会读取。</translation>
    </message>
    <message id="pick.title">
        <source>Which of these?</source>
        <translation>要哪些？</translation>
    </message>
    <message id="pick.todos">
        <source>To-do list</source>
        <translation>待办列表</translation>
    </message>
    <message id="pick.writes">
        <source>Written: only what you change here yourself. Nothing goes anywhere else.</source>
        <translation>写入：只有你在这里亲手更改的事项，不会传到其他地方。</translation>
    </message>
    <message id="pick_a_date">
        <source>Pick a date</source>
        <translation>选日期</translation>
    </message>
    <message id="planned">
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message id="reach.text">
        <source>At most a few notices a day, none outside work hours.</source>
        <translation>每天最多几条通知，下班后一条也没有。</translation>
    </message>
    <message id="reach.title">
        <source>How may it reach you?</source>
        <translation>怎样通知你？</translation>
    </message>
    <message id="refused">
        <source>{n} refused by the server</source>
        <translation>{n} 项被服务器拒绝</translation>
    </message>
    <message id="remove_date">
        <source>Without a date</source>
        <translation>不设日期</translation>
    </message>
    <message id="request.add_row">
        <source>Add: {name}</source>
        <translation>添加{name}</translation>
    </message>
    <message id="request.at_least">
        <source>At least {value}</source>
        <translation>至少 {value}</translation>
    </message>
    <message id="request.at_most">
        <source>At most {value}</source>
        <translation>最多 {value}</translation>
    </message>
    <message id="request.back">
        <source>Other forms</source>
        <translation>其他表单</translation>
    </message>
    <message id="request.begun">
        <source>Begun</source>
        <translation>未完成</translation>
    </message>
    <message id="request.came_back" numerus="yes">
        <source>Came back: {n} things are missing</source>
        <translation>
            <numerusform>已退回：还缺 {n} 项</numerusform>
        </translation>
    </message>
    <message id="request.choose">
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message id="request.choose_files">
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message id="request.discard">
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message id="request.discard_sure">
        <source>Discard for good?</source>
        <translation>确定放弃？</translation>
    </message>
    <message id="request.drop">
        <source>Drop files here</source>
        <translation>将文件拖放到这里</translation>
    </message>
    <message id="request.files">
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message id="request.forms_of">
        <source>Forms · {account}</source>
        <translation>表单 · {account}</translation>
    </message>
    <message id="request.in_row">
        <source>{row}: {name}</source>
        <translation>{row}：{name}</translation>
    </message>
    <message id="request.intro">
        <source>What do you need? It is kept as you type.</source>
        <translation>您要申请什么？输入时会随即保存。</translation>
    </message>
    <message id="request.kb">
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message id="request.lack">
        <source>{reason} · {note}</source>
        <translation>{reason} · {note}</translation>
    </message>
    <message id="request.mb">
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message id="request.missing">
        <source>Still empty</source>
        <translation>尚未填写</translation>
    </message>
    <message id="request.no_choice">
        <source>Choose one</source>
        <translation>请选一项</translation>
    </message>
    <message id="request.no_file">
        <source>A file is needed</source>
        <translation>需要附上文件</translation>
    </message>
    <message id="request.no_forms">
        <source>There is no form yet. Join your company's hub under Accounts.</source>
        <translation>目前没有表单。请在“账户”中加入公司的审批中心。</translation>
    </message>
    <message id="request.no_number">
        <source>This is not a number</source>
        <translation>这不是数字</translation>
    </message>
    <message id="request.no_row">
        <source>At least one is needed</source>
        <translation>至少要有一项</translation>
    </message>
    <message id="request.not_positive">
        <source>An amount above zero</source>
        <translation>金额须大于零</translation>
    </message>
    <message id="request.optional">
        <source>{name} (optional)</source>
        <translation>{name}（选填）</translation>
    </message>
    <message id="request.refused">
        <source>Not accepted: {said}</source>
        <translation>未被接受：{said}</translation>
    </message>
    <message id="request.refused_plain">
        <source>Not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message id="request.remove_file">
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message id="request.remove_row">
        <source>Remove this row</source>
        <translation>移除这一行</translation>
    </message>
    <message id="request.route">
        <source>Who would approve</source>
        <translation>由谁审批</translation>
    </message>
    <message id="request.route_later">
        <source>It is shown as soon as the hub has answered.</source>
        <translation>审批中心答复后会显示。</translation>
    </message>
    <message id="request.route_unknown">
        <source>It is known once the form is complete and there is a network.</source>
        <translation>填好表单并有网络时就会显示。</translation>
    </message>
    <message id="request.row">
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
    <message id="request.saved">
        <source>Saved {when}</source>
        <translation>{when} 已保存</translation>
    </message>
    <message id="request.send">
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message id="request.sent">
        <source>Sent</source>
        <translation>已提交</translation>
    </message>
    <message id="request.still" numerus="yes">
        <source>{n} missing: {names}</source>
        <translation>
            <numerusform>还缺 {n} 项：{names}</numerusform>
        </translation>
    </message>
    <message id="request.title">
        <source>New request</source>
        <translation>新申请</translation>
    </message>
    <message id="request.too_many">
        <source>At most {n} files here.</source>
        <translation>这里最多 {n} 个文件。</translation>
    </message>
    <message id="request.urgent">
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message id="request.urgent_chip">
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message id="request.urgent_help">
        <source>Approvers see it first, with your reason.</source>
        <translation>审批人会最先看到，并看到您的理由。</translation>
    </message>
    <message id="request.urgent_why">
        <source>Why it is urgent</source>
        <translation>紧急原因</translation>
    </message>
    <message id="request.waits">
        <source>On its way. Without a network it will be sent as soon as there is one.</source>
        <translation>正在提交。没有网络时，会在恢复后自动提交。</translation>
    </message>
    <message id="return.count" numerus="yes">
        <source>{n} fields to correct</source>
        <translation>
            <numerusform>{n} 项待修改</numerusform>
        </translation>
    </message>
    <message id="return.note">
        <source>What is needed?</source>
        <translation>需要什么？</translation>
    </message>
    <message id="return.note_for">
        <source>Words for {name}</source>
        <translation>{name}：说明</translation>
    </message>
    <message id="return.text">
        <source>Tick what has to change. The requester sees it marked.</source>
        <translation>勾选要修改的项目，申请人会看到标记。</translation>
    </message>
    <message id="return.title">
        <source>Return to {who}</source>
        <translation>退回给 {who}</translation>
    </message>
    <message id="return.to">
        <source>Return to</source>
        <translation>退回至</translation>
    </message>
    <message id="return.words">
        <source>Anything else</source>
        <translation>其他说明</translation>
    </message>
    <message id="safe_off">
        <source>Safe view off</source>
        <translation>关闭安全视图</translation>
    </message>
    <message id="safe_on">
        <source>Safe view on</source>
        <translation>打开安全视图</translation>
    </message>
    <message id="said.blocked">
        <source>Blocked: {title}</source>
        <translation>受阻：{title}</translation>
    </message>
    <message id="said.gotback">
        <source>Back on your list: {title}</source>
        <translation>已放回清单：{title}</translation>
    </message>
    <message id="said.handover">
        <source>Handed over to {value}: {title}</source>
        <translation>已交给 {value}：{title}</translation>
    </message>
    <message id="said.keep">
        <source>Kept: {title}</source>
        <translation>保持原样：{title}</translation>
    </message>
    <message id="said.later">
        <source>“{title}” again {value}; its date stays</source>
        <translation>{value}再提醒“{title}”，日期不变</translation>
    </message>
    <message id="said.split">
        <source>Split into {value}: {title}</source>
        <translation>已拆成 {value} 件：{title}</translation>
    </message>
    <message id="said.takeback">
        <source>Taken back: {title}</source>
        <translation>已取回：{title}</translation>
    </message>
    <message id="said.unimportant">
        <source>Not important: {title}</source>
        <translation>不重要：{title}</translation>
    </message>
    <message id="said.waiting">
        <source>Waits for someone: {title}</source>
        <translation>在等别人：{title}</translation>
    </message>
    <message id="said.worked">
        <source>Worked on today: {title}</source>
        <translation>今天做过：{title}</translation>
    </message>
    <message id="sample.here">
        <source>The sample data are in this profile.</source>
        <translation>示例数据已在这里。</translation>
    </message>
    <message id="sample.name">
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message id="sample.remove">
        <source>Remove sample data</source>
        <translation>移除示例数据</translation>
    </message>
    <message id="search">
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message id="search.all">
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message id="search.approval">
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message id="search.empty">
        <source>Type a word or a part of one. A single Chinese character will do.</source>
        <translation>输入一个词或其中一部分，一个字也可以。</translation>
    </message>
    <message id="search.event">
        <source>Events</source>
        <translation>日程</translation>
    </message>
    <message id="search.hint">
        <source>To-dos, events, past lists</source>
        <translation>待办、日程、历史清单</translation>
    </message>
    <message id="search.journal">
        <source>Journal</source>
        <translation>记录</translation>
    </message>
    <message id="search.key_close">
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message id="search.key_kind">
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message id="search.key_open">
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message id="search.kind.approval">
        <source>approval</source>
        <translation>审批</translation>
    </message>
    <message id="search.kind.event">
        <source>Event</source>
        <translation>日程</translation>
    </message>
    <message id="search.kind.journal">
        <source>Journal</source>
        <translation>记录</translation>
    </message>
    <message id="search.kind.list">
        <source>Past list</source>
        <translation>历史清单</translation>
    </message>
    <message id="search.kind.todo">
        <source>To-do</source>
        <translation>待办</translation>
    </message>
    <message id="search.list">
        <source>Past lists</source>
        <translation>历史清单</translation>
    </message>
    <message id="search.list_of">
        <source>List of {day}</source>
        <translation>{day}的清单</translation>
    </message>
    <message id="search.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>没有找到。试试少用几个字。</translation>
    </message>
    <message id="search.results">
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message id="search.todo">
        <source>To-dos</source>
        <translation>待办</translation>
    </message>
    <message id="section.about">
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message id="section.approvals">
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message id="section.capture">
        <source>Capture</source>
        <translation>随手记</translation>
    </message>
    <message id="section.carry">
        <source>Carry-over</source>
        <translation>顺延</translation>
    </message>
    <message id="section.day">
        <source>Work day</source>
        <translation>工作日</translation>
    </message>
    <message id="section.look">
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message id="section.out">
        <source>Sync and sharing</source>
        <translation>同步与分享</translation>
    </message>
    <message id="section.privacy">
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message id="section.reminders">
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message id="seen.counts">
        <source>{events} events in the coming two weeks, {todos} open to-dos</source>
        <translation>未来两周有 {events} 个日程，未完成的待办 {todos} 项</translation>
    </message>
    <message id="seen.next">
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message id="seen.reading">
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message id="seen.so_far">
        <source>Reading… {events} events and {todos} to-dos so far</source>
        <translation>正在读取… 已有 {events} 个日程、{todos} 项待办</translation>
    </message>
    <message id="seen.title">
        <source>Here it is</source>
        <translation>都在这里了</translation>
    </message>
    <message id="set_aside">
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message id="setting.append_to">
        <source>Also write each closed day to</source>
        <translation>收工后另存到</translation>
    </message>
    <message id="setting.append_to.help">
        <source>A Markdown file, or a folder with one file a day. Empty: nowhere.</source>
        <translation>Markdown 文件，或每天一个文件的文件夹。留空则不存。</translation>
    </message>
    <message id="setting.approval_hold">
        <source>Take a decision back within (seconds)</source>
        <translation>决定后可撤回的时间（秒）</translation>
    </message>
    <message id="setting.approval_hold.help">
        <source>From 3 to 60. Until then nothing is sent.</source>
        <translation>3 到 60 秒；此前不会发送。</translation>
    </message>
    <message id="setting.approval_limit">
        <source>Second verification from this amount on</source>
        <translation>金额达到此数时再次验证身份</translation>
    </message>
    <message id="setting.approval_limit.help">
        <source>In any currency. Empty: as the source says.</source>
        <translation>不论币种。留空则按来源系统。</translation>
    </message>
    <message id="setting.approval_tier">
        <source>Every decision asks for</source>
        <translation>每个决定至少需要</translation>
    </message>
    <message id="setting.approval_tier.choice.">
        <source>What the source asks for</source>
        <translation>来源系统的要求</translation>
    </message>
    <message id="setting.approval_tier.choice.1">
        <source>A look at its card</source>
        <translation>先看审批卡</translation>
    </message>
    <message id="setting.approval_tier.choice.2">
        <source>A second verification</source>
        <translation>再次验证身份</translation>
    </message>
    <message id="setting.approval_tier.help">
        <source>Never less than the source asks for.</source>
        <translation>不会低于来源系统的要求。</translation>
    </message>
    <message id="setting.autostart">
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message id="setting.autostart.help">
        <source>It starts in the tray and opens no window.</source>
        <translation>只在系统托盘启动，不会打开窗口。</translation>
    </message>
    <message id="setting.calendar_years">
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message id="setting.calendar_years.choice.minguo">
        <source>Minguo 115</source>
        <translation>民国</translation>
    </message>
    <message id="setting.calendar_years.choice.western">
        <source>2026</source>
        <translation>公元</translation>
    </message>
    <message id="setting.calendar_years.help">
        <source>Or counted from the founding of the Republic.</source>
        <translation>公元 2026 年，或民国 115 年。</translation>
    </message>
    <message id="setting.capture_list">
        <source>New to-dos and events go to</source>
        <translation>新事项放在</translation>
    </message>
    <message id="setting.capture_list.help">
        <source>The name of a list or calendar. Empty: this computer.</source>
        <translation>列表或日历的名称。留空则存在这台电脑。</translation>
    </message>
    <message id="setting.carry">
        <source>Unfinished when the day closes</source>
        <translation>收工时仍未完成的</translation>
    </message>
    <message id="setting.carry.choice.always">
        <source>Carry, never ask</source>
        <translation>顺延，不询问</translation>
    </message>
    <message id="setting.carry.choice.ask">
        <source>Carry, then ask</source>
        <translation>顺延，三次后询问</translation>
    </message>
    <message id="setting.carry.choice.fresh">
        <source>Start afresh</source>
        <translation>每天重新开始</translation>
    </message>
    <message id="setting.carry.help">
        <source>Moves the plan, never the deadline.</source>
        <translation>只把计划移到下个工作日，期限不变。</translation>
    </message>
    <message id="setting.carry_limit">
        <source>Set aside after so many carries</source>
        <translation>顺延多少次后搁置</translation>
    </message>
    <message id="setting.carry_limit.help">
        <source>From 2 to 30. You can take it back any time.</source>
        <translation>2 至 30 个工作日，随时可以取回。</translation>
    </message>
    <message id="setting.date_order">
        <source>3/12 means</source>
        <translation>3/12 表示</translation>
    </message>
    <message id="setting.date_order.choice.">
        <source>By language</source>
        <translation>跟随语言</translation>
    </message>
    <message id="setting.date_order.choice.dmy">
        <source>3 December</source>
        <translation>12月3日</translation>
    </message>
    <message id="setting.date_order.choice.mdy">
        <source>12 March</source>
        <translation>3月12日</translation>
    </message>
    <message id="setting.date_order.help">
        <source>Empty follows language and region.</source>
        <translation>未选择时跟随语言和地区。</translation>
    </message>
    <message id="setting.day_boundary">
        <source>The day closes at</source>
        <translation>一天结束于</translation>
    </message>
    <message id="setting.day_boundary.help">
        <source>Hour of the night, 0 to 6. Work done before it belongs to the day before.</source>
        <translation>凌晨 0 至 6 点。之前做的仍算前一天。</translation>
    </message>
    <message id="setting.digest_enabled">
        <source>End-of-day list by itself</source>
        <translation>自动送上收工清单</translation>
    </message>
    <message id="setting.digest_enabled.help">
        <source>On work days only. Nothing is sent anywhere.</source>
        <translation>只在工作日，不会发送到任何地方。</translation>
    </message>
    <message id="setting.digest_off_days">
        <source>Weekdays without the list</source>
        <translation>不需要清单的日子</translation>
    </message>
    <message id="setting.digest_off_days.help">
        <source>On these days no list comes by itself.</source>
        <translation>这些日子不会自动送上清单。</translation>
    </message>
    <message id="setting.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>会议开始时全屏提示</translation>
    </message>
    <message id="setting.full_screen_alert.help">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>只用于有其他人参加，或有加入链接的日程。</translation>
    </message>
    <message id="setting.history_days">
        <source>Keep past lists (days)</source>
        <translation>保留过去的清单（天数）</translation>
    </message>
    <message id="setting.history_days.help">
        <source>0 keeps them for ever.</source>
        <translation>0 表示永久保留。</translation>
    </message>
    <message id="setting.holidays_ics">
        <source>The company's own holidays</source>
        <translation>公司假期</translation>
    </message>
    <message id="setting.holidays_ics.help">
        <source>An .ics file. All-day events are free days; those named (work) are work days.</source>
        <translation>.ics 文件。全天日程是假期，名称有 (work) 的是工作日。</translation>
    </message>
    <message id="setting.hotkey">
        <source>Quick add from anywhere</source>
        <translation>随时快速添加</translation>
    </message>
    <message id="setting.hotkey.help">
        <source>Click and press the keys. Backspace: none.</source>
        <translation>点一下再按组合键。退格键：不使用。</translation>
    </message>
    <message id="setting.language">
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message id="setting.language.choice.">
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message id="setting.language.choice.en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="setting.language.choice.zh_CN">
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message id="setting.language.choice.zh_HK">
        <source>繁體中文（香港）</source>
        <translation>繁體中文（香港）</translation>
    </message>
    <message id="setting.language.choice.zh_TW">
        <source>繁體中文（台灣）</source>
        <translation>繁體中文（台灣）</translation>
    </message>
    <message id="setting.language.help">
        <source>Follows the system until you choose.</source>
        <translation>未选择时跟随系统。</translation>
    </message>
    <message id="setting.lead_minutes">
        <source>List, minutes before work ends</source>
        <translation>下班前几分钟送上清单</translation>
    </message>
    <message id="setting.lead_minutes.help">
        <source>From 5 to 60.</source>
        <translation>5 至 60。</translation>
    </message>
    <message id="setting.lunar_dates">
        <source>Lunar dates</source>
        <translation>农历日期</translation>
    </message>
    <message id="setting.lunar_dates.help">
        <source>Beside the date, where the screen is in Chinese.</source>
        <translation>显示在日期旁边。</translation>
    </message>
    <message id="setting.my_addresses">
        <source>My mail addresses</source>
        <translation>我的邮箱</translation>
    </message>
    <message id="setting.my_addresses.help">
        <source>Invitations to them are mine. Comma between.</source>
        <translation>用逗号分隔。发到这些地址的邀请就是给我的。</translation>
    </message>
    <message id="setting.notification_content">
        <source>Notifications say</source>
        <translation>通知内容</translation>
    </message>
    <message id="setting.notification_content.choice.counts">
        <source>Counts only</source>
        <translation>只有数量</translation>
    </message>
    <message id="setting.notification_content.choice.full">
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message id="setting.notification_content.help">
        <source>With counts only, no title and no name is shown.</source>
        <translation>只显示数量时，不会出现标题和姓名。</translation>
    </message>
    <message id="setting.plan_write_back">
        <source>Keep the planned day in the to-do</source>
        <translation>把计划日写进待办</translation>
    </message>
    <message id="setting.plan_write_back.help">
        <source>Your other computers with Sundown then know it. Other programs pass it over; deadlines stay.</source>
        <translation>你其他装有“收工”的电脑也会知道。其他程序会忽略，期限不变。</translation>
    </message>
    <message id="setting.region">
        <source>Public holidays</source>
        <translation>公共假期</translation>
    </message>
    <message id="setting.region.choice.">
        <source>None</source>
        <translation>无</translation>
    </message>
    <message id="setting.region.choice.CN">
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message id="setting.region.choice.GB">
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message id="setting.region.choice.HK">
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message id="setting.region.choice.TW">
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message id="setting.region.choice.US">
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message id="setting.region.help">
        <source>Which public holidays and make-up work days count.</source>
        <translation>采用哪里的公共假期和调休日。</translation>
    </message>
    <message id="setting.remind_minutes">
        <source>Reminder before an event</source>
        <translation>日程前提醒</translation>
    </message>
    <message id="setting.remind_minutes.choice.0">
        <source>At the start</source>
        <translation>开始时</translation>
    </message>
    <message id="setting.remind_minutes.choice.10">
        <source>10 min before</source>
        <translation>10 分钟前</translation>
    </message>
    <message id="setting.remind_minutes.choice.15">
        <source>15 min before</source>
        <translation>15 分钟前</translation>
    </message>
    <message id="setting.remind_minutes.choice.30">
        <source>30 min before</source>
        <translation>30 分钟前</translation>
    </message>
    <message id="setting.remind_minutes.choice.5">
        <source>5 min before</source>
        <translation>5 分钟前</translation>
    </message>
    <message id="setting.remind_minutes.choice.60">
        <source>1 hour before</source>
        <translation>1 小时前</translation>
    </message>
    <message id="setting.remind_minutes.choice.never">
        <source>None</source>
        <translation>不提醒</translation>
    </message>
    <message id="setting.remind_minutes.help">
        <source>For events that have no reminder of their own.</source>
        <translation>用于没有自设提醒的日程。</translation>
    </message>
    <message id="setting.remind_tentative">
        <source>Remind of tentative events too</source>
        <translation>也提醒暂定的日程</translation>
    </message>
    <message id="setting.remind_tentative.help">
        <source>Events that you have not firmly accepted.</source>
        <translation>尚未确定接受的日程。</translation>
    </message>
    <message id="setting.reminders">
        <source>Reminders of events</source>
        <translation>日程提醒</translation>
    </message>
    <message id="setting.safe_view">
        <source>Safe view</source>
        <translation>安全视图</translation>
    </message>
    <message id="setting.safe_view.help">
        <source>Titles, names and amounts show as ••• while somebody looks on.</source>
        <translation>有人在看的时候，标题、姓名和金额显示为 •••。</translation>
    </message>
    <message id="setting.sounds">
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message id="setting.sounds.help">
        <source>What the desktop plays for a notice.</source>
        <translation>桌面为通知播放的声音。</translation>
    </message>
    <message id="setting.sync_minutes">
        <source>Look for news every (minutes)</source>
        <translation>每隔几分钟同步</translation>
    </message>
    <message id="setting.sync_minutes.help">
        <source>Your own changes leave at once.</source>
        <translation>你自己的更改会立即发出。</translation>
    </message>
    <message id="setting.theme">
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message id="setting.theme.choice.dark">
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message id="setting.theme.choice.light">
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message id="setting.theme.choice.system">
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message id="setting.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>几点提醒未完成的事项</translation>
    </message>
    <message id="setting.unfinished_at.help">
        <source>Once a work day, such as 15:00. Empty: never.</source>
        <translation>每个工作日一次，例如 15:00。留空则不提醒。</translation>
    </message>
    <message id="setting.work_week">
        <source>Work hours</source>
        <translation>工作时间</translation>
    </message>
    <message id="setting.work_week.help">
        <source>The list comes before the end of the last hours of a day.</source>
        <translation>清单在当天最后一段时间结束前送上。</translation>
    </message>
    <message id="setting.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>在所有设备上关闭</translation>
    </message>
    <message id="setting.write_acknowledged.help">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>你关闭或推迟的提醒会记在自己的日程里，其他设备就不会再响。</translation>
    </message>
    <message id="setting.zone">
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message id="setting.zone.help">
        <source>Such as Asia/Hong_Kong. Empty: the system's.</source>
        <translation>例如 Asia/Shanghai。留空则跟随系统。</translation>
    </message>
    <message id="settings">
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message id="settings.accounts">
        <source>Accounts…</source>
        <translation>账户…</translation>
    </message>
    <message id="settings.changed">
        <source>{name}: changed</source>
        <translation>已更改：{name}</translation>
    </message>
    <message id="share">
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message id="share.add">
        <source>Add a group</source>
        <translation>添加群组</translation>
    </message>
    <message id="share.amount">
        <source>Amount</source>
        <translation>含金额</translation>
    </message>
    <message id="share.cancel">
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message id="share.intro">
        <source>Only the ticked lines are sent, once, when you press Send.</source>
        <translation>只发送勾选的项目，按下“发送”才发送一次。</translation>
    </message>
    <message id="share.kept">
        <source>Address and secret go into your system's keyring.</source>
        <translation>地址和密钥会存放在系统的钥匙串。</translation>
    </message>
    <message id="share.lines">
        <source>Lines to send</source>
        <translation>要发送的项目</translation>
    </message>
    <message id="share.no_target">
        <source>No chat group yet. Add one with its webhook address.</source>
        <translation>还没有群组。请用 webhook 地址添加一个。</translation>
    </message>
    <message id="share.note">
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message id="share.nothing">
        <source>There is nothing on the list of this day.</source>
        <translation>这天的清单没有事项。</translation>
    </message>
    <message id="share.private">
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message id="share.remove">
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message id="share.run_only">
        <source>There is no keyring here: the address is forgotten when Sundown quits.</source>
        <translation>这台电脑没有钥匙串，“收工”退出后要再输入地址。</translation>
    </message>
    <message id="share.save">
        <source>Keep group</source>
        <translation>保存群组</translation>
    </message>
    <message id="share.send" numerus="yes">
        <source>Send {n} lines</source>
        <translation>
            <numerusform>发送 {n} 项</numerusform>
        </translation>
    </message>
    <message id="share.send_none">
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message id="share.sending">
        <source>Sending…</source>
        <translation>发送中…</translation>
    </message>
    <message id="share.sent">
        <source>Sent to {name}.</source>
        <translation>已发送到 {name}。</translation>
    </message>
    <message id="share.to">
        <source>Send to</source>
        <translation>发送到</translation>
    </message>
    <message id="show_done">
        <source>Show what is done</source>
        <translation>显示已完成</translation>
    </message>
    <message id="show_more">
        <source>Show {n} more</source>
        <translation>再显示 {n} 项</translation>
    </message>
    <message id="split.help">
        <source>The first part stays where it is; the others join it, with its date. Ctrl+Enter splits.</source>
        <translation>第一件留在原处，其余放在一起，日期相同。按 Ctrl+Enter 拆分。</translation>
    </message>
    <message id="split.parts">
        <source>Parts, one a line</source>
        <translation>每行一件</translation>
    </message>
    <message id="split.title">
        <source>Split into parts</source>
        <translation>拆成几件</translation>
    </message>
    <message id="spoken_day">
        <source>{day}, {kind}</source>
        <translation>{day}，{kind}</translation>
    </message>
    <message id="starts">
        <source>{day} starts {when}</source>
        <translation>{day} {when} 开始</translation>
    </message>
    <message id="sync_now">
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message id="synced">
        <source>Synced {when}</source>
        <translation>{when} 已同步</translation>
    </message>
    <message id="syncing">
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message id="tell.absence">
        <source>You are away {days}</source>
        <translation>您{days}不在</translation>
    </message>
    <message id="tell.absence_who">
        <source>Who acts for you?</source>
        <translation>由谁代理您？</translation>
    </message>
    <message id="tell.and_more">
        <source>{titles} and {n} more</source>
        <translation>{titles}，另有 {n} 项</translation>
    </message>
    <message id="tell.approval_back">
        <source>You had put it off until now.</source>
        <translation>您之前将它推迟到现在。</translation>
    </message>
    <message id="tell.approvals" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} 项待您审批</numerusform>
        </translation>
    </message>
    <message id="tell.approvals_more" numerus="yes">
        <source>{n} more wait in the inbox</source>
        <translation>
            <numerusform>收件箱内还有 {n} 项</numerusform>
        </translation>
    </message>
    <message id="tell.aside">
        <source>{n} set aside</source>
        <translation>{n} 项搁置</translation>
    </message>
    <message id="tell.ask">
        <source>Five lists were not opened</source>
        <translation>清单连续五天没有打开</translation>
    </message>
    <message id="tell.ask_body">
        <source>Stop it, or let it come at another hour? You are asked only once.</source>
        <translation>要停掉，还是换个时间？只会问这一次。</translation>
    </message>
    <message id="tell.do.10min">
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message id="tell.do.1h">
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message id="tell.do.approve">
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message id="tell.do.at">
        <source>At a time …</source>
        <translation>指定时间 …</translation>
    </message>
    <message id="tell.do.cover">
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message id="tell.do.dismiss">
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message id="tell.do.done">
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message id="tell.do.earlier">
        <source>Earlier</source>
        <translation>早一点</translation>
    </message>
    <message id="tell.do.evening">
        <source>This evening</source>
        <translation>今晚</translation>
    </message>
    <message id="tell.do.join">
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message id="tell.do.joined">
        <source>I'm in</source>
        <translation>我已加入</translation>
    </message>
    <message id="tell.do.later">
        <source>Later</source>
        <translation>晚一点</translation>
    </message>
    <message id="tell.do.more">
        <source>Later …</source>
        <translation>稍后 …</translation>
    </message>
    <message id="tell.do.nobody">
        <source>Nobody</source>
        <translation>不需要</translation>
    </message>
    <message id="tell.do.open">
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message id="tell.do.reject">
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message id="tell.do.review">
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message id="tell.do.send_now">
        <source>Send now</source>
        <translation>立即提交</translation>
    </message>
    <message id="tell.do.stop">
        <source>Stop the list</source>
        <translation>停掉清单</translation>
    </message>
    <message id="tell.do.tomorrow">
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message id="tell.do.undo">
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message id="tell.first_until">
        <source>The first one until {when}</source>
        <translation>最早一项期限 {when}</translation>
    </message>
    <message id="tell.line">
        <source>{what}: {titles}</source>
        <translation>{what}：{titles}</translation>
    </message>
    <message id="tell.link">
        <source>This link was not opened</source>
        <translation>未能打开这个链接</translation>
    </message>
    <message id="tell.missed">
        <source>{day}'s list, not yet looked at</source>
        <translation>{day}的清单还没看过</translation>
    </message>
    <message id="tell.missed_body">
        <source>They wait in the window; nothing was lost.</source>
        <translation>清单都在窗口里，什么都没有丢失。</translation>
    </message>
    <message id="tell.missed_many">
        <source>{n} lists since {day}</source>
        <translation>从{day}起有 {n} 份清单没看</translation>
    </message>
    <message id="tell.reminder_masked">
        <source>A reminder</source>
        <translation>一个提醒</translation>
    </message>
    <message id="tell.starts">
        <source>Starts now</source>
        <translation>现在开始</translation>
    </message>
    <message id="tell.summary">
        <source>While you were busy</source>
        <translation>你在忙的时候</translation>
    </message>
    <message id="tell.unfinished">
        <source>{n} not finished</source>
        <translation>{n} 项未完成</translation>
    </message>
    <message id="tell.until">
        <source>Until {when}</source>
        <translation>期限 {when}</translation>
    </message>
    <message id="tell.until_then">
        <source>Until {when} · {then}</source>
        <translation>期限 {when} · {then}</translation>
    </message>
    <message id="tell.urgent">
        <source>Urgent · {title}</source>
        <translation>紧急 · {title}</translation>
    </message>
    <message id="tell.waits">
        <source>{list} · not yet looked at</source>
        <translation>{list} · 还没看过</translation>
    </message>
    <message id="tip.again">
        <source>Settings opens this welcome again.</source>
        <translation>在“设置”里可以再看一次这个介绍。</translation>
    </message>
    <message id="tip.gnome">
        <source>GNOME shows no tray without the extension AppIndicator. Sundown stays in its window and in notifications.</source>
        <translation>GNOME 默认没有系统托盘。安装 AppIndicator 扩展就有；没有的话，“收工”会留在窗口和通知里。</translation>
    </message>
    <message id="tip.hotkey">
        <source>{keys} writes something down from anywhere.</source>
        <translation>在任何地方按 {keys} 就能记下一件事。</translation>
    </message>
    <message id="tip.mac">
        <source>The half sun stands in the menu bar at the top.</source>
        <translation>半个太阳在屏幕顶部的菜单栏。</translation>
    </message>
    <message id="tip.none">
        <source>Sundown stays in its window and in notifications. Starting it again shows the window.</source>
        <translation>“收工”会留在窗口和通知里。再启动一次就会显示窗口。</translation>
    </message>
    <message id="tip.title">
        <source>Sundown lives in the tray</source>
        <translation>“收工”在系统托盘里</translation>
    </message>
    <message id="tip.title_none">
        <source>No tray on this desktop</source>
        <translation>这个桌面没有系统托盘</translation>
    </message>
    <message id="tip.tray">
        <source>A click on the half sun opens Today, a right click has everything else.</source>
        <translation>点一下半个太阳就打开今天，右键有其他功能。</translation>
    </message>
    <message id="tip.windows">
        <source>Windows hides new icons behind the arrow ^ beside the clock. Drag the half sun out to keep it in sight.</source>
        <translation>Windows 会把新图标收在时钟旁边的 ^ 里，把半个太阳拖出来就能一直看到。</translation>
    </message>
    <message id="to_do_count">
        <source>{n} to do</source>
        <translation>{n} 件待办</translation>
    </message>
    <message id="today">
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message id="today_word">
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message id="tomorrow_word">
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message id="too_full">
        <source>already too full</source>
        <translation>已经排得太满</translation>
    </message>
    <message id="tray.accounts">
        <source>Accounts…</source>
        <translation>账户…</translation>
    </message>
    <message id="tray.approvals">
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message id="tray.approvals_n">
        <source>Approvals ({n})</source>
        <translation>审批（{n}）</translation>
    </message>
    <message id="tray.digest">
        <source>Finish the day</source>
        <translation>今天收工</translation>
    </message>
    <message id="tray.held">
        <source>{name}: many deletions wait for your word</source>
        <translation>{name}：大量删除等待你确认</translation>
    </message>
    <message id="tray.missing">
        <source>This desktop has no tray. Closing this window quits Sundown; until then it keeps syncing.</source>
        <translation>这个桌面没有系统托盘。关闭此窗口就会退出“收工”；在此之前会继续同步。</translation>
    </message>
    <message id="tray.no_more">
        <source>Nothing more in the calendar today</source>
        <translation>今天没有其他日程</translation>
    </message>
    <message id="tray.none_open">
        <source>No to-dos open today</source>
        <translation>今天没有未完成的事项</translation>
    </message>
    <message id="tray.open" numerus="yes">
        <source>{n} to-dos open today</source>
        <translation>
            <numerusform>今天还有 {n} 项未完成</numerusform>
        </translation>
    </message>
    <message id="tray.pause">
        <source>Pause sync</source>
        <translation>暂停同步</translation>
    </message>
    <message id="tray.quit">
        <source>Quit Sundown</source>
        <translation>退出“收工”</translation>
    </message>
    <message id="tray.request">
        <source>New request…</source>
        <translation>新申请…</translation>
    </message>
    <message id="tray.resume">
        <source>Resume sync</source>
        <translation>恢复同步</translation>
    </message>
    <message id="tray.safe">
        <source>Safe view</source>
        <translation>安全视图</translation>
    </message>
    <message id="tray.sample">
        <source>Remove sample data</source>
        <translation>移除示例数据</translation>
    </message>
    <message id="tray.search">
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message id="tray.settings">
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message id="tray.skip">
        <source>No list today</source>
        <translation>今天不用清单</translation>
    </message>
    <message id="tray.sync">
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message id="tray.today">
        <source>Open Today</source>
        <translation>打开今天</translation>
    </message>
    <message id="tray.waits" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} 项待您审批</numerusform>
        </translation>
    </message>
    <message id="tray.yesterday">
        <source>What did I do yesterday?</source>
        <translation>昨天做了什么？</translation>
    </message>
    <message id="try.blocked">
        <source>This desktop shows no notifications. Sundown shows its own small window in the corner instead.</source>
        <translation>这个桌面不显示通知，“收工”会在角落显示自己的小窗口。</translation>
    </message>
    <message id="try.body">
        <source>If you can read this, all is well.</source>
        <translation>看到这句就一切正常。</translation>
    </message>
    <message id="try.button">
        <source>Send a test notification</source>
        <translation>发送测试通知</translation>
    </message>
    <message id="try.sent">
        <source>Sent. Not seen? Allow Sundown in the system's notification settings and switch off Do Not Disturb.</source>
        <translation>已发送。看到了吗？如果没有，请在系统的通知设置中允许“收工”，并关闭勿扰模式。</translation>
    </message>
    <message id="try.title">
        <source>This is how Sundown calls you</source>
        <translation>“收工”会这样通知你</translation>
    </message>
    <message id="undo">
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message id="undone">
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message id="unlisted">
        <source>{n} more are open, too many to list here</source>
        <translation>另有 {n} 件未完成，太多无法列出</translation>
    </message>
    <message id="unsent" numerus="yes">
        <source>{n} changes waiting</source>
        <translation>
            <numerusform>{n} 项更改待发送</numerusform>
        </translation>
    </message>
    <message id="unsent_since">
        <source>{n} waiting for {age}</source>
        <translation>{n} 项待发送，已 {age}</translation>
    </message>
    <message id="untitled">
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message id="waiting_for_me">
        <source>Waiting for me</source>
        <translation>等我处理</translation>
    </message>
    <message id="waiting_for_others">
        <source>Waiting for others</source>
        <translation>等别人</translation>
    </message>
    <message id="waiting_for_you">
        <source>Waiting for you</source>
        <translation>等你回复</translation>
    </message>
    <message id="waits_since">
        <source>Waiting for {who} since {day}</source>
        <translation>自{day}起等 {who}</translation>
    </message>
    <message id="waits_since.alone">
        <source>Waiting since {day}</source>
        <translation>自{day}起等候</translation>
    </message>
    <message id="week.add">
        <source>Another span of hours</source>
        <translation>加一段时间</translation>
    </message>
    <message id="week.begins">
        <source>{day}: from</source>
        <translation>{day}：从</translation>
    </message>
    <message id="week.ends">
        <source>{day}: to</source>
        <translation>{day}：至</translation>
    </message>
    <message id="week.free">
        <source>Free</source>
        <translation>休息</translation>
    </message>
    <message id="week.remove">
        <source>Remove the last span</source>
        <translation>移除最后一段</translation>
    </message>
    <message id="week.same">
        <source>Same hours on all work days</source>
        <translation>所有工作日都用相同时间</translation>
    </message>
    <message id="welcome">
        <source>Welcome to Sundown</source>
        <translation>欢迎使用“收工”</translation>
    </message>
    <message id="welcome.back">
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message id="welcome.finish">
        <source>Open Today</source>
        <translation>打开今天</translation>
    </message>
    <message id="welcome.language">
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message id="welcome.next">
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message id="welcome.skip">
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message id="welcome.step">
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message id="went_wrong">
        <source>That did not work, and the fault is Sundown's. Please try again.</source>
        <translation>未能完成，这是“收工”的错误。请再试一次。</translation>
    </message>
    <message id="where.caldav">
        <source>CalDAV, Nextcloud</source>
        <translation>CalDAV、Nextcloud</translation>
    </message>
    <message id="where.caldav.text">
        <source>Calendars and to-dos</source>
        <translation>日历和待办</translation>
    </message>
    <message id="where.ics">
        <source>A calendar address</source>
        <translation>日历网址</translation>
    </message>
    <message id="where.ics.text">
        <source>.ics or webcal, read only</source>
        <translation>.ics 或 webcal，只读</translation>
    </message>
    <message id="where.keyring">
        <source>Passwords are kept in this system's keyring, never in a file of Sundown.</source>
        <translation>密码存放在系统的钥匙串，不会写入“收工”的文件。</translation>
    </message>
    <message id="where.local">
        <source>This computer only</source>
        <translation>只用这台电脑</translation>
    </message>
    <message id="where.local.text">
        <source>No account needed</source>
        <translation>不需要账户</translation>
    </message>
    <message id="where.other.text">
        <source>Calendars and to-dos</source>
        <translation>日历和待办</translation>
    </message>
    <message id="where.preset.text">
        <source>Prepared by your IT</source>
        <translation>由公司 IT 预设</translation>
    </message>
    <message id="where.sample">
        <source>Try with sample data</source>
        <translation>先用示例数据试试</translation>
    </message>
    <message id="where.text">
        <source>Pick one to begin. More can be added later.</source>
        <translation>先选一个，之后可以再加。</translation>
    </message>
    <message id="where.title">
        <source>Where does your work live?</source>
        <translation>你的工作放在哪里？</translation>
    </message>
    <message id="with_since">
        <source>With {who} since {day}</source>
        <translation>自{day}起由 {who} 处理</translation>
    </message>
    <message id="with_since.alone">
        <source>Handed over {day}</source>
        <translation>{day}已交出</translation>
    </message>
    <message id="worked_on">
        <source>Worked on it today</source>
        <translation>今天做过一部分</translation>
    </message>
    <message id="yesterday_word">
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>'{}' can only be read, not changed.</source>
        <translation>“{0}”只能读取，不能更改。</translation>
    </message>
    <message>
        <source>'{}' holds no {}.</source>
        <translation>“{0}”不能存放{1*}。</translation>
    </message>
    <message>
        <source>'{}' is being changed elsewhere at this moment.</source>
        <translation>“{0}”正在其他地方被更改。</translation>
    </message>
    <message>
        <source>'{}' is no longer on {}: look for calendars again, or remove it.</source>
        <translation>“{0}”已经不在 {1}：请重新查找日历，或将其移除。</translation>
    </message>
    <message>
        <source>A batch is approved or rejected as a whole.</source>
        <translation>同一批只能全部批准或全部拒绝。</translation>
    </message>
    <message>
        <source>A calendar file or subscription can only be read, not changed.</source>
        <translation>日历文件或订阅只能读取，不能更改。</translation>
    </message>
    <message>
        <source>A calendar is no longer on the server.</source>
        <translation>有一个日历已经不在服务器上。</translation>
    </message>
    <message>
        <source>A certificate's fingerprint is 64 hexadecimal digits (SHA-256).</source>
        <translation>证书指纹是 64 位十六进制数字（SHA-256）。</translation>
    </message>
    <message>
        <source>A draft's data are a JSON object.</source>
        <translation>草稿的数据必须是 JSON 对象。</translation>
    </message>
    <message>
        <source>A hub on the network is reached over https only.</source>
        <translation>网络上的审批中心只能通过 https 连接。</translation>
    </message>
    <message>
        <source>A memory account lives in one program only: make it of a MemoryServer.</source>
        <translation>内存账户只存在于一个程序内：请由 MemoryServer 创建。</translation>
    </message>
    <message>
        <source>A new item has no text yet.</source>
        <translation>新事项还没有内容。</translation>
    </message>
    <message>
        <source>A new item needs an identifier of its own.</source>
        <translation>新事项需要自己的标识。</translation>
    </message>
    <message>
        <source>A paper account lives in one program only: make it of a PaperServer.</source>
        <translation>纸本账户只存在于一个程序：请由 PaperServer 建立。</translation>
    </message>
    <message>
        <source>A repeating to-do can't be split. Add its parts as to-dos of their own.</source>
        <translation>重复的待办不能拆分。请把各部分添加为独立的待办。</translation>
    </message>
    <message>
        <source>A single occurrence can't repeat; change the whole series.</source>
        <translation>单独一次不能重复；请更改整个系列。</translation>
    </message>
    <message>
        <source>A to-do has a due date, an event has an end: give that one.</source>
        <translation>待办有期限，日程有结束时间：请填写对应的那一个。</translation>
    </message>
    <message>
        <source>A webhook's address begins with https://: copy it whole from the group's settings.</source>
        <translation>Webhook 地址以 https:// 开头：请在群组设置中复制完整的地址。</translation>
    </message>
    <message>
        <source>An answer is accepted, declined or tentative.</source>
        <translation>请回复接受、拒绝或暂定。</translation>
    </message>
    <message>
        <source>An event can't be done in part; only a to-do has a percentage.</source>
        <translation>日程没有完成度，只有待办才有百分比。</translation>
    </message>
    <message>
        <source>An event needs a start.</source>
        <translation>日程要有开始时间。</translation>
    </message>
    <message>
        <source>An invitation can be accepted or declined.</source>
        <translation>邀请可以接受或拒绝。</translation>
    </message>
    <message>
        <source>An invitation has no files here.</source>
        <translation>邀请没有文件。</translation>
    </message>
    <message>
        <source>An invitation needs no second verification.</source>
        <translation>邀请不需要再次验证。</translation>
    </message>
    <message>
        <source>Another Sundown is syncing this account.</source>
        <translation>另一个“收工”正在同步这个账户。</translation>
    </message>
    <message>
        <source>Another program holds the profile's database. Try again in a moment.</source>
        <translation>另一个程序正占用数据库。请稍后再试。</translation>
    </message>
    <message>
        <source>Answer with accepted, declined or tentative.</source>
        <translation>请回复接受、拒绝或暂定。</translation>
    </message>
    <message>
        <source>At most {} can be decided together.</source>
        <translation>一次最多可决定 {0} 项。</translation>
    </message>
    <message>
        <source>Changed here and on the server ({}): the server's copy was kept, yours is saved as a copy.</source>
        <translation>这里和服务器都更改过（{0*}）：保留了服务器的版本，你的版本另存为副本。</translation>
    </message>
    <message>
        <source>Changed on the server after you deleted it: it was kept.</source>
        <translation>你删除之后，服务器上又更改过：因此保留了。</translation>
    </message>
    <message>
        <source>Choose the one person who shall decide.</source>
        <translation>请选择一位负责决定的人。</translation>
    </message>
    <message>
        <source>Choose who shall sign as well.</source>
        <translation>请选择还要谁签核。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Each request can stand in a batch once, and has to be there still.</source>
        <translation>每项申请在同一批只能出现一次，而且必须仍然存在。</translation>
    </message>
    <message>
        <source>From this amount on a decision asks for the amount typed and your password again.</source>
        <translation>达到这个金额时，决定前要输入金额并再次输入密码。</translation>
    </message>
    <message>
        <source>Give at least two parts.</source>
        <translation>请至少分成两部分。</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>请为账户命名。</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>请为群组命名。</translation>
    </message>
    <message>
        <source>High amount</source>
        <translation>高额</translation>
    </message>
    <message>
        <source>In {}, region is one of: {}.</source>
        <translation>在 {0}：region 是以下之一：{1}。</translation>
    </message>
    <message>
        <source>In {}, there is no kind of account called {}.</source>
        <translation>在 {0}：没有“{1}”这种账户。</translation>
    </message>
    <message>
        <source>In {}, url has to begin with https://.</source>
        <translation>在 {0}：url 要以 https:// 开头。</translation>
    </message>
    <message>
        <source>In {}, {} has to be text in quotation marks.</source>
        <translation>在 {0}：{1} 要是引号内的文字。</translation>
    </message>
    <message>
        <source>It repeats too often: only the days around today are shown.</source>
        <translation>它重复得太频繁：只显示今天前后的日子。</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>服务器上的内容在此期间已被更改。</translation>
    </message>
    <message>
        <source>Its repeat rule can't be read, so the repeats may be missing.</source>
        <translation>读不到它的重复规则，可能缺少重复的各次。</translation>
    </message>
    <message>
        <source>Its time zone “{}” is unknown; its times are read in your own zone.</source>
        <translation>不认识它的时区“{0}”；时间按你的时区读取。</translation>
    </message>
    <message>
        <source>Its time zones are too long to be kept with every item of this file.</source>
        <translation>这个文件的时区数据太长，不能每个事项都附上。</translation>
    </message>
    <message>
        <source>Later occurrences hang on this one, so it can't be deleted alone.</source>
        <translation>之后各次都依附这一次，因此不能单独删除。</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have places of their own.</source>
        <translation>请不要把用户名和密码写在地址里，它们各有自己的位置。</translation>
    </message>
    <message>
        <source>Look at this one before you decide: open its card.</source>
        <translation>这项请先看过再决定：打开审批卡。</translation>
    </message>
    <message>
        <source>More than one change begins with {}: give more of its id.</source>
        <translation>以“{0}”开头的更改不止一项：请多写几个字。</translation>
    </message>
    <message>
        <source>More than one is called {}: write it as account/name.</source>
        <translation>不止一个名为“{0}”：请写成“账户/名称”。</translation>
    </message>
    <message>
        <source>More than one {} begins with {}: give more of its id.</source>
        <translation>以“{1}”开头的不止一{0*}：请多写几个字。</translation>
    </message>
    <message>
        <source>Name the database in the account: this server does not say which is yours.</source>
        <translation>请在账户填写数据库名称：这个服务器没有说明哪个是你的。</translation>
    </message>
    <message>
        <source>No calendars were found at {}: check the address and the user name.</source>
        <translation>在 {0} 找不到日历：请检查地址和用户名。</translation>
    </message>
    <message>
        <source>No file belongs into this field.</source>
        <translation>此字段不收文件。</translation>
    </message>
    <message>
        <source>No line is ticked, so nothing was sent.</source>
        <translation>没有勾选项目，因此没有发送。</translation>
    </message>
    <message>
        <source>No meeting called {} has ended in the last three months.</source>
        <translation>过去三个月没有名为“{0}”且已结束的会议。</translation>
    </message>
    <message>
        <source>No password is kept for this account: give it again under Accounts, or with 'sundown account password'.</source>
        <translation>这个账户没有存放密码：请在“账户”中再输入一次。</translation>
    </message>
    <message>
        <source>Nobody can act for you at this account.</source>
        <translation>这个账户不能由别人代你审批。</translation>
    </message>
    <message>
        <source>Not UTF-8, read as Western European letters: {}{} ({} in all). If they look wrong: delete these items, save the file as UTF-8, and import it again.</source>
        <translation>不是 UTF-8，按西欧字符读取：{0}{1*}（共 {2} 行）。如果内容不对：请删除这些事项，把文件存为 UTF-8，再导入一次。</translation>
    </message>
    <message>
        <source>Nothing can be asked for at {}.</source>
        <translation>在 {0} 无法提出申请。</translation>
    </message>
    <message>
        <source>Nothing can be written to {}: choose another folder with --home.</source>
        <translation>无法写入 {0}：请用 --home 选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing reminds you of that item. 'sundown remind snooze' sets a reminder.</source>
        <translation>这个事项没有提醒。</translation>
    </message>
    <message>
        <source>Odoo (time off, expenses, purchases)</source>
        <translation>Odoo（休假、报销、采购）</translation>
    </message>
    <message>
        <source>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</source>
        <translation>Odoo 19 及以后，或使用两步验证：请用“首选项”“账户安全”里的 API 密钥。</translation>
    </message>
    <message>
        <source>Odoo asks something first: decide it there.</source>
        <translation>Odoo 需要先确认：请在 Odoo 里决定。</translation>
    </message>
    <message>
        <source>Odoo did not do it and gave no reason: you may lack the right to.</source>
        <translation>Odoo 没有执行，也没有说明原因：你可能没有权限。</translation>
    </message>
    <message>
        <source>Odoo no longer has this request, or you may not see it any more.</source>
        <translation>Odoo 已没有这项申请，或者你不能再看到它。</translation>
    </message>
    <message>
        <source>One of these can't be decided in a batch. Decide it on its card.</source>
        <translation>其中一项不能批量决定，请在审批卡上决定。</translation>
    </message>
    <message>
        <source>One of these has changed since you looked. Look at it again.</source>
        <translation>其中一项在你看过后已更改，请再看一次。</translation>
    </message>
    <message>
        <source>Only a to-do can be marked as done.</source>
        <translation>只有待办才能标记为完成。</translation>
    </message>
    <message>
        <source>Only an item with a start or a due date can repeat.</source>
        <translation>有开始时间或期限的事项才能重复。</translation>
    </message>
    <message>
        <source>Only requests of one form can be decided together.</source>
        <translation>只有同一表单的申请可以一起决定。</translation>
    </message>
    <message>
        <source>Only single occurrences of this item are known: choose one of them.</source>
        <translation>这里只知道这个事项的个别几次：请选择其中一次。</translation>
    </message>
    <message>
        <source>Only where the server has several and does not list them.</source>
        <translation>只在服务器有多个数据库而没有列出时填写。</translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation>密码或 API 密钥</translation>
    </message>
    <message>
        <source>Port {} can't be used: choose another one, or none.</source>
        <translation>端口 {0} 不能使用：请选择另一个，或不指定。</translation>
    </message>
    <message>
        <source>Request Tracker needs its address (https://…) and your user name there.</source>
        <translation>Request Tracker 需要其地址（https://…）和您在那里的用户名。</translation>
    </message>
    <message>
        <source>Requests of {} are changed there.</source>
        <translation>{0} 的申请须在该处修改。</translation>
    </message>
    <message>
        <source>Say to whom it is handed over.</source>
        <translation>请写下交给谁。</translation>
    </message>
    <message>
        <source>Say which approval: its number, or the beginning of its id.</source>
        <translation>请指明是哪项审批：编号，或 id 的开头。</translation>
    </message>
    <message>
        <source>Say why it is urgent: the approvers will read it.</source>
        <translation>请说明为何紧急：审批人会看到。</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简单说明原因。</translation>
    </message>
    <message>
        <source>Several approvals begin so. Give more of the id.</source>
        <translation>有多项审批以此开头，请多输入几个字符。</translation>
    </message>
    <message>
        <source>Start and end both need a time of day, or neither of them.</source>
        <translation>开始和结束要么都有时刻，要么都没有。</translation>
    </message>
    <message>
        <source>Start and end both need a time zone, or neither of them.</source>
        <translation>开始和结束要么都有时区，要么都没有。</translation>
    </message>
    <message>
        <source>That address has no server's name in it.</source>
        <translation>这个地址没有服务器的名称。</translation>
    </message>
    <message>
        <source>That approval is not known here.</source>
        <translation>这里没有这项审批。</translation>
    </message>
    <message>
        <source>That button opens a window.</source>
        <translation>这个按钮会打开窗口。</translation>
    </message>
    <message>
        <source>That calendar is no longer there.</source>
        <translation>这个日历已经不在了。</translation>
    </message>
    <message>
        <source>That change is no longer waiting.</source>
        <translation>这项更改已经不在等待。</translation>
    </message>
    <message>
        <source>That decision has ended. Look at the request again.</source>
        <translation>这个决定已结束，请再看一次申请。</translation>
    </message>
    <message>
        <source>That decision is not known here.</source>
        <translation>这里没有这个决定。</translation>
    </message>
    <message>
        <source>That draft is no longer there.</source>
        <translation>该草稿已不存在。</translation>
    </message>
    <message>
        <source>That file is no longer at the request.</source>
        <translation>申请已没有这个文件。</translation>
    </message>
    <message>
        <source>That file is no longer part of the draft.</source>
        <translation>该文件已不在草稿中。</translation>
    </message>
    <message>
        <source>That file is no longer there.</source>
        <translation>该文件已不存在。</translation>
    </message>
    <message>
        <source>That hour has passed. Choose one to come.</source>
        <translation>这个时间已过，请选择之后的时间。</translation>
    </message>
    <message>
        <source>That invitation can't be read any more.</source>
        <translation>这个邀请已无法读取。</translation>
    </message>
    <message>
        <source>That is an address of {}, not of {}.</source>
        <translation>这是 {0} 的地址，不是 {1} 的。</translation>
    </message>
    <message>
        <source>That is more than {} days: ask for a shorter time.</source>
        <translation>这超过了 {0} 天：请选较短的时间。</translation>
    </message>
    <message>
        <source>That is more than {} takes in one message: leave some lines out.</source>
        <translation>超出了 {0} 一条消息的上限：请减少几项。</translation>
    </message>
    <message>
        <source>That is no address of a hub: it looks like https://hub.example.com.</source>
        <translation>这不是审批中心的网址；网址形如 https://hub.example.com。</translation>
    </message>
    <message>
        <source>That is no address on the web: check it.</source>
        <translation>这不是网址：请检查一下。</translation>
    </message>
    <message>
        <source>That is no file that can be attached.</source>
        <translation>这不是可以添加的文件。</translation>
    </message>
    <message>
        <source>That is no invite: it looks like https://hub.example.com/join#CODE.</source>
        <translation>这不是邀请链接；邀请链接形如 https://hub.example.com/join#CODE。</translation>
    </message>
    <message>
        <source>That is not your password or API key at Odoo.</source>
        <translation>这不是你在 Odoo 的密码或 API 密钥。</translation>
    </message>
    <message>
        <source>That is too much for one request.</source>
        <translation>一份申请容不下这么多内容。</translation>
    </message>
    <message>
        <source>That item has been deleted.</source>
        <translation>这个事项已被删除。</translation>
    </message>
    <message>
        <source>That item is no longer there, or it is done.</source>
        <translation>这个事项已经不在，或者已经完成。</translation>
    </message>
    <message>
        <source>That item is no longer there.</source>
        <translation>这个事项已经不在了。</translation>
    </message>
    <message>
        <source>That line is not on the list of the day any more.</source>
        <translation>这一项已经不在当天的清单上。</translation>
    </message>
    <message>
        <source>That password was not accepted.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>That request is no longer there.</source>
        <translation>该申请已不存在。</translation>
    </message>
    <message>
        <source>That ticket is no longer there.</source>
        <translation>该工单已不存在。</translation>
    </message>
    <message>
        <source>That to-do is no longer there.</source>
        <translation>这项待办已经不在了。</translation>
    </message>
    <message>
        <source>That was not the password.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>The account on this computer stays: it is where your own items are.</source>
        <translation>这台电脑的账户不能移除：你自己的事项都在这里。</translation>
    </message>
    <message>
        <source>The address of {} can't be used: check it.</source>
        <translation>{0} 的地址无法使用：请检查一下。</translation>
    </message>
    <message>
        <source>The address of {} is not kept here any more: add the group again.</source>
        <translation>这里已没有“{0}”的地址：请重新添加群组。</translation>
    </message>
    <message>
        <source>The amount you typed is not the amount of the request. Type it as it stands there.</source>
        <translation>你输入的金额与申请不符，请按申请上的金额输入。</translation>
    </message>
    <message>
        <source>The autostart entry can't be changed ({}).</source>
        <translation>不能更改登录时启动的设置（{0*}）。</translation>
    </message>
    <message>
        <source>The built program brings no CalDAV server: the sample data is kept on this computer.</source>
        <translation>这个版本没有附带 CalDAV 服务器：示例数据存放在这台电脑。</translation>
    </message>
    <message>
        <source>The calendar data of this item are damaged: BEGIN and END do not match.</source>
        <translation>这个事项的日历数据已损坏：BEGIN 和 END 不匹配。</translation>
    </message>
    <message>
        <source>The calendar data of this item are damaged: {} has no end.</source>
        <translation>这个事项的日历数据已损坏：{0} 没有结尾。</translation>
    </message>
    <message>
        <source>The calendar data of this item are nested too deep to be changed.</source>
        <translation>这个事项的日历数据层次太深，不能更改。</translation>
    </message>
    <message>
        <source>The calendar from {} was cut off.</source>
        <translation>{0} 的日历没传完就中断了。</translation>
    </message>
    <message>
        <source>The calendar is no longer at its address on {}.</source>
        <translation>日历已经不在 {0} 的原地址。</translation>
    </message>
    <message>
        <source>The calendar is no longer on the memory server.</source>
        <translation>日历已经不在内存服务器上。</translation>
    </message>
    <message>
        <source>The calendar server did not keep the answer.</source>
        <translation>日历服务器没有保留你的回复。</translation>
    </message>
    <message>
        <source>The calendar server did not take the answer.</source>
        <translation>日历服务器没有接受你的回复。</translation>
    </message>
    <message>
        <source>The certificate file {} can't be read: {}.</source>
        <translation>无法读取证书文件 {0}：{1*}。</translation>
    </message>
    <message>
        <source>The comment is too long. At most {} characters.</source>
        <translation>意见太长，最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>The demo's CalDAV server is missing: install it with pip install 'sundown[demo]'.</source>
        <translation>缺少演示用的 CalDAV 服务器：请用 pip install 'sundown[demo]' 安装。</translation>
    </message>
    <message>
        <source>The demo's server did not answer within ten seconds.</source>
        <translation>演示用的服务器在十秒内没有响应。</translation>
    </message>
    <message>
        <source>The demo's server did not start on port {}: is it in use?</source>
        <translation>演示用的服务器无法在端口 {0} 启动：是否已被占用？</translation>
    </message>
    <message>
        <source>The disk did not answer. Check it, then try again.</source>
        <translation>磁盘没有响应。请检查后再试。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed. Make room, then try again.</source>
        <translation>磁盘已满：没有任何更改。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The draft can't be read any more: begin it anew.</source>
        <translation>这份草稿已无法读取，请重新填写。</translation>
    </message>
    <message>
        <source>The file could not be kept in the profile folder. Make room, then try again.</source>
        <translation>文件无法存入配置文件夹。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB. Open it at its source.</source>
        <translation>文件超过 64 MB，请到来源系统打开。</translation>
    </message>
    <message>
        <source>The file {} can't be read.</source>
        <translation>无法读取文件 {0}。</translation>
    </message>
    <message>
        <source>The file {} can't be read. Ask your IT to look at it.</source>
        <translation>读不到文件 {0}。请公司的 IT 查看。</translation>
    </message>
    <message>
        <source>The file {} can't be read: {}.</source>
        <translation>读不到文件 {0}：{1*}。</translation>
    </message>
    <message>
        <source>The file {} is empty.</source>
        <translation>文件 {0} 是空的。</translation>
    </message>
    <message>
        <source>The file {} is gone from the draft: attach it again.</source>
        <translation>文件 {0} 已不在草稿中，请重新添加。</translation>
    </message>
    <message>
        <source>The file {} is larger than 25 MB.</source>
        <translation>文件 {0} 超过 25 MB。</translation>
    </message>
    <message>
        <source>The file {} is not there: choose it again.</source>
        <translation>文件 {0} 不在了：请重新选择。</translation>
    </message>
    <message>
        <source>The first day is after the last one: name the earlier day first.</source>
        <translation>第一天在最后一天之后：请先写较早的一天。</translation>
    </message>
    <message>
        <source>The folder {} can't be made ({}): choose one with --home.</source>
        <translation>不能创建文件夹 {0}（{1*}）：请用 --home 选择一个。</translation>
    </message>
    <message>
        <source>The holiday data can't be read; install Sundown again.</source>
        <translation>读不到假期数据；请重新安装“收工”。</translation>
    </message>
    <message>
        <source>The hours in “{}” overlap; {}.</source>
        <translation>“{0}”的时间互相重叠；{1*}。</translation>
    </message>
    <message>
        <source>The invitation is no longer in your calendar.</source>
        <translation>日历里已没有这个邀请。</translation>
    </message>
    <message>
        <source>The list has changed since you looked: look at the lines again.</source>
        <translation>清单在你查看之后有变动：请再看一次要发送的项目。</translation>
    </message>
    <message>
        <source>The log of decisions is gone, or is another one.</source>
        <translation>审批记录已不见，或已被换成另一份。</translation>
    </message>
    <message>
        <source>The memory server broke off the connection.</source>
        <translation>内存服务器中断了连接。</translation>
    </message>
    <message>
        <source>The memory server could not be reached.</source>
        <translation>无法连接内存服务器。</translation>
    </message>
    <message>
        <source>The memory server did not accept the user name and password.</source>
        <translation>内存服务器不接受这个用户名和密码。</translation>
    </message>
    <message>
        <source>The memory server no longer has this item.</source>
        <translation>内存服务器已经没有这个事项。</translation>
    </message>
    <message>
        <source>The paper source broke off the connection.</source>
        <translation>纸本来源中断了连接。</translation>
    </message>
    <message>
        <source>The paper source could not be reached.</source>
        <translation>无法连接纸本来源。</translation>
    </message>
    <message>
        <source>The paper source did not accept the password.</source>
        <translation>纸本来源不接受这个密码。</translation>
    </message>
    <message>
        <source>The paper source has no such file.</source>
        <translation>纸本来源没有这个文件。</translation>
    </message>
    <message>
        <source>The paper source knows this request no more.</source>
        <translation>纸本来源已没有这项申请。</translation>
    </message>
    <message>
        <source>The password command can't be started: check its spelling.</source>
        <translation>无法启动密码命令：请检查写法。</translation>
    </message>
    <message>
        <source>The password command ended with exit status {}: run it by hand to see why.</source>
        <translation>密码命令以状态 {0} 结束：请手动运行一次查看原因。</translation>
    </message>
    <message>
        <source>The password command gave no answer in {} seconds.</source>
        <translation>密码命令在 {0} 秒内没有响应。</translation>
    </message>
    <message>
        <source>The password command printed nothing: run it by hand to see why.</source>
        <translation>密码命令没有输出：请手动运行一次查看原因。</translation>
    </message>
    <message>
        <source>The profile folder can't be written to. Check its permissions.</source>
        <translation>无法写入存放数据的文件夹。请检查它的权限。</translation>
    </message>
    <message>
        <source>The profile's database is damaged. Run 'sundown doctor'.</source>
        <translation>数据库已损坏。请运行 sundown doctor。</translation>
    </message>
    <message>
        <source>The proxy on the way to {} asks for a password: sign in there.</source>
        <translation>通往 {0} 的代理服务器要求密码：请先在那里登录。</translation>
    </message>
    <message>
        <source>The reason is one of: blocked, waiting, unimportant.</source>
        <translation>原因是以下之一：受阻、等别人、不重要。</translation>
    </message>
    <message>
        <source>The reply of {} was cut off.</source>
        <translation>{0} 的响应没传完就中断了。</translation>
    </message>
    <message>
        <source>The reply of {} was damaged on the way.</source>
        <translation>{0} 的响应在传输途中损坏了。</translation>
    </message>
    <message>
        <source>The server did not confirm the change: it will be looked up.</source>
        <translation>服务器没有确认这项更改：稍后会再核对。</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not finished.</source>
        <translation>未在浏览器中完成登录。</translation>
    </message>
    <message>
        <source>The source does not offer this any more.</source>
        <translation>来源系统已不再提供这项操作。</translation>
    </message>
    <message>
        <source>The start of this series can't be read, so no occurrence can be taken out.</source>
        <translation>读不到这个系列的开始时间，因此不能去掉其中一次。</translation>
    </message>
    <message>
        <source>The status has to be one of {}.</source>
        <translation>状态要是以下之一：{0}。</translation>
    </message>
    <message>
        <source>The {} has to be from 0 to {}.</source>
        <translation>{0*}要在 0 至 {1} 之间。</translation>
    </message>
    <message>
        <source>The {} is before the start.</source>
        <translation>{0*}早于开始时间。</translation>
    </message>
    <message>
        <source>There are as many files as may be: take one out first.</source>
        <translation>文件已达上限，请先移除一个。</translation>
    </message>
    <message>
        <source>There is an account called {} already. Choose another name.</source>
        <translation>已经有名为“{0}”的账户。请换一个名称。</translation>
    </message>
    <message>
        <source>There is no account called {}. 'sundown account list' shows them.</source>
        <translation>没有名为“{0}”的账户。请在“账户”中查看。</translation>
    </message>
    <message>
        <source>There is no account kind {}. Choose one of: {}.</source>
        <translation>没有“{0}”这种账户。请选择其中一种：{1}。</translation>
    </message>
    <message>
        <source>There is no approval with this number or id.</source>
        <translation>没有这个编号或 id 的审批。</translation>
    </message>
    <message>
        <source>There is no calendar or list called {}. There are: {}.</source>
        <translation>没有名为“{0}”的日历或列表。现有：{1}。</translation>
    </message>
    <message>
        <source>There is no change {} that can be undone.</source>
        <translation>更改“{0}”不能撤销。</translation>
    </message>
    <message>
        <source>There is no event and no to-do in this file.</source>
        <translation>这个文件没有日程，也没有待办。</translation>
    </message>
    <message>
        <source>There is no event and no to-do in this text.</source>
        <translation>这段文字没有日程，也没有待办。</translation>
    </message>
    <message>
        <source>There is no form {}: choose text, markdown, html, json or csv.</source>
        <translation>没有“{0}”这种格式：请选择 text、markdown、html、json 或 csv。</translation>
    </message>
    <message>
        <source>There is no form {}: choose {}.</source>
        <translation>没有“{0}”这种格式：请选择 {1}。</translation>
    </message>
    <message>
        <source>There is no group called {}. Add it first.</source>
        <translation>没有名为“{0}”的群组。请先添加。</translation>
    </message>
    <message>
        <source>There is no list in that time. 'sundown history' shows the days that have one.</source>
        <translation>这段时间没有清单。</translation>
    </message>
    <message>
        <source>There is no list of {}. 'sundown history' shows the days that have one.</source>
        <translation>{0} 没有清单。</translation>
    </message>
    <message>
        <source>There is no resource called {}.</source>
        <translation>没有名为“{0}”的资源。</translation>
    </message>
    <message>
        <source>There is no sample data here.</source>
        <translation>这里没有示例数据。</translation>
    </message>
    <message>
        <source>There is no setting {}. There are: {}.</source>
        <translation>没有“{0}”这个设置。现有：{1}。</translation>
    </message>
    <message>
        <source>There is no system keyring here that can be trusted with a password: start one, or give the account a password command.</source>
        <translation>这里没有可以安心存放密码的系统钥匙串：请启动一个，或为账户设置密码命令。</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>里面没有文字。</translation>
    </message>
    <message>
        <source>There is no time zone {}. Write an IANA name such as Asia/Hong_Kong.</source>
        <translation>没有“{0}”这个时区。请写 IANA 名称，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is no {} {}. The lists show the ids.</source>
        <translation>没有这{0*}：{1}。</translation>
    </message>
    <message>
        <source>These calendar data hold no event or to-do.</source>
        <translation>这些日历数据没有日程，也没有待办。</translation>
    </message>
    <message>
        <source>This account has no approvals.</source>
        <translation>这个账户没有审批。</translation>
    </message>
    <message>
        <source>This account has no calendar for {}.</source>
        <translation>这个账户没有可放 {0} 的日历。</translation>
    </message>
    <message>
        <source>This approval is not here. It may have been handled, or its account was removed.</source>
        <translation>这里没有这项审批。可能已经处理，或账户已移除。</translation>
    </message>
    <message>
        <source>This can't be done with the request now. Look at it again.</source>
        <translation>这项申请目前不能这样处理，请再看一次。</translation>
    </message>
    <message>
        <source>This computer gives no port to come back to from the browser.</source>
        <translation>此电脑没有可供浏览器返回的端口。</translation>
    </message>
    <message>
        <source>This event has no start that can be read.</source>
        <translation>读不到这个日程的开始时间。</translation>
    </message>
    <message>
        <source>This file holds no calendar: it should begin with BEGIN:VCALENDAR.</source>
        <translation>这个文件不是日历：开头应该是 BEGIN:VCALENDAR。</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This is neither an event nor a to-do.</source>
        <translation>这不是日程，也不是待办。</translation>
    </message>
    <message>
        <source>This is not the version you have seen. Look at it again.</source>
        <translation>这不是你看过的版本，请再看一次。</translation>
    </message>
    <message>
        <source>This is not waiting for your decision any more. Look at it again.</source>
        <translation>这项已不需要你决定，请再看一次。</translation>
    </message>
    <message>
        <source>This is the only occurrence that is known here: delete the whole item.</source>
        <translation>这里只知道这一次：请删除整个事项。</translation>
    </message>
    <message>
        <source>This item can't be read, so it can't be changed here.</source>
        <translation>读不到这个事项，因此不能在这里更改。</translation>
    </message>
    <message>
        <source>This item has no UID, so it cannot be told apart from others.</source>
        <translation>这个事项没有 UID，因此不能与其他事项区分。</translation>
    </message>
    <message>
        <source>This item is there twice in its calendar data, so it can't be changed safely.</source>
        <translation>这个事项在日历数据里出现了两次，因此不能安全地更改。</translation>
    </message>
    <message>
        <source>This link can't be opened. Sundown opens links to approvals only.</source>
        <translation>这个链接打不开。收工只会打开审批的链接。</translation>
    </message>
    <message>
        <source>This needs a second verification now. Decide it again on its card.</source>
        <translation>这项现在须再次验证身份，请在审批卡上重新决定。</translation>
    </message>
    <message>
        <source>This occurrence is not in its series, or not any more.</source>
        <translation>这一次不在它的系列里，或已经被移除。</translation>
    </message>
    <message>
        <source>This occurrence is not there any more.</source>
        <translation>这一次已经不在了。</translation>
    </message>
    <message>
        <source>This occurrence's id can't be read: it looks like 20261122 or 20261122T090000Z.</source>
        <translation>无法读懂是哪一次：请写成 20261122 或 20261122T090000Z 的样子。</translation>
    </message>
    <message>
        <source>This one can only be decided at its source. Open it there.</source>
        <translation>这项只能在来源系统决定，请到那里打开。</translation>
    </message>
    <message>
        <source>This one is decided on its card only, with a second verification.</source>
        <translation>这项只能在审批卡上决定，并须再次验证身份。</translation>
    </message>
    <message>
        <source>This one needs a second verification. Open its card and verify yourself.</source>
        <translation>这项须再次验证身份。请打开审批卡验证。</translation>
    </message>
    <message>
        <source>This profile was made by a newer Sundown. Update the program.</source>
        <translation>这份数据由较新版本的“收工”创建。请更新程序。</translation>
    </message>
    <message>
        <source>This repetition can't be read; write it like FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10.</source>
        <translation>无法读懂这个重复规则；请写成 FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 的样子。</translation>
    </message>
    <message>
        <source>This request is on its way: what became of it is not known yet.</source>
        <translation>这份申请正在发送，结果尚未得知。</translation>
    </message>
    <message>
        <source>This request was sent: open it among yours.</source>
        <translation>这份申请已提交，请在“我的申请”中打开。</translation>
    </message>
    <message>
        <source>This was handed over before: look among your requests whether it arrived.</source>
        <translation>这项申请之前已交出：请在你的申请中查看是否已送达。</translation>
    </message>
    <message>
        <source>Today's list still changes by itself: correct it once the day is over.</source>
        <translation>今天的清单还会自动变动：请在这天结束之后更正。</translation>
    </message>
    <message>
        <source>Tryton needs its address with the database (https://erp.example.com/company) and your user name there.</source>
        <translation>Tryton 需要带数据库名的地址（https://erp.example.com/company）和您在那里的用户名。</translation>
    </message>
    <message>
        <source>Type what is to be done.</source>
        <translation>请输入要做的事。</translation>
    </message>
    <message>
        <source>Waiting for your system keyring: it may ask you to unlock it.</source>
        <translation>正在等待系统的钥匙串：它可能会请你解锁。</translation>
    </message>
    <message>
        <source>What you sign in to Odoo with.</source>
        <translation>你登录 Odoo 时所用的。</translation>
    </message>
    <message>
        <source>Write Odoo's address as it is in the browser: https://company.odoo.com.</source>
        <translation>请照浏览器所示填写 Odoo 的网址：https://company.odoo.com。</translation>
    </message>
    <message>
        <source>Write the title of the meeting, or a part of it.</source>
        <translation>请写下会议的标题，或其中一部分。</translation>
    </message>
    <message>
        <source>Write the user name and the password in their own fields, not in the address.</source>
        <translation>请把用户名和密码填在各自的栏里，不要写在地址里。</translation>
    </message>
    <message>
        <source>Write what the new line shall say.</source>
        <translation>请写下新一项的内容。</translation>
    </message>
    <message>
        <source>You are not invited to this, so there is nothing to answer.</source>
        <translation>你没有被邀请，因此不用回复。</translation>
    </message>
    <message>
        <source>You asked for this yourself.</source>
        <translation>这是您自己提出的申请。</translation>
    </message>
    <message>
        <source>You have decided this already. Undo that first, while it is possible.</source>
        <translation>你已作出决定。如仍可撤回，请先撤回。</translation>
    </message>
    <message>
        <source>Your second verification is over. Decide it again on its card.</source>
        <translation>身份验证已失效，请在审批卡上重新决定。</translation>
    </message>
    <message>
        <source>Your system keyring could not be opened: unlock it, then try again.</source>
        <translation>系统的钥匙串无法打开：请解锁后再试。</translation>
    </message>
    <message>
        <source>Your system keyring did not answer: unlock it, then try again.</source>
        <translation>系统的钥匙串没有响应：请解锁后再试。</translation>
    </message>
    <message>
        <source>https://company.odoo.com, as in the browser.</source>
        <translation>例如 https://company.odoo.com。</translation>
    </message>
    <message>
        <source>memory refused the change: it does not like it.</source>
        <translation>内存服务器拒绝了这项更改。</translation>
    </message>
    <message>
        <source>memory refused the change: this calendar does not hold items of that kind.</source>
        <translation>内存服务器拒绝了这项更改：这个日历不能存放这类事项。</translation>
    </message>
    <message>
        <source>memory refused the change: you may not change this calendar.</source>
        <translation>内存服务器拒绝了这项更改：你不能更改这个日历。</translation>
    </message>
    <message>
        <source>{} answered in an encoding that was not asked for ({}).</source>
        <translation>{0} 用未请求的编码（{1}）响应。</translation>
    </message>
    <message>
        <source>{} answered with a web page, not with calendar data: check the address.</source>
        <translation>{0} 返回的是网页，不是日历数据：请检查地址。</translation>
    </message>
    <message>
        <source>{} answered with something that is not calendar data.</source>
        <translation>{0} 返回的不是日历数据。</translation>
    </message>
    <message>
        <source>{} answered with something that is not calendar data: check the address.</source>
        <translation>{0} 返回的不是日历数据：请检查地址。</translation>
    </message>
    <message>
        <source>{} asks for a user name and a password.</source>
        <translation>{0} 要求用户名和密码。</translation>
    </message>
    <message>
        <source>{} asks to be left alone for a while: try again in ten minutes.</source>
        <translation>{0} 暂时不接收消息：请十分钟后再试。</translation>
    </message>
    <message>
        <source>{} broke off the connection.</source>
        <translation>{0} 中断了连接。</translation>
    </message>
    <message>
        <source>{} could not answer at this moment ({}).</source>
        <translation>{0} 目前无法响应（{1}）。</translation>
    </message>
    <message>
        <source>{} could not be reached: check the network and the address.</source>
        <translation>{0} 无法连接：请检查网络和地址。</translation>
    </message>
    <message>
        <source>{} could not give the calendar at this moment ({}).</source>
        <translation>{0} 目前无法提供日历（{1}）。</translation>
    </message>
    <message>
        <source>{} did not accept the API key: make a new one in Odoo under Preferences, Account Security.</source>
        <translation>{0} 不接受这个 API 密钥：请在 Odoo 的“首选项”“账户安全”里新建一个。</translation>
    </message>
    <message>
        <source>{} did not accept the signature: check the secret, and this computer's clock.</source>
        <translation>{0} 不接受签名：请检查密钥和这台电脑的时间。</translation>
    </message>
    <message>
        <source>{} did not accept the user name and password: check them, or use an API key.</source>
        <translation>{0} 不接受用户名和密码：请检查，或改用 API 密钥。</translation>
    </message>
    <message>
        <source>{} did not accept the user name and password: check them, or use an app password.</source>
        <translation>{0} 不接受这个用户名和密码：请检查，或改用应用密码。</translation>
    </message>
    <message>
        <source>{} did not answer as Odoo does: check the address.</source>
        <translation>{0} 的回应不像 Odoo：请检查网址。</translation>
    </message>
    <message>
        <source>{} did not answer like a Sundown hub: check the address.</source>
        <translation>{0} 的响应不像 Sundown 审批中心，请检查网址。</translation>
    </message>
    <message>
        <source>{} did not answer: check the network.</source>
        <translation>{0} 没有响应：请检查网络。</translation>
    </message>
    <message>
        <source>{} did not take the message (HTTP {}).</source>
        <translation>{0} 没有接收消息（HTTP {1}）。</translation>
    </message>
    <message>
        <source>{} did not take the message (code {}).</source>
        <translation>{0} 没有接收消息（代码 {1}）。</translation>
    </message>
    <message>
        <source>{} does not answer as Request Tracker 5: check the address.</source>
        <translation>{0} 的响应不像 Request Tracker 5：请检查地址。</translation>
    </message>
    <message>
        <source>{} does not answer as Tryton: check the address.</source>
        <translation>{0} 的响应不像 Tryton：请检查地址。</translation>
    </message>
    <message>
        <source>{} does not come to an end of its list.</source>
        <translation>{0} 的列表没有尽头，因此停止读取。</translation>
    </message>
    <message>
        <source>{} does not give the calendar ({}).</source>
        <translation>{0} 不提供这个日历（{1}）。</translation>
    </message>
    <message>
        <source>{} does not know this device any more: sign in again under Accounts.</source>
        <translation>{0} 已不认得此设备，请在“账户”中重新登录。</translation>
    </message>
    <message>
        <source>{} does not know this group's address any more: add the group again.</source>
        <translation>{0} 已经不认得这个群组的地址：请重新添加群组。</translation>
    </message>
    <message>
        <source>{} does not let you read '{}'.</source>
        <translation>{0} 不允许你读取“{1}”。</translation>
    </message>
    <message>
        <source>{} does not take messages to this group from your network address.</source>
        <translation>{0} 不接收从你的网络地址发给这个群组的消息。</translation>
    </message>
    <message>
        <source>{} done, {} open</source>
        <translation>完成 {0} 项，未完成 {1} 项</translation>
    </message>
    <message>
        <source>{} ended the line of news.</source>
        <translation>{0} 结束了实时通知连接。</translation>
    </message>
    <message>
        <source>{} gave an answer that can't be read: check the address of the group.</source>
        <translation>无法读懂 {0} 的响应：请检查群组的地址。</translation>
    </message>
    <message>
        <source>{} has a fault of its own at the moment.</source>
        <translation>{0} 目前自身有故障。</translation>
    </message>
    <message>
        <source>{} has no such database: check the address.</source>
        <translation>{0} 没有这个数据库：请检查地址。</translation>
    </message>
    <message>
        <source>{} has trouble of its own: try again later.</source>
        <translation>{0} 自身出现故障：请稍后再试。</translation>
    </message>
    <message>
        <source>{} holds no {}.</source>
        <translation>“{0}”不能存放{1*}。</translation>
    </message>
    <message>
        <source>{} holds something that is not a calendar: check the address.</source>
        <translation>{0} 的内容不是日历：请检查地址。</translation>
    </message>
    <message>
        <source>{} is a number from {} to {}.</source>
        <translation>“{0*}”是 {1} 至 {2} 的数字。</translation>
    </message>
    <message>
        <source>{} is a time of day such as 15:00, or empty.</source>
        <translation>“{0*}”是 15:00 这样的时间，或者留空。</translation>
    </message>
    <message>
        <source>{} is an amount such as 5000, or empty.</source>
        <translation>{0}须为金额（例如 5000），或留空。</translation>
    </message>
    <message>
        <source>{} is bigger than {} MB.</source>
        <translation>{0} 超过 {1} MB。</translation>
    </message>
    <message>
        <source>{} is busy and asks to be left alone for a while.</source>
        <translation>{0} 正忙，请稍后再试。</translation>
    </message>
    <message>
        <source>{} is busy: somebody else changes the same thing.</source>
        <translation>{0} 正忙：有人正在更改同一项目。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>请填写{0*}。</translation>
    </message>
    <message>
        <source>{} is missing. {}</source>
        <translation>请填写{0*}。{1*}</translation>
    </message>
    <message>
        <source>{} is no address of a calendar server: write it like https://example.com/ or you@example.com.</source>
        <translation>“{0}”不是日历服务器的地址：请写成 https://example.com/ 或 you@example.com 的样子。</translation>
    </message>
    <message>
        <source>{} is no address of a calendar: write https://…, webcal://… or a file's path.</source>
        <translation>“{0}”不是日历的地址：请写 https://…、webcal://… 或文件的路径。</translation>
    </message>
    <message>
        <source>{} is no kind of group: choose {}.</source>
        <translation>没有“{0}”这种群组：请选择 {1}。</translation>
    </message>
    <message>
        <source>{} is not a folder: choose another one with --home.</source>
        <translation>{0} 不是文件夹：请用 --home 选择另一个。</translation>
    </message>
    <message>
        <source>{} is not a hot-key: write for example Ctrl+Alt+Space.</source>
        <translation>“{0}”不是组合键：请写成 Ctrl+Alt+Space 的样子。</translation>
    </message>
    <message>
        <source>{} is not a weekday. Write for example: fri, or: mon fri.</source>
        <translation>“{0}”不是星期几。请写成 fri 或 mon fri 的样子。</translation>
    </message>
    <message>
        <source>{} is of a kind that this form does not take.</source>
        <translation>此表单不收 {0} 这种文件。</translation>
    </message>
    <message>
        <source>{} is on or off.</source>
        <translation>“{0*}”只有开 (on) 或关 (off)。</translation>
    </message>
    <message>
        <source>{} is one of: {}.</source>
        <translation>“{0*}”是以下之一：{1*}。</translation>
    </message>
    <message>
        <source>{} no longer has this item.</source>
        <translation>{0} 已经没有这个事项。</translation>
    </message>
    <message>
        <source>{} redirects in a circle: check the address.</source>
        <translation>{0} 不断循环跳转：请检查地址。</translation>
    </message>
    <message>
        <source>{} redirects to an unprotected address, which is not followed.</source>
        <translation>{0} 要跳转到未加密的地址，因此不会前往。</translation>
    </message>
    <message>
        <source>{} redirects to something that is not a web address.</source>
        <translation>{0} 跳转的目标不是网址。</translation>
    </message>
    <message>
        <source>{} refused it ({}): {}</source>
        <translation>{0} 拒绝了（{1}）：{2*}</translation>
    </message>
    <message>
        <source>{} refused it.</source>
        <translation>{0} 拒绝了。</translation>
    </message>
    <message>
        <source>{} refused the change: {}{}.</source>
        <translation>{0} 拒绝了这项更改：{1}{2*}。</translation>
    </message>
    <message>
        <source>{} refused to answer ({}).</source>
        <translation>{0} 拒绝响应（{1}）。</translation>
    </message>
    <message>
        <source>{} removed by the server</source>
        <translation>服务器移除了 {0} 项</translation>
    </message>
    <message>
        <source>{} says that the item is locked at this moment.</source>
        <translation>{0} 表示这个事项目前被锁定。</translation>
    </message>
    <message>
        <source>{} sends to another server, {}: if you trust it, enter its address ({}) in the account.</source>
        <translation>{0} 要转到另一个服务器 {1}：如果你信任它，请在账户中填写它的地址（{2}）。</translation>
    </message>
    <message>
        <source>{} sent XML with a DOCTYPE, which is not read.</source>
        <translation>{0} 返回的 XML 含有 DOCTYPE，出于安全不会读取。</translation>
    </message>
    <message>
        <source>{} sent a reply with an absurdly big part.</source>
        <translation>{0} 的响应有一部分大得不合理。</translation>
    </message>
    <message>
        <source>{} sent more than {} MB in one reply.</source>
        <translation>{0} 一次返回超过 {1} MB。</translation>
    </message>
    <message>
        <source>{} shows a certificate which this computer does not trust ({}): name your company's certificate file in the account, or ask who runs the server.</source>
        <translation>{0} 的证书不受这台电脑信任（{1*}）：请在账户中填写公司的证书文件，或询问管理服务器的人。</translation>
    </message>
    <message>
        <source>{} shows another certificate than the one this account wants. Nothing was sent: ask who runs the server, and take the new fingerprint only if it is right.</source>
        <translation>{0} 出示的证书与此账户指定的不同，未发送任何数据。请向服务器管理员确认，无误后才采用新的指纹。</translation>
    </message>
    <message>
        <source>{} shows no certificate, and this account wants a certain one: use its https address.</source>
        <translation>{0} 没有出示证书，而此账户指定了证书：请使用 https 网址。</translation>
    </message>
    <message>
        <source>{} times: {}</source>
        <translation>{0} 次：{1*}</translation>
    </message>
    <message>
        <source>{} took it, and its answer can't be read.</source>
        <translation>{0} 已接收，但无法读取其答复。</translation>
    </message>
    <message>
        <source>{} took the decision and does not show it yet.</source>
        <translation>{0} 已收到决定，但尚未显示。</translation>
    </message>
    <message>
        <source>{} took too long to answer.</source>
        <translation>{0} 太久没有响应。</translation>
    </message>
    <message>
        <source>{} wants a keyword in each message of this group: let it check a signature instead.</source>
        <translation>{0} 要求这个群组的消息都含有关键词：请在群组改用加签验证。</translation>
    </message>
    <message>
        <source>{} {} were left out.</source>
        <translation>略过了 {0} 项{1*}。</translation>
    </message>
    <message>
        <source>“{}” and “{}” have the same UID: “{}” was left out, “{}” as the later version was taken.</source>
        <translation>“{0}”和“{1}”的 UID 相同：略过“{2}”，采用较新的“{3}”。</translation>
    </message>
    <message>
        <source>“{}” can't be read: check its permissions.</source>
        <translation>读不到“{0}”：请检查它的权限。</translation>
    </message>
    <message>
        <source>“{}” can't be written: check the folder and its permissions.</source>
        <translation>无法写入“{0}”：请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>“{}” ends when it begins; {}.</source>
        <translation>“{0}”的开始和结束相同；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is damaged and was left out.</source>
        <translation>“{0}”已损坏，因此略过。</translation>
    </message>
    <message>
        <source>“{}” is larger than 16 MB: choose another file for the lists.</source>
        <translation>“{0}”超过 16 MB：请为清单选择另一个文件。</translation>
    </message>
    <message>
        <source>“{}” is not UTF-8 text, so nothing was written to it.</source>
        <translation>“{0}”不是 UTF-8 文本，因此没有写入。</translation>
    </message>
    <message>
        <source>“{}” is not a span of time; {}.</source>
        <translation>“{0}”不是一段时间；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is not a time zone; write an IANA name such as Asia/Hong_Kong.</source>
        <translation>“{0}”不是时区；请写 IANA 名称，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>“{}” is not a weekday; {}.</source>
        <translation>“{0}”不是星期几；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is there twice: the earlier one was left out, the later version was taken.</source>
        <translation>“{0}”出现了两次：略过较早的，采用较新的版本。</translation>
    </message>
    <message>
        <source>“{}” needs days and hours; {}.</source>
        <translation>“{0}”要有日子和时间；{1*}。</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>(empty)</source>
        <translation>（留空）</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>地址或文件</translation>
    </message>
    <message>
        <source>For example https://hub.example.com.</source>
        <translation>例如 https://hub.example.com。</translation>
    </message>
    <message>
        <source>RT's start page: https://rt.example.com</source>
        <translation>RT 的首页：https://rt.example.com</translation>
    </message>
    <message>
        <source>The server's address with the database: https://erp.example.com/company</source>
        <translation>服务器地址加数据库名：https://erp.example.com/company</translation>
    </message>
    <message>
        <source>The server's address, a calendar's address, or your e-mail address.</source>
        <translation>服务器地址、日历地址，或你的邮箱地址。</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>description</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>dtend</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>dtstart</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>events</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>free/busy lists</source>
        <translation>忙闲数据</translation>
    </message>
    <message>
        <source>https://…, webcal://… or a file.</source>
        <translation>https://…、webcal://… 或文件。</translation>
    </message>
    <message>
        <source>it can't read the item</source>
        <translation>它读不懂这个事项</translation>
    </message>
    <message>
        <source>it does not take items of that kind</source>
        <translation>它不接收这类事项</translation>
    </message>
    <message>
        <source>another of your calendars holds it already</source>
        <translation>你的另一个日历里已经有这个事项</translation>
    </message>
    <message>
        <source>it holds an item with the same identity already</source>
        <translation>那里已经有标识相同的事项</translation>
    </message>
    <message>
        <source>item</source>
        <translation>个事项</translation>
    </message>
    <message>
        <source>journal entries</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>完成度</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>rrule</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>status {}</source>
        <translation>状态 {0}</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the calendar is not there</source>
        <translation>日历不在那里</translation>
    </message>
    <message>
        <source>the calendar is not there, or holds the item already</source>
        <translation>日历不在那里，或已经有这个事项</translation>
    </message>
    <message>
        <source>the item is too big</source>
        <translation>事项太大</translation>
    </message>
    <message>
        <source>there are too many attendees</source>
        <translation>参与者太多</translation>
    </message>
    <message>
        <source>this calendar can't be changed</source>
        <translation>这个日历不能更改</translation>
    </message>
    <message>
        <source>this calendar does not hold items of that kind</source>
        <translation>这个日历不能存放这类事项</translation>
    </message>
    <message>
        <source>to-dos</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>valarm</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>waiting change</source>
        <translation>项待发送的更改</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>没有说明原因</translation>
    </message>
    <message>
        <source>write it like “mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”</source>
        <translation>请写成“mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”的样子</translation>
    </message>
    <message>
        <source>you may not change this calendar</source>
        <translation>你不能更改这个日历</translation>
    </message>
    <message>
        <source>you may not change this item or calendar</source>
        <translation>你不能更改这个事项或日历</translation>
    </message>
    <message>
        <source>your space there is used up</source>
        <translation>你在那里的空间已用完</translation>
    </message>
    <message>
        <source>{} (it says: {})</source>
        <translation>{0*}（它说：{1}）</translation>
    </message>
    <message>
        <source>{} and others</source>
        <translation>{0} 等</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>Hostname mismatch, certificate is not valid for '{}'.</source>
        <translation>证书不适用于 {0}</translation>
    </message>
    <message>
        <source>IP address mismatch, certificate is not valid for '{}'.</source>
        <translation>证书不适用于 {0}</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读写错误</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>[Errno 13] Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>[Errno 2] No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>self signed certificate</source>
        <translation>自签名证书</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>自签名证书</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>证书链中有自签名证书</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>不认识签发证书的机构</translation>
    </message>
</context>
</TS>
