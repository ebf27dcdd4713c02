"""Sentences of the story, not of the hub: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "story.begin": (
        "Twelve people and a hub that is thrown away. Times are Hong Kong's; lines with > are the hub's own words.",
        "一間十二人的公司，一個用完即棄的中心。時間為香港時間；以 > 開頭的是中心自己的話。",
        "一家十二人的公司，一个用完即弃的中心。时间为香港时间；以 > 开头的是中心自己的话。",
    ),
    "story.end": (
        "All as expected. `sundown hub serve` starts a hub of your own; then see assistant/hub/README.md.",
        "一切符合預期。執行 `sundown hub serve` 即可啟動自己的中心；其後請看 assistant/hub/README.md。",
        "一切符合预期。运行 `sundown hub serve` 即可启动自己的中心；之后请看 assistant/hub/README.md。",
    ),
    "story.end_failed": (
        "Something was not as expected: the lines with ! say what.",
        "有些地方與預期不符：見以「!」開頭的各行。",
        "有些地方与预期不符：见以“!”开头的各行。",
    ),
    "story.failed": ("Not as expected: {what}.", "與預期不符：{what}。", "与预期不符：{what}。"),
    "story.somebody": ("Somebody", "某人", "某人"),
    # scenes
    "story.company": ("The company moves in", "公司遷入", "公司迁入"),
    "story.leave_two": (
        "Leave of two days: the supervisor alone",
        "兩天假：只需直屬主管",
        "两天假：只需直属主管",
    ),
    "story.leave_five": (
        "Leave of five days: HR as well",
        "五天假：還要人事部",
        "五天假：还要人事部",
    ),
    "story.expense_small": ("An expense of 800", "800 元的報銷", "800 元的报销"),
    "story.expense_large": (
        "An expense of 12,000, and its receipt is missing",
        "12,000 元的報銷，欠收據",
        "12,000 元的报销，缺收据",
    ),
    "story.invoice": (
        "The ERP was down for the first two tries",
        "ERP 首兩次都沒有回應",
        "ERP 头两次都没有响应",
    ),
    "story.urgent": ("An urgent purchase", "緊急採購", "紧急采购"),
    "story.silence": ("An approver falls silent", "審批人沒有回應", "审批人没有回应"),
    "story.deputy": ("A deputy signs", "代理人代簽", "代理人代签"),
    "story.audit": ("The auditor", "稽核員", "审计员"),
    "story.tamper": (
        "The hub is stopped, and its file gets a visitor",
        "中心停機後，有人動了資料庫檔案",
        "中心停机后，有人动了数据库文件",
    ),
    # who did what
    "story.first_admin": (
        "{who} opens the first admin's link and imports the list of people.",
        "{who} 打開首位管理員的連結，匯入人員名單。",
        "{who} 打开首位管理员的链接，导入人员名单。",
    ),
    "story.invited": (
        "{who} sends the invites; {many} people sign in, each on a device of their own.",
        "{who} 發出邀請；{many} 人各以自己的裝置登入。",
        "{who} 发出邀请；{many} 人各用自己的设备登录。",
    ),
    "story.authenticators": (
        "{who}, {other} and {third} set up an authenticator for the second verification.",
        "{who}、{other} 與 {third} 設定驗證器，供二次驗證。",
        "{who}、{other} 和 {third} 设置验证器，供二次验证。",
    ),
    "story.endpoint": (
        "{who} enters the ERP's address as {name}, after a second verification.",
        "{who} 完成二次驗證後，把 ERP 的地址登記為 {name}。",
        "{who} 完成二次验证后，把 ERP 的地址登记为 {name}。",
    ),
    "story.asks_who": (
        "{who} asks who would approve annual leave on 8 and 9 March.",
        "{who} 想知道 3 月 8 至 9 日的年假由誰審批。",
        "{who} 想知道 3 月 8 至 9 日的年假由谁审批。",
    ),
    "story.asks_leave": (
        "{who} asks for annual leave, {first} to {last}.",
        "{who} 申請年假，{first} 至 {last}。",
        "{who} 申请年假，{first} 至 {last}。",
    ),
    "story.approves": ("{who} approves.", "{who} 批准。", "{who} 批准。"),
    "story.claims": (
        "{who} claims {amount} for a flight.",
        "{who} 報銷機票 {amount} 元。",
        "{who} 报销机票 {amount} 元。",
    ),
    "story.completes": (
        "{who} attaches the receipt and sends it again.",
        "{who} 補上收據，重新提交。",
        "{who} 补上收据，重新提交。",
    ),
    "story.verifies": (
        "{who} types the code of his telephone and approves again.",
        "{who} 輸入手機上的驗證碼，再次批准。",
        "{who} 输入手机上的验证码，再次批准。",
    ),
    "story.monitor": (
        "{who} looks at the monitor of what goes out.",
        "{who} 查看對外發送的監察頁。",
        "{who} 查看对外发送的监控页。",
    ),
    "story.try": (
        "Try {number}: HTTP {status}",
        "第 {number} 次：HTTP {status}",
        "第 {number} 次：HTTP {status}",
    ),
    "story.erp_has": (
        "The ERP holds {no} once, signed by the hub: {total}",
        "ERP 收到 {no} 一次，附中心簽名：{total}",
        "ERP 收到 {no} 一次，附中心签名：{total}",
    ),
    "story.urgent_bare": (
        "{who} wants a server for 6,800, urgently, and gives no reason.",
        "{who} 要緊急採購 6,800 元的伺服器，但沒有說明原因。",
        "{who} 要紧急采购 6,800 元的服务器，但没有说明原因。",
    ),
    "story.lack": (
        "{title} ({field}): {message}",
        "{title}（{field}）：{message}",
        "{title}（{field}）：{message}",
    ),
    "story.urgent_row": (
        "{no} {title}, urgent: {reason}",
        "{no} {title}，緊急：{reason}",
        "{no} {title}，紧急：{reason}",
    ),
    "story.urgent_again": (
        "{who} says why and sends it again.",
        "{who} 說明原因後再次提交。",
        "{who} 说明原因后再次提交。",
    ),
    "story.reads_urgent": (
        "{who} finds it at the top of the inbox, with the reason.",
        "{who} 在收件匣首位看到這份申請和原因。",
        "{who} 在收件箱首位看到这份申请和原因。",
    ),
    "story.reminded": (
        "{who} is reminded: {share} % of his working hours for it are over.",
        "{who} 收到提醒：處理時限已過 {share}%。",
        "{who} 收到提醒：处理时限已过 {share}%。",
    ),
    "story.escalated": (
        "{who} finds it in her inbox.",
        "{who} 在收件匣看到這份申請。",
        "{who} 在收件箱看到这份申请。",
    ),
    "story.late": (
        "{who} presses approve on his old screen.",
        "{who} 在舊畫面上按下批准。",
        "{who} 在旧画面上按下批准。",
    ),
    "story.deputy_set": (
        "{who} is away this week; {other} stands in.",
        "{who} 本週不在，由 {other} 代理。",
        "{who} 本周不在，由 {other} 代理。",
    ),
    "story.reads_trail": (
        "{who} reads the trail of {no}.",
        "{who} 查看 {no} 的稽核鏈。",
        "{who} 查看 {no} 的审计链。",
    ),
    "story.trail": (
        "{many} entries, each holding the one before it; the last is {hash}…",
        "共 {many} 項，環環相扣；最後一項為 {hash}…",
        "共 {many} 条，环环相扣；最后一条为 {hash}…",
    ),
    "story.verify": (
        "{who} runs `sundown hub admin verify`.",
        "{who} 執行 `sundown hub admin verify`。",
        "{who} 运行 `sundown hub admin verify`。",
    ),
    "story.exports": (
        "{who} exports {no} as a signed file, and has it checked.",
        "{who} 把 {no} 匯出為已簽名的檔案，並加以驗證。",
        "{who} 把 {no} 导出为已签名的文件，并加以验证。",
    ),
    "story.tampers": (
        "{who} makes 72,000 of 12,000 in the database's file. `sundown hub admin verify` is run again.",
        "{who} 在資料庫檔案裡把 12,000 改成 72,000。再次執行 `sundown hub admin verify`。",
        "{who} 在数据库文件里把 12,000 改成 72,000。再次运行 `sundown hub admin verify`。",
    ),
    # what people type
    "story.text_family": ("Family visit", "探親", "探亲"),
    "story.text_client": ("Client visit", "拜訪客戶", "拜访客户"),
    "story.text_flight": ("Flight to Taipei", "台北機票", "台北机票"),
    "story.text_server": ("A new server", "新伺服器", "新服务器"),
    "story.text_broken": ("The old one is broken", "舊機損壞", "旧机损坏"),
    "story.text_one_quote": (
        "Only one vendor can deliver today",
        "只有一家供應商當日可送貨",
        "只有一家供应商当天可以送货",
    ),
    "story.text_urgent": (
        "The shop's checkout is down",
        "門店結帳系統已停擺",
        "门店收银系统已停摆",
    ),
}  # fmt: skip
