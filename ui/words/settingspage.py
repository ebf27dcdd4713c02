"""Words of the Settings window: its sections, the editor of work hours, About."""

from __future__ import annotations

from typing import Final

# fmt: off
TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "settings": ("Settings", "設定", "設定", "设置"),
    "settings.accounts": ("Accounts…", "帳戶…", "帳號…", "账户…"),
    "settings.changed": ("{name}: changed", "已更改：{name}", "已變更：{name}", "已更改：{name}"),
    "section.day": ("Work day", "工作天", "工作日", "工作日"),
    "section.reminders": ("Reminders", "提醒", "提醒", "提醒"),
    "section.carry": ("Carry-over", "順延", "順延", "顺延"),
    "section.capture": ("Capture", "隨手記", "隨手記", "随手记"),
    "section.look": ("Look and language", "外觀與語言", "外觀與語言", "外观与语言"),
    "section.privacy": ("Privacy", "私隱", "隱私", "隐私"),
    "section.out": ("Sync and sharing", "同步與分享", "同步與分享", "同步与分享"),
    "section.about": ("About", "關於", "關於", "关于"),
    "week.add": ("Another span of hours", "加一段時間", "加一段時間", "加一段时间"),
    "week.remove": ("Remove the last span", "移除最後一段", "移除最後一段", "移除最后一段"),
    "week.free": ("Free", "休息", "休息", "休息"),
    "week.same": (
        "Same hours on all work days", "所有工作天都用相同時間", "所有工作日都用相同時間",
        "所有工作日都用相同时间",
    ),
    "week.begins": ("{day}: from", "{day}：由", "{day}：從", "{day}：从"),
    "week.ends": ("{day}: to", "{day}：至", "{day}：到", "{day}：至"),
    "keys.none": ("None", "不使用", "不使用", "不使用"),
    "keys.press": ("Press the keys…", "請按組合鍵…", "請按組合鍵…", "请按组合键…"),
    "about.version": ("Sundown {version}", "收工 {version}", "收工 {version}", "收工 {version}"),
    "about.promise": (
        "No account with us, no telemetry. Your data stay on this computer and on the servers you connect.",
        "不需要註冊，沒有追蹤。資料只在這部電腦和你連接的伺服器。",
        "不需要註冊，沒有追蹤。資料只在這台電腦和你連接的伺服器。",
        "无需注册，没有追踪。数据只在这台电脑和你连接的服务器。",
    ),
    "about.welcome": ("Open the welcome again", "再看一次歡迎介紹", "再看一次歡迎介紹", "再看一次欢迎介绍"),
    "about.icons": (
        "Icons: Lucide (ISC licence), some of them from Feather (MIT).",
        "圖示：Lucide（ISC 授權），部分來自 Feather（MIT）。",
        "圖示：Lucide（ISC 授權），部分來自 Feather（MIT）。",
        "图标：Lucide（ISC 许可），部分来自 Feather（MIT）。",
    ),
    "about.parts": (
        "Holidays: the “holidays” project (MIT). Windows: Qt for Python (LGPL).",
        "假期資料：holidays 專案（MIT）。視窗：Qt for Python（LGPL）。",
        "假日資料：holidays 專案（MIT）。視窗：Qt for Python（LGPL）。",
        "假期数据：holidays 项目（MIT）。窗口：Qt for Python（LGPL）。",
    ),
    "about.licences": ("Licence texts", "授權條文", "授權條文", "许可证文本"),
}
