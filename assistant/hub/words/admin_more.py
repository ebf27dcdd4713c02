"""Words of the admin pages: balances, legal holds, versions, what a form checks and takes as files. Three languages."""

from __future__ import annotations

# fmt: off
ROWS: dict[str, tuple[str, str, str]] = {
    # balances of leave
    "admin.balances": ("Leave", "假期額度", "假期额度"),
    "admin.balances_of": ("Leave of {name}", "{name} 的假期額度", "{name} 的假期额度"),
    "admin.year": ("Year", "年度", "年度"),
    "admin.days": ("Days", "天數", "天数"),
    "admin.days_left": ("{days} days left", "尚餘 {days} 天", "剩余 {days} 天"),
    "admin.no_balance": (
        "No days are kept for this year.",
        "本年度沒有額度記錄。",
        "本年度没有额度记录。",
    ),
    "admin.give_days": ("Give days", "調整額度", "调整额度"),
    "admin.give_days_help": (
        "Days of the year, halves count 0.5; less than zero takes days away. Nobody gives days to himself.",
        "以天計，半天為 0.5；負數為扣減。不能為自己調整。",
        "以天计，半天为 0.5；负数为扣减。不能为自己调整。",
    ),
    "admin.why": ("Why", "原因", "原因"),
    "admin.say_why": ("Say why, in a few words.", "請填寫原因。", "请填写原因。"),
    "admin.bad_days": (
        "Write days as whole or half days, for example 12 or 0.5.",
        "天數須為整天或半天，例如 12 或 0.5。",
        "天数须为整天或半天，例如 12 或 0.5。",
    ),
    "admin.bad_year": ("Write the year in four digits.", "年度須為四位數字。", "年度须为四位数字。"),
    "admin.bad_kind": ("Choose a kind of leave.", "請選擇假期類別。", "请选择假期类别。"),
    "admin.own_balance": (
        "Nobody changes his own balance; ask somebody else who may.",
        "不能更改自己的額度，請由其他有權限者處理。",
        "不能更改自己的额度，请由其他有权限者处理。",
    ),
    "admin.move_request": ("Leave taken", "請假", "请假"),
    "admin.move_revoked": ("Leave revoked", "撤銷請假", "撤销请假"),
    # legal holds
    "admin.hold": ("Legal hold", "法律保留", "法律保留"),
    "admin.hold_lead": (
        "A request on hold is kept, whatever the rules above say.",
        "受法律保留的申請一律保留，不受上述規則影響。",
        "受法律保留的申请一律保留，不受上述规则影响。",
    ),
    "admin.hold_on": ("On legal hold: {why}", "受法律保留：{why}", "受法律保留：{why}"),
    "admin.hold_set": ("Hold", "設定保留", "设置保留"),
    "admin.hold_end": ("End the hold", "解除保留", "解除保留"),
    "admin.no_holds": ("Nothing is on hold.", "沒有受保留的申請。", "没有受保留的申请。"),
    "admin.said_held": ("The request is on hold.", "已設定法律保留。", "已设置法律保留。"),
    "admin.said_released": ("The hold is ended.", "已解除法律保留。", "已解除法律保留。"),
    # second verification at the company's sign-in
    "admin.code_company": ("Or confirm at the company's sign-in", "或在公司登入頁確認", "或在公司登录页确认"),
    "admin.verified_lead": (
        "Copy this number into the code field of the page you came from. It is good for five minutes.",
        "請將此編號貼到原頁面的驗證碼欄，五分鐘內有效。",
        "请将此编号粘贴到原页面的验证码栏，五分钟内有效。",
    ),
    # versions
    "admin.version_of_form": ("Form, version {n}", "表單第 {n} 版", "表单第 {n} 版"),
    "admin.version_of_route": ("Route, version {n}", "流程第 {n} 版", "流程第 {n} 版"),
    "admin.seen_by": ("Seen by: {who}", "可見者：{who}", "可见者：{who}"),
    # what a form takes and checks
    "admin.columns": ("Columns of each line", "每行的欄目", "每行的栏目"),
    "admin.choices": ("Choices: {n}", "選項：{n}", "选项：{n}"),
    "admin.column_nr": ("column {n}", "第 {n} 欄", "第 {n} 栏"),
    "admin.column_add": ("Add a column", "新增欄目", "新增栏目"),
    "admin.column_used": (
        "The column “{name}” is needed for a sum, a receipt or a check; take it out there first.",
        "欄目「{name}」用於合計、單據或檢查，請先移除相關設定。",
        "栏目“{name}”用于合计、单据或检查，请先移除相关设置。",
    ),
    "admin.files": ("Attachments", "附件", "附件"),
    "admin.files_count": ("At most (files)", "最多（個）", "最多（个）"),
    "admin.files_size": ("Each at most (MB)", "每個最大（MB）", "每个最大（MB）"),
    "admin.files_types": ("Kinds of file", "檔案類型", "文件类型"),
    "admin.files_needed": ("A file is required", "須附上檔案", "须附上文件"),
    "admin.files_never": ("never", "不必", "不必"),
    "admin.files_numbers": (
        "Write how many files and how large, as whole numbers: 1 to 200 files, 1 to 100 MB.",
        "檔案數目與大小須為整數：1 至 200 個，1 至 100 MB。",
        "文件数目与大小须为整数：1 至 200 个，1 至 100 MB。",
    ),
    "admin.checks": ("Checks", "檢查", "检查"),
    "admin.checks_lead": (
        "What a request lacks is told to its writer at once, before anybody is asked to sign.",
        "提交時立即提示申請人欠缺的項目，無須審批人處理。",
        "提交时立即提示申请人缺少的项目，无须审批人处理。",
    ),
    "admin.check_add": ("Add a check", "新增檢查", "新增检查"),
    "admin.check_if": ("If", "如果", "如果"),
    "admin.check_field": ("then mark", "則標示", "则标示"),
    "admin.check_say": ("as", "為", "为"),
    "admin.check_missing": ("missing, if it is empty", "欠缺（若未填）", "缺少（若未填）"),
    "admin.check_told": ("wrong, with this sentence", "有誤，並顯示以下說明", "有误，并显示以下说明"),
    "admin.check_other": ("as it was set in the file", "按檔案設定", "按文件设置"),
    "admin.check_half": (
        "Check {number}: say which field, and when.",
        "第 {number} 項檢查：請指明欄位及條件。",
        "第 {number} 项检查：请指明字段及条件。",
    ),
    "admin.check_text": (
        "Check {number}: write its sentence.",
        "第 {number} 項檢查：請填寫說明。",
        "第 {number} 项检查：请填写说明。",
    ),
    "admin.check_nr": ("check {n}", "第 {n} 項檢查", "第 {n} 项检查"),
    "admin.text_en": ("Sentence, English", "說明（英文）", "说明（英文）"),
    "admin.text_hant": ("Sentence, 繁體", "說明（繁體）", "说明（繁体）"),
    "admin.text_hans": ("Sentence, 简体", "說明（簡體）", "说明（简体）"),
    "admin.diff_files": ("Changed: what is attached", "更改：附件設定", "更改：附件设置"),
    "admin.diff_checks": ("Changed: the checks", "更改：檢查", "更改：检查"),
    "admin.said_given": ("The days are in the balance.", "額度已更新。", "额度已更新。"),
}
