"""Words of the actions on a row: what is asked, and what is said when it is done."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "later.10min": ("In 10 minutes", "10 分鐘後", "10 分鐘後", "10 分钟后"),
    "later.1h": ("In an hour", "一小時後", "一小時後", "一小时后"),
    "later.evening": ("This evening", "今晚", "今晚", "今晚"),
    "later.tomorrow": ("Tomorrow morning", "明早", "明天早上", "明天早上"),
    "later.next_week": ("Next week", "下星期", "下週", "下周"),
    "later.at": ("At a time …", "指定時間 …", "指定時間 …", "指定时间 …"),
    "later.title": ("Remind me later", "稍後提醒", "稍後提醒", "稍后提醒"),
    "later.when": ("When", "何時", "何時", "什么时候"),
    "later.hint": (
        "tomorrow 9:30",
        "明早九點半",
        "明天早上九點半",
        "明天早上九点半",
    ),
    "later.help": (
        "In plain words. Its own date stays.",
        "照平時的說法寫。項目本身的日期不變。",
        "照平常的說法寫。項目本身的日期不變。",
        "照平时的说法写。事项本身的日期不变。",
    ),
    "later.unread": (
        "That says no time to come. Write for example: tomorrow 9:30",
        "看不出是將來的哪個時間。例如：明早九點半",
        "看不出是未來的哪個時間。例如：明天早上九點半",
        "看不出是将来的哪个时间。例如：明天早上九点半",
    ),
    "split.title": ("Split into parts", "拆成幾件", "拆成幾件", "拆成几件"),
    "split.parts": ("Parts, one a line", "每行一件", "每行一件", "每行一件"),
    "split.help": (
        "The first part stays where it is; the others join it, with its date. Ctrl+Enter splits.",
        "第一件留在原處，其餘放在一起，日期相同。按 Ctrl+Enter 拆開。",
        "第一件留在原處，其餘放在一起，日期相同。按 Ctrl+Enter 拆分。",
        "第一件留在原处，其余放在一起，日期相同。按 Ctrl+Enter 拆分。",
    ),
    "handover.title": ("Hand over", "交給別人", "交給別人", "交给别人"),
    "handover.who": ("To whom", "交給誰", "交給誰", "交给谁"),
    "handover.hint": ("A name", "姓名", "姓名", "姓名"),
    "handover.note": ("A word with it", "附言", "附言", "附言"),
    "handover.note_hint": ("If you like", "可不填", "可不填", "可不填"),
    "handover.help": (
        "It stands under “Waiting for others” from now on. Nothing is sent: the words are put on the clipboard.",
        "以後列在「等別人」之下。不會自動發送：內容會放到剪貼簿。",
        "之後列在「等別人」之下。不會自動傳送：內容會放到剪貼簿。",
        "以后列在“等别人”之下。不会自动发送：内容会放到剪贴板。",
    ),
    "said.later": (
        "“{title}” again {value}; its date stays",
        "{value}再提醒「{title}」，日期不變",
        "{value}再提醒「{title}」，日期不變",
        "{value}再提醒“{title}”，日期不变",
    ),
    "said.split": (
        "Split into {value}: {title}",
        "已拆成 {value} 件：{title}",
        "已拆成 {value} 件：{title}",
        "已拆成 {value} 件：{title}",
    ),
    "said.handover": (
        "Handed over to {value}: {title}",
        "已交給 {value}：{title}",
        "已交給 {value}：{title}",
        "已交给 {value}：{title}",
    ),
    "said.worked": (
        "Worked on today: {title}",
        "今天做過：{title}",
        "今天做過：{title}",
        "今天做过：{title}",
    ),
    "said.keep": ("Kept: {title}", "照舊：{title}", "維持原樣：{title}", "保持原样：{title}"),
    "said.gotback": (
        "Back on your list: {title}",
        "已放回清單：{title}",
        "已放回清單：{title}",
        "已放回清单：{title}",
    ),
    "said.takeback": (
        "Taken back: {title}",
        "已取回：{title}",
        "已取回：{title}",
        "已取回：{title}",
    ),
    "said.blocked": ("Blocked: {title}", "受阻：{title}", "受阻：{title}", "受阻：{title}"),
    "said.waiting": (
        "Waits for someone: {title}",
        "在等別人：{title}",
        "在等別人：{title}",
        "在等别人：{title}",
    ),
    "said.unimportant": (
        "Not important: {title}",
        "不重要：{title}",
        "不重要：{title}",
        "不重要：{title}",
    ),
}
