<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message id="about.icons">
        <source>Icons: Lucide (ISC licence), some of them from Feather (MIT).</source>
        <translation>圖示：Lucide（ISC 授權），部分來自 Feather（MIT）。</translation>
    </message>
    <message id="about.licences">
        <source>Licence texts</source>
        <translation>授權條文</translation>
    </message>
    <message id="about.parts">
        <source>Holidays: the “holidays” project (MIT). Windows: Qt for Python (LGPL).</source>
        <translation>假日資料：holidays 專案（MIT）。視窗：Qt for Python（LGPL）。</translation>
    </message>
    <message id="about.promise">
        <source>No account with us, no telemetry. Your data stay on this computer and on the servers you connect.</source>
        <translation>不需要註冊，沒有追蹤。資料只在這台電腦和你連接的伺服器。</translation>
    </message>
    <message id="about.version">
        <source>Sundown {version}</source>
        <translation>收工 {version}</translation>
    </message>
    <message id="about.welcome">
        <source>Open the welcome again</source>
        <translation>再看一次歡迎介紹</translation>
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
        <translation>帳號</translation>
    </message>
    <message id="accounts.accept">
        <source>Delete here too</source>
        <translation>在這裡也刪除</translation>
    </message>
    <message id="accounts.add">
        <source>Add an account</source>
        <translation>新增帳號</translation>
    </message>
    <message id="accounts.added">
        <source>{name} works. Sync is running.</source>
        <translation>{name} 可以使用，正在同步。</translation>
    </message>
    <message id="accounts.check">
        <source>Check the connection</source>
        <translation>測試連線</translation>
    </message>
    <message id="accounts.checking">
        <source>Asking {host}…</source>
        <translation>正在連接 {host}…</translation>
    </message>
    <message id="accounts.found" numerus="yes">
        <source>It works. {n} calendars and lists: {names}</source>
        <translation>
            <numerusform>連線成功。找到 {n} 個行事曆和清單：{names}</numerusform>
        </translation>
    </message>
    <message id="accounts.found_none">
        <source>The server answers, but has no calendar for you.</source>
        <translation>伺服器有回應，但沒有你的行事曆。</translation>
    </message>
    <message id="accounts.held" numerus="yes">
        <source>The server no longer lists {n} items. They were kept here. Delete them here as well?</source>
        <translation>
            <numerusform>伺服器不再列出 {n} 個項目，這裡仍然保留。要在這裡也刪除嗎？</numerusform>
        </translation>
    </message>
    <message id="accounts.here">
        <source>On this computer</source>
        <translation>在這台電腦</translation>
    </message>
    <message id="accounts.in_part">
        <source>loaded in part</source>
        <translation>只載入了一部分</translation>
    </message>
    <message id="accounts.keep">
        <source>Keep for now</source>
        <translation>暫時保留</translation>
    </message>
    <message id="accounts.local">
        <source>Works without an account; nothing leaves this computer</source>
        <translation>不需要帳號，資料不會離開這台電腦</translation>
    </message>
    <message id="accounts.more">
        <source>More options</source>
        <translation>更多選項</translation>
    </message>
    <message id="accounts.never">
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message id="accounts.none">
        <source>Everything stays on this computer. Connect an account to bring your calendar and to-dos here.</source>
        <translation>所有資料都只在這台電腦。連接帳號，就可以把行事曆和待辦事項帶到這裡。</translation>
    </message>
    <message id="accounts.remove_it">
        <source>Remove {name}…</source>
        <translation>移除 {name}…</translation>
    </message>
    <message id="accounts.remove_sure">
        <source>Remove {name} from this computer? Nothing on the server changes.</source>
        <translation>要從這台電腦移除 {name} 嗎？伺服器上的資料不會改變。</translation>
    </message>
    <message id="accounts.remove_unsent" numerus="yes">
        <source>Remove {name} from this computer? {n} changes have not been sent and would be lost.</source>
        <translation>
            <numerusform>要從這台電腦移除 {name} 嗎？有 {n} 項變更尚未送出，將會遺失。</numerusform>
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
        <translation>請填寫{field}。</translation>
    </message>
    <message id="accounts.run_only">
        <source>{name} works. There is no keyring here: the password is forgotten when Sundown quits.</source>
        <translation>{name} 可以使用。這台電腦沒有鑰匙圈，密碼只保留到「收工」結束，之後要再輸入一次。</translation>
    </message>
    <message id="accounts.save">
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
    <message id="accounts.secret">
        <source>The password goes into your system's keyring, never into a file of Sundown. It is sent to this server only.</source>
        <translation>密碼存放在系統的鑰匙圈，絕不寫入「收工」的檔案，也只會傳送到這個伺服器。</translation>
    </message>
    <message id="accounts.sign_in">
        <source>Sign in</source>
        <translation>登入</translation>
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
        <translation>拒絕</translation>
    </message>
    <message id="action.done">
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message id="action.drop">
        <source>Drop</source>
        <translation>放下</translation>
    </message>
    <message id="action.gotback">
        <source>Back on my list</source>
        <translation>放回我的清單</translation>
    </message>
    <message id="action.handover">
        <source>Hand over</source>
        <translation>交給別人</translation>
    </message>
    <message id="action.keep">
        <source>Keep it</source>
        <translation>維持原樣</translation>
    </message>
    <message id="action.later">
        <source>Remind me later</source>
        <translation>稍後提醒</translation>
    </message>
    <message id="action.next">
        <source>Next work day</source>
        <translation>下個工作日</translation>
    </message>
    <message id="action.not_done">
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message id="action.open">
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message id="action.pick">
        <source>Pick a date</source>
        <translation>選日期</translation>
    </message>
    <message id="action.remove_line">
        <source>Take off this list</source>
        <translation>從這份清單移除</translation>
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
        <translation>復原</translation>
    </message>
    <message id="action.unimportant">
        <source>Not important</source>
        <translation>不重要</translation>
    </message>
    <message id="action.waiting">
        <source>Waiting for someone</source>
        <translation>在等別人</translation>
    </message>
    <message id="action.worked">
        <source>Worked on it today</source>
        <translation>今天做過一部分</translation>
    </message>
    <message id="add_todo">
        <source>Add a to-do</source>
        <translation>新增待辦</translation>
    </message>
    <message id="added">
        <source>Added: {title}</source>
        <translation>已新增：{title}</translation>
    </message>
    <message id="after_hours">
        <source>after {when}</source>
        <translation>{when} 後</translation>
    </message>
    <message id="aid.caldav.auth">
        <source>Bearer: the password is an access token.</source>
        <translation>存取權杖：密碼欄填寫的是權杖。</translation>
    </message>
    <message id="aid.caldav.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司憑證機構的 .pem 檔案，系統不認得時才需要。</translation>
    </message>
    <message id="aid.caldav.password">
        <source>With two-factor sign-in: an app password made on the server's web page.</source>
        <translation>如果使用雙重驗證，請在伺服器的網頁建立應用程式密碼。</translation>
    </message>
    <message id="aid.caldav.url">
        <source>The server's address, a calendar's address, or your e-mail address.</source>
        <translation>伺服器的網址、行事曆的網址，或你的電子郵件地址。</translation>
    </message>
    <message id="aid.hub.password">
        <source>Comes with the invite or the sign-in; nothing to type as a rule.</source>
        <translation>隨邀請或登入取得，通常不必填寫。</translation>
    </message>
    <message id="aid.hub.pin">
        <source>SHA-256 of the hub's certificate: any other is refused then.</source>
        <translation>簽核中心憑證的 SHA-256；填寫後會拒絕其他憑證。</translation>
    </message>
    <message id="aid.hub.url">
        <source>For example https://hub.example.com.</source>
        <translation>例如 https://hub.example.com。</translation>
    </message>
    <message id="aid.ics.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司憑證機構的 .pem 檔案，系統不認得時才需要。</translation>
    </message>
    <message id="aid.ics.url">
        <source>https://…, webcal://… or a file.</source>
        <translation>https://…、webcal://… 或檔案。</translation>
    </message>
    <message id="aid.odoo.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>達到這個金額時，決定前要再次輸入密碼並輸入金額。</translation>
    </message>
    <message id="aid.odoo.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>公司憑證機構的 .pem 檔案，系統不認得時才需要。</translation>
    </message>
    <message id="aid.odoo.database">
        <source>Only where the server has several and does not list them.</source>
        <translation>只在伺服器有多個資料庫而沒有列出時填寫。</translation>
    </message>
    <message id="aid.odoo.password">
        <source>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</source>
        <translation>Odoo 19 及以後，或使用兩步驟驗證：請用「偏好設定」「帳號安全」的 API 金鑰。</translation>
    </message>
    <message id="aid.odoo.url">
        <source>https://company.odoo.com, as in the browser.</source>
        <translation>瀏覽器所示的網址，例如 https://company.odoo.com。</translation>
    </message>
    <message id="aid.odoo.username">
        <source>What you sign in to Odoo with.</source>
        <translation>你登入 Odoo 時使用的。</translation>
    </message>
    <message id="aid.rt.amount_field">
        <source>The custom field of tickets which has the amount.</source>
        <translation>工單中存放金額的自訂欄位。</translation>
    </message>
    <message id="aid.rt.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>從此金額起，決定時須再次輸入密碼並鍵入金額。</translation>
    </message>
    <message id="aid.rt.auth">
        <source>Token: an authentication token made in RT under Settings, Auth Tokens.</source>
        <translation>權杖：在 RT 的「Settings」→「Auth Tokens」產生的驗證權杖。</translation>
    </message>
    <message id="aid.rt.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>系統不認得貴公司的憑證機構時，其 .pem 檔案。</translation>
    </message>
    <message id="aid.rt.url">
        <source>RT's start page: https://rt.example.com</source>
        <translation>RT 的首頁：https://rt.example.com</translation>
    </message>
    <message id="aid.tryton.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>從此金額起，決定時須再次輸入密碼並鍵入金額。</translation>
    </message>
    <message id="aid.tryton.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>系統不認得貴公司的憑證機構時，其 .pem 檔案。</translation>
    </message>
    <message id="aid.tryton.url">
        <source>The server's address with the database: https://erp.example.com/company</source>
        <translation>伺服器位址加資料庫名稱：https://erp.example.com/company</translation>
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
        <translation>加入會議</translation>
    </message>
    <message id="alert.now">
        <source>Begins now</source>
        <translation>現在開始</translation>
    </message>
    <message id="alert.opens">
        <source>Opens {host} in the browser</source>
        <translation>用瀏覽器開啟 {host}</translation>
    </message>
    <message id="alert.running">
        <source>Began {age} ago</source>
        <translation>{age}前開始了</translation>
    </message>
    <message id="alert.snooze">
        <source>In 5 min</source>
        <translation>5 分鐘後</translation>
    </message>
    <message id="alert.snooze_name">
        <source>Remind me in 5 minutes</source>
        <translation>5 分鐘後再提醒我</translation>
    </message>
    <message id="alert.soon">
        <source>Begins {when}</source>
        <translation>{when}開始</translation>
    </message>
    <message id="alert.title">
        <source>A meeting begins</source>
        <translation>會議即將開始</translation>
    </message>
    <message id="alert.why">
        <source>You switched this alert on in the settings.</source>
        <translation>這個提示是你在設定裡開啟的。</translation>
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
        <translation>{who} 已於 {at} 處理</translation>
    </message>
    <message id="approval.already.alone">
        <source>Already handled</source>
        <translation>已有人處理</translation>
    </message>
    <message id="approval.already.by">
        <source>Already handled by {who}</source>
        <translation>{who} 已處理</translation>
    </message>
    <message id="approval.back">
        <source>All requests</source>
        <translation>返回清單</translation>
    </message>
    <message id="approval.bucket.copies">
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message id="approval.bucket.handled">
        <source>Handled</source>
        <translation>已處理</translation>
    </message>
    <message id="approval.bucket.mine">
        <source>Mine</source>
        <translation>我的申請</translation>
    </message>
    <message id="approval.bucket.to_decide">
        <source>To decide</source>
        <translation>待我核</translation>
    </message>
    <message id="approval.choose">
        <source>Choose a request from the list.</source>
        <translation>在清單中選一項。</translation>
    </message>
    <message id="approval.count">
        <source>{name}, {n}</source>
        <translation>{name}，{n}</translation>
    </message>
    <message id="approval.did.add_sign">
        <source>Signers added</source>
        <translation>已加簽</translation>
    </message>
    <message id="approval.did.approve">
        <source>Approved</source>
        <translation>已核准</translation>
    </message>
    <message id="approval.did.comment">
        <source>Comment sent</source>
        <translation>已留言</translation>
    </message>
    <message id="approval.did.delegate">
        <source>Handed to a stand-in</source>
        <translation>已委託</translation>
    </message>
    <message id="approval.did.reject">
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message id="approval.did.return">
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message id="approval.did.revoke">
        <source>Revoked</source>
        <translation>已撤銷</translation>
    </message>
    <message id="approval.did.take_back">
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message id="approval.did.transfer">
        <source>Handed over</source>
        <translation>已轉交</translation>
    </message>
    <message id="approval.did.urge">
        <source>Urged</source>
        <translation>已催辦</translation>
    </message>
    <message id="approval.did.withdraw">
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message id="approval.do.add_sign">
        <source>Add signers</source>
        <translation>加簽</translation>
    </message>
    <message id="approval.do.approve">
        <source>Approve</source>
        <translation>核准</translation>
    </message>
    <message id="approval.do.comment">
        <source>Comment</source>
        <translation>留言</translation>
    </message>
    <message id="approval.do.delegate">
        <source>Let somebody stand in</source>
        <translation>委託他人代辦</translation>
    </message>
    <message id="approval.do.reject">
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message id="approval.do.return">
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message id="approval.do.revoke">
        <source>Revoke</source>
        <translation>撤銷</translation>
    </message>
    <message id="approval.do.take_back">
        <source>Take back</source>
        <translation>收回決定</translation>
    </message>
    <message id="approval.do.transfer">
        <source>Hand over</source>
        <translation>轉交</translation>
    </message>
    <message id="approval.do.urge">
        <source>Urge</source>
        <translation>催辦</translation>
    </message>
    <message id="approval.do.withdraw">
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message id="approval.doing.add_sign">
        <source>Adding signers…</source>
        <translation>加簽中…</translation>
    </message>
    <message id="approval.doing.approve">
        <source>Approving…</source>
        <translation>核准中…</translation>
    </message>
    <message id="approval.doing.comment">
        <source>Sending the comment…</source>
        <translation>送出留言中…</translation>
    </message>
    <message id="approval.doing.delegate">
        <source>Handing to a stand-in…</source>
        <translation>委託中…</translation>
    </message>
    <message id="approval.doing.reject">
        <source>Rejecting…</source>
        <translation>駁回中…</translation>
    </message>
    <message id="approval.doing.return">
        <source>Returning…</source>
        <translation>退回中…</translation>
    </message>
    <message id="approval.doing.revoke">
        <source>Revoking…</source>
        <translation>撤銷中…</translation>
    </message>
    <message id="approval.doing.take_back">
        <source>Taking back…</source>
        <translation>收回中…</translation>
    </message>
    <message id="approval.doing.transfer">
        <source>Handing over…</source>
        <translation>轉交中…</translation>
    </message>
    <message id="approval.doing.urge">
        <source>Urging…</source>
        <translation>催辦中…</translation>
    </message>
    <message id="approval.doing.withdraw">
        <source>Withdrawing…</source>
        <translation>撤回中…</translation>
    </message>
    <message id="approval.empty.copies">
        <source>No copies for you.</source>
        <translation>沒有給你的副本。</translation>
    </message>
    <message id="approval.empty.handled">
        <source>You have decided nothing yet.</source>
        <translation>你還沒有處理過任何事項。</translation>
    </message>
    <message id="approval.empty.mine">
        <source>You have asked for nothing yet.</source>
        <translation>你還沒有提出申請。</translation>
    </message>
    <message id="approval.empty.to_decide">
        <source>Nothing waits for your decision.</source>
        <translation>沒有等你決定的事項。</translation>
    </message>
    <message id="approval.for">
        <source>for {name}, by you</source>
        <translation>代 {name}，由你處理</translation>
    </message>
    <message id="approval.gone">
        <source>That request is no longer there.</source>
        <translation>這項申請已不在了。</translation>
    </message>
    <message id="approval.hours_minutes">
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小時 {minutes} 分</translation>
    </message>
    <message id="approval.left">
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message id="approval.new">
        <source>New request…</source>
        <translation>新申請…</translation>
    </message>
    <message id="approval.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>找不到。請少打幾個字試試。</translation>
    </message>
    <message id="approval.search">
        <source>Title, person, number</source>
        <translation>標題、人名、編號</translation>
    </message>
    <message id="approval.second_check">
        <source>second check</source>
        <translation>需二次驗證</translation>
    </message>
    <message id="approval.select">
        <source>Select several</source>
        <translation>選取多項</translation>
    </message>
    <message id="approval.stage.browser">
        <source>Has to be done at the source</source>
        <translation>需在原系統處理</translation>
    </message>
    <message id="approval.stage.changed">
        <source>Changed since you looked</source>
        <translation>你看過之後有更動</translation>
    </message>
    <message id="approval.stage.expired">
        <source>Expired before it could be sent</source>
        <translation>未及送出，已過期</translation>
    </message>
    <message id="approval.stage.not_sent">
        <source>Not sent</source>
        <translation>未送出</translation>
    </message>
    <message id="approval.stage.refused">
        <source>Refused by the source</source>
        <translation>系統不接受</translation>
    </message>
    <message id="approval.stage.undone">
        <source>Undone</source>
        <translation>已復原</translation>
    </message>
    <message id="approval.stage.waiting">
        <source>Not sent, waiting for network</source>
        <translation>未送出，等待網路</translation>
    </message>
    <message id="approval.state.approved">
        <source>Approved</source>
        <translation>已核准</translation>
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
        <translation>需由管理員處理</translation>
    </message>
    <message id="approval.state.pending">
        <source>Pending</source>
        <translation>簽核中</translation>
    </message>
    <message id="approval.state.rejected">
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message id="approval.state.returned">
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message id="approval.state.revoked">
        <source>Revoked</source>
        <translation>已撤銷</translation>
    </message>
    <message id="approval.state.withdrawn">
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message id="approval.unread">
        <source>new</source>
        <translation>未讀</translation>
    </message>
    <message id="approval.with">
        <source>with {who}</source>
        <translation>目前在 {who}</translation>
    </message>
    <message id="approvals">
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message id="as_of">
        <source>{name} as of {when}</source>
        <translation>{name} 只到 {when}</translation>
    </message>
    <message id="aside_since">
        <source>Set aside {day}</source>
        <translation>{day}擱置</translation>
    </message>
    <message id="ask_carried">
        <source>Moved {n} times: split it, hand it over, drop it, or leave it</source>
        <translation>已順延 {n} 次：拆分、交給別人、放下，或維持原樣</translation>
    </message>
    <message id="batch.approve" numerus="yes">
        <source>Approve {n}</source>
        <translation>
            <numerusform>核准 {n} 項</numerusform>
        </translation>
    </message>
    <message id="batch.chosen">
        <source>{n} selected</source>
        <translation>已選 {n} 項</translation>
    </message>
    <message id="batch.decide">
        <source>Decide together…</source>
        <translation>一併決定…</translation>
    </message>
    <message id="batch.holding">
        <source>Sending in {n} s…</source>
        <translation>{n} 秒後送出…</translation>
    </message>
    <message id="batch.most">
        <source>At most {most} at once.</source>
        <translation>每次最多 {most} 項。</translation>
    </message>
    <message id="batch.reject" numerus="yes">
        <source>Reject {n}…</source>
        <translation>
            <numerusform>駁回 {n} 項…</numerusform>
        </translation>
    </message>
    <message id="batch.text">
        <source>One form, at most {most}. What changed or was not looked at is not ticked.</source>
        <translation>同一表單，最多 {most} 項。有更動或未看過的不會勾選。</translation>
    </message>
    <message id="batch.title">
        <source>Decide together</source>
        <translation>一併決定</translation>
    </message>
    <message id="batch.total">
        <source>Total {sum}</source>
        <translation>合計 {sum}</translation>
    </message>
    <message id="batch.why.changed">
        <source>Changed since you looked</source>
        <translation>你看過之後有更動</translation>
    </message>
    <message id="batch.why.decided">
        <source>Decided already</source>
        <translation>已有決定</translation>
    </message>
    <message id="batch.why.other_form">
        <source>Another form</source>
        <translation>另一種表單</translation>
    </message>
    <message id="batch.why.tier">
        <source>Needs its own card</source>
        <translation>需在卡片上單獨決定</translation>
    </message>
    <message id="batch.why.unseen">
        <source>Not looked at yet</source>
        <translation>還沒看過</translation>
    </message>
    <message id="before_minguo">
        <source>{n} before ROC</source>
        <translation>民國前{n}</translation>
    </message>
    <message id="blocked_since">
        <source>Blocked by {who} since {day}</source>
        <translation>自{day}起卡在 {who}</translation>
    </message>
    <message id="blocked_since.alone">
        <source>Blocked since {day}</source>
        <translation>自{day}起無法進行</translation>
    </message>
    <message id="cancel">
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message id="cannot_undo">
        <source>This has already been sent and can't be taken back here.</source>
        <translation>這項已經送出，無法在此收回。</translation>
    </message>
    <message id="capture">
        <source>Quick add</source>
        <translation>快速新增</translation>
    </message>
    <message id="capture.by">
        <source>by {when}</source>
        <translation>{when}前</translation>
    </message>
    <message id="capture.clipboard">
        <source>Add from the clipboard</source>
        <translation>從剪貼簿新增</translation>
    </message>
    <message id="capture.clipboard_empty">
        <source>There is no text in the clipboard.</source>
        <translation>剪貼簿裡沒有文字。</translation>
    </message>
    <message id="capture.do_import">
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message id="capture.event">
        <source>event</source>
        <translation>活動</translation>
    </message>
    <message id="capture.event_here">
        <source>event on this computer</source>
        <translation>活動，放在這台電腦</translation>
    </message>
    <message id="capture.event_in">
        <source>event in {place}</source>
        <translation>活動，放入「{place}」</translation>
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
        <translation>每 {n} 個月</translation>
    </message>
    <message id="capture.every_week">
        <source>every week</source>
        <translation>每週</translation>
    </message>
    <message id="capture.every_weeks">
        <source>every {n} weeks</source>
        <translation>每 {n} 週</translation>
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
        <translation>改為活動</translation>
    </message>
    <message id="capture.flip_todo">
        <source>Make it a to-do</source>
        <translation>改為待辦</translation>
    </message>
    <message id="capture.from_to">
        <source>{start} to {end}</source>
        <translation>{start}至{end}</translation>
    </message>
    <message id="capture.hint">
        <source>Tomorrow 3pm call the bank</source>
        <translation>明天下午三點 打電話給銀行</translation>
    </message>
    <message id="capture.hotkey_none">
        <source>This system has no hot-keys for all programs.</source>
        <translation>這個系統沒有適用於所有程式的快速鍵。</translation>
    </message>
    <message id="capture.hotkey_taken">
        <source>Another program uses {keys}: choose other keys in the settings.</source>
        <translation>另一個程式正使用 {keys}：請在設定中選另一組按鍵。</translation>
    </message>
    <message id="capture.hotkey_wayland">
        <source>On Wayland, bind a shortcut to “sundown add --window” in the desktop's own settings.</source>
        <translation>在 Wayland 上，請在桌面的設定中把快速鍵綁定到「sundown add --window」。</translation>
    </message>
    <message id="capture.import" numerus="yes">
        <source>{n} items in {file}. Import them?</source>
        <translation>
            <numerusform>{file} 裡有 {n} 個項目，要匯入嗎？</numerusform>
        </translation>
    </message>
    <message id="capture.import_events" numerus="yes">
        <source>{n} events in {file}. Import them?</source>
        <translation>
            <numerusform>{file} 裡有 {n} 個活動，要匯入嗎？</numerusform>
        </translation>
    </message>
    <message id="capture.imported">
        <source>{n} imported from {file}</source>
        <translation>已從 {file} 匯入 {n} 個項目</translation>
    </message>
    <message id="capture.imported_some">
        <source>{n} imported from {file}, {left} could not be read</source>
        <translation>已從 {file} 匯入 {n} 個項目，{left} 個無法讀取</translation>
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
        <translation>{every}最後一天</translation>
    </message>
    <message id="capture.on_the">
        <source>{every} on day {day}</source>
        <translation>{every} {day} 日</translation>
    </message>
    <message id="capture.priority">
        <source>priority {n}</source>
        <translation>優先順序 {n}</translation>
    </message>
    <message id="capture.save">
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message id="capture.stay">
        <source>Add, and another</source>
        <translation>新增並繼續</translation>
    </message>
    <message id="capture.takes">
        <source>takes {length}</source>
        <translation>需時 {length}</translation>
    </message>
    <message id="capture.todo">
        <source>to-do</source>
        <translation>待辦</translation>
    </message>
    <message id="capture.todo_here">
        <source>to-do on this computer</source>
        <translation>待辦，放在這台電腦</translation>
    </message>
    <message id="capture.todo_in">
        <source>to-do in {place}</source>
        <translation>待辦，放入「{place}」</translation>
    </message>
    <message id="capture.tray">
        <source>Quick add…</source>
        <translation>快速新增…</translation>
    </message>
    <message id="capture.unreadable">
        <source>{file} can't be read as a calendar.</source>
        <translation>{file} 不是可讀取的行事曆檔案。</translation>
    </message>
    <message id="capture.with_note">
        <source>with a note</source>
        <translation>附備註</translation>
    </message>
    <message id="card.again">
        <source>Decide again</source>
        <translation>重新決定</translation>
    </message>
    <message id="card.amount_changed">
        <source>The amount is another one than before.</source>
        <translation>金額與先前不同。</translation>
    </message>
    <message id="card.amount_changed_check">
        <source>The amount is another one than before. This one needs a second check.</source>
        <translation>金額與先前不同，需要二次驗證。</translation>
    </message>
    <message id="card.as_of">
        <source>As of {at}.</source>
        <translation>截至 {at}。</translation>
    </message>
    <message id="card.before">
        <source>before: {value}</source>
        <translation>原為：{value}</translation>
    </message>
    <message id="card.behalf">
        <source>{who} for {name}</source>
        <translation>{who}（代{name}）</translation>
    </message>
    <message id="card.browser">
        <source>Only its own page can do this.</source>
        <translation>只能在它自己的網頁上處理。</translation>
    </message>
    <message id="card.changed">
        <source>Changed since you were told: {names}</source>
        <translation>通知你之後有更動：{names}</translation>
    </message>
    <message id="card.comment_text">
        <source>Everybody who can see the request can read it. Nothing is decided.</source>
        <translation>看得到這項申請的人都會看到，不做任何決定。</translation>
    </message>
    <message id="card.details">
        <source>Details</source>
        <translation>詳情</translation>
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
        <translation>結果：{state}。</translation>
    </message>
    <message id="card.expired">
        <source>Nothing was sent. Decide again.</source>
        <translation>沒有送出任何決定，請再決定一次。</translation>
    </message>
    <message id="card.fact.account">
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message id="card.fact.amount">
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message id="card.fact.attachments">
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message id="card.fact.bank">
        <source>Bank</source>
        <translation>銀行</translation>
    </message>
    <message id="card.fact.category">
        <source>Category</source>
        <translation>類別</translation>
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
        <translation>天數</translation>
    </message>
    <message id="card.fact.description">
        <source>Description</source>
        <translation>說明</translation>
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
        <translation>種類</translation>
    </message>
    <message id="card.fact.party">
        <source>Party</source>
        <translation>對方</translation>
    </message>
    <message id="card.fact.payee">
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message id="card.fact.place">
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message id="card.fact.priority">
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message id="card.fact.project">
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message id="card.fact.queue">
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message id="card.fact.reason">
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message id="card.fact.requester">
        <source>Requester</source>
        <translation>申請人</translation>
    </message>
    <message id="card.fact.start">
        <source>From</source>
        <translation>自</translation>
    </message>
    <message id="card.fact.title">
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message id="card.fact.vendor">
        <source>Vendor</source>
        <translation>供應商</translation>
    </message>
    <message id="card.factor.password">
        <source>Password of “{name}”</source>
        <translation>「{name}」的密碼</translation>
    </message>
    <message id="card.factor.totp">
        <source>Code</source>
        <translation>驗證碼</translation>
    </message>
    <message id="card.file.broken">
        <source>This picture can't be read.</source>
        <translation>無法讀取這張圖片。</translation>
    </message>
    <message id="card.file.fetching">
        <source>Fetching {name}…</source>
        <translation>正在取得 {name}…</translation>
    </message>
    <message id="card.file.image">
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message id="card.file.not">
        <source>Sundown does not open files of this kind. Look at it at the source.</source>
        <translation>Sundown 不開啟這種檔案，請到原系統查看。</translation>
    </message>
    <message id="card.file.outside">
        <source>It opens in this computer's program for such files.</source>
        <translation>會以這台電腦的對應程式開啟。</translation>
    </message>
    <message id="card.file.text">
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message id="card.history">
        <source>What happened ({n})</source>
        <translation>歷程（{n}）</translation>
    </message>
    <message id="card.holding.add_sign">
        <source>Adding signers in {n} s…</source>
        <translation>{n} 秒後加簽…</translation>
    </message>
    <message id="card.holding.approve">
        <source>Approving in {n} s…</source>
        <translation>{n} 秒後核准…</translation>
    </message>
    <message id="card.holding.comment">
        <source>Sending in {n} s…</source>
        <translation>{n} 秒後送出…</translation>
    </message>
    <message id="card.holding.delegate">
        <source>Handing to a stand-in in {n} s…</source>
        <translation>{n} 秒後委託…</translation>
    </message>
    <message id="card.holding.reject">
        <source>Rejecting in {n} s…</source>
        <translation>{n} 秒後駁回…</translation>
    </message>
    <message id="card.holding.return">
        <source>Returning in {n} s…</source>
        <translation>{n} 秒後退回…</translation>
    </message>
    <message id="card.holding.revoke">
        <source>Revoking in {n} s…</source>
        <translation>{n} 秒後撤銷…</translation>
    </message>
    <message id="card.holding.take_back">
        <source>Taking back in {n} s…</source>
        <translation>{n} 秒後收回…</translation>
    </message>
    <message id="card.holding.transfer">
        <source>Handing over in {n} s…</source>
        <translation>{n} 秒後轉交…</translation>
    </message>
    <message id="card.holding.urge">
        <source>Urging in {n} s…</source>
        <translation>{n} 秒後催辦…</translation>
    </message>
    <message id="card.holding.withdraw">
        <source>Withdrawing in {n} s…</source>
        <translation>{n} 秒後撤回…</translation>
    </message>
    <message id="card.next">
        <source>Next: {step} ({who}).</source>
        <translation>下一步：{step}（{who}）。</translation>
    </message>
    <message id="card.no_reason">
        <source>no reason given</source>
        <translation>未說明原因</translation>
    </message>
    <message id="card.no_words">
        <source>It gave no reason.</source>
        <translation>對方沒有說明原因。</translation>
    </message>
    <message id="card.not_sent">
        <source>Sundown ended before it went out.</source>
        <translation>送出之前 Sundown 已結束。</translation>
    </message>
    <message id="card.nothing">
        <source>Nothing is to be done here.</source>
        <translation>這裡沒有要做的事。</translation>
    </message>
    <message id="card.nothing_changed">
        <source>Your click changed nothing.</source>
        <translation>你的操作沒有改動任何內容。</translation>
    </message>
    <message id="card.nothing_sent">
        <source>Nothing was sent.</source>
        <translation>沒有送出任何決定。</translation>
    </message>
    <message id="card.now_with">
        <source>Now with {who}</source>
        <translation>下一位：{who}</translation>
    </message>
    <message id="card.on_its_way">
        <source>On its way to {account}.</source>
        <translation>正送往 {account}。</translation>
    </message>
    <message id="card.open_at">
        <source>Open {host}</source>
        <translation>開啟 {host}</translation>
    </message>
    <message id="card.people.add_sign">
        <source>They are asked as well.</source>
        <translation>同時請他們簽核。</translation>
    </message>
    <message id="card.people.delegate">
        <source>They decide in your place.</source>
        <translation>由對方代你決定。</translation>
    </message>
    <message id="card.people.hint">
        <source>Name or number</source>
        <translation>姓名或編號</translation>
    </message>
    <message id="card.people.none">
        <source>Nobody of that name.</source>
        <translation>沒有這個人。</translation>
    </message>
    <message id="card.people.remove">
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message id="card.people.transfer">
        <source>It is then theirs to decide, no longer yours.</source>
        <translation>之後由對方決定，不再由你決定。</translation>
    </message>
    <message id="card.read_back">
        <source>Read back from {account} {at}</source>
        <translation>{at} 已向 {account} 核對</translation>
    </message>
    <message id="card.reason_free">
        <source>A reason is not required here.</source>
        <translation>這裡不必說明原因。</translation>
    </message>
    <message id="card.reason_needed">
        <source>The requester sees the reason.</source>
        <translation>申請人會看到原因。</translation>
    </message>
    <message id="card.refused">
        <source>{account} said no</source>
        <translation>{account} 不接受</translation>
    </message>
    <message id="card.safe">
        <source>Safe view hides what this is about ({mask}). Switch it off to decide.</source>
        <translation>安全檢視遮住了內容（{mask}）。請先關閉再決定。</translation>
    </message>
    <message id="card.send_now">
        <source>Send now</source>
        <translation>立即送出</translation>
    </message>
    <message id="card.sent">
        <source>sent {when}</source>
        <translation>{when} 提出</translation>
    </message>
    <message id="card.sign">
        <source>How many</source>
        <translation>人數</translation>
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
        <translation>稍後提醒</translation>
    </message>
    <message id="card.snooze_limit">
        <source>The deadline stays {at}.</source>
        <translation>期限不變：{at}。</translation>
    </message>
    <message id="card.snooze_none">
        <source>The deadline is too near for that.</source>
        <translation>期限太近，無法再延後提醒。</translation>
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
        <translation>稍後</translation>
    </message>
    <message id="card.step.now">
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message id="card.step.skipped">
        <source>skipped</source>
        <translation>略過</translation>
    </message>
    <message id="card.then">
        <source>Deadline {at}: {then}</source>
        <translation>期限 {at}：{then}</translation>
    </message>
    <message id="card.too_late.none">
        <source>It has gone out, and {account} has no way to take it back.</source>
        <translation>已送出，而 {account} 沒有收回的方法。</translation>
    </message>
    <message id="card.too_late.revoke">
        <source>It has gone out. {account} lets you revoke it.</source>
        <translation>已送出。可在 {account} 撤銷。</translation>
    </message>
    <message id="card.too_late.take_back">
        <source>It has gone out. {account} lets you take it back while the next step has not begun.</source>
        <translation>已送出。下一步開始之前，可在 {account} 收回。</translation>
    </message>
    <message id="card.type_amount">
        <source>Type the amount</source>
        <translation>輸入金額</translation>
    </message>
    <message id="card.undone">
        <source>Undone. Nothing was sent.</source>
        <translation>已復原，沒有送出任何決定。</translation>
    </message>
    <message id="card.until">
        <source>until {at}</source>
        <translation>{at} 前</translation>
    </message>
    <message id="card.urgent">
        <source>Urgent: {reason}</source>
        <translation>緊急：{reason}</translation>
    </message>
    <message id="card.waiting">
        <source>Kept until {until}, checked again before it goes.</source>
        <translation>保留至 {until}，送出前會再核對。</translation>
    </message>
    <message id="card.where">
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message id="card.where.after">
        <source>After me</source>
        <translation>在我之後</translation>
    </message>
    <message id="card.where.before">
        <source>Before me</source>
        <translation>在我之前</translation>
    </message>
    <message id="card.where.parallel">
        <source>At the same time</source>
        <translation>同時</translation>
    </message>
    <message id="card.why">
        <source>Why you: {why}.</source>
        <translation>為何是你：{why}。</translation>
    </message>
    <message id="card.words">
        <source>In your words</source>
        <translation>你的話</translation>
    </message>
    <message id="card.words_hint">
        <source>A few words</source>
        <translation>寫幾句</translation>
    </message>
    <message id="card.you">
        <source>You</source>
        <translation>你</translation>
    </message>
    <message id="carried" numerus="yes">
        <source>carried {n} times</source>
        <translation>
            <numerusform>順延 {n} 次</numerusform>
        </translation>
    </message>
    <message id="choice.auth.bearer">
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message id="choice.auth.password">
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message id="choice.auth.token">
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message id="choice.remind_minutes.0">
        <source>At the start</source>
        <translation>開始時</translation>
    </message>
    <message id="choice.remind_minutes.10">
        <source>10 min</source>
        <translation>10 分鐘</translation>
    </message>
    <message id="choice.remind_minutes.15">
        <source>15 min</source>
        <translation>15 分鐘</translation>
    </message>
    <message id="choice.remind_minutes.30">
        <source>30 min</source>
        <translation>30 分鐘</translation>
    </message>
    <message id="choice.remind_minutes.5">
        <source>5 min</source>
        <translation>5 分鐘</translation>
    </message>
    <message id="choice.remind_minutes.60">
        <source>1 h</source>
        <translation>1 小時</translation>
    </message>
    <message id="choice.remind_minutes.never">
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message id="choice.share_kind.dingtalk">
        <source>DingTalk</source>
        <translation>釘釘</translation>
    </message>
    <message id="choice.share_kind.feishu">
        <source>Feishu, Lark</source>
        <translation>飛書、Lark</translation>
    </message>
    <message id="choice.share_kind.slack">
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message id="choice.share_kind.teams">
        <source>Teams workflow</source>
        <translation>Teams 工作流程</translation>
    </message>
    <message id="choose">
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message id="close">
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message id="close_day">
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message id="connect.text">
        <source>Sundown looks at what is there. Nothing is changed.</source>
        <translation>「收工」只看看有什麼，不會更改任何資料。</translation>
    </message>
    <message id="connect.title">
        <source>Sign in to {name}</source>
        <translation>登入 {name}</translation>
    </message>
    <message id="copied">
        <source>Copied as Markdown.</source>
        <translation>已複製為 Markdown。</translation>
    </message>
    <message id="copy">
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message id="copy_name">
        <source>Copy as Markdown</source>
        <translation>複製為 Markdown</translation>
    </message>
    <message id="cover.ask">
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message id="cover.by_me">
        <source>You act for {name}</source>
        <translation>您代理 {name}</translation>
    </message>
    <message id="cover.days_wrong">
        <source>The last day is before the first.</source>
        <translation>最後一天早於第一天。</translation>
    </message>
    <message id="cover.early">
        <source>Back early: end it</source>
        <translation>提早回來：結束代理</translation>
    </message>
    <message id="cover.end">
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message id="cover.ended">
        <source>Ended. Approvals come to you again.</source>
        <translation>已結束，簽核會再次送到您這裡。</translation>
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
        <translation>最後一天</translation>
    </message>
    <message id="cover.nobody">
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message id="cover.nobody_found">
        <source>Nobody with this name was found.</source>
        <translation>找不到這個名字的同事。</translation>
    </message>
    <message id="cover.none">
        <source>No absence in your calendar needs anybody now. All-day events such as leave appear here.</source>
        <translation>行事曆中目前沒有需要代理的缺勤。整天的休假等會顯示在這裡。</translation>
    </message>
    <message id="cover.now">
        <source>In force and to come</source>
        <translation>生效中與即將開始</translation>
    </message>
    <message id="cover.open">
        <source>Who acts for me…</source>
        <translation>由誰代理我…</translation>
    </message>
    <message id="cover.set">
        <source>{name} acts for you on these days.</source>
        <translation>這幾天由 {name} 代理您。</translation>
    </message>
    <message id="cover.title">
        <source>While you are away</source>
        <translation>您不在的時候</translation>
    </message>
    <message id="cover.who">
        <source>Who acts for you</source>
        <translation>由誰代理您</translation>
    </message>
    <message id="data_ran_out">
        <source>The holiday data end before this day; only the week decides whether it is free.</source>
        <translation>假日資料未包含這一天，只按星期判斷是否休息。</translation>
    </message>
    <message id="day.approval">
        <source>approval</source>
        <translation>待簽核</translation>
    </message>
    <message id="day.more">
        <source>{n} more wait in the inbox</source>
        <translation>收件匣另有 {n} 項待簽核</translation>
    </message>
    <message id="day.n_approvals" numerus="yes">
        <source>{n} approvals</source>
        <translation>
            <numerusform>{n} 項簽核</numerusform>
        </translation>
    </message>
    <message id="day.returned">
        <source>came back to you</source>
        <translation>退回給您</translation>
    </message>
    <message id="day_bare">
        <source>{day} {mon}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message id="day_line" numerus="yes">
        <source>Work from {start} to {end}, {n} meetings</source>
        <translation>
            <numerusform>工作時間 {start} 至 {end}，{n} 個會議</numerusform>
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
        <translation>{first}到{last}</translation>
    </message>
    <message id="decline">
        <source>Decline</source>
        <translation>拒絕</translation>
    </message>
    <message id="declined">
        <source>Declined: {title}</source>
        <translation>已拒絕：{title}</translation>
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
        <translation>週一</translation>
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
        <translation>週二</translation>
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
        <translation>週三</translation>
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
        <translation>週四</translation>
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
        <translation>週五</translation>
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
        <translation>週六</translation>
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
        <translation>週日</translation>
    </message>
    <message id="dow6.tick">
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message id="dropped">
        <source>Dropped: {title}</source>
        <translation>已放下：{title}</translation>
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
        <translation>之前</translation>
    </message>
    <message id="end_of_day">
        <source>End of day</source>
        <translation>收工清單</translation>
    </message>
    <message id="field.amount_field">
        <source>Amount is in</source>
        <translation>金額欄位</translation>
    </message>
    <message id="field.amount_limit">
        <source>High from this amount on</source>
        <translation>此金額起屬高額</translation>
    </message>
    <message id="field.auth">
        <source>Sign in with</source>
        <translation>登入方式</translation>
    </message>
    <message id="field.ca_file">
        <source>Certificate file</source>
        <translation>憑證檔案</translation>
    </message>
    <message id="field.database">
        <source>Database</source>
        <translation>資料庫</translation>
    </message>
    <message id="field.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>會議開始時用全螢幕提示</translation>
    </message>
    <message id="field.name">
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message id="field.password">
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message id="field.path">
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message id="field.pin">
        <source>Certificate fingerprint</source>
        <translation>憑證指紋</translation>
    </message>
    <message id="field.remind_minutes">
        <source>Remind of events, minutes before</source>
        <translation>活動提醒：提前幾分鐘</translation>
    </message>
    <message id="field.remind_tentative">
        <source>Remind of tentative events</source>
        <translation>暫定的活動也提醒</translation>
    </message>
    <message id="field.share_kind">
        <source>Chat program</source>
        <translation>聊天程式</translation>
    </message>
    <message id="field.share_name">
        <source>Name of the group</source>
        <translation>群組名稱</translation>
    </message>
    <message id="field.share_secret">
        <source>Signing secret, if the group has one</source>
        <translation>簽章密鑰（如有）</translation>
    </message>
    <message id="field.share_url">
        <source>Webhook address</source>
        <translation>Webhook 網址</translation>
    </message>
    <message id="field.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>幾點提醒未完成的事項</translation>
    </message>
    <message id="field.url">
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message id="field.username">
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message id="field.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>在所有裝置上一起關閉提醒</translation>
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
        <translation>空檔 {length}</translation>
    </message>
    <message id="handover.help">
        <source>It stands under “Waiting for others” from now on. Nothing is sent: the words are put on the clipboard.</source>
        <translation>之後列在「等別人」之下。不會自動傳送：內容會放到剪貼簿。</translation>
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
        <translation>交給別人</translation>
    </message>
    <message id="handover.who">
        <source>To whom</source>
        <translation>交給誰</translation>
    </message>
    <message id="help.full_screen_alert">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>只限有其他人參加，或有加入連結的活動。</translation>
    </message>
    <message id="help.remind_minutes">
        <source>Of events that have no reminder of their own.</source>
        <translation>用於本身沒有設提醒的活動。</translation>
    </message>
    <message id="help.unfinished_at">
        <source>Once a work day, for example 15:00. Empty: never.</source>
        <translation>每個工作日一次，例如 15:00。留空則不提醒。</translation>
    </message>
    <message id="help.write_acknowledged">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>你關閉或延後的提醒會記在自己的活動裡，其他裝置就不再提醒。</translation>
    </message>
    <message id="hide_done">
        <source>Hide what is done</source>
        <translation>收起已完成</translation>
    </message>
    <message id="history">
        <source>History</source>
        <translation>歷史清單</translation>
    </message>
    <message id="history.add_line">
        <source>Something else that was done</source>
        <translation>補上一件已完成的事</translation>
    </message>
    <message id="history.added">
        <source>Added {day}</source>
        <translation>{day}補上</translation>
    </message>
    <message id="history.changed">
        <source>Corrected {day}</source>
        <translation>{day}更正</translation>
    </message>
    <message id="history.copy_html">
        <source>Copy as formatted text</source>
        <translation>複製為格式化文字</translation>
    </message>
    <message id="history.copy_markdown">
        <source>Copy as Markdown</source>
        <translation>複製為 Markdown</translation>
    </message>
    <message id="history.copy_text">
        <source>Copy as text</source>
        <translation>複製為純文字</translation>
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
        <translation>看更正後</translation>
    </message>
    <message id="history.correcting">
        <source>Corrections change this list only, not your to-dos.</source>
        <translation>更正只改這份清單，不會更動你的待辦。</translation>
    </message>
    <message id="history.earlier">
        <source>Month before</source>
        <translation>上個月</translation>
    </message>
    <message id="history.filed_at">
        <source>as it was filed, {when}</source>
        <translation>{when} 存檔時的原樣</translation>
    </message>
    <message id="history.find">
        <source>Search past lists</source>
        <translation>搜尋歷史清單</translation>
    </message>
    <message id="history.found" numerus="yes">
        <source>{n} lists</source>
        <translation>
            <numerusform>{n} 份清單</numerusform>
        </translation>
    </message>
    <message id="history.found_none">
        <source>No past list has these words.</source>
        <translation>沒有清單含有這些字。</translation>
    </message>
    <message id="history.later">
        <source>Month after</source>
        <translation>下個月</translation>
    </message>
    <message id="history.legend_missing">
        <source>no list</source>
        <translation>沒有清單</translation>
    </message>
    <message id="history.legend_seen">
        <source>reviewed</source>
        <translation>已看過</translation>
    </message>
    <message id="history.legend_unseen">
        <source>not looked at</source>
        <translation>未看過</translation>
    </message>
    <message id="history.line_added">
        <source>Added: {title}</source>
        <translation>已補上：{title}</translation>
    </message>
    <message id="history.line_done">
        <source>Marked as done: {title}</source>
        <translation>已標為完成：{title}</translation>
    </message>
    <message id="history.line_open">
        <source>Marked as not finished: {title}</source>
        <translation>已標為未完成：{title}</translation>
    </message>
    <message id="history.line_removed">
        <source>Taken off the list: {title}</source>
        <translation>已從清單移除：{title}</translation>
    </message>
    <message id="history.more">
        <source>Copy, save, share</source>
        <translation>複製、儲存、分享</translation>
    </message>
    <message id="history.no_list">
        <source>There is no list of this day.</source>
        <translation>這天沒有清單。</translation>
    </message>
    <message id="history.not_saved">
        <source>{name} can't be written. Choose another folder.</source>
        <translation>無法寫入 {name}，請選擇其他資料夾。</translation>
    </message>
    <message id="history.note_changed">
        <source>Note changed</source>
        <translation>備註已更改</translation>
    </message>
    <message id="history.nothing">
        <source>Nothing was on this list.</source>
        <translation>這天的清單沒有事項。</translation>
    </message>
    <message id="history.original">
        <source>Original</source>
        <translation>看原稿</translation>
    </message>
    <message id="history.reviewed_at">
        <source>reviewed {when}</source>
        <translation>{when} 看過</translation>
    </message>
    <message id="history.save_as">
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message id="history.save_month">
        <source>Save the whole month…</source>
        <translation>儲存整個月…</translation>
    </message>
    <message id="history.saved">
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
    <message id="history.share">
        <source>Share…</source>
        <translation>分享…</translation>
    </message>
    <message id="history.state.missing">
        <source>no list</source>
        <translation>沒有清單</translation>
    </message>
    <message id="history.state.none">
        <source>nothing</source>
        <translation>沒有紀錄</translation>
    </message>
    <message id="history.state.not reviewed">
        <source>not looked at</source>
        <translation>未看過</translation>
    </message>
    <message id="history.state.reviewed">
        <source>reviewed</source>
        <translation>已看過</translation>
    </message>
    <message id="history.week">
        <source>This week: {done} done, {open} open</source>
        <translation>該週：完成 {done} 件，未完 {open} 件</translation>
    </message>
    <message id="hours">
        <source>{n} h</source>
        <translation>{n} 小時</translation>
    </message>
    <message id="hours.bad">
        <source>Write a time such as 09:00; work ends after it begins.</source>
        <translation>請寫成 09:00 這樣的時間，下班要在上班之後。</translation>
    </message>
    <message id="hours.from">
        <source>Work begins</source>
        <translation>上班時間</translation>
    </message>
    <message id="hours.mixed">
        <source>Your days differ. Settings has a line for each of them.</source>
        <translation>你每天的時間不同，可以在「設定」逐天調整。</translation>
    </message>
    <message id="hours.none">
        <source>No work days are chosen: no list will come by itself.</source>
        <translation>沒有選工作日，清單不會自動出現。</translation>
    </message>
    <message id="hours.sentence">
        <source>You work {days}, {hours}, with holidays of {region}. Right?</source>
        <translation>你{days} {hours} 上班，依{region}國定假日放假，對嗎？</translation>
    </message>
    <message id="hours.sentence_plain">
        <source>You work {days}, {hours}. Right?</source>
        <translation>你{days} {hours} 上班，對嗎？</translation>
    </message>
    <message id="hours.text">
        <source>The list comes before the end of work, and never on a free day.</source>
        <translation>清單在下班前送上，休息日不會出現。</translation>
    </message>
    <message id="hours.title">
        <source>When do you work?</source>
        <translation>你什麼時候工作？</translation>
    </message>
    <message id="hours.to">
        <source>Work ends</source>
        <translation>下班時間</translation>
    </message>
    <message id="hours.until">
        <source>to</source>
        <translation>至</translation>
    </message>
    <message id="hours_minutes">
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} 小時 {minutes} 分</translation>
    </message>
    <message id="hub.browser">
        <source>Sign in with the browser</source>
        <translation>以瀏覽器登入</translation>
    </message>
    <message id="hub.empty">
        <source>Paste the invite link, or type the hub's address.</source>
        <translation>請貼上邀請連結，或輸入簽核中心的網址。</translation>
    </message>
    <message id="hub.fingerprint">
        <source>The hub's certificate (SHA-256)</source>
        <translation>簽核中心的憑證（SHA-256）</translation>
    </message>
    <message id="hub.go">
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message id="hub.invite">
        <source>Invite link, or the hub's address</source>
        <translation>邀請連結，或簽核中心的網址</translation>
    </message>
    <message id="hub.invite_help">
        <source>Paste the link from your invitation. With the address alone you sign in with your browser.</source>
        <translation>貼上邀請中的連結；只填網址的話，會以瀏覽器登入。</translation>
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
        <translation>只接受這張憑證</translation>
    </message>
    <message id="hub.pin_help">
        <source>Compare it with what your company tells you. When the certificate is renewed you will have to join again.</source>
        <translation>請與公司提供的資料核對。日後憑證更新時，需要重新加入。</translation>
    </message>
    <message id="hub.secret">
        <source>What signs you in stays in this computer's keyring.</source>
        <translation>登入憑證只會存在這部電腦的鑰匙圈。</translation>
    </message>
    <message id="hub.title">
        <source>Company hub</source>
        <translation>公司簽核中心</translation>
    </message>
    <message id="hub.waiting">
        <source>Go on in the browser: {host} asks who you are.</source>
        <translation>請在瀏覽器繼續：{host} 會確認您的身分。</translation>
    </message>
    <message id="in_hours">
        <source>in {hours} h {minutes:02d}</source>
        <translation>{hours} 小時 {minutes} 分後</translation>
    </message>
    <message id="in_minutes">
        <source>in {n} min</source>
        <translation>{n} 分鐘後</translation>
    </message>
    <message id="in_whole_hours">
        <source>in {n} h</source>
        <translation>{n} 小時後</translation>
    </message>
    <message id="incomplete">
        <source>{name} loaded in part</source>
        <translation>{name} 只載入了一部分</translation>
    </message>
    <message id="invitation">
        <source>Invitation</source>
        <translation>邀請</translation>
    </message>
    <message id="invitations_wait" numerus="yes">
        <source>{n} invitations wait</source>
        <translation>
            <numerusform>{n} 個邀請等你</numerusform>
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
        <translation>放下</translation>
    </message>
    <message id="key.handover">
        <source>hand over</source>
        <translation>交出</translation>
    </message>
    <message id="key.later">
        <source>later</source>
        <translation>稍後</translation>
    </message>
    <message id="key.move">
        <source>move</source>
        <translation>移動</translation>
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
        <translation>復原</translation>
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
        <translation>公司簽核中心</translation>
    </message>
    <message id="kind.ics">
        <source>Calendar file or subscription</source>
        <translation>行事曆檔案或訂閱</translation>
    </message>
    <message id="kind.odoo">
        <source>Odoo (time off, expenses, purchases)</source>
        <translation>Odoo（休假、報支、採購）</translation>
    </message>
    <message id="kind.rt">
        <source>Request Tracker (approvals)</source>
        <translation>Request Tracker（簽核）</translation>
    </message>
    <message id="kind.tryton">
        <source>Tryton (payments, purchases)</source>
        <translation>Tryton（付款、採購）</translation>
    </message>
    <message id="later.10min">
        <source>In 10 minutes</source>
        <translation>10 分鐘後</translation>
    </message>
    <message id="later.1h">
        <source>In an hour</source>
        <translation>一小時後</translation>
    </message>
    <message id="later.at">
        <source>At a time …</source>
        <translation>指定時間 …</translation>
    </message>
    <message id="later.evening">
        <source>This evening</source>
        <translation>今晚</translation>
    </message>
    <message id="later.help">
        <source>In plain words. Its own date stays.</source>
        <translation>照平常的說法寫。項目本身的日期不變。</translation>
    </message>
    <message id="later.hint">
        <source>tomorrow 9:30</source>
        <translation>明天早上九點半</translation>
    </message>
    <message id="later.next_week">
        <source>Next week</source>
        <translation>下週</translation>
    </message>
    <message id="later.title">
        <source>Remind me later</source>
        <translation>稍後提醒</translation>
    </message>
    <message id="later.tomorrow">
        <source>Tomorrow morning</source>
        <translation>明天早上</translation>
    </message>
    <message id="later.unread">
        <source>That says no time to come. Write for example: tomorrow 9:30</source>
        <translation>看不出是未來的哪個時間。例如：明天早上九點半</translation>
    </message>
    <message id="later.when">
        <source>When</source>
        <translation>何時</translation>
    </message>
    <message id="list.from_sample">
        <source>made from the sample data</source>
        <translation>以範例資料整理</translation>
    </message>
    <message id="list.nothing">
        <source>Nothing to list yet. Connect an account, or look at the sample data.</source>
        <translation>目前沒有內容。可以連接帳號，或先看範例資料。</translation>
    </message>
    <message id="list.title">
        <source>This is what you get at {when}</source>
        <translation>{when} 你會收到這份清單</translation>
    </message>
    <message id="local_only">
        <source>On this computer only</source>
        <translation>只在這部電腦</translation>
    </message>
    <message id="lunar_leap">
        <source>leap {month}</source>
        <translation>閏{month}</translation>
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
        <translation>補班日</translation>
    </message>
    <message id="make_up_mark">
        <source>work</source>
        <translation>班</translation>
    </message>
    <message id="meetings_left" numerus="yes">
        <source>{n} meetings left</source>
        <translation>
            <numerusform>還有 {n} 個會議</numerusform>
        </translation>
    </message>
    <message id="minguo_year">
        <source>ROC {n}</source>
        <translation>民國{n}</translation>
    </message>
    <message id="minutes">
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message id="missed" numerus="yes">
        <source>{n} lists since {day}, not yet looked at</source>
        <translation>
            <numerusform>自{day}起有 {n} 份清單未看</numerusform>
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
        <translation>{n} 件已計畫的移到{day}</translation>
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
            <numerusform>{n} 個會議</numerusform>
        </translation>
    </message>
    <message id="n_open">
        <source>{n} open</source>
        <translation>未完 {n} 件</translation>
    </message>
    <message id="n_todos" numerus="yes">
        <source>{n} to-dos</source>
        <translation>
            <numerusform>{n} 件待辦</numerusform>
        </translation>
    </message>
    <message id="n_waiting">
        <source>{n} waiting for you</source>
        <translation>{n} 件等你</translation>
    </message>
    <message id="needs_sign_in">
        <source>{name} needs you to sign in</source>
        <translation>{name} 需要你登入</translation>
    </message>
    <message id="never_synced">
        <source>{name} not synced yet</source>
        <translation>{name} 尚未同步</translation>
    </message>
    <message id="next_event">
        <source>Next: {title}, {when}</source>
        <translation>下一個：{title}，{when}</translation>
    </message>
    <message id="next_first">
        <source>{day} first</source>
        <translation>{day}先做</translation>
    </message>
    <message id="next_weeks">
        <source>Later</source>
        <translation>之後</translation>
    </message>
    <message id="no_answer">
        <source>{who} · {when}, no answer yet</source>
        <translation>{who} · {when}，未回覆</translation>
    </message>
    <message id="no_answer_alone">
        <source>{when}, no answer yet</source>
        <translation>{when}，未回覆</translation>
    </message>
    <message id="no_date">
        <source>No date</source>
        <translation>不定日期</translation>
    </message>
    <message id="no_date_section">
        <source>No date</source>
        <translation>不定日期</translation>
    </message>
    <message id="not_finished">
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message id="not_sent">
        <source>{n} not sent</source>
        <translation>{n} 項未送出</translation>
    </message>
    <message id="not_today">
        <source>Not today</source>
        <translation>今天不用</translation>
    </message>
    <message id="note_hint">
        <source>One line about today, if you like</source>
        <translation>想記一句今天的話，寫在這裡</translation>
    </message>
    <message id="note_label">
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message id="nothing_carried">
        <source>{source}, nothing carried from it</source>
        <translation>{source}，其項目不會順延</translation>
    </message>
    <message id="nothing_more">
        <source>Nothing more today.</source>
        <translation>今天沒有其他事了。</translation>
    </message>
    <message id="nothing_to_close">
        <source>Nothing to write down today.</source>
        <translation>今天沒有要記下的事。</translation>
    </message>
    <message id="nothing_to_undo">
        <source>Nothing to undo.</source>
        <translation>沒有可復原的。</translation>
    </message>
    <message id="notify.counts">
        <source>{done} done, {open} open</source>
        <translation>完成 {done} 項，未完成 {open} 項</translation>
    </message>
    <message id="notify.counts_waiting">
        <source>{done} done, {open} open, {waiting} waiting for your answer</source>
        <translation>完成 {done} 項，未完成 {open} 項，等你回覆 {waiting} 項</translation>
    </message>
    <message id="notify.ready">
        <source>Your list is ready</source>
        <translation>收工清單整理好了</translation>
    </message>
    <message id="notify.reminders" numerus="yes">
        <source>{n} reminders</source>
        <translation>
            <numerusform>{n} 個提醒</numerusform>
        </translation>
    </message>
    <message id="now">
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message id="open">
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message id="open_link">
        <source>Open {host}?</source>
        <translation>開啟 {host}？</translation>
    </message>
    <message id="overlap">
        <source>“{a}” and “{b}” overlap.</source>
        <translation>「{a}」與「{b}」時間重疊。</translation>
    </message>
    <message id="overlaps_with">
        <source>overlaps with “{title}”</source>
        <translation>與「{title}」重疊</translation>
    </message>
    <message id="paused">
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message id="pick.both">
        <source>Calendar and to-dos</source>
        <translation>行事曆與待辦</translation>
    </message>
    <message id="pick.events">
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message id="pick.none">
        <source>Choose at least one.</source>
        <translation>請至少選一個。</translation>
    </message>
    <message id="pick.read_only">
        <source>can only be read</source>
        <translation>唯讀</translation>
    </message>
    <message id="pick.reads">
        <source>Read: events and to-dos of what is ticked.</source>
        <translation>讀取：已選取的行事曆和清單裡的活動與待辦。</translation>
    </message>
    <message id="pick.text">
        <source>What is left out is not read.</source>
        <translation>沒有選取的不會讀取。</translation>
    </message>
    <message id="pick.title">
        <source>Which of these?</source>
        <translation>要哪些？</translation>
    </message>
    <message id="pick.todos">
        <source>To-do list</source>
        <translation>待辦清單</translation>
    </message>
    <message id="pick.writes">
        <source>Written: only what you change here yourself. Nothing goes anywhere else.</source>
        <translation>寫入：只有你在這裡親手更改的項目，不會傳到其他地方。</translation>
    </message>
    <message id="pick_a_date">
        <source>Pick a date</source>
        <translation>選日期</translation>
    </message>
    <message id="planned">
        <source>Planned</source>
        <translation>已計畫</translation>
    </message>
    <message id="reach.text">
        <source>At most a few notices a day, none outside work hours.</source>
        <translation>每天最多幾則通知，下班後一則也沒有。</translation>
    </message>
    <message id="reach.title">
        <source>How may it reach you?</source>
        <translation>怎麼通知你？</translation>
    </message>
    <message id="refused">
        <source>{n} refused by the server</source>
        <translation>{n} 項遭伺服器拒絕</translation>
    </message>
    <message id="remove_date">
        <source>Without a date</source>
        <translation>不設日期</translation>
    </message>
    <message id="request.add_row">
        <source>Add: {name}</source>
        <translation>新增{name}</translation>
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
        <translation>其他表單</translation>
    </message>
    <message id="request.begun">
        <source>Begun</source>
        <translation>未完成</translation>
    </message>
    <message id="request.came_back" numerus="yes">
        <source>Came back: {n} things are missing</source>
        <translation>
            <numerusform>已退回：尚缺 {n} 項</numerusform>
        </translation>
    </message>
    <message id="request.choose">
        <source>Choose…</source>
        <translation>請選擇…</translation>
    </message>
    <message id="request.choose_files">
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message id="request.discard">
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message id="request.discard_sure">
        <source>Discard for good?</source>
        <translation>確定捨棄？</translation>
    </message>
    <message id="request.drop">
        <source>Drop files here</source>
        <translation>將檔案拖放到這裡</translation>
    </message>
    <message id="request.files">
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message id="request.forms_of">
        <source>Forms · {account}</source>
        <translation>表單 · {account}</translation>
    </message>
    <message id="request.in_row">
        <source>{row}: {name}</source>
        <translation>{row}：{name}</translation>
    </message>
    <message id="request.intro">
        <source>What do you need? It is kept as you type.</source>
        <translation>您要申請什麼？輸入時會隨即儲存。</translation>
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
        <translation>尚未填寫</translation>
    </message>
    <message id="request.no_choice">
        <source>Choose one</source>
        <translation>請選一項</translation>
    </message>
    <message id="request.no_file">
        <source>A file is needed</source>
        <translation>需要附上檔案</translation>
    </message>
    <message id="request.no_forms">
        <source>There is no form yet. Join your company's hub under Accounts.</source>
        <translation>目前沒有表單。請在「帳號」加入公司的簽核中心。</translation>
    </message>
    <message id="request.no_number">
        <source>This is not a number</source>
        <translation>這不是數字</translation>
    </message>
    <message id="request.no_row">
        <source>At least one is needed</source>
        <translation>至少要有一項</translation>
    </message>
    <message id="request.not_positive">
        <source>An amount above zero</source>
        <translation>金額須大於零</translation>
    </message>
    <message id="request.optional">
        <source>{name} (optional)</source>
        <translation>{name}（選填）</translation>
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
        <translation>移除這一列</translation>
    </message>
    <message id="request.route">
        <source>Who would approve</source>
        <translation>由誰簽核</translation>
    </message>
    <message id="request.route_later">
        <source>It is shown as soon as the hub has answered.</source>
        <translation>簽核中心回覆後會顯示。</translation>
    </message>
    <message id="request.route_unknown">
        <source>It is known once the form is complete and there is a network.</source>
        <translation>填好表單且有網路時就會顯示。</translation>
    </message>
    <message id="request.row">
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
    <message id="request.saved">
        <source>Saved {when}</source>
        <translation>{when} 已儲存</translation>
    </message>
    <message id="request.send">
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message id="request.sent">
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
    <message id="request.still" numerus="yes">
        <source>{n} missing: {names}</source>
        <translation>
            <numerusform>尚缺 {n} 項：{names}</numerusform>
        </translation>
    </message>
    <message id="request.title">
        <source>New request</source>
        <translation>新申請</translation>
    </message>
    <message id="request.too_many">
        <source>At most {n} files here.</source>
        <translation>這裡最多 {n} 個檔案。</translation>
    </message>
    <message id="request.urgent">
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message id="request.urgent_chip">
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message id="request.urgent_help">
        <source>Approvers see it first, with your reason.</source>
        <translation>簽核人會最先看到，並看到您的理由。</translation>
    </message>
    <message id="request.urgent_why">
        <source>Why it is urgent</source>
        <translation>緊急原因</translation>
    </message>
    <message id="request.waits">
        <source>On its way. Without a network it will be sent as soon as there is one.</source>
        <translation>正在送出。沒有網路時，會在恢復後自動送出。</translation>
    </message>
    <message id="return.count" numerus="yes">
        <source>{n} fields to correct</source>
        <translation>
            <numerusform>{n} 項待修改</numerusform>
        </translation>
    </message>
    <message id="return.note">
        <source>What is needed?</source>
        <translation>需要什麼？</translation>
    </message>
    <message id="return.note_for">
        <source>Words for {name}</source>
        <translation>{name}：說明</translation>
    </message>
    <message id="return.text">
        <source>Tick what has to change. The requester sees it marked.</source>
        <translation>勾選要修改的項目，申請人會看到標示。</translation>
    </message>
    <message id="return.title">
        <source>Return to {who}</source>
        <translation>退回給 {who}</translation>
    </message>
    <message id="return.to">
        <source>Return to</source>
        <translation>退回至</translation>
    </message>
    <message id="return.words">
        <source>Anything else</source>
        <translation>其他說明</translation>
    </message>
    <message id="safe_off">
        <source>Safe view off</source>
        <translation>關閉安全檢視</translation>
    </message>
    <message id="safe_on">
        <source>Safe view on</source>
        <translation>開啟安全檢視</translation>
    </message>
    <message id="said.blocked">
        <source>Blocked: {title}</source>
        <translation>受阻：{title}</translation>
    </message>
    <message id="said.gotback">
        <source>Back on your list: {title}</source>
        <translation>已放回清單：{title}</translation>
    </message>
    <message id="said.handover">
        <source>Handed over to {value}: {title}</source>
        <translation>已交給 {value}：{title}</translation>
    </message>
    <message id="said.keep">
        <source>Kept: {title}</source>
        <translation>維持原樣：{title}</translation>
    </message>
    <message id="said.later">
        <source>“{title}” again {value}; its date stays</source>
        <translation>{value}再提醒「{title}」，日期不變</translation>
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
        <translation>在等別人：{title}</translation>
    </message>
    <message id="said.worked">
        <source>Worked on today: {title}</source>
        <translation>今天做過：{title}</translation>
    </message>
    <message id="sample.here">
        <source>The sample data are in this profile.</source>
        <translation>範例資料已在這裡。</translation>
    </message>
    <message id="sample.name">
        <source>Sample</source>
        <translation>範例</translation>
    </message>
    <message id="sample.remove">
        <source>Remove sample data</source>
        <translation>移除範例資料</translation>
    </message>
    <message id="search">
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message id="search.all">
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message id="search.approval">
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message id="search.empty">
        <source>Type a word or a part of one. A single Chinese character will do.</source>
        <translation>輸入一個詞或其中一部分，一個字也可以。</translation>
    </message>
    <message id="search.event">
        <source>Events</source>
        <translation>行程</translation>
    </message>
    <message id="search.hint">
        <source>To-dos, events, past lists</source>
        <translation>待辦、行程、歷史清單</translation>
    </message>
    <message id="search.journal">
        <source>Journal</source>
        <translation>紀錄</translation>
    </message>
    <message id="search.key_close">
        <source>close</source>
        <translation>關閉</translation>
    </message>
    <message id="search.key_kind">
        <source>kind</source>
        <translation>類別</translation>
    </message>
    <message id="search.key_open">
        <source>open</source>
        <translation>開啟</translation>
    </message>
    <message id="search.kind.approval">
        <source>approval</source>
        <translation>簽核</translation>
    </message>
    <message id="search.kind.event">
        <source>Event</source>
        <translation>行程</translation>
    </message>
    <message id="search.kind.journal">
        <source>Journal</source>
        <translation>紀錄</translation>
    </message>
    <message id="search.kind.list">
        <source>Past list</source>
        <translation>歷史清單</translation>
    </message>
    <message id="search.kind.todo">
        <source>To-do</source>
        <translation>待辦</translation>
    </message>
    <message id="search.list">
        <source>Past lists</source>
        <translation>歷史清單</translation>
    </message>
    <message id="search.list_of">
        <source>List of {day}</source>
        <translation>{day}的清單</translation>
    </message>
    <message id="search.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>找不到。試試少用幾個字。</translation>
    </message>
    <message id="search.results">
        <source>Results</source>
        <translation>搜尋結果</translation>
    </message>
    <message id="search.todo">
        <source>To-dos</source>
        <translation>待辦</translation>
    </message>
    <message id="section.about">
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message id="section.approvals">
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message id="section.capture">
        <source>Capture</source>
        <translation>隨手記</translation>
    </message>
    <message id="section.carry">
        <source>Carry-over</source>
        <translation>順延</translation>
    </message>
    <message id="section.day">
        <source>Work day</source>
        <translation>工作日</translation>
    </message>
    <message id="section.look">
        <source>Look and language</source>
        <translation>外觀與語言</translation>
    </message>
    <message id="section.out">
        <source>Sync and sharing</source>
        <translation>同步與分享</translation>
    </message>
    <message id="section.privacy">
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message id="section.reminders">
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message id="seen.counts">
        <source>{events} events in the coming two weeks, {todos} open to-dos</source>
        <translation>未來兩週有 {events} 個活動，未完成的待辦 {todos} 項</translation>
    </message>
    <message id="seen.next">
        <source>What comes next</source>
        <translation>接下來</translation>
    </message>
    <message id="seen.reading">
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message id="seen.so_far">
        <source>Reading… {events} events and {todos} to-dos so far</source>
        <translation>正在讀取… 已有 {events} 個活動、{todos} 項待辦</translation>
    </message>
    <message id="seen.title">
        <source>Here it is</source>
        <translation>都在這裡了</translation>
    </message>
    <message id="set_aside">
        <source>Set aside</source>
        <translation>擱置</translation>
    </message>
    <message id="setting.append_to">
        <source>Also write each closed day to</source>
        <translation>收工後另存到</translation>
    </message>
    <message id="setting.append_to.help">
        <source>A Markdown file, or a folder with one file a day. Empty: nowhere.</source>
        <translation>Markdown 檔案，或每天一個檔案的資料夾。留空則不存。</translation>
    </message>
    <message id="setting.approval_hold">
        <source>Take a decision back within (seconds)</source>
        <translation>決定後可收回的時間（秒）</translation>
    </message>
    <message id="setting.approval_hold.help">
        <source>From 3 to 60. Until then nothing is sent.</source>
        <translation>3 到 60 秒；這段時間不會送出。</translation>
    </message>
    <message id="setting.approval_limit">
        <source>Second verification from this amount on</source>
        <translation>金額達此數時再次驗證身分</translation>
    </message>
    <message id="setting.approval_limit.help">
        <source>In any currency. Empty: as the source says.</source>
        <translation>不論幣別。留空則依來源系統。</translation>
    </message>
    <message id="setting.approval_tier">
        <source>Every decision asks for</source>
        <translation>每個決定至少需要</translation>
    </message>
    <message id="setting.approval_tier.choice.">
        <source>What the source asks for</source>
        <translation>來源系統的要求</translation>
    </message>
    <message id="setting.approval_tier.choice.1">
        <source>A look at its card</source>
        <translation>先看簽核卡</translation>
    </message>
    <message id="setting.approval_tier.choice.2">
        <source>A second verification</source>
        <translation>再次驗證身分</translation>
    </message>
    <message id="setting.approval_tier.help">
        <source>Never less than the source asks for.</source>
        <translation>不會低於來源系統的要求。</translation>
    </message>
    <message id="setting.autostart">
        <source>Start when I log in</source>
        <translation>登入時啟動</translation>
    </message>
    <message id="setting.autostart.help">
        <source>It starts in the tray and opens no window.</source>
        <translation>只在系統匣啟動，不會開視窗。</translation>
    </message>
    <message id="setting.calendar_years">
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message id="setting.calendar_years.choice.minguo">
        <source>Minguo 115</source>
        <translation>民國</translation>
    </message>
    <message id="setting.calendar_years.choice.western">
        <source>2026</source>
        <translation>西元</translation>
    </message>
    <message id="setting.calendar_years.help">
        <source>Or counted from the founding of the Republic.</source>
        <translation>西元 2026 年，或民國 115 年。</translation>
    </message>
    <message id="setting.capture_list">
        <source>New to-dos and events go to</source>
        <translation>新項目放在</translation>
    </message>
    <message id="setting.capture_list.help">
        <source>The name of a list or calendar. Empty: this computer.</source>
        <translation>清單或行事曆的名稱。留空則存在這台電腦。</translation>
    </message>
    <message id="setting.carry">
        <source>Unfinished when the day closes</source>
        <translation>收工時仍未完成的</translation>
    </message>
    <message id="setting.carry.choice.always">
        <source>Carry, never ask</source>
        <translation>順延，不詢問</translation>
    </message>
    <message id="setting.carry.choice.ask">
        <source>Carry, then ask</source>
        <translation>順延，三次後詢問</translation>
    </message>
    <message id="setting.carry.choice.fresh">
        <source>Start afresh</source>
        <translation>每天重新開始</translation>
    </message>
    <message id="setting.carry.help">
        <source>Moves the plan, never the deadline.</source>
        <translation>只把計畫移到下個工作日，期限不變。</translation>
    </message>
    <message id="setting.carry_limit">
        <source>Set aside after so many carries</source>
        <translation>順延幾次後擱置</translation>
    </message>
    <message id="setting.carry_limit.help">
        <source>From 2 to 30. You can take it back any time.</source>
        <translation>2 到 30 個工作日，隨時可以取回。</translation>
    </message>
    <message id="setting.date_order">
        <source>3/12 means</source>
        <translation>3/12 表示</translation>
    </message>
    <message id="setting.date_order.choice.">
        <source>By language</source>
        <translation>跟隨語言</translation>
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
        <translation>未選擇時跟隨語言和地區。</translation>
    </message>
    <message id="setting.day_boundary">
        <source>The day closes at</source>
        <translation>一天結束於</translation>
    </message>
    <message id="setting.day_boundary.help">
        <source>Hour of the night, 0 to 6. Work done before it belongs to the day before.</source>
        <translation>凌晨 0 到 6 點。之前做的仍算前一天。</translation>
    </message>
    <message id="setting.digest_enabled">
        <source>End-of-day list by itself</source>
        <translation>自動送上收工清單</translation>
    </message>
    <message id="setting.digest_enabled.help">
        <source>On work days only. Nothing is sent anywhere.</source>
        <translation>只在工作日，不會傳送到任何地方。</translation>
    </message>
    <message id="setting.digest_off_days">
        <source>Weekdays without the list</source>
        <translation>不需要清單的日子</translation>
    </message>
    <message id="setting.digest_off_days.help">
        <source>On these days no list comes by itself.</source>
        <translation>這些日子不會自動送上清單。</translation>
    </message>
    <message id="setting.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>會議開始時全螢幕提示</translation>
    </message>
    <message id="setting.full_screen_alert.help">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>只用於有其他人參加，或有加入連結的活動。</translation>
    </message>
    <message id="setting.history_days">
        <source>Keep past lists (days)</source>
        <translation>保留過去的清單（天數）</translation>
    </message>
    <message id="setting.history_days.help">
        <source>0 keeps them for ever.</source>
        <translation>0 表示永久保留。</translation>
    </message>
    <message id="setting.holidays_ics">
        <source>The company's own holidays</source>
        <translation>公司假日</translation>
    </message>
    <message id="setting.holidays_ics.help">
        <source>An .ics file. All-day events are free days; those named (work) are work days.</source>
        <translation>.ics 檔案。全天活動是假日，名稱有 (work) 的是工作日。</translation>
    </message>
    <message id="setting.hotkey">
        <source>Quick add from anywhere</source>
        <translation>隨時快速新增</translation>
    </message>
    <message id="setting.hotkey.help">
        <source>Click and press the keys. Backspace: none.</source>
        <translation>點一下再按組合鍵。退格鍵：不使用。</translation>
    </message>
    <message id="setting.language">
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message id="setting.language.choice.">
        <source>System</source>
        <translation>跟隨系統</translation>
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
        <translation>未選擇時跟隨系統。</translation>
    </message>
    <message id="setting.lead_minutes">
        <source>List, minutes before work ends</source>
        <translation>下班前幾分鐘送上清單</translation>
    </message>
    <message id="setting.lead_minutes.help">
        <source>From 5 to 60.</source>
        <translation>5 到 60。</translation>
    </message>
    <message id="setting.lunar_dates">
        <source>Lunar dates</source>
        <translation>農曆日期</translation>
    </message>
    <message id="setting.lunar_dates.help">
        <source>Beside the date, where the screen is in Chinese.</source>
        <translation>顯示在日期旁邊。</translation>
    </message>
    <message id="setting.my_addresses">
        <source>My mail addresses</source>
        <translation>我的電子郵件</translation>
    </message>
    <message id="setting.my_addresses.help">
        <source>Invitations to them are mine. Comma between.</source>
        <translation>以逗號分隔。寄到這些地址的邀請就是給我的。</translation>
    </message>
    <message id="setting.notification_content">
        <source>Notifications say</source>
        <translation>通知內容</translation>
    </message>
    <message id="setting.notification_content.choice.counts">
        <source>Counts only</source>
        <translation>只有數量</translation>
    </message>
    <message id="setting.notification_content.choice.full">
        <source>Titles</source>
        <translation>標題</translation>
    </message>
    <message id="setting.notification_content.help">
        <source>With counts only, no title and no name is shown.</source>
        <translation>只顯示數量時，不會出現標題和姓名。</translation>
    </message>
    <message id="setting.plan_write_back">
        <source>Keep the planned day in the to-do</source>
        <translation>把計畫日寫進待辦</translation>
    </message>
    <message id="setting.plan_write_back.help">
        <source>Your other computers with Sundown then know it. Other programs pass it over; deadlines stay.</source>
        <translation>你其他裝有「收工」的電腦也會知道。其他程式會略過，期限不變。</translation>
    </message>
    <message id="setting.region">
        <source>Public holidays</source>
        <translation>國定假日</translation>
    </message>
    <message id="setting.region.choice.">
        <source>None</source>
        <translation>無</translation>
    </message>
    <message id="setting.region.choice.CN">
        <source>Mainland China</source>
        <translation>中國大陸</translation>
    </message>
    <message id="setting.region.choice.GB">
        <source>United Kingdom</source>
        <translation>英國</translation>
    </message>
    <message id="setting.region.choice.HK">
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message id="setting.region.choice.TW">
        <source>Taiwan</source>
        <translation>台灣</translation>
    </message>
    <message id="setting.region.choice.US">
        <source>United States</source>
        <translation>美國</translation>
    </message>
    <message id="setting.region.help">
        <source>Which public holidays and make-up work days count.</source>
        <translation>採用哪裡的國定假日和補班日。</translation>
    </message>
    <message id="setting.remind_minutes">
        <source>Reminder before an event</source>
        <translation>活動前提醒</translation>
    </message>
    <message id="setting.remind_minutes.choice.0">
        <source>At the start</source>
        <translation>開始時</translation>
    </message>
    <message id="setting.remind_minutes.choice.10">
        <source>10 min before</source>
        <translation>10 分鐘前</translation>
    </message>
    <message id="setting.remind_minutes.choice.15">
        <source>15 min before</source>
        <translation>15 分鐘前</translation>
    </message>
    <message id="setting.remind_minutes.choice.30">
        <source>30 min before</source>
        <translation>30 分鐘前</translation>
    </message>
    <message id="setting.remind_minutes.choice.5">
        <source>5 min before</source>
        <translation>5 分鐘前</translation>
    </message>
    <message id="setting.remind_minutes.choice.60">
        <source>1 hour before</source>
        <translation>1 小時前</translation>
    </message>
    <message id="setting.remind_minutes.choice.never">
        <source>None</source>
        <translation>不提醒</translation>
    </message>
    <message id="setting.remind_minutes.help">
        <source>For events that have no reminder of their own.</source>
        <translation>用於沒有自設提醒的活動。</translation>
    </message>
    <message id="setting.remind_tentative">
        <source>Remind of tentative events too</source>
        <translation>也提醒暫定的活動</translation>
    </message>
    <message id="setting.remind_tentative.help">
        <source>Events that you have not firmly accepted.</source>
        <translation>尚未確定接受的活動。</translation>
    </message>
    <message id="setting.reminders">
        <source>Reminders of events</source>
        <translation>活動提醒</translation>
    </message>
    <message id="setting.safe_view">
        <source>Safe view</source>
        <translation>安全檢視</translation>
    </message>
    <message id="setting.safe_view.help">
        <source>Titles, names and amounts show as ••• while somebody looks on.</source>
        <translation>有人在看的時候，標題、姓名和金額顯示為 •••。</translation>
    </message>
    <message id="setting.sounds">
        <source>Sounds</source>
        <translation>聲音</translation>
    </message>
    <message id="setting.sounds.help">
        <source>What the desktop plays for a notice.</source>
        <translation>桌面為通知播放的聲音。</translation>
    </message>
    <message id="setting.sync_minutes">
        <source>Look for news every (minutes)</source>
        <translation>每隔幾分鐘同步</translation>
    </message>
    <message id="setting.sync_minutes.help">
        <source>Your own changes leave at once.</source>
        <translation>你自己的變更會立即送出。</translation>
    </message>
    <message id="setting.theme">
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message id="setting.theme.choice.dark">
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message id="setting.theme.choice.light">
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message id="setting.theme.choice.system">
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
    <message id="setting.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>幾點提醒未完成的事項</translation>
    </message>
    <message id="setting.unfinished_at.help">
        <source>Once a work day, such as 15:00. Empty: never.</source>
        <translation>每個工作日一次，例如 15:00。留空則不提醒。</translation>
    </message>
    <message id="setting.work_week">
        <source>Work hours</source>
        <translation>工作時間</translation>
    </message>
    <message id="setting.work_week.help">
        <source>The list comes before the end of the last hours of a day.</source>
        <translation>清單在當天最後一段時間結束前送上。</translation>
    </message>
    <message id="setting.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>在所有裝置上關閉</translation>
    </message>
    <message id="setting.write_acknowledged.help">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>你關閉或延後的提醒會記在自己的活動裡，其他裝置就不會再響。</translation>
    </message>
    <message id="setting.zone">
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message id="setting.zone.help">
        <source>Such as Asia/Hong_Kong. Empty: the system's.</source>
        <translation>例如 Asia/Taipei。留空則跟隨系統。</translation>
    </message>
    <message id="settings">
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message id="settings.accounts">
        <source>Accounts…</source>
        <translation>帳號…</translation>
    </message>
    <message id="settings.changed">
        <source>{name}: changed</source>
        <translation>已變更：{name}</translation>
    </message>
    <message id="share">
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message id="share.add">
        <source>Add a group</source>
        <translation>新增群組</translation>
    </message>
    <message id="share.amount">
        <source>Amount</source>
        <translation>含金額</translation>
    </message>
    <message id="share.cancel">
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message id="share.intro">
        <source>Only the ticked lines are sent, once, when you press Send.</source>
        <translation>只會傳送勾選的項目，按下「傳送」才傳一次。</translation>
    </message>
    <message id="share.kept">
        <source>Address and secret go into your system's keyring.</source>
        <translation>網址和密鑰會存放在系統的鑰匙圈。</translation>
    </message>
    <message id="share.lines">
        <source>Lines to send</source>
        <translation>要傳送的項目</translation>
    </message>
    <message id="share.no_target">
        <source>No chat group yet. Add one with its webhook address.</source>
        <translation>還沒有群組。請用 webhook 網址新增一個。</translation>
    </message>
    <message id="share.note">
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message id="share.nothing">
        <source>There is nothing on the list of this day.</source>
        <translation>這天的清單沒有事項。</translation>
    </message>
    <message id="share.private">
        <source>Private</source>
        <translation>私人</translation>
    </message>
    <message id="share.remove">
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message id="share.run_only">
        <source>There is no keyring here: the address is forgotten when Sundown quits.</source>
        <translation>這台電腦沒有鑰匙圈，「收工」結束後要再輸入網址。</translation>
    </message>
    <message id="share.save">
        <source>Keep group</source>
        <translation>儲存群組</translation>
    </message>
    <message id="share.send" numerus="yes">
        <source>Send {n} lines</source>
        <translation>
            <numerusform>傳送 {n} 項</numerusform>
        </translation>
    </message>
    <message id="share.send_none">
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message id="share.sending">
        <source>Sending…</source>
        <translation>傳送中…</translation>
    </message>
    <message id="share.sent">
        <source>Sent to {name}.</source>
        <translation>已傳送到 {name}。</translation>
    </message>
    <message id="share.to">
        <source>Send to</source>
        <translation>傳送到</translation>
    </message>
    <message id="show_done">
        <source>Show what is done</source>
        <translation>顯示已完成</translation>
    </message>
    <message id="show_more">
        <source>Show {n} more</source>
        <translation>再顯示 {n} 項</translation>
    </message>
    <message id="split.help">
        <source>The first part stays where it is; the others join it, with its date. Ctrl+Enter splits.</source>
        <translation>第一件留在原處，其餘放在一起，日期相同。按 Ctrl+Enter 拆分。</translation>
    </message>
    <message id="split.parts">
        <source>Parts, one a line</source>
        <translation>每行一件</translation>
    </message>
    <message id="split.title">
        <source>Split into parts</source>
        <translation>拆成幾件</translation>
    </message>
    <message id="spoken_day">
        <source>{day}, {kind}</source>
        <translation>{day}，{kind}</translation>
    </message>
    <message id="starts">
        <source>{day} starts {when}</source>
        <translation>{day} {when} 開始</translation>
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
        <translation>同步中…</translation>
    </message>
    <message id="tell.absence">
        <source>You are away {days}</source>
        <translation>您{days}不在</translation>
    </message>
    <message id="tell.absence_who">
        <source>Who acts for you?</source>
        <translation>由誰代理您？</translation>
    </message>
    <message id="tell.and_more">
        <source>{titles} and {n} more</source>
        <translation>{titles}，另有 {n} 項</translation>
    </message>
    <message id="tell.approval_back">
        <source>You had put it off until now.</source>
        <translation>您先前將它延後到現在。</translation>
    </message>
    <message id="tell.approvals" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} 項待您簽核</numerusform>
        </translation>
    </message>
    <message id="tell.approvals_more" numerus="yes">
        <source>{n} more wait in the inbox</source>
        <translation>
            <numerusform>收件匣內還有 {n} 項</numerusform>
        </translation>
    </message>
    <message id="tell.aside">
        <source>{n} set aside</source>
        <translation>{n} 項擱置</translation>
    </message>
    <message id="tell.ask">
        <source>Five lists were not opened</source>
        <translation>清單連續五天沒有打開</translation>
    </message>
    <message id="tell.ask_body">
        <source>Stop it, or let it come at another hour? You are asked only once.</source>
        <translation>要停掉，還是換個時間？只會問這一次。</translation>
    </message>
    <message id="tell.do.10min">
        <source>10 min</source>
        <translation>10 分鐘</translation>
    </message>
    <message id="tell.do.1h">
        <source>1 h</source>
        <translation>1 小時</translation>
    </message>
    <message id="tell.do.approve">
        <source>Approve</source>
        <translation>核准</translation>
    </message>
    <message id="tell.do.at">
        <source>At a time …</source>
        <translation>指定時間 …</translation>
    </message>
    <message id="tell.do.cover">
        <source>Choose…</source>
        <translation>選擇…</translation>
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
        <translation>早一點</translation>
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
        <translation>晚一點</translation>
    </message>
    <message id="tell.do.more">
        <source>Later …</source>
        <translation>稍後 …</translation>
    </message>
    <message id="tell.do.nobody">
        <source>Nobody</source>
        <translation>不需要</translation>
    </message>
    <message id="tell.do.open">
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message id="tell.do.reject">
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message id="tell.do.review">
        <source>Review</source>
        <translation>檢視</translation>
    </message>
    <message id="tell.do.send_now">
        <source>Send now</source>
        <translation>立即送出</translation>
    </message>
    <message id="tell.do.stop">
        <source>Stop the list</source>
        <translation>停掉清單</translation>
    </message>
    <message id="tell.do.tomorrow">
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message id="tell.do.undo">
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message id="tell.first_until">
        <source>The first one until {when}</source>
        <translation>最早一項期限 {when}</translation>
    </message>
    <message id="tell.line">
        <source>{what}: {titles}</source>
        <translation>{what}：{titles}</translation>
    </message>
    <message id="tell.link">
        <source>This link was not opened</source>
        <translation>無法開啟這個連結</translation>
    </message>
    <message id="tell.missed">
        <source>{day}'s list, not yet looked at</source>
        <translation>{day}的清單還沒看過</translation>
    </message>
    <message id="tell.missed_body">
        <source>They wait in the window; nothing was lost.</source>
        <translation>清單都在視窗裡，什麼都沒有遺失。</translation>
    </message>
    <message id="tell.missed_many">
        <source>{n} lists since {day}</source>
        <translation>從{day}起有 {n} 份清單沒看</translation>
    </message>
    <message id="tell.reminder_masked">
        <source>A reminder</source>
        <translation>一個提醒</translation>
    </message>
    <message id="tell.starts">
        <source>Starts now</source>
        <translation>現在開始</translation>
    </message>
    <message id="tell.summary">
        <source>While you were busy</source>
        <translation>你在忙的時候</translation>
    </message>
    <message id="tell.unfinished">
        <source>{n} not finished</source>
        <translation>{n} 項未完成</translation>
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
        <translation>緊急 · {title}</translation>
    </message>
    <message id="tell.waits">
        <source>{list} · not yet looked at</source>
        <translation>{list} · 還沒看過</translation>
    </message>
    <message id="tip.again">
        <source>Settings opens this welcome again.</source>
        <translation>在「設定」可以再看一次這個介紹。</translation>
    </message>
    <message id="tip.gnome">
        <source>GNOME shows no tray without the extension AppIndicator. Sundown stays in its window and in notifications.</source>
        <translation>GNOME 預設沒有系統匣。安裝 AppIndicator 擴充套件就有；沒有的話，「收工」會留在視窗和通知裡。</translation>
    </message>
    <message id="tip.hotkey">
        <source>{keys} writes something down from anywhere.</source>
        <translation>在任何地方按 {keys} 就能記下一件事。</translation>
    </message>
    <message id="tip.mac">
        <source>The half sun stands in the menu bar at the top.</source>
        <translation>半個太陽在螢幕上方的選單列。</translation>
    </message>
    <message id="tip.none">
        <source>Sundown stays in its window and in notifications. Starting it again shows the window.</source>
        <translation>「收工」會留在視窗和通知裡。再啟動一次就會顯示視窗。</translation>
    </message>
    <message id="tip.title">
        <source>Sundown lives in the tray</source>
        <translation>「收工」在系統匣裡</translation>
    </message>
    <message id="tip.title_none">
        <source>No tray on this desktop</source>
        <translation>這個桌面沒有系統匣</translation>
    </message>
    <message id="tip.tray">
        <source>A click on the half sun opens Today, a right click has everything else.</source>
        <translation>點一下半個太陽就開啟今天，右鍵有其他功能。</translation>
    </message>
    <message id="tip.windows">
        <source>Windows hides new icons behind the arrow ^ beside the clock. Drag the half sun out to keep it in sight.</source>
        <translation>Windows 會把新圖示收在時鐘旁的 ^ 裡，把半個太陽拖出來就看得見。</translation>
    </message>
    <message id="to_do_count">
        <source>{n} to do</source>
        <translation>{n} 件待辦</translation>
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
        <translation>已經排得太滿</translation>
    </message>
    <message id="tray.accounts">
        <source>Accounts…</source>
        <translation>帳號…</translation>
    </message>
    <message id="tray.approvals">
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message id="tray.approvals_n">
        <source>Approvals ({n})</source>
        <translation>簽核（{n}）</translation>
    </message>
    <message id="tray.digest">
        <source>Finish the day</source>
        <translation>今天收工</translation>
    </message>
    <message id="tray.held">
        <source>{name}: many deletions wait for your word</source>
        <translation>{name}：大量刪除等待你確認</translation>
    </message>
    <message id="tray.missing">
        <source>This desktop has no tray. Closing this window quits Sundown; until then it keeps syncing.</source>
        <translation>這個桌面沒有系統匣。關閉此視窗就會結束「收工」；在此之前會繼續同步。</translation>
    </message>
    <message id="tray.no_more">
        <source>Nothing more in the calendar today</source>
        <translation>今天行事曆沒有其他活動</translation>
    </message>
    <message id="tray.none_open">
        <source>No to-dos open today</source>
        <translation>今天沒有未完成的事項</translation>
    </message>
    <message id="tray.open" numerus="yes">
        <source>{n} to-dos open today</source>
        <translation>
            <numerusform>今天還有 {n} 項未完成</numerusform>
        </translation>
    </message>
    <message id="tray.pause">
        <source>Pause sync</source>
        <translation>暫停同步</translation>
    </message>
    <message id="tray.quit">
        <source>Quit Sundown</source>
        <translation>結束「收工」</translation>
    </message>
    <message id="tray.request">
        <source>New request…</source>
        <translation>新申請…</translation>
    </message>
    <message id="tray.resume">
        <source>Resume sync</source>
        <translation>恢復同步</translation>
    </message>
    <message id="tray.safe">
        <source>Safe view</source>
        <translation>安全檢視</translation>
    </message>
    <message id="tray.sample">
        <source>Remove sample data</source>
        <translation>移除範例資料</translation>
    </message>
    <message id="tray.search">
        <source>Search…</source>
        <translation>搜尋…</translation>
    </message>
    <message id="tray.settings">
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message id="tray.skip">
        <source>No list today</source>
        <translation>今天不用清單</translation>
    </message>
    <message id="tray.sync">
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message id="tray.today">
        <source>Open Today</source>
        <translation>開啟今天</translation>
    </message>
    <message id="tray.waits" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} 項待您簽核</numerusform>
        </translation>
    </message>
    <message id="tray.yesterday">
        <source>What did I do yesterday?</source>
        <translation>昨天做了什麼？</translation>
    </message>
    <message id="try.blocked">
        <source>This desktop shows no notifications. Sundown shows its own small window in the corner instead.</source>
        <translation>這個桌面不會顯示通知，「收工」會在角落顯示自己的小視窗。</translation>
    </message>
    <message id="try.body">
        <source>If you can read this, all is well.</source>
        <translation>看到這句就一切正常。</translation>
    </message>
    <message id="try.button">
        <source>Send a test notification</source>
        <translation>傳送測試通知</translation>
    </message>
    <message id="try.sent">
        <source>Sent. Not seen? Allow Sundown in the system's notification settings and switch off Do Not Disturb.</source>
        <translation>已傳送。看到了嗎？如果沒有，請在系統的通知設定允許「收工」，並關閉勿擾模式。</translation>
    </message>
    <message id="try.title">
        <source>This is how Sundown calls you</source>
        <translation>「收工」會這樣通知你</translation>
    </message>
    <message id="undo">
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message id="undone">
        <source>Undone.</source>
        <translation>已復原。</translation>
    </message>
    <message id="unlisted">
        <source>{n} more are open, too many to list here</source>
        <translation>另有 {n} 件未完成，太多無法列出</translation>
    </message>
    <message id="unsent" numerus="yes">
        <source>{n} changes waiting</source>
        <translation>
            <numerusform>{n} 項變更待送出</numerusform>
        </translation>
    </message>
    <message id="unsent_since">
        <source>{n} waiting for {age}</source>
        <translation>{n} 項待送出，已 {age}</translation>
    </message>
    <message id="untitled">
        <source>(no title)</source>
        <translation>（沒有標題）</translation>
    </message>
    <message id="waiting_for_me">
        <source>Waiting for me</source>
        <translation>等我處理</translation>
    </message>
    <message id="waiting_for_others">
        <source>Waiting for others</source>
        <translation>等別人</translation>
    </message>
    <message id="waiting_for_you">
        <source>Waiting for you</source>
        <translation>等你回覆</translation>
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
        <translation>加一段時間</translation>
    </message>
    <message id="week.begins">
        <source>{day}: from</source>
        <translation>{day}：從</translation>
    </message>
    <message id="week.ends">
        <source>{day}: to</source>
        <translation>{day}：到</translation>
    </message>
    <message id="week.free">
        <source>Free</source>
        <translation>休息</translation>
    </message>
    <message id="week.remove">
        <source>Remove the last span</source>
        <translation>移除最後一段</translation>
    </message>
    <message id="week.same">
        <source>Same hours on all work days</source>
        <translation>所有工作日都用相同時間</translation>
    </message>
    <message id="welcome">
        <source>Welcome to Sundown</source>
        <translation>歡迎使用「收工」</translation>
    </message>
    <message id="welcome.back">
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message id="welcome.finish">
        <source>Open Today</source>
        <translation>開啟今天</translation>
    </message>
    <message id="welcome.language">
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message id="welcome.next">
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message id="welcome.skip">
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message id="welcome.step">
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message id="went_wrong">
        <source>That did not work, and the fault is Sundown's. Please try again.</source>
        <translation>未能完成，這是「收工」的錯誤。請再試一次。</translation>
    </message>
    <message id="where.caldav">
        <source>CalDAV, Nextcloud</source>
        <translation>CalDAV、Nextcloud</translation>
    </message>
    <message id="where.caldav.text">
        <source>Calendars and to-dos</source>
        <translation>行事曆與待辦</translation>
    </message>
    <message id="where.ics">
        <source>A calendar address</source>
        <translation>行事曆網址</translation>
    </message>
    <message id="where.ics.text">
        <source>.ics or webcal, read only</source>
        <translation>.ics 或 webcal，唯讀</translation>
    </message>
    <message id="where.keyring">
        <source>Passwords are kept in this system's keyring, never in a file of Sundown.</source>
        <translation>密碼存放在系統的鑰匙圈，不會寫入「收工」的檔案。</translation>
    </message>
    <message id="where.local">
        <source>This computer only</source>
        <translation>只用這台電腦</translation>
    </message>
    <message id="where.local.text">
        <source>No account needed</source>
        <translation>不需要帳號</translation>
    </message>
    <message id="where.other.text">
        <source>Calendars and to-dos</source>
        <translation>行事曆與待辦</translation>
    </message>
    <message id="where.preset.text">
        <source>Prepared by your IT</source>
        <translation>由公司 IT 預設</translation>
    </message>
    <message id="where.sample">
        <source>Try with sample data</source>
        <translation>先用範例資料試試</translation>
    </message>
    <message id="where.text">
        <source>Pick one to begin. More can be added later.</source>
        <translation>先選一個，之後可以再加。</translation>
    </message>
    <message id="where.title">
        <source>Where does your work live?</source>
        <translation>你的工作放在哪裡？</translation>
    </message>
    <message id="with_since">
        <source>With {who} since {day}</source>
        <translation>自{day}起由 {who} 處理</translation>
    </message>
    <message id="with_since.alone">
        <source>Handed over {day}</source>
        <translation>{day}已交出</translation>
    </message>
    <message id="worked_on">
        <source>Worked on it today</source>
        <translation>今天做過一部分</translation>
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
        <translation>「{0}」是唯讀的，無法變更。</translation>
    </message>
    <message>
        <source>'{}' holds no {}.</source>
        <translation>「{0}」無法存放{1*}。</translation>
    </message>
    <message>
        <source>'{}' is being changed elsewhere at this moment.</source>
        <translation>「{0}」正在其他地方變更。</translation>
    </message>
    <message>
        <source>'{}' is no longer on {}: look for calendars again, or remove it.</source>
        <translation>「{0}」已經不在 {1}：請重新尋找行事曆，或將它移除。</translation>
    </message>
    <message>
        <source>A batch is approved or rejected as a whole.</source>
        <translation>同一批只能全部核准或全部駁回。</translation>
    </message>
    <message>
        <source>A calendar file or subscription can only be read, not changed.</source>
        <translation>行事曆檔案或訂閱是唯讀的，無法變更。</translation>
    </message>
    <message>
        <source>A calendar is no longer on the server.</source>
        <translation>有一個行事曆已經不在伺服器上。</translation>
    </message>
    <message>
        <source>A certificate's fingerprint is 64 hexadecimal digits (SHA-256).</source>
        <translation>憑證指紋是 64 個十六進位數字（SHA-256）。</translation>
    </message>
    <message>
        <source>A draft's data are a JSON object.</source>
        <translation>草稿的資料必須是 JSON 物件。</translation>
    </message>
    <message>
        <source>A hub on the network is reached over https only.</source>
        <translation>網路上的簽核中心只能透過 https 連線。</translation>
    </message>
    <message>
        <source>A memory account lives in one program only: make it of a MemoryServer.</source>
        <translation>記憶體帳號只存在於一個程式內：請由 MemoryServer 建立。</translation>
    </message>
    <message>
        <source>A new item has no text yet.</source>
        <translation>新項目還沒有內容。</translation>
    </message>
    <message>
        <source>A new item needs an identifier of its own.</source>
        <translation>新項目需要自己的識別碼。</translation>
    </message>
    <message>
        <source>A paper account lives in one program only: make it of a PaperServer.</source>
        <translation>紙本帳號只存在於一個程式：請由 PaperServer 建立。</translation>
    </message>
    <message>
        <source>A repeating to-do can't be split. Add its parts as to-dos of their own.</source>
        <translation>重複的待辦無法拆分。請把各部分新增為獨立的待辦。</translation>
    </message>
    <message>
        <source>A single occurrence can't repeat; change the whole series.</source>
        <translation>單獨一次無法重複；請變更整個系列。</translation>
    </message>
    <message>
        <source>A to-do has a due date, an event has an end: give that one.</source>
        <translation>待辦有期限，活動有結束時間：請填寫對應的那一個。</translation>
    </message>
    <message>
        <source>A webhook's address begins with https://: copy it whole from the group's settings.</source>
        <translation>Webhook 網址以 https:// 開頭：請在群組設定複製完整的網址。</translation>
    </message>
    <message>
        <source>An answer is accepted, declined or tentative.</source>
        <translation>請回覆接受、拒絕或暫定。</translation>
    </message>
    <message>
        <source>An event can't be done in part; only a to-do has a percentage.</source>
        <translation>活動沒有完成度，只有待辦才有百分比。</translation>
    </message>
    <message>
        <source>An event needs a start.</source>
        <translation>活動要有開始時間。</translation>
    </message>
    <message>
        <source>An invitation can be accepted or declined.</source>
        <translation>邀請可以接受或婉拒。</translation>
    </message>
    <message>
        <source>An invitation has no files here.</source>
        <translation>邀請沒有檔案。</translation>
    </message>
    <message>
        <source>An invitation needs no second verification.</source>
        <translation>邀請不需要再次驗證。</translation>
    </message>
    <message>
        <source>Another Sundown is syncing this account.</source>
        <translation>另一個「收工」正在同步這個帳號。</translation>
    </message>
    <message>
        <source>Another program holds the profile's database. Try again in a moment.</source>
        <translation>另一個程式正佔用資料庫。請稍後再試。</translation>
    </message>
    <message>
        <source>Answer with accepted, declined or tentative.</source>
        <translation>請回覆接受、拒絕或暫定。</translation>
    </message>
    <message>
        <source>At most {} can be decided together.</source>
        <translation>一次最多可決定 {0} 項。</translation>
    </message>
    <message>
        <source>Changed here and on the server ({}): the server's copy was kept, yours is saved as a copy.</source>
        <translation>這裡和伺服器都變更過（{0*}）：保留了伺服器的版本，你的版本另存為副本。</translation>
    </message>
    <message>
        <source>Changed on the server after you deleted it: it was kept.</source>
        <translation>你刪除之後，伺服器上又變更過：因此保留了。</translation>
    </message>
    <message>
        <source>Choose the one person who shall decide.</source>
        <translation>請選擇一位負責決定的人。</translation>
    </message>
    <message>
        <source>Choose who shall sign as well.</source>
        <translation>請選擇還要誰簽核。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Each request can stand in a batch once, and has to be there still.</source>
        <translation>每項申請在同一批只能出現一次，而且必須仍然存在。</translation>
    </message>
    <message>
        <source>From this amount on a decision asks for the amount typed and your password again.</source>
        <translation>達到這個金額時，決定前要輸入金額並再次輸入密碼。</translation>
    </message>
    <message>
        <source>Give at least two parts.</source>
        <translation>請至少分成兩部分。</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>請為帳號命名。</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>請為群組命名。</translation>
    </message>
    <message>
        <source>High amount</source>
        <translation>高額</translation>
    </message>
    <message>
        <source>In {}, region is one of: {}.</source>
        <translation>在 {0}：region 是以下其中之一：{1}。</translation>
    </message>
    <message>
        <source>In {}, there is no kind of account called {}.</source>
        <translation>在 {0}：沒有「{1}」這種帳號。</translation>
    </message>
    <message>
        <source>In {}, url has to begin with https://.</source>
        <translation>在 {0}：url 要以 https:// 開頭。</translation>
    </message>
    <message>
        <source>In {}, {} has to be text in quotation marks.</source>
        <translation>在 {0}：{1} 要是引號內的文字。</translation>
    </message>
    <message>
        <source>It repeats too often: only the days around today are shown.</source>
        <translation>它重複得太頻繁：只顯示今天前後的日子。</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>伺服器上的內容在這段期間已變更。</translation>
    </message>
    <message>
        <source>Its repeat rule can't be read, so the repeats may be missing.</source>
        <translation>讀不到它的重複規則，可能少了重複的各次。</translation>
    </message>
    <message>
        <source>Its time zone “{}” is unknown; its times are read in your own zone.</source>
        <translation>不認得它的時區「{0}」；時間以你的時區讀取。</translation>
    </message>
    <message>
        <source>Its time zones are too long to be kept with every item of this file.</source>
        <translation>這個檔案的時區資料太長，無法每個項目都附上。</translation>
    </message>
    <message>
        <source>Later occurrences hang on this one, so it can't be deleted alone.</source>
        <translation>之後各次都依附這一次，因此無法單獨刪除。</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have places of their own.</source>
        <translation>請不要把使用者名稱和密碼寫在網址裡，它們各有自己的欄位。</translation>
    </message>
    <message>
        <source>Look at this one before you decide: open its card.</source>
        <translation>這項請先看過再決定：打開簽核卡。</translation>
    </message>
    <message>
        <source>More than one change begins with {}: give more of its id.</source>
        <translation>以「{0}」開頭的變更不只一項：請多寫幾個字。</translation>
    </message>
    <message>
        <source>More than one is called {}: write it as account/name.</source>
        <translation>有不只一個名為「{0}」：請寫成「帳號/名稱」。</translation>
    </message>
    <message>
        <source>More than one {} begins with {}: give more of its id.</source>
        <translation>以「{1}」開頭的不只一{0*}：請多寫幾個字。</translation>
    </message>
    <message>
        <source>Name the database in the account: this server does not say which is yours.</source>
        <translation>請在帳號填寫資料庫名稱：這個伺服器沒有說明哪個是你的。</translation>
    </message>
    <message>
        <source>No calendars were found at {}: check the address and the user name.</source>
        <translation>在 {0} 找不到行事曆：請檢查網址和使用者名稱。</translation>
    </message>
    <message>
        <source>No file belongs into this field.</source>
        <translation>這個欄位不收檔案。</translation>
    </message>
    <message>
        <source>No line is ticked, so nothing was sent.</source>
        <translation>沒有勾選項目，因此沒有傳送。</translation>
    </message>
    <message>
        <source>No meeting called {} has ended in the last three months.</source>
        <translation>過去三個月沒有名為「{0}」且已結束的會議。</translation>
    </message>
    <message>
        <source>No password is kept for this account: give it again under Accounts, or with 'sundown account password'.</source>
        <translation>這個帳號沒有存放密碼：請在「帳號」再輸入一次。</translation>
    </message>
    <message>
        <source>Nobody can act for you at this account.</source>
        <translation>這個帳號無法由他人代您簽核。</translation>
    </message>
    <message>
        <source>Not UTF-8, read as Western European letters: {}{} ({} in all). If they look wrong: delete these items, save the file as UTF-8, and import it again.</source>
        <translation>不是 UTF-8，以西歐字元讀取：{0}{1*}（共 {2} 行）。如果內容不對：請刪除這些項目，把檔案存成 UTF-8，再匯入一次。</translation>
    </message>
    <message>
        <source>Nothing can be asked for at {}.</source>
        <translation>在 {0} 無法提出申請。</translation>
    </message>
    <message>
        <source>Nothing can be written to {}: choose another folder with --home.</source>
        <translation>寫不進 {0}：請用 --home 選擇另一個資料夾。</translation>
    </message>
    <message>
        <source>Nothing reminds you of that item. 'sundown remind snooze' sets a reminder.</source>
        <translation>這個項目沒有提醒。</translation>
    </message>
    <message>
        <source>Odoo (time off, expenses, purchases)</source>
        <translation>Odoo（休假、報支、採購）</translation>
    </message>
    <message>
        <source>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</source>
        <translation>Odoo 19 及以後，或使用兩步驟驗證：請用「偏好設定」「帳號安全」的 API 金鑰。</translation>
    </message>
    <message>
        <source>Odoo asks something first: decide it there.</source>
        <translation>Odoo 需要先確認：請在 Odoo 決定。</translation>
    </message>
    <message>
        <source>Odoo did not do it and gave no reason: you may lack the right to.</source>
        <translation>Odoo 沒有執行，也沒有說明原因：你可能沒有權限。</translation>
    </message>
    <message>
        <source>Odoo no longer has this request, or you may not see it any more.</source>
        <translation>Odoo 已沒有這項申請，或是你不能再看到它。</translation>
    </message>
    <message>
        <source>One of these can't be decided in a batch. Decide it on its card.</source>
        <translation>其中一項不能批次決定，請在簽核卡上決定。</translation>
    </message>
    <message>
        <source>One of these has changed since you looked. Look at it again.</source>
        <translation>其中一項在您看過後已變更，請再看一次。</translation>
    </message>
    <message>
        <source>Only a to-do can be marked as done.</source>
        <translation>只有待辦才能標示為完成。</translation>
    </message>
    <message>
        <source>Only an item with a start or a due date can repeat.</source>
        <translation>有開始時間或期限的項目才能重複。</translation>
    </message>
    <message>
        <source>Only requests of one form can be decided together.</source>
        <translation>只有同一表單的申請可以一起決定。</translation>
    </message>
    <message>
        <source>Only single occurrences of this item are known: choose one of them.</source>
        <translation>這裡只知道這個項目的個別幾次：請選擇其中一次。</translation>
    </message>
    <message>
        <source>Only where the server has several and does not list them.</source>
        <translation>只在伺服器有多個資料庫而沒有列出時填寫。</translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation>密碼或 API 金鑰</translation>
    </message>
    <message>
        <source>Port {} can't be used: choose another one, or none.</source>
        <translation>連接埠 {0} 無法使用：請選擇另一個，或不指定。</translation>
    </message>
    <message>
        <source>Request Tracker needs its address (https://…) and your user name there.</source>
        <translation>Request Tracker 需要其位址（https://…）和您在那裡的使用者名稱。</translation>
    </message>
    <message>
        <source>Requests of {} are changed there.</source>
        <translation>{0} 的申請必須在該處修改。</translation>
    </message>
    <message>
        <source>Say to whom it is handed over.</source>
        <translation>請寫下交給誰。</translation>
    </message>
    <message>
        <source>Say which approval: its number, or the beginning of its id.</source>
        <translation>請指明是哪項簽核：編號，或 id 的開頭。</translation>
    </message>
    <message>
        <source>Say why it is urgent: the approvers will read it.</source>
        <translation>請說明為何緊急：簽核人會看到。</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>請簡單說明原因。</translation>
    </message>
    <message>
        <source>Several approvals begin so. Give more of the id.</source>
        <translation>有多項簽核以此開頭，請多輸入幾個字元。</translation>
    </message>
    <message>
        <source>Start and end both need a time of day, or neither of them.</source>
        <translation>開始和結束要麼都有時刻，要麼都沒有。</translation>
    </message>
    <message>
        <source>Start and end both need a time zone, or neither of them.</source>
        <translation>開始和結束要麼都有時區，要麼都沒有。</translation>
    </message>
    <message>
        <source>That address has no server's name in it.</source>
        <translation>這個網址沒有伺服器的名稱。</translation>
    </message>
    <message>
        <source>That approval is not known here.</source>
        <translation>這裡沒有這項簽核。</translation>
    </message>
    <message>
        <source>That button opens a window.</source>
        <translation>這個按鈕會開啟視窗。</translation>
    </message>
    <message>
        <source>That calendar is no longer there.</source>
        <translation>這個行事曆已經不在了。</translation>
    </message>
    <message>
        <source>That change is no longer waiting.</source>
        <translation>這項變更已經不在等候。</translation>
    </message>
    <message>
        <source>That decision has ended. Look at the request again.</source>
        <translation>這個決定已結束，請再看一次申請。</translation>
    </message>
    <message>
        <source>That decision is not known here.</source>
        <translation>這裡沒有這個決定。</translation>
    </message>
    <message>
        <source>That draft is no longer there.</source>
        <translation>該草稿已不存在。</translation>
    </message>
    <message>
        <source>That file is no longer at the request.</source>
        <translation>申請已沒有這個檔案。</translation>
    </message>
    <message>
        <source>That file is no longer part of the draft.</source>
        <translation>該檔案已不在草稿中。</translation>
    </message>
    <message>
        <source>That file is no longer there.</source>
        <translation>該檔案已不存在。</translation>
    </message>
    <message>
        <source>That hour has passed. Choose one to come.</source>
        <translation>這個時間已過，請選擇之後的時間。</translation>
    </message>
    <message>
        <source>That invitation can't be read any more.</source>
        <translation>這個邀請已無法讀取。</translation>
    </message>
    <message>
        <source>That is an address of {}, not of {}.</source>
        <translation>這是 {0} 的網址，不是 {1} 的。</translation>
    </message>
    <message>
        <source>That is more than {} days: ask for a shorter time.</source>
        <translation>這超過了 {0} 天：請選較短的時間。</translation>
    </message>
    <message>
        <source>That is more than {} takes in one message: leave some lines out.</source>
        <translation>超出了 {0} 一則訊息的上限：請減少幾項。</translation>
    </message>
    <message>
        <source>That is no address of a hub: it looks like https://hub.example.com.</source>
        <translation>這不是簽核中心的網址；網址形如 https://hub.example.com。</translation>
    </message>
    <message>
        <source>That is no address on the web: check it.</source>
        <translation>這不是網址：請檢查一下。</translation>
    </message>
    <message>
        <source>That is no file that can be attached.</source>
        <translation>這不是可以附加的檔案。</translation>
    </message>
    <message>
        <source>That is no invite: it looks like https://hub.example.com/join#CODE.</source>
        <translation>這不是邀請連結；邀請連結形如 https://hub.example.com/join#CODE。</translation>
    </message>
    <message>
        <source>That is not your password or API key at Odoo.</source>
        <translation>這不是你在 Odoo 的密碼或 API 金鑰。</translation>
    </message>
    <message>
        <source>That is too much for one request.</source>
        <translation>一份申請容不下這麼多內容。</translation>
    </message>
    <message>
        <source>That item has been deleted.</source>
        <translation>這個項目已刪除。</translation>
    </message>
    <message>
        <source>That item is no longer there, or it is done.</source>
        <translation>這個項目已經不在，或者已經完成。</translation>
    </message>
    <message>
        <source>That item is no longer there.</source>
        <translation>這個項目已經不在了。</translation>
    </message>
    <message>
        <source>That line is not on the list of the day any more.</source>
        <translation>這一項已經不在當天的清單上。</translation>
    </message>
    <message>
        <source>That password was not accepted.</source>
        <translation>密碼不正確。</translation>
    </message>
    <message>
        <source>That request is no longer there.</source>
        <translation>該申請已不存在。</translation>
    </message>
    <message>
        <source>That ticket is no longer there.</source>
        <translation>該工單已不存在。</translation>
    </message>
    <message>
        <source>That to-do is no longer there.</source>
        <translation>這項待辦已經不在了。</translation>
    </message>
    <message>
        <source>That was not the password.</source>
        <translation>密碼不正確。</translation>
    </message>
    <message>
        <source>The account on this computer stays: it is where your own items are.</source>
        <translation>這台電腦的帳號無法移除：你自己的項目都在這裡。</translation>
    </message>
    <message>
        <source>The address of {} can't be used: check it.</source>
        <translation>{0} 的網址無法使用：請檢查一下。</translation>
    </message>
    <message>
        <source>The address of {} is not kept here any more: add the group again.</source>
        <translation>這裡已沒有「{0}」的網址：請重新新增群組。</translation>
    </message>
    <message>
        <source>The amount you typed is not the amount of the request. Type it as it stands there.</source>
        <translation>您輸入的金額與申請不符，請依申請上的金額輸入。</translation>
    </message>
    <message>
        <source>The autostart entry can't be changed ({}).</source>
        <translation>無法變更登入時啟動的設定（{0*}）。</translation>
    </message>
    <message>
        <source>The built program brings no CalDAV server: the sample data is kept on this computer.</source>
        <translation>這個版本沒有附帶 CalDAV 伺服器：範例資料存放在這台電腦。</translation>
    </message>
    <message>
        <source>The calendar data of this item are damaged: BEGIN and END do not match.</source>
        <translation>這個項目的行事曆資料已損毀：BEGIN 和 END 不相符。</translation>
    </message>
    <message>
        <source>The calendar data of this item are damaged: {} has no end.</source>
        <translation>這個項目的行事曆資料已損毀：{0} 沒有結尾。</translation>
    </message>
    <message>
        <source>The calendar data of this item are nested too deep to be changed.</source>
        <translation>這個項目的行事曆資料層次太深，無法變更。</translation>
    </message>
    <message>
        <source>The calendar from {} was cut off.</source>
        <translation>{0} 的行事曆還沒傳完就中斷了。</translation>
    </message>
    <message>
        <source>The calendar is no longer at its address on {}.</source>
        <translation>行事曆已經不在 {0} 的原本網址。</translation>
    </message>
    <message>
        <source>The calendar is no longer on the memory server.</source>
        <translation>行事曆已經不在記憶體伺服器上。</translation>
    </message>
    <message>
        <source>The calendar server did not keep the answer.</source>
        <translation>行事曆伺服器沒有保留你的回覆。</translation>
    </message>
    <message>
        <source>The calendar server did not take the answer.</source>
        <translation>行事曆伺服器沒有接受你的回覆。</translation>
    </message>
    <message>
        <source>The certificate file {} can't be read: {}.</source>
        <translation>無法讀取憑證檔案 {0}：{1*}。</translation>
    </message>
    <message>
        <source>The comment is too long. At most {} characters.</source>
        <translation>意見太長，最多 {0} 個字元。</translation>
    </message>
    <message>
        <source>The demo's CalDAV server is missing: install it with pip install 'sundown[demo]'.</source>
        <translation>缺少示範用的 CalDAV 伺服器：請用 pip install 'sundown[demo]' 安裝。</translation>
    </message>
    <message>
        <source>The demo's server did not answer within ten seconds.</source>
        <translation>示範用的伺服器在十秒內沒有回應。</translation>
    </message>
    <message>
        <source>The demo's server did not start on port {}: is it in use?</source>
        <translation>示範用的伺服器無法在連接埠 {0} 啟動：是否已被佔用？</translation>
    </message>
    <message>
        <source>The disk did not answer. Check it, then try again.</source>
        <translation>磁碟沒有回應。請檢查後再試一次。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed. Make room, then try again.</source>
        <translation>磁碟已滿：沒有任何變更。請清出空間後再試一次。</translation>
    </message>
    <message>
        <source>The draft can't be read any more: begin it anew.</source>
        <translation>這份草稿已無法讀取，請重新填寫。</translation>
    </message>
    <message>
        <source>The file could not be kept in the profile folder. Make room, then try again.</source>
        <translation>檔案無法存入設定檔資料夾。請騰出空間再試。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB. Open it at its source.</source>
        <translation>檔案超過 64 MB，請到來源系統開啟。</translation>
    </message>
    <message>
        <source>The file {} can't be read.</source>
        <translation>無法讀取檔案 {0}。</translation>
    </message>
    <message>
        <source>The file {} can't be read. Ask your IT to look at it.</source>
        <translation>讀不到檔案 {0}。請公司的 IT 查看。</translation>
    </message>
    <message>
        <source>The file {} can't be read: {}.</source>
        <translation>讀不到檔案 {0}：{1*}。</translation>
    </message>
    <message>
        <source>The file {} is empty.</source>
        <translation>檔案 {0} 是空的。</translation>
    </message>
    <message>
        <source>The file {} is gone from the draft: attach it again.</source>
        <translation>檔案 {0} 已不在草稿中，請重新附加。</translation>
    </message>
    <message>
        <source>The file {} is larger than 25 MB.</source>
        <translation>檔案 {0} 超過 25 MB。</translation>
    </message>
    <message>
        <source>The file {} is not there: choose it again.</source>
        <translation>檔案 {0} 不在了：請重新選擇。</translation>
    </message>
    <message>
        <source>The first day is after the last one: name the earlier day first.</source>
        <translation>第一天在最後一天之後：請先寫較早的那一天。</translation>
    </message>
    <message>
        <source>The folder {} can't be made ({}): choose one with --home.</source>
        <translation>無法建立資料夾 {0}（{1*}）：請用 --home 選擇一個。</translation>
    </message>
    <message>
        <source>The holiday data can't be read; install Sundown again.</source>
        <translation>讀不到假日資料；請重新安裝「收工」。</translation>
    </message>
    <message>
        <source>The hours in “{}” overlap; {}.</source>
        <translation>「{0}」的時間互相重疊；{1*}。</translation>
    </message>
    <message>
        <source>The invitation is no longer in your calendar.</source>
        <translation>行事曆已沒有這個邀請。</translation>
    </message>
    <message>
        <source>The list has changed since you looked: look at the lines again.</source>
        <translation>清單在你查看之後有變動：請再看一次要傳送的項目。</translation>
    </message>
    <message>
        <source>The log of decisions is gone, or is another one.</source>
        <translation>簽核紀錄已不見，或已被換成另一份。</translation>
    </message>
    <message>
        <source>The memory server broke off the connection.</source>
        <translation>記憶體伺服器中斷了連線。</translation>
    </message>
    <message>
        <source>The memory server could not be reached.</source>
        <translation>連線不上記憶體伺服器。</translation>
    </message>
    <message>
        <source>The memory server did not accept the user name and password.</source>
        <translation>記憶體伺服器不接受這組使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>The memory server no longer has this item.</source>
        <translation>記憶體伺服器已經沒有這個項目。</translation>
    </message>
    <message>
        <source>The paper source broke off the connection.</source>
        <translation>紙本來源中斷了連線。</translation>
    </message>
    <message>
        <source>The paper source could not be reached.</source>
        <translation>無法連上紙本來源。</translation>
    </message>
    <message>
        <source>The paper source did not accept the password.</source>
        <translation>紙本來源不接受這個密碼。</translation>
    </message>
    <message>
        <source>The paper source has no such file.</source>
        <translation>紙本來源沒有這個檔案。</translation>
    </message>
    <message>
        <source>The paper source knows this request no more.</source>
        <translation>紙本來源已沒有這項申請。</translation>
    </message>
    <message>
        <source>The password command can't be started: check its spelling.</source>
        <translation>無法啟動密碼指令：請檢查寫法。</translation>
    </message>
    <message>
        <source>The password command ended with exit status {}: run it by hand to see why.</source>
        <translation>密碼指令以狀態 {0} 結束：請自行執行一次查看原因。</translation>
    </message>
    <message>
        <source>The password command gave no answer in {} seconds.</source>
        <translation>密碼指令在 {0} 秒內沒有回應。</translation>
    </message>
    <message>
        <source>The password command printed nothing: run it by hand to see why.</source>
        <translation>密碼指令沒有輸出：請自行執行一次查看原因。</translation>
    </message>
    <message>
        <source>The profile folder can't be written to. Check its permissions.</source>
        <translation>寫不進存放資料的資料夾。請檢查它的權限。</translation>
    </message>
    <message>
        <source>The profile's database is damaged. Run 'sundown doctor'.</source>
        <translation>資料庫已損毀。請執行 sundown doctor。</translation>
    </message>
    <message>
        <source>The proxy on the way to {} asks for a password: sign in there.</source>
        <translation>通往 {0} 的代理伺服器要求密碼：請先在那裡登入。</translation>
    </message>
    <message>
        <source>The reason is one of: blocked, waiting, unimportant.</source>
        <translation>原因是以下其中之一：受阻、等別人、不重要。</translation>
    </message>
    <message>
        <source>The reply of {} was cut off.</source>
        <translation>{0} 的回應還沒傳完就中斷了。</translation>
    </message>
    <message>
        <source>The reply of {} was damaged on the way.</source>
        <translation>{0} 的回應在傳送途中損毀了。</translation>
    </message>
    <message>
        <source>The server did not confirm the change: it will be looked up.</source>
        <translation>伺服器沒有確認這項變更：稍後會再查核。</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not finished.</source>
        <translation>未在瀏覽器完成登入。</translation>
    </message>
    <message>
        <source>The source does not offer this any more.</source>
        <translation>來源系統已不再提供這項操作。</translation>
    </message>
    <message>
        <source>The start of this series can't be read, so no occurrence can be taken out.</source>
        <translation>讀不到這個系列的開始時間，因此無法抽出其中一次。</translation>
    </message>
    <message>
        <source>The status has to be one of {}.</source>
        <translation>狀態要是以下其中之一：{0}。</translation>
    </message>
    <message>
        <source>The {} has to be from 0 to {}.</source>
        <translation>{0*}要在 0 到 {1} 之間。</translation>
    </message>
    <message>
        <source>The {} is before the start.</source>
        <translation>{0*}早於開始時間。</translation>
    </message>
    <message>
        <source>There are as many files as may be: take one out first.</source>
        <translation>檔案已達上限，請先移除一個。</translation>
    </message>
    <message>
        <source>There is an account called {} already. Choose another name.</source>
        <translation>已經有名為「{0}」的帳號。請換一個名稱。</translation>
    </message>
    <message>
        <source>There is no account called {}. 'sundown account list' shows them.</source>
        <translation>沒有名為「{0}」的帳號。請在「帳號」查看。</translation>
    </message>
    <message>
        <source>There is no account kind {}. Choose one of: {}.</source>
        <translation>沒有「{0}」這種帳號。請選擇其中一種：{1}。</translation>
    </message>
    <message>
        <source>There is no approval with this number or id.</source>
        <translation>沒有這個編號或 id 的簽核。</translation>
    </message>
    <message>
        <source>There is no calendar or list called {}. There are: {}.</source>
        <translation>沒有名為「{0}」的行事曆或清單。現有：{1}。</translation>
    </message>
    <message>
        <source>There is no change {} that can be undone.</source>
        <translation>變更「{0}」無法復原。</translation>
    </message>
    <message>
        <source>There is no event and no to-do in this file.</source>
        <translation>這個檔案沒有活動，也沒有待辦。</translation>
    </message>
    <message>
        <source>There is no event and no to-do in this text.</source>
        <translation>這段文字沒有活動，也沒有待辦。</translation>
    </message>
    <message>
        <source>There is no form {}: choose text, markdown, html, json or csv.</source>
        <translation>沒有「{0}」這種格式：請選擇 text、markdown、html、json 或 csv。</translation>
    </message>
    <message>
        <source>There is no form {}: choose {}.</source>
        <translation>沒有「{0}」這種格式：請選擇 {1}。</translation>
    </message>
    <message>
        <source>There is no group called {}. Add it first.</source>
        <translation>沒有名為「{0}」的群組。請先新增。</translation>
    </message>
    <message>
        <source>There is no list in that time. 'sundown history' shows the days that have one.</source>
        <translation>這段時間沒有清單。</translation>
    </message>
    <message>
        <source>There is no list of {}. 'sundown history' shows the days that have one.</source>
        <translation>{0} 沒有清單。</translation>
    </message>
    <message>
        <source>There is no resource called {}.</source>
        <translation>沒有名為「{0}」的資源。</translation>
    </message>
    <message>
        <source>There is no sample data here.</source>
        <translation>這裡沒有範例資料。</translation>
    </message>
    <message>
        <source>There is no setting {}. There are: {}.</source>
        <translation>沒有「{0}」這個設定。現有：{1}。</translation>
    </message>
    <message>
        <source>There is no system keyring here that can be trusted with a password: start one, or give the account a password command.</source>
        <translation>這裡沒有可以安心存放密碼的系統鑰匙圈：請啟動一個，或為帳號設定密碼指令。</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>裡面沒有文字。</translation>
    </message>
    <message>
        <source>There is no time zone {}. Write an IANA name such as Asia/Hong_Kong.</source>
        <translation>沒有「{0}」這個時區。請寫 IANA 名稱，例如 Asia/Taipei。</translation>
    </message>
    <message>
        <source>There is no {} {}. The lists show the ids.</source>
        <translation>沒有這{0*}：{1}。</translation>
    </message>
    <message>
        <source>These calendar data hold no event or to-do.</source>
        <translation>這些行事曆資料沒有活動，也沒有待辦。</translation>
    </message>
    <message>
        <source>This account has no approvals.</source>
        <translation>這個帳號沒有簽核。</translation>
    </message>
    <message>
        <source>This account has no calendar for {}.</source>
        <translation>這個帳號沒有可放 {0} 的行事曆。</translation>
    </message>
    <message>
        <source>This approval is not here. It may have been handled, or its account was removed.</source>
        <translation>這裡沒有這項簽核。可能已經處理，或帳號已移除。</translation>
    </message>
    <message>
        <source>This can't be done with the request now. Look at it again.</source>
        <translation>這項申請目前不能這樣處理，請再看一次。</translation>
    </message>
    <message>
        <source>This computer gives no port to come back to from the browser.</source>
        <translation>這部電腦沒有可供瀏覽器返回的連接埠。</translation>
    </message>
    <message>
        <source>This event has no start that can be read.</source>
        <translation>讀不到這個活動的開始時間。</translation>
    </message>
    <message>
        <source>This file holds no calendar: it should begin with BEGIN:VCALENDAR.</source>
        <translation>這個檔案不是行事曆：開頭應該是 BEGIN:VCALENDAR。</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>This is neither an event nor a to-do.</source>
        <translation>這不是活動，也不是待辦。</translation>
    </message>
    <message>
        <source>This is not the version you have seen. Look at it again.</source>
        <translation>這不是您看過的版本，請再看一次。</translation>
    </message>
    <message>
        <source>This is not waiting for your decision any more. Look at it again.</source>
        <translation>這項已不需要您決定，請再看一次。</translation>
    </message>
    <message>
        <source>This is the only occurrence that is known here: delete the whole item.</source>
        <translation>這裡只知道這一次：請刪除整個項目。</translation>
    </message>
    <message>
        <source>This item can't be read, so it can't be changed here.</source>
        <translation>讀不到這個項目，因此無法在這裡變更。</translation>
    </message>
    <message>
        <source>This item has no UID, so it cannot be told apart from others.</source>
        <translation>這個項目沒有 UID，因此無法與其他項目區分。</translation>
    </message>
    <message>
        <source>This item is there twice in its calendar data, so it can't be changed safely.</source>
        <translation>這個項目在行事曆資料裡出現兩次，因此無法安全地變更。</translation>
    </message>
    <message>
        <source>This link can't be opened. Sundown opens links to approvals only.</source>
        <translation>無法開啟這個連結。收工只會開啟簽核的連結。</translation>
    </message>
    <message>
        <source>This needs a second verification now. Decide it again on its card.</source>
        <translation>這項現在須再次驗證身分，請在簽核卡上重新決定。</translation>
    </message>
    <message>
        <source>This occurrence is not in its series, or not any more.</source>
        <translation>這一次不在它的系列裡，或已經移除。</translation>
    </message>
    <message>
        <source>This occurrence is not there any more.</source>
        <translation>這一次已經不在了。</translation>
    </message>
    <message>
        <source>This occurrence's id can't be read: it looks like 20261122 or 20261122T090000Z.</source>
        <translation>無法讀懂是哪一次：請寫成 20261122 或 20261122T090000Z 的樣子。</translation>
    </message>
    <message>
        <source>This one can only be decided at its source. Open it there.</source>
        <translation>這項只能在來源系統決定，請到那裡開啟。</translation>
    </message>
    <message>
        <source>This one is decided on its card only, with a second verification.</source>
        <translation>這項只能在簽核卡上決定，並須再次驗證身分。</translation>
    </message>
    <message>
        <source>This one needs a second verification. Open its card and verify yourself.</source>
        <translation>這項須再次驗證身分。請打開簽核卡驗證。</translation>
    </message>
    <message>
        <source>This profile was made by a newer Sundown. Update the program.</source>
        <translation>這份資料由較新版本的「收工」建立。請更新程式。</translation>
    </message>
    <message>
        <source>This repetition can't be read; write it like FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10.</source>
        <translation>無法讀懂這個重複規則；請寫成 FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10 的樣子。</translation>
    </message>
    <message>
        <source>This request is on its way: what became of it is not known yet.</source>
        <translation>這份申請正在傳送，結果尚未得知。</translation>
    </message>
    <message>
        <source>This request was sent: open it among yours.</source>
        <translation>這份申請已送出，請在「我的申請」中開啟。</translation>
    </message>
    <message>
        <source>This was handed over before: look among your requests whether it arrived.</source>
        <translation>這項申請先前已送出：請在您的申請中查看是否已送達。</translation>
    </message>
    <message>
        <source>Today's list still changes by itself: correct it once the day is over.</source>
        <translation>今天的清單還會自動變動：請在這天結束之後更正。</translation>
    </message>
    <message>
        <source>Tryton needs its address with the database (https://erp.example.com/company) and your user name there.</source>
        <translation>Tryton 需要含資料庫名稱的位址（https://erp.example.com/company）和您在那裡的使用者名稱。</translation>
    </message>
    <message>
        <source>Type what is to be done.</source>
        <translation>請輸入要做的事。</translation>
    </message>
    <message>
        <source>Waiting for your system keyring: it may ask you to unlock it.</source>
        <translation>正在等系統的鑰匙圈：它可能會請你解鎖。</translation>
    </message>
    <message>
        <source>What you sign in to Odoo with.</source>
        <translation>你登入 Odoo 時使用的。</translation>
    </message>
    <message>
        <source>Write Odoo's address as it is in the browser: https://company.odoo.com.</source>
        <translation>請照瀏覽器所示填寫 Odoo 的網址：https://company.odoo.com。</translation>
    </message>
    <message>
        <source>Write the title of the meeting, or a part of it.</source>
        <translation>請寫下會議的標題，或其中一部分。</translation>
    </message>
    <message>
        <source>Write the user name and the password in their own fields, not in the address.</source>
        <translation>請把使用者名稱和密碼填在各自的欄位，不要寫在網址裡。</translation>
    </message>
    <message>
        <source>Write what the new line shall say.</source>
        <translation>請寫下新一項的內容。</translation>
    </message>
    <message>
        <source>You are not invited to this, so there is nothing to answer.</source>
        <translation>你不在受邀名單內，因此不用回覆。</translation>
    </message>
    <message>
        <source>You asked for this yourself.</source>
        <translation>這是您自己提出的申請。</translation>
    </message>
    <message>
        <source>You have decided this already. Undo that first, while it is possible.</source>
        <translation>您已做出決定。如仍可收回，請先收回。</translation>
    </message>
    <message>
        <source>Your second verification is over. Decide it again on its card.</source>
        <translation>身分驗證已失效，請在簽核卡上重新決定。</translation>
    </message>
    <message>
        <source>Your system keyring could not be opened: unlock it, then try again.</source>
        <translation>系統的鑰匙圈無法開啟：請解鎖後再試一次。</translation>
    </message>
    <message>
        <source>Your system keyring did not answer: unlock it, then try again.</source>
        <translation>系統的鑰匙圈沒有回應：請解鎖後再試一次。</translation>
    </message>
    <message>
        <source>https://company.odoo.com, as in the browser.</source>
        <translation>例如 https://company.odoo.com。</translation>
    </message>
    <message>
        <source>memory refused the change: it does not like it.</source>
        <translation>記憶體伺服器拒絕了這項變更。</translation>
    </message>
    <message>
        <source>memory refused the change: this calendar does not hold items of that kind.</source>
        <translation>記憶體伺服器拒絕了這項變更：這個行事曆無法存放這類項目。</translation>
    </message>
    <message>
        <source>memory refused the change: you may not change this calendar.</source>
        <translation>記憶體伺服器拒絕了這項變更：你無法變更這個行事曆。</translation>
    </message>
    <message>
        <source>{} answered in an encoding that was not asked for ({}).</source>
        <translation>{0} 用沒有要求過的編碼（{1}）回應。</translation>
    </message>
    <message>
        <source>{} answered with a web page, not with calendar data: check the address.</source>
        <translation>{0} 傳回的是網頁，不是行事曆資料：請檢查網址。</translation>
    </message>
    <message>
        <source>{} answered with something that is not calendar data.</source>
        <translation>{0} 傳回的不是行事曆資料。</translation>
    </message>
    <message>
        <source>{} answered with something that is not calendar data: check the address.</source>
        <translation>{0} 傳回的不是行事曆資料：請檢查網址。</translation>
    </message>
    <message>
        <source>{} asks for a user name and a password.</source>
        <translation>{0} 要求使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>{} asks to be left alone for a while: try again in ten minutes.</source>
        <translation>{0} 暫時不接收訊息：請十分鐘後再試。</translation>
    </message>
    <message>
        <source>{} broke off the connection.</source>
        <translation>{0} 中斷了連線。</translation>
    </message>
    <message>
        <source>{} could not answer at this moment ({}).</source>
        <translation>{0} 目前無法回應（{1}）。</translation>
    </message>
    <message>
        <source>{} could not be reached: check the network and the address.</source>
        <translation>{0} 連線不上：請檢查網路和網址。</translation>
    </message>
    <message>
        <source>{} could not give the calendar at this moment ({}).</source>
        <translation>{0} 目前無法提供行事曆（{1}）。</translation>
    </message>
    <message>
        <source>{} did not accept the API key: make a new one in Odoo under Preferences, Account Security.</source>
        <translation>{0} 不接受這個 API 金鑰：請在 Odoo 的「偏好設定」「帳號安全」建立新的。</translation>
    </message>
    <message>
        <source>{} did not accept the signature: check the secret, and this computer's clock.</source>
        <translation>{0} 不接受簽章：請檢查密鑰和這台電腦的時間。</translation>
    </message>
    <message>
        <source>{} did not accept the user name and password: check them, or use an API key.</source>
        <translation>{0} 不接受使用者名稱和密碼：請檢查，或改用 API 金鑰。</translation>
    </message>
    <message>
        <source>{} did not accept the user name and password: check them, or use an app password.</source>
        <translation>{0} 不接受這組使用者名稱和密碼：請檢查，或改用應用程式密碼。</translation>
    </message>
    <message>
        <source>{} did not answer as Odoo does: check the address.</source>
        <translation>{0} 的回應不像 Odoo：請檢查網址。</translation>
    </message>
    <message>
        <source>{} did not answer like a Sundown hub: check the address.</source>
        <translation>{0} 的回應不像 Sundown 簽核中心，請檢查網址。</translation>
    </message>
    <message>
        <source>{} did not answer: check the network.</source>
        <translation>{0} 沒有回應：請檢查網路。</translation>
    </message>
    <message>
        <source>{} did not take the message (HTTP {}).</source>
        <translation>{0} 沒有接收訊息（HTTP {1}）。</translation>
    </message>
    <message>
        <source>{} did not take the message (code {}).</source>
        <translation>{0} 沒有接收訊息（代碼 {1}）。</translation>
    </message>
    <message>
        <source>{} does not answer as Request Tracker 5: check the address.</source>
        <translation>{0} 的回應不像 Request Tracker 5：請檢查位址。</translation>
    </message>
    <message>
        <source>{} does not answer as Tryton: check the address.</source>
        <translation>{0} 的回應不像 Tryton：請檢查位址。</translation>
    </message>
    <message>
        <source>{} does not come to an end of its list.</source>
        <translation>{0} 的列表沒有盡頭，因此停止讀取。</translation>
    </message>
    <message>
        <source>{} does not give the calendar ({}).</source>
        <translation>{0} 不提供這個行事曆（{1}）。</translation>
    </message>
    <message>
        <source>{} does not know this device any more: sign in again under Accounts.</source>
        <translation>{0} 已不認得這部裝置，請在「帳號」重新登入。</translation>
    </message>
    <message>
        <source>{} does not know this group's address any more: add the group again.</source>
        <translation>{0} 已經不認得這個群組的網址：請重新新增群組。</translation>
    </message>
    <message>
        <source>{} does not let you read '{}'.</source>
        <translation>{0} 不允許你讀取「{1}」。</translation>
    </message>
    <message>
        <source>{} does not take messages to this group from your network address.</source>
        <translation>{0} 不接收從你的網路位址發給這個群組的訊息。</translation>
    </message>
    <message>
        <source>{} done, {} open</source>
        <translation>完成 {0} 項，未完成 {1} 項</translation>
    </message>
    <message>
        <source>{} ended the line of news.</source>
        <translation>{0} 結束了即時通知連線。</translation>
    </message>
    <message>
        <source>{} gave an answer that can't be read: check the address of the group.</source>
        <translation>無法讀懂 {0} 的回應：請檢查群組的網址。</translation>
    </message>
    <message>
        <source>{} has a fault of its own at the moment.</source>
        <translation>{0} 目前自身有故障。</translation>
    </message>
    <message>
        <source>{} has no such database: check the address.</source>
        <translation>{0} 沒有這個資料庫：請檢查位址。</translation>
    </message>
    <message>
        <source>{} has trouble of its own: try again later.</source>
        <translation>{0} 本身發生故障：請稍後再試。</translation>
    </message>
    <message>
        <source>{} holds no {}.</source>
        <translation>「{0}」無法存放{1*}。</translation>
    </message>
    <message>
        <source>{} holds something that is not a calendar: check the address.</source>
        <translation>{0} 的內容不是行事曆：請檢查網址。</translation>
    </message>
    <message>
        <source>{} is a number from {} to {}.</source>
        <translation>「{0*}」是 {1} 到 {2} 的數字。</translation>
    </message>
    <message>
        <source>{} is a time of day such as 15:00, or empty.</source>
        <translation>「{0*}」是 15:00 這樣的時間，或者留空。</translation>
    </message>
    <message>
        <source>{} is an amount such as 5000, or empty.</source>
        <translation>{0}須為金額（例如 5000），或留空。</translation>
    </message>
    <message>
        <source>{} is bigger than {} MB.</source>
        <translation>{0} 超過 {1} MB。</translation>
    </message>
    <message>
        <source>{} is busy and asks to be left alone for a while.</source>
        <translation>{0} 忙碌中，請稍後再試。</translation>
    </message>
    <message>
        <source>{} is busy: somebody else changes the same thing.</source>
        <translation>{0} 忙碌中：有人正在變更同一項目。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>請填寫{0*}。</translation>
    </message>
    <message>
        <source>{} is missing. {}</source>
        <translation>請填寫{0*}。{1*}</translation>
    </message>
    <message>
        <source>{} is no address of a calendar server: write it like https://example.com/ or you@example.com.</source>
        <translation>「{0}」不是行事曆伺服器的網址：請寫成 https://example.com/ 或 you@example.com 的樣子。</translation>
    </message>
    <message>
        <source>{} is no address of a calendar: write https://…, webcal://… or a file's path.</source>
        <translation>「{0}」不是行事曆的網址：請寫 https://…、webcal://… 或檔案的路徑。</translation>
    </message>
    <message>
        <source>{} is no kind of group: choose {}.</source>
        <translation>沒有「{0}」這種群組：請選擇 {1}。</translation>
    </message>
    <message>
        <source>{} is not a folder: choose another one with --home.</source>
        <translation>{0} 不是資料夾：請用 --home 選擇另一個。</translation>
    </message>
    <message>
        <source>{} is not a hot-key: write for example Ctrl+Alt+Space.</source>
        <translation>「{0}」不是組合鍵：請寫成 Ctrl+Alt+Space 的樣子。</translation>
    </message>
    <message>
        <source>{} is not a weekday. Write for example: fri, or: mon fri.</source>
        <translation>「{0}」不是星期幾。請寫成 fri 或 mon fri 的樣子。</translation>
    </message>
    <message>
        <source>{} is of a kind that this form does not take.</source>
        <translation>此表單不收 {0} 這種檔案。</translation>
    </message>
    <message>
        <source>{} is on or off.</source>
        <translation>「{0*}」只有開 (on) 或關 (off)。</translation>
    </message>
    <message>
        <source>{} is one of: {}.</source>
        <translation>「{0*}」是以下其中之一：{1*}。</translation>
    </message>
    <message>
        <source>{} no longer has this item.</source>
        <translation>{0} 已經沒有這個項目。</translation>
    </message>
    <message>
        <source>{} redirects in a circle: check the address.</source>
        <translation>{0} 不斷重新導向：請檢查網址。</translation>
    </message>
    <message>
        <source>{} redirects to an unprotected address, which is not followed.</source>
        <translation>{0} 要重新導向到沒有加密的網址，因此不會前往。</translation>
    </message>
    <message>
        <source>{} redirects to something that is not a web address.</source>
        <translation>{0} 重新導向的目標不是網址。</translation>
    </message>
    <message>
        <source>{} refused it ({}): {}</source>
        <translation>{0} 拒絕了（{1}）：{2*}</translation>
    </message>
    <message>
        <source>{} refused it.</source>
        <translation>{0} 拒絕了。</translation>
    </message>
    <message>
        <source>{} refused the change: {}{}.</source>
        <translation>{0} 拒絕了這項變更：{1}{2*}。</translation>
    </message>
    <message>
        <source>{} refused to answer ({}).</source>
        <translation>{0} 拒絕回應（{1}）。</translation>
    </message>
    <message>
        <source>{} removed by the server</source>
        <translation>伺服器移除了 {0} 項</translation>
    </message>
    <message>
        <source>{} says that the item is locked at this moment.</source>
        <translation>{0} 表示這個項目目前遭到鎖定。</translation>
    </message>
    <message>
        <source>{} sends to another server, {}: if you trust it, enter its address ({}) in the account.</source>
        <translation>{0} 要轉往另一個伺服器 {1}：如果你信任它，請在帳號填寫它的網址（{2}）。</translation>
    </message>
    <message>
        <source>{} sent XML with a DOCTYPE, which is not read.</source>
        <translation>{0} 傳回的 XML 含有 DOCTYPE，為安全起見不會讀取。</translation>
    </message>
    <message>
        <source>{} sent a reply with an absurdly big part.</source>
        <translation>{0} 的回應有一部分大得不合理。</translation>
    </message>
    <message>
        <source>{} sent more than {} MB in one reply.</source>
        <translation>{0} 一次傳回超過 {1} MB。</translation>
    </message>
    <message>
        <source>{} shows a certificate which this computer does not trust ({}): name your company's certificate file in the account, or ask who runs the server.</source>
        <translation>{0} 的憑證不受這台電腦信任（{1*}）：請在帳號填寫公司的憑證檔案，或詢問管理伺服器的人。</translation>
    </message>
    <message>
        <source>{} shows another certificate than the one this account wants. Nothing was sent: ask who runs the server, and take the new fingerprint only if it is right.</source>
        <translation>{0} 出示的憑證與此帳號指定的不同，未傳送任何資料。請向伺服器管理員確認，無誤後才採用新的指紋。</translation>
    </message>
    <message>
        <source>{} shows no certificate, and this account wants a certain one: use its https address.</source>
        <translation>{0} 沒有出示憑證，而此帳號指定了憑證：請使用 https 網址。</translation>
    </message>
    <message>
        <source>{} times: {}</source>
        <translation>{0} 次：{1*}</translation>
    </message>
    <message>
        <source>{} took it, and its answer can't be read.</source>
        <translation>{0} 已接收，但無法讀取其回覆。</translation>
    </message>
    <message>
        <source>{} took the decision and does not show it yet.</source>
        <translation>{0} 已收到決定，但尚未顯示。</translation>
    </message>
    <message>
        <source>{} took too long to answer.</source>
        <translation>{0} 太久沒有回應。</translation>
    </message>
    <message>
        <source>{} wants a keyword in each message of this group: let it check a signature instead.</source>
        <translation>{0} 要求這個群組的訊息都含有關鍵字：請在群組改用簽章驗證。</translation>
    </message>
    <message>
        <source>{} {} were left out.</source>
        <translation>略過了 {0} 項{1*}。</translation>
    </message>
    <message>
        <source>“{}” and “{}” have the same UID: “{}” was left out, “{}” as the later version was taken.</source>
        <translation>「{0}」和「{1}」的 UID 相同：略過「{2}」，採用較新的「{3}」。</translation>
    </message>
    <message>
        <source>“{}” can't be read: check its permissions.</source>
        <translation>讀不到「{0}」：請檢查它的權限。</translation>
    </message>
    <message>
        <source>“{}” can't be written: check the folder and its permissions.</source>
        <translation>寫不進「{0}」：請檢查資料夾和權限。</translation>
    </message>
    <message>
        <source>“{}” ends when it begins; {}.</source>
        <translation>「{0}」的開始和結束相同；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is damaged and was left out.</source>
        <translation>「{0}」已損毀，因此略過。</translation>
    </message>
    <message>
        <source>“{}” is larger than 16 MB: choose another file for the lists.</source>
        <translation>「{0}」超過 16 MB：請為清單選擇另一個檔案。</translation>
    </message>
    <message>
        <source>“{}” is not UTF-8 text, so nothing was written to it.</source>
        <translation>「{0}」不是 UTF-8 文字，因此沒有寫入。</translation>
    </message>
    <message>
        <source>“{}” is not a span of time; {}.</source>
        <translation>「{0}」不是一段時間；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is not a time zone; write an IANA name such as Asia/Hong_Kong.</source>
        <translation>「{0}」不是時區；請寫 IANA 名稱，例如 Asia/Taipei。</translation>
    </message>
    <message>
        <source>“{}” is not a weekday; {}.</source>
        <translation>「{0}」不是星期幾；{1*}。</translation>
    </message>
    <message>
        <source>“{}” is there twice: the earlier one was left out, the later version was taken.</source>
        <translation>「{0}」出現了兩次：略過較早的，採用較新的版本。</translation>
    </message>
    <message>
        <source>“{}” needs days and hours; {}.</source>
        <translation>「{0}」要有日子和時間；{1*}。</translation>
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
        <translation>網址或檔案</translation>
    </message>
    <message>
        <source>For example https://hub.example.com.</source>
        <translation>例如 https://hub.example.com。</translation>
    </message>
    <message>
        <source>RT's start page: https://rt.example.com</source>
        <translation>RT 的首頁：https://rt.example.com</translation>
    </message>
    <message>
        <source>The server's address with the database: https://erp.example.com/company</source>
        <translation>伺服器位址加資料庫名稱：https://erp.example.com/company</translation>
    </message>
    <message>
        <source>The server's address, a calendar's address, or your e-mail address.</source>
        <translation>伺服器的網址、行事曆的網址，或你的電子郵件地址。</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>與會者</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>description</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>dtend</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>dtstart</source>
        <translation>開始時間</translation>
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
        <translation>結束時間</translation>
    </message>
    <message>
        <source>events</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>free/busy lists</source>
        <translation>忙碌狀態資料</translation>
    </message>
    <message>
        <source>https://…, webcal://… or a file.</source>
        <translation>https://…、webcal://… 或檔案。</translation>
    </message>
    <message>
        <source>it can't read the item</source>
        <translation>它讀不懂這個項目</translation>
    </message>
    <message>
        <source>it does not take items of that kind</source>
        <translation>它不接收這類項目</translation>
    </message>
    <message>
        <source>another of your calendars holds it already</source>
        <translation>你的另一個行事曆已經有這個項目</translation>
    </message>
    <message>
        <source>it holds an item with the same identity already</source>
        <translation>那裡已經有識別碼相同的項目</translation>
    </message>
    <message>
        <source>item</source>
        <translation>個項目</translation>
    </message>
    <message>
        <source>journal entries</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>location</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>完成度</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>rrule</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>status {}</source>
        <translation>狀態 {0}</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>the calendar is not there</source>
        <translation>行事曆不在那裡</translation>
    </message>
    <message>
        <source>the calendar is not there, or holds the item already</source>
        <translation>行事曆不在那裡，或已經有這個項目</translation>
    </message>
    <message>
        <source>the item is too big</source>
        <translation>項目太大</translation>
    </message>
    <message>
        <source>there are too many attendees</source>
        <translation>與會者太多</translation>
    </message>
    <message>
        <source>this calendar can't be changed</source>
        <translation>這個行事曆無法變更</translation>
    </message>
    <message>
        <source>this calendar does not hold items of that kind</source>
        <translation>這個行事曆無法存放這類項目</translation>
    </message>
    <message>
        <source>to-dos</source>
        <translation>待辦</translation>
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
        <translation>項待送出的變更</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>沒有說明原因</translation>
    </message>
    <message>
        <source>write it like “mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”</source>
        <translation>請寫成「mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00」的樣子</translation>
    </message>
    <message>
        <source>you may not change this calendar</source>
        <translation>你無法變更這個行事曆</translation>
    </message>
    <message>
        <source>you may not change this item or calendar</source>
        <translation>你無法變更這個項目或行事曆</translation>
    </message>
    <message>
        <source>your space there is used up</source>
        <translation>你在那裡的空間已用完</translation>
    </message>
    <message>
        <source>{} (it says: {})</source>
        <translation>{0*}（它說：{1}）</translation>
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
        <translation>憑證不適用於 {0}</translation>
    </message>
    <message>
        <source>IP address mismatch, certificate is not valid for '{}'.</source>
        <translation>憑證不適用於 {0}</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁碟讀寫錯誤</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>這不是資料夾</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>[Errno 13] Permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>[Errno 2] No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>憑證已過期</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>憑證尚未生效</translation>
    </message>
    <message>
        <source>self signed certificate</source>
        <translation>自簽憑證</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>自簽憑證</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>憑證鏈中有自簽憑證</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>不認得簽發憑證的機構</translation>
    </message>
</context>
</TS>
