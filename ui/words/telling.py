"""Words of notifications and of the program's own small popup."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "tell.missed": (
        "{day}'s list, not yet looked at",
        "{day}的清單還未看過",
        "{day}的清單還沒看過",
        "{day}的清单还没看过",
    ),
    "tell.missed_many": (
        "{n} lists since {day}",
        "自{day}起有 {n} 份清單未看",
        "從{day}起有 {n} 份清單沒看",
        "从{day}起有 {n} 份清单没看",
    ),
    "tell.missed_body": (
        "They wait in the window; nothing was lost.",
        "清單留在視窗內，沒有遺失任何東西。",
        "清單都在視窗裡，什麼都沒有遺失。",
        "清单都在窗口里，什么都没有丢失。",
    ),
    "tell.waits": (
        "{list} · not yet looked at",
        "{list} · 還未看過",
        "{list} · 還沒看過",
        "{list} · 还没看过",
    ),
    "tell.ask": (
        "Five lists were not opened",
        "清單連續五天未有打開",
        "清單連續五天沒有打開",
        "清单连续五天没有打开",
    ),
    "tell.ask_body": (
        "Stop it, or let it come at another hour? You are asked only once.",
        "要停止，還是改個時間？只會問這一次。",
        "要停掉，還是換個時間？只會問這一次。",
        "要停掉，还是换个时间？只会问这一次。",
    ),
    "tell.reminder_masked": ("A reminder", "一個提醒", "一個提醒", "一个提醒"),
    "notify.reminders.one": ("{n} reminder", "", "", ""),
    "tell.starts": ("Starts now", "現在開始", "現在開始", "现在开始"),
    "tell.and_more": (
        "{titles} and {n} more",
        "{titles}，另有 {n} 項",
        "{titles}，另有 {n} 項",
        "{titles}，另有 {n} 项",
    ),
    "tell.unfinished": ("{n} not finished", "{n} 項未完成", "{n} 項未完成", "{n} 项未完成"),
    "tell.aside": ("{n} set aside", "{n} 項擱置", "{n} 項擱置", "{n} 项搁置"),
    "tell.summary": (
        "While you were busy",
        "你忙碌的時候",
        "你在忙的時候",
        "你在忙的时候",
    ),
    "tell.line": ("{what}: {titles}", "{what}：{titles}", "{what}：{titles}", "{what}：{titles}"),
    # buttons
    "tell.do.join": ("Join", "加入", "加入", "加入"),
    "tell.do.10min": ("10 min", "10 分鐘", "10 分鐘", "10 分钟"),
    "tell.do.1h": ("1 h", "1 小時", "1 小時", "1 小时"),
    "tell.do.evening": ("This evening", "今晚", "今晚", "今晚"),
    "tell.do.tomorrow": ("Tomorrow", "明天", "明天", "明天"),
    "tell.do.more": ("Later …", "稍後 …", "稍後 …", "稍后 …"),
    "tell.do.at": ("At a time …", "指定時間 …", "指定時間 …", "指定时间 …"),
    "tell.do.done": ("Done", "完成", "完成", "完成"),
    "tell.do.dismiss": ("Dismiss", "知道了", "知道了", "知道了"),
    "tell.do.joined": ("I'm in", "我已加入", "我已加入", "我已加入"),
    "tell.do.stop": ("Stop the list", "停止清單", "停掉清單", "停掉清单"),
    "tell.do.earlier": ("Earlier", "早一點", "早一點", "早一点"),
    "tell.do.later": ("Later", "遲一點", "晚一點", "晚一点"),
}
