"""Words of the Today window."""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "today": ("Today", "今天", "今天", "今天"),
    "meetings_left": ("{n} meetings left", "餘下 {n} 個會議", "還有 {n} 個會議", "还有 {n} 个会议"),
    "meetings_left.one": ("{n} meeting left", "", "", ""),
    "to_do_count": ("{n} to do", "{n} 件待辦", "{n} 件待辦", "{n} 件待办"),
    "invitations_wait": (
        "{n} invitations wait",
        "{n} 個邀請等你",
        "{n} 個邀請等你",
        "{n} 个邀请等你",
    ),
    "invitations_wait.one": ("{n} invitation waits", "", "", ""),
    "does_not_fit": (
        "{needed} of work, {left} left",
        "要做 {needed}，只剩 {left}",
        "要做 {needed}，只剩 {left}",
        "要做 {needed}，只剩 {left}",
    ),
    "overlaps_with": (
        "overlaps with “{title}”",
        "與「{title}」重疊",
        "與「{title}」重疊",
        "与“{title}”重叠",
    ),
    "nothing_more": (
        "Nothing more today.",
        "今天沒有其他事了。",
        "今天沒有其他事了。",
        "今天没有其他事了。",
    ),
    "free_day": ("Free day", "休息日", "休息日", "休息日"),
    "make_up_day": ("Make-up work day", "補班日", "補班日", "调休上班日"),
    "no_date_section": ("No date", "不定日期", "不定日期", "未定日期"),
    "show_more": ("Show {n} more", "再顯示 {n} 項", "再顯示 {n} 項", "再显示 {n} 项"),
    "waiting_for_you": ("Waiting for you", "等你回覆", "等你回覆", "等你回复"),
    "join": ("Join", "加入", "加入", "加入"),
    "join_at": ("Join at {host}", "在 {host} 加入", "在 {host} 加入", "在 {host} 加入"),
    "next_event": (
        "Next: {title}, {when}",
        "下一個：{title}，{when}",
        "下一個：{title}，{when}",
        "下一个：{title}，{when}",
    ),
    "day_line": (
        "Work from {start} to {end}, {n} meetings",
        "工作時間 {start} 至 {end}，{n} 個會議",
        "工作時間 {start} 至 {end}，{n} 個會議",
        "工作时间 {start} 至 {end}，{n} 个会议",
    ),
    "day_line.one": ("Work from {start} to {end}, {n} meeting", "", "", ""),
    "from_person": ("From {name}", "由 {name} 發出", "來自 {name}", "来自 {name}"),
    "add_todo": ("Add a to-do", "新增待辦", "新增待辦", "添加待办"),
    "what_to_do": ("What is to be done?", "要做甚麼？", "要做什麼？", "要做什么？"),
    "added": ("Added: {title}", "已新增：{title}", "已新增：{title}", "已添加：{title}"),
    "sync_now": ("Sync now", "立即同步", "立即同步", "立即同步"),
    "accounts": ("Accounts", "帳戶", "帳號", "账户"),
    "remove_date": ("Without a date", "不設日期", "不設日期", "不设日期"),
}
