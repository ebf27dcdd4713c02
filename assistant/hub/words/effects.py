"""Sentences of effects: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "effects.missing": (
        "There is no such effect.",
        "沒有這項後續動作。",
        "没有这项后续动作。",
    ),
    "effects.not_failed": (
        "Only what was given up can be tried again; this one is {state}.",
        "只有已放棄的動作才可以重試；這一項目前是 {state}。",
        "只有已放弃的动作才可以重试；这一项目前是 {state}。",
    ),
    "effects.is_over": (
        "This is over already: {state}.",
        "這一項已經結束：{state}。",
        "这一项已经结束：{state}。",
    ),
    "effects.not_running": (
        "What follows a decision is not being worked on by this program right now.",
        "這個程式目前沒有處理後續動作。",
        "这个程序目前没有处理后续动作。",
    ),
    "effects.taken": (
        "Another program is running this hub already.",
        "另一個程式已在執行這個中心。",
        "另一个程序已在运行这个中心。",
    ),
    "effects.state.queued": ("waiting", "等待中", "等待中"),
    "effects.state.delivering": ("being tried", "傳送中", "发送中"),
    "effects.state.done": ("done", "已完成", "已完成"),
    "effects.state.failed": ("given up", "已放棄", "已放弃"),
    "effects.state.waived": ("waived", "已豁免", "已免除"),
    "effects.state.cancelled": ("void", "已作廢", "已作废"),
    "effects.kind.webhook": ("Webhook", "Webhook", "Webhook"),
    "effects.kind.notify": ("Notice", "通知", "通知"),
    "effects.kind.timer": ("Deadline", "期限", "期限"),
    "effects.kind.report": ("Report", "報告", "报告"),
    "effects.kind.trigger": ("Trigger", "觸發", "触发"),
    "effects.kind.housekeeping": ("Housekeeping", "內務", "内务"),
    "effects.told_failed": (
        "{title}: what should follow did not work after {tries} tries. Reason: {error}.",
        "{title}：後續動作試了 {tries} 次仍未成功。原因：{error}。",
        "{title}：后续动作试了 {tries} 次仍未成功。原因：{error}。",
    ),
}
