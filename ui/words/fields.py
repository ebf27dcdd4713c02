"""Labels and help of the settings (assistant.model.settings) and of common account fields.

`field.NAME`, `help.NAME`, `choice.NAME.VALUE`; a field that is not here shows its own English words.
"""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "field.language": ("Language", "語言", "語言", "语言"),
    "help.language": (
        "Empty follows the system.",
        "留空則跟隨系統。",
        "留空則跟隨系統。",
        "留空则跟随系统。",
    ),
    "choice.language.": ("System", "跟隨系統", "跟隨系統", "跟随系统"),
    "choice.language.en": ("English", "English", "English", "English"),
    "choice.language.zh_HK": ("繁體中文（香港）",) * 4,
    "choice.language.zh_TW": ("繁體中文（台灣）",) * 4,
    "choice.language.zh_CN": ("简体中文",) * 4,
    "field.zone": ("Time zone", "時區", "時區", "时区"),
    "help.zone": (
        "An IANA name such as Asia/Hong_Kong. Empty follows the system.",
        "IANA 名稱，例如 Asia/Hong_Kong。留空則跟隨系統。",
        "IANA 名稱，例如 Asia/Taipei。留空則跟隨系統。",
        "IANA 名称，例如 Asia/Shanghai。留空则跟随系统。",
    ),
    "field.region": ("Public holidays", "公眾假期", "國定假日", "公共假期"),
    "help.region": (
        "Which public holidays and make-up work days count.",
        "採用哪裏的公眾假期和補班日。",
        "採用哪裡的國定假日和補班日。",
        "采用哪里的公共假期和调休日。",
    ),
    "choice.region.": ("None", "沒有", "無", "无"),
    "choice.region.HK": ("Hong Kong", "香港", "香港", "香港"),
    "choice.region.TW": ("Taiwan", "台灣", "台灣", "台湾"),
    "choice.region.CN": ("Mainland China", "中國內地", "中國大陸", "中国大陆"),
    "choice.region.GB": ("United Kingdom", "英國", "英國", "英国"),
    "choice.region.US": ("United States", "美國", "美國", "美国"),
    "field.work_week": ("Work hours", "工作時間", "工作時間", "工作时间"),
    "help.work_week": (
        "Days and hours, for example: mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00",
        "日子和時間，例如：mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00",
        "日子和時間，例如：mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00",
        "日期和时间，例如：mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00",
    ),
    "field.lead_minutes": (
        "End-of-day list, minutes before work ends",
        "收工清單：下班前幾分鐘",
        "收工清單：下班前幾分鐘",
        "收工清单：下班前几分钟",
    ),
    "help.lead_minutes": ("From 5 to 60.", "5 至 60。", "5 至 60。", "5 至 60。"),
    "field.digest_enabled": (
        "End-of-day list by itself",
        "自動整理收工清單",
        "自動整理收工清單",
        "自动整理收工清单",
    ),
    "field.day_boundary": ("The day closes at", "一天結束於", "一天結束於", "一天结束于"),
    "help.day_boundary": (
        "Hour of the night, 0 to 6. What is done before belongs to the day before.",
        "凌晨 0 至 6 時。之前做的仍算前一天。",
        "凌晨 0 至 6 點。之前做的仍算前一天。",
        "凌晨 0 至 6 点。之前做的仍算前一天。",
    ),
    "field.theme": ("Colours", "顏色", "色彩", "颜色"),
    "choice.theme.system": ("System", "跟隨系統", "跟隨系統", "跟随系统"),
    "choice.theme.light": ("Light", "淺色", "淺色", "浅色"),
    "choice.theme.dark": ("Dark", "深色", "深色", "深色"),
    "field.sync_minutes": (
        "Look for news every (minutes)",
        "每隔幾分鐘同步",
        "每隔幾分鐘同步",
        "每隔几分钟同步",
    ),
    "field.autostart": ("Start when I log in", "登入時啟動", "登入時啟動", "登录时启动"),
    "field.holidays_ics": (
        "The company's own holidays",
        "公司假期",
        "公司假日",
        "公司假期",
    ),
    "help.holidays_ics": (
        "An .ics file; its all-day events are free days, those named (work) are work days.",
        ".ics 檔案；全日活動是假期，名稱有 (work) 的是工作日。",
        ".ics 檔案；全天活動是假日，名稱有 (work) 的是工作日。",
        ".ics 文件；全天日程是假期，名称有 (work) 的是工作日。",
    ),
    "field.my_addresses": ("My mail addresses", "我的電郵地址", "我的電子郵件", "我的邮箱"),
    "help.my_addresses": (
        "With a comma between; invitations to them are invitations to me.",
        "以逗號分隔；寄到這些地址的邀請就是給我的。",
        "以逗號分隔；寄到這些地址的邀請就是給我的。",
        "用逗号分隔；发到这些地址的邀请就是给我的。",
    ),
    "field.name": ("Name", "名稱", "名稱", "名称"),
    "field.url": ("Address", "網址", "網址", "网址"),
    "field.username": ("User name", "用戶名稱", "使用者名稱", "用户名"),
    "field.password": ("Password", "密碼", "密碼", "密码"),
    "field.path": ("File", "檔案", "檔案", "文件"),
}
