"""Words of the full-screen alert, and of the settings of reminders."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "alert.title": ("A meeting begins", "會議即將開始", "會議即將開始", "会议即将开始"),
    "alert.soon": ("Begins {when}", "{when}開始", "{when}開始", "{when}开始"),
    "alert.now": ("Begins now", "現在開始", "現在開始", "现在开始"),
    "alert.running": ("Began {age} ago", "{age}前已開始", "{age}前開始了", "{age}前已开始"),
    "alert.join": ("Join", "加入會議", "加入會議", "加入会议"),
    "alert.opens": (
        "Opens {host} in the browser",
        "以瀏覽器開啟 {host}",
        "用瀏覽器開啟 {host}",
        "用浏览器打开 {host}",
    ),
    "alert.in": ("I'm in", "我已加入", "我已加入", "我已加入"),
    "alert.snooze": ("In 5 min", "5 分鐘後", "5 分鐘後", "5 分钟后"),
    "alert.snooze_name": (
        "Remind me in 5 minutes",
        "5 分鐘後再提醒我",
        "5 分鐘後再提醒我",
        "5 分钟后再提醒我",
    ),
    "alert.dismiss": ("Dismiss", "知道了", "知道了", "知道了"),
    "alert.why": (
        "You switched this alert on in the settings.",
        "這個提示是你在設定中開啟的。",
        "這個提示是你在設定裡開啟的。",
        "这个提醒是你在设置里开启的。",
    ),
    "field.remind_minutes": (
        "Remind of events, minutes before",
        "活動提醒：提早幾分鐘",
        "活動提醒：提前幾分鐘",
        "日程提醒：提前几分钟",
    ),
    "help.remind_minutes": (
        "Of events that have no reminder of their own.",
        "適用於本身沒有設提醒的活動。",
        "用於本身沒有設提醒的活動。",
        "用于本身没有设提醒的日程。",
    ),
    "choice.remind_minutes.never": ("Never", "不提醒", "不提醒", "不提醒"),
    "choice.remind_minutes.0": ("At the start", "開始時", "開始時", "开始时"),
    "choice.remind_minutes.5": ("5 min", "5 分鐘", "5 分鐘", "5 分钟"),
    "choice.remind_minutes.10": ("10 min", "10 分鐘", "10 分鐘", "10 分钟"),
    "choice.remind_minutes.15": ("15 min", "15 分鐘", "15 分鐘", "15 分钟"),
    "choice.remind_minutes.30": ("30 min", "30 分鐘", "30 分鐘", "30 分钟"),
    "choice.remind_minutes.60": ("1 h", "1 小時", "1 小時", "1 小时"),
    "field.remind_tentative": (
        "Remind of tentative events",
        "暫定的活動也提醒",
        "暫定的活動也提醒",
        "暂定的日程也提醒",
    ),
    "field.write_acknowledged": (
        "Dismissed on every device",
        "在所有裝置上一併關閉提醒",
        "在所有裝置上一起關閉提醒",
        "在所有设备上一起关闭提醒",
    ),
    "help.write_acknowledged": (
        "What you dismiss or put off is noted in your own events, so that other devices keep quiet too.",
        "你關閉或延後的提醒會記在自己的活動內，其他裝置便不再提醒。",
        "你關閉或延後的提醒會記在自己的活動裡，其他裝置就不再提醒。",
        "你关闭或推迟的提醒会记在自己的日程里，其他设备就不再提醒。",
    ),
    "field.unfinished_at": (
        "Remind of what is unfinished at",
        "幾點提醒未完成的事項",
        "幾點提醒未完成的事項",
        "几点提醒未完成的事项",
    ),
    "help.unfinished_at": (
        "Once a work day, for example 15:00. Empty: never.",
        "每個工作天一次，例如 15:00。留空則不提醒。",
        "每個工作日一次，例如 15:00。留空則不提醒。",
        "每个工作日一次，例如 15:00。留空则不提醒。",
    ),
    "field.full_screen_alert": (
        "Cover the screen when a meeting begins",
        "會議開始時以全螢幕提示",
        "會議開始時用全螢幕提示",
        "会议开始时全屏提醒",
    ),
    "help.full_screen_alert": (
        "Only for events with other people, or with a link to join.",
        "只限有其他人參與，或有加入連結的活動。",
        "只限有其他人參加，或有加入連結的活動。",
        "仅限有其他人参加，或有加入链接的日程。",
    ),
}
