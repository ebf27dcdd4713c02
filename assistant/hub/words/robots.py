"""Sentences of robots: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

from . import robotpages

ROWS: dict[str, tuple[str, str, str]] = {
    **robotpages.ROWS,
    "robots.group": (
        "This is no group of a kind that is known, or its address is no web address.",
        "這不是已知類型的群組，或其地址不是網址。",
        "这不是已知类型的群组，或其地址不是网址。",
    ),
    "robots.group_host": (
        "{host} is no address of such groups: copy it whole from the group's settings.",
        "{host} 不是這類群組的地址：請從群組設定完整複製。",
        "{host} 不是这类群组的地址：请从群组设置完整复制。",
    ),
    "robots.group_name": (
        "A group's name is of small letters, figures and . _ -, at most 64 of them.",
        "群組名稱只可用小寫字母、數字和「._-」，最多 64 個。",
        "群组名称只能用小写字母、数字和“._-”，最多 64 个。",
    ),
    "robots.group_there": (
        "This is a group: change it on the page of robots.",
        "這是群組：請在機械人頁面修改。",
        "这是群组：请在机器人页面修改。",
    ),
    "robots.no_group": ("There is no such group.", "沒有這個群組。", "没有这个群组。"),
    "robots.group_taken": (
        "An endpoint that is no group has this name already.",
        "已有一個非群組的端點使用此名稱。",
        "已有一个非群组的端点使用此名称。",
    ),
    "robots.unforeseen": (
        "Something went wrong that nobody foresaw; another try is made.",
        "發生了意料之外的問題；將會再試一次。",
        "发生了意料之外的问题；将会再试一次。",
    ),
    "robots.missing": ("There is no such robot.", "沒有這個機械人。", "没有这个机器人。"),
    "robots.name": (
        "A robot needs a name of at most 80 characters.",
        "機械人需要一個不超過 80 字的名稱。",
        "机器人需要一个不超过 80 字的名称。",
    ),
    "robots.changed": (
        "Somebody has changed this robot since you opened it: look again.",
        "你開啟之後，這個機械人已被其他人修改：請重新查看。",
        "你打开之后，这个机器人已被其他人修改：请重新查看。",
    ),
    "robots.not_on": (
        "Only a report that is switched on can be run by hand.",
        "只有已啟用的報告才可以手動執行。",
        "只有已启用的报告才可以手动运行。",
    ),
    "robots.shape": (
        "{place} is not written as it must be.",
        "{place} 的寫法不正確。",
        "{place} 的写法不正确。",
    ),
    "robots.unknown_word": (
        "{place}: the word {word} is not known here.",
        "{place}：這裏不認得「{word}」。",
        "{place}：这里不认得“{word}”。",
    ),
    "robots.unknown_event": (
        "A robot can't wait for {on}.",
        "機械人無法等候「{on}」。",
        "机器人无法等候“{on}”。",
    ),
    "robots.unknown_action": (
        "Row {row}: a robot can't do {do}.",
        "第 {row} 行：機械人無法執行「{do}」。",
        "第 {row} 行：机器人无法执行“{do}”。",
    ),
    "robots.when_odd": (
        "What wakes the robot is not complete: a webhook needs its name, a report its times.",
        "喚醒機械人的條件不完整：webhook 需要名稱，報告需要時間。",
        "唤醒机器人的条件不完整：webhook 需要名称，报告需要时间。",
    ),
    "robots.no_actions": (
        "Say what the robot is to do: it needs at least one action.",
        "請指定機械人要做的事：最少需要一個動作。",
        "请指定机器人要做的事：至少需要一个动作。",
    ),
    "robots.no_conditions": (
        "A report has no conditions: choose its forms instead.",
        "報告沒有條件：請改為選擇表單。",
        "报告没有条件：请改为选择表单。",
    ),
    "robots.condition": (
        "Condition {row} can't be read: it needs a field, an operator and a value.",
        "第 {row} 個條件無法讀取：需要欄位、運算子和數值。",
        "第 {row} 个条件无法读取：需要字段、运算符和值。",
    ),
    "robots.columns": (
        "A row needs one to 60 columns with plain names.",
        "一行需要 1 至 60 個名稱簡單的欄。",
        "一行需要 1 至 60 个名称简单的列。",
    ),
    "robots.text_missing": (
        "{name} is missing, or too long.",
        "{name} 未填寫，或過長。",
        "{name} 未填写，或过长。",
    ),
    "robots.too_big": (
        "The form's data are too large or too deep.",
        "表單資料過大或層數過多。",
        "表单数据过大或层数过多。",
    ),
    "robots.region": (
        "No calendar of work days is known for {region}.",
        "沒有 {region} 的工作日曆。",
        "没有 {region} 的工作日历。",
    ),
    "robots.zone": (
        "{zone} is no time zone.",
        "{zone} 不是時區。",
        "{zone} 不是时区。",
    ),
    "robots.cron": (
        "The times can't be read: {cron}.",
        "無法讀取時間：{cron}。",
        "无法读取时间：{cron}。",
    ),
    "robots.too_often": (
        "A report comes every five minutes at most.",
        "報告最多每五分鐘一次。",
        "报告最多每五分钟一次。",
    ),
    "robots.template_long": (
        "The text is too long: at most {most} characters.",
        "文字過長：最多 {most} 字。",
        "文字过长：最多 {most} 字。",
    ),
    "robots.template_brace": (
        "The brace at place {at} begins no value; write it twice to mean the brace itself.",
        "第 {at} 個字的大括號不是數值的開始；要顯示大括號，請連寫兩次。",
        "第 {at} 个字的大括号不是值的开始；要显示大括号，请连写两次。",
    ),
    "robots.template_open": (
        "The section {name} has no end.",
        "段落 {name} 沒有結尾。",
        "段落 {name} 没有结尾。",
    ),
    "robots.template_close": (
        "The section {name} ends without having begun.",
        "段落 {name} 沒有開始便結束了。",
        "段落 {name} 没有开始便结束了。",
    ),
    "robots.template_nested": (
        "The section {name} lies within another one: that can't be.",
        "段落 {name} 位於另一段落之內，不可以這樣。",
        "段落 {name} 位于另一段落之内，不可以这样。",
    ),
    "robots.unknown_value": (
        "This robot will never know {name}: choose another value.",
        "這個機械人不會知道 {name}：請選擇其他數值。",
        "这个机器人不会知道 {name}：请选择其他值。",
    ),
    "robots.unknown_section": (
        "There are no rows called {name} for this robot.",
        "這個機械人沒有名為 {name} 的行。",
        "这个机器人没有名为 {name} 的行。",
    ),
    "robots.role_not_yours": (
        "You can't give a robot the role {role}: you don't hold it yourself.",
        "你不可以把角色 {role} 交給機械人：你自己並無此角色。",
        "你不可以把角色 {role} 交给机器人：你自己并无此角色。",
    ),
    "robots.person_not_yours": (
        "Only who looks after people may let a robot ask in somebody else's name.",
        "只有人事管理者可以讓機械人以他人名義提出申請。",
        "只有人事管理者可以让机器人以他人名义提出申请。",
    ),
    "robots.no_department": (
        "There is no department {name}.",
        "沒有部門 {name}。",
        "没有部门 {name}。",
    ),
    "robots.no_endpoint": (
        "There is no such endpoint, or it is switched off: {name}.",
        "沒有這個端點，或已停用：{name}。",
        "没有这个端点，或已停用：{name}。",
    ),
    "robots.form_not_read": (
        "The robot's role does not read this form: {form}.",
        "這個機械人的角色無權讀取此表單：{form}。",
        "这个机器人的角色无权读取此表单：{form}。",
    ),
    "robots.reads_nothing": (
        "The robot's role reads none of these forms.",
        "這個機械人的角色無權讀取這些表單。",
        "这个机器人的角色无权读取这些表单。",
    ),
    "robots.private_form": (
        "This form is private: nothing of it goes to a group.",
        "這份表單屬私人性質：任何內容都不會發到群組。",
        "这份表单属私人性质：任何内容都不会发到群组。",
    ),
    "robots.private_request": (
        "This request is private: it is told only to those whom it concerns.",
        "這項申請屬私人性質：只會告知有關人士。",
        "这项申请属私人性质：只会告知相关人员。",
    ),
    "robots.private_field": (
        "{field} is masked on this form: it does not go to a group.",
        "{field} 在此表單中已遮蓋：不會發到群組。",
        "{field} 在此表单中已遮盖：不会发到群组。",
    ),
    "robots.loop": (
        "The robot has led to this itself: it does not wake itself again.",
        "此事由這個機械人自己引起：它不會再次喚醒自己。",
        "此事由这个机器人自己引起：它不会再次唤醒自己。",
    ),
    "robots.too_deep": (
        "More than {most} robots have woken one another: here it ends.",
        "超過 {most} 個機械人互相喚醒：到此為止。",
        "超过 {most} 个机器人互相唤醒：到此为止。",
    ),
    "robots.owner_left": (
        "The robot's owner has left: somebody must save it anew.",
        "機械人的負責人已離職：需由其他人重新儲存。",
        "机器人的负责人已离职：需由其他人重新保存。",
    ),
    "robots.owner_lost": (
        "The robot's owner may no longer build such a robot: somebody else must save it anew.",
        "機械人的負責人已無權建立這樣的機械人：需由其他人重新儲存。",
        "机器人的负责人已无权建立这样的机器人：需由其他人重新保存。",
    ),
    "robots.no_request": (
        "There is no such request any more, or nobody was ever asked to decide it.",
        "這項申請已不存在，或從未交予任何人審批。",
        "这项申请已不存在，或从未交给任何人审批。",
    ),
    "robots.no_form": (
        "There is no form {form} that could be started.",
        "沒有可以提出的表單 {form}。",
        "没有可以提出的表单 {form}。",
    ),
    "robots.held": (
        "More than {most} runs in a minute: it is held and comes later.",
        "一分鐘內執行超過 {most} 次：暫緩，稍後執行。",
        "一分钟内运行超过 {most} 次：暂缓，稍后运行。",
    ),
    "robots.no_people": (
        "Row {row}: say whom the robot is to mention.",
        "第 {row} 行：請指定機械人要提及的人。",
        "第 {row} 行：请指定机器人要提及的人。",
    ),
    "robots.nobody": (
        "None of the people to be mentioned is known.",
        "要提及的人均不存在。",
        "要提及的人均不存在。",
    ),
    "robots.no_person": (
        "Nobody is known in whose name the request could be started.",
        "找不到可以用其名義提出申請的人。",
        "找不到可以用其名义提出申请的人。",
    ),
    "robots.no_row_id": (
        "The row has no id, so it could not be found again.",
        "這一行沒有編號，日後無法找回。",
        "这一行没有编号，日后无法找回。",
    ),
    "robots.refused": (
        "The robot may not do this.",
        "機械人不可以這樣做。",
        "机器人不可以这样做。",
    ),
    "robots.not_met": (
        "The conditions do not hold: nothing to do.",
        "條件不成立：無需執行。",
        "条件不成立：无需执行。",
    ),
    "robots.held_back": (
        "{n} held back as private",
        "{n} 項屬私人，不予發出",
        "{n} 项属私人，不予发出",
    ),
    "robots.did_post": ("message to {to}", "訊息發到 {to}", "消息发到 {to}"),
    "robots.did_mention": ("told {to}", "已告知 {to}", "已告知 {to}"),
    "robots.did_row": ("row in {to}", "資料行 {to}", "数据行 {to}"),
    "robots.did_start": ("started a request: {to}", "已提出申請：{to}", "已提出申请：{to}"),
    "robots.state.draft": ("draft", "草稿", "草稿"),
    "robots.state.pending": ("under way", "審批中", "审批中"),
    "robots.state.returned": ("returned", "已退回", "已退回"),
    "robots.state.needs_admin": ("stopped", "已停止", "已停止"),
    "robots.state.approved": ("approved", "已批准", "已批准"),
    "robots.state.rejected": ("rejected", "已拒絕", "已拒绝"),
    "robots.state.withdrawn": ("withdrawn", "已撤回", "已撤回"),
    "robots.state.revoked": ("revoked", "已撤銷", "已撤销"),
    "robots.run.running": ("running", "執行中", "运行中"),
    "robots.run.held": ("held", "暫緩", "暂缓"),
    "robots.run.passed": ("nothing to do", "無需執行", "无需执行"),
    "robots.run.sending": ("being sent", "傳送中", "发送中"),
    "robots.run.done": ("done", "已完成", "已完成"),
    "robots.run.failed": ("given up", "已放棄", "已放弃"),
    "robots.run.refused": ("refused", "已拒絕", "已拒绝"),
}
